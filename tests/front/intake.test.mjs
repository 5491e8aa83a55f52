// What a pasted text is taken for. The engine's readers are stood in for: what is asked of which of them is what is tested.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "./load.mjs";

const { isWhole, takeText } = await load("www/page/intake.ts");
const engine = {
  readMessage: async (bytes) => ({ draft: { subject: "read as a message", body: new TextDecoder().decode(bytes) }, problems: [] }),
  addresses: async (text) => ({ recipients: (text.match(/[^\s<>,;]+@[^\s<>,;]+/g) ?? []).map((address) => ({ address })), problems: [] }),
};
const taken = async (text) => (await takeText(engine, text)).draft;
const asMessage = async (text) => {
  const { subject, body } = await taken(text);
  return subject === "read as a message" ? body : null;
};

for (const [language, head] of [
  ["German", "Von: a@x.test\nGesendet: Montag\nAn: b@x.test\nBetreff: Hallo"],
  ["French, with its space before the colon", "De : a@x.test\nEnvoyé : lundi\nÀ : b@x.test\nObjet : Bonjour"],
  ["Spanish", "De: a@x.test\nEnviado el: lunes\nPara: b@x.test\nAsunto: Hola"],
  ["Polish", "Od: a@x.test\nWysłano: poniedziałek\nDo: b@x.test\nTemat: Witam"],
  ["Swedish", "Från: a@x.test\nSkickat: måndag\nTill: b@x.test\nÄmne: Hej"],
  ["Welsh", "Oddi wrth: a@x.test\nAnfonwyd: Llun\nAt: b@x.test\nPwnc: Helo"],
]) {
  test(`labels of fields are understood: ${language}`, async () => {
    const read = await asMessage(`${head}\n\nAn: this stays`);
    assert.match(read ?? "", /^From: ?a@x\.test\nDate: ?.*\nTo: ?b@x\.test\nSubject: ?.*\n\nAn: this stays$/);
  });
}

for (const { what, text, message } of JSON.parse(readFileSync("tests/cli/pasted.json", "utf8"))) {
  test(`what was pasted is read as the command line reads it: ${what}`, async () => assert.equal(await asMessage(text), message));
}

