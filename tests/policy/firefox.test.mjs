// What an administrator sets reaches the extension in a real Firefox, as an add-on that is installed for good.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, describe, test } from "node:test";
import { zip } from "../../tools/bundle/zip.mjs";
import { BUILT, openBrowser } from "../webmail/drive/browser.mjs";
import { sleep, until } from "../webmail/live/machine.mjs";
import { cannot, firefoxUnderPolicy } from "./managed.mjs";

const ADDON = "blindcopy@blindcopy.example";
const UUID = "6f1d9a52-3c0e-4d53-9a2f-0c1b8f5d7e11";
const PREFERENCES = {
  "xpinstall.signatures.required": false, "extensions.autoDisableScopes": 0, "extensions.enabledScopes": 15, "extensions.originControls.grantByDefault": true,
  "extensions.webextensions.uuids": JSON.stringify({ [ADDON]: UUID }),
};

/** What the settings page says, and how many of its choices are shut; null while it is not drawn. */
const look = () => (document.querySelector("main li select") === null ? null : { text: document.body.innerText, shut: document.querySelectorAll("li select:disabled").length });
/** The page of an add-on moves to another process while it loads: what was asked of the old one has no answer. */
const movedOn = (error) => { if (/no such frame|not found|detached|closed/i.test(String(error))) return null; throw error; };

describe("a policy in Firefox", { concurrency: 1, skip: cannot() }, () => {
  const policy = cannot() ? null : firefoxUnderPolicy();
  after(() => policy?.end());

  /** The text of the settings page under a policy, once it fits: a whole life of the browser, for Firefox reads policies when it starts. */
  async function settingsUnder(set, fits) {
    policy.put(set);
    mkdirSync(path.join(policy.profile, "extensions"), { recursive: true });
    writeFileSync(path.join(policy.profile, "extensions", `${ADDON}.xpi`), zip(BUILT.firefox));
    // No driver may take Firefox to an add-on's page; the command line may.
    const args = [`moz-extension://${UUID}/options.html`];
    const { browser } = await openBrowser("firefox", { extension: null, args, executablePath: policy.executablePath, userDataDir: policy.profile, extraPrefsFirefox: PREFERENCES });
    try {
      return await until("the policy on the settings page", async () => {
        const page = (await browser.pages()).find((one) => one.url().includes("options.html"));
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
  test("a bad one is refused with the path of the error; the last good one stays in force", { timeout: 90000 }, async () => {
    const { text, shut } = await settingsUnder({ policy: { version: 1, overide: "allow", rules: {} } }, /was refused/);
    assert.match(text, /was refused.*overide/);
    assert.equal(shut, 1, "the lock of the last good policy");
  });
  test("one that was taken away is gone", { timeout: 90000 }, async () => {
    const { text, shut } = await settingsUnder({}, /What is checked/);
    assert.doesNotMatch(text, /Some settings are made by your organisation/);
    assert.equal(shut, 0);
  });
});
