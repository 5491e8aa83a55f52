//! A form, a page or a share that more people can open than the few it is meant for.

use super::{Findings, Found, Rule};
use crate::audience::Standing;
use crate::draft::Opening;
use crate::mail::Mail;
use crate::people::Class;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::put_in_order;

pub static RULE: Rule = Rule {
    id: "open-audience",
    severity: Severity::Stop,
    message: "Anyone can open this, and it is about a person",
    advice: "Open it to the people meant, by name",
    check,
};

/// Up to so many named colleagues are the few whom a share is meant for.
const FEW: usize = 12;

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let Some(opening) = mail.draft.opening.filter(|opening| *opening > Opening::Addressed) else { return };
    if !about_a_person(mail, opening, out) {
        wider_than_meant(mail, opening, out);
    }
}

/// Personal answers that more people can open than they are for. True where there are any.
fn about_a_person(mail: &Mail<'_>, opening: Opening, out: &mut Findings<'_>) -> bool {
    let personal = |class| !matches!(class, Class::Organisation | Class::Network);
    let numbers: Vec<Place> = mail
        .identifiers
        .iter()
        .filter(|identifier| personal(identifier.class))
        .map(|identifier| Place::in_body(identifier.span))
        .collect();
    // Whoever fills in a form is the person concerned: here a topic spoken of is a topic told
    let mut telling: Vec<Place> = mail.matter.hits.iter().filter_map(|hit| mail.place(hit.source, hit.span)).collect();
    put_in_order(&mut telling);
    telling.dedup();
    if numbers.is_empty() && telling.is_empty() {
        return false;
    }
    let contact_only = telling.is_empty()
        && mail.identifiers.iter().all(|identifier| matches!(identifier.class, Class::Contact | Class::Organisation));
    let (severity, variant) = match opening {
        Opening::Public if contact_only => (Severity::Warn, None),
        Opening::Public => (Severity::Stop, None),
        Opening::Organisation if contact_only => return false,
        Opening::Organisation => {
            (Severity::Warn, Some(("organisation", "The whole organisation can open this, and it is about a person")))
        }
        _ if contact_only => return false,
        _ => (Severity::Note, Some(("group", "The whole group can open this, and it is about a person"))),
    };
    let topic = mail.matter.topics.first().map(|topic| ("topic", Arg::from(topic.id())));
    let mut args = vec![("count", Arg::from(numbers.len()))];
    args.extend(topic);
    out.add(Found { severity: Some(severity), variant, args, places: [telling, numbers].concat(), ..Found::default() });
    true
}

/// A share with a few named colleagues that is open far beyond them: the names say whom it was meant for.
fn wider_than_meant(mail: &Mail<'_>, opening: Opening, out: &mut Findings<'_>) {
    let people = &mail.audience.people;
    if people.is_empty() || people.len() > FEW || people.iter().any(|person| person.standing != Standing::Colleague) {
        return;
    }
    let (severity, variant) = match opening {
        Opening::Public => {
            (Severity::Warn, ("share", "Anyone can open this, not only the {count:person|people} named"))
        }
        Opening::Organisation => (
            Severity::Note,
            ("share-organisation", "The whole organisation can open this, not only the {count:person|people} named"),
        ),
        _ => return,
    };
    let places = people.iter().map(|person| mail.audience.readers[person.reader as usize].place).collect();
    let args = vec![("count", Arg::from(people.len()))];
    out.add(Found { severity: Some(severity), variant: Some(variant), args, places, ..Found::default() });
}
