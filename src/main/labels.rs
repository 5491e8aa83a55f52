//! What was pasted into a file with the labels of a mail program, in its language, above the text: `Von:`, `An:`,
//! `Betreff:`. Makes them the headers that the reader of messages knows; must not know what is in them.
//! The page reads the same way (`www/page/labels.ts`); `tests/cli/pasted.json` holds both to it.

use std::borrow::Cow;
use std::collections::HashSet;

use blindcopy::text::{Label, label};
use encoding_rs::{Encoding, WINDOWS_1252};

/// Characters of a label, blanks around it included.
const LONGEST: usize = 48;
/// Characters of a line in which a label ends, with the marks and blanks on both of its sides.
const REACH: usize = 4 * LONGEST;
/// Lines of fields that are looked at: each recipient may have one.
const MOST_LINES: usize = 20_000;
/// Characters of a line that a mail program draws above what it quotes.
const LONGEST_RULE: usize = 120;

/// Headers that only a message out of a mail system has: it is one already.
const MACHINE: [&str; 6] = ["received", "return-path", "message-id", "mime-version", "content-type", "delivered-to"];

/// A text as the message that it shows.
#[derive(Debug, PartialEq, Eq)]
pub struct Pasted {
    pub message: String,
    /// Lines of the file above its first.
    pub above: usize,
}

/// The message that a file shows in the labels of a mail program; `None` where it has none, or only those that headers
/// have anyway, or comes out of a mail system.
pub fn as_message(bytes: &[u8]) -> Option<Pasted> {
    let text = text(bytes);
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let first = start.lines().next()?;
    if !(first.starts_with('>') || is_rule(first) || line_of(first).known().is_some()) {
        return None;
    }
    let whole = start.replace("\r\n", "\n");
    let unquoted = without_quotes(&whole);
    let shown = without_rule(&unquoted);
    let is_bare = || matches!(unquoted, Cow::Owned(_)) && !block_of(shown).is_empty();
    let message = with_headers(shown).or_else(|| is_bare().then(|| shown.to_owned()))?;
    let lines = |text: &str| text.bytes().filter(|b| *b == b'\n').count();
    Some(Pasted { message, above: lines(&text).saturating_sub(lines(shown)) })
}

/// Text by its byte order mark, as UTF-8, or as older Windows programs save it.
pub fn text(bytes: &[u8]) -> Cow<'_, str> {
    match (Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((encoding, _)), _) => encoding.decode(bytes).0,
        (None, Ok(text)) => Cow::Borrowed(text),
        (None, Err(_)) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// Without the marks of a quotation, where every line has one.
fn without_quotes(text: &str) -> Cow<'_, str> {
    let is_quoted = text.starts_with('>') && text.lines().all(|line| line.trim().is_empty() || line.starts_with('>'));
    if !is_quoted {
        return Cow::Borrowed(text);
    }
    let bare = |line| str::strip_prefix(line, "> ").or_else(|| line.strip_prefix('>')).unwrap_or(line);
    let lines: Vec<&str> = text.split('\n').map(bare).collect();
    Cow::Owned(lines.join("\n").trim_start().to_owned())
}

/// Without the line that a mail program draws above the headers of what it quotes or forwards.
fn without_rule(text: &str) -> &str {
    match text.split_once('\n') {
        Some((rule, below)) if is_rule(rule) => below.trim_start(),
        _ => text,
    }
}

fn is_rule(line: &str) -> bool {
    let line = line.trim();
    let words = line.trim_start_matches(['-', '_', '=', '*']);
    let is_drawn = line.len() - words.len() >= 4 && !words.contains(['@', ':']);
    line.chars().count() <= LONGEST_RULE && (is_drawn || line.eq_ignore_ascii_case("begin forwarded message:"))
}

struct Line<'t> {
    text: &'t str,
    /// The field that begins here, `Other` where its name is not known.
    begins: Option<Label>,
    value: &'t str,
    /// By a colon; else by a tab, or alone on its line.
    colon: bool,
}

