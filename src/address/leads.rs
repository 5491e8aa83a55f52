//! What stands around an entry of a pasted list and is none of it: bullets, numbers, "and", brackets.
//! Must not know names or addresses.

use super::token::{Kind, Token};

/// Words that people write between two addresses instead of a comma. A name begins with a capital.
static CONNECTIVES: [&str; 15] =
    ["and", "or", "und", "oder", "et", "ou", "y", "e", "o", "en", "och", "og", "i", "a", "ac"];

/// Whether what stands between two addresses is no name.
pub(super) fn is_connective(name: &str) -> bool {
    !name.contains(is_sign) || CONNECTIVES.iter().any(|word| word.eq_ignore_ascii_case(name))
}

/// Without bullets and numbers of a pasted list before, and separators around.
pub(super) fn trimmed<'a>(text: &str, mut tokens: &'a [Token]) -> &'a [Token] {
    let is_separator = |t: &Token| matches!(t.kind, Kind::Comma | Kind::Semicolon | Kind::Tab | Kind::Colon);
    loop {
        tokens = match tokens {
            [first, rest @ ..] if is_separator(first) => rest,
            [first, next, ..] if !next.glued() && is_lead(text, first) && !is_name(text, first, next) => &tokens[1..],
            // `1)` and `a)` of a numbered list
            [number, bracket, _, ..]
                if bracket.of(text) == ")" && (number.end - number.start == 1 || is_number(number.of(text))) =>
            {
                &tokens[2..]
            }
            _ => break,
        };
    }
    while let Some((last, rest)) = tokens.split_last() {
        if !is_separator(last) {
            break;
        }
        tokens = rest;
    }
    without_array(text, tokens)
}

/// Whether a word begins the whole list and stands before brackets: there is nothing that it could join them to.
fn is_name(text: &str, first: &Token, next: &Token) -> bool {
    first.start == 0 && next.kind == Kind::Open && first.of(text).starts_with(char::is_alphabetic)
}

/// Without the square brackets of a list as programs write it: `["ann@example.org", "bob@example.org"]`.
fn without_array<'a>(text: &str, mut tokens: &'a [Token]) -> &'a [Token] {
    let is_bracket = |t: &Token| t.of(text).bytes().all(|b| matches!(b, b'[' | b']' | b'{' | b'}'));
    if let [first, quoted, ..] = tokens
        && is_bracket(first)
        && quoted.kind == Kind::Quoted
    {
        tokens = &tokens[1..];
    }
    if let [rest @ .., last] = tokens
        && is_bracket(last)
        && rest.last().is_some_and(|t| t.kind == Kind::Quoted)
    {
        tokens = rest;
    }
    tokens
}

/// Whether a word that stands apart before an entry is none of it: a bullet, its number, "and".
pub(super) fn is_lead(text: &str, token: &Token) -> bool {
    let word = token.of(text);
    // As nearly every name does
    if word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return false;
    }
    let bare = word.trim_end_matches(['.', ')']).trim_start_matches('(');
    match token.kind {
        Kind::Word | Kind::Comment if bare.len() < word.len() => is_number(bare),
        Kind::Word => word.len() < 5 && CONNECTIVES.contains(&word) || !word.contains(is_sign),
        _ => word == ">",
    }
}

/// What a name is made of: letters, digits, emblems, what could not be read.
fn is_sign(c: char) -> bool {
    c.is_alphabetic() || c.is_ascii_digit() || c > '\u{e000}' || c.is_control()
}

/// The number of an entry.
fn is_number(word: &str) -> bool {
    (1..6).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}
