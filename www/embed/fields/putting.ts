/**
 * Puts chips into a widget, by the library's own object where the page shows it, else as a hand would. Says whether it
 * could try; the caller reads again and judges.
 */
import type { Means } from "./families";
import { click, press, type, until } from "./gesture";
import { optionEntry } from "./plain";
import { chipEntry, held } from "./widget";
import type { Widget } from "./widget";

type Put = (widget: Widget, entries: readonly string[]) => Promise<boolean>;

/** How long a list of offers or a chip may take to appear, in milliseconds. */
const APPEARS = 400;
const DISAPPEARS = 1000;

const MEANS: Record<Means, Put> = { tagify: putTagify, select2: putSelect, "tom-select": putTomSelect, hand: putByHand };

/** Makes the widget hold these chips and this typed rest. */
export async function put(widget: Widget, entries: readonly string[], rest: string): Promise<boolean> {
  const input = widget.root.querySelector(widget.family.rest);
  try {
    if (input !== null && held(widget).rest !== rest) type(input, rest);
    // By hand, the next chip is typed where the rest stands: it comes last.
    const tried = await MEANS[widget.family.means](widget, entries);
    if (input?.isConnected && held(widget).rest !== rest) type(input, rest);
    return tried;
  } catch {
    // A library that fails in the middle is met as one that refused: the caller puts back what was there.
    return false;
  }
}

/** Which chips stay, and what is added after them: a longest beginning of the wanted ones that the widget holds in order. */
function plan(now: readonly string[], wanted: readonly string[]): { gone: number[]; added: readonly string[] } {
  const gone: number[] = [];
  let kept = 0;
  now.forEach((entry, at) => {
    if (entry === wanted[kept]) kept += 1;
    else gone.push(at);
  });
  return { gone, added: wanted.slice(kept) };
}

/** As `plan`, keeping only what stands before the first chip that goes: for chips that can be taken from the end alone. */
function planFromEnd(now: readonly string[], wanted: readonly string[]): { gone: number[]; added: readonly string[] } {
  const kept = now.findIndex((entry, at) => entry !== wanted[at]);
  const from = kept < 0 ? now.length : kept;
  return { gone: now.map((_, at) => at).slice(from), added: wanted.slice(from) };
}

interface Tagify {
  settings: { mode?: string };
  value: object[];
  removeTags(tags: Element[], silent: boolean, duration: number): void;
  addTags(tags: object[]): void;
}

/** The data that some Tagify of the page has for a person: an entry alone may be less than what a form sends. */
function tagData(widget: Widget, entry: string): object {
  const twin = [...widget.root.ownerDocument.querySelectorAll(widget.family.chip)].find((chip) => chipEntry(chip, widget.family.label) === entry) ?? taken.get(entry)?.deref();
  const data = (twin as { __tagifyTagData?: object } | undefined)?.__tagifyTagData;
  return data === undefined ? { value: entry } : Object.fromEntries(Object.entries(data).filter(([key]) => !key.startsWith("__")));
}

/** Chips taken out, as long as the page keeps them. */
const taken = new Map<string, WeakRef<Element>>();

async function putTagify(widget: Widget, entries: readonly string[]): Promise<boolean> {
  const tagify = (widget.control as { __tagify?: Tagify } | null)?.__tagify;
  if (tagify === undefined || tagify.settings.mode === "mix") return false;
  const { chips } = held(widget);
  const { gone, added } = plan(chips.map(({ entry }) => entry), entries);
  const data = added.map((entry) => tagData(widget, entry));
  const going = gone.map((at) => chips[at]).filter((chip) => chip !== undefined);
  for (const { entry, element } of going) taken.set(entry, new WeakRef(element));
  if (going.length > 0) tagify.removeTags(going.map(({ element }) => element), false, 0);
  // It removes in a task of its own, and until then holds the next one to be a double.
  if (!(await until(() => !going.some(({ element }) => element.isConnected), DISAPPEARS))) return false;
  if (data.length > 0) tagify.addTags(data);
  // A tag it does not allow is shown for a moment all the same.
  return widget.root.querySelector(".tagify--notAllowed") === null && tagify.value.length === entries.length;
}

