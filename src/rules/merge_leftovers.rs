//! A placeholder of a mail merge that was never filled in.

use std::sync::LazyLock;

use super::{Findings, Found, Rule};
use crate::draft::Field;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::{Phrases, Searchable, Span, bytes, put_in_order};

pub static RULE: Rule = Rule {
    id: "merge-leftovers",
    severity: Severity::Warn,
    message: "{placeholder} was not filled in by the mail merge",
    advice: "Fill it in, and check that each row met its reader",
    check,
};

/// Brackets of the usual mail-merge tools, longest first where one begins another.
const BRACKETS: [(&str, &str); 9] = [
    ("{{", "}}"),
    ("${", "}"),
    ("«", "»"),
    ("<<", ">>"),
    ("*|", "|*"),
    ("%%", "%%"),
    ("[[", "]]"),
    ("{%", "%}"),
    ("#{", "}"),
];

/// Single marks that stand for much else too: only in a greeting's place, with nothing but its end behind them.
const WEAK: [(&str, &str); 7] = [("[", "]"), ("{", "}"), ("<", ">"), ("%", "%"), ("$", "$"), ("##", "##"), ("_", "_")];

/// Longest placeholder, in bytes: a longer one is text between two marks that happen to stand there.
const LONGEST: usize = 48;

/// What merge fields about people are called, in the topics' languages, folded and without joiners.
#[rustfmt::skip]
const FIELDS: [&str; 63] = [
    "name", "firstname", "lastname", "fullname", "fname", "lname", "surname", "forename", "givenname", "familyname", "salutation",
    "title", "greeting", "address", "addressline", "postcode", "email", "phone", "dob", "dateofbirth", "reference", "customer",
    "client", "patient", "contact", "recipient", "member", "enw", "enwcyntaf", "cyfenw", "prenom", "nom", "civilite", "adresse", "vorname",
    "nachname", "anrede", "briefanrede", "nombre", "apellido", "apellidos", "direccion", "nome", "cognome", "indirizzo", "sobrenome",
    "apelido", "morada", "voornaam", "achternaam", "aanhef", "naam", "adres", "imie", "nazwisko", "fornamn", "efternamn", "namn",
    "adress", "氏名", "名前", "姓", "住所",
];

/// What mail merging is called, in the topics' languages.
#[rustfmt::skip]
const MERGING_WORDS: &str = "mail merge|merge field*|merge tag*|placeholder*|template*|variable*|cyfuno post|templed*|publipostage|champ de fusion|\
    champs de fusion|gabarit*|modèle*|serienbrief*|seriendruck*|platzhalter*|vorlage*|combinar correspondencia|marcador*|plantilla*|\
    stampa unione|segnaposto|modello|modelli|mala direta|modelo*|samenvoeg*|sjablo*|korespondencja seryjna|szablon*|mallen|mallar|\
    kopplade fält|差し込み|テンプレート";

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let mut places = find(&mail.draft.subject, Field::Subject);
    let text = mail.draft.body.as_str();
    let mut body = find(&text[..mail.body.fresh_end()], Field::Body);
    if body.is_empty()
        && let Some(greeted) = in_greeting(mail)
        && find(text, Field::Body).is_empty()
    {
        body.push(greeted);
    }
    places.extend(body.into_iter().filter(|place| !mail.body.is_quoted(place.span.start)));
    let Some(first) = places.first() else { return };
    let text = mail.draft.text(first.field, 0).unwrap_or("");
    // Inside running prose, or among colleagues, a writer may well speak about placeholders
    let stands_for_reader = places.iter().any(|place| place.field == Field::Subject || opens_line(text, place.span));
    if !stands_for_reader && speaks_of_merging(mail) {
        return;
    }
    let severity = if stands_for_reader && mail.reaches_outside() { Severity::Warn } else { Severity::Note };
    out.add(Found {
        severity: Some(severity),
        args: vec![("placeholder", Arg::from(first.span.of(text))), ("count", Arg::from(places.len()))],
        places,
        ..Found::default()
    });
}

