//! People who do not know each other would see each other's address.

use super::{Findings, Found, Rule};
use crate::exposure::{self, Basis};
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Severity};

pub static RULE: Rule = Rule {
    id: "visible-strangers",
    severity: Severity::Stop,
    message: "{count:person would be shown to people who do not know them|people would see each other's address}",
    advice: "Move them to Bcc, or send to each separately",
    check,
};

fn check(mail: &Mail<'_>, policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let Some(exposure) = exposure::judge(mail, policy.limit(exposure::PRIVATE_STOP)) else {
        return;
    };
    let exposed = exposure::people(mail, exposure.basis);
    if exposed.is_empty() {
        return;
    }
    let organisation = mail.organisation(policy.policy);
    let variant = match (exposure.basis, organisation.is_empty()) {
        (Basis::Unknown, _) => Some(("unknown", "It is not known who is behind {count} of the addresses here")),
        (Basis::Colleagues, _) => {
            Some(("colleagues", "{count:colleague|colleagues} would see that the others are concerned"))
        }
        (Basis::Students, _) => Some(("students", "{count:student|students} would see that the others are concerned")),
        (_, false) if exposed.len() == 1 => {
            Some(("outside", "{count} person outside {organisation} would be shown to people who do not know them"))
        }
        (_, false) => Some(("outside", "{count:person|people} outside {organisation} would see each other's address")),
        (_, true) => None,
    };
    let mut args = vec![
        ("count", Arg::from(exposed.len())),
        ("others", Arg::from(exposed.len().saturating_sub(1))),
        ("parties", Arg::from(mail.audience.counts.strangers as usize)),
        ("organisation", Arg::from(organisation)),
        ("basis", Arg::from(exposure.basis.name())),
        ("named", Arg::from(exposure::named(mail, &exposed).len())),
    ];
    let telling = exposure::telling(mail, exposure.basis);
    if mail.matter.sensitive {
        args.extend(mail.matter.topics.first().map(|topic| ("topic", Arg::from(topic.id()))));
    }
    let mut places = exposure::places(mail, &exposed);
    places.extend(telling);
    out.add(Found {
        severity: Some(exposure.severity),
        variant,
        args,
        places,
        fixes: exposure::repairs(mail, &exposure::to_repair(mail, exposed)),
        ..Found::default()
    });
}
