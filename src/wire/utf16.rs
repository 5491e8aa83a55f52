//! Byte offsets of one string as UTF-16 units, without walking it anew for each.

use std::cell::Cell;

/// Bytes between two remembered counts: small enough that a look-up is a short walk.
const BLOCK: usize = 256;

/// A string's map from bytes to UTF-16 units.
pub struct Utf16<'a> {
    text: &'a str,
    /// Bytes are units.
    ascii: bool,
    /// Units before each block of `BLOCK` bytes; empty where there is only one.
    before: Vec<u32>,
    /// The last byte that was asked for and its units: places mostly come in order.
    last: Cell<(usize, u32)>,
}

/// Every byte but a continuation byte begins a unit; a four-byte lead begins two.
#[inline]
pub(super) fn units(bytes: &[u8]) -> u32 {
    // Sums of so few fit a byte each, which lets the compiler count many at once
    let few = |block: &[u8]| block.iter().fold(0u8, |sum, &b| sum + u8::from(b & 0xC0 != 0x80) + u8::from(b >= 0xF0));
    let (blocks, rest) = bytes.as_chunks::<64>();
    let (eights, last) = rest.as_chunks::<8>();
    let blocks: u32 = blocks.iter().map(|block| u32::from(few(block))).sum();
    let eights: u32 = eights.iter().map(|eight| of_eight(u64::from_le_bytes(*eight))).sum();
    blocks + eights + u32::from(few(last))
}

/// The units of eight bytes: a continuation byte has its highest bit alone of two, the lead of a pair its four highest.
#[inline]
fn of_eight(bytes: u64) -> u32 {
    const HIGHEST: u64 = 0x8080_8080_8080_8080;
    let continued = bytes & !(bytes << 1) & HIGHEST;
    let pairs = bytes & (bytes << 1) & (bytes << 2) & (bytes << 3) & HIGHEST;
    8 - continued.count_ones() + pairs.count_ones()
}

impl<'a> Utf16<'a> {
    /// The map of a string; linear in its length.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut map = Utf16 { text, ascii: text.is_ascii(), before: Vec::new(), last: Cell::new((0, 0)) };
        if !map.ascii && text.len() > BLOCK {
            let mut total = 0;
            for block in text.as_bytes().chunks(BLOCK) {
                map.before.push(total);
                total += units(block);
            }
        }
        map
    }

    /// UTF-16 units before byte `at`; offsets past the end count as the end.
    #[must_use]
    pub fn at(&self, at: usize) -> u32 {
        let at = at.min(self.text.len());
        if self.ascii {
            return u32::try_from(at).unwrap_or(u32::MAX);
        }
        // `at` may be the end of a text whose length is a multiple of the block
        let block = (at / BLOCK).min(self.before.len().saturating_sub(1));
        let known = (block * BLOCK, self.before.get(block).copied().unwrap_or(0));
        let last = self.last.get();
        let (from, count) = if last.0 <= at { known.max(last) } else { known };
        let count = count + units(&self.text.as_bytes()[from..at]);
        self.last.set((at, count));
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_encode_utf16_everywhere() {
        for text in ["", "plain", "é", "a😀b", &"żółć😀x".repeat(200), &"a".repeat(BLOCK * 2), &"é".repeat(BLOCK)]
        {
            let map = Utf16::new(text);
            for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let expected = text[..at].encode_utf16().count();
                assert_eq!(map.at(at) as usize, expected, "{at} in {text:?}");
            }
        }
    }

    #[test]
    fn offsets_past_the_end_are_the_end() {
        assert_eq!(Utf16::new("é").at(99), 1);
        assert_eq!(Utf16::new("e").at(99), 1);
    }
}
