//! Who reads the body outside the sender's organisation, in whichever field: readers in Bcc read it too.

use crate::address;
use crate::audience::{Audience, PartyKind, Reader, Standing};
use crate::circle::Circle;
use crate::text::distinct;

/// Parties outside that read the message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutsideReaders {
    /// People on personal-mailbox hosts and on hosts of individuals.
    pub private: usize,
    /// Organisations, whatever their number of people.
    pub organisations: usize,
    /// Lists, and names without an address.
    pub unknown: usize,
    /// The lists among them that the sender's organisation calls its own people: `all-staff@`.
    pub house: usize,
}

impl OutsideReaders {
    /// Parties in all.
    #[must_use]
    pub fn parties(&self) -> usize {
        self.private + self.organisations + self.unknown
    }

    /// Counts the parties outside that read the body.
    pub(super) fn of(audience: &Audience<'_>, circle: &Circle) -> Self {
        let mut readers = OutsideReaders::default();
        let mut organisations = Vec::new();
        for person in &audience.people {
            let Some(Reader { recipient, facts, .. }) = audience.readers.get(person.reader as usize) else {
                continue;
            };
            match person.standing {
                Standing::Colleague | Standing::Trusted => {}
                Standing::Unknown => {
                    readers.unknown += 1;
                    let own = !facts.host.is_empty() && facts.domain() == audience.sender.organisation;
                    readers.house += usize::from(own && address::is_of_house(recipient));
                }
                Standing::Outsider => match audience.party_of(recipient, facts, circle) {
                    Some((PartyKind::Private | PartyKind::Individual, _)) => readers.private += 1,
                    Some((_, name)) => organisations.push(name),
                    None => {}
                },
            }
        }
        readers.organisations = distinct(organisations).len();
        readers
    }
}