impl Line<'_> {
    fn known(&self) -> Option<Label> {
        self.begins.filter(|label| *label != Label::Other)
    }

    /// Whether the reader of messages knows it as it is.
    fn is_header(&self) -> bool {
        let name = self.text.split(':').next().unwrap_or("").trim_end();
        let of = |label| name_of(label).eq_ignore_ascii_case(name) || label == Label::Sent && name == "Sent";
        self.known().is_none_or(|label| self.colon && of(label))
    }
}

fn line_of(text: &str) -> Line<'_> {
    if let Some((name, colon, value)) = cut(text) {
        let begins = known(name).or_else(|| colon.then_some(Label::Other));
        if begins.is_some() {
            return Line { text, begins, value, colon };
        }
    }
    let alone = if text.chars().nth(LONGEST).is_some() { None } else { known(text) };
    Line { text, begins: alone, value: "", colon: false }
}

fn known(name: &str) -> Option<Label> {
    label(&name.trim().replace('\u{2019}', "'"))
}

/// The name before a colon of any width or a table's tab, whether it is a colon, and the value behind: without stars of
/// a plain-text bold and the label's short form in brackets, `Kopie (CC)`.
fn cut(text: &str) -> Option<(&str, bool, &str)> {
    let near = text.char_indices().nth(REACH).map_or(text, |(end, _)| &text[..end]);
    let near = near.trim_start_matches(|c| matches!(c, '*' | '_' | ' ' | '\t' | '\u{a0}') || is_unseen(c));
    let ends = |c: char| matches!(c, ':' | '：' | '\t' | '@' | '<' | '>' | '*' | '_' | '(' | ')');
    let (name, mut rest) = near.split_at(near.find(ends)?);
    let name = name.trim_end_matches([' ', '\u{a0}']);
    if !name.starts_with(char::is_alphabetic) || name.chars().count() > 40 {
        return None;
    }
    if let Some((short, behind)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        let fits = (1..=8).contains(&short.chars().count()) && !short.contains('(');
        rest = if fits { behind } else { return None };
    }
    let rest = rest.trim_start_matches(['*', '_', ' ', '\u{a0}']);
    let sign = rest.chars().next().filter(|c| matches!(c, ':' | '：' | '\t'))?;
    let value = &text[rest.as_ptr() as usize - text.as_ptr() as usize + sign.len_utf8()..];
    let is_lead = |c: char| matches!(c, '*' | '_') || is_unseen(c) || c.is_whitespace();
    Some((name, sign != '\t', value.trim_start_matches(is_lead)))
}

/// A sign of no width, as web pages have them before and behind labels.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn name_of(label: Label) -> &'static str {
    match label {
        Label::From => "From",
        Label::Sent => "Date",
        Label::To => "To",
        Label::Cc => "Cc",
        Label::Bcc => "Bcc",
        Label::Subject => "Subject",
        Label::Other => "X-Other",
    }
}

fn is_list(label: Label) -> bool {
    matches!(label, Label::From | Label::To | Label::Cc | Label::Bcc)
}

/// The lines before the first empty one.
fn paragraph(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').take(MOST_LINES).take_while(|line| !line.trim().is_empty())
}

fn is_machine(line: &str) -> bool {
    let name = line.split(':').next().unwrap_or("").trim_end();
    MACHINE.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// The lines up to the last one with a known label; none where the text does not begin with fields.
fn block_of(text: &str) -> Vec<Line<'_>> {
    let mut block: Vec<Line> = paragraph(text).map(line_of).collect();
    block.truncate(block.iter().rposition(|line| line.known().is_some()).map_or(0, |last| last + 1));
    let Some(label) = block.first().and_then(Line::known) else { return Vec::new() };
    let kinds = |colon: bool| {
        let known = block.iter().filter(|line| line.colon || !colon).filter_map(Line::known);
        known.map(name_of).collect::<HashSet<_>>().len()
    };
    let holds_list = || block.iter().any(|line| line.text.contains(['@', ';']));
    // Prose may well begin a line with "A:" or "At:", and a list with the name An or Do
    let several = kinds(true) > 1 || kinds(false) > 1 && holds_list();
    if several || is_list(label) && block[0].colon && block[0].value.contains('@') { block } else { Vec::new() }
}

