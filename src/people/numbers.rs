//! Numbers of digits alone: which kinds a number of some length can be, and what each asks for.
//! Knows check digits and birthdays; labels are weighed by the caller.

use super::checks as c;
use super::dates::{birthday, recorded, short_birthday};
use super::groups::Number;
use super::kinds::Kind::{self, *};
use crate::draft::Day;

/// One kind that a number of this length can be.
pub(super) struct Rule {
    pub kind: Kind,
    pub check: fn(&[u8], Day) -> bool,
    /// Groupings that are evidence enough without a label, with the separator they need; `*` is any length, alone.
    pub shapes: &'static [(u8, &'static [u8])],
    /// How seldom a random number passes: enough when the number stands alone in its line or cell.
    pub strong: bool,
}

const fn rule(kind: Kind, check: fn(&[u8], Day) -> bool, shapes: &'static [(u8, &'static [u8])], strong: bool) -> Rule {
    Rule { kind, check, shapes, strong }
}

/// No separator: the digits in one run.
const RUN: u8 = 0;

/// Of 8 digits, the most telling first.
#[rustfmt::skip]
static EIGHT: &[Rule] = &[
    rule(NlBsn, |d, _| c::bsn(d), &[], false),
    rule(NzIrd, |d, _| c::ird(d), &[], false),
    rule(AuTfn, |d, _| c::tfn(d), &[], false),
    rule(UkBankAccount, |_, _| true, &[], false),
    rule(UkCompanyNumber, |_, _| true, &[], false),
];

/// Of 9 digits, the most telling first.
#[rustfmt::skip]
static NINE: &[Rule] = &[
    rule(UsSsn, |d, _| ssn(d), &[(b'-', &[3, 2, 4])], false),
    rule(UsItin, |d, _| itin(d), &[(b'-', &[3, 2, 4])], false),
    rule(CaSin, |d, _| c::sin(d), &[(b'-', &[3, 3, 3])], false),
    rule(UkVatNumber, |d, _| c::uk_vat(d), &[], false),
    rule(AuTfn, |d, _| c::tfn(d), &[], false),
    rule(NzIrd, |d, _| c::ird(d), &[], false),
    rule(NlBsn, |d, _| c::bsn(d), &[], false),
    rule(PtNif, |d, _| c::pt_nif(d), &[], false),
    rule(AuAcn, |d, _| c::acn(d), &[], false),
    rule(UsAbaRouting, |d, _| aba(d), &[], false),
    rule(IlId, |d, _| c::luhn(d) && !c::all_same(d), &[], false),
    rule(UsEin, |_, _| true, &[], false),
    rule(UkPassport, |_, _| true, &[], false),
    rule(CzRodneCislo, rodne_cislo, &[], false),
];

/// Of 10 digits, the most telling first.
#[rustfmt::skip]
static TEN: &[Rule] = &[
    rule(UkNhsNumber, |d, _| c::nhs(d) && d[0] > 3, &[(b' ', &[3, 3, 4]), (b'-', &[3, 3, 4])], false),
    rule(UkHscNumber, |d, _| c::nhs(d) && d[0] == 3 && d[1] >= 2, &[], false),
    rule(UkNhsNumber, |d, _| c::nhs(d) && d[0] == 3, &[(b' ', &[3, 3, 4])], false),
    rule(UkChiNumber, |d, b| c::nhs(d) && ddmmyy(d, b), &[], true),
    rule(UkNhsNumber, |d, _| c::nhs(d), &[], false),
    rule(SePersonnummer, |d, b| c::luhn(d) && se_date(d, b), &[(b'-', &[6, 4])], true),
    rule(DkCpr, cpr_date, &[], false),
    rule(IsKennitala, kennitala, &[], true),
    rule(CzRodneCislo, rodne_cislo, &[(b'/', &[6, 4])], true),
    rule(BgEgn, egn, &[], true),
    rule(AtSocialInsurance, at_svnr, &[(b' ', &[4, 6])], true),
    rule(AuMedicare, |d, _| c::medicare(d), &[(b' ', &[4, 5, 1])], false),
    rule(UkUtr, |d, _| c::utr(d) && !c::all_same(d), &[], false),
    rule(UsNpi, |d, _| npi(d), &[], false),
    rule(PlNip, |d, _| nip(d), &[], false),
];

