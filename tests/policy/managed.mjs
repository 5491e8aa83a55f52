// An administrator's policy for one browser of a test: in a mount namespace of its own a folder stands where the browser looks for
// policies. No file of this machine is touched, no other browser sees it, and nothing is left when the browser ends, however it ends.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** As root a namespace of mounts is enough; without root it takes a namespace of users as well, where the kernel allows one. */
const NAMESPACE = process.getuid?.() === 0 ? ["-m"] : ["-rm"];

/** Why this machine cannot give a browser a policy of its own; false where it can. */
export function cannot() {
  const tried = spawnSync("unshare", [...NAMESPACE, "true"], { encoding: "utf8" });
  return tried.status === 0 ? false : `no mount namespace here, and without one a test would change the policies of this machine: ${tried.error?.message ?? tried.stderr.trim()}`;
}

/** A program that starts `program` with `folder` in the place of `place`. */
function disguised(program, folder, place, at) {
  const script = path.join(at, `${path.basename(program)}.sh`);
  fs.writeFileSync(script, `#!/bin/sh\nexec unshare ${NAMESPACE.join(" ")} sh -c 'mount --bind "${folder}" "${place}" && exec "${program}" "$@"' "${path.basename(program)}" "$@"\n`, { mode: 0o755 });
  return script;
}

/** A copy of what stands in `place`, to be seen instead of it. */
function copyOf(place, at) {
  if (!fs.existsSync(place)) throw new Error(`${place} is not there, so no policy can stand in it`);
  const folder = path.join(at, "instead");
  // Debian's folder is a link: its copy would be one too, and what is written into it would stand in the machine's own folder.
  fs.cpSync(fs.realpathSync(place), folder, { recursive: true, dereference: true });
  if (!fs.realpathSync(folder).startsWith(fs.realpathSync(at))) throw new Error(`${folder} is not a folder of the test's own`);
  return folder;
}

const ID = "hhafbgnjnncnmceblgiicmakjcokalij";
/** Where each brand keeps `policies/managed` on Linux. */
const ETC = [[/chromium/, "/etc/chromium"], [/google-chrome/, "/etc/opt/chrome"], [/microsoft-edge/, "/etc/opt/edge"]];

/** Chromium with a policy file: `put` replaces what is set for the extension, null takes it away. */
export function chromiumUnderPolicy() {
  const program = process.env.CHROMIUM || "/usr/bin/chromium";
  const at = fs.mkdtempSync(path.join(os.tmpdir(), "blindcopy-policy-"));
  const place = ETC.find(([name]) => name.test(program))?.[1] ?? "/etc/chromium";
  const folder = copyOf(place, at);
  const file = path.join(folder, "policies/managed/blindcopy.json");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return {
    executablePath: disguised(program, folder, place, at),
    put(settings) {
      fs.writeFileSync(`${file}.new`, JSON.stringify(settings === null ? {} : { "3rdparty": { extensions: { [ID]: settings } } }));
      // A file that changed just now is read some seconds later; an old one at once.
      fs.utimesSync(`${file}.new`, 1e9, 1e9);
      fs.renameSync(`${file}.new`, file);
    },
    end: () => fs.rmSync(at, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

/** Firefox with a policies.json in its installation's `distribution` folder. It is read when the browser starts; null sets nothing. */
export function firefoxUnderPolicy() {
  const program = fs.realpathSync(process.env.FIREFOX || "/usr/bin/firefox-esr");
  const at = fs.mkdtempSync(path.join(os.tmpdir(), "blindcopy-policy-"));
  const place = path.join(path.dirname(program), "distribution");
  const folder = copyOf(place, at);
  return {
    /** The machine's own folder, which the browser does not see. */
    place,
    executablePath: disguised(program, folder, place, at),
    /** A new profile's folder. */
    profile: () => fs.mkdtempSync(path.join(at, "profile-")),
    put: (settings) => fs.writeFileSync(path.join(folder, "policies.json"), JSON.stringify({ policies: settings === null ? {} : { "3rdparty": { Extensions: { "blindcopy@blindcopy.example": settings } } } })),
    end: () => fs.rmSync(at, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