/// `text` with its block of labels as headers, line by line. Fields that are not known stay where they are under a name
/// that no field has.
fn with_headers(text: &str) -> Option<String> {
    let block = block_of(text);
    if block.iter().all(Line::is_header) || paragraph(text).any(is_machine) {
        return None;
    }
    let mut out: Vec<Cow<str>> = Vec::with_capacity(block.len() + 2);
    let (mut field, mut empty) = (None, false);
    for line in &block {
        let Some(label) = line.begins else {
            let kept = line.text.starts_with(char::is_whitespace) || field.is_some_and(is_list);
            out.push(if kept { line.text.into() } else { format!(" {}", line.text.trim()).into() });
            empty = false;
            continue;
        };
        let name = line.text.split([':', '：']).next().unwrap_or("").trim();
        let technical = label == Label::Other && name.bytes().all(|b| b.is_ascii_graphic());
        out.push(if technical { line.text.into() } else { format!("{}: {}", name_of(label), line.value).into() });
        field = Some(label);
        empty = line.value.trim().is_empty();
    }
    let mut rest = text.split('\n').skip(block.len()).peekable();
    // A label alone on its line has its value on the next
    if empty && field == Some(Label::Subject) && rest.peek().is_some_and(|next| !next.trim().is_empty()) {
        out.push(format!(" {}", rest.next().unwrap_or("").trim()).into());
        if rest.peek().is_some_and(|next| !next.trim().is_empty()) {
            out.push("".into());
        }
    }
    out.extend(rest.map(Cow::Borrowed));
    Some(out.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Case {
        what: String,
        text: String,
        message: Option<String>,
    }

    #[test]
    fn what_was_pasted_is_read_as_the_page_reads_it() {
        let cases: Vec<Case> = serde_json::from_str(include_str!("../../tests/cli/pasted.json")).expect("cases");
        assert!(cases.len() > 20);
        for Case { what, text, message } in cases {
            assert_eq!(as_message(text.as_bytes()).map(|pasted| pasted.message), message, "{what}");
        }
    }

    #[test]
    fn older_encodings_are_read_and_lines_counted() {
        let pasted =
            as_message(b"\n----- Mail -----\n\nVon: J\xF6rg <a@x.test>\nAn: b@x.test\n\nHallo").expect("a message");
        assert_eq!((pasted.message.lines().next(), pasted.above), (Some("From: Jörg <a@x.test>"), 3));
        let utf16: Vec<u8> = "\u{feff}Od: a@x.test\nDo: b@x.test".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(as_message(&utf16).expect("a message").message, "From: a@x.test\nTo: b@x.test");
    }

    #[test]
    fn a_message_that_has_headers_is_left_to_its_reader() {
        for text in [
            "From: a@x.test\nTo: b@x.test\nSubject: Hi\n\nHi",
            "Date: 1.2.\nFrom: a@x.test\nSent: now\nCc : b@x.test\nX-An: c\n\nHi",
            "From: a@x.test\nAn: b@x.test\nMessage-ID: <1@x.test>\n\nHi",
            "Received: by x.test\nAn: b@x.test\nVon: a@x.test\n\nHi",
            "",
            "\u{feff}",
            "\u{0}",
        ] {
            assert_eq!(as_message(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn any_length_is_read() {
        for unit in ["Von: ", "*", ">", "-", "An\n", "À : x\n", "(", "_ \t", "\u{a0}"] {
            let _ = as_message(unit.repeat(300_000).as_bytes());
            let _ = as_message(format!("Von: a@x.test\n{}", unit.repeat(300_000)).as_bytes());
        }
    }
}
