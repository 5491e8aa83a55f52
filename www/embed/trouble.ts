/**
 * What is wrong with how a form was set up: each once in the console, for its developer, and as long as it lasts in the
 * panel, for its writer. Knows no form; what it says stands in setup.ts.
 */
import { h } from "../core/element";
import type { Words } from "../core/words";
import { setup } from "./parts";

export type Kind = "no_form" | "no_fields" | "unreadable" | "unknown_field" | "audience" | "policy" | "wasm" | "engine" | "twice";

export interface Troubles {
  /** Says it, unless it stands already. */
  add(kind: Kind, detail?: string): void;
  /** It no longer stands. */
  clear(...kinds: Kind[]): void;
  /** The lines for the panel; they follow what is added and cleared. */
  readonly element: HTMLElement;
  has(kind: Kind): boolean;
}

/** Said already on this page, whichever element said it. */
const said = new Set<string>();

/** Says a thing to the developer, once a page. */
export function tellOnce(kind: Kind, detail = ""): void {
  const text = named(kind, detail);
  if (said.has(text)) return;
  said.add(text);
  void setup.load().then((part) => console.warn(`blindcopy-check: ${text}${part === null ? "" : `: ${part.HINTS[kind]}`}`));
}

/** All that can be said of it while there are no words. */
const named = (kind: Kind, detail: string): string => `${kind.replaceAll("_", " ")}${detail === "" ? "" : ` (${detail})`}`;

export function createTroubles(words: Words): Troubles {
  const standing = new Map<string, { kind: Kind; detail: string }>();
  const element = h("section", { hidden: true, "data-part": "setup" });
  const draw = (): void => {
    element.hidden = standing.size === 0;
    element.replaceChildren();
    if (standing.size === 0) return;
    void setup.load().then((part) => {
      const say = part?.sayIn(words.language);
      const lines = [...standing.values()].map(({ kind, detail }) => h("p", { class: "small" }, say ? say(`embed_${kind}`, { detail }) : named(kind, detail)));
      element.replaceChildren(...(say ? [h("h3", {}, say("embed_setup"))] : []), ...lines);
    });
  };
  return {
    element,
    add: (kind, detail = "") => {
      tellOnce(kind, detail);
      const key = named(kind, detail);
      if (standing.has(key)) return;
      standing.set(key, { kind, detail });
      draw();
    },
    clear: (...kinds) => {
      const before = standing.size;
      for (const [key, { kind }] of standing) if (kinds.includes(kind)) standing.delete(key);
      if (standing.size !== before) draw();
    },
    has: (kind) => [...standing.values()].some((one) => one.kind === kind),
  };
}
