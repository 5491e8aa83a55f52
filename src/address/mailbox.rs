//! Who is behind a mailbox: one person, a list of people unknown, or a function of an organisation.
//! Reads `data/mailboxes.txt`. Must not know senders or policies.

use super::Recipient;
use super::hosts::HostKind;
use super::words::{Words, is_separator};
use crate::text::is_one_of;

include!(concat!(env!("OUT_DIR"), "/mailboxes.rs"));

/// Words of every list, one bit each: most words of a message are on none, and are passed by with one look.
static SEEN: [u64; 32] = seen(&[ALL, GROUPS, MARKS, ROLES]);
/// The same for the first words of phrases.
static FIRSTS: [u64; 32] = seen(&[PHRASES]);

const fn seen(lists: &[&[&str]]) -> [u64; 32] {
    let mut seen = [0; 32];
    let (mut list, mut word) = (0, 0);
    while list < lists.len() {
        if word == lists[list].len() {
            (list, word) = (list + 1, 0);
            continue;
        }
        let place = place(first_word(lists[list][word].as_bytes()));
        seen[place / 64] |= 1 << (place % 64);
        word += 1;
    }
    seen
}

const fn first_word(phrase: &[u8]) -> &[u8] {
    let mut end = 0;
    while end < phrase.len() && phrase[end] != b' ' {
        end += 1;
    }
    phrase.split_at(end).0
}

/// A number below 2,048 that tells words apart by their ends and their length.
#[inline]
const fn place(word: &[u8]) -> usize {
    let Some((last, before)) = word.split_last() else { return 0 };
    let first = if before.is_empty() { 0 } else { before[0] as usize };
    let middle = before.len() / 2;
    let middle = if before.is_empty() { 0 } else { before[middle] as usize };
    (first.wrapping_mul(37) + middle.wrapping_mul(331) + (*last as usize).wrapping_mul(101) + word.len()) % 2048
}

#[inline]
fn is_among(seen: &[u64; 32], word: &str) -> bool {
    let place = place(word.as_bytes());
    seen[place / 64] & 1 << (place % 64) != 0
}

fn is_in(list: &[&str], word: &str) -> bool {
    is_among(&SEEN, word) && list.binary_search(&word).is_ok()
}

/// Whether the recipient is a list or group whose members the sender does not see: `all-staff@example.org`,
/// a list host, a chip named "All parents". Conservative: what may be a person is one.
#[must_use]
pub fn looks_like_list(recipient: &Recipient) -> bool {
    is_list(recipient, recipient.address.as_ref().map_or(HostKind::default(), |a| HostKind::of(a.host())))
}

/// [`looks_like_list`] for a host that was looked up already.
#[must_use]
pub fn is_list(recipient: &Recipient, host: HostKind) -> bool {
    let Some(address) = &recipient.address else {
        return recipient.name.as_deref().is_some_and(|name| is_list_name(name, false));
    };
    if host.is_list_host() || host.is_personal() {
        return host.is_list_host();
    }
    let words = Words::of(address.local());
    if is_role_local(address.local(), &words) {
        return false;
    }
    is_list_local(address.local(), &words) || recipient.name.as_deref().is_some_and(|name| is_list_name(name, true))
}

fn is_list_local(local: &str, words: &Words) -> bool {
    let joined = words.concat();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    if is_in(GROUPS, joined) || is_in(ALL, joined) || is_in(MARKS, joined) {
        return true;
    }
    // `friedrich.list@` is a person, `choir-list@` is not.
    let hyphened = local.rfind(is_separator).is_some_and(|at| matches!(local.as_bytes()[at], b'-' | b'_'));
    let several = words.len() > 1;
    several && (is_in(ALL, first) && words.iter().skip(1).any(|w| is_in(GROUPS, w)))
        || several && is_in(GROUPS, last) && (hyphened || last.len() > 5)
        || several && hyphened && (is_in(MARKS, last) || is_in(ALL, last))
        || several && hyphened && announces_list(first)
}

/// Whether a first word of several says that a list follows: `dl-finance@`, `all-leeds@`.
fn announces_list(word: &str) -> bool {
    is_in(ALL, word) || matches!(word, "dl" | "dg" | "grp" | "list" | "verteiler" | "dist")
}

/// People of an organisation, as it calls them in the names of lists.
const HOUSE: &str = "staff allstaff staffall employees personnel faculty team crew mitarbeiter mitarbeitende empleados dipendenti \
    personale medewerkers personeel pracownicy medarbetare gweithwyr shain dl dg";

/// Whether a list is named after an organisation's own people, or after all of them: `all@`, `dl-sales@`, and not
/// `all-parents@`.
#[must_use]
pub fn is_of_house(list: &Recipient) -> bool {
    let Some(address) = &list.address else { return false };
    let words = Words::of(address.local());
    let is_house = |word: &str| is_one_of(word, HOUSE);
    words.iter().any(|word| is_house(word) || is_in(ALL, word))
        && !words.iter().any(|word| is_in(GROUPS, word) && !is_house(word) && !is_in(ALL, word))
}

