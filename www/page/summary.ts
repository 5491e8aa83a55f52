// The check as a record for the file: what was found and done, without any address. Pure but for today's date.
import { partyTable } from "../core/picture";
import { h } from "../core/element";
import { sayRepaired, sayVerdict } from "../core/sentence";
import type { Shown } from "../core/session";
import type { Words } from "../core/words";

/** Lines of plain text. `bcc` is the number of people in Bcc, `when` the moment of the check. */
export function summaryLines(words: Words, shown: Shown, bcc: number, when: Date): string[] {
  const said = sayVerdict(words, shown);
  const { report } = shown;
  const date = dateIn(words.language, when);
  const audience = Object.fromEntries(Object.entries(report.audience).map(([name, count]) => [name, words.number(count)]));
  const lines = [
    words.say("summary_title", { date }),
    words.say("summary_verdict", { word: said.word, sentence: said.sentence }),
    words.say("summary_audience", { ...audience, bcc: words.number(bcc) }),
    ...report.findings.map((finding) => words.say("summary_finding", { word: words.say(`state_${finding.severity}`), sentence: words.finding(finding).sentence })),
  ];
  if (report.unread.length > 0) lines.push(words.say("summary_unread", { fields: words.list(report.unread.map(words.field)) }));
  if (shown.repaired) lines.push(words.say("summary_repaired", { line: sayRepaired(words, shown.repaired) }));
  lines.push(words.say("summary_end", { version: report.version }));
  return lines.map(withoutAddresses);
}

/** The same as a sheet to print, with the table of parties. */
export function summarySheet(words: Words, shown: Shown, bcc: number, when: Date): HTMLElement {
  const [title = "", ...lines] = summaryLines(words, shown, bcc, when);
  const end = lines.pop() ?? "";
  return h("section", { class: "sheet" }, h("h1", {}, title), ...lines.map((line) => h("p", {}, line)), partyTable(words, shown), h("p", {}, end));
}

/** No sentence should hold one; an organisation's own words of a policy might. */
function withoutAddresses(line: string): string {
  return line.replace(/[^\s<>"(),;]+@[^\s<>"(),;]+/g, "…");
}

/** Date and time as the language writes them; as figures where the browser does not know the language (Chromium has no dates in Welsh). */
function dateIn(language: string, when: Date): string {
  const locale = language === "en" ? "en-GB" : language;
  if (Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0) return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(when);
  const local = new Date(when.getTime() - when.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16).replace("T", " ");
}
