//! The national part of an IBAN: which places hold letters, digits or either, and check digits that three countries put in it.
//! Knows formats; where an IBAN stands in a text is not its concern.

use super::checks::{number, weighted};

/// Country and the structure of what follows its check digits: so many digits (`n`), capitals (`a`) or either (`c`)
/// (SWIFT IBAN registry, release 99 of December 2024).
#[rustfmt::skip]
static COUNTRIES: [(&[u8; 2], &str); 89] = [
    (b"AD", "8n12c"), (b"AE", "19n"), (b"AL", "8n16c"), (b"AT", "16n"), (b"AZ", "4a20c"), (b"BA", "16n"), (b"BE", "12n"),
    (b"BG", "4a6n8c"), (b"BH", "4a14c"), (b"BI", "23n"), (b"BR", "8c15n2c"), (b"BY", "4c4n16c"), (b"CH", "5n12c"),
    (b"CR", "18n"), (b"CY", "8n16c"), (b"CZ", "20n"), (b"DE", "18n"), (b"DJ", "23n"), (b"DK", "14n"), (b"DO", "4c20n"),
    (b"EE", "16n"), (b"EG", "25n"), (b"ES", "20n"), (b"FI", "14n"), (b"FK", "2a12n"), (b"FO", "14n"), (b"FR", "10n11c2n"),
    (b"GB", "4a14n"), (b"GE", "2a16n"), (b"GI", "4a15c"), (b"GL", "14n"), (b"GR", "7n16c"), (b"GT", "24c"), (b"HN", "4a20n"),
    (b"HR", "17n"), (b"HU", "24n"), (b"IE", "4a14n"), (b"IL", "19n"), (b"IQ", "4a15n"), (b"IS", "22n"), (b"IT", "1a10n12c"),
    (b"JO", "4a4n18c"), (b"KW", "4a22c"), (b"KZ", "3n13c"), (b"LB", "4n20c"), (b"LC", "4a24c"), (b"LI", "5n12c"),
    (b"LT", "16n"), (b"LU", "3n13c"), (b"LV", "4a13c"), (b"LY", "21n"), (b"MC", "10n11c2n"), (b"MD", "20c"), (b"ME", "18n"),
    (b"MK", "3n10c2n"), (b"MN", "16n"), (b"MR", "23n"), (b"MT", "4a5n18c"), (b"MU", "4a19n3a"), (b"NI", "4a20n"),
    (b"NL", "4a10n"), (b"NO", "11n"), (b"OM", "3n16c"), (b"PK", "4a16c"), (b"PL", "24n"), (b"PS", "4a21c"), (b"PT", "21n"),
    (b"QA", "4a21c"), (b"RO", "4a16c"), (b"RS", "18n"), (b"RU", "14n15c"), (b"SA", "2n18c"), (b"SC", "4a20n3a"), (b"SD", "14n"),
    (b"SE", "20n"), (b"SI", "15n"), (b"SK", "20n"), (b"SM", "1a10n12c"), (b"SO", "19n"), (b"ST", "21n"), (b"SV", "4a20n"),
    (b"TL", "19n"), (b"TN", "20n"), (b"TR", "6n16c"), (b"UA", "6n19c"), (b"VA", "18n"), (b"VG", "4a16n"), (b"XK", "16n"),
    (b"YE", "4a4n18c"),
];

/// The structure of a country's accounts.
#[must_use]
pub(super) fn structure(country: [u8; 2]) -> Option<&'static str> {
    let at = COUNTRIES.binary_search_by(|(known, _)| (*known).cmp(&country)).ok()?;
    Some(COUNTRIES[at].1)
}

/// Runs of a structure: how many, and of what.
fn runs(structure: &str) -> impl Iterator<Item = (usize, u8)> {
    structure.split_inclusive(|c: char| !c.is_ascii_digit()).map(|run| {
        let (count, kind) = run.split_at(run.len() - 1);
        (count.parse().unwrap_or(0), kind.as_bytes()[0])
    })
}

/// Characters of the whole IBAN.
#[must_use]
pub(super) fn length(structure: &str) -> usize {
    4 + runs(structure).map(|(count, _)| count).sum::<usize>()
}

/// Whether an IBAN in capitals without spaces, of its country's length, has letters and digits where they belong.
#[must_use]
pub(super) fn fits(structure: &str, iban: &[u8]) -> bool {
    let mut rest = &iban[4..];
    let placed = runs(structure).all(|(count, kind)| {
        let (run, behind) = rest.split_at(count.min(rest.len()));
        rest = behind;
        match kind {
            b'n' => run.iter().all(u8::is_ascii_digit),
            b'a' => run.iter().all(u8::is_ascii_uppercase),
            _ => run.iter().all(u8::is_ascii_alphanumeric),
        }
    });
    placed
        && match &iban[..2] {
            b"ES" => spanish(&digits(&iban[4..])),
            b"NO" => norwegian(&digits(&iban[4..])),
            b"BE" => belgian(&digits(&iban[4..])),
            _ => true,
        }
}

fn digits(text: &[u8]) -> Vec<u8> {
    text.iter().map(|byte| byte - b'0').collect()
}

/// Two check digits of the Código Cuenta Cliente: over bank and branch, and over the account (Banco de España).
fn spanish(d: &[u8]) -> bool {
    let check = |part: &[u8], weights: &[u32]| match 11 - weighted(part, weights) % 11 {
        11 => 0,
        10 => 1,
        rest => rest,
    };
    check(&d[..8], &[4, 8, 5, 10, 9, 7, 3, 6]) == u32::from(d[8])
        && check(&d[10..], &[1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) == u32::from(d[9])
}

/// Modulus 11 over the account of eleven digits; those with two zeros behind the bank have another of their own (ECBS).
fn norwegian(d: &[u8]) -> bool {
    d[4..6] == [0, 0] || weighted(d, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
}

/// The last two digits are what 97 leaves of the ten before them, 97 for nothing (Febelfin).
fn belgian(d: &[u8]) -> bool {
    let rest = number(&d[..10]) % 97;
    number(&d[10..]) == if rest == 0 { 97 } else { rest }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits_its_country(iban: &str) -> bool {
        let bytes = iban.as_bytes();
        let structure = structure([bytes[0], bytes[1]]).expect("a country of the registry");
        assert_eq!(length(structure), iban.len(), "{iban}");
        fits(structure, bytes)
    }

    #[test]
    fn letters_and_digits_stand_where_the_country_has_them() {
        for iban in [
            "GB29NWBK60161331926819",
            "DE89370400440532013000",
            "FR1420041010050500013M02606",
            "NO9386011117947",
            "ES9121000418450200051332",
            "BE68539007547034",
            "IT60X0542811101000000123456",
            "MT84MALT011000012345MTLCAST001S",
        ] {
            assert!(fits_its_country(iban), "{iban}");
        }
        // All of them have the modulus of an IBAN
        for iban in [
            "BG93BNBG96611A20345678",
            "GI22NW3K000000007099453",
            "NL5630030A17164300",
            "ES2121000418450200051331",
            "NO2386011117946",
        ] {
            assert!(!fits_its_country(iban), "{iban}");
        }
        assert_eq!(structure(*b"ZZ"), None);
    }
}
