// The element for intranet forms: the package in target/embed/package, its tarball, and the example forms beside it.
//
// Files of the package know each other by name: engine.js holds the engine's functions, class.js the element's class,
// element.js registers it, blindcopy.js and node.js give the function, frame.html and frame.js are the engine in a frame.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { transformSync } from "esbuild";
import { brotliSize } from "../size.mjs";
import { BROWSERS, bundle, csp, empty, only, write } from "./common.mjs";
import { buildFrameworks } from "./frameworks.mjs";

const SOURCE = "www/embed";
const TARGET = "target/embed";
const PACKAGE = `${TARGET}/package`;
const WASM = "target/wasm/blindcopy_bg.wasm";

/** The policy of the example forms: as strict as an intranet's can be that allows the engine in its pages. */
export const FORMS_POLICY = csp({
  "default-src": ["'none'"],
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "frame-src": ["'self'"],
  "form-action": ["'self'"],
  "base-uri": ["'none'"],
});

/** What the element may add to a page beside the engine, in bytes as brotli. */
export const MOST_SCRIPT = 25 * 1024;
/** The element in a page of plain fields, from its start to a verdict that is marked in the fields. */
export const ELEMENT = ["element.js", "class.js", "words-en.js", "marks.js"];
/** What every page fetches beside it once it has nothing else to do. */
export const IDLE = ["acting.js"];
/** Parts of the element that are fetched when they are needed; each takes from class.js what that has. */
const PARTS = ["acting.js", "audience.js", "marks.js", "picture.js", "setup.js", "widgets.js"];

const version = () => /^version = "(.*)"$/m.exec(readFileSync("Cargo.toml", "utf8"))[1];
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

const CATALOGUES = /core\/locales\/\w+\/messages\.json$/;

/** Words that the page alone says, and words that one part alone says. */
const ON_THE_PAGE = /^(page|about|summary|problem)_|^product$/;
const IN_THE_PICTURE = /^(picture|sight|table|people|parties)_(?!title$)|^unknown_person$/;
const IN_ACTING = /^(back_to_writing|send|press_and_hold|type_the_number|copy|copy_for|nobody|names_rest)$|^separate_/;
const WORDS = {
  forms: (key) => ![ON_THE_PAGE, IN_THE_PICTURE, IN_ACTING].some((apart) => apart.test(key)),
  "picture.js": (key) => IN_THE_PICTURE.test(key) || /^(names_more|names_rest|list_and)/.test(key),
  "acting.js": (key) => IN_ACTING.test(key),
  "setup.js": (key) => key.startsWith("embed_"),
};

/** The words that are said here, of the core or of forms alone, without what only translators read; `flat`: each as its text alone. */
const words = (said, flat = false) => ({
  name: "words",
  setup(build) {
    build.onLoad({ filter: /\/locales\/\w+\/messages\.json$/ }, ({ path }) => {
      const all = JSON.parse(readFileSync(path, "utf8"));
      // A form for one that says the same as that for several is found there
      const told = (key) => said(key) && !(key.endsWith("_one") && all[key.replace(/one$/, "other")]?.message === all[key].message);
      const used = Object.entries(all).filter(([key]) => told(key));
      return { contents: JSON.stringify(Object.fromEntries(used.map(([key, { message }]) => [key, flat ? message : { message }]))), loader: "json" };
    });
  },
});

/** Style sheets as short as the bundler makes them: texts of several lines, in which whole rules alone are put in by name. */
const sheets = {
  name: "sheets",
  setup(build) {
    const tight = (css) => transformSync(css, { loader: "css", minify: true, target: BROWSERS }).code.trim();
    build.onLoad({ filter: /(core\/(styles|styles-more|highlights|mirror)|embed\/theme)\.ts$/ }, ({ path }) => {
      const short = (css) => css.split(/(\$\{[^}]*\})/).map((part, at) => (at % 2 === 1 ? part : tight(part).replaceAll("\\", "\\\\"))).join("");
      return { contents: readFileSync(path, "utf8").replace(/(= |return )`([^`]*\n[^`]*)`;/g, (all, head, css) => `${head}\`${short(css)}\`;`), loader: "ts" };
    });
  },
};

/** What the core brings at once and the element later: by the module that imports it and the name it does so by. */
const STEAD = { "panel.ts ./hold": "hold.ts", "card.ts ./picture": "picture.ts", "card.ts ./preview": "preview.ts" };

/** What the element fetches when it needs it: the words of the page's language, and what a person opens. */
const later = {
  name: "later",
  setup(build) {
    build.onLoad({ filter: CATALOGUES }, () => ({ contents: "{}", loader: "json" }));
    build.onLoad({ filter: /core\/styles-more\.ts$/ }, () => ({ contents: 'export const MORE_STYLES = "";', loader: "ts" }));
    build.onResolve({ filter: /^\.\/(hold|picture|preview)$/ }, ({ importer, path }) => {
      const stead = importer.includes("/core/") ? STEAD[`${basename(importer)} ${path}`] : undefined;
      return stead && { path: resolve(SOURCE, "stead", stead) };
    });
  },
};

