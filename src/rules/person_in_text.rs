//! The text tells a private matter of a named person, and several parties outside read it.

use std::collections::BTreeSet;

use super::{Findings, Found, Rule};
use crate::audience::Sending;
use crate::draft::Field;
use crate::exposure;
use crate::mail::Mail;
use crate::people::{Told, told};
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::{Searchable, Span};

pub static RULE: Rule = Rule {
    id: "person-in-text",
    severity: Severity::Warn,
    message: "Readers outside would learn something private about {name}",
    advice: "Take the name out, or write to those concerned alone",
    check,
};

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let readers = mail.outside_readers();
    // A private person tells of family and friends; one reader outside is often the one who has to know
    if mail.audience.sender.sending == Sending::Private || readers.parties() < 2 || exposure::is_family(mail) {
        return;
    }
    let found = told(&mail.draft.body, mail.starts, mail.own_words);
    let found: Vec<&Told> = found.iter().filter(|told| !is_sender(mail, told.name) && !is_greeted(mail, told.name)).collect();
    let Some(first) = found.first() else { return };
    let severity = if readers.private >= 2 { Severity::Warn } else { Severity::Note };
    let name = |told: &&Told| Searchable::folded_letters(told.name.of(&mail.draft.body));
    let people: BTreeSet<String> = found.iter().map(name).collect();
    let place = |span: Span| Place { field: Field::Body, entry: 0, span };
    out.add(Found {
        severity: Some(severity),
        args: vec![
            ("name", Arg::from(first.name.of(&mail.draft.body))),
            ("count", Arg::from(people.len())),
            ("readers", Arg::from(readers.parties())),
        ],
        places: found.iter().flat_map(|told| [place(told.name), place(told.matter)]).collect(),
        ..Found::default()
    });
}

/// Whoever is greeted reads the message: "Dear singers".
fn is_greeted(mail: &Mail<'_>, name: Span) -> bool {
    mail.body.greeting.as_ref().is_some_and(|greeting| greeting.span.overlaps(name))
}

/// The sender tells of themselves.
fn is_sender(mail: &Mail<'_>, name: Span) -> bool {
    let sender = mail.audience.sender.recipient.as_ref().and_then(|sender| sender.name.as_deref()).unwrap_or("");
    let own = Searchable::folded_letters(sender);
    !own.is_empty() && Searchable::folded_letters(name.of(&mail.draft.body)).ends_with(&own)
}
