// The text of a message in a frame of another site: on model pages of two origins, with the extension in both.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import http from "node:http";
import { after, before, describe, test } from "node:test";
import { keepSettings, openBrowser, openPage, waitDrawn } from "../webmail/drive/browser.mjs";
import { STRANGERS, back, held, waitHeld } from "../webmail/drive/scenarios.mjs";
import { sleep, until } from "../webmail/live/machine.mjs";
import { answerPage } from "./models/answers.mjs";

const PORT = 9699;
const TOP = `http://127.0.0.1:${PORT}`;
const TEXT = `http://localhost:${PORT}`;
const ELSEWHERE = `http://127.0.0.1:${PORT + 1}`;
const CAROL = "Carol Clerk <carol@partner.example.org>";
const QUOTED = '<p>Thank you all.</p><p>On Nov 22, 2026, at 9:00 AM, Carol Clerk &lt;carol@partner.example.org&gt; wrote:</p><blockquote type="cite">the group for people in recovery meets on Monday.</blockquote>';

/** The frame's page tells the page around it every token that it is asked with: the worst that a page could do. */
const editor = (text) => `<!doctype html><body><div class="editor-content" contenteditable="true" id="text">${text}</div><script>addEventListener("message", ({ data }) => parent.postMessage({ heard: data }, "*"))</script></body>`;
const top = (query) => answerPage("icloud").replace("data:text/html,<p>elsewhere", `${TEXT}/${query}`);
const servers = [];
let chromium;

before(async () => {
  const widget = readFileSync(new URL("models/widget.js", import.meta.url));
  const answer = (request, response) => {
    const { pathname, search } = new URL(request.url, TOP);
    response.setHeader("content-type", pathname === "/widget.js" ? "text/javascript" : "text/html; charset=utf-8");
    response.end({ "/widget.js": widget, "/answer": editor(QUOTED), "/plain": editor("<p>Thank you all.</p><p>The group for people in recovery meets on Monday.</p>"), "/empty": editor(""), "/forged": editor("the lighthouse") }[pathname] ?? top(search.slice(1)));
  };
  for (const port of [PORT, PORT + 1]) {
    const server = http.createServer(answer);
    await new Promise((done) => server.listen(port, "127.0.0.1", done));
    servers.push(server);
  }
  chromium = await openBrowser("chromium");
  await keepSettings(chromium.browser, { policy: { version: 1, terms: [{ id: "codename", words: ["lighthouse"], level: "stop" }] } });
}, { timeout: 60000 });

after(async () => {
  await chromium?.browser.close();
  for (const server of servers) { server.closeAllConnections(); server.close(); }
});

/** An answer of the model, with its text in the other site's frame. */
async function open(query, lists) {
  const page = await openPage(chromium.browser);
  await page.goto(`${TOP}/?${query}`, { waitUntil: "load" });
  await page.evaluate((given) => {
    window.given = given;
    window.heard = [];
    addEventListener("message", ({ data, source }) => window.heard.push([data.heard, source === document.querySelector("ui-pane iframe")?.contentWindow]));
  }, { lists, title: "Re: Recovery group" });
  await page.click("#all > *");
  const inside = await until("the frame", async () => page.frames().find((frame) => frame.url().startsWith(TEXT)));
  await inside.waitForSelector("#text");
  return { page, inside };
}

const sent = (page) => page.evaluate(() => window.sent.length);
const asked = (page) => until("the frame to be asked", () => page.evaluate(() => window.heard.find(([data, own]) => own && String(data).startsWith("mail-text:"))?.[0]), 10000);

describe("a text in a frame of another site", { concurrency: 1 }, () => {
  test("tells who wrote the message that is answered: an answer to all passes", { timeout: 60000 }, async () => {
    const { page } = await open("answer", { to: [CAROL], cc: STRANGERS });
    await asked(page);
    await sleep(800); // handed over, checked
    await page.click("#send");
    await until("the message", async () => (await sent(page)) === 1, 8000);
    await page.close();
  });
  test("without a sentence that tells, the same people are held", { timeout: 60000 }, async () => {
    const { page } = await open("plain", { to: [CAROL], cc: STRANGERS });
    await asked(page);
    await waitDrawn(page, { class: "is-stop" });
    await sleep(800); // handed over, checked
    await page.click("#send");
    await waitHeld(page);
    assert.equal(await sent(page), 0);
    await back(page);
    await page.close();
  });
  test("is judged as it is written", { timeout: 60000 }, async () => {
    const { page, inside } = await open("empty", { to: [CAROL] });
    await asked(page);
    await (await inside.$("#text")).click();
    await page.keyboard.type("It is about the lighthouse.");
    await sleep(800);
    await page.click("#send");
    await waitHeld(page);
    assert.equal(await sent(page), 0);
    await back(page);
    await inside.$eval("#text", (text) => { text.textContent = "It is about lunch."; });
    await sleep(800);
    await page.click("#send");
    await until("the message", async () => (await sent(page)) === 1, 8000);
    await page.close();
  });
  test("is taken from the frame asked alone, even where the page tells another site's frame the token", { timeout: 60000 }, async () => {
    const { page } = await open("empty", { to: [CAROL] });
    const word = await asked(page);
    const frame = await page.evaluateHandle((src) => { const other = document.createElement("iframe"); other.src = src; document.body.append(other); return other; }, `${ELSEWHERE}/forged`);
    const forged = await until("the forger's frame", async () => page.frames().find((one) => one.url().startsWith(ELSEWHERE)));
    await forged.waitForSelector("#text");
    await frame.evaluate((other, said) => other.contentWindow.postMessage(said, "*"), word);
    await until("the forger to have heard", () => page.evaluate((said) => window.heard.some(([data, own]) => data === said && !own), word));
    await sleep(800);
    await page.click("#send");
    await until("the message", async () => (await sent(page)) === 1, 8000);
    assert.equal(await held(page), false);
    await page.close();
  });
});
