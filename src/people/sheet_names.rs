//! The person that a cell of a pasted row names, and how sure it is that a person is meant.
//! Knows cells and names; what stands beside them is no concern of it.

use super::names;
use super::sheet_words::{HOUSEHOLDS, PRIVATE, folded, is_given};
use crate::text::fold;

/// A person in a piece of text: a byte range of it, without the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Person {
    pub start: usize,
    pub end: usize,
    /// A given name, a private person's title, or surname and given name told apart by type.
    pub sure: bool,
    /// `Mrs`, `Herr`, `famille`: a private person or household.
    pub private: bool,
    /// `Dr`, `Prof`, `Cllr`: somebody in public.
    pub public: bool,
}

/// Cells are no longer, in bytes.
const CELL: usize = 80;

/// Where the cell that a piece begins with ends: at a mark that stands between cells.
fn cell_end(piece: &str) -> usize {
    let bytes = piece.as_bytes();
    let blank = |at: usize| matches!(bytes.get(at), None | Some(b' ' | b'\t'));
    let mut end = piece.len().min(CELL);
    for (at, c) in piece.char_indices().take_while(|(at, _)| *at < CELL) {
        let ends = match c {
            '\t' | '|' | ';' | ':' | '(' | ')' | '<' | '>' | '/' | '[' | '、' | '：' | '（' | '…' | '=' | '"' => {
                true
            }
            ' ' => bytes.get(at + 1) == Some(&b' '),
            '-' | '–' | '—' => at > 0 && blank(at - 1) && blank(at + c.len_utf8()),
            '.' => bytes.get(at + 1) == Some(&b'.'),
            _ => false,
        };
        if ends {
            end = at;
            break;
        }
    }
    while !piece.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// The cell without what a comma parts from the name; with it where it parts surname and given name.
fn name_cell(cell: &str) -> (&str, bool) {
    let mut commas = cell.match_indices(',');
    let Some((first, _)) = commas.next() else { return (cell, false) };
    let second = commas.next().map_or(cell.len(), |(at, _)| at);
    let before = cell[..first].trim();
    let after = cell[first + 1..second].trim();
    let one = before.split(' ').count() == 1 && before.chars().count() >= 2 && !before.ends_with('.');
    let given = after.split(' ').count() <= 2
        && after.split(' ').all(|w| w.chars().all(|c| fold::is_letter(c) || "-.'’".contains(c)));
    let capital = after.chars().next().is_some_and(char::is_uppercase);
    if one && given && capital { (&cell[..second], true) } else { (&cell[..first], false) }
}

/// The person that a piece of a row begins with, where the name fills its cell or a number goes on behind it.
pub(super) fn person(piece: &str) -> Option<Person> {
    let first = piece.chars().next()?;
    if first >= '\u{3040}' {
        return japanese(piece);
    }
    if !fold::is_letter(first) {
        return None;
    }
    let whole = &piece[..cell_end(piece)];
    let (cell, turned) = name_cell(whole);
    let mut word = String::new();
    let opening = cell.split([' ', '\u{a0}']).next()?;
    let title = folded(opening.trim_end_matches('.'), &mut word);
    let private = PRIVATE.has(title) && (opening.ends_with('.') || title.len() > 1);
    let household = private && HOUSEHOLDS.has(title);
    let from = if household { opening.len() } else { 0 };
    let named = names::leading(&cell[from..]);
    let (start, end) = match named {
        Some(name) => (from + name.start, from + name.end),
        None if private => single(cell, opening.len())?,
        None => return None,
    };
    let behind = cell[end..].trim_start_matches([' ', '\u{a0}', '.', '\'', '*']);
    if behind.chars().next().is_some_and(char::is_lowercase) && !is_joined(behind) {
        return None;
    }
    let public = !private && start > 0;
    let name = &cell[start..end];
    let sure = private || is_sure(name, turned);
    Some(Person { start, end, sure, private, public })
}

/// "Ann Bell and Carl Dunn": a couple.
fn is_joined(behind: &str) -> bool {
    ["and ", "und ", "et ", "y ", "e ", "en ", "i ", "och ", "a "].iter().any(|join| behind.starts_with(join))
}

/// One word of a name behind a title.
fn single(cell: &str, from: usize) -> Option<(usize, usize)> {
    let rest = cell[from..].trim_start_matches([' ', '\u{a0}']);
    let start = cell.len() - rest.len();
    let len = rest.find(|c: char| !(fold::is_letter(c) || "'’-".contains(c))).unwrap_or(rest.len());
    (len >= 2 && rest.chars().next().is_some_and(char::is_uppercase)).then_some((start, start + len))
}

/// A given name in it, or `SMITH Anna`, `Smith, Anna`. Capitals alone are names of ships and headings.
fn is_sure(name: &str, turned: bool) -> bool {
    let capitals = |word: &str| word.chars().count() >= 2 && word.chars().all(|c| !c.is_lowercase());
    let words = || name.split([' ', ',']).filter(|word| !word.is_empty());
    let (high, all) = words().fold((0, 0), |(high, all), word| (high + usize::from(capitals(word)), all + 1));
    if high == all && !turned {
        return false;
    }
    if high > 0 && high < all && words().next().is_some_and(capitals)
        || high == 1 && words().next_back().is_some_and(capitals)
    {
        return true;
    }
    let mut buffer = String::new();
    names::is_given(name) || words().flat_map(|word| word.split('-')).any(|word| is_given(folded(word, &mut buffer)))
}

/// `佐藤 健太`, `田中様`.
fn japanese(piece: &str) -> Option<Person> {
    let is_name = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3041}'..='\u{30ff}' | '々');
    let len = |text: &str| text.find(|c| !is_name(c)).unwrap_or(text.len());
    let first = len(piece);
    let letters = |part: &str| part.chars().count();
    let person = |end: usize, private| Some(Person { start: 0, end, sure: true, private, public: false });
    for honorific in ["様", "さん", "氏"] {
        if let Some(name) = piece[..first].strip_suffix(honorific)
            && (1..=6).contains(&letters(name))
        {
            return person(first, true);
        }
    }
    let rest = &piece[first..];
    let gap = rest.chars().next().filter(|c| matches!(c, ' ' | '\u{3000}'))?.len_utf8();
    let second = len(&rest[gap..]);
    let (family, given) = (letters(&piece[..first]), letters(&rest[gap..gap + second]));
    let ends = rest[gap + second..].chars().next().is_none_or(|c| !fold::is_word(c));
    // A place and a street or a department have more characters than a given name
    let fits = (1..=3).contains(&family)
        && (1..=4).contains(&given)
        && !piece[..first].ends_with(['部', '課', '室', '町', '市', '区']);
    if fits && ends { person(first + gap + second, false) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_name_people() {
        let cases = [
            ("Thorne, Agnes - room 12", "Thorne, Agnes", true),
            ("BAILEY, Harper  -  02.06.21", "BAILEY, Harper", true),
            ("DUBREUIL Simone – ch. 104", "DUBREUIL Simone", true),
            ("Mavis Eccles, 2 Harbour View", "Mavis Eccles", true),
            ("Mr Rahman KX19 FTV", "Rahman", true),
            ("Mrs Quigley) ....", "Quigley", true),
            ("Mw. de Boer, Lindelaan 4", "Boer", true),
            ("Krause, Anna, Gartenweg 3", "Krause, Anna", true),
            ("Gerrit Slagter, BSN 2918", "Gerrit Slagter", true),
            ("fam. Jansen € 240", "Jansen", true),
            ("Dr Paul Reeve: Roman Orton", "Paul Reeve", true),
            ("Ruth Warsame\t2 Ash Close", "Ruth Warsame", true),
            ("Olga Bankole / 07700", "Olga Bankole", true),
            ("MARY ROSE II  IMO", "MARY ROSE II", false),
            ("Sara Holm\t22", "Sara Holm", true),
            ("大橋 拓也 マイナンバー 48", "大橋 拓也", true),
            ("田中様 48,000円", "田中様", true),
        ];
        for (text, want, sure) in cases {
            let found = person(text);
            assert_eq!(found.map(|p| (&text[p.start..p.end], p.sure)), Some((want, sure)), "{text}");
        }
        for text in
            ["Gary Stubbs is off", "Lady Margaret to win", "the list", "Room 12 - Mon", "営業部 青木", "Total £12"]
        {
            assert_eq!(person(text), None, "{text}");
        }
    }
}
