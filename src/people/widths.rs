//! Digits, letters and marks in the full width of East Asian type, put as the ASCII they stand for.
//! Knows characters; what they spell is no concern of it.

use std::borrow::Cow;

/// What a character of three bytes stands for, where numbers and addresses are written with it.
fn narrow(bytes: &[u8]) -> Option<u8> {
    match bytes {
        // U+FF01 to U+FF3F and U+FF41 to U+FF5E lie as ASCII does; brackets, commas and colons are left as they are
        [0xEF, 0xBC, last @ 0x81..=0xBF] => Some(last - 0x80 + 0x20),
        [0xEF, 0xBD, last @ 0x81..=0x9A] => Some(last - 0x80 + 0x60),
        _ => None,
    }
    .filter(|ascii| ascii.is_ascii_alphanumeric() || b"@+-./_".contains(ascii))
}

/// A text in ordinary width, and how to find its places in the text as it was.
pub(super) struct Narrowed<'a> {
    pub text: Cow<'a, str>,
    /// Where narrow characters begin in the new text, in order: before each, two bytes more lie in the old one.
    shifts: Vec<usize>,
}

/// A text with its full-width digits and letters in ordinary width; nothing is copied where there are none.
#[must_use]
pub(super) fn narrowed(text: &str) -> Narrowed<'_> {
    let bytes = text.as_bytes();
    let digit = |three: &[u8]| matches!(three, [0xEF, 0xBC, 0x90..=0x99]);
    // Without a digit there is no number; the search for its first byte is all that most texts cost
    if !bytes.contains(&0xEF) || !bytes.windows(3).any(digit) {
        return Narrowed { text: Cow::Borrowed(text), shifts: Vec::new() };
    }
    let mut out = String::with_capacity(text.len());
    let mut shifts = Vec::new();
    for c in text.chars() {
        let mut utf8 = [0; 4];
        if let Some(ascii) = narrow(c.encode_utf8(&mut utf8).as_bytes()) {
            shifts.push(out.len());
            out.push(char::from(ascii));
        } else {
            out.push(c);
        }
    }
    Narrowed { text: Cow::Owned(out), shifts }
}

impl Narrowed<'_> {
    /// The place in the old text of a place in the new one.
    #[must_use]
    pub(super) fn back(&self, at: usize) -> usize {
        at + 2 * self.shifts.partition_point(|&shift| shift < at)
    }

    /// The place in the new text of a place in the old one, where a character begins in both.
    #[must_use]
    pub(super) fn forth(&self, at: usize) -> usize {
        let mut before = 0;
        // A shift at `n` with `before` others in front lies at `n + 2 * before` in the old text
        for &shift in &self.shifts {
            if shift + 2 * before >= at {
                break;
            }
            before += 1;
        }
        at - 2 * before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_again() {
        let text = "電話：０３－１２ a１";
        let narrow = narrowed(text);
        assert_eq!(narrow.text, "電話：03-12 a1");
        for (old, (new, c)) in text.char_indices().zip(narrow.text.char_indices()).map(|((old, _), new)| (old, new)) {
            assert_eq!((narrow.back(new), narrow.forth(old)), (old, new), "{c}");
        }
        assert_eq!((narrow.back(narrow.text.len()), narrow.forth(text.len())), (text.len(), narrow.text.len()));
        assert!(matches!(narrowed("電話：03").text, Cow::Borrowed(_)));
        assert_eq!(narrowed("ＡＢ１").text, "AB1");
    }
}
