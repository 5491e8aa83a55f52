// Every rule has its page, and a page says what a person who is warned would ask.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { files, read } from "./files.mjs";

const SECTIONS = ["What it catches", "Why it matters", "What to do", "Cases"];

/** Id, message and advice as the source of a rule has them. */
function rules() {
  const found = [];
  for (const path of files("src/rules", ".rs")) {
    const [, body] = /static RULE: Rule = Rule \{([\s\S]*?)\n\};/.exec(read(path)) ?? [];
    if (!body || path.includes("_template")) continue;
    const text = (name) => new RegExp(`\\b${name}:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(body)?.[1];
    found.push({ path, id: text("id"), message: text("message"), advice: text("advice") });
  }
  return found;
}

test("there are rules, each with an id of its own that names its file", () => {
  const ids = rules().map(({ id }) => id);
  assert.ok(ids.length > 0);
  assert.equal(new Set(ids).size, ids.length);
  for (const { path, id } of rules()) {
    assert.match(id ?? "", /^[a-z]+(-[a-z]+)*$/, path);
    assert.ok(path.includes(`/${id.replaceAll("-", "_")}`), `${path} holds ${id}`);
  }
});

test("every rule has a page with its sections, and every page a rule", () => {
  const ids = new Set(rules().map(({ id }) => id));
  for (const id of ids) {
    const page = `tests/rules/${id}.md`;
    assert.ok(existsSync(page), `the rule ${id} has no page: write ${page}`);
    const text = read(page);
    assert.ok(text.startsWith(`# ${id}\n`), `${page} begins with "# ${id}"`);
    for (const section of SECTIONS) assert.ok(text.includes(`\n## ${section}\n`), `${page} has no section "${section}"`);
  }
  const pages = files("tests/rules", ".md").map((path) => path.replace(/^tests\/rules\/|\.md$/g, ""));
  assert.deepEqual(pages.filter((page) => !ids.has(page)), [], "pages of no rule");
});

test("a page has a case that fires, one that does not, and one that is not ASCII", () => {
  for (const { id } of rules()) {
    const [, cases] = read(`tests/rules/${id}.md`).split("\n## Cases\n");
    const expected = [...cases.matchAll(/```expect\n([\s\S]*?)```/g)].map(([, lines]) => lines);
    const fires = (lines) => lines.includes(` ${id}`);
    assert.ok(expected.some(fires), `${id}: no case fires`);
    assert.ok(!expected.every(fires), `${id}: no case that must not fire`);
    const drafts = [...cases.matchAll(/```draft\n([\s\S]*?)```/g)].map(([, draft]) => draft);
    assert.ok(drafts.some((draft) => /[^\x00-\x7f]/.test(draft)), `${id}: no case beyond ASCII`);
  }
});

/** A message with its places filled in as they usually are: `{count:person|people}` is a number with its word. */
const filled = (text) => text.replace(/\{\w+:[^|}]*\|([^}]*)\}/g, "99 $1").replace(/\{\w+\}/g, "example.org");

test("messages and advice keep to their length and voice", () => {
  for (const { path, message, advice } of rules()) {
    assert.ok(filled(message).length <= 90, `${path}: the message has ${filled(message).length} characters`);
    assert.ok(filled(advice).length <= 60, `${path}: the advice has ${filled(advice).length} characters`);
    assert.doesNotMatch(message + advice, /!|please|violation|\bPII\b/i, path);
  }
});
