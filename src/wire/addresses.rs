//! What was read in an address list, in the shapes at the edge.

use super::utf16::Utf16;
use crate::address;

/// The `AddressReport` of one string.
#[derive(Debug, serde::Serialize)]
pub struct EdgeAddresses {
    pub recipients: Vec<EdgeRecipient>,
    pub problems: Vec<EdgeProblem>,
}

/// One recipient; positions are UTF-16 units of the string.
#[derive(Debug, serde::Serialize)]
pub struct EdgeRecipient {
    pub name: Option<String>,
    /// The addr-spec with comments, folding and source route removed; IDN as written.
    pub address: Option<String>,
    pub group: Option<String>,
    pub start: u32,
    pub end: u32,
}

#[derive(Debug, serde::Serialize)]
pub struct EdgeProblem {
    pub message: String,
    pub start: u32,
    pub end: u32,
}

/// Reads one string of a recipient field as [`address::parse`] does.
#[must_use]
pub fn addresses(text: &str) -> EdgeAddresses {
    let list = address::parse(text);
    let units = Utf16::new(text);
    let at = |byte: u32| units.at(byte as usize);
    let recipients = list.recipients.into_iter().map(|recipient| EdgeRecipient {
        name: recipient.name,
        address: recipient.address.map(|address| address.text),
        group: recipient.group,
        start: at(recipient.span.start),
        end: at(recipient.span.end),
    });
    let problems = list.problems.into_iter().map(|problem| EdgeProblem {
        message: problem.message,
        start: at(problem.span.start),
        end: at(problem.span.end),
    });
    EdgeAddresses { recipients: recipients.collect(), problems: problems.collect() }
}
