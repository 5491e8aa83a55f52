//! Recipients whom the policy wants in Bcc, and nowhere else.

use super::{Findings, Found, Rule};
use crate::exposure;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Severity};

pub static RULE: Rule = Rule {
    id: "always-bcc",
    severity: Severity::Stop,
    message: "{count:person here is|people here are} always written to in Bcc",
    advice: "Move them to Bcc",
    check,
};

fn check(mail: &Mail<'_>, policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    if policy.policy.always_bcc.is_empty() || mail.audience.counts.visible < 2 {
        return;
    }
    let listed = |index: u32| {
        let host = mail.audience.facts(index).map_or("", |facts| facts.host.as_str());
        mail.audience.address(index).is_some_and(|address| mail.circle.is_always_bcc(address, host))
    };
    let visible = mail.audience.those(|person| person.visible).into_iter();
    let people: Vec<u32> = visible.filter(|person| listed(*person)).collect();
    if people.is_empty() {
        return;
    }
    out.add(Found {
        args: vec![("count", Arg::from(people.len()))],
        places: exposure::places(mail, &people),
        fixes: vec![exposure::move_to_bcc(mail, &people)],
        ..Found::default()
    });
}
