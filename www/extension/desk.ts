// What stands beside one compose window: its session, panel and marks. One desk for each window; it goes away with it.
import type { Engine, Source } from "../core/source";
import { createSession } from "../core/session";
import type { Actions, Answer, Question, Session, Shown, View } from "../core/session";
import { hasRoom, keepBeside, reveal } from "../core/beside";
import type { Surroundings } from "../core/beside";
import { marksOf } from "../core/marking";
import { createHighlights, mountPanel, sayVerdict } from "../core/view";
import type { Panel } from "../core/view";
import type { Draft, Verdict } from "../core/wire";
import type { Words } from "../core/words";
import type { Beginnings } from "../webmail/runtime/answer";
import type { Compose } from "../webmail/runtime/compose";
import type { Gate } from "../webmail/runtime/gate";
import { createSource } from "../webmail/runtime/source";
import { ask, alive } from "./messages";
import type { HostSettings } from "./messages";
import { askPlainly } from "./plainly";
import { createStage } from "./stage";
import type { Stage } from "./stage";

export interface Desk {
  readonly compose: Compose;
  state(): { verdict: Verdict | "broken"; sentence: string; count: number };
  end(): void;
  /** Ends once an open question is answered: a dialog that went away by itself would leave the next key to the Send button below. */
  retire(): void;
}

export interface DeskOptions {
  compose: Compose;
  gate: Gate;
  beginnings: Beginnings;
  words: Words;
  settings: () => HostSettings;
  /** Told whenever the state may have changed. */
  changed: () => void;
}

const engine: Engine = {
  check: (draft, together = []) => ask({ kind: "check", draft, together }),
  people: (draft) => ask({ kind: "people", draft }),
  rules: () => ask({ kind: "rules" }),
  setPolicy: async () => { throw new Error("a page cannot set the policy"); },
};

export function openDesk(options: DeskOptions): Desk {
  const life = new AbortController();
  const { compose, words, settings } = options;
  const stage = createStage(life.signal);
  const answers = new Set<Promise<unknown>>();
  const source = completed(createSource(compose, options.gate, options.beginnings), () => settings().identity, answers);
  const view = createView(stage, source, options, life.signal);
  const session: Session = createSession({
    engine, source, view,
    policy: () => settings(),
    ...(settings().mayDeclare ? { declared: { has: (addresses: string[]) => ask({ kind: "declared-has", addresses }), add: async (addresses: string[]) => { await ask({ kind: "declared-add", addresses }); } } } : {}),
    overridden: (findings, reason) => {
      const audience = session.current()?.report.audience;
      void ask({ kind: "journal", rules: findings.map(({ rule }) => rule), visible: audience?.visible ?? 0, strangers: audience?.strangers ?? 0, reason }).catch(() => undefined);
    },
  }, life.signal);
  return {
    compose,
    state: () => stateOf(session.current(), compose, words),
    end: () => life.abort(),
    retire: () => void Promise.allSettled(answers).then(() => life.abort()),
  };
}

/** What the page itself cannot say: today's date, for dates of birth, and the sender where the page names none. Keeps the open answers at Send. */
function completed(source: Source, identity: () => string, answers: Set<Promise<unknown>>): Source {
  const read = (): Draft => {
    const draft: Draft = { ...source.read(), today: today() };
    return draft.from === undefined && identity() !== "" ? { ...draft, from: identity() } : draft;
  };
  const hold: Source["hold"] = (decide, signal) => source.hold?.(() => {
    const answer = decide();
    if (answer === "pass") return answer;
    answers.add(answer);
    void answer.finally(() => answers.delete(answer));
    return answer;
  }, signal);
  return { ...source, read, hold };
}

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function stateOf(shown: Shown | null, compose: Compose, words: Words): ReturnType<Desk["state"]> {
  if (shown === null) return { verdict: "unchecked", sentence: words.say("unchecked_slow"), count: 0 };
  const said = sayVerdict(words, shown);
  const count = said.leading?.args["count"];
  return { verdict: compose.missing().length > 0 ? "broken" : shown.report.verdict, sentence: said.sentence, count: typeof count === "number" ? count : 0 };
}

function createView(stage: Stage, source: Source, { compose, words, changed }: DeskOptions, signal: AbortSignal): View {
  const marks = createHighlights(stage.root, signal);
  const around: Surroundings = { area: () => areaOf(compose), free: () => keepFree(compose), alive };
  const place = keepBeside(() => panel.element, around, compose.root, signal);
  const panel: Panel = mountPanel(stage.root, {
    words, compact: true, resized: place, reveal: (places) => reveal(source, places), stranded: words.say("stranded"),
    room: () => hasRoom(panel.element, around, compose.buttons()),
    anchor: () => areaOf(compose),
    offers: (fix) => fix !== "cut" || compose.writing()?.kind !== "frame",
  }, signal);
  panel.element.style.pointerEvents = "auto";
  panel.element.style.position = "fixed";
  // Above the marks: what lies under another layer counts as covered.
  panel.element.style.zIndex = "2";
  return {
    show(shown, actions) {
      stage.restore();
      panel.show(shown, actions);
      marks.paint(marksOf(source, shown.report));
      place();
      changed();
    },
    ask: (question, actions, ending) => askOn(stage, panel, words, question, actions, ending),
  };
}

/** Asks in our own dialog, and in the browser's where a page has taken ours away or made it unseen: a message must not be stuck without a word. */
async function askOn(stage: Stage, panel: Panel, words: Words, question: Question, actions: Actions, ending: AbortSignal): Promise<Answer> {
  stage.restore();
  if (stage.unseen()) return askPlainly(question, words);
  const asking = new AbortController();
  const end = (): void => asking.abort();
  ending.addEventListener("abort", end, { once: true });
  let gone = false;
  void stage.lost(asking.signal).then(() => { gone = true; end(); });
  try {
    const answer = (await panel.ask?.(question, actions, asking.signal)) ?? { send: false };
    return gone && !ending.aborted ? askPlainly(question, words) : answer;
  } catch {
    return askPlainly(question, words);
  } finally {
    ending.removeEventListener("abort", end);
    end();
  }
}

/** Where the compose window is seen. A form whose parts are all placed by themselves has no size of its own. */
function areaOf(compose: Compose): DOMRect {
  const own = compose.root.getBoundingClientRect();
  if (own.width > 0 && own.height > 0) return own;
  const parts = [compose.box("to")?.element, compose.writing()?.outer, compose.buttons()[0]].filter((part) => part !== undefined).map((part) => part.getBoundingClientRect()).filter(({ width }) => width > 0);
  if (parts.length === 0) return own;
  const left = Math.min(...parts.map((part) => part.left));
  const top = Math.min(...parts.map((part) => part.top));
  return new DOMRect(left, top, Math.max(...parts.map((part) => part.right)) - left, Math.max(...parts.map((part) => part.bottom)) - top);
}

function keepFree(compose: Compose): DOMRect[] {
  const boxes = (["to", "cc", "bcc"] as const).map((name) => compose.box(name)?.element ?? null);
  const active = compose.root.ownerDocument.activeElement;
  const caret = active !== null && compose.root.contains(active) && active.localName === "input" ? active : null;
  return [...compose.buttons(), ...boxes, caret].filter((one) => one !== null).map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width > 0 && height < innerHeight / 2);
}
