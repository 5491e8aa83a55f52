import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { CONTRASTS, DARK, LIGHT, contrast } = await load("www/core/tokens.ts");

test("the formula is that of WCAG", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(Math.round(contrast("#777777", "#ffffff") * 100) / 100, 4.48);
});

for (const [name, palette] of Object.entries({ LIGHT, DARK })) {
  for (const [front, back, least] of CONTRASTS) {
    test(`${name} ${front} on ${back} has at least ${least}:1`, () => {
      const ratio = contrast(palette[front], palette[back]);
      assert.ok(ratio >= least, `${palette[front]} on ${palette[back]}: ${ratio.toFixed(2)}`);
    });
  }
}