/// Of 11 digits, the most telling first.
#[rustfmt::skip]
static ELEVEN: &[Rule] = &[
    rule(NoFodselsnummer, |d, b| c::fodselsnummer(d) && no_date(d, b), &[(RUN, &[11]), (b' ', &[6, 5])], true),
    rule(BeNationalNumber, be_number, &[(b'?', &[2, 2, 2, 3, 2]), (b'.', &[2, 2, 2, 3, 2]), (b' ', &[2, 2, 2, 3, 2])], true),
    rule(PlPesel, pesel, &[], true),
    rule(DeTaxId, |d, _| c::de_tax(d), &[], true),
    rule(BrCpf, |d, _| c::cpf(d), &[(b'?', &[3, 3, 3, 2])], true),
    rule(TrTckn, |d, _| c::tckn(d), &[], true),
    rule(EeIsikukood, |d, b| c::baltic(d) && ee_date(d, b), &[], true),
    rule(LtAsmensKodas, |d, b| c::baltic(d) && ee_date(d, b), &[], true),
    rule(GrAmka, |d, b| c::luhn(d) && ddmmyy(d, b), &[], true),
    rule(AuAbn, |d, _| c::abn(d), &[], false),
    rule(AuMedicare, |d, _| c::medicare(d), &[], false),
    rule(HrOib, |d, _| c::mod_11_10(d) && !c::all_same(d), &[], false),
    rule(ItPartitaIva, |d, _| c::luhn(d) && !c::all_same(d), &[], false),
];

/// Of 12 digits, the most telling first.
#[rustfmt::skip]
static TWELVE: &[Rule] = &[
    rule(SePersonnummer, se_long, &[(b'-', &[8, 4])], true),
    rule(InAadhaar, |d, _| aadhaar(d), &[(b' ', &[4, 4, 4]), (b'-', &[4, 4, 4])], false),
    rule(EsNuss, |d, _| c::number(&d[..10]) % 97 == c::number(&d[10..]) || nuss_short(d), &[], true),
    rule(MyNric, |d, b| short_birthday(two(d, 0), two(d, 2), two(d, 4), b), &[], false),
    rule(UkVatNumber, |d, _| c::uk_vat(d), &[], false),
];

/// Of 13 digits, the most telling first.
#[rustfmt::skip]
static THIRTEEN: &[Rule] = &[
    rule(ZaId, |d, b| c::luhn(d) && d[10] < 2 && (8..=9).contains(&d[11]) && short_birthday(two(d, 0), two(d, 2), two(d, 4), b), &[(RUN, &[13]), (b' ', &[6, 4, 3]), (b' ', &[6, 4, 2, 1]), (b' ', &[6, 4, 1, 1, 1])], true),
    rule(ChAhv, |d, _| d[..3] == [7, 5, 6] && c::ean13(d), &[(RUN, &[13]), (b'.', &[3, 4, 4, 2]), (b' ', &[3, 4, 4, 2])], true),
    rule(RoCnp, cnp, &[], true),
    rule(SiEmso, emso, &[], true),
    rule(KrRrn, kr_rrn, &[(b'-', &[6, 7])], true),
];

/// Of 15 digits, the most telling first.
#[rustfmt::skip]
static FIFTEEN: &[Rule] = &[
    rule(FrNir, |d, _| nir(d), &[(RUN, &[15]), (RUN, &[13, 2]), (b' ', &[13, 2]), (b' ', &[1, 2, 2, 2, 3, 3, 2]), (b'.', &[1, 2, 2, 2, 3, 3, 2]), (b'-', &[1, 2, 2, 2, 3, 3, 2])], true),
    rule(Imei, |d, _| c::luhn(d) && !c::all_same(d), &[], false),
];

