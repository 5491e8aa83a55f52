//! `mailto:` links (RFC 6068): their pieces, and in which field each is.
//! Must not know how entries are read, nor what stands around the link.

use super::token::Token;
use crate::draft::Field;
use crate::text::Span;
use crate::text::escapes::hex;

/// The parts of a link that name recipients, in its order. An encoded comma belongs to its piece (RFC 6068, 2).
pub(super) fn pieces(text: &str, link: &Token) -> Vec<Piece> {
    let raw = link.of(text);
    let mut out = Vec::new();
    let (path, query) = raw.split_once('?').unwrap_or((raw, ""));
    cut(path, link.start as usize, None, &mut out);
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
        cut(value, pair_from + key.len() + 1, field, &mut out);
    }
    out
}

/// Cuts a comma list, which is percent-encoded piece by piece.
fn cut(list: &str, from: usize, field: Option<Field>, out: &mut Vec<Piece>) {
    let mut at = from;
    for piece in list.split(',') {
        let lead = if piece.get(..7).is_some_and(|p| p.eq_ignore_ascii_case("mailto:")) { 7 } else { 0 };
        let span = Span::new(at + lead, at + piece.len());
        at += piece.len() + 1;
        let (text, from) = decoded(&piece[lead..]);
        out.push(Piece { text, field, span, from });
    }
}

/// A piece of a link between commas, without its percent-encoding.
pub(super) struct Piece {
    pub text: String,
    /// The field that the link asks for; `None` for the field of the text itself.
    pub field: Option<Field>,
    /// Where it was written.
    pub span: Span,
    /// For each byte of `text`, and for its end, the byte of the written piece that it comes from.
    from: Vec<u32>,
}

impl Piece {
    /// Where a span of `text` was written.
    pub(super) fn written(&self, span: Span) -> Span {
        let place = |at: u32| self.span.start as usize + self.from[at as usize] as usize;
        Span::new(place(span.start), place(span.end))
    }
}

/// The text without percent-encoding, and where each byte of it and its end come from.
fn decoded(piece: &str) -> (String, Vec<u32>) {
    let bytes = piece.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut places = Vec::with_capacity(bytes.len() + 1);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        places.push(at as u32);
        if byte == b'%'
            && let Some(spelt) = hex(bytes, at + 1)
        {
            decoded.push(spelt);
            at += 3;
        } else {
            decoded.push(byte);
            at += 1;
        }
    }
    places.push(at as u32);
    match String::from_utf8(decoded) {
        Ok(text) => (text, places),
        Err(error) => lossy(error.as_bytes(), &places),
    }
}

fn lossy(bytes: &[u8], places: &[u32]) -> (String, Vec<u32>) {
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
    (text, from)
}
