//! Students among the people of a university or a school: whom it serves, where the sender is none of them.
//! Judges no matter.

use crate::address::is_of_students;
use crate::mail::Mail;

/// Digits of a number by which a member is called, behind at most so many letters.
const NUMBER: usize = 5;
const LETTERS: usize = 2;

/// The visible students of the sender's own organisation.
pub(super) fn visible(mail: &Mail<'_>) -> Vec<u32> {
    those(mail, true)
}

/// Whether several of them are visible.
pub(super) fn are_several(mail: &Mail<'_>) -> bool {
    visible(mail).len() >= 2
}

/// Whether such a matter has students in Bcc: they are whom it addresses.
pub(super) fn are_hidden(mail: &Mail<'_>) -> bool {
    !those(mail, false).is_empty()
}

/// Students of the sender's own organisation; none where the sender is on a host of students too.
fn those(mail: &Mail<'_>, visible: bool) -> Vec<u32> {
    let sender = &mail.audience.sender;
    let local = sender.recipient.as_ref().and_then(|one| one.address.as_ref()).map_or("", |address| address.local());
    let unknown = sender.organisation.is_empty() && mail.audience.house.is_empty();
    if unknown || is_of_students(&sender.host, &sender.organisation) || is_number(local) {
        return Vec::new();
    }
    mail.audience.those(|person| {
        let is_student = || {
            let Some(reader) = mail.audience.readers.get(person.reader as usize) else { return false };
            let local = reader.recipient.address.as_ref().map_or("", |address| address.local());
            is_of_students(&reader.facts.host, reader.facts.domain()) || is_number(local)
        };
        person.visible == visible && mail.audience.is_colleague(person) && is_student()
    })
}

/// Whether an address is a number, as students have: `s2034567`.
fn is_number(local: &str) -> bool {
    let digits = local.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    local.len() - digits.len() <= LETTERS && digits.len() >= NUMBER && digits.bytes().all(|byte| byte.is_ascii_digit())
}
