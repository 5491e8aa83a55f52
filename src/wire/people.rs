//! Everybody a draft reaches, in the shape that the picture of who sees whom is drawn from.

use std::collections::HashMap;

use super::encode::{EdgePlace, Units};
use crate::audience::{Person, Standing};
use crate::mail::Mail;

/// One distinct person, list or unreadable entry of To, Cc and Bcc; the sender is none.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct EdgePerson {
    /// A visible entry where there is one.
    pub place: EdgePlace,
    pub name: Option<String>,
    pub address: Option<String>,
    /// Equal numbers: people who evidently know each other.
    pub party: u32,
    /// The registrable domain of an organisation; empty for people on hosts of individuals.
    pub organisation: String,
    pub standing: &'static str,
    /// False in Bcc, and where somebody else's message showed the person already.
    pub shown: bool,
}

/// The people of a mail, in the order in which they are written.
#[must_use]
pub fn people(mail: &Mail<'_>) -> Vec<EdgePerson> {
    let mut units = Units::new(mail.draft);
    let mut parties =
        Parties { next: u32::try_from(mail.audience.parties.len()).unwrap_or(u32::MAX), by_domain: HashMap::new() };
    let everybody = mail.audience.people.iter();
    everybody.filter_map(|person| edge(mail, person, &mut units, &mut parties)).collect()
}

fn edge<'a>(mail: &Mail<'a>, person: &Person, units: &mut Units<'a>, parties: &mut Parties) -> Option<EdgePerson> {
    let reader = mail.audience.readers.get(person.reader as usize)?;
    let recipient = reader.recipient;
    let organisation = organisation(mail, person);
    Some(EdgePerson {
        place: units.place(reader.place),
        name: recipient.name.clone(),
        address: recipient.address.as_ref().map(|address| address.text.clone()),
        party: person.party.unwrap_or_else(|| parties.beside(&organisation)),
        organisation,
        standing: match person.standing {
            Standing::Colleague => "colleague",
            Standing::Trusted | Standing::Outsider => "outsider",
            Standing::Unknown => "unknown",
        },
        shown: person.visible && !person.shown,
    })
}

/// The organisation that somebody belongs to, as far as the host tells.
fn organisation(mail: &Mail<'_>, person: &Person) -> String {
    if let Some(party) = person.party.and_then(|party| mail.audience.parties.get(party as usize)) {
        return party.name.clone();
    }
    let Some(reader) = mail.audience.readers.get(person.reader as usize) else {
        return String::new();
    };
    let Some(address) = reader.recipient.address.as_ref() else {
        return String::new();
    };
    let individual = person.standing == Standing::Outsider && mail.circle.is_individuals(address, reader.facts);
    if reader.facts.personal || individual { String::new() } else { reader.facts.domain().to_owned() }
}

/// Numbers for those whom the audience counts in no party: readers in Bcc, colleagues, trusted hosts.
struct Parties {
    next: u32,
    by_domain: HashMap<String, u32>,
}

impl Parties {
    fn beside(&mut self, organisation: &str) -> u32 {
        let fresh = self.next;
        let party = if organisation.is_empty() {
            fresh
        } else {
            *self.by_domain.entry(organisation.to_owned()).or_insert(fresh)
        };
        if party == fresh {
            self.next = self.next.saturating_add(1);
        }
        party
    }
}