/// The writer explains how placeholders work.
fn speaks_of_merging(mail: &Mail<'_>) -> bool {
    static MERGING: LazyLock<Phrases> = LazyLock::new(|| Phrases::parted(&[MERGING_WORDS]));
    let said = |words: &Span| !MERGING.find_within(&mail.draft.body, mail.starts, *words).is_empty();
    mail.own_words.iter().any(said) || !MERGING.find(&mail.draft.subject).is_empty()
}

/// `Dear [Name],`: a field in single marks at the end of one of the first lines, behind a word or two.
fn in_greeting(mail: &Mail<'_>) -> Option<Place> {
    let text = mail.draft.body.as_str();
    let lines = mail.body.lines.iter().filter(|line| !line.text(text).trim().is_empty()).take(GREETING);
    lines
        .filter_map(|line| {
            let shown = line.text(text);
            let greeting = shown.trim_end().trim_end_matches([',', '!', ':', '，', '、', ';', '.']);
            WEAK.iter().find_map(|(open, close)| {
                let inner = greeting.strip_suffix(close)?;
                let at = inner.rfind(open)?;
                let words = greeting[..at].split_whitespace().count();
                let inside = &inner[at + open.len()..];
                // `</title>` closes a tag of a page that was pasted as it is written
                let field = !inside.starts_with('/') && is_field(inside) && (1..=3).contains(&words);
                let from = line.content as usize + at;
                let span = Span::new(from, line.content as usize + greeting.len());
                field.then_some(Place::in_body(span))
            })
        })
        .next()
}

/// Lines with text in which a greeting may stand.
const GREETING: usize = 3;

/// Alone on its line, or after a word or two of greeting: where the reader's own name or address would stand.
fn opens_line(text: &str, span: Span) -> bool {
    let before = text[..span.start as usize].rsplit('\n').next().unwrap_or("");
    let after = text[span.end as usize..].split('\n').next().unwrap_or("");
    words(before) <= 3 && words(after) <= 2
}

/// Words of a line, about three characters each where they are not parted by blanks.
fn words(text: &str) -> usize {
    text.split_whitespace().count() + text.chars().filter(|c| *c >= '\u{2e80}').count() / 3
}

fn find(text: &str, field: Field) -> Vec<Place> {
    let mut places = Vec::new();
    let present = opened(text.as_bytes());
    for (_, (open, close)) in BRACKETS.into_iter().enumerate().filter(|(number, _)| present & 1 << number != 0) {
        let mut at = 0;
        while let Some(found) = text[at..].find(open) {
            let start = at + found;
            at = start + open.len();
            let near: usize =
                text[at..].char_indices().map(|(i, _)| i).take_while(|i| *i <= LONGEST).last().unwrap_or(0);
            let Some(length) = text[at..at + near].find(close) else { continue };
            if is_field(&text[at..at + length]) {
                let span = Span::new(start, at + length + close.len());
                places.push(Place { field, entry: 0, span });
                at = span.end as usize;
            }
        }
    }
    put_in_order(&mut places);
    places.dedup_by(|b, a| a.span.overlaps(b.span));
    places
}

/// Which of the brackets open somewhere, a bit each: in almost every text none does.
fn opened(text: &[u8]) -> u16 {
    // What the brackets begin with; the double guillemet is two bytes
    const BEGINS: [u8; 8] = *b"{$\xC2<*%[#";
    let (mut present, mut from) = (0, 0);
    while let Some(at) = bytes::position(text, from, BEGINS) {
        let bits = (0..).zip(BRACKETS).filter(|(_, (open, _))| text[at..].starts_with(open.as_bytes()));
        present |= bits.fold(0, |bits, (number, _)| bits | 1 << number);
        from = at + 1;
    }
    present
}

/// The name of a merge field: its last part, without joiners and numbers, is one that fields about people have.
fn is_field(inside: &str) -> bool {
    let inside = inside.trim();
    if inside.is_empty() || inside.contains(['\n', '(', ')', ';', '=']) {
        return false;
    }
    // What stands behind a bar is done with the value: `{{name | default}}`
    let name = inside.split('|').next().unwrap_or(inside);
    let last = name.rsplit(['.', ':', '!', '$', '#']).next().unwrap_or(name);
    let folded: String = Searchable::folded_letters(last);
    FIELDS.contains(&folded.as_str())
}
