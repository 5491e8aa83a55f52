//! Names that a comma cut in two: `Last, First <a@b>`, and which commas part people.
//! Must not know how a list is cut, nor how an entry is read.

use super::found::span_of;
use super::mailbox::is_functional_word;
use super::sites::has_address;
use super::token::{Kind, Token};
use super::words::Words;
use super::{legacy, phrase};
use crate::text::lower::lowered;

/// Tokens `from..to` between separators, of the group numbered `group`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub from: usize,
    pub to: usize,
    pub group: Option<u32>,
    /// Whether a comma ended it: only then can it be the first half of a name.
    pub comma: bool,
}

/// What a piece is for the question whether a comma cut a name in two.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    /// Unquoted words without an address, and how many.
    Words(usize),
    /// An address with words before it. A full name in quotes is whole, and none of these.
    Named,
    Other,
}

fn half(text: &str, tokens: &[Token], piece: &Piece) -> Half {
    let tokens = &tokens[piece.from..piece.to];
    let first_site = tokens.iter().position(|t| matches!(t.kind, Kind::At | Kind::Open | Kind::Link));
    let lead = &tokens[..first_site.unwrap_or(tokens.len())];
    let words = lead.iter().filter(|t| matches!(t.kind, Kind::Word)).count();
    let quoted = lead.iter().any(|t| t.kind == Kind::Quoted);
    match first_site.map(|i| tokens[i].kind) {
        None if quoted || words == 0 || is_whole(text, tokens) => Half::Other,
        None if legacy::enclosed_address(text, tokens).is_some() => Half::Named,
        None => Half::Words(words),
        Some(_) if is_quoted_name(text, lead) => Half::Other,
        Some(_) if quoted => Half::Named,
        Some(Kind::Open) if words > 0 && (has_address(tokens) || legacy::is_directory_name(text, tokens)) => {
            Half::Named
        }
        // The last word before a bare `@` is the local part.
        Some(Kind::At) if words > 1 => Half::Named,
        _ => Half::Other,
    }
}

/// Whether an entry without signs of an address says by itself who is meant.
fn is_whole(text: &str, tokens: &[Token]) -> bool {
    legacy::spelled_out(text, tokens).is_some() || legacy::exchange_name(text, tokens).is_some()
}

/// Whether the words before an address are a full name in quotes, as Outlook writes them single too.
fn is_quoted_name(text: &str, lead: &[Token]) -> bool {
    let raw = span_of(lead).of(text);
    let inner = phrase::strip_quotes(raw);
    inner.len() < raw.len() && inner.contains(' ')
}

