//! What stands beside a name in a row: a home, a date, money, an illness, a number.
//! Knows words and figures; whose they are, and what follows, is for `sheets`.

use super::dates;
use super::places;
use super::sheet_words::{
    HEADS, KIN, MONEY, PLACES, ROLES, STREET_ENDS, STREETS, folded, is_said, is_said_in_japanese,
};
use crate::draft::Day;
use crate::text::words;

/// What is told of somebody besides the name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Beside {
    /// Illness, care, crime, debt.
    pub said: bool,
    pub kin: bool,
    pub home: bool,
    /// A flat, room, bed, member's number.
    pub place: bool,
    pub money: bool,
    pub plate: bool,
    /// A number of a file or person: its byte range.
    pub reference: Option<(usize, usize)>,
    /// The year of a date that may be a birthday.
    pub born: Option<u16>,
    /// A year by itself: of a book, a picture, a composer.
    pub year: bool,
    /// A role, a firm, a party, an extension.
    pub role: bool,
}

/// What a part of a row tells.
pub(super) fn beside(text: &str, bound: Day) -> Beside {
    let mut out = Beside { said: !text.is_ascii() && is_said_in_japanese(text), ..Beside::default() };
    let mut seen = Seen::default();
    let mut buffer = String::new();
    let parted = |c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | '|' | '(' | ')' | '"' | ':' | '>' | '<' | '*' | '、' | '：')
    };
    for piece in text.split(parted) {
        let token = piece.trim_matches(|c: char| matches!(c, '.' | '-' | '–' | '—' | '!' | '?' | '\''));
        if token.is_empty() {
            continue;
        }
        let at = token.as_ptr() as usize - text.as_ptr() as usize;
        if token.bytes().any(|b| b.is_ascii_digit()) {
            figure(text, at, token, &mut seen, &mut out, bound);
        } else {
            word(token, &mut seen, &mut out, &mut buffer);
        }
    }
    out.home |= seen.street && seen.number;
    out
}

/// What the words so far leave open.
#[derive(Default)]
struct Seen {
    street: bool,
    number: bool,
    /// The last token was a word for a place, an amount, a sign for money, the first half of a plate.
    place: bool,
    figure: bool,
    sign: bool,
    plate: bool,
}

fn word(token: &str, seen: &mut Seen, out: &mut Beside, buffer: &mut String) {
    let figure = std::mem::take(&mut seen.figure);
    seen.sign = false;
    let plate = std::mem::take(&mut seen.plate);
    seen.place = false;
    if plate && token.len() == 3 && token.bytes().all(|b| b.is_ascii_uppercase()) {
        out.plate = true;
        return;
    }
    if token.contains(['£', '$', '€', '円']) {
        out.money |= figure;
        seen.sign = true;
        return;
    }
    for part in words(token) {
        let part = folded(part, buffer);
        out.said |= is_said(part);
        out.kin |= KIN.has(part);
        out.role |= ROLES.has(part);
        out.money |= figure && MONEY.has(part);
        seen.place = PLACES.has(part);
        seen.street |= STREETS.has(part)
            || places::is_street(part)
            || part.len() >= 6 && STREET_ENDS.iter().any(|end| part.ends_with(end));
    }
}

/// A token with a digit in it.
fn figure(text: &str, at: usize, token: &str, seen: &mut Seen, out: &mut Beside, bound: Day) {
    let digits = token.bytes().filter(u8::is_ascii_digit).count();
    let first = token.bytes().next().is_some_and(|b| b.is_ascii_digit());
    let place = std::mem::take(&mut seen.place);
    out.money |= std::mem::take(&mut seen.sign) && first;
    seen.figure = true;
    seen.plate = false;
    if token.contains(['£', '$', '€', '円']) {
        out.money = true;
        return;
    }
    out.place |= place && digits <= 4 || token.contains(['º', 'ª']) || token.contains("号室");
    out.home |= token.contains(['町', '市', '区']) || token.contains("丁目");
    if token.len() == 4 && plate_head(token.as_bytes()) {
        seen.plate = true;
        return;
    }
    out.plate |=
        token.len() == 7 && plate_head(&token.as_bytes()[..4]) && token.bytes().skip(4).all(|b| b.is_ascii_uppercase());
    let date = if first { dates::date(text, at, bound) } else { None };
    if let Some(date) = date {
        out.born = out.born.or_else(|| born(text, date, bound));
        return;
    }
    let letters = token.bytes().filter(u8::is_ascii_alphabetic).count();
    seen.number |= first && digits <= 4 && letters <= 1;
    let plain = digits == token.len();
    out.year |=
        plain && digits == 4 && matches!(token.as_bytes(), [b'1', b'5'..=b'9', ..] | [b'2', b'0', b'0'..=b'3', ..]);
    let coded = letters > 0 && digits >= 3 && !token.bytes().any(|b| b.is_ascii_lowercase() || b == b'@');
    let filed = digits >= 4 && token.contains('/');
    if out.reference.is_none() && (coded || filed || plain && digits >= 5) {
        out.reference = Some((at, at + token.len()));
    }
}

/// `KX19`.
fn plate_head(bytes: &[u8]) -> bool {
    matches!(bytes, [a, b, c, d] if a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_digit() && d.is_ascii_digit())
}

/// The year of a date long enough ago to be a birthday rather than an appointment.
fn born(text: &str, date: dates::Date, bound: Day) -> Option<u16> {
    let whole = text.get(date.start..date.end)?;
    let year = dates::year_of(date.start..date.end, text).or_else(|| {
        let last: u16 = whole.rsplit(|c: char| !c.is_ascii_digit()).next().filter(|d| d.len() == 2)?.parse().ok()?;
        Some(if last + 2000 + 2 < bound.year { last + 2000 } else { last + 1900 })
    })?;
    (date.birthday && year + 2 < bound.year).then_some(year)
}

/// Whether the head of a column says that something is told of each person.
pub(super) fn is_telling_head(cell: &str) -> bool {
    let mut buffer = String::new();
    words(cell).any(|part| {
        let part = folded(part, &mut buffer);
        HEADS.has(part) || is_said(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Beside {
        beside(text, dates::bound(Some(Day { year: 2026, month: 11, day: 22 })))
    }

    #[test]
    fn what_is_told_is_told_apart() {
        assert!(of("room 12 - insulin").said && of("ch. 104 – x").place && of("Nussallergie").said);
        assert!(of("2 Harbour View").home && of("Lindelaan 4").home && of("14 av. Foch").home && of("緑町1-2-3").home);
        assert!(of("£3,450.00").money && of("2 340,00 €").money && of("3 450 kr").money && of("48,000円").money);
        assert!(of("KX19 FTV").plate && of("GD22KLA").plate && !of("KX19 ftv").plate);
        assert!(of("BI-7741").reference.is_some() && of("M10x40").reference.is_none());
        assert_eq!(of("- 02.06.21").born, Some(2021));
        assert!(of("(1945) Requiem").year && of("x45 ext. 21").role && !of("Superstition 4:26").money);
        assert_eq!(of("Superstition 4:26"), Beside::default());
    }
}
