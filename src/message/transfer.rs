//! Content transfer encodings, RFC 2045: base64 and quoted-printable. What does not fit is passed over and said.

use crate::text::escapes::{hex, sextet};

/// Decodes base64; the flag says that it held other characters or ends inside a group.
pub(super) fn base64(text: &[u8]) -> (Vec<u8>, bool) {
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

/// The number of bytes that [`base64`] would give.
pub(super) fn base64_len(text: &[u8]) -> u64 {
    let sextets = text.iter().filter(|b| sextet(**b).is_some()).count() as u64;
    sextets * 3 / 4
}

/// Decodes quoted-printable; the flag says that an `=` was followed by neither a byte nor a line end, and was kept.
pub(super) fn quoted_printable(text: &[u8]) -> (Vec<u8>, bool) {
    let mut out = Vec::with_capacity(text.len());
    let mut damaged = false;
    for line in text.split_inclusive(|&b| b == b'\n') {
        let content = line.strip_suffix(b"\n").unwrap_or(line);
        let ended = content.len() < line.len();
        // white space at the end of a line was added on the way
        let content = content.trim_ascii_end();
        let soft = content.last() == Some(&b'=');
        damaged |= unescape(if soft { &content[..content.len() - 1] } else { content }, b'=', &mut out);
        if ended && !soft {
            out.push(b'\n');
        }
    }
    (out, damaged)
}

/// Decodes `=XX`, or whatever `sign` is, into `out`; true where a sign was kept.
#[inline(never)]
pub(super) fn unescape(line: &[u8], sign: u8, out: &mut Vec<u8>) -> bool {
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
    fn base64_reads_what_is_there() {
        assert_eq!(base64(b"aGVsbG8="), (b"hello".to_vec(), false));
        assert_eq!(base64(b"aGVs\r\nbG8"), (b"hello".to_vec(), false));
        assert_eq!(base64(b"aGk=aGk="), (b"hihi".to_vec(), false));
        assert_eq!(base64(b"aG*k="), (b"hi".to_vec(), true));
        assert_eq!(base64(b"aGVsbG8=a"), (b"hello".to_vec(), true));
        assert_eq!(base64_len(b"aGVs\r\nbG8="), 5);
    }

    #[test]
    fn quoted_printable_reads_what_is_there() {
        assert_eq!(quoted_printable(b"caf=C3=A9 =\r\nau lait  \r\n"), ("caf\u{e9} au lait\n".into(), false));
        assert_eq!(quoted_printable(b"1=1 =zz="), (b"1=1 =zz".to_vec(), true));
        assert_eq!(quoted_printable(b"a=3d=3D"), (b"a==".to_vec(), false));
    }
}
