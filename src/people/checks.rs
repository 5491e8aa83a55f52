//! Check digits of the standards, on bare digits (values 0 to 9) or on ASCII letters and digits.
//! Pure arithmetic: knows no text, no labels and no formats.

/// Sum of digits times weights; the shorter of the two decides how many.
#[must_use]
pub(super) fn weighted(digits: &[u8], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(&d, &w)| u32::from(d) * w).sum()
}

/// Luhn (ISO/IEC 7812-1 annex B).
#[must_use]
pub(super) fn luhn(digits: &[u8]) -> bool {
    let doubled = |(place, &d): (usize, &u8)| {
        let v = u32::from(d) * if place % 2 == 1 { 2 } else { 1 };
        if v > 9 { v - 9 } else { v }
    };
    digits.iter().rev().enumerate().map(doubled).sum::<u32>().is_multiple_of(10)
}

/// The number of up to 18 digits.
#[must_use]
pub(super) fn number(digits: &[u8]) -> u64 {
    digits.iter().fold(0, |n, &d| n * 10 + u64::from(d))
}

#[must_use]
pub(super) fn all_same(digits: &[u8]) -> bool {
    digits.windows(2).all(|w| w[0] == w[1])
}

/// NHS number, CHI number, Health and Care number: weights 10 to 2, 11 minus remainder (NHS Data Dictionary).
#[must_use]
pub(super) fn nhs(d: &[u8]) -> bool {
    let check = 11 - weighted(&d[..9], &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    check != 10 && check % 11 == u32::from(d[9]) && !all_same(d)
}

/// UK unique taxpayer reference: the first digit checks the other nine.
#[must_use]
pub(super) fn utr(d: &[u8]) -> bool {
    const CHECK: &[u8; 11] = b"21987654321";
    let at = weighted(&d[1..], &[6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11;
    CHECK[at as usize] - b'0' == d[0]
}

/// UK VAT number of nine digits: modulus 97, and its later 9755 form.
#[must_use]
pub(super) fn uk_vat(d: &[u8]) -> bool {
    let sum = weighted(&d[..9], &[8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
    sum == 0 || (number(&d[..3]) >= 100 && (sum == 42 || sum == 55))
}

/// The letters of pupil numbers by their values.
pub(super) const UPN_LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRTUVWXYZ";

/// UK pupil number: letter over the twelve digits behind it (Department for Education, UPN guide).
#[must_use]
pub(super) fn upn(letter: u8, d: &[u8]) -> bool {
    UPN_LETTERS[(weighted(d, &[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]) % 23) as usize] == letter
}

/// Canadian SIN: Luhn; no number begins with 0 in real life, but specimens do; eight is not in use.
#[must_use]
pub(super) fn sin(d: &[u8]) -> bool {
    luhn(d) && !all_same(d) && d[0] != 8
}

/// Australian tax file number of eight or nine digits.
#[must_use]
pub(super) fn tfn(d: &[u8]) -> bool {
    weighted(d, &[1, 4, 3, 7, 5, 8, 6, 9, 10]).is_multiple_of(11) && !all_same(d)
}

/// Australian Medicare card number of ten or eleven digits.
#[must_use]
pub(super) fn medicare(d: &[u8]) -> bool {
    (2..=6).contains(&d[0]) && weighted(&d[..8], &[1, 3, 7, 9, 1, 3, 7, 9]) % 10 == u32::from(d[8]) && d[9] != 0
}

/// Australian business number.
#[must_use]
pub(super) fn abn(d: &[u8]) -> bool {
    let sum = weighted(d, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
    d[0] != 0 && (sum - 10).is_multiple_of(89)
}

/// Australian company number.
#[must_use]
pub(super) fn acn(d: &[u8]) -> bool {
    (10 - weighted(&d[..8], &[8, 7, 6, 5, 4, 3, 2, 1]) % 10) % 10 == u32::from(d[8]) && !all_same(d)
}

/// New Zealand IRD number of eight or nine digits (Inland Revenue, specification of check digits).
#[must_use]
pub(super) fn ird(d: &[u8]) -> bool {
    let mut nine = [0; 9];
    nine[9 - d.len()..].copy_from_slice(d);
    let value = number(&nine);
    let check = |weights| match weighted(&nine[..8], weights) % 11 {
        0 => 0,
        rest => 11 - rest,
    };
    let mut expected = check(&[3, 2, 7, 6, 5, 4, 3, 2]);
    if expected == 10 {
        expected = check(&[7, 4, 3, 2, 5, 2, 7, 6]);
    }
    (10_000_000..=150_000_000).contains(&value) && expected == u32::from(nine[8])
}

/// German tax identification number: ISO 7064 MOD 11,10, exactly one digit two or three times in the first ten.
#[must_use]
pub(super) fn de_tax(d: &[u8]) -> bool {
    let mut seen = [0u8; 10];
    for &digit in &d[..10] {
        seen[usize::from(digit)] += 1;
    }
    let repeated = seen.iter().filter(|&&n| n > 1).count();
    let most = seen.iter().copied().max().unwrap_or(0);
    d[0] != 0 && repeated == 1 && most <= 3 && mod_11_10(d)
}

/// ISO 7064 MOD 11,10 over all digits, the last being the check digit.
#[must_use]
pub(super) fn mod_11_10(d: &[u8]) -> bool {
    let Some((&check, rest)) = d.split_last() else { return false };
    let product = rest.iter().fold(10u32, |product, &digit| {
        let sum = (u32::from(digit) + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10 == u32::from(check)
}

/// Dutch citizen service number: the eleven test.
#[must_use]
pub(super) fn bsn(d: &[u8]) -> bool {
    let mut nine = [0; 9];
    nine[9 - d.len()..].copy_from_slice(d);
    let sum = weighted(&nine[..8], &[9, 8, 7, 6, 5, 4, 3, 2]);
    sum % 11 == u32::from(nine[8]) && !all_same(&nine[1..])
}

/// Portuguese NIF; 45 is for people who live abroad, other numbers do not begin with 4 or 0.
#[must_use]
pub(super) fn pt_nif(d: &[u8]) -> bool {
    let rest = weighted(&d[..8], &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    let check = if rest < 2 { 0 } else { 11 - rest };
    check == u32::from(d[8]) && (matches!(d[0], 1..=3 | 5..=9) || d[..2] == [4, 5])
}

/// French NIR of thirteen digits and its key; Corsica's letter is put as digits by the caller with `less` to subtract.
#[must_use]
pub(super) fn nir(d: &[u8], less: u64) -> bool {
    let body = number(&d[..13]) - less;
    97 - body % 97 == number(&d[13..15])
}

/// Norwegian national identity number: two modulus 11 digits (Skatteetaten).
#[must_use]
pub(super) fn fodselsnummer(d: &[u8]) -> bool {
    let digit = |weights: &[u32]| (11 - weighted(d, weights) % 11) % 11;
    digit(&[3, 7, 6, 1, 8, 9, 4, 5, 2]) == u32::from(d[9]) && digit(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) == u32::from(d[10])
}

/// Verhoeff over all digits, the last being the check digit.
#[must_use]
pub(super) fn verhoeff(d: &[u8]) -> bool {
    const ROTATE: [[u8; 10]; 8] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
        [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
        [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
        [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
        [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
        [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
        [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
    ];
    // Product in the dihedral group of the pentagon.
    let product = |a: u8, b: u8| match (a < 5, b < 5) {
        (true, true) => (a + b) % 5,
        (true, false) => (a + b - 5) % 5 + 5,
        (false, true) => (a - 5 + 5 - b) % 5 + 5,
        (false, false) => (a + 5 - b) % 5,
    };
    d.iter().rev().enumerate().fold(0, |c, (place, &digit)| product(c, ROTATE[place % 8][usize::from(digit)])) == 0
}

/// EAN-13, as the Swiss AHV number uses it.
#[must_use]
pub(super) fn ean13(d: &[u8]) -> bool {
    weighted(d, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]).is_multiple_of(10)
}

/// Brazilian CPF: two modulus 11 digits.
#[must_use]
pub(super) fn cpf(d: &[u8]) -> bool {
    let digit = |n: usize| {
        let sum: u32 = d[..n].iter().zip((2..=n as u32 + 1).rev()).map(|(&d, w)| u32::from(d) * w).sum();
        sum * 10 % 11 % 10
    };
    digit(9) == u32::from(d[9]) && digit(10) == u32::from(d[10]) && !all_same(d)
}

/// Turkish identity number.
#[must_use]
pub(super) fn tckn(d: &[u8]) -> bool {
    let odd: u32 = d[..9].iter().step_by(2).map(|&n| u32::from(n)).sum();
    let even: u32 = d[1..8].iter().step_by(2).map(|&n| u32::from(n)).sum();
    let tenth = (odd * 7 + 100 - even) % 10;
    let all: u32 = d[..10].iter().map(|&n| u32::from(n)).sum();
    d[0] != 0 && tenth == u32::from(d[9]) && all % 10 == u32::from(d[10])
}

/// Estonian and Lithuanian personal code.
#[must_use]
pub(super) fn baltic(d: &[u8]) -> bool {
    let mut rest = weighted(&d[..10], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
    if rest == 10 {
        rest = weighted(&d[..10], &[3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 % 10;
    }
    rest == u32::from(d[10])
}

/// IBAN without spaces, upper case: modulus 97 is 1 (ISO 13616). Check digits are 02 to 98, as 98 minus a remainder.
#[must_use]
pub(super) fn iban(compact: &[u8]) -> bool {
    if matches!(&compact[2..4], b"00" | b"01" | b"99") {
        return false;
    }
    let rest = compact[4..].iter().chain(&compact[..4]).fold(0u32, |rest, &c| {
        let value = if c.is_ascii_digit() { u32::from(c - b'0') } else { u32::from(c - b'A') + 10 };
        (rest * if value > 9 { 100 } else { 10 } + value) % 97
    });
    rest == 1
}

/// Italian codice fiscale of 16 upper-case characters: odd and even places have values of their own (DM 23 dicembre 1976).
#[must_use]
pub(super) fn codice_fiscale(c: &[u8]) -> bool {
    const ODD: [u32; 26] =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    let place = |c: u8| if c.is_ascii_digit() { usize::from(c - b'0') } else { usize::from(c - b'A') };
    let sum: u32 =
        c[..15].iter().enumerate().map(|(at, &c)| if at % 2 == 0 { ODD[place(c)] } else { place(c) as u32 }).sum();
    u32::from(c[15]) == u32::from(b'A') + sum % 26
}

/// Letter of a Spanish DNI or NIE (Real Decreto 1553/2005).
#[must_use]
pub(super) fn dni(number: u64) -> u8 {
    b"TRWAGMYFPDXBNJZSQVHLCKE"[(number % 23) as usize]
}

/// Check letter of an Irish PPSN; `second` is the value of the letter behind it, 0 for none or W.
#[must_use]
pub(super) fn ppsn(d: &[u8], second: u32) -> u8 {
    b"WABCDEFGHIJKLMNOPQRSTUV"[((weighted(d, &[8, 7, 6, 5, 4, 3, 2]) + 9 * second) % 23) as usize]
}

/// Check character of a Finnish personal identity code.
#[must_use]
pub(super) fn hetu(number: u64) -> u8 {
    b"0123456789ABCDEFHJKLMNPRSTUVWXY"[(number % 31) as usize]
}

/// Check letter of a Singapore NRIC or FIN.
#[must_use]
pub(super) fn nric(prefix: u8, d: &[u8]) -> u8 {
    let sum = weighted(d, &[2, 7, 6, 5, 4, 3, 2]);
    match prefix {
        b'S' => b"JZIHGFEDCBA"[(sum % 11) as usize],
        b'T' => b"JZIHGFEDCBA"[((sum + 4) % 11) as usize],
        b'F' => b"XWUTRQPNMLK"[(sum % 11) as usize],
        b'G' => b"XWUTRQPNMLK"[((sum + 4) % 11) as usize],
        _ => b"KLJNPQRTUWX"[(10 - (sum + 3) % 11) as usize],
    }
}
