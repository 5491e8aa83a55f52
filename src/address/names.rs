//! What a recipient's name and local part tell about the person's name, by structure and without a dictionary.
//! Must not know who else is addressed.

use super::Recipient;
use super::mailbox::{is_functional_word, looks_like_list};
use super::words::Words;
use crate::text::fold::is_letter;

/// Letters behind a name that are no part of it.
static SUFFIXES: [&str; 16] =
    ["jr", "sr", "ii", "iii", "iv", "phd", "md", "dphil", "msc", "ba", "bsc", "obe", "mbe", "cbe", "qc", "kc"];

fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&word)
}

/// Han, Hangul or Kana, where a full name is written without a space.
fn is_east_asian(text: &str) -> bool {
    let inside = |c: char| matches!(u32::from(c), 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xAC00..=0xD7A3);
    text.chars().all(inside) && !text.is_empty()
}

/// Words of a display name without what stands in brackets; empty for a name that is itself an address.
fn name_words(name: &str) -> Words {
    let outside = if name.contains('@') { "" } else { name.split(['(', '[']).next().unwrap_or(name) };
    Words::of(outside)
}

fn is_name_word(word: &str) -> bool {
    word.chars().nth(1).is_some() && (word.bytes().all(|b| b.is_ascii_alphabetic()) || word.chars().all(is_letter))
}

/// Words of the local part before a tag, without digits at their ends; `None` unless dots or underscores part
/// at least two words of letters (`ann.lee2`).
fn local_words(recipient: &Recipient) -> Option<Vec<String>> {
    let local = recipient.address.as_ref()?.local();
    let local = local.split('+').next().unwrap_or(local).trim_matches('"');
    if !local.contains(['.', '_']) {
        return None;
    }
    let words: Vec<String> = local
        .split(['.', '_'])
        .map(|w| Words::of(w).concat().trim_end_matches(|c: char| c.is_ascii_digit()).to_owned())
        .collect();
    let fits = words.len() >= 2 && words.iter().all(|w| w.chars().all(is_letter));
    (fits && !words.iter().any(|w| is_functional_word(w))).then_some(words)
}

/// Whether the display name or the local part gives first and last name: two words of letters or more.
/// Initials alone, functions and lists do not.
#[must_use]
pub fn full_name_in(recipient: &Recipient) -> bool {
    !looks_like_list(recipient) && gives_full_name(recipient)
}

/// [`full_name_in`] for a recipient that is known to be no list.
#[must_use]
pub fn gives_full_name(recipient: &Recipient) -> bool {
    let by_name = recipient.name.as_deref().is_some_and(|name| {
        let words = name_words(name);
        let functional = words.iter().any(is_functional_word);
        let full = words.iter().filter(|w| is_name_word(w)).count();
        // Family and given name are a character or more each: 森 健, 田中由紀
        let shortest = if words.len() == 1 { 3 } else { 2 };
        let east_asian = words.len() <= 2
            && (shortest..=6).contains(&words.concat().chars().count())
            && is_east_asian(words.concat());
        !functional && (full >= 2 || east_asian)
    });
    by_name || local_words(recipient).is_some_and(|words| words.iter().filter(|w| is_name_word(w)).count() >= 2)
}

/// The family name, folded (lower case, no accents): `Ann Lee`, `Lee, Ann`, `LEE Ann`, or `ann.lee@...`.
/// `None` where the structure does not tell.
#[must_use]
pub fn surname_of(recipient: &Recipient) -> Option<String> {
    if looks_like_list(recipient) { None } else { gives_surname(recipient) }
}

/// [`surname_of`] a recipient that is known to be no list.
#[must_use]
pub fn gives_surname(recipient: &Recipient) -> Option<String> {
    let by_name = recipient.name.as_deref().and_then(surname_in);
    by_name.or_else(|| {
        let mut words = local_words(recipient)?;
        words.pop().filter(|w| w.chars().count() >= 3)
    })
}

fn surname_in(name: &str) -> Option<String> {
    let words = name_words(name);
    if words.len() < 2 || words.iter().any(is_functional_word) {
        return None;
    }
    if let Some((last, first)) = name.split_once(',') {
        let first_is_suffix = Words::of(first).iter().all(is_suffix);
        let of = if first_is_suffix { surname_in(last) } else { Words::of(last).last().map(str::to_owned) };
        return of.filter(|w| is_name_word(w));
    }
    let lead = name.split_whitespace().next().unwrap_or("");
    let shouted = |word: &str| word.chars().count() > 2 && word.chars().all(|c| c.is_uppercase() || c == '-');
    if shouted(lead) && !name.split_whitespace().skip(1).any(shouted) {
        return words.first().filter(|w| is_name_word(w)).map(str::to_owned);
    }
    let last = (1..words.len()).rev().find(|at| words.get(*at).is_some_and(|word| !is_suffix(word)))?;
    words.get(last).filter(|word| is_name_word(word)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    fn first(text: &str) -> Recipient {
        parse(text).recipients.swap_remove(0)
    }

    #[test]
    fn tells_full_names() {
        for text in [
            "Ann Lee <x1@example.org>",
            "ann.lee@example.org",
            "ann_lee2@example.org",
            "Lee, Ann",
            "田中太郎 <t@example.jp>",
        ] {
            assert!(full_name_in(&first(text)), "{text}");
        }
        for text in [
            "Ann <x1@example.org>",
            "a.lee@example.org",
            "annlee@example.org",
            "info@example.org",
            "J. Lee <x@example.org>",
        ] {
            assert!(!full_name_in(&first(text)), "{text}");
        }
        for text in ["Sales Team <x1@example.org>", "uk.sales@example.org", "All Staff", "a@b.example <x@example.org>"]
        {
            assert!(!full_name_in(&first(text)), "{text}");
        }
    }

    #[test]
    fn tells_surnames() {
        for (text, surname) in [
            ("Ann Lee <x1@example.org>", "lee"),
            ("Lee, Ann (HR) <x1@example.org>", "lee"),
            ("Ann Lee, PhD <x1@example.org>", "lee"),
            ("Ann Lee Jr. <x1@example.org>", "lee"),
            ("MARTÍNEZ Ana <x1@example.org>", "martinez"),
            ("Seán Ó Briain <x1@example.org>", "briain"),
            ("Siân O'Neill <x1@example.org>", "oneill"),
            ("ann.lee+club@example.org", "lee"),
            ("ann_marie_lee@example.org", "lee"),
            ("Ann <ann.lee@example.org>", "lee"),
        ] {
            assert_eq!(surname_of(&first(text)).as_deref(), Some(surname), "{text}");
        }
        for text in ["Ann <x1@example.org>", "info@example.org", "annlee@example.org", "All Staff", "ann.l@example.org"]
        {
            assert_eq!(surname_of(&first(text)), None, "{text}");
        }
    }
}
