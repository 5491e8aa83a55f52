// Our layer stands whole and above everything that a page draws, from the first moment on, in both browsers: the panel is seen and pressed.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { document as modelPage } from "../adapters/models/pages.mjs";
import { openBrowser, openPage, pressUntil, waitDrawn, waitGone } from "../webmail/drive/browser.mjs";
import { ADDRESSES } from "../webmail/drive/scenarios.mjs";
import { fill, serveModel } from "./place.mjs";

const PORT = 9705;
/** What the style sheets of webmails say of every element, and a little more. */
const RULES = "html > div { display: none; opacity: 0.2; filter: blur(4px); transform: scale(0.2); visibility: hidden } div { position: static !important }";
const POLICY = "default-src 'none'; script-src 'unsafe-inline'";
const PAGES = { "/policy": modelPage("generic").replace("</head>", `<meta http-equiv="content-security-policy" content="${POLICY}"></head>`), "/rules": modelPage("generic").replace("</head>", `<style>${RULES}</style></head>`) };
const UNDO = { tag: "button", text: "Undo" };
const REPAIR = { tag: "button", fix: "move-to-bcc" };

for (const which of ["chromium", "firefox"]) {
  describe(`our layer in ${which}`, { concurrency: 1 }, () => {
    let site, browser;
    before(async () => {
      site = await serveModel(PORT, PAGES);
      ({ browser } = await openBrowser(which));
    }, { timeout: 60000 });
    after(async () => { await browser?.close(); site?.end(); });

    async function written(path) {
      const page = await openPage(browser);
      await page.goto(`${site.base}${path}`, { waitUntil: "load" });
      await fill(page);
      await waitDrawn(page, REPAIR);
      return page;
    }
    async function panelActs(page) {
      await pressUntil(page, REPAIR, "the move to Bcc", async () => {
        const { cc, bcc } = await page.evaluate(() => window.fields());
        return cc === "" && ADDRESSES.every((one) => bcc.includes(one));
      });
      await waitDrawn(page, UNDO);
      await pressUntil(page, UNDO, "the people in Cc again", async () => (await page.evaluate(() => window.fields())).bcc === "");
      assert.deepEqual(await page.evaluate(() => window.sent), []);
      await page.close();
    }

    test("the panel's buttons act before any question was asked", { timeout: 60000 }, async () => panelActs(await written("")));
    test("a page's own layer over everything lies below the panel", { timeout: 60000 }, async () => {
      const page = await written("");
      await page.evaluate(() => {
        const cover = document.createElement("div");
        cover.style.cssText = "position:fixed;inset:0;z-index:2147483646;background:#fffd";
        document.body.append(cover);
      });
      await panelActs(page);
    });
    test("a page's policy against every style but its own does not undress it", { timeout: 60000 }, async () => {
      const page = await written("policy");
      assert.equal(await page.evaluate(() => { const sheet = document.createElement("style"); sheet.textContent = "body { color: lime }"; document.head.append(sheet); return sheet.sheet === null || sheet.sheet.cssRules.length === 0; }), true, "the policy is not in force");
      assert.ok((await waitDrawn(page, REPAIR)).box.width > 60, "the panel is drawn small");
      await panelActs(page);
    });
    test("a page's rules for its elements do not reach it", { timeout: 60000 }, async () => {
      const page = await written("rules");
      assert.ok((await waitDrawn(page, REPAIR)).box.width > 60, "the panel is drawn small");
      await panelActs(page);
    });
    if (which === "firefox") test("a page that makes it invisible by the sign that it hangs on gets the browser's own question", { timeout: 60000 }, async () => {
      const page = await openPage(browser);
      page.removeAllListeners("dialog");
      const asked = new Promise((done) => page.once("dialog", (dialog) => { done(`${dialog.type()}: ${dialog.message()}`); void dialog.dismiss(); }));
      await page.goto(site.base, { waitUntil: "load" });
      await fill(page);
      await waitDrawn(page, REPAIR);
      await page.evaluate(() => { for (const name of ["--bc-shown", "--bc-inside", "--bc-stranded"]) document.documentElement.style.setProperty(name, "hidden", "important"); });
      await waitGone(page, REPAIR);
      await page.click("[name=send]");
      assert.match(await asked, /^prompt: 6 people/);
      assert.deepEqual(await page.evaluate(() => window.sent), []);
      await page.close();
    });
  });
}
