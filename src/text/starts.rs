//! Where the words of a text begin, found once for everything that looks for words in it, with a few bits of their first
//! letters, so that almost every word is passed by with one look. Knows letters; what is looked for is for others.

use super::{Span, fold, runs};

/// A word's first byte, and what its first letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    pub at: u32,
    /// The key of its first three letters, as far as it reaches.
    pub(super) near: u16,
    /// The key of the first six letters from here on, through blanks and marks into the words behind.
    pub(super) far: u16,
}

/// The words of some stretches of one text, in order.
#[derive(Clone, Debug, Default)]
pub struct Starts(Vec<Start>);

impl Starts {
    /// The words that begin in `stretches`, which lie in order. A stretch begins a word wherever it begins.
    #[must_use]
    pub fn of(text: &str, stretches: &[Span]) -> Self {
        let length: usize = stretches.iter().map(|stretch| stretch.len()).sum();
        let mut starts = Vec::with_capacity(length / 5 + 4);
        stretches.iter().for_each(|stretch| {
            each(text, *stretch, |at, near| starts.push(Start { at, near, far: far_at(text, at as usize) }));
        });
        Starts(starts)
    }

    /// The words that begin in one stretch.
    #[must_use]
    pub fn within(&self, stretch: Span) -> &[Start] {
        let from = self.0.partition_point(|start| start.at < stretch.start);
        let to = self.0.partition_point(|start| start.at < stretch.end);
        self.0.get(from..to).unwrap_or(&[])
    }
}

/// Hands out where a word begins, and its near key; in scripts without blanks between words that is every character.
#[inline]
pub(super) fn each(text: &str, stretch: Span, mut found: impl FnMut(u32, u16)) {
    let bytes = text.as_bytes();
    let first = stretch.start as usize;
    runs::each(stretch.of(text).as_bytes(), |run| {
        let from = first + run.start;
        let at = Span::new(from, from).start;
        if !run.wide {
            // Letters and digits alone: the bit makes letters small and leaves digits as they are
            let word = bytes.get(from..first + run.end).unwrap_or(&[]);
            let letter = |offset: usize| word.get(offset).map_or(u32::from(b' '), |byte| u32::from(byte | 0x20));
            return found(at, key_of([letter(0), letter(1), letter(2)]));
        }
        let (mut inside, mut unspaced) = (false, false);
        for (offset, c) in text[from..first + run.end].char_indices() {
            let letter = fold::is_word(c);
            // "昨日はBCC": other letters behind such a character begin a word as well
            let was = std::mem::replace(&mut unspaced, c >= '\u{2e80}');
            if letter && (!inside || unspaced || was) {
                let from = from + offset;
                let at = Span::new(from, from).start;
                found(at, near(text.get(from..).unwrap_or("")));
            }
            inside = letter;
        }
    });
}

/// The key of what begins with these letters: of the first three, as far as the first word reaches.
pub(super) fn near(text: &str) -> u16 {
    let mut first = [u32::from(' '); 3];
    for (to, letter) in first.iter_mut().zip(text.chars().take_while(|c| fold::is_word(*c))) {
        *to = u32::from(fold::fold(letter));
    }
    // A phrase may be two letters long where nothing parts it from what follows
    if first[0] >= 0x2e80 {
        first[2] = u32::from(' ');
    }
    key_of(first)
}

#[inline]
fn key_of([a, b, c]: [u32; 3]) -> u16 {
    let sum = a.wrapping_mul(31).wrapping_add(b).wrapping_mul(31).wrapping_add(c);
    (sum % KEYS as u32) as u16
}

/// Letters of a far key.
const FAR: usize = 6;

/// The far key at a byte; of less than six letters any key will do, for nothing of six letters stands there.
#[inline]
pub(super) fn far_at(text: &str, at: usize) -> u16 {
    let plain = text.as_bytes().get(at..).and_then(<[u8]>::first_chunk::<8>).and_then(|eight| plain_far(*eight));
    plain.unwrap_or_else(|| text.get(at..).and_then(far).unwrap_or_default())
}

