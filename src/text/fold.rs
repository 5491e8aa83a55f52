//! Letters compared without case and accents, for words that people type with or without them.
//! Knows no language: one character maps to one character.

use std::cmp::Ordering;

/// Base letters of U+00C0 to U+017F in order; `.` stands for "no letter, keep as it is".
static LATIN: &[u8; 192] = b"\
aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The letter without case and without accent: `É` and `e` give `e`, `ß` gives `s`.
/// A typographic apostrophe gives `'` and any space gives U+0020, so tables need one form only.
#[must_use]
#[inline]
pub fn fold(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { beyond_ascii(c) }
}

fn beyond_ascii(c: char) -> char {
    match u32::from(c) {
        n @ 0xC0..=0x17F => match LATIN[n as usize - 0xC0] {
            b'.' => c,
            base => char::from(base),
        },
        0x2019 | 0x2018 => '\'',
        0xA0 | 0x202F | 0x3000 => ' ',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Whether a character is an accent that joins the letter in front of it.
#[must_use]
#[inline]
pub fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Whether a character is a letter or a digit of any script, as [`char::is_alphanumeric`] says: that searches its tables
/// for all that is not ASCII, and the letters and marks that mails are full of are known without.
#[must_use]
#[inline]
pub fn is_word(c: char) -> bool {
    match u32::from(c) {
        0..0x80 => c.is_ascii_alphanumeric(),
        n @ 0xC0..0x250 => n != 0xD7 && n != 0xF7,
        0x391..=0x3A1 | 0x3A3..=0x3F5 | 0x400..=0x481 => true,
        // Dashes, quotes and other punctuation of all scripts
        0x2000..0x2070 => false,
        _ => c.is_alphanumeric(),
    }
}

/// Whether a character is a letter of any script, as [`char::is_alphabetic`] says; known like [`is_word`].
#[must_use]
#[inline]
pub fn is_letter(c: char) -> bool {
    match u32::from(c) {
        0..0x80 => c.is_ascii_alphabetic(),
        n @ 0xC0..0x250 => n != 0xD7 && n != 0xF7,
        // Greek and Cyrillic
        0x391..=0x3A1 | 0x3A3..=0x3F5 | 0x400..=0x481 => true,
        0x2000..0x2070 => false,
        _ => c.is_alphabetic(),
    }
}

/// Whether both texts are the same letters, case and accents apart.
#[must_use]
pub fn same(a: &str, b: &str) -> bool {
    a.chars().map(fold).eq(b.chars().map(fold))
}

/// Bytes of `text` that `prefix` covers at its start, case and accents apart.
#[must_use]
pub fn prefix_len(text: &str, prefix: &str) -> Option<usize> {
    let mut wanted = prefix.chars();
    for (at, c) in text.char_indices() {
        match wanted.next() {
            None => return Some(at),
            Some(w) if fold(w) == fold(c) => {}
            Some(_) => return None,
        }
    }
    wanted.next().is_none().then_some(text.len())
}

/// Like [`prefix_len`], where the prefix must end with its word.
#[must_use]
pub fn word_prefix_len(text: &str, prefix: &str) -> Option<usize> {
    prefix_len(text, prefix).filter(|&n| !text[n..].chars().next().is_some_and(is_word))
}

/// Where `needle` stands in `text` as whole words, case and accents apart; one pass for each first letter that fits.
/// `text` should be short (a line): the cost is its length times the needle's.
#[must_use]
pub fn find_word(text: &str, needle: &str) -> Option<usize> {
    let first = fold(needle.chars().next()?);
    let mut before_is_word = false;
    for (at, c) in text.char_indices() {
        if !before_is_word && fold(c) == first && word_prefix_len(&text[at..], needle).is_some() {
            return Some(at);
        }
        before_is_word = is_word(c);
    }
    None
}

/// A list of words that can be asked for any word without case and accents. Made by the compiler.
pub struct WordSet<const N: usize> {
    index: Index,
    next: [u16; N],
}

/// What does not depend on the number of words: the search is compiled once for all lists.
struct Index {
    words: &'static [&'static str],
    heads: [u16; 256],
    /// The second letters that words have behind each first one, a bit each: almost every word is refused by it.
    seconds: [u32; 32],
}

impl<const N: usize> WordSet<N> {
    /// `N` must be the number of words, below 65,535.
    #[must_use]
    pub const fn new(words: &'static [&'static str]) -> Self {
        let mut index = Index { words, heads: [u16::MAX; 256], seconds: [0; 32] };
        let mut next = [u16::MAX; N];
        let mut at = 0;
        while at < words.len() {
            let bytes = words[at].as_bytes();
            let slot = (bytes[0] | 0x20) as usize;
            // A letter with an accent may be written without it
            let any = bytes.len() < 2 || bytes[1] >= 0x80;
            index.seconds[slot % 32] |= if any { u32::MAX } else { 1 << (bytes[1] % 32) };
            next[at] = index.heads[slot];
            index.heads[slot] = at as u16;
            at += 1;
        }
        WordSet { index, next }
    }

    /// Whether the word is in the list. Words begin alike up to case: an accent on the first letter counts.
    #[inline]
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.find(word).is_some()
    }

    /// Whether a word may begin with these two bytes. False for most that none does.
    #[inline]
    #[must_use]
    pub fn may_begin(&self, first: u8, second: u8) -> bool {
        self.index.may_begin(first, second)
    }

    /// The word's place in the list.
    #[inline]
    #[must_use]
    pub fn find(&self, word: &str) -> Option<usize> {
        match word.as_bytes() {
            [first, second, ..] if !self.may_begin(*first, *second) => None,
            _ => self.index.find(&self.next, word),
        }
    }

    /// The words that begin with a byte, case apart; in no order that means anything.
    pub fn starting(&self, first: u8) -> impl Iterator<Item = &'static str> {
        self.places(first).map(|at| self.index.words[at])
    }

    /// Whether the text begins with a word of the list, be it a part of a longer one.
    #[inline]
    #[must_use]
    pub fn has_stem(&self, text: &str) -> bool {
        match text.as_bytes() {
            [first, second, ..] if !self.may_begin(*first, *second) => false,
            _ => self.index.has_stem(&self.next, text),
        }
    }

    /// The places of the words that begin with a byte, case apart.
    #[inline]
    pub fn places(&self, first: u8) -> impl Iterator<Item = usize> {
        self.index.places(&self.next, first)
    }
}

