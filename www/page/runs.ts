// A column, a table or cards of people as one run that every mail program takes. Who is in it is the engine's to say; knows no fields.
import type { MessageEngine } from "../core/engine";

/** Characters that a display name holds only within quotes (RFC 5322, 3.2.3). */
const SPECIAL = /[()<>[\]:;@\\,."]/;

/** What a web page's source has and a list has not: `&lt;` with its semicolon, `</li>`, `<br>`. */
const SOURCE = /&(?:[a-z]{2,8}|#x?[\da-f]{1,6});|<\/[a-z]+>|<br\b/i;
const MARKDOWN = /\]\(mailto:/i;

/** True where a text on one line has to be written anew to be a run. */
export const isMarkup = (text: string): boolean => SOURCE.test(text) || MARKDOWN.test(text);

/**
 * `text` as it is where it stands on one line, names a group or holds a link with fields of its own; rows, links as
 * Markdown writes them, and the source of a page, as `Ann Lee <ann@example.org>; ...`, in the same order. A name without an address stays a name: nobody is left out.
 */
export async function asRun(engine: Pick<MessageEngine, "addresses">, text: string): Promise<string> {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const isRun = lines.length < 2 && !text.includes("\t") && !isMarkup(text);
  if (isRun || /mailto:[^\s]*\?/i.test(text)) return text;
  const { recipients } = await engine.addresses(text);
  if (recipients.length === 0 || recipients.some((one) => one.group !== null)) return text;
  const written = recipients.map(({ name, address, start, end }) => {
    if (address === null) return text.slice(start, end).replace(/\s+/g, " ").trim();
    if (name === null || name === address) return address;
    return `${SPECIAL.test(name) ? `"${name.replace(/["\\]/g, "\\$&")}"` : name} <${address}>`;
  });
  return written.join("; ");
}
