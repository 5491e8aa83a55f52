// The element itself over chip inputs and editors: found by the forms' own conventions, marked, repaired, taken back. The
// libraries say what they hold.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { press, verdict } from "../embed/driving.mjs";
import { appears, leftOut } from "../support/browsers.mjs";
import { buildPages, openPages } from "./pages.mjs";

const CHIPS = ["tagify", "select2", "choices", "tom-select", "vuetify", "mui", "material", "primeng"];
const EDITORS = ["tinymce", "ckeditor5", "quill", "tiptap", "prosemirror", "lexical", "slate", "trix"];
const TO = ["ann@example.com", "ben@example.org"];
const CC = ["reader-01@gmail.com", "reader-02@outlook.com", "reader-03@yahoo.com"];
const BODY = "You are receiving this because you are a patient of our HIV clinic.";

before(() => buildPages([...CHIPS, ...EDITORS]));

/** Puts a message and the element beside what the page has. */
async function join(page, fields) {
  await page.evaluate(async (controls) => {
    for (const [name, value] of Object.entries(controls)) {
      const control = document.createElement("textarea");
      Object.assign(control, { name, value });
      document.querySelector("#compose").append(control);
    }
    // Fields that the libraries' tests alone ask for are none of the message.
    for (const other of document.querySelectorAll("#closed, #text, #bare, #offered, #limited, #tabled, #closed_input")) other.setAttribute("data-blindcopy-field", "none");
    await import(new URL("/embed/package/element.js", location.href).href);
    const check = document.createElement("blindcopy-check");
    check.setAttribute("sender", "office@clinic.example");
    check.policy = { version: 1, organisation: { domains: ["clinic.example"] } };
    document.querySelector("#compose").append(check);
  }, fields);
}

const addresses = (entries) => entries.map((entry) => /<(.*)>/.exec(entry)?.[1] ?? entry);

describe("the element over chip inputs and editors", { skip: leftOut("chromium") && "no chromium", timeout: 400_000 }, () => {
  let pages;
  before(async () => { pages = await openPages("chromium"); });
  after(() => pages?.close());

  for (const name of CHIPS) {
    test(`${name}: people in To are found, marked, moved to Bcc, and taken back`, async () => {
      const page = await pages.open(name, () => globalThis.fixture?.held && globalThis.recipientField?.(document.querySelector("#to"))?.read().entries.length === 3);
      const held = async (field) => addresses(await page.evaluate((which) => globalThis.fixture.held(which), field));
      const before = [await held("to"), await held("bcc")];
      await join(page, { cc: CC.join(", "), subject: "Your appointment", message: BODY });
      // The part that knows widgets is fetched when the form is seen to have one: until then fields are told as not read.
      await page.waitForFunction(() => document.querySelector("blindcopy-check").report?.unread.length === 0, { timeout: 20_000 });
      await verdict(page, "stop");
      const report = await page.evaluate(() => document.querySelector("blindcopy-check").report);
      assert.equal(report.audience.visible, 6, "three in To, the one without an address too, and three in Cc");
      assert.deepEqual(report.unread, []);
      await press(page, "[data-fix=move-to-bcc]");
      await page.waitForFunction(() => globalThis.fixture.held("bcc").length >= 6, { timeout: 20_000 });
      await page.waitForFunction(() => globalThis.fixture.held("to").length <= 1, { timeout: 20_000 });
      const bcc = await held("bcc");
      for (const one of [...TO, ...CC]) assert.ok(bcc.includes(one), `${one} in ${bcc}`);
      await appears(page, "blindcopy-check >>> [data-name=undo]");
      await press(page, "[data-name=undo]");
      await page.waitForFunction(() => globalThis.fixture.held("to").length === 3 && globalThis.fixture.held("bcc").length === 1, { timeout: 20_000 });
      assert.deepEqual([await held("to"), await held("bcc")], before);
    });
  }

  for (const name of EDITORS) {
    test(`${name}: the text is the message`, async () => {
      const page = await pages.open(name, () => globalThis.fixture?.ready && globalThis.textField?.(document.querySelector("#body"))?.read().text.includes("Regards"));
      const before = await page.evaluate(() => globalThis.fixture.held("body"));
      // Where two editors stand in a form and their own elements have no name, the developer names one.
      await page.evaluate(() => document.querySelector("#body").setAttribute("data-blindcopy-field", "body"));
      await join(page, { to: "office@clinic.example", cc: "reader-01@gmail.com, reader-02@outlook.com" });
      // A name with a date of birth, found in the text.
      await page.waitForFunction(() => {
        const report = document.querySelector("blindcopy-check").report;
        return report?.unread.length === 0 && report.findings.some((one) => one.places.some(({ field }) => field === "body"));
      }, { timeout: 20_000 });
      assert.equal(await page.evaluate(() => globalThis.fixture.held("body")), before, "nothing of ours in it");
    });
  }

  test("no page complained", () => assert.deepEqual(pages.errors, []));
});
