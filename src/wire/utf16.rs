//! Byte offsets of one string as UTF-16 units, without walking it anew for each.

/// Bytes between two remembered counts: small enough that a look-up is a short walk.
const BLOCK: usize = 256;

/// A string's map from bytes to UTF-16 units.
pub struct Utf16<'a> {
    text: &'a str,
    /// Units before each block of `BLOCK` bytes; `None` for ASCII, where bytes are units.
    before: Option<Vec<u32>>,
}

/// Every byte but a continuation byte begins a unit; a four-byte lead begins two.
pub(super) fn units(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&b| u32::from((b & 0xC0) != 0x80) + u32::from(b >= 0xF0)).sum()
}

impl<'a> Utf16<'a> {
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        if text.is_ascii() {
            return Utf16 { text, before: None };
        }
        let mut total = 0;
        let before = text
            .as_bytes()
            .chunks(BLOCK)
            .map(|block| {
                let here = total;
                total += units(block);
                here
            })
            .collect();
        Utf16 { text, before: Some(before) }
    }

    /// UTF-16 units before byte `at`; offsets past the end count as the end.
    #[must_use]
    pub fn at(&self, at: usize) -> u32 {
        let at = at.min(self.text.len());
        let Some(before) = &self.before else {
            return u32::try_from(at).unwrap_or(u32::MAX);
        };
        let block = at / BLOCK;
        let Some(&count) = before.get(block) else {
            // `at` is the end of a text whose length is a multiple of the block
            let last = before.len() - 1;
            return before[last] + units(&self.text.as_bytes()[last * BLOCK..]);
        };
        count + units(&self.text.as_bytes()[block * BLOCK..at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_encode_utf16_everywhere() {
        for text in ["", "plain", "é", "a😀b", &"żółć😀x".repeat(200), &"a".repeat(BLOCK * 2), &"é".repeat(BLOCK)]
        {
            let map = Utf16::new(text);
            for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let expected = text[..at].encode_utf16().count();
                assert_eq!(map.at(at) as usize, expected, "{at} in {text:?}");
            }
        }
    }

    #[test]
    fn offsets_past_the_end_are_the_end() {
        assert_eq!(Utf16::new("é").at(99), 1);
        assert_eq!(Utf16::new("e").at(99), 1);
    }
}
