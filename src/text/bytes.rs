//! Bytes looked for many at a time: loops without branches, which the compiler turns into SIMD where the target has it.
//! Knows bytes; what they mean is for the caller.

/// Bytes that are looked at together.
const BLOCK: usize = 32;

/// The first of the wanted bytes from `from` on.
#[inline]
pub fn position<const N: usize>(bytes: &[u8], from: usize, wanted: [u8; N]) -> Option<usize> {
    let is = |byte: u8| wanted.iter().fold(0, |any, one| any | u8::from(byte == *one));
    // One number a byte, and only then all of them: in this form every comparison is of sixteen bytes at once
    let any = |block: &[u8; BLOCK]| block.map(is).iter().fold(0, |any, one| any | one) != 0;
    let rest = bytes.get(from..)?;
    let (blocks, tail) = rest.as_chunks::<BLOCK>();
    let begun = blocks.iter().position(any).map_or(rest.len() - tail.len(), |block| block * BLOCK);
    rest[begun..].iter().position(|byte| is(*byte) != 0).map(|at| from + begun + at)
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
        assert_eq!(position(b"a", 2, [b'a']), None);
        assert_eq!(places(b":a::", b':').collect::<Vec<_>>(), [0, 2, 3]);
    }
}
