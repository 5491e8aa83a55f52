/**
 * A repair, written into the fields of a form: what comes before what goes, each field read again, and all put back where one
 * did not take it. Knows what was read, no element and no panel.
 */
import { applyEdits } from "../core/repair";
import type { Applied } from "../core/source";
import type { Draft, Edit } from "../core/wire";
import type { RecipientField } from "./fields/field";
import type { Found, RecipientRole } from "./find";
import { RECIPIENTS, segmentAt, within, type Reading, type Segment } from "./reading";

/** Writes what the edits leave; null where they fit no field, or a field did not take them: then nothing is changed. */
export async function writeEdits(before: Reading, found: Found, edits: Edit[]): Promise<Applied | null> {
  const writes = planned(before, found, edits);
  if (writes === null) return null;
  const done: (() => Promise<unknown>)[] = [];
  const undo = async (): Promise<void> => { for (const back of [...done].reverse()) await back(); };
  for (const { write, back } of writes) {
    done.push(back);
    if (await write().catch(() => false)) continue;
    await undo();
    return null;
  }
  return { verified: true, undo };
}

interface Write { write(): Promise<boolean>; back(): Promise<boolean> }

/** What to write where, first what comes and then what goes: nobody is lost on the way. Null where an edit does not fit. */
function planned(before: Reading, found: Found, edits: Edit[]): Write[] | null {
  const writes: Write[] = [];
  const after = applyEdits(before.draft, edits);
  if (after === null) return null;
  for (const role of [...RECIPIENTS].reverse()) {
    if (JSON.stringify(after[role] ?? []) === JSON.stringify(before.draft[role] ?? [])) continue;
    const lists = shared(before, found, role, edits);
    if (lists === null) return null;
    for (const [field, list] of lists) {
      const old = field.read().entries;
      if (JSON.stringify(old) !== JSON.stringify(list)) writes.push({ write: () => field.write(list), back: () => field.write(old) });
    }
  }
  for (const name of ["from", "subject"] as const) {
    const field = found[name][0];
    const text = after[name] ?? "";
    const old = field?.read().text ?? "";
    if (field && text !== old && text !== before.draft[name]) writes.push({ write: () => field.write(text), back: () => field.write(old) });
  }
  const texts = bodyWrites(before, edits);
  return texts === null ? null : [...writes, ...texts];
}

/** The entries of each field of a role after the edits; what comes is appended to the last field. */
function shared(before: Reading, found: Found, role: RecipientRole, edits: Edit[]): Map<RecipientField, string[]> | null {
  const lists = new Map<RecipientField, string[]>();
  const fields = found[role];
  for (const [i, field] of fields.entries()) {
    const own = before.entries[role].flatMap((one, index) => (one.field === field ? [index] : []));
    const mini: Draft = { [role]: own.map((index) => before.draft[role]?.[index] ?? "") };
    const mine = edits.flatMap((edit) => ownEdit(edit, role, own, i === fields.length - 1, before.draft));
    const after = applyEdits(mini, mine);
    if (after === null) return null;
    lists.set(field, after[role] ?? []);
  }
  return lists;
}

/** The part of an edit that concerns one field: what leaves its entries, and for the last field what arrives. */
function ownEdit(edit: Edit, role: RecipientRole, own: number[], last: boolean, draft: Draft): Edit[] {
  if ("insert" in edit) return edit.insert === role && last ? [edit] : [];
  const place = "move" in edit ? edit.move : "remove" in edit ? edit.remove : edit.replace;
  const at = place.field === role ? own.indexOf(place.entry) : -1;
  const here: Edit[] = at < 0 ? [] : "replace" in edit ? [{ replace: { ...place, entry: at }, with: edit.with }] : [{ remove: { ...place, entry: at } }];
  if (!("move" in edit) || edit.to !== role || !last) return here;
  const list = place.field === "to" || place.field === "cc" || place.field === "bcc" ? draft[place.field] : undefined;
  return [...here, { insert: role, text: (list?.[place.entry] ?? "").slice(place.start, place.end).trim() }];
}

/** Edits of the body by the field they lie in; null where one lies in words of the form. */
function bodyWrites(before: Reading, edits: Edit[]): Write[] | null {
  const byField = new Map<Segment, Edit[]>();
  for (const edit of edits) {
    if ("move" in edit || ("insert" in edit && edit.insert !== "body")) continue;
    const place = "insert" in edit ? null : "remove" in edit ? edit.remove : edit.replace;
    if (place !== null && place.field !== "body") continue;
    const segment = place ? segmentAt(before.body, place.start) : [...before.body].reverse().find(({ field }) => field !== null);
    if (!segment || (place && place.end > segment.start + segment.text.length)) return null;
    const moved: Edit = "insert" in edit ? edit : "remove" in edit ? { remove: within(edit.remove, segment.start) } : { replace: within(edit.replace, segment.start), with: edit.with };
    byField.set(segment, [...(byField.get(segment) ?? []), moved]);
  }
  const writes: Write[] = [];
  for (const [{ field, text }, own] of byField) {
    const after = applyEdits({ body: text }, own);
    if (after === null || field === null) return null;
    writes.push({ write: () => field.write(after.body ?? ""), back: () => field.write(text) });
  }
  return writes;
}
