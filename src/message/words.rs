//! Encoded words of headers by the character sets that the host has too. Must not know which header they stand in.

use super::charset::Charsets;
use crate::text::encoded;
pub(super) use crate::text::encoded::Run;

/// [`encoded::run`], with the label of a character set that nobody knows going to `unknown`.
pub(super) fn run(text: &str, at: usize, charsets: &Charsets, unknown: &mut dyn FnMut(&str)) -> Option<Run> {
    encoded::run(text, at, &mut |label, bytes| told(label, bytes, charsets, unknown))
}

/// Decodes every encoded word of an unstructured header; what cannot be decoded stays as it is.
pub(super) fn decode(text: &str, charsets: &Charsets, unknown: &mut dyn FnMut(&str)) -> String {
    encoded::decoded(text, &mut |label, bytes| told(label, bytes, charsets, unknown)).into_owned()
}

fn told(label: &str, bytes: &[u8], charsets: &Charsets, unknown: &mut dyn FnMut(&str)) -> Option<String> {
    let decoded = charsets.decode(label, bytes);
    if decoded.is_none() {
        unknown(label);
    }
    decoded.map(|decoded| decoded.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_character_set_is_told() {
        let mut unknown = Vec::new();
        let text = "x =?klingon?q?a?= =?utf-16be?b?AOk=?=";
        let out = decode(text, &Charsets::new(&|_, _| None), &mut |label| unknown.push(label.to_owned()));
        assert_eq!((out.as_str(), unknown), ("x =?klingon?q?a?= é", vec!["klingon".to_owned()]));
    }
}
