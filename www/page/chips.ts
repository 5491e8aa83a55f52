// One row of recipients: chips as the engine reads them, a line to add more, and the same row as plain text.
// What the row holds is the text that was typed or pasted; chips are a view of it.
import { button, h, whenTrusted } from "../core/element";
import type { MessageEngine } from "../core/engine";
import { applyEdits } from "../core/repair";
import { sign } from "../core/signs";
import type { Place, Severity } from "../core/wire";
import type { Words } from "../core/words";
import { textOf } from "./clipboard";
import { createLengthHint } from "./notices";
import { asRun, isMarkup } from "./runs";

export type RecipientField = "to" | "cc" | "bcc";

export interface Chip { place: Place; name: string; address: string | null }

export interface RowOptions {
  field: RecipientField;
  words: Words;
  engine: Pick<MessageEngine, "addresses">;
  changed: () => void;
  /** A paste that may be more than recipients; true where it was taken. */
  pasted: (text: string) => boolean;
  /** A chip was chosen. */
  chosen: (chip: Chip, element: HTMLElement) => void;
}

export interface Row {
  element: HTMLElement;
  read(): string[];
  write(entries: string[]): void;
  /** Marks by the start of their place. */
  mark(marks: { place: Place; severity: Severity }[]): void;
  locate(place: Place): HTMLElement | null;
  remove(place: Place): void;
  /** Takes a chip back into the line, to be changed. */
  edit(place: Place): void;
  focus(): void;
}

/** Chips that one row draws, so that subject and text stay within reach; the row says so, and holds all as text. */
const MOST_CHIPS = 60;

interface State {
  readonly options: RowOptions;
  readonly signal: AbortSignal;
  readonly list: HTMLUListElement;
  readonly line: HTMLInputElement;
  readonly area: HTMLTextAreaElement;
  readonly toggle: HTMLButtonElement;
  /** Says that the row as text is too long for marks. */
  readonly length: ReturnType<typeof createLengthHint>;
  entries: string[];
  chips: Chip[];
  asText: boolean;
  marks: Map<string, Severity>;
  turn: number;
}

/** Makes a row; it ends with the signal. */
export function createRow(options: RowOptions, signal: AbortSignal): Row {
  const { field, words } = options;
  const id = `field-${field}`;
  const area = h("textarea", { id: `${id}-text`, rows: 3, spellcheck: "false", hidden: true, "aria-label": words.field(field) });
  const state: State = {
    options, signal, area, length: createLengthHint(words, area), entries: [], chips: [], asText: false, marks: new Map(), turn: 0,
    list: h("ul", { class: "chips", "aria-label": words.say("page_hidden_names", { field: words.field(field) }), "aria-description": words.say("page_chip_help") }),
    line: h("input", { id, type: "text", autocomplete: "off", spellcheck: "false", autocapitalize: "none" }),
    toggle: button("", "quiet", () => turn(state, !state.asText, true), signal, { class: "quiet as-text" }),
  };
  const { list, line, toggle, length } = state;
  const element = h("div", { class: "row", "data-field": field }, h("div", { class: "side" }, h("label", { for: id }, words.field(field)), toggle),
    h("div", { class: "cell" }, list, line, length.element, area));
  listen(state);
  turn(state, false);
  return {
    element,
    read: () => read(state),
    write: (entries) => write(state, entries),
    remove: (place) => remove(state, place),
    edit: (place) => edit(state, place),
    mark: (marks) => {
      state.marks = new Map(marks.map(({ place, severity }) => [keyOf(place), severity]));
      for (const [i, item] of [...list.children].entries()) markChip(item, state.chips[i], state);
      markRest(state);
    },
    locate: (place) => {
      if (state.asText) return area;
      const at = state.chips.findIndex((chip) => keyOf(chip.place) === keyOf(place));
      return (list.children[Math.min(at, MOST_CHIPS)] as HTMLElement | undefined) ?? line;
    },
    focus: () => (state.asText ? area : line).focus(),
  };
}

