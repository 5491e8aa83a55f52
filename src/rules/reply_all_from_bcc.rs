//! A reply to all by somebody who had the message in Bcc: it tells the others that there was one.

use super::{Findings, Found, Rule};
use crate::audience::Reader;
use crate::draft::Kind;
use crate::exposure;
use crate::facts::Known;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Fix, Place, Severity};

pub static RULE: Rule = Rule {
    id: "reply-all-from-bcc",
    severity: Severity::Warn,
    message: "You had this message in Bcc: replying to all tells {count:person|people} so",
    advice: "Reply to the sender alone",
    check,
};

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let Some(own) = mail.audience.sender.key.as_deref() else { return };
    if mail.draft.kind != Some(Kind::ReplyAll) || !mail.prior.given || mail.prior.readers.is_empty() {
        return;
    }
    let may_be_sender = |known: &Known| {
        // A list may have brought it, and another address of the house may be an alias of the sender's
        let same_house = known.facts.domain() == mail.audience.sender.organisation;
        known.recipient.address.is_none() || known.facts.list || same_house || known.facts.key == own
    };
    if mail.prior.readers.iter().chain(&mail.prior.from).any(may_be_sender) {
        return;
    }
    let reaches = mail.audience.readers.iter().filter(|reader| reader.person.is_some());
    if mail.audience.counts.visible >= 2 {
        out.add(Found {
            args: vec![("count", Arg::from(mail.audience.counts.visible as usize))],
            places: reaches.map(|reader| reader.place).collect(),
            fixes: reply_to_sender(mail).unwrap_or_default(),
            ..Found::default()
        });
    }
}

/// Everybody is taken out but the one who wrote the message that is answered; none where that one is not among the
/// readers.
fn reply_to_sender(mail: &Mail<'_>) -> Option<Vec<Fix>> {
    let [sender] = mail.prior.from.as_slice() else { return None };
    let people = || mail.audience.readers.iter().filter(|reader| reader.person.is_some());
    let wrote = |reader: &&Reader<'_>| reader.facts.key == sender.facts.key;
    let kept = people().find(|reader| wrote(reader) && reader.is_visible())?;
    let others: Vec<Place> = people().filter(|reader| !wrote(reader)).map(|reader| reader.place).collect();
    let shown = kept.recipient.name.as_deref().filter(|name| !name.contains('@'));
    let name = shown.or(kept.recipient.address.as_ref().map(|address| address.text.as_str()))?;
    let mut fixes = exposure::remove(mail, &others);
    for fix in &mut fixes {
        fix.label = format!("Reply only to {name}");
    }
    Some(fixes)
}
