//! Numbers of digits alone: which kinds a number of some length can be, and what each asks for.
//! Knows check digits and birthdays; labels are weighed by the caller.

use super::checks as c;
use super::groups::Number;
use super::kinds::Kind::{self, *};
use super::registers::{self as r, two};
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

/// Two check digits and a date leave nothing to chance, in whichever groups.
const NORWAY: &[(u8, &[u8])] = &[
    (RUN, &[11]),
    (b' ', &[6, 5]),
    (b' ', &[6, 3, 2]),
    (b' ', &[2, 2, 2, 5]),
    (b' ', &[2, 2, 2, 3, 2]),
    (b' ', &[2, 2, 2, 2, 3]),
    (b'-', &[6, 5]),
    (b'-', &[9, 2]),
    (b'-', &[2, 2, 2, 5]),
    (b'.', &[2, 2, 2, 5]),
    (b'?', &[2, 2, 2, 5]),
];

/// Of 8 digits, the most telling first.
#[rustfmt::skip]
static EIGHT: &[Rule] = &[
    rule(NlBsn, |d, _| c::bsn(d), &[], false),
    rule(NzIrd, |d, _| c::ird(d), &[], false),
    rule(AuTfn, |d, _| c::tfn(d), &[], false),
    rule(UkBankAccount, |_, _| true, &[], false),
    rule(UkCompanyNumber, |_, _| true, &[], false),
    rule(IlId, |d, _| c::luhn(d) && !c::all_same(d), &[], false),
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
    rule(UsEin, |d, _| ein(d), &[], false),
    rule(UkPassport, |_, _| true, &[], false),
    rule(CzRodneCislo, r::rodne_cislo, &[], false),
];

/// Of 10 digits, the most telling first.
#[rustfmt::skip]
static TEN: &[Rule] = &[
    rule(UkNhsNumber, |d, _| c::nhs(d) && d[0] > 3, &[(b' ', &[3, 3, 4]), (b'-', &[3, 3, 4])], false),
    rule(UkHscNumber, |d, _| c::nhs(d) && d[0] == 3 && d[1] >= 2, &[], false),
    rule(UkNhsNumber, |d, _| c::nhs(d) && d[0] == 3, &[(b' ', &[3, 3, 4])], false),
    rule(UkChiNumber, |d, b| c::nhs(d) && r::ddmmyy(d, b), &[], true),
    rule(UkNhsNumber, |d, _| c::nhs(d), &[], false),
    rule(SePersonnummer, r::personnummer, &[(b'-', &[6, 4])], true),
    rule(DkCpr, r::cpr, &[], false),
    rule(IsKennitala, |d, _| r::kennitala(d), &[], true),
    rule(CzRodneCislo, r::rodne_cislo, &[(b'/', &[6, 4])], true),
    rule(BgEgn, |d, _| r::egn(d), &[], true),
    rule(AtSocialInsurance, r::at_svnr, &[(b' ', &[4, 6])], true),
    rule(AuMedicare, |d, _| c::medicare(d), &[(b' ', &[4, 5, 1])], false),
    rule(UkUtr, |d, _| c::utr(d) && !c::all_same(d), &[], false),
    rule(UsNpi, |d, _| npi(d), &[], false),
    rule(PlNip, |d, _| nip(d), &[], false),
];

/// Of 11 digits, the most telling first.
#[rustfmt::skip]
static ELEVEN: &[Rule] = &[
    rule(NoFodselsnummer, r::fodselsnummer, NORWAY, true),
    rule(BeNationalNumber, r::be_number, &[(b'?', &[2, 2, 2, 3, 2]), (b'.', &[2, 2, 2, 3, 2]), (b' ', &[2, 2, 2, 3, 2])], true),
    rule(PlPesel, |d, _| r::pesel(d), &[], true),
    rule(DeTaxId, |d, _| c::de_tax(d), &[], true),
    rule(BrCpf, |d, _| c::cpf(d), &[(b'?', &[3, 3, 3, 2])], true),
    rule(TrTckn, |d, _| c::tckn(d), &[], true),
    rule(PtNiss, |d, _| niss(d), &[], false),
    rule(EeIsikukood, |d, _| r::isikukood(d), &[], true),
    rule(LtAsmensKodas, |d, _| r::asmens_kodas(d), &[], true),
    rule(GrAmka, |d, b| c::luhn(d) && r::ddmmyy(d, b), &[], true),
    rule(AuAbn, |d, _| c::abn(d), &[], false),
    rule(AuMedicare, |d, _| c::medicare(d), &[], false),
    rule(HrOib, |d, _| c::mod_11_10(d) && !c::all_same(d), &[], false),
    rule(ItPartitaIva, |d, _| partita_iva(d), &[], false),
];

