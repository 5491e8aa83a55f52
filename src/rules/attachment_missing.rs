//! The text speaks of an attachment, and there is none. Off unless a policy asks for it.

use std::sync::LazyLock;

use super::{Findings, Found, Rule};
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::Phrases;

pub static RULE: Rule = Rule {
    id: "attachment-missing",
    severity: Severity::Note,
    message: "The text says \u{201c}{word}\u{201d}, and nothing is attached",
    advice: "Attach the file",
    check,
};

#[rustfmt::skip]
const WORDS: [&str; 34] = [
    "attached is", "is attached", "are attached", "see attached", "please find attached", "attached please find", "i attach", "i have attached",
    "enclosed please find", "wedi'i atodi", "ynghlwm", "ci-joint", "ci-jointe", "en pièce jointe", "im anhang", "anbei", "beigefügt",
    "adjunto", "adjunta", "se adjunta", "in allegato", "allego", "si allega", "em anexo", "segue anexo", "bijgevoegd", "in de bijlage",
    "w załączniku", "w załączeniu", "załączam", "bifogat", "bifogar", "添付します", "添付しました",
];

fn check(mail: &Mail<'_>, policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    if !policy.is_asked_for() || !mail.draft.attachments.is_empty() {
        return;
    }
    static PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&WORDS));
    let said = PHRASES.find(&mail.draft.body).into_iter();
    let Some(span) = said.filter(|span| !mail.body.is_quoted(span.start)).min() else { return };
    out.add(Found {
        severity: Some(Severity::Note),
        args: vec![("word", Arg::from(span.of(&mail.draft.body)))],
        places: vec![Place::in_body(span)],
        capped: true,
        ..Found::default()
    });
}
