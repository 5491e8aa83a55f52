//! What stands around recipients in the text of a list: the name and signs of a group (RFC 5322, 3.4), a label, a
//! `mailto:` link, a contact card. The twin of a part of `www/core/lists.ts`. Must not know separators to be taken.

use super::cut::{Cut, is_semicolon, is_separator};

/// `text[start..end]` that names or holds the recipients in it.
pub(super) struct Shell {
    pub start: usize,
    pub end: usize,
    /// Where the `;` stands that closes it.
    pub closer: Option<usize>,
    /// Whether recipients are taken from it and none is left.
    pub emptied: bool,
    pub is_card: bool,
}

/// Shells in order, told by what `cuts` (in order) leave of them. Linear.
pub(super) fn find(text: &str, cuts: &[Cut<'_>]) -> Vec<Shell> {
    let mut finder = Finder { text, cuts, next_cut: 0, entry: 0, addressed: false, open: None, found: Vec::new() };
    finder.run();
    finder.found
}

/// A shell whose end is not found yet.
struct Open {
    start: usize,
    /// Where its content begins.
    inside: usize,
    /// First cut that may lie in it.
    cut: usize,
    /// Whether a line ended since: only then can the next colon begin another.
    line_ended: bool,
}

struct Finder<'a> {
    text: &'a str,
    cuts: &'a [Cut<'a>],
    next_cut: usize,
    /// Where the entry begins that the position is in.
    entry: usize,
    /// Whether that entry has its address, so that a colon names nothing.
    addressed: bool,
    open: Option<Open>,
    found: Vec<Shell>,
}

impl Finder<'_> {
    fn run(&mut self) {
        let mut at = 0;
        let (mut quoted, mut angle, mut depth) = (false, false, 0_usize);
        while let Some(c) = self.text[at..].chars().next() {
            if let Some(cut) = self.cuts.get(self.next_cut).filter(|cut| cut.start <= at) {
                at = at.max(cut.end);
                self.next_cut += 1;
                self.addressed = true;
                continue;
            }
            let enclosed = quoted || depth > 0;
            if !enclosed
                && self.starts_line(at)
                && let Some(end) = card_end(self.text, at)
            {
                self.card(at, end);
                at = end;
                continue;
            }
            let length = c.len_utf8();
            match c {
                '\\' => at += self.text[at + 1..].chars().next().map_or(0, char::len_utf8),
                '"' if depth == 0 => quoted = !quoted,
                '(' if !quoted => depth += 1,
                ')' if !quoted => depth = depth.saturating_sub(1),
                _ if enclosed => {}
                '<' => angle = true,
                '>' => angle = false,
                ':' | '：' if !angle => self.colon(at, length),
                _ if is_separator(c) => {
                    angle = false;
                    self.separator(c, at);
                }
                '@' | '＠' => self.addressed = true,
                _ => {}
            }
            at += length;
        }
        self.close(self.text.len(), None);
    }

    fn starts_line(&self, at: usize) -> bool {
        at == 0 || self.text[..at].ends_with(['\n', '\r'])
    }

    fn colon(&mut self, at: usize, length: usize) {
        let name = &self.text[self.entry..at];
        let after = &self.text[at + length..];
        let digits = name.ends_with(|c: char| c.is_ascii_digit()) && after.starts_with(|c: char| c.is_ascii_digit());
        let nested = self.open.as_ref().is_some_and(|open| !open.line_ended);
        if self.addressed || digits || after.starts_with("//") || name.trim().is_empty() {
            return;
        }
        if !nested {
            self.close(self.entry, None);
            let start = at - name.trim_start().len();
            self.open = Some(Open { start, inside: at + length, cut: self.next_cut, line_ended: false });
        }
        self.entry = at + length;
    }

    fn separator(&mut self, c: char, at: usize) {
        self.entry = at + c.len_utf8();
        self.addressed = false;
        if is_semicolon(c) {
            self.close(self.entry, Some(at));
        } else if matches!(c, '\n' | '\r')
            && let Some(open) = &mut self.open
        {
            open.line_ended = true;
        }
    }

    fn close(&mut self, end: usize, closer: Option<usize>) {
        let Some(open) = self.open.take() else { return };
        let left = self.left(open.inside, closer.unwrap_or(end), open.cut);
        let emptied = left.is_some_and(|left| holds_nobody(&left));
        self.found.push(Shell { start: open.start, end, closer, emptied, is_card: false });
    }

    fn card(&mut self, start: usize, end: usize) {
        self.close(start, None);
        let first = self.next_cut;
        while self.cuts.get(self.next_cut).is_some_and(|cut| cut.start < end) {
            self.next_cut += 1;
        }
        let left = self.left(start, end, first);
        let emptied = left.is_some_and(|left| !left.contains('@'));
        self.found.push(Shell { start, end, closer: None, emptied, is_card: true });
        (self.entry, self.addressed) = (end, false);
    }

    /// What the cuts from number `cut` on leave of a stretch; `None` where they take nobody from it.
    fn left(&self, start: usize, end: usize, cut: usize) -> Option<String> {
        let mut out = String::new();
        let mut at = start;
        let mut taken = false;
        for cut in self.cuts[cut..].iter().take_while(|cut| cut.start < end) {
            out.push_str(&self.text[at.min(cut.start)..cut.start]);
            out.push_str(cut.with.unwrap_or(""));
            at = cut.end;
            taken |= cut.with.is_none();
        }
        out.push_str(&self.text[at.min(end)..end]);
        taken.then_some(out)
    }
}

/// Nothing but blanks, separators and comments, or the subject and text of a link.
fn holds_nobody(left: &str) -> bool {
    let mut depth = 0_usize;
    let is_sign = |c: char| c.is_whitespace() || is_separator(c);
    let link = left.trim_matches(is_sign);
    link.starts_with('?') && !link.contains('@') && !link.contains("%40")
        || left.chars().all(|c| {
            match c {
                '(' => depth += 1,
                ')' if depth > 0 => {
                    depth -= 1;
                    return true;
                }
                _ => {}
            }
            depth > 0 || is_sign(c)
        })
}

/// End of the contact card that begins with the line at `at`, without the end of its last line. A card that is not
/// closed ends where the next begins, or with the text.
fn card_end(text: &str, at: usize) -> Option<usize> {
    let is = |line: &str, what: &str| line.trim().eq_ignore_ascii_case(what);
    let mut lines = text[at..].split_inclusive(['\n', '\r']);
    let first = lines.next().filter(|line| is(line, "BEGIN:VCARD"))?;
    let mut end = at + first.len();
    for line in lines {
        if is(line, "BEGIN:VCARD") {
            break;
        }
        end += line.len();
        if is(line, "END:VCARD") {
            return Some(end - (line.len() - line.trim_end().len()));
        }
    }
    Some(end)
}
