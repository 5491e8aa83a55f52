// Applies a fix to a draft: the twin of what the engine assumes when it offers one.
// Pure: a new draft or nothing. Knows no host; positions are UTF-16 units of the draft as reported.
import { isEmptyRun, takeOut, type Cut } from "./lists";
import type { Draft, Edit, Field, Fix, Place } from "./wire";

type RecipientField = "to" | "cc" | "bcc";

/** The draft after the fix, or `null` where an edit does not fit the draft: all edits or none. */
export function applyFix(draft: Draft, fix: Fix): Draft | null {
  return applyEdits(draft, fix.edits);
}

/** As `applyFix`, for edits of any origin. Moved and inserted recipients are appended in the order of the edits. */
export function applyEdits(draft: Draft, edits: Edit[]): Draft | null {
  const cuts = new Map<string, { place: Place; cuts: Cut[] }>();
  const appended: { field: Field; text: string }[] = [];
  for (const edit of edits) {
    if ("insert" in edit) {
      appended.push({ field: edit.insert, text: edit.text });
      continue;
    }
    const place = "move" in edit ? edit.move : "remove" in edit ? edit.remove : edit.replace;
    const text = textAt(draft, place);
    if (text === null || place.start < 0 || place.start > place.end || place.end > text.length) return null;
    if ("move" in edit) appended.push({ field: edit.to, text: text.slice(place.start, place.end).trim() });
    const key = `${place.field} ${place.entry}`;
    const group = cuts.get(key) ?? { place, cuts: [] };
    group.cuts.push({ start: place.start, end: place.end, ...("with" in edit ? { with: edit.with } : {}) });
    cuts.set(key, group);
  }
  const next = ownLists(draft);
  // From the last entry to the first: emptied entries disappear without shifting those still to come.
  const groups = [...cuts.values()].sort((a, b) => b.place.entry - a.place.entry);
  for (const group of groups) if (!cutEntry(next, group.place, group.cuts)) return null;
  for (const { field, text } of appended) if (!append(next, field, text)) return null;
  return next;
}

/** The draft with lists of its own, which the edits may change: copied once, for there may be thousands of edits. */
function ownLists(draft: Draft): Draft {
  const next: Draft = { ...draft };
  for (const field of ["to", "cc", "bcc"] as const) if (draft[field]) next[field] = [...draft[field]];
  if (draft.attachments) next.attachments = [...draft.attachments];
  return next;
}

/** The string that a place lies in, or `null` where the draft has none. */
export function textAt(draft: Draft, place: Place): string | null {
  switch (place.field) {
    case "from": return draft.from ?? null;
    case "subject": return draft.subject ?? null;
    case "body": return draft.body ?? null;
    case "attachments": return draft.attachments?.[place.entry]?.name ?? null;
    default: return draft[place.field]?.[place.entry] ?? null;
  }
}

/** The text at a place, or the empty string. */
export function slice(draft: Draft, place: Place): string {
  return (textAt(draft, place) ?? "").slice(place.start, place.end);
}

function cutEntry(draft: Draft, place: Place, cuts: Cut[]): boolean {
  const text = textAt(draft, place);
  if (text === null) return false;
  const recipients = isRecipients(place.field);
  const merged = merge(cuts);
  if (merged === null) return false;
  const after = recipients ? takeOut(text, merged) : splice(text, merged);
  switch (place.field) {
    case "from": draft.from = after; return true;
    case "subject": draft.subject = after; return true;
    case "body": draft.body = after; return true;
    case "attachments": {
      const list = draft.attachments ?? [];
      const one = list[place.entry];
      if (one === undefined) return false;
      if (after === "") list.splice(place.entry, 1);
      else list[place.entry] = { ...one, name: after };
      return true;
    }
    default: {
      const list = draft[place.field] ?? [];
      if (isEmptyRun(after)) list.splice(place.entry, 1);
      else list[place.entry] = after;
      return true;
    }
  }
}

function append(draft: Draft, field: Field, text: string): boolean {
  if (isRecipients(field)) {
    (draft[field] ??= []).push(text);
    return true;
  }
  if (field === "body" || field === "subject" || field === "from") {
    draft[field] = (draft[field] ?? "") + text;
    return true;
  }
  return false;
}

/** In order of place; `null` where two edits overlap. */
function merge(cuts: Cut[]): Cut[] | null {
  const sorted = [...cuts].sort((a, b) => a.start - b.start || a.end - b.end);
  for (let i = 1; i < sorted.length; i++) {
    const before = sorted[i - 1], here = sorted[i];
    if (before && here && here.start < before.end) return null;
  }
  return sorted;
}

function splice(text: string, cuts: Cut[]): string {
  let out = "", at = 0;
  for (const cut of cuts) {
    out += text.slice(at, cut.start) + (cut.with ?? "");
    at = cut.end;
  }
  return out + text.slice(at);
}

function isRecipients(field: Field): field is RecipientField {
  return field === "to" || field === "cc" || field === "bcc";
}
