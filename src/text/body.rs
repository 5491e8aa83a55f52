//! A body taken apart: what the writer wrote now, what others wrote before, greeting and signature.
//! Decides nothing about people; positions only.

use super::greeting::{self, Greeting};
use super::headers::Headers;
use super::lines::{self, Line};
use super::{Span, attribution, blocks, closing, flat, labels, notes, separators};

/// How a quotation was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteStyle {
    /// Lines that begin with `>` and nothing above them.
    Prefixed,
    /// `From: … To: … Subject: …`, with or without a separator line above.
    HeaderBlock,
    /// `On … wrote:`.
    Attribution,
    /// A separator line with no header below it.
    Separator,
    /// The header of Lotus Notes.
    Notes,
}

/// What somebody wrote before: one message of the thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// From the separator, header or attribution to the next quotation or the end.
    pub span: Span,
    pub style: QuoteStyle,
    /// How many quote marks its lines have.
    pub depth: u8,
    pub headers: Option<Headers>,
}

/// A body taken apart. Spans are those of the very text handed over and do not overlap within a kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    pub lines: Vec<Line>,
    /// What the writer wrote now, signature and greeting included; never only blanks.
    pub fresh: Vec<Span>,
    /// Topmost first.
    pub quotes: Vec<Quote>,
    /// The writer's closing words, name and contact lines, inside `fresh`.
    pub signature: Option<Span>,
    /// A confidentiality notice, inside `fresh`.
    pub disclaimer: Option<Span>,
    pub greeting: Option<Greeting>,
}

impl Body {
    /// Takes a body apart in one pass over its lines; linear in its length, total for any text.
    #[must_use]
    pub fn parse(text: &str) -> Body {
        let lines = lines::lines(text);
        let quotes = Pass { text, lines: &lines, quotes: Vec::new(), open: None, separator: None }.run();
        let fresh = fresh(text, &quotes);
        let greeting = fresh.first().and_then(|&f| greeting::read(text, &lines, f));
        let closing = closing::read(text, &lines, &fresh);
        Body { fresh, quotes, signature: closing.signature, disclaimer: closing.disclaimer, greeting, lines }
    }

    /// Whether the position lies in what somebody else wrote before.
    #[must_use]
    pub fn is_quoted(&self, at: u32) -> bool {
        let next = self.quotes.partition_point(|q| q.span.start <= at);
        next.checked_sub(1).and_then(|last| self.quotes.get(last)).is_some_and(|quote| at < quote.span.end)
    }

    /// Where the last of what the writer wrote ends: behind it all is quoted.
    #[must_use]
    pub fn fresh_end(&self) -> usize {
        self.fresh.last().map_or(0, |fresh| fresh.end as usize)
    }

    /// The index of the line that holds a position.
    #[must_use]
    pub fn line_at(&self, at: u32) -> usize {
        self.lines.partition_point(|l| l.span.start <= at).saturating_sub(1)
    }
}

/// What is left of the text outside the quotations.
fn fresh(text: &str, quotes: &[Quote]) -> Vec<Span> {
    let mut out = Vec::new();
    let mut at = 0;
    let ends = quotes.iter().map(|q| (q.span.start, q.span.end));
    let all = Span::new(0, text.len()).end;
    for (start, end) in ends.chain([(all, all)]) {
        let gap = Span { start: at, end: start };
        if !gap.of(text).trim().is_empty() {
            out.push(gap);
        }
        at = end;
    }
    out
}

struct Pass<'a> {
    text: &'a str,
    lines: &'a [Line],
    quotes: Vec<Quote>,
    open: Option<Quote>,
    /// A separator or rule on the line just read: its line, and whether it announces a message.
    separator: Option<(usize, bool)>,
}

