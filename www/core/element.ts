// Makes DOM nodes without markup strings. Knows no words, no state, no styles.

export type Attributes = Record<string, string | number | boolean | null | undefined>;
export type Child = Node | string | null | undefined | false;

const SVG = "http://www.w3.org/2000/svg";

/** An HTML element with attributes and children. `false`, `null` and `undefined` attributes are left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG, tag) as SVGElementTagNameMap[K], attributes, children);
}

function fill<E extends Element>(element: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) if (child !== null && child !== undefined && child !== false) element.append(child);
  return element;
}

/** A button that says what it does. The gesture must be a person's own: made-up events are ignored. */
export function button(
  label: string,
  look: "primary" | "secondary" | "quiet",
  act: (event: Event) => void,
  signal: AbortSignal,
  attributes: Attributes = {},
): HTMLButtonElement {
  const element = h("button", { type: "button", class: look, part: `button ${look}`, ...attributes }, label);
  whenTrusted(element, "click", act, signal);
  return element;
}

/** Listens for a person's own gesture only, so that a page's script cannot press our buttons. */
export function whenTrusted(
  target: EventTarget,
  type: string,
  act: (event: Event) => void,
  signal: AbortSignal,
): void {
  target.addEventListener(type, (event) => event.isTrusted && act(event), { signal });
}

/** Sheets by their document and text: a root that is styled anew, at every question, gets none twice. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

function sheetFor(document: Document, css: string): CSSStyleSheet {
  const own = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, own);
  const known = own.get(css);
  if (known) return known;
  // A sheet belongs to the document of the window that made it: a frame needs its own.
  const sheet = new (document.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(css);
  own.set(css, sheet);
  return sheet;
}

/** Puts the style sheet into the root, once, by a `<style>` where constructed sheets are refused (Firefox content scripts). */
export function adopt(root: ShadowRoot | Document, css: string): void {
  // By kind, not by class: a frame's document is of that frame's classes.
  const whole = root.nodeType === Node.DOCUMENT_NODE;
  try {
    const sheet = sheetFor(whole ? (root as Document) : (root.ownerDocument as Document), css);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = h("style", {}, css);
    (whole ? (root as Document).head : root).append(style);
  }
}
