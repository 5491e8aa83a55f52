//! What a quoted header says: where the value of each label stands. Knows positions; how a header is recognised is
//! for those who read one.

use super::Span;
use super::labels::Label;

/// Where the values of a quoted header stand. A value may run over several lines: it then holds line ends,
/// and inside `>` quotations the marks as well; [`Headers::pieces`] leaves them out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Headers {
    /// All header lines, separator excluded.
    pub span: Span,
    pub from: Option<Span>,
    pub to: Option<Span>,
    pub cc: Option<Span>,
    pub bcc: Option<Span>,
    pub subject: Option<Span>,
    pub sent: Option<Span>,
}

impl Headers {
    /// The lines of a value without quote marks and blanks around them.
    pub fn pieces(value: Span, body: &str) -> impl Iterator<Item = Span> {
        let mut at = value.start as usize;
        value.of(body).split('\n').filter_map(move |line| {
            let start = at + line.len() - line.trim_start_matches(|c: char| c == '>' || c.is_whitespace()).len();
            let end = at + line.trim_end().len();
            at += line.len() + 1;
            (start < end).then(|| Span::new(start, end))
        })
    }

    /// The value behind a label.
    pub(super) fn value(&self, label: Label) -> Option<Span> {
        match label {
            Label::From => self.from,
            Label::Sent => self.sent,
            Label::To => self.to,
            Label::Cc => self.cc,
            Label::Bcc => self.bcc,
            Label::Subject => self.subject,
            Label::Other => None,
        }
    }

    /// Takes `value` for what stands behind a label.
    pub(super) fn set(&mut self, label: Label, value: Span) {
        let slot = match label {
            Label::From => &mut self.from,
            Label::Sent => &mut self.sent,
            Label::To => &mut self.to,
            Label::Cc => &mut self.cc,
            Label::Bcc => &mut self.bcc,
            Label::Subject => &mut self.subject,
            Label::Other => return,
        };
        *slot = Some(value);
    }
}
