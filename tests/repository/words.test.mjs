// What people read stands in catalogues, in every language alike.
import assert from "node:assert/strict";
import { test } from "node:test";
import { files, read } from "./files.mjs";

const LANGUAGES = ["en", "cy"];
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Catalogues by their folder of languages: messages.json of one language beside those of the others. */
function catalogues() {
  const found = new Map();
  for (const path of files("www", "messages.json")) {
    const [, folder, language] = /^(.*)\/([a-z]{2}(?:_[A-Z]{2})?)\/messages\.json$/.exec(path) ?? [];
    assert.ok(folder, `${path} lies in a folder of its language`);
    if (!found.has(folder)) found.set(folder, new Map());
    found.get(folder).set(language, JSON.parse(read(path)));
  }
  return found;
}

/** Keys without their plural forms; a key with forms is marked, for a plural in one language is one in all. */
function keys(catalogue) {
  const base = new Set();
  for (const key of Object.keys(catalogue)) base.add(PLURAL.test(key) ? key.replace(PLURAL, "_…") : key);
  return [...base].sort();
}

test("there is a catalogue in every language", () => {
  assert.ok(catalogues().size > 0);
  for (const [folder, languages] of catalogues()) {
    for (const language of LANGUAGES) assert.ok(languages.has(language), `${folder} has no ${language}`);
  }
});

test("catalogues have the same keys", () => {
  for (const [folder, languages] of catalogues()) {
    const wanted = keys(languages.get("en"));
    for (const [language, catalogue] of languages) assert.deepEqual(keys(catalogue), wanted, `${folder}/${language}`);
  }
});

test("a plural has every form that its language has", () => {
  for (const [folder, languages] of catalogues()) {
    for (const [language, catalogue] of languages) {
      const forms = new Intl.PluralRules(language.replace("_", "-")).resolvedOptions().pluralCategories;
      const plurals = new Set(Object.keys(catalogue).filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, "")));
      for (const key of plurals) {
        const has = forms.filter((form) => `${key}_${form}` in catalogue);
        assert.ok(`${key}_other` in catalogue, `${folder}/${language}: ${key} has no "other", which stands in for the rest`);
        assert.ok(has.length > 0);
      }
    }
  }
});

test("a message in another language has the placeholders of the English one", () => {
  const holes = (text) => [...new Set(text.match(/\$\w+\$/g) ?? [])].sort().join(" ");
  for (const [folder, languages] of catalogues()) {
    const english = languages.get("en");
    for (const [language, catalogue] of languages) {
      for (const [key, { message }] of Object.entries(catalogue)) {
        const other = key.replace(PLURAL, "_other");
        const source = english[key] ?? english[other];
        // A form for exactly one or none may leave the number out.
        const known = holes(source.message).split(" ");
        const unknown = holes(message).split(" ").filter((hole) => hole && !known.includes(hole) && !holes(english[other]?.message ?? "").includes(hole));
        assert.deepEqual(unknown, [], `${folder}/${language}: ${key}`);
      }
    }
  }
});

// An exclamation mark at the head of a word is the policy's own sign for "except this host".
test("no message shouts", () => {
  for (const [folder, languages] of catalogues()) {
    for (const [language, catalogue] of languages) {
      for (const [key, { message }] of Object.entries(catalogue)) assert.doesNotMatch(message, /!(?!\w)/, `${folder}/${language}: ${key}`);
    }
  }
});
