//! One address or recipient by itself, read as a list of one.
//! Must not know how lists are read.

use std::borrow::Cow;

use super::list::parse;
use super::{Address, Recipient};

impl Address {
    /// Reads one bare addr-spec, as in a policy or a log; `None` where `text` is not one.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let list = parse(text);
        match <[_; 1]>::try_from(list.recipients) {
            Ok([only]) if only.name.is_none() => only.address,
            _ => None,
        }
    }
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
