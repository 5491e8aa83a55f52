// What a repair would leave behind: To, Cc and Bcc after it, with what came and what went tinted; and the messages to send separately.
import { copyText } from "./clipboard";
import { button, h } from "./element";
import { applyFix, slice } from "./repair";
import { shortName, splitRun } from "./sentence";
import type { Shown } from "./session";
import type { Draft, Fix, Person, Place } from "./wire";
import type { Words } from "./words";

const FIELDS = ["to", "cc", "bcc"] as const;
type RecipientField = (typeof FIELDS)[number];
const MOST_NAMES = 40;
/** Beyond this nobody works through a list by hand: that is a mail merge. */
const MOST_MESSAGES = 200;

/** The three lists after the fix; `null` where the fix does not fit the draft or changes no recipient. */
export function preview(words: Words, { draft, people }: Pick<Shown, "draft" | "people">, fix: Fix): HTMLElement | null {
  const after = applyFix(draft, fix);
  const touched = fix.id === "remove" || fix.edits.some((edit) => "move" in edit || ("insert" in edit && edit.insert !== "body" && edit.insert !== "subject"));
  if (after === null || !touched) return null;
  const names = namesByText(people ?? [], draft);
  const rows = FIELDS.flatMap((field) => {
    const now = after[field] ?? [];
    if (now.length === 0 && (draft[field] ?? []).length === 0) return [];
    // What is moved or inserted stands at the end of the list, one entry and one name each.
    const come = fix.edits.filter((edit) => ("move" in edit ? edit.to : "insert" in edit ? edit.insert : null) === field).length;
    const kept = people ? namesLeft(people, draft, fix, field) : now.slice(0, now.length - come).flatMap(splitRun).map(shortName);
    return [h("dt", {}, words.field(field)), listed(words, kept, now.slice(now.length - come).map((entry) => names.get(entry) ?? shortName(entry)))];
  });
  return h("dl", { class: "after" }, ...rows);
}

/** Those of a field whom the fix leaves there, by the names that the engine read. */
function namesLeft(people: Person[], draft: Draft, fix: Fix, field: RecipientField): string[] {
  const known = new Map<number, Map<number, { end: number; name: string | null }>>();
  const note = ({ field: where, entry, start, end }: Place, name: string | null): void => {
    if (where === field) known.set(entry, (known.get(entry) ?? new Map()).set(start, { end, name }));
  };
  for (const { place, name, address } of people) note(place, name || address || slice(draft, place));
  for (const edit of fix.edits) if ("move" in edit) note(edit.move, null); else if ("remove" in edit) note(edit.remove, null);
  return (draft[field] ?? []).flatMap((text, entry) => {
    const out: string[] = [];
    let at = 0;
    // Between the people stand signs, names of groups, and addresses that are nobody's: the sender's own, or somebody's second one.
    const between = (to: number): void => void out.push(...splitRun(text.slice(at, to)).filter((part) => part.includes("@")).map(shortName));
    for (const [start, { end, name }] of [...(known.get(entry) ?? [])].sort(([one], [other]) => one - other)) {
      between(start);
      if (name !== null) out.push(name);
      at = end;
    }
    between(text.length);
    return out;
  });
}

/** By its text in the draft, the name that the engine read of a person. */
function namesByText(people: Person[], draft: Draft): Map<string, string> {
  return new Map(people.flatMap(({ place, name, address }): [string, string][] => (name || address ? [[slice(draft, place).trim(), name || address || ""]] : [])));
}

function listed(words: Words, kept: string[], come: string[]): HTMLElement {
  const cell = h("dd", {});
  const add = (names: string[], look: string): void => {
    for (const name of names.slice(0, MOST_NAMES)) cell.append(h("span", { class: look, dir: "auto" }, name), " ");
    if (names.length > MOST_NAMES) cell.append(words.say("names_rest", { count: names.length - MOST_NAMES }));
  };
  add(kept, "name");
  add(come, "name gained");
  if (kept.length + come.length === 0) cell.append(h("span", { class: "soft" }, words.say("nobody")));
  return cell;
}

/** "Send separately" as a list to work through: one message a line, copied with one button and ticked when done. */
export function separateList(words: Words, fix: Fix, copy: ((text: string) => Promise<boolean>) | undefined, signal: AbortSignal): HTMLElement {
  const drafts = fix.drafts ?? [];
  const left = h("p", { class: "small soft", role: "status" }, words.say("separate_left", { count: drafts.length }));
  const ticks: HTMLInputElement[] = [];
  const tell = (): void => {
    const open = drafts.length - ticks.filter((tick) => tick.checked).length;
    left.textContent = words.say(open === 0 ? "separate_done" : "separate_left", { count: open });
  };
  const items = drafts.slice(0, MOST_MESSAGES).map((one) => {
    const tick = h("input", { type: "checkbox" });
    const text = [...one.to, ...one.cc].join(", ");
    const who = words.names([...one.to, ...one.cc].map(shortName));
    const item = h("li", {}, h("label", {}, tick, h("span", {}, who)));
    tick.addEventListener("change", () => {
      item.classList.toggle("done", tick.checked);
      tell();
    }, { signal });
    ticks.push(tick);
    item.append(button(words.say("copy"), "quiet", () => {
      void (copy ?? copyText)(text).then((copied) => {
        tick.checked = copied || tick.checked;
        item.classList.toggle("done", tick.checked);
        tell();
      });
    }, signal, { "aria-label": words.say("copy_for", { names: who }) }));
    return item;
  });
  const rest = drafts.length - items.length;
  if (rest > 0) items.push(h("li", { class: "small soft" }, words.say("names_rest", { count: rest })));
  return h("div", {}, left, h("ol", { class: "separate", tabindex: "0", "aria-label": words.say("separate_title") }, ...items));
}
