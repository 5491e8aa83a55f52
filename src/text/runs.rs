//! Runs of letters: where the words of a text begin and end, 64 bytes at a time without a branch for each byte.
//! Knows bytes only; what stands in a run outside ASCII is for others to read.

use super::bytes;

/// A run of ASCII letters and digits and of bytes outside ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub start: usize,
    pub end: usize,
    /// Has bytes outside ASCII.
    pub wide: bool,
}

const BLOCK: usize = 64;

/// Hands out every run of `text`, in order.
pub fn each(text: &[u8], mut found: impl FnMut(Run)) {
    let mut open: Option<Run> = None;
    let mut last = 0;
    let (blocks, rest) = text.as_chunks::<BLOCK>();
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
                Some(run) if wide == 0 => found(Run { end: at, ..run }),
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
        found(Run { end: text.len(), ..run });
    }
}

/// One bit a byte: part of a run, and outside ASCII.
#[inline]
fn masks(block: &[u8; BLOCK]) -> (u64, u64) {
    let letter = |byte: u8| (byte | 0x20).wrapping_sub(b'a') < 26;
    let digit = |byte: u8| byte.wrapping_sub(b'0') < 10;
    let letters = bytes::mask(block, |byte| letter(byte) | digit(byte) | (byte >= 0x80));
    // Most blocks have none, and that is seen at once
    let wide = if block.is_ascii() { 0 } else { bytes::mask(block, |byte| byte >= 0x80) };
    (letters, wide)
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
