//! The repairs of a list of readers: move the exposed people to Bcc, send to each party separately, or take those out
//! who are not meant. They touch only the people they are about, keep order and names, and lose or double nobody else.

use std::borrow::Cow;

use super::entries::{Chosen, hidden, visible};
use super::greeted::greets;
use crate::audience::{PartyKind, Reader};
use crate::draft::Field;
use crate::mail::Mail;
use crate::report::{Edit, Fix, FixId, Place, Separate};

/// The repairs for these people, best first: where Bcc is not enough, sending separately leads.
#[must_use]
pub fn repairs(mail: &Mail<'_>, people: &[u32]) -> Vec<Fix> {
    let bcc = move_to_bcc(mail, people);
    let separately = send_separately(mail, people);
    match separately {
        // A few people of a sensitive matter are better written to one by one (ICO, Email and security, 2023)
        Some(separately) if mail.matter.sensitive && separately.drafts.len() <= FEW => vec![separately, bcc],
        Some(separately) => vec![bcc, separately],
        None => vec![bcc],
    }
}

/// Messages that a person can be asked to send one by one.
const FEW: usize = 5;

/// Moves every visible entry of the people; the sender refills a To that this empties.
#[must_use]
pub fn move_to_bcc(mail: &Mail<'_>, people: &[u32]) -> Fix {
    let chosen = Chosen::of(mail, people);
    let moved: Vec<_> = visible(mail).filter(|reader| chosen.has(reader)).collect();
    let to_before = visible(mail).filter(|reader| reader.place.field == Field::To).count();
    let to_moved = moved.iter().filter(|reader| reader.place.field == Field::To).count();
    let mut edits: Vec<Edit> = moved.iter().flat_map(|reader| to_bcc(mail, reader)).collect();
    let count = people.len();
    let noun = if count == 1 { "person" } else { "people" };
    let mut label = format!("Move {count} {noun} to Bcc");
    // A message that shows nobody at all still needs a To: many a server refuses it without
    let nobody_left = visible(mail).count() == moved.len();
    if (to_before > 0 && to_before == to_moved) || nobody_left {
        match mail.draft.from.as_deref().filter(|from| !from.trim().is_empty()) {
            Some(from) => edits.push(Edit::Insert { field: Field::To, text: from.to_owned() }),
            None => label.push_str("; put your own address in To"),
        }
    }
    Fix { id: FixId::MoveToBcc, label, edits, drafts: Vec::new() }
}

/// Moves one entry. What only a link can hold as it is written comes in anew: `ann%40example.org` alone is no address.
fn to_bcc(mail: &Mail<'_>, reader: &Reader<'_>) -> Vec<Edit> {
    let place = reader.place;
    match entry(mail, reader) {
        Cow::Borrowed(_) => vec![Edit::Move { place, to: Field::Bcc }],
        Cow::Owned(text) => vec![Edit::Remove(place), Edit::Insert { field: Field::Bcc, text }],
    }
}

/// A reader as a list of their own would hold them.
fn entry<'m>(mail: &'m Mail<'_>, reader: &Reader<'_>) -> Cow<'m, str> {
    let text = mail.draft.text(reader.place.field, reader.place.entry as usize).unwrap_or("");
    reader.recipient.entry(text)
}

/// A message for each of the exposed; the present one keeps the first, or those who are not exposed where there are any.
fn send_separately(mail: &Mail<'_>, people: &[u32]) -> Option<Fix> {
    let chosen = Chosen::of(mail, people);
    let mut drafts = one_each(mail, visible(mail).filter(|reader| chosen.has(reader)));
    if drafts.len() < 2 {
        return None;
    }
    let edits = match others(mail, &chosen) {
        Some(others) => {
            drafts.insert(0, others);
            keep_others(mail, &chosen)
        }
        None => keep_first(mail, &drafts[0]),
    };
    Some(separately(drafts, edits))
}

