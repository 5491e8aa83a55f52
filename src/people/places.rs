//! British and Irish postcodes, and whether a street stands in front of one.
//! Knows characters and words for streets; nothing about people.

use crate::text::fold::WordSet;

/// A British postcode that begins at `at`: where it ends. Upper case, one space or none (BS 7666-2).
#[must_use]
pub(super) fn postcode(bytes: &[u8], at: usize) -> Option<usize> {
    if let Some(end) = exceptional(bytes, at) {
        return Some(end);
    }
    let area = bytes[at..].iter().take(3).take_while(|b| b.is_ascii_uppercase()).count();
    if !(1..=2).contains(&area) {
        return None;
    }
    let district = bytes[at + area..].iter().take(3).take_while(|b| b.is_ascii_alphanumeric()).count();
    // Without a space the inward part's digit belongs to the run: try both lengths, the longer first.
    for outward in (1..=district.min(2)).rev() {
        let end = at + area + outward;
        let space = usize::from(bytes.get(end) == Some(&b' '));
        if outward_fits(&bytes[at..end], area) && inward(bytes, end + space) {
            return Some(end + space + 3);
        }
    }
    None
}

fn exceptional(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = &bytes[at..];
    if rest.starts_with(b"GIR 0AA") {
        return Some(at + 7);
    }
    let digits = rest.strip_prefix(b"BFPO ")?.iter().take(5).take_while(|b| b.is_ascii_digit()).count();
    (1..=4).contains(&digits).then_some(at + 5 + digits)
}

/// Letters that the Royal Mail never uses in a place.
fn outward_fits(outward: &[u8], area: usize) -> bool {
    let first = !matches!(outward[0], b'Q' | b'V' | b'X');
    let second = area == 1 || !matches!(outward[1], b'I' | b'J' | b'Z');
    let digit = outward[area].is_ascii_digit();
    let last = match (outward.get(area + 1), area) {
        (None, _) => true,
        (Some(b), _) if b.is_ascii_digit() => true,
        (Some(b), 1) => b"ABCDEFGHJKPSTUW".contains(b),
        (Some(b), _) => b"ABEHMNPRVWXY".contains(b),
    };
    first && second && digit && last
}

/// A digit and two letters, none of C I K M O V, and the word's end.
fn inward(bytes: &[u8], at: usize) -> bool {
    let letter = |b: u8| b.is_ascii_uppercase() && !matches!(b, b'C' | b'I' | b'K' | b'M' | b'O' | b'V');
    matches!(bytes.get(at..at + 3), Some(&[d, x, y]) if d.is_ascii_digit() && letter(x) && letter(y))
        && !bytes.get(at + 3).is_some_and(|b| b.is_ascii_alphanumeric())
}

/// An Eircode that begins at `at`: routing key, one space or none, four characters.
#[must_use]
pub(super) fn eircode(bytes: &[u8], at: usize) -> Option<usize> {
    let letter = |b: u8| b"ACDEFHKNPRTVWXY".contains(&b);
    let key = bytes.get(at..at + 3)?;
    if !(letter(key[0]) && key[1].is_ascii_digit() && (key[2].is_ascii_digit() || key == b"D6W")) {
        return None;
    }
    let from = at + 3 + usize::from(bytes.get(at + 3) == Some(&b' '));
    let unique = bytes.get(from..from + 4)?;
    let fits = unique.iter().all(|&b| letter(b) || b.is_ascii_digit())
        && unique[0].is_ascii_uppercase()
        && unique.iter().any(u8::is_ascii_digit);
    (fits && !bytes.get(from + 4).is_some_and(|b| b.is_ascii_alphanumeric())).then_some(from + 4)
}

/// Words that streets and houses are called by in the British Isles.
#[rustfmt::skip]
static STREETS: &[&str] = &[
    "Street", "St", "Road", "Rd", "Lane", "Ln", "Avenue", "Ave", "Close", "Cl", "Drive", "Dr", "Way", "Court", "Ct", "Place", "Pl", "Terrace", "Crescent", "Cres", "Gardens", "Gdns", "Grove", "Hill", "Park", "Square", "Sq", "Row", "Mews", "House", "Flat", "Apartment", "Apt",
    "Farm", "Cottage", "Walk", "View", "Green", "Rise", "Parade", "Quay", "Wharf", "Yard", "Villas", "Lodge", "Cottages", "Buildings", "Heol", "Stryd", "Ffordd", "Lôn", "Rhodfa", "Maes", "Clos", "Tŷ", "Fflat", "Bridge", "End",
];

static STREET: WordSet = WordSet::new(STREETS);

/// Whether a word is one that British or Irish streets and houses are called by.
#[must_use]
pub(super) fn is_street(word: &str) -> bool {
    STREET.contains(word)
}

/// Whether the text in front of a postcode is an address: a house number and a word for a street.
#[must_use]
pub(super) fn street_before(before: &str) -> bool {
    let mut number = false;
    let mut capital_after_number = false;
    let mut street = false;
    for word in before.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty()) {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let letters = &word[digits..];
        if (1..=4).contains(&digits) && letters.len() <= 1 && letters.chars().all(|c| c.is_ascii_alphabetic()) {
            number = true;
            continue;
        }
        capital_after_number |= number && word.starts_with(char::is_uppercase);
        street |= STREET.contains(word.trim_end_matches('.'));
    }
    street && (capital_after_number || number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postcodes_follow_the_permitted_letters() {
        for text in [
            "SW1A 1AA", "EC1A 1BB", "W1A 0AX", "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "GIR 0AA", "BFPO 801",
            "SW1A1AA", "M11AE", "DN551PT",
        ] {
            assert_eq!(postcode(text.as_bytes(), 0), Some(text.len()), "{text}");
        }
        for text in ["QW1 1AA", "A1 1A", "SW1A 1AC", "SW1A  1AA", "sw1a 1aa", "ABC1 1AA", "A1 1AAA", "M1"] {
            assert_eq!(postcode(text.as_bytes(), 0), None, "{text}");
        }
        assert_eq!(eircode(b"D02 AF30", 0), Some(8));
        assert_eq!(eircode(b"A65F4E2", 0), Some(7));
        assert_eq!(eircode(b"A65 ABCD", 0), None);
    }

    #[test]
    fn streets_are_seen_in_front_of_a_postcode() {
        assert!(street_before("lives at 14 Mill Lane, "));
        assert!(street_before("Flat 2, 9 Heol y Bryn, Caerdydd, "));
        assert!(!street_before("see table 4 for region "));
        assert!(!street_before("the Street View of "));
    }
}
