//! The words that told, in their line, underlined from below as compilers do. Must not know rules.

use blindcopy::draft::{Draft, Field};
use blindcopy::report::Place;

use super::plain;
use super::terminal::{Style, Terminal};

/// More rows than these tell a reader nothing more.
const MOST: usize = 4;

/// A line of a field with the stretches of it that are underlined, in bytes of the line.
struct Line<'a> {
    label: String,
    text: &'a str,
    marks: Vec<(usize, usize)>,
}

/// Writes the lines that hold `places`, which are in the draft's subject, body, sender or attachments. Of a line that is
/// longer than the terminal is wide, only the rows with such words are shown.
pub fn write(out: &mut String, draft: &Draft, places: &[Place], style: Style, terminal: &Terminal) {
    let mut places: Vec<Place> = places.to_vec();
    places.sort_unstable();
    places.dedup();
    let lines = lines(draft, &places);
    let width = lines.iter().take(MOST).map(|line| line.label.len()).max().unwrap_or(0);
    let room = terminal.columns.saturating_sub(width + 5);
    let gutter = terminal.paint(Style::Quiet, terminal.gutter());
    let mut rows = 0;
    let mut shown = 0;
    for line in &lines {
        if rows >= MOST {
            break;
        }
        shown += 1;
        let mut label = terminal.paint(Style::Quiet, &format!("{:>width$}", line.label));
        for (text, below) in drawn(line, room, terminal.more()).take(MOST - rows) {
            rows += 1;
            out.push_str(&format!("  {label} {gutter} {text}\n"));
            out.push_str(&format!("  {:width$} {gutter} {}\n", "", terminal.paint(style, &below)));
            label = " ".repeat(width);
        }
    }
    match lines.len() - shown {
        0 => {}
        1 => out.push_str("  and one more such line\n"),
        more => out.push_str(&format!("  and {more} more such lines\n")),
    }
}

/// The lines that hold the places, in order. One pass over each field, however many places it has.
fn lines<'a>(draft: &'a Draft, places: &[Place]) -> Vec<Line<'a>> {
    let mut lines: Vec<Line> = Vec::new();
    for group in places.chunk_by(|a, b| (a.field, a.entry) == (b.field, b.entry)) {
        let Some(text) = draft.text(group[0].field, group[0].entry as usize) else { continue };
        let (mut number, mut counted) = (1, 0);
        let mut last: Option<(usize, usize)> = None;
        for place in group {
            let start = (place.span.start as usize).min(text.len());
            let (Some(before), Some(after)) = (text.get(..start), text.get(start..)) else { continue };
            number += text.as_bytes()[counted..start].iter().filter(|&&b| b == b'\n').count();
            counted = start;
            // a place in the same line needs no new search: a line may be the whole of a large field
            let (from, to) = match last {
                Some((from, to)) if (from..=to).contains(&start) => (from, to),
                _ => {
                    let from = before.rfind('\n').map_or(0, |at| at + 1);
                    (from, after.find('\n').map_or(text.len(), |at| at + start))
                }
            };
            let mark = (start - from, (place.span.end as usize).clamp(start, to) - from);
            match lines.last_mut().filter(|_| last == Some((from, to))) {
                Some(line) => line.marks.push(mark),
                None => lines.push(Line { label: label(place, number), text: &text[from..to], marks: vec![mark] }),
            }
            last = Some((from, to));
        }
    }
    lines
}

fn label(place: &Place, line: usize) -> String {
    match place.field {
        Field::Body => format!("body:{line}"),
        Field::Attachments => format!("attachment {}", place.entry + 1),
        field => field.name().to_owned(),
    }
}

/// The rows of a line that hold a mark, each with what stands below it.
fn drawn(line: &Line, room: usize, more: &str) -> impl Iterator<Item = (String, String)> {
    let edge = plain::columns(more);
    let inner = room.saturating_sub(2 * edge).max(8);
    let mut rest = 0;
    std::iter::from_fn(move || {
        while rest < line.text.len() {
            let from = rest;
            let to = row_end(line.text, from, inner);
            rest = to;
            let marks: Vec<_> = line.marks.iter().filter(|mark| mark.0 < to && mark.1 > from).collect();
            if marks.is_empty() {
                continue;
            }
            let marked = |at: usize| marks.iter().any(|mark| (mark.0..mark.1).contains(&at));
            let (mut text, mut below) = (String::new(), String::new());
            if from > 0 {
                text.push_str(more);
                below.push_str(&" ".repeat(edge));
            }
            for (at, c) in line.text[from..to].char_indices() {
                let shown = plain::character(c);
                text.push(shown);
                below.extend(std::iter::repeat_n(if marked(from + at) { '^' } else { ' ' }, plain::columns_of(shown)));
            }
            let mut text = text.trim_end().to_owned();
            if to < line.text.len() {
                text.push_str(more);
            }
            return Some((text, below.trim_end().to_owned()));
        }
        None
    })
}

/// Where a row that begins at `from` ends: after a space if there is one, in any case on a character boundary.
fn row_end(text: &str, from: usize, room: usize) -> usize {
    let mut used = 0;
    let mut after_space = None;
    for (at, c) in text[from..].char_indices() {
        used += plain::columns_of(plain::character(c));
        if used > room && at > 0 {
            return from + after_space.unwrap_or(at);
        }
        if c == ' ' {
            after_space = Some(at + 1);
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use blindcopy::text::Span;

    fn shown(body: &str, marks: &[(usize, usize)], columns: usize) -> String {
        let draft = Draft { body: body.to_owned(), ..Draft::default() };
        let place =
            |&(start, end): &(usize, usize)| Place { field: Field::Body, entry: 0, span: Span::new(start, end) };
        let places: Vec<_> = marks.iter().map(place).collect();
        let mut out = String::new();
        let terminal = Terminal { colour: false, signs: true, columns };
        write(&mut out, &draft, &places, Style::Strong, &terminal);
        out
    }

    #[test]
    fn words_are_underlined_in_their_line() {
        let out = shown("Dear all,\nyour 日本 bail date\n", &[(22, 26), (15, 21)], 80);
        assert_eq!(out, "  body:2 │ your 日本 bail date\n         │      ^^^^ ^^^^\n");
    }

    #[test]
    fn a_long_line_is_cut_around_the_words() {
        let body = format!("{} your bail date {}", "word ".repeat(100), "word ".repeat(100));
        let out = shown(&body, &[(2, 5), (506, 515)], 60);
        assert!(out.lines().all(|line| plain::columns(line) <= 60), "{out}");
        let rows: Vec<_> = out.lines().collect();
        assert_eq!(rows.len(), 4, "{out}");
        let at = rows[2].find("bail date").map(|at| plain::columns(&rows[2][..at]));
        assert_eq!(at, rows[3].find('^').map(|at| plain::columns(&rows[3][..at])), "{out}");
    }

    #[test]
    fn places_that_do_not_fit_are_passed_over() {
        assert_eq!(shown("é", &[(1, 2), (9, 12)], 80), "");
    }
}
