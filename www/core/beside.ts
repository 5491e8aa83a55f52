// What a host does beside a compose window or a form: marks what a report names, brings places into view, keeps the panel
// at the edge. Knows elements and boxes, no webmail and no form.
import type { Mark } from "./highlights";
import { placeBeside } from "./panel";
import type { Source } from "./source";
import type { Place, Report } from "./wire";

/** The marks of a report, where the source says they are. */
export function marksOf(source: Pick<Source, "locate">, { findings }: Report): Mark[] {
  const marks: Mark[] = [];
  // The gravest finding comes first: a recipient that several name keeps the gravest one's outline.
  const chips = new Set<Element>();
  for (const finding of findings) {
    for (const place of finding.places) {
      const where = source.locate(place);
      if (where === null) continue;
      if (!isRange(where) && !isControl(where)) {
        if (chips.has(where)) continue;
        chips.add(where);
      }
      marks.push({ where, place, severity: finding.severity });
    }
  }
  return marks;
}

/** Brings the first of the places into view. */
export function reveal(source: Pick<Source, "locate">, places: readonly Place[]): void {
  const first = places[0];
  const where = first === undefined ? null : source.locate(first);
  const element = where === null ? null : isRange(where) ? where.startContainer.parentElement : where;
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// By what they have, not by class: nodes of a frame are of that frame's classes.
const isRange = (where: Range | Element): where is Range => "startContainer" in where;
const isControl = (element: Element): boolean => element.localName === "input" || element.localName === "textarea";

export interface Surroundings {
  /** Where the window or the form is seen. */
  area(): DOMRect;
  /** What the panel must not cover: Send, recipients, the caret. */
  free(): DOMRect[];
  /** False where nothing may be touched any more. */
  alive?(): boolean;
}

/** Keeps the panel at the outer edge of an area, at most once a frame; call what it gives when the panel or the area changed. */
export function keepBeside(panel: () => HTMLElement, { area, free, alive }: Surroundings, watched: Element | null, signal: AbortSignal): () => void {
  let frame = 0;
  const move = (): void => {
    frame = 0;
    if (signal.aborted || alive?.() === false) return;
    const element = panel();
    const anchor = area();
    element.style.visibility = anchor.width === 0 || anchor.height === 0 ? "hidden" : "visible";
    const { width, height } = element.getBoundingClientRect();
    const spot = placeBeside(anchor, { width, height }, { width: innerWidth, height: innerHeight }, free());
    element.style.left = `${spot.left}px`;
    element.style.top = `${spot.top}px`;
  };
  const later = (): void => { if (frame === 0) frame = requestAnimationFrame(move); };
  addEventListener("scroll", later, { capture: true, passive: true, signal });
  addEventListener("resize", later, { signal });
  const sizes = new ResizeObserver(later);
  if (watched) sizes.observe(watched);
  signal.addEventListener("abort", () => { sizes.disconnect(); cancelAnimationFrame(frame); }, { once: true });
  return later;
}