/// Of 18 digits, the most telling first.
#[rustfmt::skip]
static EIGHTEEN: &[Rule] = &[rule(CnRic, |d, b| cn_ric(d, b, d[17]), &[(RUN, &[18])], true)
];

/// The kinds a number of `digits` digits can be, the most telling first.
pub(super) fn rules(digits: usize) -> &'static [Rule] {
    match digits {
        8 => EIGHT,
        9 => NINE,
        10 => TEN,
        11 => ELEVEN,
        12 => TWELVE,
        13 => THIRTEEN,
        15 => FIFTEEN,
        18 => EIGHTEEN,
        _ => &[],
    }
}

/// Whether a number in groups has those in which its issuer writes it, for kinds without a check digit: an American
/// number is 3-2-4 (SSA, IRS), whatever a label says.
pub(super) fn is_grouped_as_written(kind: Kind, number: &Number<'_>) -> bool {
    !matches!(kind, UsSsn | UsItin) || number.lens.len() == 1 || number.lens == [3, 2, 4]
}

/// Whether the grouping of a number is evidence enough for a rule.
pub(super) fn shaped(rule: &Rule, number: &Number<'_>) -> bool {
    rule.shapes.iter().any(|(sep, lens)| number.lens == *lens && number.sep == *sep)
}

fn two(d: &[u8], at: usize) -> u8 {
    d[at] * 10 + d[at + 1]
}

fn ssn(d: &[u8]) -> bool {
    let (area, group, serial) = (c::number(&d[..3]), c::number(&d[3..5]), c::number(&d[5..]));
    // Published specimens that many people have copied; all equal or counting digits are placeholders.
    let specimen = matches!(
        (area, group, serial),
        (78, 5, 1120) | (219, 9, 9999) | (457, 55, 5462) | (123, 45, 6789) | (987, 65, 4320..=4329)
    );
    !matches!(area, 0 | 666 | 900..) && group != 0 && serial != 0 && !specimen && !c::all_same(d)
}

fn itin(d: &[u8]) -> bool {
    d[0] == 9 && matches!(c::number(&d[3..5]), 50..=65 | 70..=88 | 90..=92 | 94..=99)
}

fn aba(d: &[u8]) -> bool {
    c::weighted(d, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10)
        && matches!(two(d, 0), 1..=12 | 21..=32 | 61..=72 | 80)
}

