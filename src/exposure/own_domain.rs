//! People who have a domain under their own name, as freelancers do: `Ann Thornley <ann@thornleydesign.example>`.
//! Where a mail speaks to the people concerned they are as private as anybody. Judges no matter.

use crate::address;
use crate::audience::Party;
use crate::mail::Mail;
use crate::text::Searchable;
use crate::topics;

/// Letters of a surname that tell enough inside a domain.
const SURNAME: usize = 4;

/// Whether a party is one person behind a domain with that person's surname, whose host tells of no practice: a
/// solicitor and a therapist read as what they are.
pub(super) fn is_a_person(mail: &Mail<'_>, party: &Party) -> bool {
    // Whoever is greeted with others, or stands beside somebody who is greeted by name, has another part in the matter.
    let as_to_one = mail.body.greeting.as_ref().is_none_or(|greeting| !greeting.plural && greeting.names.is_empty());
    if !as_to_one || !mail.matter.addressed {
        return false;
    }
    let label = Searchable::folded_letters(party.name.split('.').next().unwrap_or(""));
    let mut people = party.people.iter().filter_map(|person| mail.audience.recipient(*person));
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
