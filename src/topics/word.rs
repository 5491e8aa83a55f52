//! One word of a text, folded, with the keys under which entries may begin with it, and what parts it from the next.

use super::fold;
use super::table::{self, Index, Look};

/// Longest folded word that is kept; the rest of a longer one is not compared.
const LONGEST: usize = 48;

/// A word of the text.
#[derive(Clone, Copy)]
pub struct Word {
    bytes: [u8; LONGEST],
    len: u8,
    pub look: Look,
}

impl Word {
    /// A word without letters.
    pub const EMPTY: Word = Word { bytes: [0; LONGEST], len: 0, look: Look { capital: false, capitals: true } };

    /// Adds one character of the text.
    pub fn push(&mut self, c: char) {
        if self.len == 0 {
            self.look.capital = c.is_uppercase();
        }
        self.look.capitals &= !c.is_lowercase();
        let (bytes, len) = (&mut self.bytes, &mut self.len);
        fold::fold(c, |byte| {
            if let Some(place) = bytes.get_mut(usize::from(*len)) {
                *place = byte;
                *len += 1;
            }
        });
    }

    /// A word of ASCII letters and digits.
    #[must_use]
    pub fn ascii(raw: &[u8]) -> Self {
        let mut word = Word::EMPTY;
        let kept = raw.len().min(LONGEST);
        if let (Some(to), Some(from)) = (word.bytes.get_mut(..kept), raw.get(..kept)) {
            to.copy_from_slice(from);
        }
        // Letters and digits alone: the bit makes letters small and leaves digits as they are.
        word.bytes.iter_mut().for_each(|byte| *byte |= 0x20);
        word.len = u8::try_from(kept).unwrap_or(0);
        word.look.capital = raw.first().is_some_and(u8::is_ascii_uppercase);
        word.look.capitals = word.look.capital && !raw.iter().any(u8::is_ascii_lowercase);
        word
    }

    #[must_use]
    pub fn folded(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.len)).unwrap_or(&[])
    }
}

/// The keys under which entries lie that may begin with a word; unused places are zero.
#[derive(Clone, Copy)]
pub struct Keys(pub [u64; 3]);

impl Keys {
    /// From the first eight folded bytes, little end first, and the length of the word.
    #[inline]
    #[must_use]
    pub fn new(head: u64, len: usize) -> Self {
        let first = |count: u64| head & ((1 << (8 * count)) - 1) | count << 48;
        match len {
            0..4 => Keys([first(len as u64), 0, 0]),
            4 => Keys([first(4) | table::EXACT, first(4), 0]),
            5 => Keys([first(4), first(5), 0]),
            _ => Keys([first(4), first(5), first(6)]),
        }
    }

    /// Those under which something lies; zero for the others.
    #[inline]
    #[must_use]
    pub fn kept(self, index: &Index) -> Self {
        let kept = |key| if key != 0 && index.may_begin(key) { key } else { 0 };
        let [one, two, three] = self.0;
        Keys([kept(one), kept(two), kept(three)])
    }

    /// Those under which something lies that may go on with a word of these first letters: common words begin many
    /// entries, and almost never one of those that go on as a text does.
    #[inline]
    #[must_use]
    pub fn going_on(self, index: &Index, second: Option<[u8; 2]>) -> Self {
        let kept = |key| if key != 0 && index.may_go_on(key, second) { key } else { 0 };
        Keys(self.0.map(kept))
    }

    /// Whether any is left.
    #[inline]
    #[must_use]
    pub fn any(self) -> bool {
        self.0[0] | self.0[1] | self.0[2] != 0
    }

    /// The keys of a folded word.
    #[must_use]
    pub fn of(folded: &[u8]) -> Self {
        let head = folded.iter().take(8).rev().fold(0, |head, byte| head << 8 | u64::from(*byte));
        Keys::new(head, folded.len())
    }

    /// The keys of the word of ASCII letters and digits at `start`.
    #[inline]
    #[must_use]
    pub fn ascii(bytes: &[u8], start: usize, len: usize) -> Self {
        let raw = match bytes.get(start..).and_then(|rest| rest.first_chunk::<8>()) {
            Some(eight) => u64::from_le_bytes(*eight),
            None => {
                let mut eight = [0; 8];
                for (to, from) in eight.iter_mut().zip(bytes.get(start..).unwrap_or(&[])) {
                    *to = *from;
                }
                u64::from_le_bytes(eight)
            }
        };
        Keys::new(raw | 0x2020_2020_2020_2020, len)
    }
}

/// Whether what stands between two words ends a sentence.
#[must_use]
pub fn ends_sentence(gap: &[u8]) -> bool {
    let stops = gap.iter().any(|byte| matches!(byte, b'.' | b'!' | b'?' | b';'));
    let blank = gap.iter().any(|byte| matches!(byte, b' ' | b'\n'));
    let lines = gap.iter().filter(|byte| **byte == b'\n').count();
    stops && blank || lines > 1 || gap.contains(&b'\t')
}