/// A message for each of the people in Bcc; the present one keeps what is visible.
#[must_use]
pub fn send_separately_from_bcc(mail: &Mail<'_>, people: &[u32]) -> Option<Fix> {
    let chosen = Chosen::of(mail, people);
    let hidden = || hidden(mail).filter(|reader| chosen.has(reader));
    let mut drafts = one_each(mail, hidden());
    if drafts.len() < 2 {
        return None;
    }
    if let Some(others) = others(mail, &chosen) {
        drafts.insert(0, others);
    }
    Some(separately(drafts, hidden().map(|reader| Edit::Remove(reader.place)).collect()))
}

/// Takes the readers at these places, which are in order, out of the message. None where one of them is evidently meant:
/// is greeted by name, or stands in To with nobody else who would stay there.
#[must_use]
pub fn remove(mail: &Mail<'_>, places: &[Place]) -> Vec<Fix> {
    let (gone, stay): (Vec<_>, Vec<_>) =
        mail.audience.readers.iter().partition(|reader| places.binary_search(&reader.place).is_ok());
    let in_to = |readers: &[&Reader<'_>]| readers.iter().any(|reader| reader.place.field == Field::To);
    if gone.is_empty() || stay.is_empty() || in_to(&gone) && !in_to(&stay) || greets(mail, &gone, &stay) {
        return Vec::new();
    }
    let count = gone.len();
    let label = format!("Remove {count} {}", if count == 1 { "recipient" } else { "recipients" });
    let edits = gone.iter().map(|reader| Edit::Remove(reader.place)).collect();
    vec![Fix { id: FixId::Remove, label, edits, drafts: Vec::new() }]
}

fn separately(drafts: Vec<Separate>, edits: Vec<Edit>) -> Fix {
    let label = format!("Send {} separate messages", drafts.len());
    Fix { id: FixId::SendSeparately, label, edits, drafts }
}

/// One message for each party of these readers. In a sensitive matter the people of one organisation are apart as well:
/// none of them need know of the other.
fn one_each<'m, 'a: 'm>(mail: &'m Mail<'a>, readers: impl Iterator<Item = &'m Reader<'a>>) -> Vec<Separate> {
    let mut parties: Vec<Separate> = Vec::new();
    // The number of a party's message; a person without a party has one of their own
    let mut of_party: Vec<Option<usize>> = vec![None; mail.audience.parties.len()];
    let mut said = vec![false; mail.audience.people.len()];
    for reader in readers {
        let Some(person) = reader.person.filter(|person| !std::mem::replace(&mut said[*person as usize], true)) else {
            continue;
        };
        let mut fresh = None;
        let party = mail.audience.people[person as usize].party.filter(|party| keeps_together(mail, *party));
        let at = party.and_then(|party| of_party.get_mut(party as usize)).unwrap_or(&mut fresh);
        let at = *at.get_or_insert_with(|| {
            parties.push(Separate::default());
            parties.len() - 1
        });
        parties[at].to.push(entry(mail, reader).into_owned());
    }
    parties
}

fn keeps_together(mail: &Mail<'_>, party: u32) -> bool {
    let kind = mail.audience.parties.get(party as usize).map(|party| party.kind);
    !mail.matter.sensitive || kind == Some(PartyKind::Group)
}

/// The message to those who are visible and not exposed. The sender's own copy goes with them; alone it is no message.
fn others(mail: &Mail<'_>, chosen: &Chosen) -> Option<Separate> {
    let mut others = Separate::default();
    let mut anybody = false;
    for reader in visible(mail).filter(|reader| !chosen.has(reader)) {
        let list = if reader.place.field == Field::To { &mut others.to } else { &mut others.cc };
        list.push(entry(mail, reader).into_owned());
        anybody |= reader.person.is_some();
    }
    if others.to.is_empty() {
        others.to = std::mem::take(&mut others.cc);
    }
    anybody.then_some(others)
}

/// The edits that leave the present window with those who are not exposed.
fn keep_others(mail: &Mail<'_>, chosen: &Chosen) -> Vec<Edit> {
    visible(mail).filter(|reader| chosen.has(reader)).map(|reader| Edit::Remove(reader.place)).collect()
}

