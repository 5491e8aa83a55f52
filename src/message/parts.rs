//! The tree of parts of a MIME message (RFC 2046), found in one pass over its lines with the open boundaries at hand.
//! Must not know what the parts mean to a reader.

use super::charset::Charsets;
use super::content::Content;
use super::headers;
use super::problem::{Problems, Trouble};
use crate::draft::Field;

/// Deeper nesting has no honest use.
const DEEPEST: usize = 32;
/// More parts than any mail program shows.
const MOST: usize = 10_000;

/// One part; a multipart has children and no content of its own.
#[derive(Debug)]
pub(super) struct Part<'a> {
    pub content: Content,
    pub raw: &'a [u8],
    /// Where the raw content begins in the message.
    pub at: usize,
    pub children: Vec<usize>,
}

/// A multipart whose end has not been seen.
struct Open {
    boundary: Vec<u8>,
    part: usize,
    seen: bool,
}

struct Walk<'a, 'b, 'c> {
    bytes: &'a [u8],
    charsets: &'c Charsets<'c>,
    problems: &'c mut Problems<'b>,
    parts: Vec<Part<'a>>,
    open: Vec<Open>,
    /// The part begun last, until its end is seen.
    pending: Option<usize>,
}

/// A line that separates parts.
struct Delimiter {
    /// Which open multipart it belongs to.
    level: usize,
    closes: bool,
    /// Where the line before it ends, and where the line after it begins.
    end: usize,
    next: usize,
}

/// The parts of the message, the root first, every parent before its children.
pub(super) fn walk<'a>(
    bytes: &'a [u8],
    body: usize,
    root: Content,
    charsets: &Charsets,
    problems: &mut Problems,
) -> Vec<Part<'a>> {
    let mut walk = Walk { bytes, charsets, problems, parts: Vec::new(), open: Vec::new(), pending: None };
    walk.begin(root, body);
    let mut at = body;
    while let Some(found) = walk.delimiter(at) {
        walk.end_leaf(found.end);
        walk.close_to(found.level + 1);
        at = found.next;
        if found.closes {
            walk.open.truncate(found.level);
            continue;
        }
        walk.open[found.level].seen = true;
        if walk.parts.len() >= MOST {
            walk.lose(Trouble::TooMany, at, &MOST.to_string());
            return walk.parts;
        }
        at = walk.part(at);
    }
    let whole = bytes.len();
    walk.end_leaf(whole);
    if let Some(unclosed) = walk.open.iter().position(|o| o.seen) {
        walk.lose(Trouble::NotClosed, whole, "");
        walk.close_to(unclosed + 1);
    } else {
        walk.close_to(0);
    }
    walk.parts
}

impl<'a> Walk<'a, '_, '_> {
    fn lose(&mut self, trouble: Trouble, at: usize, found: &str) {
        self.problems.add(trouble, Some(Field::Body), at, found);
        self.problems.add(trouble, Some(Field::Attachments), at, found);
    }

    /// Reads the headers of the part at `at` and begins it; gives where its content begins.
    fn part(&mut self, at: usize) -> usize {
        let (headers, content_at) = headers::of_part(self.bytes, at);
        let mut content = Content::of(&headers, self.charsets);
        let parent = self.open.last().map_or(0, |o| o.part);
        if content.kind.is_empty() && self.parts[parent].content.kind == "multipart/digest" {
            "message/rfc822".clone_into(&mut content.kind);
        }
        self.begin(content, content_at);
        content_at
    }

    fn begin(&mut self, mut content: Content, at: usize) {
        let part = self.parts.len();
        if let Some(parent) = self.open.last() {
            self.parts[parent.part].children.push(part);
        }
        if content.is_multipart() {
            if content.boundary.is_empty() {
                content.boundary = self.guess_boundary(at);
                let found = content.boundary.clone();
                self.problems.add(Trouble::NoBoundary, Some(Field::Body), at, &found);
            }
            if self.open.len() < DEEPEST {
                let boundary = content.boundary.trim_end().as_bytes().to_vec();
                self.open.push(Open { boundary, part, seen: false });
            } else {
                self.lose(Trouble::TooDeep, at, &DEEPEST.to_string());
            }
        }
        self.pending = Some(part);
        self.parts.push(Part { content, raw: &self.bytes[at..at], at, children: Vec::new() });
    }

    /// The first line after `at` that looks like a boundary, for a multipart that does not say its own.
    fn guess_boundary(&self, mut at: usize) -> String {
        // a boundary stands near; a longer search in every part would not be linear
        for _ in 0..64 {
            let (end, next) = headers::line(self.bytes, at);
            let line = self.bytes[at..end].trim_ascii_end();
            if line.len() > 4 && line.len() <= 74 && line.starts_with(b"--") && !line.contains(&b' ') {
                return String::from_utf8_lossy(&line[2..]).into_owned();
            }
            at = next;
        }
        String::new()
    }

    /// Gives the part that was begun last its content, up to `end`.
    fn end_leaf(&mut self, end: usize) {
        if let Some(part) = self.pending.take().and_then(|at| self.parts.get_mut(at)) {
            part.raw = &self.bytes[part.at..end.max(part.at)];
        }
    }

    /// Closes the multiparts from `level` on, which end without a boundary of their own.
    fn close_to(&mut self, level: usize) {
        while self.open.len() > level {
            let Some(open) = self.open.pop() else { return };
            // many senders leave out an inner end; only one that the message itself lacks tells of a cut
            if open.seen {
                continue;
            }
            let part = &mut self.parts[open.part];
            let found = part.content.boundary.clone();
            part.content = Content { kind: "text/plain".to_owned(), ..Content::default() };
            let at = part.at;
            self.lose(Trouble::BoundaryMissing, at, &found);
        }
    }

    /// The next line at or after `at` that separates parts of an open multipart, the innermost first.
    fn delimiter(&self, mut at: usize) -> Option<Delimiter> {
        let mut before = at;
        while !self.open.is_empty() && at < self.bytes.len() {
            let (end, next) = headers::line(self.bytes, at);
            let line = &self.bytes[at..end];
            if line.starts_with(b"--") {
                let found = self.open.iter().enumerate().rev().find_map(|(level, open)| {
                    let closes = separates(&line[2..], &open.boundary)?;
                    Some(Delimiter { level, closes, end: before, next })
                });
                if found.is_some() {
                    return found;
                }
            }
            before = end;
            at = next;
        }
        None
    }
}

/// Whether a line after its `--` is this boundary, and if so whether it is the last.
fn separates(line: &[u8], boundary: &[u8]) -> Option<bool> {
    let rest = line.strip_prefix(boundary).filter(|_| !boundary.is_empty())?;
    let after = rest.strip_prefix(b"--");
    let padding = after.unwrap_or(rest);
    padding.iter().all(u8::is_ascii_whitespace).then_some(after.is_some())
}