fn npi(d: &[u8]) -> bool {
    let mut all = [8, 0, 8, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    all[5..].copy_from_slice(d);
    matches!(d[0], 1 | 2) && c::luhn(&all)
}

fn nip(d: &[u8]) -> bool {
    c::weighted(&d[..9], &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == u32::from(d[9]) && !c::all_same(d)
}

/// A number that begins with the day of birth as day, month, year.
fn ddmmyy(d: &[u8], bound: Day) -> bool {
    short_birthday(two(d, 4), two(d, 2), two(d, 0), bound)
}

fn se_date(d: &[u8], bound: Day) -> bool {
    let day = two(d, 4);
    short_birthday(two(d, 0), two(d, 2), if day > 60 { day - 60 } else { day }, bound)
}

fn se_long(d: &[u8], bound: Day) -> bool {
    let day = two(d, 6);
    let day = Day { year: c::number(&d[..4]) as u16, month: two(d, 4), day: if day > 60 { day - 60 } else { day } };
    birthday(day, bound) && c::luhn(&d[2..])
}

fn no_date(d: &[u8], bound: Day) -> bool {
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
    recorded(Day { year: century + u16::from(year), month, day }, bound)
}

/// The seventh digit tells the century (CPR-kontoret, "Personnummeret i CPR").
fn cpr_date(d: &[u8], bound: Day) -> bool {
    let year = two(d, 4);
    let century = match (d[6], year) {
        (0..=3, _) | (4 | 9, 37..) => 1900,
        (5..=8, 58..) => 1800,
        _ => 2000,
    };
    recorded(Day { year: century + u16::from(year), month: two(d, 2), day: two(d, 0) }, bound)
}

fn kennitala(d: &[u8], bound: Day) -> bool {
    let check = (11 - c::weighted(&d[..8], &[3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
    let century = match d[9] {
        8 => 1800,
        9 => 1900,
        0 => 2000,
        _ => return false,
    };
    let day = Day { year: century + u16::from(two(d, 4)), month: two(d, 2), day: two(d, 0) };
    check == u32::from(d[8]) && birthday(day, bound)
}

/// Nine digits before 1954 have no check digit; later ones divide by eleven.
fn rodne_cislo(d: &[u8], bound: Day) -> bool {
    let month = two(d, 2);
    let month = [70, 50, 20, 0]
        .into_iter()
        .find_map(|more| month.checked_sub(more).filter(|m| (1..=12).contains(m)))
        .unwrap_or(0);
    let whole = if d.len() == 10 {
        c::number(d).is_multiple_of(11) || (c::number(&d[..9]) % 11 == 10 && d[9] == 0)
    } else {
        two(d, 0) < 54
    };
    whole && short_birthday(two(d, 0), month, two(d, 4), bound)
}

fn egn(d: &[u8], bound: Day) -> bool {
    let (century, month) = match two(d, 2) {
        month @ 1..=12 => (1900, month),
        month @ 21..=32 => (1800, month - 20),
        month @ 41..=52 => (2000, month - 40),
        _ => return false,
    };
    let day = Day { year: century + u16::from(two(d, 0)), month, day: two(d, 4) };
    c::weighted(&d[..9], &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == u32::from(d[9]) && recorded(day, bound)
}

fn at_svnr(d: &[u8], bound: Day) -> bool {
    let sum = c::weighted(d, &[3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11;
    let month = two(d, 6).min(12);
    d[0] != 0 && sum == u32::from(d[3]) && short_birthday(two(d, 8), month, two(d, 4), bound)
}

/// With `2` in front for births from 2000; the foreigners' number adds 20 or 40 to the month. Whose birthday is unknown
/// has no day, a day that no month has, or no month.
fn be_number(d: &[u8], bound: Day) -> bool {
    let month = two(d, 2);
    let month = month.checked_sub(40).or(month.checked_sub(20)).unwrap_or(month);
    let check = c::number(&d[9..]);
    let body = c::number(&d[..9]);
    [(1900, body), (2000, body + 2_000_000_000)].into_iter().any(|(century, n)| {
        let day = Day { year: century + u16::from(two(d, 0)), month, day: two(d, 4) };
        let unknown = (month == 0 || day.day == 0 || day.day > 31) && month <= 12 && day.year <= bound.year;
        97 - n % 97 == check && (unknown || birthday(day, bound))
    })
}

fn pesel(d: &[u8], bound: Day) -> bool {
    let check = (10 - c::weighted(&d[..10], &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10;
    let (century, month) = match two(d, 2) {
        month @ 1..=12 => (1900, month),
        month @ 21..=32 => (2000, month - 20),
        month @ 81..=92 => (1800, month - 80),
        _ => return false,
    };
    check == u32::from(d[10]) && recorded(Day { year: century + u16::from(two(d, 0)), month, day: two(d, 4) }, bound)
}

fn ee_date(d: &[u8], bound: Day) -> bool {
    let century = match d[0] {
        3 | 4 => 1900,
        5 | 6 => 2000,
        _ => return false,
    };
    birthday(Day { year: century + u16::from(two(d, 1)), month: two(d, 3), day: two(d, 5) }, bound)
}

fn aadhaar(d: &[u8]) -> bool {
    d[0] > 1 && c::verhoeff(d) && !d.iter().eq(d.iter().rev())
}

/// Short serials are checked without their padding.
fn nuss_short(d: &[u8]) -> bool {
    let serial = c::number(&d[2..10]);
    serial < 10_000_000 && (serial + c::number(&d[..2]) * 10_000_000) % 97 == c::number(&d[10..])
}

fn cnp(d: &[u8], bound: Day) -> bool {
    let check = match c::weighted(&d[..12], &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11 {
        10 => 1,
        rest => rest,
    };
    // Counties, the sectors of Bucharest, and registrations from abroad
    let county = matches!(two(d, 7), 1..=48 | 51 | 52 | 70 | 80..=83);
    (1..=8).contains(&d[0])
        && county
        && check == u32::from(d[12])
        && short_birthday(two(d, 1), two(d, 3), two(d, 5), bound)
}

fn emso(d: &[u8], bound: Day) -> bool {
    // A remainder of one makes ten, which is written as zero
    let check = (11 - c::weighted(&d[..12], &[7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10;
    let millennium = if d[4] == 9 { 1000 } else { 2000 };
    let day = Day { year: millennium + c::number(&d[4..7]) as u16, month: two(d, 2), day: two(d, 0) };
    check == u32::from(d[12]) && birthday(day, bound)
}

/// Numbers given out since October 2020 carry no check digit; those are found with a label only through their shape.
fn kr_rrn(d: &[u8], bound: Day) -> bool {
    let check = (11 - c::weighted(&d[..12], &[2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11) % 10;
    (1..=8).contains(&d[6]) && check == u32::from(d[12]) && short_birthday(two(d, 0), two(d, 2), two(d, 4), bound)
}

fn nir(d: &[u8]) -> bool {
    let month = two(d, 3);
    matches!(d[0], 1..=4 | 7 | 8) && matches!(month, 1..=12 | 20 | 30..=42 | 50..=99) && c::nir(d, 0)
}

/// `last` is the value of the check character, 10 for X.
pub(super) fn cn_ric(d: &[u8], bound: Day, last: u8) -> bool {
    let sum = c::weighted(&d[..17], &[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11;
    let day = Day { year: c::number(&d[6..10]) as u16, month: two(d, 10), day: two(d, 12) };
    d[0] != 0 && (12 - sum) % 11 == u32::from(last) && birthday(day, bound)
}

/// Payment cards: the issuer's prefix and length (ISO/IEC 7812). `rare` are lengths that need a label.
pub(super) enum Card {
    Usual,
    Rare,
}

pub(super) fn card(number: &Number<'_>) -> Option<Card> {
    let d = number.digits;
    if !(12..=19).contains(&d.len()) || !c::luhn(d) || c::all_same(d) {
        return None;
    }
    let (one, two, three, four) = (d[0], two(d, 0), c::number(&d[..3]), c::number(&d[..4]));
    let usual = match d.len() {
        16 => {
            one == 4
                || (51..=55).contains(&two)
                || (2221..=2720).contains(&four)
                || four == 6011
                || (644..=659).contains(&three)
                || (3528..=3589).contains(&four)
                || two == 62
        }
        15 => matches!(two, 34 | 37),
        14 => matches!(two, 36 | 38 | 39) || (300..=305).contains(&three),
        _ => false,
    };
    let grouped = match number.lens {
        [_] => true,
        [4, 6, 5 | 4] | [4, 4, 4, 1..=4] | [4, 4, 4, 4, 1..=3] => matches!(number.sep, b' ' | b'-'),
        _ => false,
    };
    let rare = matches!(two, 50 | 56..=69) || one == 4 && matches!(d.len(), 13 | 19);
    match (usual && grouped, rare || usual) {
        (true, _) if d.len() != 14 || number.lens.len() > 1 => Some(Card::Usual),
        (_, true) => Some(Card::Rare),
        _ => None,
    }
}
