//! A recipient header made readable: encoded words decoded where that cannot change which addresses it holds.
//! Must not know what an address is beyond quotes, comments and angle brackets.

use super::charset::Charsets;
use super::words;

/// Characters that mean something between addresses (RFC 5322 `specials`, without the dot, which names may hold).
const SPECIALS: [char; 12] = ['(', ')', '<', '>', '[', ']', ':', ';', '@', '\\', ',', '"'];

/// Where the walk is: an encoded word is read differently in each.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Phrase,
    Quotes,
    /// Comments nest.
    Comment(u32),
    Angle,
}

/// The header's value with its encoded words decoded. In a phrase, a decoded word that holds specials is quoted; an
/// encoded word that touches an address stays as it is, and so does one whose character set is unknown.
pub(super) fn readable(value: &str, charsets: &Charsets, unknown: &mut dyn FnMut(&str)) -> String {
    if !value.contains("=?") {
        return value.to_owned();
    }
    let mut out = String::with_capacity(value.len());
    let mut within = Within::Phrase;
    let mut at = 0;
    while let Some(next) = value[at..].chars().next() {
        if next == '='
            && within != Within::Angle
            && begins(value, at)
            && let Some(run) = words::run(value, at, charsets, unknown)
        {
            if ends(value, run.end) {
                write(&mut out, &run.text, within);
            } else {
                out.push_str(&value[at..run.end]);
            }
            at = run.end;
            continue;
        }
        let mut end = at + next.len_utf8();
        if next == '\\' && matches!(within, Within::Quotes | Within::Comment(_)) {
            end += value[end..].chars().next().map_or(0, char::len_utf8);
        }
        within = step(within, next);
        out.push_str(&value[at..end]);
        at = end;
    }
    out
}

fn step(within: Within, next: char) -> Within {
    match (within, next) {
        (Within::Phrase, '"') => Within::Quotes,
        (Within::Phrase, '(') => Within::Comment(0),
        (Within::Phrase, '<') => Within::Angle,
        (Within::Quotes, '"') | (Within::Comment(0), ')') | (Within::Angle, '>') => Within::Phrase,
        (Within::Comment(depth), '(') => Within::Comment(depth + 1),
        (Within::Comment(depth), ')') => Within::Comment(depth - 1),
        _ => within,
    }
}

/// Whether an encoded word may begin at `at`: `=?`, not in the midst of something.
fn begins(value: &str, at: usize) -> bool {
    let before = value[..at].chars().next_back();
    value[at..].starts_with("=?") && before.is_none_or(|c| c.is_whitespace() || ",;:(\">'".contains(c))
}

/// Whether an encoded word may end at `at`: what follows does not make it part of an address.
fn ends(value: &str, at: usize) -> bool {
    let rest = &value[at..];
    let touching = rest.chars().next();
    let next = rest.trim_start().chars().next();
    touching.is_none_or(|c| c.is_whitespace() || ",;<()\"'".contains(c)) && next != Some('@')
}

fn write(out: &mut String, text: &str, within: Within) {
    let quote = within == Within::Phrase && text.contains(SPECIALS);
    let escaped: &[char] = match within {
        Within::Comment(_) => &['(', ')', '\\'],
        _ => &['"', '\\'],
    };
    if quote {
        out.push('"');
    }
    for c in text.chars() {
        if escaped.contains(&c) && (quote || within != Within::Phrase) {
            out.push('\\');
        }
        out.push(c);
    }
    if quote {
        out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        readable(text, &Charsets::new(&|_, _| None), &mut |_| ())
    }

    #[test]
    fn names_are_decoded() {
        assert_eq!(plain("=?utf-8?q?Zo=C3=AB?= <z@example.org>"), "Zoë <z@example.org>");
        assert_eq!(plain("=?utf-8?q?Zo=C3=AB?= Ray <z@example.org>"), "Zoë Ray <z@example.org>");
        assert_eq!(plain("\"=?utf-8?q?Zo=C3=AB?=\" <z@example.org>"), "\"Zoë\" <z@example.org>");
        assert_eq!(plain("z@example.org (=?utf-8?q?Zo=C3=AB_=28x?=)"), "z@example.org (Zoë \\(x)");
    }

    #[test]
    fn a_decoded_name_adds_no_recipient() {
        let text = "=?utf-8?q?Ray=2C_Zo=C3=AB_=3Cx=40example.net=3E_=22?= <z@example.org>";
        assert_eq!(plain(text), "\"Ray, Zoë <x@example.net> \\\"\" <z@example.org>");
    }

    #[test]
    fn an_encoded_word_in_an_address_stays() {
        for text in [
            "=?utf-8?q?a?=@example.org",
            "=?utf-8?q?a?= @example.org",
            "<=?utf-8?q?a=40b?=@example.org>",
            "x=?utf-8?q?a?= <z@example.org>",
            "a@=?utf-8?q?example.org?=",
        ] {
            assert_eq!(plain(text), text);
        }
    }
}
