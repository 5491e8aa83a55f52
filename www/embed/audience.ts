/**
 * Who can open what a form makes, from the words of its choices: "Anyone with the link", "Alle im Unternehmen". Data and
 * reading of controls; the words of other languages than English were read by no native speaker.
 */
import { AUDIENCES, type Audience } from "./conventions";
import { labels } from "./labels";

/** Beginnings of words and phrases; where a choice has words of several audiences, the widest counts that is not denied. Languages en, cy, fr, de, es, it, pt, nl, pl, sv, ja in turn. */
const PHRASES: Record<Audience, readonly string[]> = {
  public: [
    "public", "publish", "anyone", "anybody", "everyone on the web", "everyone on the internet", "whole internet", "on the internet", "on the web", "open to all", "the world", "all visitors",
    "cyhoedd", "unrhyw un", "tout le monde", "n'importe qui", "toute personne", "toutes les personnes disposant", "publier", "sur internet",
    "öffentlich", "veröffentlich", "jeder mit", "jede person", "jedermann", "im internet", "público", "pública", "cualquiera", "cualquier persona", "publicar", "en internet",
    "pubblic", "chiunque", "su internet", "qualquer pessoa", "qualquer um", "na internet", "openbaar", "publiek", "iedereen met", "op internet",
    "publiczn", "każdy", "opublik", "w internecie", "offentlig", "publik", "publicera", "vem som helst", "alla med länken", "på internet",
    "一般公開", "全体に公開", "誰でも", "リンクを知っている全員", "インターネット", "公開する",
  ],
  organisation: [
    "organisation", "organization", "company", "whole department", "all staff", "all employees", "all colleagues", "all members of staff", "everyone at", "everyone in", "internal", "intranet", "tenant", "domain",
    "sefydliad", "holl staff", "pawb yn", "l'organisation", "entreprise", "tout le personnel", "tous les employés", "interne", "gesamte firma", "unternehmen", "alle mitarbeit", "alle im", "alle in der",
    "intern", "organización", "empresa", "todo el personal", "todos en", "organizzazione", "azienda", "tutto il personale", "tutti i dipendenti", "organização", "todos os funcionários", "organisatie",
    "bedrijf", "alle medewerkers", "iedereen binnen", "organizacj", "firm", "wszyscy pracownicy", "alla anställda", "hela organisationen", "alla i", "företag", "組織", "社内", "全社", "全職員", "全社員",
  ],
  group: [
    "group", "team", "members", "department", "channel", "committee", "class", "grŵp", "tîm", "aelodau", "groupe", "équipe", "membres", "gruppe", "abteilung", "mitglieder", "grupo", "equipo", "miembros",
    "gruppo", "squadra", "membri", "equipe", "membros", "groep", "leden", "afdeling", "grup", "zespół", "członk", "grupp", "medlemmar", "avdelning", "グループ", "チーム", "部署", "メンバー",
  ],
  addressed: [
    "only me", "only you", "only the people", "only people", "specific people", "named people", "people added", "people you choose", "people invited", "invited people", "restricted", "private", "confidential",
    "recipients only", "only recipients", "only the recipients", "case handlers", "case workers", "the people named", "just me", "dim ond", "preifat", "cyfyngedig", "cyfrinachol",
    "uniquement", "seulement", "limité", "restreint", "privé", "confidentiel", "personnes invitées", "nur ", "eingeschränkt", "privat", "vertraulich", "bestimmte personen", "sólo", "solo ", "restringido", "privad",
    "confidencial", "personas concretas", "soltanto", "limitato", "riservato", "persone specifiche", "apenas", "somente", "restrito", "pessoas específicas", "alleen", "beperkt", "privé", "vertrouwelijk", "specifieke personen",
    "tylko", "ograniczon", "prywatn", "poufn", "endast", "bara ", "begränsad", "konfidentiell", "限定", "のみ", "非公開", "指定したユーザー",
  ],
};

/** Words that turn what follows into its opposite: "Not public", "Nicht öffentlich", "Do not publish". */
const DENIED = /(?:^|[\s,(])(?:not?|never|don'?t|do not|isn'?t|non|nid|peidiwch|ddim|ne pas|pas|nicht|keine?|kein|sin|não|nao|sem|niet|geen|nie|inte|ej|ikke)\s+(?:\S+\s+)?$/u;

/** Characters of a choice's words that are read: a choice is a line, not a text. */
const LONGEST = 400;

/** What the words of a choice say; undefined where they say nothing that is known here. */
export function audienceOf(words: string): Audience | undefined {
  const text = ` ${words.slice(0, LONGEST).normalize("NFC").toLowerCase().replace(/[\s\u00a0]+/gu, " ").replace(/[’‘]/gu, "'").trim()} `;
  const said = new Set<Audience>();
  let denied = false;
  for (const audience of AUDIENCES) {
    for (const phrase of PHRASES[audience]) {
      const at = find(text, phrase);
      if (at < 0) continue;
      if (audience !== "addressed" && DENIED.test(text.slice(0, at))) denied = true;
      else said.add(audience);
    }
  }
  // "Only the team" is the team; "Only people in the organisation" the organisation: what is named limits what "only" means.
  const widest = [...AUDIENCES].reverse().find((audience) => said.has(audience));
  return widest ?? (denied ? "addressed" : undefined);
}

/** Where a phrase begins at the head of a word; anywhere in scripts without spaces. */
function find(text: string, phrase: string): number {
  if (!/^\p{Script=Latin}/u.test(phrase)) return text.indexOf(phrase);
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!/[\p{L}\p{N}-]/u.test(text[at - 1] ?? " ")) return at;
  }
  return -1;
}

/** What controls say now: the widest of what is chosen; `unknown` holds those whose words say nothing known. */
export function readAudience(controls: readonly Element[]): { audience: Audience | undefined; unknown: Element[] } {
  const said: Audience[] = [];
  const unknown: Element[] = [];
  for (const control of controls) {
    const words = chosen(control);
    if (words === null) continue;
    const audience = words.map(audienceOf).find((one) => one !== undefined);
    if (audience) said.push(audience);
    else unknown.push(control);
  }
  return { audience: [...AUDIENCES].reverse().find((one) => said.includes(one)), unknown };
}

/** What a control has chosen, the words before the value; null where it has chosen nothing. */
function chosen(control: Element): string[] | null {
  if (control.localName === "select") {
    const options = [...(control as HTMLSelectElement).selectedOptions];
    return options.length === 0 ? null : options.flatMap((option) => [option.label, option.value]);
  }
  const input = control as HTMLInputElement;
  if (control.localName === "input") {
    const type = (control.getAttribute("type") ?? "").toLowerCase();
    if (type === "checkbox" || type === "radio") return input.checked ? [...labels(control), input.value] : null;
    return input.value.trim() === "" ? null : [input.value];
  }
  // A share dialog's own control shows its state as text.
  const shown = control.getAttribute("aria-valuetext") ?? control.getAttribute("data-value") ?? control.textContent ?? "";
  return shown.trim() === "" ? null : [shown];
}
