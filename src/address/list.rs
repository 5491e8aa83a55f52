//! The whole text of a field: lines, separators, groups.
//! Must not know how one entry is read.

use super::entry;
use super::found::{Found, span_of};
use super::halves::Piece;
use super::sites::{closing_angle, has_address};
use super::token::{self, Gap, Kind, Token};
use super::vcard::Cards;
use super::{List, Problem, Recipient, halves, labels, phrase, table};
use crate::text::{bytes, is_closing_phrase};

/// Reads the list that `text` holds. Total and linear; see the module's policies.
pub(super) fn parse(text: &str) -> List {
    let mut reader = Reader { text, list: List::default(), group: None, groups: Vec::new(), table: table::shape(text) };
    // Room for everybody at once, as far as signs tell: growing would copy them again and again
    reader.list.recipients.reserve(bytes::places(text.as_bytes(), b'@').count());
    let mut tokens = Vec::with_capacity(16);
    let mut cards = Cards::default();
    for (start, end) in logical_lines(text) {
        if cards.take(text, start, end, &mut reader.list.recipients) {
            continue;
        }
        token::cut(text, start, end, &mut tokens);
        if start == 0 && end < text.len() && table::is_heading(text, &tokens) {
            continue;
        }
        // The signature of a telephone, below the people whom somebody sent on
        if start > 0 && !has_address(&tokens) && is_closing_phrase(&text[start..end]) {
            continue;
        }
        reader.line(&tokens);
    }
    cards.finish(&mut reader.list.recipients);
    table::join_name_lines(text, &mut reader.list);
    reader.list
}

/// Byte ranges of the lines; a line that begins with a blank goes on with the one before (folding),
/// unless all lines are indented alike, and so does one that a program wrapped between a name and its address or within
/// the brackets around it.
fn logical_lines(text: &str) -> Vec<(usize, usize)> {
    let is_end = |b: u8| matches!(b, b'\n' | b'\r');
    let indented = text.starts_with([' ', '\t']);
    let all = text.as_bytes();
    let mut lines = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(end) = bytes::position(all, at, *b"\n\r") {
        at = end;
        while at < all.len() && is_end(all[at]) {
            at += 1;
        }
        let folded =
            all.get(at).is_some_and(|b| matches!(b, b' ' | b'\t')) && !indented && !text[start..end].trim().is_empty();
        if !folded && !is_wrapped(&all[start..end], &all[end..at], &all[at..]) {
            lines.push((start, end));
            start = at;
        }
    }
    lines.push((start, all.len()));
    lines
}

/// Bytes of a line that a program may have wrapped between the words of a name.
const LONG: usize = 40;

/// Whether the line end between `line` and `next` stands within one recipient: `Ann Lee\n<ann@example.org>`,
/// `<ann@\nexample.org>`, and in a long line of addresses that semicolons part, `...; Ann\nLee <ann@example.org>`.
fn is_wrapped(line: &[u8], gap: &[u8], next: &[u8]) -> bool {
    // What ends a recipient, or begins another's address
    let parts = |b: &u8| matches!(b, b'<' | b'>' | b',' | b';' | b'\n' | b'\r');
    let signs = |run: &[u8]| run.iter().filter(|b| **b == b'@').count();
    if !matches!(gap, b"\n" | b"\r\n") {
        return false;
    }
    let last = line.iter().rposition(parts);
    let begun = &line[last.map_or(0, |at| at + 1)..];
    match last.map(|at| line[at]) {
        Some(b'<') => {
            let end = next.iter().position(parts).unwrap_or(next.len());
            next.get(end) == Some(&b'>') && signs(begun) + signs(&next[..end]) == 1
        }
        Some(b'>') => false,
        parted => {
            let led = next.iter().position(parts).filter(|at| next[*at] == b'<');
            let in_name = parted == Some(b';') && line.len() >= LONG && line.contains(&b'@');
            led.is_some_and(|at| at == 0 || in_name && signs(&next[..at]) == 0)
                && begun.iter().any(|b| b.is_ascii_alphabetic() || !b.is_ascii())
                && !begun.iter().any(|b| matches!(b, b'@' | b':' | b'\t'))
        }
    }
}

struct Reader<'t> {
    text: &'t str,
    list: List,
    group: Option<u32>,
    groups: Vec<String>,
    table: Option<table::Shape>,
}

