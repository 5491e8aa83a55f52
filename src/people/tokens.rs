//! Numbers with letters in them that are evidence enough by their shape and check character.
//! Knows formats; labels are weighed by the caller.

use super::bban;
use super::checks as c;
use super::dates::{real, short_birthday};
use super::groups;
use super::kinds::Kind::{self, *};
use crate::draft::Day;

/// The value of a run of ASCII digits.
fn digits<const N: usize>(bytes: &[u8]) -> Option<[u8; N]> {
    let mut out = [0; N];
    if bytes.len() != N {
        return None;
    }
    for (slot, byte) in out.iter_mut().zip(bytes) {
        *slot = byte.is_ascii_digit().then(|| byte - b'0')?;
    }
    Some(out)
}

fn two(bytes: &[u8]) -> Option<u8> {
    digits::<2>(bytes).map(|[a, b]| a * 10 + b)
}

fn letters(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_uppercase)
}

/// The kind of a whole token of letters and digits, without any label.
pub(super) fn bare(token: &[u8], bound: Day) -> Option<Kind> {
    let mut upper = [0u8; 18];
    let upper = upper.get_mut(..token.len())?;
    upper.copy_from_slice(token);
    let one_case = !(token.iter().any(u8::is_ascii_lowercase) && token.iter().any(u8::is_ascii_uppercase));
    if !one_case {
        return None;
    }
    upper.make_ascii_uppercase();
    let capital = token.iter().any(u8::is_ascii_uppercase);
    let t: &[u8] = upper;
    match t.len() {
        8 | 9 if capital && is_ppsn(t) => Some(IePpsn),
        9 => nine(t, capital),
        10 if capital && is_pan(t) => Some(InPan),
        11 => is_hetu(t).then_some(FiHetu),
        12 => is_rvnr(t, bound).then_some(DeSocialInsurance),
        13 if t[12].is_ascii_digit() => is_upn(t).then_some(UkUpn),
        15 => is_corsican_nir(t).then_some(FrNir),
        16 if is_codice_fiscale(t) => Some(ItCodiceFiscale),
        16 | 18 if is_driving_licence(t) => Some(UkDrivingLicence),
        18 => eighteen(t, bound),
        _ => None,
    }
}

fn nine(t: &[u8], capital: bool) -> Option<Kind> {
    if is_nino(t) {
        return Some(UkNino);
    }
    if let Some(d) = digits::<8>(&t[..8]) {
        return (t[8] == c::dni(c::number(&d)) && !c::all_same(&d)).then_some(EsDni);
    }
    let d = digits::<7>(&t[1..8])?;
    match t[0] {
        b'X' | b'Y' | b'Z' => (t[8] == c::dni(u64::from(t[0] - b'X') * 10_000_000 + c::number(&d))).then_some(EsNie),
        b'S' | b'T' | b'F' | b'G' | b'M' if capital => (t[8] == c::nric(t[0], &d)).then_some(SgNric),
        _ => None,
    }
}

fn eighteen(t: &[u8], bound: Day) -> Option<Kind> {
    if let Some(d) = digits::<17>(&t[..17]) {
        return (t[17] == b'X' && super::registers::cn_ric(&d, bound, 10)).then_some(CnRic);
    }
    is_curp(t, bound).then_some(MxCurp)
}

/// A DNI whose digits may be all equal, which a label must announce.
pub(super) fn is_dni(t: &[u8]) -> bool {
    digits::<8>(&t[..8]).is_some_and(|d| t[8] == c::dni(c::number(&d)))
}

/// A NIF of the Agencia Tributaria for a child (K), a Spaniard abroad (L) or a foreigner without NIE (M).
pub(super) fn is_special_nif(t: &[u8]) -> bool {
    matches!(t[0], b'K' | b'L' | b'M')
        && digits::<7>(&t[1..8]).is_some_and(|d| t[8] == c::dni(c::number(&d)) && !c::all_same(&d))
}

/// National Insurance number of nine upper-case characters (HMRC NIM39110). HMRC's placeholder QQ fails the letters.
pub(super) fn is_nino(t: &[u8]) -> bool {
    let [a, b, middle @ .., suffix] = t else { return false };
    let first = a.is_ascii_uppercase() && !b"DFIQUV".contains(a);
    let second = b.is_ascii_uppercase() && !b"DFIOQUV".contains(b);
    let used = ![b"BG", b"GB", b"KN", b"NK", b"NT", b"TN", b"ZZ"].contains(&&[*a, *b]);
    first
        && second
        && used
        && middle.len() == 6
        && middle.iter().all(u8::is_ascii_digit)
        && (b'A'..=b'D').contains(suffix)
}

