// Modoboa, the real one, in Chromium: Vuetify chips, TipTap.
import { after, before, describe, test } from "node:test";
import { openBrowser, openPage } from "./drive/browser.mjs";
import { backgroundStopped, extensionGoesAway } from "./drive/interrupted.mjs";
import * as scenario from "./drive/scenarios.mjs";
import { behindStrictPolicy } from "./drive/strict.mjs";
import { driver } from "./drive/modoboa.mjs";
import { modoboa } from "./live/modoboa.mjs";

let webmail, chromium, plain, page, plainPage;

before(async () => {
  webmail = await modoboa();
  chromium = await openBrowser("chromium");
  plain = await openBrowser("chromium", { extension: null });
  page = await openPage(chromium.browser);
  plainPage = await openPage(plain.browser);
  await driver.login(page, webmail);
  await driver.login(plainPage, webmail);
}, { timeout: 300000 });

after(async () => {
  await chromium?.browser.close();
  await plain?.browser.close();
  await webmail?.end();
});

const all = (more = {}) => ({ page, plainPage, driver, webmail, browser: chromium.browser, ...more });

describe("Modoboa", { concurrency: 1 }, () => {
  test("a visible list is marked", { timeout: 180000 }, () => scenario.listIsMarked(all({ name: "modoboa" })));
  test("the panel says who would see whom, moves them and takes it back", { timeout: 180000 }, () => scenario.panelSaysAndActs(all({ name: "modoboa" })));
  test("every gesture is held", { timeout: 180000 }, () => scenario.everyGestureIsHeld(all()));
  test("the repair arrives, and can be undone", { timeout: 180000 }, () => scenario.repairArrives(all({ name: "modoboa" })));
  test("the repair arrives in an HTML message", { timeout: 180000 }, () => scenario.repairArrives(all({ html: true })));
  test("sending anyway sends once", { timeout: 180000 }, () => scenario.sendingAnywaySendsOnce(all({ name: "modoboa" })));
  test("ordinary mail passes", { timeout: 180000 }, () => scenario.ordinaryMailPasses(all()));
  test("an answer to all of a message that showed everybody passes", { timeout: 180000 }, () => scenario.answerToAllPasses(all()));
  test("a person who is added to it is told", { timeout: 180000 }, () => scenario.addedPersonIsTold(all({ name: "modoboa" })));
  test("an address on a mistyped host is corrected", { timeout: 180000 }, () => scenario.slipIsCorrected(all({ name: "modoboa" })));
  test("a reader who is not meant is taken out", { timeout: 180000 }, () => scenario.namesakeIsRemoved(all({ name: "modoboa" })));
  test("an answer to one's own message is held", { timeout: 180000 }, () => scenario.answerToOneselfIsHeld(all()));
  test("a forward shows no list to new people unasked", { timeout: 180000 }, () => scenario.forwardIsHeld(all({ name: "modoboa" })));
  test("the worker stopped in the middle", { timeout: 180000 }, () => backgroundStopped(all()));
  test("two windows are judged apart", { timeout: 180000 }, () => scenario.twoWindows(all()));
});

extensionGoesAway(() => ({ driver, webmail }), "chromium", ["reload", "uninstall while it asks"], 180000);

behindStrictPolicy(all, 9684, 180000);
