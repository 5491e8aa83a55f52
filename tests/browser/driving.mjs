// What a person does on the page, and what there is to see: steps that the tests of the page share.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** Waits until `check` gives something true in the page, and gives it back. */
export async function until(page, check, ...args) {
  const found = await page.waitForFunction(check, { timeout: 10_000, polling: 50 }, ...args);
  return found.jsonValue();
}

/** The verdict that the card shows, once it is `wanted` (a list of states) for this draft. */
export async function verdict(page, ...wanted) {
  return until(page, (states) => {
    const state = document.querySelector(".card-host")?.shadowRoot?.querySelector("[data-verdict]")?.dataset.verdict;
    return states.includes(state) && !document.querySelector(".card-host").hidden ? state : false;
  }, wanted);
}

/** The text of the card, or of what `selector` finds in it. */
export function card(page, selector = ".card") {
  return page.evaluate((what) => document.querySelector(".card-host").shadowRoot.querySelector(what)?.innerText ?? null, selector);
}

export const press = (page, selector) => page.click(`>>> ${selector}`);

export async function openExample(page) {
  await page.click("button.example");
  await verdict(page, "stop");
}

/** What the letter holds, as the chips and fields show it. */
export function letter(page) {
  return page.evaluate(() => {
    const names = (field) => [...document.querySelectorAll(`[data-field=${field}] .who`)].map((who) => who.title);
    const value = (id) => document.getElementById(id)?.value;
    return { from: value("field-from"), to: names("to"), cc: names("cc"), bcc: names("bcc"), subject: value("field-subject"), body: value("field-body") };
  });
}

export async function paste(page, selector, text, html = "") {
  await page.focus(selector);
  await page.evaluate((where, pasted, markup) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    if (markup !== "") data.setData("text/html", markup);
    const event = Object.defineProperty(new Event("paste", { bubbles: true, cancelable: true, composed: true }), "clipboardData", { value: data });
    document.querySelector(where).dispatchEvent(event);
  }, selector, text, html);
}

export function drop(page, name, type, bytes) {
  return page.evaluate((fileName, fileType, content) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0))], fileName, { type: fileType }));
    const event = Object.defineProperty(new Event("drop", { bubbles: true, cancelable: true }), "dataTransfer", { value: data });
    document.body.dispatchEvent(event);
  }, name, type, Buffer.from(bytes).toString("base64"));
}

/** Replaces the clipboard by a variable; `copied` reads it. */
export function catchCopies(page) {
  return page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async (text) => { window.copied = text; } } });
  });
}
export const copied = (page) => until(page, () => window.copied ?? false);

/** No violation that axe knows, in the state that the page is in. */
export async function accessible(page, state) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return violations.map((one) => `${one.id}: ${one.help} (${one.nodes.map((node) => node.target.flat().join(" ")).slice(0, 3).join("; ")})`);
  });
  assert.deepEqual(violations, [], state);
}

export async function noSidewaysScroll(page, state) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(over, 0, `${state}: ${over} px wider than the window`);
}
