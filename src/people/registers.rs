//! Numbers of population registers and social insurance that hold a day of birth: check digits, the day, its century.
//! Pure arithmetic on digits: knows no text, no labels and no groupings.
//!
//! Where the number itself tells the century under a check digit, any day of the calendar will do: registers keep the
//! numbers of those who died long ago, and published specimens are dated ahead. Otherwise somebody alive must fit.

use super::checks as c;
use super::dates::{real, recorded, short_birthday};
use crate::draft::Day;

pub(super) fn two(d: &[u8], at: usize) -> u8 {
    d[at] * 10 + d[at + 1]
}

fn day_of(century: u16, year: u8, month: u8, day: u8) -> Day {
    Day { year: century + u16::from(year), month, day }
}

/// A number that begins with the day of birth as day, month, year.
pub(super) fn ddmmyy(d: &[u8], bound: Day) -> bool {
    short_birthday(two(d, 4), two(d, 2), two(d, 0), bound)
}

/// A number that begins with the day of birth as year, month, day.
fn yymmdd(d: &[u8], bound: Day) -> bool {
    short_birthday(two(d, 0), two(d, 2), two(d, 4), bound)
}

/// Ten digits, or twelve with the century; coordination numbers add 60 to the day, and serials begin at 001
/// (Skatteverket, SKV 704).
pub(super) fn personnummer(d: &[u8], bound: Day) -> bool {
    let ten = &d[d.len() - 10..];
    let day = two(ten, 4);
    let day = if day > 60 { day - 60 } else { day };
    let born = match d.len() {
        12 => recorded(day_of(100 * u16::from(two(d, 0)), two(ten, 0), two(ten, 2), day), bound),
        _ => short_birthday(two(ten, 0), two(ten, 2), day, bound),
    };
    born && c::luhn(ten) && ten[6..9] != [0; 3]
}

/// [`personnummer`] with a plus: of somebody who is a hundred this year, or was.
pub(super) fn centenarian(d: &[u8], bound: Day) -> bool {
    let ten = &d[d.len() - 10..];
    let long = |century: [u8; 2]| {
        let mut twelve = [0; 12];
        twelve[..2].copy_from_slice(&century);
        twelve[2..].copy_from_slice(ten);
        let year = 100 * u16::from(two(&century, 0)) + u16::from(two(ten, 0));
        personnummer(&twelve, bound) && year + 100 <= bound.year
    };
    if d.len() == 12 { long([d[0], d[1]]) } else { long([1, 9]) || long([1, 8]) }
}

pub(super) fn fodselsnummer(d: &[u8], bound: Day) -> bool {
    let day = if d[0] >= 4 { two(d, 0) - 40 } else { two(d, 0) };
    let month = two(d, 2);
    // H-numbers and synthetic numbers for tests add 40 or 80 to the month.
    let month = month.checked_sub(80).or(month.checked_sub(40)).unwrap_or(month);
    let year = two(d, 4);
    // The individual number tells the century
    let century = match (c::number(&d[6..9]), year) {
        (0..=499, _) | (900.., 40..) => 1900,
        (500..=749, 54..) => 1800,
        (500.., ..40) => 2000,
        _ => return false,
    };
    c::fodselsnummer(d) && recorded(day_of(century, year, month, day), bound)
}

/// The seventh digit tells the century (CPR-kontoret, "Personnummeret i CPR").
pub(super) fn cpr(d: &[u8], bound: Day) -> bool {
    let year = two(d, 4);
    let century = match (d[6], year) {
        (0..=3, _) | (4 | 9, 37..) => 1900,
        (5..=8, 58..) => 1800,
        _ => 2000,
    };
    recorded(day_of(century, year, two(d, 2), two(d, 0)), bound)
}

