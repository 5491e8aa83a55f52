// The message as a letter: sender, recipients, subject and text, all of it editable. Knows drafts, not verdicts.
import { h } from "../core/element";
import type { MessageEngine } from "../core/engine";
import type { Draft, Field, Place, Severity } from "../core/wire";
import type { Words } from "../core/words";
import { createRow, type Chip, type RecipientField, type Row } from "./chips";
import { createLengthHint } from "./notices";
import { createLongText, type LongText } from "./parts";

export interface LetterOptions {
  words: Words;
  engine: Pick<MessageEngine, "addresses">;
  pasted: (text: string) => boolean;
  chosenChip: (chip: Chip, element: HTMLElement) => void;
  /** The caret was put somewhere in the subject or text. */
  chosenText: (place: Place, at: { x: number; y: number }) => void;
}

export interface Letter {
  element: HTMLElement;
  read(): Draft;
  write(draft: Draft): void;
  watch(changed: () => void): void;
  mark(marks: { place: Place; severity: Severity }[]): void;
  locate(place: Place): HTMLElement;
  /** A place in the letter as a place in the field that `locate` names; null where the field shows another part of a long text. */
  within(place: Place): Place | null;
  /** Where the part of the text begins that is shown. */
  textStart(): number;
  /** Shows the part of a long text that holds the place. */
  reach(place: Place): void;
  row(field: RecipientField): Row;
  focus(field: Field): void;
}

const RECIPIENTS: RecipientField[] = ["to", "cc", "bcc"];

interface State {
  readonly options: LetterOptions;
  readonly signal: AbortSignal;
  readonly from: HTMLInputElement;
  readonly hint: HTMLElement;
  readonly subject: HTMLInputElement;
  readonly body: HTMLTextAreaElement;
  readonly files: HTMLElement;
  /** Says of the subject that it is too long for marks. */
  readonly length: ReturnType<typeof createLengthHint>;
  /** The text, of which the field may show a part. */
  readonly text: LongText;
  readonly rows: Map<RecipientField, Row>;
  readonly listeners: (() => void)[];
  /** What the letter does not show: attachments, the message answered, unread fields. */
  rest: Draft;
}

/** Builds the letter; it ends with the signal. */
export function createLetter(options: LetterOptions, signal: AbortSignal): Letter {
  const { words } = options;
  const subject = h("input", { id: "field-subject", type: "text", dir: "auto", autocomplete: "off" });
  const body = h("textarea", { id: "field-body", class: "body", dir: "auto", rows: 8, placeholder: words.say("page_body_hint"), "aria-label": words.field("body") });
  const state: State = {
    options, signal, subject, body, rows: new Map(), listeners: [], rest: {},
    length: createLengthHint(words, subject),
    text: createLongText(words, body, () => {
      grow(body);
      changed(state);
    }, signal),
    from: h("input", { id: "field-from", type: "text", dir: "auto", autocomplete: "off", spellcheck: "false", autocapitalize: "none" }),
    hint: h("p", { id: "from-hint", class: "hint" }, words.say("page_from_hint")),
    files: h("p", { class: "files", hidden: true }),
  };
  const { from, hint, files, length, text, rows } = state;
  for (const field of RECIPIENTS) rows.set(field, createRow({ ...options, field, changed: () => changed(state, field), chosen: options.chosenChip }, signal));
  const row = (field: RecipientField): Row => rows.get(field) as Row;
  const element = h("section", { class: "letter", "aria-label": words.say("page_letter") },
    h("div", { class: "row" }, h("label", { for: "field-from" }, words.field("from")), h("div", { class: "cell" }, from, hint)),
    ...RECIPIENTS.map((field) => row(field).element),
    h("div", { class: "row" }, h("label", { for: "field-subject" }, words.field("subject")), h("div", { class: "cell" }, subject, length.element)),
    files, text.above, body, text.below);
  listen(state, from, "from");
  listen(state, subject, "subject");
  listen(state, body, "body");
  ask(state);
  return {
    element, row,
    read: () => read(state),
    write: (draft) => write(state, draft),
    watch: (listener) => void state.listeners.push(listener),
    mark: (marks) => RECIPIENTS.forEach((field) => row(field).mark(marks.filter((mark) => mark.place.field === field))),
    locate: ({ field, ...place }) => {
      if (field === "to" || field === "cc" || field === "bcc") return row(field).locate({ field, ...place }) ?? row(field).element;
      return { from, subject, body, attachments: files }[field];
    },
    within: (place) => within(state, place),
    textStart: text.start,
    reach: (place) => {
      if (place.field === "body") text.reach(place.start);
    },
    focus: (field) => (field === "to" || field === "cc" || field === "bcc" ? row(field) : { from, subject, body, attachments: from }[field]).focus(),
  };
}

