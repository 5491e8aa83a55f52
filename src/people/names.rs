//! Personal names by their structure: two to four capitalised words, particles, initials, titles, `Last, First`.
//! Says what can be a name; what the text is about is no concern of it.

use super::name_words::{GIVEN, NOT_NAMES, PARTICLES, TITLES};
use crate::text::Span;
use crate::text::bytes::may_be_japanese;
use crate::text::fold::{WordSet, is_letter};

static IN_NAMES: WordSet = WordSet::new(PARTICLES);
static BEFORE_NAMES: WordSet = WordSet::new(TITLES);
static NEVER: WordSet = WordSet::new(NOT_NAMES);
static COMMON: WordSet = WordSet::new(GIVEN);

/// A name found in a piece of text, as a byte range of that piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub start: usize,
    pub end: usize,
    /// How many capitalised words it has.
    pub words: u8,
}

/// What one word can be in a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Word,
    Initial,
    Particle,
    Title,
    No,
}

/// Most words of a name, particles included.
const MOST: usize = 6;

/// Particles that are given names, too, where a name begins with them.
const SHORT_GIVEN: [&str; 4] = ["Des", "Al", "Di", "Van"];

/// The name that a piece of text begins with, behind blanks.
#[must_use]
pub(super) fn leading(piece: &str) -> Option<Name> {
    let mut name = Name { start: 0, end: 0, words: 0 };
    let (mut titled, mut initials, mut count) = (false, 0, 0);
    let mut comma = false;
    for (at, word, mark) in words(piece) {
        count += 1;
        let mut part = part(word);
        if part == Part::Particle && count == 1 && SHORT_GIVEN.contains(&word) {
            part = Part::Word;
        }
        // "Lucía M.": no Monsieur
        if part == Part::Title && name.words > 0 && word.trim_end_matches('.').len() == 1 {
            part = Part::Initial;
        }
        match part {
            Part::Title if name.words == 0 && initials == 0 => {
                titled = true;
                continue;
            }
            Part::Word => name.words += 1,
            Part::Initial => initials += 1,
            // "Frau Kranz ab. Sie": a sentence ends there
            Part::Particle if word.len() > 2 && word.ends_with('.') && !word.eq_ignore_ascii_case("st.") => break,
            Part::Particle if name.words > 0 || word.chars().next().is_some_and(char::is_lowercase) => {}
            _ => break,
        }
        if name.end == 0 {
            name.start = at;
        }
        if part != Part::Particle {
            name.end = at + word.trim_end_matches('.').len();
        }
        // "Smith, Anna": one comma behind one or two words may stand inside a name.
        // "Hector Bligh. He", "Ann Lee. He": no abbreviation, the end of a sentence
        let ended = part == Part::Word && word.ends_with('.') && (word.chars().count() > 4 || name.words > 1);
        if mark == ',' && !comma && name.words <= 2 && initials == 0 {
            comma = true;
        } else if mark != ' ' || count == MOST || ended {
            break;
        }
    }
    let enough = name.words >= 2 || (name.words == 1 && (titled || initials > 0));
    (enough && name.words <= 5).then_some(name).filter(|n| !(comma && lone_comma(&piece[n.start..n.end])))
}

/// Whether the comma of a name is behind its last word and so no part of it.
fn lone_comma(name: &str) -> bool {
    name.ends_with(',')
}

/// Kanji or kana names: two to six characters, with a space or without.
#[must_use]
pub(super) fn japanese(piece: &str) -> Option<Name> {
    let start = piece.len() - piece.trim_start().len();
    let mut end = start;
    let mut count = 0u8;
    for (at, c) in piece[start..].char_indices() {
        match c {
            '\u{4e00}'..='\u{9fff}' | '\u{3041}'..='\u{30ff}' | '々' => count += 1,
            ' ' | '\u{3000}' if (1..=4).contains(&count) => continue,
            _ => break,
        }
        end = start + at + c.len_utf8();
    }
    let rest = piece[end..].chars().next();
    let ends = rest.is_none_or(|c| !c.is_alphabetic());
    ((2..=6).contains(&count) && ends).then_some(Name { start, end, words: 2 })
}

/// What is said behind Japanese names.
const HONORIFICS: [&str; 5] = ["さん", "氏", "様", "くん", "ちゃん"];

/// Whether a name ends with what is said behind Japanese ones.
#[must_use]
pub(super) fn is_honoured(name: &str) -> bool {
    HONORIFICS.iter().any(|honorific| name.ends_with(honorific))
}

/// Two kanji or more with what is said behind names: where they stand in the piece with it, and without it.
pub(super) fn honoured(piece: &str) -> impl Iterator<Item = (Span, &str)> {
    let may = may_be_japanese(piece);
    HONORIFICS.into_iter().filter(move |_| may).flat_map(move |honorific| piece.match_indices(honorific)).filter_map(
        |(at, honorific)| {
            let is_kanji = |c: &char| matches!(c, '\u{4e00}'..='\u{9fff}' | '々');
            let run = |end: usize| -> usize {
                piece[..end].chars().rev().take(6).take_while(is_kanji).map(char::len_utf8).sum()
            };
            // "中村 蓮くん", "松永 浩二 様"
            let end = at - usize::from(piece[..at].ends_with(' '));
            let given = run(end);
            let parted = (1..=12).contains(&given) && piece[..end - given].ends_with(' ');
            let family = if parted { run(end - given - 1) } else { 0 };
            let start = end - given - if family > 0 { family + 1 } else { 0 };
            (given > 0 && given + family >= 6).then(|| (Span::new(start, at + honorific.len()), &piece[start..end]))
        },
    )
}

