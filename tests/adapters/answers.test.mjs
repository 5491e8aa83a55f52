// What an answer is told by, on model pages: whom the webmail filled in, who wrote the message quoted, and what was pressed before.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import http from "node:http";
import { after, before, describe, test } from "node:test";
import { bundle, only } from "../../tools/bundle/common.mjs";
import { openBrowser, openPage, waitDrawn } from "../webmail/drive/browser.mjs";
import { STRANGERS, back, waitHeld } from "../webmail/drive/scenarios.mjs";
import { until } from "../webmail/live/machine.mjs";
import { ANSWERS, answerPage } from "./models/answers.mjs";
import { MODELS } from "./models/pages.mjs";

const PORT = 9698;
const CAROL = { name: "Carol Clerk", address: "carol@partner.example.org" };
const ALICE = { name: "Alice Example", address: "alice@example.test" };
const full = ({ name, address }) => `${name} <${address}>`;
const lists = { to: [full(CAROL)], cc: STRANGERS };
const address = (text) => /[^\s<>"]+@[^\s<>"]+/.exec(text)?.[0].toLowerCase();
const everybody = [CAROL.address, ...STRANGERS.map(address)].sort();
let server, plain, page, probe;

before(async () => {
  probe = only(await bundle("tests/adapters/models/probe.js", { minify: false }), ".js").text;
  const widget = readFileSync(new URL("models/widget.js", import.meta.url));
  server = http.createServer((request, response) => {
    const id = new URL(request.url, "http://page").pathname.slice(1);
    response.setHeader("content-type", id === "widget.js" ? "text/javascript" : "text/html; charset=utf-8");
    response.end(id === "widget.js" ? widget : Object.hasOwn(ANSWERS, id) ? answerPage(id) : "");
  });
  await new Promise((done) => server.listen(PORT, "127.0.0.1", done));
  plain = await openBrowser("chromium", { extension: null });
  page = await openPage(plain.browser);
}, { timeout: 60000 });

after(async () => {
  await plain?.browser.close();
  server?.closeAllConnections();
  server?.close();
});

/** Presses a control of the message view, and gives what the webmail then fills in. */
async function open(at, id, pressed, { by = CAROL, to = lists, title = "Re: Recovery group", key } = {}) {
  const { quoted, plain: isPlain } = ANSWERS[id];
  await at.evaluate((given) => { window.given = given; }, { lists: to, title, body: quoted?.(by, [full(ALICE), ...STRANGERS]), isPlain });
  if (key) { await at.focus("#draft"); await at.keyboard.press(key); await at.evaluate(() => document.querySelector("#all").click()); }
  else await at.click(`${pressed} > *`);
  await at.waitForSelector("#place > *");
}

/** The page's one draft, once everybody of the lists is in it and its text is there. */
async function draft(id, count = everybody.length) {
  return until("the draft", async () => {
    const [one, ...others] = await page.evaluate((which) => globalThis.probe.drafts(which), id);
    if (one === undefined || others.length > 0) return null;
    const all = [...one.to, ...one.cc].flatMap((entry) => entry.split(", ")).map(address).filter(Boolean);
    return all.length === count && (ANSWERS[id].unread || one.body?.includes("recovery")) ? one : null;
  }, 8000);
}

const known = ({ prior }) => (prior ? [prior.from, ...(prior.to ?? []), ...(prior.cc ?? [])].map(address).sort() : null);
const begin = async (id) => { await page.goto(`http://127.0.0.1:${PORT}/${id}`, { waitUntil: "load" }); await page.evaluate(probe); };

for (const id of Object.keys(MODELS)) {
  const { headers, unread } = ANSWERS[id];
  const told = !headers && !unread;
  describe(`an answer in ${id}`, { concurrency: 1 }, () => {
    test("begins with the people of the message answered; who is added is not one of them", { timeout: 30000 }, async () => {
      await begin(id);
      await open(page, id, "#all");
      const first = await draft(id);
      assert.match(first.kind ?? "", /^reply/);
      assert.deepEqual(known(first), told ? everybody : null);
      if (told) assert.equal(address(first.prior.from), CAROL.address);
      await page.mouse.click(2, 2);
      await page.evaluate(() => window.put("cc", "reader-09@gmail.com"));
      assert.deepEqual(known(await draft(id, everybody.length + 1)), told ? everybody : null);
    });
    test("a key opens one too", { timeout: 30000 }, async () => {
      await begin(id);
      await open(page, id, null, { key: "r" });
      assert.deepEqual(known(await draft(id)), told ? everybody : null);
    });
    test("a draft that is opened again tells of nobody, whatever it is called", { timeout: 30000 }, async () => {
      await begin(id);
      await open(page, id, "#draft", { to: { ...lists, cc: [...STRANGERS, "reader-09@gmail.com"] } });
      const one = await draft(id, everybody.length + 1);
      assert.equal(one.kind, undefined);
      assert.equal(known(one), null);
    });
    test("one to the writer's own message tells of nobody", { timeout: 30000 }, async () => {
      await begin(id);
      await open(page, id, "#all", { by: ALICE, to: { to: STRANGERS } });
      assert.equal(known(await draft(id, STRANGERS.length)), null);
    });
    test("a forward is one", { timeout: 30000 }, async () => {
      await begin(id);
      await open(page, id, "#forward", { to: {}, title: "Fwd: Recovery group" });
      const one = await draft(id, 0);
      assert.equal(one.kind, "forward");
      assert.equal(known(one), null);
    });
  });
}

describe("the extension", { concurrency: 1 }, () => {
  let own;
  before(async () => { own = await openBrowser("chromium"); }, { timeout: 60000 });
  after(async () => { await own?.browser.close(); });
  for (const id of ["proton", "outlook", "tuta", "zimbra-classic", "generic"]) {
    test(`lets an answer to all pass in ${id}, and holds one with one more person in it`, { timeout: 60000 }, async () => {
      const at = await openPage(own.browser);
      const { send = id === "zimbra-classic" ? "#zb__COMPOSE-1__SEND" : "#send" } = MODELS[id];
      const sent = () => at.evaluate(() => window.sent?.length ?? 0);
      await at.goto(`http://127.0.0.1:${PORT}/${id}`, { waitUntil: "load" });
      await open(at, id, "#all");
      await until("the recipients", () => at.evaluate((count) => Object.values(window.fields?.() ?? {}).join(",").split("@").length > count, everybody.length));
      await at.click(send);
      await until("the message", async () => (await sent()) > 0, 10000);
      await at.goto(`http://127.0.0.1:${PORT}/${id}`, { waitUntil: "load" });
      await open(at, id, "#all");
      await at.mouse.click(2, 2);
      await at.evaluate(() => window.put("cc", "reader-09@gmail.com"));
      await waitDrawn(at, { class: "is-stop" });
      await at.click(send);
      await waitHeld(at);
      assert.equal(await sent(), 0);
      await back(at);
      await at.close();
    });
  }
});
