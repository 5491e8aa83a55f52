// Which places are marked, and how they follow the text while the next answer is on its way.
import { createHighlights } from "../core/view";
import type { Shown } from "../core/session";
import type { Draft, Finding, Place, Severity } from "../core/wire";
import type { Letter } from "./letter";

interface Marked { place: Place; severity: Severity; key: string }

export interface Marks {
  /** Marks what is shown; the places of the finding `chosen` stand out. */
  paint(shown: Shown, chosen: string | null): void;
  /** Moves the marks along with text that was just typed. */
  follow(): void;
  /** The findings at a place, the gravest first. */
  at(place: Place): Finding[];
  /** Brings a place into view and returns the element that carries it. */
  reveal(place: Place): HTMLElement;
}

const RANK: Record<Severity, number> = { note: 0, warn: 1, stop: 2 };
const isText = (place: Place): boolean => place.field === "subject" || place.field === "body" || place.field === "from";

/** Marks on the letter, drawn into `layer`, which covers it. */
export function createMarks(letter: Letter, layer: ShadowRoot, signal: AbortSignal): Marks {
  const highlights = createHighlights(layer, signal);
  // As reported for the draft `base`, and as drawn for what was written since
  let reported: Marked[] = [];
  let marked: Marked[] = [];
  let findings: Finding[] = [];
  let base: Draft = {};
  let chosen: string | null = null;
  let drawnFrom = 0;

  const draw = (): void => {
    drawnFrom = letter.textStart();
    const graver = (a: Marked, b: Marked): number => RANK[a.severity] - RANK[b.severity];
    letter.mark(marked.filter(({ place }) => !isText(place)).sort(graver));
    const inText = marked.filter(({ place }) => letter.locate(place) instanceof HTMLTextAreaElement || isText(place));
    highlights.paint(inText.flatMap(({ place, severity, key }) => {
      const own = letter.within(place);
      return own ? [{ where: letter.locate(place), place: own, severity, chosen: key === chosen }] : [];
    }));
  };
  followSize(letter.element, draw, signal);
  return {
    paint: (shown, key) => {
      findings = shown.report.findings;
      base = shown.draft;
      chosen = key;
      marked = reported = findings.flatMap((finding) => finding.places.map((place) => ({ place, severity: finding.severity, key: finding.key })));
      draw();
    },
    follow: () => {
      // From the report anew each time: what is taken back at once is marked again
      const shifted = shift(reported, base, letter.read());
      if (shifted === null && marked === reported && letter.textStart() === drawnFrom) return;
      marked = shifted ?? reported;
      draw();
    },
    at: (place) => findings.filter((finding) => finding.places.some((one) => touches(one, place))).sort((a, b) => RANK[b.severity] - RANK[a.severity]),
    reveal: (place) => {
      letter.reach(place);
      draw();
      const element = letter.locate(place);
      const mark = isText(place) ? markAt(layer, element) : null;
      const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches;
      (mark ?? element).scrollIntoView({ block: "center", behavior: smooth ? "smooth" : "auto" });
      return element;
    },
  };
}

/** Draws anew whenever the letter has another size: a row that grows, or turns to text, moves what stands below it. */
function followSize(element: HTMLElement, draw: () => void, signal: AbortSignal): void {
  const sizes = new ResizeObserver(draw);
  sizes.observe(element);
  signal.addEventListener("abort", () => sizes.disconnect(), { once: true });
}

/** The first mark in the mirror that lies over the field, of the chosen finding where it has one there. */
function markAt(layer: ShadowRoot, field: HTMLElement): Element | null {
  const top = field.getBoundingClientRect().top;
  const mirror = [...layer.querySelectorAll(".mirror")].find((one) => Math.abs(one.getBoundingClientRect().top - top) < 1);
  return mirror?.querySelector(".chosen") ?? mirror?.querySelector("span") ?? null;
}

function touches(one: Place, other: Place): boolean {
  return one.field === other.field && one.entry === other.entry && one.start <= other.end && other.start <= one.end;
}

/** Marks after an edit of subject or text: those before it stay, those behind it move, those in it go. `null` where no text changed. */
function shift(marked: Marked[], before: Draft, now: Draft): Marked[] | null {
  let changed = false;
  const out = marked.flatMap((mark): Marked[] => {
    const { field } = mark.place;
    if (field !== "subject" && field !== "body") return [mark];
    const old = before[field] ?? "", text = now[field] ?? "";
    if (old === text) return [mark];
    changed = true;
    const [head, tail] = common(old, text);
    if (mark.place.end <= head) return [mark];
    if (mark.place.start < old.length - tail) return [];
    const by = text.length - old.length;
    return [{ ...mark, place: { ...mark.place, start: mark.place.start + by, end: mark.place.end + by } }];
  });
  return changed ? out : null;
}

/** The lengths of the common beginning and end. */
function common(a: string, b: string): [number, number] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return [head, tail];
}
