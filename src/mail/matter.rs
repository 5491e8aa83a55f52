//! What a draft is about, and what the messages are about that it quotes.
//! Gathers the texts for `topics`; weighs no words itself.

use super::owners;
use crate::audience::{Audience, Sending, Standing};
use crate::draft::{Draft, Opening};
use crate::text::{Body, Quote, Span};
use crate::topics::{self, Choice, Matter, Texts};

/// The matter of what the writer wrote now, of the subject, the sender and the lists.
pub(super) fn own(draft: &Draft, (body, fresh): (&Body, &[Span]), audience: &Audience<'_>, choice: &Choice) -> Matter {
    let sender = audience.sender.recipient.as_ref();
    let address = sender.and_then(|s| s.address.as_ref());
    let mut lists: Vec<(u32, &str)> = Vec::new();
    let mut group = None;
    for (index, reader) in (0u32..).zip(&audience.readers) {
        let recipient = reader.recipient;
        if recipient.group.is_some() && recipient.group != group {
            group.clone_from(&recipient.group);
            lists.extend(recipient.group.as_deref().map(|name| (index, name)));
        }
        if reader.facts.list {
            lists.extend(recipient.name.as_deref().map(|name| (index, name)));
            lists.extend(recipient.address.as_ref().map(|a| (index, a.local())));
        }
    }
    let attachments: Vec<(u32, &str)> = (0u32..).zip(draft.attachments.iter().map(|a| a.name.as_str())).collect();
    let reader_hosts: Vec<&str> = outside_hosts(audience).collect();
    let mut private_readers = private_readers(audience);
    // A midwife and a couples' therapist have couples of two names
    if private_readers.len() == 2 && body.greeting.as_ref().is_some_and(|greeting| greeting.says_two(&draft.body)) {
        private_readers.clear();
    }
    let owners = owners::speaks_to_each(body) && owners::are_shown(audience);
    let served = audience.shows_private_people() || audience.shows_students();
    topics::matter(
        &Texts {
            subject: &draft.subject,
            body: &draft.body,
            fresh,
            signature: body.signature,
            sender_name: sender.and_then(|s| s.name.as_deref()).unwrap_or(""),
            sender_local: address.map_or("", |a| a.local()),
            sender_host: &audience.sender.host,
            reader_hosts: &reader_hosts,
            private_readers: &private_readers,
            lists: &lists,
            attachments: &attachments,
            before_private_people: served || audience.hides_private_people() || owners,
            before_a_circle: is_circle(audience, body),
            writer_concerned: draft.opening.is_some_and(|opening| opening > Opening::Addressed),
        },
        choice,
    )
}

/// Name and local part of the private people, openly or in Bcc, whom somebody may serve who is no member of a university:
/// a psychologist there may teach.
fn private_readers<'a>(audience: &'a Audience<'_>) -> Vec<(&'a str, &'a str)> {
    if audience.sender.individuals {
        return Vec::new();
    }
    let readers = audience.people.iter().filter_map(|person| audience.readers.get(person.reader as usize));
    let private = readers.filter(|reader| reader.facts.personal && !reader.facts.list);
    let texts = private.map(|reader| {
        let local = reader.recipient.address.as_ref().map_or("", |address| address.local());
        (reader.recipient.name.as_deref().unwrap_or(""), local)
    });
    let texts: Vec<_> = texts.collect();
    if texts.len() < 2 { Vec::new() } else { texts }
}

/// Whether somebody writes from home, or nobody knows from where, to several who are no family, and calls none by name.
fn is_circle(audience: &Audience<'_>, body: &Body) -> bool {
    let nameless = body.greeting.as_ref().is_none_or(|greeting| greeting.names.is_empty());
    nameless && audience.sender.sending != Sending::Organisation && audience.shows_several()
}

/// The hosts of everybody who is no colleague, in whichever field; empty for the unknown.
fn outside_hosts<'a>(audience: &'a Audience<'_>) -> impl Iterator<Item = &'a str> {
    let outside = audience.people.iter().filter(|person| person.standing != Standing::Colleague);
    outside.map(|person| audience.readers.get(person.reader as usize).map_or("", |reader| reader.facts.host.as_str()))
}

/// What a quoted message is about, by its subject and its text, as if it were sent to private people now.
pub(super) fn quoted(text: &str, quote: &Quote, choice: &Choice) -> Matter {
    let headers = quote.headers;
    let begins = headers.map_or(quote.span.start, |headers| headers.span.end).min(quote.span.end);
    let subject = headers.and_then(|headers| headers.subject).map_or("", |subject| subject.of(text));
    let fresh = [Span { start: begins, end: quote.span.end }];
    let texts = Texts { subject, body: text, fresh: &fresh, before_private_people: true, ..Texts::default() };
    topics::matter(&texts, choice)
}
