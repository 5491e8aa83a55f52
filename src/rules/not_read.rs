//! A field that could not be read, or was cut, never looks like a field without findings.

use super::{Findings, Found, Rule};
use crate::mail::{GapReason, Mail};
use crate::policy::RulePolicy;
use crate::report::{Arg, Severity};

pub static RULE: Rule = Rule {
    id: "not-read",
    severity: Severity::Note,
    message: "{field} could not be read in full, so this message is not checked to the end",
    advice: "Check {field} yourself before you send",
    check,
};

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    for gap in &mail.gaps {
        let mut args = vec![("field", Arg::from(gap.field.name())), ("reason", Arg::from(gap.reason.name()))];
        if let Some(read) = gap.read_up_to {
            args.push(("readUpTo", Arg::from(read)));
        }
        let shortened = gap.reason == GapReason::Shortened;
        out.add(Found {
            variant: shortened.then_some(("shortened", "{field} shows only some of its people")),
            args,
            places: gap.place.into_iter().collect(),
            ..Found::default()
        });
    }
}
