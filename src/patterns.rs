//! Patterns that an organisation defines itself. Their syntax is checked when the policy is read; they are compiled
//! when a draft is first checked with them. Built-in detection never runs through them.

use crate::draft::Draft;
#[cfg(feature = "patterns")]
use crate::draft::Field;
use crate::policy::{BadPolicy, Pattern};
use crate::report::Place;
#[cfg(feature = "patterns")]
use crate::text::{Span, ceil, floor, quoted};

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
            let bad = |why: &str, expected: &str| BadPolicy {
                path: format!("patterns[{at}].regex"),
                found: format!("{} ({why})", quoted(&pattern.regex)),
                expected: expected.to_owned(),
            };
            match parser.parse(&pattern.regex) {
                Err(wrong) => {
                    let why = wrong.to_string();
                    let why = why.lines().last().unwrap_or("").trim_start_matches("error: ");
                    return Err(bad(why, "a regular expression without look-around and back-references"));
                }
                // One that cannot be compiled would never match, and look like a message without findings
                Ok(_) if weight(&pattern.regex) > HEAVY && compile(&pattern.regex).is_none() => {
                    return Err(bad("too large", "fewer or smaller repetitions"));
                }
                Ok(_) => {}
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

/// Weight from which on a pattern may be too large to compile.
#[cfg(feature = "patterns")]
const HEAVY: usize = 10_000;

/// About how large a pattern is once its repetitions are written out, or larger: as if all were within each other.
#[cfg(feature = "patterns")]
fn weight(regex: &str) -> usize {
    let times = regex.split('{').skip(1).filter_map(|rest| {
        let numbers = rest.split('}').next().unwrap_or(rest);
        numbers.rsplit(',').find_map(|number| number.trim().parse::<usize>().ok())
    });
    times.fold(regex.len(), |weight, times| weight.saturating_mul(times.max(1)))
}

#[cfg(feature = "patterns")]
fn compile(pattern: &str) -> Option<regex::bytes::Regex> {
    regex::bytes::RegexBuilder::new(pattern).unicode(false).size_limit(2 << 20).dfa_size_limit(1 << 20).build().ok()
}

/// An ASCII pattern can match part of a character: the span then grows to the whole of it.
#[cfg(feature = "patterns")]
fn on_boundaries(text: &str, start: usize, end: usize) -> Span {
    Span::new(floor(text, start), ceil(text, end))
}

#[cfg(all(test, feature = "patterns"))]
mod tests {
    use super::*;
    use crate::report::Severity;

    fn read(regex: &str) -> Result<Patterns, BadPolicy> {
        let (id, label) = (String::new(), String::new());
        Patterns::new(&[Pattern { id, regex: regex.to_owned(), label, level: Severity::Note }])
    }

    /// One that is not compiled would never match, and look like a message without findings.
    #[test]
    fn what_is_not_refused_is_compiled() {
        let parts = [
            "a",
            "[a-z]",
            r"\w",
            ".",
            "(a)",
            "(?:ab|cd|e)",
            "a?",
            "[acegikmoqsuwy]",
            "(?i)k",
            r"\b",
            "(a*)*",
            "(?s-u:.)",
            "[^,]",
        ];
        for part in parts {
            let largest =
                (0..16).rev().map(|power| format!("(?:{part}){{{}}}", 1 << power)).find(|regex| read(regex).is_ok());
            let largest = largest.unwrap_or_else(|| panic!("none of {part}"));
            assert!(compile(&largest).is_some(), "{largest}");
            let light =
                (1..HEAVY).rev().map(|times| format!("(?:{part}){{{times}}}")).find(|regex| weight(regex) <= HEAVY);
            assert!(light.is_some_and(|light| compile(&light).is_some()), "not looked at: {part}");
        }
    }

    #[test]
    fn too_large_a_pattern_is_refused_with_its_place() {
        for regex in ["a{1000}{1000}", r"(\d{1,900}-){1,900}", "(a{99}){99}{99}{99}{99}{99}{99}{99}{99}{99}{99}{99}"] {
            let refused = read(regex).err().unwrap_or_else(|| panic!("{regex}"));
            assert_eq!((refused.path.as_str(), refused.found.contains("too large")), ("patterns[0].regex", true));
        }
        for regex in [r"\bEMP-\d{6}\b", r"\d{1,200}[A-Z]{2,50}", "(?i)akte [0-9]{4}/[0-9]{2}", ".{0,500}"] {
            assert!(read(regex).is_ok(), "{regex}");
        }
    }
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
