//! A correction, recall or apology about an exposure that exposes the same people again.

use std::sync::LazyLock;

use super::{Findings, Found, Rule};
use crate::audience::Sending;
use crate::draft::Field;
use crate::exposure;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::Phrases;

pub static RULE: Rule = Rule {
    id: "correction-repeats",
    severity: Severity::Stop,
    message: "This makes good an earlier message, and shows {count:person|people} to each other again",
    advice: "Send it to each separately",
    check,
};

/// What such a message says about the earlier one, in the topics' languages. Only words about a message, its
/// readers or their data are here: "apologies for the delay" is everyday mail.
#[rustfmt::skip]
const SAID: [&str; 63] = [
    // en
    "recall this message", "would like to recall", "recall the message", "delete the previous email", "delete my previous email",
    "delete our previous email", "delete the earlier email", "delete the email", "disregard my previous email", "disregard the previous email",
    "ignore my previous email", "ignore the previous email", "email addresses were visible", "email address was visible",
    "addresses were visible", "addresses visible to", "disclosed your email", "shared your email address", "instead of bcc",
    "not blind copied", "sent in error", "data breach", "please delete it",
    // cy
    "cyfeiriadau e-bost yn weladwy", "dilewch yr e-bost", "torri data",
    // fr
    "rappeler le message", "supprimer le message précédent", "supprimer notre précédent", "adresses étaient visibles",
    "au lieu de cci", "violation de données",
    // de
    "nachricht zurückrufen", "löschen sie die vorherige", "löschen sie unsere letzte", "adressen sichtbar waren",
    "adressen waren sichtbar", "offener verteiler", "offenen verteiler", "datenpanne",
    // es
    "eliminen el correo anterior", "elimine el correo anterior", "direcciones eran visibles", "direcciones quedaron visibles",
    "brecha de datos",
    // it
    "cancellare la precedente", "eliminare la precedente", "indirizzi erano visibili", "violazione dei dati",
    // pt
    "eliminar o e-mail anterior", "apagar o e-mail anterior", "endereços ficaram visíveis", "violação de dados",
    // nl
    "vorige e-mail te verwijderen", "adressen waren zichtbaar", "datalek",
    // pl
    "usunięcie poprzedniej wiadomości", "adresy były widoczne", "naruszenie danych",
    // sv
    "radera det tidigare", "adresser var synliga", "personuppgiftsincident",
    // ja
    "誤送信",
];

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    if mail.audience.sender.sending == Sending::Private && !mail.matter.sensitive {
        return;
    }
    let people: Vec<u32> = mail.audience.private_strangers(true).collect();
    if people.len() < 2 {
        return;
    }
    let said = said(mail);
    if said.is_empty() {
        return;
    }
    let mut places = exposure::places(mail, &people);
    places.extend(said);
    out.add(Found {
        args: vec![("count", Arg::from(people.len()))],
        places,
        fixes: exposure::repairs(mail, &people),
        ..Found::default()
    });
}

/// Where the writer says so, in the subject or in the words written now.
fn said(mail: &Mail<'_>) -> Vec<Place> {
    static PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&SAID));
    let at = |field, span| Place { field, entry: 0, span };
    let subject = PHRASES.find(&mail.draft.subject).into_iter().map(|span| at(Field::Subject, span));
    let body = mail.own_words.iter().flat_map(|words| {
        let found = PHRASES.find(words.of(&mail.draft.body));
        found.into_iter().map(|span| at(Field::Body, span.shifted(words.start as usize)))
    });
    subject.chain(body).collect()
}
