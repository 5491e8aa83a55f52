// The documents say what is so: their links lead somewhere, their JSON is JSON, and ids, settings, attributes and commands are those of the build.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { manifest } from "../../www/extension/manifest.mjs";
import { files, read } from "./files.mjs";

const DOCUMENTS = files(".", ".md").filter((path) => /^(?:[A-Z]+\.md|docs\/.*)$/.test(path));
const blocks = (path, language) => [...read(path).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(([, text]) => text);

test("links within the project lead to files that are there", () => {
  assert.ok(DOCUMENTS.length > 20);
  const broken = DOCUMENTS.flatMap((path) => [...read(path).replace(/`[^`\n]*`/g, "").matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
    .filter(([, target]) => !existsSync(join(dirname(path), target))).map(([, target]) => `${path}: ${target}`));
  assert.deepEqual(broken, []);
});

test("JSON in the documents is JSON, and its settings are those that the browsers' schema knows", () => {
  const known = JSON.parse(read("www/extension/managed.schema.json")).properties.policy.properties;
  for (const path of DOCUMENTS) {
    for (const text of blocks(path, "json")) {
      const policies = [];
      const collect = (value) => {
        if (value === null || typeof value !== "object") return;
        if (typeof value.policyText === "string") policies.push(JSON.parse(value.policyText));
        if (value.version === 1) policies.push(value);
        Object.values(value).forEach(collect);
      };
      assert.doesNotThrow(() => collect(JSON.parse(text)), `${path}: ${text}`);
      for (const policy of policies) assert.deepEqual(Object.keys(policy).filter((name) => !(name in known)), [], path);
    }
  }
});

test("the ids that administrators write are those of the build", () => {
  const text = read("docs/administration.md");
  const digest = createHash("sha256").update(Buffer.from(manifest("chromium", "1", []).key, "base64")).digest("hex").slice(0, 32);
  const id = [...digest].map((digit) => String.fromCharCode("a".charCodeAt(0) + Number.parseInt(digit, 16))).join("");
  assert.deepEqual([...new Set(text.match(/\b[a-p]{32}\b/g))], [id]);
  const own = manifest("firefox", "1", []).browser_specific_settings.gecko.id;
  assert.deepEqual([...new Set(text.match(/[\w.]+@blindcopy\.\w+/g))], [own]);
});

test("the commands that documents show are those that there are", () => {
  const help = read("build.sh");
  const verbs = [...help.slice(help.indexOf("usage: ./build.sh VERB"), help.indexOf("BLINDCOPY_ALLOW_SKIP")).matchAll(/^ {2}([a-z]+)/gm)].map(([, verb]) => verb);
  assert.ok(verbs.includes("release"));
  const cli = read("src/main/main.rs") + read("src/main/help.rs");
  for (const path of DOCUMENTS) {
    const text = read(path);
    for (const [, verb] of text.matchAll(/\.\/build\.sh ([a-z]+)/g)) assert.ok(verbs.includes(verb), `${path}: ./build.sh ${verb}`);
    for (const [, verb] of text.matchAll(/^blindcopy ([a-z]+)/gm)) assert.ok(cli.includes(`"${verb}"`), `${path}: blindcopy ${verb}`);
    for (const [, script] of text.matchAll(/node ((?:tests|tools)\/[\w/.-]+\.mjs)/g)) assert.ok(existsSync(script), `${path}: ${script}`);
  }
});

test("the attributes that the element's document names are those that the element reads", () => {
  const [table] = read("docs/embed.md").split("## With a bundler");
  const named = [...table.matchAll(/^\| ((?:`[a-z]+`(?:, )?)+) \|/gm)].flatMap(([, names]) => names.match(/[a-z]+/g));
  assert.ok(named.length > 6);
  const source = files("www/embed", ".ts").map(read).join("\n");
  for (const name of named) assert.match(source, new RegExp(`["']${name}["']`), name);
});
