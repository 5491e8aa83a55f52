// The words that mail programs write before a message's fields, in the languages whose mails the engine reads, and how a block of them becomes headers.
// Knows lines of text, not drafts. src/text/labels.rs has the same words for quoted headers; a test compares them.

type Header = "From" | "Date" | "To" | "Cc" | "Bcc" | "Subject";

/** No native speaker has read any but the English words. */
const WORDS: Readonly<Record<Header, string>> = {
  From: "from, oddi wrth, o, de, expéditeur, von, absender, remitente, da, mittente, remetente, van, afzender, od, nadawca, från, avsändare, fra, lähettäjä, 差出人, 送信者",
  Date: "sent, date, sent at, anfonwyd, dyddiad, envoyé, envoyé le, date d'envoi, gesendet, datum, gesendet am, enviado, enviado el, fecha, inviato, data, inviato il, enviada, enviada em, enviado em, verzonden, verstuurd, wysłano, wysłane, skickat, skickades, sendt, dato, lähetetty, päivämäärä, 送信日時, 日時, 日付",
  To: "to, at, i, à, destinataire, destinataires, pour, an, empfänger, para, destinatario, per, a, destinatário, aan, do, adresat, till, til, vastaanottaja, 宛先",
  Cc: "cc, copi, copi at, copie, copie à, kopie, copia, com cópia, cópia, dw, kopia, kopia till, kopi, kopio, 写し",
  Bcc: "bcc, cci, blindkopie, cco, ccn, udw, hemlig kopia, blindkopi, piilokopio",
  Subject: "subject, pwnc, testun, objet, sujet, betreff, betr, thema, asunto, oggetto, assunto, onderwerp, temat, ämne, ärende, emne, aihe, 件名",
};

const bare = (word: string): string => word.trim().toLowerCase().replaceAll("\u2019", "'").normalize("NFD").replace(/\p{M}/gu, "");
const HEADERS: ReadonlyMap<string, Header> = new Map(Object.entries(WORDS).flatMap(([header, words]) => words.split(", ").map((word) => [bare(word), header as Header])));
const LISTS: readonly Header[] = ["From", "To", "Cc", "Bcc"];

/** What stands before a line's value: stars of a plain-text bold, the label with its own short form in brackets, a colon of any width or a table's tab. */
const LABEL = /^[*_ \t\u00a0\u200b-\u200f\u2060\ufeff]*([\p{L}][^:：\t\n@<>*_()]{0,39}?)(?:[ \u00a0]*\([^()\n]{1,8}\))?[*_ \u00a0]*([:：\t])[*_\s\u00a0\u200b-\u200f\u2060\ufeff]*/u;
/** A field's name as the standard has it (RFC 5322, 2.2): the reader knows what to do with it. */
const TECHNICAL = /^[!-9;-~]+$/;

/** Characters of a label, blanks around it included. */
const LONGEST = 48;
/** Characters of a line in which a label ends, with the marks and blanks on both of its sides. */
const REACH = 4 * LONGEST;

interface Line {
  text: string;
  /** The field that begins here; null for one that is not known, undefined where none begins. */
  header: Header | null | undefined;
  value: string;
  /** By a colon; else by a tab, or alone on its line. */
  colon: boolean;
}

function lineOf(text: string): Line {
  const found = LABEL.exec(text.slice(0, REACH));
  if (found) {
    const header = HEADERS.get(bare(found[1] ?? ""));
    const colon = found[2] !== "\t";
    if (header || colon) return { text, header: header ?? null, value: text.slice(found[0].length), colon };
  }
  const alone = text.length > LONGEST ? undefined : HEADERS.get(bare(text));
  return { text, header: alone, value: "", colon: false };
}

/** Lines of fields that are looked at: each recipient may have one. */
const MOST_LINES = 20_000;

