// The settings page as a person uses it: a first visit, settings of other programs, settings carried away and back, and the log.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { keepSettings, openBrowser, press } from "../webmail/drive/browser.mjs";
import { waitHeld } from "../webmail/drive/scenarios.mjs";
import { sleep, until } from "../webmail/live/machine.mjs";
import { composed, ownPage, pressIn, says, serveModel } from "./place.mjs";

const PORT = 9700;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "blindcopy-settings-"));
let site, chromium;

before(async () => {
  site = await serveModel(PORT);
  chromium = await openBrowser("chromium");
}, { timeout: 60000 });
after(async () => {
  await chromium?.browser.close();
  site?.end();
  fs.rmSync(folder, { recursive: true, force: true });
});

const policyOf = (page) => page.evaluate(async () => (await chrome.storage.local.get("policy")).policy);

/** Presses a button that offers a file, and reads the file that arrives. */
async function download(page, name, act) {
  const session = await page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  const file = path.join(folder, name);
  fs.rmSync(file, { force: true });
  await act();
  await until(`the file ${name}`, () => fs.existsSync(file) && fs.statSync(file).size > 0, 8000);
  await session.detach();
  return fs.readFileSync(file, "utf8");
}

async function read(page, name, text) {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  await (await page.$("input[type=file]")).uploadFile(file);
}

describe("a first visit", { concurrency: 1 }, () => {
  test("own domain, a look at the sites, the example: then it works", { timeout: 60000 }, async () => {
    const page = await ownPage(chromium, "options.html#first-run");
    assert.equal(await page.$eval("h1", (title) => title.textContent), "Three questions, then it works");
    const titles = await page.$$eval("h2", (all) => all.slice(0, 3).map((one) => one.textContent));
    assert.deepEqual(titles, ["Your organisation", "Where you write mail", "See it work"]);
    await page.type("section:has(h2) textarea", "clinic.example.org\n");
    await pressIn(page, "Your organisation", "Save");
    await says(page, /Saved\./);
    assert.deepEqual((await policyOf(page)).organisation.domains, ["clinic.example.org"]);
    await page.type("input[inputmode=email]", "nobody");
    await page.evaluate(() => document.querySelector("input[inputmode=email]").closest(".list").querySelector("button").setAttribute("data-own", ""));
    await page.click("[data-own]");
    await says(page, /That is not an address/);
    await page.type("input[inputmode=url]", "javascript:alert(1)");
    await pressIn(page, "Where you write mail", "Switch on");
    await says(page, /That is not the address of a site/);
    await pressIn(page, "See it work", "Check the example");
    await says(page, /8 people.*see each other/);
    await page.reload({ waitUntil: "load" });
    await page.waitForSelector("main li select");
    assert.equal(await page.$eval("section textarea", (field) => field.value), "clinic.example.org");
    await page.close();
  });
  test("a wrong domain is not saved, and what was saved stays", { timeout: 60000 }, async () => {
    const page = await ownPage(chromium, "options.html");
    await page.type("section textarea", "\nnot a domain at all");
    await pressIn(page, "Your organisation", "Save");
    await says(page, /Not saved: .*organisation/);
    assert.deepEqual((await policyOf(page)).organisation.domains, ["clinic.example.org"]);
    await page.close();
  });
});

