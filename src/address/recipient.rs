//! What reading the text of a field gives. Must not know how it is read.

use super::spec::Address;
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

/// Something in the text that is not as it should be; the recipient is kept all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub message: String,
    pub span: Span,
}
