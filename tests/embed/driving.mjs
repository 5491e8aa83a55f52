// What a person does in a form with the element, and what there is to see: steps that the tests share.
import { FORMS_POLICY } from "../../tools/bundle/embed.mjs";
import { serve } from "../../tools/serve.mjs";
import { launch } from "../support/browsers.mjs";

/** The built package and examples on a server, under `policy`, and a browser. */
export async function stage(name, { policy = FORMS_POLICY, headers = {} } = {}) {
  const { url, server } = await serve("target/embed", { headers: { "content-security-policy": policy, ...headers } });
  const browser = await launch(name);
  const pages = new Set();
  return {
    url, browser,
    async open(path, { width = 1280, height = 900, before } = {}) {
      for (const page of pages) await page.close();
      pages.clear();
      const page = await browser.newPage();
      pages.add(page);
      page.said = [];
      page.on("console", (message) => page.said.push(message.text()));
      page.on("pageerror", (error) => page.said.push(String(error)));
      await page.setViewport({ width, height });
      if (before) await page.evaluateOnNewDocument(before);
      await page.goto(new URL(path, url).href, { waitUntil: "load" });
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Waits until `check` gives something true in the page, and gives it back. */
export async function until(page, check, ...args) {
  const found = await page.waitForFunction(check, { timeout: 30_000, polling: 50 }, ...args);
  return found.jsonValue();
}

/** Waits for the first element's verdict to be one of these. */
export const verdict = (page, ...wanted) =>
  until(page, (states) => {
    const state = document.querySelector("blindcopy-check")?.report?.verdict;
    return states.includes(state) ? state : false;
  }, wanted);

/** The element's whole text, as it is seen. */
export const panelText = (page) => page.$eval("blindcopy-check", (element) => element.shadowRoot.querySelector(".bc")?.innerText ?? "");

/** Presses a control in the element's shadow root. */
export const press = (page, selector) => page.click(`blindcopy-check >>> ${selector}`);

export const value = (page, selector) => page.$eval(selector, (control) => control.value);
