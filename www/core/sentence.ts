// The verdict as people read it: one sentence, one reason, one thing to do. Pure; every string from the catalogue.
import { movedBy } from "./moves";
import type { Shown } from "./session";
import type { Field, Finding, Fix, Report, Verdict } from "./wire";
import type { Words } from "./words";

export interface Said {
  verdict: Verdict;
  /** The state's word beside its sign: "Stop". */
  word: string;
  sentence: string;
  /** May be empty. */
  why: string;
  /** The finding that the verdict rests on; null where nothing was found. */
  leading: Finding | null;
}

export function sayVerdict(words: Words, shown: Shown): Said {
  const { report } = shown;
  const verdict = report.verdict;
  const word = words.say(`state_${verdict}`);
  if (verdict === "unchecked") return { verdict, word, ...sayUnchecked(words, shown), leading: null };
  const leading = report.findings.find((f) => f.severity === verdict) ?? null;
  if (leading === null) return { verdict, word, sentence: sayClear(words, shown), why: sayAudience(words, shown), leading };
  const { sentence, why } = words.finding(leading);
  return { verdict, word, sentence, why, leading };
}

function sayUnchecked(words: Words, shown: Shown): { sentence: string; why: string } {
  if (shown.failed) return { sentence: words.say(`unchecked_${shown.failed}`), why: words.say("unchecked_why") };
  const unread: Field[] = shown.report.unread;
  const fields = words.list(unread.map((field) => words.field(field)));
  const key = unread.every((field) => isReadInPart(shown.report, field)) ? "unchecked_part" : "unchecked_fields";
  return { sentence: words.say(key, { fields, count: unread.length }), why: words.say("unchecked_why") };
}

/** Cut where it was too long, or shortened by the host: the rest of the field was read. */
function isReadInPart({ findings }: Report, field: Field): boolean {
  return findings.some(({ rule, args }) => rule === "not-read" && args["field"] === field && args["reason"] !== "not readable");
}

/** What may truly be said: that nothing was found is not that nobody is shown. */
function sayClear(words: Words, { report: { audience: { visible, strangers, unknown } } }: Shown): string {
  if (visible === 0) return words.say("clear_nobody");
  if (visible === 1 || (strangers < 2 && unknown === 0)) return words.say("clear_sentence");
  return words.say("clear_shown", { count: visible });
}

function sayAudience(words: Words, shown: Shown): string {
  const { visible, colleagues, outsiders, unknown } = shown.report.audience;
  if (visible === 0) return "";
  if (visible > 1 && unknown > 0) return words.say("clear_unknown", { count: unknown });
  if (visible > 1 && (shown.draft.from ?? "").trim() === "" && colleagues === 0) return words.say("clear_no_sender");
  if (outsiders === 0 && colleagues === visible) return words.say("clear_colleagues", { count: visible });
  return words.say("clear_visible", { count: visible });
}

/** A fix's button: what will happen, with its number or its name. */
export function sayFix(words: Words, fix: Fix): string {
  const name = named(fix);
  const count = fix.drafts?.length || movedBy(fix) || fix.edits.length;
  return words.say(`fix_${fix.id === "remove" && name ? "reply_only" : keyPart(fix.id)}`, { count, name });
}

/** What ends the engine's own label: the host that was meant, or who alone is answered; empty for a fix that counts. */
const named = ({ label }: Fix): string => / to (.+)/su.exec(label)?.[1] ?? "";

/** Whether the writer alone can tell if it is right: somebody who may be meant would not get the message. It is never the first choice. */
export const isDoubtful = (fix: Fix): boolean => fix.id === "remove" && named(fix) === "";

/** The line after a repair: "18 people moved to Bcc", or what is left to do by hand. */
export function sayRepaired(words: Words, repaired: NonNullable<Shown["repaired"]>): string {
  const { fix, remaining } = repaired;
  if (!repaired.verified) return words.say(remaining ? `remaining_${remaining === "restored" && fix.id === "remove" ? "by_hand" : keyPart(remaining)}` : "unchecked_why", { what: sayFix(words, fix) });
  const key = `done_${keyPart(fix.id)}`;
  return words.say(words.has(key) ? key : "done_other", { count: repaired.count });
}

/** A recipient's text as a name to show: the display name, else the address. */
export function shortName(written: string): string {
  const text = written.trim();
  const angle = text.lastIndexOf("<");
  const name = angle > 0 ? text.slice(0, angle).trim() : "";
  return (name || text.replace(/^<|>$/g, "")).replace(/^"((?:[^"\\]|\\.)*)"$/, "$1").replace(/\\(.)/g, "$1");
}

/** A typed or pasted run cut at its separators, for showing only: what the engine reads is the engine's to say. */
export function splitRun(written: string): string[] {
  const parts = written.match(/(?:"(?:[^"\\]|\\.)*"|<[^<>]*>|[^,;\n"<]|["<])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

const keyPart = (text: string): string => text.replaceAll("-", "_");
