// Panel and dialog as they stand in a page: axe inside the closed layer, keyboard alone, right to left, dark, and the popup on a narrow screen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { drawn, openBrowser, openPage, press, shot, waitDrawn } from "../webmail/drive/browser.mjs";
import { back, held, waitHeld } from "../webmail/drive/scenarios.mjs";
import { sleep, until } from "../webmail/live/machine.mjs";
import { document as modelPage } from "../adapters/models/pages.mjs";
import { composed, fill, ownPage, serveModel } from "./place.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PORT = 9699;
let site, chromium;

before(async () => {
  site = await serveModel(PORT, { "/rtl": modelPage("generic").replace('<html lang="en">', '<html lang="en" dir="rtl">') });
  chromium = await openBrowser("chromium");
}, { timeout: 60000 });
after(async () => { await chromium?.browser.close(); site?.end(); });

const report = ({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(" ")).join(", ")}`);

/** axe on what stands in the closed layer: the debugger hands the shadow root to axe, which takes it for an open one. */
async function axeInLayer(page) {
  const session = await page.createCDPSession();
  try {
    await page.evaluate(AXE);
    const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
    const html = root.children.find(({ nodeName }) => nodeName === "HTML");
    const host = html.children.find((node) => node.nodeName === "DIV" && node.shadowRoots?.length);
    const { object: layer } = await session.send("DOM.resolveNode", { nodeId: host.shadowRoots[0].nodeId });
    const { object: element } = await session.send("DOM.resolveNode", { nodeId: host.nodeId });
    const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
      objectId: element.objectId, arguments: [{ objectId: layer.objectId }], awaitPromise: true, returnByValue: true,
      functionDeclaration: `async function (layer) {
        Object.defineProperty(this, "shadowRoot", { configurable: true, value: layer });
        const seen = [...layer.querySelectorAll("button")].length;
        const { violations } = await axe.run(this, { resultTypes: ["violations"] });
        delete this.shadowRoot;
        return { seen, violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) })) };
      }`,
    });
    assert.equal(exceptionDetails, undefined, JSON.stringify(exceptionDetails));
    assert.ok(result.value.seen > 2, "axe did not see into the layer");
    return report(result.value);
  } finally {
    await session.detach().catch(() => {});
  }
}

/** What has the focus in our layer: its words. */
async function focused(page) {
  const session = await page.createCDPSession();
  try {
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const at = nodes.filter(({ properties }) => properties?.some(({ name, value }) => name === "focused" && value.value === true)).at(-1);
    return `${at?.role?.value ?? ""} ${at?.name?.value ?? ""}`.trim();
  } finally {
    await session.detach().catch(() => {});
  }
}

/** The dialog stands over the middle of the form, as far as the window lets it, and 8 pixels off the window's edge. */
async function standsOver(page) {
  const { box } = await drawn(page, { tag: "dialog" });
  const form = await page.$eval("form", (one) => { const { left, width } = one.getBoundingClientRect(); return left + width / 2; });
  const wanted = Math.max(8, Math.min(form - box.width / 2, (await page.evaluate(() => innerWidth)) - box.width - 8));
  assert.ok(Math.abs(box.x - wanted) < 2, `the dialog stands at ${box.x}, not at ${wanted}`);
}

for (const scheme of ["light", "dark"]) {
  for (const way of ["", "rtl"]) {
    test(`panel, dialog and second step: axe finds nothing, ${scheme}${way && ", right to left"}`, { timeout: 60000 }, async () => {
      const shown = await composed(chromium.browser, `${site.base}${way}`, { scheme });
      await sleep(300);
      await shot(shown, `panel-${scheme}${way}`);
      assert.deepEqual(await axeInLayer(shown), [], "panel");
      await shown.click("[name=send]");
      await waitHeld(shown);
      await shot(shown, `dialog-${scheme}${way}`);
      await standsOver(shown);
      assert.deepEqual(await axeInLayer(shown), [], "dialog");
      await press(shown, { tag: "button", text: "Send as it is" });
      await waitDrawn(shown, { class: "press" });
      await shot(shown, `second-step-${scheme}${way}`);
      assert.deepEqual(await axeInLayer(shown), [], "second step");
      await back(shown);
      await shown.close();
    });
  }
}

test("on a small screen the panel leaves Send free, and what opens in the dialog stays inside the window", { timeout: 120000 }, async () => {
  for (const opener of [{ tag: "button", text: "Send as it is" }, { tag: "button", fix: "send-separately" }]) {
    const page = await openPage(chromium.browser);
    await page.setViewport({ width: 420, height: 700 });
    await page.goto(site.base, { waitUntil: "load" });
    await fill(page);
    await waitDrawn(page, { class: "is-stop" });
    assert.equal(await drawn(page, { class: "sheet" }), null, "the panel opened over Send");
    await page.click("[name=send]");
    await waitHeld(page);
    const before = (await drawn(page, { tag: "dialog" })).box.height;
    await press(page, opener);
    const box = await until("the dialog to have grown", async () => { const now = (await drawn(page, { tag: "dialog" })).box; return now.height > before && now; }, 8000);
    await until("the dialog to stand inside", async () => { const now = (await drawn(page, { tag: "dialog" })).box; return now.y >= 0 && now.y + now.height <= 700; }, 4000);
    assert.ok(box.height <= 700, "it is higher than the window");
    await back(page);
    await page.close();
  }
});

describe("with the keyboard alone", { concurrency: 1 }, () => {
  test("the dialog: every button can be reached, the focus stays inside, Escape goes back to where it was", { timeout: 60000 }, async () => {
    const page = await composed(chromium.browser, site.base);
    await page.focus("[name=send]");
    await page.keyboard.press("Enter");
    await waitHeld(page);
    const reached = new Set();
    for (let step = 0; step < 8; step += 1) {
      reached.add(await focused(page));
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.matches("form *")), false, "the focus fell into the page");
    }
    for (const wanted of [/Move 6 people to Bcc/, /separately/, /Back to writing/, /Send as it is/]) assert.ok([...reached].some((one) => wanted.test(one)), `${wanted}: ${[...reached]}`);
    await back(page);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("name")), "send");
    await page.close();
  });
  test("the panel: reached by Tab, closed by Escape to its pill, opened again, repaired", { timeout: 60000 }, async () => {
    const page = await composed(chromium.browser, site.base);
    await page.focus("[name=send]");
    const inside = async () => page.evaluate(() => document.activeElement.parentElement === document.documentElement);
    for (let step = 0; step < 6 && !(await inside()); step += 1) await page.keyboard.press("Tab");
    assert.equal(await inside(), true, "Tab never comes to the panel");
    await page.keyboard.press("Escape");
    await waitDrawn(page, { class: "pill" });
    assert.match(await focused(page), /6 people/);
    await sleep(400); // what has just appeared does not act yet
    await page.keyboard.press("Enter");
    const repair = await waitDrawn(page, { tag: "button", fix: "move-to-bcc" });
    assert.ok(repair);
    await sleep(600);
    for (let step = 0; step < 8 && !/Move 6 people/.test(await focused(page)); step += 1) await page.keyboard.press("Tab");
    // Where the panel has only just come to rest a press does nothing yet, and a person presses again.
    const moved = () => page.evaluate(() => window.fields().bcc !== "" && window.fields().cc === "");
    for (let press = 0; press < 4 && !(await moved()); press += 1) {
      await page.keyboard.press("Enter");
      await sleep(1000);
    }
    assert.equal(await moved(), true, "the button moves nobody");
    await page.close();
  });
  test("popup and settings: everything that can be pressed is reached by Tab, in the order in which it stands", { timeout: 60000 }, async () => {
    for (const name of ["popup.html", "options.html#first-run"]) {
      const page = await ownPage(chromium, name);
      const count = await page.evaluate(() => {
        const all = [...document.querySelectorAll("button, input, select, textarea, summary, a[href]")].filter((one) => !one.disabled && one.checkVisibility());
        all.forEach((one, index) => one.setAttribute("data-order", String(index)));
        return all.length;
      });
      assert.ok(count > 0);
      const order = [];
      for (let step = 0; step < count; step += 1) {
        await page.keyboard.press("Tab");
        order.push(await page.evaluate(() => Number(document.activeElement.getAttribute("data-order") ?? -1)));
      }
      assert.deepEqual(order, [...order.keys()], name);
      await page.close();
    }
  });
});

describe("the popup", { concurrency: 1 }, () => {
  for (const scheme of ["light", "dark"]) {
    test(`fits a narrow screen, ${scheme}`, { timeout: 30000 }, async () => {
      const page = await ownPage(chromium, "popup.html", { scheme, width: 375, height: 600 });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      await shot(page, `popup-${scheme}`);
      await page.close();
    });
    test(`the settings fit a narrow screen, ${scheme}, and right to left`, { timeout: 30000 }, async () => {
      const page = await ownPage(chromium, "options.html#first-run", { scheme, width: 320, height: 900 });
      await page.waitForFunction(() => document.querySelectorAll(".list select").length > 20, { timeout: 20_000, polling: 50 });
      for (const direction of ["ltr", "rtl"]) {
        await page.evaluate((wanted) => { document.documentElement.dir = wanted; }, direction);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, direction);
        await shot(page, `settings-${scheme}-${direction}`);
      }
      await page.close();
    });
  }
  test("says how the message in front stands, and what is not checked", { timeout: 60000 }, async () => {
    const page = await composed(chromium.browser, site.base);
    const popup = await openPage(chromium.browser);
    // A popup that is opened as a tab would look at itself: it is told which tab is in front.
    await popup.evaluateOnNewDocument(() => {
      const query = chrome.tabs.query.bind(chrome.tabs);
      chrome.tabs.query = async () => (await query({})).filter(({ index, active }) => !active || index === -1).slice(-1);
    });
    await popup.goto(`chrome-extension://${chromium.id}/popup.html`, { waitUntil: "load" });
    const said = await until("the state in the popup", () => popup.evaluate(() => (/see each other/.test(document.body.innerText) ? document.body.innerText : null)), 8000);
    assert.match(said, /6 people/);
    assert.match(said, /not known/);
    assert.equal(await held(popup), false);
    assert.equal(await drawn(popup, { class: "pill" }), null);
    await popup.close();
    await page.close();
  });
});
