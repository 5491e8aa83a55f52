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

/// Decodes base64; the flag says that it held other characters or ends inside a group.
#[must_use]
pub fn base64(text: &[u8]) -> (Vec<u8>, bool) {
    let mut out = Vec::with_capacity(text.len() / 4 * 3 + 3);
    let mut damaged = false;
    let (mut bits, mut have) = (0u32, 0);
    for &byte in text {
        if let Some(value) = sextet(byte) {
            bits = bits << 6 | u32::from(value);
            have += 6;
            if have >= 8 {
                have -= 8;
                out.push((bits >> have & 0xFF) as u8);
            }
        } else if byte == b'=' {
            // padding ends a group, and some senders join several padded texts
            damaged |= have == 6;
            have = 0;
        } else {
            damaged |= !byte.is_ascii_whitespace();
        }
    }
    // two or four bits left are a group whose padding is missing; six are a lost byte
    (out, damaged || have == 6)
}

/// Decodes `=XX`, or whatever `sign` is, into `out`; true where a sign was kept.
#[inline(never)]
pub fn unescape(line: &[u8], sign: u8, out: &mut Vec<u8>) -> bool {
    let mut damaged = false;
    let mut at = 0;
    while at < line.len() {
        match (line[at], hex(line, at + 1)) {
            (byte, Some(spelt)) if byte == sign => {
                out.push(spelt);
                at += 3;
            }
            (byte, _) => {
                damaged |= byte == sign;
                out.push(byte);
                at += 1;
            }
        }
    }
    damaged
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

    #[test]
    fn base64_reads_what_is_there() {
        assert_eq!(base64(b"aGVsbG8="), (b"hello".to_vec(), false));
        assert_eq!(base64(b"aGVs\r\nbG8"), (b"hello".to_vec(), false));
        assert_eq!(base64(b"aGk=aGk="), (b"hihi".to_vec(), false));
        assert_eq!(base64(b"aG*k="), (b"hi".to_vec(), true));
        assert_eq!(base64(b"aGVsbG8=a"), (b"hello".to_vec(), true));
    }
}
