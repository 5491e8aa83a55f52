//! The name of an attachment promises a list of people.

use std::sync::LazyLock;

use super::{Findings, Found, Rule};
use crate::draft::Field;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::{Phrases, Searchable, Span};

pub static RULE: Rule = Rule {
    id: "attachment-lists",
    severity: Severity::Warn,
    message: "{name} looks like a list of people",
    advice: "Check that it is the file you mean, and who may read it",
    check,
};

/// Files that hold tables or address books.
const TABLES: [&str; 12] = ["csv", "tsv", "xls", "xlsx", "xlsm", "xlsb", "ods", "numbers", "vcf", "mdb", "accdb", "db"];

/// People of whom a table is a list that matters, in the topics' languages.
#[rustfmt::skip]
const PEOPLE: [&str; 91] = [
    "victims", "victim", "survivors", "witnesses", "patients", "patient", "clients", "claimants", "complainants", "complaints", "tenants",
    "applicants", "recipients", "residents", "pupils", "students", "service users", "foster carers", "adopters", "members", "subscribers",
    "mailing list", "contact list", "contacts", "distribution list", "attendees", "referrals", "caseload",
    "dioddefwyr", "cleifion", "tystion", "cleientiaid",
    "victimes", "témoins", "patients liste", "destinataires", "bénéficiaires", "locataires", "plaignants",
    "opfer", "zeugen", "patienten", "mandanten", "empfänger", "mieter", "teilnehmerliste", "schülerliste", "mitgliederliste",
    "víctimas", "testigos", "pacientes", "destinatarios", "alumnos", "solicitantes",
    "vittime", "testimoni", "pazienti", "destinatari", "utenti",
    "vítimas", "testemunhas", "utentes", "destinatários",
    "slachtoffers", "getuigen", "patiënten", "cliënten", "ontvangers",
    "ofiary", "świadkowie", "pacjenci",
    "brottsoffer", "vittnen",
    "被害者", "home addresses", "email addresses", "student emails", "phone numbers", "dates of birth", "teilnehmer adressen", "adressliste", "pacjentów", "ofiar", "świadków", "klientów", "uczniów", "患者", "利用者", "名簿", "連絡先一覧", "被災者",
];

/// Whom a list is of, where languages write the two as one word: `Patientenliste`, `cliëntenlijst`. Folded.
#[rustfmt::skip]
const CONCERNED: [&str; 34] = [
    "patienten", "patientinnen", "mandanten", "klienten", "opfer", "zeugen", "mieter", "bewohner", "teilnehmer", "schuler", "mitglieder", "empfanger", "betroffenen", "geschadigten", "bewerber", "asyl", "adress", "adressen",
    "clienten", "deelnemers", "bewoners", "huurders", "leerlingen", "slachtoffer", "getuigen", "leden",
    "patient", "klient", "deltagar", "elev", "medlems", "hyresgast", "vittnes", "brottsoffer",
];

/// What such words end with.
const LISTS: [&str; 8] = ["liste", "listen", "lijst", "lista", "listan", "verzeichnis", "adressen", "register"];

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    if !mail.reaches_outside() {
        return;
    }
    for (entry, attachment) in (0u32..).zip(&mail.draft.attachments) {
        let Some((stem, end)) = attachment.name.rsplit_once('.') else { continue };
        if !TABLES.contains(&end.to_ascii_lowercase().as_str()) || !names_people(stem) {
            continue;
        }
        let severity = if mail.matter.sensitive { Severity::Warn } else { Severity::Note };
        let span = Span::new(0, attachment.name.len());
        out.add(Found {
            severity: Some(severity),
            args: vec![("name", Arg::from(attachment.name.as_str()))],
            places: vec![Place { field: Field::Attachments, entry, span }],
            ..Found::default()
        });
    }
}

fn names_people(stem: &str) -> bool {
    // File names join their words by other marks than blanks, or by capitals
    let mut spaced = String::with_capacity(stem.len() + 8);
    let mut small = false;
    for c in stem.chars() {
        if small && c.is_uppercase() {
            spaced.push(' ');
        }
        small = c.is_lowercase();
        spaced.push(if "_-.+()".contains(c) { ' ' } else { c });
    }
    static PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&PEOPLE));
    !PHRASES.find(&spaced).is_empty() || spaced.split_whitespace().any(is_list_of_people)
}

fn is_list_of_people(word: &str) -> bool {
    let folded = Searchable::folded_letters(word);
    LISTS.iter().filter_map(|list| folded.strip_suffix(list)).any(|whom| CONCERNED.contains(&whom))
}
