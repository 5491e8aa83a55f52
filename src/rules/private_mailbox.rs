//! A colleague's name on a private mailbox: the address that a mail client suggested instead of the office's.

use super::{Findings, Found, Rule};
use crate::address::{self, Recipient};
use crate::audience::{Person, Sending, Standing};
use crate::exposure;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Severity};
use crate::text::{Searchable, distinct, put_in_order};

pub static RULE: Rule = Rule {
    id: "private-mailbox",
    severity: Severity::Note,
    message: "{host} is a private mailbox, and a colleague here has the same name",
    advice: "Check which of the two is meant",
    check,
};

/// Shorter ones may be anybody's: `annlee`.
const JOINED: usize = 8;

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    if mail.audience.sender.sending != Sending::Organisation {
        return;
    }
    let people = || mail.audience.everybody();
    let of =
        |index: u32, person: &Person| mail.audience.readers.get(person.reader as usize).map(|reader| (index, *reader));
    let colleagues = people().filter(|(_, person)| person.standing == Standing::Colleague);
    let colleagues = colleagues.filter_map(|(index, person)| Some(of(index, person)?.1.recipient));
    let own = mail.audience.sender.recipient.iter().filter(|r| address::full_name_in(r));
    let house: Vec<&Recipient> = colleagues.chain(own).collect();
    let names = distinct(house.iter().filter_map(|recipient| name_letters(recipient)));
    if names.is_empty() {
        return;
    }
    let joined = distinct(house.iter().flat_map(|recipient| joinings(recipient)));
    let sums = distinct(names.iter().map(|name| letter_sum(name)));
    for (index, reader) in people().filter_map(|(index, person)| person.party.and_then(|_| of(index, person))) {
        // The sum is the same whatever the order of the words, and costs no memory
        let like = || written(reader.recipient).is_some_and(|name| sums.binary_search(&letter_sum(name)).is_ok());
        let same_name =
            || like() && name_letters(reader.recipient).is_some_and(|name| names.binary_search(&name).is_ok());
        let same_joined = || joined_letters(reader.recipient).is_some_and(|name| joined.binary_search(&name).is_ok());
        if reader.facts.personal && (reader.facts.full_name && same_name() || same_joined()) {
            let places = exposure::places(mail, &[index]);
            out.add(Found {
                args: vec![("host", Arg::from(reader.facts.host.as_str()))],
                fixes: exposure::remove(mail, &places),
                places,
                ..Found::default()
            });
        }
    }
}

/// The letters of a name, from the display name or else from `first.last` in the address, in any order of its words.
/// Two words at least: a first name alone is many people's.
fn name_letters(recipient: &Recipient) -> Option<String> {
    let mut words = name_words(recipient);
    if words.len() < 2 {
        return None;
    }
    // `Last, First` and `First Last` are the same person
    put_in_order(&mut words);
    Some(words.concat())
}

fn name_words(recipient: &Recipient) -> Vec<String> {
    let words = written(recipient).unwrap_or("").split([' ', '.', '_', '-', ',']);
    words.map(Searchable::folded_letters).filter(|word| !word.is_empty()).collect()
}

/// A name of two words as mailboxes join them: `annalee`, `leeanna`.
fn joinings(recipient: &Recipient) -> Vec<String> {
    match name_words(recipient).as_slice() {
        [first, last] if first.len() > 1 && last.len() > 1 => vec![format!("{first}{last}"), format!("{last}{first}")],
        _ => Vec::new(),
    }
}

/// A local part of one word long enough to be a full name, without the digits that make it unique.
fn joined_letters(recipient: &Recipient) -> Option<String> {
    let local = recipient.address.as_ref()?.local();
    let letters = local.trim_end_matches(|c: char| c.is_ascii_digit());
    let whole = !letters.is_empty() && letters.chars().all(char::is_alphabetic);
    whole.then(|| Searchable::folded_letters(letters)).filter(|name| name.len() >= JOINED)
}

/// The display name where it can be a full one, else the local part.
fn written(recipient: &Recipient) -> Option<&str> {
    let shown = recipient.name.as_deref().filter(|name| name.contains(' ') && !name.contains('@'));
    shown.or_else(|| recipient.address.as_ref().map(|address| address.local()))
}

/// The letters added up: equal for names that are the same but for the order of their words.
fn letter_sum(name: &str) -> u32 {
    Searchable::letters(name).fold(0, |sum, letter| sum.wrapping_add(u32::from(letter)))
}
