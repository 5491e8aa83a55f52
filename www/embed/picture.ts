/** Who sees whom, drawn: a file of its own with its words, fetched when somebody opens it. */
import welsh from "../core/locales/cy/messages.json";
import english from "../core/locales/en/messages.json";
import { picture as draw } from "../core/picture";
import type { Shown } from "../core/session";
import type { Place } from "../core/wire";
import { openWords, type Words } from "../core/words";

export { PICTURE } from "../core/styles-more";

const WORDS = { en: english, cy: welsh };

/** As the core's, in the language of `words`. */
export function picture(words: Words, shown: Shown, choose: (place: Place) => void, signal: AbortSignal): HTMLElement | null {
  return draw(openWords([words.language], WORDS), shown, choose, signal);
}
