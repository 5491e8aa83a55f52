// A textarea or input drawn a second time with transparent text, so that marks can stand under its words. The field itself is not touched.
import { h } from "./element";
import type { Mark } from "./marking";

/** What decides where a glyph stands. */
const COPIED = [
  "font-family", "font-size", "font-weight", "font-style", "font-stretch", "font-variant-numeric", "font-feature-settings", "font-kerning", "line-height",
  "letter-spacing", "word-spacing", "text-indent", "text-transform", "text-align", "direction", "tab-size", "padding-top", "padding-right",
  "padding-bottom", "padding-left", "border-top-width", "border-right-width", "border-bottom-width", "border-left-width", "word-break", "overflow-wrap",
];

export function mirrorStyles(): string {
  return `.mirror { position: absolute; overflow: hidden; color: transparent; border: 0 solid transparent; box-sizing: border-box; }
.mirror .text { white-space: pre-wrap; }
.mirror.line .text { white-space: pre; }
.mirror span { border-radius: 2px; border-block-end: 2px solid currentColor; color: transparent; }
.mirror span { background: color-mix(in srgb, var(--tint) 16%, transparent); border-color: var(--tint); padding-block-end: 1px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.mirror span.chosen { background: color-mix(in srgb, var(--tint) 28%, transparent); }
.mirror span.note { --tint: var(--note); } .mirror span.warn { --tint: var(--warn); } .mirror span.stop { --tint: var(--stop); }
@media (forced-colors: active) { .mirror span { border-color: Highlight; } }`;
}

/** Characters of a field that marks are drawn in: a mirror of a longer text would hold up typing. Its findings are still in the card. */
export const MOST_MARKED = 300_000;

/** The mirror of one field with its marks, placed over it relative to `origin`. */
export function drawMirror(field: HTMLTextAreaElement | HTMLInputElement, marks: Mark[], origin: DOMRect): HTMLElement {
  const box = field.getBoundingClientRect();
  const style = getComputedStyle(field);
  const text = h("div", { class: "text" });
  const mirror = h("div", { class: field instanceof HTMLInputElement ? "mirror line" : "mirror" }, text);
  for (const name of COPIED) mirror.style.setProperty(name, style.getPropertyValue(name));
  const scrollbar = field.offsetWidth - field.clientWidth - parseFloat(style.borderLeftWidth) - parseFloat(style.borderRightWidth);
  Object.assign(mirror.style, {
    left: `${box.left - origin.left}px`, top: `${box.top - origin.top}px`,
    width: `${box.width - Math.max(0, scrollbar)}px`, height: `${box.height}px`,
  });
  text.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
  if (field instanceof HTMLInputElement) text.style.lineHeight = `${field.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)}px`;
  if (field.value.length <= MOST_MARKED) text.append(...pieces(field.value, marks));
  return mirror;
}

/** The value in pieces: marked stretches as spans. Where marks overlap, the graver one has the stretch. */
function pieces(value: string, marks: Mark[]): (Node | string)[] {
  const rank = { note: 0, warn: 1, stop: 2 };
  const sorted = [...marks].sort((a, b) => a.place.start - b.place.start || rank[b.severity] - rank[a.severity]);
  const out: (Node | string)[] = [];
  let at = 0;
  for (const mark of sorted) {
    const start = Math.max(at, mark.place.start), end = Math.min(mark.place.end, value.length);
    if (end <= start) continue;
    out.push(value.slice(at, start), h("span", { class: `${mark.severity}${mark.chosen ? " chosen" : ""}` }, value.slice(start, end)));
    at = end;
  }
  // A trailing line break has no height without a character after it.
  out.push(`${value.slice(at)}\u200b`);
  return out;
}
