// Where a long text is cut into parts. How they are shown is tested in real browsers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { partAt } = await load("www/page/parts.ts");

/** All parts of a text, by where each begins. */
function parts(text) {
  const out = [];
  for (let at = 0; at < text.length || out.length === 0;) {
    const [start, end] = partAt(text, at);
    assert.equal(start, at);
    assert.ok(end > start || text === "");
    out.push(text.slice(start, end));
    at = Math.max(end, at + 1);
  }
  return out;
}

test("parts are the whole text, each bounded, and none cut a line, a word or a character where it need not", () => {
  for (const [what, unit, ends] of [["lines", "a line of some words\n", /\n$/], ["words", "word ", / $/], ["one word", "x", /x$/], ["pairs of surrogates", "😀", /\udc00|[\udc00-\udfff]$/]]) {
    const text = unit.repeat(450_000 / unit.length);
    const all = parts(text);
    assert.equal(all.join(""), text, what);
    assert.ok(all.length >= 4 && all.every((part) => part.length <= 102_000), what);
    for (const part of all.slice(0, -1)) assert.match(part, ends, what);
  }
  assert.deepEqual(parts("short"), ["short"]);
  assert.deepEqual(partAt("", 0), [0, 0]);
});

test("a place lies in the part that holds it, the end of the text in the last", () => {
  const text = "a line of some words\n".repeat(20_000);
  const [first, second] = parts(text);
  assert.deepEqual(partAt(text, first.length - 1), [0, first.length]);
  assert.deepEqual(partAt(text, first.length), [first.length, first.length + second.length]);
  assert.equal(partAt(text, text.length)[1], text.length);
});
