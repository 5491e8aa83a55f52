// Roundcube, the real one, in Chromium: elastic, larry and classic skins, plain text and HTML.
import { after, before, describe, test } from "node:test";
import { openBrowser, openPage, waitDrawn } from "./drive/browser.mjs";
import { driver } from "./drive/roundcube.mjs";
import { backgroundStopped, extensionGoesAway } from "./drive/interrupted.mjs";
import * as scenario from "./drive/scenarios.mjs";
import { behindStrictPolicy } from "./drive/strict.mjs";
import { until } from "./live/machine.mjs";
import { roundcube } from "./live/roundcube.mjs";

let webmail, chromium, plain, page, plainPage;

before(async () => {
  webmail = await roundcube();
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
const skin = async (name) => { for (const one of [page, plainPage]) await one.setCookie({ name: "skin", value: name, url: webmail.base }); };

describe("elastic", { concurrency: 1 }, () => {
  test("a visible list is marked", { timeout: 60000 }, () => scenario.listIsMarked(all({ name: "roundcube-elastic" })));
  test("the panel says who would see whom, moves them and takes it back", { timeout: 60000 }, () => scenario.panelSaysAndActs(all({ name: "roundcube-elastic" })));
  test("every gesture is held", { timeout: 60000 }, () => scenario.everyGestureIsHeld(all()));
  test("the repair arrives, and can be undone", { timeout: 90000 }, () => scenario.repairArrives(all({ name: "roundcube-elastic" })));
  test("the repair arrives in an HTML message", { timeout: 90000 }, () => scenario.repairArrives(all({ html: true })));
  test("sending anyway sends once", { timeout: 60000 }, () => scenario.sendingAnywaySendsOnce(all({ name: "roundcube-elastic" })));
  test("ordinary mail passes", { timeout: 60000 }, () => scenario.ordinaryMailPasses(all()));
  test("an answer to all of a message that showed everybody passes", { timeout: 60000 }, () => scenario.answerToAllPasses(all()));
  test("a person who is added to it is told", { timeout: 60000 }, () => scenario.addedPersonIsTold(all({ name: "roundcube-elastic" })));
  test("an address on a mistyped host is corrected", { timeout: 60000 }, () => scenario.slipIsCorrected(all({ name: "roundcube-elastic" })));
  test("a reader who is not meant is taken out", { timeout: 90000 }, () => scenario.namesakeIsRemoved(all({ name: "roundcube-elastic" })));
  test("an answer to one's own message is held", { timeout: 60000 }, () => scenario.answerToOneselfIsHeld(all()));
  test("a forward shows no list to new people unasked", { timeout: 60000 }, () => scenario.forwardIsHeld(all({ name: "roundcube-elastic" })));
  test("a group of the address book comes as its members, and is judged so", { timeout: 60000 }, async () => {
    webmail.group("Recovery choir", scenario.ADDRESSES);
    await driver.compose(page, webmail);
    await driver.subject(page, "Your appointment");
    await driver.pickRecipient(page, "Recovery");
    await until("the members", async () => scenario.addresses((await driver.fields(page)).to).join() === [...scenario.ADDRESSES].sort().join());
    await driver.body(page, "Hello all,\nyour appointment at the clinic is on Monday.");
    await waitDrawn(page, { class: "is-stop" });
    await driver.send(page);
    await scenario.waitHeld(page);
    await scenario.back(page);
  });
  test("the worker stopped in the middle", { timeout: 90000 }, () => backgroundStopped(all()));
  test("two windows are judged apart", { timeout: 60000 }, () => scenario.twoWindows(all()));
  test("windows of their own, two at once", { timeout: 120000 }, () => scenario.windowsOfTheirOwn(all({ name: "roundcube" })));
});

extensionGoesAway(() => ({ driver, webmail }), "chromium", ["reload", "uninstall", "uninstall while it asks"]);

behindStrictPolicy(all, 9680);

for (const name of ["larry", "classic"]) {
  describe(name, { concurrency: 1 }, () => {
    before(() => skin(name));
    test("a visible list is marked", { timeout: 60000 }, () => scenario.listIsMarked(all({ name: `roundcube-${name}`, driver: { ...driver, oneMark: true } })));
    test("every gesture is held", { timeout: 60000 }, () => scenario.everyGestureIsHeld(all()));
    test("the repair arrives, and can be undone", { timeout: 90000 }, () => scenario.repairArrives(all()));
    test("the repair arrives in an HTML message", { timeout: 90000 }, () => scenario.repairArrives(all({ html: true })));
    test("sending anyway sends once", { timeout: 60000 }, () => scenario.sendingAnywaySendsOnce(all()));
    test("ordinary mail passes", { timeout: 60000 }, () => scenario.ordinaryMailPasses(all()));
    test("an answer to all of a message that showed everybody passes", { timeout: 60000 }, () => scenario.answerToAllPasses(all()));
    test("a forward shows no list to new people unasked", { timeout: 60000 }, () => scenario.forwardIsHeld(all()));
  });
}
