//! Text between quotes, for messages about what somebody wrote. Must not know what it was written for.
//! Not the standard library's `{:?}`: its tables of printable characters are more than a browser need fetch for this.

/// `text` in double quotes on one line, with `\` before quotes and backslashes; what cannot be seen is spelt out.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0' => out.push_str("\\0"),
            c if c.is_control() || is_unseen(c) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Without width, or turning the direction of what follows.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_standard_library() {
        for text in
            ["", "plain", "a \"b\" \\ c", "tab\there\r\nand\0there", "Zoë's 食狮", "\u{1b}[31m", "a\u{202e}b\u{200b}"]
        {
            assert_eq!(quoted(text), format!("{text:?}"));
        }
    }
}
