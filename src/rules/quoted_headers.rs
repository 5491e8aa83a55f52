//! A quoted or forwarded header shows addresses to readers who did not have them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Findings, Found, Rule};
use crate::address;
use crate::audience::{PartyKind, Sending, Standing};
use crate::facts::Known;
use crate::mail::{Mail, Quoted, QuotedHeader};
use crate::people::Promise;
use crate::policy::RulePolicy;
use crate::report::{Arg, Edit, Fix, FixId, Place, Severity};
use crate::text::{Span, put_in_order};

pub static RULE: Rule = Rule {
    id: "quoted-headers",
    severity: Severity::Stop,
    message: "The quoted header shows the addresses of {count:person|people} to readers who did not have them",
    advice: "Cut the quoted header",
    check,
};

/// Private people whose addresses a quoted header may not carry to new readers, whatever the mail says.
const PRIVATE: usize = 5;
/// Parties of about one person that a sensitive mail's header may not carry on.
const PARTIES: usize = 5;

/// Whom the quoted headers show anew, all together.
#[derive(Default)]
struct Shown {
    people: BTreeMap<String, Span>,
    parties: BTreeSet<(String, String)>,
    private: usize,
    /// One of them is a private person who wrote.
    writer: bool,
    /// The header lines that show somebody.
    blocks: Vec<Span>,
    /// Indices of their quotations.
    quotes: Vec<usize>,
    /// Somebody from outside reads who was in none of the headers.
    unseen: bool,
}

fn check(mail: &Mail<'_>, policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    if mail.quoted.is_empty() {
        return;
    }
    let shown = newly_shown(mail);
    if let Some(severity) = weigh(mail, &shown, policy) {
        let mut spans: Vec<Span> = shown.people.values().copied().collect();
        put_in_order(&mut spans);
        out.add(found(severity, spans, &shown.blocks));
        return;
    }
    let (names, blocks) = named(mail, &shown);
    if names.len() >= 2 {
        let sentence = "The quoted header names {count:person|people} to readers who did not have it";
        out.add(Found { variant: Some(("names", sentence)), ..found(Severity::Note, names, &blocks) });
    }
}

fn found(severity: Severity, people: Vec<Span>, blocks: &[Span]) -> Found {
    let edits = blocks.iter().map(|span| Edit::Remove(Place::in_body(*span))).collect();
    let label = "Cut the quoted header".to_owned();
    Found {
        severity: Some(severity),
        args: vec![("count", Arg::from(people.len()))],
        places: people.into_iter().map(Place::in_body).collect(),
        fixes: vec![Fix { id: FixId::Cut, label, edits, drafts: Vec::new() }],
        ..Found::default()
    }
}

/// The full names without an address in the headers of a sensitive message that a private person is to read anew. They
/// may be colleagues, whom the mail client shows by name alone: hence no more than a note.
fn named(mail: &Mail<'_>, shown: &Shown) -> (Vec<Span>, Vec<Span>) {
    let (mut names, mut blocks) = (Vec::new(), Vec::new());
    if !shown.unseen || mail.outside_readers().private == 0 || mail.audience.sender.sending == Sending::Private {
        return (names, blocks);
    }
    for header in mail.quoted {
        let of_people = |quoted: &&Quoted| {
            let recipient = &quoted.known.recipient;
            recipient.address.is_none() && address::full_name_in(recipient)
        };
        let spans: Vec<Span> = header.others.iter().filter(of_people).map(|quoted| quoted.span).collect();
        let quote = || header.quote(mail.body).is_some_and(|quote| mail.is_sensitive_quote(quote));
        if spans.len() >= 2 && quote() {
            names.extend(spans);
            blocks.push(header.span);
        }
    }
    (names, blocks)
}

/// The people in the headers, where a reader from outside did not have them. Who was in a message saw all of it, with
/// every older message below it.
fn newly_shown(mail: &Mail<'_>) -> Shown {
    let outside = mail.audience.people.iter().filter(|p| matches!(p.standing, Standing::Outsider | Standing::Unknown));
    let mut new_readers = outside.map(|person| mail.audience.readers[person.reader as usize].facts.key.as_str());
    // Headers name few people, a message may have thousands of readers: those are looked for among these
    let everybody = (0..).zip(mail.quoted).flat_map(|(at, header)| header.everybody().map(move |quoted| (quoted, at)));
    let mut known: Vec<(&str, usize)> = everybody.map(|(quoted, at)| (quoted.known.facts.key.as_str(), at)).collect();
    put_in_order(&mut known);
    known.dedup_by_key(|(key, _)| *key);
    let place = |key: &str| known.binary_search_by(|(known, _)| (*known).cmp(key)).ok();
    // The header in which the last of the new readers was, where all of them were in one
    let complete = new_readers.try_fold(0, |last, key| place(key).map(|at| known[at].1.max(last)));
    let mut visible = vec![false; known.len()];
    mail.visible_keys().filter_map(place).for_each(|at| visible[at] = true);
    let mut shown = Shown::default();
    for header in &mail.quoted[..complete.unwrap_or(mail.quoted.len())] {
        let before = shown.people.len();
        for quoted in header.everybody() {
            let Known { recipient, facts } = &quoted.known;
            let Some((kind, name)) = mail.audience.party_of(recipient, facts, mail.circle) else { continue };
            if place(&facts.key).is_some_and(|at| visible[at]) || shown.people.contains_key(&facts.key) {
                continue;
            }
            shown.private += usize::from(kind == PartyKind::Private);
            shown.writer |= kind == PartyKind::Private && header.from.iter().any(|from| from.span == quoted.span);
            let person = if name.is_empty() { facts.key.clone() } else { String::new() };
            shown.parties.insert((name.to_owned(), person));
            shown.people.insert(facts.key.clone(), quoted.span);
        }
        if shown.people.len() > before {
            shown.blocks.push(header.span);
            shown.quotes.push(header.quote);
        }
    }
    shown.unseen = complete.is_none();
    shown
}

fn weigh(mail: &Mail<'_>, shown: &Shown, policy: &RulePolicy<'_>) -> Option<Severity> {
    let several = shown.parties.len() >= 2 && (shown.private >= 2 || shown.parties.len() >= PARTIES);
    // What was quoted tells what these people have to do with each other as well as what is written above it
    let quotes = || shown.quotes.iter().filter_map(|at| mail.body.quotes.get(*at));
    if several && (mail.matter.sensitive || quotes().any(|quote| mail.is_sensitive_quote(quote))) {
        return Some(Severity::Stop);
    }
    // "Patients list": the subject says what they are
    let subject = |header: &QuotedHeader| Some(header.quote(mail.body)?.headers?.subject?.of(&mail.draft.body));
    let subjects = mail.quoted.iter().filter(|header| shown.blocks.contains(&header.span)).filter_map(subject);
    let concerned = |subject: &str| Promise::of_text(subject) == Some(Promise::Concerned);
    if several && subjects.chain([mail.draft.subject.as_str()]).any(concerned) {
        return Some(Severity::Warn);
    }
    if mail.audience.sender.sending == Sending::Private {
        return None;
    }
    let some = shown.private >= 2 || shown.writer && shown.parties.len() >= 2;
    let note = (some && shown.unseen).then_some(Severity::Note);
    if shown.private >= policy.limit(PRIVATE) { Some(Severity::Warn) } else { note }
}
