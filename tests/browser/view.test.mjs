// Panel, hold dialog and highlights in real browsers, mounted as hosts mount them.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { build } from "esbuild";
import { serve } from "../../tools/serve.mjs";
import { BROWSERS, appears, launch, leftOut } from "../support/browsers.mjs";
import { accessible, until } from "./driving.mjs";

const FOLDER = "target/test-view";

before(async () => {
  mkdirSync(FOLDER, { recursive: true });
  await build({ entryPoints: ["tests/browser/view/host.ts"], outfile: `${FOLDER}/host.js`, bundle: true, format: "esm", target: "es2022", logLevel: "error" });
  copyFileSync("tests/browser/view/index.html", `${FOLDER}/index.html`);
});

for (const name of BROWSERS) {
  describe(`the view in ${name}`, { skip: leftOut(name) && `no ${name}`, timeout: 180_000 }, () => {
    let browser, server, url, page;
    before(async () => {
      ({ url, server } = await serve(FOLDER, { headers: { "content-security-policy": undefined } }));
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      server?.close();
    });
    const open = async (query = "") => {
      await page?.close();
      page = await browser.newPage();
      await page.setViewport({ width: 900, height: 700 });
      await page.goto(`${url}?${query}`, { waitUntil: "load" });
      await until(page, () => globalThis.host?.session.current() !== null);
    };
    const outcome = () => until(page, () => document.getElementById("outcome").textContent || false);
    const hold = async () => {
      await page.evaluate(() => { document.getElementById("outcome").textContent = ""; });
      await page.focus("#send");
      await page.keyboard.press("Enter");
      await appears(page, ">>> dialog[open]");
    };
    const focused = () => page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.textContent || active?.id || active?.tagName;
    });
    const cc = () => page.evaluate(() => globalThis.host.draft().cc.length);
    const click = (selector) => page.click(`>>> ${selector}`);

    test("a stop opens the panel; the pill shows sign and number and opens it again; Escape closes it", async () => {
      await open();
      await appears(page, ">>> .sheet:not([hidden])");
      await accessible(page, "panel");
      await page.focus(">>> .sheet button.quiet");
      await page.keyboard.press("Escape");
      await appears(page, ">>> .sheet[hidden]");
      assert.match(await focused(), /7/);
      await page.keyboard.press("Enter");
      await appears(page, ">>> .sheet:not([hidden])");
    });

    test("the hold: the repair has the focus, five names and a count, Escape goes back to where the focus was", async () => {
      await open("topic=1");
      await hold();
      assert.equal(await focused(), "Move 7 people to Bcc");
      const said = await page.$eval(">>> dialog", (dialog) => dialog.innerText);
      assert.match(said, /7 people outside office\.example would see each other.s address/);
      assert.match(said, /Ann\nBen\nCai\nDee\nEve\nand 2 more/);
      assert.doesNotMatch(said, /They know each other/, "a sensitive matter");
      await accessible(page, "hold");
      await page.keyboard.press("Escape");
      assert.equal(await outcome(), "stay");
      assert.equal(await focused(), "Send");
    });

    test("the focus stays in the dialog", async () => {
      await open();
      await hold();
      const inside = () => page.evaluate(() => document.getElementById("panel").shadowRoot.activeElement?.closest("dialog") !== null || document.activeElement === document.body);
      for (let i = 0; i < 12; i++) {
        await page.keyboard.press("Tab");
        assert.ok(await inside(), `Tab ${i}`);
      }
      await page.keyboard.press("Escape");
      await outcome();
    });

    test("the repair from the dialog moves, keeps the message, and can be undone", async () => {
      await open();
      await hold();
      await page.keyboard.press("Enter");
      assert.equal(await outcome(), "stay");
      assert.equal(await cc(), 0);
      await until(page, () => /7 people moved to Bcc/.test(document.getElementById("panel").shadowRoot.textContent));
      await page.$eval(">>> .pill", (pill) => pill.hidden || pill.click());
      await page.evaluate(() => globalThis.host.session.undo());
      assert.equal(await cc(), 7);
    });

    test("send as it is: a press that is let go early sends nothing, two seconds do", async () => {
      await open();
      await hold();
      await click("[data-name=as-it-is]");
      const press = await appears(page, ">>> .press");
      const box = await press.boundingBox();
      await page.mouse.move(box.x + 20, box.y + 10);
      await page.mouse.down();
      await new Promise((resolve) => setTimeout(resolve, 800));
      await page.mouse.up();
      await new Promise((resolve) => setTimeout(resolve, 1600));
      assert.equal(await page.evaluate(() => document.getElementById("outcome").textContent), "");
      await page.mouse.down();
      await new Promise((resolve) => setTimeout(resolve, 2300));
      await page.mouse.up();
      assert.equal(await outcome(), "send");
      assert.equal(await cc(), 7);
    });

    test("send as it is, from the keyboard: Space held, or the number typed", async () => {
      await open();
      await hold();
      await click("[data-name=as-it-is]");
      await page.focus(">>> .press");
      await page.keyboard.down(" ");
      await new Promise((resolve) => setTimeout(resolve, 2300));
      await page.keyboard.up(" ");
      assert.equal(await outcome(), "send");
      await open();
      await hold();
      await click("[data-name=as-it-is]");
      await page.type(">>> #hold-number", "6");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.getElementById("outcome").textContent), "");
      await page.keyboard.press("Backspace");
      await page.keyboard.type("7");
      await page.keyboard.press("Enter");
      assert.equal(await outcome(), "send");
    });

    test("made-up events press nothing", async () => {
      await open();
      await hold();
      await page.evaluate(() => {
        for (const button of document.getElementById("panel").shadowRoot.querySelectorAll("dialog button")) button.click();
      });
      assert.equal(await page.evaluate(() => document.getElementById("outcome").textContent), "");
      assert.equal(await cc(), 7);
      await page.keyboard.press("Escape");
      await outcome();
    });

    test("policy: a reason is asked for, or there is no way past", async () => {
      await open("override=reason");
      await hold();
      await click("[data-name=as-it-is]");
      await page.type(">>> #hold-number", "7");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.getElementById("outcome").textContent), "", "without a reason");
      await page.type(">>> #hold-reason", "They agreed");
      await accessible(page, "reason");
      await page.focus(">>> #hold-number");
      await page.keyboard.press("Enter");
      assert.equal(await outcome(), "send");
      assert.deepEqual(await page.evaluate(() => globalThis.host.told), ["They agreed"]);
      await open("override=never");
      await hold();
      assert.match(await page.$eval(">>> dialog", (dialog) => dialog.innerText), /does not let this message go/);
      assert.equal(await page.$(">>> [data-name=as-it-is]"), null);
      await page.keyboard.press("Escape");
      assert.equal(await outcome(), "stay");
    });

    test("a warning is a question with an easy Send", async () => {
      await open("severity=warn&theme=dark");
      await hold();
      await accessible(page, "warning, dark");
      await page.evaluate(() => document.getElementById("panel").shadowRoot.querySelector("dialog .send button").focus());
      await page.keyboard.press("Enter");
      assert.equal(await outcome(), "send");
    });

    test("marks touch no node of the page and go away with their signal", async () => {
      await open();
      const state = () => page.evaluate(() => ({
        editable: document.getElementById("editable").innerHTML,
        chip: document.getElementById("chip").outerHTML,
        names: [...CSS.highlights.keys()],
        layer: document.getElementById("marks").shadowRoot.querySelectorAll(".outline, .mirror span").length,
        boxes: [...document.getElementById("marks").shadowRoot.querySelectorAll(".mirror span")].map((span) => span.textContent),
      }));
      assert.deepEqual(await state(), { editable: "The mark stands here.", chip: '<span id="chip">Ann</span>', names: ["h2"], layer: 2, boxes: ["Alice"] });
      await page.evaluate(() => globalThis.host.end());
      const left = await state();
      assert.deepEqual([left.names, left.layer], [[], 0]);
      assert.equal(await page.evaluate(() => document.getElementById("panel").shadowRoot.querySelector(".bc")), null);
    });
  });
}
