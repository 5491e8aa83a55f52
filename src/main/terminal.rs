//! What the terminal can show: colour, signs, columns. Must not know what is shown.

use std::env;
use std::io::{IsTerminal, stdout};

use blindcopy::report::{Severity, Verdict};

/// Without a terminal, and the least that a mail program's reader has.
const COLUMNS: usize = 80;
/// Longer lines are hard to read.
const MOST_COLUMNS: usize = 100;
const FEWEST_COLUMNS: usize = 40;

/// A way to show a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Strong,
    Quiet,
    State(Verdict),
}

pub struct Terminal {
    pub colour: bool,
    /// Whether signs beyond ASCII arrive.
    pub signs: bool,
    pub columns: usize,
}

impl Terminal {
    /// What standard output is connected to (`NO_COLOR`, `CLICOLOR_FORCE`, `TERM`, `COLUMNS` and the locale count).
    pub fn of_stdout() -> Self {
        let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
        let is_terminal = stdout().is_terminal();
        let forced = set("CLICOLOR_FORCE").is_some_and(|value| value != "0");
        let capable = is_terminal && set("TERM").is_none_or(|term| term != "dumb");
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set).unwrap_or_default().to_ascii_lowercase();
        let asked = set("COLUMNS").and_then(|columns| columns.parse().ok());
        let measured = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        let columns = asked.or_else(|| if is_terminal { measured() } else { None });
        Terminal {
            colour: (capable || forced) && set("NO_COLOR").is_none(),
            signs: cfg!(windows) || locale.contains("utf-8") || locale.contains("utf8"),
            columns: columns.unwrap_or(COLUMNS).clamp(FEWEST_COLUMNS, MOST_COLUMNS),
        }
    }

    pub fn paint(&self, style: Style, text: &str) -> String {
        let code = match style {
            _ if !self.colour => return text.to_owned(),
            Style::State(Verdict::Clear) => return text.to_owned(),
            Style::Strong | Style::State(Verdict::Unchecked) => "1",
            Style::Quiet => "2",
            Style::State(Verdict::Stop) => "1;31",
            Style::State(Verdict::Warn) => "1;33",
            Style::State(Verdict::Note) => "1;34",
        };
        format!("\x1b[{code}m{text}\x1b[0m")
    }

    /// The sign of a state: never colour alone.
    pub fn sign(&self, verdict: Verdict) -> &'static str {
        match (verdict, self.signs) {
            (Verdict::Clear, true) => "○",
            (Verdict::Note, true) => "•",
            (Verdict::Warn, true) => "◔",
            (Verdict::Stop, true) => "◎",
            (Verdict::Unchecked, true) => "◌",
            (Verdict::Clear, false) => "o",
            (Verdict::Note, false) => "-",
            (Verdict::Warn, false) => "!",
            (Verdict::Stop, false) => "#",
            (Verdict::Unchecked, false) => "?",
        }
    }

    /// What stands for text that was cut.
    pub fn more(&self) -> &'static str {
        if self.signs { "…" } else { "..." }
    }

    /// The line beside an excerpt.
    pub fn gutter(&self) -> &'static str {
        if self.signs { "│" } else { "|" }
    }
}

/// The state's word beside its sign.
pub fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Clear => "Clear",
        Verdict::Note => "Note",
        Verdict::Warn => "Look again",
        Verdict::Stop => "Stop",
        Verdict::Unchecked => "Not checked",
    }
}

/// The state in which a finding of this level is shown.
pub fn state(severity: Severity) -> Verdict {
    match severity {
        Severity::Note => Verdict::Note,
        Severity::Warn => Verdict::Warn,
        Severity::Stop => Verdict::Stop,
    }
}