function read({ asText, area, line, entries }: State): string[] {
  if (asText) return area.value.trim() === "" ? [] : [area.value];
  return line.value.trim() === "" ? [...entries] : [...entries, line.value];
}

function write(state: State, entries: string[]): void {
  state.entries = entries.filter((entry) => entry.trim() !== "");
  state.line.value = "";
  if (state.asText) state.area.value = state.entries.join("\n");
  state.length.update();
  void draw(state);
}

/** What was typed becomes entries of its own. */
function commit(state: State): void {
  if (state.asText || state.line.value.trim() === "") return;
  write(state, read(state));
  state.options.changed();
}

function turn(state: State, asText: boolean, focus = false): void {
  const { options: { words, field }, area, line, list, toggle, length } = state;
  commit(state);
  const entries = read(state);
  state.asText = asText;
  area.value = asText ? entries.join("\n") : "";
  area.hidden = !asText;
  length.update();
  line.hidden = asText;
  toggle.textContent = words.say(asText ? "page_as_chips" : "page_as_text");
  toggle.setAttribute("aria-label", `${words.field(field)}: ${toggle.textContent}`);
  write(state, entries);
  list.hidden = asText || entries.length === 0;
  if (!focus) return;
  (asText ? area : line).focus();
  state.options.changed();
}

function remove(state: State, place: Place): void {
  const { field, changed } = state.options;
  const after = applyEdits({ [field]: state.entries }, [{ remove: place }]);
  if (after) write(state, after[field] ?? []);
  changed();
}

function edit(state: State, place: Place): void {
  commit(state);
  const text = (state.entries[place.entry] ?? "").slice(place.start, place.end);
  remove(state, place);
  state.line.value = text;
  state.line.focus();
  state.options.changed();
}

/** Draws the chips once the engine read the entries; an older reading is dropped. */
async function draw(state: State): Promise<void> {
  const own = ++state.turn;
  const chips = await chipsOf(state.options, state.entries);
  if (own !== state.turn || state.signal.aborted) return;
  state.chips = chips;
  const { list, toggle, options: { words }, signal } = state;
  const focused = [...list.children].findIndex((item) => item.contains(document.activeElement));
  list.replaceChildren(...chips.slice(0, MOST_CHIPS).map((chip, at) => drawChip(state, chip, at)));
  if (chips.length > MOST_CHIPS) list.append(h("li", { class: "rest" }, h("span", {}, words.say("page_more_chips", { shown: MOST_CHIPS, count: chips.length })),
    button(words.say("page_all_as_text"), "quiet", () => turn(state, true, true), signal)));
  markRest(state);
  list.hidden = chips.length === 0 || state.asText;
  toggle.hidden = chips.length === 0 && !state.asText;
  if (focused >= 0) focusChip(state, Math.min(focused, chips.length - 1));
}

function focusChip({ list, line }: State, at: number): void {
  (list.children[at]?.querySelector<HTMLElement>(".who") ?? line).focus();
}

async function chipsOf({ engine, field }: RowOptions, entries: string[]): Promise<Chip[]> {
  const read = await Promise.all(entries.map((entry) => engine.addresses(entry).catch(() => null)));
  return entries.flatMap((entry, at): Chip[] => {
    const whole: Chip = { place: { field, entry: at, start: 0, end: entry.length }, name: entry.trim(), address: null };
    const recipients = read[at]?.recipients ?? [];
    if (recipients.length === 0) return [whole];
    return recipients.map((one) => ({
      place: { field, entry: at, start: one.start, end: one.end },
      name: one.name || one.address || entry.slice(one.start, one.end),
      address: one.address,
    }));
  });
}

