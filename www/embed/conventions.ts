/**
 * What forms call their fields: by name and id as frameworks write them, by autocomplete, by the words of a label. Data
 * and pure functions; knows no element. The words of other languages than English and Welsh were read by no native speaker.
 */
import type { Draft, Field } from "../core/wire";

export type Audience = NonNullable<Draft["audience"]>;

/** From the narrowest to the widest. */
export const AUDIENCES: readonly Audience[] = ["addressed", "group", "organisation", "public"];

/** What a field of a form can be to the check. "none" is one that its developer excepts. */
export type Role = Exclude<Field, "attachments"> | "audience" | "none";

export const ROLES: readonly Role[] = ["from", "to", "cc", "bcc", "subject", "body", "audience", "none"];

/** Parts of names that say nothing of which field it is. */
const NOISE = new Set(("id name mail mails email emails e addr addrs address addresses addressees list lists ids user users contact contacts contents " +
  "form field fields input inputs txt text textarea tb value values data attributes new draft compose composer composition send msg outgoing letter notification " +
  "ctl main html attr select selection box tokens tags chips multiple all enquiry email_message post share sharing").split(" "));

/** Words of names, in English and in what developers elsewhere write. */
const NAMES: Record<Exclude<Role, "none" | "audience">, string> = {
  from: "from sender von absender expediteur remitente de mittente afzender remetente fran avsandare replyto",
  to: "to recipient recipients receiver receivers rcpt an empfaenger empfanger destinataire destinataires destinatario destinatarios destinatari aan " +
    "ontvanger ontvangers para till mottagare derbynydd at invitee invitees attendee attendees atesaki",
  cc: "cc copy carboncopy copyto kopie copie copia kopia carbon",
  bcc: "bcc blindcopy blindcarboncopy blindkopie cci cco ccn hiddencopy dolda",
  subject: "subject betreff objet asunto oggetto onderwerp assunto amne pwnc topic title titel titre kenmei",
  body: "body message content nachricht inhalt corps contenu cuerpo mensaje corpo messaggio bericht inhoud mensagem meddelande neges comment comments description details honbun",
};

/** Labels, after tidying. Whole labels only: "Phone number to reach you" is none. */
const LABELS: Record<Exclude<Role, "none" | "audience">, string> = {
  from: "from|sender|your email|your email address|your e-mail|o|oddi wrth|eich e-bost|de|expéditeur|votre e-mail|von|absender|ihre e-mail|remitente|da|mittente|van|afzender|remetente|från|avsändare|差出人|送信者",
  to: "to|recipient|recipients|send to|email to|share with|invite|people|add people|at|i|derbynwyr|derbynnydd|à|a|destinataire|destinataires|envoyer à|partager avec|an|empfänger|senden an|teilen mit|" +
    "para|destinatario|destinatarios|enviar a|compartir con|destinatari|invia a|condividi con|aan|ontvanger|ontvangers|delen met|destinatário|destinatários|compartilhar com|till|mottagare|dela med|宛先|受信者|共有先",
  cc: "cc|copy|copy to|carbon copy|copi|copi i|copie|copie à|kopie|kopie an|copia|con copia|copia a|kopie aan|cópia|kopia|kopia till|c c",
  bcc: "bcc|blind copy|blind carbon copy|copi dall|copi cudd|cci|copie cachée|blindkopie|bcc an|cco|copia oculta|ccn|copia nascosta|copia conoscenza nascosta|blinde kopie|cópia oculta|hemlig kopia|dold kopia",
  subject: "subject|subject line|title|pwnc|objet|sujet|betreff|thema|asunto|oggetto|onderwerp|assunto|ämne|件名",
  body: "message|your message|body|text|email text|note|add a message|neges|eich neges|message à envoyer|votre message|corps|nachricht|ihre nachricht|mensaje|su mensaje|messaggio|il tuo messaggio|" +
    "bericht|uw bericht|mensagem|a sua mensagem|meddelande|ditt meddelande|本文|メッセージ",
};

const byWord = (words: Record<string, string>, separator: string): Map<string, Role> =>
  new Map(Object.entries(words).flatMap(([role, list]) => list.split(separator).map((word): [string, Role] => [word, role as Role])));

const NAME_ROLES = byWord(NAMES, " ");
const LABEL_ROLES = byWord(LABELS, "|");

/** A longer label is a text. */
const LONGEST = 120;

/** Words of a name: `message[to][]`, `id_recipients`, `toEmails`, `ctl00$Main$txtSubject` alike. */
export function nameParts(name: string): string[] {
  return name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== "");
}

/**
 * The role that a name or an id tells; null where it tells none. What stands last counts most (`message[to]`), noise
 * counts only where nothing else is left, and a name with a word that is neither (`to_date`) tells nothing.
 */
export function roleOfName(name: string): Role | null {
  const words = nameParts(name);
  const joined = NAME_ROLES.get(words.join(""));
  if (joined) return joined;
  const telling = words.filter((word) => !NOISE.has(word));
  const roles = telling.map((word) => NAME_ROLES.get(word));
  if (telling.length === 0 || roles.some((role) => role === undefined)) return null;
  // The record a field belongs to stands before it: `message[subject]`, `share[recipients]`, `message_to`.
  const last = roles[roles.length - 1] ?? null;
  return roles.slice(0, -1).every((role) => role === last || role === "body") ? last : null;
}

/** The role that the words of a label tell. */
export function roleOfLabel(label: string): Role | null {
  if (label.length > LONGEST) return null;
  const tidy = label
    .normalize("NFC")
    .toLowerCase()
    .replace(/[（(［[].*?[）)］\]]/gu, " ")
    .replace(/[:：*＊.…?？]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return LABEL_ROLES.get(tidy) ?? null;
}

/** The role that `autocomplete` tells: an address that the browser fills in is the writer's own. */
export const roleOfAutocomplete = (value: string): Role | null => (/(^|\s)email(\s|$)/iu.test(value) ? "from" : null);
