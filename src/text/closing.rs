//! The end of what the writer wrote: closing words with contact lines, and the confidentiality notice.
//! Knows words and lines; who the writer is is no concern of it.

use super::fold::WordSet;
use super::signoffs::{ADDRESSEE, CONTACT, MAIL, SECRECY, SIGNOFFS};
use super::{Line, Span, fold, runs};

static SECRET: WordSet = WordSet::new(SECRECY);
static MAILS: WordSet = WordSet::new(MAIL);
static READERS: WordSet = WordSet::new(ADDRESSEE);
static PHRASES: WordSet = WordSet::new(SIGNOFFS);

/// A signature has at most so many lines with text in them.
const LINES: usize = 16;
/// Longer lines are prose (in bytes).
const PROSE: usize = 120;
/// A notice stands within so many bytes of the end of what was written.
const NOTICE_REACH: usize = 8_000;
const NOTICE_MIN: usize = 90;

#[derive(Default)]
pub(super) struct Closing {
    pub signature: Option<Span>,
    pub disclaimer: Option<Span>,
}

/// Finds both in the last stretches of the fresh text that have them.
pub(super) fn read(text: &str, lines: &[Line], fresh: &[Span]) -> Closing {
    let mut closing = Closing::default();
    for &region in fresh.iter().rev() {
        let lines = within(lines, region);
        if closing.disclaimer.is_none() {
            closing.disclaimer = notice(text, lines);
        }
        if closing.signature.is_none() {
            let end = closing.disclaimer.filter(|d| d.overlaps(region)).map_or(region.end, |d| d.start);
            closing.signature = signature(text, within(lines, Span { start: region.start, end }));
        }
    }
    closing
}

fn within(lines: &[Line], region: Span) -> &[Line] {
    let from = lines.partition_point(|l| l.span.start < region.start);
    let to = lines.partition_point(|l| l.span.start < region.end);
    &lines[from..to.max(from)]
}

fn signature(text: &str, lines: &[Line]) -> Option<Span> {
    let shown = |n: usize| lines[n].text(text);
    let dashes = (0..lines.len()).find(|&n| shown(n) == "--");
    let upto = dashes.unwrap_or(lines.len());
    if let Some(first) = (0..upto).rev().find(|&n| is_signoff(shown(n))) {
        let last = extent(text, lines, first);
        match dashes {
            Some(at) if last + 1 < at => {}
            Some(_) => return Some(Span { start: lines[first].span.start, end: lines.last()?.span.end }),
            None => return Some(Span { start: lines[first].span.start, end: lines[last].span.end }),
        }
    }
    if let Some(at) = dashes {
        return Some(Span { start: lines[at].span.start, end: lines.last()?.span.end });
    }
    contact_block(text, lines)
}

/// The last line of the signature that begins on line `first`.
fn extent(text: &str, lines: &[Line], first: usize) -> usize {
    let mut last = first;
    let mut filled = 0;
    for (at, line) in lines.iter().enumerate().skip(first + 1) {
        let shown = line.text(text);
        if shown.is_empty() {
            continue;
        }
        filled += 1;
        if filled > LINES
            || shown.len() > PROSE
            || is_postscript(shown)
            || at - last > 3
            || begins_table(text, lines, at)
        {
            break;
        }
        last = at;
    }
    last
}

/// Whether two lines of several cells with numbers follow each other: something pasted below the signature.
fn begins_table(text: &str, lines: &[Line], at: usize) -> bool {
    let row = |line: &Line| {
        let shown = line.text(text);
        let cells = shown.bytes().filter(|b| matches!(b, b'\t' | b',' | b';' | b'|')).count();
        cells >= 2 && shown.bytes().filter(u8::is_ascii_digit).count() >= 4
    };
    let next = lines.iter().skip(at + 1).find(|l| !l.is_blank());
    row(&lines[at]) && next.is_some_and(row)
}

fn is_postscript(line: &str) -> bool {
    ["PS", "P.S", "NB"].iter().any(|p| fold::word_prefix_len(line, p).is_some())
}

/// Whether the line is a closing phrase of several words and nothing else: "Sent from my iPhone".
#[must_use]
pub fn is_closing_phrase(line: &str) -> bool {
    let line = line.trim_end_matches([',', '.', '!', ' ', '\t', '\r']);
    line.contains(' ') && PHRASES.contains(line)
}

