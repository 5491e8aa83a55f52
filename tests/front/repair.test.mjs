import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "./load.mjs";

const { applyEdits } = await load("www/core/repair.ts");

/** The place of a text in an entry. */
function place(draft, field, entry, text) {
  const whole = ["to", "cc", "bcc"].includes(field) ? draft[field][entry] : draft[field];
  const start = whole.indexOf(text);
  assert.notEqual(start, -1, text);
  return { field, entry, start, end: start + text.length };
}
const moves = (draft, field, entry, ...texts) => texts.map((text) => ({ move: place(draft, field, entry, text), to: "bcc" }));

test("a moved chip disappears and is appended in reported order", () => {
  const draft = { to: ["a@x.test", "b@x.test"], cc: ["c@x.test"], bcc: ["z@x.test"] };
  const after = applyEdits(draft, [...moves(draft, "cc", 0, "c@x.test"), ...moves(draft, "to", 0, "a@x.test")]);
  assert.deepEqual(after, { to: ["b@x.test"], cc: [], bcc: ["z@x.test", "c@x.test", "a@x.test"] });
  assert.deepEqual(draft.to, ["a@x.test", "b@x.test"], "the draft handed over is not changed");
});

for (const { what, text, take, left } of JSON.parse(readFileSync("tests/repair/lists.json", "utf8"))) {
  test(`taking recipients out of a list: ${what}`, () => {
    const draft = { to: [text, "z@x.test"] };
    const after = applyEdits(draft, moves(draft, "to", 0, ...take));
    assert.deepEqual(after.to, left === null ? ["z@x.test"] : [left, "z@x.test"]);
    assert.deepEqual(after.bcc, take);
  });
}

for (const piece of ["(", '"', "Team: ", "<", "[", "@[", "BEGIN:VCARD\n", ": ;", "\\", "x:\n", ", ", "@:", "1:2", " :", "x://", "; :"]) {
  test(`hostile text is linear: ${JSON.stringify(piece)}`, () => {
    const draft = { to: [`a@x.test, ${piece.repeat(200_000)}, b@x.test`] };
    assert.deepEqual(applyEdits(draft, moves(draft, "to", 0, "a@x.test", "b@x.test")).bcc, ["a@x.test", "b@x.test"]);
  });
}

test("a run that is emptied goes away, the entries after it keep theirs", () => {
  const draft = { to: ["a@x.test, b@x.test", "c@x.test"], cc: [] };
  const after = applyEdits(draft, [...moves(draft, "to", 0, "a@x.test", "b@x.test"), ...moves(draft, "to", 1, "c@x.test"), { insert: "to", text: "me@x.test" }]);
  assert.deepEqual(after, { to: ["me@x.test"], cc: [], bcc: ["a@x.test", "b@x.test", "c@x.test"] });
});

test("text is replaced, cut and appended", () => {
  const draft = { subject: "Case 12", body: "one two three" };
  assert.equal(applyEdits(draft, [{ replace: place(draft, "body", 0, "two"), with: "2" }, { remove: place(draft, "body", 0, "one ") }]).body, "2 three");
  assert.equal(applyEdits(draft, [{ insert: "body", text: "!" }]).body, "one two three!");
});

test("all edits or none", () => {
  const draft = { to: ["a@x.test"], body: "abc" };
  assert.equal(applyEdits(draft, [{ remove: { field: "cc", entry: 0, start: 0, end: 1 } }]), null);
  assert.equal(applyEdits(draft, [{ remove: { field: "body", entry: 0, start: 2, end: 9 } }]), null);
  assert.equal(applyEdits(draft, [{ remove: { field: "body", entry: 0, start: 0, end: 2 } }, { remove: { field: "body", entry: 0, start: 1, end: 3 } }]), null);
});
