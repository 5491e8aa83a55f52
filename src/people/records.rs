//! Reads a body line by line into records: a name with what stands beside or below it.
//! Positions only: which records make a list, and of what sort, is decided in `rows`.

use super::columns::{Columns, Field};
use super::dates;
use super::kinds::Identifier;
use super::names::{self, Name};
use super::places;
use crate::draft::Day;
use crate::text::{Body, Line, Span, bytes, fold};

/// Longer lines are no rows, and are searched for pairs of a name and a number only.
const ROW: usize = 600;
/// Lines from the end of a record to the next one of its list.
pub(super) const GAP: usize = 2;
/// A line that is a table's cell is no longer, in bytes.
const CELL: usize = 24;
/// Lines that one person's block may have.
const BLOCK: usize = 9;

/// Somebody described in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub span: Span,
    pub name: Option<Span>,
    /// First and last but one of the identifiers that belong to it.
    pub from: usize,
    pub to: usize,
    /// Year of a date that could be a birthday and has no label.
    pub year: Option<u16>,
    pub address: bool,
    /// Cells or words beside the name that are no identifiers.
    pub details: bool,
    pub first_line: usize,
    pub last_line: usize,
    pub depth: u8,
    /// It stands under a heading that names people.
    pub headed: bool,
    /// The heading says that something is told of each, or whom the table is about.
    pub told: bool,
    pub concerned: bool,
}

impl Record {
    pub(super) fn is_name_only(&self) -> bool {
        self.from == self.to && self.year.is_none() && !self.address && !self.details
    }
}

/// Reads the records of a body, in order, up to the byte `until` and as far behind as a list may go on.
pub(super) fn read(text: &str, body: &Body, identifiers: &[Identifier], until: usize) -> Vec<Record> {
    let mut reader = Reader {
        text,
        identifiers,
        bound: dates::bound(None),
        at: 0,
        open: None,
        first_end: 0,
        columns: None,
        out: Vec::new(),
    };
    let mut headers = body.quotes.iter().filter_map(|q| q.headers).map(|h| h.span).peekable();
    for (number, &line) in body.lines.iter().enumerate() {
        if line.span.start as usize >= until && reader.has_ended(number) {
            break;
        }
        while headers.next_if(|h| h.end <= line.span.start).is_some() {}
        if headers.peek().is_some_and(|h| h.start < line.span.end.max(line.span.start + 1)) {
            reader.close();
            reader.columns = None;
            continue;
        }
        reader.line(number, line);
    }
    reader.close();
    reader.out
}

/// Whether the line says who did something with a patch, as `git interpret-trailers` writes it: "Signed-off-by: Ann Lee <a@b>".
fn is_trailer(line: &str) -> bool {
    let token =
        line.split_once(':').and_then(|(token, _)| token.to_ascii_lowercase().strip_suffix("-by").map(str::len));
    token.is_some_and(|len| len > 0 && line[..len].bytes().all(|b| b.is_ascii_alphabetic() || b == b'-'))
}

struct Reader<'a> {
    text: &'a str,
    identifiers: &'a [Identifier],
    bound: Day,
    /// The first identifier that is not yet behind.
    at: usize,
    open: Option<Record>,
    /// Where the first line of the open record ends.
    first_end: u32,
    columns: Option<Columns>,
    out: Vec<Record>,
}

