// Run inside a network namespace that has loopback alone: a session with the extension, from bring-up to the sent message.
import { roundcube } from "../live/roundcube.mjs";
import { until } from "../live/machine.mjs";
import { openBrowser, openPage } from "./browser.mjs";
import { driver } from "./roundcube.mjs";
import { ADDRESSES, addresses, exposed, waitHeld, write } from "./scenarios.mjs";

const webmail = await roundcube();
let browser;
let failed = null;
try {
  ({ browser } = await openBrowser("chromium"));
  const page = await openPage(browser);
  await driver.login(page, webmail);
  await write(page, driver, webmail, exposed(webmail));
  await driver.send(page);
  await waitHeld(page);
  await page.keyboard.press("Enter");
  await until("the move", async () => addresses((await driver.fields(page)).bcc).length === ADDRESSES.length && addresses((await driver.fields(page)).cc).length === 0);
  await driver.send(page);
  const mail = await webmail.office.next(0);
  // Everybody and the sender, who stays in To.
  console.log(mail.to.length === ADDRESSES.length + 1 ? "alone: to everybody" : `alone: sent to ${mail.to.length}`);
} catch (error) {
  failed = error;
}
await browser?.close();
await webmail.end();
if (failed) { console.error(failed); process.exit(1); }
process.exit(0);
