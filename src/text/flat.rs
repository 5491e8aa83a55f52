//! A quoted header whose lines were run together into one, as happens when formatted text is pasted without its breaks.
//! Knows labels; whether an address in a value is valid is no concern of it.

use super::headers::Headers;
use super::labels::{self, Label};
use super::{Line, Span, bytes, ceil};

/// Shorter lines cannot hold two labels, an address and a date.
const SHORTEST: usize = 60;
/// Words that a label may have.
const WORDS: usize = 3;
/// Labels of interest that no sentence has together by chance.
const ENOUGH: usize = 3;

/// A label in the line: what it is, where it begins, and where its value does.
type At = (Label, usize, usize);

/// Reads the header that a line holds: `… From: … Sent: … To: … Subject: …`. Its span ends where the subject begins, for
/// nothing tells where the subject ends. Linear in the line.
pub(super) fn header(text: &str, line: Line) -> Option<Headers> {
    let shown = line.text(text);
    if shown.len() < SHORTEST {
        return None;
    }
    bytes::position(shown.as_bytes(), 0, *b"@")?;
    let found = labels(shown);
    let first = found.iter().position(|(label, ..)| *label == Label::From)?;
    let found = &found[first..];
    let to = found.iter().any(|(label, ..)| *label == Label::To);
    let distinct = |at: usize| found[..at].iter().all(|(label, ..)| *label != found[at].0);
    if !to || (0..found.len()).filter(|at| distinct(*at)).count() < ENOUGH {
        return None;
    }
    let base = line.content as usize;
    let mut headers = Headers::default();
    let mut last = 0;
    for (at, &(label, _, value)) in found.iter().enumerate().filter(|(at, _)| distinct(*at)) {
        let people = matches!(label, Label::From | Label::To | Label::Cc | Label::Bcc);
        let end = match found.get(at + 1) {
            Some(next) => next.1,
            None if people => value + addresses(&shown[value..]),
            None => value,
        };
        let kept = shown[value..end].trim_end_matches(|c: char| c == '*' || c.is_whitespace()).len();
        if label != Label::Subject {
            headers.set(label, Span::new(base + value, base + value + kept));
        }
        last = last.max(if label == Label::Subject { value } else { value + kept });
    }
    let shows = [headers.from, headers.to, headers.cc].into_iter().flatten().any(|value| value.of(text).contains('@'));
    headers.span = Span::new(base + found[0].1, base + last);
    shows.then_some(headers)
}

/// Every label of interest in the line, in order.
fn labels(shown: &str) -> Vec<At> {
    let mut found: Vec<At> = Vec::new();
    for colon in bytes::places(shown.as_bytes(), b':') {
        let last = found.last().map_or(0, |last| last.2).max(colon.saturating_sub(labels::REACH));
        let start = ceil(shown, last);
        let before = shown[start..colon].trim_end_matches(|c: char| c == '*' || c.is_whitespace());
        let starts = before.char_indices().rev().filter(|(at, c)| {
            let open = before[..*at].chars().next_back().is_none_or(|c| c.is_whitespace() || c == '*');
            open && !c.is_whitespace() && *c != '*'
        });
        let known = starts.take(WORDS).filter_map(|(at, _)| Some((labels::label(&before[at..])?, at))).last();
        if let Some((label, at)) = known.filter(|(label, _)| *label != Label::Other) {
            let value = shown[colon + 1..].trim_start_matches(|c: char| c == '*' || c.is_whitespace());
            found.push((label, start + at, shown.len() - value.len()));
        }
    }
    found
}

/// Up to the end of the last address of a value that the message's text follows.
fn addresses(value: &str) -> usize {
    let Some(at) = value.rfind('@') else { return 0 };
    let rest =
        value[at..].find(|c: char| c.is_whitespace() || matches!(c, '>' | ',' | ';')).unwrap_or(value.len() - at);
    let end = at + rest;
    end + usize::from(value[end..].starts_with('>'))
}

#[cfg(test)]
mod tests {
    use super::super::lines;
    use super::*;

    fn of(text: &str) -> Option<(Headers, &str)> {
        let found = header(text, lines::lines(text)[0])?;
        Some((found, found.span.of(text)))
    }

    #[test]
    fn a_header_in_one_line_is_read() {
        let text = "See below. From: Ann <a@x.example> Sent: 14 May 2024 10:02 To: b@y.example; c@z.example Subject: Group Dear all";
        let (headers, span) = of(text).expect("a header");
        assert_eq!(headers.to.expect("To").of(text), "b@y.example; c@z.example");
        assert_eq!(span, &text[11..text.len() - "Group Dear all".len()]);
        let text = "*Von:* Ann *Gesendet:* Dienstag, 14. Mai *An:* b@y.example; Zoë <c@z.example> Liebe alle, um 10:30";
        let (headers, _) = of(text).expect("a header");
        assert_eq!(headers.from.expect("From").of(text), "Ann");
        assert_eq!(headers.to.expect("To").of(text), "b@y.example; Zoë <c@z.example>");
    }

    #[test]
    fn sentences_with_colons_are_none() {
        for text in [
            "From: a@x.example, with best wishes to all of you and to everybody else whom I forgot to name here",
            "The train goes from: Leeds to: York at 10:30, write to a@x.example about it if you want a seat, please",
            "Subject: To: and From: are labels of a header that a program like a@x.example prints above a message",
        ] {
            assert!(of(text).is_none(), "{text}");
        }
    }
}
