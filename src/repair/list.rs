//! Recipients taken out of the text of a list: with the separator that goes along, and with the shell of a group or
//! a contact card that holds nobody any more. The twin of `www/core/lists.ts`. Must not know drafts or fixes.

use super::cut::{Cut, is_separator};
use super::shell::{self, Shell};

/// `text` after `cuts`, which are in order of place; `None` where they overlap or do not fit. Linear.
pub(super) fn take_out(text: &str, cuts: &[Cut<'_>]) -> Option<String> {
    let mut last = 0;
    for cut in cuts {
        text.get(cut.start..cut.end)?;
        if cut.start < last {
            return None;
        }
        last = cut.end;
    }
    let shells = shell::find(text, cuts);
    let (cuts, closers) = with_shells(cuts, &shells);
    let mut taking = Taking { text, closers, out: String::with_capacity(text.len()), at: 0, floor: 0, closer: 0 };
    for cut in &cuts {
        taking.take(*cut);
    }
    taking.keep(text.len());
    Some(taking.out)
}

/// The cuts with emptied shells in place of what was taken from them, and where the `;` of the other groups stand.
/// What goes from a card that stays leaves its line: line ends part no entries there.
fn with_shells<'a>(cuts: &[Cut<'a>], shells: &[Shell]) -> (Vec<Cut<'a>>, Vec<usize>) {
    let mut out: Vec<Cut<'a>> = Vec::with_capacity(cuts.len());
    let mut rest = cuts.iter().peekable();
    for shell in shells.iter().filter(|shell| shell.emptied || shell.is_card) {
        while let Some(cut) = rest.next_if(|cut| cut.start < shell.start) {
            out.push(*cut);
        }
        while let Some(cut) = rest.next_if(|cut| cut.start < shell.end) {
            if !shell.emptied {
                out.push(Cut { with: cut.with.or(Some("")), ..*cut });
            }
        }
        if shell.emptied {
            out.push(Cut { start: shell.start, end: shell.end, with: None });
        }
    }
    out.extend(rest);
    let closers = shells.iter().filter(|s| !s.emptied).filter_map(|s| s.closer).collect();
    (out, closers)
}

struct Taking<'a> {
    text: &'a str,
    /// Where a `;` closes a group instead of parting entries, in order.
    closers: Vec<usize>,
    out: String,
    /// Up to here the text is in `out`, or dealt with.
    at: usize,
    /// What is before this in `out` stays: it ends with the `;` of a group.
    floor: usize,
    closer: usize,
}

impl Taking<'_> {
    fn keep(&mut self, to: usize) {
        self.out.push_str(&self.text[self.at..to.max(self.at)]);
        while let Some(&closer) = self.closers.get(self.closer).filter(|closer| **closer < to) {
            if closer >= self.at {
                self.floor = self.out.len() - (to - closer - 1);
            }
            self.closer += 1;
        }
        self.at = to.max(self.at);
    }

    fn take(&mut self, cut: Cut<'_>) {
        self.keep(cut.start);
        self.at = self.at.max(cut.end);
        if let Some(with) = cut.with {
            self.out.push_str(with);
            self.floor = self.out.len();
            return;
        }
        let after = self.skip(self.at, is_blank);
        match self.text[after..].chars().next() {
            Some(c) if is_separator(c) && !self.closes(after) => {
                self.at = self.skip(after + c.len_utf8(), char::is_whitespace);
            }
            // Inside a link or quotes the text goes on at once
            Some(c) if after == self.at && ">)]}\"'?&".contains(c) => return self.drop_separator(),
            _ => self.at = after,
        }
        if self.at == self.text.len() || self.closes(self.at) {
            self.drop_separator();
        }
    }

    fn skip(&self, from: usize, is: fn(char) -> bool) -> usize {
        self.text.len() - self.text[from..].trim_start_matches(is).len()
    }

    fn closes(&self, at: usize) -> bool {
        self.closers.get(self.closer..).is_some_and(|closers| closers.binary_search(&at).is_ok())
    }

    /// Nothing follows in the list or in the group: the separator before goes along.
    fn drop_separator(&mut self) {
        let kept = &self.out[self.floor..];
        let shorter = kept.trim_end();
        let mut chars = shorter.chars();
        let shorter = if chars.next_back().is_some_and(is_separator) { chars.as_str().trim_end() } else { shorter };
        // A blank behind the colon of a group stays
        let length = if shorter.ends_with([':', '：']) { kept.len() } else { shorter.len() };
        self.out.truncate(self.floor + length);
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() && !is_separator(c)
}
