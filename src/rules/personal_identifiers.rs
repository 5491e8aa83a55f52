//! Numbers and dates that identify a third person, sent to several parties or outside.

use super::{Findings, Found, Rule};
use crate::audience::Sending;
use crate::exposure;
use crate::mail::{Mail, OutsideReaders};
use crate::people::{self, Class, Identifier};
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::{Span, distinct};

pub static RULE: Rule = Rule {
    id: "personal-identifiers",
    severity: Severity::Stop,
    message: "{count:personal number or date|personal numbers or dates} would be read by {readers:party|parties} outside",
    advice: "Take them out, or write to the person concerned alone",
    check,
};

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let found: Vec<&Identifier> = mail.identifiers.iter().filter(|i| mail.is_own_word(i.span)).collect();
    let strong: Vec<&Identifier> = found.iter().copied().filter(|i| is_strong(i)).collect();
    let births: Vec<&Identifier> = found.iter().copied().filter(|i| i.class == Class::Birth).collect();
    // A date of birth beside a home, a school or a case tells who is meant as surely as a number does
    let described = found.iter().any(|i| matches!(i.class, Class::Address | Class::Justice | Class::Education));
    let (strong, births) = if described { ([strong, births].concat(), Vec::new()) } else { (strong, births) };
    let readers = mail.outside_readers();
    let Some(severity) = weigh(mail, &readers, &strong, &births) else { return };
    let shown = if strong.is_empty() { births } else { [strong, births].concat() };
    let kinds = distinct(shown.iter().map(|i| i.kind));
    out.add(Found {
        severity: Some(severity),
        args: vec![
            ("count", Arg::from(shown.len())),
            ("readers", Arg::from(readers.parties())),
            ("kinds", Arg::from(kinds.into_iter().collect::<Vec<_>>().join(", "))),
        ],
        places: shown.iter().map(|found| Place::in_body(found.span)).collect(),
        ..Found::default()
    });
}

/// Identifies one person for good. An account alone stands on every invoice; a telephone number in every signature.
fn is_strong(identifier: &Identifier) -> bool {
    match identifier.class {
        Class::National | Class::Health | Class::Document => true,
        Class::Financial => identifier.kind == "payment-card",
        _ => false,
    }
}

fn weigh(
    mail: &Mail<'_>,
    readers: &OutsideReaders,
    strong: &[&Identifier],
    births: &[&Identifier],
) -> Option<Severity> {
    let parties = readers.parties();
    let several_people = several(mail, strong) || several(mail, births);
    if strong.is_empty() && births.is_empty() {
        return None;
    }
    // A private person writes about themselves, and an answer to one reader is about that reader
    if mail.audience.sender.sending == Sending::Private && !several_people {
        return None;
    }
    if readers.private >= 2 && !strong.is_empty() {
        return Some(Severity::Stop);
    }
    if parties >= 2 || readers.unknown > 0 {
        return Some(if strong.is_empty() { Severity::Note } else { Severity::Warn });
    }
    if readers.private == 1 {
        let other = || strong.iter().chain(births).any(|found| is_anothers(mail, found));
        return several_people.then_some(Severity::Warn).or_else(|| other().then_some(Severity::Note));
    }
    // One organisation outside: often the very one that has to know
    (readers.organisations == 1 && !strong.is_empty()).then_some(Severity::Note)
}

/// The name in front of it is neither that of the one person who is greeted and reads nor the sender's, and no child's.
fn is_anothers(mail: &Mail<'_>, found: &Identifier) -> bool {
    let text = mail.draft.body.as_str();
    let greeted = mail.body.greeting.as_ref().is_some_and(|greeting| !greeting.names.is_empty());
    let sender = mail.audience.sender.recipient.as_ref().and_then(|sender| sender.name.as_deref()).unwrap_or("");
    let own = |name: Span| people::can_be(name.of(text), sender) && !sender.is_empty();
    let child = || {
        let dates = mail.identifiers.iter().filter(|identifier| identifier.class == Class::Birth);
        dates.into_iter().any(|date| people::is_childs(text, date.span, mail.draft.today))
    };
    greeted
        && !child()
        && people::owner(text, mail.own_words, found.span)
            .is_some_and(|name| !exposure::is_readers_name(mail, name) && !own(name))
}

/// Two different values of one kind are two people's.
fn several(mail: &Mail<'_>, found: &[&Identifier]) -> bool {
    let value = |i: &Identifier| i.span.of(&mail.draft.body).chars().filter(|c| c.is_alphanumeric());
    let mut first: Vec<&Identifier> = Vec::new();
    found.iter().any(|identifier| match first.iter().find(|known| known.kind == identifier.kind) {
        Some(known) => !value(known).eq(value(identifier)),
        None => {
            first.push(identifier);
            false
        }
    })
}
