//! Cuts one logical line of an address list into tokens: words, quoted strings, comments, signs.
//! Knows which quotes and brackets close; must not know names, groups or recipients.

use super::{mailto, markdown};
use crate::text::{bytes, encoded};

/// What a token is. `Stray` is a quote or bracket without its partner: it encloses nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Quoted,
    Comment,
    Literal,
    Link,
    At,
    Open,
    Close,
    Colon,
    Comma,
    Semicolon,
    Tab,
    Stray,
}

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    None,
    Blank,
    /// A line end followed by a blank, as headers are folded.
    Fold,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    pub gap: Gap,
    pub start: u32,
    pub end: u32,
}

impl Token {
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start as usize..self.end as usize]
    }

    pub fn glued(&self) -> bool {
        self.gap == Gap::None
    }
}

/// Characters that people paste along without seeing them: zero-width and direction marks.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(u32::from(c), 0xAD | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2069 | 0xFEFF)
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The sign that a character stands for, full-width and Arabic forms included.
fn sign(c: char) -> Option<Kind> {
    Some(match c {
        '@' | '＠' => Kind::At,
        '<' | '＜' => Kind::Open,
        '>' | '＞' => Kind::Close,
        ':' | '：' => Kind::Colon,
        ',' | '，' | '、' | '،' => Kind::Comma,
        ';' | '；' | '؛' => Kind::Semicolon,
        '\t' => Kind::Tab,
        _ => return None,
    })
}

/// Cuts `text[start..end]` (one logical line) into `out`. Linear: every search for a partner
/// remembers where it failed, and brackets are paired beforehand with a stack.
pub(super) fn cut(text: &str, start: usize, end: usize, out: &mut Vec<Token>) {
    out.clear();
    let line = &text[..end];
    let mut cutter = Cutter {
        text: line,
        at: start,
        gap: Gap::Blank,
        parens: pair_parens(line, start),
        next_paren: 0,
        quotes: unescaped_quotes(line, start),
        next_quote: 0,
        out,
    };
    while cutter.at < end {
        cutter.step();
    }
}

/// Opening and closing byte of every `(` in order; closing 0 where it has no partner.
fn pair_parens(line: &str, start: usize) -> Vec<(u32, u32)> {
    let bytes = line.as_bytes();
    if bytes::position(bytes, start, [b'(']).is_none() {
        return Vec::new();
    }
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    let mut open: Vec<u32> = Vec::new();
    let mut at = start;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'(' => {
                open.push(pairs.len() as u32);
                pairs.push((at as u32, 0));
            }
            b')' => {
                if let Some(index) = open.pop() {
                    pairs[index as usize].1 = at as u32;
                }
            }
            _ => {}
        }
        at += 1;
    }
    pairs
}

fn unescaped_quotes(line: &str, start: usize) -> Vec<u32> {
    let bytes = line.as_bytes();
    if bytes::position(bytes, start, [b'"']).is_none() {
        return Vec::new();
    }
    let mut quotes = Vec::new();
    let mut at = start;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'"' => quotes.push(at as u32),
            _ => {}
        }
        at += 1;
    }
    quotes
}

struct Cutter<'t, 'o> {
    text: &'t str,
    at: usize,
    gap: Gap,
    parens: Vec<(u32, u32)>,
    next_paren: usize,
    quotes: Vec<u32>,
    next_quote: usize,
    out: &'o mut Vec<Token>,
}

impl Cutter<'_, '_> {
    fn step(&mut self) {
        let Some(c) = self.text[self.at..].chars().next() else {
            self.at = self.text.len();
            return;
        };
        if is_line_end(c) {
            self.gap = Gap::Fold;
            self.at += c.len_utf8();
        } else if is_invisible(c) {
            self.at += c.len_utf8();
        } else if c == '\t' && self.gap != Gap::None {
            self.at += 1;
        } else if c == '|' && self.parts_cells() {
            self.push(Kind::Tab, self.at + 1);
        } else if parts_hosts(c) && self.gap == Gap::None && self.is_behind_at(self.out.len().wrapping_sub(2)) {
            self.push(Kind::Comma, self.at + c.len_utf8());
        } else if let Some(kind) = sign(c) {
            self.push(kind, self.at + c.len_utf8());
        } else if c.is_whitespace() {
            self.gap = self.gap.max_blank();
            self.at += c.len_utf8();
        } else {
            self.enclosed_or_word(c);
        }
    }

    /// Whether a bar parts cells (`Ann Lee | ann@example.org`): it stands alone or behind a host. Elsewhere it may
    /// be a letter of a local part (RFC 5322, 3.2.3).
    fn parts_cells(&self) -> bool {
        let rest = &self.text[self.at + 1..];
        let ends = |c: char| matches!(c, '<' | ',' | ';' | '|' | '@' | '\t' | '\n' | '\r');
        // "Ann Lee | Firm <ann@example.org>" has one in its name
        let in_name = rest
            .split_once(ends)
            .is_some_and(|(name, _)| rest[name.len()..].starts_with('<') && !name.trim().is_empty());
        let alone = self.gap != Gap::None && (rest.is_empty() || rest.starts_with([' ', '\t'])) && !in_name;
        alone || self.gap == Gap::None && self.is_behind_at(self.out.len().wrapping_sub(2))
    }

    fn is_behind_at(&self, before: usize) -> bool {
        self.out.get(before).is_some_and(|t| t.kind == Kind::At)
    }

