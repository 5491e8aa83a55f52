//! A correction, recall or apology about an exposure that exposes the same people again.

use std::sync::LazyLock;

use super::{Findings, Found, Rule};
use crate::audience::Sending;
use crate::draft::Field;
use crate::exposure;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::{Phrases, sentence};

pub static RULE: Rule = Rule {
    id: "correction-repeats",
    severity: Severity::Stop,
    message: "This makes good an earlier message, and shows {count:person|people} to each other again",
    advice: "Send it to each separately",
    check,
};

/// Words about an exposure, in the topics' languages: who says so to the same people shows them again.
#[rustfmt::skip]
const EXPOSURE: &[&str] = &[
    // en
    "email addresses were visible", "email address was visible", "e-mail addresses were visible", "addresses were visible",
    "addresses visible to", "were visible to each other", "disclosed your email", "disclosed your address", "shared your email address",
    "shared your address with", "instead of bcc", "not blind copied", "without using bcc", "failed to use bcc", "did not use bcc",
    "blind copy function", "instead of in bcc", "cc rather than bcc", "rather than bcc", "forgot to use bcc", "forgot to bcc", "forgot the bcc",
    // cy
    "cyfeiriadau e-bost yn weladwy", "gyfeiriadau e-bost yn weladwy", "yn lle bcc",
    // fr
    "adresses étaient visibles", "adresses ont été visibles", "au lieu de cci", "au lieu du cci", "au lieu de la copie cachée", "oublié la copie cachée", "oublié le cci", "sans copie cachée", "en copie visible",
    // de
    "adressen sichtbar waren", "adressen waren sichtbar", "offener verteiler", "offenen verteiler", "offenem verteiler", "statt bcc", "statt in bcc", "statt ins bcc", "anstatt bcc", "anstatt in bcc", "vergessen, bcc",
    // es
    "direcciones eran visibles", "direcciones quedaron visibles", "en lugar de cco", "en vez de cco", "en vez de copia oculta", "en lugar de copia oculta", "sin copia oculta",
    // it
    "indirizzi erano visibili", "invece che in ccn", "anziché in ccn", "invece di ccn", "invece del ccn", "senza ccn",
    // pt
    "endereços ficaram visíveis", "endereços estavam visíveis", "em vez de bcc", "em vez de cco", "sem cópia oculta",
    // nl
    "adressen waren zichtbaar", "adressen zichtbaar waren", "in plaats van bcc", "in plaats van in bcc",
    // pl
    "adresy były widoczne", "zamiast udw", "zamiast do udw", "zamiast ukrytej kopii",
    // sv
    "adresser var synliga", "adresserna var synliga", "i stället för bcc", "istället för bcc", "istället för hemlig kopia",
    // ja
    "アドレスが表示", "bccではなく", "bccにすべき", "bccに入れるべき",
];

/// Words about an earlier message of the writer's own. "Please delete it" alone stands in every legal notice.
#[rustfmt::skip]
const EARLIER: &[&str] = &[
    "recall this message", "would like to recall", "delete the previous email", "delete my previous email", "delete our previous email",
    "delete my earlier email", "delete our earlier email", "delete my last email", "delete our last email", "disregard my previous email",
    "disregard our previous email", "disregard my earlier email", "ignore my previous email", "ignore our previous email",
    "dilewch ein e-bost", "rappeler le message", "supprimer notre précédent", "supprimer mon précédent", "nachricht zurückrufen",
    "löschen sie unsere letzte", "löschen sie meine letzte", "löschen sie unsere vorherige", "eliminen nuestro correo anterior",
    "elimine nuestro correo anterior", "eliminare la nostra precedente", "cancellare la nostra precedente", "apagar o nosso e-mail anterior",
    "eliminar o nosso e-mail anterior", "onze vorige e-mail te verwijderen", "usunięcie naszej poprzedniej wiadomości",
    "radera vårt tidigare", "radera vårt förra", "誤送信",
];

