//! Encoded words, RFC 2047 with the language of RFC 2231. Must not know which header they stand in.

use super::charset::Charsets;
use super::transfer;

/// One encoded word: its character set, its bytes, and where the text goes on.
struct Word<'a> {
    charset: &'a str,
    bytes: Vec<u8>,
    end: usize,
}

/// Reads the word that begins at `at`, which holds `=?`.
#[inline(never)]
fn word(text: &str, at: usize) -> Option<Word<'_>> {
    let inner = &text[at + 2..];
    let (charset, rest) = inner.split_once('?')?;
    let charset = charset.split('*').next().unwrap_or(charset);
    let mut chars = rest.chars();
    let encoding = chars.next()?;
    let rest = chars.as_str().strip_prefix('?')?;
    let (encoded, after) = rest.split_once('?')?;
    let after = after.strip_prefix('=')?;
    if charset.is_empty() || !charset.bytes().all(|b| b.is_ascii_graphic()) || encoded.contains(['\n', '\r']) {
        return None;
    }
    let bytes = match encoding {
        'b' | 'B' => transfer::base64(encoded.as_bytes()).0,
        'q' | 'Q' => {
            let mut bytes = Vec::with_capacity(encoded.len());
            transfer::unescape(&raw(&encoded.replace('_', " "), charset), b'=', &mut bytes);
            bytes
        }
        _ => return None,
    };
    Some(Word { charset, bytes, end: text.len() - after.len() })
}

/// The bytes that the text of a word was. Some senders leave bytes beyond ASCII in it as they are, and the header they
/// stand in was read as text before.
fn raw(encoded: &str, charset: &str) -> Vec<u8> {
    let wide = encoded.is_ascii() || charset.eq_ignore_ascii_case("utf-8");
    let byte = |c: char| u8::try_from(u32::from(c)).ok().filter(|_| !wide);
    let mut out = Vec::with_capacity(encoded.len());
    for c in encoded.chars() {
        match byte(c) {
            Some(byte) => out.push(byte),
            None => out.extend(c.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    out
}

/// A run of encoded words as text, and where it ends.
pub(super) struct Run {
    pub text: String,
    pub end: usize,
}

/// Decodes the encoded words at `at`, with white space between them dropped; `None` where there is none. Words whose
/// character set nobody knows stay as they are, and its label goes to `unknown`.
#[inline(never)]
pub(super) fn run(text: &str, at: usize, charsets: &Charsets, unknown: &mut dyn FnMut(&str)) -> Option<Run> {
    let mut out = String::new();
    let mut end = at;
    let mut next = Some(word(text, at)?);
    let mut start = at;
    while let Some(mut first) = next.take() {
        end = first.end;
        // a character may be split over words: those of one character set are decoded as one
        while let Some(more) = following(text, end) {
            if !more.charset.eq_ignore_ascii_case(first.charset) {
                next = Some(more);
                break;
            }
            first.bytes.extend(more.bytes);
            end = more.end;
        }
        match charsets.decode(first.charset, &first.bytes) {
            Some(decoded) => out.push_str(&decoded.text),
            None => {
                unknown(first.charset);
                out.push_str(&text[start..end]);
            }
        }
        start = end;
    }
    let text = out.chars().map(|c| if c.is_ascii_control() { ' ' } else { c }).collect();
    Some(Run { text, end })
}

/// The word after white space at `end`, if the next thing is one.
fn following(text: &str, end: usize) -> Option<Word<'_>> {
    let rest = text[end..].trim_start_matches([' ', '\t', '\n', '\r']);
    if !rest.starts_with("=?") {
        return None;
    }
    word(text, text.len() - rest.len())
}

/// Decodes every encoded word of an unstructured header; what cannot be decoded stays as it is.
pub(super) fn decode(text: &str, charsets: &Charsets, unknown: &mut dyn FnMut(&str)) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(found) = text[at..].find("=?") {
        let start = at + found;
        out.push_str(&text[at..start]);
        if let Some(run) = run(text, start, charsets, unknown) {
            out.push_str(&run.text);
            at = run.end;
        } else {
            out.push_str("=?");
            at = start + 2;
        }
    }
    out.push_str(&text[at..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> (String, Vec<String>) {
        let mut unknown = Vec::new();
        let out = decode(text, &Charsets::new(&|_, _| None), &mut |label| unknown.push(label.to_owned()));
        (out, unknown)
    }

    #[test]
    fn words_are_decoded_and_joined() {
        assert_eq!(plain("=?utf-8?q?caf=C3=A9_au?= lait").0, "café au lait");
        assert_eq!(plain("=?UTF-8*en?B?w6k=?=  =?utf-8?B?w6k=?= x").0, "éé x");
        assert_eq!(plain("=?utf-8?q?=C3?= =?utf-8?q?=A9?=").0, "é");
        assert_eq!(plain("=?utf-8?q?a?= =?iso-8859-1?q?=E9?=").0, "aé");
        assert_eq!(plain("=?utf-8?q?a=0Ab?=").0, "a b");
        assert_eq!(plain("=?iso-8859-1?q?é_=E9?= =?utf-8?q?é?=").0, "é éé");
    }

    #[test]
    fn what_is_none_stays() {
        for text in ["=?", "=?=?=?", "=?utf-8?x?a?=", "=?utf-8?q?open", "a =? b ?= c", "=??q?a?="] {
            assert_eq!(plain(text).0, text);
        }
        assert_eq!(plain("x =?klingon?q?a?= y"), ("x =?klingon?q?a?= y".into(), vec!["klingon".into()]));
    }
}
