//! Names with a tag beside them: at the head of a row, of a part of a line, or in front of a bracket. Shapes only; whether
//! the tags tell something is for `tagged`.

use super::ages::tells_age;
use super::named::names_in;
use super::names;
use super::plight_words::OFFICIALS;
use super::prose_words::ANDS;
use super::sheet_names;
use super::sheet_words::{KIN, PLACES, PRIVATE, folded, is_given, is_said, is_said_in_japanese};
use super::told_words::POSSESSIVES;
use crate::text::{Span, bytes, ceil, floor, fold, tail, words};

/// A name and what stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    pub row: Span,
    pub name: Span,
    pub matter: Span,
    /// A given name, an initial, a private person's title, or a bed or room in front tells that it is a person's.
    pub sure: bool,
    /// `Mrs`, `Herr`, さん: a private person.
    pub titled: bool,
    /// `Dr`, `Prof`, `Cllr`: somebody in public.
    pub public: bool,
}

impl Tag {
    pub(super) fn shifted(self, by: usize) -> Self {
        let Tag { row, name, matter, .. } = self;
        Tag { row: row.shifted(by), name: name.shifted(by), matter: matter.shifted(by), ..self }
    }
}

/// Bytes of a bracket's content, of a name in front of it, and from one to the next person.
const BRACKET: usize = 80;
const NAME: usize = 48;
const APART: usize = 30;
/// In front of initials the number of a file ends within so many bytes.
const FILE: usize = 32;
/// Cells of a table in front of a name, and how many bytes they have.
const CELLS: usize = 3;
const CELL: usize = 24;
/// Digits of a bed's or room's number.
const NUMBER: usize = 4;

/// What parts people within a line, the most telling first; the last two with a blank behind them.
const PARTING: [u8; 3] = *b";.,";

/// The tags of a line: of each part where semicolons, full stops or commas part people, else of its head.
pub(super) fn of_line(line: &str) -> Vec<Tag> {
    let table = line.contains('\t');
    for mark in PARTING {
        // Cells part the people of a table
        if table && mark != b';' || !line.as_bytes().contains(&mark) {
            continue;
        }
        let found = parted(line, mark);
        if found.len() >= 2 {
            return found;
        }
    }
    head(line).into_iter().collect()
}

/// The tags of a line's parts, if half of them at least name somebody. A comma or a full stop stands between others, too:
/// then the names have to be sure or have two words, and brackets are read by themselves.
fn parted(line: &str, mark: u8) -> Vec<Tag> {
    let bytes = line.as_bytes();
    let (mut found, mut parts, mut start) = (Vec::new(), 0, 0);
    let ends = |at: &usize| mark == b';' || bytes.get(at + 1) == Some(&b' ');
    for at in bytes::places(bytes, mark).filter(ends).chain([bytes.len()]) {
        parts += 1;
        let part = &line[start..at];
        let apart = |tag: &Tag| {
            let named = tag.sure || tag.name.of(part).contains(' ');
            mark == b';' || named && part.as_bytes()[tag.matter.start as usize - 1] != b'('
        };
        // "nr. 3 Karin", "unpaid: Ann", and nothing else that begins small
        let small = part.trim_start().as_bytes().first().is_some_and(u8::is_ascii_lowercase);
        if !small || part.bytes().any(|byte| byte == b':' || byte.is_ascii_digit()) {
            found.extend(head_behind(part).filter(apart).map(|tag| tag.shifted(start)));
        }
        start = at + 1;
        // Prose
        if parts > found.len() * 2 + 2 {
            break;
        }
    }
    if found.len() * 2 < parts {
        found.clear();
    }
    found
}

/// The head of a part, perhaps behind an introduction: "This week: Maria K.: relapse".
fn head_behind(part: &str) -> Option<Tag> {
    let first = head(part);
    let behind = || {
        let (at, _) = part.match_indices(':').find(|(at, _)| part.as_bytes().get(at + 1) == Some(&b' '))?;
        Some(head(&part[at + 2..])?.shifted(at + 2))
    };
    first.filter(|tag| tag.sure).or_else(behind).or(first)
}