/// Seven digits, check letter, and since 2013 a second letter.
fn is_ppsn(t: &[u8]) -> bool {
    let Some(d) = t.get(..7).and_then(digits::<7>) else { return false };
    let second = match t.get(8) {
        None | Some(b'W' | b'T' | b'X') => 0,
        Some(letter @ b'A'..=b'I') => u32::from(letter - b'A') + 1,
        Some(_) => return false,
    };
    !c::all_same(&d) && t[7] == c::ppsn(&d, second)
}

/// The local authorities of England by the Department for Education's numbers ("Get information about schools"), with
/// those abolished since the first numbers were given out in 1997: pupils keep theirs.
#[rustfmt::skip]
static AUTHORITIES: [(u16, u16); 40] = [
    (201, 213), (301, 320), (330, 336), (340, 344), (350, 359), (370, 373), (380, 384), (390, 394), (420, 420), (800, 803),
    (805, 808), (810, 813), (815, 815), (816, 816), (820, 823), (825, 825), (826, 826), (830, 830), (831, 831), (835, 841),
    (845, 845), (846, 846), (850, 852), (855, 857), (860, 860), (861, 861), (865, 896), (908, 908), (909, 909), (916, 916),
    (919, 919), (921, 921), (925, 925), (926, 926), (928, 928), (929, 929), (931, 931), (933, 933), (935, 938), (940, 943),
];

fn is_authority(number: u64) -> bool {
    AUTHORITIES.iter().any(|&(first, last)| (u64::from(first)..=u64::from(last)).contains(&number))
}

/// Check letter, local authority, school, year, serial; a temporary number ends with a letter.
pub(super) fn is_upn(t: &[u8]) -> bool {
    let mut digits = [0u8; 12];
    for (slot, byte) in digits.iter_mut().zip(&t[1..]) {
        *slot = byte.wrapping_sub(b'0');
    }
    if let Some(letter) = c::UPN_LETTERS.iter().position(|letter| *letter == t[12]) {
        digits[11] = letter as u8;
    } else if digits[11] > 9 {
        return false;
    }
    digits[..11].iter().all(|digit| *digit < 10) && is_authority(c::number(&digits[..3])) && c::upn(t[0], &digits)
}

/// The fourth letter says what the holder is; the fifth is a name's first letter.
fn is_pan(t: &[u8]) -> bool {
    letters(&t[..5])
        && b"ABCFGHJLPT".contains(&t[3])
        && t[5..9].iter().all(u8::is_ascii_digit)
        && t[5..9] != *b"0000"
        && t[9].is_ascii_uppercase()
}

/// Day, month, year, century sign, three digits, check character; the sign may be a dash. Serials are 002 to 899; those
/// from 900 are makeshifts and test numbers that no register holds (Digi- ja väestötietovirasto).
fn is_hetu(t: &[u8]) -> bool {
    let century = match t[6] {
        b'+' => 1800,
        b'-' | b'U'..=b'Y' => 1900,
        b'A'..=b'F' => 2000,
        _ => return false,
    };
    let (Some(d), Some(serial)) = (digits::<6>(&t[..6]), digits::<3>(&t[7..10])) else { return false };
    let day = Day { year: century + u16::from(d[4] * 10 + d[5]), month: d[2] * 10 + d[3], day: d[0] * 10 + d[1] };
    (2..900).contains(&c::number(&serial)) && c::hetu(c::number(&d) * 1000 + c::number(&serial)) == t[10] && real(day)
}

/// A Finnish code that begins at `at`, with a dash of whichever kind or a plus in it: where it ends.
pub(super) fn hetu(bytes: &[u8], at: usize) -> Option<usize> {
    let sign = at + 6;
    let (sign, len) = match bytes.get(sign..)? {
        [b'+', ..] => (b'+', 1),
        behind => groups::mark(behind).filter(|(mark, _)| *mark == b'-')?,
    };
    let end = at + 6 + len + 4;
    let mut code = [sign; 11];
    code[..6].copy_from_slice(bytes.get(at..at + 6)?);
    code[7..].copy_from_slice(bytes.get(end - 4..end)?);
    code.make_ascii_uppercase();
    (is_hetu(&code) && !bytes.get(end).is_some_and(|&b| groups::is_word(b))).then_some(end)
}

