//! Header blocks that quoted messages begin with: RFC 822 style, Outlook's, localized ones.
//! Knows lines and labels; whether an address in a value is valid is no concern of it.

use super::headers::Headers;
use super::labels::{self, Label};
use super::{Line, Span};

/// A run of header lines: what it says, and the first line behind it. It may not be a message's header at all.
pub(super) struct Run {
    pub headers: Headers,
    pub next: usize,
    /// The first label that is of interest.
    first: Label,
    /// How many labels of interest it has.
    count: u32,
}

impl Run {
    /// Whether this is a quoted message's header and not a form or an itinerary that begins with `From:`.
    /// `announced` is set where a separator stands above it.
    pub(super) fn is_header(&self, text: &str, announced: bool) -> bool {
        let h = &self.headers;
        let has_address = [h.from, h.to, h.cc].into_iter().flatten().any(|v| v.of(text).contains('@'));
        if h.from.is_none() {
            return announced && self.count >= 2;
        }
        announced
            || (has_address && self.count >= 2)
            || (self.first == Label::From && h.subject.is_some() && self.count >= 3)
    }
}

/// Reads the run of header lines that begins at line `first`, which must begin with a label.
/// Reads every line at most once and always moves on.
pub(super) fn run(text: &str, lines: &[Line], first: usize) -> Option<Run> {
    let depth = lines[first].depth;
    let mut block = Builder { text, run: None, current: Label::Other, at: first };
    while let Some(&line) = lines.get(block.at).filter(|l| l.depth == depth) {
        if !block.take(lines, line) {
            break;
        }
        block.at += 1;
    }
    let next = block.at;
    block.run.map(|mut run| {
        run.next = next;
        run
    })
}

struct Builder<'a> {
    text: &'a str,
    run: Option<Run>,
    current: Label,
    at: usize,
}

impl Builder<'_> {
    /// Takes one line in, or says that the block ended before it.
    fn take(&mut self, lines: &[Line], line: Line) -> bool {
        let shown = line.text(self.text);
        if shown.is_empty() {
            return self.goes_on_after_blank(lines, line.depth);
        }
        match labels::leading(shown) {
            Some((label, _)) if self.value(label).is_some() => false,
            Some((label, value)) => {
                self.open(line, label, value, shown.len());
                true
            }
            None => self.extend(line, shown),
        }
    }

    /// Some programs put an empty line between header lines: go on when a label follows that is still missing.
    fn goes_on_after_blank(&self, lines: &[Line], depth: u8) -> bool {
        let next = lines.get(self.at + 1).filter(|l| l.depth == depth);
        let label = next.and_then(|l| labels::leading(l.text(self.text))).map(|(label, _)| label);
        self.run.is_some() && label.is_some_and(|l| l != Label::Other && self.value(l).is_none())
    }

    fn value(&self, label: Label) -> Option<Span> {
        let run = self.run.as_ref()?;
        run.headers.value(label)
    }

    fn open(&mut self, line: Line, label: Label, value: usize, len: usize) {
        let start = line.content as usize;
        let span = Span::new(start + value, start + len);
        let run = self.run.get_or_insert_with(|| Run {
            headers: Headers { span: Span { start: line.span.start, end: line.span.end }, ..Headers::default() },
            next: 0,
            first: Label::Other,
            count: 0,
        });
        run.headers.span.end = line.span.end;
        if label != Label::Other {
            run.count += 1;
            if run.first == Label::Other {
                run.first = label;
            }
        }
        run.headers.set(label, span);
        self.current = label;
    }

    /// A folded line belongs to the value above it.
    fn extend(&mut self, line: Line, shown: &str) -> bool {
        let before = self.value(self.current).map_or("", |v| v.of(self.text));
        let Some(run) = &mut self.run else { return false };
        let marks = &self.text[line.span.start as usize..line.content as usize];
        let indented = marks.trim_start_matches([' ', '>']).starts_with('\t')
            || marks.ends_with("  ")
            || (line.depth == 0 && marks.ends_with(' '));
        let list = matches!(self.current, Label::From | Label::To | Label::Cc | Label::Bcc);
        let open = list && (before.trim_end().ends_with([',', ';']) || (before.is_empty() && shown.contains('@')));
        if !(indented || open) {
            return false;
        }
        let end = line.content + Span::new(0, shown.len()).end;
        run.headers.span.end = line.span.end;
        if let Some(mut value) = run.headers.value(self.current) {
            if value.is_empty() {
                value.start = line.content;
            }
            value.end = end;
            run.headers.set(self.current, value);
        }
        true
    }
}
