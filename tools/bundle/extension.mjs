// The extension for Chromium and Firefox: target/extension, target/extension-test (loopback allowed), extension/ in a release.
import { cpSync, readFileSync, readdirSync } from "node:fs";
import { HOSTS, LOOPBACK, manifest } from "../../www/extension/manifest.mjs";
import { bundle, empty, only, write } from "./common.mjs";
import { icon } from "./icon.mjs";
import { zip } from "./zip.mjs";

const SOURCE = "www/extension";
const SCRIPTS = { "background.js": "background.ts", "content.js": "content.ts", "popup.js": "popup.ts", "options.js": "options.ts" };
const PAGES = ["popup.html", "options.html"];
const SIZES = [16, 32, 48, 128];

/** The version: that of the engine. */
const version = () => /^version = "(.*)"$/m.exec(readFileSync("Cargo.toml", "utf8"))[1];

/** A host or a match pattern of the list that a release is made for. */
export function asPattern(line) {
  if (/^(https?|\*):\/\/[^/*]+\/|^https?:\/\/\*\./.test(line)) return line.endsWith("/*") ? line : line.replace(/\/[^/]*$/, "/*");
  if (/^(\*\.)?[a-z0-9.-]+$/i.test(line)) return `https://${line}/*`;
  throw new Error(`not a host and not a match pattern: ${line}`);
}

/** Catalogues of the core and of the extension as one messages.json a language; keys must differ. */
function catalogues() {
  return readdirSync(`${SOURCE}/locales`).map((language) => {
    const read = (folder) => JSON.parse(readFileSync(`${folder}/${language}/messages.json`, "utf8"));
    const [core, own] = [read("www/core/locales"), read(`${SOURCE}/locales`)];
    const twice = Object.keys(own).filter((key) => key in core);
    if (twice.length) throw new Error(`words in two catalogues: ${twice.join(" ")}`);
    return { language, text: JSON.stringify(chromeMessages({ ...core, ...own }), null, 1) };
  });
}

// The browser's own reader knows no plural and takes $name$ for a placeholder that must be declared: it needs the few keys of the manifest.
function chromeMessages(all) {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith("extension_")).map(([key, { message }]) => [key, { message }]));
}

async function files(minify) {
  const out = [];
  for (const [name, entry] of Object.entries(SCRIPTS)) {
    const built = await bundle(`${SOURCE}/${entry}`, { wasm: "inline", format: "iife", minify });
    out.push({ name, contents: only(built, ".js").contents });
  }
  out.push({ name: "pages.css", contents: only(await bundle(`${SOURCE}/pages.css`), ".css").contents });
  out.push({ name: "content.css", contents: await contentRules() });
  for (const page of PAGES) out.push({ name: page, contents: readFileSync(`${SOURCE}/${page}`) });
  for (const size of SIZES) out.push({ name: `icons/${size}.png`, contents: icon(size) });
  for (const { language, text } of catalogues()) out.push({ name: `_locales/${language}/messages.json`, contents: text });
  return out;
}

/** The rules for marks in a text and for what hangs on the extension's life, from the modules that live by them. */
async function contentRules() {
  const said = async (entry) => {
    const built = only(await bundle(entry, { format: "esm" }), ".js").text;
    return import(`data:text/javascript;base64,${Buffer.from(built).toString("base64")}`);
  };
  return `${(await said("www/core/highlights.ts")).HIGHLIGHT_CSS}\n${(await said(`${SOURCE}/life.ts`)).LIFE_CSS}\n`;
}

function writeOut(folder, all, hosts) {
  empty(folder);
  for (const browser of ["chromium", "firefox"]) {
    for (const { name, contents } of all) write(`${folder}/${browser}/${name}`, contents);
    write(`${folder}/${browser}/manifest.json`, `${JSON.stringify(manifest(browser, version(), hosts), null, 2)}\n`);
  }
  cpSync(`${SOURCE}/managed.schema.json`, `${folder}/chromium/managed.schema.json`);
}

export async function build(wish) {
  const hosts = [...HOSTS, ...wish.hosts.map(asPattern)];
  const all = await files(true);
  const artefacts = [];
  const put = (what, folder, patterns) => { writeOut(folder, all, patterns); artefacts.push({ what, path: folder }); };
  if (wish.extensionTo !== undefined) {
    put("extension", wish.extensionTo, hosts);
    return artefacts;
  }
  // A release for an organisation's hosts is that folder's alone: what is tried and tested here stays as it is.
  put("extension", "target/extension", wish.release ? HOSTS : hosts);
  if (wish.tests) put("extension for the tests", "target/extension-test", [...hosts, ...LOOPBACK]);
  if (wish.release) {
    put("extension", `${wish.to}/extension`, hosts);
    for (const browser of ["chromium", "firefox"]) {
      const path = `${wish.to}/blindcopy-${version()}-${browser}.zip`;
      write(path, zip(`${wish.to}/extension/${browser}`));
      artefacts.push({ what: `extension for ${browser}'s store`, path });
    }
  }
  return artefacts;
}
