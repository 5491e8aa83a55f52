// Roundcube behind a strict content security policy, in Chromium, where a page's policy also binds WebAssembly in content scripts.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { openBrowser, openPage } from "./drive/browser.mjs";
import { driver } from "./drive/roundcube.mjs";
import * as scenario from "./drive/scenarios.mjs";
import { roundcube } from "./live/roundcube.mjs";
import { strictProxy } from "./live/strict.mjs";

describe("a strict policy before the webmail", { concurrency: 1 }, () => {
  let behind, webmail, chromium, page;
  before(async () => {
    behind = await roundcube();
    webmail = await strictProxy(behind, 9680);
    chromium = await openBrowser("chromium");
    page = await openPage(chromium.browser);
    await driver.login(page, webmail);
  }, { timeout: 90000 });
  after(async () => {
    await chromium?.browser.close();
    await webmail?.end();
    await behind?.end();
  });
  const all = (more = {}) => ({ page, driver, webmail, browser: chromium.browser, ...more });

  test("the policy is in force: the page itself may compile no module", async () => {
    const refused = await page.evaluate(() => { try { new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); return false; } catch { return true; } });
    assert.equal(refused, true);
  });
  test("a visible list is marked", { timeout: 60000 }, () => scenario.listIsMarked(all()));
  test("the repair arrives, and can be undone", { timeout: 90000 }, () => scenario.repairArrives(all()));
  test("sending anyway, by keyboard, sends once", { timeout: 90000 }, () => scenario.sendingAnywayByKeyboard(all()));
});