impl Pass<'_> {
    fn run(mut self) -> Vec<Quote> {
        let mut at = 0;
        while at < self.lines.len() {
            at = self.step(at);
        }
        let end = self.text.len();
        self.close(Span::new(end, end).start);
        self.quotes
    }

    /// Reads what begins at line `at` and gives the line to read next.
    fn step(&mut self, at: usize) -> usize {
        let line = self.lines[at];
        let shown = line.text(self.text);
        if self.open.is_some_and(|q| line.depth < q.depth) {
            self.close(line.span.start);
        }
        if line.depth > 0 && self.open.is_none() {
            self.prefixed(line);
        }
        if shown.is_empty() {
            return at + 1;
        }
        let announced = self.separator.take();
        if let Some(next) = self.header(at, shown, announced) {
            return next;
        }
        if let Some((above, true)) = announced {
            self.start(above, QuoteStyle::Separator, None, line.depth);
        }
        if separators::is_separator(shown) {
            self.separator = Some((at, true));
        } else if separators::is_rule(shown) {
            self.separator = Some((at, false));
        }
        at + 1
    }

    /// Reads a header block, a Notes header or an attribution that begins or ends here.
    fn header(&mut self, at: usize, shown: &str, above: Option<(usize, bool)>) -> Option<usize> {
        let announced = above.is_some_and(|(_, message)| message);
        let first = above.map_or(at, |(line, _)| line);
        let depth = self.lines[at].depth;
        if let Some(headers) = flat::header(self.text, self.lines[at]) {
            self.start(first, QuoteStyle::HeaderBlock, Some(headers), depth);
            // What stands in front of it in its line is the writer's own
            if let Some(quote) = self.open.as_mut().filter(|_| above.is_none()) {
                quote.span.start = quote.span.start.max(headers.span.start);
            }
            return Some(at + 1);
        }
        if labels::leading(shown).is_some() {
            let run = blocks::run(self.text, self.lines, at)?;
            if run.is_header(self.text, announced) {
                self.start(first, QuoteStyle::HeaderBlock, Some(run.headers), depth);
            } else if let Some(writer) = self.notes_writer(&run.headers, at) {
                self.notes(writer, run.headers);
            }
            return Some(run.next);
        }
        if let Some((headers, next)) = notes::column(self.text, self.lines, at) {
            let writer = notes::writer_above(self.text, self.lines, at + 1)?;
            self.notes(writer, headers);
            return Some(next);
        }
        let below = self.marked_below(at);
        let found = attribution::ending_at(self.text, self.lines, at, below.is_some())?;
        self.start(found.first, QuoteStyle::Attribution, Some(found.headers), below.map_or(depth, |(_, depth)| depth));
        Some(below.map_or(at + 1, |(line, _)| line))
    }

    fn notes_writer(&self, headers: &Headers, at: usize) -> Option<usize> {
        (headers.from.is_none() && headers.to.is_some() && headers.subject.is_some())
            .then(|| notes::writer_above(self.text, self.lines, at))
            .flatten()
    }

    fn notes(&mut self, writer: usize, mut headers: Headers) {
        let line = self.lines[writer];
        headers.from =
            Some(Span { start: line.content, end: line.content + Span::new(0, line.text(self.text).len()).end });
        headers.span.start = line.span.start;
        self.start(writer, QuoteStyle::Notes, Some(headers), line.depth);
    }

    /// The line below with more quote marks, at most two blank lines away, and its depth.
    fn marked_below(&self, at: usize) -> Option<(usize, u8)> {
        let depth = self.lines[at].depth;
        let below = self.lines.iter().enumerate().skip(at + 1).take(3);
        below
            .take_while(|(_, l)| l.is_blank() || l.depth > depth)
            .find(|(_, l)| l.depth > depth)
            .map(|(n, l)| (n, l.depth))
    }

    fn start(&mut self, line: usize, style: QuoteStyle, headers: Option<Headers>, depth: u8) {
        // A separator may stand inside the quotation above; quotations never overlap.
        let floor = self.quotes.last().map_or(0, |q| q.span.end);
        let start = self.lines[line].span.start.max(floor);
        self.close(start);
        self.open = Some(Quote { span: Span { start, end: start }, style, depth, headers });
    }

    /// Opens a run of marked lines, or goes on with the one above when only blanks lie between.
    fn prefixed(&mut self, line: Line) {
        let resumes = self.quotes.last().is_some_and(|q| {
            q.depth > 0
                && (q.depth <= line.depth || q.headers.is_none())
                && self.text[q.span.end as usize..line.span.start as usize].trim().is_empty()
        });
        self.open = match self.quotes.pop_if(|_| resumes) {
            Some(quote) => Some(Quote { depth: quote.depth.min(line.depth), ..quote }),
            None => Some(Quote {
                span: Span { start: line.span.start, end: line.span.start },
                style: QuoteStyle::Prefixed,
                depth: 1,
                headers: None,
            }),
        };
    }

    fn close(&mut self, at: u32) {
        if let Some(mut quote) = self.open.take() {
            quote.span.end = at.max(quote.span.start);
            if !quote.span.is_empty() {
                self.quotes.push(quote);
            }
        }
    }
}
