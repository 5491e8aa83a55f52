// What an administrator sets reaches the extension in a real Firefox, as an add-on that is installed for good.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, describe, test } from "node:test";
import { PREFERENCES, TO_SETTINGS, movedOn, putInto, settingsPage } from "../support/addon.mjs";
import { BUILT, openBrowser } from "../webmail/drive/browser.mjs";
import { sleep, until } from "../webmail/live/machine.mjs";
import { cannot, firefoxUnderPolicy } from "./managed.mjs";

/** What the settings page says, and how many of its choices are shut; null while it is not drawn. */
const look = () => (document.querySelector("main li select") === null ? null : { text: document.body.innerText, shut: document.querySelectorAll("li select:disabled").length });

describe("a policy in Firefox", { concurrency: 1, skip: cannot() }, () => {
  const policy = cannot() ? null : firefoxUnderPolicy();
  const own = policy === null ? "" : readdirSync(policy.place).join();
  after(() => policy?.end());

  /**
   * The text of the settings page under a policy, once it fits: a whole life of the browser, for Firefox reads policies when it starts.
   * A new profile each time, for only the first start of the add-on opens its page.
   */
  async function settingsUnder(set, fits) {
    policy.put(set);
    const userDataDir = policy.profile();
    putInto(userDataDir, BUILT.firefox);
    const { browser } = await openBrowser("firefox", { extension: null, args: TO_SETTINGS, executablePath: policy.executablePath, userDataDir, extraPrefsFirefox: PREFERENCES });
    try {
      return await until("the policy on the settings page", async () => {
        const page = await settingsPage(browser);
        if (page === undefined) return false;
        const seen = await page.evaluate(look).catch(movedOn);
        if (seen !== null && fits.test(seen.text)) return seen;
        await page.evaluate(() => { setTimeout(() => location.reload(), 0); }).catch(movedOn);
        await sleep(1000);
        return false;
      }, 45000);
    } finally {
      await browser.close();
    }
  }

  test("it arrives, and its locks hold", { timeout: 90000 }, async () => {
    const { text, shut } = await settingsUnder({ policy: { version: 1, override: "never", locked: ["override", "rules.visible-strangers"] } }, /Some settings are made by your organisation/);
    assert.equal(shut, 1);
    assert.doesNotMatch(text, /was refused/);
  });
  // That the last good one stays in force is tried in Chromium, which takes a changed policy up while it runs: it is the same code.
  test("a bad one is refused with the path of the error, and locks nothing", { timeout: 90000 }, async () => {
    const { text, shut } = await settingsUnder({ policy: { version: 1, overide: "never", locked: ["rules"] } }, /was refused/);
    assert.match(text, /was refused.*overide/);
    assert.equal(shut, 0);
  });
  test("the machine's own folder is as it was", () => assert.equal(readdirSync(policy.place).join(), own));
});
