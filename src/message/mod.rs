//! A message as it lies in a file or was pasted, RFC 5322 and MIME, becomes a draft as its writer sees it.
//! Reads as far as it can and says what it did not read; must not know addresses, rules or JavaScript.

mod body;
mod charset;
mod content;
mod flowed;
mod headers;
mod html;
mod kinds;
mod mbox;
mod parts;
mod problem;
mod recipients;
mod transfer;
mod words;

use std::borrow::Cow;

use crate::draft::{Draft, Field, Kind};
use charset::Charsets;
pub use charset::Decoder;
use content::Content;
use headers::{Block, Ended};
pub use html::to_text as html_to_text;
use problem::Problems;
pub use problem::{Problem, Trouble};

/// A message that was read as far as it goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// `unread` names every field of which something could not be read.
    pub draft: Draft,
    pub problems: Vec<Problem>,
}

/// Reads a message, headers alone, or headers with a body as people paste them. Never fails, linear in the input.
///
/// Each occurrence of a recipient header is one entry, whole; its encoded words are decoded where that cannot change
/// which addresses it holds. Charsets beyond UTF-8, UTF-16 and the Western and Central European ones are a problem.
#[must_use]
pub fn read(bytes: &[u8]) -> Message {
    read_with(bytes, &|_, _| None)
}

/// As [`read`], with a decoder for further charsets.
#[must_use]
pub fn read_with(bytes: &[u8], decoder: Decoder) -> Message {
    let bytes = readable(bytes);
    let charsets = Charsets::new(decoder);
    let (bytes, several) = mbox::first(&bytes);
    let mut problems = Problems::new(bytes);
    if let Some(count) = several {
        problems.add(Trouble::Several, None, bytes.len(), &count.to_string());
    }
    if let Some((trouble, found)) = kinds::no_message(bytes) {
        problems.add(trouble, None, 0, found);
        return finish(Draft::default(), problems);
    }
    let block = headers::block(bytes);
    let mut draft = Draft::default();
    match block.ended {
        Ended::NothingKnown if block.body == bytes.len() => problems.add(Trouble::Empty, None, 0, ""),
        Ended::NothingKnown => problems.add(Trouble::NoHeaders, None, 0, ""),
        Ended::AtText => problems.add(Trouble::NoBlankLine, None, block.body, ""),
        Ended::AtBlank => {}
    }
    if let Some(stray) = block.stray {
        problems.add(Trouble::Stray, None, stray, "");
    }
    let mut reader = Header { charsets: &charsets, problems: &mut problems };
    reader.fill(&mut draft, &block);
    let content = Content::of(&block.headers, &charsets);
    let parts = parts::walk(bytes, block.body, content, &charsets, &mut problems);
    body::fill(&mut draft, &parts, &charsets, &mut problems);
    finish(draft, problems)
}

fn finish(draft: Draft, problems: Problems) -> Message {
    Message { draft: Draft { unread: problems.unread(), ..draft }, problems: problems.list }
}

/// The bytes with LF or CRLF line ends and in an encoding that ASCII is part of, without byte order and mbox marks.
fn readable(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mut bytes = match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Cow::Owned(charset::utf16(bytes).into_bytes()),
        // ASCII letters in 16 bits without a mark, as Windows programs save them
        [1..0x80, 0, 1..0x80, 0, ..] => Cow::Owned(charset::utf16_as(bytes, false).into_bytes()),
        [0, 1..0x80, 0, 1..0x80, ..] => Cow::Owned(charset::utf16_as(bytes, true).into_bytes()),
        [0xEF, 0xBB, 0xBF, rest @ ..] => Cow::Borrowed(rest),
        _ => Cow::Borrowed(bytes),
    };
    // CR alone ends lines only where nothing else does: beside LF it is more likely to be a forged header
    if bytes.contains(&b'\r') && !bytes.contains(&b'\n') {
        bytes.to_mut().iter_mut().filter(|b| **b == b'\r').for_each(|b| *b = b'\n');
    }
    bytes
}

/// Takes the fields of the draft from the headers.
struct Header<'a, 'b> {
    charsets: &'a Charsets<'a>,
    problems: &'a mut Problems<'b>,
}

impl Header<'_, '_> {
    fn fill(&mut self, draft: &mut Draft, block: &Block) {
        let mut answers = false;
        let mut has_subject = false;
        for header in &block.headers {
            match header.name.as_str() {
                "from" if draft.from.is_none() => draft.from = self.entry(header, Field::From),
                "to" => draft.to.extend(self.entry(header, Field::To)),
                "cc" => draft.cc.extend(self.entry(header, Field::Cc)),
                "bcc" => draft.bcc.extend(self.entry(header, Field::Bcc)),
                "subject" if !has_subject => {
                    has_subject = true;
                    draft.subject = self.subject(header);
                }
                "from" => self.problems.add(Trouble::Repeated, Some(Field::From), header.at, "From"),
                "subject" => self.problems.add(Trouble::Repeated, Some(Field::Subject), header.at, "Subject"),
                "in-reply-to" | "references" => answers |= !header.value.trim_ascii().is_empty(),
                _ => {}
            }
        }
        draft.kind = kind(answers, &draft.subject);
    }

    fn entry(&mut self, header: &headers::Header, field: Field) -> Option<String> {
        let text = self.charsets.header(header.value);
        let unfolded = headers::unfold(&text);
        let entry = recipients::readable(unfolded.trim(), self.charsets, &mut |label| {
            self.problems.add(Trouble::NameCharset, Some(field), header.at, label);
        });
        (!entry.is_empty()).then_some(entry)
    }

    fn subject(&mut self, header: &headers::Header) -> String {
        let text = self.charsets.header(header.value);
        let unfolded = headers::unfold(&text).replace('\n', " ");
        let mut unknown = None;
        let subject = words::decode(unfolded.trim(), self.charsets, &mut |label| unknown = Some(label.to_owned()));
        if let Some(label) = unknown {
            self.problems.add(Trouble::Charset, Some(Field::Subject), header.at, &label);
        }
        subject
    }
}

/// Prefixes that mail programs put before the subject of what they forward.
const FORWARDS: [&str; 11] = ["fwd", "fw", "wg", "tr", "rv", "enc", "i", "vl", "pd", "doorst", "vb"];

/// What the message is to another: `References` alone makes a reply, for "Re:" is also what letters begin with.
fn kind(answers: bool, subject: &str) -> Option<Kind> {
    let prefix = subject.split_once(':').map(|(prefix, _)| prefix.trim().to_ascii_lowercase());
    let forwards = prefix.is_some_and(|p| FORWARDS.contains(&p.as_str()));
    match (forwards, answers) {
        (true, true) => Some(Kind::Forward),
        (true, false) if subject.get(..2).is_some_and(|s| s.eq_ignore_ascii_case("fw")) => Some(Kind::Forward),
        (false, true) => Some(Kind::Reply),
        _ => None,
    }
}
