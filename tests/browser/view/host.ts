// A page of the tests that mounts panel and hold dialog as a webmail or a form would, around a session on a made-up engine.
import { HIGHLIGHT_CSS, createHighlights, mountPanel } from "../../../www/core/view";
import { createSession } from "../../../www/core/session";
import { applyFix } from "../../../www/core/repair";
import { openWords } from "../../../www/core/words";
import type { Draft, Finding, Report } from "../../../www/core/wire";

const wished = new URLSearchParams(location.search);
const names = ["Ann", "Ben", "Cai", "Dee", "Eve", "Fay", "Gus"];
let draft: Draft = { from: "us@office.example", cc: names.map((name) => `${name} <${name.toLowerCase()}@gmail.com>`), body: "hello" };

function report(now: Draft): Report {
  const cc = now.cc ?? [];
  const places = cc.map((text, entry) => ({ field: "cc" as const, entry, start: 0, end: text.length }));
  const finding: Finding = {
    rule: "visible-strangers", severity: wished.get("severity") === "warn" ? "warn" : "stop", message: "They would see each other", advice: "Move them",
    args: { count: cc.length, organisation: "office.example", variant: "outside", basis: "private-people", ...(wished.has("topic") ? { topic: "health" } : {}) },
    places, fixes: [
      { id: "move-to-bcc", label: "Move", edits: places.map((move) => ({ move, to: "bcc" as const })) },
      { id: "send-separately", label: "Separately", edits: [], drafts: cc.map((text) => ({ to: [text], cc: [] })) },
    ], key: "visible-strangers:1",
  };
  const findings = cc.length > 1 ? [finding] : [];
  const audience = { visible: cc.length, colleagues: 0, outsiders: cc.length, strangers: cc.length, unknown: 0 };
  return { version: "test", verdict: findings[0]?.severity ?? "clear", findings, audience, unread: [] };
}

const words = openWords([wished.get("language") ?? "en"]);
const root = document.getElementById("panel")!.attachShadow({ mode: "open" });
const ending = new AbortController();
let changed = (): void => undefined;
const panel = mountPanel(root, { words, theme: (wished.get("theme") as "light" | "dark" | null) ?? "auto" }, ending.signal);
const told: string[] = [];
const session = createSession({
  engine: { check: async (now) => report(now), rules: async () => [], setPolicy: async () => undefined },
  source: {
    read: () => structuredClone(draft),
    watch: (listener) => { changed = listener; },
    locate: () => null,
    apply: async (fix) => {
      const before = draft;
      draft = applyFix(before, fix) ?? before;
      return { verified: true, undo: async () => { draft = before; } };
    },
  },
  view: panel,
  policy: () => ({ override: (wished.get("override") as "allow" | "reason" | "never" | null) ?? "allow" }),
  overridden: (_findings, reason) => told.push(reason),
}, ending.signal);

const area = document.querySelector("textarea")!;
document.adoptedStyleSheets = [new CSSStyleSheet()];
document.adoptedStyleSheets[0]!.replaceSync(HIGHLIGHT_CSS);
const highlights = createHighlights(document.getElementById("marks")!.attachShadow({ mode: "open" }), ending.signal);
const text = document.getElementById("editable")!.firstChild!;
const range = document.createRange();
range.setStart(text, 4);
range.setEnd(text, 8);
highlights.paint([
  { where: area, place: { field: "body", entry: 0, start: 5, end: 10 }, severity: "stop" },
  { where: range, place: { field: "body", entry: 0, start: 4, end: 8 }, severity: "warn" },
  { where: document.getElementById("chip")!, place: { field: "to", entry: 0, start: 0, end: 3 }, severity: "note" },
]);

const send = document.getElementById("send")!;
const outcome = document.getElementById("outcome")!;
send.addEventListener("click", () => void session.decide().then((answer) => { outcome.textContent = answer; }));
Object.assign(globalThis, { host: { draft: () => draft, told, end: () => ending.abort(), session, changed: () => changed() } });
