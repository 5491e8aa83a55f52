/**
 * What comes into play once a person acts: the question at Send, the repair and what it would leave behind, the list of
 * messages to send separately. A file of its own with its words, fetched when the page has nothing else to do.
 */
import * as hold from "../core/hold";
import welsh from "../core/locales/cy/messages.json";
import english from "../core/locales/en/messages.json";
import * as after from "../core/preview";
import { openWords, type Words } from "../core/words";

export { ACTING } from "../core/styles-more";
export { writeEdits } from "./writing";

const WORDS = { en: english, cy: welsh };

/** The words of a page with those of this file. */
function withOwn(words: Words): Words {
  const own = openWords([words.language], WORDS);
  return { ...words, say: (key, args) => (own.has(key) ? own : words).say(key, args) };
}

export const askToHold: typeof hold.askToHold = (root, question, options, signal) => hold.askToHold(root, question, { ...options, words: withOwn(options.words) }, signal);
export const preview: typeof after.preview = (words, shown, fix) => after.preview(withOwn(words), shown, fix);
export const separateList: typeof after.separateList = (words, fix, copy, signal) => after.separateList(withOwn(words), fix, copy, signal);
