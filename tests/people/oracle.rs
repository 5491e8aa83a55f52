//! The scanners against regular expressions that were written from the standards, on made-up text, and what they do
//! with hostile text.

use blindcopy::people::{identifiers, people_rows};
use blindcopy::text::Body;
use regex::bytes::Regex;

/// Kind, its shape between blanks, and what must hold besides.
struct Oracle {
    kind: &'static str,
    shape: &'static str,
    holds: fn(&[u8]) -> bool,
}

fn digits(text: &[u8]) -> Vec<u32> {
    text.iter().filter(|b| b.is_ascii_digit()).map(|b| u32::from(b - b'0')).collect()
}

fn luhn(text: &[u8]) -> bool {
    let sum: u32 = digits(text)
        .iter()
        .rev()
        .enumerate()
        .map(|(at, d)| if at % 2 == 1 { d * 2 / 10 + d * 2 % 10 } else { *d })
        .sum();
    sum.is_multiple_of(10)
}

fn iban(text: &[u8]) -> bool {
    let plain: Vec<u8> = text.iter().copied().filter(u8::is_ascii_alphanumeric).collect();
    // Norway's accounts have a modulus of their own, and another behind two zeros
    let account: Vec<u32> = digits(&plain[4..]);
    let weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    let sum: u32 = account.iter().zip(weights).map(|(d, w)| d * w).sum();
    if plain.starts_with(b"NO") && !sum.is_multiple_of(11) && account[4..6] != [0, 0] {
        return false;
    }
    let turned = [&plain[4..], &plain[..4]].concat();
    turned.iter().fold(0u64, |rest, &b| {
        if b.is_ascii_digit() {
            (rest * 10 + u64::from(b - b'0')) % 97
        } else {
            (rest * 100 + u64::from(b - b'A') + 10) % 97
        }
    }) == 1
        // 98 minus a remainder of 97
        && ![&b"00"[..], b"01", b"99"].contains(&&plain[2..4])
}

fn dni(text: &[u8]) -> bool {
    let number = digits(text).iter().fold(0, |n, d| n * 10 + d);
    text.last() == Some(&b"TRWAGMYFPDXBNJZSQVHLCKE"[(number % 23) as usize])
}

fn nhs(text: &[u8]) -> bool {
    let d = digits(text);
    let sum: u32 = d[..9].iter().zip((2..=10).rev()).map(|(d, w)| d * w).sum();
    (11 - sum % 11) % 11 == d[9] && d[0] > 2
}

const ORACLES: [Oracle; 6] = [
    Oracle {
        kind: "uk-nino",
        shape: r"(?-u)(?:^|[ \n])((?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])[0-9]{6}[A-D])(?:[ \n]|$)",
        holds: |t| ![&b"BG"[..], b"GB", b"KN", b"NK", b"NT", b"TN", b"ZZ"].contains(&&t[..2]),
    },
    Oracle {
        kind: "us-ssn",
        shape: r"(?-u)(?:^|[ \n])((?:[0-8][0-9]{2})-[0-9]{2}-[0-9]{4})(?:[ \n]|$)",
        holds: |t| !t.starts_with(b"000") && !t.starts_with(b"666") && &t[4..6] != b"00" && &t[7..] != b"0000",
    },
    Oracle {
        kind: "iban",
        shape: r"(?-u)(?:^|[ \n])((?:GB[0-9]{2}[A-Z]{4}[0-9]{14})|(?:DE[0-9]{20})|(?:NO[0-9]{13}))(?:[ \n]|$)",
        holds: iban,
    },
    Oracle {
        kind: "payment-card",
        shape: r"(?-u)(?:^|[ \n])(4[0-9]{15}|5[1-5][0-9]{14}|3[47][0-9]{13})(?:[ \n]|$)",
        holds: luhn,
    },
    Oracle { kind: "es-dni", shape: r"(?-u)(?:^|[ \n])([0-9]{8}[A-Z])(?:[ \n]|$)", holds: dni },
    Oracle { kind: "uk-nhs-number", shape: r"(?-u)(?:^|[ \n])([0-9]{3} [0-9]{3} [0-9]{4})(?:\n|$)", holds: nhs },
];

struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }

    fn of(&mut self, format: &str) -> String {
        let letter = |chance: &mut Chance| char::from(b'A' + chance.below(26) as u8);
        let digit = |chance: &mut Chance| char::from(b'0' + chance.below(10) as u8);
        format
            .chars()
            .map(|c| match c {
                'A' => letter(self),
                '0' => digit(self),
                'S' => char::from(b'A' + self.below(5) as u8),
                other => other,
            })
            .collect()
    }
}

#[test]
fn scanners_agree_with_regular_expressions() {
    let formats = [
        "AA000000S",
        "000-00-0000",
        "GB00AAAA00000000000000",
        "DE00000000000000000000",
        "NO0000000000000",
        "4000000000000000",
        "5000000000000000",
        "370000000000000",
        "00000000A",
        "000 000 0000\n",
    ];
    let shapes: Vec<Regex> = ORACLES.iter().map(|o| Regex::new(o.shape).unwrap()).collect();
    let mut chance = Chance(3);
    let mut seen = [0; ORACLES.len()];
    for _ in 0..6_000 {
        let words: Vec<String> = (0..8).map(|_| chance.of(formats[chance.0 as usize % formats.len()])).collect();
        // A blank on either side, so that one expression's end is not the next one's start.
        let text = words.join(" x ");
        let found = identifiers(&text, None);
        for (at, (oracle, shape)) in ORACLES.iter().zip(&shapes).enumerate() {
            let expected: Vec<&[u8]> = shape
                .captures_iter(text.as_bytes())
                .map(|c| c.get(1).unwrap().as_bytes())
                .filter(|t| (oracle.holds)(t))
                .collect();
            for number in &expected {
                let number = std::str::from_utf8(number).unwrap();
                assert!(
                    found.iter().any(|i| i.kind == oracle.kind && i.span.of(&text) == number),
                    "{} {number} in {text:?}: {found:?}",
                    oracle.kind
                );
            }
            seen[at] += expected.len();
            for i in found.iter().filter(|i| i.kind == oracle.kind) {
                assert!((oracle.holds)(i.span.of(&text).as_bytes()), "{} {:?}", oracle.kind, i.span.of(&text));
            }
        }
    }
    assert!(seen.iter().all(|&n| n >= 20), "too few to say anything: {seen:?}");
}

/// Text that scanners of other makes take long over.
#[rustfmt::skip]
const HOSTILE: &[&str] = &[
    "aaa", "111", "1 1 ", "a@a@", "a.a.", "@a.@a.", "   ", "((((", "A1 A1 ", "> > ", "GB82 ", "07700 ", "12/", "1.", "1-", "From: a\n", "To\n", "DOB 1 ", "a:1:", "SW1A ", "\t1", ",1", "2 May ", "NHS 943 476 ", "x\n1\n", "> a\n", "Regards\n", "-- \n", "é1", "AB 12 ", "1 2 3 4 ", "crime ref 1", "wrote:\n", "Dear A, ", "From: a@b\n\n", "On 1 ", "-----Original Message-----\n", "Name,DOB\n", "1,2,3\n", "Anna Smith\n", "Anna Smith (", "Name: A B\n", "様", "::1", "\u{a0}1", "20-00-00 ", "Anna Smith 1 2 3 a@b.cd, ",
];

/// Long enough that work which grows faster than the text would not end within the run; it has to end.
const ENDLESS: usize = 200_000;

#[test]
fn hostile_text_is_read_to_its_end() {
    for piece in HOSTILE {
        let text = piece.repeat(ENDLESS / piece.len());
        let body = Body::parse(&text);
        let found = identifiers(&text, None);
        assert!(found.iter().all(|identifier| identifier.span.end as usize <= text.len()), "{piece:?}");
        std::hint::black_box(people_rows(&text, &body, &found));
    }
}