impl Reader<'_> {
    fn line(&mut self, tokens: &[Token]) {
        if let Some(row) = table::row(self.text, tokens, self.table.as_ref()) {
            for found in row {
                self.push(found, None);
            }
            return;
        }
        let pieces = self.pieces(tokens);
        for piece in halves::rejoin(self.text, tokens, pieces) {
            for found in entry::read(self.text, &tokens[piece.from..piece.to]) {
                self.push(found, piece.group);
            }
        }
    }

    fn push(&mut self, found: Found, group: Option<u32>) {
        let Found { name, address, span, field, problem } = found;
        if let Some(message) = problem {
            self.list.problems.push(Problem { message: message.to_owned(), span });
        }
        let group = group.and_then(|g| self.groups.get(g as usize)).filter(|g| !g.is_empty()).cloned();
        self.list.recipients.push(Recipient { name, address, group, span, field });
    }

    /// Cuts a line at its separators, and takes labels (`To:`) and the names of groups away.
    fn pieces(&mut self, tokens: &[Token]) -> Vec<Piece> {
        let mut out = Vec::new();
        let (mut from, mut at, mut addressed, mut group_here) = (0, 0, false, false);
        while at < tokens.len() {
            let token = &tokens[at];
            if folds_to_next(self.text, tokens, from, at, addressed) {
                out.push(Piece { from, to: at, group: self.group, comma: false });
                (from, addressed) = (at, false);
            }
            match token.kind {
                Kind::Open => {
                    if let Some(close) = closing_angle(tokens, at) {
                        addressed |= has_address(&tokens[at + 1..close]);
                        at = close;
                    }
                }
                Kind::At | Kind::Link => addressed = true,
                Kind::Colon if !addressed && !is_within(self.text, tokens, at) => {
                    self.colon(tokens, from, at, &mut group_here);
                    from = at + 1;
                }
                Kind::Comma | Kind::Semicolon | Kind::Tab => {
                    out.push(Piece { from, to: at, group: self.group, comma: token.kind == Kind::Comma });
                    (from, addressed) = (at + 1, false);
                    if token.kind == Kind::Semicolon {
                        (self.group, group_here) = (None, false);
                    }
                }
                _ => {}
            }
            at += 1;
        }
        out.push(Piece { from, to: tokens.len(), group: self.group, comma: false });
        out.retain(|p| p.from < p.to);
        out
    }

    /// What stands before a colon: a label, a scheme, or the name of a group. Groups do not nest
    /// (RFC 5322, 3.4); where people nest them the outer name stays.
    fn colon(&mut self, tokens: &[Token], from: usize, at: usize, group_here: &mut bool) {
        let head = &tokens[from..at];
        let is_label = from == 0 && labels::is_header(span_of(head).of(self.text));
        let is_scheme = head.len() == 1 && super::legacy::is_scheme(head[0].of(self.text));
        if head.is_empty() || is_label || is_scheme || *group_here {
            if is_label {
                self.group = None;
            }
            return;
        }
        *group_here = true;
        self.group = Some(self.groups.len() as u32);
        self.groups.push(phrase::phrase(self.text, head).unwrap_or_default());
    }
}

/// A colon inside a time or a URL is no sign of the list.
fn is_within(text: &str, tokens: &[Token], at: usize) -> bool {
    let (before, after) = (at.checked_sub(1).map(|i| tokens[i].of(text)), tokens.get(at + 1));
    let Some((before, after)) = before.zip(after.filter(|t| t.glued() && tokens[at].glued())) else { return false };
    let digits =
        before.ends_with(|c: char| c.is_ascii_digit()) && after.of(text).starts_with(|c: char| c.is_ascii_digit());
    digits || after.of(text).starts_with("//")
}

/// Whether a folded line begins a new entry: the one before it has its address and does not go on.
fn folds_to_next(text: &str, tokens: &[Token], from: usize, at: usize, addressed: bool) -> bool {
    let token = &tokens[at];
    let starts = match token.kind {
        Kind::Word => !token.of(text).starts_with('.'),
        Kind::Quoted | Kind::Link => true,
        Kind::Open => tokens[from..at].iter().any(|t| t.kind == Kind::Open),
        _ => false,
    };
    let goes_on = |t: &Token| t.kind == Kind::At || t.of(text) == ".";
    addressed && token.gap == Gap::Fold && starts && at > from && !goes_on(&tokens[at - 1])
}
