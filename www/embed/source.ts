/**
 * A form as the session knows it: its fields as a draft, positions back to the fields, repairs written into them. Knows
 * fields by what they can do, no widget and no engine.
 */
import type { Applied, Source } from "../core/source";
import type { Draft, Field, Fix, Place } from "../core/wire";
import { AUDIENCES, type Audience } from "./conventions";
import type { TextField } from "./fields/field";
import { findFields, mayTellAudience, type Found } from "./find";
import { wantWidgets } from "./kinds";
import { labels } from "./labels";
import { acting, audiences } from "./parts";
import { RECIPIENTS, segmentAt, within, type Reading, type Segment } from "./reading";
import type { Scope } from "./scope";

export interface FormOptions {
  scope: Scope;
  /** What the page says of the form beside its fields. */
  declared: () => { sender?: string; audience?: Audience };
  /** Told of fields that are named and cannot be read, and of words about the audience that say nothing known. */
  trouble: (found: Found, audienceUnknown: Element[]) => void;
}

export interface FormSource extends Source {
  /** The fields as last found. */
  fields(): Found;
  /** False where the form lacks a field that the fix writes to. */
  can(fix: Fix): boolean;
  /** A place of the draft as a place of the field that shows it: what a mark over a text field needs. */
  own(place: Place): Place;
}

interface State {
  readonly options: FormOptions;
  found: Found;
  stale: boolean;
  reading: Reading | null;
  /** Aborted and made anew when the fields are found anew. */
  watching: AbortController | null;
  changed: (() => void) | null;
  /** A part that reads some of the fields is under way: what is read meanwhile may not be all. */
  waiting: boolean;
}

export function createFormSource(options: FormOptions): FormSource {
  const state: State = { options, found: findFields([]), stale: true, reading: null, watching: null, changed: null, waiting: false };
  return {
    read: () => (state.reading = read(state)).draft,
    watch: (changed, signal) => {
      state.changed = changed;
      options.scope.watch(() => {
        state.stale = true;
        changed();
      }, signal);
      signal.addEventListener("abort", () => state.watching?.abort(), { once: true });
    },
    locate: (place) => locate(state, place),
    apply: (fix) => apply(state, fix),
    fields: () => fresh(state),
    can: (fix) => fix.id === "send-separately" || canApply(fresh(state), fix),
    own: (place) => (place.field === "body" ? within(place, segmentAt(state.reading?.body ?? [], place.start)?.start ?? 0) : place),
  };
}

function fresh(state: State): Found {
  if (!state.stale) return state.found;
  state.stale = false;
  const candidates = state.options.scope.candidates();
  const arrived = (): void => {
    state.stale = true;
    state.changed?.();
  };
  state.waiting = wantWidgets(candidates, arrived);
  const part = audiences.now();
  state.found = findFields(candidates, part?.asksAudience);
  if (part === null && (state.found.audience.length > 0 || candidates.some(mayTellAudience))) {
    state.waiting = true;
    audiences.want(arrived);
  }
  follow(state);
  return state.found;
}

/** Listens to the fields that there are now. */
function follow(state: State): void {
  const { changed, found } = state;
  if (!changed) return void (state.stale = true);
  state.watching?.abort();
  const { signal } = (state.watching = new AbortController());
  const { from, subject, body, answers, to, cc, bcc } = found;
  for (const field of [...from, ...subject, ...body, ...answers, ...to, ...cc, ...bcc]) field.watch(changed, signal);
  for (const control of [...found.audience, ...found.choices]) for (const type of ["input", "change"]) control.ownerDocument.addEventListener(type, changed, { signal });
}

function read(state: State): Reading {
  const found = fresh(state);
  const { sender, audience: said } = state.options.declared();
  const { audience: chosen, unknown } = audiences.now()?.readAudience(found.audience) ?? { audience: undefined, unknown: [] };
  const audience = chosen ?? said;
  const unread = new Set<Field>(found.unreadable.map(({ role }) => role as Field));
  const draft: Draft = { today: today() };
  const one = (field: "from" | "subject"): string | undefined => {
    const parts = found[field].map((text) => text.read());
    if (parts.some(({ complete }) => !complete)) unread.add(field);
    return parts[0]?.text;
  };
  const from = one("from");
  const subject = one("subject");
  if (from !== undefined && from.trim() !== "") draft.from = from;
  else if (sender !== undefined && sender !== "") draft.from = sender;
  if (subject !== undefined) draft.subject = subject;
  const entries: Reading["entries"] = { to: [], cc: [], bcc: [] };
  for (const role of RECIPIENTS) {
    const list: string[] = [];
    for (const field of found[role]) {
      const { entries: own, complete } = field.read();
      if (!complete) unread.add(role);
      own.forEach((text, entry) => { list.push(text); entries[role].push({ field, entry }); });
    }
    if (found[role].length > 0) draft[role] = list;
  }
  const body = readBody(found, audience !== undefined && audience !== "addressed", unread);
  if (body.length > 0) draft.body = body.map(({ text }) => text).join("");
  if (audience) draft.audience = audience;
  if (state.waiting) for (const field of [...RECIPIENTS, "body"] as const) unread.add(field);
  if (unread.size > 0) draft.unread = [...unread];
  if (!state.waiting) state.options.trouble(found, unknown);
  return { draft, entries, body };
}

