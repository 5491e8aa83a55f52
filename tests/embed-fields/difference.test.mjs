// What a text is changed by: few places, and together exactly the new text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../front/load.mjs";

const { difference } = await load("www/embed/fields/difference.ts");

function applied(old, changes) {
  const parts = [];
  let at = 0;
  for (const { start, end, with: by } of changes) {
    assert.ok(at <= start && start <= end, "in order, none overlapping");
    parts.push(old.slice(at, start), by);
    at = end;
  }
  return parts.concat(old.slice(at)).join("");
}

test("the same text needs no change", () => assert.deepEqual(difference("a\nb", "a\nb"), []));

test("a stretch of a line is all that changes", () => {
  assert.deepEqual(difference("one\nborn 1999 here\nend", "one\nborn here\nend"), [{ start: 9, end: 14, with: "" }]);
});

test("two places are two changes, and what stands between stays", () => {
  const changes = difference("a 1\nb\nc 2", "a x\nb\nc y");
  assert.deepEqual(changes, [{ start: 2, end: 3, with: "x" }, { start: 8, end: 9, with: "y" }]);
});

test("a line goes with the break before it, the first with the one after it", () => {
  assert.deepEqual(difference("a\nb\nc", "a\nc"), [{ start: 1, end: 3, with: "" }]);
  assert.deepEqual(difference("a\nb\nc", "b\nc"), [{ start: 0, end: 2, with: "" }]);
  assert.deepEqual(difference("a\nb", "a"), [{ start: 1, end: 3, with: "" }]);
});

test("a character of two halves changes whole", () => {
  assert.deepEqual(difference("a\u{1f600}b", "a\u{1f601}b"), [{ start: 1, end: 3, with: "\u{1f601}" }]);
  assert.deepEqual(difference("a\u{1f600}b", "a\u{1fa00}b"), [{ start: 1, end: 3, with: "\u{1fa00}" }]);
});

test("any text becomes any other", () => {
  // A fixed sequence: the same texts in every run.
  let seed = 7;
  const next = (below) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % below; };
  const text = () => Array.from({ length: next(6) }, () => "abc\u00e9\u{1f600} ".slice(next(4), 4 + next(4)).repeat(next(3))).join("\n");
  for (let round = 0; round < 5000; round += 1) {
    const [old, now] = [text(), text()];
    assert.equal(applied(old, difference(old, now)), now, JSON.stringify([old, now]));
  }
});

test("texts that have nothing in common are one pass", () => {
  const lines = (mark) => Array.from({ length: 50_000 }, (_, at) => `${mark}${at}`).join("\n");
  const [old, now] = [lines("a"), lines("b")];
  assert.equal(applied(old, difference(old, now)), now);
});