/// Area, day, month, year, letter, serial, check digit.
fn is_rvnr(t: &[u8], bound: Day) -> bool {
    let (Some(head), Some(tail)) = (digits::<8>(&t[..8]), digits::<3>(&t[9..12])) else { return false };
    if !t[8].is_ascii_uppercase() {
        return false;
    }
    let letter = t[8] - b'A' + 1;
    let all = [
        head[0],
        head[1],
        head[2],
        head[3],
        head[4],
        head[5],
        head[6],
        head[7],
        letter / 10,
        letter % 10,
        tail[0],
        tail[1],
    ];
    let sum: u32 = all
        .iter()
        .zip([2u32, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1])
        .map(|(&d, w)| u32::from(d) * w)
        .map(|p| p / 10 + p % 10)
        .sum();
    let day = head[2] * 10 + head[3];
    let day = if day > 50 { day - 50 } else { day };
    sum % 10 == u32::from(tail[2]) && short_birthday(head[6] * 10 + head[7], head[4] * 10 + head[5], day, bound)
}

/// Corsica's departments are 2A and 2B; for the key they count as 19 and 18.
fn is_corsican_nir(t: &[u8]) -> bool {
    let less = match t[6] {
        b'A' => 1_000_000,
        b'B' => 2_000_000,
        _ => return false,
    };
    let mut plain = [0u8; 15];
    plain.copy_from_slice(t);
    plain[6] = b'0';
    t[5] == b'2' && digits::<15>(&plain).is_some_and(|d| matches!(d[0], 1..=4 | 7 | 8) && c::nir(&d, less))
}

/// Digits may be replaced by letters (omocodia) from the right.
fn is_codice_fiscale(t: &[u8]) -> bool {
    let digit = |b: u8| match b {
        b'0'..=b'9' => Some(b - b'0'),
        _ => b"LMNPQRSTUV".iter().position(|&l| l == b).map(|n| n as u8),
    };
    let places = [6, 7, 9, 10, 12, 13, 14];
    let shape = letters(&t[..6])
        && b"ABCDEHLMPRST".contains(&t[8])
        && t[11].is_ascii_uppercase()
        && t[15].is_ascii_uppercase()
        && places.iter().all(|&p| digit(t[p]).is_some());
    let two = |at: usize| digit(t[at]).zip(digit(t[at + 1])).map_or(0, |(a, b)| a * 10 + b);
    let born = || {
        let month = b"ABCDEHLMPRST".iter().position(|&l| l == t[8]).map_or(0, |n| n as u8 + 1);
        // Women's days begin at 41
        let day = two(9).checked_sub(40).unwrap_or(two(9));
        [1900, 2000].into_iter().any(|century| real(Day { year: century + u16::from(two(6)), month, day }))
    };
    shape && born() && c::codice_fiscale(t)
}

/// Five of the surname (9 pads), decade, month (+50), day, year, two initials (9 for none), tie-break, two check letters.
fn is_driving_licence(t: &[u8]) -> bool {
    let surname = t[0].is_ascii_uppercase()
        && t[..5].iter().all(|b| b.is_ascii_uppercase() || *b == b'9')
        && t[..5].windows(2).all(|w| w[0] != b'9' || w[1] == b'9');
    let (Some(month), Some(day)) = (two(&t[6..8]), two(&t[8..10])) else { return false };
    let date =
        t[5].is_ascii_digit() && matches!(month, 1..=12 | 51..=62) && (1..=31).contains(&day) && t[10].is_ascii_digit();
    let initials = t[11].is_ascii_uppercase() && (t[12].is_ascii_uppercase() || t[12] == b'9');
    surname
        && date
        && initials
        && t[13].is_ascii_alphanumeric()
        && letters(&t[14..16])
        && t[16..].iter().all(u8::is_ascii_digit)
}

/// The states of Mexico, and `NE` for births abroad (RENAPO).
#[rustfmt::skip]
static STATES: [&[u8; 2]; 33] = [
    b"AS", b"BC", b"BS", b"CC", b"CH", b"CL", b"CM", b"CS", b"DF", b"DG", b"GR", b"GT", b"HG", b"JC", b"MC", b"MN", b"MS",
    b"NE", b"NL", b"NT", b"OC", b"PL", b"QR", b"QT", b"SL", b"SP", b"SR", b"TC", b"TL", b"TS", b"VZ", b"YN", b"ZS",
];

/// Four letters each.
const OFFENSIVE: &str = "BACABAKABUEIBUEYCACACACOCAGACAGOCAKACAKOCOGECOGICOJACOJECOJICOJOCOLACULOFALOFETOGETAGUEIGUEYJETA\
    JOTOKACAKACOKAGAKAGOKAKAKAKOKOGEKOGIKOJAKOJEKOJIKOJOKOLAKULOLILOLOCALOCOLOKALOKOMAMEMAMOMEARMEASMEONMIARMIONMOCO\
    MOKOMULAMULONACANACOPEDAPEDOPENEPIPIPITOPOPOPUTAPUTOQULORATAROBAROBEROBORUINSENOTETAVACAVAGAVAGOVAKAVUEIVUEYWUEIWUEY";