/// The edits that leave the present window with the first message's recipients alone.
fn keep_first(mail: &Mail<'_>, first: &Separate) -> Vec<Edit> {
    let mut kept = first.to.iter().peekable();
    let mut edits = Vec::new();
    for reader in visible(mail) {
        let is_kept = kept.peek().is_some_and(|text| reader.person.is_some() && **text == entry(mail, reader));
        if is_kept {
            kept.next();
        } else {
            edits.push(Edit::Remove(reader.place));
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use crate::check::Checker;
    use crate::draft::Draft;
    use crate::policy::Policy;
    use crate::repair;
    use crate::report::{Fix, FixId};

    fn fixes(to: &str) -> (Draft, Vec<Fix>) {
        let draft = Draft {
            from: Some("ann@clinic.example".to_owned()),
            to: vec![to.to_owned()],
            subject: "Your HIV test results".to_owned(),
            ..Draft::default()
        };
        let report = Checker::new(Policy::default()).expect("an empty policy").check(&draft);
        let first = report.findings.into_iter().next().expect("a finding");
        (draft, first.fixes)
    }

    fn of(fixes: &[Fix], id: FixId) -> &Fix {
        fixes.iter().find(|fix| fix.id == id).expect("the fix")
    }

    #[test]
    fn the_senders_own_copy_is_no_message_of_its_own() {
        let (draft, found) = fixes("ann@clinic.example, reader-01@gmail.com, reader-02@gmail.com");
        let separately = of(&found, FixId::SendSeparately);
        let lists: Vec<_> = separately.drafts.iter().map(|one| one.to.join(", ")).collect();
        assert_eq!(lists, ["reader-01@gmail.com", "reader-02@gmail.com"]);
        assert_eq!(repair::apply(&draft, separately).expect("it fits").to, ["reader-01@gmail.com"]);
    }

    #[test]
    fn colleagues_and_the_senders_copy_stay_together() {
        let (draft, found) = fixes("ann@clinic.example, ben@clinic.example, reader-01@gmail.com, reader-02@gmail.com");
        let separately = of(&found, FixId::SendSeparately);
        assert_eq!(separately.drafts.len(), 3);
        assert_eq!(separately.drafts[0].to, ["ann@clinic.example", "ben@clinic.example"]);
        assert_eq!(repair::apply(&draft, separately).expect("it fits").to, ["ann@clinic.example, ben@clinic.example"]);
    }

    #[test]
    fn a_sensitive_matter_parts_colleagues_too_and_the_count_stays_after_the_move() {
        let list =
            "ben@clinic.example, r1@daily.example, r2@daily.example, r3@weekly.example, a-01@gmail.com, a-02@gmail.com";
        let (draft, found) = fixes(list);
        let separately = of(&found, FixId::SendSeparately);
        assert_eq!(separately.drafts.len(), 6);
        assert_eq!(separately.drafts[0].to, ["ben@clinic.example"]);
        let moved = repair::apply(&draft, of(&found, FixId::MoveToBcc)).expect("it fits");
        let report = Checker::new(Policy::default()).expect("an empty policy").check(&moved);
        let after = report.findings.iter().find(|finding| finding.rule == "bcc-not-enough").expect("it is said");
        assert_eq!(of(&after.fixes, FixId::SendSeparately).drafts, separately.drafts);
    }

    #[test]
    fn what_a_link_encodes_is_spelled_out() {
        let (draft, found) =
            fixes("mailto:reader-01%40gmail.com,%22Roe%2C%20B%22%20%3Creader-02%40gmail.com%3E,reader-03@gmail.com");
        let after = repair::apply(&draft, of(&found, FixId::MoveToBcc)).expect("it fits");
        assert_eq!(after.to, ["ann@clinic.example"]);
        let mut bcc = after.bcc.clone();
        bcc.sort();
        assert_eq!(bcc, ["\"Roe, B\" <reader-02@gmail.com>", "reader-01@gmail.com", "reader-03@gmail.com"]);
        let alone: Vec<_> = of(&found, FixId::SendSeparately).drafts.iter().map(|one| one.to[0].as_str()).collect();
        assert_eq!(alone, ["reader-01@gmail.com", "\"Roe, B\" <reader-02@gmail.com>", "reader-03@gmail.com"]);
    }
}
