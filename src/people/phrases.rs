//! The index of the words of `label_words`: which phrase stands at a place, in any case, with or without accents and dots.
//! Knows words; where in a text they are looked for is its callers' concern.

use super::kinds::Kind;
use super::label_words::{OTHER, ROWS};
use crate::text::fold;
use std::sync::LazyLock;

/// A set of kinds, and a mark for words that announce something else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Labels(u128);

/// "Order", "invoice": the number is no personal identifier.
const SOMETHING_ELSE: u128 = 1 << 127;

impl Labels {
    #[must_use]
    pub(super) fn has(self, kind: Kind) -> bool {
        self.0 & kind.bit() != 0
    }

    #[must_use]
    pub(super) fn any(self) -> bool {
        self.0 != 0
    }

    #[must_use]
    pub(super) fn something_else(self) -> bool {
        self.0 & SOMETHING_ELSE != 0
    }
}

const BUCKETS: usize = 1024;
const PHRASES: usize = count();

const fn count() -> usize {
    let (mut n, mut row) = (0, 0);
    while row < ROWS.len() {
        n += ROWS[row].words.len();
        row += 1;
    }
    n
}

/// Phrases by the hash of their first letters, chained.
struct Index {
    heads: [u16; BUCKETS],
    next: [u16; PHRASES],
    row: [u8; PHRASES],
    word: [u8; PHRASES],
    /// The first three bytes without case.
    key: [u32; PHRASES],
    /// The bytes in front of the first that is not ASCII, at most eight, with the bit set that joins the cases.
    head: [u64; PHRASES],
    /// One bit for each beginning that a phrase may have in a text: almost every word is passed by with one look.
    seen: [u64; SEEN / 64],
}

const SEEN: usize = 1 << 14;

/// Laid out on first use, in a few microseconds: as data it would be 9 KB more to fetch, and brotli finds little in it.
static INDEX: LazyLock<Box<Index>> = LazyLock::new(index);

impl Index {
    /// Whether a phrase may stand at the start of `bytes`; false for most that none does.
    #[inline]
    fn may_begin(&self, bytes: &[u8]) -> bool {
        let Some(three) = bytes.first_chunk::<3>() else { return true };
        let key = key(three, 3);
        // A word of one or two letters may be a phrase, or begin one with the mark behind it
        let short = match three {
            [_, b, _] if !is_part(*b) => self.has(key >> 16),
            [_, _, c] if !is_part(*c) => self.has(key >> 8),
            _ => false,
        };
        short || self.has(key | fourth(bytes) << 24)
    }

    #[inline]
    fn has(&self, beginning: u32) -> bool {
        let bit = bit(beginning);
        self.seen[bit / 64] & 1 << (bit % 64) != 0
    }

    /// Sets the bits of a phrase with this key.
    fn see(&mut self, phrase: &[u8], key: u32) {
        let mut add = |beginning: u32| self.seen[bit(beginning) / 64] |= 1 << (bit(beginning) % 64);
        add(key);
        let own = fourth(phrase);
        if phrase.len() == 3 {
            add(key | u32::from(b'n') << 24);
            add(key | u32::from(b's') << 24);
        }
        if own != 0 {
            add(key | own << 24);
        } else if !phrase.iter().take(4).all(u8::is_ascii) {
            // An accent may be left out, and then any letter stands in the fourth place
            (b'a'..=b'z').for_each(|letter| add(key | u32::from(letter) << 24));
        }
    }
}

#[inline]
const fn bit(beginning: u32) -> usize {
    (beginning.wrapping_mul(0x9E37_79B1) >> 18) as usize
}

