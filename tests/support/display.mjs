// A screen of a test's own, where a browser runs with its real windows: what stands outside every page is reached there, by real keys.
import { spawn, spawnSync } from "node:child_process";

/** Why this machine has no such screen; false where it has one. */
export function cannot() {
  const missing = ["Xvfb", "xdotool"].filter((name) => spawnSync("sh", ["-c", `command -v ${name}`]).status !== 0);
  return missing.length === 0 ? false : `not here: ${missing.join(" and ")}, which give a browser a screen and press its keys`;
}

/** `env` is for the browser; `key` presses a key where the screen's focus is; `end` takes the screen away. */
export async function openDisplay() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const end = () => server.kill();
  process.once("exit", end);
  const number = await new Promise((done, failed) => {
    server.stdio[3].once("data", (told) => done(String(told).trim()));
    server.once("exit", (code) => failed(new Error(`Xvfb ended with ${code} before it had a screen`)));
    server.once("error", failed);
  });
  const env = { ...process.env, DISPLAY: `:${number}` };
  delete env.WAYLAND_DISPLAY;
  const key = (name) => {
    const pressed = spawnSync("xdotool", ["key", name], { env, encoding: "utf8" });
    if (pressed.status !== 0) throw new Error(`xdotool: ${pressed.stderr}`);
  };
  return { env, key, end };
}
