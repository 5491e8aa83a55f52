// What build.sh says to a slip of the fingers: one line, at once, and nothing is built.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";

test("a verb refuses what it does not take, before anything is built", () => {
  for (const [args, told] of [
    [["frobnicate"], "there is no frobnicate"],
    [["run", "--prot", "8080"], "run does not take --prot"],
    [["run", "--port"], "run --port lacks its value"],
    [["run", "--port=abc"], "--port found abc, expected a number"],
    [["test", "tests/front"], "test does not take tests/front"],
    [["check", "--fast"], "check does not take --fast"],
    [["release", "--hosts", "nowhere.txt"], "--hosts found nowhere.txt, expected a file that can be read"],
    [["clean", "all"], "clean does not take all"],
  ]) {
    const { status, stdout, stderr } = spawnSync("./build.sh", args, { encoding: "utf8" });
    assert.deepEqual([status, stdout, stderr], [64, "", `build.sh: ${told} (see ./build.sh help)\n`], args.join(" "));
  }
});

test("a browser older than the extension asks for is named in one line, with what would be right", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "old-browser-"));
  const program = (name, says) => {
    fs.writeFileSync(path.join(folder, name), `#!/bin/sh\necho "${says}"\n`, { mode: 0o755 });
    return path.join(folder, name);
  };
  try {
    program("id", "1000"); // somebody who is not root, for whom nothing is installed
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, CHROMIUM: program("a-chromium", "Chromium 200.0.1"), FIREFOX: program("a-firefox", "Mozilla Firefox 115.9.0esr") };
    const { status, stderr } = spawnSync("./build.sh", ["pictures"], { encoding: "utf8", env, timeout: 60_000 });
    assert.deepEqual([status, stderr], [1, `build.sh: missing: firefox 142 or newer (found 115 in ${env.FIREFOX}; update it, or name another in FIREFOX)\n`]);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

test("a port that is in use is said in one line", async () => {
  const server = createServer();
  await new Promise((listening) => { server.listen(0, "127.0.0.1", listening); });
  try {
    const { port } = server.address();
    const { status, stdout, stderr } = spawnSync(process.execPath, ["tools/serve.mjs", "--port", String(port)], { encoding: "utf8", timeout: 60_000 });
    assert.deepEqual([status, stdout, stderr], [1, "", `The page cannot be served: port ${port} is in use; another, or none, may be free.\n`]);
  } finally {
    server.close();
  }
});
