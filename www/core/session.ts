// The whole loop of a host: read, check, show, repair, hold. The only file with timers.
// Stale answers are dropped, a failed engine is never "clear". Knows no markup and no host.
import { createConsent, declarable, draftKey, matterOf, recipientsKey, visibleAddresses, type Consent } from "./consent";
import { movedBy } from "./moves";
import type { Applied, Engine, Source } from "./source";
import type { Draft, Finding, Fix, Person, Policy, Report } from "./wire";

/** What there is to see: the draft with its report. `failed` says why nothing was checked, where the report cannot. */
export interface Shown {
  draft: Draft;
  report: Report;
  people: Person[] | null;
  failed: "engine" | "slow" | "source" | null;
  repaired: Repaired | null;
}

/** A repair that was taken. `count`: people moved, or places changed. Shown until the recipients change again. */
export interface Repaired {
  fix: Fix;
  count: number;
  verified: boolean;
  remaining: Applied["remaining"] | null;
}

/** What a view may ask of the session. Every call is safe at any time and never rejects. */
export interface Actions {
  repair(fix: Fix): Promise<void>;
  undo(): Promise<void>;
  /** The writer says that these people know each other; only taken where no sensitive matter is at hand. */
  together(finding: Finding): Promise<void>;
  /** Reads and checks at once; use it after a change that is complete, and after a change of policy. */
  recheck(): Promise<void>;
}

export type Answer = { send: false } | { send: true; reason?: string } | { repair: Fix } | { together: Finding };

/** What a hold puts before the writer. */
export interface Question {
  shown: Shown;
  /** False: a question with an easy Send (warn, not checked). True: Send is held, with a deliberate second gesture. */
  held: boolean;
  override: "allow" | "reason" | "never";
}

export interface View {
  show(shown: Shown, actions: Actions): void;
  /** Asks at Send. Resolves with `{ send: false }` at the latest when the signal aborts. */
  ask?(question: Question, actions: Actions, signal: AbortSignal): Promise<Answer>;
}

/** Groups that the writer declared: in memory on the page, as salted hashes in the extension. */
export interface Declared {
  has(addresses: string[]): Promise<boolean>;
  add(addresses: string[]): Promise<void>;
}

export interface SessionOptions {
  engine: Engine;
  source: Source;
  view: View;
  /** Read anew at every Send, so that a policy may change under way. */
  policy?: () => Pick<Policy, "override" | "unchecked">;
  declared?: Declared;
  /** Told of the findings and the writer's reason before a held message goes. */
  overridden?: (findings: Finding[], reason: string) => void;
  /** Milliseconds that typing rests before a check; 120. */
  rest?: number;
  /** Milliseconds that Send waits for an answer: 300, and 1000 while the engine never answered. */
  wait?: number;
  firstWait?: number;
}

export interface Session extends Actions {
  /** True when Send may pass at once: the last report is for exactly the draft as read now, and nothing is left to ask. */
  passes(): boolean;
  /** What Send has to do; asks the writer where it must. Never rejects. */
  decide(): Promise<"send" | "stay">;
  /** The last thing shown; null before the first check ended. */
  current(): Shown | null;
}

interface Loop {
  readonly options: SessionOptions;
  readonly signal: AbortSignal;
  readonly consent: Consent;
  readonly actions: Actions;
  last: { key: string; shown: Shown } | null;
  running: { key: string; answer: Promise<Shown> } | null;
  turn: number;
  warm: boolean;
  asking: boolean;
  applied: { result: Applied; repaired: Repaired; recipients: string } | null;
}

/** Starts the loop, with a first check at once; it ends with `signal`. */
export function createSession(options: SessionOptions, signal: AbortSignal): Session {
  const actions: Actions = {
    repair: (fix) => repair(loop, fix),
    undo: () => undo(loop),
    together: (finding) => together(loop, finding),
    recheck: () => check(loop, true).then(() => undefined),
  };
  const loop: Loop = {
    options, signal, actions, consent: createConsent(),
    last: null, running: null, turn: 0, warm: false, asking: false, applied: null,
  };
  options.source.watch(rested(() => void check(loop, false), options.rest ?? 120, signal), signal);
  options.source.hold?.(() => (passes(loop) ? "pass" : decide(loop)), signal);
  void actions.recheck();
  return { ...actions, passes: () => passes(loop), decide: () => decide(loop), current: () => loop.last?.shown ?? null };
}