/** One tab stop for all chips; arrow keys walk through them. */
function drawChip(state: State, chip: Chip, at: number): HTMLElement {
  const { signal, options: { words, chosen } } = state;
  const who = h("button", { type: "button", class: "who", title: chip.address ?? words.say("page_no_address", { name: chip.name }), tabindex: at === 0 ? "0" : "-1" }, chip.name);
  const cross = h("button", { type: "button", class: "cross", tabindex: "-1", "aria-label": words.say("page_remove", { name: chip.name }) }, "×");
  const item = h("li", { class: "chip" }, who, cross);
  whenTrusted(who, "click", () => chosen(chip, item), signal);
  whenTrusted(cross, "click", () => remove(state, chip.place), signal);
  who.addEventListener("focus", () => {
    for (const other of item.parentElement?.querySelectorAll(".who") ?? []) other.setAttribute("tabindex", other === who ? "0" : "-1");
  }, { signal });
  who.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) focusChip(state, Math.max(0, at + step));
    else if (event.key === "Delete" || event.key === "Backspace") remove(state, chip.place);
    else return;
    event.preventDefault();
  }, { signal });
  markChip(item, chip, state);
  return item;
}

function markChip(item: Element, chip: Chip | undefined, { marks, options: { words } }: State): void {
  const who = item.querySelector(".who");
  if (!chip || !who) return;
  const severity = marks.get(keyOf(chip.place));
  item.className = severity ? `chip is-${severity}` : "chip";
  item.querySelector(".sign")?.remove();
  if (severity) item.prepend(sign(severity, 14));
  const name = chip.address === null ? words.say("page_no_address", { name: chip.name }) : chip.name;
  who.setAttribute("aria-label", severity ? words.say("page_chip_marked", { name, state: words.say(`state_${severity}`) }) : name);
}

/** The line after the last chip carries the gravest mark of those that are not drawn. */
function markRest({ list, chips, marks }: State): void {
  const item = list.children[MOST_CHIPS];
  if (!item) return;
  const hidden = new Set(chips.slice(MOST_CHIPS).map((chip) => marks.get(keyOf(chip.place))));
  const severity = (["stop", "warn", "note"] as const).find((one) => hidden.has(one));
  item.className = severity ? `rest is-${severity}` : "rest";
  item.querySelector(".sign")?.remove();
  if (severity) item.prepend(sign(severity, 14));
}

async function paste(state: State, text: string): Promise<void> {
  const run = await asRun(state.options.engine, text).catch(() => text);
  if (state.signal.aborted) return;
  write(state, [...state.entries, run]);
  state.options.changed();
}

function listen(state: State): void {
  const { line, area, options, signal, length } = state;
  line.addEventListener("input", options.changed, { signal });
  area.addEventListener("input", () => {
    length.update();
    options.changed();
  }, { signal });
  line.addEventListener("blur", () => commit(state), { signal });
  line.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const complete = event.key === "Enter" || event.key === ";" || (event.key === "," && /@[^\s"]*$/.test(line.value));
    if (complete) commit(state);
    else if (event.key === "Backspace" && line.value === "" && state.chips.length > 0) focusChip(state, state.chips.length - 1);
    else return;
    event.preventDefault();
  }, { signal });
  line.addEventListener("paste", (event) => {
    const text = textOf(event.clipboardData);
    if (text === "") return;
    if (options.pasted(text)) return event.preventDefault();
    if (!/[\n\t,;]/.test(text) && text === event.clipboardData?.getData("text/plain")) return;
    event.preventDefault();
    // A line cannot hold the lines and cells of a table, and mail programs take no markup: these become a run of their own.
    if ((/[\n\t]/.test(text.trim()) || isMarkup(text)) && line.value.trim() === "") return void paste(state, text.trim());
    line.setRangeText(text.replace(/\r?\n/g, "; "), line.selectionStart ?? 0, line.selectionEnd ?? 0, "end");
    commit(state);
  }, { signal });
}

const keyOf = (place: Place): string => `${place.entry} ${place.start}`;
