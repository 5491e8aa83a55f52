//! Finds the words of `label_words` around a number, and above the columns of a table.
//! Knows text and words; what number follows is no concern of it.

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

/// The longest phrase that stands at the start of `text` as whole words.
#[must_use]
fn phrase(text: &str) -> Option<(Labels, usize)> {
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
        && bytes.get(n).is_none_or(|&b| b < 0x80)
    {
        let ends = !bytes.get(n).is_some_and(u8::is_ascii_alphanumeric);
        let same = |(a, b): (&u8, &u8)| spaced(*a).eq_ignore_ascii_case(&spaced(*b));
        if start.iter().zip(word.as_bytes()).all(same) {
            return if ends { Some(n) } else { number_suffix(text, n).filter(|_| n > 2) };
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

/// Languages that join their words write "number" behind one without a blank: `bsnnummer`, `puhelinnumero`.
fn number_suffix(text: &str, at: usize) -> Option<usize> {
    ["nr", "nummer", "numero", "nro"].into_iter().find_map(|word| {
        let end = at + word.len();
        let same = text.get(at..end)?.eq_ignore_ascii_case(word);
        (same && !text[end..].starts_with(char::is_alphanumeric)).then_some(end)
    })
}

/// How far behind a label's end its number may begin, in bytes.
const GAP: usize = 48;
/// How far back labels are looked for.
pub(super) const REACH: usize = 80;

/// A label in a text: what it announces, where it begins and ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    pub labels: Labels,
    pub start: usize,
    pub end: usize,
}

/// The last label of `text[from..to]`, whose words begin at or behind `from`; `known` where there is none.
#[must_use]
pub(super) fn last(text: &str, from: usize, to: usize, known: Option<Label>) -> Option<Label> {
    let bytes = text.as_bytes();
    let mut found = known;
    let mut at = from.max(found.map_or(0, |f| f.end));
    while at < to {
        let byte = bytes[at];
        // Characters from U+3000 on begin a word each; letters of other scripts begin one behind a blank.
        let begins = byte >= 0xE3
            || (byte.is_ascii_alphabetic() || byte >= 0xC3) && !at.checked_sub(1).is_some_and(|n| is_part(bytes[n]));
        let hit = if begins { text.get(at..to).and_then(phrase) } else { None };
        // A single letter is a label only with a mark behind it ("T: 020 …").
        match hit {
            Some((labels, len)) if len > 1 || bytes.get(at + 1) == Some(&b':') => {
                found = Some(Label { labels, start: at, end: at + len });
                at += len;
            }
            // Nothing else begins in this word
            _ if is_part(byte) => {
                at += 1 + bytes[at + 1..to].iter().take_while(|b| PARTS[usize::from(**b)] == Part::Inner).count();
            }
            _ => at += 1,
        }
    }
    found
}

/// Part of a word, of whatever script.
#[inline]
fn is_part(byte: u8) -> bool {
    PARTS[usize::from(byte)] != Part::Not
}

/// What a byte can be of a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Not,
    Inner,
    /// From U+3000 on every character begins a word.
    Begins,
}

static PARTS: [Part; 256] = parts();

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

/// The label nearest in front of the end of `before`, where nothing parts the two.
#[must_use]
pub(super) fn before(before: &str) -> Option<Label> {
    last(before, 0, before.len(), None).filter(|found| joined(&before[found.end..]))
}

/// Whether the text between a label and its number leaves them together.
pub(super) fn joined(between: &str) -> bool {
    if between.len() > GAP {
        return false;
    }
    let bytes = between.as_bytes();
    let broken = |at: usize| match bytes[at] {
        b';' | b'\n' | b'?' => true,
        // A capital behind a full stop begins a sentence; "No. 123", "no. X 110" and "ref. no. 123" go on.
        b'.' => matches!(bytes[at + 1..], [b' ', b'A'..=b'Z', b'a'..=b'z', ..] | [b' ', b'A' | b'I', b' ', ..]),
        b => b.is_ascii_digit(),
    };
    !(0..bytes.len()).any(broken)
}

/// The labels of a column heading: its phrase, wherever in the cell it begins.
#[must_use]
pub(super) fn heading(cell: &str) -> Labels {
    let mut previous = ' ';
    for (at, c) in cell.char_indices() {
        if !previous.is_alphanumeric()
            && c.is_alphabetic()
            && let Some((labels, _)) = phrase(&cell[at..])
        {
            return labels;
        }
        previous = c;
    }
    Labels::default()
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

    #[test]
    fn the_nearest_label_counts_while_nothing_parts_it_from_the_number() {
        let has = |text: &str, kind| before(text).is_some_and(|l| l.labels.has(kind));
        assert!(has("his NHS number is ", Kind::UkNhsNumber));
        assert!(has("Numéro de Sécurité Sociale : ", Kind::FrNir));
        assert!(has("FØDSELSNUMMER: ", Kind::NoFodselsnummer));
        assert!(has("生年月日：", Kind::DateOfBirth));
        assert!(has("NHS no. ", Kind::UkNhsNumber));
        assert!(!has("NHS number 943 476 5919, order ", Kind::UkNhsNumber));
        assert!(!has("We called the NHS. Then came ", Kind::UkNhsNumber));
        assert!(has("Versicherten-Nr. X ", Kind::DeHealthInsurance));
        assert!(!has("phones; ", Kind::Phone));
        assert!(before("Order no ").is_some_and(|l| l.labels.something_else()));
    }
}
