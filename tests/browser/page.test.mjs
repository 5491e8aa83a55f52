// The page in real browsers: the main job from paste to repaired message.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { BROWSERS, launch, leftOut } from "../support/browsers.mjs";
import { accessible, card, catchCopies, copied, drop, letter, noSidewaysScroll, openExample, paste, press, until, verdict } from "./driving.mjs";

const EML = [
  "From: Clinic <appointments@clinic.example>", "To: reader-01@gmail.com,", " reader-02@outlook.com", "Subject: =?utf-8?q?Your_test_r=C3=A9sult?=",
  "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
  "Your appointment at the HIV clinic =E2=80=93 please bring your letter.", "",
].join("\r\n");

for (const name of BROWSERS) {
  describe(`the page in ${name}`, { skip: leftOut(name) && `no ${name}`, timeout: 240_000 }, () => {
    let browser, server, url, page;
    const requests = [];
    before(async () => {
      ({ url, server } = await serve("target/page", { seen: (path) => requests.push(path) }));
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      server?.close();
    });
    const fresh = async (width = 1280, height = 900) => {
      await page?.close();
      page = await browser.newPage();
      page.errors = [];
      page.on("pageerror", (error) => page.errors.push(error.message));
      await page.setViewport({ width, height });
      await page.goto(url, { waitUntil: "load" });
      await page.waitForSelector("#paste");
      return page;
    };

    test("the Westminster example stops, marks all 18, and its repair checks clear or note; undo brings it back", async () => {
      await fresh();
      await openExample(page);
      assert.match(await card(page, "h2"), /^18 people outside met\.police\.uk would see each other.s address\.$/);
      await until(page, () => document.querySelectorAll("[data-field=cc] .chip.is-stop").length === 18);
      assert.match(await card(page, ".picture"), /18 people, \d+ parties: each would see 17 others\./);
      const marks = await page.evaluate(() => [...document.querySelector(".layer").shadowRoot.querySelectorAll(".mirror span")].map((mark) => mark.textContent));
      assert.ok(marks.length > 0, "telling words are marked in the text");
      const before = await letter(page);
      await press(page, "[data-fix=move-to-bcc]");
      await verdict(page, "clear", "note");
      assert.match(await card(page, ".repaired"), /^18 people moved to Bcc\.\s*Undo$/);
      await until(page, () => document.querySelectorAll("[data-field=bcc] .who").length === 18);
      const repaired = await letter(page);
      assert.deepEqual([repaired.cc, repaired.bcc], [[], before.cc]);
      assert.equal(repaired.body, before.body);
      await press(page, "[data-name=undo]");
      await verdict(page, "stop");
      await until(page, () => document.querySelectorAll("[data-field=cc] .who").length === 18);
      assert.deepEqual(await letter(page), before);
      assert.deepEqual(page.errors, []);
    });

    test("an address on a mistyped host is corrected in its place, and undo brings it back", async () => {
      await fresh();
      await paste(page, "#paste", "From: ann@office.example\nTo: Zoë <reader-07@gmial.com>, reader-08@example.org\nSubject: Hello\n\nSee you at eight.");
      await verdict(page, "warn");
      assert.equal(await card(page, "[data-fix=replace]"), "Change to gmail.com");
      await press(page, "[data-fix=replace]");
      await verdict(page, "clear", "note");
      assert.deepEqual((await letter(page)).to, ["reader-07@gmail.com", "reader-08@example.org"]);
      assert.match(await page.$eval("[data-field=to] .who", (first) => first.textContent), /Zoë/);
      await press(page, "[data-name=undo]");
      await verdict(page, "warn");
      assert.deepEqual((await letter(page)).to, ["reader-07@gmial.com", "reader-08@example.org"]);
      assert.deepEqual(page.errors, []);
    });

    test("a reader outside who may not be meant is taken out after the advice, and undo brings the entry back to its place", async () => {
      await fresh();
      const colleagues = [..."bcdefghijklmnop"].map((one) => `${one}@council.example`);
      await paste(page, "#paste", `From: a@council.example\nTo: ${colleagues.slice(0, 7).join(", ")}, Zoë <k@elsewhere.example>\nCc: ${colleagues.slice(7).join("; ")}\nSubject: Team day\n\nWe meet at nine.`);
      await verdict(page, "note");
      assert.match(await card(page, ".verdict"), /Check that this one is meant\.$/);
      assert.equal(await card(page, "[data-fix=remove]"), "Remove 1 recipient");
      assert.doesNotMatch(await card(page, "[data-part=after] dl"), /Zoë/, "the preview shows who stays");
      const before = await letter(page);
      await accessible(page, "a removal is offered");
      await press(page, "[data-fix=remove]");
      await verdict(page, "clear");
      assert.match(await card(page, ".repaired"), /^1 recipient removed\.\s*Undo$/);
      assert.deepEqual(await letter(page), { ...before, to: colleagues.slice(0, 7) });
      await press(page, "[data-name=undo]");
      await verdict(page, "note");
      assert.deepEqual(await letter(page), before);
      assert.deepEqual(page.errors, []);
    });

    for (const [what, text, expected] of [
      ["a list of addresses", "Ann Ross <reader-01@gmail.com>; reader-02@example.net,\nreader-03@example.org", { to: ["reader-01@gmail.com", "reader-02@example.net", "reader-03@example.org"], body: "" }],
      ["fields with text below", "From: Ann <ann@office.example>\nTo: reader-01@gmail.com\nCc: reader-02@gmail.com; reader-03@example.net\nSubject: Hello\n\nSee you at eight.", { from: "Ann <ann@office.example>", to: ["reader-01@gmail.com"], cc: ["reader-02@gmail.com", "reader-03@example.net"], subject: "Hello", body: "See you at eight." }],
      ["headers alone", "To: reader-01@gmail.com\nCc: reader-02@gmail.com", { to: ["reader-01@gmail.com"], cc: ["reader-02@gmail.com"], body: "" }],
      ["a whole message", EML, { from: "Clinic <appointments@clinic.example>", to: ["reader-01@gmail.com", "reader-02@outlook.com"], subject: "Your test résult" }],
      ["labels in Welsh", "Oddi wrth: Ann <ann@office.example>\nAt: reader-01@gmail.com\nPwnc: Helo\n\nHelo bawb", { to: ["reader-01@gmail.com"], subject: "Helo", body: "Helo bawb" }],
      ["a mailto link", "mailto:reader-01@gmail.com?cc=reader-02@gmail.com&subject=A%20word&body=Line%0D%0Atwo", { to: ["reader-01@gmail.com"], cc: ["reader-02@gmail.com"], subject: "A word", body: "Line\ntwo" }],
      ["a message below the line that a mail program draws", "-----Original Message-----\nFrom: Ann <ann@office.example>\nSent: 3 March 2026 10:12\nTo: reader-01@gmail.com; reader-02@gmail.com\nSubject: Hello\n\nSee you.", { from: "Ann <ann@office.example>", to: ["reader-01@gmail.com", "reader-02@gmail.com"], subject: "Hello", body: "See you." }],
      ["names as Outlook gives them away", "Evans, Bethan; Jones, Carys; Ross, Ann", { to: ["Evans, Bethan, no address", "Jones, Carys, no address", "Ross, Ann, no address"], body: "" }],
      ["a sentence with semicolons", "Ann came; Ben left.", { to: [], body: "Ann came; Ben left." }],
      ["text that mentions an address", "Dear all,\nplease write to reader-01@example.org with questions about the lunch on Friday.\n", { to: [], body: "Dear all,\nplease write to reader-01@example.org with questions about the lunch on Friday.\n" }],
    ]) {
      test(`pasting ${what} fills the right fields`, async () => {
        await fresh();
        await paste(page, "#paste", text);
        await page.waitForSelector(".letter");
        const people = (expected.to?.length ?? 0) + (expected.cc?.length ?? 0);
        await until(page, (count) => document.querySelectorAll(".who").length === count, people);
        const found = await letter(page);
        for (const [field, value] of Object.entries(expected)) {
          const at = typeof value === "string" ? found[field].replace(/\n+$/, "") : found[field];
          assert.deepEqual(at, typeof value === "string" ? value.replace(/\n+$/, "") : value, field);
        }
      });
    }

    test("names that are links in what was copied get the addresses of their links", async () => {
      await fresh();
      const html = `<p><a href="mailto:reader-01@gmail.com">Ann Ross</a></p><p><A HREF='mailto:reader-02%40gmail.com?subject=x'>Ben Hill</A></p><style>p{}</style><img src="x:" onerror="window.ran = 1">`;
      await paste(page, "#paste", "Ann Ross\nBen Hill", html);
      await until(page, () => document.querySelectorAll("[data-field=to] .who").length === 2);
      assert.deepEqual((await letter(page)).to, ["reader-01@gmail.com", "reader-02@gmail.com"]);
      assert.equal(await page.evaluate(() => window.ran), undefined);
    });

    test("a dropped .eml is read and judged", async () => {
      await fresh();
      await drop(page, "message.eml", "message/rfc822", EML);
      await verdict(page, "stop");
      const found = await letter(page);
      assert.equal(found.subject, "Your test résult");
      assert.match(found.body, /HIV clinic – please/);
      assert.deepEqual(found.to, ["reader-01@gmail.com", "reader-02@outlook.com"]);
    });

    test("a broken file is told of and changes nothing else", async () => {
      await fresh();
      await drop(page, "noise.eml", "message/rfc822", Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)));
      await until(page, () => document.querySelector(".letter, .problem") !== null);
      assert.deepEqual(page.errors, []);
    });

    test("typing is judged live, without a button", async () => {
      await fresh();
      await page.evaluate(() => [...document.querySelectorAll(".landing button.quiet")].at(-1).click());
      await page.click(".landing .quiet");
      await page.waitForSelector("#field-from");
      await page.type("#field-from", "Support <support@charity.example>");
      await page.type("#field-cc", "reader-01@gmail.com;reader-02@gmail.com;reader-03@outlook.com;");
      await page.type("#field-subject", "Our HIV support group");
      await page.type("#field-body", "Dear all, our HIV support group meets on Tuesday. Bring your medication.");
      await verdict(page, "stop");
      assert.match(await card(page, "h2"), /^3 people/);
      await page.evaluate(() => { document.getElementById("field-body").select(); });
      await page.focus("#field-body");
      await page.keyboard.press("Backspace");
      assert.equal((await letter(page)).cc.length, 3);
    });

    test("before it is taken, a move shows whole names, and the sender who stays", async () => {
      await fresh();
      await paste(page, "#paste", "From: clinic@hospital.example\nTo: clinic@hospital.example; 'Evans, Bethan' <reader-01@gmail.com>; Jones, Carys <reader-02@gmail.com>\nSubject: Your HIV test results\n\nDear all");
      await verdict(page, "stop");
      const names = await page.evaluate(() => [...document.querySelector(".card-host").shadowRoot.querySelectorAll("[data-part=after] .name")].map((name) => name.textContent));
      assert.deepEqual(names, ["clinic@hospital.example", "Evans, Bethan", "Jones, Carys"]);
      assert.equal(await card(page, "[data-fix=send-separately]"), "Send 2 messages separately");
    });

    test("without a sender the page asks who is sending, and claims no more than it knows", async () => {
      await fresh();
      await paste(page, "#paste", "reader-01@gmail.com, reader-02@example.net");
      await page.waitForSelector("#from-hint:not([hidden])");
      await verdict(page, "clear");
      assert.equal(await card(page, "h2"), "Nothing was found against showing these 2 people to each other.");
      assert.match(await card(page, ".verdict"), /not known who is sending/);
      await page.type("#field-from", "ann@office.example");
      await page.waitForSelector("#from-hint[hidden]");
    });

    test("they know each other: silent for exactly these people, not offered for a sensitive matter", async () => {
      await fresh();
      await openExample(page);
      assert.equal(await card(page, "[data-name=together]"), null);
      await fresh();
      const club = (more) => `From: club@chess.example\nTo: ${["reader-01", "reader-02", "reader-03", "reader-04", "reader-05", ...more].map((who) => `${who}@gmail.com`).join(", ")}\nSubject: Friday\n\nThe board is set up at seven.`;
      await paste(page, "#paste", club([]));
      await verdict(page, "stop");
      await press(page, "[data-name=together]");
      await verdict(page, "clear", "note");
      await page.type("#field-to", "reader-06@gmail.com;");
      await verdict(page, "stop");
      assert.equal(await card(page, "[data-part=together]"), null);
    });

    test("they know each other: while it holds it is said, and taken back in one gesture, also after a new start", async () => {
      await fresh();
      const club = `From: club@chess.example\nTo: ${[1, 2, 3, 4, 5].map((n) => `reader-0${n}@gmail.com`).join(", ")}\nSubject: Friday\n\nThe board is set up at seven.`;
      await paste(page, "#paste", club);
      await verdict(page, "stop");
      await press(page, "[data-name=together]");
      await verdict(page, "clear", "note");
      await page.click(".below button");
      await page.waitForSelector("#paste");
      await paste(page, "#paste", club);
      await verdict(page, "clear", "note");
      assert.match(await card(page, "[data-part=together]"), /know each other/);
      await press(page, "[data-name='undo together']");
      await verdict(page, "stop");
    });

    test("a field that shows only some of its people is not checked, and the entry that hides them is marked", async () => {
      await fresh();
      await paste(page, "#paste", "From: ann@firm.example\nTo: ben@client.example, +3 more\nSubject: Brief\n\nHello");
      await verdict(page, "unchecked");
      assert.match(await card(page, ".findings"), /To shows only some of its people\./);
      assert.match(await card(page, "[data-part=verdict]"), /Only part of To could be read/);
      assert.match(await card(page, ".picture"), /At least 2 people in To and Cc/);
      await until(page, () => document.querySelector(".chip.is-note .who")?.textContent === "+3 more");
    });

    test("people of many organisations: every circle's name stands clear of the others, in the colour of the question", async () => {
      await fresh();
      const people = Array.from({ length: 80 }, (_, i) => `Person ${i} <p${i}@org${i % 70}.example>`).join(", ");
      await paste(page, "#paste", `From: ann@firm.example\nTo: ${people}\nSubject: Brief\n\nHello`);
      await verdict(page, "warn");
      const { names, ring, badge } = await page.evaluate(() => {
        const root = document.querySelector(".card-host").shadowRoot;
        const box = (text) => { const { left, right, top, bottom } = text.getBoundingClientRect(); return { said: text.textContent, left, right, top, bottom }; };
        const stroke = getComputedStyle(root.querySelector(".scene .hull")).stroke;
        return { names: [...root.querySelectorAll(".scene text:not(.count)")].map(box), ring: stroke, badge: getComputedStyle(root.querySelector(".badge")).color };
      });
      assert.ok(names.length > 5 && names.some(({ said }) => said === "other organisations"));
      const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      assert.deepEqual(names.flatMap((a, i) => names.slice(i + 1).filter((b) => meet(a, b)).map((b) => `${a.said} on ${b.said}`)), []);
      assert.equal(ring, badge);
    });

    test("two people alone are named whole in the picture, within it", async () => {
      await fresh();
      await paste(page, "#paste", "From: clinic@hospital.example\nTo: reader-01@gmail.com, reader-02@gmail.com\nSubject: Your HIV test\n\nDear all");
      await verdict(page, "stop");
      const { names, cut } = await page.evaluate(() => {
        const scene = document.querySelector(".card-host").shadowRoot.querySelector(".scene");
        const { left, right } = scene.getBoundingClientRect();
        const texts = [...scene.querySelectorAll("text")];
        return { names: texts.map((text) => text.textContent), cut: texts.filter((text) => text.getBoundingClientRect().left < left || text.getBoundingClientRect().right > right).length };
      });
      assert.deepEqual([names.sort(), cut], [["reader-01@gmail.com", "reader-02@gmail.com"], 0]);
    });

    test("choosing a mark explains it where it stands and opens its finding", async () => {
      await fresh();
      await openExample(page);
      await until(page, () => document.querySelectorAll(".chip.is-stop").length === 18);
      await page.click(".chip.is-stop:nth-child(3) .who");
      await page.waitForSelector(".bubble");
      const said = await page.$eval(".bubble", (bubble) => bubble.innerText);
      assert.match(said, /example\.member\.three@parliament\.uk/);
      assert.match(said, /18 people outside/);
      assert.equal(await page.evaluate(() => document.querySelector(".card-host").shadowRoot.querySelector("[data-key]").getAttribute("aria-current")), "true");
      await page.keyboard.press("Escape");
      await until(page, () => document.querySelector(".bubble") === null && document.activeElement?.classList.contains("who"));
    });

    test("a finding is brought into view where it stands, the next of its fields each time, and the focus goes with it", async () => {
      for (const width of [1280, 375]) {
        await fresh(width);
        await openExample(page);
        await until(page, () => document.querySelectorAll(".chip.is-stop").length === 18);
        const order = ["field-from", "field-body", "who"];
        const at = () => page.evaluate(() => {
          const active = document.activeElement;
          const seen = active.getBoundingClientRect();
          const inView = seen.bottom > 0 && seen.top < innerHeight && document.elementFromPoint(seen.left + 5, Math.max(5, seen.top + 5)) === active;
          return { what: active.id || active.className, inView, words: active.id === "field-body" ? active.value.slice(active.selectionStart, active.selectionEnd) : "" };
        });
        const met = [];
        for (let i = 0; i < 3; i++) {
          if (width < 960) await page.click(".bar");
          await press(page, "button[data-key]");
          await until(page, (one) => { const { activeElement: now } = document; return now.matches(".who, #field-from, #field-body") && (now.id || now.className) !== one; }, met.at(-1)?.what ?? "");
          met.push(await at());
        }
        assert.deepEqual(met.map(({ what }) => what).sort(), order.sort());
        assert.equal(met.find(({ what }) => what === "field-body").words, "as a victim of this crime");
        if (width < 960) assert.equal(await page.$eval(".bar", (bar) => bar.getAttribute("aria-expanded")), "false", "the card does not cover what it points at");
      }
    });

    test("a marked word can be changed where it is explained: the focus stays in the text, and writing on closes the explanation", async () => {
      await fresh();
      await openExample(page);
      const box = await until(page, () => {
        const mark = [...document.querySelector(".layer").shadowRoot.querySelectorAll(".mirror:not(.line) span")].find(({ textContent }) => textContent === "statement");
        if (!mark) return false;
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return { x: (left + right) / 2, y: (top + bottom) / 2 };
      });
      await page.mouse.click(box.x, box.y);
      await page.waitForSelector(".bubble");
      await page.keyboard.type("X");
      assert.match(await page.$eval("#field-body", ({ value }) => value), /your \w*X\w*\./);
      await until(page, () => document.querySelector(".bubble") === null);
      await page.keyboard.press("Backspace");
      await verdict(page, "stop");
      await until(page, () => [...document.querySelector(".layer").shadowRoot.querySelectorAll(".mirror:not(.line) span")].some(({ textContent }) => textContent === "statement"));
      await page.mouse.click(box.x, box.y);
      await page.waitForSelector(".bubble");
      await page.keyboard.press("Escape");
      await until(page, () => document.querySelector(".bubble") === null && document.activeElement?.id === "field-body");
    });

    test("marks stay under their words when a row above them turns to text", async () => {
      await fresh(320);
      const people = ["ann", "bob", "cy", "di"].map((name) => `${name} <reader-${name}@gmail.com>`).join("; ");
      await paste(page, "#paste", `From: Refuge <intake@refuge.example>\nTo: ${people}\nSubject: Your stay at the refuge\n\nYour room at the refuge is ready.`);
      await verdict(page, "stop");
      const isUnder = () => {
        const mark = [...document.querySelector(".layer").shadowRoot.querySelectorAll(".mirror.line")].at(-1)?.getBoundingClientRect();
        return mark !== undefined && Math.abs(mark.top - document.getElementById("field-subject").getBoundingClientRect().top) < 1;
      };
      await until(page, isUnder);
      const before = await page.$eval("#field-subject", (field) => field.getBoundingClientRect().top);
      await page.click("[data-field=to] .as-text");
      await until(page, (was) => Math.abs(document.getElementById("field-subject").getBoundingClientRect().top - was) > 8, before);
      await until(page, isUnder);
    });

    test("the source of a web page that is pasted into a field becomes people", async () => {
      await fresh();
      await page.click(".choices button:last-of-type");
      await paste(page, "#field-to", "Ann Ross &lt;reader-01@gmail.com&gt;; Bell &amp; Son &lt;reader-02@gmail.com&gt;");
      await until(page, () => document.querySelectorAll("[data-field=to] .who").length === 2);
      assert.deepEqual((await letter(page)).to, ["reader-01@gmail.com", "reader-02@gmail.com"]);
      await verdict(page, "clear", "note", "warn", "stop");
      await catchCopies(page);
      await press(page, "[data-name='copy to']");
      assert.equal(await copied(page), "Ann Ross <reader-01@gmail.com>; Bell & Son <reader-02@gmail.com>");
    });

    test("the question who sends describes the sender as long as it is asked", async () => {
      await fresh();
      await paste(page, "#paste", "reader-01@gmail.com, reader-02@example.net");
      await page.waitForSelector("#from-hint:not([hidden])");
      assert.equal(await page.$eval("#field-from", (field) => field.getAttribute("aria-describedby")), "from-hint");
      await page.type("#field-from", "ann@office.example");
      assert.equal(await page.$eval("#field-from", (field) => field.getAttribute("aria-describedby")), null);
    });

    test("touching a dot shows what that person would see", async () => {
      await fresh();
      await openExample(page);
      await page.hover(">>> .person:nth-of-type(1)");
      await until(page, () => / would see 17 others: /.test(document.querySelector(".card-host").shadowRoot.querySelector(".picture").innerText));
    });

    test("send separately is a list to work through", async () => {
      await fresh();
      await openExample(page);
      await catchCopies(page);
      await press(page, "[data-fix=send-separately]");
      const left = async () => Number.parseInt(await card(page, "[data-part=separate] [role=status]"), 10);
      const all = await left();
      assert.ok(all >= 14);
      await press(page, "[data-part=separate] li:nth-child(1) button");
      assert.equal(await copied(page), "Member One <example.member.one@parliament.uk>");
      await press(page, "[data-part=separate] li:nth-child(2) input");
      assert.equal(await left(), all - 2);
      const cut = await page.evaluate(() => {
        const list = document.querySelector(".card-host").shadowRoot.querySelector(".separate");
        return list.scrollWidth - list.clientWidth + list.scrollLeft;
      });
      assert.equal(cut, 0, "nothing of a line is cut off at its sides");
    });

    test("lists, message and record are copied; the record and the print hold no address", async () => {
      await fresh();
      await openExample(page);
      await press(page, "[data-fix=move-to-bcc]");
      await verdict(page, "clear", "note");
      await catchCopies(page);
      await press(page, "[data-name='copy bcc']");
      assert.equal((await copied(page)).split(", ").length, 18);
      await page.evaluate(() => { window.copied = undefined; });
      await press(page, "[data-name='copy message']");
      assert.match(await copied(page), /^To: Investigation Team <[^>]*>\nBcc: Member One .*\nSubject: Update on the investigation\n\nDear all,/);
      await page.evaluate(() => { window.copied = undefined; });
      await press(page, "[data-name='copy summary']");
      const record = await copied(page);
      assert.match(record, /18 people moved to Bcc/);
      assert.doesNotMatch(record, /@|Member/);
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const print = await page.$eval(".print", (sheet) => sheet.textContent);
      assert.match(print, /Verdict/);
      assert.doesNotMatch(print, /@|Member/);
    });

    test("what was just written is in the copy, though no finding changed by it", async () => {
      await fresh();
      await openExample(page);
      await catchCopies(page);
      await page.focus("#field-body");
      await page.keyboard.down("Control");
      await page.keyboard.press("End");
      await page.keyboard.up("Control");
      await page.keyboard.type(" and a line more.");
      await press(page, "[data-name='copy message']");
      assert.match((await copied(page)).trimEnd(), /The investigation team\n? and a line more\.$/);
    });

    test("Welsh: every word changes, the message stays", async () => {
      await fresh();
      await openExample(page);
      await page.click("nav [lang=cy]");
      await verdict(page, "stop");
      assert.equal(await page.evaluate(() => document.documentElement.lang), "cy");
      assert.match(await card(page, "h2"), /^Byddai 18 o bobl y tu allan i met\.police\.uk/);
      assert.match(await page.$eval("footer", (footer) => footer.innerText), /siaradwr brodorol/);
      await until(page, () => document.querySelectorAll("[data-field=cc] .who").length === 18);
      assert.doesNotMatch(await card(page), /\b(would|people|message|Copy|Send)\b/);
    });

    test("the whole job from the keyboard", async () => {
      await fresh();
      const tabTo = async (wanted) => {
        for (let i = 0; i < 60; i++) {
          await page.keyboard.press("Tab");
          const at = await page.evaluate(() => {
            let active = document.activeElement;
            while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
            return active?.textContent ?? "";
          });
          if (wanted.test(at)) return;
        }
        assert.fail(`no way to ${wanted} by Tab`);
      };
      await tabTo(/Westminster/);
      await page.keyboard.press("Enter");
      await verdict(page, "stop");
      await tabTo(/^Move 18 people to Bcc$/);
      await page.keyboard.press("Enter");
      await verdict(page, "clear", "note");
      const focused = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.textContent ?? "");
      assert.equal(await focused(), "Undo", "the focus goes to the way back");
      await page.keyboard.press("Enter");
      await verdict(page, "stop");
    });

    test("axe finds nothing, in any state, light and dark; nothing scrolls sideways at 320 px", async () => {
      for (const scheme of name === "chromium" ? ["light", "dark"] : ["light"]) {
        for (const width of [1280, 320]) {
          await fresh(width, 800);
          if (name === "chromium") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
          const look = async (state) => {
            await accessible(page, `${state}, ${scheme}, ${width}`);
            await noSidewaysScroll(page, `${state}, ${scheme}, ${width}`);
          };
          await look("empty");
          await openExample(page).catch(async () => verdict(page, "stop"));
          await until(page, () => document.querySelectorAll(".chip.is-stop").length === 18);
          if (width === 320) await page.click(".bar");
          await press(page, "[data-fix=send-separately]");
          await look("example");
          await press(page, "[data-fix=move-to-bcc]");
          await verdict(page, "clear", "note");
          await look("repaired");
          if (width === 320) await page.click(".bar");
          await page.click("[data-field=bcc] .chip:nth-child(2) .who");
          await look("explained");
          await page.keyboard.press("Escape");
          await page.hover("[data-field=bcc]");
          await page.click("[data-field=bcc] .as-text");
          await look("as text");
        }
      }
    });

    test("beside a scrollbar at 320 px no word of the header breaks, and a long name leaves its cross whole", async () => {
      await fresh(308, 700);
      await paste(page, "#paste", `To: ${"x".repeat(120)}@example.org, A name that goes on and on and on for ever and more <reader-01@gmail.com>\nSubject: Hello\n\nHello`);
      await until(page, () => document.querySelectorAll("[data-field=to] .chip").length === 2);
      const { broken, cut } = await page.evaluate(() => {
        const lines = (element) => { const range = document.createRange(); range.selectNodeContents(element); return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size; };
        const whole = (chip) => { const cross = chip.querySelector(".cross").getBoundingClientRect(); return cross.width >= 26 && cross.right <= chip.getBoundingClientRect().right + 0.5; };
        return {
          broken: [...document.querySelectorAll("header .brand span, header button")].filter((element) => lines(element) > 1).map((element) => element.textContent),
          cut: [...document.querySelectorAll(".chip")].filter((chip) => !whole(chip)).length,
        };
      });
      assert.deepEqual([broken, cut], [[], 0]);
      await noSidewaysScroll(page, "308");
    });

    test("nothing is asked for after the page's own files, and nothing could be", async () => {
      const other = await serve("target/page", { seen: (path) => requests.push(`other ${path}`), headers: { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" } });
      try {
        await fresh();
        await until(page, () => /\d/.test(document.querySelector("footer").innerText));
        const loaded = requests.length;
        await openExample(page);
        await press(page, "[data-fix=move-to-bcc]");
        await verdict(page, "clear", "note");
        await drop(page, "message.eml", "message/rfc822", EML);
        await verdict(page, "stop");
        assert.deepEqual(requests.slice(loaded), []);
        const policy = await page.$eval("meta[http-equiv=Content-Security-Policy]", (meta) => meta.content);
        assert.match(policy, /default-src 'none'.*connect-src 'self'/);
        const reached = await page.evaluate((address) => Promise.all([
          fetch(address).then(() => "fetch", () => ""),
          new Promise((done) => { const image = new Image(); image.onload = () => done("image"); image.onerror = () => done(""); image.src = `${address}x.png`; }),
          new Promise((done) => { try { const socket = new WebSocket(address.replace("http", "ws")); socket.onopen = () => done("socket"); socket.onerror = () => done(""); } catch { done(""); } }),
        ]), other.url);
        assert.deepEqual(reached, ["", "", ""]);
        assert.deepEqual(requests.filter((path) => path.startsWith("other")), []);
        const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length]);
        assert.deepEqual(kept, [0, 0, "", 0, 0]);
      } finally {
        other.server.close();
      }
    });
  });
}
