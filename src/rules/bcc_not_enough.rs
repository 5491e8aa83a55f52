//! Bcc hides a list from its readers, and not more: for a sensitive matter the regulator asks for separate messages.

use super::{Findings, Found, Rule};
use crate::draft::Field;
use crate::exposure;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Severity};

pub static RULE: Rule = Rule {
    id: "bcc-not-enough",
    severity: Severity::Warn,
    message: "Bcc hides {count:person|people} from each other, but one slip shows them all",
    advice: "Send to each separately, or by mail merge",
    check,
};

/// People in Bcc who make "many" where the matter is sensitive.
const MANY: usize = 5;
/// Private strangers left in sight beside a Bcc: too few for the rule about them, too many to be meant.
const CROWD: usize = 2;

fn check(mail: &Mail<'_>, policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let hidden = mail.audience.hidden_outsiders();
    if hidden.is_empty() {
        return;
    }
    let alone = left_alone(mail);
    if mail.matter.sensitive && hidden.len() >= 2 && alone.len() == 1 {
        out.add(Found {
            variant: Some((
                "left-alone",
                "One person stays in To or Cc, where {count:reader|readers} in Bcc can see it",
            )),
            advice: Some("Move that person to Bcc as well"),
            args: vec![("count", Arg::from(hidden.len()))],
            places: exposure::places(mail, &alone),
            fixes: vec![exposure::move_to_bcc(mail, &alone)],
            ..Found::default()
        });
    } else if mail.matter.sensitive && hidden.len() >= policy.limit(MANY) {
        out.add(Found {
            severity: Some(Severity::Note),
            args: vec![("count", Arg::from(hidden.len()))],
            places: exposure::hidden_places(mail, &hidden),
            fixes: exposure::send_separately_from_bcc(mail, &hidden).into_iter().collect(),
            ..Found::default()
        });
    }
    let crowd = mail.audience.counts.strangers as usize;
    let seen = if alone.len() == 1 { among_firms(mail, &hidden) } else { alone };
    if !mail.matter.sensitive && seen.len() >= CROWD && crowd < exposure::PRIVATE_STOP {
        out.add(Found {
            severity: Some(Severity::Note),
            variant: Some(("crowded", "Bcc is used, and {count} strangers still stand in To and Cc")),
            advice: Some("Move them to Bcc as well"),
            args: vec![("count", Arg::from(seen.len()))],
            places: exposure::places(mail, &seen),
            fixes: vec![exposure::move_to_bcc(mail, &seen)],
            ..Found::default()
        });
    }
    seen_in_encryption(mail, &hidden, out);
}

/// Everybody in sight, where one private person stands there among two organisations or more, and others are hidden.
fn among_firms(mail: &Mail<'_>, hidden: &[u32]) -> Vec<u32> {
    let several = mail.audience.counts.strangers as usize > CROWD && hidden.len() >= CROWD;
    if several { mail.audience.strangers().map(|(index, _)| index).collect() } else { Vec::new() }
}

/// The strangers whom every reader still sees.
fn left_alone(mail: &Mail<'_>) -> Vec<u32> {
    mail.audience.private_strangers(mail.matter.addressed).collect()
}

/// Readers in Bcc of an encrypted message, which can tell of them all the same.
fn seen_in_encryption(mail: &Mail<'_>, hidden: &[u32], out: &mut Findings<'_>) {
    if is_encrypted(mail) {
        out.add(Found {
            severity: Some(Severity::Note),
            variant: Some(("encrypted", "An encrypted message can show each reader who else it was encrypted for")),
            advice: Some("Send to each separately"),
            args: vec![("count", Arg::from(hidden.len()))],
            places: exposure::hidden_places(mail, hidden),
            ..Found::default()
        });
    }
}

/// OpenPGP or S/MIME content: the list of keys in it names the readers in Bcc as well (RFC 9580, section 5.1).
fn is_encrypted(mail: &Mail<'_>) -> bool {
    let armoured = mail.draft.body.trim_start().starts_with("-----BEGIN PGP MESSAGE-----");
    let named = |name: &str| {
        let name = name.to_ascii_lowercase();
        [".p7m", ".pgp", ".gpg"].iter().any(|end| name.ends_with(end)) || name == "encrypted.asc"
    };
    let recipients = mail.draft.entries(Field::Bcc).iter().any(|entry| !entry.trim().is_empty());
    recipients && (armoured || mail.draft.attachments.iter().any(|attachment| named(&attachment.name)))
}
