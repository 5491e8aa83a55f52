// Marks in the text and on chips without touching a node of the page: the CSS Custom Highlight API for ranges,
// a mirror for textareas and inputs, outlines in our own layer for whole elements. Names are neutral: the page can read them.
import { adopt, h } from "./element";
import { drawMirror, mirrorStyles } from "./mirror";
import { sign } from "./signs";
import { DARK, LIGHT, themed } from "./tokens";
import type { Place, Severity } from "./wire";

/** One marked place: where the source located it, and how grave it is. */
export interface Mark {
  where: Range | Element;
  /** Needed where `where` is a textarea or an input: the stretch of its value. */
  place: Place;
  severity: Severity;
  /** The chosen finding's places are drawn stronger. */
  chosen?: boolean;
}

export interface Highlights {
  /** Replaces all marks. Cheap when nothing moved; call it after every change of text or layout that no event tells. */
  paint(marks: Mark[]): void;
  clear(): void;
}

const NAMES: Record<Severity, string> = { note: "h1", warn: "h2", stop: "h3" };
const ORDER: Severity[] = ["note", "warn", "stop"];

/** The rules for `::highlight`, for the document that holds the text (`content_scripts.css`, or adopted). Tint first: Firefox before 146 draws no line. */
export const HIGHLIGHT_CSS = ORDER.map((severity) => {
  const rule = (colour: string): string =>
    `::highlight(${NAMES[severity]}) { background-color: ${colour}2b; text-decoration: underline 2px ${colour}; }`;
  return `${rule(LIGHT[severity])} @media (prefers-color-scheme: dark) { ${rule(DARK[severity])} }`;
}).join("\n");

const LAYER_CSS = `${themed(".marks")}
:host { all: initial; }
.marks { position: absolute; inset: 0; pointer-events: none; overflow: visible; z-index: 1; }
.outline { position: absolute; border-radius: 16px; outline: 2px solid currentColor; outline-offset: 1px; }
.outline.chosen { outline-width: 3px; }
.outline .sign { position: absolute; inset-block-start: -7px; inset-inline-end: -6px; background: var(--paper); border-radius: 50%; }
.stop { color: var(--stop); } .warn { color: var(--warn); } .note { color: var(--note); }
${mirrorStyles()}
@media (forced-colors: active) { .outline { outline-color: Highlight; } }
@media print { .marks { display: none; } }`;

/**
 * Highlights over `layer`, a shadow root whose host covers what is marked (fixed to the window, or absolute in the same scrolled box).
 * Outlines and mirrors follow scrolling and resizing by themselves.
 */
export function createHighlights(layer: ShadowRoot, signal: AbortSignal, theme: "auto" | "light" | "dark" = "auto"): Highlights {
  adopt(layer, LAYER_CSS);
  const host = h("div", { class: "marks", "aria-hidden": "true", "data-theme": theme === "auto" ? null : theme });
  layer.append(host);
  let marks: Mark[] = [];
  let used = new Set<Document>();
  let frame = 0;
  const draw = (): void => {
    frame = 0;
    host.replaceChildren(...outlines(host, marks), ...mirrors(host, marks));
  };
  // Scrolling and resizing come in bursts: once a frame is enough.
  const follow = (): void => {
    if (frame === 0 && marks.some((mark) => mark.where instanceof Element)) frame = requestAnimationFrame(draw);
  };
  const sizes = new ResizeObserver(follow);
  const clear = (): void => {
    marks = [];
    for (const document of used) registered(document, (registry) => ORDER.forEach((severity) => registry.delete(NAMES[severity])));
    used = new Set();
    sizes.disconnect();
    host.replaceChildren();
  };
  addEventListener("scroll", follow, { capture: true, passive: true, signal });
  addEventListener("resize", follow, { signal });
  signal.addEventListener("abort", () => {
    clear();
    cancelAnimationFrame(frame);
    host.remove();
  }, { once: true });
  return {
    clear,
    paint: (next) => {
      marks = next;
      used = paintRanges(next, used);
      sizes.disconnect();
      for (const element of new Set(next.map((mark) => mark.where))) if (element instanceof Element) sizes.observe(element);
      draw();
    },
  };
}

function paintRanges(marks: Mark[], before: Set<Document>): Set<Document> {
  const documents = new Map<Document, Map<Severity, Range[]>>();
  for (const { where, severity } of marks) {
    if (where instanceof Element || "tagName" in where) continue;
    const document = where.startContainer.ownerDocument;
    if (!document) continue;
    const bySeverity = documents.get(document) ?? new Map<Severity, Range[]>();
    bySeverity.set(severity, [...(bySeverity.get(severity) ?? []), where]);
    documents.set(document, bySeverity);
  }
  for (const document of new Set([...before, ...documents.keys()])) {
    registered(document, (registry, make) => {
      for (const severity of ORDER) {
        const ranges = documents.get(document)?.get(severity);
        if (ranges) registry.set(NAMES[severity], make(ranges, ORDER.indexOf(severity)));
        else registry.delete(NAMES[severity]);
      }
    });
  }
  return new Set(documents.keys());
}

interface Registry { set(name: string, highlight: unknown): void; delete(name: string): void }

/** The registry is per window: text in an editor's frame needs that frame's own. */
function registered(document: Document, use: (registry: Registry, make: (ranges: Range[], priority: number) => unknown) => void): void {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  const registry = view?.CSS?.highlights as unknown as Registry | undefined;
  if (!view || !registry || typeof view.Highlight !== "function") return;
  use(registry, (ranges, priority) => {
    const highlight = new view.Highlight(...ranges);
    highlight.priority = priority;
    return highlight;
  });
}

function outlines(host: HTMLElement, marks: Mark[]): HTMLElement[] {
  const origin = host.getBoundingClientRect();
  return marks.flatMap((mark) => {
    if (!(mark.where instanceof Element) || isField(mark.where)) return [];
    const box = mark.where.getBoundingClientRect();
    if (box.width === 0) return [];
    const outline = h("div", { class: `outline ${mark.severity}${mark.chosen ? " chosen" : ""}` }, sign(mark.severity, 14));
    move(outline, box.left - origin.left, box.top - origin.top, box.width, box.height);
    return [outline];
  });
}

function mirrors(host: HTMLElement, marks: Mark[]): HTMLElement[] {
  const fields = new Map<HTMLTextAreaElement | HTMLInputElement, Mark[]>();
  for (const mark of marks) if (mark.where instanceof Element && isField(mark.where)) fields.set(mark.where, [...(fields.get(mark.where) ?? []), mark]);
  const origin = host.getBoundingClientRect();
  return [...fields].map(([field, own]) => drawMirror(field, own, origin));
}

function isField(element: Element): element is HTMLTextAreaElement | HTMLInputElement {
  return element.tagName === "TEXTAREA" || element.tagName === "INPUT";
}

function move(element: HTMLElement, left: number, top: number, width: number, height: number): void {
  Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
}
