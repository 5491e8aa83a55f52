// The adapters of webmails that cannot run here, on model pages: read, held, repaired, undone, sent once.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import http from "node:http";
import { after, before, describe, test } from "node:test";
import { drawn, openBrowser, openPage, press, pressUntil, waitDrawn } from "../webmail/drive/browser.mjs";
import { ADDRESSES, STRANGERS, addresses, back, held, waitHeld } from "../webmail/drive/scenarios.mjs";
import { sleep, until } from "../webmail/live/machine.mjs";
import { MODELS, document as modelPage } from "./models/pages.mjs";

const PORT = 9690;
let server, chromium;

before(async () => {
  const widget = readFileSync(new URL("models/widget.js", import.meta.url));
  server = http.createServer((request, response) => {
    const id = request.url.slice(1);
    response.setHeader("content-type", id === "widget.js" ? "text/javascript" : "text/html; charset=utf-8");
    if (id === "widget.js") response.end(widget);
    else if (Object.hasOwn(MODELS, id)) response.end(modelPage(id));
    else { response.statusCode = 404; response.end(); }
  });
  await new Promise((done) => server.listen(PORT, "127.0.0.1", done));
  chromium = await openBrowser("chromium");
}, { timeout: 60000 });

after(async () => {
  await chromium?.browser.close();
  server?.closeAllConnections();
  server?.close();
});

async function fill(page, spec, lists) {
  for (const [name, list] of Object.entries(lists)) {
    for (const one of list) {
      const at = spec.plain ? `[name=mail_${name}]` : `[data-model="${name}"] [data-input]`;
      await page.focus(at);
      await page.keyboard.type(spec.plain ? `${one}, ` : one);
      if (!spec.plain) await page.$eval(at, (input) => input.blur());
    }
  }
  await page.type(spec.subject, "Your appointment at the clinic");
  if (spec.frame) {
    const inside = await (await page.$(spec.frame)).contentFrame();
    await (await inside.waitForSelector(spec.inside)).focus();
    await page.keyboard.type("Hello all, your appointment is on Monday.");
  } else if (!spec.unchecked) await page.type(spec.text ?? "#text", "Hello all, your appointment is on Monday.");
}

const fields = (page) => page.evaluate(() => window.fields());
const sent = (page) => page.evaluate(() => window.sent);
const sendOf = (id) => MODELS[id].send ?? (id === "zimbra-classic" ? "#zb__COMPOSE-1__SEND" : "#send");

async function open(id, lists) {
  const page = await openPage(chromium.browser);
  await page.goto(`http://127.0.0.1:${PORT}/${id}`, { waitUntil: "load" });
  await fill(page, MODELS[id], lists);
  await sleep(400);
  return page;
}

for (const id of Object.keys(MODELS)) {
  describe(`model of ${id}`, { concurrency: 1 }, () => {
    test("a list is judged, Send is held, and the way back is free", { timeout: 60000 }, async () => {
      const page = await open(id, { to: ["alice@example.test"], cc: STRANGERS });
      await waitDrawn(page, { class: "is-stop" });
      await page.click(sendOf(id));
      await waitHeld(page);
      assert.deepEqual(await sent(page), [], "it was sent while it was held");
      await back(page);
      if (!MODELS[id].plain) {
        await page.focus(sendOf(id));
        await page.keyboard.press("Enter");
        await waitHeld(page);
        await back(page);
      }
      assert.deepEqual(await sent(page), []);
      await page.close();
    });
    if (MODELS[id].writes !== false) {
      test("the repair is made, undone, made again, and sent once", { timeout: 60000 }, () => repaired(id));
      test("an address on a mistyped host is corrected and taken back", { timeout: 60000 }, () => corrected(id));
      test("a reader who is not meant is taken out and brought back to the same place", { timeout: 60000 }, () => removed(id));
      if (!MODELS[id].plain) test("where the page keeps a recipient, it is said what to do by hand, and nothing has changed", { timeout: 60000 }, () => kept(id));
    } else {
      test("where recipients cannot be written, Bcc gets the focus and nothing is lost", { timeout: 60000 }, () => untouched(id));
      test("where they cannot be taken out, it is said what to do by hand, and the clipboard stays", { timeout: 60000 }, () => kept(id));
    }
    test("ordinary mail goes at the first click, once", { timeout: 60000 }, async () => {
      const page = await open(id, { to: ["bob@example.test"] });
      await page.click(sendOf(id));
      await until("the message", async () => (await sent(page)).length > 0, 4000);
      await sleep(500);
      assert.equal((await sent(page)).length, 1);
      assert.equal(await held(page), false);
      await page.close();
    });
  });
}

