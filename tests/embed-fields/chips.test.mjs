// Chip inputs of eight libraries, as the registry has them, in real browsers: read, watched, written, pointed into.
// `held` asks the library itself what it holds, so that no reading of ours vouches for a writing of ours.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { leftOut } from "../support/browsers.mjs";
import { buildPages, openPages } from "./pages.mjs";

const ANN = "Ann Example <ann@example.com>";
const [BEN, CAI, DEE] = ["ben@example.org", "Cai Example", "dee@example.net"];

/**
 * Each library: what a person types into; the elements of the form that must lead to the field; what takes nobody new;
 * `also`: made otherwise (a text input, no crosses); `offered`: takes only whom it offers; `cut`: shows fewer than it holds.
 */
const LIBRARIES = {
  tagify: { rest: "tags:has(+ #to) .tagify__input", via: ["#to", "tags:has(+ #to)"], refuses: ["closed"] },
  select2: { rest: "#to + .select2 .select2-search__field", via: ["#to", "#to + .select2"], refuses: ["closed"] },
  choices: { rest: ".choices:has(#to) .choices__input--cloned", via: ["#to", ".choices:has(#to)"], refuses: ["closed"], also: ["text"] },
  "tom-select": { rest: "#to-ts-control", via: ["#to", "#to-ts-control"], refuses: ["closed"], also: ["text"] },
  vuetify: { rest: "input#to", via: ["#to", ".v-combobox:has(#to)"], refuses: ["closed"], offered: true, also: ["bare"] },
  mui: { rest: "#to", via: ["#to", ".MuiAutocomplete-root:has(#to)"], refuses: ["closed"], offered: true, cut: "limited" },
  material: { rest: "#to input", via: ["#to", "#to input", "mat-form-field:has(#to)"], refuses: ["closed"] },
  primeng: { rest: "#to", via: ["#to", "p-autocomplete:has(#to)"], refuses: ["closed"] },
};

/** The second browser is asked what leans on a browser's own events: reading what was typed, and writing. */
const BROWSERS = { chromium: () => true, firefox: (what) => /every chip|people move/u.test(what) };

before(() => buildPages(Object.keys(LIBRARIES)));

const read = (page, selector) => page.evaluate((at) => globalThis.recipientField(document.querySelector(at))?.read() ?? null, selector);
const write = (page, selector, entries) => page.evaluate((at, wanted) => globalThis.recipientField(document.querySelector(at)).write(wanted), selector, entries);
const held = (page, name) => page.evaluate((which) => globalThis.fixture.held(which), name);
/** A select sends values, and the page's are bare addresses; else the library holds the entries themselves. */
const asValues = (entries, { byValue }) => (byValue ? entries.map((entry) => /<(.*)>/.exec(entry)?.[1] ?? (entry === CAI ? "cai" : entry)) : entries);

