// Serves the built page on this computer alone, with the headers it should have anywhere.
//   node tools/serve.mjs [--port N]     without a port: 8025, or the next free one
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { FORMS_POLICY } from "./bundle/embed.mjs";
import { PAGE_POLICY } from "./bundle/page.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

const HEADERS = {
  "content-security-policy": `${PAGE_POLICY}; frame-ancestors 'none'`,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-cache",
};

/** What differs below a folder: forms are sent, and hold a frame of their own. */
const BELOW = { "/embed/": { "content-security-policy": `${FORMS_POLICY}; frame-ancestors 'self'` } };

/**
 * A server for `folder` on the loopback interface. `port` 0 takes any free one. `headers` replace or (undefined) drop
 * the page's own; `seen`, where given, is called with each request's path.
 */
export function serve(folder, { port = 0, headers = {}, seen = () => {} } = {}) {
  const sent = { ...HEADERS, ...headers };
  for (const name of Object.keys(sent)) if (sent[name] === undefined) delete sent[name];
  const server = createServer(async (request, response) => {
    let own = {};
    const reply = (status, type, body) => response.writeHead(status, { ...sent, ...own, "content-type": type }).end(body);
    try {
      const { pathname } = new URL(request.url, "http://127.0.0.1");
      own = Object.entries(BELOW).find(([path]) => pathname.startsWith(path))?.[1] ?? {};
      seen(pathname);
      const path = normalize(decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname));
      const type = TYPES[extname(path)];
      if (!type || path.includes("\0") || path.includes("..")) return reply(404, "text/plain", "not found");
      reply(200, type, await readFile(join(folder, path)));
    } catch {
      reply(404, "text/plain", "not found");
    }
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve({ url: `http://127.0.0.1:${server.address().port}/`, server }));
  });
}

async function firstFree(folder, port) {
  for (let next = port; next < port + 20; next++) {
    try {
      return await serve(folder, { port: next });
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`ports ${port} to ${port + 19} are all in use`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  const root = fileURLToPath(new URL("..", import.meta.url));
  const folder = join(root, "target/page");
  const { url } = await (values.port ? serve(folder, { port: Number(values.port) }) : firstFree(folder, 8025)).catch((error) => {
    console.error(`The page cannot be served: ${error.code === "EADDRINUSE" ? `port ${values.port} is in use; another, or none, may be free` : error.message}.`);
    process.exit(1);
  });
  const lines = [
    ["Page", url],
    ["The same in one file, works offline", join(root, "target/blindcopy.html")],
    ["Example forms", `${url}embed/examples/index.html`],
    ["Extension for Chromium", join(root, "target/extension/chromium")],
    ["Extension for Firefox", join(root, "target/extension/firefox")],
    ["Element for forms", join(root, "target/embed")],
    ["Command line", join(root, "target/release/blindcopy")],
  ];
  console.log("");
  for (const [what, where] of lines) {
    if (where.startsWith("http") || existsSync(where)) console.log(`  ${what}: ${where}`);
  }
  console.log("\n  Ctrl+C stops it.");
}
