//! EDIT: the hazard in one sentence, as its page's title says it.
//!
//! To add a rule: copy this file to `src/rules/<id_with_underscores>.rs`, change every line marked EDIT, add the
//! module and its `RULE` to `mod.rs`, write `tests/rules/<id>.md`, and give it words in both catalogues of
//! `www/core/locales`. A test says in a sentence what is missing. This file itself is no module.

use super::{Findings, Found, Rule};
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Severity};

pub static RULE: Rule = Rule {
    id: "names-the-hazard",             // EDIT: kebab-case
    severity: Severity::Note,           // EDIT: the gravest it reaches by itself
    message: "{count:person|people} …", // EDIT: what, with the evidence; 90 characters at most
    advice: "Do this",                  // EDIT: an imperative; 60 characters at most
    check,
};

// EDIT: read the parsed mail, never parse; one `Found` for each hazard that a person would fix by itself.
fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let places: Vec<_> = mail.audience.readers.iter().map(|reader| reader.place).collect();
    if places.is_empty() {
        return;
    }
    out.add(Found { args: vec![("count", Arg::from(places.len()))], places, ..Found::default() });
}
