// What an administrator sets reaches the extension in a real Chromium: locks, a bad policy, selectors, and the end of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import http from "node:http";
import { after, before, describe, test } from "node:test";
import { document as modelPage } from "../adapters/models/pages.mjs";
import { drawn, keepSettings, layers, openBrowser, openPage, press, waitDrawn } from "../webmail/drive/browser.mjs";
import { STRANGERS, back, held, waitHeld } from "../webmail/drive/scenarios.mjs";
import { sleep, until } from "../webmail/live/machine.mjs";
import { cannot, chromiumUnderPolicy } from "./managed.mjs";

const PORT = 9696;
const SETTLES = 80000; // a changed file is read once it has not changed for some seconds
const reason = cannot();
const widget = readFileSync(new URL("../adapters/models/widget.js", import.meta.url));
/** A webmail after an update that gave its Cc row another name. */
const renamed = modelPage("openxchange").replace('data-extension-id="cc"', 'class="row-of-copies"');

describe("a policy in Chromium", { concurrency: 1, skip: reason }, () => {
  let server, chromium, policy;
  before(async () => {
    server = http.createServer((request, response) => {
      const script = request.url === "/widget.js";
      response.setHeader("content-type", script ? "text/javascript" : "text/html; charset=utf-8");
      response.end(script ? widget : request.url === "/renamed" ? renamed : modelPage("generic"));
    });
    await new Promise((done) => server.listen(PORT, "127.0.0.1", done));
    policy = chromiumUnderPolicy();
    const first = { policy: {
      version: 1, organisation: { name: "Example Council", domains: ["example.org"] }, override: "reason",
      rules: { "visible-strangers": { level: "stop" } }, locked: ["override", "rules.visible-strangers", "organisation"],
    } };
    policy.put(first);
    chromium = await openBrowser("chromium", { executablePath: policy.executablePath });
    // The browser learnt of the extension after it had read the file. It reads it again when it has nothing better to do.
    policy.put(first);
    const page = await openPage(chromium.browser);
    await page.goto(`chrome-extension://${chromium.id}/options.html`, { waitUntil: "load" });
    await until("the policy in the browser", async () => {
      await sleep(500);
      return page.evaluate(async () => Object.keys(await chrome.storage.managed.get(null)).length > 0);
    }, 120000);
    await page.close();
  }, { timeout: 180000 });
  after(async () => {
    await chromium?.browser.close();
    server?.closeAllConnections();
    server?.close();
    policy?.end();
  });

  /** The settings page, read anew until it fits. */
  const settingsPage = (what, fits) => until(what, async () => {
    const page = await openPage(chromium.browser);
    try {
      await page.goto(`chrome-extension://${chromium.id}/options.html`, { waitUntil: "load" });
      await page.waitForSelector("main li select");
      const found = await page.evaluate(fits);
      // The browser reads policies when it has nothing better to do: it must not be kept busy meanwhile.
      if (!found) await sleep(1500);
      return found;
    } finally {
      await page.close();
    }
  }, SETTLES);

  async function compose(path = "generic") {
    const page = await openPage(chromium.browser);
    await page.goto(`http://127.0.0.1:${PORT}/${path}`, { waitUntil: "load" });
    const generic = path === "generic";
    if (generic) await page.type("[name=mail_cc]", STRANGERS.join(", "));
    else for (const one of STRANGERS) { await page.focus("[data-model=cc] [data-input]"); await page.keyboard.type(one); await page.$eval("[data-model=cc] [data-input]", (input) => input.blur()); }
    await page.type("[name=subject]", "Your appointment at the clinic");
    await page.type("#text", "Hello all, your appointment is on Monday.");
    return page;
  }

  test("it arrives; what is locked cannot be set, and says who set it", { timeout: 120000 }, async () => {
    const found = await settingsPage("the policy on the settings page", () => {
      if (!document.body.innerText.includes("Some settings are made by your organisation")) return null;
      const shut = [...document.querySelectorAll("li")].filter((row) => row.querySelector("select")?.disabled);
      return shut.map((row) => [row.querySelector("span").textContent, row.innerText.includes("Set by your organisation")]);
    });
    assert.equal(found.length, 1, JSON.stringify(found));
    assert.equal(found[0][1], true);
  });

  test("a person's own wish does not undo a lock: a reason is asked for all the same", { timeout: 60000 }, async () => {
    await keepSettings(chromium.browser, { policy: { version: 1, override: "allow", rules: { "visible-strangers": "off" } } });
    const page = await compose();
    await waitDrawn(page, { class: "is-stop" });
    await page.click("[name=send]");
    await waitHeld(page);
    await press(page, { tag: "button", text: "Send as it is" });
    await waitDrawn(page, { tag: "textarea" });
    await press(page, { tag: "button", class: "press" }, { hold: 2600 });
    assert.equal(await held(page), true, "it went without a reason");
    assert.deepEqual(await page.evaluate(() => window.sent), []);
    await back(page);
    await page.close();
  });

  test("a bad policy is refused with the path of the error, and the last good one stays in force", { timeout: 240000 }, async () => {
    policy.put({ policyText: JSON.stringify({ version: 1, override: "allow", rules: { "visible-strangers": { level: "loud" } } }) });
    const said = await settingsPage("the refusal", () => (document.body.innerText.includes("was refused") ? document.body.innerText : null));
    assert.match(said, /was refused.*rules\.visible-strangers/);
    const page = await compose();
    await waitDrawn(page, { class: "is-stop" });
    await page.click("[name=send]");
    await waitHeld(page);
    await press(page, { tag: "button", text: "Send as it is" });
    await waitDrawn(page, { tag: "textarea" });
    await back(page);
    await page.close();
    // A text that is no JSON is an error of the same kind.
    policy.put({ policyText: "{ version: 1 }" });
    const other = await settingsPage("the other refusal", () => (document.body.innerText.includes("policyText:") ? document.body.innerText : null));
    assert.match(other, /Some settings are made by your organisation/);
  });

  test("selectors of the policy come first, and never means never", { timeout: 120000 }, async () => {
    const before = await compose("renamed");
    await waitDrawn(before, { class: "pill" });
    assert.equal(await drawn(before, { class: "is-stop" }), null, "Cc was read without the policy's selector");
    await before.close();
    policy.put({ policyText: JSON.stringify({ version: 1, override: "never", locked: ["override", "rules"], adapters: { openxchange: { "cc.box": [".row-of-copies"] } } }) });
    await settingsPage("the new policy", () => /made by your organisation/.test(document.body.innerText) && !/was refused/.test(document.body.innerText));
    const page = await compose("renamed");
    await waitDrawn(page, { class: "is-stop" });
    await page.click("#send");
    await waitHeld(page);
    const shown = (await layers(page)).flat().filter(({ tag }) => tag === "button").map((button) => button.text);
    assert.equal(shown.includes("Send as it is"), false);
    await back(page);
    assert.deepEqual(await page.evaluate(() => window.sent), []);
    await page.close();
  });

  test("a policy that was taken away is gone: what the person wishes counts again", { timeout: 120000 }, async () => {
    policy.put(null);
    await settingsPage("the settings page without a policy", () => !document.body.innerText.includes("organisation's policy"));
    assert.equal(await settingsPage("no locked rule", () => document.querySelectorAll("li select:disabled").length === 0), true);
  });
});

test("the browser's schema knows every member of a policy: what it does not know it drops without a word", () => {
  const schema = JSON.parse(readFileSync("target/extension/chromium/managed.schema.json", "utf8"));
  const contract = /export interface Policy \{([\s\S]*?)\n\}/.exec(readFileSync("www/core/wire.d.ts", "utf8"))[1];
  const members = [...contract.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name]) => name);
  assert.ok(members.length > 10);
  assert.deepEqual(Object.keys(schema.properties.policy.properties).sort(), members.sort());
});