    fn enclosed_or_word(&mut self, c: char) {
        if c == '['
            && let Some((label, link)) = markdown::link(self.text, self.at)
        {
            self.push(Kind::Quoted, label);
            self.push(Kind::Link, link);
            self.push(Kind::Stray, link + 1);
            return;
        }
        let closing = match c {
            '"' => self.closing_quote(),
            '(' => self.closing_paren(),
            '[' => self.closing_literal(),
            _ => None,
        };
        match (c, closing) {
            ('"', Some(end)) => self.push(Kind::Quoted, end),
            ('(', Some(end)) => self.push(Kind::Comment, end),
            ('[', Some(end)) => self.push(Kind::Literal, end),
            ('"' | '(' | ')', _) => self.push(Kind::Stray, self.at + 1),
            _ => self.word(),
        }
    }

    fn push(&mut self, kind: Kind, end: usize) {
        self.out.push(Token { kind, gap: self.gap, start: self.at as u32, end: end as u32 });
        self.gap = Gap::None;
        self.at = end;
    }

    /// End of the quoted string that opens here. An odd quote whose partner looks like the opening
    /// of the next name (`"Ann <a@example.org>, "Bob" <b@example.org>`) encloses nothing.
    fn closing_quote(&mut self) -> Option<usize> {
        while self.quotes.get(self.next_quote).is_some_and(|&q| (q as usize) < self.at) {
            self.next_quote += 1;
        }
        let left = self.quotes.len() - self.next_quote;
        // An escaped quote is in no list: it opens nothing.
        if self.quotes.get(self.next_quote).is_none_or(|&q| q as usize != self.at) {
            return None;
        }
        let close = *self.quotes.get(self.next_quote + 1)? as usize;
        let inside = &self.text[self.at + 1..close];
        if left % 2 == 1 && inside.contains('@') && opens_a_name(inside, &self.text[close + 1..]) {
            return None;
        }
        Some(close + 1)
    }

    fn closing_paren(&mut self) -> Option<usize> {
        while self.parens.get(self.next_paren).is_some_and(|p| (p.0 as usize) < self.at) {
            self.next_paren += 1;
        }
        let &(open, close) = self.parens.get(self.next_paren)?;
        (open as usize == self.at && close > 0).then_some(close as usize + 1)
    }

    /// End of a domain literal: only after `@`, and only where it closes before any separator.
    fn closing_literal(&self) -> Option<usize> {
        let last = self.out.iter().rev().find(|t| t.kind != Kind::Comment)?;
        if last.kind != Kind::At {
            return None;
        }
        let bytes = self.text.as_bytes();
        let mut at = self.at + 1;
        while at < bytes.len() {
            match bytes[at] {
                b']' => return Some(at + 1),
                b'\\' => at += 1,
                b'[' | b',' | b';' | b'<' | b'>' | b'@' | b'"' | b'\n' | b'\r' => return None,
                _ => {}
            }
            at += 1;
        }
        None
    }

    fn word(&mut self) {
        let start = self.at;
        let (mut at, mut visible_end) = (start, start);
        let mut opening = true;
        // Where a host ends that another address is joined to: known only at the `@` of that one
        let mut joint = None;
        let behind_at = self.gap == Gap::None && self.is_behind_at(self.out.len().wrapping_sub(1));
        let bytes = self.text.as_bytes();
        // Letters and digits begin nothing else, but for the m of a link
        if bytes[start].is_ascii_alphanumeric() && bytes[start] | 0x20 != b'm' {
            opening = false;
            let plain = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
            at += bytes[start..].iter().take_while(plain).count();
            visible_end = at;
        }
        while let Some(c) = self.text[at..].chars().next() {
            if opening && let Some(end) = mailto::end(self.text, at) {
                if at > start {
                    self.push(Kind::Word, at);
                }
                self.push(Kind::Link, end);
                return;
            }
            opening &= matches!(c, '[' | '\'' | '{' | '‘' | '“' | '«');
            if let Some(end) = self.taken_whole(c, at) {
                (at, visible_end) = (end, end);
                continue;
            }
            if c == '@'
                && behind_at
                && let Some(joint) = joint
            {
                (at, visible_end) = (joint, joint);
                break;
            }
            if behind_at && at > start && parts_hosts(c) {
                joint = joint.or(Some(at));
            }
            let bar = c == '|' && at > start && behind_at;
            if bar || c.is_whitespace() || is_line_end(c) || matches!(c, '"' | '(' | ')') || sign(c).is_some() {
                break;
            }
            at += c.len_utf8();
            if !is_invisible(c) {
                visible_end = at;
            }
        }
        self.push(Kind::Word, visible_end);
        self.at = at;
    }

    /// End of what begins with `c` at `at` and is part of a word whatever signs it holds: an encoded word, an escaped sign.
    fn taken_whole(&self, c: char, at: usize) -> Option<usize> {
        match c {
            '=' => encoded::end(self.text, at),
            '\\' => self.text[at + 1..].starts_with(['"', '\\', '(', ')', '@', ',']).then_some(at + 2),
            _ => None,
        }
    }
}

/// Signs by which people join addresses (`ann@example.org/bob@example.org`), and which are in no host.
fn parts_hosts(c: char) -> bool {
    matches!(c, '/' | '&' | '+' | '–' | '—')
}

impl Gap {
    fn max_blank(self) -> Gap {
        if self == Gap::None { Gap::Blank } else { self }
    }
}

/// Whether a quote between `before` and `after` looks like the start of a name, not its end.
fn opens_a_name(before: &str, after: &str) -> bool {
    before.trim_end().ends_with([',', ';', '\n', '>']) && after.chars().next().is_some_and(|c| c.is_alphanumeric())
}
