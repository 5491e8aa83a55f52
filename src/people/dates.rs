//! Calendar dates as people write them, and which of them can be a birthday.
//! Knows no labels: whether a date is a date of birth is decided elsewhere.

use crate::draft::Day;
use crate::text::fold::{self, WordSet};
use crate::text::words;

/// The year that bounds birthdays when the host gives no day.
const BUILD_YEAR: u16 = match option_env!("BLINDCOPY_BUILD_YEAR") {
    Some(year) => parse_year(year.as_bytes()),
    None => 2026,
};
/// Nobody older is looked for.
const OLDEST: u16 = 115;
/// Nobody born earlier has ever been given a number.
const FIRST_IN_REGISTERS: u16 = 1840;

const fn parse_year(digits: &[u8]) -> u16 {
    let (mut year, mut at) = (0u16, 0);
    while at < digits.len() && at < 4 {
        year = year * 10 + (digits[at] - b'0') as u16;
        at += 1;
    }
    year
}

/// The last day on which somebody can have been born.
#[must_use]
pub(super) fn bound(today: Option<Day>) -> Day {
    today.unwrap_or(Day { year: BUILD_YEAR + 1, month: 12, day: 31 })
}

/// Whether the day exists and somebody alive can have been born on it.
#[must_use]
pub(super) fn birthday(day: Day, bound: Day) -> bool {
    real(day) && day <= bound && day.year + OLDEST >= bound.year
}

/// A birthday whose century the number itself tells: registers keep the numbers of those who died long ago.
#[must_use]
pub(super) fn recorded(day: Day, bound: Day) -> bool {
    real(day) && day <= bound && day.year >= FIRST_IN_REGISTERS
}

#[must_use]
pub(super) fn real(day: Day) -> bool {
    let leap = (day.year.is_multiple_of(4) && !day.year.is_multiple_of(100)) || day.year.is_multiple_of(400);
    let last = match day.month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=last).contains(&day.day)
}

/// A birthday with a year of two digits, in either century.
#[must_use]
pub(super) fn short_birthday(year: u8, month: u8, day: u8, bound: Day) -> bool {
    [1900, 2000].into_iter().any(|century| birthday(Day { year: century + u16::from(year), month, day }, bound))
}

/// A date in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date {
    pub start: usize,
    pub end: usize,
    /// Whether it can be a birthday under any usual reading.
    pub birthday: bool,
}

/// The year of four digits in a date, if it has one.
#[must_use]
pub(super) fn year_of(range: std::ops::Range<usize>, text: &str) -> Option<u16> {
    let part = |s: &str| (s.len() == 4).then(|| s.parse().ok()).flatten();
    text.get(range)?.split(|c: char| !c.is_ascii_digit()).find_map(part)
}

/// The date whose first digit run begins at `at`; a month in front of it belongs to it.
#[must_use]
pub(super) fn date(text: &str, at: usize, bound: Day) -> Option<Date> {
    let bytes = text.as_bytes();
    let run = bytes.get(at..)?.iter().take(5).take_while(|b| b.is_ascii_digit()).count();
    // Most numbers are no part of a date, and a look at what stands around them says so
    let parts = (1..=4).contains(&run) && matches!(bytes.get(at + run), Some(b'/' | b'-' | b'.' | 0xE2 | 0xE5 | 0xE6));
    let named = |beside: bool| run <= 2 && beside;
    let numeric = if parts { numeric(text, at, bound) } else { None };
    numeric
        .or_else(|| if named(may_have_month_behind(bytes, at + run)) { day_month(text, at, bound) } else { None })
        .or_else(|| if named(may_have_month_before(bytes, at)) { month_day(text, at, bound) } else { None })
}

/// False where what follows a number cannot be the name of a month.
fn may_have_month_behind(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at..).unwrap_or(&[]) {
        [b' ', b'o' | b'd', ..] => true,
        [b' ', first, second, ..] if first.is_ascii_alphabetic() => BY_LETTER.may_begin(*first, *second),
        [b' ', next, ..] => !next.is_ascii() || matches!(next, b' ' | b'-'),
        [next, _, ..] => !next.is_ascii() || matches!(next, b'-' | b'.') || next.is_ascii_lowercase(),
        _ => false,
    }
}

