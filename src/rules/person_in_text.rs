//! The text tells a private matter of a named person, and several parties outside read it.

use super::{Findings, Found, Rule};
use crate::audience::{Sending, Standing};
use crate::exposure;
use crate::mail::Mail;
use crate::people::{PeopleList, Told, is_long_past, told};
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::{Searchable, Span, Starts, distinct, floor};

pub static RULE: Rule = Rule {
    id: "person-in-text",
    severity: Severity::Warn,
    message: "Readers outside would learn something private about {name}",
    advice: "Take the name out, or write to those concerned alone",
    check,
};

/// Bytes of a line that are read for when it was.
const LINE: usize = 240;

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let readers = mail.outside_readers();
    // A private person tells of family and friends
    if mail.audience.sender.sending == Sending::Private || readers.parties() == 0 {
        return;
    }
    let mut found = told(&mail.draft.body, mail.starts, mail.own_words);
    if let Some(quote) = forwarded(mail) {
        found.extend(told(&mail.draft.body, &Starts::of(&mail.draft.body, &[quote]), &[quote]));
    }
    let alone = readers.parties() == 1;
    if found.is_empty() || !alone && exposure::is_family(mail) {
        return;
    }
    // The one reader may well be who is described
    let reads = |told: &&Told| {
        is_greeted(mail, told.name)
            || alone && (told.described || told.at_work || exposure::is_readers_name(mail, told.name))
    };
    let found: Vec<&Told> =
        found.iter().filter(|told| !is_sender(mail, told.name) && !reads(told) && !is_past(mail, told)).collect();
    let Some(first) = found.first() else { return };
    let name = |told: &&Told| Searchable::folded_letters(told.name.of(&mail.draft.body));
    let people = distinct(found.iter().map(name));
    let sure = people.len() >= 2 || found.iter().any(|told| !told.broad);
    // One person may have to do with somebody else; hardly with two who have nothing to do with each other
    let family = |told: &Told| family(told.name.of(&mail.draft.body));
    let unrelated = readers.private == 1 && found.iter().any(|told| family(told) != family(first));
    let several = readers.private >= 2 || unrelated;
    let severity = if several && sure { Severity::Warn } else { Severity::Note };
    out.add(Found {
        severity: Some(severity),
        variant: first
            .described
            .then_some(("described", "Readers outside would learn something private about \u{201c}{name}\u{201d}")),
        advice: first.described.then_some("Take it out, or write to those concerned alone"),
        args: vec![
            ("name", Arg::from(first.name.of(&mail.draft.body))),
            ("count", Arg::from(people.len())),
            ("readers", Arg::from(readers.parties())),
        ],
        places: found.iter().flat_map(|told| [told.name, told.matter].map(Place::in_body)).collect(),
        ..Found::default()
    });
}

/// It happened long ago, or is the title of a work.
fn is_past(mail: &Mail<'_>, told: &Told) -> bool {
    let line = mail.body.lines[mail.body.line_at(told.name.start)].text(&mail.draft.body);
    let programme = |list: &PeopleList| list.span.overlaps(told.name) && mail.is_programme(list);
    is_long_past(&mail.draft.subject) || is_long_past(&line[..floor(line, LINE)]) || mail.lists.iter().any(programme)
}

/// The last word of a name.
fn family(name: &str) -> &str {
    name.rfind(' ').map_or(name, |blank| &name[blank + 1..])
}

/// The message that is passed on to somebody outside who did not have it, without its header.
fn forwarded(mail: &Mail<'_>) -> Option<Span> {
    let header = mail.quoted.first().filter(|_| !mail.answers())?;
    let quote = header.quote(mail.body)?;
    let had = |key: &str| header.everybody().any(|quoted| quoted.known.facts.key == key);
    let new = mail.audience.people.iter().any(|person| {
        let outside = matches!(person.standing, Standing::Outsider | Standing::Unknown);
        outside && mail.audience.facts(person.reader).is_some_and(|facts| !had(&facts.key))
    });
    new.then_some(Span { start: header.span.end.min(quote.span.end), end: quote.span.end })
}

/// Whoever is greeted reads the message: "Dear singers".
fn is_greeted(mail: &Mail<'_>, name: Span) -> bool {
    mail.body.greeting.as_ref().is_some_and(|greeting| greeting.span.overlaps(name))
}

/// The sender tells of themselves.
fn is_sender(mail: &Mail<'_>, name: Span) -> bool {
    let sender = mail.audience.sender.recipient.as_ref().and_then(|sender| sender.name.as_deref()).unwrap_or("");
    let (own, told) = (Searchable::folded_letters(sender), Searchable::folded_letters(name.of(&mail.draft.body)));
    let given = sender.split_whitespace().next().map(Searchable::folded_letters);
    // "Bell, Ann" signs as Ann Bell
    let turned = sender.split_once(',').map(|(last, first)| Searchable::folded_letters(&format!("{first}{last}")));
    !own.is_empty() && (told.ends_with(&own) || turned.is_some_and(|own| told.ends_with(&own)) || given == Some(told))
}
