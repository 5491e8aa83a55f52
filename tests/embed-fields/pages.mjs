// Builds the pages that hold each library, one script a page, and opens them: libraries as the registry has them.
import { mkdirSync, readdirSync, writeFileSync, existsSync } from "node:fs";
import { build } from "esbuild";
import { serve } from "../../tools/serve.mjs";
import { launch } from "../support/browsers.mjs";

const FOLDER = "target/test-embed-fields";
/** Pages and the built package on one server. */
const SERVED = "target";

/** Bundles what the libraries' own builds would: production code, with styles beside it and fonts left out. */
export function bundlePage(entryPoints, outdir, more = {}) {
  return build({
    entryPoints, outdir, bundle: true, format: "esm", target: "es2022", logLevel: "error", legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"', process: '{"env":{"NODE_ENV":"production"}}', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
    loader: { ".svg": "text", ".woff": "empty", ".woff2": "empty", ".ttf": "empty", ".eot": "empty" },
    ...more,
  });
}

/** Builds the named pages; the readers of fields lie beside them. */
export async function buildPages(names) {
  mkdirSync(FOLDER, { recursive: true });
  await bundlePage([...names.map((name) => `tests/embed-fields/pages/${name}.mjs`), "tests/embed-fields/pages/fields.ts"], FOLDER);
  for (const name of names) {
    const style = existsSync(`${FOLDER}/${name}.css`) ? `<link rel="stylesheet" href="${name}.css">` : "";
    writeFileSync(`${FOLDER}/${name}.html`, `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">${style}<body><form id="compose"></form>
<script type="module" src="fields.js"></script><script type="module" src="${name}.js"></script></body></html>`);
  }
}

/** A browser and a server for the pages; `open` gives a new page once `ready` holds in it, `close` ends all. */
export async function openPages(browserName) {
  const { url, server } = await serve(SERVED, { headers: { "content-security-policy": undefined } });
  const browser = await launch(browserName);
  const errors = [];
  let page;
  return {
    errors,
    async open(name, ready) {
      await page?.close();
      page = await browser.newPage();
      page.on("pageerror", (error) => errors.push(`${name}: ${error}`));
      await page.setViewport({ width: 900, height: 700 });
      await page.goto(`${url}test-embed-fields/${name}.html`, { waitUntil: "load" });
      await page.waitForFunction(ready, { timeout: 30_000, polling: 50 });
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
