//! The JSON shapes at the edge: values in, drafts and policies decoded, reports encoded.
//! The only place where bytes become UTF-16 units; must not know JavaScript or the command line.

mod addresses;
mod decode;
mod encode;
pub mod flat;
mod identifiers;
mod message;
mod people;
mod policy;
mod rules;
mod utf16;
mod value;

pub use addresses::{EdgeAddresses, addresses};
pub use decode::draft;
pub use encode::{EdgeFinding, EdgeReport, report};
pub use identifiers::{EdgeIdentifier, EdgeIdentifiers, identifiers};
pub use message::{EdgeMessage, message};
pub use people::{EdgePerson, people};
pub use policy::policy;
pub use rules::{EdgeRule, rules};
pub use utf16::Utf16;
pub use value::{BadInput, Value};
