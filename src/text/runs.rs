//! Runs of letters: where the words of a text begin and end, 64 bytes at a time without a branch for each byte.
//! Knows bytes only; what stands in a run outside ASCII is for others to read.

/// A run of ASCII letters and digits and of bytes outside ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub start: usize,
    pub end: usize,
    /// Has bytes outside ASCII.
    pub wide: bool,
}

const BLOCK: usize = 64;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// Hands out every run of `bytes`, in order.
pub fn each(bytes: &[u8], mut found: impl FnMut(Run)) {
    let mut open: Option<Run> = None;
    let mut last = 0;
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    let mut tail = [b' '; BLOCK];
    for (to, from) in tail.iter_mut().zip(rest) {
        *to = *from;
    }
    for (number, block) in blocks.iter().chain([&tail]).enumerate() {
        let base = number * BLOCK;
        let (letters, wide) = masks(block);
        let mut turns = letters ^ (letters << 1 | last);
        last = letters >> 63;
        while turns != 0 {
            let bit = turns.trailing_zeros();
            turns &= turns - 1;
            let at = base + bit as usize;
            match open.take() {
                None => open = Some(Run { start: at, end: at, wide: false }),
                Some(run) => {
                    let from = run.start.saturating_sub(base);
                    let inside = wide & (u64::MAX << from) & !(u64::MAX << bit);
                    found(Run { end: at, wide: run.wide || inside != 0, ..run });
                }
            }
        }
        if let Some(run) = &mut open {
            let from = run.start.saturating_sub(base);
            run.wide |= wide & (u64::MAX << from) != 0;
        }
    }
    // The tail ends in a blank unless it is full, and then it is a block of its own.
    if let Some(run) = open {
        found(Run { end: bytes.len(), ..run });
    }
}

/// One bit a byte: part of a run, and outside ASCII.
#[inline]
fn masks(block: &[u8; BLOCK]) -> (u64, u64) {
    let (mut letters, mut wide) = (0, 0);
    for (number, eight) in block.as_chunks::<8>().0.iter().enumerate() {
        let word = u64::from_le_bytes(*eight);
        let high = word & HIGH;
        letters |= gather(alphanumeric(word) | high) << (8 * number);
        wide |= gather(high) << (8 * number);
    }
    (letters, wide)
}

/// The top bit of each byte that is an ASCII letter or digit.
#[inline]
fn alphanumeric(word: u64) -> u64 {
    let low = word & !HIGH;
    let small = low | 0x2020_2020_2020_2020;
    let at_least = |bytes: u64, least: u8| bytes + u64::from(0x80 - least) * 0x0101_0101_0101_0101;
    let letter = at_least(small, b'a') & !at_least(small, b'z' + 1);
    let digit = at_least(low, b'0') & !at_least(low, b'9' + 1);
    (letter | digit) & !word & HIGH
}

/// The top bits of eight bytes side by side.
#[inline]
fn gather(tops: u64) -> u64 {
    (tops >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use super::{Run, each};

    fn runs(text: &str) -> Vec<(&str, bool)> {
        let mut list = Vec::new();
        each(text.as_bytes(), |Run { start, end, wide }| list.push((&text[start..end], wide)));
        list
    }

    #[test]
    fn runs_end_where_letters_do() {
        assert_eq!(
            runs("Two words, 3rd @[`{ é-x"),
            [("Two", false), ("words", false), ("3rd", false), ("é", true), ("x", false)]
        );
        assert_eq!(runs(""), []);
        assert_eq!(runs("a"), [("a", false)]);
    }

    #[test]
    fn runs_cross_blocks() {
        for length in 1..200 {
            let text = format!(" {} é{}", "x".repeat(length), "y".repeat(length));
            assert_eq!(runs(&text), [(&text[1..=length], false), (&text[length + 2..], true)]);
        }
    }
}
