// A site that a person switches on in the settings is protected from then on, and not before the browser's own question is answered with
// yes: the builds without loopback, a person's own press, and the real question, which stands outside every page.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { PREFERENCES, TO_SETTINGS, movedOn, putInto, settingsPage } from "../support/addon.mjs";
import { cannot, openDisplay } from "../support/display.mjs";
import { SYSTEM, answer, question } from "../support/firefox-window.mjs";
import { openBrowser, openPage, waitDrawn, worker } from "../webmail/drive/browser.mjs";
import { back, waitHeld } from "../webmail/drive/scenarios.mjs";
import { sleep, until } from "../webmail/live/machine.mjs";
import { fill, ownPage, serveModel } from "./place.mjs";

const PORT = 9702;
const HOST = "http://127.0.0.1/*";
let site;
before(async () => { site = await serveModel(PORT); });
after(() => site?.end());

/** Types the address and presses "Switch on". The browser asks then. */
async function switchOn(settings) {
  await settings.bringToFront();
  // What was said of the last answer must not be taken for that of this one.
  await settings.evaluate(() => { document.querySelector("input[inputmode=url]").value = ""; document.querySelectorAll(".say").forEach((one) => { one.textContent = ""; }); });
  await settings.type("input[inputmode=url]", "http://127.0.0.1");
  await settings.evaluate(() => document.querySelector("input[inputmode=url]").closest(".line").querySelector("button").setAttribute("data-on", ""));
  await settings.click("[data-on]");
}

const listed = (settings) => settings.evaluate((host) => [...document.querySelectorAll("li > span")].some((one) => one.textContent === host), HOST);
const refused = (settings) => settings.evaluate(() => document.body.innerText.includes("not allowed to, so nothing changed"));
const granted = (settings) => settings.evaluate(() => chrome.permissions.getAll());

async function form(browser) {
  const page = await openPage(browser);
  await page.goto(site.base, { waitUntil: "load" });
  await fill(page);
  return page;
}

async function isSent(browser) {
  const page = await form(browser);
  await page.click("[name=send]");
  await until("the message", () => page.evaluate(() => window.sent.length === 1), 10000);
  await page.close();
}

async function isHeld(browser) {
  const page = await form(browser);
  // A page that is still being judged is held as well.
  await page.click("[name=send]");
  await waitHeld(page);
  assert.deepEqual(await page.evaluate(() => window.sent), []);
  await back(page);
  await page.close();
}

/** `deny` and `allow` answer the question that the browser asks; the tests go on from each other. */
function told({ browser, settings, deny, allow }) {
  test("a refusal is said and changes nothing: Send goes as before", { timeout: 120000 }, async () => {
    const before = await granted(settings());
    await isSent(browser());
    await switchOn(settings());
    await deny();
    await until("the refusal on the page", () => refused(settings()), 15000);
    assert.equal(await listed(settings()), false);
    assert.deepEqual(await granted(settings()), before);
    assert.deepEqual(await settings().evaluate(async () => (await chrome.storage.local.get("sites")).sites ?? []), []);
    await isSent(browser());
  });
  test("once it is allowed, Send is held; the permission is for this host and for scripting alone", { timeout: 180000 }, async () => {
    const before = await granted(settings());
    await allow();
    await until("the site in the list", () => listed(settings()), 15000);
    const now = await granted(settings());
    assert.deepEqual(now.origins.filter((one) => !before.origins.includes(one)), [HOST]);
    assert.deepEqual(now.permissions.filter((one) => !before.permissions.includes(one)), ["scripting"]);
    await isHeld(browser());
  });
}

describe("Firefox asks", { concurrency: 1 }, () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "blindcopy-profile-"));
  let firefox, settings;
  before(async () => {
    putInto(profile, path.resolve("target/extension/firefox"));
    firefox = await openBrowser("firefox", { extension: null, args: [...SYSTEM, ...TO_SETTINGS], userDataDir: profile, extraPrefsFirefox: PREFERENCES });
    settings = await until("the settings page", async () => {
      const page = await settingsPage(firefox.browser);
      return page !== undefined && (await page.evaluate(() => document.querySelector("main li select") !== null).catch(movedOn)) ? page : false;
    }, 40000);
  }, { timeout: 90000 });
  after(async () => {
    await firefox?.browser.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  /** The question takes no answer in its first moments, so that nobody gives one unasked. */
  async function say(word) {
    const asked = await until("the browser's question", () => question(firefox.browser), 20000);
    assert.match(asked, /Blindcopy.*127\.0\.0\.1/s);
    assert.doesNotMatch(asked, /all (web)?sites/i);
    await until(`"${word}" to be taken`, async () => {
      await answer(firefox.browser, word);
      await sleep(300);
      return (await question(firefox.browser)) === null;
    }, 20000);
  }
  told({ browser: () => firefox.browser, settings: () => settings, deny: () => say("Deny"), allow: async () => { await switchOn(settings); await say("Allow"); } });
});

describe("Chromium asks", { concurrency: 1, skip: cannot() }, () => {
  let display, chromium, settings;
  before(async () => {
    display = await openDisplay();
    chromium = await openBrowser("chromium", { extension: path.resolve("target/extension/chromium"), headless: false, env: display.env, viewport: null });
    settings = await ownPage(chromium, "options.html", { size: null });
  }, { timeout: 60000 });
  after(async () => {
    await chromium?.browser.close();
    display?.end();
  });

  /** The question has the keyboard: the page knows that it has not. */
  const asking = async (wanted) => (await settings.evaluate(() => document.hasFocus())) !== wanted;
  async function keys(...names) {
    await until("the browser's question", () => asking(true), 20000);
    for (const name of names) display.key(name);
    await until("the question to go", () => asking(false), 20000);
  }
  /** "Deny" has the focus at first, and for half a second nothing else can have it: pressed too early, the answer is no, and the person asks again. */
  async function allow() {
    for (let tries = 1; !(await listed(settings)); tries += 1) {
      assert.ok(tries < 8, "Allow could not be pressed");
      await switchOn(settings);
      await until("the browser's question", () => asking(true), 20000);
      await sleep(1000 * tries);
      await keys("Tab", "Return");
      await until("an answer", async () => (await listed(settings)) || (await refused(settings)), 15000);
    }
  }
  told({ browser: () => chromium.browser, settings: () => settings, deny: () => keys("Escape"), allow });

  test("the popup, in its own little window, says how the message on the page in front stands", { timeout: 90000 }, async () => {
    const page = await form(chromium.browser);
    await waitDrawn(page, { class: "is-stop" });
    const running = await (await until("the worker", () => worker(chromium.browser))).worker();
    await running.evaluate(() => chrome.action.openPopup());
    const popup = await (await chromium.browser.waitForTarget((target) => target.url().endsWith("/popup.html"), { timeout: 15000 })).asPage();
    const text = await until("the popup's words", async () => (await popup.evaluate(() => (document.querySelector("main") === null ? "" : document.body.innerText))) || false, 10000);
    assert.match(text, /Stop\s.*6 people outside example\.test would see each other/s);
    const { width, height } = await popup.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    assert.ok(width < 600 && height < 600, `${width} by ${height} is no popup`);
    await page.close();
  });
});