/** The message; of a form that others can open, every answer with the words of its question. */
function readBody(found: Found, published: boolean, unread: Set<Field>): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const put = (text: string, more: Partial<Segment> = {}): void => {
    segments.push({ field: null, ...more, start: at, text });
    at += text.length;
  };
  const line = (question: string): void => {
    if (segments.length > 0) put("\n");
    const words = question.replace(/[:：*\s]+$/u, "");
    if (words !== "") put(`${words}: `);
  };
  const fields = published ? [...found.from, ...found.body, ...found.answers] : found.body;
  const parts: (TextField | Element)[] = published ? [...fields, ...found.choices] : fields;
  for (const part of parts.sort(inOrder)) {
    if ("read" in part) {
      const { text, complete } = part.read();
      if (!complete) unread.add("body");
      // A question that nobody answered says nothing of anybody.
      if (published && text.trim() === "") continue;
      line(published ? (labels(part.element)[0] ?? "") : "");
      put(text, { field: part });
    } else {
      const said = chosenWords(part);
      if (said === null) continue;
      line(said.question);
      put(said.answer, { choice: part });
    }
  }
  return segments;
}

function inOrder(one: TextField | Element, other: TextField | Element): number {
  const [a, b] = [one, other].map((part) => ("read" in part ? part.element : part)) as [Element, Element];
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** What a choice says, with its question; null where nothing is chosen. */
function chosenWords(choice: Element): { question: string; answer: string } | null {
  if (choice.localName === "select") {
    const chosen = [...(choice as HTMLSelectElement).selectedOptions].filter(({ value }) => value !== "").map(({ label }) => label);
    return chosen.length === 0 ? null : { question: labels(choice)[0] ?? "", answer: chosen.join(", ") };
  }
  const own = labels(choice)[0];
  if (!(choice as HTMLInputElement).checked || own === undefined) return null;
  return { question: choice.closest("fieldset")?.querySelector("legend")?.textContent?.trim() ?? "", answer: own };
}

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function locate({ reading, found }: State, place: Place): Range | Element | null {
  if (!reading) return null;
  const { field, start, end } = place;
  if (field === "to" || field === "cc" || field === "bcc") {
    const one = reading.entries[field][place.entry];
    return one?.field.locate(one.entry, start, end) ?? null;
  }
  if (field === "from" || field === "subject") return found[field][0]?.locate(start, end) ?? null;
  if (field !== "body") return null;
  const segment = segmentAt(reading.body, start);
  return segment?.choice ?? segment?.field?.locate(start - segment.start, end - segment.start) ?? null;
}

/** True where the form has every field that a fix writes to. */
function canApply(found: Found, { edits }: Fix): boolean {
  return edits.every((edit) => {
    const target = "insert" in edit ? edit.insert : "move" in edit ? edit.to : ("remove" in edit ? edit.remove : edit.replace).field;
    return target !== "attachments" && found[target].length > 0;
  });
}

const NOTHING: Applied = { verified: false, remaining: "restored", undo: async () => undefined };

/** Writes what the fix leaves into the fields, or nothing. */
async function apply(state: State, fix: Fix): Promise<Applied> {
  const reported = JSON.stringify(read(state).draft);
  const part = await acting.load();
  // Positions are those of the draft as reported: one that changed while the part came would be cut in the wrong places.
  const before = (state.reading = read(state));
  if (part === null || JSON.stringify(before.draft) !== reported || !canApply(state.found, fix)) return NOTHING;
  return (await part.writeEdits(before, state.found, fix.edits)) ?? NOTHING;
}

/** A value of the `audience` attribute; undefined for any other text. */
export const asAudience = (text: string | null): Audience | undefined => AUDIENCES.find((one) => one === text?.trim().toLowerCase());