for (const [browser, wanted] of Object.entries(BROWSERS)) {
  describe(`chip inputs in ${browser}`, { skip: leftOut(browser) && `no ${browser}`, timeout: 400_000 }, () => {
    let pages;
    before(async () => { pages = await openPages(browser); });
    after(() => pages?.close());

    const check = (what, run) => { if (wanted(what)) test(what, run); };

    for (const [name, library] of Object.entries(LIBRARIES)) {
      library.byValue = ["select2", "choices", "tom-select"].includes(name);
      const open = () => pages.open(name, () => globalThis.fixture?.held && globalThis.recipientField && document.querySelector("#to") !== null
        && globalThis.recipientField(document.querySelector("#to"))?.read().entries.length === 3);

      check(`${name}: every chip and the typed rest is an entry, and reading touches nothing`, async () => {
        const page = await open();
        for (const selector of library.via) assert.deepEqual(await read(page, selector), { entries: [ANN, BEN, CAI], complete: true }, selector);
        await page.type(library.rest, "eve@exam");
        const events = await page.evaluate(() => {
          const seen = [];
          for (const type of ["focus", "blur", "mousedown", "click", "keydown", "input", "change"]) document.addEventListener(type, () => seen.push(type), true);
          const before = document.activeElement;
          const found = new MutationObserver((records) => seen.push(...records.map((one) => one.type)));
          found.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          const entries = globalThis.recipientField(document.querySelector("#to")).read().entries;
          seen.push(...found.takeRecords().map((one) => one.type));
          return { entries, seen, moved: before !== document.activeElement };
        });
        assert.deepEqual(events, { entries: [ANN, BEN, CAI, "eve@exam"], seen: [], moved: false });
        if (library.cut) assert.equal((await read(page, `#${library.cut}`)).complete, false, "a widget that shows fewer says so");
      });

      check(`${name}: a person's change is noticed, and nothing after the signal`, async () => {
        const page = await open();
        await page.evaluate(() => {
          globalThis.noticed = 0;
          globalThis.control = new AbortController();
          globalThis.recipientField(document.querySelector("#to")).watch(() => { globalThis.noticed += 1; }, globalThis.control.signal);
        });
        await page.type(library.rest, "e");
        await page.waitForFunction(() => globalThis.noticed > 0, { timeout: 10_000 });
        await page.evaluate(() => { globalThis.noticed = 0; });
        await page.keyboard.press("Backspace");
        await page.keyboard.press("Backspace");
        await page.waitForFunction(() => globalThis.noticed > 0, { timeout: 10_000 });
        await page.evaluate(() => { globalThis.control.abort(); globalThis.noticed = 0; });
        await write(page, "#to", [ANN]);
        assert.equal(await page.evaluate(() => globalThis.noticed), 0);
      });

      check(`${name}: people move from one field to another and back, and the library agrees`, async () => {
        const page = await open();
        assert.equal(await write(page, "#to", [CAI]), true, "two taken out");
        assert.deepEqual(await held(page, "to"), asValues([CAI], library));
        assert.equal(await write(page, "#bcc", [DEE, ANN, BEN]), true, "two brought");
        assert.deepEqual((await held(page, "bcc")).sort(), asValues([ANN, BEN, DEE], library).sort());
        assert.deepEqual((await read(page, "#bcc")).entries.sort(), [ANN, BEN, DEE].sort());
        assert.equal(await write(page, "#bcc", [DEE]), true, "taken back");
        assert.deepEqual(await held(page, "bcc"), asValues([DEE], library));
        assert.equal(await write(page, "#to", [ANN, BEN, CAI]), true, "put back");
        assert.deepEqual(await held(page, "to"), asValues([ANN, BEN, CAI], library), "in the order of before");
        assert.equal(await write(page, "#to", []), true, "emptied");
        assert.deepEqual(await held(page, "to"), []);
      });

      check(`${name}: somebody new is added, and what is typed stays typed`, async () => {
        const page = await open();
        const eve = "Eve Example <eve@example.net>";
        assert.equal(await write(page, "#bcc", [DEE, eve]), true);
        assert.deepEqual(await held(page, "bcc"), [DEE, eve]);
        await page.type(library.rest, "fay@exam");
        assert.equal(await write(page, "#to", [BEN, CAI, "fay@exam"]), true);
        assert.deepEqual(await read(page, "#to"), { entries: [BEN, CAI, "fay@exam"], complete: true });
        assert.deepEqual(await held(page, "to"), asValues([BEN, CAI], library), "the rest is no chip");
        for (const other of library.also ?? []) {
          assert.equal(await write(page, `#${other}`, [BEN, ANN]), true, other);
          assert.deepEqual(await held(page, other), [BEN, ANN], other);
        }
      });

      check(`${name}: a place is the chip or the input that shows it`, async () => {
        const page = await open();
        await page.type(library.rest, "eve@exam");
        const shown = await page.evaluate(() => {
          const field = globalThis.recipientField(document.querySelector("#to"));
          const at = (entry) => { const found = field.locate(entry, 0, 3); return { text: found?.textContent.trim(), typed: found?.value, wide: found?.getBoundingClientRect().width > 0 }; };
          return [at(0), at(1), at(3), field.locate(4, 0, 1)];
        });
        assert.match(shown[0].text, /^×?\s*Ann Example/);
        assert.match(shown[1].text, /ben@example\.org/);
        assert.equal(shown[2].typed ?? shown[2].text, "eve@exam");
        assert.ok(shown.slice(0, 3).every(({ wide }) => wide));
        assert.equal(shown[3], null);
      });

      for (const closed of library.refuses) {
        check(`${name}: what a widget does not take leaves it as it was`, async () => {
          const page = await open();
          const start = await held(page, closed);
          assert.equal(await write(page, `#${closed}`, ["gus@example.com"]), false);
          assert.deepEqual(await held(page, closed), start);
          assert.deepEqual((await read(page, `#${closed}`)).entries, [DEE]);
        });
      }

      if (library.offered) {
        check(`${name}: somebody offered is chosen from the list`, async () => {
          const page = await open();
          assert.equal(await write(page, "#offered", [DEE, ANN]), true);
          assert.deepEqual(await held(page, "offered"), [DEE, ANN]);
          assert.equal(await write(page, "#offered", [ANN]), true);
          assert.deepEqual(await held(page, "offered"), [ANN]);
        });
      }
    }

    test("no page complained", () => assert.deepEqual(pages.errors, []));
  });
}
