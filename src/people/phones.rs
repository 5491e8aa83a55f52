//! Telephone numbers: international ones, national ones by their grouping, anything plausible with a label.
//! Knows digits and groupings; labels are weighed by the caller.

use super::groups::Number;

/// What speaks for a telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Evidence {
    /// Enough by itself.
    Shape,
    /// Enough alone in a cell or with a label.
    Weak,
    /// Enough with a label only.
    LabelOnly,
}

/// Judges a number; `plus` is set behind `+` or `00`, `paren` behind an opening bracket.
pub(super) fn judge(number: &Number<'_>, plus: bool, paren: bool) -> Option<Evidence> {
    let d = number.digits;
    if number.sep == b'/' && number.lens.len() > 2 {
        return None;
    }
    if plus {
        return international(number);
    }
    if super::checks::all_same(d) {
        return None;
    }
    if d.len() > 4 && d[0] == 0 && d[1] == 0 && d[2] != 0 {
        return double_zero(number);
    }
    match d.first()? {
        0 => trunk(number, paren),
        _ => north_american(number, paren).or_else(|| plain(number)),
    }
}

/// Country codes of one and two digits; every other pair begins a code of three digits (ITU-T E.164 list).
const TWO: [u8; 44] = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62,
    63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
];
/// First two digits of codes of three digits.
const THREE: [u8; 14] = [21, 22, 23, 24, 25, 26, 29, 35, 37, 38, 42, 50, 59, 67];

/// `0044 7700 900123`: groups of four all along are something else (code points, part numbers), and so are bytes in
/// pairs, but for the twelve digits of the Danish and their like.
fn double_zero(number: &Number<'_>) -> Option<Evidence> {
    let marks = match number.sep {
        0 | b' ' | b'-' | b')' => number.lens[0] >= 2,
        // `0081 90-1234-5678`: the code by itself
        b'?' => (3..=5).contains(&number.lens[0]),
        _ => false,
    };
    let fours = number.lens.len() > 1 && number.lens.iter().all(|&l| l == 4);
    let pairs = number.lens.iter().all(|&l| l == 2) && number.lens.len() != 6;
    let least = if number.lens.len() == 1 { 12 } else { 11 };
    let more = Number { digits: &number.digits[2..], ..*number };
    (marks && !fours && !pairs && number.digits.len() >= least).then(|| international(&more)).flatten()
}

fn international(number: &Number<'_>) -> Option<Evidence> {
    let d = number.digits;
    if !(8..=15).contains(&d.len()) || d[0] == 0 {
        return None;
    }
    let two = d[0] * 10 + d[1];
    let known = matches!(d[0], 1 | 7)
        || TWO.contains(&two)
        || THREE.contains(&two)
        || matches!(two, 68 | 69 | 80 | 85 | 87 | 88 | 96 | 97 | 99);
    let length = match two {
        // A zero may stand in brackets behind the country code.
        44 => (11..=12).contains(&d.len()) && d[2] != 0 || d.len() == 13 && d[2] == 0,
        10..=19 => d.len() == 11,
        33 => (11..=12).contains(&d.len()),
        _ => true,
    };
    (known && length).then_some(Evidence::Shape)
}

/// Groupings in use behind a leading zero, a hexadecimal digit for each group: `0x533` is five, three, three.
/// United Kingdom, Ireland, France, Germany, Netherlands, Belgium, Sweden, Finland, Poland, Switzerland, Italy,
/// Australia, New Zealand, South Africa, Japan.
#[rustfmt::skip]
static TRUNK_GROUPINGS: [u32; 40] = [
    0x56, 0x533, 0x434, 0x344, 0x47, 0x38, 0x524, 0x65, 0x46, 0x37, 0x48, 0x39, 0x57, 0x49, 0x22222, 0x234, 0x334, 0x433,
    0x244, 0x4222, 0x2322, 0x3222, 0x3322, 0x333, 0x36, 0x4322, 0x3223, 0x343, 0x424, 0x32222, 0x532, 0x443, 0x534, 0x435, 0x243, 0x423,
    0x3323, 0x5222, 0x2233, 0x2332,
];

