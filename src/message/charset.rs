//! Bytes of a declared character set become text: the usual ones here, further ones by the host's decoder.
//! Must not know where the bytes stood.

use super::latin;

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
    Windows1252,
    Windows1250,
    Latin2,
    Latin9,
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
            Charset::Windows1252 => sure(each(bytes, windows_1252)),
            Charset::Windows1250 => sure(upper_half(bytes, latin::WINDOWS_1250, 0x80)),
            Charset::Latin2 => sure(upper_half(bytes, latin::ISO_8859_2, 0xA0)),
            Charset::Latin9 => sure(each(bytes, latin9)),
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
        | "cp1252" | "cp-1252" | "x-cp1252" | "ansi" => Charset::Windows1252,
        "windows-1250" | "cp1250" | "cp-1250" | "x-cp1250" => Charset::Windows1250,
        "iso-8859-2" | "iso8859-2" | "iso_8859-2" | "latin2" | "latin-2" | "l2" => Charset::Latin2,
        "iso-8859-15" | "iso8859-15" | "iso_8859-15" | "latin9" | "latin-9" | "l9" => Charset::Latin9,
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
        Err(_) => each(bytes, windows_1252),
    }
}

/// Every byte as its character.
#[inline(never)]
fn each(bytes: &[u8], character: fn(u8) -> char) -> String {
    bytes.iter().map(|&b| character(b)).collect()
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

/// The character of a Windows-1252 byte.
pub(super) fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => latin::WINDOWS_1252_C1.chars().nth(usize::from(byte - 0x80)).unwrap_or(char::from(byte)),
        _ => char::from(byte),
    }
}

fn latin9(byte: u8) -> char {
    match byte {
        0xA4 => '€',
        0xA6 => 'Š',
        0xA8 => 'š',
        0xB4 => 'Ž',
        0xB8 => 'ž',
        0xBC => 'Œ',
        0xBD => 'œ',
        0xBE => 'Ÿ',
        _ => char::from(byte),
    }
}

fn upper_half(bytes: &[u8], table: &str, from: u8) -> String {
    let table: Vec<char> = table.chars().collect();
    let character = |&byte: &u8| match byte.checked_sub(from) {
        Some(at) => table.get(usize::from(at)).copied().unwrap_or(char::from(byte)),
        None => char::from(byte),
    };
    bytes.iter().map(character).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(label: &str, bytes: &[u8]) -> Option<(String, bool)> {
        Charsets::new(&|_, _| None).decode(label, bytes).map(|d| (d.text, d.damaged))
    }

    #[test]
    fn the_tables_are_whole() {
        assert_eq!(latin::WINDOWS_1252_C1.chars().count(), 32);
        assert_eq!(latin::WINDOWS_1250.chars().count(), 128);
        assert_eq!(latin::ISO_8859_2.chars().count(), 96);
    }

    #[test]
    fn labels_are_read_as_browsers_do() {
        assert_eq!(decode("ISO-8859-1", b"\x80 caf\xe9"), Some(("€ café".into(), false)));
        assert_eq!(decode("\"windows-1250\"", b"\x8a\xf8"), Some(("Šř".into(), false)));
        assert_eq!(decode("iso-8859-2", b"\xa9\xf8"), Some(("Šř".into(), false)));
        assert_eq!(decode("iso-8859-15", b"\xa4"), Some(("€".into(), false)));
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