/** The modules that class.js shares with its parts, by their files. */
const SHARED = new Set([...readFileSync(`${SOURCE}/shared.ts`, "utf8").matchAll(/^export .* from "(.*)";$/gm)].map(([, path]) => resolve(SOURCE, `${path}.ts`)));

/** A part of the element takes from class.js what that has already. */
const shared = {
  name: "shared",
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ importer, path, kind }) =>
      kind !== "entry-point" && SHARED.has(resolve(dirname(importer), `${path}.ts`)) ? { path: "./class.js", external: true } : undefined);
  },
};

const ENTRIES = {
  "engine.js": { entry: "engine.ts", conditions: ["neighbour"] },
  "class.js": { entry: "shared.ts", external: ["./engine.js", "./words-*.js", ...PARTS.map((name) => `./${name}`), "./frame-engine.js"], plugins: [later, sheets] },
  "words-en.js": { entry: "words-en.ts", plugins: [words(WORDS.forms, true)] },
  "words-cy.js": { entry: "words-cy.ts", plugins: [words(WORDS.forms, true)] },
  ...Object.fromEntries(PARTS.map((name) => [name, { entry: name.replace(/\.js$/, ".ts"), plugins: [shared, sheets, words(WORDS[name] ?? (() => false))] }])),
  "element.js": { entry: "element.ts", external: ["./class.js"] },
  "blindcopy.js": { entry: "blindcopy.ts", external: ["./engine.js"] },
  "node.js": { entry: "blindcopy.ts", conditions: ["stored"], external: ["node:fs/promises"] },
  "frame-engine.js": { entry: "frame-engine.ts" },
  "frame.js": { entry: "frame.ts", external: ["./engine.js"] },
};

/** The scripts and the engine as version `at` into `folder`: all that a page loads. */
export async function scripts(folder, at) {
  const define = { BLINDCOPY_VERSION: JSON.stringify(at) };
  for (const [name, { entry, ...how }] of Object.entries(ENTRIES)) {
    const files = await bundle(`${SOURCE}/${entry}`, { ...how, define, sourcemap: true });
    const built = entry.replace(/\.ts$/, ".js");
    const script = only(files, ".js").text.replaceAll(`${built}.map`, `${name}.map`);
    write(`${folder}/${name}`, script);
    write(`${folder}/${name}.map`, only(files, ".map").contents);
  }
  copyFileSync(WASM, `${folder}/blindcopy.wasm`);
  copyFileSync(`${SOURCE}/frame.html`, `${folder}/frame.html`);
}

function manifest(sizes) {
  const own = JSON.parse(readFileSync(`${SOURCE}/package/package.json`, "utf8"));
  const wasm = readFileSync(WASM);
  return { ...own, version: version(), blindcopy: { brotli: sizes, "blindcopy.wasm": { sha256: sha256(wasm), bytes: wasm.length, brotli: brotliSize(wasm) } } };
}

/** Bytes as brotli, by file: `element` is what a page of plain fields loads, all its files together. */
function sizes() {
  const one = (name) => brotliSize(readFileSync(`${PACKAGE}/${name}`));
  const files = Object.fromEntries(["engine.js", "element.js", "class.js", "words-en.js", "words-cy.js", ...PARTS].map((name) => [name, one(name)]));
  return { element: ELEMENT.reduce((sum, name) => sum + files[name], 0), ...files };
}

/** The package as npm would publish it. */
function pack() {
  execFileSync("npm", ["pack", "--silent", "--pack-destination", ".."], { cwd: PACKAGE, stdio: ["ignore", "ignore", "inherit"] });
  return `${TARGET}/blindcopy-${version()}.tgz`;
}

/** Beside the package they use; and with it below the page, which leads to them. */
async function examples() {
  cpSync(`${SOURCE}/examples`, `${TARGET}/examples`, { recursive: true, filter: (path) => !path.endsWith("/frameworks") });
  await buildFrameworks(`${TARGET}/examples/frameworks`);
  for (const folder of ["package", "examples"]) cpSync(`${TARGET}/${folder}`, `target/page/embed/${folder}`, { recursive: true });
}

export async function build() {
  empty(TARGET);
  await scripts(PACKAGE, version());
  for (const file of readdirSync(`${SOURCE}/package`).filter((name) => /\.(d\.ts|md)$/.test(name))) copyFileSync(`${SOURCE}/package/${file}`, `${PACKAGE}/${file}`);
  copyFileSync("www/core/wire.d.ts", `${PACKAGE}/wire.d.ts`);
  for (const file of ["LICENSE-MIT", "LICENSE-APACHE", "NOTICES"]) copyFileSync(file, `${PACKAGE}/${file}`);
  const measured = sizes();
  write(`${PACKAGE}/package.json`, `${JSON.stringify(manifest(measured), null, 2)}\n`);
  await examples();
  const said = Object.entries(measured).map(([name, bytes]) => `${name} ${(bytes / 1024).toFixed(1)}`).join(", ");
  return [
    { what: `element for forms (KB as brotli: ${said})`, path: PACKAGE },
    { what: "package", path: pack() },
    { what: "example forms", path: `${TARGET}/examples` },
  ];
}
