import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { createSession } = await load("www/core/session.ts");
const { applyFix } = await load("www/core/repair.ts");
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** An engine with one simple law: two or more entries in Cc stop, a body with "look" warns. It counts and can be slow or fail. */
function engineOf({ delay = 0, fails = () => false } = {}) {
  const engine = {
    checks: [],
    delay,
    check: async (draft, together = []) => {
      engine.checks.push({ draft, together });
      await pause(engine.delay);
      if (fails()) throw new Error("broken");
      return reportOn(draft, together);
    },
    rules: async () => [],
    setPolicy: async () => {},
  };
  return engine;
}

function reportOn(draft, together) {
  const cc = draft.cc ?? [];
  const findings = [];
  const places = cc.map((text, entry) => ({ field: "cc", entry, start: 0, end: text.length }));
  const moves = places.map((move) => ({ move, to: "bcc" }));
  const base = { message: "m", advice: "a", args: {} };
  const topic = /secret/.test(draft.body ?? "") ? { topic: "health" } : {};
  if (cc.length > 1 && together.length === 0)
    findings.push({ ...base, args: { count: cc.length, ...topic }, rule: "visible-strangers", severity: "stop", key: "visible-strangers-1", places, fixes: [{ id: "move-to-bcc", label: "l", edits: moves }] });
  if (/look/.test(draft.body ?? "")) findings.push({ ...base, rule: "looks", severity: "warn", key: "looks-1", places: [], fixes: [] });
  const unread = draft.unread ?? [];
  const verdict = findings[0]?.severity ?? (unread.length > 0 ? "unchecked" : "clear");
  return { version: "0", verdict, findings, audience: { visible: cc.length, colleagues: 0, outsiders: cc.length, strangers: cc.length, unknown: 0 }, unread };
}

function sourceOf(draft) {
  const source = {
    draft,
    read: () => structuredClone(source.draft),
    watch: (changed) => { source.changed = changed; },
    locate: () => null,
    apply: async (fix) => {
      const before = source.draft;
      source.draft = applyFix(before, fix);
      return { verified: true, undo: async () => { source.draft = before; } };
    },
  };
  return source;
}

/** A view that keeps what it was shown and answers from a list. */
function viewOf(...answers) {
  const view = {
    shown: [],
    questions: [],
    show: (shown, actions) => { view.shown.push(shown); view.actions = actions; },
    ask: async (question) => {
      view.questions.push(question);
      const answer = answers.shift() ?? { send: false };
      return typeof answer === "function" ? answer(question) : answer;
    },
  };
  return view;
}

async function started(draft, options = {}, ...answers) {
  const ending = new AbortController();
  const engine = options.engine ?? engineOf();
  const source = sourceOf(draft);
  const view = viewOf(...answers);
  const session = createSession({ rest: 10, wait: 60, firstWait: 120, ...options, engine, source, view }, ending.signal);
  await pause(engine.delay + 20);
  return { ending, engine, source, view, session };
}
const two = () => ({ cc: ["a@x.test", "b@x.test"], body: "hello" });

test("reads, checks and shows at once, and after typing rests", async () => {
  const { source, view, engine, ending } = await started({ cc: ["a@x.test"] });
  assert.equal(view.shown.at(-1).report.verdict, "clear");
  source.draft = two();
  for (let i = 0; i < 5; i++) { source.changed(); await pause(2); }
  await pause(60);
  assert.equal(view.shown.at(-1).report.verdict, "stop");
  assert.ok(engine.checks.length <= 3, `${engine.checks.length} checks`);
  ending.abort();
});

test("typing without end is checked too", async () => {
  const { source, engine, ending } = await started({ cc: [] });
  for (let i = 0; i < 20; i++) { source.draft = { body: `${i}` }; source.changed(); await pause(5); }
  assert.ok(engine.checks.length >= 3, `${engine.checks.length} checks`);
  ending.abort();
});

test("an answer for a draft that is gone is dropped", async () => {
  const { source, view, engine, session, ending } = await started({ cc: [] });
  source.draft = two();
  engine.delay = 60;
  const slow = session.recheck();
  engine.delay = 0;
  source.draft = { cc: ["a@x.test"] };
  await session.recheck();
  await slow;
  assert.equal(view.shown.at(-1).report.verdict, "clear");
  assert.ok(!view.shown.some((shown) => shown.report.verdict === "stop"));
  ending.abort();
});

