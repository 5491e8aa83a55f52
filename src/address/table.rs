//! Rows that people paste from a spreadsheet: cells by tab, or by comma where every line agrees,
//! and lines that alternate name and address. Must not know headers or groups.

use super::entry;
use super::found::{Found, span_of};
use super::labels;
use super::legacy;
use super::phrase::phrase;
use super::sites::has_address;
use super::token::{Kind, Token};
use super::{List, Recipient};
use crate::text::Span;
use crate::text::lower::lowered;

/// Lines of cells with exactly one address each, always in the same column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    separator: u8,
    cells: usize,
    column: usize,
}

/// The shape of `text` as comma- or semicolon-separated rows, or `None`. Reads until the first line that differs.
/// Without a line of heads two rows have to agree; under one, a single row will do, and a row may lack its address.
pub(super) fn shape(text: &str) -> Option<Shape> {
    // Two lines at least: most strings are one
    if !text.trim().contains('\n') {
        return None;
    }
    [b',', b';'].into_iter().find_map(|separator| shape_by(text, separator))
}

fn shape_by(text: &str, separator: u8) -> Option<Shape> {
    let mut lines = text.lines().filter(|l| !l.trim().is_empty()).peekable();
    let headed = lines.peek().is_some_and(|first| is_head(&mut cells(first, separator)));
    if headed {
        lines.next();
    }
    let mut shape: Option<Shape> = None;
    let (mut rows, mut bare) = (0, None);
    for line in lines {
        match line_shape(line, separator) {
            Some(found) if shape.is_none_or(|s| s == found) => {
                shape = Some(found);
                rows += 1;
            }
            None if headed && !line.contains('@') => {
                let count = cells(line, separator).count();
                if *bare.get_or_insert(count) != count {
                    return None;
                }
            }
            _ => return None,
        }
    }
    shape.filter(|s| (rows >= 2 || headed) && bare.is_none_or(|count| count == s.cells))
}

/// Whether cells head a table: each is such a word, or one of them says that addresses stand below it.
fn is_head(cells: &mut dyn Iterator<Item = &str>) -> bool {
    let (mut all, mut mail) = (true, false);
    for cell in cells {
        if cell.contains('@') {
            return false;
        }
        all &= labels::is_column(cell);
        mail |= labels::is_mail_column(cell);
    }
    all || mail
}

fn cells(line: &str, separator: u8) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    let is_apart = move |c: char| {
        quoted ^= c == '"';
        !quoted && c == char::from(separator)
    };
    line.split(is_apart)
}

fn line_shape(line: &str, separator: u8) -> Option<Shape> {
    let mut shape = Shape { separator, cells: 0, column: 0 };
    let (mut addresses, mut names) = (0, 0);
    for cell in cells(line, separator) {
        let cell = cell.trim().trim_matches('"').trim();
        if cell.contains('@') {
            if cell.contains(['<', ' ', ':', '(']) {
                return None;
            }
            addresses += 1;
            shape.column = shape.cells;
        } else if cell.chars().any(char::is_alphabetic) {
            names += 1;
        }
        shape.cells += 1;
    }
    (addresses == 1 && names > 0).then_some(shape)
}

/// The recipients of a line that is a row of a table, or `None` where it is an ordinary list.
pub(super) fn row(text: &str, tokens: &[Token], shape: Option<&Shape>) -> Option<Vec<Found>> {
    let is_cut = |t: &Token| match shape {
        Some(shape) => {
            t.kind == Kind::Tab
                || text.as_bytes()[t.start as usize] == shape.separator
                    && matches!(t.kind, Kind::Comma | Kind::Semicolon)
        }
        None => t.kind == Kind::Tab,
    };
    let separator_near = |i: usize| {
        let is_sign = |t: Option<&Token>| t.is_none_or(|t| matches!(t.kind, Kind::Comma | Kind::Semicolon));
        is_sign(i.checked_sub(1).and_then(|i| tokens.get(i))) || is_sign(tokens.get(i + 1))
    };
    let has_tab = tokens.iter().enumerate().any(|(i, t)| t.kind == Kind::Tab && !separator_near(i));
    if shape.is_none() && !has_tab {
        return None;
    }
    let cells: Vec<&[Token]> = tokens.split(is_cut).filter(|c| !c.is_empty()).collect();
    let is_head = is_head(&mut cells.iter().map(|c| span_of(c).of(text)));
    Some(if is_head { Vec::new() } else { people(text, &cells) })
}

/// Whether a line alone heads a column of addresses: `Email`.
pub(super) fn is_heading(text: &str, tokens: &[Token]) -> bool {
    labels::is_mail_column(span_of(tokens).of(text))
}

/// Whether a cell holds an address, be it in the quotes that spreadsheets put around every cell.
fn is_addressed(text: &str, cell: &[Token]) -> bool {
    has_address(cell) || legacy::enclosed_address(text, cell).is_some()
}

