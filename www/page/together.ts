// "They know each other", for as long as the page is open, with the line that takes it back. Knows addresses as they are written.
import { visibleAddresses } from "../core/consent";
import { button, h } from "../core/element";
import type { Declared } from "../core/session";
import type { Draft } from "../core/wire";
import type { Words } from "../core/words";

export interface Said extends Declared {
  /** Those in To and Cc were said to know each other. */
  covers(draft: Draft): boolean;
  takeBack(draft: Draft): void;
}

export function inMemory(): Said {
  const sets = new Set<string>();
  const key = (addresses: string[]): string => addresses.join("\n");
  return {
    has: async (addresses) => sets.has(key(addresses)),
    add: async (addresses) => void sets.add(key(addresses)),
    covers: (draft) => sets.has(key(visibleAddresses(draft))),
    takeBack: (draft) => void sets.delete(key(visibleAddresses(draft))),
  };
}

/** A slip would silence the page about these people for good: while it holds it is said, and can be taken back. `null` where nothing was said. */
export function saidLine(words: Words, said: Said, draft: Draft, changed: () => void, signal: AbortSignal): HTMLElement | null {
  if (!said.covers(draft)) return null;
  const back = button(words.say("undo"), "quiet", () => {
    said.takeBack(draft);
    changed();
  }, signal, { "data-name": "undo together" });
  return h("p", { "data-part": "together" }, words.say("page_together"), " ", back);
}