test("a failed engine and an unreadable source are not checked, never clear", async () => {
  const { view, ending } = await started({ cc: [] }, { engine: engineOf({ fails: () => true }) });
  assert.deepEqual([view.shown.at(-1).report.verdict, view.shown.at(-1).failed], ["unchecked", "engine"]);
  ending.abort();
  const other = await started({ cc: [] });
  other.source.read = () => { throw new Error("gone"); };
  await other.session.recheck();
  assert.deepEqual([other.view.shown.at(-1).report.verdict, other.view.shown.at(-1).failed], ["unchecked", "source"]);
  other.ending.abort();
});

test("a clear draft passes at once, without another check", async () => {
  const { session, engine, ending } = await started({ cc: ["a@x.test"] });
  const before = engine.checks.length;
  assert.equal(session.passes(), true);
  assert.equal(await session.decide(), "send");
  assert.equal(engine.checks.length, before);
  ending.abort();
});

test("a draft that changed since the last report does not pass on the old one", async () => {
  const { session, source, view, ending } = await started({ cc: ["a@x.test"] });
  source.draft = two();
  assert.equal(session.passes(), false);
  assert.equal(await session.decide(), "stay");
  assert.equal(view.questions[0].held, true);
  ending.abort();
});

test("a stop is held; the override is consent to these recipients and this finding, and to nothing else", async () => {
  const { session, source, view, ending } = await started(two(), {}, { send: true }, { send: false });
  assert.equal(await session.decide(), "send");
  assert.equal(await session.decide(), "send");
  assert.equal(view.questions.length, 1);
  source.draft = { ...two(), body: "hello again" };
  assert.equal(await session.decide(), "send", "the same recipients and finding");
  source.draft = { ...two(), cc: ["a@x.test", "b@x.test", "c@x.test"] };
  assert.equal(await session.decide(), "stay", "one more recipient is a new matter");
  assert.equal(view.questions.length, 2);
  ending.abort();
});

test("what was agreed to is what may go: a change behind the question asks anew", async () => {
  const { session, source, view, ending } = await started(two(), {},
    () => { source.draft = { ...two(), cc: ["a@x.test", "b@x.test", "c@x.test"] }; return { send: true }; }, { send: false });
  assert.equal(await session.decide(), "stay");
  assert.equal(view.questions.length, 2);
  assert.equal(view.questions[1].shown.report.audience.visible, 3);
  ending.abort();
});

test("a policy without override keeps the message, whatever the view answers", async () => {
  const { session, ending } = await started(two(), { policy: () => ({ override: "never" }) }, { send: true });
  assert.equal(await session.decide(), "stay");
  ending.abort();
});

test("a reason is told before the message goes", async () => {
  const told = [];
  const { session, ending } = await started(two(), { policy: () => ({ override: "reason" }), overridden: (findings, reason) => told.push([findings.length, reason]) }, { send: true, reason: "agreed" });
  assert.equal(await session.decide(), "send");
  assert.deepEqual(told, [[1, "agreed"]]);
  ending.abort();
});

test("a warning asks once", async () => {
  const { session, view, ending } = await started({ cc: ["a@x.test"], body: "look" }, {}, { send: true });
  assert.equal(await session.decide(), "send");
  assert.equal(view.questions[0].held, false);
  assert.equal(await session.decide(), "send");
  assert.equal(view.questions.length, 1);
  ending.abort();
});

for (const [unchecked, expected, questions, held] of [["pass", "send", 0], ["ask", "stay", 1, false], ["hold", "stay", 1, true]]) {
  test(`too slow an engine: policy "${unchecked}"`, async () => {
    const engine = engineOf();
    const { session, source, view, ending } = await started({ cc: ["a@x.test"] }, { engine, policy: () => ({ unchecked }) });
    engine.delay = 500;
    source.draft = { cc: ["b@x.test"] };
    const began = performance.now();
    assert.equal(await session.decide(), expected);
    assert.ok(performance.now() - began < 300);
    assert.equal(view.questions.length, questions);
    if (questions) assert.deepEqual([view.questions[0].shown.failed, view.questions[0].held], ["slow", held]);
    ending.abort();
  });
}

