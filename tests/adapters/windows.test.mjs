// Several compose windows in one document, menus outside of them, answers below a message, and a field that cannot be written: on model pages.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import http from "node:http";
import { after, before, describe, test } from "node:test";
import { openBrowser, openPage, waitDrawn } from "../webmail/drive/browser.mjs";
import { ADDRESSES, STRANGERS, addresses, back, held, waitHeld } from "../webmail/drive/scenarios.mjs";
import { sleep, until } from "../webmail/live/machine.mjs";
import { document as modelPage } from "./models/pages.mjs";

const PORT = 9697;
const BASE = `http://127.0.0.1:${PORT}`;
const chip = (text) => `<div class="agh"><div class="afV" role="option" data-hovercard-id="${text}" data-name="${text}">${text}</div></div>`;
const row = (name, list) => `<div class="anm" name="${name}"><div role="listbox">${list.map(chip).join("")}<input role="combobox"></div></div>`;

/** One of Gmail's compose windows as a model, with recipients in it. Sending writes its number down. */
const compose = (number, lists, subject) => `<div class="AD" id="w${number}"><form><input type="hidden" name="from" value="alice@example.test"><div class="GS">${["to", "cc", "bcc"].map((name) => row(name, lists[name] ?? [])).join("")}</div><input name="subjectbox" value="${subject}"></form>
<div class="Ap"><div g_editable="true" role="textbox" contenteditable="true">Your appointment at the clinic is on Monday.</div></div><div class="IZ"><div class="Up"><div><div role="button" tabindex="0" class="T-I-atl" id="send${number}" onmouseup="sent.push(${number})">Send</div><div role="button" aria-haspopup="true" class="hG" id="more${number}">more</div></div></div></div></div>`;
const LATER = '<div role="menu"><div role="menuitem" selector="scheduledSend" id="later" onmousedown="sent.push(\'later\')">Schedule send</div></div>';
const MESSAGE = `<div class="gE"><span class="gD" email="carol@partner.example.org">Carol</span>${ADDRESSES.map((one) => `<span class="g2" email="${one}">${one}</span>`).join("")}</div>`;
const others = ["carol@partner.example.org", ...ADDRESSES];

const PAGES = {
  two: compose(1, { to: ["alice@example.test"], cc: ADDRESSES }, "Your appointment") + compose(2, { to: ["bob@example.test"] }, "Lunch") + LATER,
  answer: `<div role="listitem">${MESSAGE}${compose(1, { to: others }, "Re: Your appointment")}</div>`,
  added: `<div role="listitem">${MESSAGE}${compose(1, { to: others, cc: ["reader-09@gmail.com"] }, "Re: Your appointment")}</div>`,
  apart: `<div role="main">${compose(1, { cc: ADDRESSES }, "Your appointment").replace('class="AD" ', "")}</div>`,
};
let server, chromium;

before(async () => {
  const widget = readFileSync(new URL("models/widget.js", import.meta.url));
  server = http.createServer((request, response) => {
    const id = request.url.slice(1);
    response.setHeader("content-type", id === "widget.js" ? "text/javascript" : "text/html; charset=utf-8");
    if (id === "widget.js") response.end(widget);
    else response.end(PAGES[id] ? `<!doctype html><title>Model</title><body class="${id === "apart" ? "xE xp" : ""}"><script>window.sent = []</script>${PAGES[id]}</body>` : modelPage("outlook"));
  });
  await new Promise((done) => server.listen(PORT, "127.0.0.1", done));
  chromium = await openBrowser("chromium");
}, { timeout: 60000 });

after(async () => {
  await chromium?.browser.close();
  server?.closeAllConnections();
  server?.close();
});

async function open(id) {
  const page = await openPage(chromium.browser);
  await page.goto(`${BASE}/${id}`, { waitUntil: "load" });
  await sleep(800);
  return page;
}

const sent = (page) => page.evaluate(() => window.sent);

