//! Whether people are told of who died long ago: in the lines of a chronicle, or a register.
//! Must not know what is told of them.

use super::dates;
use super::sheet_words::{PLACES, folded};
use crate::text::fold;

/// Whoever lived so many years ago does no more.
const LIFETIME: u16 = 110;
/// What registers and chronicles are of; earlier numbers of four digits are those of rooms and files.
const REGISTERED: u16 = 1500;

/// In front of a year, in the topics' languages.
#[rustfmt::skip]
const IN: &str = "in of from for yn en de du von vom aus del di do z roku från uit van";

/// Old registers, folded.
#[rustfmt::skip]
const REGISTERS: &str = "census register workhouse parish cyfrifiad recensement registre kirchenbuch censo padron censimento registro registo volkstelling spis kyrkobok";

/// "In the census of 1841": a year in which nobody lived who lives now, in a heading or an introduction.
#[must_use]
pub fn is_long_past(line: &str) -> bool {
    let last = dates::bound(None).year - LIFETIME;
    years(line).any(|(at, year)| {
        let before = line[..at].trim_end();
        let word = before.rsplit(|c: char| !fold::is_letter(c)).next().unwrap_or("").to_lowercase();
        let dated = before.len() < at && IN.split(' ').any(|known| known == word);
        let placed = PLACES.has(folded(&word, &mut String::new()));
        (REGISTERED..=last).contains(&year)
            && !placed
            && (dated || REGISTERS.split(' ').any(|of| fold::find_word(line, of).is_some()))
    })
}

/// Numbers of four digits that stand by themselves, and where: none of "1,841", "1752/3", "#1841" or "A1841".
fn years(line: &str) -> impl Iterator<Item = (usize, u16)> {
    let joins = |c: char| matches!(c, '.' | ',' | '/' | '#');
    line.split(|c: char| !c.is_ascii_digit()).filter_map(move |digits| {
        let at = digits.as_ptr() as usize - line.as_ptr() as usize;
        let begins = !line[..at].ends_with(|c: char| c.is_alphanumeric() || joins(c));
        let goes_on = line[at + digits.len()..]
            .strip_prefix(joins)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let alone = digits.len() == 4 && begins && !goes_on;
        alone.then(|| digits.parse().ok()).flatten().map(|year| (at, year))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_long_ago() {
        for line in [
            "1841 census, Union Workhouse",
            "Im Kirchenbuch von 1763 steht:",
            "Bedlam patients in 1815",
            "Padrón de 1752",
        ] {
            assert!(is_long_past(line), "{line}");
        }
        for line in [
            "Flat 1841",
            "In 2015",
            "Case 1752/3 of the parish",
            "in 1,841 cases",
            "1101 Astrid Forsman",
            "in room 1203",
        ] {
            assert!(!is_long_past(line), "{line}");
        }
    }
}
