// Starts and ends the servers of a test on loopback: packages, ports, child processes. Knows no webmail.
import { spawn, spawnSync, execFileSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

export const ROOT = process.env.BLINDCOPY_WEBMAIL_DIR ?? path.join(os.tmpdir(), "blindcopy-webmail");
export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Installs those of `names` that are missing. Needs Debian and root; says so where it has neither. */
export function packages(names) {
  const missing = names.filter((name) => {
    const answer = spawnSync("dpkg-query", ["-W", "-f=${Status}", name], { encoding: "utf8" });
    return !(answer.stdout ?? "").includes("ok installed");
  });
  if (missing.length === 0) return;
  if (process.getuid() !== 0) throw new Error(`these packages are missing and need root: ${missing.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => execFileSync("apt-get", ["-o", "DPkg::Lock::Timeout=300", "-qq", ...args], { env, stdio: ["ignore", "ignore", "inherit"] });
  if (missing.some((name) => name.startsWith("roundcube"))) {
    spawnSync("debconf-set-selections", { input: "roundcube-core roundcube/dbconfig-install boolean false\n" });
  }
  apt("update");
  apt("install", "-y", "--no-install-recommends", ...missing);
}

/** True when something listens on this loopback port. */
export function listening(port) {
  return new Promise((done) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.once("connect", () => { socket.destroy(); done(true); });
    socket.once("error", () => done(false));
  });
}

/** Waits until `test` holds; throws with `what` when it does not within `ms`. */
export async function until(what, test, ms = 20000) {
  const end = Date.now() + ms;
  for (;;) {
    const value = await test();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await sleep(50);
  }
}

/** The state directory of one webmail, made and readable for the system users of its servers. */
export function place(name, ...folders) {
  const dir = path.join(ROOT, name);
  for (const folder of ["", "log", ...folders]) {
    fs.mkdirSync(path.join(dir, folder), { recursive: true });
    fs.chmodSync(path.join(dir, folder), 0o755);
  }
  return dir;
}

/** A set of child processes with their own process groups, ended together and in reverse order. */
export function household(dir) {
  const children = [];
  endStrays(dir);
  // A test that fails on its way out must not leave servers behind either.
  process.once("exit", () => children.forEach(({ child }) => { try { process.kill(-child.pid, "SIGTERM"); } catch { /* gone */ } }));
  return {
    start(name, command, args, options = {}) {
      const log = fs.openSync(path.join(dir, "log", `${name}.log`), "a");
      const child = spawn(command, args, { cwd: dir, detached: true, stdio: ["ignore", log, log], ...options });
      fs.closeSync(log);
      child.on("error", (error) => console.error(`${name}: ${error.message}`));
      if (child.pid) fs.writeFileSync(path.join(dir, `${name}.child`), `${child.pid} ${startTime(child.pid)}`);
      child.unref();
      children.push({ name, child });
      return child;
    },
    async end() {
      for (const { name, child } of children.reverse()) {
        await endGroup(child.pid);
        fs.rmSync(path.join(dir, `${name}.child`), { force: true });
      }
      children.length = 0;
    },
  };
}

/** The kernel's start time of a process: together with the id it names one process for good. */
function startTime(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop().split(" ")[19];
  } catch {
    return "";
  }
}

// A run that was killed leaves its servers behind: the next one ends exactly those, recognised by id and start time.
function endStrays(dir) {
  for (const file of fs.readdirSync(dir).filter((name) => name.endsWith(".child"))) {
    const [pid, began] = fs.readFileSync(path.join(dir, file), "utf8").split(" ");
    // Asked first: a server that is killed outright leaves its own children with the port.
    for (const signal of ["SIGTERM", "SIGKILL"]) {
      if (!began || startTime(Number(pid)) !== began) break;
      try { process.kill(-Number(pid), signal); } catch { break; }
      execFileSync("sleep", ["1"]);
    }
    fs.rmSync(path.join(dir, file));
  }
}

async function endGroup(pid) {
  // Some servers give their workers process groups of their own.
  const family = descendants(pid).map((one) => [one, startTime(one)]);
  const alive = () => { try { process.kill(-pid, 0); return true; } catch { return false; } };
  try { process.kill(-pid, "SIGTERM"); } catch { return; }
  for (let waited = 0; alive() && waited < 4000; waited += 50) await sleep(50);
  try { process.kill(-pid, "SIGKILL"); } catch { /* gone */ }
  for (const [one, began] of family) if (startTime(one) === began) { try { process.kill(one, "SIGKILL"); } catch { /* gone */ } }
}

function descendants(root) {
  const parents = new Map();
  for (const name of fs.readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try { parents.set(Number(name), Number(fs.readFileSync(`/proc/${name}/stat`, "utf8").split(") ").pop().split(" ")[1])); } catch { /* ended meanwhile */ }
  }
  const found = [root];
  for (const parent of found) for (const [pid, of] of parents) if (of === parent && !found.includes(pid)) found.push(pid);
  return found.slice(1);
}

/** Waits for a good answer at `url`. */
export async function answers(url, ms = 20000) {
  await until(url, async () => {
    try { return (await fetch(url, { redirect: "manual" })).status < 400; } catch { return false; }
  }, ms);
}
