// Two versions of the element on one page, and pages within pages: one of them answers, and nothing happens twice.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { scripts } from "../../tools/bundle/embed.mjs";
import { BROWSERS, leftOut } from "../support/browsers.mjs";
import { dialog, fixture, FORM, noDialog, saidOf, stage, told, until, verdict } from "./driving.mjs";

const OTHER = "9.9.9";
const script = (folder, more = "") => `<script type="module" src="../${folder}/element.js${more}"></script>`;
const check = (id) => `<blindcopy-check form="${id}" mode="block"></blindcopy-check>`;
const second = FORM.replaceAll('id="compose"', 'id="other"').replace('id="send"', 'id="send-other"');
const verdicts = (page, wanted) => until(page, (list) => [...document.querySelectorAll("blindcopy-check, other-check")].map((one) => one.report?.verdict ?? "none").join() === list, wanted);
/** Panels and dialogs that are seen, in the page itself. */
const seen = (page) => page.evaluate(() => [...document.querySelectorAll("blindcopy-check, other-check")].map((one) => {
  const shown = (selector) => [...one.shadowRoot.querySelectorAll(selector)].filter((part) => part.checkVisibility()).length;
  return `${shown(".sheet, .pill")} ${shown("dialog[open]")}`;
}));

for (const name of BROWSERS) {
  describe(`versions in ${name}`, { skip: leftOut(name) && `no ${name}`, timeout: 300_000 }, () => {
    let host;
    before(async () => {
      await scripts("target/embed/other", OTHER);
      host = await stage(name);
    });
    after(() => host?.close());

    for (const [one, two] of [["package", "other"], ["other", "package"]]) {
      test(`${one} before ${two}: the first answers for both forms, told once, held once`, async () => {
        const head = script(one) + script(two) + script(two, "?again") + script(two, "?and-again");
        const page = await host.open(fixture(`versions-${one}`, FORM + second + check("compose") + check("other"), { head, element: false }));
        await verdicts(page, "stop,stop");
        assert.equal((await page.evaluate(() => customElements.get("blindcopy-check").version)) === OTHER, one === "other");
        assert.equal((await told(page, 1)).length, 1);
        assert.match(saidOf(page)[0], one === "other" ? /version (?!9\.9\.9).* is not used, for version 9\.9\.9 is on this page/ : /version 9\.9\.9 is not used/);
        for (const [at, button] of ["#send", "#send-other"].entries()) {
          await page.focus(button);
          await page.keyboard.press("Enter");
          await dialog(page);
          assert.deepEqual(await seen(page), at === 0 ? ["1 1", "1 0"] : ["1 0", "1 1"]);
          await page.keyboard.press("Escape");
          await noDialog(page);
          assert.deepEqual(await seen(page), ["1 0", "1 0"]);
        }
        // By key: the panels of two forms so close may stand one over the other.
        await page.$eval("blindcopy-check", (element) => element.shadowRoot.querySelector(".sheet [data-fix=move-to-bcc]").focus());
        await page.keyboard.press("Enter");
        await until(page, () => document.querySelector("blindcopy-check").report.verdict !== "stop");
        assert.equal(await page.evaluate(() => document.querySelectorAll("blindcopy-check")[1].report.verdict), "stop");
      });
    }

    test("another version under a name of its own has forms of its own, and none that is checked already", async () => {
      const page = await host.open(fixture("versions-named", `${FORM}${second}${check("compose")}<other-check form="other" mode="block"></other-check><other-check form="compose" mode="block"></other-check>`, {
        head: script("package"), element: false,
        script: 'import { BlindcopyCheck } from "../other/class.js";\nawait customElements.whenDefined("blindcopy-check");\ncustomElements.define("other-check", BlindcopyCheck);',
      }));
      await verdicts(page, "stop,stop,none");
      await until(page, () => document.querySelectorAll("other-check")[1].shadowRoot !== null);
      assert.deepEqual((await told(page, 1)).map((line) => /twice \(compose\)/.test(line)), [true]);
      assert.deepEqual(await seen(page), ["1 0", "1 0", "0 0"]);
      await page.focus("#send");
      await page.keyboard.press("Enter");
      await dialog(page);
      assert.deepEqual(await seen(page), ["1 1", "1 0", "0 0"]);
    });

    test("two frames with a version each, in a page that has one as well: each form is its own element's", async () => {
      const inner = (folder) => fixture(`versions-in-${folder}`, FORM + check("compose"), { head: script(folder), element: false }).replace("try/", "");
      const frames = ["package", "other"].map((folder) => `<iframe src="${inner(folder)}" title="${folder}" width="900" height="500"></iframe>`).join("");
      const page = await host.open(fixture("versions-frames", `<form id="outer"><input name="to" value="ann@council.example"><textarea name="message">The minutes.</textarea>${frames}<button>Send</button></form>${check("outer")}`));
      const inside = () => Promise.all(page.frames().slice(1).map((frame) => frame.evaluate(() => {
        const element = document.querySelector("blindcopy-check");
        return [element?.report?.verdict, [...element?.shadowRoot.querySelectorAll(".sheet, .pill") ?? []].filter((part) => part.checkVisibility()).length].join(" ");
      })));
      for (const end = Date.now() + 30_000; Date.now() < end && (await inside()).join() !== "stop 1,stop 1";) await new Promise((done) => { setTimeout(done, 100); });
      assert.deepEqual(await inside(), ["stop 1", "stop 1"]);
      await verdict(page, "clear", "note");
      assert.equal(await page.$eval("blindcopy-check", async (element) => (await element.check()).audience.visible), 1, "what stands in the frames is not read twice");
      assert.deepEqual(saidOf(page), []);
    });
  });
}