/** The lines up to the last one with a known label; none where the text does not begin with fields. */
function blockOf(lines: string[]): Line[] {
  const block: Line[] = [];
  let end = 0;
  for (const text of lines.slice(0, MOST_LINES)) {
    if (text.trim() === "") break;
    const line = lineOf(text);
    if (block.length === 0 && !line.header) return [];
    block.push(line);
    if (line.header) end = block.length;
  }
  const fields = block.slice(0, end);
  const held = fields.map(({ text }) => text).join("\n");
  const known = fields.filter(({ header }) => header);
  const kinds = (some: Line[]): number => new Set(some.map(({ header }) => header)).size;
  // Prose may well begin a line with "A:" or "At:", and a list with the name An or Do
  if (kinds(known.filter(({ colon }) => colon)) > 1 || (kinds(known) > 1 && /[@;]/.test(held))) return fields;
  const [first] = fields;
  return first?.colon && LISTS.includes(first.header as Header) && first.value.includes("@") ? fields : [];
}

/**
 * `text` with its block of labels as headers, line by line; null where it does not begin with one. Fields that are not known stay
 * where they are under a name that no field has.
 */
export function withHeaders(text: string): string | null {
  const lines = text.split("\n");
  const block = blockOf(lines);
  if (block.length === 0) return null;
  let field: Header | null = null;
  let empty = false;
  const out = block.map((line) => {
    if (line.header === undefined) {
      empty = false;
      return /^\s/.test(line.text) || (field !== null && LISTS.includes(field)) ? line.text : ` ${line.text.trim()}`;
    }
    field = line.header;
    empty = line.value.trim() === "";
    if (field) return `${field}: ${line.value}`;
    const name = line.text.slice(0, line.text.search(/[:：]/)).trim();
    return TECHNICAL.test(name) ? line.text : `X-Other: ${line.value}`;
  });
  let rest = lines.slice(block.length);
  // A label alone on its line has its value on the next
  if (empty && field === "Subject" && (rest[0] ?? "").trim() !== "") {
    out.push(` ${rest[0]?.trim()}`);
    rest = rest.slice(1);
    if ((rest[0] ?? "").trim() !== "") out.push("");
  }
  return [...out, ...rest].join("\n");
}

/** Lines that a mail program's window shows above the recipients of a message: its subject, who wrote it, and when. */
const MOST_ABOVE = 4;

/**
 * The recipients of a message as its window shows it, below a few lines without labels, and the lines around them. Null where
 * nothing is labelled so, or where a sender or a subject is too: that is the header of what somebody quotes.
 */
export function windowOf(text: string): { above: string[]; fields: { header: "To" | "Cc" | "Bcc"; value: string }[]; below: string[] } | null {
  const lines = text.split("\n");
  const listed = (line: Line | undefined): boolean => line?.colon === true && line.header != null && line.header !== "From" && LISTS.includes(line.header);
  const first = lines.slice(0, 2 * MOST_ABOVE).findIndex((line) => listed(lineOf(line)));
  const above = lines.slice(0, Math.max(first, 0)).filter((line) => line.trim() !== "");
  if (above.length === 0 || above.length > MOST_ABOVE || above.some((line) => lineOf(line).header || /[.!?:,;]\s*$/.test(line))) return null;
  const read = lines.slice(first).map(lineOf);
  const end = read.findIndex((line) => !listed(line));
  const run = end < 0 ? read : read.slice(0, end);
  if (!run.some(({ value }) => /[@;]/.test(value)) || (end >= 0 && read[end]?.colon && read[end]?.header)) return null;
  return { above, fields: run.map(({ header, value }) => ({ header: header as "To" | "Cc" | "Bcc", value })), below: lines.slice(first + run.length) };
}

/** True where several of the lines are labelled fields, as above what somebody quotes. */
export function hasLabels(lines: string[]): boolean {
  const labelled = lines.map(lineOf).filter(({ colon, header }) => colon && header);
  return new Set(labelled.map(({ header }) => header)).size > 1;
}
