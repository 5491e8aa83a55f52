//! Identifiers of people in a text, names, and lists in which each line describes a person.
//! Must not know recipients, rules or JavaScript.

mod bank;
mod bban;
mod checks;
mod columns;
mod dates;
mod described;
mod described_words;
mod digits;
mod groups;
mod identifiers;
mod judge;
mod kinds;
mod label_words;
mod labelled;
mod labels;
mod list_words;
mod name_words;
mod names;
mod network;
mod numbers;
mod peers;
mod phones;
mod places;
mod prefixed;
mod promised;
mod prose;
mod prose_words;
mod records;
mod registers;
mod rows;
mod scan;
mod tables;
mod tokens;
mod told;
mod told_links;
mod told_words;
mod widths;

pub(crate) use names::{is_given, is_title};

pub use identifiers::{identifiers, identifiers_before};
pub use kinds::{Class, Identifier, KINDS, Kind, KindInfo};
pub use promised::Promise;
pub use prose::{Enumerated, enumerated};
pub use rows::{ListSort, PeopleList, people_rows, people_rows_before};
pub use told::{Told, told};
