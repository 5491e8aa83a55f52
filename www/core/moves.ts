// What a fix counts as. Apart from the words, for the loop needs it before there is anything to say.
import type { Fix } from "./wire";

/** How many entries a fix moves; one that only a link can hold as it is written goes and comes in anew. */
export function movedBy(fix: Fix): number {
  return fix.edits.filter((edit) => "move" in edit || ("insert" in edit && edit.insert === "bcc")).length;
}