/** Label forms of src/text/labels.rs, each with the header that it stands for. */
function labelsOfTheEngine() {
  const rows = readFileSync("src/text/labels.rs", "utf8").match(/^ {4}Words \{ language: .*$/gm) ?? [];
  const headers = { from: "From", sent: "Date", to: "To", cc: "Cc", bcc: "Bcc", subject: "Subject" };
  return rows.flatMap((row) => Object.entries(headers).flatMap(([field, header]) => {
    const forms = new RegExp(` ${field}: &\\[([^\\]]*)\\]`).exec(row)?.[1] ?? "";
    return [...forms.matchAll(/"([^"]+)"/g)].map(([, label]) => [label, header]);
  }));
}

test("every label that the engine knows in a quoted header is understood in what is pasted, by a colon of any width", async () => {
  const labels = labelsOfTheEngine();
  assert.ok(labels.length > 100);
  for (const [label, header] of labels) {
    for (const colon of [":", " :", "：", ":\t", ":\u00a0"]) {
      // Another label stands before it: some of these are words of other things when they stand alone
      const [other, value] = header === "From" ? ["Cc", "b@x.test"] : ["From", "a@x.test"];
      const read = await asMessage(`${other}: ${value}\n${label}${colon} c@x.test\n\nHello`);
      assert.equal(read, `${other}: ${value}\n${header}: c@x.test\n\nHello`, label);
    }
  }
});

test("no field is lost behind one that is not known, and each has its lines", async () => {
  assert.equal(await asMessage("Od: a@x.test\nDo: b@x.test;\nc@x.test\nZałączniki: lista.xlsx,\nplan.pdf\nDW: d@x.test\nTemat: Wyniki\nbadań\nUDW: e@x.test\n\nWitam"),
    "From: a@x.test\nTo: b@x.test;\nc@x.test\nX-Other: lista.xlsx,\n plan.pdf\nCc: d@x.test\nSubject: Wyniki\n badań\nBcc: e@x.test\n\nWitam");
  assert.equal(await asMessage("Von: a@x.test\nAnlagen: a.xlsx\nX-Mailer: y\nAn: b@x.test\n\nHallo"), "From: a@x.test\nAnlagen: a.xlsx\nX-Mailer: y\nTo: b@x.test\n\nHallo");
  assert.equal(await asMessage("Kopie (CC): b@x.test\nVon: a@x.test\n\nHallo"), "Cc: b@x.test\nFrom: a@x.test\n\nHallo");
});

test("labels in bold, in a table, alone on their lines and within a quotation are labels", async () => {
  const whole = "From: a@x.test\nTo: b@x.test\nSubject: Hello\n\nSee you.";
  for (const [what, text] of [
    ["bold, as plain text has it", "**From:** a@x.test\n*To:* b@x.test\n**Subject**: Hello\n\nSee you."],
    ["with signs of no width", "From:\u200ba@x.test\nTo:\u200bb@x.test\nSubject: Hello\n\nSee you."],
    ["a table", "from\ta@x.test\nto\tb@x.test\nsubject\tHello\n\nSee you."],
    ["quoted", "> From: a@x.test\n> To: b@x.test\n> Subject: Hello\n>\n> See you."],
    ["below a line, quoted", "> Begin forwarded message:\n>\n> From: a@x.test\n> To: b@x.test\n> Subject: Hello\n>\n> See you."],
  ]) assert.equal(await asMessage(text), whole, what);
  const lines = "To: \nb@x.test;\nc@x.test\nCc: \nd@x.test\nSubject: \n Hello\n\nSee you.";
  assert.equal(await asMessage("To\nb@x.test;\nc@x.test\nCc\nd@x.test\nSubject\nHello\nSee you."), lines);
  assert.equal(await asMessage("To:\nb@x.test;\nc@x.test\nCc:\nd@x.test\nSubject:\nHello\n\nSee you."), lines);
});

test("one line of recipients with its label goes into that field", async () => {
  assert.equal(await asMessage("An: a@x.test; b@x.test"), "To: a@x.test; b@x.test");
  assert.equal(await asMessage("Cci : a@x.test"), "Bcc: a@x.test");
});

test("an answer above a quoted header is text, however short, and none of it a recipient", async () => {
  const text = "Dear all,\nplease see below.\n\nVon: Ann <a@x.test>\nAn: b@x.test; c@x.test\nBetreff: Hallo\n\nHallo";
  assert.deepEqual(await taken(text), { body: text });
});

test("a message copied as its window shows it is text, names among addresses are recipients", async () => {
  const window = "Your statement\nInbox\n\nAnn Ross <a@x.test>\n10:12 (2 hours ago)\nto b@x.test, c@x.test\n\nHello all";
  assert.deepEqual(await taken(window), { body: window });
  for (const text of ["Ann Ross\na@x.test\nBen Hill\nb@x.test", "Ann Ross\nBen Hill\nCarys Jones\na@x.test"]) assert.ok("to" in await taken(text), text);
});

test("a message as a program stores it is handed on as it is", async () => {
  for (const text of [
    "Received: from a.test by b.test;\n Mon, 2 Mar 2026\nFrom: a@x.test\nTo: b@x.test,\n c@x.test\nList-Id: A <b>\nSubject: =?utf-8?q?a?=\n =?utf-8?q?b?=\n\nTo: this stays",
    "From: a@x.test\nTo: b@x.test,\n\tc@x.test\nContent-Type: multipart/mixed;\n boundary=x\n\n--x\n",
  ]) assert.equal(await asMessage(text), text);
});

test("a message pasted into a field is told from recipients in any language", () => {
  for (const text of ["Von: a@x.test\nAn: b@x.test\n\nHallo", "To: a@x.test\nSubject: Hello", "-----Original Message-----\nFrom: a@x.test\nTo: b@x.test"]) assert.ok(isWhole(text), text);
  for (const text of ["a@x.test\nb@x.test", "To: a@x.test", "An Nguyen <a@x.test>\nDo Thi <b@x.test>", "Dear all,\nTo: be"]) assert.ok(!isWhole(text), text);
});

test("the line that a mail program draws above headers goes, above text it stays", async () => {
  for (const rule of ["-----Original Message-----", "---------- Forwarded message ---------", "________________________________", "-----Ursprüngliche Nachricht-----", "Begin forwarded message:"]) {
    assert.equal(await asMessage(`${rule}\n\nFrom: a@x.test\nTo: b@x.test\n\nHello`), "From: a@x.test\nTo: b@x.test\n\nHello", rule);
    assert.deepEqual(await taken(`${rule}\nHello`), { body: `${rule}\nHello` });
  }
  assert.deepEqual(await taken("-".repeat(1_000_000)), { body: "-".repeat(1_000_000) });
});

test("names parted by semicolons are recipients, sentences are not", async () => {
  assert.deepEqual(await taken("Evans, Bethan; Jones, Carys"), { to: ["Evans, Bethan; Jones, Carys"] });
  for (const text of ["Ann came; Ben left.", "Evans, Bethan", "first this; then that", "Dear all;\nHello; World"]) assert.deepEqual(await taken(text), { body: text });
});

test("names as Lotus Notes writes them are recipients, and so are names in a field that was shortened", async () => {
  for (const text of [
    "CN=Ann Roe/OU=Sales/O=Org@ORG; Bob Jones/Sales/Org", "Ann Roe/Sales/Org", "Ann Roe/Sales/Org@Org", "Élise Łuk/HR/Org\nBob Jones/HR/Org",
    "Ann Roe, Bob Jones +3 more", "Ann Roe; +12",
  ]) assert.ok("to" in await taken(text), text);
  for (const text of ["TCP/IP/UDP", "Please bring tea and/or coffee/milk", "Yes/No/Maybe", "http://Example/a/b", "Ann Roe asked for 3 more.", "2 + 3", "Ann Roe, Bob Jones"]) {
    assert.deepEqual(await taken(text), { body: text });
  }
});

test("links as Markdown writes them become a list that a mail program takes", async () => {
  const read = reading(person("Ann", "a@x.test"), person("Roe, Bob", "b@x.test"));
  assert.deepEqual((await takeText(read, "[Ann](mailto:a@x.test), [Roe, Bob](mailto:b@x.test)")).draft, { to: ['Ann <a@x.test>; "Roe, Bob" <b@x.test>'] });
});

test("the source of a web page becomes a list that a mail program takes, an ampersand in a name does not", async () => {
  const read = { ...reading(person("Ann", "a@x.test"), person("Bob & Cy", "b@x.test")), readMessage: async () => ({ draft: { body: "Ann\nBob & Cy" }, problems: [] }) };
  for (const text of ["Ann &lt;a@x.test&gt;, Bob &amp; Cy &lt;b@x.test&gt;", "<li>Ann a@x.test</li><li>Bob & Cy b@x.test</li>", "Ann a@x.test<br>Bob & Cy b@x.test"]) {
    assert.deepEqual((await takeText(read, text)).draft, { to: ["Ann <a@x.test>; Bob & Cy <b@x.test>"] }, text);
  }
  const plain = "Ann <a@x.test>; Bob & Cy; R&D <b@x.test>";
  assert.deepEqual((await takeText(read, plain)).draft, { to: [plain] });
});

test("the source of a message's page is read as what the page shows", async () => {
  const asked = [];
  const shows = (body) => ({ ...engine, readMessage: async (bytes) => {
    asked.push(new TextDecoder().decode(bytes));
    return asked.length === 1 ? { draft: { body }, problems: [] } : engine.readMessage(bytes);
  } });
  const source = "<b>From:</b> Ann &lt;a@x.test&gt;<br><b>To:</b> Bob &lt;b@x.test&gt;<br><br>Hello";
  const { draft } = await takeText(shows("From: Ann <a@x.test>\nTo: Bob <b@x.test>\n\nHello"), source);
  assert.equal(asked[0], `Content-Type: text/html; charset=utf-8\n\n${source}`);
  assert.deepEqual(draft, { subject: "read as a message", body: "From: Ann <a@x.test>\nTo: Bob <b@x.test>\n\nHello" });
  asked.length = 0;
  assert.deepEqual((await takeText(shows("Dear all,\nHello."), "<!doctype html><p>Dear all,<p>Hello.")).draft, { body: "Dear all,\nHello." });
});

test("recipients with their labels below who wrote and when, as a mail program's window shows them, go into their fields", async () => {
  for (const [text, draft] of [
    ["Ann Bell\nTo:\u200bBob <b@x.test>;\u200bCy <c@x.test>\u200b\nCc:\u200bDi <d@y.test>\nThu 12/03/2026 09:14\nYour stay\nDear all,\nhello.",
      { to: ["Bob <b@x.test>;\u200bCy <c@x.test>\u200b"], cc: ["Di <d@y.test>"], body: "Ann Bell\nThu 12/03/2026 09:14\nYour stay\nDear all,\nhello." }],
    ["Your stay\n\nAnn Bell <a@x.test>\nThu 12/03/2026 09:14\nAn: Bob Roe; Cy Poe\n\nDear all, hello.",
      { from: "Ann Bell <a@x.test>", to: ["Bob Roe; Cy Poe"], body: "Your stay\nThu 12/03/2026 09:14\n\nDear all, hello." }],
  ]) {
    const { body, ...fields } = await taken(text);
    assert.deepEqual({ ...fields, body }, draft);
  }
  for (const text of [
    "Hello Bob,\nplease invite\nTo: a@x.test\n\nThanks.",
    "See below\n\nTo: a@x.test; b@x.test\nSubject: Hello\n\nHello.",
    "See below\n\nFrom: c@x.test\nTo: a@x.test; b@x.test\n\nHello.",
    "Minutes\nTo: do\nCall the plumber about the roof, then write to a@x.test.",
  ]) assert.deepEqual(await taken(text), { body: text }, text);
});

test("recipients above a text go into their field, a text that begins with an address does not", async () => {
  assert.deepEqual(await taken("a@x.test, b@x.test\n\nDear all,\n\nHello."), { to: ["a@x.test, b@x.test"], body: "Dear all,\n\nHello." });
  assert.deepEqual(await taken("a@x.test\nb@x.test\nc@x.test\n \nDear all,\nHello."), { to: ["a@x.test\nb@x.test\nc@x.test"], body: "Dear all,\nHello." });
  assert.deepEqual(await taken("a@x.test\n\nb@x.test\n\nc@x.test"), { to: ["a@x.test\n\nb@x.test\n\nc@x.test"] });
  for (const text of ["Please write to a@x.test about the lunch on Friday, or call.\n\nThank you.", "Hello,\n\na@x.test asks for the key of the hall, b@x.test has it."]) assert.deepEqual(await taken(text), { body: text });
});

test("the bars of a table and the place of a colleague in a directory are no words of a sentence", async () => {
  const table = "| Name | Email |\n|------|-------|\n| Ann Lee | a@x.test |\n| Bob Roe | b@x.test |";
  assert.deepEqual((await takeText(reading(person("Ann Lee", "a@x.test"), person("Bob Roe", "b@x.test")), table)).draft, { to: ["Ann Lee <a@x.test>; Bob Roe <b@x.test>"] });
  const colleague = "Ann Lee </o=Firm/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=alee>; Bob <b@x.test>";
  assert.deepEqual((await takeText(reading(person("Ann Lee", null), person("Bob", "b@x.test")), colleague)).draft, { to: [colleague] });
});

test("an invitation goes to the reader, which says that it is none of its messages", async () => {
  const text = "BEGIN:VCALENDAR\nATTENDEE;CN=Ann:mailto:a@x.test\nATTENDEE:mailto:b@x.test\nEND:VCALENDAR";
  assert.equal(await asMessage(text), text);
});

const person = (name, address, group = null) => ({ name, address, group, start: 0, end: 0 });
const reading = (...recipients) => ({ ...engine, addresses: async () => ({ recipients, problems: [] }) });

test("rows of a sheet become a list that a mail program takes", async () => {
  const table = 'Name,Email,Ward,Since,Phone,Case\n"Lee, Ann",a@x.test,7,2024,01234 567890,A/17\nBob,b@x.test,7,2024,01234 567891,A/18';
  const read = reading(person("Lee, Ann", "a@x.test"), person("Bob", "b@x.test"));
  assert.deepEqual((await takeText(read, table)).draft, { to: ['"Lee, Ann" <a@x.test>; Bob <b@x.test>'] });
  assert.deepEqual((await takeText(reading(person('Ann "Mo" Lee', "a@x.test"), person(null, "b@x.test")), "Ann\ta@x.test\nb@x.test")).draft,
    { to: ['"Ann \\"Mo\\" Lee" <a@x.test>; b@x.test'] });
});

test("nobody is lost where rows become a list, and groups keep their names", async () => {
  const named = "Ann\ta@x.test\nBob\tb@x.test\nCy";
  const read = reading(person("Ann", "a@x.test"), person("Bob", "b@x.test"), { ...person("Cy", null), start: named.indexOf("Cy"), end: named.length });
  assert.deepEqual((await takeText(read, named)).draft, { to: ["Ann <a@x.test>; Bob <b@x.test>; Cy"] });
  const grouped = "Team: a@x.test,\nb@x.test;";
  assert.deepEqual((await takeText(reading(person(null, "a@x.test", "Team"), person(null, "b@x.test", "Team")), grouped)).draft, { to: [grouped] });
  assert.deepEqual((await takeText(reading(person(null, "a@x.test")), "a@x.test")).draft, { to: ["a@x.test"] });
});

test("one label is prose", async () => {
  for (const text of ["A: yes\nQ: no", "A: yes\nQ: why?\nA: because", "At: the office", "Do: nothing", "To\nDo", "To ".repeat(400_000), `To${" ".repeat(300_000)}x`, `To${" (".repeat(100_000)}x`]) assert.deepEqual(await taken(text), { body: text });
});
