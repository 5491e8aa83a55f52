/**
 * Fields of recipients that a library draws as chips. Writing is checked by reading again, and what did not arrive
 * whole is put back. Knows no library.
 */
import type { RecipientField } from "./field";
import { until } from "./gesture";
import { put } from "./putting";
import { held, tidy, widgetOf } from "./widget";
import type { Held, Widget } from "./widget";

/** How long a framework may take to show what was written, in milliseconds. */
const PATIENCE = 2000;

const entriesOf = ({ chips, rest }: Held): string[] => chips.map(({ entry }) => entry).concat(rest === "" ? [] : [rest]);

/** The same people, each as often: a select keeps the order of its options, whatever is asked of it. */
function same(one: readonly string[], other: readonly string[]): boolean {
  const sorted = [...other].sort();
  return one.length === other.length && [...one].sort().every((entry, at) => entry === sorted[at]);
}

/** The chip input that an element is, hides behind or holds. */
export function chipRecipients(element: Element): RecipientField | null {
  if (widgetOf(element) === null) return null;
  const now = (): Held => {
    const widget = widgetOf(element);
    return widget === null ? { chips: [], rest: "" } : held(widget);
  };
  // What was typed and taken out: an undo puts it back as it was, typed.
  const typed = new Set<string>();
  return {
    element,
    read() {
      const widget = widgetOf(element);
      if (widget === null) return { entries: [], complete: false };
      const more = widget.family.more !== undefined && widget.root.querySelector(widget.family.more) !== null;
      return { entries: entriesOf(held(widget)), complete: !more };
    },
    async write(entries) {
      const widget = widgetOf(element);
      if (widget === null || locked(widget)) return false;
      const before = held(widget);
      const wanted = entries.map((entry) => tidy(entry).trim());
      if (same(entriesOf(before), wanted)) return true;
      const last = wanted.at(-1) ?? "";
      const rest = last !== "" && (last === before.rest || typed.has(last)) ? last : "";
      if (before.rest !== "") typed.add(before.rest);
      const arrived = (): boolean => same(entriesOf(now()), wanted);
      if ((await put(widget, rest === "" ? wanted : wanted.slice(0, -1), rest)) && (await until(arrived, PATIENCE))) return true;
      const again = widgetOf(element);
      if (again !== null) await put(again, before.chips.map(({ entry }) => entry), before.rest);
      return false;
    },
    locate(entry) {
      const { chips, rest } = now();
      const widget = widgetOf(element);
      if (entry === chips.length && rest !== "") return widget?.root.querySelector(widget.family.rest) ?? null;
      return chips[entry]?.element ?? null;
    },
    watch: (changed, signal) => watch(element, changed, signal),
  };
}

function locked({ root, control, family }: Widget): boolean {
  const input = root.querySelector(family.rest);
  return [root, control, input].some((one) => one !== null && (one.matches(":disabled, [readonly], [aria-disabled=true]")));
}

/** Changes are told by events of typing, and by what the page draws; a widget that was drawn anew is followed. */
function watch(element: Element, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(() => { follow(); changed(); });
  const seen = new WeakSet<Element>();
  const follow = (): void => {
    const widget = widgetOf(element);
    for (const part of widget === null ? [element] : [widget.root, widget.control]) {
      if (part === null || seen.has(part)) continue;
      seen.add(part);
      observer.observe(part, { childList: true, characterData: true, subtree: true, attributeFilter: ["value", "data-value", "title"] });
      for (const name of ["input", "change"]) part.addEventListener(name, changed, { signal });
    }
  };
  follow();
  const around = element.parentElement;
  if (around) observer.observe(around, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}
