// Builds what a browser loads, from www/ and target/wasm/, with one function per artefact.
//
//   node tools/bundle.mjs              the page, the single file, the extension, the element, for this computer
//   node tools/bundle.mjs --tests      these, and the extension that also runs on loopback hosts, for the tests
//   node tools/bundle.mjs --release [--hosts FILE] [--to FOLDER]    everything into dist/ or that folder, minified, with checksums
//   node tools/bundle.mjs --hosts FILE --extension-to FOLDER    the extension alone, for these hosts, into a folder
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const { values: options } = parseArgs({
  options: { tests: { type: "boolean" }, release: { type: "boolean" }, hosts: { type: "string" }, "extension-to": { type: "string" }, to: { type: "string", default: "dist" } },
});

/** Webmail hosts that a release is made for: one a line, `#` begins a comment. */
function readHosts(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter(Boolean);
}

const wish = {
  /** Also build what only tests load. */
  tests: options.tests ?? false,
  release: options.release ?? false,
  /** Where a release goes. */
  to: options.to,
  hosts: options.hosts ? readHosts(options.hosts) : [],
  /** The extension alone, into this folder and no other. */
  extensionTo: options["extension-to"],
};

// A host joins by its folder in www/ and its module here, which exports build(wish) -> [{ what, path }].
const artefacts = [];
for (const host of ["page", "extension", "embed"]) {
  if (!existsSync(`www/${host}`) || (wish.extensionTo !== undefined && host !== "extension")) continue;
  const { build } = await import(`./bundle/${host}.mjs`);
  artefacts.push(...(await build(wish)));
}
if (wish.release) {
  const { seal } = await import("./bundle/release.mjs");
  artefacts.push(...(await seal(wish.to)));
}
for (const { what, path } of artefacts) console.log(`${what}: ${path}`);
