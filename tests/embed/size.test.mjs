// What a page with the element really asks for, and when: counted in a browser, from an empty cache.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { ELEMENT, IDLE, MOST_SCRIPT } from "../../tools/bundle/embed.mjs";
import { brotliSize } from "../../tools/size.mjs";
import { BROWSERS, appears, leftOut } from "../support/browsers.mjs";
import { dialog, fixture, FORM, noDialog, panelText, press, stage, told, until, verdict } from "./driving.mjs";

const ENGINE = ["engine.js", "blindcopy.wasm"];
const bytesOf = (names) => names.reduce((sum, name) => sum + brotliSize(readFileSync(`target/embed/package/${name}`)), 0);

/** The names of the package's files that the page asked for. */
const asked = (page) => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => /\/package\/([^/?]+)$/.exec(name)?.[1]).filter((name) => name !== undefined).sort());
const scripts = async (page) => (await asked(page)).filter((name) => !ENGINE.includes(name));
const idle = (page) => until(page, (name) => performance.getEntriesByType("resource").some((entry) => entry.name.endsWith(name)), IDLE[0]);

for (const name of BROWSERS) {
  describe(`what a page asks for in ${name}`, { skip: leftOut(name) && `no ${name}`, timeout: 300_000 }, () => {
    let host;
    before(async () => { host = await stage(name); });
    after(() => host?.close());

    test("up to a marked stop with its panel open: at most 25 KB of script as brotli beside the engine", async () => {
      const page = await host.open("examples/compose.html");
      await verdict(page, "stop");
      await appears(page, "blindcopy-check >>> .sheet:not([hidden])");
      await appears(page, "blindcopy-check >>> .marks > *");
      await idle(page);
      assert.deepEqual(await asked(page), [...ELEMENT, ...IDLE, ...ENGINE].sort());
      const bytes = bytesOf(ELEMENT);
      assert.ok(bytes <= MOST_SCRIPT, `${bytes} bytes`);
    });

    test("what Send needs is there before, and offline", async () => {
      const page = await host.open("examples/compose.html");
      await verdict(page, "stop");
      await idle(page);
      await appears(page, "blindcopy-check >>> .marks > *");
      await page.setOfflineMode(true).catch(() => undefined);
      const before = await scripts(page);
      await page.focus("form button");
      await page.keyboard.press("Enter");
      await dialog(page);
      await page.click("blindcopy-check >>> dialog [data-fix=move-to-bcc]");
      await verdict(page, "clear", "note");
      assert.deepEqual(await scripts(page), before);
      await page.setOfflineMode(false).catch(() => undefined);
    });

    test("what is opened comes when it is opened, in the page's language", async () => {
      const page = await host.open("examples/compose.html");
      await verdict(page, "stop");
      await page.evaluate(() => { document.documentElement.lang = "cy"; });
      await until(page, () => document.querySelector("blindcopy-check").shadowRoot.querySelector("[lang=cy] h2"));
      assert.ok(!(await scripts(page)).includes("picture.js"));
      await press(page, "[data-part=picture] summary");
      await appears(page, "blindcopy-check >>> svg.scene");
      const caption = await page.$eval("blindcopy-check", (element) => element.shadowRoot.querySelector(".picture").textContent);
      assert.match(caption, /o bobl/);
      await press(page, "[data-part=after] summary");
      await appears(page, "blindcopy-check >>> .after .gained");
    });

    test("where what Send needs cannot be had, the browser's own dialog asks, and the form can be sent", async () => {
      const page = await host.open(fixture("partless", `${FORM}<blindcopy-check form="compose" mode="block"></blindcopy-check>`), { refuse: /acting\.js/ });
      await verdict(page, "stop");
      const questions = [];
      const answers = [undefined, "4", "3"];
      page.on("dialog", (asking) => {
        questions.push(asking.message());
        const answer = answers[questions.length - 1];
        void (answer === undefined ? asking.dismiss() : asking.accept(answer));
      });
      for (let i = 1; i <= 3; i += 1) {
        await page.focus("#send");
        await page.keyboard.press("Enter");
        for (const end = Date.now() + 30_000; questions.length < i && Date.now() < end;) await new Promise((done) => { setTimeout(done, 50); });
        if (i < 3) await noDialog(page);
      }
      await until(page, () => location.pathname.endsWith("/sent.html"));
      assert.match(questions[0], /3 people.*see each other's address[^]*type how many people/);
    });

    test("a repair that cannot be had changes nothing and says so", async () => {
      const page = await host.open(fixture("repairless", `${FORM}<blindcopy-check form="compose"></blindcopy-check>`), { refuse: /acting\.js/ });
      await verdict(page, "stop");
      await press(page, "[data-fix=move-to-bcc]");
      await until(page, () => document.querySelector("blindcopy-check").shadowRoot.textContent.includes("nothing was changed"));
      assert.match(await page.$eval("[name=cc]", (input) => input.value), /a-01@gmail/);
    });

    test("what is wrong with a form is said, however bare, where its words cannot be had", async () => {
      const page = await host.open(fixture("wordless", '<blindcopy-check form="nowhere"></blindcopy-check>'), { refuse: /setup\.js/ });
      await verdict(page, "unchecked");
      await until(page, () => document.querySelector("blindcopy-check").shadowRoot.querySelector("[data-part=setup] p"));
      assert.match(await panelText(page), /no form/);
      assert.equal((await told(page, 1)).length, 1);
    });
  });
}
