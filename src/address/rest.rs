//! Entries that stand for people who are not shown, as mail programs shorten a long field: "+3 more", "and 12 others".
//! Must not know lists or fields.

use crate::text::fold::WordSet;

/// "More" and "others" in the languages whose mail is read.
#[rustfmt::skip]
static OTHERS: &[&str] = &[
    "more", "other", "others", "weitere", "weiteren", "weiterer", "andere", "anderen", "autre", "autres", "más",
    "mas", "otro", "otra", "otros", "otras", "altro", "altra", "altri", "altre", "più", "meer", "andra", "fler",
    "till", "więcej", "inni", "innych", "mais", "outro", "outra", "outros", "outras", "arall", "eraill", "mwy",
];
static MORE: WordSet = WordSet::new(OTHERS);

/// Digits of a number of people; more are a telephone's.
const MOST_DIGITS: usize = 5;

/// Whether an entry ends with a number of people whom it does not name. Looks at its last three words alone.
#[must_use]
pub fn hides_people(entry: &str) -> bool {
    let end = entry.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ')' | ']' | '.' | '…'));
    // As nearly every entry does: its address ends it
    if end.ends_with('>') {
        return false;
    }
    if is_japanese_rest(end) {
        return true;
    }
    let apart = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | ',' | '…');
    let mut words = end.rsplit(apart).filter(|word| !word.is_empty());
    let last = words.next().unwrap_or("");
    let before = words.next().unwrap_or("");
    if let Some(number) = last.strip_prefix('+') {
        // "Ann Lee +1" asks Ann Lee to bring somebody
        return is_number(number) && (before.is_empty() || number != "1");
    }
    if is_number(last) {
        // "e altri 12": the number behind, and nothing but "and" in front
        let joined = |word: &str| word.len() <= 3 && is_noun(word) && word.starts_with(char::is_lowercase);
        return before == "+" || MORE.contains(before) && words.next().is_none_or(joined);
    }
    let counted = |word: &str| is_number(word.strip_prefix('+').unwrap_or(word));
    // Numbers first: almost no entry ends in one
    counted(before) && MORE.contains(last)
        || words.next().is_some_and(counted) && MORE.contains(before) && is_noun(last)
}

/// "他3名", "ほか 3 人".
fn is_japanese_rest(end: &str) -> bool {
    let Some(counted) = end.strip_suffix(['名', '人', '件']) else { return false };
    let bare = counted.trim_end().trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '０'..='９'));
    bare.len() < counted.trim_end().len() && ["他", "ほか", "外"].iter().any(|word| bare.trim_end().ends_with(word))
}

fn is_number(word: &str) -> bool {
    (1..=MOST_DIGITS).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

/// "12 more recipients": no host and no number.
fn is_noun(word: &str) -> bool {
    word.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_who_are_not_shown_are_told_from_names() {
        for entry in [
            "+3 more",
            "+3",
            "+ 12",
            "and 3 others",
            "3 more",
            "12 more recipients",
            "Ann, Bob & 5 others",
            "+1",
            "ann@example.org (+3 more)",
            "Ann <ann@example.org> and 3 more",
            "…and 5 more",
            "+ 12 weitere",
            "und 2 weitere Empfänger",
            "et 3 autres",
            "Y 4 MÁS",
            "a 3 arall",
            "他3名",
            "altri 12",
            "Ann Lee e mais 3",
            "田中 ほか 12 人",
            "Ann Lee +4",
        ] {
            assert!(hides_people(entry), "{entry}");
        }
        for entry in [
            "",
            "Ann Lee",
            "Ann Lee +1",
            "ann+3@example.org",
            "Ann <ann+3@example.org>",
            "+44 7700 900123",
            "+447700900123",
            "Room 3",
            "The 39 Steps",
            "Thomas More",
            "Les Autres",
            "3 More Street <a@example.org>",
            "more@example.org",
            "Team others",
            "Thomas More 12",
            "田中 人",
            "Nobody else, no more",
            "Level +2 North",
        ] {
            assert!(!hides_people(entry), "{entry}");
        }
    }
}
