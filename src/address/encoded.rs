//! RFC 2047 words in names: `=?utf-8?Q?J=C3=B6rg?=`. Decodes text; must not know list structure,
//! so that a decoded comma or `@` never becomes one.

use std::borrow::Cow;

use crate::text::charset;
use crate::text::escapes::{hex, sextet};

/// Length of `=?charset?Q?` at the start of `text`, whose encoding is Q or B. The charset may carry
/// a language (RFC 2231). Reads 64 bytes at most.
pub(super) fn head_len(text: &str) -> Option<usize> {
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

struct Word<'t> {
    charset: &'t str,
    bytes: Vec<u8>,
}

/// `text` with its encoded words resolved; words of an unknown charset stay as they are.
/// Blanks between two encoded words vanish, and a character may be split over them.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('=') || !text.contains("=?") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut pending: Option<Word> = None;
    let mut no_end = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find("=?") {
        let start = at + found;
        let read = if start < no_end { None } else { read_word(text, start, &mut no_end) };
        let between = &text[at..start];
        let Some((word, end)) = read else {
            flush(&mut pending, &mut out);
            out.push_str(between);
            out.push_str("=?");
            at = start + 2;
            continue;
        };
        let joins = pending.is_some() && between.trim().is_empty();
        match &mut pending {
            Some(open) if joins && open.charset.eq_ignore_ascii_case(word.charset) => open.bytes.extend(word.bytes),
            _ => {
                flush(&mut pending, &mut out);
                if !joins {
                    out.push_str(between);
                }
                pending = Some(word);
            }
        }
        at = end;
    }
    flush(&mut pending, &mut out);
    out.push_str(&text[at..]);
    Cow::Owned(out)
}

fn flush(pending: &mut Option<Word>, out: &mut String) {
    if let Some(word) = pending.take()
        && let Some(text) = charset::decode(word.charset, &word.bytes)
    {
        // A decoded line end must not break the name in two.
        out.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
    }
}

/// The word at `start` and where it ends. `no_end` remembers up to where no `?=` follows.
fn read_word<'t>(text: &'t str, start: usize, no_end: &mut usize) -> Option<(Word<'t>, usize)> {
    let head = head_len(&text[start..])?;
    let from = start + head;
    let Some(len) = text[from..].find("?=") else {
        *no_end = text.len();
        return None;
    };
    let name = text[start + 2..from].split(['?', '*']).next()?;
    if !charset::is_known(name) {
        return None;
    }
    let content = &text[from..from + len];
    let is_base64 = text.as_bytes()[from - 2].eq_ignore_ascii_case(&b'b');
    let bytes = if is_base64 { base64(content) } else { quoted(content) };
    Some((Word { charset: name, bytes }, from + len + 2))
}

fn quoted(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte == b'='
            && let Some(spelt) = hex(bytes, at + 1)
        {
            out.push(spelt);
            at += 3;
            continue;
        }
        out.push(if byte == b'_' { b' ' } else { byte });
        at += 1;
    }
    out
}

fn base64(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0u32, 0);
    for value in text.bytes().filter_map(sextet) {
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
        }
    }
    out
}
