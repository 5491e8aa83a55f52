//! Encoded words, RFC 2047 with the language of RFC 2231: `=?utf-8?Q?J=C3=B6rg?=`. Must not know where they stand:
//! callers see to it that a decoded sign means nothing there.

use std::borrow::Cow;

use super::charset;
use super::escapes::{base64, unescape};

/// Gives the bytes of a named character set as text; `None` where the name is not known.
pub type Decode<'a> = &'a mut dyn FnMut(&str, &[u8]) -> Option<String>;

/// Bytes of `=?charset?Q?` at the start of `text`, whose encoding is Q or B. Reads 64 of them at most.
fn head(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    if !bytes.starts_with(b"=?") {
        return None;
    }
    let name = bytes[2..].iter().take(60).position(|b| *b == b'?')?;
    let is_name = |b: &u8| b.is_ascii_alphanumeric() || b"-_.:+*".contains(b);
    if name == 0 || !bytes[2..2 + name].iter().all(is_name) {
        return None;
    }
    match bytes.get(2 + name + 1..2 + name + 3)? {
        [b'q' | b'Q' | b'b' | b'B', b'?'] => Some(name + 5),
        _ => None,
    }
}

/// Where the encoded text of the word at `at` begins and ends, the word's own signs excluded. Looks no further than to
/// where the next one may begin: a text full of beginnings is read once.
#[inline(never)]
fn content(text: &str, at: usize) -> Option<(usize, usize)> {
    let from = at + head(&text[at..])?;
    let mut before = 0;
    for (len, &byte) in text.as_bytes()[from..].iter().enumerate() {
        match byte {
            b'?' if text.as_bytes().get(from + len + 1) == Some(&b'=') => return Some((from, from + len)),
            b'?' if before == b'=' => return None,
            b'\n' | b'\r' => return None,
            _ => before = byte,
        }
    }
    None
}

/// One past the word at `at`, if one without blanks begins there, as the standard wants it.
#[must_use]
pub fn end(text: &str, at: usize) -> Option<usize> {
    let (from, to) = content(text, at)?;
    (!text.as_bytes()[from..to].iter().any(u8::is_ascii_whitespace)).then_some(to + 2)
}

/// One encoded word: its character set, its bytes, and where the text goes on.
struct Word<'a> {
    charset: &'a str,
    bytes: Vec<u8>,
    end: usize,
}

#[inline(never)]
fn word(text: &str, at: usize) -> Option<Word<'_>> {
    let (from, to) = content(text, at)?;
    let charset = text[at + 2..from].split(['?', '*']).next().unwrap_or("");
    let encoded = &text[from..to];
    let bytes = if text.as_bytes()[from - 2].eq_ignore_ascii_case(&b'b') {
        base64(encoded.as_bytes()).0
    } else {
        let mut bytes = Vec::with_capacity(encoded.len());
        unescape(&raw(encoded, charset), b'=', &mut bytes);
        bytes
    };
    Some(Word { charset, bytes, end: to + 2 })
}

/// The bytes that the text of a word was. Some senders leave bytes beyond ASCII in it as they are, and the header they
/// stand in was read as text before.
fn raw(encoded: &str, charset: &str) -> Vec<u8> {
    let wide = encoded.is_ascii() || charset.eq_ignore_ascii_case("utf-8");
    let mut out = Vec::with_capacity(encoded.len());
    for c in encoded.chars() {
        match u8::try_from(u32::from(c)) {
            Ok(b'_') => out.push(b' '),
            Ok(byte) if !wide || c.is_ascii() => out.push(byte),
            _ => out.extend(c.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    out
}

/// A run of encoded words as text, and where it ends.
pub struct Run {
    pub text: String,
    pub end: usize,
}

/// Decodes the encoded words at `at`, with white space between them dropped; `None` where there is none. Words whose
/// character set nobody knows stay as they are. A line end in them becomes a blank.
#[must_use]
#[inline(never)]
pub fn run(text: &str, at: usize, decode: Decode) -> Option<Run> {
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
        match decode(first.charset, &first.bytes) {
            Some(decoded) => out.push_str(&decoded),
            None => {
                out.push_str(&text[start..end]);
                let gap = if next.is_some() { &text[end..] } else { "" };
                out.extend(gap.chars().next().filter(|c| c.is_whitespace()));
            }
        }
        start = end;
    }
    let text = out.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    Some(Run { text, end })
}

/// The word after white space at `end`, if the next thing is one.
fn following(text: &str, end: usize) -> Option<Word<'_>> {
    let rest = text[end..].trim_start_matches([' ', '\t', '\n', '\r']);
    word(text, text.len() - rest.len())
}

/// `text` with every encoded word in it decoded; what cannot be decoded stays as it is.
pub fn decoded<'t>(text: &'t str, decode: Decode) -> Cow<'t, str> {
    if !text.contains('=') {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let (mut kept, mut at) = (0, 0);
    while let Some(found) = text[at..].find("=?") {
        let start = at + found;
        at = start + 2;
        if let Some(run) = run(text, start, decode) {
            out.push_str(&text[kept..start]);
            out.push_str(&run.text);
            (kept, at) = (run.end, run.end);
        }
    }
    if kept == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[kept..]);
    Cow::Owned(out)
}

/// [`decoded`] by the character sets that are known without a host.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    decoded(text, &mut charset::decode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_decoded_and_joined() {
        for (text, read) in [
            ("=?utf-8?q?caf=C3=A9_au?= lait", "café au lait"),
            ("=?UTF-8*en?B?w6k=?=  =?utf-8?B?w6k=?= x", "éé x"),
            ("=?utf-8?q?=C3?= =?utf-8?q?=A9?=", "é"),
            ("=?utf-8?q?a?= =?iso-8859-1?q?=E9?=", "aé"),
            ("=?utf-8?q?a=0Ab?=", "a b"),
            ("=?iso-8859-1?q?é_=E9?= =?utf-8?q?é?=", "é éé"),
            ("=?utf-8?b?w6k=w6k=?= =?utf-8?b?w6k?=", "ééé"),
            ("=?utf-8?q?What??= =?utf-8?q??=now", "What?now"),
            ("=?utf-8?q?Ann Lee?= <x>", "Ann Lee <x>"),
            ("a=b =?utf-8?q?c?=", "a=b c"),
        ] {
            assert_eq!(plain(text), read, "{text}");
        }
    }

    #[test]
    fn what_is_none_stays() {
        for text in ["=?", "=?=?=?", "=?utf-8?x?a?=", "=?utf-8?q?open", "a =? b ?= c", "=??q?a?=", "=?utf-8?q?a\n?="] {
            assert_eq!(plain(text), text);
        }
        assert_eq!(plain("x =?klingon?q?a?= y"), "x =?klingon?q?a?= y");
        assert_eq!(plain("=?utf-8?q?a?= =?klingon?q?b?="), "a =?klingon?q?b?=");
        assert_eq!(plain("=?klingon?q?a?=  =?utf-8?q?b?="), "=?klingon?q?a?= b");
        assert_eq!(plain("=?utf-8?q?=?utf-8?q?a?="), "=?utf-8?q?a");
    }

    #[test]
    fn a_word_ends_at_its_sign_unless_it_holds_a_blank() {
        assert_eq!(end("x=?utf-8?Q?a,b?=y", 1), Some(16));
        assert_eq!(end("=?utf-8?Q?a b?=", 0), None);
        assert_eq!(end("=?utf-8?Q?a", 0), None);
    }
}
