//! The whole text of a field: lines, separators, groups, names that a comma cut in two.
//! Must not know how one entry is read.

use super::entry;
use super::found::{Found, span_of};
use super::sites::{closing_angle, has_address};
use super::token::{self, Gap, Kind, Token};
use super::vcard::Cards;
use super::{List, Problem, Recipient, labels, phrase, table};
use crate::text::bytes;

/// Tokens `from..to` between separators, of the group numbered `group`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub from: usize,
    pub to: usize,
    pub group: Option<u32>,
    /// Whether a comma ended it: only then can it be the first half of a name.
    pub comma: bool,
}

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
        reader.line(&tokens);
    }
    cards.finish(&mut reader.list.recipients);
    table::join_name_lines(text, &mut reader.list);
    reader.list
}

/// Byte ranges of the lines; a line that begins with a blank goes on with the one before (folding),
/// unless all lines are indented alike.
fn logical_lines(text: &str) -> Vec<(usize, usize)> {
    let is_end = |b: u8| matches!(b, b'\n' | b'\r');
    let indented = text.starts_with([' ', '\t']);
    let bytes = text.as_bytes();
    let mut lines = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < bytes.len() {
        if !is_end(bytes[at]) {
            at += 1;
            continue;
        }
        let end = at;
        while at < bytes.len() && is_end(bytes[at]) {
            at += 1;
        }
        let folded = bytes.get(at).is_some_and(|b| matches!(b, b' ' | b'\t'))
            && !indented
            && !text[start..end].trim().is_empty();
        if !folded {
            lines.push((start, end));
            start = at;
        }
    }
    lines.push((start, bytes.len()));
    lines
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
        let lone_pair = pieces.len() == 2;
        let semicolons = tokens.iter().any(|t| t.kind == Kind::Semicolon);
        for piece in rejoin(self.text, tokens, &pieces, lone_pair || semicolons) {
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

/// What a piece is for the question whether a comma cut a name in two.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    /// Unquoted words without an address, and how many.
    Words(usize),
    /// An address with words before it.
    Named,
    Other,
}

fn half(text: &str, tokens: &[Token], piece: &Piece) -> Half {
    let tokens = &tokens[piece.from..piece.to];
    let first_site = tokens.iter().position(|t| matches!(t.kind, Kind::At | Kind::Open | Kind::Link));
    let lead = &tokens[..first_site.unwrap_or(tokens.len())];
    let words = lead.iter().filter(|t| matches!(t.kind, Kind::Word)).count();
    if lead.iter().any(|t| t.kind == Kind::Quoted) {
        return if first_site.is_some() { Half::Named } else { Half::Other };
    }
    match first_site.map(|i| tokens[i].kind) {
        None if words > 0 && !spelled(text, tokens) => Half::Words(words),
        Some(Kind::Open) if words > 0 && has_address(tokens) => Half::Named,
        // The last word before a bare `@` is the local part.
        Some(Kind::At) if words > 1 => Half::Named,
        _ => Half::Other,
    }
}

fn spelled(text: &str, tokens: &[Token]) -> bool {
    super::legacy::spelled_out(text, tokens).is_some()
}

/// Puts names together that a comma cut: `Last, First <a@b>`, `Ann Lee, PhD <a@b>`, and in lists
/// that use semicolons `Last, First (Dept)` without an address.
fn rejoin(text: &str, tokens: &[Token], pieces: &[Piece], pairs: bool) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut run: Vec<usize> = Vec::new();
    for piece in pieces {
        let kind = half(text, tokens, piece);
        let same_group = run.is_empty() || out.last().is_some_and(|p| p.group == piece.group);
        if !same_group {
            run.clear();
        }
        match kind {
            Half::Named => {
                let absorbed = if is_notes_address(text, tokens, piece) { 0 } else { absorbed(&run) };
                let from = out.len().checked_sub(absorbed).and_then(|i| out.get(i)).map_or(piece.from, |p| p.from);
                out.truncate(out.len() - absorbed);
                out.push(Piece { from: if absorbed == 0 { piece.from } else { from }, ..*piece });
                run.clear();
            }
            Half::Words(count) => {
                out.push(*piece);
                run.push(count);
                if !piece.comma {
                    close_pair(text, tokens, &mut out, &run, pairs);
                }
                if !piece.comma || is_whole_notes_name(text, tokens, piece) {
                    run.clear();
                }
            }
            Half::Other => {
                out.push(*piece);
                run.clear();
            }
        }
    }
    out
}

/// Whether the piece names somebody of a Notes directory in full, "Ann Lee/Sales/Firm": no comma goes on with it.
fn is_whole_notes_name(text: &str, tokens: &[Token], piece: &Piece) -> bool {
    notes_part(text, tokens, piece).is_some_and(|at| at > 0)
}

/// Whether the piece names somebody of a Notes directory and its domain, "Ann Lee/Sales@FIRM": what is joined to `@` has
/// the organisation. A department in a name beside an address is none: "Lee, Ann HR/Finance <a@b>".
fn is_notes_address(text: &str, tokens: &[Token], piece: &Piece) -> bool {
    let site = tokens[piece.from..piece.to].iter().position(|t| matches!(t.kind, Kind::At | Kind::Open | Kind::Link));
    let before = site.and_then(|at| at.checked_sub(1)).map(|at| tokens[piece.from + at].of(text));
    site.is_some_and(|at| tokens[piece.from + at].kind == Kind::At)
        && before.is_some_and(|word| word.contains('/'))
        && is_whole_notes_name(text, tokens, piece)
}

/// The word of the piece in which a name of a Notes directory goes on with its organisation: "Lee/Sales".
fn notes_part(text: &str, tokens: &[Token], piece: &Piece) -> Option<usize> {
    let words = tokens[piece.from..piece.to].iter().take_while(|t| t.kind == Kind::Word);
    words.map(|t| t.of(text)).position(|word| word.contains('/'))
}

/// How many of the pieces before an address belong to its name. Several full names are people of their own.
fn absorbed(run: &[usize]) -> usize {
    let full_names = run.iter().filter(|words| **words >= 2).count();
    if run.len() > 4 || run.len() > 1 && full_names > 1 { 1 } else { run.len() }
}

/// `Last, First` without an address, where nothing else explains the comma.
fn close_pair(text: &str, tokens: &[Token], out: &mut Vec<Piece>, run: &[usize], pairs: bool) {
    let [last, first] = run else { return };
    let Some([.., a, b]) = out.get(..) else { return };
    let capital = |p: &Piece| tokens[p.from].of(text).chars().next().is_some_and(char::is_uppercase);
    let names_two = *last >= 2 && *first >= 2;
    // Each with its organisation
    let two = [a, b].iter().all(|piece| notes_part(text, tokens, piece).is_some());
    if pairs && !names_two && !two && capital(a) && capital(b) {
        let joined = Piece { from: a.from, ..*b };
        out.truncate(out.len() - 2);
        out.push(joined);
    }
}