fn is_trunk_grouping(lens: &[u8]) -> bool {
    let packed = lens.iter().fold(0u32, |all, len| all << 4 | u32::from(*len));
    TRUNK_GROUPINGS.contains(&packed)
}

/// A national number with its trunk zero.
fn trunk(number: &Number<'_>, paren: bool) -> Option<Evidence> {
    let d = number.digits;
    if !(8..=12).contains(&d.len()) || d[1] == 0 || !matches!(number.sep, 0 | b' ' | b'-' | b'.' | b'/' | b')' | b'?') {
        return None;
    }
    // A British mobile number has eleven digits: ten that are grouped like one are a slip or no telephone number.
    if d[1] == 7 && number.lens[0] == 5 && d.len() != 11 {
        return None;
    }
    let mobile = d.len() == 11 && d[1] == 7 && d[2] != 0;
    // The shortest are Stockholm's, `08-12 34 56`, and some of Ireland's, `(022) 12345`
    if d.len() == 8 {
        let written = number.sep == b'?' && number.lens == [2, 2, 2, 2] || paren && number.lens == [3, 5];
        return match number.lens.len() {
            1 => Some(Evidence::LabelOnly),
            _ => written.then_some(Evidence::Weak),
        };
    }
    if number.lens.len() == 1 {
        return Some(if mobile {
            Evidence::Shape
        } else if d.len() <= 11 {
            Evidence::Weak
        } else {
            Evidence::LabelOnly
        });
    }
    let known = is_trunk_grouping(number.lens) || (number.lens == [2, 8] && d[1] == 6);
    let bracket = paren && number.sep != b'/';
    // One dash between two runs is the shape of many file numbers too.
    let bare_pair = number.lens.len() == 2 && matches!(number.sep, b'-' | b'.') && !mobile && number.lens != [2, 8];
    match (known || bracket, bare_pair) {
        (true, false) => Some(Evidence::Shape),
        (true, true) => Some(Evidence::Weak),
        _ => Some(Evidence::LabelOnly),
    }
}

/// Written as North America dials: `617-555-0132`. Registers that group their numbers alike leave blanks (NHS Data
/// Dictionary), so that with hyphens only a label tells one of theirs.
pub(super) fn is_dialled(number: &Number<'_>) -> bool {
    number.sep == b'-' && number.digits.len() == 10 && north_american(number, false).is_some()
}

/// `(415) 555-0132`, `415-555-0132`, `1-415-555-0132`.
fn north_american(number: &Number<'_>, paren: bool) -> Option<Evidence> {
    let (d, lens) = match (number.digits, number.lens) {
        ([1, rest @ ..], [1, lens @ ..]) => (rest, lens),
        (d, lens) => (d, lens),
    };
    if d.len() != 10 || d[0] < 2 || d[3] < 2 || lens != [3, 3, 4] {
        return None;
    }
    match number.sep {
        b'-' | b'.' | b' ' => Some(Evidence::Shape),
        b')' if paren => Some(Evidence::Shape),
        b'?' if paren || number.digits.len() == 11 => Some(Evidence::Shape),
        // `514 555-0132`
        b'?' => Some(Evidence::Weak),
        _ => None,
    }
}

/// Numbers without zero or plus: Spain, Poland, Portugal, Norway, Denmark, Italy, India.
fn plain(number: &Number<'_>) -> Option<Evidence> {
    let d = number.digits;
    if !(6..=12).contains(&d.len()) || number.lens.len() > 5 {
        return None;
    }
    let first = d[0];
    let weak = match number.lens {
        [3, 3, 3] => matches!(first, 4..=9),
        [3, 2, 2, 2] => matches!(first, 6..=9),
        [2, 2, 2, 2] => first > 1,
        [5, 5] => matches!(first, 6..=9),
        _ => false,
    };
    Some(if weak && number.sep != b'-' && number.sep != b'.' { Evidence::Weak } else { Evidence::LabelOnly })
}