async function repaired(id) {
  const page = await open(id, { to: ["alice@example.test"], cc: STRANGERS });
  const start = await fields(page);
  await waitDrawn(page, { class: "is-stop" });
  const move = async () => {
    await page.click(sendOf(id));
    await waitHeld(page);
    await page.keyboard.press("Enter");
    await until("the move", async () => { const now = await fields(page); return addresses(now.bcc).join() === [...ADDRESSES].sort().join() && addresses(now.cc).length === 0; }, 10000);
  };
  await move();
  await press(page, { tag: "button", text: "Undo" });
  await until("every field as before", async () => { const now = await fields(page); return Object.keys(start).every((name) => addresses(now[name]).join() === addresses(start[name]).join()); }, 10000);
  await move();
  await sleep(400);
  await page.click(sendOf(id));
  await until("the message", async () => (await sent(page)).length > 0, 4000);
  await sleep(400);
  const all = await sent(page);
  assert.equal(all.length, 1);
  assert.deepEqual(addresses(all[0].to), ["alice@example.test"]);
  assert.deepEqual(addresses(all[0].bcc), [...ADDRESSES].sort());
  await page.close();
}

async function corrected(id) {
  const page = await open(id, { to: ["alice@example.test", "Ann Seven <reader-07@gmial.com>"] });
  const start = await fields(page);
  await page.click(sendOf(id));
  await waitHeld(page);
  await page.keyboard.press("Enter");
  await until("the right address", async () => addresses((await fields(page)).to).join() === "alice@example.test,reader-07@gmail.com", 10000);
  await press(page, { tag: "button", text: "Undo" });
  await until("every field as before", async () => { const now = await fields(page); return Object.keys(start).every((name) => addresses(now[name]).join() === addresses(start[name]).join()); }, 10000);
  assert.deepEqual(await sent(page), []);
  await page.close();
}

/** A colleague twice, once privately, between others: the private one stands in the middle. */
async function openDoubled(id) {
  const page = await open(id, { to: ["robin.sample@example.test", "robin.sample@gmail.com", "bob@example.test"] });
  await press(page, { tag: "button", class: "pill" });
  await waitDrawn(page, { text: "Check which of the two is meant." });
  return page;
}

async function removed(id) {
  const page = await openDoubled(id);
  const start = await fields(page);
  const remove = () => pressUntil(page, { tag: "button", fix: "remove" }, "the removal", async () => addresses((await fields(page)).to).join() === "bob@example.test,robin.sample@example.test");
  await remove();
  await waitDrawn(page, { text: "1 recipient removed." });
  await pressUntil(page, { tag: "button", text: "Undo" }, "every field as before", async () => same(await fields(page), start), 6000);
  await remove();
  await sleep(400);
  await page.click(sendOf(id));
  await until("the message", async () => (await sent(page)).length > 0, 4000);
  await sleep(400);
  assert.deepEqual((await sent(page)).map(({ to }) => addresses(to)), [["bob@example.test", "robin.sample@example.test"]]);
  await page.close();
}

/** The same people in the same order; a single field may end in a separator. */
const same = (now, start) => Object.keys(start).every((name) => inOrder(now[name]) === inOrder(start[name]));
const inOrder = (text) => (text.match(/[^\s<>,;]+@[^\s<>,;]+/g) ?? []).join();

async function kept(id) {
  await chromium.browser.defaultBrowserContext().overridePermissions(`http://127.0.0.1:${PORT}`, ["clipboard-read", "clipboard-write", "clipboard-sanitized-write"]);
  const page = await openDoubled(id);
  const start = await fields(page);
  await page.evaluate(async () => {
    await navigator.clipboard.writeText("kept");
    const hear = (event) => { if (event.target.closest?.("[data-model]") && !event.target.closest("[data-input]")) event.stopImmediatePropagation(); };
    window.addEventListener("click", hear, true);
  });
  await press(page, { tag: "button", fix: "remove" });
  await waitDrawn(page, { text: "Nothing was changed. By hand: Remove 1 recipient." });
  assert.equal(await drawn(page, { tag: "button", text: "Undo" }), null, "there is nothing to undo");
  assert.deepEqual(await fields(page), start);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "kept");
  if (MODELS[id].writes === false) assert.ok(await page.$eval('[data-model="to"]', (row) => row.contains(document.activeElement)), "the focus is elsewhere");
  await page.close();
}

async function untouched(id) {
  const page = await open(id, { to: ["alice@example.test"], cc: STRANGERS });
  const start = await fields(page);
  await waitDrawn(page, { class: "is-stop" });
  await page.click(sendOf(id));
  await waitHeld(page);
  await page.keyboard.press("Enter");
  await sleep(2500);
  assert.deepEqual(await fields(page), start);
  assert.deepEqual(await sent(page), []);
  await page.close();
}
