//! A stretch of a list that goes, and the signs that part entries. Must not know what stands around recipients.

/// What happens to `text[start..end]`: taken away, or replaced.
#[derive(Clone, Copy)]
pub(super) struct Cut<'a> {
    pub start: usize,
    pub end: usize,
    pub with: Option<&'a str>,
}

/// A sign or line end that parts two entries.
pub(super) fn is_separator(c: char) -> bool {
    matches!(c, ',' | '，' | '、' | '،' | '\n' | '\r' | '\t') || is_semicolon(c)
}

pub(super) fn is_semicolon(c: char) -> bool {
    matches!(c, ';' | '；' | '؛')
}
