// A site that is switched on in the settings is protected from then on: the build without loopback, Firefox, a person's own press.
// The browser's question itself stands outside every page; here a preference of Firefox answers it with yes.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { PREFERENCES, TO_SETTINGS, movedOn, putInto, settingsPage } from "../support/addon.mjs";
import { openBrowser, openPage } from "../webmail/drive/browser.mjs";
import { held, waitHeld } from "../webmail/drive/scenarios.mjs";
import { sleep, until } from "../webmail/live/machine.mjs";
import { fill, serveModel } from "./place.mjs";

const PORT = 9702;

describe("a site is switched on", { concurrency: 1 }, () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "blindcopy-profile-"));
  let site, firefox;
  before(async () => {
    site = await serveModel(PORT);
    putInto(profile, path.resolve("target/extension/firefox"));
    firefox = await openBrowser("firefox", {
      extension: null, args: TO_SETTINGS, userDataDir: profile,
      extraPrefsFirefox: { ...PREFERENCES, "extensions.webextOptionalPermissionPrompts": false },
    });
  }, { timeout: 60000 });
  after(async () => {
    await firefox?.browser.close();
    site?.end();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  async function form() {
    const page = await openPage(firefox.browser);
    await page.goto(site.base, { waitUntil: "load" });
    await fill(page);
    await sleep(1000);
    return page;
  }

  test("before, Send goes; after, it is held; the permission is for this host and for scripting alone", { timeout: 90000 }, async () => {
    const drawn = () => document.querySelector("main li select") !== null;
    const settings = await until("the settings page", async () => {
      const page = await settingsPage(firefox.browser);
      return page !== undefined && (await page.evaluate(drawn).catch(movedOn)) ? page : false;
    }, 40000);
    const before = await form();
    await before.click("[name=send]");
    await until("the message", () => before.evaluate(() => window.sent.length === 1), 5000);
    await before.close();
    await settings.bringToFront();
    await settings.type("input[inputmode=url]", "http://127.0.0.1");
    await settings.evaluate(() => document.querySelector("input[inputmode=url]").closest(".line").querySelector("button").setAttribute("data-on", ""));
    await settings.click("[data-on]");
    await until("the site in the list", () => settings.evaluate(() => [...document.querySelectorAll("li > span")].some((one) => one.textContent === "http://127.0.0.1/*")), 8000);
    const granted = await settings.evaluate(async () => JSON.stringify((await chrome.permissions.getAll())));
    const { origins, permissions } = JSON.parse(granted);
    assert.ok(origins.includes("http://127.0.0.1/*"));
    assert.ok(permissions.includes("scripting"));
    assert.equal(origins.some((one) => /^(<all_urls>|https?:\/\/\*\/\*|\*:)/.test(one)), false, granted);
    const after = await form();
    await after.click("[name=send]");
    await waitHeld(after);
    assert.deepEqual(await after.evaluate(() => window.sent), []);
    await after.keyboard.press("Escape");
    await until("the dialog to go", async () => !(await held(after)), 5000);
    await after.close();
  });
});
