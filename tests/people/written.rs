//! Numbers made by the standards' own rules, in the ways people write them and their labels, and with slips in them.

use blindcopy::draft::Day;
use blindcopy::people::identifiers;

const TODAY: Option<Day> = Some(Day { year: 2026, month: 11, day: 21 });

fn found(text: &str) -> Vec<(&'static str, &str)> {
    identifiers(text, TODAY).iter().map(|i| (i.kind, i.span.of(text))).collect()
}

/// Digits that look like chance and are the same every time.
fn digits(seed: u64, count: usize) -> Vec<u64> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) % 10
    };
    std::iter::repeat_with(next).take(count).collect()
}

fn weighted(digits: &[u64], weights: &[u64]) -> u64 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

fn written(digits: &[u64]) -> String {
    digits.iter().map(u64::to_string).collect()
}

/// NHS Data Dictionary: modulus 11; those in Scotland's and Northern Ireland's ranges left out.
fn nhs(seed: u64) -> Option<String> {
    let mut number = digits(seed, 9);
    let check = 11 - weighted(&number, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    number.push(check % 11);
    (check != 10 && number[0] > 3).then(|| written(&number))
}

/// Ministry of Finance: modulus 11.
fn nip(seed: u64) -> Option<String> {
    let mut number = digits(seed, 9);
    let check = weighted(&number, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
    number.push(check);
    (check != 10 && number[0] > 0).then(|| written(&number))
}

/// Tesorería General de la Seguridad Social: the rest by 97.
fn nuss(seed: u64) -> Option<String> {
    let mut number = digits(seed, 8);
    number.splice(..0, [2, 8]);
    let rest = number.iter().fold(0, |rest, digit| (rest * 10 + digit) % 97);
    number.extend([rest / 10, rest % 10]);
    (number[2] > 0).then(|| written(&number))
}

/// Ordinance No. 85 of 2014, article 5.
fn my_number(seed: u64) -> Option<String> {
    let mut number = digits(seed, 11);
    let rest = weighted(&number, &[6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    number.push(if rest < 2 { 0 } else { 11 - rest });
    Some(written(&number))
}

/// INSEE: 97 minus the rest; Corsica's departments count as 19 and 18.
fn corsican(seed: u64) -> Option<String> {
    let tail = digits(seed, 6);
    let letter = if seed.is_multiple_of(2) { 'A' } else { 'B' };
    let number: u64 = written(&tail).parse().ok()?;
    let plain = 2_840_500_000_000 + if letter == 'A' { 19_000_000 } else { 18_000_000 } + number;
    Some(format!("284052{letter}{}{:02}", written(&tail), 97 - plain % 97))
}

fn grouped(number: &str, lens: &[usize], mark: &str) -> String {
    let mut rest = number;
    let groups = lens.iter().map(|len| {
        let (group, behind) = rest.split_at(*len);
        rest = behind;
        group
    });
    groups.collect::<Vec<_>>().join(mark)
}

type Make = fn(u64) -> Option<String>;

/// Each with the groups it is written in.
const KINDS: [(&str, Make, &[usize]); 5] = [
    ("uk-nhs-number", nhs, &[3, 3, 4]),
    ("pl-nip", nip, &[3, 3, 2, 2]),
    ("es-nuss", nuss, &[2, 8, 2]),
    ("jp-my-number", my_number, &[4, 4, 4]),
    ("fr-nir", corsican, &[1, 2, 2, 2, 3, 3, 2]),
];

/// Kind, text with `#` for the number.
#[rustfmt::skip]
const WAYS: &[(&str, &str)] = &[
    ("uk-nhs-number", "NHS number (ten digits): #"), ("uk-nhs-number", "my NHS no. (it's on the card): #"), ("uk-nhs-number", "Mrs Page, #, moves in"), ("uk-nhs-number", "Ann Price\n#"), ("uk-nhs-number", "[NHS: #]"), ("uk-nhs-number", "»NHS: #« says the card"), ("uk-nhs-number", "“NHS number #”"),
    ("uk-nhs-number", "N.H.S. number #"), ("uk-nhs-number", "NHS no. of Mr. Cole: #"), ("uk-nhs-number", "| NHS number, if known | # |"), ("uk-nhs-number", "NHS number, if known:\n#"), ("uk-nhs-number", "Surname, forename, NHS no.\nCole, Ann, #\n"),
    ("pl-nip", "numer identyfikacji podatkowej #"), ("pl-nip", "Firma;N.I.P.;Miasto\nLis;#;Piła\n"),
    ("es-nuss", "NUSS (viene en la tarjeta): #"), ("es-nuss", "Nombre;nº de afiliación a la Seguridad Social\nEva Gil;#"),
    ("jp-my-number", "マイナンバー(12桁)：#"), ("jp-my-number", "「個人番号」#"), ("jp-my-number", "佐藤様のMy Numberは#です"),
    ("fr-nir", "Mme Garnier, #, viendra"), ("fr-nir", "numéro de sécurité sociale (sur la carte) : #"),
];

#[test]
fn numbers_are_found_however_they_and_their_labels_are_written() {
    for (kind, text) in WAYS {
        let (_, make, lens) = KINDS.iter().find(|(id, ..)| id == kind).unwrap();
        for number in (0..40).filter_map(make) {
            for mark in ["", " ", "\u{202f}", "\u{2011}"] {
                let number = grouped(&number, lens, mark);
                let bare = mark.is_empty() || mark == "\u{2011}";
                // Bare or with hyphens only a label tells an NHS number
                if *kind == "uk-nhs-number" && bare && !text.contains("NHS") && !text.contains("N.H.S") {
                    continue;
                }
                let text = text.replace('#', &number);
                assert!(found(&text).contains(&(*kind, number.as_str())), "{text}: {:?}", found(&text));
            }
        }
    }
}

#[test]
fn marks_of_two_kinds_stand_in_one_number() {
    for number in (0..40).filter_map(nuss) {
        let number = format!("{}/{}-{}", &number[..2], &number[2..10], &number[10..]);
        assert_eq!(found(&format!("NUSS {number}")), [("es-nuss", number.as_str())]);
    }
    for number in (0..40).filter_map(corsican) {
        let number = format!("{} / {}", grouped(&number[..13], &[1, 2, 2, 2, 3, 3], " "), &number[13..]);
        assert_eq!(found(&format!("NIR : {number}")), [("fr-nir", number.as_str())]);
    }
}

#[test]
fn behind_its_label_a_number_with_a_slip_is_no_other() {
    for (kind, make, lens) in KINDS {
        let label = WAYS.iter().find(|(id, _)| *id == kind).unwrap().1;
        for number in (0..40).filter_map(make) {
            let mut slip = number.into_bytes();
            let last = slip.last_mut().unwrap();
            *last = (*last - b'0' + 1) % 10 + b'0';
            let slip = grouped(std::str::from_utf8(&slip).unwrap(), lens, " ");
            let text = label.replace('#', &slip);
            assert_eq!(found(&text), [], "{text}");
        }
    }
    // Its groups are no telephone and no Aadhaar number either
    assert_eq!(found("ABN 41 086 798 934"), []);
    assert_eq!(found("FR77 3000 5826 3034 6971 7405 430"), []);
    assert_eq!(found("IMEI: 53 676140 358629 7"), []);
}

#[test]
fn entries_codes_and_places_are_no_telephones() {
    for text in [
        "PT\t+3844-00908\tEurope/Lisbon",
        "Meeting 24/10 10:00, ID 933 547 7595",
        "Besprechungs-ID: 090 371 999",
        "Dial in and type 063 193 717#",
        "MAX_RING = 2147483648",
        "L 772 636 734 928 695 1227 653 1581",
        "Artikel 510-243-629",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
    for (text, number) in [
        ("Paid: 020 7946 0123", "020 7946 0123"),
        ("Ann Lee 617 555 0132 2 calls", "617 555 0132"),
        ("ID 208-555-0132", "208-555-0132"),
        ("Tel 0081 90-1234-5678", "0081 90-1234-5678"),
        ("Tfn 08-12 34 56", "08-12 34 56"),
        ("Tel. (022) 12345", "(022) 12345"),
        ("(415)\u{a0}555\u{2011}0132", "(415)\u{a0}555\u{2011}0132"),
    ] {
        assert_eq!(found(text), [("phone", number)], "{text}");
    }
}
