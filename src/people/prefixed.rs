//! VAT numbers with their country's letters in front: `GB 123 4567 82`, `IT01234567897` (Directive 2006/112/EC, article 215).
//! Knows the letters; checks are the rules' own.

use super::groups::{Groups, is_word};
use super::kinds::Kind::{self, *};
use super::numbers;
use super::scan::Scan;

/// Letters and the kind that stands behind them.
const COUNTRIES: [([u8; 2], Kind); 5] =
    [(*b"GB", UkVatNumber), (*b"HR", HrOib), (*b"IT", ItPartitaIva), (*b"PL", PlNip), (*b"PT", PtNif)];

/// The number whose letters begin at `from`: given out where its check holds and a label asks for it; British ones
/// need none. The place to go on from.
pub(super) fn vat(scan: &mut Scan<'_>, from: usize) -> Option<usize> {
    let letters = scan.bytes.get(from..from + 2)?;
    let (_, kind) = COUNTRIES.into_iter().find(|(known, _)| known == letters)?;
    let start = from + 2 + usize::from(scan.bytes.get(from + 2) == Some(&b' '));
    if !scan.bytes.get(start)?.is_ascii_digit() {
        return None;
    }
    let groups = Groups::read(scan.bytes, start);
    let bound = scan.bound;
    let end = (1..=groups.count).rev().find_map(|count| {
        let number = groups.first(count, start);
        let ends = !groups.goes_on(count) && !scan.bytes.get(number.end).is_some_and(|&b| is_word(b));
        let fits =
            || numbers::rules(number.digits.len()).iter().any(|r| r.kind == kind && (r.check)(number.digits, bound));
        (ends && number.lens.len() <= 4 && fits()).then_some(number.end)
    })?;
    let context = scan.context(from, end);
    if !(context.labels.has(kind) || kind == UkVatNumber && !context.for_others()) {
        return None;
    }
    scan.give(kind, from, end, context.labels);
    Some(end)
}
