//! Dates of birth: dates that a label, a column or the words behind them make one, and digits in one run that a label does.
//! Knows what stands around a date; how dates are written is not its concern.

use super::dates::{self, birthday, short_birthday};
use super::groups::is_word;
use super::kinds::Kind::DateOfBirth;
use super::scan::Scan;
use crate::draft::Day;

/// A date of birth, or any other date, which is passed over.
pub(super) fn date(scan: &mut Scan<'_>, start: usize) -> Option<usize> {
    let date = dates::date(scan.text, start, scan.bound).filter(|d| d.start >= scan.floor)?;
    let context = scan.context(date.start, date.end);
    // Japanese, German and Dutch say behind the date that somebody was born on it
    let behind = &scan.text[date.end..];
    let born = behind.starts_with('生') || behind.starts_with(" geboren") || context.labels.has(DateOfBirth);
    if date.birthday && born {
        scan.give(DateOfBirth, date.start, date.end, context.labels);
        return Some(date.end);
    }
    // A label may say that it is a number after all (a sort code, a register number).
    (!context.claims || context.labels.has(DateOfBirth) || context.labels.something_else()).then_some(date.end)
}

/// `DOB 021284`, `19841202`: six or eight digits right behind their label, in whichever order day, month and year stand.
pub(super) fn compact(scan: &mut Scan<'_>, start: usize, end: usize) -> Option<usize> {
    let goes_on = match scan.bytes[end..] {
        [mark, next, ..] => is_word(mark) || matches!(mark, b'-' | b'.' | b'/' | b' ') && next.is_ascii_digit(),
        [mark] => is_word(mark),
        [] => false,
    };
    if !matches!(end - start, 6 | 8) || goes_on {
        return None;
    }
    let context = scan.context(start, end);
    if !(context.claims && context.labels.has(DateOfBirth)) {
        return None;
    }
    let two = |at: usize| (scan.bytes[start + at] - b'0') * 10 + scan.bytes[start + at + 1] - b'0';
    let four = |at: usize| u16::from(two(at)) * 100 + u16::from(two(at + 2));
    let day = |year, month, day| birthday(Day { year, month, day }, scan.bound);
    let born = if end - start == 6 {
        let short = |year, month, day| short_birthday(two(year), two(month), two(day), scan.bound);
        short(4, 2, 0) || short(0, 2, 4) || short(4, 0, 2)
    } else {
        day(four(4), two(2), two(0)) || day(four(0), two(4), two(6)) || day(four(4), two(0), two(2))
    };
    if !born {
        return None;
    }
    scan.give(DateOfBirth, start, end, context.labels);
    Some(end)
}
