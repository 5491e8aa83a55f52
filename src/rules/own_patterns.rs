//! The organisation's own patterns, from its policy.

use super::{Findings, Found, Rule};
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};

pub static RULE: Rule = Rule {
    id: "own-patterns",
    severity: Severity::Stop,
    message: "The message contains {label}",
    advice: "Take it out, or check who may read it",
    check,
};

fn check(mail: &Mail<'_>, policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    if !mail.reaches_outside() {
        return;
    }
    for (index, pattern) in policy.policy.patterns.iter().enumerate() {
        let places: Vec<Place> = mail.matches.iter().filter(|m| m.pattern == index).map(|m| m.place).collect();
        if !places.is_empty() {
            let args = vec![
                ("label", Arg::from(pattern.label.as_str())),
                ("pattern", Arg::from(pattern.id.as_str())),
                ("count", Arg::from(places.len())),
            ];
            out.add(Found { severity: Some(pattern.level), args, places, ..Found::default() });
        }
    }
}
