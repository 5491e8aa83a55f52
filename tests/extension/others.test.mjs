// Another extension that presses Send by script, beside ours in real browsers: what it presses is held as a person's press is.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { openBrowser, openPage } from "../webmail/drive/browser.mjs";
import { back, waitHeld } from "../webmail/drive/scenarios.mjs";
import { until } from "../webmail/live/machine.mjs";
import { composed, fill, serveModel } from "./place.mjs";

const PORT = 9704;
const PRESSER = path.resolve("tests/extension/presser");
const KEYS = { F2: "its script's click", F8: "its script's whole mouse gesture", F9: "its submitting of the form", F4: "its click from inside the page's own world" };
const sent = (page) => page.evaluate(() => window.sent.length);

let site;
before(async () => { site = await serveModel(PORT); });
after(() => site?.end());

for (const which of ["chromium", "firefox"]) {
  describe(`another extension in ${which}`, { concurrency: 1 }, () => {
    // Its listeners stand before ours where it was there first, and behind them where it came later.
    for (const order of ["that was there before", "that came later"]) {
      test(`${order}: every way it has of pressing Send is held`, { timeout: 120000 }, async () => {
        const first = order === "that was there before" ? [PRESSER] : [];
        const { browser } = await openBrowser(which, { others: first });
        try {
          if (first.length === 0) await browser.installExtension(PRESSER);
          const page = await composed(browser, site.base);
          for (const [key, what] of Object.entries(KEYS)) {
            await page.focus("#text");
            await page.keyboard.press(key);
            await waitHeld(page).catch(() => assert.fail(`${what} was not held`));
            assert.equal(await sent(page), 0, `${what} sent the message`);
            await back(page);
          }
        } finally {
          await browser.close();
        }
      });
    }
    test("without ours, each of these sends: the tests above can fail", { timeout: 90000 }, async () => {
      const { browser } = await openBrowser(which, { extension: null, others: [PRESSER] });
      try {
        for (const [key, what] of Object.entries(KEYS)) {
          const page = await openPage(browser);
          await page.goto(site.base, { waitUntil: "load" });
          await fill(page);
          await page.focus("#text");
          await page.keyboard.press(key);
          await until(what, async () => (await sent(page)) === 1, 8000);
          await page.close();
        }
      } finally {
        await browser.close();
      }
    });
  });
}
