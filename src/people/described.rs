//! People who are described without a name, so that whoever lives or works there knows them: a person with the number
//! of a door, a room or a class, or the one holder of an office. Must not know what is told of them.

use std::sync::LazyLock;

use super::described_words::{
    AGES, HOMES, INDEFINITES, JOINS, NOBODY, NUMBERS, OFFICES, OUR, PERSONS, PERSONS_JA, SHARED,
};
use crate::text::{Phrases, Span, fold, head, put_in_order, tail};

/// How far behind the person the place may stand, in bytes.
const NEAR: usize = 48;
/// Longest run of digits that numbers a door.
const DOOR: usize = 4;

struct Words {
    /// [`PERSONS`] and [`OFFICES`].
    persons: Phrases,
    offices: Phrases,
    homes: Phrases,
    shared: Phrases,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    persons: Phrases::parted(&[PERSONS]),
    offices: Phrases::parted(&[OFFICES]),
    homes: Phrases::parted(&[HOMES]),
    shared: Phrases::parted(&[SHARED]),
});

/// Every description in a piece of text, in order, from its article to its number. Linear in the piece.
#[must_use]
pub(super) fn descriptions(piece: &str) -> Vec<Span> {
    let words = &*WORDS;
    let mut found: Vec<Span> =
        words.persons.find(piece).into_iter().filter_map(|person| placed(piece, person)).collect();
    found.extend(words.offices.find(piece).into_iter().filter_map(|office| ours(piece, office)));
    found.extend(japanese(piece));
    put_in_order(&mut found);
    found
}

/// "the woman from flat 12"
fn placed(piece: &str, person: Span) -> Option<Span> {
    let (article, start) = article(piece, person);
    let after = Span::new(person.end as usize, reach(piece, person.end as usize));
    let near = after.of(piece);
    let words = &*WORDS;
    let shared = |place: Span| behind(near, place).or_else(|| in_front(near, place));
    let end = match article {
        Article::Nobody => return None,
        Article::Somebody => words.homes.find(near).into_iter().find_map(|home| behind(near, home)),
        Article::Other => {
            let home = words.homes.find(near).into_iter().find_map(|home| behind(near, home));
            home.or_else(|| words.shared.find(near).into_iter().find_map(shared)).or_else(|| bare(near))
        }
    }?;
    Some(Span::new(start, person.end as usize + end))
}

/// The length of a door that a piece of text begins with: "Flat 5", "2.º B".
#[must_use]
pub(super) fn door(rest: &str) -> Option<usize> {
    if let Some(length) = lettered(rest) {
        return Some(length);
    }
    let near = &rest[..reach(rest, 0)];
    let home = WORDS.homes.leading(near)?;
    behind(near, home).filter(|end| near[..*end].bytes().any(|b| b.is_ascii_digit()))
}

/// "our caretaker"
fn ours(piece: &str, office: Span) -> Option<Span> {
    let (word, start) = last_word(&piece[..office.start as usize])?;
    OUR.contains(word).then(|| Span::new(start, office.end as usize))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Article {
    /// "no tenant"
    Nobody,
    /// "a tenant"
    Somebody,
    Other,
}

/// What kind of article stands in front of a person, one word between them at most, and where the description begins.
fn article(piece: &str, person: Span) -> (Article, usize) {
    let mut start = person.start as usize;
    for _ in 0..2 {
        let Some((word, at)) = last_word(&piece[..start]) else { break };
        if NOBODY.contains(word) {
            return (Article::Nobody, at);
        }
        // In Portuguese "a" is the article of whoever is meant
        let portuguese = word.eq_ignore_ascii_case("a") && person.of(piece).ends_with(['a', 'A']);
        if INDEFINITES.contains(word) && !portuguese {
            return (Article::Somebody, at);
        }
        start = at;
        if word.chars().count() <= 3 {
            return (Article::Other, at);
        }
    }
    // No article nearby: the description begins with the person
    (Article::Other, person.start as usize)
}

/// The word that a piece ends with, behind blanks or an apostrophe, and where it begins.
fn last_word(before: &str) -> Option<(&str, usize)> {
    let trimmed = before.trim_end_matches([' ', '\u{a0}', '\n', '\r', '\'', '’']);
    let word = Some(tail(trimmed, fold::is_letter)).filter(|word| !word.is_empty())?;
    Some((word, trimmed.len() - word.len()))
}

/// Where the stretch in which a place may stand ends: at a mark that parts, or after [`NEAR`] bytes.
fn reach(piece: &str, from: usize) -> usize {
    let rest = &piece[from..];
    let marks = |(at, c): &(usize, char)| *at >= NEAR || matches!(c, ',' | ';' | ':' | '(' | ')' | '!' | '?');
    rest.char_indices().find(marks).map_or(piece.len(), |(at, _)| from + at)
}

/// Whether a word makes the number in front of it an age.
pub(super) fn is_age(word: &str) -> bool {
    AGES.contains(word)
}

/// Where the number behind a place ends: "flat 12", "n.º 4".
fn behind(near: &str, place: Span) -> Option<usize> {
    let rest = &near[place.end as usize..];
    let marks = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '.', '°', 'º', '\n']).len();
    let rest = &rest[marks..];
    // "no one": a short word for a number has figures behind it
    let figures = place.len() > 2 || rest.starts_with(|c: char| c.is_ascii_digit());
    Some(place.end as usize + marks + number(rest).filter(|_| figures)?)
}

/// Where a place ends that has its number in front: "third floor", "3.º andar".
fn in_front(near: &str, place: Span) -> Option<usize> {
    let (word, start) = last_token(&near[..place.start as usize])?;
    let is = NUMBERS.contains(word) || number(&near[start..]).is_some_and(|length| length + 2 >= word.len());
    is.then_some(place.end as usize)
}

