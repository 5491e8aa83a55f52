/**
 * The part of a page that a check looks at: a form, or what stands around the element, with open shadow roots and frames of
 * the same origin. Finds elements and tells when they change; knows no field.
 */

import { isChecked } from "./claim";

/** Everything a field can be made of, or lie behind. */
const CANDIDATES = "input, textarea, select, [contenteditable], [data-blindcopy-field], [role=combobox], [role=textbox], [role=switch], [role=radio], trix-editor, iframe";
/** Attributes whose change makes a field another one, or none. */
const TELLING = ["name", "id", "type", "for", "form", "contenteditable", "data-blindcopy-field", "aria-label", "aria-checked", "autocomplete"];
/** A page that frames itself without end is not followed. */
const DEEPEST = 8;

export interface Scope {
  /** Elements that may be fields, in the order of the page. */
  candidates(): Element[];
  /** Calls `changed` when elements came, went or were renamed. */
  watch(changed: () => void, signal: AbortSignal): void;
}

/** Elements of the form wherever they stand, and everything inside `root`. */
export function openScope(root: Element, own: Element): Scope {
  let documents: Node[] = [];
  const collect = (): Element[] => {
    const found = new Set<Element>();
    documents = [];
    visit(root, own, found, documents, 0);
    if (root.localName === "form") for (const element of (root as HTMLFormElement).elements) if (element !== own && mayHold(element)) found.add(element);
    return [...found].filter((element) => belongs(element, root));
  };
  return {
    candidates: collect,
    watch: (changed, signal) => watch(() => { collect(); return documents; }, changed, signal),
  };
}

/** Buttons, outputs and groups are elements of a form too; a custom element can be a field of its own. */
const mayHold = (element: Element): boolean => element.matches(CANDIDATES) || element.localName.includes("-");

/** A control of another form of the same tree is that one's, and one of a form that has a check of its own; other forms within frames and widgets are a part of this one. */
function belongs(element: Element, root: Element): boolean {
  const form = (element as HTMLInputElement).form as HTMLFormElement | null | undefined;
  if (!form || form === root) return true;
  return !isChecked(form) && (root.localName !== "form" || form.getRootNode() !== root.getRootNode());
}

function visit(root: ParentNode & Node, own: Element, found: Set<Element>, watched: Node[], depth: number): void {
  watched.push(root);
  if (depth > DEEPEST) return;
  for (const element of root.querySelectorAll("*")) {
    if (element === own || element.localName === own.localName) continue;
    if (element.matches(CANDIDATES)) found.add(element);
    if (element.shadowRoot) visit(element.shadowRoot, own, found, watched, depth + 1);
    const inside = element.localName === "iframe" ? documentIn(element as HTMLIFrameElement) : null;
    if (inside) visit(inside, own, found, watched, depth + 1);
  }
}

/** The document in a frame of the same origin, or null: a foreign frame is not read. */
function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

function watch(roots: () => Node[], changed: () => void, signal: AbortSignal): void {
  const seen = new WeakSet<Node>();
  const tell = (): void => {
    changed();
    follow();
  };
  const observer = new MutationObserver(tell);
  const follow = (): void => {
    for (const root of roots()) {
      if (!seen.has(root)) observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: TELLING });
      seen.add(root);
      for (const frame of (root as ParentNode & Node).querySelectorAll("iframe")) {
        if (!seen.has(frame)) frame.addEventListener("load", tell, { signal });
        seen.add(frame);
      }
    }
  };
  // A shadow root that is attached late tells nobody; the first focus in it does.
  addEventListener("focusin", (event) => {
    if (event.composedPath().some((node) => node instanceof ShadowRoot && !seen.has(node))) tell();
  }, { capture: true, signal });
  follow();
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}
