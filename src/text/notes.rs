//! The header that Lotus Notes puts above a reply: the writer and the time on lines of their own,
//! then `To`, `cc` and `Subject`, with a colon or as a column without one.

use super::headers::Headers;
use super::labels::{self, Label};
use super::{Line, Span};

/// Lines that may belong to one column of labels; bounds the look ahead.
const COLUMN: usize = 30;

/// The writer's line above a `To:` on line `first`: a name, then within three lines a date with a time.
pub(super) fn writer_above(text: &str, lines: &[Line], first: usize) -> Option<usize> {
    let mut dated = false;
    for at in (first.saturating_sub(5)..first).rev() {
        let line = lines[at];
        let shown = line.text(text);
        if line.depth != lines[first].depth || shown.len() > 160 {
            return None;
        }
        if has_date_and_time(shown) {
            dated = true;
            // The column layout keeps the writer in front of the date when the lines were joined.
            if shown.contains('@') {
                return Some(at);
            }
        } else if dated && !shown.is_empty() {
            return shown.chars().any(char::is_alphabetic).then_some(at);
        }
    }
    None
}

/// A column of bare labels that begins on line `first`: its headers and the first line behind it.
pub(super) fn column(text: &str, lines: &[Line], first: usize) -> Option<(Headers, usize)> {
    if bare(lines[first].text(text)) != Some(Label::To) {
        return None;
    }
    let depth = lines[first].depth;
    let mut headers = Headers { span: lines[first].span, ..Headers::default() };
    let mut current = Label::To;
    for (at, line) in lines.iter().enumerate().skip(first + 1).take(COLUMN).take_while(|(_, l)| l.depth == depth) {
        let shown = line.text(text);
        match bare(shown) {
            Some(Label::To | Label::From) => return None,
            Some(label) => current = label,
            None if shown.is_empty() => {}
            None => {
                let end = line.content + Span::new(0, shown.len()).end;
                let start = headers.value(current).map_or(line.content, |v| v.start);
                headers.set(current, Span { start, end });
                headers.span.end = line.span.end;
                if current == Label::Subject {
                    return headers.to.is_some().then_some((headers, at + 1));
                }
            }
        }
    }
    None
}

/// The label that a line is, or that stands at its end behind a wide gap.
fn bare(line: &str) -> Option<Label> {
    let known = labels::label(last_word(line)?);
    known.filter(|l| matches!(l, Label::To | Label::Cc | Label::Bcc | Label::Subject | Label::From))
}

fn last_word(line: &str) -> Option<&str> {
    let bytes = line.as_bytes();
    // No label ends in a mark, as most lines do
    if bytes.last().is_some_and(|last| last.is_ascii() && !last.is_ascii_alphabetic()) {
        return None;
    }
    let from = bytes.len().saturating_sub(18);
    let gap = (from..bytes.len())
        .rev()
        .find(|&at| bytes[at] == b'\t' || (bytes[at] == b' ' && at > 0 && bytes[at - 1] == b' '));
    let word = line.get(gap.map_or(0, |at| at + 1)..)?.trim();
    (!word.is_empty() && word.len() <= 16 && !word.ends_with(':')).then_some(word)
}

/// `05/12/2006 10:12 AM`, `12.05.2006 10:12`: two digits, a colon, two digits, and six digits or more in all.
fn has_date_and_time(line: &str) -> bool {
    let bytes = line.as_bytes();
    let time = bytes
        .windows(4)
        .any(|w| w[0].is_ascii_digit() && w[1] == b':' && w[2].is_ascii_digit() && w[3].is_ascii_digit());
    time && bytes.iter().filter(|b| b.is_ascii_digit()).count() >= 6
}
