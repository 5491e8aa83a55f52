// What a repair would leave behind: To, Cc and Bcc after it, with what came and what went tinted; and the messages to send separately.
import { button, h } from "./element";
import { applyFix } from "./repair";
import { shortName, splitRun } from "./sentence";
import type { Draft, Fix } from "./wire";
import type { Words } from "./words";

const FIELDS = ["to", "cc", "bcc"] as const;
const MOST_NAMES = 40;
/** Beyond this nobody works through a list by hand: that is a mail merge. */
const MOST_MESSAGES = 200;

/** The three lists after the fix; `null` where the fix does not fit the draft or changes no recipient. */
export function preview(words: Words, draft: Draft, fix: Fix): HTMLElement | null {
  const after = applyFix(draft, fix);
  const touched = fix.edits.some((edit) => "move" in edit || ("insert" in edit && edit.insert !== "body" && edit.insert !== "subject"));
  if (after === null || !touched) return null;
  const rows = FIELDS.flatMap((field) => {
    const now = after[field] ?? [];
    if (now.length === 0 && (draft[field] ?? []).length === 0) return [];
    // What is moved or inserted stands at the end of the list, one entry each.
    const come = fix.edits.filter((edit) => ("move" in edit ? edit.to : "insert" in edit ? edit.insert : null) === field).length;
    return [h("dt", {}, words.field(field)), listed(words, now.slice(0, now.length - come), now.slice(now.length - come))];
  });
  return h("dl", { class: "after" }, ...rows);
}

function listed(words: Words, kept: string[], come: string[]): HTMLElement {
  const cell = h("dd", {});
  const add = (written: string[], look: string): void => {
    const names = written.flatMap(splitRun);
    for (const name of names.slice(0, MOST_NAMES)) cell.append(h("span", { class: look }, shortName(name)), " ");
    if (names.length > MOST_NAMES) cell.append(words.say("names_rest", { count: names.length - MOST_NAMES }));
  };
  add(kept, "name");
  add(come, "name gained");
  if (kept.length + come.length === 0) cell.append(h("span", { class: "soft" }, words.say("nobody")));
  return cell;
}

/** "Send separately" as a list to work through: one message a line, copied with one button and ticked when done. */
export function separateList(words: Words, fix: Fix, copy: (text: string) => Promise<boolean>, signal: AbortSignal): HTMLElement {
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
      void copy(text).then((copied) => {
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