test("too slow an engine, after a stop for the same recipients: the stop is asked about", async () => {
  const engine = engineOf();
  const { session, source, view, ending } = await started(two(), { engine });
  engine.delay = 500;
  source.draft = { ...two(), body: "hello again" };
  assert.equal(await session.decide(), "stay");
  const [{ shown, held }] = view.questions;
  assert.deepEqual([shown.failed, shown.report.verdict, held], [null, "stop", true]);
  // Other recipients: nothing is known of them
  source.draft = { cc: ["c@x.test"], body: "hello again" };
  assert.equal(await session.decide(), "stay");
  assert.equal(view.questions[1].shown.failed, "slow");
  ending.abort();
});

test("what is agreed to while the engine is slow goes when it has answered, and only then", async () => {
  const engine = engineOf();
  const { session, source, view, ending } = await started(two(), { engine }, async () => { await pause(400); return { send: true }; }, { send: false });
  engine.delay = 200;
  source.draft = { ...two(), body: "look" };
  assert.equal(await session.decide(), "stay");
  assert.deepEqual(view.questions.map(({ shown }) => shown.report.findings.map(({ rule }) => rule)), [["visible-strangers"], ["visible-strangers", "looks"]]);
  ending.abort();
});

test("an unread field asks at Send", async () => {
  const { session, view, ending } = await started({ cc: ["a@x.test"], unread: ["cc"] }, {}, { send: true });
  assert.equal(await session.decide(), "send");
  assert.equal(view.questions[0].shown.report.verdict, "unchecked");
  ending.abort();
});

test("a repair is applied, checked again and told of; undo brings the draft back", async () => {
  const { session, source, view, ending } = await started(two());
  await session.repair(view.shown.at(-1).report.findings[0].fixes[0]);
  assert.deepEqual(source.draft.bcc, ["a@x.test", "b@x.test"]);
  const after = view.shown.at(-1);
  assert.equal(after.report.verdict, "clear");
  assert.deepEqual([after.repaired.count, after.repaired.verified], [2, true]);
  await session.undo();
  assert.deepEqual(source.draft, two());
  assert.equal(view.shown.at(-1).repaired, null);
  ending.abort();
});

test("a repair of an old report is not applied to a new draft", async () => {
  const { session, source, view, ending } = await started(two());
  const fix = view.shown.at(-1).report.findings[0].fixes[0];
  source.draft = { cc: ["x@x.test", "a@x.test", "b@x.test"] };
  await session.repair(fix);
  assert.equal(source.draft.bcc, undefined);
  ending.abort();
});

test("a button drawn for an equal report before still repairs", async () => {
  const { session, source, view, ending } = await started(two());
  const { fixes: [fix] } = view.shown.at(-1).report.findings[0];
  await session.recheck();
  await session.repair(fix);
  assert.deepEqual(source.draft.bcc, ["a@x.test", "b@x.test"]);
  ending.abort();
});

test("a repair in the question keeps the message for another look", async () => {
  const { session, source, ending } = await started(two(), {}, (question) => ({ repair: question.shown.report.findings[0].fixes[0] }));
  assert.equal(await session.decide(), "stay");
  assert.equal(source.draft.bcc.length, 2);
  assert.equal(await session.decide(), "send");
  ending.abort();
});

test("they know each other: remembered for exactly this set, never for a sensitive matter", async () => {
  const sets = [];
  const declared = { has: async (set) => sets.includes(String(set)), add: async (set) => void sets.push(String(set)) };
  const { session, source, view, ending } = await started(two(), { declared });
  await session.together(view.shown.at(-1).report.findings[0]);
  assert.equal(view.shown.at(-1).report.verdict, "clear");
  source.draft = { cc: ["a@x.test", "b@x.test", "c@x.test"] };
  await session.recheck();
  assert.equal(view.shown.at(-1).report.verdict, "stop");
  source.draft = { cc: ["d@x.test", "b@x.test"], body: "secret" };
  await session.recheck();
  await session.together(view.shown.at(-1).report.findings[0]);
  assert.equal(view.shown.at(-1).report.verdict, "stop");
  assert.equal(sets.length, 1);
  ending.abort();
});

test("only one question at a time", async () => {
  const { session, view, ending } = await started(two(), {}, () => pause(30).then(() => ({ send: false })));
  assert.deepEqual(await Promise.all([session.decide(), session.decide()]), ["stay", "stay"]);
  assert.equal(view.questions.length, 1);
  ending.abort();
});

test("after its end a session shows nothing and holds nothing", async () => {
  const { session, source, view, ending } = await started(two());
  ending.abort();
  const before = view.shown.length;
  source.changed();
  await pause(40);
  assert.equal(view.shown.length, before);
  assert.equal(await session.decide(), "send");
});