/// The length of blanks and marks in front of a row.
fn bullet(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t', '\u{a0}', '-', '*', '•', '·', '–']).len()
}

/// A name at the beginning of a row, behind a number or a place, and its tag behind a mark.
fn head(line: &str) -> Option<Tag> {
    let start = bullet(line);
    if let Some(tag) = initialled(line, start) {
        return Some(tag);
    }
    let (at, placed, found) = named(line, start)?;
    let (from, to) = (at + found.start, at + found.end);
    let behind = &line[to + found.skip..];
    let title = &line[at..from];
    let full = line[from..to].contains(' ');
    let figure = behind.trim_start_matches([' ', ',']).starts_with(|c: char| c.is_ascii_digit());
    let matter = to + found.skip + mark(behind, found.sure || full && (at > 0 || figure), placed)?;
    let end = line.trim_end().len();
    (matter < end).then(|| Tag {
        row: Span::new(start, end),
        name: Span::new(from, to),
        matter: Span::new(matter, end),
        sure: found.sure || full && is_somebodys(behind, &line[matter..end]),
        titled: found.skip > 1 || is_private(title),
        public: is_public(title),
    })
}

/// Where the name of a row may begin, behind numbers, a place or cells that name nobody; and the name.
fn named(line: &str, start: usize) -> Option<(usize, bool, Found)> {
    let (mut at, mut placed) = front(&line[start..]);
    // "1. Flat 2, Maria"
    if at > 0 && !placed {
        let (more, behind) = front(&line[start + at..]);
        (at, placed) = if behind { (at + more, true) } else { (at, placed) };
    }
    at += start;
    if placed {
        // "Bed 5 - J. Bell"
        at += bullet(&line[at..]);
    }
    for _ in 0..CELLS {
        let found = name(&line[at..], placed);
        let end = bytes::position(line.as_bytes(), at, *b"\t|;");
        let cell = end.map(|end| &line[at..end]).filter(|cell| is_code(cell));
        let Some(cell) = cell.filter(|_| found.as_ref().is_none_or(|found| !found.sure)) else {
            return found.map(|found| (at, placed, found));
        };
        at += cell.len() + 1;
    }
    None
}

/// Whether a row is a bed or a room with nobody in it: "Plot 11 vacant".
pub(super) fn is_empty_place(line: &str) -> bool {
    line.len() <= CELL && front(line.trim_start()).1
}

/// "P-1182", "12", "D": a cell that is no word.
fn is_code(cell: &str) -> bool {
    let cell = cell.trim();
    cell.len() <= 2 || cell.len() <= CELL && !cell.contains(':') && cell.bytes().any(|b| b.is_ascii_digit())
}

/// Initials for a name, at the beginning of a row or behind the number of a file: "Case 24/31 - A.B., 5: ...".
fn initialled(line: &str, start: usize) -> Option<Tag> {
    let row = &line.as_bytes()[start..];
    let mut numbered = true;
    for at in 0..row.len().min(FILE) {
        let length = if at == 0 || row[at - 1] == b' ' { initials(&row[at..]) } else { 0 };
        if length > 0 {
            let matter = Span::new(start + at + length, line.trim_end().len());
            // "J.R. Smith" is a name
            let rest = matter.of(line).as_bytes();
            let goes_on = matches!(rest, [b' ', b'A'..=b'Z' | 0xC3..=0xC5, ..]);
            return (numbered && !goes_on && !rest.is_empty()).then(|| Tag {
                row: Span::new(start, matter.end as usize),
                name: Span::new(start + at, start + at + length),
                matter,
                sure: true,
                titled: false,
                public: false,
            });
        }
        numbered = row[at].is_ascii_digit() || numbered && at > 0;
    }
    None
}

/// The length of two initials or more, each with its full stop, and a particle perhaps: "A.B.", "H.v.L."; else 0.
/// Latin capitals beyond ASCII have two bytes.
fn initials(piece: &[u8]) -> usize {
    let (mut end, mut capitals) = (0, 0);
    loop {
        let (width, capital) = match piece[end..] {
            [b'A'..=b'Z', b'.', ..] => (2, 1),
            [b'a'..=b'z', b'.', ..] => (2, 0),
            [0xC3..=0xC5, _, b'.', ..] => (3, 1),
            _ => break,
        };
        end += width;
        capitals += capital;
    }
    if capitals >= 2 { end } else { 0 }
}

