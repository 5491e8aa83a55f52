//! The best reading of a number in groups: labels before shapes before standing alone.
//! Weighs what the rules and the telephone groupings say; knows no format itself.

use super::groups::{self, Groups, Number, is_word};
use super::kinds::Kind::{self, *};
use super::numbers;
use super::phones::{self, Evidence};
use super::scan::{Context, Scan};

/// A reading of the first groups, and how good it is.
struct Reading {
    kind: Kind,
    score: u8,
    start: usize,
    end: usize,
}

/// The best reading of groups of digits: labels before shapes before lengths.
pub(super) fn best(scan: &mut Scan<'_>, start: usize, groups: &Groups) -> Option<usize> {
    let all = groups.count;
    if all == 0 || groups.first(all, start).digits.len() < 6 {
        return None;
    }
    let mut context = None;
    let mut best: Option<Reading> = None;
    for count in (1..=all).rev() {
        let number = groups.first(count, start);
        let goes_on = groups.goes_on(count)
            || matches!(scan.bytes.get(number.end..), Some([b'-' | b'.', d, ..]) if d.is_ascii_digit());
        let ends = !goes_on && !scan.bytes.get(number.end).is_some_and(|&b| is_word(b) || b == b'%' || b == b'@');
        if number.digits.len() < 6 || !ends || thousands(scan, &number) {
            continue;
        }
        let context = match context {
            Some(known) => known,
            None => *context.insert(scan.context(start, number.end)),
        };
        let phone = phone(scan, &number, context, groups.next_len(count));
        for reading in [judge(scan, &number, context, groups.next_len(count)), phone].into_iter().flatten() {
            if best.as_ref().is_none_or(|b| reading.score > b.score) {
                best = Some(reading);
            }
        }
    }
    note(scan, &groups.first(all, start), context.unwrap_or_default(), best.as_ref());
    let best = best?;
    scan.give(best.kind, best.start, best.end, context.map(|c: Context| c.labels).unwrap_or_default());
    Some(best.end)
}

/// Where a number in groups ends that its label claims and no check lets pass: its last groups are no other number.
pub(super) fn slip(scan: &mut Scan<'_>, start: usize, groups: &Groups) -> Option<usize> {
    if groups.count < 3 {
        return None;
    }
    let number = groups.first(groups.count, start);
    let context = scan.context(start, number.end);
    let claimed = context.claims && context.labels.any() && !context.labels.something_else();
    (claimed && (9..=16).contains(&number.digits.len())).then_some(number.end)
}

/// Fewer digits are too often counts to say anything about their neighbours.
const PEER: usize = 8;

/// Remembers a number that stands alone without a label, for its neighbours' sake. A telephone number that is grouped
/// like one needs none.
fn note(scan: &mut Scan<'_>, number: &Number<'_>, context: Context, best: Option<&Reading>) {
    let settled = best.is_some_and(|b| b.score == 5 || (b.kind == Phone && b.score == 4));
    let bare = number.digits.len() >= PEER && !settled && !context.for_others();
    if bare && scan.alone(number.start, number.end).0 {
        let column = (scan.tables.ordinal(), number.digits.len());
        scan.peers.note(column, best.map(|b| b.start));
    }
}

/// `,123` behind three digits or fewer goes on with a long number.
fn thousands(scan: &Scan<'_>, number: &Number<'_>) -> bool {
    number.lens.len() == 1
        && number.digits.len() <= 3
        && matches!(scan.bytes.get(number.end..number.end + 2), Some([b',', d]) if d.is_ascii_digit())
}

/// The kind of a number by its rules: 5 with its label, 4 by its shape, 3 alone in its line, 2 as the whole text.
fn judge(scan: &Scan<'_>, number: &Number<'_>, context: Context, next: Option<u8>) -> Option<Reading> {
    let reading = |kind, score| Some(Reading { kind, score, start: number.start, end: number.end });
    let tidy = number.sep != b'?' && number.lens.len() <= 7;
    let mut found = None;
    let other = context.for_others();
    let entry = number.sep == b' ' && scan.is_entry(number.start);
    let part = is_part(scan, number, next);
    let (line, text) = if other { (false, false) } else { scan.alone(number.start, number.end) };
    for rule in numbers::rules(number.digits.len()) {
        let shaped =
            numbers::shaped(rule, number) && !part && (rule.strong || !entry) && (text || !phones::is_dialled(number));
        let grouped = numbers::is_grouped_as_written(rule.kind, number);
        // What no check digit holds together is one run of digits, or ends with its groups
        let whole = number.lens.len() == 1 || next.is_none() || is_checked(rule.kind, number.digits.len());
        let together = tidy || shaped || is_checked(rule.kind, number.digits.len());
        let labelled = context.labels.has(rule.kind) && together && whole && grouped;
        let alone = tidy
            && ((line && rule.strong)
                || (text && is_checked(rule.kind, number.digits.len()) && number.digits.len() >= 9));
        let score = match (labelled, other) {
            (true, _) => 5,
            (false, true) => 0,
            _ if shaped => 4,
            _ if alone => 2 + u8::from(rule.strong),
            _ => 0,
        };
        // The check comes last: it costs most.
        if score > found.as_ref().map_or(0, |f: &Reading| f.score) && (rule.check)(number.digits, scan.bound) {
            found = reading(rule.kind, score);
        }
    }
    let card = match numbers::card(number) {
        // The rare lengths are also the first groups of longer numbers
        Some(numbers::Card::Rare) if next.is_some() => None,
        Some(_) if context.labels.has(PaymentCard) => reading(PaymentCard, 5),
        Some(numbers::Card::Usual) if !other && !part => reading(PaymentCard, 4),
        Some(numbers::Card::Rare) if text => reading(PaymentCard, 2),
        _ => None,
    };
    [found, card].into_iter().flatten().max_by_key(|r| r.score)
}

