// The engine says the same in WebAssembly and on the command line, byte for byte, on every draft the tests have.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Checker, addresses } from "./engine.mjs";
import { generated, incidents, ruleCases } from "./drafts.mjs";

const BINARY = "target/release/blindcopy";

function native(args, lines) {
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  const { stdout, stderr, status } = spawnSync(BINARY, args, { input, maxBuffer: 1 << 30 });
  assert.equal(status, 0, stderr?.toString());
  return stdout.toString().trimEnd().split("\n");
}

/** Holds the two against each other, one run of the command line for each policy. */
function compare(cases) {
  const byPolicy = new Map();
  for (const one of cases) {
    const policy = JSON.stringify(one.policy ?? { version: 1 });
    byPolicy.set(policy, [...(byPolicy.get(policy) ?? []), one]);
  }
  const folder = mkdtempSync(join(tmpdir(), "blindcopy-"));
  let count = 0;
  try {
    for (const [policy, members] of byPolicy) {
      const file = join(folder, "policy.json");
      writeFileSync(file, policy);
      const reports = native(["check", "--jsonl", "--policy", file], members.map(({ draft }) => draft));
      assert.equal(reports.length, members.length);
      const checker = new Checker(JSON.parse(policy));
      members.forEach(({ from, draft }, at) => {
        assert.equal(JSON.stringify(checker.check(draft)), reports[at], `${from}: ${JSON.stringify(draft)}`);
      });
      checker.free();
      count += members.length;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return count;
}

test("on the cases of the rules' pages", () => {
  assert.ok(compare([...ruleCases()]) > 20);
});

test("on the incidents", () => {
  assert.ok(compare([...incidents()]) > 20);
});

test("on the generated breaches and ordinary mail", () => {
  assert.ok(compare([...generated()]) > 500);
});

test("on drafts that differ only in how they are written", () => {
  const base = { from: "Ärztin <office@praxis.example>", cc: ["a@gmail.com", "b@gmail.com; c@gmx.de"], subject: "Ihr Befund 😀" };
  const strange = ["\u0000", "\u202e", "\ufeff", "\u2028", "\u007f", "\ud83d\ude00", "\t", "\r\n", "\\", "\"", "</script>"];
  const cases = strange.flatMap((mark) => [
    { draft: { ...base, body: `${mark}your results${mark}` } },
    { draft: { ...base, cc: base.cc.map((entry) => `${mark}x${mark} <${entry}>`), subject: mark } },
  ]);
  assert.equal(compare(cases), cases.length);
});

test("on lists of addresses", () => {
  const inputs = [...ruleCases()].flatMap(({ draft }) => [...(draft.to ?? []), ...(draft.cc ?? []), ...(draft.bcc ?? [])]);
  inputs.push("Last, First <a@example.org>; 'x' <mailto:b@example.org>", "😀 <a@bücher.example>, (c) d@example.org", "((((", '"""');
  const reports = native(["addresses", "--jsonl"], inputs.map((input) => ({ input })));
  inputs.forEach((input, at) => assert.equal(JSON.stringify(addresses(input)), reports[at], input));
});
