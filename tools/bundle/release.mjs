// Gathers a release in dist/: the page, the single file, the extension, the element, the command line, and checksums.
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { write } from "./common.mjs";

const FOLDERS = { "target/page": "dist/page", "target/embed": "dist/embed" };
const FILES = ["target/blindcopy.html", "target/release/blindcopy", "LICENSE-MIT", "LICENSE-APACHE", "NOTICES"];

/** Every file below a folder with its contents, by its path from there. */
function contentsOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    return { name: relative(folder, path), contents: readFileSync(path) };
  });
}

/** Copies what was built and writes dist/SHA256SUMS, in the format of `sha256sum -c`. */
export function seal() {
  for (const [from, to] of Object.entries(FOLDERS)) {
    rmSync(to, { recursive: true, force: true });
    if (existsSync(from)) cpSync(from, to, { recursive: true });
  }
  for (const file of FILES) copyFileSync(file, `dist/${basename(file)}`);
  rmSync("dist/SHA256SUMS", { force: true });
  const sums = contentsOf("dist")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, contents }) => `${createHash("sha256").update(contents).digest("hex")}  ${name}\n`);
  write("dist/SHA256SUMS", sums.join(""));
  return [{ what: "checksums", path: "dist/SHA256SUMS" }];
}