/// Of 12 digits, the most telling first.
#[rustfmt::skip]
static TWELVE: &[Rule] = &[
    rule(SePersonnummer, r::personnummer, &[(b'-', &[8, 4])], true),
    rule(InAadhaar, |d, _| aadhaar(d), &[(b' ', &[4, 4, 4]), (b'-', &[4, 4, 4])], false),
    rule(EsNuss, |d, _| c::number(&d[..10]) % 97 == c::number(&d[10..]) || nuss_short(d), &[], true),
    rule(JpMyNumber, |d, _| my_number(d), &[], false),
    rule(MyNric, r::my_nric, &[], false),
    rule(UkVatNumber, |d, _| c::uk_vat(d), &[], false),
];

/// Of 13 digits, the most telling first.
#[rustfmt::skip]
static THIRTEEN: &[Rule] = &[
    rule(ZaId, |d, b| (8..=9).contains(&d[11]) && r::za_id(d, b), &[(RUN, &[13]), (b' ', &[6, 4, 3]), (b' ', &[6, 7]), (b' ', &[6, 4, 2, 1]), (b' ', &[6, 4, 1, 1, 1])], true),
    rule(ZaId, r::za_id, &[], true),
    rule(ChAhv, |d, _| d[..3] == [7, 5, 6] && c::ean13(d), &[(RUN, &[13]), (b'.', &[3, 4, 4, 2]), (b' ', &[3, 4, 4, 2])], true),
    rule(RoCnp, r::cnp, &[], true),
    rule(SiEmso, r::emso, &[], true),
    rule(KrRrn, r::kr_rrn, &[(b'-', &[6, 7])], true),
    rule(FrSpi, |d, _| spi(d), &[], false),
];

/// Of 14 digits: an IMEI as the network sends it, without its check digit.
static FOURTEEN: &[Rule] = &[rule(Imei, |d, _| !c::all_same(d), &[], false)];

/// Of 16 digits: an IMEI with two digits for the software's version in place of its check digit (3GPP TS 23.003).
static SIXTEEN: &[Rule] = &[rule(Imei, |d, _| !c::all_same(d), &[], false)];

/// Of 15 digits, the most telling first.
#[rustfmt::skip]
static FIFTEEN: &[Rule] = &[
    rule(FrNir, |d, _| r::nir(d), &[(RUN, &[15]), (RUN, &[13, 2]), (b' ', &[13, 2]), (b' ', &[1, 2, 2, 2, 3, 3, 2]), (b'.', &[1, 2, 2, 2, 3, 3, 2]), (b'-', &[1, 2, 2, 2, 3, 3, 2]), (b'?', &[1, 2, 2, 2, 3, 3, 2])], true),
    rule(Imei, |d, _| c::luhn(d) && !c::all_same(d), &[], false),
];

/// Of 18 digits, the most telling first.
#[rustfmt::skip]
static EIGHTEEN: &[Rule] = &[rule(CnRic, |d, b| r::cn_ric(d, b, d[17]), &[(RUN, &[18])], true)
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
        14 => FOURTEEN,
        15 => FIFTEEN,
        16 => SIXTEEN,
        18 => EIGHTEEN,
        _ => &[],
    }
}

/// Whether a number in groups has those in which its issuer writes it, where no check digit speaks for others or the
/// mark has a meaning of its own: an American number is 3-2-4, an employer's 2-7, a Swedish one has four digits behind
/// its dash (SSA, IRS, Skatteverket), whatever a label says.
pub(super) fn is_grouped_as_written(kind: Kind, number: &Number<'_>) -> bool {
    number.lens.len() == 1
        || match kind {
            UsSsn | UsItin => number.lens == [3, 2, 4],
            UsEin => number.lens == [2, 7],
            SePersonnummer => number.lens.last() == Some(&4),
            // Two and seven with a dash are an employer's in every list of tax numbers
            _ => !(number.lens == [2, 7] && number.sep == b'-'),
        }
}

/// Whether the grouping of a number is evidence enough for a rule.
pub(super) fn shaped(rule: &Rule, number: &Number<'_>) -> bool {
    rule.shapes.iter().any(|(sep, lens)| number.lens == *lens && number.sep == *sep)
}

