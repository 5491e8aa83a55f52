// The word catalogue: every string that a person reads, by key and language, with plurals and lists.
// Files have the format of Chrome's messages.json, so that the extension ships the same ones. Knows no DOM.
import type { Field, Finding } from "./wire";
import english from "./locales/en/messages.json";
import welsh from "./locales/cy/messages.json";

export type Args = Record<string, string | number>;
export type Catalogue = Record<string, { message: string; description?: string; placeholders?: Record<string, { content: string }> }>;

/** Languages that have a complete catalogue, by BCP 47 tag, each with its own name for itself. */
export const LANGUAGES: Readonly<Record<string, string>> = { en: "English", cy: "Cymraeg" };

const CATALOGUES: Record<string, Catalogue> = { en: english as Catalogue, cy: welsh as Catalogue };

export interface Words {
  readonly language: string;
  /** The direction in which the language is written. */
  readonly direction: "ltr" | "rtl";
  /** The text of a key; `args.count` chooses the plural form. A key that no catalogue has gives the key itself. */
  say(key: string, args?: Args): string;
  has(key: string): boolean;
  number(value: number): string;
  /** Up to three names, then "and 15 more". `total` may exceed the names at hand. */
  names(names: string[], total?: number): string;
  /** All of them, as a sentence lists them. */
  list(items: string[]): string;
  field(field: Field): string;
  /** A finding's sentence, why it matters (may be empty) and what to do; the report's English where the rule is not in the catalogue. */
  finding(finding: Finding): { sentence: string; why: string; advice: string };
}

/** The catalogue for the best of the wished languages (`navigator.languages`); English where none is there. `more`: a host's own words, by language. */
export function openWords(wished: readonly string[], more: Readonly<Record<string, Catalogue>> = {}): Words {
  const language = wished.map((tag) => tag.toLowerCase().split("-")[0] ?? "").find((tag) => tag in CATALOGUES) ?? "en";
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language === "en" ? "en-GB" : language);
  const sources = [CATALOGUES[language], more[language], CATALOGUES["en"], more["en"]].filter((c) => c !== undefined);

  const find = (key: string, count: string | number | undefined): string | null => {
    for (const source of sources) {
      const forms = typeof count === "number" ? [`${key}_${plural.select(count)}`, `${key}_other`, key] : [key];
      for (const form of forms) {
        const entry = Object.hasOwn(source, form) ? source[form] : undefined;
        if (entry) return entry.message;
      }
    }
    return null;
  };
  const number = (value: number): string => numbers.format(value);
  const say = (key: string, args: Args = {}): string => fill(find(key, args["count"]) ?? key, args, number);
  const has = (key: string): boolean => find(key, 0) !== null || find(key, undefined) !== null;
  // Not by Intl: Chromium has no lists in Welsh and would say them in English.
  const list = (items: string[]): string => {
    const last = items[items.length - 1] ?? "";
    if (items.length < 2) return last;
    const vowel = /^[aeiou]/i.test(last.normalize("NFD"));
    return say(vowel ? "list_and_vowel" : "list_and", { list: items.slice(0, -1).join(", "), last });
  };
  const names = (all: string[], total = all.length): string => {
    const shown = all.length > 3 || total > all.length ? all.slice(0, 3) : all;
    const rest = total - shown.length;
    return rest > 0 ? say("names_more", { names: shown.join(", "), count: rest }) : list(shown);
  };
  const words: Words = {
    language, say, has, number, names, list,
    direction: ["ar", "fa", "he", "ur"].includes(language) ? "rtl" : "ltr",
    field: (field) => say(`field_${field}`),
    finding: (finding) => findingWords(words, finding),
  };
  return words;
}

function fill(message: string, args: Args, number: (value: number) => string): string {
  return message.replace(/\$(\w+)\$|\$\$/g, (whole, name: string | undefined) => {
    if (name === undefined) return "$";
    const value = args[name.toLowerCase()] ?? args[name];
    return value === undefined ? whole : typeof value === "number" ? number(value) : value;
  });
}

function findingWords(words: Words, finding: Finding): { sentence: string; why: string; advice: string } {
  const args = spoken(words, finding.args);
  const part = (name: string): string | null => {
    const key = variants(finding).map((variant) => `${variant}_${name}`).find((variant) => words.has(variant));
    return key === undefined ? null : words.say(key, args);
  };
  return {
    sentence: part("message") ?? closed(finding.message),
    why: part("why") ?? "",
    advice: part("advice") ?? closed(finding.advice),
  };
}

/** Args whose values are words of the engine; all others may hold text of the draft and stay as they are. */
const SPOKEN = ["field", "topic"];

/** Args as people read them: fields and topics in the language of the catalogue. */
function spoken(words: Words, args: Args): Args {
  const out: Args = { ...args };
  for (const name of SPOKEN) {
    const key = `${name}_${keyPart(String(args[name] ?? ""))}`;
    if (name in args && words.has(key)) out[name] = words.say(key);
  }
  return out;
}

/** Keys by which a rule may speak, the most telling first: `rule_x_variant_y`, `rule_x_basis_z`, `rule_x_topic` where it has a topic, `rule_x`. */
function variants({ rule, args }: Finding): string[] {
  const base = `rule_${keyPart(rule)}`;
  const byValue = ["variant", "basis"].filter((name) => name in args).map((name) => `${base}_${name}_${keyPart(String(args[name]))}`);
  return [...byValue, ...(args["topic"] ? [`${base}_topic`] : []), base];
}

const keyPart = (text: string): string => text.replaceAll("-", "_");

function closed(sentence: string): string {
  return sentence === "" || /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
