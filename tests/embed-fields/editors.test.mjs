// Rich text editors, as the registry has them, in real browsers: read as the writer sees the text, marked without a node
// of ours in it, changed so that the editor's own undo takes it back. `held` asks the editor what it would send.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { leftOut } from "../support/browsers.mjs";
import { buildPages, openPages } from "./pages.mjs";

const LINES = ["Dear all,", "Maria Example was born on 3 March 1999 and lives here.", "Regards"];
const TEXT = LINES.join("\n");
const [FIRST, SECOND, THIRD] = LINES;

/** `tables`: the editor has tables; `framed`: the text is in a frame. */
const EDITORS = {
  tinymce: { tables: true, framed: true },
  ckeditor5: { tables: true },
  quill: {},
  tiptap: {},
  prosemirror: {},
  lexical: {},
  slate: {},
  trix: {},
};

/** In the second browser what leans on a browser's own editing; it has the same parts and the same undo to keep. */
const BROWSERS = { chromium: () => true, firefox: (what) => /is read|is cut/u.test(what) };

before(() => buildPages(Object.keys(EDITORS)));

const read = (page, selector) => page.evaluate((at) => globalThis.textField(document.querySelector(at))?.read() ?? null, selector);
const write = (page, wanted, selector = "#body") => page.evaluate((at, text) => globalThis.textField(document.querySelector(at)).write(text), selector, wanted);
const held = (page, name = "body") => page.evaluate((which) => globalThis.fixture.held(which), name);

for (const [browser, wanted] of Object.entries(BROWSERS)) {
  describe(`editors in ${browser}`, { skip: leftOut(browser) && `no ${browser}`, timeout: 400_000 }, () => {
    let pages;
    before(async () => { pages = await openPages(browser); });
    after(() => pages?.close());
    const check = (what, run) => { if (wanted(what)) test(what, run); };

    for (const [name, editor] of Object.entries(EDITORS)) {
      const open = (query = "") => pages.open(name, () => globalThis.fixture?.ready && globalThis.textField !== undefined
        && globalThis.textField(document.querySelector("#body"))?.read().text.includes("Regards"), query);
      const type = async (page, text) => {
        const region = await page.evaluateHandle((inFrame) => {
          const found = inFrame ? document.querySelector("#body_ifr").contentDocument.body : globalThis.textField(document.querySelector("#body")).locate(0, 1).startContainer.parentElement.closest("[contenteditable]");
          found.focus();
          const selection = found.ownerDocument.getSelection();
          selection.selectAllChildren(found);
          selection.collapseToEnd();
          return found;
        }, editor.framed ?? false);
        await page.keyboard.type(text);
        await region.dispose();
      };

      check(`${name}: the text is read as its writer sees it, from every element that leads to it`, async () => {
        const page = await open();
        for (const selector of await page.evaluate(() => globalThis.fixture.via)) assert.deepEqual(await read(page, selector), { text: TEXT, complete: true }, selector);
        if (editor.tables) assert.equal((await read(page, "#tabled")).text, "Who\nAnn\tflu\nBen\tcold\nEnd");
      });

      check(`${name}: a place is the range that shows it, and a mark puts nothing into the text`, async () => {
        const page = await open();
        const start = TEXT.indexOf("3 March 1999");
        const marked = await page.evaluate((from, to) => {
          const field = globalThis.textField(document.querySelector("#body"));
          const [date, bold] = [field.locate(from, to), field.locate(5, 8)];
          const root = date.startContainer.ownerDocument;
          const view = root.defaultView;
          const before = root.body.innerHTML;
          view.CSS.highlights.set("h3", new view.Highlight(date));
          return { date: date.toString(), bold: bold.toString(), wide: date.getBoundingClientRect().width > 20, same: before === root.body.innerHTML };
        }, start, start + "3 March 1999".length);
        assert.deepEqual(marked, { date: "3 March 1999", bold: "all", wide: true, same: true });
      });

      check(`${name}: a person's typing is noticed`, async () => {
        const page = await open();
        await page.evaluate(() => {
          globalThis.noticed = 0;
          globalThis.control = new AbortController();
          globalThis.textField(document.querySelector("#body")).watch(() => { globalThis.noticed += 1; }, globalThis.control.signal);
        });
        await type(page, "!");
        await page.waitForFunction(() => globalThis.noticed > 0, { timeout: 10_000 });
        await page.waitForFunction(() => globalThis.textField(document.querySelector("#body")).read().text.endsWith("Regards!"), { timeout: 10_000 });
        await page.evaluate(() => { globalThis.control.abort(); globalThis.noticed = 0; });
        await type(page, "?");
        await page.waitForFunction(() => globalThis.textField(document.querySelector("#body")).read().text.endsWith("Regards!?"), { timeout: 10_000 });
        assert.equal(await page.evaluate(() => globalThis.noticed), 0);
      });

      check(`${name}: a stretch is cut and one replaced, the form stays, and undo brings both back`, async () => {
        const page = await open();
        const start = await held(page);
        const cut = TEXT.replace(" on 3 March 1999", "").replace("Regards", "Yours");
        assert.equal(await write(page, cut), true);
        assert.equal((await read(page, "#body")).text, cut);
        const after = await held(page);
        assert.match(after.replace(/&nbsp;/g, " "), /<strong>all<\/strong>/);
        assert.match(after.replace(/&nbsp;/g, " "), /was born and lives here\..*Yours/s);
        assert.doesNotMatch(after, /1999|Regards/);
        assert.equal(await write(page, TEXT), true, "taken back");
        assert.equal(await held(page), start);
        const changed = TEXT.replace("Maria Example", "[name]");
        assert.equal(await write(page, changed), true, "replaced");
        await page.evaluate(() => globalThis.fixture.undo());
        await page.waitForFunction((text) => globalThis.textField(document.querySelector("#body")).read().text === text, { timeout: 10_000 }, TEXT);
        assert.equal(await held(page), start, "by the editor's own undo");
      });

      check(`${name}: a line is taken out whole, and put back`, async () => {
        const page = await open();
        const start = await held(page);
        const shorter = `${FIRST}\n${THIRD}`;
        assert.equal(await write(page, shorter), true);
        assert.equal((await read(page, "#body")).text, shorter);
        assert.doesNotMatch(await held(page), /Maria/);
        assert.equal(await write(page, TEXT), true, "taken back");
        assert.equal(await held(page), start);
      });

      check(`${name}: what cannot be written whole leaves the text as it was`, async () => {
        const page = await open();
        const start = await held(page);
        assert.equal(await write(page, `${TEXT.replace("Maria", "M.")}\nA new paragraph`), false);
        assert.equal((await read(page, "#body")).text, TEXT);
        assert.equal(await held(page), start);
        if (!editor.tables) return;
        const table = await held(page, "tabled");
        assert.equal(await write(page, "Who\nAnn\t\nBen\tcold\nEnd", "#tabled"), true, "a cell's text");
        assert.doesNotMatch(await held(page, "tabled"), /flu/);
        assert.equal(await write(page, "Who\nAnn\tflu\nBen\tcold\nEnd", "#tabled"), true, "and back");
        assert.equal(await held(page, "tabled"), table);
      });

      check(`${name}: what the editor does not let be changed is not`, async () => {
        const page = await open();
        const start = await held(page, "closed");
        assert.equal(await write(page, SECOND, "#closed"), false);
        assert.equal(await held(page, "closed"), start);
        assert.equal((await read(page, "#closed")).text, TEXT);
      });
    }

    test("no page complained", () => assert.deepEqual(pages.errors, []));
  });
}
