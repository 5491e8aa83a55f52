//! Words of names and local parts in the form in which they compare. Knows letters, no language.

use crate::text::fold::fold;

/// Signs that part the words of a local part.
pub(super) fn is_separator(c: char) -> bool {
    matches!(c, '.' | '-' | '_' | '+')
}

/// Words of letters and digits, folded: lower case without accents, apostrophes dropped. At most 32 are read.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() || matches!(u32::from(c), 0x300..=0x36F) {
            if c.is_alphanumeric() {
                word.push(fold(c));
            }
        } else if !matches!(c, '\'' | '’' | '‘') && !word.is_empty() {
            out.push(std::mem::take(&mut word));
            if out.len() == 32 {
                return out;
            }
        }
    }
    if !word.is_empty() {
        out.push(word);
    }
    out
}
