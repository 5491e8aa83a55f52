//! Who is addressed: address lists as RFC 5322 writes them and as people paste them, and what an
//! address says about its host and its person.
//!
//! Two policies settle every doubt: a recipient is never lost, and nothing inside quotes or a
//! comment becomes a recipient of its own. Must not know drafts' rules, topics or JavaScript.

mod encoded;
mod entry;
mod found;
mod hosts;
mod labels;
mod legacy;
mod link;
mod list;
mod mailbox;
mod markdown;
mod names;
mod person;
mod phrase;
mod punycode;
mod rest;
mod sites;
mod spec;
mod suffix;
mod table;
mod token;
mod trie;
mod vcard;
mod words;

pub use hosts::{HostKind, is_individuals, is_list_host, is_personal, is_shared};
pub use mailbox::{is_list, is_role, looks_like_list};
pub use names::{full_name_in, gives_full_name, surname_of};
pub use person::person_key;
pub use rest::hides_people;
pub use spec::{Address, fold_host};
pub use suffix::{public_suffix, registrable};

use std::borrow::Cow;

use crate::draft::Field;
use crate::text::Span;

/// What one string of a recipient field says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// In the order of the text; their spans increase and do not overlap.
    pub recipients: Vec<Recipient>,
    pub problems: Vec<Problem>,
}

/// One person, mailbox or list that the mail goes to, readable or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Display name, decoded: quotes and RFC 2047 words resolved; a comment where there is no other name.
    pub name: Option<String>,
    /// `None` where the entry names somebody without an address (a chip, an Exchange name).
    pub address: Option<Address>,
    /// Display name of the RFC 5322 group that it stands in.
    pub group: Option<String>,
    /// The entry, name and address, without separators and surrounding blanks.
    pub span: Span,
    /// The field that a `mailto:` link asks for (`cc=`, `bcc=`); `None` for the field of the text itself.
    pub field: Option<Field>,
}

impl Recipient {
    /// The recipient as a list of its own would hold it: as written in `text`, which it was read from, or spelled anew
    /// where that says something else alone, as the percent-encoded parts of a link do (RFC 6068).
    #[must_use]
    pub fn entry<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let written = self.span.of(text);
        let Some(address) = self.address.as_ref().filter(|_| written.contains('%')) else {
            return Cow::Borrowed(written);
        };
        let alone = parse(written).recipients;
        if matches!(alone.as_slice(), [one] if one.address.as_ref() == Some(address)) {
            return Cow::Borrowed(written);
        }
        let name = self.name.as_deref().unwrap_or("");
        let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '\'' | '&' | '!');
        Cow::Owned(match name {
            "" => address.text.clone(),
            _ if name.chars().all(is_plain) => format!("{name} <{}>", address.text),
            _ => format!("\"{}\" <{}>", name.replace('\\', "\\\\").replace('"', "\\\""), address.text),
        })
    }
}

/// Something in the text that is not as it should be; the recipient is kept all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub message: String,
    pub span: Span,
}

/// Reads one string of a recipient field: a chip, or a typed or pasted run of addresses.
///
/// Total, in linear time. Text beyond 4 GiB is not read.
#[must_use]
pub fn parse(text: &str) -> List {
    list::parse(text)
}
