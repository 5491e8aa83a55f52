//! Whose a number or a date of birth is that stands in a sentence. Must not know who reads it.

use super::dates;
use super::named::{is_abbreviated, names_in};
use super::plight::is_sure;
use super::plight_words::SPEAKERS;
use super::told_words::POSSESSIVES;
use crate::draft::Day;
use crate::text::{Span, sentence, words};

/// The owner is named within so many bytes in front of a number.
const TO_OWNER: usize = 80;
/// "your eldest daughter Lily": so many words in front of a name say that it is the reader's family.
const FAMILY: usize = 3;
const OF_AGE: u16 = 18;

/// The last name in front of what stands at `found` in its sentence, if it is surely a person's who is not of the reader's
/// family.
#[must_use]
pub fn owner(text: &str, stretches: &[Span], found: Span) -> Option<Span> {
    let stretch = *stretches.iter().find(|stretch| stretch.overlaps(found))?;
    let around = sentence(text, stretch, found, TO_OWNER, is_abbreviated);
    let name = names_in(text, around).into_iter().rfind(|name| name.end <= found.start)?;
    let between = Span { start: name.end, end: found.start }.of(text);
    let sure = matches!(between, ", " | " (") || is_sure(text, around, name, false);
    let before = Span { start: around.start, end: name.start }.of(text);
    // In German they are part of what looks like a name: "Ihr Sohn Jan Beispiel"
    let near: Vec<&str> = words(before).collect();
    let near = &near[near.len().saturating_sub(FAMILY)..];
    let readers = |word: &str| SPEAKERS.contains(word) || POSSESSIVES.contains(word) || word.starts_with("Ihr");
    let family = near.iter().any(|word| readers(word)) || words(name.of(text)).any(readers);
    (sure && !family).then_some(name)
}

/// Whether a date of birth is that of somebody whose parents get the letters.
#[must_use]
pub fn is_childs(text: &str, date: Span, today: Option<Day>) -> bool {
    let year = dates::year_of(date.start as usize..date.end as usize, text);
    year.is_some_and(|year| year + OF_AGE >= dates::bound(today).year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of<'t>(text: &'t str, number: &str) -> &'t str {
        let at = text.find(number).expect("the number");
        let whole = [Span::new(0, text.len())];
        owner(text, &whole, Span::new(at, at + number.len())).map_or("", |name| name.of(text))
    }

    #[test]
    fn numbers_have_owners() {
        assert_eq!(of("Re: Mr Gordon Styles, 22/09/1949", "22/09/1949"), "Mr Gordon Styles");
        assert_eq!(of("för Rune Hedlund, 450612-1239, som", "450612-1239"), "Rune Hedlund");
        assert_eq!(of("池田隆様(昭和25年3月4日生まれ)", "昭和25年3月4日"), "池田隆様");
        assert_eq!(of("Your son Tom Hale, 943 476 5919", "943 476 5919"), "");
        assert_eq!(of("Ihr Sohn Jan Hall, 943 476 5919", "943 476 5919"), "");
        assert_eq!(of("Your National Insurance number is QQ 12 34 56 C", "QQ 12 34 56 C"), "");
        assert_eq!(of("Mr Styles wrote. It is 943 476 5919", "943 476 5919"), "");
    }

    #[test]
    fn children_are_told_by_the_year() {
        let today = Some(Day { year: 2026, month: 11, day: 22 });
        let child = |date: &str| is_childs(date, Span::new(0, date.len()), today);
        assert!(child("3 June 2015") && !child("3/6/1989") && !child("3.6.89"));
    }
}
