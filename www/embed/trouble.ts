/**
 * What is wrong with how a form was set up: each once in the console, for its developer, and as long as it lasts in the
 * panel, for its writer. Knows words, no form.
 */
import { h } from "../core/element";
import type { Words } from "../core/words";

export type Kind = "no_form" | "no_fields" | "unreadable" | "unknown_field" | "audience" | "policy" | "wasm" | "engine" | "twice";

/** What a developer can do about it; always in English, as the rest of the console. */
const HINTS: Record<Kind, string> = {
  no_form: "set form=\"ID\" to the id of a form, put the element inside one, or set the source property",
  no_fields: "name them with data-blindcopy-field=\"to\" (cc, bcc), or set audience on the element if the form has no recipients",
  unreadable: "data-blindcopy-field belongs on an input, a text area, a select or a widget that the documentation lists",
  unknown_field: "data-blindcopy-field takes from, to, cc, bcc, subject, body, audience or none",
  audience: "set audience=\"addressed|group|organisation|public\" on the element",
  policy: "correct the path that is named; until then nothing is checked",
  wasm: "add 'wasm-unsafe-eval' to script-src, or use the frame attribute",
  engine: "blindcopy.wasm has to stand beside the script (with the frame attribute: beside frame.html)",
  twice: "remove one of the two elements; the later one does nothing",
};

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
  const text = `blindcopy-check: ${kind.replaceAll("_", " ")}${detail === "" ? "" : ` (${detail})`}: ${HINTS[kind]}`;
  if (said.has(text)) return;
  said.add(text);
  console.warn(text);
}

export function createTroubles(words: Words): Troubles {
  const standing = new Map<string, { kind: Kind; detail: string }>();
  const element = h("section", { hidden: true, "data-part": "setup" });
  const draw = (): void => {
    element.hidden = standing.size === 0;
    element.replaceChildren(
      h("h3", {}, words.say("embed_setup")),
      ...[...standing.values()].map(({ kind, detail }) => h("p", { class: "small" }, words.say(`embed_${kind}`, { detail }))),
    );
  };
  return {
    element,
    add: (kind, detail = "") => {
      tellOnce(kind, detail);
      if (standing.has(`${kind} ${detail}`)) return;
      standing.set(`${kind} ${detail}`, { kind, detail });
      draw();
    },
    clear: (...kinds) => {
      for (const [key, { kind }] of standing) if (kinds.includes(kind)) standing.delete(key);
      draw();
    },
    has: (kind) => [...standing.values()].some((one) => one.kind === kind),
  };
}
