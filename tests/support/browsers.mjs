// Starts the real browsers for tests. A browser that is not there fails the test unless BLINDCOPY_ALLOW_SKIP names it.
import puppeteer from "puppeteer-core";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const KINDS = {
  chromium: { variable: "CHROMIUM", usual: "/usr/bin/chromium", options: { browser: "chrome", args: FLAGS } },
  firefox: { variable: "FIREFOX", usual: "/usr/bin/firefox-esr", options: { browser: "firefox" } },
};

export const BROWSERS = Object.keys(KINDS);

/** True where the environment allows to leave out this browser and it is not there. */
export function leftOut(name) {
  const allowed = (process.env.BLINDCOPY_ALLOW_SKIP ?? "").split(/\s+/).includes(name);
  return allowed && !process.env[KINDS[name].variable];
}

/** A headless browser; the caller closes it. */
export function launch(name, more = {}) {
  const { variable, usual, options } = KINDS[name];
  return puppeteer.launch({ ...options, executablePath: process.env[variable] || usual, headless: true, ...more });
}

/**
 * Waits until there is something that `selector` names, looking again and again: the driver's own wait for a selector looks
 * only when the document changes, and what happens inside a shadow root changes no document.
 */
export async function appears(page, selector, timeout = 30_000) {
  for (const end = Date.now() + timeout; ;) {
    const found = await page.$(selector);
    if (found !== null) return found;
    if (Date.now() > end) throw new Error(`waited ${timeout} ms for ${selector}`);
    await new Promise((done) => { setTimeout(done, 50); });
  }
}
