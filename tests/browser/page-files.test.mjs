// Files on the page, in real browsers: read by the worker in slices, told of where they are broken, and what a long one leaves unmarked.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { appears, BROWSERS, launch, leftOut } from "../support/browsers.mjs";
import { accessible, catchCopies, copied, drop, letter, noSidewaysScroll, paste, press, until, verdict } from "./driving.mjs";

const SLICE = 1 << 20;
const message = (head, ...body) => [...head, "", ...body, ""].join("\r\n");

/** A message whose subject has a two-byte letter across the end of the first slice, and its text behind the second. */
function sliced() {
  const start = Buffer.from(message(["From: Clinic <appointments@clinic.example>", "To: reader-01@gmail.com, reader-02@outlook.com"]).trimEnd() + "\r\n");
  const subject = "Subject: Your test r", filler = "X-Filler: ", line = " ".concat("x".repeat(75), "\r\n");
  let pad = SLICE - 1 - start.length - Buffer.byteLength(subject) - filler.length;
  const lines = Math.floor((pad - 2) / line.length);
  pad -= lines * line.length + 2;
  const head = Buffer.concat([start, Buffer.from(`${filler}${"y".repeat(pad)}\r\n${line.repeat(lines)}${subject}`)]);
  assert.equal(head.length, SLICE - 1);
  const attachment = "QUJD".repeat(19).concat("\r\n").repeat(17_000);
  return Buffer.concat([head, Buffer.from(message(["ésult", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=part"],
    "--part", "Content-Type: application/octet-stream; name=scan.bin", "Content-Transfer-Encoding: base64", "Content-Disposition: attachment; filename=scan.bin", "", attachment,
    "--part", "Content-Type: text/plain; charset=utf-8", "", "Your appointment at the HIV clinic – please bring your letter.", "--part--"))]);
}

const BROKEN = message(["a line of something else", "From: Ann <ann@office.example>", "To: reader-01@gmail.com", "Subject: One", "Subject: Two",
  "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=part"], "--part", "Content-Type: text/plain; charset=x-nowhere", "", "See you at eight.");

for (const name of BROWSERS) {
  describe(`files on the page in ${name}`, { skip: leftOut(name) && `no ${name}`, timeout: 240_000 }, () => {
    let browser, server, url, page;
    before(async () => {
      ({ url, server } = await serve("target/page"));
      browser = await launch(name);
    });
    after(async () => {
      await browser?.close();
      server?.close();
    });
    const fresh = async (width = 1280) => {
      await page?.close();
      page = await browser.newPage();
      await page.setViewport({ width, height: 900 });
      await page.goto(url, { waitUntil: "load" });
      await page.waitForSelector("#paste");
    };
    const problems = () => page.$$eval(".problem li", (lines) => lines.map((line) => line.textContent));

    test("a file of several slices is read by the worker, not by the page", async () => {
      await fresh();
      await page.evaluate(() => {
        for (const reader of ["arrayBuffer", "text", "stream", "slice"]) Blob.prototype[reader] = () => { throw new Error(`the page itself called ${reader}`); };
      });
      const bytes = sliced();
      assert.ok(bytes.length > 2 * SLICE);
      await drop(page, "long.eml", "message/rfc822", bytes);
      await verdict(page, "stop");
      const found = await letter(page);
      assert.equal(found.subject, "Your test résult");
      assert.match(found.body, /HIV clinic – please bring your letter\.\s*$/);
      assert.match(await page.$eval(".files", (files) => files.textContent), /scan\.bin/);
      assert.equal(await page.$(".problem"), null);
    });

    test("a file that is too large is told of and not taken", async () => {
      await fresh();
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array((64 << 20) + 1)], "huge.eml", { type: "message/rfc822" }));
        document.body.dispatchEvent(Object.defineProperty(new Event("drop", { bubbles: true, cancelable: true }), "dataTransfer", { value: data }));
      });
      await until(page, () => /too large to be read: 65 MB, at most 64 MB\./.test(document.querySelector(".problem")?.textContent ?? ""));
      assert.ok(await page.$("#paste"));
    });

    test("what is no message is named, in the words of the page, and takes the place of none", async () => {
      await fresh();
      const outlook = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(6000), Buffer.from("__nameid_version1.0", "utf16le")]);
      await drop(page, "letter.msg", "", outlook);
      await until(page, () => /This is an Outlook file \(\.msg\).*Save the message as \.eml or as text \(\.txt\)/.test(document.querySelector(".problem")?.textContent ?? ""));
      assert.ok(await page.$("#paste"));
      await page.click("nav [lang=cy]");
      await drop(page, "letter.pdf", "application/pdf", "%PDF-1.7\nTo: reader-01@gmail.com\n");
      await until(page, () => /Ffeil o fath arall yw hon \(PDF\)/.test(document.querySelector(".problem")?.textContent ?? ""));
      assert.ok(await page.$("#paste"));
      await accessible(page, "no message");
    });

    test("a message that Outlook saved as text or as a web page fills the fields", async () => {
      const expected = { from: "Ann Ross <ann@office.example>", to: ["reader-01@gmail.com", "reader-02@gmail.com"], cc: ["reader-03@gmail.com"], subject: "Café", body: "See you." };
      const asText = "From:\tAnn Ross <ann@office.example>\r\nSent:\tMonday, March 2, 2026 10:12 AM\r\nTo:\tBen <reader-01@gmail.com>; reader-02@gmail.com\r\nCc:\treader-03@gmail.com\r\nSubject:\tCafé\r\n\r\nSee you.\r\n";
      const asPage = `<html><head><meta charset="windows-1252"><style>p{}</style></head><body><p class=MsoNormal><b>From:</b> Ann Ross &lt;ann@office.example&gt;<br><b>Sent:</b> Monday<br>
<b>To:</b> Ben &lt;reader-01@gmail.com&gt;; reader-02@gmail.com<br><b>Cc:</b> reader-03@gmail.com<br><b>Subject:</b> Café<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>See you.</p></body></html>`;
      for (const [file, type, text] of [["letter.txt", "text/plain", asText], ["letter.htm", "text/html", asPage]]) {
        await fresh();
        await drop(page, file, type, Buffer.from(text, "latin1"));
        await until(page, () => document.querySelectorAll(".who").length === 3);
        const found = await letter(page);
        assert.deepEqual({ ...found, bcc: undefined, body: found.body.trim() }, { ...expected, bcc: undefined }, file);
        assert.equal(await page.$(".problem"), null, file);
      }
    });

    test("an invitation is named as one, dropped and pasted; of several messages the page says that it took the first", async () => {
      await fresh();
      const invitation = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:reader-01@gmail.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
      const said = () => until(page, () => /calendar invitation \(\.ics\), which is not checked/.test(document.querySelector(".problem")?.textContent ?? ""));
      await drop(page, "group.ics", "text/calendar", invitation);
      await said();
      await fresh();
      await paste(page, "#paste", invitation);
      await said();
      assert.ok(await page.$("#paste"));
      const one = (to) => `From desk@office.example Mon Nov  2 09:00:00 2026\nFrom: desk@office.example\nTo: ${to}\nSubject: Rota\n\nSee you.\n\n`;
      await drop(page, "sent.mbox", "application/mbox", one("ann@office.example") + one("reader-01@gmail.com"));
      await verdict(page, "clear");
      assert.deepEqual(await problems(), ["The file holds 2 messages; only the first was read. (line 8)"]);
      const { to, body } = await letter(page);
      assert.deepEqual([to, body.trim()], [["ann@office.example"], "See you."]);
    });

    test("rows of a sheet that are pasted into a field become people, and a list that a mail program takes", async () => {
      await fresh();
      await paste(page, "#paste", '"First","Last","Email"\n"Ann","Lee","reader-01@gmail.com"\n"Bob","Roe","reader-02@gmail.com"\n');
      await until(page, () => document.querySelectorAll("[data-field=to] .who").length === 2);
      await paste(page, "#field-cc", "Name\tEmail\tWard\nCy Poe\treader-03@gmail.com\t7\nPoe, Di\treader-04@gmail.com\t7");
      await until(page, () => document.querySelectorAll("[data-field=cc] .who").length === 2);
      assert.deepEqual((await letter(page)).cc, ["reader-03@gmail.com", "reader-04@gmail.com"]);
      await catchCopies(page);
      // Drawn anew when the second list was checked: before, its buttons may be replaced while they are pressed
      await appears(page, '>>> [data-name="copy cc"]');
      await press(page, '[data-name="copy to"]');
      assert.equal(await copied(page), "Ann Lee <reader-01@gmail.com>; Bob Roe <reader-02@gmail.com>");
      await page.evaluate(() => { window.copied = undefined; });
      await press(page, '[data-name="copy cc"]');
      assert.equal(await copied(page), 'Cy Poe <reader-03@gmail.com>; "Poe, Di" <reader-04@gmail.com>');
    });

    for (const [what, encode] of [
      ["UTF-16", (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])],
      ["Windows-1252", (text) => Buffer.from(text, "latin1")],
    ]) {
      test(`a sheet saved as text in ${what} is read`, async () => {
        await fresh();
        await drop(page, "people.csv", "text/csv", encode("Name,E-mail\r\nRenée Roe,reader-01@gmail.com\r\nBen Hill,reader-02@gmail.com\r\n"));
        await until(page, () => document.querySelectorAll("[data-field=to] .who").length === 2);
        assert.equal(await page.$eval("[data-field=to] .who", (who) => who.textContent), "Renée Roe");
      });
    }

    test("what of a message was not read is said in the words of the page, as long as it is there", async () => {
      await fresh(375);
      await drop(page, "broken.eml", "message/rfc822", BROKEN);
      await page.waitForSelector(".problem li");
      assert.deepEqual(await problems(), [
        "This line before the headers is not one of them and was passed over. (line 1)",
        "Subject is given more than once; the first is taken. (line 5)",
        "Text and Attachments: The message ends before its last boundary and may be cut. (line 13)",
        "Text: The character set x-nowhere is not known, so this was not read. (line 12)",
      ]);
      await accessible(page, "partly read");
      await noSidewaysScroll(page, "partly read");
      await page.click("nav [lang=cy]");
      await page.waitForSelector(".problem li");
      assert.match((await problems()).join("\n"), /^Nid yw'r llinell hon .*\(llinell 1\)\n.*\nTestun ac Atodiadau: Mae'r neges yn gorffen/);
      await page.click("nav [lang=en]");
      await page.evaluate(() => document.querySelector(".below button").scrollIntoView({ block: "center" }));
      await page.click(".below button");
      await page.waitForSelector("#paste");
      assert.equal(await page.$(".problem"), null);
    });

    test("where chips and marks end the page says so", async () => {
      await fresh();
      const people = Array.from({ length: 230 }, (_, i) => `reader-${i}@gmail.com`).join(",\r\n ");
      const long = message([`From: club@chess.example`, `To: ${people}`, "Subject: Friday"], "The board is set up at seven. ".repeat(11_000));
      await drop(page, "long.eml", "message/rfc822", long);
      await until(page, () => document.querySelector("[data-field=to] .rest.is-stop .sign") !== null);
      assert.equal((await page.$$("[data-field=to] .chip")).length, 60);
      assert.match(await page.$eval("[data-field=to] .rest", (rest) => rest.textContent), /^60 of 230 are shown here; all of them are checked\./);
      await catchCopies(page);
      await press(page, "[data-name='copy message']");
      assert.match(await copied(page), /(The board is set up at seven\. ){11000}/, "what is not shown is in the message all the same");
      await accessible(page, "long");
      await page.click("[data-field=to] .rest button");
      assert.equal(await page.$eval("#field-to-text", (area) => area.value.split(/,\s*/).length), 230);
    });

    const lines = (count) => Array.from({ length: count }, (_, i) => `Line ${i}: the board is set up at seven.`);
    const said = () => page.$$eval(".parts:not([hidden]) p:not(.why)", (all) => all.map((one) => one.textContent));
    const body = () => page.$eval("#field-body", ({ value, readOnly }) => ({ value, readOnly }));
    const turn = (label, bar = 0) => page.evaluateHandle((name, at) => [...document.querySelectorAll(".parts")[at].querySelectorAll("button")].find(({ textContent }) => textContent === name), label, bar)
      .then((found) => found.asElement().click());

    test("a text that is too long for one field is read and changed part by part, and all of it is the message", async () => {
      await fresh();
      const text = lines(9_000).join("\n");
      await drop(page, "long.eml", "message/rfc822", message(["From: Club <club@chess.example>", "To: reader-01@gmail.com", "Subject: Friday"], text.replaceAll("\n", "\r\n")).trimEnd());
      await page.waitForSelector(".parts:not([hidden])");
      const first = await body();
      assert.ok(text.startsWith(first.value) && first.value.endsWith("\n") && !first.readOnly);
      assert.deepEqual(await said(), Array(2).fill(`Characters 1 to ${first.value.length.toLocaleString("en-GB")} of ${text.length.toLocaleString("en-GB")}.`));
      await turn("Later part", 1);
      await until(page, (start) => document.getElementById("field-body").value.startsWith(start), text.slice(first.value.length, first.value.length + 60));
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Later part", "the button can be pressed again");
      await page.evaluate(() => document.getElementById("field-body").setSelectionRange(0, 0));
      await page.focus("#field-body");
      await page.keyboard.type("Changed here. ");
      const whole = `${first.value}Changed here. ${text.slice(first.value.length)}`;
      await until(page, (count) => document.querySelector(".parts p:not(.why)").textContent.endsWith(`of ${count}.`), whole.length.toLocaleString("en-GB"));
      await catchCopies(page);
      // The card follows what is typed; until then its button has the message of before
      for (let tries = 0; tries < 100; tries++) {
        await press(page, "[data-name='copy message']");
        if ((await copied(page)).includes("Changed here. Line")) break;
      }
      assert.equal((await copied(page)).split("\n\n").slice(1).join("\n\n").trimEnd(), whole);
      await turn("Earlier part");
      await until(page, (value) => document.getElementById("field-body").value === value, first.value);
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Later part", "there is nothing before the first part");
      await accessible(page, "a part of a long text");
    });

    test("what was found in another part of a long text is marked there, and brought into view", async () => {
      await fresh();
      const text = `${lines(9_000).join("\n")}\nYour HIV test results are in.\n`;
      await drop(page, "long.eml", "message/rfc822", message(["From: Clinic <clinic@hospital.example>", "To: reader-01@gmail.com, reader-02@gmail.com", "Subject: Friday"], text.replaceAll("\n", "\r\n")));
      await verdict(page, "stop");
      const marks = () => page.evaluate(() => [...document.querySelector(".layer").shadowRoot.querySelectorAll(".mirror:not(.line) span")].map((mark) => mark.textContent));
      assert.deepEqual(await marks(), []);
      for (let part = 1; (await body()).value.includes("Your HIV test results") === false; part++) {
        assert.ok(part < 9, "a part holds it");
        const before = (await body()).value;
        await turn("Later part");
        await until(page, (old) => document.getElementById("field-body").value !== old, before);
      }
      await until(page, () => /HIV/.test(document.querySelector(".layer").shadowRoot.querySelector(".mirror:not(.line) span")?.textContent ?? ""));
      await turn("Earlier part");
      await until(page, () => document.querySelector(".layer").shadowRoot.querySelector(".mirror:not(.line) span") === null);
    });

    test("a long text that is typed or pasted into the field is cut into parts around the caret", async () => {
      await fresh();
      await page.click(".landing .choices .quiet");
      const write = (now) => page.evaluate((value) => {
        const field = document.getElementById("field-body");
        field.focus();
        field.value = value;
        field.setSelectionRange(value.length, value.length);
        field.dispatchEvent(new Event("input", { bubbles: true }));
        return [field.value, field.selectionStart];
      }, now);
      const text = lines(9_000).join("\n");
      const [shown, caret] = await write(text);
      assert.ok(text.endsWith(shown) && shown.length < 110_000 && caret === shown.length);
      assert.equal((await said()).length, 2);
      assert.match((await said())[0], new RegExp(`to ${text.length.toLocaleString("en-GB")} of ${text.length.toLocaleString("en-GB")}\\.$`));
    });
  });
}