/** Calls `act` once `rest` ms passed without another call, and at least every four rests: typing without end is checked too. */
function rested(act: () => void, rest: number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  return () => {
    if (signal.aborted) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      act();
    }, Math.max(0, Math.min(rest, since + 4 * rest - now)));
  };
}

/** Reads and checks; the answer is shown unless a newer turn began meanwhile. */
async function check(loop: Loop, anew: boolean): Promise<Shown> {
  const draft = read(loop);
  if (draft === null) return show(loop, "", failure({}, "source"));
  const key = draftKey(draft);
  if (!anew && loop.last?.key === key && loop.last.shown.failed === null) {
    loop.turn++; // an answer under way is for a draft that is no longer there
    return loop.last.shown;
  }
  if (!anew && loop.running?.key === key) return loop.running.answer;
  const turn = ++loop.turn;
  const answer = ask(loop, draft);
  loop.running = { key, answer };
  const shown = await answer;
  if (loop.running?.answer === answer) loop.running = null;
  return turn === loop.turn && !loop.signal.aborted ? show(loop, key, shown) : shown;
}

function read(loop: Loop): Draft | null {
  try {
    return loop.options.source.read();
  } catch {
    return null;
  }
}

/** The engine's answer for a draft; a failing engine gives an unchecked one. */
async function ask(loop: Loop, draft: Draft): Promise<Shown> {
  const { engine, declared } = loop.options;
  try {
    const addresses = declared ? visibleAddresses(draft) : [];
    const known = addresses.length > 1 && (await declared?.has(addresses)) === true;
    const report = await engine.check(draft, known ? [addresses] : []);
    loop.warm = true;
    const people = engine.people ? await engine.people(draft).catch(() => null) : null;
    return { draft, report, people, failed: null, repaired: null };
  } catch {
    return failure(draft, "engine");
  }
}

function failure(draft: Draft, failed: NonNullable<Shown["failed"]>): Shown {
  const audience = { visible: 0, colleagues: 0, outsiders: 0, strangers: 0, unknown: 0 };
  const report: Report = { version: "", verdict: "unchecked", findings: [], audience, unread: draft.unread ?? [] };
  return { draft, report, people: null, failed, repaired: null };
}

function show(loop: Loop, key: string, shown: Shown): Shown {
  if (loop.applied && loop.applied.recipients !== recipientsKey(shown.draft)) loop.applied = null;
  const complete = { ...shown, repaired: loop.applied?.repaired ?? null };
  loop.last = { key, shown: complete };
  if (!loop.signal.aborted) loop.options.view.show(complete, loop.actions);
  return complete;
}

/** The findings that are still to be asked about. */
function open(loop: Loop, shown: Shown): Finding[] {
  return shown.report.findings.filter((f) => f.severity !== "note" && !loop.consent.covers(shown.draft, matterOf(f)));
}

const UNCHECKED = "unchecked";

function uncheckedStands(loop: Loop, shown: Shown): boolean {
  return shown.report.verdict === "unchecked" && unchecked(loop) !== "pass" && !loop.consent.covers(shown.draft, UNCHECKED);
}

function unchecked(loop: Loop): "pass" | "ask" | "hold" {
  return loop.options.policy?.().unchecked ?? "ask";
}

function free(loop: Loop, shown: Shown): boolean {
  return open(loop, shown).length === 0 && !uncheckedStands(loop, shown);
}

function passes(loop: Loop): boolean {
  if (loop.signal.aborted) return true;
  const draft = read(loop);
  const last = loop.last;
  return draft !== null && last !== null && last.key === draftKey(draft) && free(loop, last.shown);
}

