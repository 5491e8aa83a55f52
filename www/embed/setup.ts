/**
 * What is said of a form that was not set up as it should be: to its developer in the console, to its writer in the panel.
 * A file of its own, fetched when there is something to say.
 */
import { openWords, type Words } from "../core/words";
import welsh from "./locales/cy/messages.json";
import english from "./locales/en/messages.json";
import type { Kind } from "./trouble";

/** What a developer can do about it; always in English, as the rest of the console. */
export const HINTS: Record<Kind, string> = {
  no_form: "set form=\"ID\" to the id of a form, put the element inside one, or set the source property",
  no_fields: "name them with data-blindcopy-field=\"to\" (cc, bcc), or set audience on the element if the form has no recipients",
  unreadable: "data-blindcopy-field belongs on an input, a text area, a select or a widget that the documentation lists",
  unknown_field: "data-blindcopy-field takes from, to, cc, bcc, subject, body, audience or none",
  audience: "set audience=\"addressed|group|organisation|public\" on the element",
  policy: "correct the path that is named; until then nothing is checked",
  wasm: "add 'wasm-unsafe-eval' to script-src, or use the frame attribute",
  engine: "blindcopy.wasm has to stand beside the script (with the frame attribute: beside frame.html; with a bundler: beside what it writes)",
  twice: "remove one of the two elements; the later one does nothing",
};

/** The words for the panel, in a language. */
export const sayIn = (language: string): Words["say"] => openWords([language], { en: english, cy: welsh }).say;
