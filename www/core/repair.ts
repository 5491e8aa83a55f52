// Applies a fix to a draft: the twin of what the engine assumes when it offers one.
// Pure: a new draft or nothing. Knows no host; positions are UTF-16 units of the draft as reported.
import type { Draft, Edit, Field, Fix, Place } from "./wire";

type RecipientField = "to" | "cc" | "bcc";

interface Cut {
  start: number;
  end: number;
  /** Text in its place; absent where a recipient goes with its separator. */
  with?: string;
}

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
  const next: Draft = { ...draft };
  // From the last entry to the first: emptied entries disappear without shifting those still to come.
  const groups = [...cuts.values()].sort((a, b) => b.place.entry - a.place.entry);
  for (const group of groups) if (!cutEntry(next, group.place, group.cuts)) return null;
  for (const { field, text } of appended) if (!append(next, field, text)) return null;
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
  const after = recipients ? withoutRecipients(text, merged) : splice(text, merged);
  switch (place.field) {
    case "from": draft.from = after; return true;
    case "subject": draft.subject = after; return true;
    case "body": draft.body = after; return true;
    case "attachments": {
      const list = [...(draft.attachments ?? [])];
      const one = list[place.entry];
      if (one === undefined) return false;
      if (after === "") list.splice(place.entry, 1);
      else list[place.entry] = { ...one, name: after };
      draft.attachments = list;
      return true;
    }
    default: {
      const list = [...(draft[place.field] ?? [])];
      if (isEmptyRun(after)) list.splice(place.entry, 1);
      else list[place.entry] = after;
      draft[place.field] = list;
      return true;
    }
  }
}

function append(draft: Draft, field: Field, text: string): boolean {
  if (isRecipients(field)) {
    draft[field] = [...(draft[field] ?? []), text];
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

/** Takes recipients out with their separators; what is left is a list again. */
function withoutRecipients(text: string, cuts: Cut[]): string {
  const inGroup = groupsOf(text);
  const runs: Cut[] = [];
  for (const cut of cuts) {
    const end = cut.with === undefined ? afterSeparator(text, cut.end, inGroup) : cut.end;
    const last = runs[runs.length - 1];
    if (cut.with === undefined && last && last.with === undefined && last.end >= cut.start) last.end = end;
    else runs.push({ ...cut, end });
  }
  for (const run of runs) {
    // Nothing follows in the list (or in its group): the separator before is the one to take.
    const closes = run.end >= text.length || (text[run.end] === ";" && inGroup(run.end));
    if (run.with === undefined && closes) run.start = beforeSeparator(text, run.start);
  }
  return splice(text, runs).replace(/(?:^|(?<=[,;]))[^:,;"<>()]*:\s*;[\s,;]*/g, "");
}

function afterSeparator(text: string, from: number, inGroup: (at: number) => boolean): number {
  let at = skipBlank(text, from);
  if (text[at] === "," || (text[at] === ";" && !inGroup(at))) at = skipBlank(text, at + 1);
  else if (text[at] === ";") return at;
  return at;
}

function beforeSeparator(text: string, from: number): number {
  let at = from;
  while (at > 0 && /[\s,;]/.test(text[at - 1] ?? "")) at--;
  return at;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? "")) at++;
  return at;
}

/** Says of a position whether it lies in an RFC 5322 group (`Team: a@x, b@x;`), where `;` closes and does not separate. */
function groupsOf(text: string): (at: number) => boolean {
  const spans: [number, number][] = [];
  let open = -1, quoted = false, angle = false, comment = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === "\\") i++;
    else if (quoted) quoted = c !== '"';
    else if (comment > 0) comment += c === "(" ? 1 : c === ")" ? -1 : 0;
    else if (c === '"') quoted = true;
    else if (c === "(") comment = 1;
    else if (c === "<") angle = true;
    else if (c === ">") angle = false;
    else if (c === ":" && !angle && open < 0) open = i;
    else if (c === ";" && !angle && open >= 0) {
      spans.push([open, i]);
      open = -1;
    }
  }
  return (at) => spans.some(([from, to]) => at > from && at <= to);
}

function isEmptyRun(text: string): boolean {
  return /^[\s,;]*$/.test(text);
}

function isRecipients(field: Field): field is RecipientField {
  return field === "to" || field === "cc" || field === "bcc";
}