/// False where what stands in front of a number cannot be the name of a month.
fn may_have_month_before(bytes: &[u8], at: usize) -> bool {
    let Some((last, before)) = bytes.get(..at).and_then(<[u8]>::split_last) else { return false };
    if *last != b' ' {
        return !last.is_ascii();
    }
    let before = before.strip_suffix(b".").unwrap_or(before);
    let letters = before.iter().rev().take(17).take_while(|b| b.is_ascii_alphabetic()).count();
    let rest = &before[before.len() - letters..];
    let wide = before.iter().rev().nth(letters).is_some_and(|b| !b.is_ascii());
    wide || letters > 16 || matches!(rest, [first, second, _, ..] if BY_LETTER.may_begin(*first, *second))
}

/// Digits at `at`: their value, how many.
fn digits(text: &str, at: usize, most: usize) -> Option<(u16, usize)> {
    let run = text.as_bytes().get(at..)?.iter().take_while(|b| b.is_ascii_digit()).count();
    (1..=most).contains(&run).then(|| (text[at..at + run].bytes().fold(0, |n, b| n * 10 + u16::from(b - b'0')), run))
}

fn small(n: u16) -> u8 {
    u8::try_from(n).unwrap_or(0)
}

/// Whether a date may end here: no letter, no digit, no further part.
fn ends(text: &str, at: usize) -> bool {
    let mut rest = text[at..].chars();
    match (rest.next(), rest.next()) {
        (Some(c), _) if c.is_ascii_alphanumeric() || c == '_' => false,
        (Some('/' | '-' | '.'), Some(d)) if d.is_ascii_digit() => false,
        _ => true,
    }
}

/// `2/12/1984`, `2.12.84`, `2. 12. 1984`, `1984-12-02`, `1984年12月2日`, `昭和59年12月2日`.
fn numeric(text: &str, at: usize, bound: Day) -> Option<Date> {
    let (a, len) = digits(text, at, 4)?;
    let (separator, mut next) = separator(text, at + len)?;
    let (b, len_b) = digits(text, next, 2)?;
    let (again, third) = self::separator(text, next + len_b)?;
    next = third;
    // Danes and Swedes write `2/12-1984`
    if again != separator && !matches!((separator, again), ('年', '月') | ('/', '-')) {
        return None;
    }
    let (c, len_c) = digits(text, next, 4)?;
    let end = if separator == '年' {
        next + len_c + text[next + len_c..].strip_prefix('日').map_or(0, |_| '日'.len_utf8())
    } else {
        next + len_c
    };
    if !ends(text, end) {
        return None;
    }
    let era = if separator == '年' { era(&text[..at]) } else { None };
    let (start, a, len) = era.map_or((at, a, len), |(name, before)| (at - name, before + a, 4));
    let birthday = match (len, len_c) {
        (4, 1 | 2) => {
            let day = Day { year: a, month: small(b), day: small(c) };
            real(day).then(|| birthday(day, bound))?
        }
        (1 | 2, 4) => {
            let readings = [(a, b), (b, a)].map(|(day, month)| Day { year: c, month: small(month), day: small(day) });
            readings.into_iter().any(real).then(|| readings.into_iter().any(|d| birthday(d, bound)))?
        }
        (1 | 2, 2) => {
            let readings = [(a, b), (b, a)];
            let possible =
                readings.into_iter().any(|(day, month)| real(Day { year: 2000, month: small(month), day: small(day) }));
            possible.then(|| readings.into_iter().any(|(d, m)| short_birthday(small(c), small(m), small(d), bound)))?
        }
        _ => return None,
    };
    Some(Date { start, end, birthday })
}

