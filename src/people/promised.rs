//! Words in a file's name, a heading or a link that promise a list of people or their records.
//! Must not know recipients or rules.

use std::sync::LazyLock;

use crate::text::{Phrases, Searchable};

/// What some words promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Promise {
    /// People who may well know that they are on one list: members, students, contacts.
    People,
    /// People whom being on the list tells something about: victims, patients, tenants; or their records.
    Concerned,
}

/// Of whom a list tells something about each, in the topics' languages; and what is kept about them.
#[rustfmt::skip]
const CONCERNED: &[&str] = &[
    "victims", "victim", "survivors", "witnesses", "witness details", "witness list", "patients", "patient", "claimants", "complainants", "complaints", "tenants", "tenantiaid", "betroffenen", "podopiecznych", "applicants", "sökande", "najemców", "mieszkańców", "service users", "foster carers", "adopters", "referrals", "caseload", "case files", "case notes", "medical records", "client files", "client records",
    "dioddefwyr", "cleifion", "tystion", "nodiadau achos", "victimes", "témoins", "patients liste", "bénéficiaires", "beneficiari*", "locataires", "plaignants", "dossiers médicaux", "opfer", "zeugen", "patienten", "patientinnen", "mandant*", "mieter", "fallakten", "patientenakten", "krankenakten", "víctimas", "testigos", "pacientes", "solicitantes", "historiales", "historias clínicas",
    "vittime", "testimoni", "pazienti", "assistiti", "cartelle cliniche", "vítimas", "testemunhas", "utentes", "processos clínicos", "slachtoffers", "getuigen", "patiënten", "cliënten", "medische dossiers", "ofiary", "świadkowie", "pacjenci", "pacjentów", "ofiar", "świadków", "dokumentacja medyczna", "brottsoff*", "vittnen", "patienter", "被害者", "患者", "利用者", "被災者", "カルテ",
];

/// Of whom there are lists for everyday use.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "clients", "candidates", "candidats", "candidatos", "candidati", "kandydaci", "participants", "uczestnicy", "uczestników", "deltagare", "recipients", "residents", "pupils", "students", "members", "subscribers", "mailing list", "contact list", "contacts", "distribution list", "attendees", "home addresses", "email addresses", "student emails", "phone numbers", "dates of birth", "cleientiaid", "destinataires", "empfänger", "teilnehmerliste", "schülerliste", "mitgliederliste", "teilnehmer adressen", "adressliste",
    "membres", "élèves", "adhérents", "socios", "miembros", "destinatarios", "alumnos", "soci", "alunni", "iscritti", "destinatari", "utenti", "sócios", "alunos", "membros", "destinatários", "leden", "leerlingen", "ontvangers", "członków", "klientów", "uczniów", "medlemmar", "elever", "aelodau", "disgyblion", "名簿", "連絡先一覧",
];

/// Whom a list is of, where languages write the two as one word: `Patientenliste`, `cliëntenlijst`. Folded.
#[rustfmt::skip]
const JOINED_CONCERNED: &[&str] = &[
    "patienten", "patientinnen", "mandanten", "klienten", "opfer", "bewerber", "bewerberinnen", "erkrankten", "schuldner", "kranken", "hilfeempfanger", "sollicitanten", "verdachten", "zeugen", "mieter", "betroffenen", "geschadigten", "asyl", "clienten", "huurders", "slachtoffer", "getuigen", "patient", "klient", "hyresgast", "vittnes", "brottsoffer",
];
#[rustfmt::skip]
const JOINED_PEOPLE: &[&str] = &[
    "bewohner", "teilnehmer", "schuler", "mitglieder", "empfanger", "adress", "adressen", "deelnemers", "bewoners", "leerlingen", "leden", "deltagar", "elev", "medlems",
];

/// What such words end with.
const LISTS: [&str; 8] = ["liste", "listen", "lijst", "lista", "listan", "verzeichnis", "adressen", "register"];

static WORDS: LazyLock<[Phrases; 2]> = LazyLock::new(|| [Phrases::new(CONCERNED), Phrases::new(PEOPLE)]);

impl Promise {
    /// What a heading or a sentence promises.
    #[must_use]
    pub fn of_text(text: &str) -> Option<Promise> {
        let [concerned, people] = &*WORDS;
        let joined = || text.split(|c: char| !c.is_alphanumeric()).filter_map(of_word).max();
        if !concerned.find(text).is_empty() {
            return Some(Promise::Concerned);
        }
        joined().max((!people.find(text).is_empty()).then_some(Promise::People))
    }

    /// What a file's name without its ending promises: such names join their words by other marks than blanks, or by
    /// capitals.
    #[must_use]
    pub fn of_name(stem: &str) -> Option<Promise> {
        let mut spaced = String::with_capacity(stem.len() + 8);
        let mut small = false;
        for c in stem.chars() {
            if small && c.is_uppercase() {
                spaced.push(' ');
            }
            small = c.is_lowercase();
            spaced.push(if "_-.+()".contains(c) { ' ' } else { c });
        }
        // "Bewerber.xlsx", but "Mitglieder-Preise.xlsx" is a list of prices
        let bare = || spaced.split(' ').filter_map(of_whom).find(|whom| *whom == Promise::Concerned);
        Promise::of_text(&spaced).or_else(bare)
    }
}

/// `Patientenliste` and the like.
fn of_word(word: &str) -> Option<Promise> {
    // The shortest of them has eight letters
    if word.len() < 8 {
        return None;
    }
    let folded = Searchable::folded_letters(word);
    LISTS.iter().filter_map(|list| of_whom(folded.strip_suffix(list)?)).max()
}

/// Whom a list of these is of.
fn of_whom(word: &str) -> Option<Promise> {
    let folded = Searchable::folded_letters(word);
    match () {
        () if JOINED_CONCERNED.contains(&folded.as_str()) => Some(Promise::Concerned),
        () if JOINED_PEOPLE.contains(&folded.as_str()) => Some(Promise::People),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_promise_people() {
        assert_eq!(Promise::of_name("witness_details-2024"), Some(Promise::Concerned));
        assert_eq!(Promise::of_name("VictimsMay"), Some(Promise::Concerned));
        assert_eq!(Promise::of_name("Bewerber_final"), Some(Promise::Concerned));
        assert_eq!(Promise::of_name("Mitglieder-Preise"), None);
        assert_eq!(Promise::of_text("Die Mieterliste, bitte"), Some(Promise::Concerned));
        assert_eq!(Promise::of_text("Teilnehmerliste"), Some(Promise::People));
        assert_eq!(Promise::of_text("患者の一覧です"), Some(Promise::Concerned));
        assert_eq!(Promise::of_text("Please be at the witness stand by ten; price list below"), None);
    }
}
