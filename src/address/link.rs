//! `mailto:` links (RFC 6068): who is in them, and in which field.
//! Must not know what stands around the link.

use super::entry::{self, Found};
use super::token::{self, Kind, Token};
use crate::draft::Field;
use crate::text::Span;

/// The recipients of a link. The only one of a link that stands with a name gets the name and `around`,
/// the span of both; else each has the span of its own part of the link.
pub(super) fn read(text: &str, link: &Token, name: &Option<String>, around: Span) -> Vec<Found> {
    let raw = link.of(text);
    let mut out = Vec::new();
    let (path, query) = raw.split_once('?').unwrap_or((raw, ""));
    part(path, link.start as usize, None, &mut out);
    let mut from = link.start as usize + path.len() + 1;
    for pair in query.split('&') {
        let lead = if pair.starts_with("amp;") { 4 } else { 0 };
        let pair_from = from + lead;
        from += pair.len() + 1;
        let pair = &pair[lead..];
        let Some((key, value)) = pair.split_once('=') else { continue };
        let field = match key.to_ascii_lowercase().as_str() {
            "to" => None,
            "cc" => Some(Field::Cc),
            "bcc" => Some(Field::Bcc),
            _ => continue,
        };
        part(value, pair_from + key.len() + 1, field, &mut out);
    }
    if let [only] = out.as_mut_slice() {
        only.span = around;
        only.name = name.clone().or_else(|| only.name.take());
    }
    out
}

/// A comma list, percent-encoded piece by piece. An encoded comma belongs to its piece (RFC 6068, 2)
/// but people encode whole lists, so the decoded piece is cut again.
fn part(list: &str, from: usize, field: Option<Field>, out: &mut Vec<Found>) {
    let mut at = from;
    for piece in list.split(',') {
        let lead = if piece.get(..7).is_some_and(|p| p.eq_ignore_ascii_case("mailto:")) { 7 } else { 0 };
        let span = Span::new(at + lead, at + piece.len());
        at += piece.len() + 1;
        let decoded = percent_decode(&piece[lead..]);
        let mut tokens = Vec::new();
        token::cut(&decoded, 0, decoded.len(), &mut tokens);
        let entries = tokens.split(|t| matches!(t.kind, Kind::Comma | Kind::Semicolon));
        let found: Vec<Found> = entries
            .filter(|e| !e.iter().any(|t| t.kind == Kind::Link))
            .flat_map(|e| entry::read(&decoded, e))
            .collect();
        let count = found.len();
        for (index, mut one) in found.into_iter().enumerate() {
            one.field = field;
            one.span = share(list, from, span, index, count);
            out.push(one);
        }
    }
}

/// Several recipients behind one encoded piece share its span without overlap, cut at character boundaries.
fn share(list: &str, from: usize, span: Span, index: usize, count: usize) -> Span {
    let edge = |part: usize| {
        let mut at = span.start as usize + span.len() * part / count;
        while !list.is_char_boundary(at - from) {
            at -= 1;
        }
        at
    };
    Span::new(edge(index), edge(index + 1))
}

fn percent_decode(text: &str) -> String {
    let hex = |b: Option<&u8>| b.and_then(|b| char::from(*b).to_digit(16));
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte == b'%'
            && let (Some(high), Some(low)) = (hex(bytes.get(at + 1)), hex(bytes.get(at + 2)))
        {
            out.push((high * 16 + low) as u8);
            at += 3;
        } else {
            out.push(byte);
            at += 1;
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
