//! The age or the birthday that stands behind a name. Must not know what is told of whom.

use super::dates;
use super::described;
use crate::text::fold;

/// An age stands within so many bytes behind a name.
const TO_AGE: usize = 16;

/// "(8 Jahre)", ", 62," right behind a name.
pub(super) fn tells_age(rest: &str) -> bool {
    let near = &rest[..rest.char_indices().nth(TO_AGE).map_or(rest.len(), |(at, _)| at)];
    let behind = near.trim_start_matches([' ', ',', '(', '\u{a0}', 'd', 'e', 'a']);
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let after = behind[digits..].trim_start_matches([' ', '\u{a0}']);
    let word = after.split(|c: char| !(fold::is_letter(c) || c == '-')).next().unwrap_or("");
    let aged = after.starts_with([',', ')', '歳']) || described::is_age(word) || matches!(word, "l" | "j");
    (1..=2).contains(&digits) && digits < behind.len() && aged
}

/// A birthday does within so many bytes, its label between: ", dyddiad geni 12/05/1963".
const TO_BIRTHDAY: usize = 24;
/// A day of so many years ago is hardly that of an appointment.
const YEARS_AGO: u16 = 4;

/// "(12/05/1963)", ", born 12/05/1963" right behind a name.
pub(super) fn tells_birthday(rest: &str) -> bool {
    let bound = dates::bound(None);
    let begins = rest.bytes().take(TO_BIRTHDAY).position(|byte| byte.is_ascii_digit() || matches!(byte, b'\n' | b';'));
    begins.and_then(|at| dates::date(rest, at, bound)).is_some_and(|date| {
        let year = dates::year_of(date.start..date.end, rest);
        date.birthday && year.is_some_and(|year| year + YEARS_AGO <= bound.year)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_long_ago_are_birthdays() {
        for rest in [", dyddiad geni 12/05/1963, o Aberystwyth", " (12.05.1963) has", ", born 3 May 1963,"] {
            assert!(tells_birthday(rest), "{rest}");
        }
        for rest in [
            " on 12/05/2026 at ten",
            ", 12 Mill Lane",
            "\nborn 12/05/1963",
            " of whom nobody knows more than that 12/05/1963",
        ] {
            assert!(!tells_birthday(rest), "{rest}");
        }
    }
}