/// Only people have an age, relatives and something of theirs.
fn is_somebodys(behind: &str, matter: &str) -> bool {
    let mut buffer = String::new();
    tells_age(behind) || words(matter).any(|word| POSSESSIVES.contains(word) || KIN.has(folded(word, &mut buffer)))
}

/// What stands in front of a name, "1. ", "Rm 3 ", "k1 ", "301 ", and whether it is a bed or a room.
fn front(line: &str) -> (usize, bool) {
    let token = |from: usize| {
        let rest = &line[from..];
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t', '\u{a0}']).len();
        let word = rest[blanks..].split([' ', '\t', '\u{a0}']).next().unwrap_or("");
        (word, from + blanks + word.len())
    };
    let (first, end) = token(0);
    let figure = |word: &str| {
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        ((1..=NUMBER).contains(&digits) && word.len() <= digits + 3).then_some(digits)
    };
    let mut buffer = String::new();
    let bare = first.trim_end_matches(['.', ':', ')', ',']);
    if PLACES.has(folded(bare, &mut buffer)) {
        let (second, behind) = token(end);
        return figure(second).map_or((0, false), |_| (behind, true));
    }
    let (letter, behind) = token(end);
    match figure(first) {
        // "2.º A, Ana"
        Some(_) if letter.len() == 2 && letter.ends_with(',') => (behind, true),
        Some(digits) => (end, digits >= 3 && bare == first || bare.starts_with(char::is_alphabetic)),
        None => (0, false),
    }
}

/// A name that a piece begins with: where, what its end is followed by that belongs to it, and how sure it is.
struct Found {
    start: usize,
    end: usize,
    skip: usize,
    sure: bool,
}

fn name(piece: &str, placed: bool) -> Option<Found> {
    let blanks = piece.len() - piece.trim_start().len();
    let piece = &piece[blanks..];
    let shifted = |found: Found| Found { start: found.start + blanks, end: found.end + blanks, ..found };
    if piece.chars().next()? >= '\u{3040}' {
        return japanese(piece, placed).map(shifted);
    }
    let word = piece.split(|c: char| !(fold::is_letter(c) || "'’-".contains(c))).next().unwrap_or("");
    let title = names::is_title(word);
    let (start, end) = match names::leading(piece) {
        Some(name) => (name.start, name.end),
        None if names::is_capitalised(word) && !title => (0, word.len()),
        None => return None,
    };
    let shown = &piece[start..end];
    let mut buffer = String::new();
    let mut words = shown.split([' ', ',', '-']).filter(|word| !word.is_empty());
    if words.clone().any(|word| is_said(folded(word, &mut buffer))) {
        return None;
    }
    let initial = shown.split(' ').any(|word| word.trim_end_matches('.').chars().count() == 1);
    let sure = placed
        || start > 0
        || initial
        || words.any(|word| names::is_given(word) || is_given(folded(word, &mut buffer)));
    let skip = usize::from(initial && piece[end..].starts_with('.'));
    Some(shifted(Found { start, end, skip, sure }))
}

/// 田中美咲さん, 佐藤 健太, and a family name alone behind a room.
fn japanese(piece: &str, placed: bool) -> Option<Found> {
    let kanji = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}' | '々');
    let end = piece.find(|c| !kanji(c)).unwrap_or(piece.len());
    let honorific = ["さん", "様", "氏", "くん", "ちゃん"].into_iter().find(|h| piece[end..].starts_with(h));
    let family = (1..=6).contains(&piece[..end].chars().count()) && !is_said_in_japanese(&piece[..end]);
    match honorific {
        Some(honorific) if family => Some(Found { start: 0, end, skip: honorific.len(), sure: true }),
        _ if placed && family && end <= 12 => Some(Found { start: 0, end, skip: 0, sure: true }),
        _ => {
            let person = sheet_names::person(piece)?;
            Some(Found { start: person.start, end: person.end, skip: 0, sure: person.sure })
        }
    }
}

