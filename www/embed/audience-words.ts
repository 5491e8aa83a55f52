/**
 * Who can open what a form makes, from the words of a choice: "Anyone with the link", "Alle im Unternehmen". Data and one
 * function; knows no element. The words of other languages than English were read by no native speaker.
 */
import { AUDIENCES, type Audience } from "./conventions";

/** Beginnings of words and phrases; where a choice has words of several audiences, the widest counts that is not denied. Languages en, cy, fr, de, es, it, pt, nl, pl, sv, ja in turn. */
const PHRASES: Record<Audience, readonly string[]> = {
  public: [
    "public", "publish", "unlisted", "everyone with", "open web", "website", "web site", "visitors", "all internet users", "anyone", "anybody", "everyone on the web", "everyone on the internet", "whole internet", "on the internet", "on the web", "open to all", "the world", "all visitors",
    "cyhoedd", "y wefan", "unrhyw un", "pawb ar y we", "pawb ar y rhyngrwyd", "tout le monde", "n'importe qui", "toute personne", "toutes les personnes disposant", "publier", "publié", "sur internet", "sur le web", "site web", "toute personne",
    "öffentlich", "veröffentlich", "jeder mit", "jede person", "jedermann", "jeder im", "alle mit dem", "im internet", "im netz", "público", "pública", "cualquiera", "cualquier persona", "publicar", "en internet", "en la web", "sitio web", "todos con el enlace", "cualquier usuario",
    "pubblic", "chiunque", "su internet", "sul web", "sul sito", "qualquer pessoa", "qualquer um", "na internet", "na web", "no site", "todos com", "openbaar", "publiek", "iedereen met", "iedereen op", "op internet", "op het web",
    "publiczn", "każdy", "opublik", "w internecie", "w sieci", "stronie internetowej", "wszyscy z linkiem", "offentlig", "publik", "publicera", "vem som helst", "alla med länken", "alla på internet", "alla på webben", "webbplats", "på internet",
    "一般公開", "一般に公開", "全体に公開", "全員に公開", "ウェブ", "誰でも", "リンクを知っている全員", "インターネット", "ホームページ", "公開する",
  ],
  organisation: [
    "organisation", "organization", "company", "whole department", "all staff", "all employees", "all colleagues", "all members of staff", "everyone at", "everyone in", "internal", "intranet", "tenant", "domain", "all users", "registered users", "signed-in", "signed in", "staff only", "council staff", "our staff", "my colleagues", "our colleagues", "logged in", "logged-in", "people in", "whole school", "entire",
    "sefydliad", "holl staff", "yr holl", "pawb yn", "l'organisation", "entreprise", "tout le personnel", "tous les employés", "tous les utilisateurs", "utilisateurs connectés", "personnel de", "mes collègues", "tous les agents", "tous les salariés", "tous les collègues", "toute la société", "interne ", "gesamte firma", "alle nutzer", "alle benutzer", "angemeldet", "unternehmen", "alle mitarbeit", "alle beschäftigten", "alle kolleg", "alle im haus", "alle im unternehmen", "alle in der", "ganze firma", "ganzes haus",
    "intern ", "organización", "usuarios registrados", "usuários registrados", "utenti registrati", "ingelogde", "zalogowan", "inloggade", "staff y", "empresa", "todo el personal", "todos en la", "todos los empleados", "todos en el", "organizzazione", "azienda", "tutto il personale", "tutti i dipendenti", "tutti in", "organização", "todos os funcionários", "organisatie",
    "bedrijf", "alle medewerkers", "iedereen binnen", "organizacj", "firm", "wszyscy pracownicy", "wszyscy w firm", "alla anställda", "alla på företag", "alla på jobbet", "hela organisationen", "alla i", "företag", "組織", "ログイン", "社内", "全社", "全職員", "全社員",
  ],
  group: [
    "group", "team", "friends", "followers", "parents of", "my unit", "our unit", "my service", "members", "department", "channel", "committee", "class", "grŵp", "tîm", "nhîm", "adran", "aelodau", "groupe", "équipe", "mon service", "notre service", "membres", "gruppe", "abteilung", "mitglieder", "grupo", "equipo", "miembros",
    "gruppo", "squadra", "membri", "equipe", "membros", "groep", "leden", "afdeling", "grup", "zespół", "członk", "grupp", "medlemmar", "avdelning", "グループ", "チーム", "部署", "メンバー",
  ],
  addressed: [
    "only ", "just ", "only me", "only you", "my manager", "line manager", "your manager", "case officer", "invited", "do not share", "don't share", "nobody", "no one", "admins", "administrators", "password", "by invitation", "invite only", "only the people", "only people", "specific people", "named people", "people added", "people you choose", "people invited", "invited people", "restricted", "private", "confidential",
    "recipients only", "only recipients", "only the recipients", "case handlers", "case workers", "the people named", "just me", "dim ond", "fi yn unig", "neb", "preifat", "cyfyngedig", "cyfrinachol",
    "uniquement", "seulement", "moi seul", "personne d'autre", "sur invitation", "limité", "restreint", "privé", "confidentiel", "personnes invitées", "nur ", "niemand", "passwort", "eingeschränkt", "privat", "vertraulich", "bestimmte personen", "sólo", "solo ", "únicamente", "nadie", "restringido", "privad",
    "confidencial", "personas concretas", "soltanto", "nessuno", "limitato", "riservato", "persone specifiche", "apenas", "somente", "restrito", "pessoas específicas", "alleen", "beperkt", "privé", "vertrouwelijk", "specifieke personen",
    "tylko", "hasło", "ograniczon", "prywatn", "poufn", "endast", "bara ", "ingen ", "begränsad", "konfidentiell", "限定", "のみ", "だけ", "非公開", "指定したユーザー",
  ],
};