/// Puts names together that a comma cut: `Last, First <a@b>`, `Ann Lee, PhD <a@b>`, and in lists
/// that use semicolons `Last, First (Dept)` without an address.
pub(super) fn rejoin(text: &str, tokens: &[Token], pieces: Vec<Piece>) -> Vec<Piece> {
    if pieces.len() < 2 {
        return pieces;
    }
    let semicolons = tokens.iter().any(|t| t.kind == Kind::Semicolon);
    let pairs = pieces.len() == 2 || semicolons;
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut run: Vec<usize> = Vec::new();
    for piece in &pieces {
        let kind = half(text, tokens, piece);
        let same_group = run.is_empty() || out.last().is_some_and(|p| p.group == piece.group);
        if !same_group {
            run.clear();
        }
        match kind {
            Half::Named => {
                let absorbed = match out.last() {
                    _ if is_notes_address(text, tokens, piece) => 0,
                    Some(last) if run.is_empty() => usize::from(begins_name(text, tokens, last, piece, semicolons)),
                    Some(last) if !semicolons && is_somebody_else(text, tokens, last, piece, run.len() > 1) => 0,
                    _ => absorbed(&run),
                };
                let from = out.len().checked_sub(absorbed).and_then(|i| out.get(i)).map_or(piece.from, |p| p.from);
                out.truncate(out.len() - absorbed);
                out.push(Piece { from: if absorbed == 0 { piece.from } else { from }, ..*piece });
                run.clear();
            }
            Half::Words(count) => {
                out.push(*piece);
                let department = has_department(text, tokens, piece);
                if department {
                    run.clear();
                }
                run.push(count);
                if !piece.comma {
                    close_pair(text, tokens, &mut out, &run, pairs);
                }
                if !piece.comma || !department && is_whole_notes_name(text, tokens, piece) {
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

/// Whether the slash of the piece is one between departments behind a name, "Bell HR/Ops", and the rest of the name comes
/// behind the comma: in a Notes name a surname stands before it, which is no abbreviation and no function.
fn has_department(text: &str, tokens: &[Token], piece: &Piece) -> bool {
    let Some(at) = notes_part(text, tokens, piece).filter(|at| *at > 0) else { return false };
    let part = tokens[piece.from + at].of(text).split('/').next().unwrap_or("");
    let is_small = |b: u8| b.is_ascii_lowercase() || !b.is_ascii();
    let mut all = tokens[piece.from..piece.to].iter().flat_map(|t| t.of(text).bytes());
    let short = part.len() <= 4 && !part.bytes().any(is_small) && all.any(is_small);
    short || Words::of(part).iter().any(is_functional_word)
}

/// Whether `last`, which may be somebody of a Notes directory, is the first half of the name in `piece`: the address has
/// its surname, "Bell Fleet/North, Ann <ann.bell@firm.example>", or semicolons part the people, and a first name follows.
fn begins_name(text: &str, tokens: &[Token], last: &Piece, piece: &Piece, semicolons: bool) -> bool {
    if !last.comma || last.to + 1 != piece.from || !is_whole_notes_name(text, tokens, last) {
        return false;
    }
    let name = &tokens[piece.from..piece.to];
    let lead = name.iter().take_while(|t| t.kind == Kind::Word);
    let at = name.iter().position(|t| t.kind == Kind::At).unwrap_or(0);
    let low = |t: &Token| lowered(t.of(text));
    let surname = low(&tokens[last.from]);
    let told = at > 0 && surname.len() > 2 && low(&name[at - 1]).contains(&surname);
    told && !lead.clone().any(|t| low(t) == surname) || semicolons && lead.count() == 1
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

/// Whether the comma between `last` and the address in `piece` parts two people, as RFC 5322 has it: each has a full
/// name, and there are `several` of them before the address, or it speaks of the second name and not of the first.
fn is_somebody_else(text: &str, tokens: &[Token], last: &Piece, piece: &Piece, several: bool) -> bool {
    let (first, named) = (&tokens[last.from..last.to], &tokens[piece.from..piece.to]);
    let words = named.iter().take_while(|t| t.kind == Kind::Word).count();
    // Without brackets the last word is the local part
    let second = &named[..words - usize::from(named.get(words).is_some_and(|t| t.kind == Kind::At))];
    let at = named.iter().position(|t| t.kind == Kind::At).unwrap_or(0);
    if at == 0 || !is_full_name(text, first) || !is_full_name(text, second) {
        return false;
    }
    let local = lowered(named[at - 1].of(text));
    several || is_told(&local, text, second) && !is_told(&local, text, first)
}

/// Two or three words in capitals that are letters, none of them an office's or a team's.
fn is_full_name(text: &str, name: &[Token]) -> bool {
    let is_part = |t: &Token| {
        let word = t.of(text);
        t.kind == Kind::Word
            && word.starts_with(is_capital)
            && word.bytes().all(|b| b.is_ascii_alphabetic() || !b.is_ascii() || matches!(b, b'.' | b'-' | b'\''))
            && !Words::of(word).iter().any(is_functional_word)
    };
    matches!(name.len(), 2 | 3) && name.iter().all(is_part)
}

/// Whether a local part speaks of a name: it has one of its words, or begins as its initials do.
fn is_told(local: &str, text: &str, name: &[Token]) -> bool {
    let low = |t: &Token| lowered(t.of(text));
    local.len() <= name.len() && local.chars().zip(name).all(|(c, t)| low(t).starts_with(c))
        || name.iter().map(low).any(|word| word.len() > 2 && local.contains(&word))
}

/// `Last, First` without an address, where nothing else explains the comma.
fn close_pair(text: &str, tokens: &[Token], out: &mut Vec<Piece>, run: &[usize], pairs: bool) {
    let [last, first] = run else { return };
    let Some([.., a, b]) = out.get(..) else { return };
    let capital = |p: &Piece| tokens[p.from].of(text).starts_with(is_capital);
    let names_two = *last >= 2 && *first >= 2;
    // Each with its organisation
    let two = [a, b].iter().all(|piece| notes_part(text, tokens, piece).is_some());
    if pairs && !names_two && !two && capital(a) && capital(b) {
        let joined = Piece { from: a.from, ..*b };
        out.truncate(out.len() - 2);
        out.push(joined);
    }
}

/// A letter that a name begins with; several scripts have no small ones.
fn is_capital(c: char) -> bool {
    c.is_alphabetic() && !c.is_lowercase()
}
