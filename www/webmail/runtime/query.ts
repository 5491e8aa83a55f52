// Looks elements up by ordered selectors and takes texts from them. Reading only: nothing is clicked, focused or changed.
import type { Extract, Rungs } from "../grammar";

/** A selector that an administrator wrote wrongly finds nothing; the settings page is where it is refused. */
function query(scope: ParentNode, css: string): Element[] {
  try {
    return [...scope.querySelectorAll(css)];
  } catch {
    return [];
  }
}

export const matches = (element: Element, rungs: Rungs | undefined): boolean =>
  (rungs ?? []).some(([css]) => {
    try {
      return element.matches(css);
    } catch {
      return false;
    }
  });

/** All elements of the first rung that finds any. */
export function all(scope: ParentNode, rungs: Rungs | undefined): Element[] {
  for (const [css] of rungs ?? []) {
    const found = query(scope, css);
    if (found.length > 0) return found;
  }
  return [];
}

/** The elements of every rung, each once: for sets that a page fills in several ways. */
export function union(scope: ParentNode, rungs: Rungs | undefined): Element[] {
  return [...new Set((rungs ?? []).flatMap(([css]) => query(scope, css)))];
}

export const first = (scope: ParentNode, rungs: Rungs | undefined): Element | null => all(scope, rungs)[0] ?? null;

/** The nearest element, itself included, that one of the rungs names. */
export function closest(element: Element, rungs: Rungs | undefined): Element | null {
  for (const [css] of rungs ?? []) {
    try {
      const found = element.closest(css);
      if (found) return found;
    } catch {
      continue;
    }
  }
  return null;
}

/** True when the element takes up room: what a person can see of the page's layout. */
export function shown(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0;
}

// Elements of a frame belong to that frame's own window, so `instanceof` would say no: the tag says what they are.
export const isControl = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element !== null && (element.localName === "input" || element.localName === "textarea");

export const isFrame = (element: Element): element is HTMLIFrameElement => element.localName === "iframe" || element.localName === "frame";

/** The document in a frame of the same origin, or null: a foreign frame is not read. */
export function frameDocument(frame: Element): Document | null {
  try {
    return isFrame(frame) ? frame.contentDocument : null;
  } catch {
    return null;
  }
}

/** The text that the first fitting extractor gives, trimmed; empty when none does. */
export function extract(element: Element, ways: readonly Extract[]): string {
  for (const way of ways) {
    const at = way.in === undefined ? element : (query(element, way.in)[0] ?? null);
    const text = at === null ? "" : take(at, way);
    if (text !== "") return text;
  }
  return "";
}

function take(at: Element, way: Extract): string {
  if (way.kind === "value") return tidy("value" in at ? String(at.value) : (at.getAttribute("value") ?? ""));
  const raw = way.kind === "attribute" ? (at.getAttribute(way.name) ?? "") : textWithout(at, way.without);
  if (way.match === undefined) return tidy(raw);
  return tidy(new RegExp(way.match, "u").exec(raw)?.[1] ?? "");
}

/** The text of an element without that of some descendants, such as a chip's remove button. */
function textWithout(element: Element, without: string | undefined): string {
  if (without === undefined) return element.textContent ?? "";
  const left = new Set(query(element, without));
  const walk = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? "";
    return left.has(node as Element) ? "" : [...node.childNodes].map(walk).join("");
  };
  return walk(element);
}

// Outlook and Gmail put directional and zero-width marks around what they show.
const tidy = (text: string): string => text.replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, "").replace(/\s+/gu, " ").trim();
