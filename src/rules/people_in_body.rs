//! A list of people in the text: rows that each describe somebody, for readers who are not of the house.

use super::{Findings, Found, Rule};
use crate::audience::Sending;
use crate::exposure;
use crate::mail::{Mail, OutsideReaders};
use crate::people::{Enumerated, ListSort, PeopleList, Promise, enumerated, is_long_past, tagged};
use crate::policy::RulePolicy;
use crate::report::{Arg, Edit, Fix, FixId, Place, Severity};
use crate::text::{Searchable, Span, distinct, words};
use crate::topics::Source;

pub static RULE: Rule = Rule {
    id: "people-in-body",
    severity: Severity::Stop,
    message: "The text lists {count:person|people}, and {readers:party outside reads|parties outside read} it",
    advice: "Take the list out, or send each only their own row",
    check,
};

/// People who make a list of names and addresses more than a few contacts.
const CONTACTS: u32 = 5;

fn check(mail: &Mail<'_>, policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let readers = mail.outside_readers();
    if readers.parties() == 0 {
        return;
    }
    let concerned = |list: &&PeopleList| {
        let others = list.sort == ListSort::Concerned && !list.quoted && is_about_others(mail, list);
        others && !mail.is_programme(list) && !mail.introduces(list, is_long_past)
    };
    let contacts = u32::try_from(policy.limit(CONTACTS as usize)).unwrap_or(u32::MAX);
    let prose = prose(mail);
    let told =
        |list: &PeopleList| prose.iter().any(|(other, _)| other.private_matter && other.span.overlaps(list.span));
    let tells = |list: &PeopleList| {
        list.private_matter || list.tells_more_than_contact() || told(list) || says_what_they_are(mail, list)
    };
    // A list of who was there says nothing of whoever is on it, unless something private stands beside the names
    let apart = |list: &PeopleList| {
        let known = |other: &PeopleList| other.span.overlaps(list.span) && (!list.private_matter || concerned(&other));
        !mail.lists.iter().any(known)
    };
    let all =
        mail.lists.iter().map(|list| (list, None)).chain(prose.iter().map(|(list, telling)| (list, Some(*telling))));
    let mut graded: Vec<(Severity, &PeopleList)> = Vec::new();
    for (list, telling) in all.filter(|(list, _)| concerned(list)) {
        if telling.is_none() || apart(list) {
            let one = telling == Some(Telling::OfOne);
            let telling = telling.map_or_else(|| tells(list), |telling| telling == Telling::Something);
            let weighed = weigh(mail, readers, list, telling, contacts);
            let weighed = if one { weighed.map(|_| Severity::Note) } else { weighed };
            graded.extend(weighed.map(|severity| (severity, list)));
        }
    }
    let Some(severity) = graded.iter().map(|(severity, _)| *severity).max() else { return };
    let count: u32 = graded.iter().map(|(_, list)| list.count).sum();
    let data = distinct(graded.iter().flat_map(|(_, list)| list.data.iter().copied()));
    let cut = graded.iter().map(|(_, list)| Edit::Remove(Place::in_body(list.span))).collect();
    out.add(Found {
        severity: Some(severity),
        args: vec![
            ("count", Arg::from(count as usize)),
            ("readers", Arg::from(readers.parties())),
            ("kinds", Arg::from(data.join(", "))),
        ],
        places: graded.iter().flat_map(|(_, list)| list.rows.iter().copied().map(Place::in_body)).collect(),
        fixes: vec![Fix { id: FixId::Cut, label: "Cut the list".to_owned(), edits: cut, drafts: Vec::new() }],
        ..Found::default()
    });
}

/// What being on a list tells of somebody.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Telling {
    Nothing,
    Something,
    /// Beside one of several names stands what may be private.
    OfOne,
}

/// People whom the text names one after the other with something private, their homes or what they are, as lists; and
/// what being on them tells.
fn prose(mail: &Mail<'_>) -> Vec<(PeopleList, Telling)> {
    let text = mail.draft.body.as_str();
    let topical: Vec<Span> =
        mail.matter.hits.iter().filter(|hit| hit.source == Source::Body).map(|hit| hit.span).collect();
    // Friends who share what a house costs owe each other sums
    let subject = Some(mail.draft.subject.as_str()).filter(|_| mail.audience.sender.sending != Sending::Private);
    let mut found = tagged(text, mail.starts, mail.own_words, &topical, subject);
    // "Mr Dunn is off sick" among what everybody does is news
    found.retain(|found| !found.one || !found.titled || mail.matter.sensitive);
    for other in enumerated(text, mail.starts, mail.own_words) {
        if !found.iter().any(|found| found.span.overlaps(other.span)) {
            found.push(other);
        }
    }
    let list = |found: Enumerated| {
        let concerned = found.told || found.concerned.is_some();
        let telling = match () {
            () if found.one && !found.titled => Telling::OfOne,
            () if concerned || Promise::of_text(found.span.of(text)) == Some(Promise::Concerned) => Telling::Something,
            () => Telling::Nothing,
        };
        (PeopleList::of_sentence(text, found), telling)
    };
    found.into_iter().map(list).collect()
}

