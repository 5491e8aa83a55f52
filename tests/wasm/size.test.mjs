// What a browser has to fetch stays as small as it was made. The bounds leave room for words of eleven languages, which are
// a quarter of it, and for a few rules.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { test } from "node:test";
import { brotliSize } from "../../tools/size.mjs";

const KB = 1024;
const module = readFileSync(new URL("../../target/wasm/blindcopy_bg.wasm", import.meta.url));
/** A compiler that comes with its library built keeps the messages of panics; one that builds it leaves them out. */
const panics = module.includes("index out of bounds");

test("the engine with its data and patterns is within its bound", () => {
  const size = brotliSize(module);
  const bound = (panics ? 644 : 588) * KB;
  assert.ok(size <= bound, `${size} bytes as brotli, at most ${bound}`);
});

test("no table for decimal fractions is in it: nothing here reckons with one", () => {
  // The beginning of 5^-342 in 128 bits, with which the standard library's table for reading them begins
  const power = Buffer.from([0x5a, 0xd6, 0x3b, 0x92, 0xd6, 0x53, 0xf4, 0xee]);
  assert.equal(module.includes(power), false);
});

test("it names no folder of the machine that built it", () => {
  for (const folder of [process.cwd(), homedir()]) assert.equal(module.includes(folder), false, folder);
});
