//! Display names: tokens of a phrase as the text that a reader sees.
//! Must not know which tokens form a phrase.

use super::token::{Kind, Token, is_invisible};
use crate::text::encoded;

/// The phrase that `tokens` write: quotes resolved, blanks as one space, encoded words decoded.
/// Comments beside words stay in place, as people see them, and count as a blank on both sides
/// (RFC 5322, 3.2.2); `None` where nothing is left to see.
pub(super) fn phrase(text: &str, tokens: &[Token]) -> Option<String> {
    if let [only] = tokens
        && only.kind == Kind::Quoted
    {
        return clean(&encoded::plain(&unquote(only.of(text))));
    }
    let width = |token: &Token| (token.end - token.start) as usize + 1;
    let mut raw = String::with_capacity(tokens.iter().map(width).sum());
    let mut behind_comment = false;
    for token in tokens {
        let is_comment = token.kind == Kind::Comment;
        let apart = !token.glued() || is_comment || behind_comment && token.of(text).starts_with(char::is_alphanumeric);
        if apart && !raw.is_empty() && !raw.ends_with(' ') {
            raw.push(' ');
        }
        behind_comment = is_comment;
        match token.kind {
            Kind::Quoted => raw.push_str(&unquote(token.of(text))),
            Kind::Comment => {
                raw.push('(');
                raw.push_str(&comment_text(token.of(text)));
                raw.push(')');
            }
            Kind::Stray if token.of(text) == "\"" => {}
            _ => raw.push_str(token.of(text)),
        }
    }
    clean(strip_quotes(encoded::plain(between_signs(&raw)).trim()))
}

/// Without the signs that part a name from its address (`Ann Lee - ann@example.org`).
fn between_signs(raw: &str) -> &str {
    raw.trim_matches([' ', ',', ';', '-', '–', '—', '|', '*', '•', ':', '>'])
}

/// What a comment says, without its outer brackets; `None` where that is nothing.
pub(super) fn comment(text: &str, token: &Token) -> Option<String> {
    let inner = comment_text(token.of(text));
    clean(encoded::plain(&inner).trim())
}

fn comment_text(raw: &str) -> String {
    let inner = raw.strip_prefix('(').and_then(|r| r.strip_suffix(')')).unwrap_or(raw);
    let words: Vec<&str> = inner.split_whitespace().collect();
    unescape(&words.join(" "))
}

/// Content of a quoted string: escapes resolved, folding line ends dropped (RFC 5322, 3.2.4). The text of a Markdown
/// link is one whose quotes are brackets.
pub(super) fn unquote(raw: &str) -> String {
    let quoted = raw.strip_prefix('"').and_then(|r| r.strip_suffix('"'));
    let inner = quoted.or_else(|| raw.strip_prefix('[')?.strip_suffix("](")).unwrap_or(raw);
    unescape(inner)
}

fn unescape(inner: &str) -> String {
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.push(chars.next().unwrap_or('\\')),
            '\r' | '\n' => {}
            _ => out.push(c),
        }
    }
    out
}

const QUOTES: [(char, char); 10] = [
    ('\'', '\''),
    ('‘', '’'),
    ('“', '”'),
    ('"', '"'),
    ('„', '“'),
    ('‚', '‘'),
    ('«', '»'),
    ('»', '«'),
    ('＂', '＂'),
    ('「', '」'),
];

/// Outlook writes names and addresses in single quotes; an apostrophe within a word belongs to the name.
pub(super) fn strip_quotes(name: &str) -> &str {
    if name.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return name;
    }
    for (open, close) in QUOTES {
        if let Some(inner) = name.strip_prefix(open).and_then(|n| n.strip_suffix(close))
            && !inner.split([open, close]).skip(1).any(|rest| !rest.starts_with(char::is_alphanumeric))
        {
            return inner;
        }
    }
    name
}

/// Drops what nobody sees (joiners stay: emoji and several scripts need them); `None` for a blank name.
fn clean(name: &str) -> Option<String> {
    let seen = |c: &char| !c.is_control() && (!is_invisible(*c) || matches!(c, '\u{200C}' | '\u{200D}'));
    let mut shown = String::with_capacity(name.len());
    shown.extend(name.chars().filter(seen));
    (!shown.trim().is_empty()).then_some(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_quotes_comments_and_encoded_words() {
        let name = |text: &str| {
            let mut tokens = Vec::new();
            super::super::token::cut(text, 0, text.len(), &mut tokens);
            phrase(text, &tokens)
        };
        assert_eq!(name(r#""Ann \"A\" Lee""#).as_deref(), Some("Ann \"A\" Lee"));
        assert_eq!(name("Ann   (HR)  Lee").as_deref(), Some("Ann (HR) Lee"));
        assert_eq!(name("(Dr)Ann(HR)(Leeds)Lee").as_deref(), Some("(Dr) Ann (HR) (Leeds) Lee"));
        assert_eq!(name("Ann (HR).").as_deref(), Some("Ann (HR)."));
        assert_eq!(name("=?utf-8?q?J=C3=B6?= =?utf-8?q?rg?=").as_deref(), Some("Jörg"));
        assert_eq!(name("=?utf-8?b?w?= Lee").as_deref(), Some(" Lee").map(|_| "Lee"));
        assert_eq!(name("'Ann Lee'").as_deref(), Some("Ann Lee"));
        assert_eq!(name("Sean O'Neill").as_deref(), Some("Sean O'Neill"));
        assert_eq!(name("\"\""), None);
    }
}