/// People other than the sender and the sender's own house: a sign-off above a signature names one person twice, and
/// a table of colleagues with their office's addresses is a contact list.
fn is_about_others(mail: &Mail<'_>, list: &PeopleList) -> bool {
    let in_signature = mail.body.signature.is_some_and(|signature| signature.overlaps(list.span));
    if list.in_signature || in_signature || !mail.is_own_word(list.span) {
        return false;
    }
    let sender = mail.audience.sender.recipient.as_ref().and_then(|sender| sender.name.as_deref()).unwrap_or("");
    let letters = |span: &Span| Searchable::folded_letters(span.of(&mail.draft.body));
    let own = Searchable::folded_letters(sender);
    let names = distinct(list.names.iter().map(letters).filter(|name| *name != own));
    let mut addresses = mail.addresses_in_body.iter().filter(|(_, span)| span.overlaps(list.span)).peekable();
    let host = &mail.audience.sender.host;
    let house = addresses.peek().is_some()
        && addresses.all(|(key, _)| key.rsplit_once('@').is_some_and(|(_, on)| on == host.as_str()));
    let people = if list.names.is_empty() { list.count as usize } else { names.len() };
    people >= 2 && !house
}

/// Being on the list tells something: several rows speak of a matter of their own, or what stands above the list says
/// what the people are.
fn says_what_they_are(mail: &Mail<'_>, list: &PeopleList) -> bool {
    let hits = || mail.matter.hits.iter().filter(|hit| hit.source == Source::Body).map(|hit| hit.span);
    let speaks = |row: &&Span| hits().any(|hit| hit.overlaps(**row));
    if list.rows.iter().filter(speaks).nth(1).is_some() {
        return true;
    }
    mail.introduces(list, |line| Promise::of_text(line) == Some(Promise::Concerned))
}

/// Most of the people in the rows are neither readers nor greeted.
fn names_others(mail: &Mail<'_>, list: &PeopleList) -> bool {
    let known = exposure::reader_words(mail);
    let is_known = |word: &str| known.contains(&Searchable::folded_letters(word));
    let is_other = |name: &&Span| !words(name.of(&mail.draft.body)).any(is_known);
    let others = list.names.iter().filter(is_other).count();
    list.names.is_empty() || others >= 2 && others * 2 >= list.names.len()
}

/// What the rows tell, before whom. A list that only says how people are called and reached is everyday work for
/// organisations, and for private readers too while it is short.
fn weigh(
    mail: &Mail<'_>,
    readers: OutsideReaders,
    list: &PeopleList,
    telling: bool,
    contacts: u32,
) -> Option<Severity> {
    let sensitive = mail.matter.sensitive;
    if mail.audience.sender.sending == Sending::Private && !sensitive {
        return (telling && readers.private >= 2).then_some(Severity::Warn);
    }
    if !telling {
        // How colleagues are reached is no news to all of them
        if readers.parties() == readers.house {
            return None;
        }
        let open = readers.private >= 2 || readers.unknown > readers.house;
        // Who plays, sings or takes part is no secret; how they are reached is
        let reached = list.data.iter().any(|kind| *kind != "name");
        let many = list.count >= contacts && reached || list.touched || sensitive;
        let severity = if sensitive { Severity::Stop } else { Severity::Warn };
        let told = list.described && names_others(mail, list);
        return (open && many).then_some(severity).or(told.then_some(Severity::Note));
    }
    // Who joins and who is back from leave is news to the whole house
    if readers.parties() == readers.house && !sensitive {
        return Some(Severity::Note);
    }
    match (readers, sensitive) {
        (OutsideReaders { private: 2.., .. }, _) | (OutsideReaders { private: 1.., .. }, true) => Some(Severity::Stop),
        (OutsideReaders { unknown: 1.., .. }, true) => Some(Severity::Stop),
        (OutsideReaders { private: 1.., .. } | OutsideReaders { unknown: 1.., .. }, false) => Some(Severity::Warn),
        (OutsideReaders { organisations: 2.., .. }, _) | (_, true) => Some(Severity::Warn),
        // One organisation outside is often the very one that has to have it
        _ => Some(Severity::Note),
    }
}