/** Tells of a change. What somebody types anew was read in full, whatever the file had. */
function changed(state: State, field?: Field): void {
  if (field && state.rest.unread) state.rest = { ...state.rest, unread: state.rest.unread.filter((one) => one !== field) };
  ask(state);
  for (const listener of state.listeners) listener();
}

/** Hints that go with what is written. Without a sender nobody is a colleague: the letter asks who sends as soon as there is somebody to tell apart. */
function ask({ hint, from, rows, length }: State): void {
  hint.hidden = from.value.trim() !== "" || [...rows.values()].every((row) => row.read().length === 0);
  // A description that is hidden would be read out all the same
  if (hint.hidden) from.removeAttribute("aria-describedby");
  else from.setAttribute("aria-describedby", hint.id);
  length.update();
}

function within({ text, body }: State, place: Place): Place | null {
  if (place.field !== "body") return place;
  const start = place.start - text.start(), end = place.end - text.start();
  return end < 0 || start > body.value.length ? null : { ...place, start: Math.max(0, start), end: Math.min(end, body.value.length) };
}

/** The text grows with what is written, so that marks and page scroll together. */
function grow(body: HTMLTextAreaElement): void {
  if (CSS.supports("field-sizing", "content")) return;
  body.style.height = "auto";
  body.style.height = `${body.scrollHeight + 2}px`;
}

function listen(state: State, input: HTMLInputElement | HTMLTextAreaElement, field: "from" | "subject" | "body"): void {
  const { options, signal } = state;
  const target: HTMLElement = input;
  target.addEventListener("input", () => {
    if (field === "body") state.text.typed();
    grow(state.body);
    changed(state, field);
  }, { signal });
  target.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (input.value === "" && text !== "" && options.pasted(text)) event.preventDefault();
  }, { signal });
  if (field === "from") return;
  target.addEventListener("click", (event) => {
    const start = input.selectionStart ?? 0, before = field === "body" ? state.text.start() : 0;
    options.chosenText({ field, entry: 0, start: before + start, end: before + (input.selectionEnd ?? start) }, { x: event.clientX, y: event.clientY });
  }, { signal });
}

function write(state: State, draft: Draft): void {
  const { options: { words }, from, subject, body, files, rows } = state;
  const { from: sender, to, cc, bcc, subject: about, body: text, ...others } = draft;
  state.rest = others;
  from.value = sender ?? "";
  subject.value = about ?? "";
  state.text.write((text ?? "").replaceAll("\r\n", "\n"));
  for (const [field, row] of rows) row.write({ to, cc, bcc }[field] ?? []);
  const names = (others.attachments ?? []).map((one) => one.name);
  files.hidden = names.length === 0;
  files.textContent = `${words.field("attachments")}: ${names.join(", ")}`;
  grow(body);
  changed(state);
}

function read({ from, subject, text, rows, rest }: State): Draft {
  const draft: Draft = { ...rest, subject: subject.value, body: text.read() };
  if (from.value.trim() !== "") draft.from = from.value;
  for (const [field, row] of rows) draft[field] = row.read();
  return draft;
}
