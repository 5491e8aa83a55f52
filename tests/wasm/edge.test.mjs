// The edge between JavaScript and the engine: strings, odd values, errors, what happens after a failure.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Checker, addresses, readMessage, rules, version } from "./engine.mjs";

const people = (count, host = "mailbox.example") => Array.from({ length: count }, (_, i) => `person-${i}@${host}`);
const spread = (count) => people(count).map((address, i) => address.replace("mailbox", `mailbox-${i}`));
const exposed = { from: "Desk <desk@clinic.example>", cc: people(8, "gmail.com"), subject: "Your results", body: "Your results are in." };

test("a report is plain data, in the order of the contract", () => {
  const report = new Checker().check(exposed);
  assert.equal(report.verdict, "stop");
  assert.deepEqual(Object.keys(report), ["version", "verdict", "findings", "audience", "unread"]);
  assert.equal(report.version, version());
  assert.deepEqual(structuredClone(report), report);
  assert.equal(Object.getPrototypeOf(report.findings[0].args), Object.prototype);
});

test("places are UTF-16 units of the very string handed over", () => {
  const chip = "Zoë 😀 Łukasz <zoe@gmail.com>";
  const cc = [`${"é".repeat(700)} <a@gmail.com>`, chip, ...people(6, "gmail.com")];
  const report = new Checker().check({ ...exposed, cc });
  const places = report.findings.flatMap(({ places }) => places).filter(({ field }) => field === "cc");
  assert.ok(places.length >= 8);
  for (const { entry, start, end } of places) assert.equal(cc[entry].slice(start, end), cc[entry]);
});

test("lone surrogates, NUL and bidi controls keep every position", () => {
  const odd = ["\ud83d", "\ude00", "a\0b", "\u202e", "\ud83d\ude00", "\ufeff"];
  for (const mark of odd) {
    const cc = people(8, "gmail.com").map((address) => `${mark} x <${address}>`);
    const report = new Checker().check({ ...exposed, cc, body: mark + exposed.body + mark });
    assert.equal(report.verdict, "stop", JSON.stringify(mark));
    const marked = report.findings[0].places.filter(({ field }) => field === "cc");
    for (const { entry, start, end } of marked) {
      assert.ok(start >= 0 && end <= cc[entry].length, JSON.stringify({ mark, start, end }));
      assert.ok(cc[entry].slice(start, end).includes(`person-${entry}@gmail.com`), JSON.stringify({ mark, entry, start, end }));
    }
  }
  // The end of one string and the beginning of the next must not become one character.
  const halves = new Checker().check({ ...exposed, cc: ["one \ud83d", "\ude00 two", ...exposed.cc] });
  assert.equal(halves.audience.unknown, 2);
});

test("long text is taken over whole, ASCII or not", () => {
  for (const filler of ["a line of text\n", "zażółć gęślą jaźń 😀\n"]) {
    const body = filler.repeat(Math.ceil(1_000_000 / filler.length));
    const cc = [body, "late@gmail.com, later@gmail.com"].map((text) => `"${text.slice(0, 300_000)}" <x@gmail.com>`);
    const list = addresses(`${cc.join(", ")}, after@gmail.com`);
    assert.equal(list.recipients.at(-1).address, "after@gmail.com");
    const [last] = list.recipients.slice(-1);
    assert.equal(last.end - last.start, "after@gmail.com".length);
  }
});

test("a draft that does not fit says where, what was found and what was expected", () => {
  const checker = new Checker();
  const cases = [
    [{ to: ["a@example.org", 3] }, "to[1]", "number", "string"],
    [{ to: "a@example.org" }, "to", "string", "array"],
    [{ subject: null }, "subject", "null", "string"],
    [{ body: () => "x" }, "body", "function", "string"],
    [{ body: 3n }, "body", "bigint", "string"],
    [{ to: [undefined] }, "to[0]", "undefined", "string"],
    [{ to: new Map() }, "to", "an object that is not plain data", "array"],
    [null, "", "null", "object"],
    [undefined, "", "undefined", "object"],
    ["text", "", "string", "object"],
    [[], "", "array", "object"],
  ];
  for (const [draft, path, found, expected] of cases) {
    const error = thrown(() => checker.check(draft));
    assert.ok(error instanceof Error);
    assert.deepEqual({ path: error.path, found: error.found, expected: error.expected }, { path, found, expected });
    assert.equal(error.message, `${path ? `${path}: ` : ""}found ${found}, expected ${expected}`);
  }
  assert.equal(checker.check(exposed).verdict, "stop", "and the next draft is checked as ever");
});

