//! A form, a page or a share that more people can open than the few it is meant for.

use super::{Findings, Found, Rule};
use crate::draft::{Field, Opening};
use crate::mail::Mail;
use crate::people::Class;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};

pub static RULE: Rule = Rule {
    id: "open-audience",
    severity: Severity::Stop,
    message: "Anyone can open this, and it is about a person",
    advice: "Open it to the people meant, by name",
    check,
};

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let Some(opening) = mail.draft.opening.filter(|opening| *opening > Opening::Addressed) else { return };
    let personal = |class| !matches!(class, Class::Organisation | Class::Network);
    let numbers: Vec<Place> = mail
        .identifiers
        .iter()
        .filter(|identifier| personal(identifier.class))
        .map(|identifier| Place { field: Field::Body, entry: 0, span: identifier.span })
        .collect();
    // Whoever fills in a form is the person concerned: here a topic spoken of is a topic told
    let mut telling: Vec<Place> = mail.matter.hits.iter().filter_map(|hit| mail.place(hit.source, hit.span)).collect();
    telling.sort_unstable();
    telling.dedup();
    if numbers.is_empty() && telling.is_empty() {
        return;
    }
    let contact_only = telling.is_empty()
        && mail.identifiers.iter().all(|identifier| matches!(identifier.class, Class::Contact | Class::Organisation));
    let (severity, variant) = match opening {
        Opening::Public if contact_only => (Severity::Warn, None),
        Opening::Public => (Severity::Stop, None),
        Opening::Organisation if contact_only => return,
        Opening::Organisation => {
            (Severity::Warn, Some(("organisation", "The whole organisation can open this, and it is about a person")))
        }
        _ if contact_only => return,
        _ => (Severity::Note, Some(("group", "The whole group can open this, and it is about a person"))),
    };
    let topic = mail.matter.topics.first().map(|topic| ("topic", Arg::from(topic.id())));
    let mut args = vec![("count", Arg::from(numbers.len()))];
    args.extend(topic);
    out.add(Found { severity: Some(severity), variant, args, places: [telling, numbers].concat(), ..Found::default() });
}
