// A text that is too long for one field, shown and edited part by part: a window stands still over the lines of a megabyte.
// Knows the field and the whole of its text, not drafts.
import { button, h } from "../core/element";
import { MOST_MARKED } from "../core/mirror";
import type { Words } from "../core/words";

/** Characters of a part, until its last line ends. Its field may grow to `MOST_MARKED` by what is typed. */
const PART = 100_000;
/** How far before its full length a part may end, to end with a line or a word. */
const SLACK = 2_000;

export interface LongText {
  /** Stand above and below the field while it shows a part. */
  readonly above: HTMLElement;
  readonly below: HTMLElement;
  /** The whole text. */
  read(): string;
  write(text: string): void;
  /** To be called when something was typed: what outgrows one field is shown in parts. */
  typed(): void;
  /** Where in the whole text the field begins. */
  start(): number;
  /** Shows the part that holds this place. */
  reach(at: number): void;
}

interface State {
  readonly words: Words;
  readonly field: HTMLTextAreaElement;
  readonly turned: () => void;
  readonly bars: Bar[];
  /** What stands before and after the part in the field. */
  head: string;
  tail: string;
}

/** Puts a text of any length behind `field`; `turned` is told that another part of it is shown. Ends with the signal. */
export function createLongText(words: Words, field: HTMLTextAreaElement, turned: () => void, signal: AbortSignal): LongText {
  const state: State = { words, field, turned, head: "", tail: "", bars: [] };
  const bars = [createBar(state, true, signal), createBar(state, false, signal)] as const;
  state.bars.push(...bars);
  say(state);
  return {
    above: bars[0].element, below: bars[1].element,
    read: () => whole(state),
    write: (text) => show(state, text, 0),
    typed: () => {
      if (field.value.length > MOST_MARKED) keepCaret(state);
      say(state);
    },
    start: () => state.head.length,
    reach: (at) => {
      const { head } = state;
      if (at < head.length || at > head.length + field.value.length) turnTo(state, at);
    },
  };
}

const whole = ({ head, field, tail }: State): string => head + field.value + tail;

/** Shows the part of `text` that holds the place `at`; all of it where one field is enough. */
function show(state: State, text: string, at: number): void {
  const [start, end] = text.length > MOST_MARKED ? partAt(text, at) : [0, text.length];
  state.head = text.slice(0, start);
  state.tail = text.slice(end);
  state.field.value = text.slice(start, end);
  say(state);
}

function turnTo(state: State, at: number): void {
  show(state, whole(state), at);
  state.turned();
}

/** Cuts what was typed into parts around the caret. */
function keepCaret(state: State): void {
  const { field, head } = state;
  const caret = head.length + field.selectionEnd;
  show(state, whole(state), caret);
  field.setSelectionRange(caret - state.head.length, caret - state.head.length);
  state.turned();
}

/** Start and end of the part that holds `at`. */
export function partAt(text: string, at: number): [number, number] {
  for (let start = 0; ;) {
    const end = endOf(text, start);
    if (end === text.length || at < end) return [start, end];
    start = end;
  }
}

/** A part ends with a line, else with a word, and never within a pair of surrogates. */
function endOf(text: string, start: number): number {
  const most = start + PART;
  if (text.length - start <= PART + SLACK) return text.length;
  const near = text.slice(most - SLACK, most);
  const line = near.lastIndexOf("\n"), word = near.lastIndexOf(" ");
  if (line >= 0 || word >= 0) return most - SLACK + (line >= 0 ? line : word) + 1;
  return /[\ud800-\udbff]/.test(text[most - 1] ?? "") ? most - 1 : most;
}

interface Bar { element: HTMLElement; said: HTMLElement; earlier: HTMLButtonElement; later: HTMLButtonElement }

function createBar(state: State, above: boolean, signal: AbortSignal): Bar {
  const { words } = state;
  const said = h("p", above ? { role: "status" } : {});
  const earlier = button(words.say("page_part_earlier"), "secondary", () => step(state, false), signal);
  const later = button(words.say("page_part_later"), "secondary", () => step(state, true), signal);
  const why = above ? h("p", { class: "why" }, words.say("page_part_why")) : null;
  const element = h("div", { class: "parts", role: "group", "aria-label": words.say("page_parts"), hidden: true }, why, said, h("div", { class: "choices" }, earlier, later));
  return { element, said, earlier, later };
}

/** One part on or back; what is read next stands at the top, and the same button can be pressed again. */
function step(state: State, on: boolean): void {
  const { head, field, bars: [bar] } = state;
  turnTo(state, on ? head.length + field.value.length : head.length - 1);
  if (!bar) return;
  const same = on ? bar.later : bar.earlier;
  (same.disabled ? (on ? bar.earlier : bar.later) : same).focus({ preventScroll: true });
  bar.element.scrollIntoView({ block: "start" });
}

/** Says which part is shown. */
function say({ words, field, head, tail, bars }: State): void {
  const end = head.length + field.value.length;
  const cut = head !== "" || tail !== "";
  for (const { element, said, earlier, later } of bars) {
    element.hidden = !cut;
    said.textContent = cut ? words.say("page_part", { start: head.length + 1, end, count: end + tail.length }) : "";
    earlier.disabled = head === "";
    later.disabled = tail === "";
  }
}
