// Gathers a release in its folder: the page, the single file, the extension, the element, the command line, and checksums.
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { write } from "./common.mjs";

const FOLDERS = { "target/page": "page", "target/embed": "embed" };
const FILES = ["target/blindcopy.html", "target/release/blindcopy", "LICENSE-MIT", "LICENSE-APACHE", "NOTICES"];

/** Every file below a folder with its contents, by its path from there. */
function contentsOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    return { name: relative(folder, path), contents: readFileSync(path) };
  });
}

/** Copies what was built into the folder and writes SHA256SUMS there, in the format of `sha256sum -c`. */
export function seal(to) {
  for (const [from, name] of Object.entries(FOLDERS)) {
    rmSync(join(to, name), { recursive: true, force: true });
    if (existsSync(from)) cpSync(from, join(to, name), { recursive: true });
  }
  for (const file of FILES) copyFileSync(file, join(to, basename(file)));
  const list = join(to, "SHA256SUMS");
  rmSync(list, { force: true });
  const sums = contentsOf(to)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, contents }) => `${createHash("sha256").update(contents).digest("hex")}  ${name}\n`);
  write(list, sums.join(""));
  return [{ what: "checksums", path: list }];
}
