// A plain form with the element, under a strict policy, in real browsers: what is found, shown, repaired and held.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BROWSERS, appears, leftOut } from "../support/browsers.mjs";
import { panelText, press, stage, until, value, verdict } from "./driving.mjs";

for (const name of BROWSERS) {
  describe(`a form in ${name}`, { skip: leftOut(name) && `no ${name}`, timeout: 300_000 }, () => {
    let host;
    before(async () => { host = await stage(name); });
    after(() => host?.close());

    test("people in Cc are found, the panel opens, the form is invalid, and nothing is said in the console", async () => {
      const page = await host.open("examples/compose.html");
      await verdict(page, "stop");
      assert.match(await panelText(page), /5 people outside police\.example would see each other.s address/);
      assert.equal(await page.$eval("form", (form) => form.checkValidity()), false);
      assert.match(await page.$eval("blindcopy-check", (element) => element.validationMessage), /5 people/);
      assert.deepEqual(page.said.filter((line) => !/favicon/.test(line)), []);
    });

    test("the repair writes to the fields and can be undone; then Send goes", async () => {
      const page = await host.open("examples/compose.html");
      await verdict(page, "stop");
      const before = await value(page, "[name=cc]");
      await press(page, "[data-fix=move-to-bcc]");
      await verdict(page, "clear", "note");
      assert.equal(await value(page, "[name=cc]"), "");
      assert.match(await value(page, "[name=bcc]"), /ann\.reader@gmail\.com, .*eve\.reader@gmx\.net/);
      assert.equal(await page.$eval("form", (form) => form.checkValidity()), true);
      await press(page, "[data-name=undo]");
      await verdict(page, "stop");
      assert.equal(await value(page, "[name=cc]"), before);
      assert.equal(await value(page, "[name=bcc]"), "");
    });

    test("a reader who may not be meant is taken out only by a press of its own, and undo brings the entry back to its place", async () => {
      const page = await host.open("examples/compose.html");
      await verdict(page, "stop");
      const to = '"desk@client.example" <someone@elsewhere.example>, anna@client.example';
      await page.evaluate((list) => {
        for (const [name, text] of [["to", list], ["cc", ""], ["subject", "Contract"], ["message", "Hello"]]) {
          const field = document.querySelector(`[name=${name}]`);
          field.value = text;
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
      }, to);
      await verdict(page, "warn");
      await page.focus("form button");
      await page.keyboard.press("Enter");
      await appears(page, "blindcopy-check >>> dialog[open]");
      assert.equal(await page.evaluate(() => document.querySelector("blindcopy-check").shadowRoot.activeElement.textContent), "Back to writing");
      await page.keyboard.press("Escape");
      await until(page, () => document.querySelector("blindcopy-check").shadowRoot.querySelector("dialog") === null);
      assert.match(await panelText(page), /Check the address\..*Remove 1 recipient/s);
      await press(page, "[data-fix=remove]");
      await verdict(page, "clear", "note");
      assert.equal(await value(page, "[name=to]"), "anna@client.example");
      assert.match(await panelText(page), /1 recipient removed\./);
      await press(page, "[data-name=undo]");
      await verdict(page, "warn");
      assert.equal(await value(page, "[name=to]"), to);
    });

    test("Send asks, Escape goes back, the repair in the question lets Send through", async () => {
      const page = await host.open("examples/compose.html");
      await verdict(page, "stop");
      await page.focus("form button");
      await page.keyboard.press("Enter");
      await appears(page, "blindcopy-check >>> dialog[open]");
      await page.keyboard.press("Escape");
      await until(page, () => document.querySelector("blindcopy-check").shadowRoot.querySelector("dialog") === null);
      assert.match(page.url(), /compose\.html$/);
      await page.keyboard.press("Enter");
      await appears(page, "blindcopy-check >>> dialog[open]");
      await page.click("blindcopy-check >>> dialog [data-fix=move-to-bcc]");
      await verdict(page, "clear", "note");
      await Promise.all([page.waitForNavigation(), page.click("form button")]);
      assert.match(page.url(), /sent\.html\?.*bcc=ann\.reader/);
    });
  });
}
