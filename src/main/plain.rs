//! Other people's text made safe for a terminal, and measured in its columns.

use unicode_width::UnicodeWidthChar;

/// A character that would steer the terminal or hide what stands there, and what is shown for it.
fn tamed(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{a0}' => Some(' '),
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Some('\u{FFFD}'),
        // directions, invisible signs, tags: text must stand where it is
        '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => Some('\u{FFFD}'),
        _ => None,
    }
}

/// One character of user text as it is printed.
pub fn character(c: char) -> char {
    tamed(c).unwrap_or(c)
}

/// User text on one line: what steers a terminal replaced, every white space a space.
pub fn line(text: &str) -> String {
    text.chars().map(character).collect()
}

/// As [`line`], with runs of white space as one space.
pub fn folded(text: &str) -> String {
    line(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Columns that a character takes.
pub fn columns_of(c: char) -> usize {
    c.width().unwrap_or(0)
}

/// Columns that a text takes.
pub fn columns(text: &str) -> usize {
    text.chars().map(columns_of).sum()
}

/// The text cut to so many columns, with `more` at the end of what was cut.
pub fn cut(text: &str, most: usize, more: &str) -> String {
    if columns(text) <= most {
        return text.to_owned();
    }
    let room = most.saturating_sub(columns(more));
    let mut used = 0;
    let kept = text.chars().take_while(|&c| {
        used += columns_of(c);
        used <= room
    });
    kept.collect::<String>().trim_end().to_owned() + more
}

/// Lines of at most so many columns, broken at spaces; a longer word is broken anywhere.
pub fn wrapped(text: &str, most: usize) -> Vec<String> {
    let most = most.max(8);
    let mut lines = Vec::new();
    let mut current = String::new();
    let mut used = 0;
    for word in text.split_whitespace() {
        let width = columns(word);
        if used > 0 && used + 1 + width > most {
            lines.push(std::mem::take(&mut current));
            used = 0;
        }
        if used > 0 {
            current.push(' ');
            used += 1;
        }
        for c in word.chars() {
            if used + columns_of(c) > most {
                lines.push(std::mem::take(&mut current));
                used = 0;
            }
            current.push(c);
            used += columns_of(c);
        }
    }
    if !current.is_empty() || lines.is_empty() {
        lines.push(current);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(line("a\x1b[31mb\u{202e}c\u{200b}\td\0"), "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD} d\u{FFFD}");
        assert_eq!(folded("  a \n\t b "), "a b");
        assert_eq!(line("👩\u{200d}🔬 שלום"), "👩\u{200d}🔬 שלום");
    }

    #[test]
    fn text_is_measured_and_cut() {
        assert_eq!(columns("日本é"), 5);
        assert_eq!(cut("abcdef", 4, "…"), "abc…");
        assert_eq!(cut("日本語", 5, "…"), "日本…");
        assert_eq!(cut("abc", 3, "…"), "abc");
    }

    #[test]
    fn lines_are_broken_at_spaces() {
        assert_eq!(wrapped("one two three four", 9), ["one two", "three", "four"]);
        assert_eq!(wrapped("abcdefghijkl m", 8), ["abcdefgh", "ijkl m"]);
        assert_eq!(wrapped("", 8), [""]);
    }
}
