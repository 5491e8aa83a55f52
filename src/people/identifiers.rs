//! The one pass over a text that finds identifiers: stops at digits, at `@`, and where lines and cells end.
//! Judges nothing itself: formats and check digits are their modules' own.

use super::kinds::{Identifier, Kind};
use super::labels::Labels;
use super::scan::Scan;
use super::{digits, network, widths};
use crate::draft::Day;
use crate::text::Span;
use crate::text::bytes::Stops;

/// Finds identifiers, in the order of the text and without overlaps. `today` bounds dates of birth.
///
/// Linear in the length of the text, total for any text. A number with a wrong check digit is never given out as
/// the kind that asks for it.
#[must_use]
pub fn identifiers(text: &str, today: Option<Day>) -> Vec<Identifier> {
    identifiers_before(text, today, text.len())
}

/// [`identifiers`] in front of the byte `until`, where a line begins; those behind may be missing.
#[must_use]
pub fn identifiers_before(text: &str, today: Option<Day>, until: usize) -> Vec<Identifier> {
    let narrow = widths::narrowed(text);
    let mut scan = Scan::new(&narrow.text, today);
    run(&mut scan, narrow.forth(until));
    let mut found = scan.found();
    for identifier in &mut found {
        let (start, end) = (identifier.span.start as usize, identifier.span.end as usize);
        identifier.span = Span::new(narrow.back(start), narrow.back(end));
    }
    found
}

/// What a byte makes the scan do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    Not,
    Digit,
    At,
    Line,
    Cell,
}

static STOPS: [Stop; 256] = stops();

const fn stops() -> [Stop; 256] {
    let mut table = [Stop::Not; 256];
    let mut digit = b'0';
    while digit <= b'9' {
        table[digit as usize] = Stop::Digit;
        digit += 1;
    }
    table[b'@' as usize] = Stop::At;
    table[b'\n' as usize] = Stop::Line;
    table[b'\t' as usize] = Stop::Cell;
    table[b',' as usize] = Stop::Cell;
    table[b';' as usize] = Stop::Cell;
    table[b'|' as usize] = Stop::Cell;
    table[b'"' as usize] = Stop::Cell;
    table
}

/// Whether the table has anything for a byte, as comparisons that are made for many bytes at once.
#[inline]
fn is_stop(byte: u8) -> bool {
    let cell = (byte == b'\t') | (byte == b',') | (byte == b';') | (byte == b'|') | (byte == b'"');
    (byte.wrapping_sub(b'0') < 10) | (byte == b'@') | (byte == b'\n') | cell
}

/// Reads the text to its end, or to `until` where nothing given out can be taken back any more.
fn run(scan: &mut Scan<'_>, until: usize) {
    let mut at = 0;
    let mut stops = Stops::new(is_stop);
    while let Some(next) = stops.next(scan.bytes, at) {
        // Neighbours further on may still take back what was given out
        if next >= until && scan.peers.are_settled() {
            break;
        }
        at = next;
        let byte = scan.bytes[at];
        at = match STOPS[usize::from(byte)] {
            Stop::Digit => digits::read(scan, at).max(at + 1),
            Stop::At => email(scan, at),
            Stop::Line => {
                scan.tables.newline(scan.text, at);
                at + 1
            }
            Stop::Cell | Stop::Not => {
                scan.tables.separator(byte, at);
                at + 1
            }
        };
    }
}

fn email(scan: &mut Scan<'_>, at: usize) -> usize {
    match network::email(scan.bytes, at, scan.floor) {
        Some((start, end)) => {
            scan.give(Kind::Email, start, end, Labels::default());
            end
        }
        None => at + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_behind_is_left_out() {
        let text = "NHS number 943 476 5919\nann@example.org\n44051401359\n11111111112\n98765432109\n12345678901";
        let kinds = |until| identifiers_before(text, None, until).iter().map(|found| found.kind).collect::<Vec<_>>();
        assert_eq!(kinds(24), ["uk-nhs-number"]);
        assert_eq!(kinds(40), ["uk-nhs-number", "email"]);
        // Its neighbours are asked wherever they stand
        assert_eq!(kinds(52), ["uk-nhs-number", "email"]);
        assert_eq!(identifiers(&text[..51], None).len(), 3);
    }

    #[test]
    fn comparisons_and_table_agree() {
        assert!((0..=255).all(|byte| is_stop(byte) == (STOPS[usize::from(byte)] != Stop::Not)));
    }
}
