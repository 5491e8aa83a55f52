// The engine breaks off within: its callers must hear of a crash, and nothing may look checked.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "../front/load.mjs";
import * as engine from "#engine";

const { engineIn, serve } = await load("www/core/engine.ts");
const exports = engine.initSync({ module: readFileSync(new URL("../../target/wasm/blindcopy_bg.wasm", import.meta.url)) });
const draft = { from: "desk@clinic.example", cc: ["a@gmail.com", "b@gmail.com"], body: "Your results are in." };

/** A worker that runs the real engine in this very thread. */
function worker(loaded) {
  const ears = { page: [], worker: [] };
  const to = (side) => (data) => queueMicrotask(() => ears[side].forEach((hear) => hear({ data })));
  const hearing = (side) => (type, hear) => type === "message" && ears[side].push(hear);
  serve(Promise.resolve(loaded), { addEventListener: hearing("worker"), postMessage: to("page") });
  const page = { addEventListener: hearing("page"), postMessage: to("worker"), ended: false };
  return Object.assign(page, { terminate: () => void (page.ended = true) });
}

test("a trap within a call ends the worker, fails the call, and the next call starts another", async () => {
  const started = [];
  const start = () => {
    // A message that lies outside of the memory: reading it traps within the engine, as a panic does
    const breaks = { ...engine, readMessage: () => exports.readMessage(0x7fff_0000, 4096) };
    started.push(worker(started.length ? engine : breaks));
    return started.at(-1);
  };
  const checking = engineIn(start);
  assert.notEqual((await checking.check(draft)).verdict, "unchecked");
  await assert.rejects(checking.readMessage(new Uint8Array()));
  assert.equal(started[0].ended, true);
  // The broken memory is never read again, not even by a caller that asks it once more
  assert.throws(() => new engine.Checker().check(draft), /the engine failed in an earlier call/);
  const after = checking.check(draft);
  assert.equal(started.length, 2);
  await assert.rejects(after, /the engine failed in an earlier call/);
});
