// Firefox with the extension as an add-on that is installed for good in a profile, and a way to its settings page.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zip } from "../../tools/bundle/zip.mjs";

export const ADDON = "blindcopy@blindcopy.example";
const UUID = "6f1d9a52-3c0e-4d53-9a2f-0c1b8f5d7e11";

export const PREFERENCES = {
  "xpinstall.signatures.required": false, "extensions.autoDisableScopes": 0, "extensions.enabledScopes": 15, "extensions.originControls.grantByDefault": true,
  "extensions.webextensions.uuids": JSON.stringify({ [ADDON]: UUID }),
};

export function putInto(profile, folder) {
  mkdirSync(path.join(profile, "extensions"), { recursive: true });
  writeFileSync(path.join(profile, "extensions", `${ADDON}.xpi`), zip(folder));
}

export const SETTINGS = `moz-extension://${UUID}/options.html`;

/** No driver may take Firefox to an add-on's page; the command line may. */
export const TO_SETTINGS = [SETTINGS];

/** The page of an add-on moves to another process while it loads: what was asked of the old one has no answer. */
export const movedOn = (error) => { if (/no such frame|not found|detached|closed/i.test(String(error))) return null; throw error; };

/** The settings page where one is open. The driver does not hear where a tab of the browser's own went: the page is asked. */
export async function settingsPage(browser) {
  for (const page of await browser.pages()) {
    const address = await page.evaluate(() => location.href).catch(movedOn);
    if (address?.includes("options.html")) return page;
  }
  return undefined;
}
