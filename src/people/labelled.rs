//! Numbers whose shape proves nothing without a label: references, passports, licences, plates.
//! Knows formats; that the label stands there has been seen by the caller.

use super::dates::{self, bound};
use super::kinds::Kind::{self, *};
use super::labels::Labels;
use super::{registers, tokens};
use crate::draft::Day;

/// One labelled kind and how to read it: where it ends, if it is one.
type Reader = (Kind, fn(&[u8], usize, Day) -> Option<usize>);

/// Tried in this order among the kinds that the label announces.
#[rustfmt::skip]
static READERS: [Reader; 30] = [
    (UkNino, |b, at, _| whole(b, at, 9, tokens::is_nino).or_else(|| without_suffix(b, at))),
    (UkUpn, |b, at, _| whole(b, at, 13, tokens::is_upn)),
    (UkCjsUrn, |b, at, _| whole(b, at, 11, |t| shape(t, "00AA0000000"))),
    (UkCourtCase, |b, at, _| fixed(b, at, "00/0000/000000A")),
    (UkPncId, |b, at, _| ["0000/0000000A", "00/0000000A", "00/000000A"].iter().find_map(|f| fixed(b, at, f))),
    (UkCroNumber, |b, at, _| ["000000/00A", "00000/00A"].iter().find_map(|f| fixed(b, at, f))),
    (UkPrisonNumber, |b, at, _| whole(b, at, 7, |t| shape(t, "A0000AA"))),
    (UkHomeOfficeReference, |b, at, _| ["A00000000", "A0000000", "00/00/00/00000"].iter().find_map(|f| fixed(b, at, f))),
    (UkCrimeReference, |b, at, _| reference(b, at)),
    (UkVehicleRegistration, |b, at, _| ["AA00 AAA", "AA00AAA", "A000 AAA", "A000AAA", "A00 AAA", "A00AAA", "AAA 000A", "AAA000A", "AAA 00A"].iter().find_map(|f| fixed(b, at, f))),
    (SePersonnummer, |b, at, d| centenarian(b, at, d).or_else(|| interim(b, at, d))),
    (UsMbi, |b, at, _| whole(b, at, 11, is_mbi)),
    (NzNhi, |b, at, _| whole(b, at, 7, is_nhi)),
    (ItCodiceFiscale, |b, at, d| whole_with(b, at, 16, d, ItCodiceFiscale)),
    (DeSocialInsurance, |b, at, d| whole_with(b, at, 12, d, DeSocialInsurance)),
    (DeHealthInsurance, |b, at, _| whole(b, at, 10, is_kvnr)),
    (UkDrivingLicence, |b, at, d| whole_with(b, at, 16, d, UkDrivingLicence).or_else(|| whole_with(b, at, 18, d, UkDrivingLicence))),
    (FrNir, |b, at, d| whole_with(b, at, 15, d, FrNir)),
    (EsDni, |b, at, _| whole(b, at, 9, tokens::is_dni)),
    (EsNie, |b, at, d| whole_with(b, at, 9, d, EsNie).or_else(|| whole(b, at, 9, tokens::is_special_nif))),
    (IePpsn, |b, at, d| whole_with(b, at, 9, d, IePpsn).or_else(|| whole_with(b, at, 8, d, IePpsn))),
    (InPan, |b, at, d| whole_with(b, at, 10, d, InPan)),
    (SgNric, |b, at, d| whole_with(b, at, 9, d, SgNric)),
    (MxCurp, |b, at, d| whole_with(b, at, 18, d, MxCurp)),
    (CnRic, |b, at, d| whole_with(b, at, 18, d, CnRic)),
    (UkPassport, |b, at, _| whole(b, at, 9, |t| shape(t, "AA0000000") || shape(t, "000000000"))),
    (Passport, |b, at, _| token(b, at, 6, 10, 5)),
    (Vin, |b, at, _| whole(b, at, 17, |t| !t.iter().any(|x| b"IOQ".contains(x)) && t.iter().filter(|x| x.is_ascii_digit()).count() > 4)),
    (IdentityCard, |b, at, _| token(b, at, 8, 14, 5)),
    (DrivingLicence, |b, at, _| token(b, at, 6, 20, 5)),
];

/// What the label announces, if it stands at `at`.
pub(super) fn read(bytes: &[u8], at: usize, labels: Labels, limit: Day) -> Option<(Kind, usize)> {
    READERS
        .iter()
        .filter(|(kind, _)| labels.has(*kind))
        .find_map(|(kind, reader)| Some((*kind, reader(bytes, at, limit)?)))
}

