// The element as a part of somebody's page: what it says of a bad setup, and that neither disturbs the other.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { accessible } from "../browser/driving.mjs";
import { BROWSERS, appears, leftOut } from "../support/browsers.mjs";
import { dialog, fixture, FORM, panelText, press, saidOf, stage, told, until, value, verdict } from "./driving.mjs";

const CHECK = '<blindcopy-check form="compose" mode="block"></blindcopy-check>';
const withPolicy = (json, more = "") => `${FORM}<blindcopy-check form="compose" mode="block" ${more}><script type="application/json">${json}</script></blindcopy-check>`;
const plain = () => fixture("plain", FORM + CHECK);
const arrived = (page) => until(page, () => location.pathname.endsWith("/sent.html"));
const sendAnyway = async (page) => {
  await page.focus("#send");
  await page.keyboard.press("Enter");
  await dialog(page);
  await page.click("blindcopy-check >>> dialog .send button");
  await arrived(page);
};

/** Waits for a text in the panel: words about the set-up come when there is something to say. */
const saysInPanel = (page, text) => until(page, (said) => document.querySelector("blindcopy-check").shadowRoot.textContent.includes(said), text);

/** Where everything of the page's own stands. */
const boxes = (page) => page.$$eval("main *, header *", (all) => all.filter((one) => one.localName !== "blindcopy-check").map((one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return [one.localName, x, y + scrollY, width, height].join();
}));