/// A closing phrase, alone or with a short name behind it.
fn is_signoff(line: &str) -> bool {
    if line.is_empty() || line.len() > 64 {
        return false;
    }
    let (first, second) = (line.as_bytes()[0], line.as_bytes().get(1).copied().unwrap_or(0x80));
    PHRASES.may_begin(first, second) && PHRASES.starting(line).any(|phrase| phrase_ends_line(line, phrase))
}

fn phrase_ends_line(line: &str, phrase: &str) -> bool {
    let Some(n) = fold::prefix_len(line, phrase) else { return false };
    let rest = line[n..].trim_start();
    if rest.is_empty() || rest.chars().all(|c| !c.is_alphanumeric()) {
        return true;
    }
    let behind = rest.trim_start_matches([',', '.', '!', '-', '–', '。', '、']).trim();
    let separated = rest.len() != behind.len() || line[n..].starts_with(char::is_whitespace);
    // "Thanks, Tom" closes; "Thanks for the list" and "Best of luck" do not.
    separated
        && behind.split_whitespace().count() <= 3
        && behind.split_whitespace().all(|w| w.chars().next().is_some_and(char::is_uppercase))
        && !behind.ends_with(':')
}

/// The last paragraph, when two of its lines are contact lines: a signature without closing words.
fn contact_block(text: &str, lines: &[Line]) -> Option<Span> {
    let last = lines.iter().rposition(|l| !l.is_blank())?;
    let first = lines[..=last].iter().rposition(|l| l.is_blank())? + 1;
    if last - first >= 9 || lines[first..=last].iter().any(|l| l.span.len() > PROSE) {
        return None;
    }
    let contacts = lines[first..=last].iter().filter(|l| is_contact(l.text(text))).count();
    (contacts >= 2).then(|| Span { start: lines[first].span.start, end: lines[last].span.end })
}

fn is_contact(line: &str) -> bool {
    let web = line.starts_with("www.") || line.starts_with("http");
    web || CONTACT.iter().any(|label| {
        fold::prefix_len(line, label).is_some_and(|n| {
            line[n..].trim_start().starts_with([':', '|', '+', '.', '：'])
                || line[n..].trim_start().starts_with(|c: char| c.is_ascii_digit())
        })
    })
}

/// The first paragraph near the end that speaks of secrecy, mail and addressee, with those like it behind it.
fn notice(text: &str, lines: &[Line]) -> Option<Span> {
    let end = lines.last()?.span.end;
    let mut found: Option<Span> = None;
    let mut at = lines.partition_point(|l| (l.span.start as usize) + NOTICE_REACH < end as usize);
    while at < lines.len() {
        let next = (at..lines.len()).find(|&n| lines[n].is_blank()).unwrap_or(lines.len());
        if next > at {
            let paragraph = Span { start: lines[at].span.start, end: lines[next - 1].span.end };
            match &mut found {
                None if is_notice(paragraph.of(text)) => found = Some(paragraph),
                Some(notice) if paragraph.len() >= NOTICE_MIN && !paragraph.of(text).contains('\t') => {
                    notice.end = paragraph.end
                }
                Some(_) => break,
                None => {}
            }
        }
        at = next + 1;
    }
    found
}

fn is_notice(paragraph: &str) -> bool {
    if paragraph.len() < NOTICE_MIN || paragraph.contains('\t') {
        return false;
    }
    has_stem(paragraph, |text| SECRET.has_stem(text))
        && has_stem(paragraph, |text| MAILS.has_stem(text))
        && has_stem(paragraph, |text| READERS.has_stem(text))
}

/// Whether a stem begins a word of the paragraph.
fn has_stem(paragraph: &str, is_stem: fn(&str) -> bool) -> bool {
    let bytes = paragraph.as_bytes();
    let begins = |at: usize| is_stem(&paragraph[at..]);
    let mut found = false;
    runs::each(bytes, |run| {
        // Japanese has no spaces: every character may begin a word.
        let wide = if run.wide { run.start + 1..run.end } else { 0..0 };
        found = found || begins(run.start) || wide.into_iter().any(|at| bytes[at] >= 0xE3 && begins(at));
    });
    found
}
