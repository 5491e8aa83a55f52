//! Small letters, as [`char::to_lowercase`] and [`str::to_lowercase`] give them, from a table a tenth as large.

include!(concat!(env!("OUT_DIR"), "/lower.rs"));

/// The small letter of a capital, or the first of two; any other character itself.
#[must_use]
pub fn small(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let code = u32::from(c);
    let at = RUNS.partition_point(|(first, ..)| *first <= code);
    match at.checked_sub(1).map(|before| RUNS[before]) {
        Some((first, last, step, more)) if code <= last && (code - first).is_multiple_of(step) => {
            char::from_u32(code.wrapping_add_signed(more)).unwrap_or(c)
        }
        _ => c,
    }
}

/// The small letters of a capital, of which only İ has two; any other character itself.
pub fn smalls(c: char) -> impl Iterator<Item = char> {
    let point = (c == 'İ').then_some('\u{307}');
    [small(c)].into_iter().chain(point)
}

/// A text in small letters.
#[must_use]
pub fn lowered(text: &str) -> String {
    let mut lowered = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            'Σ' => lowered.push(if ends_word(text, at) { 'ς' } else { 'σ' }),
            _ => lowered.extend(smalls(c)),
        }
    }
    lowered
}

/// Whether the sigma there is the last letter of a word.
fn ends_word(text: &str, at: usize) -> bool {
    let is_letter = |beside: Option<char>| beside.is_some_and(char::is_alphabetic);
    let before = text[..at].chars().rev().find(|c| !is_mark(*c));
    let behind = text[at..].chars().skip(1).find(|c| !is_mark(*c));
    is_letter(before) && !is_letter(behind)
}

/// What stands within words without being a letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\'' | '.' | ':' | '^' | '`' | '¨' | '\u{ad}' | '´' | '·' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '‘' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_as_the_standard_library_has_it() {
        for c in '\0'..=char::MAX {
            assert_eq!(Some(small(c)), c.to_lowercase().next(), "{c:?}");
            assert!(smalls(c).eq(c.to_lowercase()), "{c:?}");
            assert_eq!(lowered(&c.to_string()), c.to_string().to_lowercase(), "{c:?}");
        }
    }

    #[test]
    fn a_sigma_is_another_letter_at_the_end_of_a_word() {
        for text in [
            "ΟΔΟΣ",
            "ΟΔΟΣ ΕΡΜΟΥ",
            "ΣΟΦΙΑ",
            "Σ",
            "Ο.Σ.Ε.",
            "ΠΑΣ'",
            "ΠΑΣ’ΑΛΛΑ",
            "ΣΣ ΣΣ",
            "ΓΙΏΡΓΟΣ@ΟΤΕ.GR",
            "1Σ",
            "ΑΣ1",
            "Ά\u{301}Σ",
        ] {
            assert_eq!(lowered(text), text.to_lowercase(), "{text}");
        }
    }
}
