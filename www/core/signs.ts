// The five signs, one family, drawn with the colour of the text around them. Never the only carrier of a meaning.
import { h, s } from "./element";
import type { Verdict } from "./wire";

/** A 20 px sign, hidden from assistive technology: the word beside it says the same. */
export function sign(verdict: Verdict, size = 20): SVGSVGElement {
  const root = s("svg", {
    viewBox: "0 0 20 20", width: size, height: size, class: "sign", "aria-hidden": "true", focusable: "false",
    fill: "none", stroke: "currentColor", "stroke-width": 1.8, "stroke-linecap": "round",
  });
  root.append(...SHAPES[verdict]());
  return root;
}

/** A sign with its word, in the state's colour. */
export function badge(verdict: Verdict, word: string): HTMLElement {
  return h("span", { class: `badge is-${verdict}` }, sign(verdict), h("span", {}, word));
}

const ring = (cx: number, r: number, more = {}): SVGElement => s("circle", { cx, cy: 10, r, ...more });

const SHAPES: Record<Verdict, () => SVGElement[]> = {
  // A closed eye in a ring: nobody is looked at.
  clear: () => [ring(10, 8.2), s("path", { d: "M5.6 9.2c1.2 1.7 2.7 2.5 4.4 2.5s3.2-.8 4.4-2.5M10 11.7v1.9M6.9 11.2l-1 1.5M13.1 11.2l1 1.5", "stroke-width": 1.4 })],
  note: () => [ring(10, 5, { fill: "currentColor", stroke: "none" })],
  // A ring with a gap.
  warn: () => [s("path", { d: "M13.6 3.2a7.7 7.7 0 1 1-7.2 0", "stroke-width": 2.2 }), ring(10, 1.6, { fill: "currentColor", stroke: "none" })],
  // Two rings that overlap: two circles of people see each other.
  stop: () => [ring(7.2, 5.6, { "stroke-width": 2 }), ring(12.8, 5.6, { "stroke-width": 2 })],
  unchecked: () => [ring(10, 7.8, { "stroke-dasharray": "3 3.12" })],
};