/** A choice that says no more than this is open to anybody: whoever is meant, nobody is left out. */
const EVERYONE = new Set(("everyone|everybody|anyone|anybody|all|pawb|tous|toutes|alle|jeder|jede|todos|todas|tutti|iedereen|wszyscy|alla|全員|すべて|すべての人|all people|the public|tout public|tout le monde|" +
  "todo el mundo|todo mundo|vem som helst|każdy").split("|"));

/** The same of everybody who works there. */
const COLLEAGUES = new Set(("staff|employees|colleagues|personnel|personal|kollegium|kollegen|kolleginnen und kollegen|mitarbeiter|mitarbeitende|beschäftigte|collègues|compañeros|empleados|colleghi|dipendenti|colegas|funcionários|" +
  "collega's|medewerkers|pracownicy|współpracownicy|kollegor|anställda|職員|社員|cydweithwyr").split("|"));

/** Words that turn what follows into its opposite: "Not public", "Nicht öffentlich", "Do not publish". */
const DENIED = /(?:^|[\s,(])(?:not?|never|don'?t|do not|isn'?t|non|nid|peidiwch|ddim|ne pas|pas|nicht|keine?|kein|sin|não|nao|sem|niet|geen|nie|inte|ej|ikke)\s+(?:\S+\s+){0,2}$/u;

/** Characters of a choice's words that are read: a choice is a line, not a text. */
const LONGEST = 400;

/** What the words of a choice say; undefined where they say nothing that is known here. */
export function audienceOf(words: string): Audience | undefined {
  const text = ` ${words.slice(0, LONGEST).normalize("NFC").toLowerCase().replace(/[\s\u00a0]+/gu, " ").replace(/[’‘]/gu, "'").trim()} `;
  const bare = text.replace(/[（(［[].*?[）)］\]]|[.,!:。]/gu, "").trim();
  if (EVERYONE.has(bare)) return "public";
  if (COLLEAGUES.has(bare)) return "organisation";
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
