//! Lists copied from the source of a web page: `Ann Lee &lt;ann@example.org&gt;`, one in each `<li>`, parted by `<br>`.
//! Must not know how a list is read.

use super::List;
use crate::text::entities::reference;
use crate::text::{Span, bytes};

/// Bytes of a tag that are looked through for its end.
const LONGEST: usize = 256;

/// Elements that stand within a line; others begin one and end one.
static INLINE: [&str; 9] = ["a", "b", "i", "u", "em", "strong", "span", "font", "small"];

/// A text without its references and tags.
pub(super) struct Shown {
    pub text: String,
    /// For each byte of `text`, and for its end, the byte of the source that it comes from.
    from: Vec<u32>,
}

/// What a page shows of `source`, or `None` where nothing in it says that it is one: most lists are none.
pub(super) fn shown(source: &str) -> Option<Shown> {
    let places = |sign| bytes::places(source.as_bytes(), sign).map(|at| &source[at..]);
    if !places(b'&').any(|rest| referred(rest).is_some()) && !places(b'<').any(is_sure) {
        return None;
    }
    let mut shown = Shown { text: String::with_capacity(source.len()), from: Vec::with_capacity(source.len() + 1) };
    let mut at = 0;
    while let Some(c) = source[at..].chars().next() {
        let rest = &source[at..];
        let (character, len) = match c {
            '&' => referred(rest).map(|(c, len)| (Some(c), len)),
            '<' => tag(rest),
            _ => None,
        }
        .unwrap_or((Some(c), c.len_utf8()));
        if let Some(character) = character {
            shown.text.push(character);
            shown.from.resize(shown.text.len(), at as u32);
        }
        at += len;
    }
    shown.from.push(at as u32);
    Some(shown)
}

impl Shown {
    /// Puts the places of a list that was read in the text to where they were written.
    pub(super) fn restore(&self, list: &mut List) {
        let recipients = list.recipients.iter_mut().map(|recipient| &mut recipient.span);
        for span in recipients.chain(list.problems.iter_mut().map(|problem| &mut problem.span)) {
            *span = Span { start: self.from[span.start as usize], end: self.from[span.end as usize] };
        }
    }
}

/// A reference with its semicolon: without one, `R&D` and the fields of a link look like some.
fn referred(text: &str) -> Option<(char, usize)> {
    reference(text).filter(|(_, len)| text[..*len].ends_with(';'))
}

/// Whether a tag begins here that nothing else looks like.
fn is_sure(text: &str) -> bool {
    (text.starts_with("</") || text.get(1..3).is_some_and(|name| name.eq_ignore_ascii_case("br")))
        && tag(text).is_some()
}

/// What a tag stands for, and its length: a line end, a cell's end, nothing. One with an address in it,
/// `<a href="mailto:ann@example.org">`, is left to those who read addresses.
fn tag(text: &str) -> Option<(Option<char>, usize)> {
    let begin = if text.starts_with("</") { 2 } else { 1 };
    let inner = text.get(begin..)?;
    let name = &inner[..inner.bytes().take_while(u8::is_ascii_alphanumeric).count()];
    let close = inner.bytes().take(LONGEST).position(|b| matches!(b, b'>' | b'<' | b'@'))?;
    if name.is_empty() || !inner[close..].starts_with('>') || !inner[name.len()..].starts_with([' ', '/', '>', '\n']) {
        return None;
    }
    let is = |known: &&str| known.eq_ignore_ascii_case(name);
    let stands_for = if INLINE.iter().any(is) {
        None
    } else if ["td", "th"].iter().any(is) {
        (begin == 2).then_some('\t')
    } else {
        Some('\n')
    };
    Some((stands_for, begin + close + 1))
}