/// The length of the mark that parts a name from its tag. A comma does so behind what is surely a name.
fn mark(behind: &str, sure: bool, placed: bool) -> Option<usize> {
    let blanks = behind.len() - behind.trim_start_matches([' ', '\t', '\u{a0}', '\u{3000}']).len();
    let rest = &behind[blanks..];
    let first = rest.chars().next()?;
    let wide = blanks > 1 || behind.starts_with(['\t', '\u{3000}']);
    match first {
        ':' | '：' | ';' | '(' | '（' | '|' => Some(blanks + first.len_utf8()),
        ',' | '、' if sure => Some(blanks + first.len_utf8()),
        '-' | '–' | '—' | '/' if blanks > 0 && rest[first.len_utf8()..].starts_with([' ', '\u{a0}']) => {
            Some(blanks + first.len_utf8())
        }
        '£' | '$' | '€' | '0'..='9' if sure && blanks > 0 => Some(blanks),
        _ if wide || placed && blanks > 0 && first >= '\u{3040}' => Some(blanks),
        _ => None,
    }
}

fn is_private(title: &str) -> bool {
    !title.is_empty() && PRIVATE.has(folded(title.trim().trim_end_matches('.'), &mut String::new()))
}

fn is_public(title: &str) -> bool {
    words(title).next().is_some_and(|word| OFFICIALS.contains(word))
}

/// Every name of a stretch with a bracket right behind it, in order.
pub(super) fn bracketed(text: &str, stretch: Span) -> Vec<Tag> {
    let piece = stretch.of(text);
    let mut found = Vec::new();
    let mut at = 0;
    // The first byte of the wide bracket begins other marks, too
    while let Some(open) = bytes::position(piece.as_bytes(), at, [b'(', 0xEF]) {
        at = open + 1;
        let Some(mark) = ["(", "（"].into_iter().find(|mark| piece.as_bytes()[open..].starts_with(mark.as_bytes()))
        else {
            continue;
        };
        let content = open + mark.len();
        // No further than a tag may reach: a text of nothing but brackets is read once
        let rest = &piece[content..floor(piece, content + BRACKET + '）'.len_utf8())];
        let closed =
            rest.find([')', '）', '\n']).filter(|length| *length <= BRACKET && !rest[*length..].starts_with('\n'));
        let Some(length) = closed else { continue };
        if let Some(name) = in_front(text, stretch, stretch.start as usize + open) {
            let from = stretch.start as usize + content;
            let end = from + length;
            let row = Span::new(name.start as usize, end + rest[length..].chars().next().map_or(0, char::len_utf8));
            let (matter, public) = (Span::new(from, end), is_public(name.of(text)));
            found.push(Tag { row, name, matter, sure: true, titled: false, public });
        }
    }
    found
}

/// The name that ends in front of a bracket: in full, else a common given name.
fn in_front(text: &str, stretch: Span, open: usize) -> Option<Span> {
    let from = ceil(text, open.saturating_sub(NAME).max(stretch.start as usize));
    let before = text[from..open].trim_end_matches([' ', '.', '\u{a0}']);
    let end = from + before.len();
    let name = names_in(text, Span::new(from, end)).pop().filter(|name| name.end as usize == end);
    if name.is_some() {
        return name;
    }
    let word = tail(before, fold::is_letter);
    let given =
        word.starts_with(char::is_uppercase) && (names::is_given(word) || is_given(folded(word, &mut String::new())));
    given.then(|| Span::new(end - word.len(), end))
}

/// Whether the next tagged person stands right behind the last: a comma, a time, "and" or a title between.
pub(super) fn goes_on(text: &str, last: &Tag, next: &Tag) -> bool {
    let Some(between) = text.get(last.row.end as usize..next.row.start as usize) else { return false };
    let joins = |word: &str| ANDS.contains(word) || names::is_title(word);
    between.len() <= APART && !between.contains("\n\n") && words(between).all(joins)
}
