//! Tables of texts and what the engine reads in them: bodies, identifiers, rows of people.
#![allow(clippy::unwrap_used)]

mod body;
mod identifiers;
#[cfg(feature = "patterns")]
mod oracle;
mod rows;
mod written;
