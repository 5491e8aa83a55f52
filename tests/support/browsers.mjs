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
export async function launch(name, more = {}) {
  const { variable, usual, options } = KINDS[name];
  const browser = await puppeteer.launch({ ...options, executablePath: process.env[variable] || usual, headless: true, ...more });
  return name === "firefox" ? bridged(browser) : browser;
}

/**
 * The Firefox that is kept for a year (ESR) lacks two things that the driver takes for granted: the command that turns
 * the screen, which goes with every size of a window, and leave to compile what is waited for in a page whose policy
 * forbids that. The size is set all the same; waiting is done from here.
 */
function bridged(browser) {
  const open = browser.newPage.bind(browser);
  browser.newPage = async (...how) => {
    const page = await open(...how);
    const resize = page.setViewport.bind(page);
    page.setViewport = (size) => resize(size).catch((error) => {
      if (!/unknown command/.test(error.message)) throw error;
    });
    page.waitForFunction = (check, { timeout = 30_000, polling = 50 } = {}, ...given) => waitFor(page, check, timeout, polling, given);
    return page;
  };
  return browser;
}

/** What `check` gives once it is true. Between two documents there is nothing to ask. */
async function waitFor(page, check, timeout, polling, given) {
  let wrong = "";
  for (const end = Date.now() + timeout; Date.now() < end;) {
    try {
      const found = await page.evaluateHandle(check, ...given);
      if (await found.evaluate((value) => Boolean(value))) return found;
      await found.dispose();
    } catch (error) {
      wrong = `: ${error.message}`;
    }
    await new Promise((done) => { setTimeout(done, Number(polling) || 50); });
  }
  throw new Error(`waited ${timeout} ms for ${check}${wrong}`);
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
