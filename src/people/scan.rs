//! Where the pass over a text stands: the line, the cell, the labels in front, and what was given out so far.
//! Judges nothing itself: formats and check digits are their modules' own.

use super::dates;
use super::kinds::{Identifier, Kind};
use super::labels::{self, Labels};
use super::peers::Peers;
use super::tables::Tables;
use crate::draft::Day;
use crate::text::Span;

/// A text, how far it was read, and what the numbers read next depend on.
pub(super) struct Scan<'a> {
    pub text: &'a str,
    pub bytes: &'a [u8],
    pub bound: Day,
    /// Start and end of the text without the blanks around it.
    whole: (usize, usize),
    /// Where the last identifier ended.
    pub floor: usize,
    pub tables: Tables,
    pub peers: Peers,
    /// Up to where labels were looked for, and the last one seen.
    labelled: usize,
    label: Option<labels::Label>,
    /// The labels of the last identifier, for "and" and "/" behind it.
    last: Labels,
    out: Vec<Identifier>,
}

/// The labels of a number and how they stand to it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    pub labels: Labels,
    /// The label means this very number: nothing but "no", "is", colons and the like lies between.
    pub claims: bool,
    /// Where the label ends; the number cannot begin before.
    pub end: usize,
}

impl Context {
    /// Whether the number belongs to a label, so that nothing else is to be seen in it.
    pub(super) fn for_others(self) -> bool {
        self.labels.something_else() || (self.claims && self.labels.any())
    }
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str, today: Option<Day>) -> Scan<'a> {
        let trimmed = text.trim();
        let whole = trimmed.as_ptr() as usize - text.as_ptr() as usize;
        Scan {
            text,
            bytes: text.as_bytes(),
            bound: dates::bound(today),
            whole: (whole, whole + trimmed.len()),
            floor: 0,
            tables: Tables::default(),
            peers: Peers::default(),
            labelled: 0,
            label: None,
            last: Labels::default(),
            out: Vec::new(),
        }
    }

    /// What was given out, without what its neighbours speak against.
    pub(super) fn found(mut self) -> Vec<Identifier> {
        self.peers.settle(&mut self.out);
        self.out
    }
}

