// Starts a browser with the built extension and looks at what the extension draws. Knows no webmail.
import fs from "node:fs";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { ADDON } from "../../support/addon.mjs";
import { endBackground, reloadAddon } from "../../support/firefox-window.mjs";
import { sleep, until } from "../live/machine.mjs";
import { layers } from "./sight.mjs";

export { layers };

export const BUILT = { chromium: path.resolve("target/extension-test/chromium"), firefox: path.resolve("target/extension-test/firefox") };
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-features=Translate"];
const SHOTS = process.env.BLINDCOPY_SHOTS;

/** `extension`: a folder, or null for a browser without it. `others`: folders of extensions that are there before it. */
export async function openBrowser(which = "chromium", { extension = BUILT[which], others = [], args = [], viewport = { width: 1300, height: 900 }, ...more } = {}) {
  if (extension !== null && !fs.existsSync(path.join(extension, "manifest.json"))) throw new Error(`${extension} is not built: ./build.sh test builds it`);
  const options = which === "firefox"
    ? { browser: "firefox", executablePath: process.env.FIREFOX || "/usr/bin/firefox-esr", headless: true, args, ...more }
    : { browser: "chrome", executablePath: process.env.CHROMIUM || "/usr/bin/chromium", headless: true, pipe: true, enableExtensions: true, args: [...FLAGS, ...args], ...more };
  const browser = await puppeteer.launch({ ...options, defaultViewport: viewport });
  try {
    for (const folder of others) await browser.installExtension(folder);
    if (extension === null) return { browser, which, id: null };
    const id = await browser.installExtension(extension);
    if (which === "chromium") await until("the extension's worker", () => worker(browser), 10000);
    await closeFirstRun(browser);
    return { browser, which, id };
  } catch (error) {
    await browser.close().catch(() => {}); // a browser that stays open keeps the run of the tests alive, until its time is up
    throw error;
  }
}

/** A first install opens its settings in front: a page behind them is asleep. Firefox's driver does not hear where that tab went, so each is asked. */
async function closeFirstRun(browser) {
  const first = async () => {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => page.url()); // it may move to another process just now
      if (address.includes("options.html")) return page;
    }
    return null;
  };
  const tab = await until("the first-run page", first, 20000);
  await tab.close();
}

/** The target of the extension's service worker, where one runs. */
export const worker = (browser) => browser.targets().find((target) => target.type() === "service_worker" && target.url().startsWith("chrome-extension://"));

/** Keeps settings as the settings page would: in the extension's own storage. Chromium only. */
export async function keepSettings(browser, settings) {
  const running = await (await until("the worker", () => worker(browser))).worker();
  await running.evaluate((wanted) => chrome.storage.local.set(wanted), settings);
}

const isFirefox = (browser) => browser.connection !== undefined;

/** Stops what the extension runs behind the pages, in the middle of whatever it does; false where nothing ran. Firefox is started with SYSTEM for it. */
export async function stopBackground(browser) {
  if (isFirefox(browser)) return endBackground(browser, ADDON);
  const target = worker(browser);
  if (!target) return false;
  const running = await target.worker();
  await running.close();
  await until("the worker to stop", () => !worker(browser), 5000);
  return true;
}

/** Takes the extension away as an update does ("reload") or a removal ("uninstall"): its content scripts stay behind without it. */
export async function loseExtension({ browser, id }, how) {
  if (how === "uninstall") await browser.uninstallExtension(id);
  else if (isFirefox(browser)) await reloadAddon(browser, id);
  else await (await worker(browser).worker()).evaluate(() => { chrome.runtime.reload(); }).catch(() => {}); // the answer dies with the worker
}

/** A page that shows what the browser says. */
export async function openPage(browser) {
  const page = await browser.newPage();
  page.setDefaultTimeout(15000);
  await page.bringToFront();
  page.on("dialog", (dialog) => dialog.accept().catch(() => {}));
  if (process.env.BLINDCOPY_CONSOLE) page.on("console", (message) => console.log("page:", message.text()));
  return page;
}

export const shot = async (page, name) => { if (SHOTS) await page.screenshot({ path: path.join(SHOTS, `${name}.png`) }); };

/** The topmost thing drawn that fits `{tag, class, fix, text}`: a dialog stands after the panel. Visible ones only. */
export async function drawn(page, wanted) {
  for (const layer of await layers(page)) {
    for (const element of layer.reverse()) {
      if (element.box === null || element.box.width === 0) continue;
      if (wanted.tag && element.tag !== wanted.tag) continue;
      if (wanted.class && !(element.attributes.class ?? "").split(" ").includes(wanted.class)) continue;
      if (wanted.fix && element.attributes["data-fix"] !== wanted.fix) continue;
      if (wanted.text && !element.text.includes(wanted.text)) continue;
      return element;
    }
  }
  return null;
}

export const waitDrawn = (page, wanted, ms = 6000) => until(`the extension to draw ${JSON.stringify(wanted)}`, () => drawn(page, wanted), ms);
export const waitGone = (page, wanted, ms = 6000) => until(`${JSON.stringify(wanted)} to go`, async () => (await drawn(page, wanted)) === null, ms);

/** A real click in the middle of something that the extension drew. */
export async function press(page, wanted, { hold = 0 } = {}) {
  await page.bringToFront(); // nobody presses what is not in front, and our buttons know it
  const element = await waitDrawn(page, wanted);
  await sleep(400); // our buttons act only once they have been in view for a moment
  const { box: at } = (await drawn(page, wanted)) ?? element;
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  if (hold) await sleep(hold);
  await page.mouse.up();
}

/**
 * Presses until it happens: a button that was drawn anew, or moved, a moment ago takes no press, as our buttons do for good reason, and a
 * person presses again. Where the button has gone, its press was taken.
 */
export async function pressUntil(page, wanted, what, happened, ms = 20000) {
  for (const end = Date.now() + ms; ; ) {
    if ((await drawn(page, wanted)) !== null) await press(page, wanted).catch(() => {}); // it may go just now
    const done = await until(what, happened, 2000).catch(() => false);
    if (done) return;
    if (Date.now() > end) throw new Error(`pressed for ${ms} ms for ${what}`);
  }
}

/** The names of the marks in a document's text, and what they cover. */
export const marks = (page) => page.evaluate(() => [...(CSS.highlights ?? [])].map(([name, ranges]) => [name, [...ranges].map(String)]));