async function decide(loop: Loop): Promise<"send" | "stay"> {
  if (passes(loop)) return "send";
  if (loop.asking) return "stay";
  loop.asking = true;
  try {
    return await questions(loop);
  } catch {
    return "stay";
  } finally {
    loop.asking = false;
  }
}

/** Asks until the draft as it is may go or the writer goes back to it. */
async function questions(loop: Loop): Promise<"send" | "stay"> {
  while (!loop.signal.aborted) {
    const shown = await answerInTime(loop);
    if (free(loop, shown)) return "send";
    const findings = open(loop, shown);
    const override = loop.options.policy?.().override ?? "allow";
    const held = findings.some((f) => f.severity === "stop") || (uncheckedStands(loop, shown) && unchecked(loop) === "hold");
    const answer = (await loop.options.view.ask?.({ shown, held, override }, loop.actions, loop.signal)) ?? { send: false };
    if ("repair" in answer) await repair(loop, answer.repair);
    if ("together" in answer) {
      await together(loop, answer.together);
      continue; // said to get the message on its way: what else is to be asked?
    }
    if (!("send" in answer) || !answer.send) return "stay";
    if (held && override === "never") return "stay";
    loop.consent.give(shown.draft, [...findings.map(matterOf), ...(shown.report.verdict === "unchecked" ? [UNCHECKED] : [])]);
    if (held) loop.options.overridden?.(findings, answer.reason ?? "");
    const now = read(loop);
    // The message may have changed behind the question: what was agreed to is what may go.
    if (now !== null && draftKey(now) === draftKey(shown.draft)) return "send";
  }
  return "send";
}

/**
 * The answer for the draft as read now. Where the engine is too slow for Send to wait: what it last said of these recipients, if that is to
 * be asked about, else "not checked", so that a stop does not turn into an easy question because the next answer is late.
 */
function answerInTime(loop: Loop): Promise<Shown> {
  const wait = loop.warm ? (loop.options.wait ?? 300) : (loop.options.firstWait ?? 1000);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      const draft = read(loop) ?? {};
      const said = loop.last?.shown;
      resolve(said && recipientsKey(said.draft) === recipientsKey(draft) && !free(loop, said) ? said : failure(draft, "slow"));
    }, wait);
    void check(loop, false).then((shown) => {
      clearTimeout(timer);
      resolve(shown);
    });
  });
}

/** Applies a fix of the last report, reads again and checks what came of it. */
async function repair(loop: Loop, fix: Fix): Promise<void> {
  const before = loop.last;
  const now = read(loop);
  // Positions are those of the draft as reported: on another one they would cut the wrong text.
  if (!before || !now || before.key !== draftKey(now) || !offered(before.shown, fix)) {
    await check(loop, true);
    return;
  }
  const result = await loop.options.source.apply(fix).catch(() => null);
  const moved = movedBy(fix);
  const after = read(loop) ?? {};
  loop.applied = {
    result: result ?? { verified: false, remaining: "restored", undo: async () => undefined },
    repaired: { fix, count: moved || fix.edits.length, verified: result?.verified ?? false, remaining: result?.remaining ?? (result ? null : "restored") },
    recipients: recipientsKey(after),
  };
  await check(loop, true);
}

/** By what it says, not as the object: a report that came anew and says the same is not drawn anew. */
function offered({ report }: Shown, fix: Fix): boolean {
  const wanted = JSON.stringify(fix);
  return report.findings.some((finding) => finding.fixes.some((one) => JSON.stringify(one) === wanted));
}

async function undo(loop: Loop): Promise<void> {
  const applied = loop.applied;
  loop.applied = null;
  await applied?.result.undo().catch(() => undefined);
  await check(loop, true);
}

async function together(loop: Loop, finding: Finding): Promise<void> {
  const shown = loop.last?.shown;
  if (!shown || !declarable(finding)) return;
  await loop.options.declared?.add(visibleAddresses(shown.draft)).catch(() => undefined);
  await check(loop, true);
}