impl Scan<'_> {
    /// Gives an identifier out, in place of any that it covers.
    pub(super) fn give(&mut self, kind: Kind, start: usize, end: usize, labels: Labels) {
        let span = Span::new(start, end);
        while self.out.last().is_some_and(|last| last.span.start >= span.start) {
            self.out.pop();
        }
        self.out.push(Identifier { kind: kind.info().id, span, class: kind.info().class });
        self.floor = end;
        self.last = labels;
    }

    /// The labels that stand in front of a number at `start`, above its column, or behind its end. Behind `#` stands
    /// an entry of some tracker, unless a label claims it.
    pub(super) fn context(&mut self, start: usize, end: usize) -> Context {
        let found = self.around(start, end);
        let entry = start.checked_sub(1).is_some_and(|n| self.bytes[n] == b'#');
        if entry && !found.claims { Context::default() } else { found }
    }

    fn around(&mut self, start: usize, end: usize) -> Context {
        let cell = self.tables.cell.min(start);
        let blank = |b: &u8| matches!(b, b' ' | b'"' | b'\'' | b'(' | b'+' | b'*' | b'\r' | 0xC2 | 0xA0);
        let from = cell.max(start.saturating_sub(labels::REACH));
        if !self.bytes[from..start].iter().all(blank) {
            let label = self.nearest(start).filter(|l| l.start >= cell && l.end <= start);
            return label
                .map(|l| self.explained(l, start).unwrap_or(l))
                .and_then(|l| self.joined(l, start))
                .or_else(|| {
                    let own = self.begins_with_capitals(cell, start);
                    if own { self.column(cell).or_else(|| self.above(cell)) } else { None }
                })
                .or_else(|| self.inherited(start))
                .or_else(|| self.behind(end))
                .unwrap_or_default();
        }
        if let Some(found) = self.column(cell) {
            return found;
        }
        if let Some(found) = self.behind(end) {
            return found;
        }
        self.above(cell).or_else(|| self.inherited(start)).unwrap_or_default()
    }

    /// Whether "ID" or `#` stands right in front of a number, which names an entry of whatever list.
    pub(super) fn is_entry(&self, start: usize) -> bool {
        let front = &self.bytes[self.tables.cell.min(start)..start];
        let blanks = front.iter().rev().take_while(|b| !(b.is_ascii_alphanumeric() || **b == b'#')).count();
        match front[..front.len() - blanks.min(4)] {
            [.., b'#'] => true,
            [ref word @ .., b'I' | b'i', b'D' | b'd'] => !word.last().is_some_and(u8::is_ascii_alphanumeric),
            _ => false,
        }
    }

    fn column(&self, cell: usize) -> Option<Context> {
        let column = self.tables.column();
        column.any().then_some(Context { labels: column, claims: true, end: cell })
    }

    /// `X 110 411 319`, `MORGA 657054 SM9IJ`: a number whose letters stand in front of its digits.
    fn begins_with_capitals(&self, cell: usize, start: usize) -> bool {
        start - cell < 9 && self.bytes[cell..start].iter().all(|b| b.is_ascii_uppercase() || matches!(b, b' ' | b'-'))
    }

    /// A form's label stands in the cell in front or on the line above.
    fn above(&self, cell: usize) -> Option<Context> {
        let front = &self.text[..cell];
        let above = front.trim_end_matches(['\t', '|', ' ', '\r']);
        // "NHS number, if known:" and a cell in front are labels whatever they end with
        let form = front.len() > above.len() && !front.ends_with('\n') || above.ends_with(":\n");
        let above = above.strip_suffix('\n').unwrap_or(above).trim_end_matches(['\r', ' ']);
        let from = above.len().saturating_sub(labels::REACH);
        let line = above.as_bytes()[from..]
            .iter()
            .rposition(|&b| b == b'\n' || b == b'\t' || b == b'|')
            .map_or(from, |n| from + n + 1);
        let end = above.len();
        let near = self.window(line, end);
        let Some(label) = labels::before(near).filter(|l| labels::is_number_word(&near[l.end..])) else {
            let found = if form && near.len() <= labels::CELL { labels::heading(near) } else { Labels::default() };
            return (found.any() && !found.something_else()).then_some(Context { labels: found, claims: true, end });
        };
        let by = end - near.len();
        self.joined(labels::Label { start: label.start + by, end: label.end + by, ..label }, end)
    }

    /// The text from `floor` to `end`, at most the labels' reach long, from a character boundary.
    fn window(&self, floor: usize, end: usize) -> &str {
        let mut from = floor.max(end.saturating_sub(labels::REACH));
        while from < end && !self.text.is_char_boundary(from) {
            from += 1;
        }
        self.text.get(from..end).unwrap_or("")
    }

    /// The last label in front of a number. Every byte is looked at once: the search goes on where it stopped.
    fn nearest(&mut self, start: usize) -> Option<labels::Label> {
        if start > self.labelled {
            let mut from = start.saturating_sub(labels::REACH);
            if from > self.labelled {
                self.label = None;
                while !self.text.is_char_boundary(from) {
                    from += 1;
                }
            } else {
                from = self.labelled;
            }
            self.label = labels::last(self.text, from, start, self.label);
            self.labelled = start;
        }
        self.label
    }

    /// What a label means for a number at `start`, where nothing parts the two.
    fn joined(&self, label: labels::Label, start: usize) -> Option<Context> {
        let between = self.text.get(label.end..start).filter(|between| between.len() <= labels::REACH)?;
        let between = labels::behind_remark(between);
        if !labels::joined(between) || label.labels.something_else() && self.is_surname(label, start) {
            return None;
        }
        let claims = !between.contains([',', '(']) && between.len() <= 32;
        Some(Context { labels: label.labels, claims, end: label.end })
    }

    /// "NHS number (on his card): ": the label in front of the remark that this one stands in.
    fn explained(&self, label: labels::Label, start: usize) -> Option<labels::Label> {
        let front = self.window(self.tables.cell.min(label.start), label.start);
        let by = label.start - front.len();
        let behind = self.text.get(label.end..start).filter(|behind| behind.len() <= labels::REACH)?;
        let found = labels::explained(front, behind)?;
        Some(labels::Label { start: found.start + by, end: found.end + by, ..found })
    }

    /// "Ann Price", "Dr Page": a word with a capital behind another one, where neither its number nor a colon follows.
    fn is_surname(&self, label: labels::Label, start: usize) -> bool {
        let capital = |word: &[u8]| matches!(word, [b'A'..=b'Z', b'a'..=b'z', ..]);
        let (front, behind) = (&self.bytes[..label.start], &self.bytes[label.end..start]);
        let Some((b' ', front)) = front.split_last() else { return false };
        let name = front.iter().rev().take(labels::REACH).take_while(|b| !b.is_ascii_whitespace()).count();
        let word = &self.bytes[label.start..label.end];
        (behind.is_empty() || behind.contains(&b',') || behind.contains(&b'('))
            && capital(word)
            && !word.contains(&b' ')
            && capital(&front[front.len() - name..])
            && !front.ends_with(b":")
    }

    /// "07700 900123 / 900456", "… and …": the label of the number before goes on.
    fn inherited(&self, start: usize) -> Option<Context> {
        if !self.last.any() || self.floor > start || start - self.floor > 8 {
            return None;
        }
        let between = self.text.get(self.floor..start)?.trim();
        JOINS.contains(&between).then_some(Context { labels: self.last, claims: false, end: self.floor })
    }

    /// "943 476 5919 (NHS)", "943 476 5919 (his NHS No.)".
    fn behind(&self, end: usize) -> Option<Context> {
        let rest = self.text.get(end..)?;
        let inner = rest.strip_prefix(" (").or_else(|| rest.strip_prefix('('))?;
        let close = inner.bytes().take(labels::REACH).position(|b| b == b')')?;
        let label = labels::before(&inner[..close]).filter(|l| labels::is_number_word(&inner[l.end..close]))?;
        Some(Context { labels: label.labels, claims: true, end: 0 })
    }

    /// Whether a number stands alone in its line or cell, and whether it is the whole text.
    pub(super) fn alone(&self, start: usize, end: usize) -> (bool, bool) {
        let blank = self.window(self.tables.cell.min(start), start).trim().is_empty();
        let behind = self.bytes[end..].iter().take(labels::REACH).find(|b| !matches!(b, b' ' | b'\r'));
        let ends = match behind {
            None | Some(b'\n' | b'\t' | b'|') => true,
            Some(b',' | b';') => self.tables.inside(),
            Some(_) => false,
        };
        (blank && ends, self.whole == (start, end))
    }
}

/// What joins a number to the one before, whose label goes on.
#[rustfmt::skip]
static JOINS: &[&str] = &[
    "", ",", "/", ";", "&", "|", "or", "and", "und", "oder", "et", "ou", "y", "o", "e", "en", "of", "i", "lub", "och", "eller", "a", "ac", "neu", "、", ", +", "/ +", "or +", "and +", "(",
];
