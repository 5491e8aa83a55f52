// What a host does beside a compose window or a form: keeps the panel at the edge, brings places into view. Knows elements
// and boxes, no webmail and no form.
import { overlap, placeBeside } from "./panel";
import type { Source } from "./source";
import type { Place } from "./wire";

/** Brings the first of the places into view. */
export function reveal(source: Pick<Source, "locate">, places: readonly Place[]): void {
  const first = places[0];
  const where = first === undefined ? null : source.locate(first);
  const element = where === null ? null : "startContainer" in where ? where.startContainer.parentElement : where;
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

export interface Surroundings {
  /** Where the window or the form is seen. */
  area(): DOMRect;
  /** What the panel must not cover: Send, recipients, the caret. */
  free(): DOMRect[];
  /** False where nothing may be touched any more. */
  alive?(): boolean;
}

/** True where the panel, at the best spot for it, covers none of `pressed`. */
export function hasRoom(panel: HTMLElement, { area, free }: Surroundings, pressed: readonly Element[]): boolean {
  const { width, height } = panel.getBoundingClientRect();
  const spot = placeBeside(area(), { width, height }, { width: innerWidth, height: innerHeight }, free());
  return pressed.every((one) => overlap({ ...spot, width, height }, one.getBoundingClientRect()) === 0);
}

/** Keeps the panel at the outer edge of an area, at most once a frame; call what it gives when the panel or the area changed. */
export function keepBeside(panel: () => HTMLElement, { area, free, alive }: Surroundings, watched: Element | null, signal: AbortSignal): () => void {
  let frame = 0;
  const move = (): void => {
    frame = 0;
    if (signal.aborted || alive?.() === false) return;
    const element = panel();
    const anchor = area();
    element.style.visibility = anchor.width === 0 || anchor.height === 0 ? "hidden" : "";
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