for (const name of BROWSERS) {
  describe(`in a page in ${name}`, { skip: leftOut(name) && `no ${name}`, timeout: 600_000 }, () => {
    let host;
    before(async () => { host = await stage(name); });
    after(() => host?.close());

    test("no form: said once in the console and in the panel, and not checked", async () => {
      const page = await host.open(fixture("no-form", '<blindcopy-check form="nowhere"></blindcopy-check>'));
      await verdict(page, "unchecked");
      await page.$eval("blindcopy-check", (element) => element.check());
      assert.equal((await told(page, 1)).length, 1);
      assert.match(saidOf(page)[0], /no form.*source property/);
      await saysInPanel(page, "There is no form to check");
    });

    test("createChecker gives the same report in a page and in a worker, without the element", async () => {
      const draft = { from: "desk@police.example", cc: ["a-01@gmail.com, b-02@outlook.com"], body: "You gave a statement as a victim in our investigation." };
      const use = `import { createChecker } from "../package/blindcopy.js";
const checker = await createChecker();
const report = JSON.stringify(checker.check(${JSON.stringify(draft)}));
checker.free();
`;
      fixture("checker-worker", "", { element: false, script: `${use}postMessage(report);` });
      const page = await host.open(fixture("checker", "", {
        element: false,
        script: `${use}document.body.dataset.page = report;
new Worker("checker-worker.js", { type: "module" }).onmessage = ({ data }) => { document.body.dataset.worker = data; };`,
      }));
      const both = await until(page, () => document.body.dataset.page && document.body.dataset.worker && { ...document.body.dataset });
      assert.equal(JSON.parse(both.page).verdict, "stop");
      assert.equal(both.worker, both.page);
      assert.equal(await page.evaluate(() => customElements.get("blindcopy-check") === undefined), true);
    });

    test("a form that comes late is found", async () => {
      const page = await host.open(fixture("late-form", CHECK));
      await verdict(page, "unchecked");
      await page.evaluate(() => {
        const form = document.createElement("form");
        form.id = "compose";
        for (const [field, text] of [["to", "a-01@gmail.com, b-02@outlook.com, c-03@yahoo.com"], ["message", "You are a patient of our HIV clinic."]]) {
          const input = document.createElement("input");
          input.name = field;
          input.value = text;
          form.append(input);
        }
        document.body.append(form);
      });
      await verdict(page, "stop");
    });

    test("no field for recipients, a field that cannot be read, a field of no known name", async () => {
      const page = await host.open(fixture("no-fields", `<form id="compose"><input name="colour"></form>${CHECK}`));
      await verdict(page, "unchecked");
      await until(page, () => document.querySelector("blindcopy-check").shadowRoot.textContent.includes("No field for recipients"));
      const other = await host.open(fixture("unreadable", `<form id="compose"><div data-blindcopy-field="cc" id="people">Ann, Bo</div><input name="to" value="a@police.example"><input data-blindcopy-field="copy">
        <button id="send">Send</button></form>${CHECK}`));
      await verdict(other, "unchecked");
      await until(other, () => document.querySelector("blindcopy-check").report.unread.join() === "cc");
      await saysInPanel(other, "is no field");
      assert.match(await panelText(other), /Cc could not be read[^]*"people" cannot be read[^]*"copy" is no field/);
      assert.equal((await told(other, 2)).length, 2);
      assert.equal(await other.$eval("form", (form) => form.checkValidity()), true, "asked about, not held, without a policy that says so");
    });

    test("a policy with an error: what is wrong and where, once; then the policy's own choice decides", async () => {
      const page = await host.open(fixture("bad-policy", withPolicy('{"version":1,"override":"sometimes"}')));
      await verdict(page, "unchecked");
      assert.equal((await told(page, 1)).length, 1);
      assert.match(saidOf(page)[0], /policy.*override/);
      await saysInPanel(page, "The policy of this form has an error:");
      await page.$eval("blindcopy-check", (element) => { element.policy = { version: 1 }; });
      await verdict(page, "stop");
      assert.doesNotMatch(await panelText(page), /has an error/);

      const held = await host.open(fixture("bad-policy-hold", withPolicy('{"version":1,"unchecked":"hold","rules":[]}')));
      await verdict(held, "unchecked");
      assert.equal(await held.$eval("form", (form) => form.checkValidity()), false);
      const free = await host.open(fixture("bad-policy-pass", withPolicy('{"version":1,"unchecked":"pass","rules":[]}')));
      await verdict(free, "unchecked");
      await free.click("#send");
      await arrived(free);
    });

    test("a policy that is no JSON", async () => {
      const page = await host.open(fixture("no-json", withPolicy("{version: 1}")));
      await verdict(page, "unchecked");
      await saysInPanel(page, "has an error: no JSON");
      await sendAnyway(page);
    });

    test("WebAssembly forbidden: said, not checked, and the form can be sent", async () => {
      const strict = '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">';
      const page = await host.open(fixture("no-wasm", FORM + CHECK, { head: strict }));
      await verdict(page, "unchecked");
      assert.equal((await told(page, 1)).length, 1);
      assert.match(saidOf(page)[0], /wasm-unsafe-eval/);
      await saysInPanel(page, "This page does not allow the check to run");
      await sendAnyway(page);
    });

    test("the engine in a frame, where the page allows no WebAssembly", async () => {
      const page = await host.open("examples/frame.html");
      await verdict(page, "stop");
      assert.deepEqual(saidOf(page), []);
      await press(page, "[data-fix=move-to-bcc]");
      await verdict(page, "clear", "note");
    });

    test("a frame that is not there, and one of another origin", async () => {
      const page = await host.open(fixture("lost-frame", `${FORM}<blindcopy-check form="compose" frame="nowhere.html"></blindcopy-check>`));
      await verdict(page, "unchecked");
      await until(page, () => document.querySelector("blindcopy-check").shadowRoot.textContent.includes("could not be started"));
      const foreign = await host.open(fixture("foreign-frame", `${FORM}<blindcopy-check form="compose" frame="https://elsewhere.example/frame.html"></blindcopy-check>`));
      await verdict(foreign, "unchecked");
      assert.match((await told(foreign, 1)).join("\n"), /the frame has to be of http:\/\/127/);
    });

    test("the script loaded twice, and a second element for one form", async () => {
      const page = await host.open(fixture("twice", `${FORM}${CHECK}<blindcopy-check form="compose"></blindcopy-check>`, { head: '<script type="module" src="../package/element.js?again"></script>' }));
      await verdict(page, "stop");
      await until(page, () => document.querySelectorAll("blindcopy-check").length === 2);
      const said = await told(page, 2);
      assert.equal(said.filter((line) => /loaded twice/.test(line)).length, 1);
      assert.equal(said.filter((line) => /twice \(compose\)/.test(line)).length, 1);
      assert.equal(await page.$$eval("blindcopy-check", ([, second]) => second.report), null);
    });

    test("several forms have each their own verdict and marks", async () => {
      const second = FORM.replaceAll("compose", "other").replace(/<label>Cc.*?<\/label>/u, "");
      const rich = '<form id="third"><input name="to" value="x-01@gmail.com, y-02@outlook.com, z-03@yahoo.com"><div contenteditable data-blindcopy-field="body">You are a patient of our HIV clinic.</div></form>';
      const more = '<form id="fourth"><input name="to" value="x-04@gmail.com, y-05@outlook.com, z-06@yahoo.com"><div contenteditable data-blindcopy-field="body">You are a patient of our HIV clinic.</div></form>';
      const page = await host.open(fixture("several", FORM + second + rich + more + ["compose", "other", "third", "fourth"].map((id) => `<blindcopy-check form="${id}"></blindcopy-check>`).join("")));
      await until(page, () => [...document.querySelectorAll("blindcopy-check")].map((one) => one.report?.verdict.replace("note", "clear")).join() === "stop,clear,stop,stop");
      const marked = await until(page, () => {
        const all = [...(CSS.highlights?.values() ?? [])].flatMap((highlight) => [...highlight]).map((range) => range.startContainer.parentElement.closest("form").id);
        return new Set(all).size === 2 ? [...new Set(all)].sort().join() : false;
      });
      assert.equal(marked, "fourth,third");
    });

    test("fields in an open shadow root and in a frame of the same origin", async () => {
      fixture("inner", '<div contenteditable data-blindcopy-field="body">You are a patient of our HIV clinic.</div>', { element: false });
      const page = await host.open(fixture("deep", `<form id="compose"><x-row></x-row><iframe src="inner.html" title="Message"></iframe></form>${CHECK}`, {
        script: `customElements.define("x-row", class extends HTMLElement { connectedCallback() {
          const input = Object.assign(document.createElement("input"), { name: "to", value: "a-01@gmail.com, b-02@outlook.com, c-03@yahoo.com" });
          const bcc = Object.assign(document.createElement("input"), { name: "bcc" });
          this.attachShadow({ mode: "open" }).append(input, bcc);
        } });`,
      }));
      await verdict(page, "stop");
      await until(page, () => document.querySelector("blindcopy-check").report?.findings[0]?.places.some((place) => place.field === "body"));
      await press(page, "[data-fix=move-to-bcc]");
      await verdict(page, "clear", "note");
      assert.match(await page.$eval("x-row", (row) => row.shadowRoot.querySelector("[name=bcc]").value), /a-01@gmail\.com/);
    });

    test("a home-made source, events and check()", async () => {
      const page = await host.open(fixture("source", '<div id="own"><blindcopy-check></blindcopy-check></div>', {
        script: `const element = document.querySelector("blindcopy-check");
          window.seen = [];
          document.addEventListener("blindcopy-report", (event) => window.seen.push(event.detail.report.verdict));
          window.draft = { from: "desk@police.example", to: ["ann@council.example"] };
          element.source = { read: () => window.draft, watch: () => undefined, locate: () => null, apply: async () => ({ verified: false, undo: async () => undefined }) };`,
      }));
      await verdict(page, "clear");
      const report = await page.$eval("blindcopy-check", (element) => {
        window.draft = { from: "desk@police.example", to: ["b-01@gmail.com", "c-02@outlook.com", "d-03@yahoo.com"], body: "You are a patient of our HIV clinic." };
        return element.check();
      });
      assert.equal(report.verdict, "stop");
      assert.deepEqual(await page.evaluate(() => [window.seen.includes("clear"), window.seen.at(-1)]), [true, "stop"]);
    });

    test("the page's language, and another one under way", async () => {
      const page = await host.open(plain());
      await verdict(page, "stop");
      assert.match(await panelText(page), /would see each other/);
      await page.evaluate(() => { document.documentElement.lang = "cy"; });
      await until(page, () => /gyfeiriad|cyfeiriad/.test(document.querySelector("blindcopy-check").shadowRoot.textContent));
      await page.$eval("blindcopy-check", (element) => element.setAttribute("lang", "en"));
      await until(page, () => /would see each other/.test(document.querySelector("blindcopy-check").shadowRoot.textContent));
    });

    test("what a page may colour, and what of its own style stays outside", async () => {
      const style = '<link rel="stylesheet" href="../try/hostile.css">';
      const { writeFileSync } = await import("node:fs");
      const path = fixture("styled", FORM + CHECK, { head: style });
      writeFileSync("target/embed/try/hostile.css", `* { letter-spacing: 4px !important; text-transform: uppercase !important; font-size: 40px !important; }
        button { background: red !important; } blindcopy-check { --blindcopy-accent: rgb(1, 2, 3); } blindcopy-check::part(panel) { border-radius: 3px; }`);
      const page = await host.open(path);
      await verdict(page, "stop");
      await appears(page, "blindcopy-check >>> button.primary");
      const seen = await page.$eval("blindcopy-check", (element) => {
        const [button, sheet] = ["button.primary", ".sheet"].map((what) => getComputedStyle(element.shadowRoot.querySelector(what)));
        return [button.letterSpacing, button.textTransform, button.fontSize, button.backgroundColor, sheet.borderTopLeftRadius];
      });
      assert.deepEqual(seen, ["normal", "none", "15px", "rgb(1, 2, 3)", "3px"]);
    });

    test("no global but the element's name, no node and no attribute of ours in the form", async () => {
      const page = await host.open(plain(), { before: () => { window.names = Object.getOwnPropertyNames(window); } });
      await verdict(page, "stop");
      const [globals, form] = await page.evaluate(() => [Object.getOwnPropertyNames(window).filter((one) => !window.names.includes(one) && one !== "names" && !/^(puppeteer|\$|__)|^\d+$|^compose$|^send$/.test(one)), document.querySelector("form").outerHTML]);
      assert.deepEqual(globals, []);
      assert.equal(form.replace(/\s+/g, " "), FORM.replace(/\s+/g, " "));
    });

    test("an element that leaves takes everything with it", async () => {
      const page = await host.open(plain());
      await verdict(page, "stop");
      await page.$eval("blindcopy-check", (element) => element.remove());
      assert.equal(await page.$eval("form", (form) => form.checkValidity() && form.submit === HTMLFormElement.prototype.submit), true);
      await page.click("#send");
      await arrived(page);
    });

    test("a form that is reset is read again", async () => {
      const page = await host.open(plain());
      await verdict(page, "stop");
      await page.$eval("[name=cc]", (input) => { input.value = ""; input.dispatchEvent(new Event("input", { bubbles: true })); });
      await verdict(page, "clear", "note");
      await page.$eval("form", (form) => form.reset());
      await verdict(page, "stop");
      assert.match(await value(page, "[name=cc]"), /a-01/);
    });

    test("panel and question have nothing that axe finds, wide and narrow", async () => {
      for (const width of [1280, 375]) {
        const page = await host.open("examples/compose.html", { width });
        await verdict(page, "stop");
        await accessible(page, `panel at ${width}`);
        await page.focus("form button");
        await page.keyboard.press("Enter");
        await dialog(page);
        await accessible(page, `question at ${width}`);
      }
    });

    test("nothing in the page moves: not while it loads, not when the panel opens, not after a repair", async () => {
      const watch = () => {
        window.shifted = 0;
        if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value; }).observe({ type: "layout-shift", buffered: true });
      };
      for (const width of [1280, 375]) {
        const bare = await host.open("examples/compose.html", { width });
        await bare.$eval("blindcopy-check", (element) => element.remove());
        const without = await boxes(bare);
        const page = await host.open("examples/compose.html", { width, before: watch });
        await verdict(page, "stop");
        await appears(page, "blindcopy-check >>> .sheet:not([hidden])");
        await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
        assert.equal(await page.evaluate(() => window.shifted), 0, `layout shift at ${width}`);
        assert.deepEqual(await boxes(page), without);
        await press(page, "[data-fix=move-to-bcc]");
        await verdict(page, "clear", "note");
        assert.deepEqual(await boxes(page), without);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      }
    });
  });
}
