// The words of the extension's own pages, with those of the core.
import { openWords } from "../core/words";
import type { Catalogue, Words } from "../core/words";
import welsh from "./locales/cy/messages.json";
import english from "./locales/en/messages.json";
import { kept } from "./settings";

const OWN: Record<string, Catalogue> = { en: english as Catalogue, cy: welsh as Catalogue };

export const wordsFor = (languages: readonly string[]): Words => openWords(languages, OWN);

/** In the language that the person chose, else the browser's. */
export async function ownWords(): Promise<Words> {
  const { language } = await kept();
  const words = wordsFor(language === null ? navigator.languages : [language, ...navigator.languages]);
  document.documentElement.lang = words.language;
  return words;
}