describe("windows", { concurrency: 1 }, () => {
  test("two in one document are judged apart, and what sends later belongs to the one used last", { timeout: 60000 }, async () => {
    const page = await open("two");
    await waitDrawn(page, { class: "is-stop" });
    await page.click("#send1");
    await waitHeld(page);
    await back(page);
    await page.click("#more1");
    await page.click("#later");
    await waitHeld(page);
    await back(page);
    assert.deepEqual(await sent(page), []);
    await page.click("#more2");
    await page.click("#later");
    await until("the second one's schedule", async () => (await sent(page)).length === 1);
    await page.click("#send2");
    await until("the second one's message", async () => (await sent(page)).length === 2);
    assert.deepEqual(await sent(page), ["later", 2]);
    assert.equal(await held(page), false);
    await page.close();
  });
  test("a menu that closed while the writer was asked does not send at once instead", { timeout: 60000 }, async () => {
    const page = await open("two");
    await waitDrawn(page, { class: "is-stop" });
    await page.click("#more1");
    await page.click("#later");
    await waitHeld(page);
    await page.evaluate(() => document.querySelector("#later").remove());
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Tab"); // to "send as it is"
    await page.keyboard.press("Enter");
    await sleep(400);
    await page.keyboard.down(" ");
    await until("the answer", async () => !(await held(page)), 8000);
    await page.keyboard.up(" ");
    await sleep(300);
    assert.deepEqual(await sent(page), []);
    await page.close();
  });
  test("an answer below a message that showed everybody passes; one more person is told", { timeout: 60000 }, async () => {
    const page = await open("answer");
    await page.click("#send1");
    await until("the message", async () => (await sent(page)).length === 1);
    await page.goto(`${BASE}/added`, { waitUntil: "load" });
    await waitDrawn(page, { class: "is-stop" });
    await page.click("#send1");
    await waitHeld(page);
    assert.deepEqual(await sent(page), []);
    await back(page);
    await page.close();
  });
  test("a window of its own is held", { timeout: 60000 }, async () => {
    const page = await open("apart");
    await waitDrawn(page, { class: "is-stop" });
    await page.click("#send1");
    await waitHeld(page);
    await back(page);
    await page.close();
  });
});

describe("where recipients cannot be written", { concurrency: 1 }, () => {
  test("a corrected address lies in the clipboard, and its own field has the focus", { timeout: 60000 }, async () => {
    await chromium.browser.defaultBrowserContext().overridePermissions(BASE, ["clipboard-read", "clipboard-write", "clipboard-sanitized-write"]);
    const page = await open("outlook");
    await page.evaluate(() => {
      const input = document.querySelector('[data-model="to"] [data-input]');
      input.append("reader-07@gmial.com");
      input.dispatchEvent(new FocusEvent("blur"));
      document.querySelector("#text").textContent = "See you on Monday.";
    });
    const before = await page.evaluate(() => window.fields());
    await sleep(600);
    await page.click("#send");
    await waitHeld(page);
    await page.keyboard.press("Enter");
    await until("the address in the clipboard", () => page.evaluate(async () => (await navigator.clipboard.readText()) === "reader-07@gmail.com"));
    assert.ok(await page.evaluate(() => document.querySelector("#MSG_1_TO").contains(document.activeElement)), "the focus is elsewhere");
    assert.deepEqual(await page.evaluate(() => window.fields()), before);
    await waitDrawn(page, { text: "The right address is on the clipboard. Paste it over the wrong one." });
    await page.close();
  });
  test("the addresses lie in the clipboard, Bcc has the focus, and a paste puts them there", { timeout: 60000 }, async () => {
    await chromium.browser.defaultBrowserContext().overridePermissions(BASE, ["clipboard-read", "clipboard-write", "clipboard-sanitized-write"]);
    const page = await open("outlook");
    await page.evaluate((list) => {
      for (const [name, all] of Object.entries(list)) for (const one of all) {
        const input = document.querySelector(`[data-model="${name}"] [data-input]`);
        input.append(one);
        input.dispatchEvent(new FocusEvent("blur"));
      }
      document.querySelector("#text").textContent = "Your appointment at the clinic is on Monday.";
    }, { to: ["alice@example.test"], cc: STRANGERS, bcc: ["archive@example.test"] });
    await waitDrawn(page, { class: "is-stop" });
    await page.click("#send");
    await waitHeld(page);
    await page.keyboard.press("Enter");
    await until("the focus in Bcc", () => page.evaluate(() => document.querySelector("#MSG_1_BCC").contains(document.activeElement)));
    await page.keyboard.down("Control");
    await page.keyboard.press("v");
    await page.keyboard.up("Control");
    await page.evaluate(() => document.activeElement.blur());
    const now = await page.evaluate(() => window.fields());
    assert.deepEqual(addresses(now.bcc), ["archive@example.test", ...ADDRESSES].sort());
    assert.deepEqual(addresses(now.cc), [...ADDRESSES].sort());
    await page.click("#send");
    await waitHeld(page); // they still stand in Cc: the check watches that it was done
    await page.close();
  });
});