fn index() -> Box<Index> {
    let mut index = Box::new(Index {
        heads: [u16::MAX; BUCKETS],
        next: [u16::MAX; PHRASES],
        row: [0; PHRASES],
        word: [0; PHRASES],
        key: [0; PHRASES],
        head: [0; PHRASES],
        seen: [0; SEEN / 64],
    });
    let (mut n, mut row) = (0, 0);
    while row < ROWS.len() {
        let words = ROWS[row].words;
        let mut word = 0;
        while word < words.len() {
            let bytes = words[word].as_bytes();
            let key = key(bytes, if bytes.len() < 3 { bytes.len() } else { 3 });
            let slot = slot(key);
            index.key[n] = key;
            index.head[n] = head(bytes);
            index.see(bytes, key);
            index.row[n] = row as u8;
            index.word[n] = word as u8;
            index.next[n] = index.heads[slot];
            index.heads[slot] = n as u16;
            n += 1;
            word += 1;
        }
        row += 1;
    }
    index
}

/// The first `len` bytes without case; 0x20 joins the cases of ASCII and of Latin-1 letters in UTF-8.
#[inline]
const fn key(bytes: &[u8], len: usize) -> u32 {
    let (mut key, mut at) = (0, 0);
    while at < len {
        key = key << 8 | (bytes[at] | 0x20) as u32;
        at += 1;
    }
    key
}

/// The fourth byte without case where it is an ASCII letter, else zero: it may be part of an accented one.
#[inline]
const fn fourth(bytes: &[u8]) -> u32 {
    if bytes.len() > 3 && bytes[3].is_ascii_alphabetic() { (bytes[3] | 0x20) as u32 } else { 0 }
}

/// The bytes in front of the first that is not ASCII, at most eight, little end first, without case and joiners.
#[inline]
fn head(bytes: &[u8]) -> u64 {
    let plain = bytes.iter().take(8).take_while(|byte| byte.is_ascii());
    plain.zip((0..64).step_by(8)).fold(0, |head, (byte, shift)| head | u64::from(spaced(*byte) | 0x20) << shift)
}

/// Columns of exports join their words: `date_of_birth`, `sort-code`.
#[inline]
const fn spaced(byte: u8) -> u8 {
    if matches!(byte, b'_' | b'-') { b' ' } else { byte }
}

#[inline]
const fn slot(key: u32) -> usize {
    (key.wrapping_mul(0x9E37_79B1) >> 22) as usize % BUCKETS
}

/// The longest phrase that stands at the start of `text` as whole words; of initials with or without their dots.
#[must_use]
pub(super) fn phrase(text: &str) -> Option<(Labels, usize)> {
    undotted(text.as_bytes()).or_else(|| written(text))
}

/// `D.O.B`, `N.I.F.`: initials parted by dots, where without them they are a phrase.
fn undotted(bytes: &[u8]) -> Option<(Labels, usize)> {
    let dots = bytes.chunks(2).take(5).take_while(|pair| pair[0].is_ascii_alphabetic() && pair[1..] == *b".").count();
    let behind = |at: usize| bytes.get(at).is_some_and(|b| is_part(*b));
    // The last may have its dot or none
    let letters = dots + usize::from(behind(2 * dots));
    if dots == 0 || letters < 2 || letters > dots && behind(2 * dots + 1) {
        return None;
    }
    let mut plain = [b' '; 8];
    plain.iter_mut().zip(bytes.iter().step_by(2)).take(letters).for_each(|(slot, letter)| *slot = *letter);
    let (labels, len) = written(std::str::from_utf8(&plain).ok()?)?;
    (len == letters).then_some((labels, 2 * letters - 1))
}

fn written(text: &str) -> Option<(Labels, usize)> {
    let bytes = text.as_bytes();
    if !INDEX.may_begin(bytes) {
        return None;
    }
    let mut best: Option<(Labels, usize)> = None;
    // A phrase of one or two letters is a whole word.
    let word = bytes.iter().take(3).take_while(|b| is_part(**b)).count();
    if word < 3 && word > 0 {
        best = chain(text, key(bytes, word), word, best);
    }
    if bytes.len() >= 3 {
        best = chain(text, key(bytes, 3), 3, best);
    }
    best
}

