//! One outsider in a large internal mail, or one odd host among many readers of another firm.

use super::{Findings, Found, Rule};
use crate::audience::{PartyKind, Standing};
use crate::exposure;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Severity};

pub static RULE: Rule = Rule {
    id: "lone-outsider",
    severity: Severity::Note,
    message: "{host} is the only reader outside, among {count} others",
    advice: "Check that this one is meant",
    check,
};

/// Other readers who make one outsider stand out.
const MANY: usize = 15;

fn check(mail: &Mail<'_>, policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    // In an answer the outsider was most likely there before
    if mail.answers() || !mail.shown.is_empty() {
        return;
    }
    let many = policy.limit(MANY);
    let colleagues = mail.audience.counts.colleagues as usize;
    let parties: Vec<_> = mail.audience.parties.iter().filter(|party| !party.people.is_empty()).collect();
    let firms = parties.iter().filter(|party| party.kind == PartyKind::Organisation && party.people.len() >= many);
    let others = colleagues.max(firms.map(|party| party.people.len()).max().unwrap_or(0));
    let mut ones = parties.iter().filter(|party| party.people.len() < many);
    let (Some(odd), None) = (ones.next(), ones.next()) else { return };
    let [person] = odd.people.as_slice() else { return };
    if others < many || mail.audience.people[*person as usize].standing != Standing::Outsider {
        return;
    }
    let Some(address) = mail.audience.address(*person) else { return };
    let places = exposure::places(mail, &[*person]);
    out.add(Found {
        args: vec![("host", Arg::from(address.host())), ("count", Arg::from(others))],
        fixes: exposure::remove(mail, &places),
        places,
        ..Found::default()
    });
}
