// The extension's own pages, its manifests, and what a hostile page can and cannot do to it. Chromium.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { BUILT, keepSettings, layers, openBrowser, openPage, press, shot, waitDrawn } from "../webmail/drive/browser.mjs";
import { STRANGERS, back, held, waitHeld } from "../webmail/drive/scenarios.mjs";
import { sleep, until } from "../webmail/live/machine.mjs";
import { document as modelPage } from "./models/pages.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PORT = 9695;
let server, chromium, page;

before(async () => {
  server = http.createServer((request, response) => { response.setHeader("content-type", "text/html; charset=utf-8"); response.end(modelPage("generic")); });
  await new Promise((done) => server.listen(PORT, "127.0.0.1", done));
  chromium = await openBrowser("chromium");
}, { timeout: 60000 });

after(async () => {
  await chromium?.browser.close();
  server?.closeAllConnections();
  server?.close();
});

async function axe(at) {
  await at.evaluate(AXE);
  const { violations } = await at.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

async function own(name, scheme = "light") {
  const at = await openPage(chromium.browser);
  await at.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await at.goto(`chrome-extension://${chromium.id}/${name}`, { waitUntil: "load" });
  await at.waitForSelector("main");
  await sleep(400);
  return at;
}

async function compose(list = STRANGERS) {
  page = await openPage(chromium.browser);
  await page.goto(`http://127.0.0.1:${PORT}/generic`, { waitUntil: "load" });
  await page.type("[name=mail_cc]", list.join(", "));
  await page.type("[name=subject]", "Your appointment at the clinic");
  await page.type("#text", "Hello all, your appointment is on Monday.");
  await waitDrawn(page, { class: "is-stop" });
  return page;
}

describe("manifests", () => {
  test("only storage and named hosts; the rest is optional; one fixed id", () => {
    for (const browser of ["chromium", "firefox"]) {
      for (const folder of ["target/extension", "target/extension-test"]) {
        const manifest = JSON.parse(readFileSync(path.join(folder, browser, "manifest.json"), "utf8"));
        assert.deepEqual(manifest.permissions, ["storage"]);
        assert.deepEqual(manifest.optional_permissions, ["scripting"]);
        assert.deepEqual(manifest.content_scripts[0].matches, manifest.host_permissions);
        assert.ok(manifest.host_permissions.every((one) => /^https?:\/\/(\*\.)?[a-z0-9.-]+\/\*$/.test(one)));
        assert.equal(manifest.host_permissions.some((one) => one.includes("127.0.0.1")), folder.endsWith("test"));
      }
    }
    assert.equal(chromium.id, "hhafbgnjnncnmceblgiicmakjcokalij");
  });
  test("web-ext lint finds no error and no warning", { timeout: 60000 }, () => {
    const run = spawnSync("node_modules/.bin/web-ext", ["lint", "--source-dir", "target/extension/firefox", "--output", "json", "--warnings-as-errors"], { encoding: "utf8" });
    const { summary, errors, warnings } = JSON.parse(run.stdout);
    assert.deepEqual([summary.errors, summary.warnings], [0, 0], JSON.stringify([...errors, ...warnings].map(({ code, message }) => [code, message])));
  });
});

describe("own pages", { concurrency: 1 }, () => {
  for (const scheme of ["light", "dark"]) {
    for (const name of ["options.html#first-run", "popup.html"]) {
      test(`axe finds nothing on ${name} in ${scheme}`, { timeout: 30000 }, async () => {
        const at = await own(name, scheme);
        await shot(at, `own-${name.split(".")[0]}-${scheme}`);
        assert.deepEqual(await axe(at), []);
        await at.close();
      });
    }
  }
  test("the example is judged, and a bad policy is refused with the path of the error", { timeout: 30000 }, async () => {
    const at = await own("options.html");
    const click = (text) => at.evaluate((wanted) => [...document.querySelectorAll("button")].find((one) => one.textContent === wanted).setAttribute("data-chosen", ""), text).then(() => at.click("[data-chosen]")).then(() => at.evaluate(() => document.querySelector("[data-chosen]")?.removeAttribute("data-chosen")));
    await click("Check the example");
    await until("the example's verdict", () => at.evaluate(() => /8 people/.test(document.body.textContent) && document.querySelector(".badge.is-stop") !== null));
    await at.evaluate(() => document.querySelector("details:has(textarea.code)").setAttribute("open", ""));
    await at.$eval("textarea.code", (field) => { field.value = '{"version":1,"rules":{"visible-strangers":{"level":"loud"}}}'; });
    await at.evaluate(() => { const save = document.querySelector("section:has(textarea.code) button"); save.setAttribute("data-save", ""); });
    await at.click("[data-save]");
    const said = await until("the refusal", () => at.evaluate(() => document.querySelector("section:has(textarea.code) .say").textContent));
    assert.match(said, /Not saved: .*rules\.visible-strangers/);
    await at.close();
  });
});

describe("a hostile page", { concurrency: 1 }, () => {
  test("finds no way into the layer, and cannot press its buttons", { timeout: 60000 }, async () => {
    await compose();
    await page.click("[name=send]");
    await waitHeld(page);
    const seen = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      for (const type of ["click", "pointerdown", "keydown"]) host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: innerWidth / 2, clientY: innerHeight / 2 }));
      host.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }));
      return { root: host.shadowRoot, text: document.documentElement.textContent.includes("see each other"), fields: globalThis.fields() };
    });
    assert.equal(seen.root, null);
    assert.equal(seen.text, false);
    assert.equal(seen.fields.bcc, "");
    assert.equal(await held(page), true);
    assert.deepEqual(await page.evaluate(() => window.sent), []);
    await back(page);
    await page.close();
  });
  test("a transparent or covered dialog takes no pointer", { timeout: 60000 }, async () => {
    await compose();
    await page.click("[name=send]");
    await waitHeld(page);
    await page.evaluate(() => { document.documentElement.style.opacity = "0.01"; });
    await sleep(400);
    await press(page, { tag: "button", fix: "move-to-bcc" });
    await sleep(500);
    assert.equal((await page.evaluate(() => globalThis.fields())).bcc, "");
    await page.evaluate(() => { document.documentElement.style.opacity = ""; const cover = document.createElement("div"); cover.popover = "manual"; cover.style.cssText = "position:fixed;inset:0;width:100vw;height:100vh;background:#fff;pointer-events:none"; document.body.append(cover); cover.showPopover(); });
    await sleep(500);
    await press(page, { tag: "button", fix: "move-to-bcc" });
    await sleep(500);
    assert.equal((await page.evaluate(() => globalThis.fields())).bcc, "");
    assert.deepEqual(await page.evaluate(() => window.sent), []);
    await page.close();
  });
  test("taking our element away or restyling it changes nothing: Send is held all the same", { timeout: 60000 }, async () => {
    await compose();
    await page.evaluate(() => { const host = document.documentElement.lastElementChild; host.style.setProperty("display", "none", "important"); host.className = "x"; });
    await sleep(200);
    assert.notEqual((await page.evaluate(() => getComputedStyle(document.documentElement.lastElementChild).display)), "none");
    await page.evaluate(() => document.documentElement.lastElementChild.remove());
    await page.click("[name=send]");
    await waitHeld(page);
    assert.ok((await layers(page)).length > 0);
    await back(page);
    await page.close();
  });
});

