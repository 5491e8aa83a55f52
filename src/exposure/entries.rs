//! Where chosen people stand in the draft. Must not know why they were chosen.

use crate::audience::Reader;
use crate::mail::Mail;
use crate::report::Place;

/// Some of the people of a mail.
pub(super) struct Chosen(Vec<bool>);

impl Chosen {
    /// The people with these indices.
    pub(super) fn of(mail: &Mail<'_>, people: &[u32]) -> Self {
        let mut chosen = vec![false; mail.audience.people.len()];
        for person in people {
            if let Some(slot) = chosen.get_mut(*person as usize) {
                *slot = true;
            }
        }
        Chosen(chosen)
    }

    /// Whether the reader is one of them.
    pub(super) fn has(&self, reader: &Reader<'_>) -> bool {
        reader.person.is_some_and(|person| self.0[person as usize])
    }
}

/// Every visible entry of these people, in the draft's order.
#[must_use]
pub fn places(mail: &Mail<'_>, people: &[u32]) -> Vec<Place> {
    let chosen = Chosen::of(mail, people);
    visible(mail).filter(|reader| chosen.has(reader)).map(|reader| reader.place).collect()
}

/// Every entry of these people in Bcc, in the draft's order.
#[must_use]
pub fn hidden_places(mail: &Mail<'_>, people: &[u32]) -> Vec<Place> {
    let chosen = Chosen::of(mail, people);
    hidden(mail).filter(|reader| chosen.has(reader)).map(|reader| reader.place).collect()
}

/// The entries in To and Cc.
pub(super) fn visible<'m, 'a>(mail: &'m Mail<'a>) -> impl Iterator<Item = &'m Reader<'a>> {
    mail.audience.readers.iter().filter(|reader| reader.is_visible())
}

/// The entries in Bcc.
pub(super) fn hidden<'m, 'a>(mail: &'m Mail<'a>) -> impl Iterator<Item = &'m Reader<'a>> {
    mail.audience.readers.iter().filter(|reader| !reader.is_visible())
}
