// What every artefact shares: how TypeScript is bundled, and how a policy for content is written.
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as esbuild from "esbuild";

/** The oldest browsers the engine's module runs in. */
export const BROWSERS = ["chrome105", "firefox128", "safari16.4"];

/**
 * Bundles one entry and returns its files as bytes, without writing them.
 * `wasm`: "inline" puts the engine's module into the script; "file" leaves it beside the script, and the import becomes
 * its relative address.
 */
export async function bundle(entry, { wasm = "file", format = "esm", minify = true, globalName, external = [], conditions = [], sourcemap = false, plugins = [], define = {} } = {}) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    outdir: "out",
    write: false,
    bundle: true,
    format,
    globalName,
    external,
    plugins,
    define,
    sourcemap: sourcemap && "linked",
    minify,
    target: BROWSERS,
    // Each of them knows `\p{..}`; the bundler asks for the newest scripts and letters as well, and writes it as a string
    supported: { "regexp-unicode-property-escapes": true },
    charset: "utf8",
    legalComments: "none",
    conditions: wasm === "inline" ? ["inline", ...conditions] : conditions,
    logLevel: "warning",
    assetNames: "[name]-[hash]",
    loader: { ".wasm": wasm === "inline" ? "binary" : "file", ".svg": "text" },
  });
  return outputFiles.map(({ path, contents, text }) => ({ name: path.split("/").pop(), contents, text }));
}

/** The only file of a bundle whose name ends so; an artefact without it would be broken in silence. */
export function only(files, ending) {
  const found = files.filter(({ name }) => name.endsWith(ending));
  if (found.length !== 1) throw new Error(`expected one ${ending} file, found ${found.length}`);
  return found[0];
}

export function write(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}

export function empty(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** A source expression of a content security policy that admits exactly this inline text. */
export const hashSource = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** A content security policy from its directives. */
export const csp = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");

/** Replaces the one place where `from` stands; a template that lost its place is an error, not a page without it. */
export function replaceOnce(text, from, to) {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`expected exactly one ${JSON.stringify(from)}, found ${parts.length - 1}`);
  return parts[0] + to + parts[1];
}
