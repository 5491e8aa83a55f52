//! Where the words of a text begin, found once for everything that looks for words in it, with a few bits of their first
//! letters, so that almost every word is passed by with one look. Knows letters; what is looked for is for others.

use super::{Span, fold, runs};

/// A word's first byte, and the key of its first letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    pub at: u32,
    key: u16,
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
        stretches.iter().for_each(|stretch| each(text, *stretch, |start| starts.push(start)));
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

/// Hands out where a word begins; in scripts without blanks between words that is every character.
pub(super) fn each(text: &str, stretch: Span, mut found: impl FnMut(Start)) {
    let bytes = text.as_bytes();
    let first = stretch.start as usize;
    runs::each(stretch.of(text).as_bytes(), |run| {
        let from = first + run.start;
        let at = Span::new(from, from).start;
        if !run.wide {
            // Letters and digits alone: the bit makes letters small and leaves digits as they are
            let word = bytes.get(from..first + run.end).unwrap_or(&[]);
            let letter = |offset: usize| word.get(offset).map_or(u32::from(b' '), |byte| u32::from(byte | 0x20));
            return found(Start { at, key: key_of([letter(0), letter(1), letter(2)]) });
        }
        let mut inside = false;
        for (offset, c) in text[from..first + run.end].char_indices() {
            let letter = fold::is_word(c);
            if letter && (!inside || c >= '\u{2e80}') {
                let at = Span::new(from + offset, from + offset).start;
                found(Start { at, key: key_at(text, from + offset) });
            }
            inside = letter;
        }
    });
}

fn key_at(text: &str, at: usize) -> u16 {
    key(text.get(at..).unwrap_or("").chars())
}

/// The key of what begins with these letters: of the first three, as far as the first word reaches.
pub(super) fn key(letters: impl Iterator<Item = char>) -> u16 {
    let mut first = [u32::from(' '); 3];
    for (to, letter) in first.iter_mut().zip(letters.take_while(|c| fold::is_word(*c))) {
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

/// As many keys as there are.
const KEYS: usize = 4096;

/// A set of keys.
#[derive(Clone, Debug)]
pub(super) struct Keys([u64; KEYS / 64]);

impl Keys {
    pub(super) const NONE: Keys = Keys([0; KEYS / 64]);

    pub(super) fn add(&mut self, key: u16) {
        self.0[usize::from(key) / 64] |= 1 << (key % 64);
    }

    /// Whether something of this key may begin here.
    #[inline]
    pub(super) fn has(&self, start: Start) -> bool {
        self.0[usize::from(start.key) / 64] & 1 << (start.key % 64) != 0
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
        let same = |a: &str, b: &str| key(a.chars()) == key(b.chars());
        for (a, b) in
            [("Été", "ETE"), ("w  z", "W\nz"), ("an\tx", "An-x"), ("a", "a "), ("an", "AN\u{a0}b"), ("氏名", "氏名は")]
        {
            assert!(same(a, b), "{a} {b}");
        }
        let text = "An\u{b}x w\n\nz ab";
        let mut found = Vec::new();
        each(text, Span::new(0, text.len()), |start| found.push(start.key));
        assert_eq!(found, ["an x", "x w", "w z", "z a", "ab"].map(|word| key(word.chars())));
    }
}
