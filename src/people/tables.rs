//! Columns of pasted tables: which label stands above the cell that a number is in.
//! Knows separators and headings; what is in the cells is no concern of it.

use super::labels::{self, CELL, Labels};

/// Separators of cells, the most telling first.
const SEPARATORS: [u8; 4] = [b'\t', b'|', b';', b','];
/// Longer lines are no headings.
const HEADING: usize = 500;

/// The place in a line of a table, kept while the text is read from left to right.
#[derive(Debug, Default)]
pub(super) struct Tables {
    columns: Vec<Labels>,
    /// The table's separator; 0 outside a table.
    sep: u8,
    counts: [u16; 4],
    line: usize,
    /// Where the cell begins that is being read; the line's start outside a table.
    pub cell: usize,
    quoted: bool,
}

impl Tables {
    /// A byte that separates cells in some tables, at `at`.
    pub(super) fn separator(&mut self, byte: u8, at: usize) {
        if byte == b'"' {
            self.quoted = (self.sep == b',' || self.sep == b';') && !self.quoted;
            return;
        }
        if self.quoted && byte != b'\t' {
            return;
        }
        if let Some(slot) = SEPARATORS.iter().position(|&s| s == byte) {
            self.counts[slot] = self.counts[slot].saturating_add(1);
        }
        if byte == b'\t' || byte == self.sep || byte == b'|' {
            self.cell = at + 1;
        }
    }

    /// The end of a line at `at`: the table goes on, ends, or begins here with its heading.
    pub(super) fn newline(&mut self, text: &str, at: usize) {
        let goes_on = match self.sep {
            0 => false,
            b'\t' | b'|' => self.count(self.sep) > 0,
            sep => usize::from(self.count(sep)) + 2 > self.columns.len(),
        };
        if !goes_on {
            self.begin(text, at);
        }
        self.counts = [0; 4];
        self.line = at + 1;
        self.cell = at + 1;
        self.quoted = false;
    }

    fn count(&self, sep: u8) -> u16 {
        SEPARATORS.iter().position(|&s| s == sep).map_or(0, |slot| self.counts[slot])
    }

    /// Reads the line that ends at `at` as a heading, if it is one.
    fn begin(&mut self, text: &str, at: usize) {
        self.sep = 0;
        self.columns.clear();
        let Some(&sep) = SEPARATORS.iter().find(|&&s| self.count(s) > 0) else { return };
        let line = text[self.line..at].trim_end_matches('\r');
        if !line.bytes().any(|b| b.is_ascii_alphabetic() || b >= 0xC3)
            || line.len() > HEADING
            || !line.split(char::from(sep)).all(|c| c.trim().len() <= CELL)
        {
            return;
        }
        let marks = matches!(sep, b',' | b';');
        // Sentences have commas too: a heading of a CSV has short cells, no full stop, and a next line with as many.
        if marks
            && (line.ends_with(['?', '!', ',', ':'])
                || line.ends_with('.')
                    && !line.rsplit(char::from(sep)).next().is_some_and(|c| labels::heading(c).any())
                || !as_many_below(text, at, sep, self.count(sep))
                || !line.split(char::from(sep)).all(|c| c.split_whitespace().count() <= 8))
        {
            return;
        }
        self.columns.extend(line.split(char::from(sep)).map(|cell| labels::heading(cell.trim_matches(['"', ' ']))));
        if self.columns.iter().any(|c| c.any()) {
            self.sep = sep;
        }
    }

    /// The labels of the column that is being read.
    pub(super) fn column(&self) -> Labels {
        if self.sep == 0 {
            return Labels::default();
        }
        self.columns.get(usize::from(self.count(self.sep))).copied().unwrap_or_default()
    }

    /// Which cell of its line is being read, from nought.
    #[must_use]
    pub(super) fn ordinal(&self) -> u16 {
        let marks = if matches!(self.sep, b',' | b';') { self.count(self.sep) } else { 0 };
        self.count(b'\t').saturating_add(self.count(b'|')).saturating_add(marks)
    }

    #[must_use]
    pub(super) fn inside(&self) -> bool {
        self.sep != 0
    }
}

fn as_many_below(text: &str, at: usize, sep: u8, count: u16) -> bool {
    let Some(rest) = text.get(at + 1..) else { return false };
    let mut quoted = false;
    let mut found = 0u16;
    for &byte in rest.as_bytes().iter().take(2 * HEADING).take_while(|&&b| b != b'\n') {
        quoted ^= byte == b'"';
        found += u16::from(byte == sep && !quoted);
    }
    found == count
}