describe("settings from elsewhere", { concurrency: 1 }, () => {
  test("Thunderbird, FlexConfirmMail and OutlookOkan: taken over, and what was not is said", { timeout: 60000 }, async () => {
    await keepSettings(chromium.browser, { policy: { version: 1 } });
    const page = await ownPage(chromium, "options.html");
    await read(page, "prefs.js", '// Mozilla User Preferences\nuser_pref("mail.compose.warn_public_recipients.threshold", 7);\nuser_pref("mail.compose.warn_public_recipients.aggressive", true);\n');
    await says(page, /Read from Thunderbird/);
    await read(page, "flex.json", JSON.stringify({ TrustedDomains: ["@example.org", "chair@example.com"], UnsafeBodies: { one: { Keywords: ["confidential"] } }, CountEnabled: true }));
    await says(page, /Read from FlexConfirmMail.*Not taken over: .*CountEnabled/);
    await read(page, "InternalDomainList.csv", "@example.net\r\n");
    await says(page, /Read from OutlookOkan: InternalDomain/);
    const policy = await policyOf(page);
    assert.deepEqual(policy.organisation.domains, ["example.org", "example.net"]);
    assert.deepEqual(policy.rules, { "visible-strangers": { limit: 7, level: "stop" } });
    assert.deepEqual(policy.trusted, ["chair@example.com"]);
    assert.deepEqual(policy.terms[0].words, ["confidential"]);
    await read(page, "holiday.csv", "Monday,Tuesday\n");
    await says(page, /Nothing in this file could be used/);
    await read(page, "bad.json", '{"version":1,"rules":{"visible-strangers":{"level":"loud"}}}');
    await says(page, /Not saved: .*rules\.visible-strangers/);
    assert.deepEqual(await policyOf(page), policy);
    await page.close();
  });
  test("saved as a file and read again: the same settings", { timeout: 60000 }, async () => {
    const wished = { version: 1, organisation: { name: "Ŵyl", domains: ["example.org"] }, knowEachOther: [["a@example.org", "b@example.net"]], alwaysBcc: ["example.com"], rules: { "visible-strangers": { level: "stop", limit: 3 } }, unchecked: "hold" };
    await keepSettings(chromium.browser, { policy: wished });
    const page = await ownPage(chromium, "options.html");
    const text = await download(page, "blindcopy-settings.json", () => pressIn(page, "Take settings with you", "Save settings as a file"));
    assert.deepEqual(JSON.parse(text), wished);
    await keepSettings(chromium.browser, { policy: { version: 1 } });
    await page.reload({ waitUntil: "load" });
    await page.waitForSelector("main li select");
    await read(page, "again.json", text);
    await says(page, /Read from Blindcopy/);
    assert.deepEqual(await policyOf(page), wished);
    await keepSettings(chromium.browser, { policy: { version: 1 } });
    await page.close();
  });
});

describe("the log", { concurrency: 1 }, () => {
  test("seen, saved as a file and deleted: time, rules, counts, reason; no address and no text", { timeout: 90000 }, async () => {
    await keepSettings(chromium.browser, { policy: { version: 1, override: "reason" } });
    await sleep(300);
    const form = await composed(chromium.browser, site.base);
    await form.click("[name=send]");
    await waitHeld(form);
    await press(form, { tag: "button", text: "Send as it is" });
    await form.keyboard.type("=they agreed, says reader-01@gmail.com");
    await press(form, { tag: "button", class: "press" }, { hold: 2600 });
    await until("the message", () => form.evaluate(() => window.sent.length === 1), 6000);
    await form.close();
    const page = await ownPage(chromium, "options.html");
    await says(page, /they agreed, says …/);
    assert.match(await page.$eval("tbody tr td:nth-child(2)", (cell) => cell.textContent), /People who would see each other's address/);
    const csv = await download(page, "blindcopy-log.csv", () => pressIn(page, "Messages that were sent as they were", "Save as a file"));
    assert.match(csv, /^time,rules,visible,strangers,reason\r\n"\d{4}-\d\d-\d\dT\d\d:\d\dZ","[a-z -]*visible-strangers[a-z -]*","6","6","'=they agreed, says …"\r\n$/);
    for (const secret of ["@", "appointment", "clinic"]) assert.equal(csv.includes(secret), false, secret);
    await pressIn(page, "Messages that were sent as they were", "Delete");
    await until("the log to be empty", () => page.evaluate(() => document.querySelectorAll("tbody tr").length === 0 && /None\./.test(document.body.innerText)), 6000);
    assert.deepEqual(await page.evaluate(async () => (await chrome.storage.local.get("journal")).journal ?? []), []);
    await keepSettings(chromium.browser, { policy: { version: 1 } });
    await page.close();
  });
});

describe("a site of one's own", { concurrency: 1 }, () => {
  test("host and scripting are asked for in one question; a refusal changes nothing", { timeout: 60000 }, async () => {
    const page = await ownPage(chromium, "options.html");
    // The browser's own question stands outside every page, where no driver reaches: what is asked is seen, and the answer is given here.
    await page.evaluate(() => {
      window.asked = [];
      chrome.permissions.request = async (wanted) => { window.asked.push([navigator.userActivation.isActive, wanted]); return false; };
    });
    await page.type("input[inputmode=url]", "webmail.example.org/mail?x=1");
    await pressIn(page, "Where you write mail", "Switch on");
    await says(page, /not allowed to, so nothing changed/);
    assert.deepEqual(await page.evaluate(() => window.asked), [[true, { permissions: ["scripting"], origins: ["https://webmail.example.org/*"] }]]);
    assert.deepEqual(await page.evaluate(async () => [(await chrome.storage.local.get("sites")).sites ?? [], await chrome.permissions.contains({ permissions: ["scripting"] })]), [[], false]);
    await page.close();
  });
});
