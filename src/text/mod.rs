//! Text as bytes with spans: the pass over a body, its lines, quotes and tables.
//! Must not know recipients, rules or JavaScript.

mod span;

pub use span::Span;
