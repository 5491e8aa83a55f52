//! What begins at a digit: a date, an address of the network, a token with letters, a number in groups.
//! Weighs labels, shapes and check digits against each other; knows no format itself.

use super::groups::{self, Groups, is_word};
use super::kinds::Kind::{self, *};
use super::labels::Labels;
use super::scan::Scan;
use super::{bank, births, judge, labelled, network, places, prefixed, tokens};

/// Longer runs of letters and digits are no identifiers.
const TOKEN: usize = 40;

/// Reads what begins at the digit at `at` and gives the place to go on from.
pub(super) fn read(scan: &mut Scan<'_>, at: usize) -> usize {
    let back =
        scan.bytes[scan.floor.min(at)..at].iter().rev().take(TOKEN).take_while(|b| b.is_ascii_alphanumeric()).count();
    let start = at - back;
    let end = at + scan.bytes[at..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    if end - start > TOKEN {
        return end;
    }
    if end - start == 2
        && let Some((from, to)) = network::dashed(scan.bytes, start, scan.floor)
    {
        scan.give(MacAddress, from, to, Labels::default());
        return to;
    }
    let digits_only = back == 0 && scan.bytes[at..end].iter().all(u8::is_ascii_digit);
    let found = if digits_only { number(scan, at, end) } else { token(scan, start, end) };
    found.unwrap_or(end)
}

/// Whether something in front makes the token part of something longer: a link, a file name, a decimal, money.
fn attached(scan: &Scan<'_>, start: usize) -> bool {
    let Some(&previous) = start.checked_sub(1).and_then(|n| scan.bytes.get(n)) else { return false };
    let before = start.checked_sub(2).and_then(|n| scan.bytes.get(n)).copied().unwrap_or(b' ');
    // Right behind an identifier, a slash or a comma is between two
    if matches!(previous, b'/' | b',') && scan.floor > 0 && scan.floor + 1 == start {
        return false;
    }
    match previous {
        b'_' | b'$' | b'%' | b'\\' | b'=' => true,
        b'-' | b'/' => is_word(before) || before == b'/' || before == b'.',
        b'.' => before.is_ascii_digit(),
        // `arn::111122223333`
        b':' => before == b':',
        // `bug#779835`
        b'#' => is_word(before),
        b',' => {
            before.is_ascii_digit()
                && scan.bytes[start..].iter().take(4).take_while(|b| b.is_ascii_digit()).count() == 3
                && !scan.tables.inside()
        }
        // Pound sign, euro sign and other letters of two and three bytes.
        0xA3 => before == 0xC2,
        0xAC => before == 0x82,
        _ => false,
    }
}

/// A token with letters in it.
fn token(scan: &mut Scan<'_>, start: usize, end: usize) -> Option<usize> {
    let colon = scan.bytes.get(end) == Some(&b':') || start.checked_sub(1).is_some_and(|n| scan.bytes[n] == b':');
    if colon && let Some((from, to, mac)) = network::colons(scan.bytes, start, scan.floor) {
        scan.give(if mac { MacAddress } else { IpAddress }, from, to, Labels::default());
        return Some(to);
    }
    if scan.bytes.get(end).is_some_and(|&b| b == b'_' || b == b'@') {
        return None;
    }
    if attached(scan, start) {
        return nie(scan, start).or_else(|| iban(scan, start));
    }
    if let Some(to) = iban(scan, start) {
        return Some(to);
    }
    if let Some(to) = prefixed::vat(scan, start).or_else(|| spaced_fiscal_code(scan, start, end)) {
        return Some(to);
    }
    // `99585767E-22` goes on behind the dash
    let goes_on = matches!(scan.bytes.get(end..), Some([b'-', digit, ..]) if digit.is_ascii_digit());
    if let Some(kind) = tokens::bare(&scan.bytes[start..end], scan.bound)
        .filter(|kind| !(goes_on && *kind == EsDni || is_ordered(scan, *kind, start, end)))
    {
        scan.give(kind, start, end, Labels::default());
        return Some(end);
    }
    let dated = scan.bytes[start].is_ascii_digit().then(|| births::date(scan, start)).flatten();
    dated
        .or_else(|| postcode(scan, start))
        .or_else(|| nino(scan, start, start))
        .or_else(|| if worth_a_label(scan, start, end) { by_label(scan, start, end) } else { None })
}

/// An IBAN whose country stands in the token or, in capitals and with a space or dash, in front of it.
fn iban(scan: &mut Scan<'_>, start: usize) -> Option<usize> {
    let apart =
        letters_before(scan, start).filter(|&from| scan.bytes[from..from + 2].iter().all(u8::is_ascii_uppercase));
    let (from, to) =
        [Some(start), apart].into_iter().flatten().find_map(|at| Some((at, tokens::iban(scan.bytes, at)?)))?;
    let (to, holds) = to;
    if holds {
        scan.give(Iban, from, to, Labels::default());
    }
    // No other number is read in one with a slip
    Some(to)
}

/// "Order AB123456C": what only its shape would prove is what the label says.
fn is_ordered(scan: &mut Scan<'_>, kind: Kind, start: usize, end: usize) -> bool {
    if !matches!(kind, UkNino | UkUpn | InPan | UkDrivingLicence | EsDni | EsNie | IePpsn | SgNric) {
        return false;
    }
    let context = scan.context(start, end);
    context.claims && context.labels.something_else()
}

/// `RSS MRA 85T10 A562S`, read from its third group.
fn spaced_fiscal_code(scan: &mut Scan<'_>, start: usize, end: usize) -> Option<usize> {
    if end - start != 5 {
        return None;
    }
    let from = start.checked_sub(if scan.bytes[..start].get(start.checked_sub(5)?) == Some(&b' ') { 8 } else { 7 })?;
    let free = from >= scan.floor && !from.checked_sub(1).is_some_and(|n| is_word(scan.bytes[n]));
    let (compact, to) = tokens::compact::<16>(scan.bytes, from).filter(|_| free)?;
    if tokens::bare(&compact, scan.bound) != Some(ItCodiceFiscale) {
        return None;
    }
    scan.give(ItCodiceFiscale, from, to, Labels::default());
    Some(to)
}

/// Whether a token can be a labelled number at all: capitals and digits, long enough with what follows a space.
fn worth_a_label(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    let token = &scan.bytes[start..end];
    let next = scan.bytes.get(end).zip(scan.bytes.get(end + 1));
    let goes_on = next.is_some_and(|(&mark, &b)| {
        matches!(mark, b' ' | b'-' | b'/' | b'.') && (b.is_ascii_uppercase() || b.is_ascii_digit())
    });
    token.len() >= 9 || ((token.len() >= 6 || goes_on) && !token.iter().any(u8::is_ascii_lowercase))
}

fn postcode(scan: &mut Scan<'_>, start: usize) -> Option<usize> {
    let irish = places::eircode(scan.bytes, start);
    let end = places::postcode(scan.bytes, start).or(irish)?;
    let kind = if irish == Some(end) { IeEircode } else { UkPostcode };
    let context = scan.context(start, end);
    let near = || {
        let mut from = start.saturating_sub(110);
        while !scan.text.is_char_boundary(from) {
            from += 1;
        }
        places::street_before(&scan.text[from..start])
    };
    if context.labels.has(kind) || near() {
        scan.give(kind, start, end, context.labels);
        return Some(end);
    }
    if context.labels.any() { None } else { Some(end) }
}

/// `AB 12 34 56 C` in any grouping. Small words are no prefix: "at 12 34 56 a".
fn nino(scan: &mut Scan<'_>, start: usize, digits: usize) -> Option<usize> {
    let (compact, end) = tokens::compact::<9>(scan.bytes, start)?;
    // Marks stand between pairs: `SP 800-131A` is something else
    let (mut places, mut paired) = (0, true);
    for byte in &scan.bytes[start..end] {
        if byte.is_ascii_alphanumeric() { places += 1 } else { paired &= places % 2 == 0 && *byte != b'.' }
    }
    if !(tokens::is_nino(&compact) && paired) || is_ordered(scan, UkNino, start, end) {
        return None;
    }
    // `AB-12-34-56-C` is written so; `AB-123456-C` is any part's number too
    let dashed = scan.bytes.get(start + 2) == Some(&b'-') && end - start < 13;
    if dashed && !scan.context(start, end).labels.has(UkNino) {
        return None;
    }
    let lower = scan.bytes[start].is_ascii_lowercase();
    const WORDS: [&[u8]; 14] =
        [b"AM", b"AN", b"AS", b"AT", b"BE", b"BY", b"HE", b"ME", b"MY", b"WE", b"LA", b"EL", b"SE", b"TE"];
    if lower && digits > start && WORDS.contains(&&compact[..2]) && !scan.context(start, end).labels.has(UkNino) {
        return None;
    }
    scan.give(UkNino, start, end, Labels::default());
    Some(end)
}

/// One or two letters and a space or dash in front of a number may belong to it: where they begin.
fn letters_before(scan: &Scan<'_>, start: usize) -> Option<usize> {
    let front = scan.bytes.get(scan.floor..start)?;
    let (_, gap) = groups::mark_behind(front).filter(|(mark, _)| *mark != b'.')?;
    let front = &front[..front.len() - gap];
    let letters = front.iter().rev().take(3).take_while(|b| b.is_ascii_alphabetic()).count();
    let from = scan.floor + front.len() - letters;
    // Nothing begins with the end of "I'm"
    let word = |back: usize| from.checked_sub(back).is_some_and(|n| is_word(scan.bytes[n]));
    let free = !(word(1) || from.checked_sub(1).is_some_and(|n| scan.bytes[n] == b'\'') && word(2));
    ((1..=2).contains(&letters) && free).then_some(from)
}

/// A number that only its label makes one.
fn by_label(scan: &mut Scan<'_>, start: usize, end: usize) -> Option<usize> {
    let context = scan.context(start, end);
    if !context.labels.any() {
        return None;
    }
    let letters = letters_before(scan, start).filter(|&from| from >= context.end);
    // `RSS MRA 85T10 A562S` begins with letters: right behind its label, or behind "no." and "is"
    let gap = context.end.max(scan.floor)..start;
    let words = scan.bytes.get(gap.clone()).filter(|gap| gap.len() <= 24).unwrap_or(&[]);
    let begins = |n: &usize| words[*n].is_ascii_alphanumeric() && (*n == 0 || !is_word(words[*n - 1]));
    let behind = (0..words.len()).find(begins).map(|n| gap.start + n);
    let capitals =
        |n: &usize| begins(n) && !words[*n..].iter().take_while(|b| is_word(**b)).any(u8::is_ascii_lowercase);
    let capitals = (0..words.len()).find(capitals).map(|n| gap.start + n).filter(|n| Some(*n) != behind);
    for from in [letters, behind, capitals, Some(start)].into_iter().flatten() {
        if let Some((kind, to)) = labelled::read(scan.bytes, from, context.labels, scan.bound) {
            scan.give(kind, from, to, context.labels);
            return Some(to);
        }
    }
    None
}

/// A token of digits alone, with the groups behind it.
fn number(scan: &mut Scan<'_>, start: usize, end: usize) -> Option<usize> {
    let next = scan.bytes.get(end).copied().unwrap_or(b'\n');
    if is_count(scan.bytes, start, end, next) {
        return None;
    }
    let before_letters = letters_before(scan, start);
    if let Some(from) = before_letters
        && let Some(to) = lettered_before(scan, from, start, end)
    {
        return Some(to);
    }
    // What hangs on something by a mark is part of it
    if attached(scan, start) {
        return Some(end);
    }
    // "3 boxes": one group of a few digits is a date or what its label says
    if end - start < 5 && matches!(scan.bytes.get(end..), Some([b' ', letter, ..]) if letter.is_ascii_alphabetic()) {
        return births::date(scan, start).or_else(|| by_label_if_long(scan, start, end));
    }
    // A letter in front is part of what its label announces, and what is behind it no telephone number
    if before_letters.is_some_and(|from| scan.bytes[from].is_ascii_uppercase())
        && let Some(to) = by_label_if_long(scan, start, end)
    {
        return Some(to);
    }
    let groups = Groups::read(scan.bytes, start);
    bank::read(scan, start, &groups)
        .or_else(|| if end - start <= 4 { births::date(scan, start) } else { births::compact(scan, start, end) })
        .or_else(|| address(scan, start, next))
        .or_else(|| lettered(scan, start, end))
        .or_else(|| judge::best(scan, start, &groups))
        .or_else(|| {
            if end - start >= 2 || before_letters.is_some() || next == b' ' {
                by_label_if_long(scan, start, end)
            } else {
                None
            }
        })
        .or_else(|| judge::slip(scan, start, &groups))
}

/// Whether nothing can begin with a few digits: no date, no address, no first group. Most in a mail are small counts.
fn is_count(bytes: &[u8], start: usize, end: usize, next: u8) -> bool {
    let alone = end - start < 4
        && !matches!(next, b' ' | b'-' | b'.' | b'/' | b')' | b':' | b',' | 0xC2 | 0xE2 | b's' | b'n' | b'r' | b't')
        && !next.is_ascii_digit()
        && next < 0x80;
    // Three single digits in a row begin no number of any kind.
    let singles = matches!(&bytes[start..], [_, b' ', b, b' ', c, rest @ ..]
        if b.is_ascii_digit() && c.is_ascii_digit() && !rest.first().is_some_and(u8::is_ascii_alphanumeric));
    alone || singles
}

/// What begins with the letters at `from`, in front of the digits at `start`.
fn lettered_before(scan: &mut Scan<'_>, from: usize, start: usize, end: usize) -> Option<usize> {
    iban(scan, start).or_else(|| nie(scan, start)).or_else(|| {
        if attached(scan, from) || attached(scan, start) && scan.bytes[start - 1] != b'-' {
            return None;
        }
        let pairs = matches!(end - start, 2 | 6);
        if pairs { nino(scan, from, start) } else { None }.or_else(|| prefixed::vat(scan, from))
    })
}

/// `X-2482300-W`, `X 2482300 W`, read from the digits.
fn nie(scan: &mut Scan<'_>, start: usize) -> Option<usize> {
    let from = letters_before(scan, start)?;
    let small = matches!(scan.bytes[from], b'x'..=b'z') && scan.bytes[from + 1] == b'-';
    if !(small || matches!(scan.bytes[from], b'X'..=b'Z')) {
        return None;
    }
    let (compact, to) = tokens::compact::<9>(scan.bytes, from)?;
    if tokens::bare(&compact, scan.bound) != Some(EsNie) {
        return None;
    }
    scan.give(EsNie, from, to, Labels::default());
    Some(to)
}

/// Labelled references need not be read where too few characters follow.
fn by_label_if_long(scan: &mut Scan<'_>, start: usize, end: usize) -> Option<usize> {
    let part = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b' ' | b'.');
    let near = scan.bytes[start..].iter().take(18).take_while(part);
    if near.filter(|b| b.is_ascii_digit()).count() >= 5 { by_label(scan, start, end) } else { None }
}