/** The select that Select2 stands for; it follows the select's own `change`, whoever sends it. */
async function putSelect(widget: Widget, entries: readonly string[]): Promise<boolean> {
  const select = widget.control as HTMLSelectElement | null;
  if (select === null) return false;
  const wanted = [...entries];
  const options = [...select.options];
  for (const option of options.filter((one) => one.selected).concat(options.filter((one) => !one.selected))) {
    const at = wanted.indexOf(optionEntry(option));
    option.selected = at >= 0;
    if (at >= 0) wanted.splice(at, 1);
  }
  for (const name of ["input", "change"]) select.dispatchEvent(new (select.ownerDocument.defaultView ?? window).Event(name, { bubbles: true }));
  // Whether somebody not offered may be added, only Select2 knows: typing asks it.
  for (const entry of wanted) if (!(await bring(widget, entry))) return false;
  return true;
}

interface TomSelect {
  items: string[];
  options: Record<string, Record<string, unknown>>;
  settings: { create: unknown; valueField: string; labelField: string };
  addItem(value: string): void;
  removeItem(value: string): void;
  createItem(input: string, done: () => void): boolean;
}

async function putTomSelect(widget: Widget, entries: readonly string[]): Promise<boolean> {
  const tom = (widget.control as { tomselect?: TomSelect } | null)?.tomselect;
  if (tom === undefined) return false;
  const { chips } = held(widget);
  const { gone, added } = plan(chips.map(({ entry }) => entry), entries);
  const known = new Map(chips.map(({ entry, element }) => [entry, element.getAttribute("data-value") ?? ""]));
  for (const at of gone) tom.removeItem(chips[at]?.element.getAttribute("data-value") ?? "");
  const select = widget.control?.localName === "select" ? (widget.control as HTMLSelectElement) : null;
  for (const entry of added) {
    const value = known.get(entry) ?? [...(select?.options ?? [])].find((option) => optionEntry(option) === entry)?.value
      ?? Object.keys(tom.options).find((key) => tom.options[key]?.[tom.settings.labelField] === entry);
    if (value !== undefined && value in tom.options) tom.addItem(value);
    else if (!tom.settings.create || !tom.createItem(entry, () => undefined)) return false;
  }
  return true;
}

/** What a hand would do: the crosses of chips clicked, or Backspace; text typed and an offer chosen, or Enter. */
async function putByHand(widget: Widget, entries: readonly string[]): Promise<boolean> {
  const { family, root } = widget;
  const input = root.querySelector(family.rest);
  if (input === null) return false;
  const { chips } = held(widget);
  const crosses = family.remove !== undefined && chips.every(({ element }) => element.querySelector(family.remove ?? "") !== null);
  const { gone, added } = (crosses ? plan : planFromEnd)(chips.map(({ entry }) => entry), entries);
  for (const at of gone.reverse()) if (!(await takeOut(widget, at, crosses ? family.remove : undefined))) return false;
  for (const entry of added) if (!(await bring(widget, entry))) return false;
  return true;
}

async function takeOut(widget: Widget, at: number, remove: string | undefined): Promise<boolean> {
  const count = held(widget).chips.length;
  const fewer = (): boolean => held(widget).chips.length < count;
  const cross = remove === undefined ? null : held(widget).chips[at]?.element.querySelector(remove);
  if (cross) {
    click(cross);
    return until(fewer, DISAPPEARS);
  }
  // The first Backspace may only choose the chip that the second takes out.
  for (let tries = 0; tries < 2; tries += 1) {
    const input = widget.root.querySelector(widget.family.rest);
    if (input === null) return false;
    press(input, "Backspace", 8);
    if (await until(fewer, APPEARS)) return true;
  }
  return false;
}

async function bring(widget: Widget, entry: string): Promise<boolean> {
  const count = held(widget).chips.length;
  const more = (): boolean => held(widget).chips.length > count;
  const input = widget.root.querySelector(widget.family.rest);
  if (input === null) return false;
  type(input, entry);
  for (let tries = 0; tries < 3 && !more(); tries += 1) {
    if (await until(() => offer(widget, input, entry) !== null, tries === 0 ? APPEARS / 4 : APPEARS)) click(offer(widget, input, entry) ?? input);
    else press(input, "Enter", 13);
    await until(more, APPEARS);
  }
  return more() && held(widget).chips.some((chip) => chip.entry === entry);
}

/** The offer that says exactly this, in the widget or in the list that its input names. */
function offer({ family, root }: Widget, input: Element, entry: string): Element | null {
  const list = input.getAttribute("aria-controls") ?? input.getAttribute("aria-owns") ?? "";
  const lists = list === "" ? [] : list.split(/\s+/u).map((id) => root.ownerDocument.getElementById(id));
  const offers = lists.flatMap((one) => [...(one?.querySelectorAll(family.offers ?? "[role=option]") ?? [])]).concat(family.offers === undefined ? [] : [...root.querySelectorAll(family.offers)]);
  return offers.find((one) => chipEntry(one) === entry) ?? null;
}