/// `len` letters and digits with single separators left out.
fn whole(bytes: &[u8], at: usize, len: usize, fits: fn(&[u8]) -> bool) -> Option<usize> {
    let mut compact = [0; LONGEST];
    let end = tokens::fill(bytes, at, &mut compact[..len])?;
    fits(&compact[..len]).then_some(end)
}

/// A kind that is known by its shape too, here with separators inside.
fn whole_with(bytes: &[u8], at: usize, len: usize, limit: Day, kind: Kind) -> Option<usize> {
    let mut compact = [0; LONGEST];
    let end = tokens::fill(bytes, at, &mut compact[..len])?;
    (tokens::bare(&compact[..len], limit) == Some(kind)).then_some(end)
}

/// A number of China's register.
const LONGEST: usize = 18;

/// `A` is a letter, `0` a digit, anything else itself.
fn shape(text: &[u8], format: &str) -> bool {
    text.len() == format.len()
        && text.iter().zip(format.bytes()).all(|(&t, f)| match f {
            b'A' => t.is_ascii_alphabetic(),
            b'0' => t.is_ascii_digit(),
            _ => t == f,
        })
}

/// A format with its separators, upper case, and the token's end.
fn fixed(bytes: &[u8], at: usize, format: &str) -> Option<usize> {
    let end = at + format.len();
    let text = bytes.get(at..end)?;
    let upper = !text.iter().any(u8::is_ascii_lowercase);
    (upper && shape(text, format) && !bytes.get(end).is_some_and(u8::is_ascii_alphanumeric)).then_some(end)
}

/// One token of capitals and digits within lengths, with some digits in it.
fn token(bytes: &[u8], at: usize, least: usize, most: usize, digits: usize) -> Option<usize> {
    let len = bytes[at..].iter().take(most + 1).take_while(|b| b.is_ascii_alphanumeric()).count();
    let text = &bytes[at..at + len];
    let enough =
        text.iter().filter(|b| b.is_ascii_digit()).count() >= digits && !text.iter().any(u8::is_ascii_lowercase);
    ((least..=most).contains(&len) && enough).then_some(at + len)
}

/// Police references: letters, digits, slashes and dashes, seven digits or more, no year pair and no date.
fn reference(bytes: &[u8], at: usize) -> Option<usize> {
    let part = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-');
    let mut len = bytes[at..].iter().take(28).take_while(|b| part(b)).count();
    while len > 0 && !bytes[at + len - 1].is_ascii_alphanumeric() {
        len -= 1;
    }
    let text = &bytes[at..at + len];
    let digits = text.iter().filter(|b| b.is_ascii_digit()).count();
    let letters = text.iter().filter(|b| b.is_ascii_alphabetic()).count();
    let slashed = text.contains(&b'/') && digits >= 6 && !(shape(text, "0000/00") || shape(text, "0000/0000"));
    let cad = letters == 3 && text.contains(&b'/') && digits >= 5;
    let long = digits >= 7 && (letters <= 6);
    let date = std::str::from_utf8(text).is_ok_and(|t| dates::date(t, 0, bound(None)).is_some());
    ((slashed || cad || long) && !date && len <= 26).then_some(at + len)
}

/// `121212+1212`, `19121212+1212`: from the year in which somebody is a hundred a plus takes the dash's place
/// (Skatteverket).
fn centenarian(bytes: &[u8], at: usize, limit: Day) -> Option<usize> {
    [6, 8].into_iter().find_map(|birth| {
        let end = at + birth + 5;
        let code = bytes.get(at..end)?;
        let mut digits = [0; 12];
        let digits = &mut digits[..birth + 4];
        for (slot, byte) in digits.iter_mut().zip(code[..birth].iter().chain(&code[birth + 1..])) {
            *slot = byte.is_ascii_digit().then(|| byte - b'0')?;
        }
        let ends = !bytes.get(end).is_some_and(u8::is_ascii_alphanumeric);
        (code[birth] == b'+' && ends && registers::centenarian(digits, limit)).then_some(end)
    })
}

