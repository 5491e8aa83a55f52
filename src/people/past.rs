//! Whether people are told of who died long ago: in the lines of a chronicle, or a register.
//! Must not know what is told of them.

use super::dates;
use super::sheet_words::{PLACES, folded};
use crate::text::lower::lowered;
use crate::text::{fold, tail};

/// Whoever lived so many years ago does no more.
const LIFETIME: u16 = 110;
/// What registers and chronicles are of; earlier numbers of four digits are those of rooms and files.
const REGISTERED: u16 = 1500;

/// Words for a year, right in front of one.
const YEARS: &str = "year anno blwyddyn jahr jahre jahren année año ano jaar år året rok roku";
/// In front of a year, but also of a number of things and of a sum: "in 1841", "in 1600 cases".
const IN: &str = "in yn en em nel w";

/// Registers in which nobody is who lives now, where they are of such a year.
#[rustfmt::skip]
const REGISTERS: &str = "census|workhouse|parish register|cyfrifiad|recensement|registre paroissial|Kirchenbuch|censo|padrón|censimento|volkstelling|księga parafialna|kyrkobok";

/// "In the census of 1841": a year in which nobody lived who lives now, in a heading or an introduction. A number of as
/// many digits may be a sum, a room or a file as well: only what stands beside it makes it a year.
#[must_use]
pub fn is_long_past(line: &str) -> bool {
    let last = dates::bound(None).year - LIFETIME;
    years(line).any(|(at, year)| (REGISTERED..=last).contains(&year) && is_dated(line, at))
}

/// Whether the four digits at `at` are a year by the words beside them.
fn is_dated(line: &str, at: usize) -> bool {
    let (before, behind) = (line[..at].trim_end(), line[at + 4..].trim_start());
    let word = lowered(tail(before, fold::is_letter));
    let follows = |words: &str| before.len() < at && words.split(' ').any(|known| known == word);
    let counts = || behind.starts_with(|c: char| c.is_alphabetic() || matches!(c, '£' | '€' | '$' | '¥'));
    let registered = || REGISTERS.split('|').any(|of| fold::find_word(line, of).is_some());
    let placed = || PLACES.has(folded(&word, &mut String::new()));
    behind.starts_with('年') || follows(YEARS) || follows(IN) && !counts() || registered() && !placed()
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
            "Im Jahr 1763",
            "1841年の戸籍",
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
            "Arrears of 1600 and reasons",
            "Debts of 1750 pounds",
            "Offene Forderung von 1750 Euro",
            "debiti di 1800 euro",
            "in 1600 cases",
            "en 1750 €",
            "Child protection register 1841",
        ] {
            assert!(!is_long_past(line), "{line}");
        }
    }
}
