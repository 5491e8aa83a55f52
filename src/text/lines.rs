//! Lines of a body with their quote marks (`>`), in one pass.
//! Knows no quote styles and no words.

use super::{Span, bytes};

/// One line, without its line end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The whole line; `\n` and `\r\n` are outside.
    pub span: Span,
    /// Where its text begins, behind quote marks and the blanks in front of it; `span.end` when blank.
    pub content: u32,
    /// How many quote marks (`>`) stand in front.
    pub depth: u8,
}

impl Line {
    /// The text without quote marks and surrounding blanks.
    #[inline]
    #[must_use]
    pub fn text(self, body: &str) -> &str {
        Span { start: self.content, end: self.span.end }.of(body).trim_end()
    }

    /// Nothing stands in it but quote marks and blanks.
    #[must_use]
    pub fn is_blank(self) -> bool {
        self.content == self.span.end
    }
}

/// The lines of a text, empty ones included.
#[must_use]
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut out = Vec::with_capacity(text.len() / 48 + 4);
    let mut start = 0;
    while start <= text.len() {
        let end = bytes::position(text.as_bytes(), start, [b'\n']).unwrap_or(text.len());
        out.push(line(text, start, end));
        start = end + 1;
    }
    out
}

fn line(text: &str, start: usize, mut end: usize) -> Line {
    if end > start && text.as_bytes()[end - 1] == b'\r' {
        end -= 1;
    }
    let mut depth = 0u8;
    let mut content = end;
    for (at, c) in text[start..end].char_indices() {
        match c {
            '>' => depth = depth.saturating_add(1),
            ' ' | '\t' | '\u{a0}' | '\u{3000}' | '\u{200b}' | '\u{feff}' => {}
            _ if c.is_whitespace() => {}
            _ => {
                content = start + at;
                break;
            }
        }
    }
    let span = Span::new(start, end);
    Line { span, content: Span::new(content, end).start, depth }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_counted_and_line_ends_left_out() {
        let text = "a\r\n> > b \n>>\n\n c";
        let found: Vec<_> = lines(text).iter().map(|l| (l.span.of(text), l.text(text), l.depth)).collect();
        assert_eq!(found, [("a", "a", 0), ("> > b ", "b", 2), (">>", "", 2), ("", "", 0), (" c", "c", 0)]);
    }
}