/// Specimens of wallets and advertisements that thousands of people have used as their own (SSA, "Misused numbers").
#[rustfmt::skip]
static SPECIMENS: [u32; 22] = [
    2281852, 42103580, 62360749, 78051120, 95073645, 128036045, 135016629, 141186941, 165167999, 165187999, 165207999,
    165227999, 165247999, 189092294, 212097694, 212099999, 219099999, 306302348, 308125070, 457555462, 468288779, 549241889,
];

fn ssn(d: &[u8]) -> bool {
    let (area, group, serial, whole) = (c::number(&d[..3]), c::number(&d[3..5]), c::number(&d[5..]), c::number(d));
    // All equal or counting digits are placeholders, as is a range for advertisements
    let specimen = SPECIMENS.iter().any(|&s| u64::from(s) == whole)
        || matches!(whole, 123_456_789 | 987_654_320..=987_654_329)
        || c::all_same(d);
    !matches!(area, 0 | 666 | 900..) && group != 0 && serial != 0 && !specimen
}

fn itin(d: &[u8]) -> bool {
    d[0] == 9 && matches!(c::number(&d[3..5]), 50..=65 | 70..=88 | 90..=92 | 94..=99) && d[5..] != [0; 4]
}

/// The first two digits are a campus's or the internet's (IRS, "How EINs are assigned and valid EIN prefixes").
fn ein(d: &[u8]) -> bool {
    matches!(two(d, 0), 1..=6 | 10..=16 | 20..=27 | 30..=48 | 50..=68 | 71..=77 | 80..=88 | 90..=95 | 98 | 99)
}

fn aba(d: &[u8]) -> bool {
    c::weighted(d, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10)
        && matches!(two(d, 0), 0..=12 | 21..=32 | 61..=72 | 80)
        && !c::all_same(d)
}

/// Luhn, and behind seven digits the number of the office that gave it out (Agenzia delle Entrate).
fn partita_iva(d: &[u8]) -> bool {
    let office = c::number(&d[7..10]);
    c::luhn(d) && d[..7] != [0; 7] && matches!(office, 1..=100 | 120 | 121 | 888 | 999)
}

fn npi(d: &[u8]) -> bool {
    let mut all = [8, 0, 8, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    all[5..].copy_from_slice(d);
    matches!(d[0], 1 | 2) && c::luhn(&all)
}

fn nip(d: &[u8]) -> bool {
    c::weighted(&d[..9], &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == u32::from(d[9]) && !c::all_same(d)
}

fn aadhaar(d: &[u8]) -> bool {
    d[0] > 1 && c::verhoeff(d) && !d.iter().eq(d.iter().rev())
}

/// Of a person, 1, or of a foreigner, 2; weighted by the first primes backwards (Segurança Social).
fn niss(d: &[u8]) -> bool {
    matches!(d[0], 1 | 2) && 9 - c::weighted(d, &[29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10 == u32::from(d[10])
}

/// Weights from the check digit on: 2 to 7, then 2 to 6; a rest of 0 or 1 gives 0 (article 5 of the ordinance).
fn my_number(d: &[u8]) -> bool {
    let rest = c::weighted(d, &[6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    u32::from(d[11]) == if rest < 2 { 0 } else { 11 - rest } && !c::all_same(d)
}

/// Ten digits, the first up to 3, and their rest by 511.
fn spi(d: &[u8]) -> bool {
    d[0] <= 3 && c::number(&d[..10]) % 511 == c::number(&d[10..]) && d[1..10] != [0; 9]
}

/// Short serials are checked without their padding.
fn nuss_short(d: &[u8]) -> bool {
    let serial = c::number(&d[2..10]);
    serial < 10_000_000 && (serial + c::number(&d[..2]) * 10_000_000) % 97 == c::number(&d[10..])
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
    let diners = matches!(two, 36 | 38 | 39) || (300..=305).contains(&three);
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
        14 => diners,
        _ => false,
    };
    let grouped = match number.lens {
        [_] => true,
        [4, 6, 5 | 4] | [4, 4, 4, 1..=4] | [4, 4, 4, 4, 1..=3] => matches!(number.sep, b' ' | b'-'),
        _ => false,
    };
    let rare = matches!(two, 50 | 56..=69)
        || one == 4 && matches!(d.len(), 13 | 19)
        || d.len() >= 14 && diners
        || d.len() >= 16 && (3528..=3589).contains(&four);
    match (usual && grouped, rare || usual) {
        (true, _) if d.len() != 14 || number.lens.len() > 1 => Some(Card::Usual),
        (_, true) => Some(Card::Rare),
        _ => None,
    }
}