impl Reader<'_> {
    fn line(&mut self, number: usize, line: Line) {
        let shown = line.text(self.text);
        let (from, to) = self.inside(line.span);
        if shown.is_empty() {
            if self.open.as_ref().is_some_and(|o| !o.is_name_only() || o.last_line + 1 < number) {
                self.close();
            }
            return;
        }
        if is_trailer(shown) {
            self.close();
            return;
        }
        if self.row_of_table(number, line, shown, from, to) {
            return;
        }
        if to - from >= 3 && self.pairs(number, line, from, to) {
            return;
        }
        let name = if shown.len() <= ROW { row_name(shown) } else { None };
        match name {
            Some(name) => self.named(number, line, shown, name, (from, to)),
            None => self.unnamed(number, line, from, to),
        }
    }

    /// Whether no list goes on with what begins in this line.
    fn has_ended(&self, number: usize) -> bool {
        self.open.is_none() && self.out.last().is_none_or(|last| last.last_line + GAP < number)
    }

    /// The identifiers within a line.
    fn inside(&mut self, span: Span) -> (usize, usize) {
        while self.identifiers.get(self.at).is_some_and(|i| i.span.start < span.start) {
            self.at += 1;
        }
        let rest = &self.identifiers[self.at..];
        (self.at, self.at + rest.iter().take_while(|i| i.span.start < span.end).count())
    }

    /// A row under a heading that names people. Headings are read here too.
    fn row_of_table(&mut self, number: usize, line: Line, shown: &str, from: usize, to: usize) -> bool {
        if let Some(columns) = &self.columns {
            if let Some(Field { name, address, details }) = columns.read(shown) {
                let told = (columns.told, columns.concerned);
                self.close();
                let start = line.content as usize;
                let name = name.map(|(s, e)| Span::new(start + s, start + e));
                let mut record = self.record(number, line, name, (from, to));
                record.headed = true;
                (record.told, record.concerned) = told;
                record.address |= address;
                record.details |= details;
                if name.is_some() {
                    self.out.push(record);
                }
                return true;
            }
            self.columns = None;
        }
        if from == to
            && let Some(columns) = Columns::heading(shown)
        {
            self.close();
            self.columns = Some(columns);
            return true;
        }
        false
    }

    fn record(&self, number: usize, line: Line, name: Option<Span>, (from, to): (usize, usize)) -> Record {
        let end = line.content as usize + line.text(self.text).len();
        Record {
            span: Span::new(line.content as usize, end),
            name,
            from,
            to,
            year: None,
            address: false,
            details: false,
            first_line: number,
            last_line: number,
            depth: line.depth,
            headed: false,
            told: false,
            concerned: false,
        }
    }

    /// A line that begins with a name: a row, or the first line of a block.
    fn named(&mut self, number: usize, line: Line, shown: &str, name: Name, ids: (usize, usize)) {
        self.close();
        let start = line.content as usize;
        let span = Span::new(start + name.start, start + name.end);
        let mut record = self.record(number, line, Some(span), ids);
        let rest = &shown[name.end..];
        self.loose(&mut record, start + name.end, rest);
        let beside = rest.trim_matches(|c: char| !fold::is_word(c));
        self.first_end = record.span.end;
        if beside.is_empty() {
            self.open = Some(record);
        } else if !record.is_name_only() {
            self.open = Some(record);
            // A row is complete; only a bare name waits for lines below it.
            self.close();
        }
    }

    /// Dates that may be birthdays and postcodes, which have no label in a list without a heading.
    fn loose(&self, record: &mut Record, start: usize, rest: &str) {
        let mut digit_before = false;
        for (at, byte) in rest.bytes().enumerate().take(ROW) {
            let digit = byte.is_ascii_digit();
            if digit && !digit_before && record.year.is_none() {
                record.year = self.birthday(start + at);
            }
            digit_before = byte.is_ascii_alphanumeric();
        }
        record.address |= rest.len() <= ROW && has_postcode(rest.as_bytes());
    }

    /// The year of a date long enough ago to be a birthday rather than an appointment.
    fn birthday(&self, at: usize) -> Option<u16> {
        let date = dates::date(self.text, at, self.bound).filter(|d| d.birthday)?;
        let year = dates::year_of(date.start..date.end, self.text)?;
        (year + 2 < self.bound.year).then_some(year)
    }

    /// A line without a name of its own: it belongs to the block above, or is a row by its numbers alone.
    fn unnamed(&mut self, number: usize, line: Line, from: usize, to: usize) {
        let text = self.text;
        // A table whose cells came as lines: the birthday stands in one of its own
        let shown = line.text(text);
        let cell = self.open.as_ref().is_some_and(|open| open.year.is_none()) && shown.len() <= CELL;
        let year = if cell { self.birthday(line.content as usize) } else { None };
        if let Some(open) = &mut self.open
            && open.depth == line.depth
            && number - open.first_line < BLOCK
        {
            open.last_line = number;
            open.year = open.year.or(year);
            open.to = to.max(open.to);
            if open.from == open.to {
                (open.from, open.to) = (from, to);
            }
            open.span.end = line.content + Span::new(0, line.text(text).len()).end;
            open.address |= line.span.len() < 120 && has_postcode(line.text(text).as_bytes());
            return;
        }
        self.close();
        let address = self.identifiers[from..to].iter().any(|i| i.kind == "email");
        let short = line.span.len() <= ROW && is_short_around(&self.identifiers[from..to], line.span);
        if to > from && short && (address || to - from >= 2) {
            let record = self.record(number, line, None, (from, to));
            self.out.push(record);
        }
    }

    /// "Anna Smith (02/12/1984), Bo Ray (…)": several people in one line, each in front of what belongs to them.
    fn pairs(&mut self, number: usize, line: Line, from: usize, to: usize) -> bool {
        let mut found: Vec<Record> = Vec::new();
        let mut end = line.content as usize;
        for (n, identifier) in self.identifiers[from..to].iter().enumerate() {
            let start = identifier.span.start as usize;
            let name = name_in_front(self.text, end.min(start), start);
            match (name, found.last_mut()) {
                (Some(span), _) => {
                    let mut record = self.record(number, line, Some(span), (from + n, from + n + 1));
                    record.span = Span { start: span.start, end: identifier.span.end };
                    found.push(record);
                }
                (None, Some(last)) => {
                    last.to = from + n + 1;
                    last.span.end = identifier.span.end;
                }
                (None, None) => return false,
            }
            end = identifier.span.end as usize;
        }
        let several = found.len() >= 2;
        if several {
            self.close();
            self.out.append(&mut found);
        }
        several
    }

    fn close(&mut self) {
        let Some(mut record) = self.open.take() else { return };
        if record.is_name_only() {
            // What followed had nothing to tell: it was no part of it.
            record.last_line = record.first_line;
            record.span.end = record.span.end.min(self.first_end);
        }
        self.out.push(record);
    }
}