/// Whether one of its words is a common given name.
#[must_use]
pub(crate) fn is_given(name: &str) -> bool {
    name.split_whitespace().any(|word| COMMON.contains(word.trim_matches([',', '.'])))
}

/// Whether a word can be part of a name by itself.
#[must_use]
pub(super) fn is_capitalised(word: &str) -> bool {
    part(word) == Part::Word
}

/// Whether a word is a title in front of names.
#[must_use]
pub(crate) fn is_title(word: &str) -> bool {
    BEFORE_NAMES.contains(word)
}

/// Whether a title of two letters or more may begin with these bytes; false for most that none does.
#[must_use]
pub(super) fn may_begin_title(first: u8, second: u8) -> bool {
    BEFORE_NAMES.may_begin(first, second)
}

/// Whether a name begins with a title.
#[must_use]
pub(super) fn is_titled(name: &str) -> bool {
    name.split_whitespace().next().is_some_and(|word| is_title(word.trim_end_matches('.')))
}

/// Words of a piece up to the first mark that no name holds: offset, the word, the mark behind it.
fn words(piece: &str) -> impl Iterator<Item = (usize, &str, char)> {
    let mut at = 0;
    let mut over = false;
    std::iter::from_fn(move || {
        let rest = piece.get(at..).filter(|_| !over)?;
        let start = at + rest.len() - rest.trim_start_matches([' ', '\u{a0}', '"', '\'', '*']).len();
        let rest = &piece[start..];
        let inside = |c: char| is_letter(c) || matches!(c, '\'' | '’' | '-' | '.' | '‐');
        let len = rest.find(|c: char| !inside(c)).unwrap_or(rest.len());
        let mark = rest[len..].chars().next().unwrap_or('\n');
        let next = rest[len..].chars().nth(1).unwrap_or('\n');
        let (mark, skip) = match mark {
            ' ' | '\u{a0}' => (' ', mark.len_utf8()),
            ',' if next == ' ' => (',', 2),
            other => {
                over = true;
                (other, 0)
            }
        };
        at = start + len + skip;
        // What touches a digit is a code and no word of a name.
        (len > 0 && !mark.is_ascii_digit()).then_some((start, &rest[..len], mark))
    })
}

fn part(word: &str) -> Part {
    let bare = word.trim_end_matches('.');
    let capital = bare.starts_with(char::is_uppercase);
    let letters = bare.chars().count();
    if !(capital && letters > 3) && IN_NAMES.contains(bare) {
        return Part::Particle;
    }
    if BEFORE_NAMES.contains(bare) {
        return Part::Title;
    }
    if !capital {
        return Part::No;
    }
    if letters == 1 || (word.contains('.') && bare.split('.').all(|p| p.chars().count() <= 1)) {
        return Part::Initial;
    }
    let whole = letters >= 2 && !bare.contains('.');
    if whole && !NEVER.contains(bare) { Part::Word } else { Part::No }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_by_their_structure() {
        let cases = [
            ("Anna Smith", "Anna Smith"),
            ("Anna Smith, 14 Mill Lane", "Anna Smith"),
            ("Smith, Anna\t02", "Smith, Anna"),
            ("Mr J. Smith 077", "J. Smith"),
            ("Ludwig van Beethoven (1770)", "Ludwig van Beethoven"),
            ("SMITH Anna-Maria;", "SMITH Anna-Maria"),
            ("Siân O'Neill – x", "Siân O'Neill"),
            ("Mrs Jones", "Jones"),
            ("María de la Cruz García", "María de la Cruz García"),
            ("Łukasz Kowalczyk", "Łukasz Kowalczyk"),
            ("Anna Smith <a@x.example>", "Anna Smith"),
            ("Anna B Smith", "Anna B Smith"),
            ("Des Muster for", "Des Muster"),
            ("Frau Kranz ab. Sie", "Kranz"),
            ("Ann Lee. He", "Ann Lee"),
            ("Lucía M.: a", "Lucía M"),
            ("Mary St. John", "Mary St. John"),
        ];
        for (text, want) in cases {
            let name = leading(text).map(|n| &text[n.start..n.end]);
            assert_eq!(name, Some(want), "{text}");
        }
        for text in [
            "Opening Remarks",
            "Chicken Soup",
            "the list",
            "Total Amount",
            "Anna",
            "anna smith",
            "Room 101",
            "Leeds LS2 4AB",
            "Mill Lane Surgery 2",
            "",
            "Invoice Number",
        ] {
            assert_eq!(leading(text), None, "{text}");
        }
        assert_eq!(japanese("山田 太郎\t1984").map(|n| n.end), Some("山田 太郎".len()));
        assert!(is_given("Smith, Anna") && !is_given("Budget Forecast"));
    }
}
