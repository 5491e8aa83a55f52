import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { layOut } = await load("www/core/layout.ts");
const person = (standing, party, organisation = "") => ({ place: { field: "to", entry: 0, start: 0, end: 1 }, name: null, address: null, party, organisation, standing, shown: true });
const strangers = (count, organisation) => Array.from({ length: count }, (_, i) => person("outsider", organisation ? 1 : i, organisation));
const colleagues = (count) => Array.from({ length: count }, () => person("colleague", 0, "own.example"));

for (const [what, people] of [
  ["one person", strangers(1)],
  ["two people", strangers(2)],
  ["eighteen people", strangers(18)],
  ["a person and colleagues", [...strangers(1), ...colleagues(5)]],
  ["two firms of nine", [...strangers(9, "one.example"), ...strangers(9, "two.example").map((p) => ({ ...p, party: 2 }))]],
  ["three firms of nine", [1, 2, 3].flatMap((party) => strangers(9, `firm-${party}.example`).map((p) => ({ ...p, party })))],
  ["a crowd of private people", strangers(230)],
  ["a crowd, three firms and colleagues", [...strangers(40), ...[91, 92, 93].flatMap((party) => strangers(12, `firm-${party}.example`).map((p) => ({ ...p, party }))), ...colleagues(12)]],
]) {
  test(`everything stands within the picture, names below included: ${what}`, () => {
    const { dots, hulls, height, width } = layOut(people, 400, 290);
    assert.equal(dots.length || hulls.reduce((sum, hull) => sum + hull.count, 0), people.length);
    for (const { x, y, r } of dots) assert.ok(x - r >= 0 && x + r <= width && y - r >= 0 && y + r <= height);
    for (const { y, r } of hulls) assert.ok(y - r - 14 >= 0 && y + r + 14 <= height, `${y} ${r} of ${height}`);
  });
}

test("one party is in the middle, beside colleagues at the right; two leave no empty space above and below", () => {
  const [alone] = layOut(strangers(1), 400, 290).dots;
  assert.equal(alone.x, 200);
  const [outsider] = layOut([...strangers(1), ...colleagues(2)], 400, 290).dots.filter((dot) => dot.person === 0);
  assert.ok(outsider.x > 250);
  assert.ok(layOut(strangers(2), 400, 290).height <= 132);
});
