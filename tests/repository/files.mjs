// What the repository tests read: the files that git knows or would add, and Rust and TypeScript without their comments.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Paths below `folder`, tracked or new, that end in one of `endings`. */
export function files(folder, ...endings) {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", folder]);
  return listed
    .toString()
    .split("\0")
    .filter((path) => path && endings.some((ending) => path.endsWith(ending)) && existsSync(path));
}

export const read = (path) => readFileSync(path, "utf8");

/**
 * A source with comments and the insides of strings blanked, lines kept. Enough for words and braces; a regular
 * expression in TypeScript keeps its text.
 */
export function bare(source) {
  const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|r(#+)"[\s\S]*?"\1|b?"(?:\\[\s\S]|[^"\\])*"|'(?:\\.|[^'\\\n])'/g;
  return source.replace(token, (found) => {
    const blank = found.replace(/[^\n]/g, " ");
    return /^[/]/.test(found) ? blank : `"${blank.slice(2)}"`;
  });
}

/** Rust without its unit tests, which close a file in this project. */
export const shipped = (source) => source.split(/^#\[cfg\(test\)\]$/m)[0];

/** The functions of formatted code: name, first line, number of lines. A body ends where its indentation comes back. */
export function functions(source, opening) {
  const lines = source.split("\n");
  const found = [];
  lines.forEach((line, at) => {
    const match = opening.exec(line);
    if (!match) return;
    const close = new RegExp(`^${match[1]}[})\\]]`);
    const open = line.trimEnd();
    if (/[;}]$/.test(open) && open.split("{").length === open.split("}").length) return;
    const end = lines.findIndex((later, index) => index > at && close.test(later) && !/^\s*\)[^;]*\{$/.test(later));
    if (end > 0) found.push({ name: match[2], line: at + 1, lines: end - at + 1 });
  });
  return found;
}
