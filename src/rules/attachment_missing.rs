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
const WORDS: &str = "attached is|is attached|are attached|see attached|find attached|attached file*|attached please find|i attach|i have attached|\
    i've attached|enclosed please find|atod*|wedi'i atodi|ynghlwm|ci-joint*|en pièce jointe|je joins|vous joins|im anhang|anbei|beigefügt*|\
    in der anlage|als anlage|adjunto|adjunta|se adjunta*|in allegato|allegato|allegata|allegati|allego|si allega|em anexo|segue anexo|\
    anexo o|anexo a|junto envio|bijgevoegd*|in de bijlage|als bijlage|zie bijlage|w załączniku|w załączeniu|załącz*|bifoga*|i bilagan|\
    som bilaga|se bilaga|添付";

fn check(mail: &Mail<'_>, policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    if !policy.is_asked_for() || !mail.draft.attachments.is_empty() {
        return;
    }
    static PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::parted(&[WORDS]));
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
