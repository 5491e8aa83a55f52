//! Content transfer encodings, RFC 2045: base64 and quoted-printable. What does not fit is passed over and said.

use crate::text::escapes::{sextet, unescape};

/// The number of bytes that [`crate::text::escapes::base64`] would give.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_is_told_without_decoding() {
        assert_eq!(base64_len(b"aGVs\r\nbG8="), 5);
    }

    #[test]
    fn quoted_printable_reads_what_is_there() {
        assert_eq!(quoted_printable(b"caf=C3=A9 =\r\nau lait  \r\n"), ("caf\u{e9} au lait\n".into(), false));
        assert_eq!(quoted_printable(b"1=1 =zz="), (b"1=1 =zz".to_vec(), true));
        assert_eq!(quoted_printable(b"a=3d=3D"), (b"a==".to_vec(), false));
    }
}