/// The far key of what begins with these letters; any blanks are one. `None` where there are fewer.
pub(super) fn far(text: &str) -> Option<u16> {
    let mut blank = false;
    let letters = text.chars().filter_map(move |c| {
        let again = blank;
        blank = c.is_whitespace();
        if blank { (!again).then_some(' ') } else { Some(fold::fold(c)) }
    });
    let (mut six, mut count) = (0, 0);
    for letter in letters.take(FAR) {
        // Letters beyond ASCII lose what a byte does not hold; the bit is the one that makes ASCII letters small
        six |= u64::from(u32::from(letter) as u8 | 0x20) << (8 * count);
        count += 1;
    }
    (count == FAR).then(|| spread(six))
}

/// The far key of six ASCII letters that hold no blank but single ones.
#[inline]
fn plain_far(eight: [u8; 8]) -> Option<u16> {
    const ONES: u64 = 0x0101_0101_0101;
    let six = u64::from_le_bytes(eight) & (ONES * 0xFF);
    // The high bit of each byte that is below the bound, where none has it already
    let below = |bound: u64| !(six | (ONES << 7)).wrapping_sub(ONES * bound) & (ONES << 7);
    let blanks = below(0x21);
    let plain = six & (ONES << 7) == 0 && below(0x20) == 0 && blanks & (blanks << 8) == 0;
    plain.then(|| spread(six | (ONES * 0x20)))
}

#[inline]
fn spread(six: u64) -> u16 {
    (six.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 50) as u16
}

/// As many near keys as there are.
const KEYS: usize = 4096;
/// As many keys of either kind as there are.
const MOST: usize = 1 << 14;

/// A set of keys.
#[derive(Clone, Debug)]
pub(super) struct Keys(Box<[u64; MOST / 64]>);

impl Keys {
    pub(super) fn new() -> Self {
        Keys(Box::new([0; MOST / 64]))
    }

    pub(super) fn add(&mut self, key: u16) {
        self.0[usize::from(key) % MOST / 64] |= 1 << (key % 64);
    }

    #[inline]
    pub(super) fn has(&self, key: u16) -> bool {
        self.0[usize::from(key) % MOST / 64] >> (key % 64) & 1 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_begin_where_letters_do() {
        let text = "It's über-nice: 被害 7th naïve";
        let starts = Starts::of(text, &[Span::new(0, text.len())]);
        let words: Vec<&str> = starts.0.iter().map(|start| &text[start.at as usize..]).collect();
        let firsts: String = words.iter().filter_map(|word| word.chars().next()).collect();
        assert_eq!(firsts, "Isün被害7n");
        assert_eq!(starts.within(Span::new(1, 9)).len(), 2);
    }

    #[test]
    fn keys_know_no_case_accent_or_kind_of_blank() {
        let same = |a: &str, b: &str| near(a) == near(b);
        for (a, b) in
            [("Été", "ETE"), ("w  z", "W\nz"), ("an\tx", "An-x"), ("a", "a "), ("an", "AN\u{a0}b"), ("氏名", "氏名は")]
        {
            assert!(same(a, b), "{a} {b}");
        }
        let text = "An\u{b}x w\n\nz ab";
        let mut found = Vec::new();
        each(text, Span::new(0, text.len()), |_, near| found.push(near));
        assert_eq!(found, ["an x", "x w", "w z", "z a", "ab"].map(near));
    }

    #[test]
    fn far_keys_are_those_of_the_folded_letters() {
        for (a, b) in [
            ("is  hiv positive", "Is\nHIV\u{a0}"),
            ("it's on hold", "It’s on"),
            ("Été à la mer", "ete a "),
            ("a\t\tb c d e f", "a b c d"),
            ("被害者の会です。", "被害者の会で"),
        ] {
            assert!(far(a).is_some() && far(a) == far(b), "{a} {b}");
        }
        assert_eq!((far("five5"), far("a    b")), (None, None));
        for text in ["is it [x]", "as_if@it", "A  b c d e", "a\nbcdefgh", "x’s yz abc", "12 345 67"] {
            assert_eq!(far(text), Some(far_at(text, 0)), "{text}");
        }
    }
}
