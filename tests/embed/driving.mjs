// What a person does in a form with the element, and what there is to see: steps that the tests share.
import { mkdirSync, writeFileSync } from "node:fs";
import { FORMS_POLICY } from "../../tools/bundle/embed.mjs";
import { serve } from "../../tools/serve.mjs";
import { appears, launch } from "../support/browsers.mjs";

/** The built package and examples on a server, under `policy`, and a browser. */
export async function stage(name, { policy = FORMS_POLICY, headers = {} } = {}) {
  const { url, server } = await serve("target/embed", { headers: { "content-security-policy": policy, ...headers } });
  const browser = await launch(name);
  const pages = new Set();
  return {
    url, browser,
    async open(path, { width = 1280, height = 900, before, refuse } = {}) {
      for (const page of pages) await page.close();
      pages.clear();
      const page = await browser.newPage();
      pages.add(page);
      page.said = [];
      page.on("console", (message) => page.said.push(message.text()));
      page.on("pageerror", (error) => page.said.push(String(error)));
      if (refuse) {
        await page.setRequestInterception(true);
        page.on("request", (request) => void (refuse.test(request.url()) ? request.abort() : request.continue()));
      }
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

/** What the panel says, opened where it is closed. */
export const panelText = (page) => page.$eval("blindcopy-check", (element) => {
  const panel = element.shadowRoot.querySelector(".bc");
  const closed = panel.querySelector(".sheet").hidden;
  panel.querySelector(".sheet").hidden = false;
  const said = panel.innerText;
  panel.querySelector(".sheet").hidden = closed;
  return said;
});

/** Presses a control in the element's shadow root, as a person does: once the panel, drawn anew by a report, stands still. */
export async function press(page, selector) {
  const control = `blindcopy-check >>> ${selector}`;
  let place = "";
  for (let looks = 0; looks < 100; looks += 1) {
    const now = JSON.stringify(await page.$(control).then((found) => found?.boundingBox()).catch(() => null));
    if (now !== "null" && now === place) break;
    place = now;
    await new Promise((done) => { setTimeout(done, 200); });
  }
  await page.click(control);
}

export const value = (page, selector) => page.$eval(selector, (control) => control.value);

/** A form as most tests need it, with people in Cc who would be shown to each other. */
export const FORM = `<form id="compose" action="../examples/sent.html">
  <label>From <input name="from" value="desk@police.example"></label>
  <label>To <input name="to" value="desk@police.example"></label>
  <label>Cc <input name="cc" value="a-01@gmail.com, b-02@outlook.com, c-03@yahoo.com"></label>
  <label>Bcc <input name="bcc"></label>
  <label>Subject <input name="subject" value="Your statement"></label>
  <label>Message <textarea name="message">You gave a statement as a victim in our investigation.</textarea></label>
  <button id="send">Send</button>
</form>`;

/** Writes a page of its own for a test, with the element's script; gives its path for `open`. */
export function fixture(name, body, { head = "", script = "", element = true } = {}) {
  mkdirSync("target/embed/try", { recursive: true });
  const own = script === "" ? "" : `<script type="module" src="${name}.js"></script>`;
  if (script !== "") writeFileSync(`target/embed/try/${name}.js`, script);
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">${head}
${element ? '<script type="module" src="../package/element.js"></script>' : ""}${own}</head><body>${body}</body></html>`;
  writeFileSync(`target/embed/try/${name}.html`, page);
  return `try/${name}.html`;
}

/** What the page said in its console of the element, without what browsers say of their own. */
export const saidOf = (page) => page.said.filter((line) => line.startsWith("blindcopy-check"));

/** The same once there are so many lines of it: what is said is fetched first. */
export async function told(page, lines) {
  for (const end = Date.now() + 30_000; saidOf(page).length < lines && Date.now() < end;) await new Promise((done) => { setTimeout(done, 50); });
  return saidOf(page);
}

export const dialog = (page) => appears(page, "blindcopy-check >>> dialog[open]");
export const noDialog = (page) => until(page, () => [...document.querySelectorAll("blindcopy-check")].every((one) => one.shadowRoot.querySelector("dialog") === null));
