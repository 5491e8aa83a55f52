//! `mailto:` links (RFC 6068): who is in them, and in which field.
//! Must not know what stands around the link.

use super::entry;
use super::found::Found;
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
        let decoded = Decoded::of(&piece[lead..]);
        let mut tokens = Vec::new();
        token::cut(&decoded.text, 0, decoded.text.len(), &mut tokens);
        let entries = tokens.split(|t| matches!(t.kind, Kind::Comma | Kind::Semicolon));
        let first = out.len();
        for mut one in
            entries.filter(|e| !e.iter().any(|t| t.kind == Kind::Link)).flat_map(|e| entry::read(&decoded.text, e))
        {
            one.field = field;
            one.span = decoded.written(one.span, span.start as usize);
            out.push(one);
        }
        // Blanks around go along with the only one
        if let [only] = &mut out[first..] {
            only.span = span;
        }
    }
}

/// A piece of a link without its percent-encoding, and where each byte of it was written.
struct Decoded {
    text: String,
    /// For each byte of `text`, and for its end, the byte of the piece that it comes from.
    from: Vec<u32>,
}

impl Decoded {
    fn of(piece: &str) -> Self {
        let hex = |b: Option<&u8>| b.and_then(|b| char::from(*b).to_digit(16));
        let bytes = piece.as_bytes();
        let mut decoded = Vec::with_capacity(bytes.len());
        let mut places = Vec::with_capacity(bytes.len() + 1);
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            places.push(at as u32);
            if byte == b'%'
                && let (Some(high), Some(low)) = (hex(bytes.get(at + 1)), hex(bytes.get(at + 2)))
            {
                decoded.push((high * 16 + low) as u8);
                at += 3;
            } else {
                decoded.push(byte);
                at += 1;
            }
        }
        places.push(at as u32);
        match String::from_utf8(decoded) {
            Ok(text) => Decoded { text, from: places },
            Err(error) => Self::lossy(error.as_bytes(), &places),
        }
    }

    fn lossy(bytes: &[u8], places: &[u32]) -> Self {
        let mut text = String::with_capacity(bytes.len());
        let mut from = Vec::with_capacity(places.len());
        let mut at = 0;
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            from.extend_from_slice(&places[at..at + chunk.valid().len()]);
            at += chunk.valid().len();
            if !chunk.invalid().is_empty() {
                text.push(char::REPLACEMENT_CHARACTER);
                from.extend([places[at]; char::REPLACEMENT_CHARACTER.len_utf8()]);
                at += chunk.invalid().len();
            }
        }
        from.push(places[at]);
        Decoded { text, from }
    }

    /// The span, in the text that holds the piece at `piece`, of what was decoded to `span`.
    fn written(&self, span: Span, piece: usize) -> Span {
        let place = |at: u32| piece + self.from[at as usize] as usize;
        Span::new(place(span.start), place(span.end))
    }
}
