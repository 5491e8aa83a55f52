// People who know each other, and addresses that always belong in Bcc.
import { button, h } from "../../core/element";
import { erase, list } from "../declared";
import { linesForm, section, withMember } from "./desk";
import type { Desk } from "./desk";

export function peopleSection(desk: Desk): HTMLElement {
  const { words } = desk;
  const { policy } = desk.store;
  const declared = h("div", { class: "row" });
  void list().then((sets) => {
    if (sets.length === 0) return;
    declared.append(h("p", { class: "small" }, words.say("people_declared", { count: sets.length })),
      button(words.say("people_erase"), "quiet", () => void erase().then(desk.redraw), desk.signal));
  });
  return section(words.say("people_title"),
    linesForm(desk, {
      label: words.say("people_label"), path: "knowEachOther",
      lines: (policy.knowEachOther ?? []).map((group) => group.join(", ")),
      take: (now, lines) => withMember(now, "knowEachOther", lines.map((line) => line.split(",").map((one) => one.trim()).filter((one) => one !== ""))),
    }),
    declared,
    linesForm(desk, { label: words.say("bcc_label"), path: "alwaysBcc", lines: policy.alwaysBcc ?? [], take: (now, lines) => withMember(now, "alwaysBcc", lines) }));
}
