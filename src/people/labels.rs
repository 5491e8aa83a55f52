//! Finds the words of `label_words` around a number, and above the columns of a table.
//! Knows text and words; what number follows is no concern of it.

pub(super) use super::phrases::Labels;
use super::phrases::{PARTS, Part, is_part, phrase};

/// How far behind a label's end its number may begin, in bytes.
const GAP: usize = 48;
/// How far back labels are looked for.
pub(super) const REACH: usize = 80;

/// A label in a text: what it announces, where it begins and ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    pub labels: Labels,
    pub start: usize,
    pub end: usize,
}

/// The last label of `text[from..to]`, whose words begin at or behind `from`; `known` where there is none.
#[must_use]
pub(super) fn last(text: &str, from: usize, to: usize, known: Option<Label>) -> Option<Label> {
    let bytes = text.as_bytes();
    let mut found = known;
    let mut at = from.max(found.map_or(0, |f| f.end));
    while at < to {
        let byte = bytes[at];
        // Characters from U+3000 on begin a word each; letters of other scripts begin one behind a blank.
        let begins = byte >= 0xE3
            || (byte.is_ascii_alphabetic() || byte >= 0xC3)
                && (!at.checked_sub(1).is_some_and(|n| is_part(bytes[n])) || is_mark_behind(&bytes[..at]));
        // In the middle of a programmer's name it says nothing: `MAX_RING = 2147483648`
        let inside = byte.is_ascii_uppercase() && at.checked_sub(1).is_some_and(|n| bytes[n] == b'_');
        let hit = if begins && !inside { text.get(at..to).and_then(phrase) } else { None };
        // A single letter is a label only with a mark behind it ("T: 020 …").
        match hit {
            Some((labels, len)) if len > 1 || bytes.get(at + 1) == Some(&b':') => {
                found = Some(Label { labels, start: at, end: at + len });
                at += len;
            }
            // The next character begins the next word
            _ if byte == 0xC2 || byte >= 0xE2 => {
                at += 1 + bytes[at + 1..to].iter().take_while(|b| (0x80..0xC0).contains(*b)).count()
            }
            // Nothing else begins in this word
            _ if is_part(byte) => {
                at += 1 + bytes[at + 1..to].iter().take_while(|b| PARTS[usize::from(**b)] == Part::Inner).count();
            }
            _ => at += 1,
        }
    }
    found
}

/// Whether a text ends with a quotation mark, a dash or another character that no word of letters goes on behind.
fn is_mark_behind(text: &[u8]) -> bool {
    matches!(text, [.., 0xE2..=0xFF, _, _] | [.., 0xC2, _])
}

/// The label nearest in front of the end of `before`, where nothing parts the two.
#[must_use]
pub(super) fn before(before: &str) -> Option<Label> {
    last(before, 0, before.len(), None).filter(|found| joined(behind_remark(&before[found.end..])))
}

/// Whether the text between a label and its number leaves them together.
pub(super) fn joined(between: &str) -> bool {
    if between.len() > GAP {
        return false;
    }
    let bytes = between.as_bytes();
    let broken = |at: usize| match bytes[at] {
        b';' | b'\n' | b'?' => true,
        // A capital behind a full stop begins a sentence; "No. 123", "no. X 110" and "ref. no. 123" go on, and so does
        // a name: "Mr. Cole", "D. Inês".
        b'.' => {
            matches!(bytes[at + 1..], [b' ', b'A'..=b'Z', b'a'..=b'z', ..] | [b' ', b'A' | b'I', b' ', ..])
                && !is_title(&bytes[..at])
        }
        b => b.is_ascii_digit(),
    };
    !(0..bytes.len()).any(broken)
}

/// Whether a text ends with a capital alone or with one or two small letters behind it: `J`, `Mr`, `Sra`.
fn is_title(before: &[u8]) -> bool {
    let small = before.iter().rev().take_while(|b| b.is_ascii_lowercase()).count();
    let rest = &before[..before.len() - small];
    matches!(rest.split_last(), Some((b'A'..=b'Z', front)) if small < 3 && !front.last().is_some_and(|b| is_part(*b)))
}

/// `(ten digits)`, `（12桁）`: what stands behind a remark in brackets, right behind a label, that is no number itself.
pub(super) fn behind_remark(between: &str) -> &str {
    let bytes = between.as_bytes();
    let behind = || {
        let open = bytes.iter().position(is_open)?;
        let close = open + bytes[open..].iter().position(is_close)?;
        let number = bytes[open..close].iter().filter(|b| b.is_ascii_digit()).count() > 2;
        let behind = between.get(close + 1..)?;
        (!number && is_number_word(in_front(between, open)?)).then_some(behind)
    };
    behind().unwrap_or(between)
}

/// A bracket, or the last byte of one in full width.
fn is_open(byte: &u8) -> bool {
    matches!(byte, b'(' | 0x88)
}

fn is_close(byte: &u8) -> bool {
    matches!(byte, b')' | 0x89)
}

/// What stands in front of the bracket whose last byte is at `open`.
fn in_front(text: &str, open: usize) -> Option<&str> {
    text.get(..open.checked_sub(if text.as_bytes()[open] == b'(' { 0 } else { 2 })?)
}

/// The label that a remark in brackets is about, with the text in front of a word of the remark, and behind it:
/// "NHS number (on his card): ".
pub(super) fn explained(front: &str, behind: &str) -> Option<Label> {
    let open = front.as_bytes().iter().rposition(is_open).filter(|_| behind.as_bytes().iter().any(is_close))?;
    let front = in_front(front, open)?;
    before(front).filter(|label| is_number_word(&front[label.end..]))
}

/// Whether what stands behind a label's words says nothing more than that a number follows.
#[must_use]
pub(super) fn is_number_word(behind: &str) -> bool {
    const WORDS: [&str; 10] = ["", "no", "nr", "nº", "n°", "number", "num", "nummer", "numer", "id"];
    let word = behind.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, 'º' | '°'));
    WORDS.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Longer cells are no headings, in bytes.
pub(super) const CELL: usize = 64;

/// The labels of a column heading: its phrase, wherever in the cell it begins.
#[must_use]
pub(super) fn heading(cell: &str) -> Labels {
    let mut previous = ' ';
    for (at, c) in cell.char_indices() {
        if !previous.is_alphanumeric()
            && c.is_alphabetic()
            && let Some((labels, len)) = phrase(&cell[at..])
            && (len > 1 || cell.trim_end_matches(['.', ':']).len() == 1)
        {
            return labels;
        }
        previous = c;
    }
    Labels::default()
}

#[cfg(test)]
mod tests {
    use super::super::kinds::Kind;
    use super::*;

    #[test]
    fn the_nearest_label_counts_while_nothing_parts_it_from_the_number() {
        let has = |text: &str, kind| before(text).is_some_and(|l| l.labels.has(kind));
        assert!(has("his NHS number is ", Kind::UkNhsNumber));
        assert!(has("Numéro de Sécurité Sociale : ", Kind::FrNir));
        assert!(has("FØDSELSNUMMER: ", Kind::NoFodselsnummer));
        assert!(has("生年月日：", Kind::DateOfBirth));
        assert!(has("NHS no. ", Kind::UkNhsNumber));
        assert!(!has("NHS number 943 476 5919, order ", Kind::UkNhsNumber));
        assert!(!has("We called the NHS. Then came ", Kind::UkNhsNumber));
        assert!(has("Versicherten-Nr. X ", Kind::DeHealthInsurance));
        assert!(!has("phones; ", Kind::Phone));
        assert!(before("Order no ").is_some_and(|l| l.labels.something_else()));
    }
}
