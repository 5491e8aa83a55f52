//! The sentence around some words, as far as it is near.
//! Must not know what the words say; which abbreviations end in a full stop the caller tells.

use super::bytes::{self, Stops};
use super::{Span, ceil, floor, fold, words};

/// The part of the sentence around `at` that lies within `stretch` and is at most `reach` bytes away on either side.
///
/// A full stop, an exclamation or a question mark ends a sentence where a blank follows, unless the word in front is one
/// letter or `abbreviated`, or a digit or a small letter goes on; a Japanese mark always does, and so does an empty line. Total for any spans of the text.
#[must_use]
pub fn sentence(text: &str, stretch: Span, at: Span, reach: usize, abbreviated: fn(&str) -> bool) -> Span {
    let (from, to) = (at.start as usize, at.end as usize);
    let nearest = from.saturating_sub(reach).max(stretch.start as usize).min(from);
    let start = ceil(text, nearest);
    let farthest = (to + reach).min(stretch.end as usize).max(to);
    let end = floor(text, farthest);
    let before = &text[start..from];
    let begins = bytes::last_place(before.as_bytes(), may_end, |at| ends_here(before, at, abbreviated));
    let start = begins.map_or(start, |at| start + at + before[at..].chars().next().map_or(1, char::len_utf8));
    let after = &text[to..end];
    let (mut stops, mut at) = (Stops::new(may_end), 0);
    let stop = loop {
        match stops.next(after.as_bytes(), at) {
            Some(mark) if !ends_here(after, mark, abbreviated) => at = mark + 1,
            stop => break stop,
        }
    };
    Span::new(start, stop.map_or(end, |at| to + at))
}

/// Whether a sentence may end at a character that begins with this byte: asked for every byte, it has to cost little.
#[inline]
fn may_end(byte: u8) -> bool {
    let wide = (byte == 0xe3) | (byte == 0xef);
    (byte == b'.') | (byte == b'!') | (byte == b'?') | (byte == b'\n') | wide
}

/// Whether a sentence ends at this byte, which is one of [`may_end`].
fn ends_here(text: &str, at: usize, abbreviated: fn(&str) -> bool) -> bool {
    let (mark, rest) = (text.as_bytes()[at], &text[at..]);
    if mark == b'\n' {
        return rest.starts_with("\n\n") || rest.starts_with("\n\r\n");
    }
    if !mark.is_ascii() {
        return rest.starts_with(['。', '！', '？']);
    }
    if !rest[1..].chars().next().is_none_or(char::is_whitespace) {
        return false;
    }
    // "born on 3. May", "geb. 12.04.1975": a sentence does not begin with a digit or a small letter
    if rest[1..].trim_start().starts_with(|c: char| c.is_ascii_digit() || c.is_lowercase()) {
        return false;
    }
    let word = last_word(&text[..at]);
    word.chars().nth(1).is_some() && !abbreviated(word)
}

/// The word that a text ends with.
fn last_word(text: &str) -> &str {
    let plain = text.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
    let start = text.len() - plain;
    let whole = start.checked_sub(1).is_none_or(|before| text.as_bytes()[before].is_ascii());
    if whole { &text[start..] } else { words::tail(text, fold::is_word) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(text: &str, word: &str, reach: usize) -> String {
        let at = text.find(word).expect("the word");
        let whole = Span::new(0, text.len());
        let span = sentence(text, whole, Span::new(at, at + word.len()), reach, |word| word == "Mrs");
        span.of(text).trim().to_owned()
    }

    #[test]
    fn a_sentence_ends_at_its_marks() {
        assert_eq!(around("One. Two words here. Three.", "words", 99), "Two words here");
        assert_eq!(around("We saw Mrs. A. Lee there! Then not.", "Lee", 99), "We saw Mrs. A. Lee there");
        assert_eq!(
            around("So. Ann Lee, geb. 3.4.1975, lives here. Yes", "lives", 99),
            "Ann Lee, geb. 3.4.1975, lives here"
        );
        assert_eq!(around("Version 1.5 of it? Yes", "1.5", 99), "Version 1.5 of it");
        assert_eq!(around("前の文。山田さんは元気です。次", "山田", 99), "山田さんは元気です");
        assert_eq!(around("Heading\n\nthe text\nwraps here", "text", 99), "the text\nwraps here");
        assert_eq!(around("Heading\r\n\r\nthe text", "text", 99), "the text");
    }

    #[test]
    fn what_is_far_away_is_left_out() {
        assert_eq!(around("ααααα word βββββ", "word", 4), "α word β");
        assert_eq!(around("word", "word", 0), "word");
    }
}
