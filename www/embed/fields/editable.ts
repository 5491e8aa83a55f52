/** Elements that are edited in place and that no known editor owns. */
import { richText } from "../../core/text";
import type { RecipientField, TextField } from "./field";
import { listen } from "./plain";

const isEditable = (element: Element): element is HTMLElement => {
  const value = element.getAttribute("contenteditable")?.toLowerCase();
  return value === "" || value === "true" || value === "plaintext-only";
};

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