/// The word or number that a piece ends with.
fn last_token(before: &str) -> Option<(&str, usize)> {
    let trimmed = before.trim_end();
    let word = trimmed.rsplit(char::is_whitespace).next().filter(|word| !word.is_empty())?;
    Some((word.trim_end_matches('.'), trimmed.len() - word.len()))
}

/// "4.º B", "3a" or "third" right behind small joining words.
fn bare(near: &str) -> Option<usize> {
    let mut at = 0;
    for joined in 0..4 {
        let rest = &near[at..];
        at += rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\'', '’']).len();
        let rest = &near[at..];
        let length = rest.find(|c: char| !fold::is_word(c)).unwrap_or(rest.len());
        let word = &rest[..length];
        if joined > 0
            && let Some(end) = lettered(rest)
        {
            return Some(at + end);
        }
        if joined > 0 && NUMBERS.contains(word) && word.len() > 4 {
            return Some(at + length);
        }
        if !JOINS.contains(word) {
            return None;
        }
        at += length;
    }
    None
}

/// A door's or a class's number that shows as such by a letter or an ordinal mark: "4.º B", "3A", "2e".
fn lettered(rest: &str) -> Option<usize> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = &rest[digits..];
    let marked =
        behind.starts_with(|c: char| c.is_alphabetic() || matches!(c, 'º' | 'ª' | '°')) || behind.starts_with(".º");
    if !(1..=2).contains(&digits) || !marked {
        return None;
    }
    number(rest)
}

/// The length of a door's number at the beginning: digits, an ordinal mark, a letter; or a word for one.
fn number(rest: &str) -> Option<usize> {
    let word = head(rest, fold::is_word);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        return (NUMBERS.contains(word)).then_some(word.len());
    }
    if digits > DOOR {
        return None;
    }
    let mut at = digits;
    at += rest[at..].len() - rest[at..].trim_start_matches(['.', 'º', 'ª', '°']).len();
    let letters = head(&rest[at..], fold::is_word);
    if letters.len() > 3 {
        return None;
    }
    at += letters.len();
    // "4.º B"
    let next = rest[at..].strip_prefix(' ').unwrap_or("");
    let door = head(next, fold::is_word);
    if letters.is_empty() && door.len() == 1 && door.bytes().all(|b| b.is_ascii_uppercase()) {
        at += 2;
    }
    let behind = head(rest[at..].trim_start_matches([' ', '-']), fold::is_letter);
    let at = if rest[..at].ends_with('.') { at - 1 } else { at };
    (!AGES.contains(behind)).then_some(at)
}

/// "203号室の女性", "3年2組の児童"
fn japanese(piece: &str) -> Vec<Span> {
    let mut found = Vec::new();
    for place in ["号室の", "組の", "階の"] {
        for (at, _) in piece.match_indices(place) {
            let number = |c: &char| c.is_numeric() || matches!(c, '年' | '-' | '－');
            let before: usize = piece[..at].chars().rev().take(8).take_while(number).map(char::len_utf8).sum();
            let after = &piece[at + place.len()..];
            let person = PERSONS_JA.iter().filter_map(|person| Some(after.find(person)? + person.len())).min();
            if let Some(length) = person.filter(|length| before > 0 && *length <= 24) {
                found.push(Span::new(at - before, at + place.len() + length));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_described_by_their_door() {
        for (text, want) in [
            ("As you know the woman from flat 12 has left", "the woman from flat 12"),
            ("The gentleman in room 7 is ill", "The gentleman in room 7"),
            ("A tenant of flat 2B was here", "A tenant of flat 2B"),
            ("the boy in Year 5 whose father", "the boy in Year 5"),
            ("Die Mieterin aus dem dritten Stock", "Die Mieterin aus dem dritten Stock"),
            ("die Dame von Nr. 9 hat", "die Dame von Nr. 9"),
            ("Der Junge aus der 3a kommt", "Der Junge aus der 3a"),
            ("La dame de l'appartement 12 qui", "La dame de l'appartement 12"),
            ("la voisine du 3e a dit", "la voisine du 3e"),
            ("La vecina del 4.º B, que", "La vecina del 4.º B"),
            ("el señor del segundo no", "el señor del segundo"),
            ("Il bambino della 3A il cui", "Il bambino della 3A"),
            ("a senhora do 3.º andar caiu", "a senhora do 3.º andar"),
            ("de mevrouw van kamer 7 is", "de mevrouw van kamer 7"),
            ("sąsiadka z mieszkania 12 jest", "sąsiadka z mieszkania 12"),
            ("kvinnan i lägenhet 12 har", "kvinnan i lägenhet 12"),
            ("203号室の女性は", "203号室の女性"),
            ("3年2組の児童が", "3年2組の児童"),
            ("our caretaker was", "our caretaker"),
        ] {
            let found: Vec<&str> = descriptions(text).iter().map(|span| span.of(text)).collect();
            assert_eq!(found, [want], "{text}");
        }
    }

    #[test]
    fn somebody_is_nobody() {
        for text in [
            "A child in Year 5 has head lice",
            "one man in his thirties",
            "the boy of 12 years",
            "la niña de 4 años",
            "the patient, who is 12",
            "a caretaker",
            "The man in the moon",
            "ein Kind aus der 3a",
            "the couple married in 1985",
            "a patient in room 7",
            "no tenant of flat 12",
            "the woman said no one was there",
        ] {
            assert!(descriptions(text).is_empty(), "{text}");
        }
    }
}
