/**
 * Finds the chip input that an element belongs to and reads what it holds, by the table of families. Looks only: it
 * neither clicks nor focuses nor changes anything.
 */
import { addressBehind, entryOf } from "./entry";
import { FAMILIES } from "./families";
import type { Family } from "./families";
import { optionEntry } from "./plain";

/** One chip input of the page: the widget, and the form's own control where there is one. */
export interface Widget {
  readonly family: Family;
  readonly root: Element;
  readonly control: Element | null;
}

/** What a widget holds: chips in their order, and what is typed and is no chip yet. */
export interface Held {
  readonly chips: readonly { readonly entry: string; readonly element: Element }[];
  readonly rest: string;
}

/** The widget that an element belongs to, hides behind or holds; null where none is known. */
export function widgetOf(element: Element): Widget | null {
  for (const family of FAMILIES) {
    const { control } = family;
    if (control !== undefined && element.matches(control.at)) {
      const beside = control.widget === "around" ? element.closest(family.root) : control.widget === "before" ? element.previousElementSibling : element.nextElementSibling;
      if (beside?.matches(family.root)) return { family, root: beside, control: element };
      continue;
    }
    const inside = element.querySelectorAll(family.root);
    const root = element.closest(family.root) ?? (inside.length === 1 ? inside[0] : undefined);
    if (root) return { family, root, control: controlOf(family, root) };
  }
  return null;
}

function controlOf({ control }: Family, root: Element): Element | null {
  if (control === undefined) return null;
  if (control.widget === "around") return root.querySelector(control.at);
  const beside = control.widget === "before" ? root.nextElementSibling : root.previousElementSibling;
  return beside?.matches(control.at) ? beside : null;
}

/** What the widget holds now. */
export function held({ family, root, control }: Widget): Held {
  const elements = [...root.querySelectorAll(family.chip)];
  const options = control?.localName === "select" ? [...(control as HTMLSelectElement).selectedOptions] : [];
  const rest = restText(root.querySelector(family.rest));
  // The select says what will be sent, and the chips where it is shown: each names its option, or stands in its order.
  if (options.length > 0 && options.length === elements.length) {
    const named = (element: Element, at: number): HTMLOptionElement | undefined =>
      options.find((option) => option.value === element.getAttribute("data-value")) ?? options[at];
    return { chips: elements.map((element, at) => ({ entry: named(element, at) ? optionEntry(named(element, at)!) : "?", element })), rest };
  }
  return { chips: elements.map((element) => ({ entry: chipEntry(element, family.label), element })), rest };
}

/** A chip that says nothing readable still stands for somebody. */
export function chipEntry(chip: Element, label?: string): string {
  const shown = label === undefined ? null : chip.querySelector(label);
  return entryOf(shownText(shown ?? chip), addressBehind(chip)) || "?";
}

const BUTTONS = "button, [role=button], [aria-hidden=true]";

/** Text without that of buttons and signs. */
function shownText(element: Element): string {
  let text = "";
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.nodeValue;
    else if (node.nodeType === 1 && !(node as Element).matches(BUTTONS)) text += shownText(node as Element);
  }
  return tidy(text);
}

/** Text without marks that are not seen, and with every space the same. */
export const tidy = (text: string): string => text.replace(/[\u200b\u200e\u200f\u2060\ufeff]/gu, "").replace(/\s+/gu, " ");

function restText(input: Element | null): string {
  if (input === null) return "";
  const text = tidy("value" in input ? String(input.value) : [...input.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : "")).join(""));
  return text.trim();
}
