// The log of messages that were sent as they were: to be seen, saved and deleted.
import { button, h } from "../../core/element";
import { asCsv, entries, erase } from "../journal";
import { offer, ruleName, section } from "./desk";
import type { Desk } from "./desk";

export function journalSection(desk: Desk): HTMLElement {
  const { words } = desk;
  const out = h("div", { class: "list" });
  void entries().then((list) => {
    if (list.length === 0) { out.append(h("p", { class: "small soft" }, words.say("journal_none"))); return; }
    const head = h("tr", {}, ...["journal_time", "journal_rules", "journal_seen", "journal_reason"].map((key) => h("th", { scope: "col" }, words.say(key))));
    const rows = [...list].reverse().map((one) => h("tr", {}, h("td", {}, one.time.replace("T", " ").replace("Z", " UTC")), h("td", {}, words.list(one.rules.map((rule) => ruleName(words, rule)))), h("td", {}, words.number(one.visible)), h("td", {}, one.reason)));
    out.append(h("table", {}, h("thead", {}, head), h("tbody", {}, ...rows)), h("div", { class: "row" },
      button(words.say("journal_export"), "secondary", () => offer("blindcopy-log.csv", "text/csv", asCsv(list)), desk.signal),
      button(words.say("journal_erase"), "quiet", () => void erase().then(desk.redraw), desk.signal)));
  });
  return section(words.say("journal_title"), h("p", { class: "small soft" }, words.say("journal_hint")), out);
}
