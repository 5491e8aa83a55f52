//! Letters compared without case and accents, for words that people type with or without them.
//! Knows no language: one character maps to one character.

use super::lower::small;
use std::cmp::Ordering;
use std::sync::OnceLock;

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
        // Greek and Cyrillic, which the library searches its tables for
        0x3B1..=0x3C9 | 0x430..=0x45F => c,
        // Kana, Chinese characters and Hangul have no case
        0x3041..=0x9FFF | 0xAC00..=0xD7A3 => c,
        n @ (0x391..=0x3A1 | 0x3A3..=0x3A9 | 0x410..=0x42F) => char::from_u32(n + 0x20).unwrap_or(c),
        // Latin letters with two accents, as Vietnamese has them: each capital with its small letter behind it
        n @ (0x1E00..=0x1E95 | 0x1EA0..=0x1EFF) => char::from_u32(n | 1).unwrap_or(c),
        0x2019 | 0x2018 => '\'',
        0xA0 | 0x202F | 0x3000 => ' ',
        _ => small(c),
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
        0x391..=0x3A1 | 0x3A3..=0x3F5 | 0x400..=0x481 | 0x1E00..0x1F00 => true,
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
        // Greek, Cyrillic and Vietnamese
        0x391..=0x3A1 | 0x3A3..=0x3F5 | 0x400..=0x481 | 0x1E00..0x1F00 => true,
        0x2000..0x2070 => false,
        _ => c.is_alphabetic(),
    }
}

/// Whether both texts are the same letters, case and accents apart.
#[must_use]
pub fn same(a: &str, b: &str) -> bool {
    // Most words that are compared begin otherwise
    if let ([a, ..], [b, ..]) = (a.as_bytes(), b.as_bytes())
        && (a | b).is_ascii()
        && !a.eq_ignore_ascii_case(b)
    {
        return false;
    }
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

/// A list of words that can be asked for any word without case and accents.
pub struct WordSet {
    words: &'static [&'static str],
    /// The second letters that words have behind each first one, a bit each: almost every word is refused by it.
    seconds: [u32; 32],
    /// Laid out when a word first gets so far, in about a microsecond: as data all lists' would be 4 KB more to fetch.
    chains: OnceLock<Box<Chains>>,
}

/// Words that lie in one [`slot`], by their places in the list.
struct Chains {
    /// The last word of each.
    heads: [u16; SLOTS],
    /// The word in front of each word.
    next: Vec<u16>,
}

const SLOTS: usize = 256;

/// Where words lie that begin with this byte, case apart, and go on with this letter: folded where that is ASCII, else
/// [`BEYOND`], and 0 where there is none.
const fn slot(first: u8, second: u8) -> usize {
    ((first | 0x20) as usize * 41 + second as usize * 7) % SLOTS
}

const BEYOND: u8 = 0x80;

/// The second letter of a word of a list, for [`slot`]; of one that a compiler can fold.
const fn second_of(word: &[u8]) -> u8 {
    let from = match word[0] {
        0..0x80 => 1,
        0x80..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    };
    if from >= word.len() {
        return 0;
    }
    let wide = word[from] as usize;
    if wide < 0x80 {
        return word[from].to_ascii_lowercase();
    }
    let point = if wide < 0xE0 { (wide & 0x1F) << 6 | (word[from + 1] & 0x3F) as usize } else { 0 };
    match point {
        0xC0..0x180 if LATIN[point - 0xC0] != b'.' => LATIN[point - 0xC0],
        // Blanks and apostrophes are folded, too
        0xA0 => b' ',
        _ if wide == 0xE2 && word[from + 1] == 0x80 && matches!(word[from + 2], 0x98 | 0x99) => b'\'',
        _ if wide == 0xE2 && word[from + 1] == 0x80 && word[from + 2] == 0xAF => b' ',
        _ if wide == 0xE3 && word[from + 1] == 0x80 && word[from + 2] == 0x80 => b' ',
        _ => BEYOND,
    }
}

/// The first byte of a text and its second letter, for [`slot`].
#[inline]
fn beginning(text: &str) -> (u8, u8) {
    match text.as_bytes() {
        [first @ 0..0x80, second @ 0..0x80, ..] => (*first, second.to_ascii_lowercase()),
        bytes => {
            let second = text.chars().nth(1).map_or(0, |c| u8::try_from(fold(c)).unwrap_or(BEYOND).min(BEYOND));
            (bytes.first().copied().unwrap_or(0), second)
        }
    }
}

