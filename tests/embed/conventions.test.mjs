// What names, labels and the words of a choice are taken for, without a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../front/load.mjs";

const { roleOfName, roleOfLabel, roleOfAutocomplete } = await load("www/embed/conventions.ts");
const { audienceOf } = await load("www/embed/audience-words.ts");
const { asksForAudience, namesAudience, publishes } = await load("www/embed/audience-questions.ts");

const table = (tell, rows) => { for (const [role, ...names] of rows) for (const name of names) assert.equal(tell(name) ?? null, role, name); };

test("names as Django, Rails, Laravel and ASP.NET write them", () => table(roleOfName, [
  ["to", "to", "message[to][]", "to_emails", "id_recipients", "toEmails", "email-to", "recipient_ids[]", "mail[to_addresses][0][email]", "ctl00$Main$txtTo", "recipientList", "destinataires", "empfaenger"],
  ["cc", "cc", "message[cc][]", "id_cc", "ccAddresses", "copy_to", "carbon-copy"],
  ["bcc", "bcc", "message[bcc_addresses]", "bccEmails", "blind_copy", "cci"],
  ["subject", "subject", "id_subject", "message[subject]", "mail_subject", "title", "betreff"],
  ["body", "body", "message", "message[body]", "id_message", "content", "messageBody", "nachricht"],
  ["from", "from", "from_email", "sender", "message[from]"],
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

test("more words of forms, in eleven languages", () => table(audienceOf, [
  ["public", "Everyone", "Everyone (public)", "Anyone with the link can view", "Public: anyone on the internet", "Unlisted", "Pawb ar y we", "Tous", "Tout le monde sur internet", "Jeder im Internet", "Alle mit dem Link", "Todos", "Cualquier usuario de Internet", "Tutti (pubblico)",
    "Open web", "Website visitors", "Auf unserer Website", "Sur le site web", "En el sitio web", "Sul sito", "Op de website", "Na stronie internetowej", "På webbplatsen", "ホームページに掲載", "Ar y wefan",
    "Todos na internet", "Iedereen", "Iedereen op internet", "Wszyscy w internecie", "Wszyscy z linkiem", "Alla på internet", "全員", "一般に公開"],
  ["organisation", "Staff only", "Colleagues", "Angemeldete Benutzer", "Utilisateurs connectés", "Usuarios registrados", "Utenti registrati", "Ingelogde gebruikers", "Zalogowani użytkownicy", "ログインユーザー", "Logged in users", "All users", "Whole school", "Entire council", "People in Contoso with the link", "Tous les agents de la mairie", "Alle Mitarbeitenden", "Alle Beschäftigten", "Toda la empresa", "Tutti in azienda", "Todos na organização",
    "Iedereen in de organisatie", "Iedereen binnen het bedrijf", "Wszyscy w firmie", "Alla på företaget", "社内全体", "Pawb yn y sefydliad"],
  ["group", "My unit", "Mon service", "Meine Abteilung", "Mi equipo", "Il mio gruppo", "Minha equipe", "Mijn team", "Mój zespół", "Mitt team", "部署内", "Fy nhîm"],
  ["addressed", "Nobody", "My manager", "Only HR", "Do not share", "Not on the website", "Nicht auf der Website", "Admins only", "Password protected", "Just me", "Fi yn unig", "Moi uniquement", "Nur ich", "Niemand", "Solo yo", "Nadie", "Solo io", "Somente eu", "Alleen ik", "Tylko ja", "Bara jag", "自分のみ"],
  [null, "Every Tuesday", "Other", "Wheelchair", "Weiß nicht"],
]));

test("questions for those who can open it, and questions that only sound like it", () => {
  const asked = ["Who can see your answers?", "Who may view this report", "Visible to", "Shared with", "Post visibility", "General access", "Pwy sy'n cael gweld hyn?", "Yn weladwy i", "Qui peut consulter ce document ?", "Visible par", "À qui est-ce visible ?", "誰に公開しますか", "Vilka kan se det här?", "Who do you want to share this with?", "Publish to", "Wer darf das sehen?", "Für wen sichtbar?",
    "Sichtbarkeit", "¿Quién puede verlo?", "Visible para", "Chi può vedere questo?", "Quem pode ver isto?", "Wie mag dit zien?", "Zichtbaar voor", "Kto może to zobaczyć?", "Widoczne dla", "Vem kan se det här?", "Synlig för", "公開範囲", "閲覧できる人"];
  const others = ["Who saw the incident?", "Who has read the policy?", "Who opened the door?", "Wer hat das gesehen?", "Qui a vu l'incident ?", "Wie heeft het gezien?", "Chi ha visto il fatto?", "Available to start on", "Who can we contact?", "Who is your manager?", "Access needs", "Priority", "Department", "Wer ist Ihr Ansprechpartner?", "Qui êtes-vous ?", "Wie heißt du?", "Wie kunnen wij bellen?", "Audience size", "Sharing a room", "Vem är din chef?", "Kto dzwonił?"];
  for (const words of asked) assert.equal(asksForAudience(words), true, words);
  for (const words of others) assert.equal(asksForAudience(words), false, words);
  const published = ["Publish responses", "List publicly", "Show my comment on the website", "Public profile", "Allow anyone to view", "Pubblica il commento", "Mijn reactie publiceren", "Public", "Make this public", "Make my answers publicly visible", "Publish my comments", "May your story be published?", "Published", "Anyone with the link can view", "Visible to everyone", "Cyhoeddus", "Rendre public", "Öffentlich", "Darf Ihr Beitrag veröffentlicht werden?",
    "Hacer público", "Rendi pubblico", "Tornar público", "Openbaar maken", "Opublikuj", "Publicera svaren", "公開する"];
  const unpublished = ["Have you published before?", "Public liability insurance", "I work in the public sector", "Öffentlicher Dienst", "Service public", "Public transport", "I am a member of the public", "Public holidays", "Publisher", "Group booking", "Team lunch", "Verkehr: öffentlich oder eigenes Auto", "Publicity materials"];
  for (const words of published) assert.equal(publishes(words), true, words);
  for (const words of unpublished) assert.equal(publishes(words), false, words);
});

test("names of choices about the audience", () => {
  const names = (kind, ...all) => { for (const name of all) assert.equal(namesAudience(name), kind, name); };
  names("surely", "visibility", "repository[visibility]", "post_visibility", "who_can_see", "id_visible_to", "sichtbarkeit");
  names("perhaps", "is_public", "isPublic", "share[access]", "published", "privacy", "link_access", "audience", "public");
  names(null, "public_transport", "access_needs", "share_price", "publication_date", "priority", "_csrf", "authenticity_token", "group", "private_phone");
});

test("reading words takes a time that grows with them, whatever they are", () => {
  const long = "not ".repeat(50_000);
  assert.equal(audienceOf(long), undefined);
  assert.equal(asksForAudience(`who ${long}`), false);
  assert.equal(publishes(long), false);
  assert.equal(roleOfName("to_".repeat(50_000)), "to");
  assert.equal(roleOfLabel("(".repeat(50_000)), null);
});