/// Whether equal groups go on before or behind: three groups of an account number of five are no number of their own.
fn is_part(scan: &Scan<'_>, number: &Number<'_>, next: Option<u8>) -> bool {
    let Some((&len, others)) = number.lens.split_first() else { return false };
    if others.is_empty() || others.iter().any(|&other| other != len) {
        return false;
    }
    let front = &scan.bytes[..number.start];
    let before = match groups::mark_behind(front) {
        Some((mark, bytes)) if mark == number.sep => {
            front[..front.len() - bytes].iter().rev().take_while(|b| b.is_ascii_digit()).count()
        }
        _ => 0,
    };
    next == Some(len) || before == usize::from(len)
}

/// Without a check digit a number is nothing, even as the whole text.
fn is_checked(kind: Kind, digits: usize) -> bool {
    let never = matches!(kind, UkBankAccount | UkCompanyNumber | UkPassport | UsEin | DkCpr | MyNric);
    !never && (kind != Imei || digits == 15)
}

/// `2010-2014`.
fn is_years(number: &Number<'_>) -> bool {
    let century = |d: &[u8]| matches!(d, [1, 9, ..] | [2, 0, ..]);
    number.lens == [4, 4] && century(number.digits) && century(&number.digits[4..])
}

/// Whether a number is typed into a telephone, stands in the midst of many, or is a place on the earth.
fn is_typed_or_placed(scan: &Scan<'_>, number: &Number<'_>, plus: bool, next: Option<u8>) -> bool {
    // `092 803 439#`
    let typed = scan.bytes.get(number.end) == Some(&b'#');
    let among = number.lens == [3, 3, 4]
        && number.sep == b' '
        && next.is_some()
        && matches!(scan.bytes[..number.start], [.., digit, b' '] if digit.is_ascii_digit());
    // `+5130-00008` is a latitude and a longitude (ISO 6709)
    typed || among || plus && number.sep == b'-' && matches!(number.lens, [4, 5] | [6, 7])
}

/// A telephone number, with its plus or bracket in front.
fn phone(scan: &Scan<'_>, number: &Number<'_>, context: Context, next: Option<u8>) -> Option<Reading> {
    let previous = number.start.checked_sub(1).map_or(b' ', |n| scan.bytes[n]);
    // Behind a letter, a digit and their like a plus joins: `1.2+20240131-1`, `1~++20240131`
    let joins = number
        .start
        .checked_sub(2)
        .is_some_and(|n| is_word(scan.bytes[n]) || matches!(scan.bytes[n], b'+' | b'~' | b'-'));
    let plus = previous == b'+' && !joins;
    // Five pairs with a sixth beside them are a run of bytes and no telephone number
    if previous == b'+' && joins || !plus && number.lens.len() > 1 && is_part(scan, number, next) {
        return None;
    }
    if is_typed_or_placed(scan, number, plus, next) {
        return None;
    }
    let paren = previous == b'(' && number.lens.len() > 1 && scan.bytes[number.start..number.end].contains(&b')');
    let evidence = phones::judge(number, plus, paren)?;
    // `tfn` is a Swedish telephone and an Australian tax file number; Swedish numbers begin with a zero
    let labelled = context.labels.has(Phone) && !(context.labels.has(AuTfn) && number.digits[0] != 0);
    let other = context.labels.something_else() || (context.claims && context.labels.any() && !labelled);
    let date =
        matches!(number.lens, [4, 2, 2] | [2, 2, 4]) && matches!(number.sep, b'-' | b'.' | b'/') || is_years(number);
    // Marks of several kinds: `tel. 71 123-45-67`, but `call 12 2024-10-11`
    let long = number.digits.len() > 8;
    let dashed = number.sep == b'-';
    let dated = number.lens.windows(3).any(|part| part == [4, 2, 2]);
    let score = match (evidence, labelled) {
        (_, true) if date => return None,
        (Evidence::Shape, true) => 5,
        (Evidence::Shape, false) if plus || !other && (dashed || !scan.is_entry(number.start)) => 4,
        (Evidence::Weak, true) => 5,
        (Evidence::Weak, false) if !other && scan.alone(number.start, number.end).0 => 2,
        (Evidence::LabelOnly, true) if long && (paren || context.claims && !dated) => 2,
        (Evidence::LabelOnly, true) if number.sep != b'?' && context.claims => 2,
        _ => return None,
    };
    let start = if plus || paren { number.start - 1 } else { number.start };
    let start =
        if plus && start > 0 && scan.bytes[start - 1] == b'(' && number.sep == b')' { start - 1 } else { start };
    Some(Reading { kind: Phone, score, start, end: number.end })
}
