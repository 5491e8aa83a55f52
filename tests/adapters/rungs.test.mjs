// Every selector of every adapter answers on at least one model page, and each of these pages is read in full.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import http from "node:http";
import { after, before, describe, test } from "node:test";
import { bundle, only } from "../../tools/bundle/common.mjs";
import { openBrowser, openPage } from "../webmail/drive/browser.mjs";
import { until } from "../webmail/live/machine.mjs";
import { MODELS, document as modelPage } from "./models/pages.mjs";
import { EXPECTED, TRIED } from "./models/tried.mjs";
import { VARIANTS } from "./models/variants.mjs";

const PORT = 9694;
const LISTS = { to: ["Alice Example <alice@example.test>"], cc: ["Ann One <reader-01@gmail.com>", "reader-02@gmail.com"], bcc: ["reader-03@outlook.com"] };
const TEXTS = { text: "See you on Monday.", subject: "Your appointment", ...Object.fromEntries(Object.entries(LISTS).flatMap(([name, list]) => [[`first:${name}`, list[0]], [`all:${name}`, list.join(", ")]])) };
/** Selectors that no page here can show, each with its reason. */
const UNSHOWN = {};
const ids = Object.keys(MODELS).filter((id) => id !== "generic");
const hits = Object.fromEntries([...ids, ...Object.keys(TRIED)].map((id) => [id, new Set()]));
let server, chromium, page, probe;

before(async () => {
  probe = only(await bundle("tests/adapters/models/probe.js", { minify: false }), ".js").text;
  const widget = readFileSync(new URL("models/widget.js", import.meta.url));
  server = http.createServer((request, response) => {
    const id = request.url.slice(1);
    response.setHeader("content-type", id === "widget.js" ? "text/javascript" : "text/html; charset=utf-8");
    response.end(id === "widget.js" ? widget : Object.hasOwn(MODELS, id) ? modelPage(id) : "");
  });
  await new Promise((done) => server.listen(PORT, "127.0.0.1", done));
  chromium = await openBrowser("chromium", { extension: null });
  page = await openPage(chromium.browser);
}, { timeout: 60000 });

after(async () => {
  await chromium?.browser.close();
  server?.closeAllConnections();
  server?.close();
});

/** The model page with recipients, subject and text in it, as its own widgets take them. */
async function filled(id) {
  const { frame, inside, text, subject, unchecked } = MODELS[id];
  await page.goto(`http://127.0.0.1:${PORT}/${id}`, { waitUntil: "load" });
  await page.evaluate(probe);
  if (frame) await (await (await page.$(frame)).contentFrame()).waitForSelector(inside);
  await page.evaluate((lists, texts, at) => {
    for (const [name, list] of Object.entries(lists)) {
      for (const one of list) {
        const input = document.querySelector(`[data-model="${name}"] [data-input]`);
        if ("value" in input) input.value = one; else input.append(one);
        input.dispatchEvent(new FocusEvent("blur"));
      }
    }
    document.querySelector(at.subject).value = texts.subject;
    const body = at.unchecked ? null : at.frame ? document.querySelector(at.frame).contentDocument.querySelector(at.inside) : document.querySelector(at.text ?? "#text");
    if (body !== null) { if ("value" in body) body.value = texts.text; else body.textContent = texts.text; }
  }, LISTS, TEXTS, { frame, inside, text, subject, unchecked });
}

const address = (text) => /[^\s<>"]+@[^\s<>"]+/.exec(text)?.[0].toLowerCase() ?? text;

/** What is wrong with what was read; empty when nothing is. */
function wrong(id, windows, { more = false, group, one = false, unread, frame = false }) {
  const [draft, ...others] = windows;
  if (draft === undefined || others.length > 0) return [`${windows.length} windows`];
  const out = [];
  for (const [name, list] of Object.entries(LISTS)) {
    const wanted = list.slice(0, one ? 1 : undefined).map(address);
    const got = (draft[name] ?? []).flatMap((entry) => entry.split(", ")).map(address);
    if (!wanted.every((each) => got.includes(each)) || (!more && got.length !== wanted.length) || (more && got.length <= wanted.length)) out.push(`${name}: ${JSON.stringify(draft[name])}`);
  }
  if (group !== undefined && !draft.to.includes(group)) out.push(`group: ${JSON.stringify(draft.to)}`);
  const foreign = (MODELS[id]?.unchecked === true && draft.body === undefined) || frame;
  if (JSON.stringify(draft.unread ?? []) !== JSON.stringify(unread ?? (foreign && draft.body === undefined ? ["body"] : []))) out.push(`unread: ${draft.unread}`);
  if (draft.subject !== TEXTS.subject) out.push(`subject: ${draft.subject}`);
  if (!foreign && (draft.body ?? "").trim() !== TEXTS.text) out.push(`body: ${draft.body}`);
  if (!(draft.from ?? "").includes("alice@example.test")) out.push(`from: ${draft.from}`);
  if (draft.missing.length > 0) out.push(`missing: ${draft.missing}`);
  return out;
}

for (const id of ids) {
  describe(`selectors of ${id}`, { concurrency: 1 }, () => {
    for (const [name, changes] of Object.entries({ "as it is": [], ...VARIANTS[id] })) {
      test(name, { timeout: 20000 }, async () => {
        const expected = changes.find((one) => !Array.isArray(one)) ?? {};
        await filled(id);
        await page.evaluate((list, texts) => globalThis.change(list, texts), changes.filter(Array.isArray), TEXTS);
        await readInFull(id, expected);
      });
    }
    test("none was left out", () => noneLeftOut(id));
  });
}

for (const [id, pages] of Object.entries(TRIED)) {
  describe(`selectors of ${id}`, { concurrency: 1 }, () => {
    for (const [name, html] of Object.entries(pages)) {
      test(name, { timeout: 20000 }, async () => {
        await page.goto(`http://127.0.0.1:${PORT}/none`, { waitUntil: "load" });
        await page.evaluate(probe);
        await page.evaluate((markup) => { document.body.innerHTML = markup; }, html(LISTS, TEXTS));
        if (id === "roundcube" && name === "elastic") await page.evaluate(() => { document.body.className = "task-mail action-compose"; });
        await readInFull(id, EXPECTED[id]?.[name] ?? {});
      });
    }
    test("none was left out", () => noneLeftOut(id));
  });
}

async function readInFull(id, expected) {
  let said = ["nothing was read"];
  await until("a full reading", async () => {
    const { hit, windows } = await page.evaluate((which) => globalThis.probe.look(which), id);
    said = wrong(id, windows, expected);
    if (said.length === 0) hit.forEach((rung) => hits[id].add(rung));
    return said.length === 0;
  }, 3000).catch(() => assert.deepEqual(said, []));
}

async function noneLeftOut(id) {
  const all = await page.evaluate((which) => globalThis.probe.rungs(which), id);
  assert.deepEqual(all.filter((rung) => !hits[id].has(rung) && !Object.hasOwn(UNSHOWN, `${id} ${rung}`)), []);
}
