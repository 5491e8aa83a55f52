// Makes a repair in the webmail itself: inserted first, verified, then removed; and takes it back. Decides nothing.
import type { Applied } from "../../core/source";
import type { Draft, Field, Fix } from "../../core/wire";
import { applyEdits } from "../../core/repair";
import { RECIPIENTS } from "../grammar";
import type { RecipientName } from "../grammar";
import type { Box, Compose } from "./compose";
import { isControl } from "./query";
import { ownParts, read } from "./read";
import type { Part, Reading } from "./read";
import { entryPoint, eventually, identities, identity, insertOne, openRow, removePart, setValue, splitRun, wholeControl } from "./write";

type Lists = Record<RecipientName, string[]>;
const NOTHING: Applied = { verified: false, remaining: "restored", undo: async () => {} };

/** Applies the recipient edits and the text edits of a fix. The draft must still be the one that was reported. */
export async function applyFix(window: Compose, reported: Reading, fix: Fix): Promise<Applied> {
  const before = read(window);
  const wanted = applyEdits(reported.draft, fix.edits);
  if (wanted === null || !sameRecipients(before.draft, reported.draft)) return NOTHING;
  if (touchesOnly(fix, RECIPIENTS)) {
    if (window.adapter.insertion === "clipboard") return byClipboard(window, before, wanted, fix);
    return moveRecipients(window, before.draft, wanted);
  }
  return editText(window, before, wanted, fix);
}

const touchesOnly = (fix: Fix, fields: readonly Field[]): boolean => fix.edits.every((edit) => {
  const field = "insert" in edit ? edit.insert : "move" in edit ? edit.move.field : "remove" in edit ? edit.remove.field : edit.replace.field;
  return fields.includes(field);
});

const listsOf = (draft: Draft): Lists => ({ to: draft.to ?? [], cc: draft.cc ?? [], bcc: draft.bcc ?? [] });

const same = (a: readonly string[], b: readonly string[]): boolean => {
  const left = identities(a).sort();
  const right = identities(b).sort();
  return left.length === right.length && left.every((one, index) => one === right[index]);
};

const sameRecipients = (a: Draft, b: Draft): boolean => RECIPIENTS.every((name) => same(listsOf(a)[name], listsOf(b)[name]));

async function moveRecipients(window: Compose, before: Draft, wanted: Draft): Promise<Applied> {
  const start = listsOf(before);
  const goal = listsOf(wanted);
  const undo = (): Promise<void> => takeBack(window, start);
  const outcome = await transfer(window, start, goal);
  if (outcome === "done") return { verified: true, undo };
  // Who came into Bcc may stay there until the others are removed; a corrected address beside the wrong one may not
  if (outcome === "not-inserted" || same(start.bcc, goal.bcc)) {
    if ((await transfer(window, listsOf(read(window).draft), start)) === "done") return NOTHING;
    return { verified: false, undo };
  }
  return { verified: false, remaining: "remove-by-hand", undo };
}

/** Brings everybody back, and to the place where they stood. */
async function takeBack(window: Compose, start: Lists): Promise<void> {
  const everybody = (): Promise<Outcome> => transfer(window, listsOf(read(window).draft), start);
  if ((await everybody()) !== "done") return;
  for (const name of RECIPIENTS) await putInOrder(window, name, start[name].flatMap(splitRun).map(identity));
  // Who did not come back to the place comes back to the end
  await everybody();
}

/** A longer list stays in the order that it has: nobody waits for so many to come and go. */
const MOST_MOVED = 20;

/** Who comes into a field of chips stands last: those from behind the own place follow one by one, so that one at most is ever missing. */
async function putInOrder(window: Compose, name: RecipientName, wanted: readonly string[]): Promise<void> {
  const chips = (): Part[] => { const box = window.box(name); return box === null ? [] : (ownParts(box) ?? []); };
  const stands = (one: Part): boolean => chips().some(({ text }) => identity(text) === identity(one.text));
  for (let at = 0, moved = 0; at < wanted.length; ) {
    const box = window.box(name);
    const part = chips()[at];
    if (box === null || wholeControl(box) !== null || part === undefined) return;
    if (identity(part.text) === wanted[at]) { at += 1; continue; }
    // Typing would not bring a group back
    if (moved >= MOST_MOVED || wanted.length - at > MOST_MOVED || part.kind !== "chip" || !part.text.includes("@")) return;
    moved += 1;
    await removePart(box, part);
    if (stands(part)) return;
    for (let tries = 0; tries < 3 && !stands(part); tries += 1) {
      await insertOne(window.box(name) ?? box, part.text, window.adapter.insertion);
      await eventually(() => stands(part), 1500);
    }
  }
}

type Outcome = "done" | "not-inserted" | "not-removed";

/** Brings the three fields to `goal`: nobody is taken from a field before everybody who arrives elsewhere has arrived. */
async function transfer(window: Compose, start: Lists, goal: Lists): Promise<Outcome> {
  const changed = RECIPIENTS.filter((name) => !same(start[name], goal[name]));
  const gained = (name: RecipientName): string[] => {
    const held = identities(start[name]);
    return goal[name].flatMap(splitRun).filter((one) => !held.includes(identity(one)));
  };
  for (const name of [...changed].reverse()) {
    const arriving = gained(name);
    if (arriving.length > 0 && !(await become(window, name, [...start[name], ...arriving]))) return "not-inserted";
  }
  for (const name of changed) if (!(await become(window, name, goal[name]))) return "not-removed";
  return "done";
}

