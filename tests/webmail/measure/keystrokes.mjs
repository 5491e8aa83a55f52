// node tests/webmail/measure/keystrokes.mjs : what the extension costs while one types in Roundcube, beside the same page without it.
// From a key's event to the frame that shows it, in the page's own clock. A measurement for the documentation, not a test.
import { openBrowser, openPage } from "../drive/browser.mjs";
import { driver } from "../drive/roundcube.mjs";
import { STRANGERS } from "../drive/scenarios.mjs";
import { roundcube } from "../live/roundcube.mjs";

const KEYS = 300;
const LONG = "Hello all, your appointment at the clinic is on Monday, and the room has changed.\n".repeat(250); // 20 KB

/** Milliseconds of each key, sorted. */
async function typed(extension, webmail) {
  const { browser } = await openBrowser("chromium", extension ? {} : { extension: null });
  try {
    const page = await openPage(browser);
    await driver.login(page, webmail);
    await driver.compose(page, webmail);
    await driver.recipients(page, { to: [webmail.user], cc: STRANGERS });
    await page.$eval("[name=_message]", (field, text) => { field.value = text; field.focus(); field.setSelectionRange(0, 0); }, LONG);
    await page.evaluate(() => {
      window.times = [];
      let began = 0;
      addEventListener("keydown", () => { began = performance.now(); }, { capture: true });
      addEventListener("input", () => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => window.times.push(performance.now() - began); port2.postMessage(0); }));
    });
    await page.keyboard.type("written now ".repeat(Math.ceil(KEYS / 12)), { delay: 30 });
    return (await page.evaluate(() => window.times)).sort((a, b) => a - b);
  } finally {
    await browser.close();
  }
}

const at = (list, share) => list[Math.floor((list.length - 1) * share)];
const webmail = await roundcube();
try {
  const runs = { without: [], with: [] };
  for (let round = 0; round < 2; round += 1) {
    runs.without.push(...(await typed(false, webmail)));
    runs.with.push(...(await typed(true, webmail)));
  }
  for (const list of Object.values(runs)) list.sort((a, b) => a - b);
  for (const share of [0.5, 0.95]) {
    const [plain, own] = [at(runs.without, share), at(runs.with, share)];
    console.log(`p${share * 100}: ${plain.toFixed(1)} ms without, ${own.toFixed(1)} ms with, ratio ${(own / plain).toFixed(2)}`);
  }
} finally {
  await webmail.end();
}
process.exit(0);
