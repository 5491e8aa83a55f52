// Every way in which a form is sent, in both modes, and what policies and pages may do about it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { appears, BROWSERS, leftOut } from "../support/browsers.mjs";
import { dialog, fixture, FORM, noDialog, panelText, press, stage, until, value, verdict } from "./driving.mjs";

const CHECK = '<blindcopy-check form="compose" mode="block"></blindcopy-check>';
const PAGES = {
  block: fixture("block", FORM + CHECK),
  advise: fixture("advise", `${FORM}<blindcopy-check form="compose"></blindcopy-check>`),
  never: fixture("never", `${FORM}<blindcopy-check form="compose" mode="block"><script type="application/json">{"version":1,"override":"never"}</script></blindcopy-check>`),
  reason: fixture("reason", `${FORM}<blindcopy-check form="compose" name="check" mode="block"><script type="application/json">{"version":1,"override":"reason"}</script></blindcopy-check>`),
};
const arrived = (page) => until(page, () => location.pathname.endsWith("/sent.html"));
const enter = async (page, selector) => {
  await page.focus(selector);
  await page.keyboard.press("Enter");
};

for (const name of BROWSERS) {
  describe(`sending in ${name}`, { skip: leftOut(name) && `no ${name}`, timeout: 600_000 }, () => {
    let host;
    before(async () => { host = await stage(name); });
    after(() => host?.close());

    test("advice: the form stays valid, Send asks, one press sends", async () => {
      const page = await host.open(PAGES.advise);
      await verdict(page, "stop");
      assert.equal(await page.$eval("form", (form) => form.checkValidity()), true);
      await enter(page, "#send");
      await dialog(page);
      await page.click("blindcopy-check >>> dialog .send button");
      await arrived(page);
    });

    test("held: sending as it is takes the number of people", async () => {
      const page = await host.open(PAGES.block);
      await verdict(page, "stop");
      await enter(page, "#send");
      await dialog(page);
      await page.click("blindcopy-check >>> dialog [data-name=as-it-is]");
      await page.type("blindcopy-check >>> #hold-number", "3");
      await page.keyboard.press("Enter");
      await arrived(page);
    });

    test("held with no way round: only the repair sends", async () => {
      const page = await host.open(PAGES.never);
      await verdict(page, "stop");
      await page.$eval("blindcopy-check", (element) => element.addEventListener("blindcopy-hold", (event) => { window.cancelable = event.cancelable; event.preventDefault(); }));
      await enter(page, "#send");
      await dialog(page);
      assert.equal(await page.evaluate(() => window.cancelable), false);
      assert.equal(await page.$("blindcopy-check >>> dialog [data-name=as-it-is]"), null);
    });

    test("a reason that the policy asks for goes with the form", async () => {
      const page = await host.open(PAGES.reason);
      await verdict(page, "stop");
      await enter(page, "#send");
      await dialog(page);
      await page.click("blindcopy-check >>> dialog [data-name=as-it-is]");
      await page.type("blindcopy-check >>> #hold-reason", "They agreed");
      await page.type("blindcopy-check >>> #hold-number", "3");
      await page.keyboard.press("Enter");
      await arrived(page);
      assert.match(page.url(), /check=They\+agreed/);
    });

    test("submit() and requestSubmit() of scripts are held, and Enter in a field", async () => {
      const page = await host.open(PAGES.block);
      await verdict(page, "stop");
      for (const how of ["submit", "requestSubmit"]) {
        await page.$eval("form", (form, method) => form[method](), how);
        await dialog(page);
        await page.keyboard.press("Escape");
        await noDialog(page);
      }
      await enter(page, "[name=subject]");
      await dialog(page);
      await page.keyboard.press("Escape");
      await noDialog(page);
      assert.match(page.url(), /block\.html$/);
    });

    test("what is wrong with other fields comes first", async () => {
      const page = await host.open(PAGES.block);
      await verdict(page, "stop");
      await page.$eval("[name=subject]", (input) => { input.value = ""; input.required = true; });
      await enter(page, "#send");
      await until(page, () => document.activeElement?.getAttribute("name") === "subject");
      await noDialog(page);
    });

    test("a button that keeps a draft is not held", async () => {
      const page = await host.open("examples/compose.html");
      await verdict(page, "stop");
      await page.click("button[name=draft]");
      await until(page, () => location.pathname.endsWith("/kept.html"));
    });

    test("a page may let a message go by cancelling the hold", async () => {
      const page = await host.open(PAGES.block);
      await verdict(page, "stop");
      await page.evaluate(() => document.addEventListener("blindcopy-hold", (event) => {
        sessionStorage.setItem("held", `${event.detail.held} ${event.detail.report.verdict}`);
        event.preventDefault();
      }));
      await enter(page, "#send");
      await arrived(page);
      assert.equal(await page.evaluate(() => sessionStorage.getItem("held")), "true stop");
    });

    test("a change at the last moment is seen at Send, whoever made it", async () => {
      const page = await host.open(fixture("last", FORM.replace('value="a-01@gmail.com, b-02@outlook.com, c-03@yahoo.com"', "") + CHECK));
      await verdict(page, "clear", "note");
      await page.evaluate(() => {
        document.querySelector("[name=cc]").value = "a-01@gmail.com, b-02@outlook.com, c-03@yahoo.com";
        document.getElementById("send").click();
      });
      await dialog(page);
      assert.match(page.url(), /last\.html$/);
    });

    test("a form that its own script sends: its button is held, a late field is read, nothing is offered that it cannot do", async () => {
      const page = await host.open("examples/script.html");
      await verdict(page, "clear", "note");
      await page.click("#more");
      await page.type("#copy-to", "reader-02@outlook.com, reader-03@yahoo.com");
      await verdict(page, "stop");
      assert.equal(await page.$("blindcopy-check >>> [data-fix=move-to-bcc]"), null);
      await enter(page, "#send");
      await dialog(page);
      assert.equal(await page.$eval("#outcome", (line) => line.textContent), "");
      await page.keyboard.press("Escape");
      await noDialog(page);
      await page.$eval("#copy-to", (input) => { input.value = ""; });
      await enter(page, "#send");
      await until(page, () => document.getElementById("outcome").textContent.startsWith("Sent"));
    });

    test("mayGo asks for code that sends by itself", async () => {
      const page = await host.open(PAGES.block);
      await verdict(page, "stop");
      await page.$eval("blindcopy-check", (element) => { void element.mayGo().then((may) => { window.may = String(may); }); });
      await dialog(page);
      await page.click("blindcopy-check >>> dialog [data-fix=move-to-bcc]");
      await verdict(page, "clear", "note");
      await until(page, () => window.may === "false");
      assert.equal(await page.$eval("blindcopy-check", (element) => element.mayGo()), true);
    });

    test("recipients one to a field, as Rails names them: the repair empties them and fills Bcc; advice in Welsh", async () => {
      const page = await host.open("examples/rails.html");
      await verdict(page, "stop");
      assert.match(await panelText(page), /Stop|Stopiwch/);
      assert.doesNotMatch(await panelText(page), /would see/);
      await press(page, "[data-fix=move-to-bcc]");
      await verdict(page, "clear", "note");
      assert.equal(await page.$$eval("[name='message[to][]']", (inputs) => inputs.map((input) => input.value).join("")), "swyddfa@clinig.example");
      assert.match(await value(page, "[name='message[bcc_addresses]']"), /darllenydd-01@gmail\.com, darllenydd-02@outlook\.com, darllenydd-03@yahoo\.com/);
    });

    test("answers that would be public are held, and may go to those they are for", async () => {
      const page = await host.open("examples/complaint.html");
      await verdict(page, "stop");
      assert.match(await panelText(page), /Anyone can open this/);
      assert.equal(await page.$eval("form", (form) => form.checkValidity()), false);
      await page.select("[name=sharing]", "all");
      await verdict(page, "warn");
      await page.select("[name=sharing]", "team");
      await verdict(page, "clear", "note");
      await page.click("form button");
      await arrived(page);
    });

    test("a share wider than the four who are named is asked about, above its dialog, and Cancel cancels", async () => {
      const page = await host.open("examples/share.html");
      await page.click("#open");
      await verdict(page, "warn");
      assert.match(await panelText(page), /not only the 4 people named/);
      const covered = await page.$eval("blindcopy-check", (element) => {
        const box = element.shadowRoot.querySelector(".pill:not([hidden]), .sheet:not([hidden])").getBoundingClientRect();
        return document.elementFromPoint(box.x + box.width / 2, box.y + 10) === element;
      });
      assert.equal(covered, true, "the panel is above the dialog");
      await page.select("[name=access]", "restricted");
      await verdict(page, "clear", "note");
      await page.click("button[formmethod=dialog]");
      await until(page, () => !document.querySelector("dialog").open);
    });

    test("a warning that would cover a narrow dialog stays a pill until somebody opens it", async () => {
      const page = await host.open("examples/share.html", { width: 375 });
      await page.click("#open");
      await verdict(page, "warn");
      await appears(page, "blindcopy-check >>> .pill:not([hidden])");
      const free = () => page.$$eval("#share button, #share select", (all) => all.every((one) => {
        const box = one.getBoundingClientRect();
        return one.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
      }));
      assert.equal(await free(), true, "all of the dialog can be pressed");
      await press(page, ".pill");
      await appears(page, "blindcopy-check >>> .sheet:not([hidden])");
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
      assert.ok(await page.$("blindcopy-check >>> .sheet:not([hidden])"), "what was opened stays open");
    });
  });
}
