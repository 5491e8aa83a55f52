//! Bytes looked for many at a time: loops without branches, which the compiler turns into SIMD where the target has it.
//! Knows bytes; what they mean is for the caller.

/// Bytes that are looked at together.
const BLOCK: usize = 32;

/// The first of the wanted bytes from `from` on.
#[inline]
pub fn position<const N: usize>(bytes: &[u8], from: usize, wanted: [u8; N]) -> Option<usize> {
    // One number a byte, and only then all of them: in this form every comparison is of sixteen bytes at once
    let any = |block: &[u8; BLOCK]| block.map(|byte| is_one(byte, wanted)).iter().fold(0, |any, one| any | one) != 0;
    let rest = bytes.get(from..)?;
    let (blocks, tail) = rest.as_chunks::<BLOCK>();
    let begun = blocks.iter().position(any).map_or(rest.len() - tail.len(), |block| block * BLOCK);
    rest[begun..].iter().position(|byte| is_one(*byte, wanted) != 0).map(|at| from + begun + at)
}

/// One bit for each of 64 bytes: whether `is` holds. It is asked for every byte, so it should be a few comparisons
/// without a branch.
#[inline]
pub fn mask(block: &[u8; 64], is: impl Fn(u8) -> bool) -> u64 {
    let flags = block.map(|byte| u8::from(is(byte)));
    // Eight flags side by side by one multiplication
    let gather = |eight: &[u8; 8]| u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
    let eights = flags.as_chunks::<8>().0.iter().zip((0..64).step_by(8));
    eights.fold(0, |bits, (eight, shift)| bits | gather(eight) << shift)
}

/// The block that begins at byte `base`, filled up with blanks behind the end.
#[inline]
fn block(bytes: &[u8], base: usize) -> [u8; 64] {
    let rest = bytes.get(base..).unwrap_or(&[]);
    rest.first_chunk().copied().unwrap_or_else(|| {
        let mut tail = [b' '; 64];
        tail[..rest.len()].copy_from_slice(rest);
        tail
    })
}

/// The places where `is` holds, found a block at a time. It must not hold for a blank.
pub struct Stops<F> {
    is: F,
    base: usize,
    bits: u64,
}

impl<F: Fn(u8) -> bool> Stops<F> {
    /// A search for bytes of which `is` holds.
    pub fn new(is: F) -> Self {
        // No block has been looked at yet
        Stops { is, base: usize::MAX, bits: 0 }
    }

    /// The first place from `at` on; `bytes` must always be the same.
    #[inline]
    pub fn next(&mut self, bytes: &[u8], at: usize) -> Option<usize> {
        let mut base = at & !63;
        let mut from = at - base;
        while base < bytes.len() {
            if self.base != base {
                self.bits = mask(&block(bytes, base), &self.is);
                self.base = base;
            }
            let bits = self.bits & u64::MAX << from;
            if bits != 0 {
                return Some(base + bits.trailing_zeros() as usize);
            }
            (base, from) = (base + 64, 0);
        }
        None
    }
}

/// The last place where `is` and `found` hold, found a block at a time. `is` must not hold for a blank.
#[inline]
pub fn last_place(bytes: &[u8], is: impl Fn(u8) -> bool, mut found: impl FnMut(usize) -> bool) -> Option<usize> {
    for base in (0..bytes.len()).step_by(64).rev() {
        let mut bits = mask(&block(bytes, base), &is);
        while bits != 0 {
            let bit = bits.ilog2();
            if found(base + bit as usize) {
                return Some(base + bit as usize);
            }
            bits ^= 1 << bit;
        }
    }
    None
}

#[inline]
fn is_one<const N: usize>(byte: u8, wanted: [u8; N]) -> u8 {
    wanted.iter().fold(0, |any, one| any | u8::from(byte == *one))
}

/// Whether a text may have kana or kanji: their UTF-8 begins so, that of no letter of Europe does.
#[must_use]
pub fn may_be_japanese(text: &str) -> bool {
    text.bytes().fold(false, |any, byte| any | (byte >= 0xE3))
}

/// Every place of a byte, in order.
pub fn places(bytes: &[u8], wanted: u8) -> impl Iterator<Item = usize> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let found = position(bytes, from, [wanted])?;
        from = found + 1;
        Some(found)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_a_plain_search_finds() {
        for length in 0..150 {
            let mut text = vec![b'a'; length];
            assert_eq!(position(&text, 0, [b':']), None);
            for at in 0..length {
                text[at] = b':';
                for from in [0, at, at + 1] {
                    let plain = text[from..].iter().position(|byte| *byte == b':').map(|found| from + found);
                    assert_eq!(position(&text, from, [b':']), plain, "{from} of {length}");
                }
                text[at] = b'a';
            }
        }
        for length in 0..200 {
            let text: Vec<u8> = (0..length).map(|at| if at * at % 7 == 1 { b'7' } else { 0xE2 }).collect();
            let mut stops = Stops::new(|byte| byte.is_ascii_digit());
            for at in 0..=length {
                let plain = text[at..].iter().position(u8::is_ascii_digit).map(|found| at + found);
                assert_eq!(stops.next(&text, at), plain, "{at} of {length}");
                let plain = text[..at].iter().rposition(u8::is_ascii_digit);
                assert_eq!(last_place(&text[..at], |byte| byte.is_ascii_digit(), |_| true), plain, "{at} of {length}");
            }
        }
        assert_eq!(position(b"a", 2, [b'a']), None);
        assert_eq!(places(b":a::", b':').collect::<Vec<_>>(), [0, 2, 3]);
    }
}
