//! Patterns that an organisation defines itself. Their syntax is checked when the policy is read; they are compiled
//! when a draft is first checked with them. Built-in detection never runs through them.

use crate::draft::Draft;
#[cfg(feature = "patterns")]
use crate::draft::Field;
use crate::policy::{BadPolicy, Pattern};
use crate::report::Place;
#[cfg(feature = "patterns")]
use crate::text::{Span, quoted};

/// Matches of one pattern that are reported; more say nothing new.
#[cfg(feature = "patterns")]
const MOST: usize = 100;

/// A policy's patterns.
#[derive(Default)]
pub struct Patterns {
    #[cfg(feature = "patterns")]
    list: Vec<Lazy>,
}

#[cfg(feature = "patterns")]
struct Lazy {
    regex: String,
    compiled: std::cell::OnceCell<Option<regex::bytes::Regex>>,
}

/// Where a pattern of the policy matched, by its index there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    pub pattern: usize,
    pub place: Place,
}

#[cfg(feature = "patterns")]
impl Patterns {
    /// Reads the patterns' syntax: ASCII classes and word boundaries, `\d` and `\w` for ASCII.
    ///
    /// # Errors
    /// The first pattern that is no regular expression, with what is wrong in it.
    pub fn new(patterns: &[Pattern]) -> Result<Self, BadPolicy> {
        for (at, pattern) in patterns.iter().enumerate() {
            let mut parser = regex_syntax::ParserBuilder::new().unicode(false).utf8(false).build();
            if let Err(wrong) = parser.parse(&pattern.regex) {
                let why = wrong.to_string();
                let why = why.lines().last().unwrap_or("").trim_start_matches("error: ").to_owned();
                return Err(BadPolicy {
                    path: format!("patterns[{at}].regex"),
                    found: format!("{} ({why})", quoted(&pattern.regex)),
                    expected: "a regular expression without look-around and back-references".to_owned(),
                });
            }
        }
        let lazy = |pattern: &Pattern| Lazy { regex: pattern.regex.clone(), compiled: std::cell::OnceCell::new() };
        Ok(Patterns { list: patterns.iter().map(lazy).collect() })
    }

    /// Every match in subject and body, by pattern and place. Empty matches say nothing and are left out.
    #[must_use]
    pub fn find(&self, draft: &Draft) -> Vec<Match> {
        let mut found = Vec::new();
        for (pattern, lazy) in self.list.iter().enumerate() {
            let Some(regex) = lazy.compiled.get_or_init(|| compile(&lazy.regex)) else { continue };
            for (field, text) in [(Field::Subject, &draft.subject), (Field::Body, &draft.body)] {
                let spans = regex.find_iter(text.as_bytes()).filter(|m| !m.is_empty());
                found.extend(spans.take(MOST).map(|m| {
                    let span = on_boundaries(text, m.start(), m.end());
                    Match { pattern, place: Place { field, entry: 0, span } }
                }));
            }
        }
        found
    }
}

#[cfg(feature = "patterns")]
fn compile(pattern: &str) -> Option<regex::bytes::Regex> {
    regex::bytes::RegexBuilder::new(pattern).unicode(false).size_limit(1 << 20).dfa_size_limit(1 << 20).build().ok()
}

/// An ASCII pattern can match part of a character: the span then grows to the whole of it.
#[cfg(feature = "patterns")]
fn on_boundaries(text: &str, start: usize, end: usize) -> Span {
    let start = (0..=start).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let end = (end..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    Span::new(start, end)
}

#[cfg(not(feature = "patterns"))]
impl Patterns {
    /// This build has no patterns.
    ///
    /// # Errors
    /// Any pattern: it could not be honoured.
    pub fn new(patterns: &[Pattern]) -> Result<Self, BadPolicy> {
        if patterns.is_empty() {
            return Ok(Patterns::default());
        }
        Err(BadPolicy {
            path: "patterns".to_owned(),
            found: "patterns".to_owned(),
            expected: "none: this build was made without them".to_owned(),
        })
    }

    #[must_use]
    pub fn find(&self, _draft: &Draft) -> Vec<Match> {
        Vec::new()
    }
}
