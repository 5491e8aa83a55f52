//! One regular expression, matched by two automata that are laid out while they run: forwards to a match's end,
//! backwards to its start. The `regex` crate holds six engines and chooses; these two alone do every pattern of
//! ASCII classes in linear time, and are a third of the bytes to fetch. Knows no draft.

use std::cell::RefCell;

use regex_automata::hybrid::{dfa, regex};
use regex_automata::util::{iter::Searcher, syntax};
use regex_automata::{Input, nfa::thompson};

/// Bytes that a pattern may need when it is compiled, and again for the states that were met.
const LIMIT: usize = 1 << 20;

/// A compiled pattern, with the states that its texts have led to so far.
pub struct Matcher {
    regex: regex::Regex,
    states: RefCell<regex::Cache>,
}

impl Matcher {
    /// Compiles a pattern whose syntax is right; `None` where it is too large.
    pub fn new(pattern: &str) -> Option<Self> {
        let regex = regex::Builder::new()
            .syntax(syntax::Config::new().unicode(false).utf8(false))
            .thompson(thompson::Config::new().utf8(false).nfa_size_limit(Some(LIMIT)))
            // Where states outgrow the limit they are dropped and found anew: slower, but the search never gives up
            .dfa(dfa::Config::new().cache_capacity(LIMIT).skip_cache_capacity_check(true))
            .build(pattern)
            .ok()?;
        let states = RefCell::new(regex.create_cache());
        Some(Matcher { regex, states })
    }

    /// The first `most` matches that are not empty, leftmost first, each as its start and end in bytes.
    pub fn find(&self, text: &[u8], most: usize, mut found: impl FnMut(usize, usize)) {
        let states = &mut *self.states.borrow_mut();
        let mut searcher = Searcher::new(Input::new(text));
        let mut count = 0;
        while count < most
            && let Ok(Some(span)) = searcher.try_advance(|input| self.regex.try_search(states, input))
        {
            if !span.is_empty() {
                found(span.start(), span.end());
                count += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(pattern: &str, text: &[u8]) -> Vec<(usize, usize)> {
        let mut spans = Vec::new();
        let matcher = Matcher::new(pattern).unwrap_or_else(|| panic!("{pattern}"));
        matcher.find(text, 100, |start, end| spans.push((start, end)));
        spans
    }

    const TEXTS: [&str; 8] = [
        "",
        "EMP-123456 and EMP-1234567, emp-000001.",
        "aaaa\nbbbb\r\nab ab\n",
        "Zoë 😀 EMP-123456é",
        "a.b.c foo-bar foo_bar foobar",
        "2024-01-02 02/01/2024",
        "xxxxxxxxxxxxxxxxxxxxy",
        " \t\u{b} tab ",
    ];
    #[rustfmt::skip]
    const PATTERNS: [&str; 26] = [
        r"\bEMP-\d{6}\b", r"(?i)emp-\d+", r"a*", r"(?:ab|a)(?:b?)", r"a|ab|abc", r"^b+$", r"(?m)^b+$", r"(?s).+",
        r".+?b", r"[^a]+", r"\w+@?", r"foo\b{end}", r"\b{start-half}foo", r"(?R)(?m)^.*$", r"x*y|x", r"\B.",
        r"(\d{4})-(\d\d)-(\d\d)", r"\A\w", r"\w\z", r"[[:alpha:]&&[^aeiou]]+", r"\xff|\xc3", r"()|b", r"(?U)a+",
        r"(a|b)*a(a|b){6}", r"é", r"(?u:é|.)",
    ];

    /// The `regex` crate, in the same mode, says the same.
    #[test]
    fn agrees_with_the_regex_crate() {
        for pattern in PATTERNS {
            let oracle = ::regex::bytes::RegexBuilder::new(pattern).unicode(false).build().expect(pattern);
            for text in TEXTS {
                let expected: Vec<(usize, usize)> = oracle
                    .find_iter(text.as_bytes())
                    .filter(|found| !found.is_empty())
                    .map(|found| (found.start(), found.end()))
                    .collect();
                assert_eq!(all(pattern, text.as_bytes()), expected, "{pattern} in {text:?}");
            }
        }
    }

    /// Far more states than there is room for: each is found anew, and none is lost.
    #[test]
    fn goes_on_where_the_states_have_no_room() {
        let pattern = r"[ab]*a[ab]{40}c";
        let text: String =
            (0..60_000u32).map(|n| if n.wrapping_mul(2_654_435_761) >> 31 == 0 { 'a' } else { 'b' }).collect();
        let text = format!("{text}a{}c", "b".repeat(40));
        assert_eq!(all(pattern, text.as_bytes()), [(0, text.len())]);
    }

    #[test]
    fn a_pattern_that_is_too_large_is_none() {
        assert!(Matcher::new(r"(?:[a-z]{1000}){1000}").is_none());
    }
}