/// The name that a row begins with, behind numbering, bullets, a label or a cell with a number.
fn row_name(shown: &str) -> Option<Name> {
    let start = bullet(shown);
    let at = |from: usize| {
        let piece = &shown[from..];
        let name = names::leading(piece).or_else(|| names::japanese(piece))?;
        Some(Name { start: from + name.start, end: from + name.end, ..name })
    };
    if let Some(name) = at(start) {
        return Some(name);
    }
    if let Some(value) = labelled_name(&shown[start..]) {
        return at(start + value);
    }
    // A number, a reference or a date may stand in the cells in front.
    let mut from = start;
    for _ in 0..3 {
        let next = bytes::position(shown.as_bytes(), from, *b"\t|;,")?;
        if next - from > 40 {
            return None;
        }
        from = next + 1;
        if let Some(name) = at(from) {
            return Some(name);
        }
    }
    None
}

/// "Name: Anna Smith": where the value begins.
pub(super) fn labelled_name(shown: &str) -> Option<usize> {
    labelled(shown, super::columns::is_name)
}

/// Where the value begins behind such a label.
pub(super) fn labelled(shown: &str, is: fn(&str) -> bool) -> Option<usize> {
    let colon = shown.bytes().take(40).position(|b| b == b':')?;
    is(shown[..colon].trim()).then_some(colon + 1)
}

/// Length of a bullet or number in front of a row.
fn bullet(shown: &str) -> usize {
    let digits = shown.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let after = &shown[digits..];
    let mark = match (digits, after.chars().next()) {
        (1.., Some(c @ ('.' | ')' | ':' | '-' | '、'))) => c.len_utf8(),
        (0, Some(c @ ('-' | '*' | '•' | '–' | '·' | '▪' | '○' | 'o')))
            if after[c.len_utf8()..].starts_with([' ', '\t']) =>
        {
            c.len_utf8()
        }
        (1.., Some('\t' | ' ')) => 0,
        _ => return 0,
    };
    let rest = &after[mark..];
    digits + mark + rest.len() - rest.trim_start_matches([' ', '\t', '\u{a0}']).len()
}

/// A name close in front of a number, not before `floor`.
fn name_in_front(text: &str, floor: usize, end: usize) -> Option<Span> {
    let mut from = floor.max(end.saturating_sub(80));
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let piece = text.get(from..end)?;
    let mut found = None;
    let mut before_is_letter = false;
    let mut skip = 0;
    for (at, c) in piece.char_indices() {
        if at >= skip
            && c.is_uppercase()
            && !before_is_letter
            && let Some(name) = names::leading(&piece[at..])
        {
            found = Some(Span::new(from + at + name.start, from + at + name.end));
            skip = at + name.end;
        }
        before_is_letter = fold::is_letter(c);
    }
    found.filter(|name| end - name.end as usize <= 40)
}

/// Whether a line has little besides its identifiers: a row, not a sentence.
fn is_short_around(identifiers: &[Identifier], line: Span) -> bool {
    let covered: usize = identifiers.iter().map(|i| i.span.len()).sum();
    line.len() <= covered * 2 + 24
}

/// A postcode anywhere in the line.
fn has_postcode(bytes: &[u8]) -> bool {
    let begins = |at: usize| {
        bytes[at].is_ascii_uppercase() && !at.checked_sub(1).is_some_and(|n| bytes[n].is_ascii_alphanumeric())
    };
    (0..bytes.len())
        .any(|at| begins(at) && (places::postcode(bytes, at).is_some() || places::eircode(bytes, at).is_some()))
}