/// Said of one another in one sentence these are about an exposure too: what was seen, that it was, and when.
#[rustfmt::skip]
const SEEN: &[&str] = &[
    "all your emails", "your emails", "everybody's email", "adresse", "Adresse", "Verteiler", "dirección", "correos de todos", "indirizzo", "endereço", "adres", "odbiorców", "adresami", "adressar", "mottagare", "宛先",
    "addresses", "address", "recipients", "everyone's email", "mailing list", "the list", "cyfeiriadau", "adresses", "destinataires", "Adressen", "E-Mail-Adressen", "Mailadressen", "Empfänger", "direcciones", "destinatarios",
    "indirizzi", "destinatari", "endereços", "destinatários", "adressen", "e-mailadressen", "adresy", "adresów", "adresser", "adresserna", "アドレス",
];
#[rustfmt::skip]
const SHOWN: &[&str] = &[
    "were showing", "copie cachée", "on voyait", "a pu voir", "ont pu voir", "pouvait voir", "pouvaient voir", "sehen konnte", "sehen konnten", "se veían", "podían ver", "podía ver", "podían verse", "si vedevano", "potevano vedere", "poteva vedere", "viam-se", "se viam", "podiam ver", "konden zien", "kon zien", "było widać", "mogli zobaczyć", "syntes", "kunde se", "i weld", "見えて", "見られる", "on show", "could all see", "i'w gweld", "apparentes", "affichées", "divulguées", "einsehbar", "offengelegt", "zu sehen", "a la vista", "expuestas", "expuestos", "esposti", "visibile", "à vista", "expostos", "expostas", "zichtbare", "te zien", "widoczny", "widocznymi", "widoczna", "ujawnione", "ujawniliśmy", "synlig", "öppet", "公開",
    "visible", "in cc", "in copy", "shown to", "exposed", "disclosed", "could be seen", "could see", "gweladwy", "weladwy", "visibles", "visible par", "en copie", "sichtbar", "im CC", "offen sichtbar", "en copia", "visibili", "in chiaro", "visíveis", "em cópia", "zichtbaar", "widoczne", "synliga", "表示", "見える状態",
];
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "ce matin", "heute Morgen", "heute früh", "esta mañana", "stamattina", "stamani", "esta manhã", "hoje de manhã", "vanochtend", "vanmorgen", "dziś rano", "dzisiaj rano", "i morse", "今朝", "bore 'ma", "y bore yma", "ddoe", "igår", "just now", "ar gam", "tout à l'heure", "vorigen", "vorhin", "eben", "poprzednia", "poprzednią", "poprzedni", "poprzedniego", "omyłkowo", "przez pomyłkę", "senaste", "av misstag", "前回", "誤って",
    "last", "earlier", "previous", "yesterday", "this morning", "breach", "mistake", "in error", "diwethaf", "blaenorol", "dernier", "dernière", "précédent", "précédente", "hier", "par erreur", "letzten", "letzte", "vorherigen", "vorige", "gestern", "versehentlich", "anterior", "último", "ayer", "por error",
    "precedente", "ultimo", "ultima", "ieri", "per errore", "última", "ontem", "por engano", "vorige", "laatste", "gisteren", "per ongeluk", "poprzedniej", "poprzednim", "wczoraj", "förra", "tidigare", "先ほど",
];

/// How far from the word for being seen the others may stand, in bytes.
const SENTENCE: usize = 120;

/// Where one sentence tells that addresses of an earlier message were to be seen.
fn told(mail: &Mail<'_>) -> Vec<Place> {
    static PARTS: LazyLock<[Phrases; 3]> = LazyLock::new(|| [Phrases::new(SEEN), Phrases::new(SHOWN), Phrases::new(BEFORE)]);
    let [seen, shown, before] = &*PARTS;
    let text = mail.draft.body.as_str();
    let mut places = Vec::new();
    for words in mail.own_words {
        for span in shown.find_within(text, mail.starts, *words) {
            let around = sentence(text, *words, span, SENTENCE, |_| false);
            let has = |phrases: &Phrases| !phrases.find(around.of(text)).is_empty();
            if has(seen) && has(before) {
                places.push(Place::in_body(span));
            }
        }
    }
    places
}

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    if mail.audience.sender.sending == Sending::Private && !mail.matter.sensitive {
        return;
    }
    let people: Vec<u32> = mail.audience.private_strangers(true).collect();
    if people.len() < 2 {
        return;
    }
    if exposure::is_family(mail) {
        return;
    }
    static ABOUT_EXPOSURE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(EXPOSURE));
    static ABOUT_EARLIER: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(EARLIER));
    let (exposure, told) = (said(mail, &ABOUT_EXPOSURE), told(mail));
    let (severity, said) = match (exposure.is_empty(), told.is_empty()) {
        (false, _) => (Severity::Stop, exposure),
        (true, false) => (Severity::Warn, told),
        (true, true) => (Severity::Note, said(mail, &ABOUT_EARLIER)),
    };
    if said.is_empty() {
        return;
    }
    let mut places = exposure::places(mail, &people);
    places.extend(said);
    out.add(Found {
        severity: Some(severity),
        args: vec![("count", Arg::from(people.len()))],
        places,
        fixes: exposure::repairs(mail, &people),
        ..Found::default()
    });
}

/// Where the writer says so, in the subject or in the words written now.
fn said(mail: &Mail<'_>, phrases: &Phrases) -> Vec<Place> {
    let at = |field, span| Place { field, entry: 0, span };
    let subject = phrases.find(&mail.draft.subject).into_iter().map(|span| at(Field::Subject, span));
    let body = mail.own_words.iter().flat_map(|words| {
        phrases.find_within(&mail.draft.body, mail.starts, *words).into_iter().map(|span| at(Field::Body, span))
    });
    subject.chain(body).collect()
}
