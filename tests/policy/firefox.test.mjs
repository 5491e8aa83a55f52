// What an administrator sets reaches the extension in a real Firefox, as an add-on that is installed for good.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, describe, test } from "node:test";
import { composed, serveModel } from "../extension/place.mjs";
import { PREFERENCES, SETTINGS, movedOn, putInto, settingsPage } from "../support/addon.mjs";
import { SYSTEM, openTab } from "../support/firefox-window.mjs";
import { BUILT, layers, openBrowser } from "../webmail/drive/browser.mjs";
import { back, waitHeld } from "../webmail/drive/scenarios.mjs";
import { sleep, until } from "../webmail/live/machine.mjs";
import { cannot, firefoxUnderPolicy } from "./managed.mjs";

const PORT = 9698;

/** What the settings page says, and how many of its choices are shut; null while it is not drawn. */
const look = () => (document.querySelector("main li select") === null ? null : { text: document.body.innerText, shut: document.querySelectorAll("li select:disabled").length });

describe("a policy in Firefox", { concurrency: 1, skip: cannot() }, () => {
  const policy = cannot() ? null : firefoxUnderPolicy();
  const own = policy === null ? "" : readdirSync(policy.place).join();
  after(() => policy?.end());

  function newProfile() {
    const folder = policy.profile();
    putInto(folder, BUILT.firefox);
    return folder;
  }

  /**
   * The text of the settings page under a policy, once it fits, and what `more` finds in that browser: a whole life of the browser, for
   * Firefox reads policies when it starts.
   */
  async function settingsUnder(set, fits, { userDataDir = newProfile(), more = async () => null } = {}) {
    policy.put(set);
    const { browser } = await openBrowser("firefox", { extension: null, args: SYSTEM, executablePath: policy.executablePath, userDataDir, extraPrefsFirefox: PREFERENCES });
    let opened = false;
    try {
      const seen = await until("the policy on the settings page", async () => {
        const page = await settingsPage(browser);
        // Only the first start of the add-on opens it by itself; a tab that came before the add-on is there is loaded again below.
        if (page === undefined) { opened ||= await openTab(browser, SETTINGS); return false; }
        const now = await page.evaluate(look).catch(movedOn);
        if (now !== null && fits.test(now.text)) return now;
        await page.evaluate(() => { setTimeout(() => location.reload(), 0); }).catch(movedOn);
        await sleep(1000);
        return false;
      }, 45000);
      return { ...seen, found: await more(browser) };
    } finally {
      await browser.close();
    }
  }

  test("it arrives, and its locks hold", { timeout: 90000 }, async () => {
    const { text, shut } = await settingsUnder({ policy: { version: 1, override: "never", locked: ["override", "rules.visible-strangers"] } }, /Some settings are made by your organisation/);
    assert.equal(shut, 1);
    assert.doesNotMatch(text, /was refused/);
  });
  test("a bad one is refused with the path of the error, and locks nothing", { timeout: 90000 }, async () => {
    const { text, shut } = await settingsUnder({ policy: { version: 1, overide: "never", locked: ["rules"] } }, /was refused/);
    assert.match(text, /was refused.*overide/);
    assert.equal(shut, 0);
  });
  test("a bad one at a later start is refused with its path, and the last good one stays in force", { timeout: 240000 }, async () => {
    const site = await serveModel(PORT);
    const userDataDir = newProfile();
    /** The words on the buttons of the question at Send. */
    const offered = async (browser) => {
      const page = await composed(browser, site.base);
      await page.click("[name=send]");
      await waitHeld(page);
      const words = (await layers(page)).flat().filter(({ tag, box }) => tag === "button" && box?.width > 0).map(({ text }) => text);
      assert.deepEqual(await page.evaluate(() => window.sent), []);
      await back(page);
      return words;
    };
    const organisation = /Some settings are made by your organisation/;
    try {
      const good = await settingsUnder({ policy: { version: 1, override: "never", locked: ["override", "rules.visible-strangers"] } }, organisation, { userDataDir, more: offered });
      assert.deepEqual([good.shut, good.found.includes("Send as it is")], [1, false], good.found.join());
      const bad = await settingsUnder({ policy: { version: 1, overide: "allow", locked: [] } }, /was refused/, { userDataDir, more: offered });
      assert.match(bad.text, /was refused.*overide/);
      assert.match(bad.text, organisation);
      assert.deepEqual([bad.shut, bad.found.includes("Send as it is")], [1, false], bad.found.join());
      const none = await settingsUnder(null, /^(?!.*made by your organisation)/s, { userDataDir, more: offered });
      assert.deepEqual([none.shut, none.found.includes("Send as it is")], [0, true], none.found.join());
    } finally {
      site.end();
    }
  });
  test("the machine's own folder is as it was", () => assert.equal(readdirSync(policy.place).join(), own));
});
