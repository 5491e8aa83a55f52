//! The name of an attachment promises a list of people.

use super::{Findings, Found, Rule};
use crate::draft::Field;
use crate::mail::Mail;
use crate::people::Promise;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "attachment-lists",
    severity: Severity::Warn,
    message: "{name} looks like a list of people",
    advice: "Check that it is the file you mean, and who may read it",
    check,
};

/// Files that hold tables or address books.
const TABLES: [&str; 12] = ["csv", "tsv", "xls", "xlsx", "xlsm", "xlsb", "ods", "numbers", "vcf", "mdb", "accdb", "db"];

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    if !mail.reaches_outside() {
        return;
    }
    for (entry, attachment) in (0u32..).zip(&mail.draft.attachments) {
        let Some((stem, end)) = attachment.name.rsplit_once('.') else { continue };
        if !TABLES.contains(&end.to_ascii_lowercase().as_str()) || Promise::of_name(stem).is_none() {
            continue;
        }
        let severity = if mail.matter.sensitive { Severity::Warn } else { Severity::Note };
        let span = Span::new(0, attachment.name.len());
        out.add(Found {
            severity: Some(severity),
            args: vec![("name", Arg::from(attachment.name.as_str()))],
            places: vec![Place { field: Field::Attachments, entry, span }],
            ..Found::default()
        });
    }
}