/// Name cells go with the address cell behind them, or before them where the row starts with an address.
fn people(text: &str, cells: &[&[Token]]) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    let mut names: Vec<&[Token]> = Vec::new();
    let addresses_first = cells.first().is_some_and(|c| is_addressed(text, c));
    let mut open = false;
    for &cell in cells {
        if !is_addressed(text, cell) {
            if is_name(text, cell) {
                names.push(cell);
            }
            continue;
        }
        if addresses_first && !out.is_empty() {
            settle(text, open, &mut out, &mut names);
        }
        let first = out.len();
        for entry in cell.split(|t| matches!(t.kind, Kind::Comma | Kind::Semicolon)) {
            out.extend(entry::read(text, entry));
        }
        open = out.len() == first + 1;
        if !addresses_first && out.len() > first {
            settle(text, open, &mut out, &mut names);
        }
    }
    if open {
        give_name(text, &mut out, &mut names);
    }
    if out.is_empty()
        && let (Some(first), Some(last)) = (names.first(), names.last())
    {
        let span = Span { start: span_of(first).start, end: span_of(last).end };
        let name = joined(text, &names);
        out.extend(name.map(|name| Found {
            name: Some(name),
            address: None,
            span,
            field: None,
            problem: Some("The row has no address"),
        }));
    }
    out
}

/// The name beside a cell goes to the one recipient in it; beside a cell of several it tells of nobody.
fn settle(text: &str, one: bool, out: &mut [Found], names: &mut Vec<&[Token]>) {
    if one {
        give_name(text, out, names);
    }
    names.clear();
}

/// Gives the last recipient the name in `names` and widens its span over it.
fn give_name(text: &str, out: &mut [Found], names: &mut Vec<&[Token]>) {
    let Some(last) = out.last_mut() else { return };
    if let (Some(first), Some(end)) = (names.first(), names.last())
        && last.name.is_none()
    {
        last.name = joined(text, names);
        last.span.start = last.span.start.min(span_of(first).start);
        last.span.end = last.span.end.max(span_of(end).end);
    }
    names.clear();
}

fn joined(text: &str, names: &[&[Token]]) -> Option<String> {
    let is_full = |c: &&&[Token]| {
        c.len() > 1 || c[0].kind == Kind::Quoted && c[0].of(text).trim_matches(['"', ' ']).contains([' ', ','])
    };
    let full = names.iter().find(is_full).copied();
    let name = match full {
        Some(cell) => phrase(text, cell)?,
        None => names.iter().take(3).filter_map(|c| phrase(text, c)).collect::<Vec<_>>().join(" "),
    };
    (!name.is_empty()).then_some(name)
}

/// Words without digits; other cells hold numbers, dates and the like.
fn is_name(text: &str, cell: &[Token]) -> bool {
    let text = span_of(cell).of(text);
    text.chars().any(char::is_alphabetic) && !text.chars().any(|c| c.is_ascii_digit()) && cell.len() <= 8
}

/// Joins recipients that stand on lines by turns, a name and its address, throughout the text.
/// One pair alone is joined only where the local part speaks of the name.
pub(super) fn join_name_lines(text: &str, list: &mut List) {
    let people = &list.recipients;
    if people.len() < 2 || people.len() % 2 == 1 || !text.contains(['\n', '\r']) {
        return;
    }
    let alone = |before: usize, after: usize| {
        text.get(before..after).is_some_and(|gap| gap.contains(['\n', '\r']) && gap.trim().is_empty())
    };
    let is_pair = |pair: &[Recipient]| {
        let [name, address] = pair else { return false };
        name.address.is_none()
            && address.address.is_some()
            && address.name.is_none()
            && alone(name.span.end as usize, address.span.start as usize)
    };
    let apart = |pair: &[Recipient]| alone(pair[0].span.end as usize, pair[1].span.start as usize);
    if !people.chunks(2).all(is_pair)
        || !people.windows(2).all(apart)
        || people.len() == 2 && !agrees(&people[0], &people[1])
    {
        return;
    }
    let mut joined: Vec<Recipient> = Vec::with_capacity(people.len() / 2);
    for pair in list.recipients.chunks(2) {
        let span = Span { start: pair[0].span.start, end: pair[1].span.end };
        joined.push(Recipient { name: pair[0].name.clone(), span, ..pair[1].clone() });
    }
    list.problems.retain(|p| p.message != entry::NO_ADDRESS);
    list.recipients = joined;
}

fn agrees(name: &Recipient, address: &Recipient) -> bool {
    let local = lowered(address.address.as_ref().map_or("", |a| a.local()));
    let name = lowered(name.name.as_deref().unwrap_or(""));
    name.split(|c: char| !c.is_alphanumeric()).any(|word| word.chars().count() >= 3 && local.contains(word))
}
