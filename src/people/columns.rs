//! Tables whose heading names people: which cell holds the name, which an address, which anything else.
//! Knows headings and cells; nothing about what the other cells mean.

use super::beside::is_telling_head;
use super::list_words::{ADDRESS_COLUMNS, HALF_COLUMNS, NAME_COLUMNS};
use super::sheet_words::{CONCERNED, folded};
use crate::text::bytes;
use crate::text::fold::{self, WordSet};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Name,
    /// Surname or forename.
    Half,
    Address,
    Other,
}

/// The columns of a table of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    sep: char,
    columns: Vec<Column>,
    /// What the heads say of the people: nothing, something of each, or besides that whom they are.
    pub told: bool,
    pub concerned: bool,
}

/// What a row holds; the name as a byte range of the row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Field {
    pub name: Option<(usize, usize)>,
    pub address: bool,
    pub details: bool,
}

/// Headings have short cells.
const CELL: usize = 40;
const HEADING: usize = 500;

impl Columns {
    /// Reads a line as the heading of a table of people.
    pub(super) fn heading(line: &str) -> Option<Columns> {
        if line.len() > HEADING || line.ends_with(['.', '!', '?']) {
            return None;
        }
        bytes::position(line.as_bytes(), 0, *b"\t|;,")?;
        let sep = ['\t', '|', ';', ','].into_iter().find(|&s| line.contains(s))?;
        let mut columns = Vec::new();
        let (mut told, mut concerned) = (false, false);
        for cell in line.split(sep) {
            let cell = cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '*' | ':'));
            if cell.len() > CELL {
                return None;
            }
            columns.push(column(cell));
            told |= is_telling_head(cell);
            concerned |= is_concerned(cell);
        }
        let people = columns.iter().any(|c| matches!(c, Column::Name | Column::Half));
        (people && columns.len() >= 2).then_some(Columns { sep, columns, told, concerned })
    }

    /// Reads a line as a row: `None` when the table is over.
    pub(super) fn read(&self, line: &str) -> Option<Field> {
        let cells = cells(line, self.sep);
        if cells.len() < 2 || (self.sep != '\t' && cells.len() + 1 < self.columns.len()) {
            return None;
        }
        let mut field = Field::default();
        for ((start, end), column) in cells.into_iter().zip(&self.columns) {
            let value = line[start..end].trim_matches(|c: char| c.is_whitespace() || c == '"');
            if value.is_empty() {
                continue;
            }
            let from = value.as_ptr() as usize - line.as_ptr() as usize;
            match column {
                Column::Name | Column::Half if is_person(value) => {
                    let whole = field.name.map_or((from, from + value.len()), |(s, _)| (s, from + value.len()));
                    field.name = Some(whole);
                }
                Column::Name | Column::Half => {}
                Column::Address => field.address = true,
                Column::Other => field.details = true,
            }
        }
        Some(field)
    }
}

/// Cells as byte ranges; separators inside quotes do not count.
fn cells(line: &str, sep: char) -> Vec<(usize, usize)> {
    let mut out = Vec::with_capacity(8);
    let (mut from, mut quoted) = (0, false);
    for (at, byte) in line.bytes().enumerate() {
        if byte == b'"' && sep != '\t' {
            quoted = !quoted;
        } else if char::from(byte) == sep && !quoted {
            out.push((from, at));
            from = at + 1;
        }
    }
    out.push((from, line.len()));
    out
}

fn is_person(value: &str) -> bool {
    let first = value.chars().next();
    let letters = value.chars().filter(|c| fold::is_letter(*c)).count();
    let total = ["total", "sum", "gesamt", "summe"].iter().any(|t| fold::word_prefix_len(value, t).is_some());
    first.is_some_and(|c| c.is_uppercase() || c >= '\u{3040}')
        && letters * 10 >= value.chars().count() * 7
        && value.len() <= 80
        && !total
}

static NAMES: WordSet = WordSet::new(NAME_COLUMNS);
static HALVES: WordSet = WordSet::new(HALF_COLUMNS);
static ADDRESSES: WordSet = WordSet::new(ADDRESS_COLUMNS);

/// Whether a heading or a label in front of a colon announces somebody's name.
pub(super) fn is_name(word: &str) -> bool {
    NAMES.contains(word)
}

/// Whether a head says whom the table is about: tenants, pupils, patients.
fn is_concerned(cell: &str) -> bool {
    CONCERNED.has(folded(cell, &mut String::new()))
}

/// Whether it does either.
pub(super) fn is_person_head(cell: &str) -> bool {
    is_name(cell) || is_concerned(cell)
}

fn column(cell: &str) -> Column {
    if is_person_head(cell) {
        Column::Name
    } else if HALVES.contains(cell) {
        Column::Half
    } else if ADDRESSES.contains(cell) {
        Column::Address
    } else {
        Column::Other
    }
}
