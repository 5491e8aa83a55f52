// Marks in the text and on chips without touching a node of the page: the CSS Custom Highlight API for ranges,
// a mirror for textareas and inputs, outlines in our own layer for whole elements. Names are neutral: the page can read them.
import { adopt, h } from "./element";
import type { Mark } from "./marking";
import { drawMirror, mirrorStyles } from "./mirror";
import { sign } from "./signs";
import { DARK, LIGHT, themed } from "./tokens";
import type { Severity } from "./wire";

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
  const painted: Painted = new Map();
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
    paintRanges([], painted);
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
      paintRanges(next, painted);
      sizes.disconnect();
      for (const element of new Set(next.map((mark) => mark.where))) if (element instanceof Element) sizes.observe(element);
      draw();
    },
  };
}

/** Sets our ranges beside those that others set under the same names: several windows, forms or versions share a document. */
function paintRanges(marks: Mark[], own: Painted): void {
  const wanted: Painted = new Map();
  for (const { where, severity } of marks) {
    if (where instanceof Element || "tagName" in where) continue;
    const document = where.startContainer.ownerDocument;
    if (!document) continue;
    const bySeverity = wanted.get(document) ?? new Map<Severity, Range[]>();
    bySeverity.set(severity, [...(bySeverity.get(severity) ?? []), where]);
    wanted.set(document, bySeverity);
  }
  for (const document of new Set([...own.keys(), ...wanted.keys()])) {
    for (const severity of ORDER) change(document, severity, own.get(document)?.get(severity) ?? [], wanted.get(document)?.get(severity) ?? []);
  }
  own.clear();
  for (const [document, ranges] of wanted) own.set(document, ranges);
}

/** What one owner painted, by document. */
type Painted = Map<Document, Map<Severity, Range[]>>;
interface Registry { get(name: string): Highlight | undefined; set(name: string, highlight: Highlight): void; delete(name: string): void }

/** The registry is per window: text in an editor's frame needs that frame's own. */
function change(document: Document, severity: Severity, gone: Range[], come: Range[]): void {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  const registry = view?.CSS?.highlights as unknown as Registry | undefined;
  if (!view || !registry || typeof view.Highlight !== "function" || (gone.length === 0 && come.length === 0)) return;
  const name = NAMES[severity];
  const highlight = registry.get(name) ?? new view.Highlight();
  for (const range of gone) highlight.delete(range);
  for (const range of come) highlight.add(range);
  highlight.priority = ORDER.indexOf(severity);
  if (highlight.size === 0) registry.delete(name);
  else registry.set(name, highlight);
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
