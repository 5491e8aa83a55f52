// Reads a compose window into a draft, and remembers which element gave which entry. Never clicks, focuses or changes.
import type { Draft, Field, Place } from "../../core/wire";
import { RECIPIENTS } from "../grammar";
import type { RecipientName } from "../grammar";
import type { Box, Compose } from "./compose";
import { foreignText } from "./foreign";
import { all, extract, first, isControl, matches, shown, union } from "./query";
import { richText } from "../../core/text";
import type { EditorText } from "../../core/text";

/** One entry of a recipient field: a chip, a control that is the whole field, or text that is not a chip yet. */
export interface Part {
  text: string;
  kind: "whole" | "chip" | "pending";
  element: Element;
}

export interface Reading {
  draft: Draft;
  parts: Record<RecipientName, Part[]>;
  body: EditorText | null;
}

export function read(window: Compose): Reading {
  const unread = new Set<Field>();
  const parts = { to: fieldParts(window, "to", unread), cc: fieldParts(window, "cc", unread), bcc: fieldParts(window, "bcc", unread) };
  const draft: Draft = {};
  for (const name of RECIPIENTS) draft[name] = parts[name].map((part) => part.text);
  const from = sender(window);
  if (from !== "") draft.from = from;
  const subject = first(window.scope(), window.adapter.subject.at);
  if (subject === null) unread.add("subject");
  else draft.subject = rawValue(subject) ?? extract(subject, window.adapter.subject.read);
  const body = bodyText(window);
  if (body === null) unread.add("body");
  else draft.body = body.text;
  const attachments = window.adapter.attachments;
  if (attachments !== undefined) {
    draft.attachments = union(window.scope(), attachments.at).map((item) => ({ name: extract(item, attachments.read) })).filter(({ name }) => name !== "");
  }
  if (unread.size > 0) draft.unread = [...unread];
  return { draft, parts, body };
}

/** The subject keeps its spaces: positions refer to it. */
const rawValue = (element: Element): string | null => (isControl(element) ? element.value : null);

function fieldParts(window: Compose, name: RecipientName, unread: Set<Field>): Part[] {
  const box = window.box(name);
  if (box === null) {
    if (name === "to" || window.adapter[name].always === true) unread.add(name);
    return [];
  }
  const { spec, element } = box;
  const parts = ownParts(box);
  const folded = parts?.length === 0 && all(window.scope(), spec.folded).some(shown);
  if (parts === null || folded || first(element, spec.more) !== null) unread.add(name);
  return parts ?? [];
}

/** The entries in a recipient field; null when nothing the adapter knows is in it. */
export function ownParts({ element, spec }: Box): Part[] | null {
  const whole = spec.whole === undefined ? null : (matches(element, spec.whole) ? element : first(element, spec.whole) ?? first(element.ownerDocument, spec.whole));
  const pending = all(element, spec.pending).concat(spec.pending !== undefined && matches(element, spec.pending) ? [element] : []);
  const parts: Part[] = [];
  if (isControl(whole)) {
    if (whole.value.trim() !== "") parts.push({ text: whole.value, kind: "whole", element: whole });
  } else {
    const groups = new Set(union(element, spec.group));
    for (const chip of all(element, spec.chip)) parts.push({ text: groups.has(chip) ? asGroup(chipText(chip, spec)) : chipText(chip, spec), kind: "chip", element: chip });
  }
  for (const input of pending) {
    const text = isControl(input) ? input.value : extract(input, [spec.typed ?? { kind: "text" }]);
    if (text.trim() !== "" && input !== whole) parts.push({ text, kind: "pending", element: input });
  }
  return parts.length === 0 && whole === null && pending.length === 0 ? null : parts;
}

/** A chip that gives no text still counts: it is a recipient without a readable address. */
function chipText(chip: Element, spec: Box["spec"]): string {
  const text = extract(chip, spec.address ?? [{ kind: "text" }]);
  return text === "" ? "?" : text;
}

/** A chip for many people says that it is one: by its name alone it could be a person whose address the page keeps back. */
function asGroup(text: string): string {
  if (text.includes("@")) return text;
  const name = text.replace(/\s*\(\d+\)$/u, "").trim();
  return /\b(?:group|list)$/iu.test(name) ? name : `${name} group`;
}

function sender(window: Compose): string {
  for (const field of window.adapter.from) {
    const at = first(window.scope(), field.at);
    const text = at === null ? "" : extract(at, field.read);
    if (text.includes("@")) return text;
  }
  return "";
}

function bodyText(window: Compose): EditorText | null {
  const writing = window.writing();
  if (writing === null) return null;
  if (writing.element === null) {
    const text = writing.foreign === true ? foreignText(writing.outer) : null;
    return text === null ? null : { text, range: () => null };
  }
  return isControl(writing.element) ? { text: writing.element.value, range: () => null } : richText(writing.element);
}

/** The element or range of the page that shows a place of the draft that was read. */
export function locate(window: Compose, reading: Reading, place: Place): Range | Element | null {
  if (place.field === "body") return reading.body?.range(place.start, place.end) ?? window.writing()?.element ?? null;
  if (place.field === "subject") return first(window.scope(), window.adapter.subject.at);
  if (place.field === "to" || place.field === "cc" || place.field === "bcc") return recipientElement(window, reading, place, place.field);
  if (place.field === "attachments" && window.adapter.attachments !== undefined) return union(window.scope(), window.adapter.attachments.at)[place.entry] ?? null;
  return null;
}

function recipientElement(window: Compose, reading: Reading, place: Place, name: RecipientName): Element | null {
  const part = reading.parts[name][place.entry];
  const box = window.box(name);
  if (part === undefined || box === null) return null;
  if (part.kind !== "whole") return part.element;
  // The field's truth is a hidden control: the chip that shows the same address stands for this stretch of it.
  const text = part.text.slice(place.start, place.end).toLowerCase();
  const address = /[^\s<>,;"]+@[^\s<>,;"]+/u.exec(text)?.[0] ?? text.trim();
  const chip = all(box.element, box.spec.chip).find((one) => chipText(one, box.spec).toLowerCase().includes(address));
  return chip ?? (part.element.getBoundingClientRect().width > 0 ? part.element : box.element);
}
