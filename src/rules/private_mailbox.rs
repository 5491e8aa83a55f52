//! A colleague's name on a private mailbox: the address that a mail client suggested instead of the office's.

use super::{Findings, Found, Rule};
use crate::address::{self, Recipient};
use crate::audience::{PartyKind, Sending, Standing};
use crate::exposure;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Severity};
use crate::text::Searchable;

pub static RULE: Rule = Rule {
    id: "private-mailbox",
    severity: Severity::Note,
    message: "{host} is a private mailbox, and a colleague here has the same name",
    advice: "Check which of the two is meant",
    check,
};

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    if mail.audience.sender.sending != Sending::Organisation {
        return;
    }
    let mut colleagues: Vec<String> = mail.audience.sender.recipient.iter().filter_map(name_letters).collect();
    for (index, person) in (0u32..).zip(&mail.audience.people) {
        if person.standing == Standing::Colleague {
            colleagues.extend(mail.audience.recipient(index).and_then(name_letters));
        }
    }
    for (index, person) in (0u32..).zip(&mail.audience.people) {
        let kind = person.party.and_then(|party| mail.audience.parties.get(party as usize)).map(|party| party.kind);
        let Some(recipient) = mail.audience.recipient(index) else { continue };
        if kind != Some(PartyKind::Private) || !name_letters(recipient).is_some_and(|name| colleagues.contains(&name)) {
            continue;
        }
        let host = recipient.address.as_ref().map_or("", |address| address.host());
        out.add(Found {
            args: vec![("host", Arg::from(host))],
            places: exposure::places(mail, &[index]),
            ..Found::default()
        });
    }
}

/// The letters of a full name, from the display name or else from `first.last` in the address.
fn name_letters(recipient: &Recipient) -> Option<String> {
    if !address::full_name_in(recipient) {
        return None;
    }
    let shown = recipient.name.as_deref().filter(|name| name.contains(' ') && !name.contains('@'));
    let local = recipient.address.as_ref().map(|address| address.local());
    let mut words: Vec<String> = shown
        .or(local)?
        .split([' ', '.', '_', '-', ','])
        .map(Searchable::folded_letters)
        .filter(|word| !word.is_empty())
        .collect();
    // `Last, First` and `First Last` are the same person
    words.sort();
    Some(words.concat())
}
