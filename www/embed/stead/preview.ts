/** Stands in the core's `preview` and `separateList` until somebody opens what they show. */
import type { Shown } from "../../core/session";
import type { Fix } from "../../core/wire";
import type { Words } from "../../core/words";
import { acting } from "../parts";
import { placeFor } from "./place";

/** As the core's; null where the fix changes no recipient. */
export function preview(words: Words, shown: Shown, fix: Fix): HTMLElement | null {
  const touched = fix.edits.some((edit) => "move" in edit || ("insert" in edit && edit.insert !== "body" && edit.insert !== "subject"));
  return touched ? placeFor(acting, ({ ACTING }) => ACTING, (part) => part.preview(words, shown, fix)) : null;
}

export function separateList(words: Words, fix: Fix, copy: ((text: string) => Promise<boolean>) | undefined, signal: AbortSignal): HTMLElement {
  return placeFor(acting, ({ ACTING }) => ACTING, (part) => part.separateList(words, fix, copy, signal));
}
