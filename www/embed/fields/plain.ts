/**
 * The browser's own fields: inputs, text areas, `select` and `select multiple`. Values are set through the browser's own
 * setter, so that frameworks which track values notice, and told by the events of typing.
 */
import { entryOf } from "./entry";
import type { RecipientField, TextField } from "./field";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Kinds of inputs that hold text a person typed. */
const TEXTUAL = new Set(["text", "email", "search", "url", "tel", ""]);

/** By name, not by class: an element of a frame is of that frame's classes. */
export const isControl = (element: Element): element is Control =>
  element.localName === "textarea" || (element.localName === "input" && TEXTUAL.has((element.getAttribute("type") ?? "").toLowerCase()));
const isSelect = (element: Element): element is HTMLSelectElement => element.localName === "select";

/** Sets a control's value as typing would: past what a framework put over `value`, with the events it listens to. */
export function setControl(control: Control, value: string): void {
  const view = control.ownerDocument.defaultView ?? window;
  const kind = control.localName === "textarea" ? view.HTMLTextAreaElement : view.HTMLInputElement;
  const setter = Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set;
  if (setter) setter.call(control, value);
  else control.value = value;
  control.dispatchEvent(new view.InputEvent("input", { bubbles: true, composed: true, inputType: "insertReplacementText", data: value }));
  control.dispatchEvent(new view.Event("change", { bubbles: true }));
}

/** Calls `changed` at the events by which a person's or a script's change of a control is told. */
export function listen(element: Element, changed: () => void, signal: AbortSignal): void {
  for (const type of ["input", "change"]) element.addEventListener(type, changed, { signal });
}

/** Addresses in a text field: one typed run. */
export function plainRecipients(element: Element): RecipientField | null {
  if (isSelect(element)) return selectRecipients(element);
  if (!isControl(element)) return null;
  return {
    element,
    read: () => ({ entries: element.value.trim() === "" ? [] : [element.value], complete: true }),
    write: async (entries) => {
      const value = entries.length < 2 ? (entries[0] ?? "") : entries.map((entry) => entry.trim().replace(/[,;\s]+$/u, "")).join(", ");
      setControl(element, value);
      return element.value === value;
    },
    locate: () => element,
    watch: (changed, signal) => listen(element, changed, signal),
  };
}

/** What an option says of a person. */
export const optionEntry = (option: HTMLOptionElement): string => entryOf(option.label, option.value);

function selectRecipients(select: HTMLSelectElement): RecipientField {
  const real = (): HTMLOptionElement[] => [...select.options].filter((option) => option.value !== "" || select.multiple);
  const chosen = (): HTMLOptionElement[] => real().filter((option) => option.selected);
  return {
    element: select,
    read: () => ({ entries: chosen().map(optionEntry), complete: true }),
    write: async (entries) => {
      const wanted = new Map(entries.map((entry) => [entry.trim(), false]));
      // Chosen before, chosen first: two options may say the same.
      for (const option of [...chosen(), ...real().filter((one) => !one.selected)]) {
        const entry = optionEntry(option);
        option.selected = wanted.get(entry) === false;
        if (option.selected) wanted.set(entry, true);
      }
      const view = select.ownerDocument.defaultView ?? window;
      for (const type of ["input", "change"]) select.dispatchEvent(new view.Event(type, { bubbles: true }));
      return [...wanted.values()].every(Boolean);
    },
    locate: () => select,
    watch: (changed, signal) => listen(select, changed, signal),
  };
}

/** Subject or body in a text field. */
export function plainText(element: Element): TextField | null {
  if (!isControl(element)) return null;
  return {
    element,
    read: () => ({ text: element.value, complete: true }),
    write: async (text) => {
      setControl(element, text);
      return element.value === text;
    },
    locate: () => element,
    watch: (changed, signal) => listen(element, changed, signal),
  };
}