/// The last digit tells the century, nine or zero; organisations add 40 to the day.
pub(super) fn kennitala(d: &[u8]) -> bool {
    let check = (11 - c::weighted(&d[..8], &[3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
    let century = match d[9] {
        9 => 1900,
        0 => 2000,
        _ => return false,
    };
    let day = two(d, 0);
    let day = if day > 40 { day - 40 } else { day };
    check == u32::from(d[8]) && real(day_of(century, two(d, 4), two(d, 2), day))
}

/// Nine digits until 1953, of which 000 is never the end, have no check digit; later ones divide by eleven.
pub(super) fn rodne_cislo(d: &[u8], bound: Day) -> bool {
    let month = two(d, 2);
    let month = [70, 50, 20, 0]
        .into_iter()
        .find_map(|more| month.checked_sub(more).filter(|m| (1..=12).contains(m)))
        .unwrap_or(0);
    let whole = if d.len() == 10 {
        c::number(d).is_multiple_of(11) || (c::number(&d[..9]) % 11 == 10 && d[9] == 0)
    } else {
        two(d, 0) < 54 && d[6..] != [0; 3]
    };
    whole && short_birthday(two(d, 0), month, two(d, 4), bound)
}

pub(super) fn egn(d: &[u8]) -> bool {
    let (century, month) = match two(d, 2) {
        month @ 1..=12 => (1900, month),
        month @ 21..=32 => (1800, month - 20),
        month @ 41..=52 => (2000, month - 40),
        _ => return false,
    };
    c::weighted(&d[..9], &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == u32::from(d[9])
        && real(day_of(century, two(d, 0), month, two(d, 4)))
}

pub(super) fn at_svnr(d: &[u8], bound: Day) -> bool {
    let sum = c::weighted(d, &[3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11;
    let month = two(d, 6).min(12);
    d[0] != 0 && sum == u32::from(d[3]) && short_birthday(two(d, 8), month, two(d, 4), bound)
}

/// With `2` in front for births from 2000; the foreigners' number adds 20 or 40 to the month. Whose birthday is unknown
/// has no day, a day that no month has, or no month.
pub(super) fn be_number(d: &[u8], bound: Day) -> bool {
    let month = two(d, 2);
    let month = month.checked_sub(40).or(month.checked_sub(20)).unwrap_or(month);
    let check = c::number(&d[9..]);
    let body = c::number(&d[..9]);
    [(1900, body), (2000, body + 2_000_000_000)].into_iter().any(|(century, n)| {
        let day = day_of(century, two(d, 0), month, two(d, 4));
        let unknown = (month == 0 || day.day == 0 || day.day > 31) && month <= 12 && day.year <= bound.year;
        97 - n % 97 == check && body != 0 && (unknown || recorded(day, bound))
    })
}

/// The month tells the century (Ustawa o ewidencji ludności, art. 17).
pub(super) fn pesel(d: &[u8]) -> bool {
    let check = (10 - c::weighted(&d[..10], &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10;
    let month = two(d, 2);
    let century = match month / 20 {
        4 => 1800,
        more => 1900 + 100 * u16::from(more),
    };
    check == u32::from(d[10]) && real(day_of(century, two(d, 0), month % 20, two(d, 4)))
}

/// Estonia and Lithuania: the first digit tells sex and century.
pub(super) fn isikukood(d: &[u8]) -> bool {
    (1..=8).contains(&d[0])
        && c::baltic(d)
        && real(day_of(1800 + 100 * u16::from((d[0] - 1) / 2), two(d, 1), two(d, 3), two(d, 5)))
}

/// Lithuania goes as far as this century; behind a nine no day of birth need stand (Gyventojų registras).
pub(super) fn asmens_kodas(d: &[u8]) -> bool {
    if d[0] == 9 { c::baltic(d) } else { d[0] < 7 && isikukood(d) }
}

/// Nine stands for foreigners of whichever century (Romania).
pub(super) fn cnp(d: &[u8], bound: Day) -> bool {
    let check = match c::weighted(&d[..12], &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11 {
        10 => 1,
        rest => rest,
    };
    // Counties, the sectors of Bucharest, and registrations from abroad
    let county = matches!(two(d, 7), 1..=48 | 51 | 52 | 70 | 80..=83);
    let born = |century| real(day_of(century, two(d, 1), two(d, 3), two(d, 5)));
    let century = match d[0] {
        1 | 2 => born(1900),
        3 | 4 => born(1800),
        5 | 6 => born(2000),
        7..=9 => yymmdd(&d[1..], bound),
        _ => false,
    };
    county && check == u32::from(d[12]) && century
}

pub(super) fn emso(d: &[u8], bound: Day) -> bool {
    // A remainder of one makes ten, which is written as zero
    let check = (11 - c::weighted(&d[..12], &[7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10;
    let millennium = if d[4] == 9 { 1000 } else { 2000 };
    let day = Day { year: millennium + c::number(&d[4..7]) as u16, month: two(d, 2), day: two(d, 0) };
    check == u32::from(d[12]) && recorded(day, bound)
}

/// Numbers given out since October 2020 carry no check digit and are not found. The seventh digit tells the century,
/// the two behind it the place of registration.
pub(super) fn kr_rrn(d: &[u8], bound: Day) -> bool {
    let check = (11 - c::weighted(&d[..12], &[2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11) % 10;
    let century = match d[6] {
        0 | 9 => 1800,
        1 | 2 | 5 | 6 => 1900,
        _ => 2000,
    };
    let day = day_of(century, two(d, 0), two(d, 2), two(d, 4));
    check == u32::from(d[12]) && two(d, 7) < 97 && if century == 1800 { recorded(day, bound) } else { real(day) }
}

/// `last` is the value of the check character, 10 for X. The first two digits are a province's (GB/T 2260).
pub(super) fn cn_ric(d: &[u8], bound: Day, last: u8) -> bool {
    let sum = c::weighted(&d[..17], &[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11;
    let day = Day { year: c::number(&d[6..10]) as u16, month: two(d, 10), day: two(d, 12) };
    let province = matches!(two(d, 0), 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83);
    province && (12 - sum) % 11 == u32::from(last) && recorded(day, bound)
}

/// Behind the birthday come citizenship (0 or 1), a digit that was once race, and Luhn's.
pub(super) fn za_id(d: &[u8], bound: Day) -> bool {
    c::luhn(d) && d[10] < 2 && yymmdd(d, bound)
}

/// The fourth pair is a place of birth (Jabatan Pendaftaran Negara, "Kod Negeri").
pub(super) fn my_nric(d: &[u8], bound: Day) -> bool {
    let place = matches!(two(d, 6), 1..=16 | 21..=68 | 71 | 72 | 74..=79 | 82..=93 | 98 | 99);
    place && yymmdd(d, bound)
}

/// Sex, year, month, department and commune, serial, key (INSEE). Months beyond twelve stand for unknown ones.
pub(super) fn nir(d: &[u8]) -> bool {
    let month = two(d, 3);
    let place = match (two(d, 5), d[7]) {
        // Corsica has letters for births since 1976; overseas the third digit is the territory's, abroad the continent's
        (20, _) => two(d, 1) < 76,
        (97, territory) => (1..=8).contains(&territory),
        (98, territory) => (4..=8).contains(&territory),
        (99, continent) => (1..=5).contains(&continent),
        (0, _) => false,
        _ => true,
    };
    place
        && matches!(d[0], 1..=4 | 7 | 8)
        && matches!(month, 1..=12 | 20 | 30..=42 | 50..=99)
        && d[10..13] != [0; 3]
        && c::nir(d, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Day = Day { year: 2026, month: 11, day: 21 };

    fn digits(text: &str) -> Vec<u8> {
        text.bytes().map(|b| b - b'0').collect()
    }

    #[test]
    fn the_number_tells_the_century() {
        for (number, old) in [("190905271474", true), ("187912219990", true), ("180005271474", false)] {
            assert_eq!(personnummer(&digits(number), TODAY), old, "{number}");
        }
        assert!(centenarian(&digits("190905271474"), TODAY) && centenarian(&digits("7912219990"), TODAY));
        assert!(!centenarian(&digits("198112289874"), TODAY));
        assert!(kr_rrn(&digits("9710139019902"), TODAY) && !kr_rrn(&digits("0511029234110"), TODAY));
        assert!(rodne_cislo(&digits("530121999"), TODAY) && !rodne_cislo(&digits("530121000"), TODAY));
        assert!(asmens_kodas(&digits("96813280109")) && !isikukood(&digits("96813280109")));
    }

    #[test]
    fn places_that_do_not_exist_are_no_ones() {
        assert!(my_nric(&digits("770305021234"), TODAY) && !my_nric(&digits("770305001234"), TODAY));
        assert!(!cn_ric(&digits("990426199112010074"), TODAY, 4));
        for number in ["880062009002280", "869069999102271", "869069813002229"] {
            assert!(!nir(&digits(number)), "{number}");
        }
    }

    #[test]
    fn serials_begin_behind_zero() {
        assert!(!personnummer(&digits("1509160006"), TODAY) && personnummer(&digits("8112289874"), TODAY));
    }
}
