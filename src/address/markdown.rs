//! Links as Markdown writes them: `[Ann Lee](mailto:ann@example.org)`. Must not know names or recipients.

/// Bytes of a link's text that are looked through for its end.
const LONGEST: usize = 256;
const TURN: &[u8] = b"](mailto:";

/// Where the text of the `mailto:` link that opens at `at` ends, with the signs behind it, and where the link itself does;
/// `None` where none opens. Looks only as far as the next bracket, so that a text of brackets costs nothing.
pub(super) fn link(text: &str, at: usize) -> Option<(usize, usize)> {
    let rest = text.as_bytes().get(at + 1..)?;
    let turn = rest.iter().take(LONGEST).position(|b| matches!(b, b'[' | b']' | b'\n' | b'\r'))?;
    let target =
        rest.get(turn..turn + TURN.len()).filter(|signs| signs.eq_ignore_ascii_case(TURN)).map(|_| turn + 2)?;
    let ends = |b: &u8| matches!(b, b')' | b'(' | b'<' | b'>' | b'"') || b.is_ascii_whitespace();
    let end = target + rest[target..].iter().position(ends)?;
    (rest[end] == b')').then_some((at + 1 + target, at + 1 + end))
}
