// The example forms of React, Vue, Svelte and htmx, and forms as Django, Rails and Laravel render them, with the element
// in real browsers: what the framework holds, not what its fields show, says whether a repair arrived.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { serveExamples } from "../../www/embed/examples/frameworks/server.mjs";
import { press, until, verdict } from "../embed/driving.mjs";
import { appears, launch, leftOut } from "../support/browsers.mjs";

const CC = ["reader-01@gmail.com", "reader-02@outlook.com", "reader-03@yahoo.com", "reader-04@icloud.com"];
const ORDINARY = "The canteen is closed on Monday.";

/** In the second browser one form whose state is a framework's, and one that the browser itself posts. */
const BROWSERS = { chromium: () => true, firefox: (what) => /react|django/u.test(what) };

for (const [name, wanted] of Object.entries(BROWSERS)) {
  describe(`frameworks in ${name}`, { skip: leftOut(name) && `no ${name}`, timeout: 300_000 }, () => {
    let browser, server, url, page;
    const said = [];
    const check = (what, run) => { if (wanted(what)) test(what, run); };
    before(async () => {
      ({ url, server } = await serveExamples());
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      server?.closeAllConnections();
      server?.close();
    });
    const open = async (path) => {
      await page?.close();
      page = await browser.newPage();
      page.on("pageerror", (error) => said.push(`${path}: ${error}`));
      await page.setViewport({ width: 1100, height: 900 });
      await page.goto(new URL(path, url).href, { waitUntil: "load" });
      await page.waitForSelector("blindcopy-check");
    };
    const send = async () => {
      await page.focus("form .buttons button");
      await page.keyboard.press("Enter");
    };
    const sent = () => until(page, () => JSON.parse(document.querySelector("#sent")?.textContent || "false"));
    const state = () => page.$eval("#state", (output) => JSON.parse(output.textContent));
    const asked = () => appears(page, "blindcopy-check >>> dialog[open]");

    for (const framework of ["react", "vue", "svelte"]) {
      check(`${framework}: Send is held, the repair reaches the state, undo too, and then it goes`, async () => {
        await open(`examples/frameworks/${framework}.html`);
        await verdict(page, "stop");
        assert.equal(await until(page, () => document.querySelector("#verdict").textContent), "stop", "the report's event");
        await send();
        await asked();
        assert.equal(await page.$("#sent"), null, "held");
        await page.keyboard.press("Escape");
        await until(page, () => document.querySelector("blindcopy-check").shadowRoot.querySelector("dialog") === null);
        const before = await state();
        await press(page, "[data-fix=move-to-bcc]");
        await verdict(page, "clear", "note");
        const after = await state();
        assert.equal(after.cc, "");
        assert.deepEqual(after.bcc.split(", "), CC);
        await press(page, "[data-name=undo]");
        await verdict(page, "stop");
        assert.deepEqual(await state(), before);
        await press(page, "[data-fix=move-to-bcc]");
        await verdict(page, "clear", "note");
        await send();
        assert.deepEqual(await sent(), after);
      });

      check(`${framework}: an ordinary message goes with no question`, async () => {
        await open(`examples/frameworks/${framework}.html`);
        await verdict(page, "stop");
        for (const [field, text] of [["cc", "desk@clinic.example"], ["subject", "Canteen"], ["body", ORDINARY]]) {
          const control = await page.$(`form [name$="${field}"], form [name$="[${field}]"]`);
          await control.evaluate((one) => one.select());
          await control.type(text);
        }
        await verdict(page, "clear", "note");
        await send();
        assert.equal((await sent()).body, ORDINARY);
      });
    }

    check("htmx: a fetched form is found, its request is held, and posts what the repair left", async () => {
      await open("examples/frameworks/htmx.html");
      await verdict(page, "stop");
      await send();
      await asked();
      assert.equal(await page.$eval("#sent", (output) => output.textContent), "", "no request");
      await page.click("blindcopy-check >>> dialog [data-fix=move-to-bcc]");
      await verdict(page, "clear", "note");
      await send();
      const values = await sent();
      assert.deepEqual(values.cc, [""]);
      assert.deepEqual(values.bcc[0].split(", "), CC);
    });

    const POSTED = {
      django: (values) => { assert.equal(values.cc, undefined); assert.deepEqual(values.bcc, ["1", "2", "3", "4"]); assert.ok(values.csrfmiddlewaretoken); },
      rails: (values) => { assert.deepEqual(values["message[cc][]"], ["", "", "", ""]); assert.deepEqual(values["message[bcc]"][0].split(", "), CC); },
      laravel: (values) => { assert.deepEqual([0, 1, 2, 3].map((at) => values[`cc[${at}]`][0]), ["", "", "", ""]); assert.deepEqual(values["bcc[0]"][0].split(", "), CC); },
    };
    for (const [framework, arrived] of Object.entries(POSTED)) {
      check(`${framework}: a rendered form with its names is held, repaired, and posted by the browser`, async () => {
        await open(`server/${framework}`);
        await verdict(page, "stop");
        await send();
        await asked();
        await page.click("blindcopy-check >>> dialog [data-fix=move-to-bcc]");
        await verdict(page, "clear", "note");
        await Promise.all([page.waitForNavigation(), send()]);
        arrived(await sent());
      });
    }

    test("no page complained", () => assert.deepEqual(said, []));
  });
}
