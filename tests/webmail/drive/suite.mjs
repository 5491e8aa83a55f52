// What every webmail is put through alike: a browser with the extension and one without, both logged in, and the scenarios in one order.
// Knows no webmail.
import { after, before, test } from "node:test";
import { openBrowser, openPage } from "./browser.mjs";
import { backgroundStopped } from "./interrupted.mjs";
import * as scenario from "./scenarios.mjs";

/** What each is called, in the order in which they run. */
const SCENARIOS = new Map([
  ["a visible list is marked", scenario.listIsMarked],
  ["the panel says who would see whom, moves them and takes it back", scenario.panelSaysAndActs],
  ["every gesture is held", scenario.everyGestureIsHeld],
  ["the repair arrives, and can be undone", scenario.repairArrives],
  ["the repair arrives in an HTML message", (all) => scenario.repairArrives({ ...all, name: undefined, html: true })],
  ["sending anyway sends once", scenario.sendingAnywaySendsOnce],
  ["sending anyway, by keyboard, sends once", scenario.sendingAnywayByKeyboard],
  ["ordinary mail passes", scenario.ordinaryMailPasses],
  ["an answer to all of a message that showed everybody passes", scenario.answerToAllPasses],
  ["a person who is added to it is told", scenario.addedPersonIsTold],
  ["an address on a mistyped host is corrected", scenario.slipIsCorrected],
  ["a reader who is not meant is taken out", scenario.namesakeIsRemoved],
  ["an answer to one's own message is held", scenario.answerToOneselfIsHeld],
  ["a forward shows no list to new people unasked", scenario.forwardIsHeld],
  ["the background stopped in the middle", backgroundStopped],
  ["two windows are judged apart", scenario.twoWindows],
  ["windows of their own, two at once", scenario.windowsOfTheirOwn],
]);

/**
 * The tests of these scenarios, by title. `given`: what they share, asked for when each runs. `only`: these; `without`: all but these.
 * `name` begins the names of the pictures.
 */
export function triedAlike(given, name, { only = [...SCENARIOS.keys()], without = [], timeout = 120000 } = {}) {
  for (const title of [...only, ...without]) if (!SCENARIOS.has(title)) throw new Error(`no scenario is called "${title}"`);
  for (const [title, run] of SCENARIOS) {
    if (only.includes(title) && !without.includes(title)) test(title, { timeout }, () => run({ ...given(), name }));
  }
}

/**
 * Starts the webmail and two browsers of Chromium, with the extension and without, before the tests of a file, and ends them after. Returns
 * what gives the scenarios their share. `prepare` is called with the browser that has the extension.
 */
export function inChromium(start, driver, { prepare = async () => {}, timeout = 120000 } = {}) {
  const shared = { driver, prepare };
  let chromium, plain;
  before(async () => {
    shared.webmail = await start();
    chromium = await openBrowser("chromium");
    shared.browser = chromium.browser;
    await prepare(chromium.browser);
    plain = await openBrowser("chromium", { extension: null });
    for (const [page, browser] of [["page", chromium.browser], ["plainPage", plain.browser]]) {
      shared[page] = await openPage(browser);
      await driver.login(shared[page], shared.webmail);
    }
  }, { timeout });
  after(async () => {
    await chromium?.browser.close();
    await plain?.browser.close();
    await shared.webmail?.end();
  });
  return (more = {}) => ({ ...shared, ...more });
}
