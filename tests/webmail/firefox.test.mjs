// Roundcube and SOGo, the real ones, in Firefox: marks, panel, dialog and undo by pointer and by keyboard, as in Chromium; and what differs
// there, a background that is stopped and a script that ends with its extension.
import { after, before, describe } from "node:test";
import { SYSTEM } from "../support/firefox-window.mjs";
import { openBrowser, openPage } from "./drive/browser.mjs";
import { extensionGoesAway } from "./drive/interrupted.mjs";
import { driver as roundcubeDriver } from "./drive/roundcube.mjs";
import { driver as sogoDriver } from "./drive/sogo.mjs";
import { behindStrictPolicy } from "./drive/strict.mjs";
import { triedAlike } from "./drive/suite.mjs";
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

    triedAlike(all, `firefox-${driver.name}`, {
      without: ["windows of their own, two at once", ...(driver === roundcubeDriver ? [] : ["the repair arrives in an HTML message"])],
    });
    extensionGoesAway(() => ({ driver, webmail }), "firefox", [...(driver === roundcubeDriver ? ["reload", "uninstall"] : []), "reload while it asks", "uninstall while it asks"]);
    behindStrictPolicy(all, port);
  });
}
