//! How many of the addresses that would be shown give away a full name. Raises nothing alone.

use super::{Findings, Found, Rule};
use crate::exposure;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Severity};

pub static RULE: Rule = Rule {
    id: "names-in-addresses",
    severity: Severity::Note,
    message: "Full names stand in {named} of these {count} addresses",
    advice: "Move them to Bcc, or send to each separately",
    check,
};

fn check(mail: &Mail<'_>, policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let strangers = RulePolicy::new(policy.policy, "visible-strangers");
    if strangers.is_off() {
        return;
    }
    let Some(exposure) = exposure::judge(mail, strangers.limit(exposure::PRIVATE_STOP)) else { return };
    if exposure.severity == Severity::Note {
        return;
    }
    let people = exposure::people(mail, exposure.basis);
    let named = exposure::named(mail, &people);
    if !named.is_empty() {
        out.add(Found {
            args: vec![("named", Arg::from(named.len())), ("count", Arg::from(people.len()))],
            places: exposure::places(mail, &named),
            ..Found::default()
        });
    }
}
