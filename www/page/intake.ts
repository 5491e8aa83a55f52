// What was pasted or dropped, told apart and taken into the fields: a message, headers, a mailto link, a list of addresses, or text.
// Parsing is the engine's; here is only the decision which reader to ask.
import type { MessageEngine } from "../core/engine";
import type { Draft, MessageReport } from "../core/wire";

const LABELS = "from|to|cc|bcc|subject|date|sent|reply-to|sender|message-id|received|return-path|mime-version|content-type|delivered-to|x-[a-z-]+|dkim-signature|arc-seal|authentication-results";
const HEADER_LINE = new RegExp(`^(?:${LABELS})[ \\t]*:`, "i");

/** Labels of the fields in the page's other languages, as mail programs write them above a quoted or forwarded message. */
const TRANSLATED: Readonly<Record<string, string>> = {
  "oddi wrth": "From", at: "To", pwnc: "Subject", anfonwyd: "Date",
};

/** The draft that a pasted text means. Never rejects on strange text: what is nothing else is the body. */
export async function takeText(engine: MessageEngine, text: string): Promise<MessageReport> {
  const pasted = text.replace(/^\uFEFF/, "").replace(/^\s*\n/, "");
  if (/^\s*mailto:/i.test(pasted) && !/\s\S/.test(pasted.trim())) return plain(fromLink(pasted.trim()));
  const message = withEnglishLabels(pasted);
  if (HEADER_LINE.test(message.trimStart())) return engine.readMessage(new TextEncoder().encode(message.trimStart()));
  if (await isList(engine, pasted)) return plain({ to: [pasted.trim()] });
  return plain({ body: pasted });
}

/** A dropped or opened file: a stored message, or plain text of any of the forms above. */
export async function takeFile(engine: MessageEngine, file: File): Promise<MessageReport> {
  if (/\.eml$/i.test(file.name) || file.type === "message/rfc822") return engine.readFile(file);
  return takeText(engine, await file.text());
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

/** Only within the block of labels at the top: the text below may well begin a line with "At:". */
function withEnglishLabels(text: string): string {
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const label = /^([^:]{1,24}):/.exec(line)?.[1]?.trim().toLowerCase() ?? "";
    const english = TRANSLATED[label];
    if (english) lines[i] = line.replace(/^[^:]+:/, `${english}:`);
    else if (line.trim() === "" || (!/^\s/.test(line) && !HEADER_LINE.test(line))) break;
  }
  return lines.join("\n");
}

/** Words that a recipient may have beside the address: a long name with a title. */
const MOST_WORDS = 7;

/** True where the text is recipients: a vCard, rows of a sheet that mostly hold an address, or few words for each address. Prose that mentions one is no list. */
async function isList(engine: MessageEngine, text: string): Promise<boolean> {
  if (/^begin:vcard/i.test(text.trim())) return true;
  if (!text.includes("@")) return false;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.some((line) => line.includes("\t"))) return lines.filter((line) => line.includes("@")).length * 2 >= lines.length;
  const { recipients } = await engine.addresses(text);
  const addressed = recipients.filter((one) => one.address?.includes("@")).length;
  const words = text.split(/[\s,;]+/).filter((word) => word !== "").length;
  return addressed > 0 && words <= addressed * MOST_WORDS;
}

const plain = (draft: Draft): MessageReport => ({ draft, problems: [] });
