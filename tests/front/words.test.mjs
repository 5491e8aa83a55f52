import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "./load.mjs";

const { openWords, LANGUAGES } = await load("www/core/words.ts");
const { sayProblem } = await load("www/page/troubles.ts");
const { isDoubtful, sayFix, sayRepaired, sayVerdict } = await load("www/core/sentence.ts");
const catalogue = (language) => JSON.parse(readFileSync(`www/core/locales/${language}/messages.json`, "utf8"));
const finding = (rule, args, more = {}) => ({ rule, severity: "stop", message: "In English", advice: "Do it", args, places: [], fixes: [], key: `${rule}-1`, ...more });

test("every language has every key of every other, but for plural forms of its own", () => {
  const plain = (language) => Object.keys(catalogue(language)).filter((key) => !/_(zero|two|few|many)$/.test(key)).sort();
  assert.deepEqual(readdirSync("www/core/locales").sort(), Object.keys(LANGUAGES).sort());
  for (const language of Object.keys(LANGUAGES)) assert.deepEqual(plain(language), plain("en"), language);
});

test("placeholders are declared as Chrome demands, and a translation uses those of the English", () => {
  const used = (message) => [...new Set([...message.matchAll(/\$(\w+)\$/g)].map((match) => match[1]))].sort();
  const english = catalogue("en");
  for (const language of Object.keys(LANGUAGES)) {
    for (const [key, { message, placeholders = {} }] of Object.entries(catalogue(language))) {
      assert.match(key, /^[A-Za-z0-9_]+$/);
      assert.deepEqual(used(message), Object.keys(placeholders).sort(), `${language} ${key}`);
      if (english[key]) for (const name of used(message)) assert.ok(used(english[key].message).includes(name), `${language} ${key} ${name}`);
    }
  }
});

test("no blame, no exclamation mark, no jargon", () => {
  for (const [key, { message }] of Object.entries(catalogue("en"))) assert.doesNotMatch(message, /!|violation|\bPII\b|\bleak|please be advised/i, key);
});

test("plurals and lists", () => {
  const en = openWords(["en-GB"]), cy = openWords(["cy"]);
  assert.equal(en.say("people", { count: 1 }), "1 person");
  assert.equal(en.say("people", { count: 1800 }), "1,800 people");
  assert.equal(cy.say("people", { count: 2 }), "2 berson");
  assert.equal(cy.say("people", { count: 18 }), "18 o bobl");
  assert.equal(en.names(["Ann", "Bo", "Cy"]), "Ann, Bo and Cy");
  assert.deepEqual([[], ["Bo"], ["Bo", "Cy"], ["Cy", "Éa"], ["Al", "Bo", "Di"]].map(cy.list), ["", "Bo", "Bo a Cy", "Cy ac Éa", "Al, Bo a Di"]);
  assert.equal(en.names(["Ann", "Bo", "Cy", "Di"], 18), "Ann, Bo, Cy and 15 more");
  assert.equal(openWords(["xx", "cy-GB"]).language, "cy");
  assert.equal(openWords(["xx"]).language, "en");
});

test("a finding speaks by its evidence", () => {
  const en = openWords(["en"]);
  const said = en.finding(finding("visible-strangers", { count: 18, organisation: "police.example", basis: "sensitive", topic: "police-courts", variant: "outside" }));
  assert.equal(said.sentence, "18 people outside police.example would see each other's address.");
  assert.match(said.why, /investigation/);
  assert.match(en.finding(finding("visible-strangers", { count: 3, organisation: "x.example", basis: "colleagues", variant: "colleagues" })).sentence, /^3 colleagues/);
  assert.match(en.finding(finding("visible-strangers", { count: 3, organisation: "", basis: "crowd" })).sentence, /^3 people would see/);
});

test("a rule that no catalogue knows speaks by its own message", () => {
  for (const language of Object.keys(LANGUAGES)) {
    assert.deepEqual(openWords([language]).finding(finding("brand-new", { count: 2 })), { sentence: "In English.", why: "", advice: "Do it." });
  }
});

test("what a draft holds never becomes a pattern or a key", () => {
  const en = openWords(["en"]);
  const said = en.finding(finding("visible-strangers", { count: 2, organisation: "$count$.example", basis: "constructor", variant: "outside" }));
  assert.match(said.sentence, /^2 people outside \$count\$\.example/);
});

