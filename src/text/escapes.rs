//! Bytes spelt by other bytes: in two hexadecimal digits, as `%41` and `=41` have them, and in base64.
//! Must not know what was spelt so, nor which sign announces it.

/// The byte that two hexadecimal digits from `at` on spell.
#[must_use]
pub fn hex(bytes: &[u8], at: usize) -> Option<u8> {
    let digit = |at: usize| char::from(*bytes.get(at)?).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    Some(digit(at)? << 4 | digit(at + 1)?)
}

/// The six bits that a character of base64 stands for, in the usual alphabet or in that of links (RFC 4648).
#[must_use]
pub fn sextet(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_spelt_by_others() {
        assert_eq!(hex(b"%4a=4A", 1), Some(b'J'));
        assert_eq!(hex(b"%4a=4A", 4), Some(b'J'));
        assert_eq!([hex(b"%4", 1), hex(b"4g", 0), hex(b"", 0)], [None; 3]);
        let values: Vec<Option<u8>> = b"AZaz09+-/_=".iter().map(|byte| sextet(*byte)).collect();
        let known = [0, 25, 26, 51, 52, 61, 62, 62, 63, 63].map(Some);
        assert_eq!(values, [known.as_slice(), &[None]].concat());
    }
}
