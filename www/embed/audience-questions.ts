/**
 * How a form asks who can open its result: by the name of a field, by a question, by "Publish my answers". Data and pure
 * functions; knows no element. The words of other languages than English were read by no native speaker.
 */
import { nameParts } from "./conventions";

/** Names that say it, and names that say it where the choices do so too. */
const SURELY = /^(?:visib|sichtbar|synlig|zichtba|gwelededd|widoczn)|^whocan/u;
const PERHAPS = new Set(("audience sharing share shared sharewith access generalaccess privacy private public publicly published publish publication publishing publishable permission permissions scope reach openness " +
  "freigabe zugriff offentlich veroffentlichen acces confidentialite publier acceso privacidad publico publicar accesso pubblico acesso toegang openbaar publiczny dostep atkomst offentlig publik cyhoeddus koukai").split(" "));
/** Words that say nothing of their own in such a name: `is_public`, `share[link_access]`. */
const BESIDE = new Set("to for by is make be my the it this id form field post message page document file folder report survey answers response responses link settings setting level status type options option profile record entry submission mode".split(" "));

/** What a name tells of its control. */
export function namesAudience(name: string): "surely" | "perhaps" | null {
  const words = nameParts(name);
  if (words.length === 0) return null;
  const telling = words.filter((word) => !BESIDE.has(word));
  // What stands last counts: `repository[visibility]`.
  if (SURELY.test(words.join("")) || SURELY.test(telling[telling.length - 1] ?? "")) return "surely";
  return telling.length > 0 && telling.every((word) => PERHAPS.has(word)) ? "perhaps" : null;
}

/** "Who can see this?", "Sichtbar für": a question for readers, not for anybody who does something else. */
const ASKED: readonly RegExp[] = [
  /^(?:who|which people) (?:can|could|may|will|would|should|gets? to|is able to|is allowed to)\b.{0,30}\b(?:see|view|read|open|access|find)\b/u, /^who do you want to share\b/u,
  /\b(?:visible|viewable|accessible|shared|publish(?:ed)?|post) (?:to|by|with|for)$/u, /^(?:shared?|sharing) (?:settings?|with whom|level|options?)\b/u,
  /\bvisibility\b/u, /^(?:general access|access level|link (?:access|sharing)|sharing|privacy settings?|audience|shared with|who has access|make (?:this|it) visible to)$/u,
  /^pwy\b.{0,30}\b(?:weld|gweld|ddarllen|darllen|agor)/u, /^(?:gwelededd|yn weladwy i|gweladwy i|rhannu gyda phwy)/u,
  /^à qui\b.{0,30}visible|^qui (?:peut|peuvent|pourra|pourront|doit|a)\b.{0,30}(?:voir|lire|consulter|ouvrir|accéder|accès)/u, /^(?:visibilité|visible (?:par|pour)|accessible à|partagé avec|accès général)/u,
  /^wer (?:kann|darf|können|dürfen|soll|könnte|hat|wird)\b.{0,60}\b(?:sehen|lesen|öffnen|einsehen|zugreifen|zugriff)\b/u, /^für wen\b.{0,40}sichtbar/u, /^(?:sichtbarkeit|sichtbar für|freigabe|freigegeben für|zugriff|geteilt mit|allgemeiner zugriff)$/u,
  /^¿?qui[eé]n(?:es)? (?:puede|podr|tiene).{0,30}(?:ver|leer|abrir|acceder|acceso)/u, /^(?:visibilidad|visible para|compartido con|acceso general)/u,
  /^chi (?:pu|pos|pot|ha).{0,30}(?:vedere|leggere|aprire|accedere|accesso)/u, /^(?:visibilità|visibile (?:a|per)|condiviso con|accesso generale)/u,
  /^quem (?:pode|poder|tem).{0,30}(?:ver|ler|abrir|aceder|acessar|acesso)/u, /^(?:visibilidade|visível para|compartilhado com|partilhado com|acesso geral)/u,
  /^wie (?:kan|kunnen|mag|mogen|heeft toegang)\b.{0,40}(?:zien|toegang|lezen|openen|bekijken|inzien|toegang)/u, /^(?:zichtbaarheid|zichtbaar voor|gedeeld met|algemene toegang)/u,
  /^kto (?:może|mogą|będzie|ma)(?: |$).{0,30}(?:zobaczy|widzie|czyta|otworzy|wyświetl|dostęp)/u, /^(?:widoczność|widoczne dla|udostępnione|dostęp ogólny)/u,
  /^(?:vem|vilka)(?: som)? (?:kan|får|ska|har)\b.{0,30}(?:se|läsa|öppna|åtkomst)(?: |$)/u, /^(?:synlighet|synlig för|synligt för|delad med|allmän åtkomst)/u,
  /^(?:公開範囲|公開設定|公開先|閲覧(?:範囲|権限|できる)|共有(?:範囲|設定)|誰が(?:見|閲覧|読)|誰に公開|アクセス権)/u,
];

