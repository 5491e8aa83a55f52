/**
 * The browser's own fields: inputs, text areas, `select multiple`, and elements that are edited in place. Values are set
 * through the browser's own setter, so that frameworks which track values notice, and told by the events of typing.
 */
import { richText } from "../../core/text";
import { entryOf } from "./entry";
import type { RecipientField, TextField } from "./field";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Kinds of inputs that hold text a person typed. */
const TEXTUAL = new Set(["text", "email", "search", "url", "tel", ""]);

/** By name, not by class: an element of a frame is of that frame's classes. */
export const isControl = (element: Element): element is Control =>
  element.localName === "textarea" || (element.localName === "input" && TEXTUAL.has((element.getAttribute("type") ?? "").toLowerCase()));
const isSelect = (element: Element): element is HTMLSelectElement => element.localName === "select";
const isEditable = (element: Element): element is HTMLElement => {
  const value = element.getAttribute("contenteditable")?.toLowerCase();
  return value === "" || value === "true" || value === "plaintext-only";
};

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
function listen(element: Element, changed: () => void, signal: AbortSignal): void {
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

/** A text edited in place, which no known editor owns. */
export function editableText(element: Element): TextField | null {
  if (!isEditable(element)) return null;
  const read = (): string => richText(element).text;
  return {
    element,
    read: () => ({ text: read(), complete: true }),
    write: async (text) => {
      const view = element.ownerDocument.defaultView ?? window;
      element.replaceChildren(...text.split("\n").flatMap((line, i) => (i === 0 ? [line] : [element.ownerDocument.createElement("br"), line])));
      element.dispatchEvent(new view.InputEvent("input", { bubbles: true, composed: true, inputType: "insertReplacementText" }));
      return read() === text.replace(/\n+$/u, "");
    },
    locate: (start, end) => richText(element).range(start, end),
    watch: (changed, signal) => {
      listen(element, changed, signal);
      const observer = new MutationObserver(changed);
      observer.observe(element, { childList: true, characterData: true, subtree: true });
      signal.addEventListener("abort", () => observer.disconnect(), { once: true });
    },
  };
}

/** Addresses in a text edited in place. */
export function editableRecipients(element: Element): RecipientField | null {
  const text = editableText(element);
  if (!text) return null;
  return {
    element,
    read: () => {
      const { text: run, complete } = text.read();
      return { entries: run.trim() === "" ? [] : [run], complete };
    },
    write: (entries) => text.write(entries.join(", ")),
    locate: (_entry, start, end) => text.locate(start, end),
    watch: text.watch,
  };
}
