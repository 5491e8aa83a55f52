// Forms as Django, Rails and Laravel render and name them, and the server behind the htmx form: what is posted is shown.
//   node www/embed/examples/frameworks/server.mjs [PORT]     after `node tools/bundle.mjs`; then /server/django and so on
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { MESSAGE, POLICY } from "./message.js";

const FOLDER = "target/embed";
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".wasm": "application/wasm" };

/** As strict as an intranet can be and still allow the engine. */
const HEADERS = {
  "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'",
  "cache-control": "no-cache",
};

/** The one place where text becomes markup here. */
const escape = (text) => String(text).replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

const PEOPLE = MESSAGE.cc.split(", ");
const check = `<blindcopy-check mode="block"><script type="application/json">${JSON.stringify(POLICY)}</script></blindcopy-check>`;
const input = (label, name, value, id = name) => `<label for="${id}">${label}</label> <input id="${id}" name="${name}" value="${escape(value)}">`;
const area = (label, name, value, id = name) => `<label for="${id}">${label}</label> <textarea id="${id}" name="${name}" rows="6">${escape(value)}</textarea>`;
/** A ModelMultipleChoiceField: numbers are posted, and names with addresses are shown. */
const select = (label, name, chosen) => `<label for="id_${name}">${label}</label> <select id="id_${name}" name="${name}" multiple size="4">${PEOPLE
  .map((one, at) => `<option value="${at + 1}"${chosen ? " selected" : ""}>Reader ${at + 1} &lt;${escape(one)}&gt;</option>`).join("")}</select>`;

/** Each framework's way with names, ids and several values. */
const FORMS = {
  django: () => [
    '<input type="hidden" name="csrfmiddlewaretoken" value="not-a-secret">',
    input("From", "from_email", MESSAGE.from, "id_from_email"), input("To", "to", MESSAGE.to, "id_to"),
    select("Cc", "cc", true), select("Bcc", "bcc", false),
    input("Subject", "subject", MESSAGE.subject, "id_subject"), area("Message", "message", MESSAGE.body, "id_message"),
  ],
  rails: () => [
    '<input type="hidden" name="authenticity_token" value="not-a-secret">',
    input("From", "message[from]", MESSAGE.from, "message_from"), input("To", "message[to]", MESSAGE.to, "message_to"),
    ...PEOPLE.map((one, at) => input(`Cc ${at + 1}`, "message[cc][]", one, `message_cc_${at}`)),
    input("Bcc", "message[bcc]", "", "message_bcc"),
    input("Subject", "message[subject]", MESSAGE.subject, "message_subject"), area("Message", "message[body]", MESSAGE.body, "message_body"),
  ],
  laravel: () => [
    '<input type="hidden" name="_token" value="not-a-secret">',
    input("From", "from", MESSAGE.from), input("To", "to", MESSAGE.to),
    ...PEOPLE.map((one, at) => input(`Cc ${at + 1}`, `cc[${at}]`, one)),
    input("Bcc", "bcc[0]", ""), input("Subject", "subject", MESSAGE.subject), area("Message", "content", MESSAGE.body),
  ],
};

const fields = (list) => list.map((one) => `<div>${one}</div>`).join("\n");
const page = (title, content) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/examples/examples.css"><script type="module" src="/package/element.js"></script></head>
<body><header><a href="/examples/index.html">Example forms</a></header><main><h1>${title}</h1>
${content}
</main></body></html>`;

const rendered = (name) => page("Message to several people", `<form method="post" action="/server/${name}">
${fields(FORMS[name]())}
<p class="buttons"><button>Send</button></p>
${check}
</form>`);
const fragment = () => `<form hx-post="/server/htmx" hx-target="#sent">
${fields([input("From", "from", MESSAGE.from), input("To", "to", MESSAGE.to), area("Cc", "cc", MESSAGE.cc), input("Bcc", "bcc", ""), input("Subject", "subject", MESSAGE.subject), area("Message", "body", MESSAGE.body)])}
<p class="buttons"><button>Send</button></p>
${check}
</form>`;

async function posted(request) {
  let text = "";
  for await (const part of request) text += part;
  const values = {};
  for (const [name, value] of new URLSearchParams(text)) (values[name] ??= []).push(value);
  return values;
}

async function answer(request, name) {
  if (request.method !== "POST") return name === "htmx" ? fragment() : name in FORMS ? rendered(name) : null;
  const said = escape(JSON.stringify(await posted(request)));
  return name === "htmx" ? said : page("What was posted", `<output id="sent">${said}</output>`);
}

/** A server for the examples and for the forms that need one, on this computer alone. */
export function serveExamples(port = 0) {
  const server = createServer(async (request, response) => {
    const reply = (status, type, body) => response.writeHead(status, { ...HEADERS, "content-type": type }).end(body);
    try {
      const { pathname } = new URL(request.url, "http://127.0.0.1");
      const name = /^\/server\/(\w+)$/.exec(pathname)?.[1];
      const own = name === undefined ? null : await answer(request, name);
      if (own !== null) return reply(200, TYPES[".html"], own);
      const path = normalize(decodeURIComponent(pathname));
      if (!(extname(path) in TYPES) || path.includes("..")) return reply(404, "text/plain", "not found");
      reply(200, TYPES[extname(path)], await readFile(join(FOLDER, path)));
    } catch {
      reply(404, "text/plain", "not found");
    }
  });
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve({ url: `http://127.0.0.1:${server.address().port}/`, server })));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serveExamples(Number(process.argv[2] ?? 8026));
  for (const name of Object.keys(FORMS)) console.log(`${url}server/${name}`);
  console.log(`${url}examples/frameworks/htmx.html`);
}
