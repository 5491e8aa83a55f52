//! People who have a domain under their own name, as freelancers and families do:
//! `Ann Thornley <ann@thornleydesign.example>`. Where a mail speaks to the people concerned they are as private as
//! anybody. Judges no matter.

use crate::address;
use crate::audience::{Audience, Party, PartyKind};
use crate::text::{Body, Searchable};
use crate::topics;

/// Letters of a surname that tell enough inside a domain.
const SURNAME: usize = 4;

/// Nobody is greeted by name or with others: who is may have another part in the matter, as a surveyor has, or a mother of
/// a child for whom several work.
pub(super) fn speaks_to_each(body: &Body) -> bool {
    body.greeting.as_ref().is_none_or(|greeting| !greeting.plural && greeting.names.is_empty())
}

/// Whether an organisation shows people on mailbox hosts and owners to each other, or owners alone.
pub(super) fn are_shown(audience: &Audience<'_>) -> bool {
    let is_private = |party: &&Party| match party.kind {
        PartyKind::Private => !party.people.is_empty(),
        PartyKind::Organisation => is_owner(audience, party),
        _ => false,
    };
    audience.is_by_organisation() && audience.parties.iter().filter(is_private).take(2).count() == 2
}

/// Whether a party is one person behind a domain with that person's surname, whose host tells of no practice: a
/// solicitor and a therapist read as what they are.
pub(super) fn is_owner(audience: &Audience<'_>, party: &Party) -> bool {
    let label = Searchable::folded_letters(party.name.split('.').next().unwrap_or(""));
    let mut people = party.people.iter().filter_map(|person| audience.recipient(*person));
    people.any(|recipient| {
        let Some(name) = recipient.name.as_deref() else { return false };
        // Few names have a word that is in the domain at all
        let any = |word: &str| word.len() >= SURNAME && label.contains(&Searchable::folded_letters(word));
        if !name.split([' ', ',']).any(any) {
            return false;
        }
        let surname = address::surname_of(recipient).map(|surname| Searchable::folded_letters(&surname));
        surname.is_some_and(|surname| surname.len() >= SURNAME && label.contains(&surname))
            && !topics::is_practice(name, &party.name)
    })
}