fn is_curp(t: &[u8], bound: Day) -> bool {
    // The alphabet has Ñ between N and O; letters from O on count one more.
    let value = |b: u8| match b {
        b'0'..=b'9' => u32::from(b - b'0'),
        b'A'..=b'N' => u32::from(b - b'A') + 10,
        _ => u32::from(b - b'A') + 11,
    };
    let shape = letters(&t[..4])
        && digits::<6>(&t[4..10]).is_some()
        && matches!(t[10], b'H' | b'M' | b'X')
        && STATES.iter().any(|state| t[11..13] == state[..])
        && letters(&t[13..16])
        && t[17].is_ascii_digit();
    let (Some(y), Some(m), Some(d)) = (two(&t[4..6]), two(&t[6..8]), two(&t[8..10])) else { return false };
    let sum: u32 = t[..17].iter().zip((2..=18).rev()).map(|(&b, w)| value(b) * w).sum();
    // Words that give offence are written with an X (RENAPO, Instructivo normativo, anexo 2)
    let offends = OFFENSIVE.as_bytes().chunks(4).any(|word| word == &t[..4]);
    shape && !offends && short_birthday(y, m, d, bound) && (10 - sum % 10) % 10 == u32::from(t[17] - b'0')
}

/// What has the structure of an IBAN and begins at `at`: where it ends, and whether its check digits hold. Single
/// spaces, dots or dashes may stand between any characters but the letters of the country and the check digits.
pub(super) fn iban(bytes: &[u8], at: usize) -> Option<(usize, bool)> {
    let head = bytes.get(at..at + 4)?;
    if !(head[0].is_ascii_alphabetic() && head[1].is_ascii_alphabetic() && !head[2].is_ascii_alphabetic()) {
        return None;
    }
    let country = [head[0].to_ascii_uppercase(), head[1].to_ascii_uppercase()];
    let structure = bban::structure(country)?;
    let length = bban::length(structure);
    let mut compact = [0u8; 34];
    let (mut filled, mut end) = (0, at);
    // Typed by hand it may be small, but never both behind its country
    let (mut small, mut capital) = (false, false);
    while filled < length {
        let byte = *bytes.get(end)?;
        if byte.is_ascii_alphanumeric() {
            small |= filled > 3 && byte.is_ascii_lowercase();
            capital |= filled > 3 && byte.is_ascii_uppercase();
            compact[filled] = byte.to_ascii_uppercase();
            filled += 1;
            end += 1;
        } else if matches!(filled, 2 | 4..) {
            end += mark(&bytes[end..])?;
        } else {
            return None;
        }
    }
    let ends = !bytes.get(end).is_some_and(|b| b.is_ascii_alphanumeric());
    let iban = &compact[..length];
    let digits = iban[2].is_ascii_digit() && iban[3].is_ascii_digit();
    (ends && digits && !(small && capital) && bban::fits(structure, iban)).then(|| (end, c::iban(iban)))
}

/// The length of a single mark between the characters of one number; one of either follows it.
fn mark(bytes: &[u8]) -> Option<usize> {
    let (_, len) = groups::mark(bytes)?;
    bytes.get(len).is_some_and(u8::is_ascii_alphanumeric).then_some(len)
}

/// Fifteen letters and digits from `at`, the last two perhaps behind a slash: `2 84 05 2A 123 456 / 31`.
pub(super) fn keyed(bytes: &[u8], at: usize) -> Option<([u8; 15], usize)> {
    compact(bytes, at).or_else(|| {
        let mut out = [0; 15];
        let slash = fill(bytes, at, &mut out[..13])?;
        let gap = bytes[slash..].iter().take(3).take_while(|b| matches!(b, b' ' | b'/')).count();
        let end = fill(bytes, slash + gap, &mut out[13..])?;
        Some((out, end))
    })
}

/// Letters and digits from `at` with the single spaces, dots and dashes between them left out, up to `N`; and their end.
pub(super) fn compact<const N: usize>(bytes: &[u8], at: usize) -> Option<([u8; N], usize)> {
    let mut out = [0u8; N];
    let end = fill(bytes, at, &mut out)?;
    Some((out, end))
}

/// Fills `out` with them in capitals and gives their end.
#[inline(never)]
pub(super) fn fill(bytes: &[u8], at: usize, out: &mut [u8]) -> Option<usize> {
    let (mut filled, mut end) = (0, at);
    while filled < out.len() {
        match bytes.get(end)? {
            b if b.is_ascii_alphanumeric() => {
                out[filled] = b.to_ascii_uppercase();
                filled += 1;
                end += 1;
            }
            _ if filled > 0 => end += mark(&bytes[end..])?,
            _ => return None,
        }
    }
    (!bytes.get(end).is_some_and(u8::is_ascii_alphanumeric)).then_some(end)
}
