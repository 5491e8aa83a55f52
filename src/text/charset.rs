//! Bytes of a named character set as text: UTF-8, and the single-byte sets of `data/charsets.txt`.
//! Must not know mail's structure; sets with several bytes a character are for hosts that have a decoder.

/// A name and the number of its table: the characters of bytes 0x80 to 0xFF, each less its byte; with it 0 where a
/// byte has none. Sorted by name.
type Set = (&'static str, u8);

include!(concat!(env!("OUT_DIR"), "/charsets.rs"));

/// The characters of a single-byte set.
#[derive(Clone, Copy)]
pub struct Table(&'static [u16; 128]);

impl Table {
    /// The character of a byte; `None` where the set has none for it.
    #[must_use]
    pub fn character(self, byte: u8) -> Option<char> {
        let Some(less) = self.0.get(usize::from(byte).wrapping_sub(128)) else { return Some(char::from(byte)) };
        let unit = less.wrapping_add(byte.into());
        char::from_u32(u32::from(unit)).filter(|_| unit != 0)
    }
}

/// A single-byte set, by its IANA name or a usual other one, in any case. Latin-1 is read as its Windows superset.
#[must_use]
pub fn table(name: &str) -> Option<Table> {
    let mut lower = [0u8; 24];
    let lower = lower.get_mut(..name.len())?;
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    let at = NAMES.binary_search_by(|(known, _)| known.as_bytes().cmp(lower)).ok()?;
    TABLES.get(NAMES[at].1 as usize).map(Table)
}

fn is_utf8(name: &str) -> bool {
    ["utf-8", "utf8", "us-ascii", "ascii"].iter().any(|n| n.eq_ignore_ascii_case(name))
}

/// `bytes` as text; what has no character becomes U+FFFD. `None` where the set is not known.
#[must_use]
pub fn decode(name: &str, bytes: &[u8]) -> Option<String> {
    if is_utf8(name) {
        return Some(String::from_utf8_lossy(bytes).into_owned());
    }
    let table = table(name)?;
    Some(bytes.iter().map(|byte| table.character(*byte).unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_each_kind_of_set() {
        assert_eq!(decode("UTF-8", "Ø".as_bytes()).as_deref(), Some("Ø"));
        assert_eq!(decode("ISO-8859-1", b"J\xF6rg \x80").as_deref(), Some("Jörg €"));
        assert_eq!(decode("iso-8859-2", b"Bogl\xE1rka Tak\xE1cs \xB3").as_deref(), Some("Boglárka Takács ł"));
        assert_eq!(decode("koi8-r", b"\xE9\xD7\xC1\xCE").as_deref(), Some("Иван"));
        assert_eq!(decode("windows-1255", b"\xE9").as_deref(), Some("י"));
        assert_eq!(decode("x-nothing", b"a"), None);
        assert_eq!(decode("iso-8859-3", b"\xA5").as_deref(), Some("\u{FFFD}"));
        assert_eq!(decode("a-name-that-is-longer-than-any-known-one", b"a"), None);
    }
}