impl WordSet {
    /// The words are fewer than 65,535.
    #[must_use]
    pub const fn new(words: &'static [&'static str]) -> Self {
        let mut seconds = [0; 32];
        let mut at = 0;
        while at < words.len() {
            let bytes = words[at].as_bytes();
            // A letter with an accent may be written without it
            let any = bytes.len() < 2 || bytes[1] >= 0x80;
            seconds[(bytes[0] % 32) as usize] |= if any { u32::MAX } else { 1 << (bytes[1] % 32) };
            at += 1;
        }
        WordSet { words, seconds, chains: OnceLock::new() }
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
        second >= 0x80 || self.seconds[usize::from(first % 32)] & 1 << (second % 32) != 0
    }

    /// The word's place in the list.
    #[inline]
    #[must_use]
    pub fn find(&self, word: &str) -> Option<usize> {
        match word.as_bytes() {
            [first, second, ..] if !self.may_begin(*first, *second) => None,
            _ => self.search(word),
        }
    }

    /// The words of two letters or more that may begin as a text does, in no order that means anything.
    pub fn starting(&self, text: &str) -> impl Iterator<Item = &'static str> {
        let (first, second) = beginning(text);
        self.places(first, second).map(|at| self.words[at])
    }

    /// Whether the text begins with a word of the list, of two letters or more, be it a part of a longer one.
    #[inline]
    #[must_use]
    pub fn has_stem(&self, text: &str) -> bool {
        match text.as_bytes() {
            [first, second, ..] if !self.may_begin(*first, *second) => false,
            _ => self.search_stem(text),
        }
    }

    #[inline(never)]
    fn search(&self, word: &str) -> Option<usize> {
        let plain = word.is_ascii();
        let third = word.as_bytes().get(2).map_or(0, |byte| byte | 0x20);
        let like = |at: &usize| {
            let known = self.words[*at];
            // The third letter refuses most where none in front of it is longer in one of the words
            if plain
                && let Some([a, b, c]) = known.as_bytes().first_chunk()
                && (a | b | c).is_ascii()
                && c | 0x20 != third
            {
                return false;
            }
            // Each accent makes a word one byte longer, so that of the same length none but a plain one is like a plain one
            match known.len().cmp(&word.len()) {
                Ordering::Equal if plain => known.eq_ignore_ascii_case(word),
                Ordering::Less if plain => false,
                _ => known.len().abs_diff(word.len()) <= 3 && !(plain && known.is_ascii()) && same(known, word),
            }
        };
        let (first, second) = beginning(word);
        self.places(first, second).find(like)
    }

    #[inline(never)]
    fn search_stem(&self, text: &str) -> bool {
        let (first, second) = beginning(text);
        self.places(first, second).any(|at| prefix_len(text, self.words[at]).is_some())
    }

    /// The places of the words that may begin with these two letters, folded.
    #[inline]
    pub fn places(&self, first: u8, second: u8) -> impl Iterator<Item = usize> {
        let chains = self.chains.get_or_init(|| chains(self.words));
        let mut at = chains.heads[slot(first, second)];
        std::iter::from_fn(move || {
            let found = (at != u16::MAX).then_some(usize::from(at))?;
            at = chains.next[found];
            Some(found)
        })
    }
}

#[cold]
#[inline(never)]
fn chains(words: &[&str]) -> Box<Chains> {
    let mut chains = Box::new(Chains { heads: [u16::MAX; SLOTS], next: Vec::with_capacity(words.len()) });
    for (at, word) in (0..).zip(words) {
        let bytes = word.as_bytes();
        let last = std::mem::replace(&mut chains.heads[slot(bytes[0], second_of(bytes))], at);
        chains.next.push(last);
    }
    chains
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
    fn letters_of_other_scripts_become_small_as_the_tables_say() {
        let small = |c: char| c.to_lowercase().next();
        assert!(('\u{370}'..='\u{52f}').chain('\u{1e00}'..='\u{1eff}').all(|c| Some(fold(c)) == small(c)));
    }

    #[test]
    fn words_are_made_of_what_the_tables_say() {
        assert!((char::MIN..=char::MAX).all(|c| is_word(c) == c.is_alphanumeric()));
        assert!((char::MIN..=char::MAX).all(|c| is_letter(c) == c.is_alphabetic()));
    }

    #[test]
    fn words_of_a_list_are_found_however_their_letters_are_written() {
        static WORDS: &[&str] = &["Été", "aïe", "d’or", "x", "あい", "ab", "AC dc", "çà", "ŁÓDŹ", "aж"];
        static SET: WordSet = WordSet::new(WORDS);
        for (at, word) in WORDS.iter().enumerate() {
            assert_eq!((SET.find(word), SET.find(&word.to_uppercase())), (Some(at), Some(at)), "{word}");
            assert_eq!(SET.has_stem(&format!("{word}s")), word.len() > 1, "{word}");
        }
        for word in ["éte", "aie", "d'or", "Ac\u{a0}dc", "łodz", "çA"] {
            assert!(SET.contains(word), "{word}");
        }
        for word in ["", "a", "aé", "abc", "ete", "d-or", "あ", "ap"] {
            assert!(!SET.contains(word), "{word}");
        }
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
