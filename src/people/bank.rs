//! Sort codes and the account numbers beside them.
//! Knows British formats; labels are weighed where they are found.

use super::groups::{Groups, is_word};
use super::kinds::Kind::*;
use super::labels::Labels;
use super::scan::Scan;

/// A sort code with an account number beside it, or either with its label.
pub(super) fn read(scan: &mut Scan<'_>, start: usize, groups: &Groups) -> Option<usize> {
    if groups.count < 3 {
        return None;
    }
    let code = groups.first(3, start);
    if code.lens != [2, 2, 2] || !matches!(code.sep, b'-' | b' ') {
        return None;
    }
    let account = account_behind(scan, code.end);
    if groups.goes_on(3) && account.is_none() {
        return None;
    }
    let context = scan.context(start, code.end);
    let beside = account.is_some() && code.sep == b'-' && !context.labels.has(DateOfBirth);
    if !(beside || context.labels.has(UkSortCode)) {
        return None;
    }
    scan.give(UkSortCode, start, code.end, context.labels);
    let Some((from, to)) = account else { return Some(code.end) };
    scan.give(UkBankAccount, from, to, Labels::default());
    Some(to)
}

/// Eight digits right behind a sort code.
fn account_behind(scan: &Scan<'_>, end: usize) -> Option<(usize, usize)> {
    let gap =
        scan.bytes[end..].iter().take(4).take_while(|b| matches!(b, b' ' | b'/' | b',' | b'|' | b'\t' | b'-')).count();
    let from = end + gap;
    let run = scan.bytes[from..].iter().take(9).take_while(|b| b.is_ascii_digit()).count();
    (gap > 0 && run == 8 && !scan.bytes.get(from + 8).is_some_and(|&b| is_word(b))).then_some((from, from + 8))
}
