//! Text as bytes with spans: the pass over a body, its lines, what others wrote, greeting and signature.
//! Must not know recipients, rules or JavaScript.

mod attribution;
mod blocks;
mod body;
pub mod bytes;
pub mod charset;
mod closing;
pub mod encoded;
pub mod entities;
pub mod escapes;
mod flat;
pub mod fold;
mod form_letter;
mod form_words;
mod greeting;
mod headers;
mod labels;
mod lines;
mod mentions;
mod notes;
mod phrases;
mod quoted;
pub mod runs;
mod searchable;
mod sentence;
mod separators;
mod signoffs;
mod span;
mod starts;
mod whole;

pub use body::{Body, Quote, QuoteStyle};
pub use closing::is_closing_phrase;
pub use form_letter::{FormLetter, form_letter, is_called};
pub use greeting::Greeting;
pub use headers::Headers;
pub use labels::{Label, label};
pub use lines::Line;
pub use mentions::Mentions;
pub use phrases::{Found, Phrases};
pub use quoted::quoted;
pub use searchable::Searchable;
pub use sentence::sentence;
pub use span::Span;
pub use starts::{Start, Starts};
pub use whole::to_phrase_end;
