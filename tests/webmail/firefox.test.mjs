// Roundcube and SOGo, the real ones, in Firefox: marks, panel, dialog and undo by pointer and by keyboard, as in Chromium; and what differs
// there, a background that is stopped and a script that ends with its extension.
import { after, before, describe, test } from "node:test";
import { SYSTEM } from "../support/firefox-window.mjs";
import { openBrowser, openPage } from "./drive/browser.mjs";
import { backgroundStopped, extensionGoesAway } from "./drive/interrupted.mjs";
import { driver as roundcubeDriver } from "./drive/roundcube.mjs";
import * as scenario from "./drive/scenarios.mjs";
import { driver as sogoDriver } from "./drive/sogo.mjs";
import { behindStrictPolicy } from "./drive/strict.mjs";
import { roundcube } from "./live/roundcube.mjs";
import { sogo } from "./live/sogo.mjs";

let firefox, plain;

before(async () => {
  firefox = await openBrowser("firefox", { args: SYSTEM });
  plain = await openBrowser("firefox", { extension: null });
}, { timeout: 60000 });

after(async () => {
  await firefox?.browser.close();
  await plain?.browser.close();
});

for (const [title, start, driver, port] of [["Roundcube", roundcube, roundcubeDriver, 9685], ["SOGo", sogo, sogoDriver, 9686]]) {
  describe(`${title} in Firefox`, { concurrency: 1 }, () => {
    let webmail, page, plainPage;
    before(async () => {
      webmail = await start();
      page = await openPage(firefox.browser);
      await driver.login(page, webmail);
      plainPage = await openPage(plain.browser);
      await driver.login(plainPage, webmail);
    }, { timeout: 120000 });
    after(() => webmail?.end());
    const all = (more = {}) => ({ page, plainPage, driver, webmail, browser: firefox.browser, ...more });

    const name = `firefox-${driver.name}`;

    test("a visible list is marked", { timeout: 90000 }, () => scenario.listIsMarked(all({ name })));
    test("the panel says who would see whom, moves them and takes it back", { timeout: 90000 }, () => scenario.panelSaysAndActs(all({ name })));
    test("every gesture is held", { timeout: 90000 }, () => scenario.everyGestureIsHeld(all()));
    test("the repair arrives, and can be undone", { timeout: 120000 }, () => scenario.repairArrives(all({ name })));
    if (driver === roundcubeDriver) test("the repair arrives in an HTML message", { timeout: 120000 }, () => scenario.repairArrives(all({ html: true })));
    test("sending anyway sends once", { timeout: 90000 }, () => scenario.sendingAnywaySendsOnce(all({ name })));
    test("sending anyway, by keyboard, sends once", { timeout: 90000 }, () => scenario.sendingAnywayByKeyboard(all()));
    test("ordinary mail passes", { timeout: 60000 }, () => scenario.ordinaryMailPasses(all()));
    test("an answer to all of a message that showed everybody passes", { timeout: 90000 }, () => scenario.answerToAllPasses(all()));
    test("a person who is added to it is told", { timeout: 90000 }, () => scenario.addedPersonIsTold(all()));
    test("an address on a mistyped host is corrected", { timeout: 90000 }, () => scenario.slipIsCorrected(all()));
    test("a reader who is not meant is taken out", { timeout: 90000 }, () => scenario.namesakeIsRemoved(all()));
    test("an answer to one's own message is held", { timeout: 90000 }, () => scenario.answerToOneselfIsHeld(all()));
    test("a forward shows no list to new people unasked", { timeout: 90000 }, () => scenario.forwardIsHeld(all()));
    test("two windows are judged apart", { timeout: 90000 }, () => scenario.twoWindows(all()));
    test("the background stopped in the middle", { timeout: 120000 }, () => backgroundStopped(all()));
    extensionGoesAway(() => ({ driver, webmail }), "firefox", [...(driver === roundcubeDriver ? ["reload", "uninstall"] : []), "reload while it asks", "uninstall while it asks"]);
    behindStrictPolicy(all, port);
  });
}