/** "Publish my answers", "May we publish your story?": a choice that makes what was written public. */
const PUBLISHED: readonly RegExp[] = [
  /^(?:is |make (?:it |this |my \S+ )?)?public(?:ly visible)?$/u, /^published?$/u, /^make (?:this |it |my |your )?.{0,30}\bpublic(?:ly\b.*)?$/u,
  /^publish\b|\bpublish(?:ing)? (?:it|this|these|them|my|your|our|the|on|online|all)\b/u, /^public (?:profile|link|page|access|listing|entry|post|report|view)$/u, /^(?:enable |allow )?link sharing$|^allow anyone\b/u,
  /\b(?:show|shown|list|listed|display|displayed|appear|share|shared)\b.{0,40}(?:\bpublicly\b|\bpublic page\b|\bon (?:the|our|your) (?:public )?(?:web ?site|web|internet)\b)/u, /\b(?:be|being|is|are|get) (?:published|made public|publicly (?:visible|available|shown))\b/u,
  /^anyone (?:with|who|on)\b/u, /^(?:visible|open|available) to (?:everyone|anyone|anybody|everybody|the public|all)\b/u,
  /^(?:yn )?gyhoeddus$|^cyhoeddus$|^(?:cyhoeddi|cyhoeddwch)\b/u, /^(?:rendre |est )?publi(?:c|que)s?$|^publier\b|être publié/u, /^öffentlich(?: machen| sichtbar| zugänglich)?$|veröffentlich(?:en|t werden)/u,
  /^(?:hacer )?públic[oa]s?$|^publicar\b|se publi(?:que|quen)\b|ser publicad/u, /^(?:rendi |rendere )?pubblic[oa]$|^pubblica(?:re)?\b|essere pubblicat/u, /^(?:tornar )?público$|ser publicad/u,
  /^openbaar(?: maken)?$|\bpubliceren\b|(?:gepubliceerd|openbaar) worden/u, /^publiczn[eyoa]$|^opublikuj\b|zostać opublikowan/u, /^(?:gör )?offentligt?$|^publicera\b|få publiceras/u, /^公開(?:する|します)?$|を公開(?:する|します)?/u,
];

const LONGEST = 300;
const tidied = (words: string): string =>
  words.slice(0, LONGEST).normalize("NFC").toLowerCase().replace(/[（(［[].*?[）)］\]]/gu, " ").replace(/[:：*＊.…?？!]+/gu, " ").replace(/\s+/gu, " ").trim();

/** True where the words of a label or a legend ask who can open the result. */
export const asksForAudience = (words: string): boolean => ASKED.some((pattern) => pattern.test(tidied(words)));
/** True where saying yes to these words makes what was written public. */
export const publishes = (words: string): boolean => PUBLISHED.some((pattern) => pattern.test(tidied(words)));

/** Answers that say no more than that. */
export const YES: ReadonlySet<string> = new Set("yes on true 1 y i agree agree ok oui ja j sí si sim tak はい ydw ie oes caf cytuno iawn".split(" ").concat("i agree", "i consent", "yes please"));
export const NO: ReadonlySet<string> = new Set("no off false 0 n non nein nee nie não nao nej いいえ na nac oes ddim".split(" ").concat("i do not agree", "no thanks", "nac ydw"));
