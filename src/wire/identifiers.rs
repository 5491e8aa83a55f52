//! Identifiers of people that were found in a text, in the shapes at the edge.

use super::utf16::Utf16;
use crate::people;

/// What was found in one text.
#[derive(Debug, serde::Serialize)]
pub struct EdgeIdentifiers {
    pub identifiers: Vec<EdgeIdentifier>,
}

/// One identifier; positions are UTF-16 units of the text.
#[derive(Debug, serde::Serialize)]
pub struct EdgeIdentifier {
    pub kind: &'static str,
    pub start: u32,
    pub end: u32,
}

/// Finds identifiers as [`people::identifiers`] does; dates of birth are bounded by the build's year.
#[must_use]
pub fn identifiers(text: &str) -> EdgeIdentifiers {
    let units = Utf16::new(text);
    let found = people::identifiers(text, None).into_iter().map(|found| EdgeIdentifier {
        kind: found.kind,
        start: units.at(found.span.start as usize),
        end: units.at(found.span.end as usize),
    });
    EdgeIdentifiers { identifiers: found.collect() }
}
