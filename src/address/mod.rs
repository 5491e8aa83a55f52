//! Who is addressed: address lists as RFC 5322 writes them and as people paste them, and what an
//! address says about its host and its person.
//!
//! Two policies settle every doubt: a recipient is never lost, and nothing inside quotes or a
//! comment becomes a recipient of its own. Must not know drafts' rules, topics or JavaScript.

mod alone;
mod entry;
mod found;
mod halves;
mod hosts;
mod labels;
mod leads;
mod legacy;
mod link;
mod list;
mod mailbox;
mod mailto;
mod markdown;
mod names;
mod person;
mod phrase;
mod punycode;
mod recipient;
mod rest;
mod sites;
mod source;
mod spec;
mod students;
mod suffix;
mod table;
mod token;
mod trie;
mod vcard;
mod words;

pub use hosts::HostKind;
pub use mailbox::{is_list, is_of_house, looks_like_list};
pub use names::{full_name_in, gives_full_name, gives_surname, surname_of};
pub use person::person_key;
pub use recipient::{List, Problem, Recipient};
pub use rest::hides_people;
pub use spec::{Address, fold_host};
pub use students::is_of_students;
pub use suffix::{is_open_registry, is_public, registrable};

/// Reads one string of a recipient field: a chip, or a typed or pasted run of addresses.
///
/// What was copied from the source of a web page is read as the page shows it. Total, in linear time. Text beyond 4 GiB is not read.
#[must_use]
pub fn parse(text: &str) -> List {
    let shown = source::shown(text);
    let mut list = list::parse(shown.as_ref().map_or(text, |shown| &shown.text));
    if let Some(shown) = shown {
        shown.restore(&mut list);
    }
    list
}
