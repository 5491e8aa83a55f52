/**
 * Texts in rich text editors, read as the writer sees them and changed so that the editor knows and its undo works:
 * through its own object where the page shows it, else by the events of editing. Nothing of ours enters the text.
 */
import { difference } from "./difference";
import type { Change } from "./difference";
import { regionOf, textOf } from "./editors";
import type { Region } from "./editors";
import { change, undo } from "./editor-means";
import type { TextField } from "./field";
import { until } from "./gesture";

/** How long an editor may take to show a change, in milliseconds. */
const PATIENCE = 1000;

/** The last change of each editor, whichever field made it: taking it back is the editor's own undo. */
const lasts = new WeakMap<Element, { before: string; after: string; steps: number }>();

/** The text of the editor that an element is, hides behind or holds. */
export function editorText(element: Element): TextField | null {
  if (regionOf(element) === null) return null;
  const text = (): string => {
    const region = regionOf(element);
    return region === null ? "" : textOf(region).text;
  };
  return {
    element,
    read: () => ({ text: text(), complete: regionOf(element) !== null }),
    async write(wanted) {
      const region = regionOf(element);
      const before = text();
      const after = wanted.replace(/\n+$/u, "");
      if (before === after) return true;
      if (region === null || !region.element.isContentEditable) return false;
      const focused = element.ownerDocument.activeElement;
      try {
        const last = lasts.get(region.element);
        if (last && before === last.after && after === last.before && (await undoTo(region, after, last.steps))) return true;
        const changes = difference(before, after);
        lasts.set(region.element, { before, after, steps: changes.length });
        if (await apply(region, changes)) return true;
        await undoTo(region, before, changes.length);
        return false;
      } finally {
        (focused as HTMLElement | null)?.focus?.({ preventScroll: true });
      }
    },
    locate(start, end) {
      const region = regionOf(element);
      return region === null ? null : (textOf(region).range(start, end) ?? region.element);
    },
    watch: (changed, signal) => watch(element, changed, signal),
  };
}

/** From the last change to the first: places before a change stay where they are. */
async function apply(region: Region, changes: readonly Change[]): Promise<boolean> {
  for (const one of [...changes].reverse()) {
    const { text } = textOf(region);
    const wide = widened(text, one);
    const range = wide === null ? null : rangeOf(region, wide);
    // A new paragraph is the editor's own to make.
    if (wide === null || range === null || wide.with.includes("\n")) return false;
    const wanted = text.slice(0, wide.start) + wide.with + text.slice(wide.end);
    const arrived = (): boolean => textOf(region).text === wanted.replace(/\n+$/u, "");
    await change(region, range, wide, arrived);
    if (!(await until(arrived, PATIENCE))) return false;
  }
  return true;
}

/** An insertion takes a neighbour along, so that there is a stretch to stand on and its form to take on. */
function widened(text: string, { start, end, with: by }: Change): Change | null {
  if (end > start) return { start, end, with: by };
  const [before, after] = [text[start - 1], text[start]];
  if (before !== undefined && before !== "\n") return { start: start - 1, end, with: before + by };
  if (after !== undefined && after !== "\n") return { start, end: end + 1, with: by + after };
  return null;
}

/** The range of a stretch. Where it begins or ends with a line's break, it reaches to the neighbouring line's text. */
function rangeOf(region: Region, { start, end }: Change): Range | null {
  const { text, range } = textOf(region);
  const found = range(start, end);
  if (found === null) return null;
  const previous = text[start] === "\n" ? range(start - 1, start) : null;
  const next = text[end - 1] === "\n" ? range(end, end + 1) : null;
  if (previous) found.setStart(previous.endContainer, previous.endOffset);
  if (next) found.setEnd(next.startContainer, next.startOffset);
  return found;
}

/** Takes changes back by the editor's own undo, which may count them otherwise than we do. */
async function undoTo(region: Region, wanted: string, steps: number): Promise<boolean> {
  const there = (): boolean => textOf(region).text === wanted;
  for (let tries = 0; tries < steps + 2 && !there(); tries += 1) {
    undo(region);
    await until(there, PATIENCE / 4);
  }
  return there();
}

function watch(element: Element, changed: () => void, signal: AbortSignal): void {
  const seen = new WeakSet<Node>();
  const observer = new MutationObserver(() => { follow(); changed(); });
  const listen = (target: Node, options: MutationObserverInit): void => {
    if (seen.has(target)) return;
    seen.add(target);
    observer.observe(target, options);
    for (const name of ["input", "change", "load"]) target.addEventListener(name, () => { follow(); changed(); }, { capture: true, signal });
  };
  const follow = (): void => {
    const region = regionOf(element)?.element;
    // The document of a frame outlives what an editor writes into it.
    const inside = region === undefined ? element : region.ownerDocument === element.ownerDocument ? region : region.ownerDocument;
    listen(inside, { childList: true, characterData: true, subtree: true });
  };
  follow();
  if (element.parentElement) listen(element.parentElement, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}