impl Index {
    #[inline]
    fn may_begin(&self, first: u8, second: u8) -> bool {
        second >= 0x80 || self.seconds[usize::from(first % 32)] & 1 << (second % 32) != 0
    }

    #[inline(never)]
    fn find(&self, next: &[u16], word: &str) -> Option<usize> {
        let second = word.as_bytes().get(1).copied().unwrap_or(0x80);
        let plain = word.is_ascii();
        let like = |at: &usize| {
            let known = self.words[*at];
            let next = known.as_bytes().get(1).copied().unwrap_or(0x80);
            if (second | next) < 0x80 && second | 0x20 != next | 0x20 {
                return false;
            }
            // Each accent makes a word one byte longer, so that of the same length none but a plain one is like a plain one
            match known.len().cmp(&word.len()) {
                Ordering::Equal if plain => known.eq_ignore_ascii_case(word),
                Ordering::Less if plain => false,
                _ => known.len().abs_diff(word.len()) <= 3 && !(plain && known.is_ascii()) && same(known, word),
            }
        };
        self.places(next, *word.as_bytes().first()?).find(like)
    }

    #[inline(never)]
    fn has_stem(&self, next: &[u16], text: &str) -> bool {
        let Some(first) = text.as_bytes().first() else { return false };
        self.places(next, *first).any(|at| prefix_len(text, self.words[at]).is_some())
    }

    #[inline]
    fn places<'a>(&self, next: &'a [u16], first: u8) -> impl Iterator<Item = usize> + use<'a> {
        let mut at = self.heads[usize::from(first | 0x20)];
        std::iter::from_fn(move || {
            let found = (at != u16::MAX).then_some(usize::from(at))?;
            at = next[found];
            Some(found)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_case_and_accents() {
        for (c, want) in [
            ('É', 'e'),
            ('ß', 's'),
            ('ł', 'l'),
            ('Ł', 'l'),
            ('ŵ', 'w'),
            ('Ÿ', 'y'),
            ('ž', 'z'),
            ('×', '×'),
            ('Ñ', 'n'),
            ('å', 'a'),
            ('Ø', 'o'),
            ('Ж', 'ж'),
            ('ő', 'o'),
            ('ű', 'u'),
            ('ż', 'z'),
            ('ś', 's'),
            ('ć', 'c'),
            ('ń', 'n'),
            ('ę', 'e'),
            ('ğ', 'g'),
            ('İ', 'i'),
            ('ř', 'r'),
            ('ť', 't'),
            ('ĺ', 'l'),
            ('ķ', 'k'),
        ] {
            assert_eq!(fold(c), want, "{c}");
        }
    }

    #[test]
    fn words_are_made_of_what_the_tables_say() {
        assert!((char::MIN..=char::MAX).all(|c| is_word(c) == c.is_alphanumeric()));
        assert!((char::MIN..=char::MAX).all(|c| is_letter(c) == c.is_alphabetic()));
    }

    #[test]
    fn words_are_found_whole() {
        assert_eq!(find_word("a écrit :", "ECRIT"), Some(2));
        assert_eq!(find_word("rewrote wrote", "wrote"), Some(8));
        assert_eq!(find_word("wrotebook", "wrote"), None);
        assert_eq!(word_prefix_len("Liebe alle", "liebe"), Some(5));
        assert_eq!(word_prefix_len("Liebes", "liebe"), None);
    }
}
