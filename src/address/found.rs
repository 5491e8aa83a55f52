//! What reading one entry gives. Must not know how entries are read, nor the list around them.

use super::Address;
use super::token::Token;
use crate::draft::Field;
use crate::text::Span;

/// A recipient as its entry alone tells it.
#[derive(Debug)]
pub(super) struct Found {
    pub name: Option<String>,
    pub address: Option<Address>,
    pub span: Span,
    pub field: Option<Field>,
    pub problem: Option<&'static str>,
}

/// From the first token to the last; empty without any.
pub(super) fn span_of(tokens: &[Token]) -> Span {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => Span { start: first.start, end: last.end },
        _ => Span::default(),
    }
}
