// Takes the stores' pictures, 1280 by 800, of the built extension in a real Roundcube with made-up people, and draws the small tile.
//
//   node tools/store-pictures.mjs     into docs/store/pictures/; needs what the tests of the webmails need
import { mkdirSync } from "node:fs";
import { openBrowser, openPage, press, waitDrawn } from "../tests/webmail/drive/browser.mjs";
import { driver } from "../tests/webmail/drive/roundcube.mjs";
import { addresses, waitHeld } from "../tests/webmail/drive/scenarios.mjs";
import { sleep, until } from "../tests/webmail/live/machine.mjs";
import { roundcube } from "../tests/webmail/live/roundcube.mjs";
import { icon } from "./bundle/icon.mjs";

const OUT = "docs/store/pictures";
const SCREEN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const PEOPLE = ["reader-01@gmail.com", "reader-02@gmail.com", "reader-03@outlook.com", "reader-04@yahoo.com", "reader-05@gmail.com", "reader-06@icloud.com", "reader-07@gmail.com", "reader-08@outlook.com"];
const TEXT = "Dear all,\n\nour walking group meets again on Monday at six, by the old bridge.\nPlease tell us whether you can come.\n\nThe walking group";

const take = (page, name) => page.screenshot({ path: `${OUT}/${name}.png` });

async function inWebmail(browser, webmail) {
  const page = await openPage(browser);
  await page.setViewport(SCREEN);
  await driver.login(page, webmail);
  await driver.compose(page, webmail, { html: false });
  await driver.subject(page, "Walking on Monday");
  await driver.recipients(page, { to: [webmail.user], cc: PEOPLE });
  await driver.body(page, TEXT);
  await waitDrawn(page, { class: "is-stop" });
  await page.evaluate(() => document.activeElement?.blur());
  await sleep(1500);
  await take(page, "1-while-writing");
  await driver.send(page);
  await waitHeld(page);
  await sleep(800);
  await take(page, "2-at-send");
  await press(page, { tag: "button", fix: "move-to-bcc" });
  await until("the move", async () => addresses((await driver.fields(page)).bcc).length === PEOPLE.length && addresses((await driver.fields(page)).cc).length === 0);
  await sleep(1500);
  await take(page, "3-repaired");
}

async function settings({ browser, id }) {
  const page = await openPage(browser);
  await page.setViewport(SCREEN);
  await page.goto(`chrome-extension://${id}/options.html#first-run`, { waitUntil: "load" });
  await page.waitForSelector("main li select");
  await page.type("section textarea", "clinic.example.org");
  await sleep(500);
  await take(page, "4-first-visit");
}

/** The small tile of the stores: the sign, the name, one sentence. */
async function tile(browser) {
  const page = await openPage(browser);
  await page.setViewport(TILE);
  const sign = `data:image/png;base64,${icon(128).toString("base64")}`;
  await page.setContent(`<!doctype html><html lang="en"><body style="margin:0;width:440px;height:280px;background:#0b6b61;color:#fbfaf7;display:grid;place-content:center;gap:12px;font:600 34px/40px 'DejaVu Sans',sans-serif">
<div style="display:flex;align-items:center;gap:16px"><img src="${sign}" alt="" width="88" height="88">Blindcopy</div><div style="font:400 17px/26px 'DejaVu Sans',sans-serif">Who would see whom?<br>Before you press Send.</div></body></html>`);
  await take(page, "tile-440x280");
}

mkdirSync(OUT, { recursive: true });
let webmail, chromium;
try {
  webmail = await roundcube();
  chromium = await openBrowser("chromium", { viewport: SCREEN });
  await inWebmail(chromium.browser, webmail);
  await settings(chromium);
  await tile(chromium.browser);
  console.log(`pictures: ${OUT}`);
} finally {
  await chromium?.browser.close();
  await webmail?.end();
}
