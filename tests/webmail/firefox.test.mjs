// Roundcube and SOGo, the real ones, in Firefox. Its driver cannot see into our closed layer: the keyboard and what is sent tell.
import { after, before, describe, test } from "node:test";
import { openBrowser, openPage } from "./drive/browser.mjs";
import { driver as roundcubeDriver } from "./drive/roundcube.mjs";
import * as scenario from "./drive/scenarios.mjs";
import { driver as sogoDriver } from "./drive/sogo.mjs";
import { roundcube } from "./live/roundcube.mjs";
import { sogo } from "./live/sogo.mjs";

let firefox, plain;

before(async () => {
  firefox = await openBrowser("firefox");
  plain = await openBrowser("firefox", { extension: null });
}, { timeout: 60000 });

after(async () => {
  await firefox?.browser.close();
  await plain?.browser.close();
});

for (const [name, start, driver] of [["Roundcube", roundcube, roundcubeDriver], ["SOGo", sogo, sogoDriver]]) {
  describe(`${name} in Firefox`, { concurrency: 1 }, () => {
    let webmail, page, plainPage;
    before(async () => {
      webmail = await start();
      webmail.chromium = false;
      page = await openPage(firefox.browser);
      await driver.login(page, webmail);
      plainPage = await openPage(plain.browser);
      await driver.login(plainPage, webmail);
    }, { timeout: 120000 });
    after(() => webmail?.end());
    const all = (more = {}) => ({ page, plainPage, driver, webmail, browser: firefox.browser, ...more });

    test("every gesture is held", { timeout: 90000 }, () => scenario.everyGestureIsHeld(all()));
    test("the repair arrives", { timeout: 120000 }, () => scenario.repairArrives(all({ name: `firefox-${driver.name}` })));
    if (driver === roundcubeDriver) test("the repair arrives in an HTML message", { timeout: 120000 }, () => scenario.repairArrives(all({ html: true })));
    test("sending anyway, by keyboard, sends once", { timeout: 90000 }, () => scenario.sendingAnywayByKeyboard(all()));
    test("ordinary mail passes", { timeout: 60000 }, () => scenario.ordinaryMailPasses(all()));
    test("an answer to all of a message that showed everybody passes", { timeout: 90000 }, () => scenario.answerToAllPasses(all()));
    test("a person who is added to it is told", { timeout: 90000 }, () => scenario.addedPersonIsTold(all()));
    test("two windows are judged apart", { timeout: 90000 }, () => scenario.twoWindows(all()));
  });
}
