// The page, twice: as files for a web server (target/page), and as one file that works from disk (target/blindcopy.html).
//
// www/page/index.html refers to exactly <link rel="stylesheet" href="page.css"> and
// <script type="module" src="page.js"></script>; their sources are www/page/page.css and www/page/main.ts. Served, the
// engine runs in worker.js, from www/page/worker.ts; the single file may load nothing and runs it in the page.
import { readFileSync } from "node:fs";
import { bundle, csp, empty, hashSource, only, replaceOnce, write } from "./common.mjs";

const STYLE = '<link rel="stylesheet" href="page.css">';
const SCRIPT = '<script type="module" src="page.js"></script>';
const CHARSET = '<meta charset="utf-8">';

const SHUT = { "base-uri": ["'none'"], "form-action": ["'none'"], "object-src": ["'none'"] };

/** The policy of the page from a server; the server sends it too, with frame-ancestors, which no meta element can say. */
export const PAGE_POLICY = csp({
  "default-src": ["'none'"],
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  ...SHUT,
});

const withPolicy = (html, policy) =>
  replaceOnce(html, CHARSET, `${CHARSET}<meta http-equiv="Content-Security-Policy" content="${policy}">`);

/** Inline text of a style or script element must not hold its end tag. */
function inlined(element, attributes, text) {
  if (text.toLowerCase().includes(`</${element}`)) throw new Error(`the ${element} holds its own end tag`);
  return `<${element}${attributes}>${text}</${element}>`;
}

async function served(html) {
  empty("target/page");
  for (const { name, contents } of await bundle("www/page/main.ts", { wasm: "file" })) {
    write(`target/page/${name === "main.js" ? "page.js" : name}`, contents);
  }
  for (const { name, contents } of await bundle("www/page/worker.ts", { wasm: "file" })) write(`target/page/${name}`, contents);
  const style = only(await bundle("www/page/page.css"), ".css");
  write("target/page/page.css", style.contents);
  write("target/page/index.html", withPolicy(html, PAGE_POLICY));
}

async function single(html) {
  const style = only(await bundle("www/page/page.css"), ".css").text;
  const script = only(await bundle("www/page/main.ts", { wasm: "inline" }), ".js").text;
  const policy = csp({
    "default-src": ["'none'"],
    "script-src": [hashSource(script), "'wasm-unsafe-eval'"],
    "style-src": [hashSource(style)],
    "img-src": ["data:"],
    "connect-src": ["'none'"],
    ...SHUT,
  });
  let page = withPolicy(html, policy);
  page = replaceOnce(page, STYLE, inlined("style", "", style));
  page = replaceOnce(page, SCRIPT, inlined("script", ' type="module"', script));
  write("target/blindcopy.html", page);
}

export async function build() {
  const html = readFileSync("www/page/index.html", "utf8");
  await served(html);
  await single(html);
  return [
    { what: "page", path: "target/page/index.html" },
    { what: "page in one file", path: "target/blindcopy.html" },
  ];
}
