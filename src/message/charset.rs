//! Bytes of a declared character set become text: the usual ones by the tables of `text`, further ones by the host's decoder.
//! Must not know where the bytes stood.

use crate::text::charset::table;

/// Decodes bytes of a charset (a label as in MIME or the WHATWG encoding standard) that this module does not know:
/// `TextDecoder` in a browser, `encoding_rs` on the command line. `None` where the label is unknown to it too.
pub type Decoder<'a> = &'a dyn Fn(&str, &[u8]) -> Option<String>;

/// What a label stands for (WHATWG encoding standard: Latin-1 and ASCII are read as Windows-1252).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Charset {
    Utf8,
    Utf16 {
        big: bool,
    },
    /// One byte a character, by the name of its table.
    Single(&'static str),
    /// Nothing was declared.
    Guess,
    Other,
}

/// Text out of bytes.
pub(super) struct Decoded {
    pub text: String,
    /// Bytes did not fit the character set and are replacement characters now.
    pub damaged: bool,
}

/// The character sets that can be read: those of this module and those of the host.
pub(super) struct Charsets<'a> {
    decoder: Decoder<'a>,
}

impl<'a> Charsets<'a> {
    pub fn new(decoder: Decoder<'a>) -> Self {
        Charsets { decoder }
    }

    /// The text of `bytes`; an empty label guesses. `None` where nobody knows the label.
    pub fn decode(&self, label: &str, bytes: &[u8]) -> Option<Decoded> {
        let label = label.trim_matches(|c: char| c.is_ascii_whitespace() || c == '"' || c == '\'').to_ascii_lowercase();
        let sure = |text| Some(Decoded { text, damaged: false });
        match charset(&label) {
            Charset::Utf8 => Some(utf8(bytes)),
            Charset::Guess => sure(guess(bytes)),
            Charset::Single(name) => sure(single(bytes, name)),
            Charset::Utf16 { big } => {
                let text = utf16_as(bytes, big);
                let damaged = bytes.len() % 2 == 1 || text.contains('\u{FFFD}');
                Some(Decoded { text, damaged })
            }
            Charset::Other => {
                let text = (self.decoder)(&label, bytes)?;
                let damaged = text.contains('\u{FFFD}');
                Some(Decoded { text, damaged })
            }
        }
    }

    /// The text of a header's bytes: UTF-8 (RFC 6532), else what Western senders mean.
    pub fn header(&self, bytes: &[u8]) -> String {
        guess(bytes)
    }
}

fn charset(label: &str) -> Charset {
    match label {
        "" => Charset::Guess,
        "utf-8" | "utf8" | "unicode-1-1-utf-8" | "utf-8-mac" | "utf8mb4" => Charset::Utf8,
        "utf-16" | "utf-16le" | "utf16" | "ucs-2" | "unicode" => Charset::Utf16 { big: false },
        "utf-16be" => Charset::Utf16 { big: true },
        // what calls itself ASCII and is not, says nothing about what it is
        "us-ascii" | "ascii" | "ansi_x3.4-1968" | "iso646-us" | "646" | "unknown-8bit" | "default" | "x-unknown" => {
            Charset::Guess
        }
        "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "latin1" | "latin-1" | "l1" | "cp819" | "windows-1252"
        | "cp1252" | "cp-1252" | "x-cp1252" | "ansi" => Charset::Single("windows-1252"),
        "windows-1250" | "cp1250" | "cp-1250" | "x-cp1250" => Charset::Single("windows-1250"),
        "iso-8859-2" | "iso8859-2" | "iso_8859-2" | "latin2" | "latin-2" | "l2" => Charset::Single("iso-8859-2"),
        "iso-8859-15" | "iso8859-15" | "iso_8859-15" | "latin9" | "latin-9" | "l9" => Charset::Single("iso-8859-15"),
        _ => Charset::Other,
    }
}

fn utf8(bytes: &[u8]) -> Decoded {
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: text.to_owned(), damaged: false },
        Err(_) => Decoded { text: String::from_utf8_lossy(bytes).into_owned(), damaged: true },
    }
}

/// UTF-8 where it is, else Windows-1252, which gives every byte a character.
#[inline(never)]
fn guess(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => single(bytes, "windows-1252"),
    }
}

/// Every byte as its character; one that has none is a control, as in the WHATWG encoding standard.
#[inline(never)]
fn single(bytes: &[u8], name: &str) -> String {
    let table = table(name);
    bytes.iter().map(|&byte| table.and_then(|table| table.character(byte)).unwrap_or(char::from(byte))).collect()
}

/// UTF-16 with a byte order mark; without one, little-endian.
pub(super) fn utf16(bytes: &[u8]) -> String {
    utf16_as(bytes, false)
}

/// UTF-16 in the order of its byte order mark; without one, as told.
pub(super) fn utf16_as(bytes: &[u8], big: bool) -> String {
    let (bytes, big) = match bytes {
        [0xFE, 0xFF, rest @ ..] => (rest, true),
        [0xFF, 0xFE, rest @ ..] => (rest, false),
        _ => (bytes, big),
    };
    let unit = |pair: &[u8]| {
        let pair = [pair[0], pair[1]];
        if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
    };
    let mut text: String = char::decode_utf16(bytes.chunks_exact(2).map(unit))
        .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    if bytes.len() % 2 == 1 {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(label: &str, bytes: &[u8]) -> Option<(String, bool)> {
        Charsets::new(&|_, _| None).decode(label, bytes).map(|d| (d.text, d.damaged))
    }

    #[test]
    fn labels_are_read_as_browsers_do() {
        assert_eq!(decode("ISO-8859-1", b"\x80 caf\xe9"), Some(("€ café".into(), false)));
        assert_eq!(decode("\"windows-1250\"", b"\x8a\xf8"), Some(("Šř".into(), false)));
        assert_eq!(decode("iso-8859-2", b"\xa9\xf8"), Some(("Šř".into(), false)));
        assert_eq!(decode("iso-8859-15", b"\xa4"), Some(("€".into(), false)));
        assert_eq!(decode("windows-1252", b"\x81\x9f"), Some(("\u{81}Ÿ".into(), false)));
        assert_eq!(decode("iso-8859-2", b"\x81\xff"), Some(("\u{81}˙".into(), false)));
        assert_eq!(decode("utf-16", b"h\0i\0"), Some(("hi".into(), false)));
        assert_eq!(decode("utf-16be", b"\0h\0i\x01"), Some(("hi\u{FFFD}".into(), true)));
        assert_eq!(decode("us-ascii", "é".as_bytes()), Some(("é".into(), false)));
        assert_eq!(decode("utf-8", b"a\xff"), Some(("a\u{FFFD}".into(), true)));
        assert_eq!(decode("klingon", b"a"), None);
    }

    #[test]
    fn the_host_knows_further_ones() {
        let host = |label: &str, _: &[u8]| (label == "koi8-r").then(|| "да".to_owned());
        let charsets = Charsets::new(&host);
        assert_eq!(charsets.decode("KOI8-R", b"\xc4\xc1").map(|d| d.text), Some("да".to_owned()));
    }
}