/** Brings one field to this list and reads it back. */
async function become(window: Compose, name: RecipientName, list: readonly string[]): Promise<boolean> {
  const find = (): Box | null => window.box(name);
  if (!(await openRow(find, window.adapter[name], window.scope()))) return list.length === 0;
  const holds = (): boolean => same(listsOf(read(window).draft)[name], list);
  if (holds() && list.length > 0 && wholeControl(find() as Box) === null) return true;
  const box = find();
  if (box === null) return false;
  const whole = wholeControl(box);
  if (whole !== null) {
    // Text that was not a chip yet is part of the list by now: it would come twice.
    for (const part of ownParts(box) ?? []) if (part.kind === "pending" && isControl(part.element)) part.element.value = "";
    setValue(whole, list.join(", "), ["input", "change"]);
    return eventually(holds, 1000);
  }
  await becomeChips(window, find, list.flatMap(splitRun));
  return eventually(holds, 1500);
}

/** Keeps the chips that stand in the wanted order already, takes the others away and adds what is missing. */
async function becomeChips(window: Compose, find: () => Box | null, wanted: readonly string[]): Promise<void> {
  const missing = [...wanted];
  let kept = 0;
  for (;;) {
    const box = find();
    const part = box === null ? undefined : (ownParts(box) ?? [])[kept];
    if (box === null || part === undefined) break;
    const at = keeps(part, missing);
    if (at >= 0) { missing.splice(at, 1); kept += 1; continue; }
    const count = (ownParts(box) ?? []).length;
    await removePart(box, part);
    const now = find();
    // What stands behind it is still there: to add it would double it
    if (now !== null && (ownParts(now) ?? []).length >= count) return;
  }
  for (const text of missing) {
    const box = find();
    if (box === null) return;
    await insertOne(box, text, window.adapter.insertion);
    await eventually(() => { const now = find(); return now !== null && (ownParts(now) ?? []).some((part) => part.kind === "chip" && identity(part.text) === identity(text)); }, 1500);
  }
}

/** Where in the missing ones this chip stands; below 0 where it has to go. Typing would not bring a group back: it stays wherever it is. */
function keeps(part: Part, missing: readonly string[]): number {
  if (part.kind !== "chip") return -1;
  const at = missing.findIndex((one) => identity(one) === identity(part.text));
  return at === 0 || !part.text.includes("@") ? at : -1;
}

/** Where writing is not reliable: the addresses go to the clipboard and the person pastes them, or takes them out by hand. */
async function byClipboard(window: Compose, before: Reading, wanted: Draft, fix: Fix): Promise<Applied> {
  const arrives = (name: RecipientName): string[] => {
    const held = identities(before.draft[name] ?? []);
    return (wanted[name] ?? []).flatMap(splitRun).filter((one) => !held.includes(identity(one)));
  };
  // People who move all go to Bcc; an address that is corrected comes back into its own field
  const moved = arrives("bcc");
  const changed = RECIPIENTS.find((field) => arrives(field).length > 0) ?? RECIPIENTS.find((field) => !same(listsOf(before.draft)[field], listsOf(wanted)[field]));
  const name = moved.length > 0 ? "bcc" : (changed ?? "bcc");
  // Where nobody arrives there is nothing to paste: what the person has on the clipboard stays there
  const copied = arrives(name).length > 0 && (await copy(arrives(name).join("; ")));
  if (await openRow(() => window.box(name), window.adapter[name], window.scope())) {
    const box = window.box(name);
    const target = box === null ? null : (entryPoint(box) ?? box.element);
    if (target instanceof HTMLElement) target.focus();
  }
  const remaining = !copied ? "restored" : fix.id === "replace" ? "paste-over" : "paste-bcc";
  return { verified: false, remaining, undo: async () => {} };
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Text edits: a plain control is set as a whole, a rich editor gets the edit as if it were typed, so its own undo knows it. */
async function editText(window: Compose, before: Reading, wanted: Draft, fix: Fix): Promise<Applied> {
  const writing = window.writing();
  if (!touchesOnly(fix, ["body"]) || writing === null || writing.element === null) return NOTHING;
  if (isControl(writing.element)) {
    const control = writing.element;
    const old = control.value;
    setValue(control, wanted.body ?? "");
    return { verified: read(window).draft.body === wanted.body, undo: async () => setValue(control, old) };
  }
  const document = writing.element.ownerDocument;
  let edits = 0;
  for (const edit of [...fix.edits].reverse()) {
    const place = "replace" in edit ? edit.replace : "remove" in edit ? edit.remove : null;
    const range = place === null ? null : (before.body?.range(place.start, place.end) ?? null);
    if (range === null) return NOTHING;
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    const done = document.execCommand("replace" in edit ? "insertText" : "delete", false, "replace" in edit ? edit.with : "");
    if (done) edits += 1;
  }
  const undo = async (): Promise<void> => { for (let i = 0; i < edits; i += 1) document.execCommand("undo"); };
  const body = read(window).draft.body;
  return body === before.draft.body ? NOTHING : { verified: body === wanted.body, undo };
}
