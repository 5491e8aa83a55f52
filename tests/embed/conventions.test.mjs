// What names, labels and the words of a choice are taken for, without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../front/load.mjs";

const { roleOfName, roleOfLabel, roleOfAutocomplete } = await load("www/embed/conventions.ts");
const { audienceOf } = await load("www/embed/audience.ts");

const table = (tell, rows) => { for (const [role, ...names] of rows) for (const name of names) assert.equal(tell(name) ?? null, role, name); };

test("names as Django, Rails, Laravel and ASP.NET write them", () => table(roleOfName, [
  ["to", "to", "message[to][]", "to_emails", "id_recipients", "toEmails", "email-to", "recipient_ids[]", "mail[to_addresses][0][email]", "ctl00$Main$txtTo", "recipientList", "destinataires", "empfaenger"],
  ["cc", "cc", "message[cc][]", "id_cc", "ccAddresses", "copy_to", "carbon-copy"],
  ["bcc", "bcc", "message[bcc_addresses]", "bccEmails", "blind_copy", "cci"],
  ["subject", "subject", "id_subject", "message[subject]", "mail_subject", "title", "betreff"],
  ["body", "body", "message", "message[body]", "id_message", "content", "messageBody", "nachricht"],
  ["from", "from", "from_email", "sender", "message[from]"],
  ["audience", "visibility", "who_can_see", "sharing", "access"],
]));

test("names that only look like it", () => table(roleOfName, [
  [null, "to_date", "date_to", "from_date", "total", "token", "topic_id_number", "email", "csrf_token", "address_line_1", "cc_number", "subject_area_code", "body_weight", "customer_id", "phone_to_reach_you"],
]));

test("labels in the topics' languages", () => table(roleOfLabel, [
  ["to", "To", "To:", "To *", "Recipients (required)", "At", "À", "An", "Para", "Aan", "Destinatari", "Till", "宛先", "宛先：", "Share with"],
  ["cc", "Cc", "Kopie", "Copi", "Copie à", "Con copia"],
  ["bcc", "Bcc", "Copi dall", "Copie cachée", "Blindkopie", "Dold kopia"],
  ["subject", "Subject", "Pwnc", "Objet", "Betreff", "Asunto", "Oggetto", "Onderwerp", "Assunto", "Ämne", "件名"],
  ["body", "Message", "Neges", "Nachricht", "Mensaje", "本文"],
  ["audience", "Who can see your answers?", "Pwy all weld hwn", "Sichtbarkeit", "公開範囲"],
  [null, "Phone number", "Copy this text", "To date", "Date from"],
]));

test("autocomplete names the writer's own address", () => {
  assert.equal(roleOfAutocomplete("email"), "from");
  assert.equal(roleOfAutocomplete("section-a work email"), "from");
  assert.equal(roleOfAutocomplete("off"), null);
});

test("who can open it, in words", () => table(audienceOf, [
  ["public", "Anyone with the link", "Public", "Publish my answers on the website", "Unrhyw un sydd â'r ddolen", "Tout le monde", "Toutes les personnes disposant du lien", "Jeder mit dem Link", "Öffentlich im Internet",
    "Cualquier persona con el enlace", "Chiunque abbia il link", "Qualquer pessoa com o link", "Iedereen met de link", "Każdy, kto ma link", "Alla med länken", "リンクを知っている全員", "一般公開"],
  ["organisation", "Everyone in the organisation", "All staff", "Intranet only", "Pawb yn y sefydliad", "Toute l'entreprise", "Alle im Unternehmen", "Toda la organización", "Tutti i dipendenti", "Alle medewerkers", "Wszyscy pracownicy", "Hela organisationen", "全社員"],
  ["group", "My team", "Members of the group", "Only the team", "Fy nhîm: aelodau'r grŵp", "L'équipe", "Abteilung", "グループのメンバー"],
  ["addressed", "Only the case workers, by name", "Restricted", "Only people added", "Specific people", "Dim ond y bobl a enwir", "Uniquement les personnes invitées", "Nur bestimmte Personen", "Solo personas concretas",
    "Alleen specifieke personen", "Endast inbjudna", "非公開", "Not public", "Nicht öffentlich", "Non pubblico", "Do not publish"],
  [null, "Blue", "", "Please choose", "Tuesday"],
]));

test("reading words takes a time that grows with them, whatever they are", () => {
  const long = "not ".repeat(50_000);
  assert.equal(audienceOf(long), undefined);
  assert.equal(roleOfName("to_".repeat(50_000)), "to");
  assert.equal(roleOfLabel("(".repeat(50_000)), null);
});