fn address(scan: &mut Scan<'_>, start: usize, next: u8) -> Option<usize> {
    if next == b':' {
        let (from, to, mac) = network::colons(scan.bytes, start, scan.floor)?;
        scan.give(if mac { MacAddress } else { IpAddress }, from, to, Labels::default());
        return Some(to);
    }
    let ip = if next == b'.' { network::ipv4(scan.bytes, start)? } else { return None };
    let context = scan.context(start, ip.end);
    if context.labels.has(IpAddress) || (ip.certain && !context.labels.something_else()) {
        scan.give(IpAddress, start, ip.end, context.labels);
    }
    Some(ip.end)
}

/// Digits with a check letter behind a mark: `12.345.678-Z`, `131052-308T`, `6433435 F`, `1 85 02 2A …`.
fn lettered(scan: &mut Scan<'_>, start: usize, end: usize) -> Option<usize> {
    if end - start == 6
        && let Some(to) = tokens::hetu(scan.bytes, start)
        && says(scan, FiHetu, start, to)
    {
        scan.give(FiHetu, start, to, Labels::default());
        return Some(to);
    }
    let grouped = match end - start {
        1 => tokens::keyed(scan.bytes, start).map(|(code, to)| (tokens::bare(&code, scan.bound), to)),
        2 => tokens::compact::<12>(scan.bytes, start).map(|(code, to)| (tokens::bare(&code, scan.bound), to)),
        _ => None,
    };
    if let Some((Some(kind @ (FrNir | DeSocialInsurance)), to)) = grouped {
        scan.give(kind, start, to, Labels::default());
        return Some(to);
    }
    if !has_eight_digits(&scan.bytes[start..]) {
        return None;
    }
    let (compact, to) = tokens::compact::<9>(scan.bytes, start)?;
    let front = &scan.bytes[start..to - 1];
    let spaced = |len| front[..front.len() - len].iter().all(u8::is_ascii_digit) && !is_compact_date(&compact);
    let marked = match groups::mark_behind(front) {
        Some((b' ', len)) => spaced(len),
        mark => mark.is_some() || front.contains(&b'.'),
    };
    if marked
        && compact[8].is_ascii_alphabetic()
        && scan.bytes[to - 1].is_ascii_uppercase()
        && tokens::bare(&compact, scan.bound) == Some(EsDni)
    {
        scan.give(EsDni, start, to, Labels::default());
        return Some(to);
    }
    None
}

/// The label in front, if there is one, may mean this kind: numbers of other countries look the same.
fn says(scan: &mut Scan<'_>, kind: Kind, start: usize, end: usize) -> bool {
    let context = scan.context(start, end);
    context.labels.has(kind) || !context.for_others()
}

/// `20240131`.
fn is_compact_date(digits: &[u8]) -> bool {
    matches!(digits, [b'1', b'9', ..] | [b'2', b'0', ..]) && matches!(digits.get(4), Some(b'0' | b'1'))
}

/// Whether eight digits come before anything but the marks between them.
fn has_eight_digits(bytes: &[u8]) -> bool {
    let mut digits = 0;
    for byte in bytes.iter().take(16) {
        match byte {
            b'0'..=b'9' => digits += 1,
            b' ' | b'.' | b'-' => {}
            _ => break,
        }
    }
    digits >= 8
}
