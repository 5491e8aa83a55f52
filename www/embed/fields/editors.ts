/**
 * Rich text editors as data: where each keeps its text, and what stands in it that its writer did not write. Finds and
 * reads; changes nothing.
 */
import { richText } from "../../core/text";
import type { EditorText } from "../../core/text";

export type EditorName = "tinymce" | "ckeditor5" | "trix" | "other";

interface Editor {
  readonly name: EditorName;
  /** The element that is edited. */
  readonly region: string;
  /** What the editor shows right after the form's own control, which it hides. */
  readonly after?: string;
}

const EDITORS: readonly Editor[] = [
  { name: "tinymce", region: ".mce-content-body", after: ".tox-tinymce" },
  { name: "ckeditor5", region: ".ck-editor__editable:not(.ck-editor__nested-editable)", after: ".ck-editor" },
  { name: "other", region: ".ql-editor" },
  { name: "other", region: ".ProseMirror" },
  { name: "other", region: "[data-lexical-editor]" },
  { name: "other", region: "[data-slate-editor]" },
  { name: "trix", region: "trix-editor" },
];

/** What editors draw into the region for themselves: placeholders, handles, markers of the caret. */
const OWN = "[data-slate-placeholder], .ql-ui, .ck-widget__type-around, .ck-fake-selection-container, [data-mce-bogus=all], .mce-visual-caret";

/** An editor on the page: which one, and the element that is edited, perhaps in a frame. */
export interface Region {
  readonly name: EditorName;
  readonly element: HTMLElement;
}

/** The editor that an element is, hides behind, or holds; null where none is known. */
export function regionOf(element: Element): Region | null {
  const frame = element.localName === "iframe" ? element : element.querySelector(".tox-edit-area__iframe");
  for (const { name, region, after } of EDITORS) {
    const beside = after !== undefined && element.nextElementSibling?.matches(after) ? element.nextElementSibling : element;
    const inside = beside.querySelectorAll(region);
    const found = element.closest(region) ?? (inside.length === 1 ? inside[0] : null);
    if (found) return { name, element: found as HTMLElement };
    if (name !== "tinymce") continue;
    const body = framed(frame ?? beside.querySelector(".tox-edit-area__iframe"));
    if (body) return { name: body.matches(region) ? name : "other", element: body };
  }
  const trix = element.id === "" ? null : element.ownerDocument.querySelector(`trix-editor[input="${CSS.escape(element.id)}"]`);
  return trix ? { name: "trix", element: trix as HTMLElement } : null;
}

/** The edited body of a frame of the same origin. */
function framed(frame: Element | null): HTMLElement | null {
  const body = (frame as HTMLIFrameElement | null)?.contentDocument?.body ?? null;
  return body && (body.matches(".mce-content-body") || body.isContentEditable) ? body : null;
}

/** The text of an editor as its writer sees it. */
export const textOf = ({ element }: Region): EditorText => richText(element, OWN);