/// The Japanese era whose name stands at the end of a text: the name's length, and the year before its first.
fn era(before: &str) -> Option<(usize, u16)> {
    const ERAS: [(&str, u16); 5] = [("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988), ("令和", 2018)];
    ERAS.iter().find(|(name, _)| before.ends_with(name)).map(|(name, year)| (name.len(), *year))
}

/// The mark between the parts of a date and where the next part begins.
fn separator(text: &str, at: usize) -> Option<(char, usize)> {
    let c = text[at..].chars().next()?;
    let next = at + c.len_utf8();
    match c {
        '/' | '-' | '年' | '月' => Some((c, next)),
        '.' => Some((
            c,
            next + usize::from(
                text[next..].starts_with(' ') && text[next + 1..].starts_with(|c: char| c.is_ascii_digit()),
            ),
        )),
        '\u{2011}' | '\u{2013}' => Some(('-', next)),
        _ => None,
    }
}

/// `2 December 1984`, `2nd Dec 1984`, `2. Dezember 1984`, `2 de diciembre de 1984`.
fn day_month(text: &str, at: usize, bound: Day) -> Option<Date> {
    let (day, len) = digits(text, at, 2)?;
    let mut next = at + len;
    next += match text.as_bytes().get(next)? {
        b' ' | b'-' => 0,
        b'.' => 1,
        _ => {
            let endings = ["st", "nd", "rd", "th", "er", "º", "°", "ain", "af", "il", "fed", "ydd", "eg"];
            endings.iter().find(|s| text[next..].starts_with(**s)).map_or(0, |s| s.len())
        }
    };
    next += gap(&text[next..])?;
    if matches!(text.as_bytes().get(next), Some(b'o' | b'd')) {
        let links = ["of ", "de ", "d'", "d’", "o "];
        next += links.iter().find(|s| text[next..].starts_with(**s)).map_or(0, |s| s.len());
    }
    let (month, len) = month(&text[next..])?;
    next += len;
    next += text[next..].strip_prefix('.').map_or(0, |_| 1);
    next += text[next..].strip_prefix(',').map_or(0, |_| 1);
    next += gap(&text[next..])?;
    next += ["de ", "del "].iter().find_map(|s| text[next..].strip_prefix(s).map(|_| s.len())).unwrap_or(0);
    year(text, at, next, month, small(day), bound)
}

/// `December 2, 1984`, where `at` is at the day.
fn month_day(text: &str, at: usize, bound: Day) -> Option<Date> {
    let before = text[..at].strip_suffix([' ', '\u{a0}'])?;
    let before = before.strip_suffix('.').unwrap_or(before);
    let letters: usize = before.chars().rev().take(16).take_while(|c| fold::is_letter(*c)).map(char::len_utf8).sum();
    let start = before.len() - letters;
    let (month, len) = month(&before[start..])?;
    if start + len != before.len() || before.len() == at {
        return None;
    }
    let (day, len) = digits(text, at, 2)?;
    let mut next = at + len;
    next += ["st", "nd", "rd", "th"].iter().find_map(|s| text[next..].strip_prefix(s).map(|_| s.len())).unwrap_or(0);
    next += text[next..].strip_prefix(',').map_or(0, |_| 1);
    next += gap(&text[next..])?;
    year(text, start, next, month, small(day), bound)
}

fn year(text: &str, start: usize, at: usize, month: u8, day: u8, bound: Day) -> Option<Date> {
    let (year, len) = digits(text, at, 4)?;
    let end = at + len;
    if !ends(text, end) {
        return None;
    }
    let birthday = match len {
        4 => real(Day { year, month, day }).then(|| birthday(Day { year, month, day }, bound))?,
        2 => short_birthday(small(year), month, day, bound),
        _ => return None,
    };
    Some(Date { start, end, birthday })
}

/// One or two blanks or a dash between the words of a date.
fn gap(text: &str) -> Option<usize> {
    let len: usize = text.chars().take(2).take_while(|c| matches!(c, ' ' | '\u{a0}' | '-')).map(char::len_utf8).sum();
    (len > 0).then_some(len)
}

/// Stems of the months' names in twelve languages, twelve to a row; a word that begins with one is the month.
/// Without accents, for words are compared without them.
#[rustfmt::skip]
static MONTHS: [[&str; 12]; 12] = [
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
    ["ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr"],
    ["janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "octo", "nove", "dec"],
    ["jan", "feb", "marz", "apr", "mai", "juni", "juli", "aug", "sept", "okt", "nov", "dez"],
    ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
    ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
    ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"],
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    ["stycz", "lut", "marz", "marca", "maj", "czerw", "lip", "sierp", "wrze", "pazdziernik", "listop", "grud"],
    ["jan", "feb", "mars", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    ["tammi", "helmi", "maalis", "huhti", "touko", "kesa", "heina", "elok", "syysk", "loka", "marras", "joulu"],
    ["januar", "februar", "maart", "kwie", "maja", "juni", "juli", "august", "septem", "okto", "novem", "desem"],
];

/// The stems in one row, and found by their first letter.
static STEMS: [&str; 144] = {
    let mut out = [""; 144];
    let mut at = 0;
    while at < out.len() {
        out[at] = MONTHS[at / 12][at % 12];
        at += 1;
    }
    out
};
static BY_LETTER: WordSet = WordSet::new(&STEMS);

/// Whether one of the words of a text that has figures as well is a month's name.
pub(super) fn names_month(text: &str) -> bool {
    let mut words = words(text);
    text.bytes().any(|b| b.is_ascii_digit()) && words.any(|word| month(word).is_some())
}

/// The month that a word names and the word's length.
fn month(text: &str) -> Option<(u8, usize)> {
    let first = fold::fold(text.chars().next()?);
    let second = text.as_bytes().get(1).copied().unwrap_or(0x80);
    if !first.is_ascii_lowercase() || !BY_LETTER.may_begin(first as u8, second) {
        return None;
    }
    let len: usize = text.chars().take(17).take_while(|c| fold::is_letter(*c)).map(char::len_utf8).sum();
    if !(3..=16).contains(&len) {
        return None;
    }
    let word = &text[..len];
    let mut key = [0u8; 3];
    for (slot, c) in key.iter_mut().zip(word.chars()) {
        *slot = u8::try_from(fold::fold(c)).ok()?;
    }
    let fits = |at: &usize| STEMS[*at].as_bytes()[..3] == key && fold::prefix_len(word, STEMS[*at]).is_some();
    // Stems of several languages that fit one word are stems of one month.
    let at = BY_LETTER.places(key[0], key[1]).find(fits)?;
    let stem = STEMS[at];
    // Polish counts differently in one row: "marca" is March and "kwie" April, "maja" May.
    Some((
        match stem {
            "marca" => 3,
            "kwie" => 4,
            "maja" => 5,
            _ => small(u16::try_from(at % 12 + 1).unwrap_or(0)),
        },
        len,
    ))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    const TODAY: Day = Day { year: 2026, month: 11, day: 21 };

    #[test]
    fn dates_are_read_as_people_write_them() {
        let cases = [
            "02/12/1984",
            "2.12.84",
            "2. 12. 1984",
            "1984-12-02",
            "2 December 1984",
            "2nd Dec 1984",
            "Dec 2, 1984",
            "December 2nd 1984",
            "2-Dec-1984",
            "2. Dezember 1984",
            "2 décembre 1984",
            "2 de diciembre de 1984",
            "2 dicembre 1984",
            "2 de dezembro de 1984",
            "2 grudnia 1984",
            "2 marca 1984",
            "2 Rhagfyr 1984",
            "den 2 december 1984",
            "1984年12月2日",
            "12/31/1984",
            "1er mars 1984",
            "2 maja 1984",
            "2 kwietnia 1984",
            "2. joulukuuta 1984",
            "2/12-1984",
        ];
        for text in cases {
            let at = text.find(|c: char| c.is_ascii_digit()).unwrap();
            let hit = date(text, at, TODAY).unwrap_or_else(|| panic!("{text}"));
            let start = if text.starts_with("den") { 4 } else { 0 };
            assert_eq!((hit.start, hit.end, hit.birthday), (start, text.len(), true), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_no_date() {
        for text in [
            "31/02/1984",
            "2/13",
            "13/13/1984",
            "1.2.3.4",
            "2024-13-01",
            "12 Widgets 1984",
            "1/2/19845",
            "29.02.1900",
            "2/12/1984/5",
        ] {
            assert_eq!(date(text, 0, TODAY), None, "{text}");
        }
        assert!(!date("02/12/2027", 0, TODAY).unwrap().birthday);
        assert!(!date("02/12/1890", 0, TODAY).unwrap().birthday);
        assert!(date("29.02.2000", 0, TODAY).unwrap().birthday);
    }
}