/// Looks at the phrases that begin with the same bytes.
fn chain(text: &str, key: u32, len: usize, mut best: Option<(Labels, usize)>) -> Option<(Labels, usize)> {
    let index = &**INDEX;
    let near = text.as_bytes().first_chunk::<8>().filter(|eight| eight.is_ascii());
    let near = near.map(|eight| head(eight));
    let mut at = index.heads[slot(key)];
    while at != u16::MAX {
        let n = usize::from(at);
        at = index.next[n];
        // The bytes behind settle most of what the first three leave open
        let own = index.head[n];
        let length = u64::MAX.checked_shr(own.leading_zeros() & !7).unwrap_or(0);
        if index.key[n] != key || near.is_some_and(|near| (near ^ own) & length != 0) {
            continue;
        }
        let row = &ROWS[usize::from(index.row[n])];
        let word = row.words[usize::from(index.word[n])];
        if word.len().min(3) != len {
            continue;
        }
        let Some(covered) = covers(text, word) else { continue };
        let other = if std::ptr::eq(row.words, OTHER) { SOMETHING_ELSE } else { 0 };
        let labels = row.kinds.iter().fold(other, |set, k| set | k.bit());
        best = match best {
            Some((_, longest)) if longest > covered => best,
            Some((more, longest)) if longest == covered => Some((Labels(more.0 | labels), covered)),
            _ => Some((Labels(labels), covered)),
        };
    }
    best
}

/// Bytes of `text` that the phrase covers as whole words. Japanese and Chinese words need no end of word.
fn covers(text: &str, word: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let n = word.len();
    if let Some(start) = bytes.get(..n)
        && start.is_ascii()
        && bytes.get(n).is_none_or(|&b| b < 0x80 || PARTS[usize::from(b)] == Part::Begins)
    {
        let ends = !bytes.get(n).is_some_and(u8::is_ascii_alphanumeric);
        let same = |(a, b): (&u8, &u8)| spaced(*a).eq_ignore_ascii_case(&spaced(*b));
        if start.iter().zip(word.as_bytes()).all(same) {
            return if ends {
                Some(n)
            } else {
                number_suffix(text, n).or_else(|| plural(bytes, n, word)).filter(|_| n > 2)
            };
        }
        // Accents that were left out make the text shorter than the phrase.
        if word.is_ascii() {
            return None;
        }
    }
    if word.chars().next_back().is_some_and(|c| c >= '\u{3000}') {
        return fold::prefix_len(text, word);
    }
    fold::word_prefix_len(text, word)
}

/// `SSNs`, `tax file numbers`: of other words the plural counts things.
fn plural(text: &[u8], at: usize, word: &str) -> Option<usize> {
    let counted = text[at - 1].is_ascii_uppercase() || word.ends_with("number");
    (text[at] == b's' && counted && !text.get(at + 1).is_some_and(|b| is_part(*b))).then_some(at + 1)
}

/// Languages that join their words write "number" behind one without a blank: `bsnnummer`, `puhelinnumero`.
fn number_suffix(text: &str, at: usize) -> Option<usize> {
    ["nr", "nummer", "numero", "nro"].into_iter().find_map(|word| {
        let end = at + word.len();
        let same = text.get(at..end)?.eq_ignore_ascii_case(word);
        (same && !text[end..].starts_with(char::is_alphanumeric)).then_some(end)
    })
}

/// Part of a word, of whatever script.
#[inline]
pub(super) fn is_part(byte: u8) -> bool {
    PARTS[usize::from(byte)] != Part::Not
}

/// What a byte can be of a word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Not,
    Inner,
    /// From U+3000 on every character begins a word.
    Begins,
}

pub(super) static PARTS: [Part; 256] = parts();

const fn parts() -> [Part; 256] {
    let mut table = [Part::Not; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            0xE3.. => Part::Begins,
            0x80.. => Part::Inner,
            ascii if ascii.is_ascii_alphanumeric() => Part::Inner,
            _ => Part::Not,
        };
        byte += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_found_by_itself() {
        for row in ROWS {
            for word in row.words {
                let (labels, len) = phrase(word).unwrap_or_else(|| panic!("{word}"));
                assert_eq!(len, word.len(), "{word}");
                assert!(row.kinds.iter().all(|&k| labels.has(k)), "{word}");
            }
        }
    }
}
