// Taking the message back to the mail program: copy a list, copy the message; and the record for the file.
import { button, h } from "../core/element";
import type { Shown } from "../core/session";
import { copyText } from "../core/view";
import type { Draft } from "../core/wire";
import type { Words } from "../core/words";
import { summaryLines } from "./summary";

const FIELDS = ["to", "cc", "bcc"] as const;

/**
 * The rows at the end of the verdict card. They live as long as `signal`; `first` stands above them. What is copied is the message as
 * `now` reads it: the card stays as it is while text changes that alters no finding.
 */
export function takeRows(words: Words, shown: Shown, now: () => Draft, first: HTMLElement | null, signal: AbortSignal): HTMLElement {
  const told = h("p", { class: "small soft", role: "status" });
  const copy = (label: string, text: () => string, name: string): HTMLElement => button(label, "secondary", () => {
    void copyText(text()).then((done) => { told.textContent = words.say(done ? "page_copied" : "page_copy_failed"); });
  }, signal, { "data-name": name });
  const lists = FIELDS.filter((field) => listOf(shown.draft, field) !== "")
    .map((field) => copy(words.say("page_copy_field", { field: words.field(field) }), () => listOf(now(), field), `copy ${field}`));
  const message = copy(words.say("page_copy_message"), () => messageText(now(), words), "copy message");
  const record = copy(words.say("page_copy_summary"), () => summaryLines(words, shown, bccCount(shown), new Date()).join("\n"), "copy summary");
  const print = button(words.say("page_print"), "secondary", () => window.print(), signal, { "data-name": "print" });
  return h("section", { class: "take", "data-part": "take" }, first,
    h("h3", {}, words.say("page_take")), h("div", { class: "row" }, ...lists, message),
    h("h3", {}, words.say("page_record")), h("div", { class: "row" }, record, print), told);
}

/** The people in Bcc; by entries where nobody told who they are. */
export function bccCount(shown: Shown): number {
  if (shown.people) return shown.people.filter((person) => person.place.field === "bcc").length;
  return (shown.draft.bcc ?? []).length;
}

/** One list as every mail program takes it: runs keep their own separators, entries are joined by commas. */
export function listOf(draft: Draft, field: (typeof FIELDS)[number]): string {
  return (draft[field] ?? []).map((entry) => entry.trim().replace(/[\s,;]+$/, "").replace(/\r?\n/g, ", ")).filter((entry) => entry !== "").join(", ");
}

function messageText(draft: Draft, words: Words): string {
  const head = FIELDS.map((field) => [field, listOf(draft, field)] as const).filter(([, list]) => list !== "").map(([field, list]) => `${words.field(field)}: ${list}`);
  if (draft.subject) head.push(`${words.field("subject")}: ${draft.subject}`);
  return `${head.join("\n")}\n\n${draft.body ?? ""}`;
}