describe("policy", { concurrency: 1 }, () => {
  test("a reason is asked for where the policy says so, and logged without any address", { timeout: 60000 }, async () => {
    await keepSettings(chromium.browser, { policy: { version: 1, override: "reason" } });
    await sleep(300);
    await compose();
    await page.click("[name=send]");
    await waitHeld(page);
    await press(page, { tag: "button", text: "Send as it is" });
    await page.keyboard.type("all of them asked for it: reader-01@gmail.com");
    await press(page, { tag: "button", class: "press" }, { hold: 2600 });
    await until("the message", () => page.evaluate(() => window.sent.length === 1), 5000);
    const at = await own("options.html");
    const log = await until("the log", () => at.evaluate(() => [...document.querySelectorAll("tbody td")].map((cell) => cell.textContent).join("|")));
    assert.match(log, /People who would see each other's address.*all of them asked for it/);
    assert.equal(log.includes("@"), false);
    await at.close();
    await page.close();
  });
  test("never means never: there is no way to send it as it is", { timeout: 60000 }, async () => {
    await keepSettings(chromium.browser, { policy: { version: 1, override: "never" } });
    await sleep(300);
    await compose();
    await page.click("[name=send]");
    await waitHeld(page);
    const texts = (await layers(page)).flat().filter(({ tag }) => tag === "button").map(({ text }) => text);
    assert.equal(texts.includes("Send as it is"), false);
    await back(page);
    await keepSettings(chromium.browser, { policy: { version: 1 } });
    await page.close();
  });
});