fn is_list_name(name: &str, has_address: bool) -> bool {
    let words = Words::of(name);
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    if has_phrase(&words) || is_in(GROUPS, words.concat()) {
        return true;
    }
    let behind_all = words.len() > 1 && is_in(ALL, first) && words.iter().skip(1).any(|w| is_in(GROUPS, w));
    // "Ann's team" with an address is a firm's mailbox; without one it is a group of the address book.
    let group_chip = !has_address
        && (is_in(GROUPS, last)
            || words.len() == 1 && is_in(ALL, first)
            || matches!(last, "group" | "committee" | "list"));
    let strong = matches!(last, "staff" | "parents" | "students" | "pupils" | "members" | "residents" | "volunteers");
    behind_all || group_chip || strong && words.len() > 1
}

/// Whether the words name a list. Scripts without blanks have no word ends to ask for.
fn has_phrase(words: &Words) -> bool {
    if !words.iter().any(|word| is_among(&FIRSTS, word)) {
        return has_wide_phrase(words);
    }
    let in_words = |phrase: &&&str| phrase.is_ascii() && words.have_in_a_row(phrase.split(' '));
    if PHRASES.iter().find(in_words).is_some() {
        return true;
    }
    has_wide_phrase(words)
}

fn has_wide_phrase(words: &Words) -> bool {
    let wide = || PHRASES.iter().filter(|phrase| !phrase.is_ascii());
    !words.concat().is_ascii() && wide().any(|phrase| words.spaced().contains(*phrase))
}

/// Whether the local part is a function of an organisation (`info@`, `sales@`, `no-reply@`): one mailbox, no list.
fn is_role_local(local: &str, words: &Words) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    if is_in(ROLES, words.concat()) || is_in(ROLES, first) && words.len() == 1 {
        return true;
    }
    let hyphened = local.rfind(is_separator).is_some_and(|at| matches!(local.as_bytes()[at], b'-' | b'_'));
    if words.len() > 1 && announces_list(first) {
        return false;
    }
    // Short words and surnames (post, press) are roles only where they stand alone.
    let is_clear = |word: &str| word.len() > 4 && !matches!(word, "press" | "chair" | "clerk" | "school" | "letters");
    let is_group = |word: &str| is_in(GROUPS, word) && word != "team";
    is_in(ROLES, first) && is_clear(first) && !is_group(last) || hyphened && is_in(ROLES, last) && is_clear(last)
}

/// Whether a word of a display name says that no person stands behind it.
pub(super) fn is_functional_word(word: &str) -> bool {
    is_in(ROLES, word) || is_in(GROUPS, word) || is_in(MARKS, word)
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    fn first(text: &str) -> Recipient {
        parse(text).recipients.swap_remove(0)
    }

    #[test]
    fn tells_lists() {
        for text in [
            "all@example.org",
            "everyone@example.org",
            "all-staff@example.org",
            "all.students@example.ac.uk",
            "staff@example.org",
            "parents@example.sch.uk",
            "year5-parents@example.sch.uk",
            "choir-list@example.org",
            "choir_all@example.org",
            "dl-finance@example.com",
            "alle@example.de",
            "alle-mitarbeiter@example.de",
            "tous@example.fr",
            "todos@example.es",
            "tutti@example.it",
            "wszyscy@example.pl",
            "alla@example.se",
            "pawb@example.cymru",
            "eleves@example.fr",
            "myfyrwyr@example.ac.uk",
            "anything@lists.example.org",
            "somebody@googlegroups.com",
            "All Staff",
            "Distribution list Leeds",
            "Year 6 Parents",
            "Alle Mitarbeiter",
            "Liste de diffusion <x17@example.fr>",
            "メーリングリスト <x17@example.jp>",
            "Netball team",
        ] {
            assert!(looks_like_list(&first(text)), "{text}");
        }
    }

    #[test]
    fn leaves_people_and_functions_alone() {
        for text in [
            "ann.lee@example.org",
            "friedrich.list@example.de",
            "alla.petrova@example.org",
            "Alla Petrova <alla@gmail.com>",
            "jo.all@example.org",
            "info@example.org",
            "support-team@example.org",
            "Support Team <support@example.org>",
            "Ann Lee",
            "Lee, Ann (Staff Development)",
            "parents.ann@example.org",
            "allstaffs@gmail.com",
        ] {
            assert!(!looks_like_list(&first(text)), "{text}");
        }
    }

    #[test]
    fn tells_functions() {
        let role = |local: &str| is_role_local(local, &Words::of(local));
        for text in ["info", "no-reply", "Enquiries", "customer.service"] {
            assert!(role(text), "{text}");
        }
        for text in ["sales-uk", "uk-sales", "sekretariat", "accueil", "biuro"] {
            assert!(role(text), "{text}");
        }
        for text in ["emily.post", "ann.lee", "all", "infoni.k"] {
            assert!(!role(text), "{text}");
        }
    }
}
