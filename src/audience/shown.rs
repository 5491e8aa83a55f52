//! Whether a mail shows people to each other who should have had one each. Must not know how people were found.

use super::{Audience, PartyKind, Sending};
use crate::address;

/// Students with whom an organisation outside would hardly work at once.
const SEVERAL: usize = 5;

impl Audience<'_> {
    /// An organisation shows private people to each other who are not one family by their surname.
    #[must_use]
    pub fn shows_private_people(&self) -> bool {
        self.is_by_organisation() && self.shows_several()
    }

    /// The same of whoever has no mailbox of their own in From: what only organisations write needs no sender.
    #[must_use]
    pub fn may_show_private_people(&self) -> bool {
        self.sender.sending != Sending::Private && self.shows_several()
    }

    /// An organisation that is no university shows students to each other: so many do not work with it, as scholars do.
    #[must_use]
    pub fn shows_students(&self) -> bool {
        let is_student = |person: &u32| {
            let facts = self.facts(*person);
            facts.is_some_and(|facts| address::is_of_students(&facts.host, facts.domain()))
        };
        let outside = self.is_by_organisation() && !self.sender.individuals;
        outside && self.private_strangers(true).filter(is_student).take(SEVERAL).count() == SEVERAL
    }

    /// An organisation sends, or somebody in its name.
    #[must_use]
    pub fn is_by_organisation(&self) -> bool {
        self.sender.sending == Sending::Organisation
    }

    /// Whoever sends shows private people to each other who are not one family by their surname.
    #[must_use]
    pub fn shows_several(&self) -> bool {
        let private: Vec<u32> = self.private_strangers(false).collect();
        let parties = self.parties.iter().filter(|party| party.kind == PartyKind::Private && !party.people.is_empty());
        parties.count() >= 2 && !self.is_one_family(&private)
    }

    /// An organisation writes to private people in Bcc who are not one family by their surname.
    #[must_use]
    pub fn hides_private_people(&self) -> bool {
        let mut private = self.hidden_outsiders();
        private.retain(|person| self.facts(*person).is_some_and(|facts| facts.personal));
        self.is_by_organisation() && private.len() >= 2 && !self.is_one_family(&private)
    }

    fn is_one_family(&self, people: &[u32]) -> bool {
        let surname = |person: &u32| {
            let no_list = self.facts(*person).is_some_and(|facts| !facts.list);
            self.recipient(*person).filter(|_| no_list).and_then(address::gives_surname)
        };
        let first = people.first().and_then(surname);
        first.is_some() && people.iter().all(|person| surname(person) == first)
    }
}
