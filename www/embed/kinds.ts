/**
 * What an element is to a form, as far as is known by now: the browser's own fields at once, chip inputs, editors of others
 * and texts edited in place as soon as their part is here. Knows when that part is needed, and none of the widgets.
 */
import type { RecipientField, TextField } from "./fields/field";
import { isControl, plainRecipients, plainText } from "./fields/plain";
import { widgets } from "./parts";

/** The recipients an element holds; null where it cannot be read. */
export const recipientField = (element: Element): RecipientField | null => {
  const part = widgets.now();
  return part ? part.recipientField(element) : plainRecipients(element);
};

/** The text an element holds; null where it cannot be read. */
export const textField = (element: Element): TextField | null => {
  const part = widgets.now();
  return part ? part.textField(element) : plainText(element);
};

/** Two elements of one widget have one root: a hidden control and the input beside it are one field. */
export const rootOf = (element: Element): Element => widgets.now()?.rootOf(element) ?? element;

/** Names that widgets give to themselves or to what stands round their input. */
const WIDGET = /chip|tag|token|select2|choices|autocomplete|multi-?select|combobox|editor|tox|\bts-|\bck|\bql|prosemirror|tiptap|trix|lexical|slate/iu;
/** How far round an input its widget can reach. */
const REACH = 6;

/** True where an element may be a part of a widget: then its own value does not say all. */
function suspicious(element: Element): boolean {
  if (["switch", "radio"].includes(element.getAttribute("role") ?? "") || /^(?:checkbox|radio|hidden)$/u.test(element.getAttribute("type") ?? "")) return false;
  if (!isControl(element) && element.localName !== "select") return element.localName !== "iframe" || element.closest("form, [contenteditable]") !== null || WIDGET.test(element.className);
  if (["role", "aria-autocomplete", "aria-haspopup"].some((name) => element.hasAttribute(name)) || element.getClientRects().length === 0) return true;
  let at: Element | null = element;
  for (let i = 0; at !== null && i < REACH && at.localName !== "form"; i++, at = at.parentElement) {
    if (at.localName.includes("-") || WIDGET.test(at.getAttribute("class") ?? "")) return true;
  }
  return false;
}

/** Fetches the widgets' part where one of the elements may belong to a widget; true while it is still to come. */
export function wantWidgets(elements: readonly Element[], arrived: () => void): boolean {
  if (widgets.now() || !elements.some(suspicious)) return false;
  widgets.want(arrived);
  return true;
}
