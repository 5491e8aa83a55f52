//! The age that stands behind a name. Must not know what is told of whom.

use super::described;
use crate::text::fold;

/// An age stands within so many bytes behind a name.
const TO_AGE: usize = 16;

/// "(8 Jahre)", ", 62," right behind a name.
pub(super) fn tells_age(rest: &str) -> bool {
    let near: String = rest.chars().take(TO_AGE).collect();
    let behind = near.trim_start_matches([' ', ',', '(', '\u{a0}', 'd', 'e', 'a']);
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let after = behind[digits..].trim_start_matches([' ', '\u{a0}']);
    let word = after.split(|c: char| !(fold::is_letter(c) || c == '-')).next().unwrap_or("");
    let aged = after.starts_with([',', ')', '歳']) || described::is_age(word) || matches!(word, "l" | "j");
    (1..=2).contains(&digits) && digits < behind.len() && aged
}
