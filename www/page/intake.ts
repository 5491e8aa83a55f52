// What was pasted or dropped, told apart and taken into the fields: a message, headers, a mailto link, a list of addresses, or text.
// Parsing is the engine's; here is only the decision which reader to ask.
import type { MessageEngine } from "../core/engine";
import type { Draft, MessageReport } from "../core/wire";
import { hasLabels, windowOf, withHeaders } from "./labels";
import { asRun } from "./runs";

const LABELS = "from|to|cc|bcc|subject|date|sent|reply-to|sender|message-id|received|return-path|mime-version|content-type|delivered-to|x-[a-z-]+|dkim-signature|arc-seal|authentication-results";
const HEADER_LINE = new RegExp(`^(?:${LABELS})[ \\t]*:`, "i");

/** The draft that a pasted text means. Never rejects on strange text: what is nothing else is the body. */
export async function takeText(engine: MessageEngine, text: string): Promise<MessageReport> {
  const pasted = withoutRule(withoutQuotes(text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n").replace(/^\s*\n/, "")));
  if (/^\s*mailto:/i.test(pasted) && !/\s\S/.test(pasted.trim())) return plain(fromLink(pasted.trim()));
  const message = headersOf(pasted.trimStart());
  if (message !== null) return engine.readMessage(new TextEncoder().encode(message));
  if (/^begin:vcalendar/i.test(pasted.trim())) return engine.readMessage(new TextEncoder().encode(pasted.trim()));
  const shown = await shownBy(engine, pasted);
  if (shown !== null) return takeText(engine, shown);
  const parted = await inWindow(engine, pasted) ?? await aboveText(engine, pasted);
  if (parted !== null) return plain(parted);
  return plain(await isList(engine, pasted) ? { to: [await asRun(engine, pasted.trim())] } : { body: pasted });
}

/** What the source of a page shows that was pasted for a message; null for anything else, lists with their markup among it. */
async function shownBy(engine: MessageEngine, text: string): Promise<string | null> {
  const isPage = /^\s*<(?:!doctype|html|head|body)\b/i.test(text);
  if (!isPage && !/<\/(?:p|div|b|span|strong|td|font)>|<br\b/i.test(text)) return null;
  const shown = ((await readMarkup(engine, text)).draft.body ?? "").trim();
  return isPage || headersOf(shown) !== null ? shown : null;
}

/** A message as the window of a mail program shows it: the line with an address above its recipients is who wrote it, the others are text. */
async function inWindow(engine: MessageEngine, text: string): Promise<Draft | null> {
  const window = windowOf(text);
  if (window === null) return null;
  const from = window.above.find((line) => line.includes("@"));
  const others = window.above.filter((line) => line !== from);
  const draft: Draft = { body: [...others, ...window.below].join("\n").trim() };
  if (from !== undefined) draft.from = from.trim();
  for (const { header, value } of window.fields) {
    const field = ({ To: "to", Cc: "cc", Bcc: "bcc" } as const)[header];
    draft[field] = [...(draft[field] ?? []), await asRun(engine, value.trim())];
  }
  return draft;
}

/** Recipients in a paragraph of their own, with the text below it: lines of which one is no name at least. */
async function aboveText(engine: MessageEngine, text: string): Promise<Draft | null> {
  const end = text.search(/\n[ \t]*\n/);
  const above = text.slice(0, end), below = text.slice(end).trim();
  const isSaid = (line: string): boolean => line.trim() !== "" && !line.includes("@") && (!isName(line.trim()) || /,\s*$/.test(line));
  if (end < 0 || !above.includes("@") || !below.split("\n").some(isSaid)) return null;
  if (!await isList(engine, above) || await isList(engine, below)) return null;
  return { to: [await asRun(engine, above.trim())], body: below };
}

/** Bytes of a file that are read, as the engine bounds them; more than any mail server takes. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** What the engine says of a file that is no message at all. */
const NO_MESSAGE = ["outlook-file", "other-file", "invitation-file"];

export const isNoMessage = ({ problems }: MessageReport): boolean => problems.some(({ id }) => NO_MESSAGE.includes(id));

/** A dropped or opened file: a stored message, or plain text of any of the forms above. */
export async function takeFile(engine: MessageEngine, file: File): Promise<MessageReport> {
  if (/\.(?:eml|emlx|mbox|mht)$/i.test(file.name) || file.type === "message/rfc822") return engine.readFile(file);
  const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  if (isNoMessage(await engine.readMessage(start))) return engine.readFile(file);
  const text = decodedText(await file.arrayBuffer());
  return /\.html?$/i.test(file.name) || file.type === "text/html" ? takeMarkup(engine, text) : takeText(engine, text);
}

/** A message saved as a web page: what it shows, with the fields above its text as on any other page. */
async function takeMarkup(engine: MessageEngine, markup: string): Promise<MessageReport> {
  const { draft, problems } = await readMarkup(engine, markup);
  const taken = await takeText(engine, draft.body ?? "");
  return { ...taken, problems: [...problems, ...taken.problems] };
}

const readMarkup = (engine: MessageEngine, markup: string): Promise<MessageReport> =>
  engine.readMessage(new TextEncoder().encode(`Content-Type: text/html; charset=utf-8\n\n${markup}`));

/** Text by its byte order mark, as UTF-8, or as older Windows programs save it. */
function decodedText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** `text` as a message with headers; null where it does not begin with any. One label is enough where it can be nothing else. */
function headersOf(text: string): string | null {
  const technical = /^(?:received|return-path|message-id|mime-version|delivered-to|x-[a-z-]+|dkim-signature|arc-seal):/i.test(text);
  return (technical ? null : withHeaders(text)) ?? (HEADER_LINE.test(text) ? text : null);
}

/** True where a text that is pasted into a field is a whole message. */
export const isWhole = (text: string): boolean => /\n/.test(text.trim()) && headersOf(withoutRule(text.trimStart())) !== null;

/** Without the marks of a quotation, where every line has one. */
function withoutQuotes(text: string): string {
  const isQuoted = text.startsWith(">") && text.split("\n").every((line) => line.trim() === "" || line.startsWith(">"));
  return isQuoted ? text.replace(/^> ?/gm, "").trimStart() : text;
}

/** The line that mail programs draw above the headers of what they quote or forward, in any language. */
const RULE = /^(?:[-_=*]{4,}[^@:]*|begin forwarded message:)$/i;
const LONGEST_RULE = 120;

/** Without such a line, where headers stand right below it. */
function withoutRule(text: string): string {
  const end = text.indexOf("\n");
  if (end < 0 || end > LONGEST_RULE || !RULE.test(text.slice(0, end).trim())) return text;
  const below = text.slice(end).trimStart();
  return headersOf(below) === null ? text : below;
}

/** `mailto:` with its fields (RFC 6068). */
function fromLink(link: string): Draft {
  const [path = "", query = ""] = link.slice("mailto:".length).split("?", 2);
  const draft: Draft = {};
  const add = (field: "to" | "cc" | "bcc", value: string): void => {
    if (value.trim() !== "") draft[field] = [...(draft[field] ?? []), value];
  };
  add("to", decoded(path));
  for (const part of query.split("&")) {
    const [name = "", ...rest] = part.split("=");
    const value = decoded(rest.join("="));
    const field = name.toLowerCase();
    if (field === "to" || field === "cc" || field === "bcc") add(field, value);
    else if (field === "subject" || field === "body") draft[field] = value.replaceAll("\r\n", "\n");
  }
  return draft;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Words that a recipient may have beside the address: a long name with a title. */
const MOST_WORDS = 7;

/** Where Exchange has a colleague, in the place of an address: `</o=Org/ou=Exchange Administrative Group/cn=Recipients/cn=ann>`. */
const DIRECTORY = /<\/o=[^<>]*>/gi;

/** True where the text is recipients: a vCard, rows of a sheet that mostly hold an address, or few words for each address. Prose that mentions one is no list. */
async function isList(engine: MessageEngine, text: string): Promise<boolean> {
  if (/^begin:vcard/i.test(text.trim()) || isNotes(text)) return true;
  if (!text.includes("@")) return isNames(text);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (hasLabels(lines)) return false;
  if (lines.some((line) => line.includes("\t"))) return lines.filter((line) => line.includes("@")).length * 2 >= lines.length;
  // A message copied as its window shows it: most lines hold no address, and are no names either
  const others = lines.filter((line) => !line.includes("@")).map((line) => line.trim());
  if (others.length * 2 > lines.length && !others.every(isName)) return false;
  const { recipients } = await engine.addresses(text);
  const addressed = recipients.filter((one) => one.address?.includes("@")).length;
  const words = text.replace(DIRECTORY, "").split(/[\s,;]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  // A sentence ends, and has more words in small letters than names have
  if (/[.!?]\s*$/.test(text) && words.filter((word) => /^\p{Ll}{2,}[.!?]?$/u.test(word)).length > 2 * addressed) return false;
  if (isTable(lines) && recipients.length <= lines.length) return true;
  return addressed > 0 && words.length <= addressed * MOST_WORDS;
}

/** Lines cut alike by commas or semicolons, most with an address. */
function isTable(lines: string[]): boolean {
  const cuts = (line: string): number => line.replace(/"[^"]*"/g, "").split(/[,;]/).length;
  const first = cuts(lines[0] ?? "");
  return lines.length > 1 && first > 1 && lines.every((line) => cuts(line) === first) && lines.filter((line) => line.includes("@")).length * 2 >= lines.length;
}

/** Nothing of a sentence. */
const isName = (name: string): boolean => /^[\p{Lu}\p{Lo}'"(]/u.test(name) && !/[.!?:]$/.test(name) && name.split(/\s+/).length <= MOST_WORDS;

/** "+3 more" at the end of a field that a mail program shortened. */
const SHORTENED = /(?:^|[\s,;])\+ ?\d{1,5}(?: \p{L}+){0,2}$/u;

/** Names alone, as a mail program gives its chips away: two or more, parted by semicolons, or by commas where the last stand for more. */
function isNames(text: string): boolean {
  const run = text.trim().replace(/;$/, "");
  if (run.includes("\n")) return false;
  const shortened = SHORTENED.test(run);
  const names = run.replace(SHORTENED, "").split(shortened ? /[;,]/ : ";").map((name) => name.trim()).filter((name, at) => name !== "" || at === 0);
  return names.length + Number(shortened) > 1 && names.every(isName);
}

/** One or more names as Lotus Notes writes them: `CN=Ann Lee/OU=Sales/O=Org@ORG`, `Ann Lee/Sales/Org`. */
function isNotes(text: string): boolean {
  const name = /^(?:CN=)?\p{L}[^/@=]{0,60}(?:\/(?:\w{1,2}=)?[^/@=]{1,60}){1,5}(?:@[^@/.]{1,60})?$/u;
  const isWhole = (one: string): boolean => /^CN=|@/.test(one) || (one.split("/").length > 2 && /^\p{Lu}[^/]* \p{Lu}/u.test(one));
  const names = text.split(/[;,\n]/).map((one) => one.trim()).filter((one) => one !== "");
  return names.length > 0 && names.every((one) => name.test(one) && isWhole(one));
}

const plain = (draft: Draft): MessageReport => ({ draft, problems: [] });
