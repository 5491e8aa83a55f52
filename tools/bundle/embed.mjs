// The element for intranet forms: the package in target/embed/package, its tarball, and the example forms beside it.
//
// Files of the package know each other by name: engine.js holds the engine's functions, class.js the element's class,
// element.js registers it, blindcopy.js and node.js give the function, frame.html and frame.js are the engine in a frame.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { brotliSize } from "../size.mjs";
import { bundle, csp, empty, only, write } from "./common.mjs";
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
/** The element's own script: everything that a page with it loads beside the engine. */
export const ELEMENT = ["class.js", "element.js"];

const version = () => /^version = "(.*)"$/m.exec(readFileSync("Cargo.toml", "utf8"))[1];
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

const CATALOGUES = /core\/locales\/\w+\/messages\.json$/;

/** The words of forms: those of the page alone stay out, and so does what only translators read. */
const words = {
  name: "words of forms",
  setup(build) {
    build.onLoad({ filter: CATALOGUES }, ({ path }) => {
      const all = Object.entries(JSON.parse(readFileSync(path, "utf8")));
      const used = all.filter(([key]) => !/^(page|about|summary)_/.test(key)).map(([key, { message }]) => [key, { message }]);
      return { contents: JSON.stringify(Object.fromEntries(used)), loader: "json" };
    });
  },
};

/** Style sheets without the blanks that people read them by. */
const sheets = {
  name: "sheets",
  setup(build) {
    build.onLoad({ filter: /(core\/(styles|highlights|mirror|tokens)|embed\/theme)\.ts$/ }, ({ path }) => {
      const tight = (css) => css.replace(/\s+/g, " ").replace(/ ?([{};,>]) ?/g, "$1").replace(/: /g, ":").replace(/;}/g, "}");
      return { contents: readFileSync(path, "utf8").replace(/^(const [A-Z]+ = |export const RESET = |export const THEME = )`([^`]*)`/gm, (all, head, css) => (css.includes("${") ? all : `${head}\`${tight(css)}\``)), loader: "ts" };
    });
  },
};

/** What the element fetches when it needs it: the words of the page's language, and the picture. */
const later = {
  name: "later",
  setup(build) {
    build.onLoad({ filter: CATALOGUES }, () => ({ contents: "{}", loader: "json" }));
    build.onResolve({ filter: /^\.\/picture$/ }, ({ importer }) =>
      importer.endsWith("/core/card.ts") ? { path: resolve(SOURCE, "picture-later.ts") } : undefined);
  },
};

const ENTRIES = {
  "engine.js": { entry: "engine.ts", conditions: ["neighbour"] },
  "class.js": { entry: "class.ts", external: ["./engine.js", "./words-*.js", "./picture.js", "./widgets.js", "./audience.js", "./marks.js", "./frame-engine.js"], plugins: [sheets, later] },
  "words-en.js": { entry: "words-en.ts", plugins: [words] },
  "words-cy.js": { entry: "words-cy.ts", plugins: [words] },
  "picture.js": { entry: "picture.ts", plugins: [later] },
  "widgets.js": { entry: "widgets.ts" },
  "audience.js": { entry: "audience.ts" },
  "marks.js": { entry: "marks.ts", plugins: [sheets] },
  "element.js": { entry: "element.ts", external: ["./class.js"] },
  "blindcopy.js": { entry: "blindcopy.ts", external: ["./engine.js"] },
  "node.js": { entry: "blindcopy.ts", conditions: ["stored"], external: ["node:fs/promises"] },
  "frame-engine.js": { entry: "frame-engine.ts" },
  "frame.js": { entry: "frame.ts", external: ["./engine.js"] },
};

async function scripts() {
  for (const [name, { entry, ...how }] of Object.entries(ENTRIES)) {
    const files = await bundle(`${SOURCE}/${entry}`, { ...how, sourcemap: true });
    const built = entry.replace(/\.ts$/, ".js");
    const script = only(files, ".js").text.replaceAll(`${built}.map`, `${name}.map`);
    write(`${PACKAGE}/${name}`, script);
    write(`${PACKAGE}/${name}.map`, only(files, ".map").contents);
  }
}

function manifest(sizes) {
  const own = JSON.parse(readFileSync(`${SOURCE}/package/package.json`, "utf8"));
  const wasm = readFileSync(WASM);
  return { ...own, version: version(), blindcopy: { brotli: sizes, "blindcopy.wasm": { sha256: sha256(wasm), bytes: wasm.length, brotli: brotliSize(wasm) } } };
}

/** Bytes as brotli: what every page with the element loads, and what some pages load beside it. */
function sizes() {
  const brotli = (...names) => names.reduce((sum, name) => sum + brotliSize(readFileSync(`${PACKAGE}/${name}`)), 0);
  return { element: brotli(...ELEMENT), words: brotli("words-en.js"), picture: brotli("picture.js"), widgets: brotli("widgets.js"), audience: brotli("audience.js"), marks: brotli("marks.js"), engine: brotli("engine.js") };
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
  await scripts();
  copyFileSync(WASM, `${PACKAGE}/blindcopy.wasm`);
  copyFileSync(`${SOURCE}/frame.html`, `${PACKAGE}/frame.html`);
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
