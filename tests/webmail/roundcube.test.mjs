// Roundcube, the real one, in Chromium: elastic, larry and classic skins, plain text and HTML.
import { before, describe, test } from "node:test";
import { waitDrawn } from "./drive/browser.mjs";
import { extensionGoesAway } from "./drive/interrupted.mjs";
import { driver } from "./drive/roundcube.mjs";
import * as scenario from "./drive/scenarios.mjs";
import { behindStrictPolicy } from "./drive/strict.mjs";
import { inChromium, triedAlike } from "./drive/suite.mjs";
import { until } from "./live/machine.mjs";
import { roundcube } from "./live/roundcube.mjs";

const all = inChromium(roundcube, driver);

async function wear(skin) {
  const { page, plainPage, webmail } = all();
  for (const one of [page, plainPage]) await one.setCookie({ name: "skin", value: skin, url: webmail.base });
}

describe("elastic", { concurrency: 1 }, () => {
  triedAlike(all, "roundcube-elastic");
  test("a group of the address book comes as its members, and is judged so", { timeout: 60000 }, async () => {
    const { page, webmail } = all();
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
});

extensionGoesAway(all, "chromium", ["reload", "uninstall", "uninstall while it asks"]);

behindStrictPolicy(all, 9680);

for (const skin of ["larry", "classic"]) {
  describe(skin, { concurrency: 1 }, () => {
    before(() => wear(skin));
    triedAlike(() => all({ driver: { ...driver, oneMark: true } }), `roundcube-${skin}`, {
      only: [
        "a visible list is marked",
        "every gesture is held",
        "the repair arrives, and can be undone",
        "the repair arrives in an HTML message",
        "sending anyway sends once",
        "ordinary mail passes",
        "an answer to all of a message that showed everybody passes",
        "a forward shows no list to new people unasked",
      ],
    });
  });
}
