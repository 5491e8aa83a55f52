// What the tests of the extension's own looks and guards share: a page with a form that writes mail, and the buttons of the settings page.
import http from "node:http";
import { document as modelPage } from "../adapters/models/pages.mjs";
import { openPage, waitDrawn } from "../webmail/drive/browser.mjs";
import { STRANGERS } from "../webmail/drive/scenarios.mjs";
import { until } from "../webmail/live/machine.mjs";

/** Serves the model of a form at every path; `pages` gives other documents by path. */
export async function serveModel(port, pages = {}) {
  const server = http.createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(pages[request.url] ?? modelPage("generic"));
  });
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  return { base: `http://127.0.0.1:${port}/`, end: () => { server.closeAllConnections(); server.close(); } };
}

export async function fill(frame, list = STRANGERS) {
  await frame.type("[name=mail_cc]", list.join(", "));
  await frame.type("[name=subject]", "Your appointment at the clinic");
  await frame.type("#text", "Hello all, your appointment is on Monday.");
}

/** A written message to strangers, judged. `scheme`, of colours, is a wish that Firefox's driver does not know. */
export async function composed(browser, address, { scheme } = {}) {
  const page = await openPage(browser);
  if (scheme) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(address, { waitUntil: "load" });
  await fill(page);
  await waitDrawn(page, { class: "is-stop" });
  return page;
}

/** One of the extension's own pages, drawn; without a `size` it is that of the browser's window. */
export async function ownPage({ browser, id }, name, { scheme = "light", width = 1300, height = 900, size = { width, height } } = {}) {
  const page = await openPage(browser);
  if (size !== null) await page.setViewport(size);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(`chrome-extension://${id}/${name}`, { waitUntil: "load" });
  await page.waitForSelector("main");
  if (name.startsWith("options")) await page.waitForSelector("main li select");
  return page;
}

/** Presses the button of a section of the settings page, by its words. */
export async function pressIn(page, section, words) {
  const button = await page.evaluateHandle((title, wanted) => [...document.querySelectorAll("section")].find((one) => one.querySelector("h2")?.textContent === title)
    ?.querySelectorAll("button").values().find((one) => one.textContent === wanted), section, words);
  await button.asElement().click();
}

export const says = (page, pattern) => until(`${pattern} on the page`, () => page.evaluate((source) => new RegExp(source, "s").test(document.body.innerText), pattern.source), 8000);
