// Who wrote the message that an answer quotes, by the sentence above its quotation. Reads the editor only.
import { richText } from "../../core/text";
import type { Writing } from "./compose";
import { isControl } from "./query";

const MOST_LINES = 200;
const QUOTED = /^\s?>/u;
/** "On … Ann wrote:", and Zoho's "---- On … Ann wrote ----". */
const ENDS = /(?:[:：]|\s-{2,})\s*$/u;

/**
 * Whoever of `people` the sentence above the topmost quotation names. Null where it names none of them, or the sender:
 * an older quotation is not looked at, since the message answered may be the sender's own.
 */
export function quotedWriter(writing: Writing | null, body: string, people: readonly string[], own: string): string | null {
  const element = writing?.element ?? null;
  const sentence = ((element === null || isControl(element) ? null : aboveBlock(element)) ?? aboveMarks(body)).toLowerCase();
  if (sentence === "" || namesOf(own).some((name) => says(sentence, name))) return null;
  return people.find((person) => namesOf(person).some((name) => says(sentence, name))) ?? null;
}

/** The sentence above an editor's first quotation, or the one that this begins with. Null where it has none. */
function aboveBlock(editor: Element): string | null {
  const quote = editor.querySelector("blockquote");
  if (quote === null) return null;
  const before = editor.ownerDocument.createRange();
  before.setStart(editor, 0);
  before.setEndBefore(quote);
  const holder = editor.ownerDocument.createElement("div");
  holder.append(before.cloneContents());
  const above = lastParagraph(richText(holder).text.split("\n"));
  if (ENDS.test(above) || (/\d/u.test(above) && above.includes("@"))) return told(above);
  const first = richText(quote).text.split("\n", 3).find((line) => line.trim() !== "") ?? "";
  return ENDS.test(first) && /\d/u.test(first) ? told(first) : told(above);
}

/** In plain text: the lines above the first quote mark, or the first sentence that ends as such sentences do. */
function aboveMarks(body: string): string {
  const lines = body.split("\n", MOST_LINES);
  const quoted = lines.findIndex((line) => QUOTED.test(line));
  const above = quoted < 0 ? lines : lines.slice(0, quoted);
  for (const [index, line] of above.entries()) {
    const sentence = ENDS.test(line) ? told(lastParagraph(above.slice(0, index + 1))) : "";
    if (sentence !== "") return sentence;
  }
  if (quoted < 0) return "";
  const last = told(lastParagraph(above));
  // Open-Xchange puts the sentence itself behind the marks.
  const marked = lines.slice(quoted, quoted + 3).map((line) => line.replace(/^\s?>\s?/u, "")).join(" ").trim();
  return last !== "" ? last : /^[^:]*\d.*[:：](?:\s|$)/u.test(marked) ? told(marked.slice(0, marked.search(/[:：](?:\s|$)/u) + 1)) : "";
}

/** The last lines that have something in them, three at most: the sentence may be broken over them. */
function lastParagraph(lines: readonly string[]): string {
  const end = lines.findLastIndex((line) => line.trim() !== "");
  if (end < 0) return "";
  const broken = lines.slice(Math.max(0, end - 2), end + 1);
  return broken.slice(broken.findLastIndex((line) => line.trim() === "") + 1).join(" ");
}

/** Such a sentence has a date or an address in it. */
const told = (sentence: string): string => (/[\d@]/u.test(sentence) ? sentence : "");

/** The address and the name of an entry, in lower case. */
function namesOf(entry: string): string[] {
  const address = /[^\s<>,;"()]+@[^\s<>,;"()]+/u.exec(entry)?.[0] ?? "";
  const name = /^\s*"?([^"<]*?)"?\s*</u.exec(entry)?.[1] ?? "";
  return [address, name].map((text) => text.trim().toLowerCase()).filter((text) => text.length > 2);
}

/** The name stands in the sentence as words of its own. */
function says(sentence: string, name: string): boolean {
  const word = /[\p{L}\p{N}]/u;
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    if (!word.test(sentence[at - 1] ?? "") && !word.test(sentence[at + name.length] ?? "")) return true;
  }
  return false;
}