test("every rule and every variant of it has its sentence", () => {
  const keys = catalogue("en");
  const has = (key) => [key, `${key}_other`].some((one) => one in keys);
  for (const file of readdirSync("src/rules").filter((name) => name.endsWith(".rs") && !name.startsWith("_"))) {
    const source = readFileSync(`src/rules/${file}`, "utf8").split("#[cfg(test)]")[0];
    const id = /pub static RULE: Rule = Rule \{\s*id: "([a-z-]+)"/.exec(source)?.[1];
    if (!id) continue;
    const key = `rule_${id.replaceAll("-", "_")}`;
    const variants = [...source.matchAll(/Some\(\(\s*"([a-z-]+)",\s*"/g)].map((match) => match[1]);
    for (const name of [key, ...variants.map((variant) => `${key}_variant_${variant.replaceAll("-", "_")}`)])
      assert.ok(has(`${name}_message`), `www/core/locales/*/messages.json has no ${name}_message: people would read English in Welsh`);
  }
});

test("every rule has a name in the extension's settings, in every language", () => {
  for (const language of Object.keys(LANGUAGES)) {
    const words = JSON.parse(readFileSync(`www/extension/locales/${language}/messages.json`, "utf8"));
    const named = readdirSync("tests/rules").map((page) => `rule_${page.replace(".md", "").replaceAll("-", "_")}_name`);
    assert.ok(named.length > 20);
    for (const key of named) assert.ok(key in words, `www/extension/locales/${language}/messages.json has no ${key}: the settings would show the rule's id`);
  }
});

test("every topic has its name", () => {
  const source = readFileSync("src/topics/topic.rs", "utf8");
  const ids = [...source.matchAll(/^ {4}\w+ = "([a-z-]+)",$/gm)].map((match) => match[1]);
  assert.ok(ids.length > 10);
  for (const id of ids) assert.ok(`topic_${id.replaceAll("-", "_")}` in catalogue("en"), id);
});

test("every problem of a message has its sentence, with what was found", () => {
  const source = readFileSync("src/message/problem.rs", "utf8");
  const known = [...source.matchAll(/\(\s*"([a-z-]+)",\s*"([^"]+)",?\s*\)/g)].map(([, id, message]) => ({ id, message }));
  assert.ok(known.length > 15, `${known.length} problems`);
  for (const { id, message } of known) {
    for (const language of Object.keys(LANGUAGES)) {
      const words = openWords([language]);
      const said = sayProblem(words, { id, message: "in the engine's words", found: "x-found", line: 1200 }, []);
      assert.doesNotMatch(said, /the engine's words|\$/, `www/core/locales/${language}/messages.json has no problem_${id.replaceAll("-", "_")}_message`);
      assert.equal(said.includes("x-found"), message.includes("{}"), `${language} ${id}`);
      assert.match(said, /1,200/);
    }
  }
});

test("a problem says which fields it concerns, and a new one speaks by its own message", () => {
  const problem = { id: "brand-new", message: "Something new.", found: "", line: 3 };
  assert.equal(sayProblem(openWords(["en"]), problem, ["body", "attachments"]), "Text and Attachments: Something new. (line 3)");
  assert.equal(sayProblem(openWords(["cy"]), problem, []), "Something new. (llinell 3)");
});

test("a field that was read in part is not said to be unread", () => {
  const en = openWords(["en"]);
  const shown = (reason) => ({ draft: {}, report: { verdict: "unchecked", unread: ["cc"], audience: {}, findings: [finding("not-read", { field: "cc", reason }, { severity: "note" })] } });
  assert.match(sayVerdict(en, shown("shortened")).sentence, /^Only part of Cc could be read/);
  assert.match(sayVerdict(en, shown("too long")).sentence, /^Only part of Cc could be read/);
  assert.match(sayVerdict(en, shown("not readable")).sentence, /^Cc could not be read/);
});

test("a removal says how many or who alone is answered, what was done, and what is left to do by hand", () => {
  const place = (entry) => ({ remove: { field: "to", entry, start: 0, end: 9 } });
  const removal = { id: "remove", label: "Remove 2 recipients", edits: [place(0), place(1)] };
  const answer = { id: "remove", label: "Reply only to Ann to Zoë", edits: [place(1)] };
  const done = { verified: true, remaining: null };
  for (const [language, said] of Object.entries({
    en: ["Remove 2 recipients", "Reply only to Ann to Zoë", "2 recipients removed.", "Nothing was changed. By hand: Reply only to Ann to Zoë.", "Look at To and Cc yourself before you send."],
    cy: ["Tynnu 2 dderbynnydd", "Ateb Ann to Zoë yn unig", "Tynnwyd 2 dderbynnydd.", "Ni newidiwyd dim. Â llaw: Ateb Ann to Zoë yn unig.", "Edrychwch ar At a Cc eich hun cyn anfon."],
  })) {
    const words = openWords([language]);
    assert.deepEqual([
      sayFix(words, removal), sayFix(words, answer), sayRepaired(words, { fix: removal, count: 2, ...done }),
      sayRepaired(words, { fix: answer, count: 1, verified: false, remaining: "restored" }), sayRepaired(words, { fix: removal, count: 2, verified: false, remaining: null }),
    ], said);
  }
  const move = { id: "move-to-bcc", label: "Remove", edits: [] };
  assert.deepEqual([removal, answer, move].map(isDoubtful), [true, false, false]);
});
