//! The two repairs of a visible list: move the exposed people to Bcc, or send to each party separately.
//! Both move only the exposed, keep their order and their names, and lose or double nobody.

use super::{chosen, places};
use crate::audience::Reader;
use crate::draft::Field;
use crate::mail::Mail;
use crate::report::{Edit, Fix, FixId, Separate};

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
    let moved = places(mail, people);
    let to_before = visible(mail).filter(|reader| reader.place.field == Field::To).count();
    let to_moved = moved.iter().filter(|place| place.field == Field::To).count();
    let mut edits: Vec<Edit> = moved.iter().map(|place| Edit::Move { place: *place, to: Field::Bcc }).collect();
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

/// One message for each party; the present one keeps the first party, or the colleagues where there are any.
fn send_separately(mail: &Mail<'_>, people: &[u32]) -> Option<Fix> {
    let chosen = chosen(mail, people);
    let is_exposed = |reader: &Reader<'_>| reader.person.is_some_and(|person| chosen[person as usize]);
    let mut parties: Vec<(Option<u32>, u32, Separate)> = Vec::new();
    let mut by_party: std::collections::HashMap<(Option<u32>, u32), usize> = std::collections::HashMap::new();
    let mut others = Separate::default();
    let mut said = vec![false; mail.audience.people.len()];
    for reader in visible(mail) {
        let text = mail.draft.text(reader.place.field, reader.place.entry as usize).unwrap_or("");
        let text = reader.place.span.of(text).to_owned();
        if !is_exposed(reader) {
            let list = if reader.place.field == Field::To { &mut others.to } else { &mut others.cc };
            list.push(text);
            continue;
        }
        let Some(person) = reader.person.filter(|person| !std::mem::replace(&mut said[*person as usize], true)) else {
            continue;
        };
        let party = mail.audience.people[person as usize].party;
        // Without a party each person is their own
        let key = (party, if party.is_some() { 0 } else { person });
        let at = *by_party.entry(key).or_insert_with(|| {
            parties.push((key.0, key.1, Separate::default()));
            parties.len() - 1
        });
        parties[at].2.to.push(text);
    }
    let mut drafts: Vec<Separate> = parties.into_iter().map(|(_, _, draft)| draft).collect();
    if drafts.len() < 2 {
        return None;
    }
    if others.to.is_empty() {
        others.to = std::mem::take(&mut others.cc);
    }
    if !others.to.is_empty() {
        drafts.insert(0, others);
    }
    let kept = keep_first(mail, &chosen, &drafts[0]);
    let label = format!("Send {} separate messages", drafts.len());
    Some(Fix { id: FixId::SendSeparately, label, edits: kept, drafts })
}

/// The edits that leave the present window with the first message's recipients alone.
fn keep_first(mail: &Mail<'_>, chosen: &[bool], first: &Separate) -> Vec<Edit> {
    let colleagues_first = visible(mail).any(|reader| !reader.person.is_some_and(|p| chosen[p as usize]));
    let mut kept = first.to.iter().peekable();
    let mut edits = Vec::new();
    for reader in visible(mail) {
        let exposed = reader.person.is_some_and(|person| chosen[person as usize]);
        if !exposed {
            continue;
        }
        let text = mail.draft.text(reader.place.field, reader.place.entry as usize).unwrap_or("");
        let is_kept =
            !colleagues_first && kept.peek().is_some_and(|entry| entry.as_str() == reader.place.span.of(text));
        if is_kept {
            kept.next();
        } else {
            edits.push(Edit::Remove(reader.place));
        }
    }
    edits
}

fn visible<'m, 'a>(mail: &'m Mail<'a>) -> impl Iterator<Item = &'m Reader<'a>> {
    mail.audience.readers.iter().filter(|reader| reader.is_visible())
}

/// One message for each person in Bcc; the present one keeps what is visible.
#[must_use]
pub fn send_separately_from_bcc(mail: &Mail<'_>, people: &[u32]) -> Option<Fix> {
    let places = super::hidden_places(mail, people);
    if places.len() < 2 {
        return None;
    }
    let text = |place: &crate::report::Place| {
        let entry = mail.draft.text(place.field, place.entry as usize).unwrap_or("");
        place.span.of(entry).to_owned()
    };
    let drafts: Vec<Separate> = places.iter().map(|place| Separate { to: vec![text(place)], cc: Vec::new() }).collect();
    let label = format!("Send {} separate messages", drafts.len());
    let edits = places.into_iter().map(Edit::Remove).collect();
    Some(Fix { id: FixId::SendSeparately, label, edits, drafts })
}