/// `870512-T989`: an interim number has a letter for the first digit of the serial, which counts as one (Skatteverket).
fn interim(bytes: &[u8], at: usize, limit: Day) -> Option<usize> {
    let (birth, dash) = [(8, 1), (8, 0), (6, 1), (6, 0)].into_iter().find(|(birth, dash)| {
        let digits = bytes.get(at..at + birth).is_some_and(|run| run.iter().all(u8::is_ascii_digit));
        let mark = *dash == 0 || matches!(bytes.get(at + birth), Some(b'-' | b'+'));
        digits && mark && bytes.get(at + birth + dash).is_some_and(u8::is_ascii_alphabetic)
    })?;
    let (letter, end) = (at + birth + dash, at + birth + dash + 4);
    // It is given to people whose day of birth is known, as it is
    let known = b"TRSUWXJKLMNP".contains(&bytes[letter].to_ascii_uppercase()) && bytes[at + birth - 2] < b'4';
    let mut digits = [0; 12];
    let digits = &mut digits[..birth + 4];
    for (slot, byte) in
        digits.iter_mut().zip(bytes[at..at + birth].iter().chain(b"1").chain(bytes.get(letter + 1..end)?))
    {
        *slot = byte.is_ascii_digit().then(|| byte - b'0')?;
    }
    let ends = !bytes.get(end).is_some_and(u8::is_ascii_alphanumeric);
    (known && ends && registers::personnummer(digits, limit)).then_some(end)
}

/// `AB 12 34 56`: forms leave the suffix out where it is not known (HMRC NIM39110). Another letter behind it is wrong.
fn without_suffix(bytes: &[u8], at: usize) -> Option<usize> {
    let mut whole = [b'A'; 9];
    let end = tokens::fill(bytes, at, &mut whole[..8])?;
    let letter = |b: Option<&u8>| b.is_some_and(u8::is_ascii_alphanumeric);
    let another = bytes.get(end) == Some(&b' ') && letter(bytes.get(end + 1)) && !letter(bytes.get(end + 2));
    (tokens::is_nino(&whole) && !another).then_some(end)
}

/// A letter as two digits of its place in the alphabet, eight digits; weights 1 and 2 in turn, the sum of the products'
/// digits leaves the tenth (GKV-Spitzenverband, "Krankenversichertennummer", annex 1).
fn is_kvnr(t: &[u8]) -> bool {
    if !shape(t, "A000000000") {
        return false;
    }
    let place = t[0] - b'A' + 1;
    let digits = [place / 10, place % 10].into_iter().chain(t[1..9].iter().map(|b| b - b'0'));
    let products = digits.zip([1, 2].into_iter().cycle()).map(|(digit, weight)| digit * weight);
    products.map(|p| p / 10 + p % 10).sum::<u8>() % 10 == t[9] - b'0'
}

/// Places 2, 5, 8, 9 are letters without S L O I B Z; 1 is 1 to 9; the rest as CMS describes.
fn is_mbi(t: &[u8]) -> bool {
    let letter = |b: u8| b.is_ascii_uppercase() && !b"SLOIBZ".contains(&b);
    let both = |b: u8| letter(b) || b.is_ascii_digit();
    let digit = |b: u8| b.is_ascii_digit();
    matches!(t[0], b'1'..=b'9')
        && letter(t[1])
        && both(t[2])
        && digit(t[3])
        && letter(t[4])
        && both(t[5])
        && digit(t[6])
        && letter(t[7])
        && letter(t[8])
        && digit(t[9])
        && digit(t[10])
}

/// Three letters, then four digits with a modulus 11 check, or two digits, a letter and a check letter: modulus 23 in
/// HISO 10046:2023, modulus 24 in the edition before, which published specimens still follow.
fn is_nhi(t: &[u8]) -> bool {
    const LETTERS: &[u8; 24] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
    let value = |b: u8| match b {
        b'0'..=b'9' => Some(u32::from(b - b'0')),
        _ => LETTERS.iter().position(|&l| l == b).map(|n| n as u32 + 1),
    };
    let mut sum = 0;
    for (&byte, weight) in t[..6].iter().zip([7u32, 6, 5, 4, 3, 2]) {
        match value(byte) {
            Some(v) => sum += v * weight,
            None => return false,
        }
    }
    if !t[..3].iter().all(u8::is_ascii_uppercase) {
        return false;
    }
    if shape(&t[3..], "0000") {
        let check = 11 - sum % 11;
        return check != 11 && check % 10 == u32::from(t[6] - b'0');
    }
    shape(&t[3..], "00AA") && [23, 24].into_iter().any(|by| LETTERS[(by - sum % by - 1) as usize] == t[6])
}
