// SOGo, the real one, in Chromium: Angular chips, CKEditor in a frame that is written with document.open().
import { after, before, describe, test } from "node:test";
import { openBrowser, openPage } from "./drive/browser.mjs";
import { backgroundStopped, extensionGoesAway } from "./drive/interrupted.mjs";
import * as scenario from "./drive/scenarios.mjs";
import { behindStrictPolicy } from "./drive/strict.mjs";
import { driver } from "./drive/sogo.mjs";
import { sogo } from "./live/sogo.mjs";

let webmail, chromium, plain, page, plainPage;

before(async () => {
  webmail = await sogo();
  chromium = await openBrowser("chromium");
  plain = await openBrowser("chromium", { extension: null });
  page = await openPage(chromium.browser);
  plainPage = await openPage(plain.browser);
  await driver.login(page, webmail);
  await driver.login(plainPage, webmail);
}, { timeout: 120000 });

after(async () => {
  await chromium?.browser.close();
  await plain?.browser.close();
  await webmail?.end();
});

const all = (more = {}) => ({ page, plainPage, driver, webmail, browser: chromium.browser, ...more });

describe("SOGo", { concurrency: 1 }, () => {
  test("a visible list is marked", { timeout: 60000 }, () => scenario.listIsMarked(all({ name: "sogo" })));
  test("the panel says who would see whom, moves them and takes it back", { timeout: 60000 }, () => scenario.panelSaysAndActs(all({ name: "sogo" })));
  test("every gesture is held", { timeout: 60000 }, () => scenario.everyGestureIsHeld(all()));
  test("the repair arrives, and can be undone", { timeout: 90000 }, () => scenario.repairArrives(all({ name: "sogo" })));
  test("sending anyway sends once", { timeout: 60000 }, () => scenario.sendingAnywaySendsOnce(all({ name: "sogo" })));
  test("ordinary mail passes", { timeout: 60000 }, () => scenario.ordinaryMailPasses(all()));
  test("an answer to all of a message that showed everybody passes", { timeout: 60000 }, () => scenario.answerToAllPasses(all()));
  test("a person who is added to it is told", { timeout: 60000 }, () => scenario.addedPersonIsTold(all({ name: "sogo" })));
  test("an address on a mistyped host is corrected", { timeout: 60000 }, () => scenario.slipIsCorrected(all({ name: "sogo" })));
  test("a reader who is not meant is taken out", { timeout: 90000 }, () => scenario.namesakeIsRemoved(all({ name: "sogo" })));
  test("an answer to one's own message is held", { timeout: 60000 }, () => scenario.answerToOneselfIsHeld(all()));
  test("a forward shows no list to new people unasked", { timeout: 60000 }, () => scenario.forwardIsHeld(all({ name: "sogo" })));
  test("the worker stopped in the middle", { timeout: 90000 }, () => backgroundStopped(all()));
  test("two windows are judged apart", { timeout: 60000 }, () => scenario.twoWindows(all()));
  test("windows of their own, two at once", { timeout: 120000 }, () => scenario.windowsOfTheirOwn(all({ name: "sogo" })));
});

extensionGoesAway(() => ({ driver, webmail }), "chromium", ["reload", "uninstall while it asks"]);

behindStrictPolicy(all, 9682);