test("members that are undefined are absent, unknown ones are let be, even odd ones", () => {
  const checker = new Checker();
  const ring = {};
  ring.ring = ring;
  const wide = [ring, ring, ring, ring, ring, ring];
  ring.wide = wide;
  const odd = { ...exposed, bcc: undefined, prior: undefined, ring, element: new (class Element {})(), call() {} };
  assert.deepEqual(checker.check(odd), checker.check(exposed));
  assert.deepEqual(checker.check(Object.assign(Object.create(null), exposed)), checker.check(exposed));
});

test("what a getter of the caller throws comes back to it, and the engine goes on", () => {
  const checker = new Checker();
  const error = thrown(() => checker.check({ get body() { throw new TypeError("mine"); } }));
  assert.equal(error.message, "mine");
  assert.equal(checker.check(exposed).verdict, "stop");
});

test("a policy that does not fit is refused with its path, and the last good one stays", () => {
  assert.equal(thrown(() => new Checker({ version: 1, trustd: [] })).path, "trustd");
  assert.equal(thrown(() => new Checker(null)).found, "null");
  const checker = new Checker({ version: 1, rules: { "visible-strangers": "off" } });
  const quiet = checker.check(exposed);
  assert.notEqual(quiet.verdict, "stop");
  const error = thrown(() => checker.setPolicy({ version: 1, rules: { "visible-strangres": "stop" } }));
  assert.equal(error.path, "rules.visible-strangres");
  assert.deepEqual(checker.check(exposed), quiet);
  checker.setPolicy({ version: 1 });
  assert.equal(checker.check(exposed).verdict, "stop");
  checker.free();
});

test("a thousand findings' places cross as plain objects", () => {
  const cc = people(5000, "gmail.com");
  const report = new Checker().check({ ...exposed, cc });
  const [finding] = report.findings;
  assert.equal(finding.places.length >= 5000, true);
  for (const fix of finding.fixes) {
    if (fix.id !== "send-separately") continue;
    assert.equal(fix.drafts.length, 5000);
    assert.deepEqual(fix.drafts[4999], { to: [cc[4999]], cc: [] });
  }
});

test("rules, addresses and messages are plain data", () => {
  assert.ok(rules().some(({ id, page }) => id === "visible-strangers" && page === "tests/rules/visible-strangers.md"));
  const list = addresses("Friends: Zoë 😀 <zoe@example.org>;, \ud83d x@example.org");
  assert.deepEqual(list.recipients[0], { name: "Zoë 😀", address: "zoe@example.org", group: "Friends", start: 9, end: 33 });
  const bytes = new TextEncoder().encode("From: a@example.org\r\nTo: b@example.org\r\nSubject: Zoë\r\n\r\nBody\r\n");
  const { draft, problems } = readMessage(bytes);
  assert.equal(draft.from, "a@example.org");
  assert.deepEqual(draft.to, ["b@example.org"]);
  assert.deepEqual(problems, []);
  const shift = new Uint8Array([...new TextEncoder().encode("Content-Type: text/plain; charset=shift_jis\r\nFrom: a@example.org\r\n\r\n"), 0x83, 0x65]);
  assert.equal(readMessage(shift).draft.body.trim(), "テ", "the browser's own decoders serve the other charsets");
});

test("the same draft gives the same report, whatever was checked before", () => {
  const checker = new Checker();
  const fresh = JSON.stringify(new Checker().check(exposed));
  for (const other of [{}, { ...exposed, cc: spread(40) }, { ...exposed, body: "x" }, { body: "y".repeat(100_000) }]) {
    checker.check(other);
    assert.equal(JSON.stringify(checker.check(exposed)), fresh);
  }
});

test("memory does not grow with the number of checks", async () => {
  const { initSync } = await import("#engine");
  const { memory } = initSync();
  const checker = new Checker();
  const round = () => {
    for (let i = 0; i < 500; i++) checker.check({ ...exposed, cc: spread(1 + (i % 40)), body: "text ".repeat(i) });
  };
  round();
  const after = memory.buffer.byteLength;
  for (let i = 0; i < 10; i++) round();
  assert.equal(memory.buffer.byteLength, after);
});

function thrown(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  return assert.fail("nothing was thrown");
}
