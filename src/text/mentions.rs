//! A few names looked for in a text in one pass: whole words whatever their case, accents and blanks.
//! Finds what [`Searchable`](super::Searchable) finds for each of them; must not know whose names they are.

use super::starts::{self, Keys};
use super::{Span, Start, fold};

/// Names prepared for a search.
pub struct Mentions {
    names: Vec<Name>,
    keys: Keys,
}

struct Name {
    /// Folded, with one blank between words.
    letters: Vec<char>,
    number: u32,
    /// Where its last mention ended: mentions of one name do not overlap.
    past: usize,
}

impl Mentions {
    /// Prepares names, each with a number of the caller's. Only those that begin with a letter or a digit of a script
    /// that has spaces are found at words; `None` where another is among them.
    #[must_use]
    pub fn new<'n>(wanted: impl Iterator<Item = (u32, &'n str)>) -> Option<Self> {
        let mut mentions = Mentions { names: Vec::new(), keys: Keys::new() };
        for (number, name) in wanted {
            let mut letters = Vec::with_capacity(name.len());
            for word in name.split_whitespace() {
                if !letters.is_empty() {
                    letters.push(' ');
                }
                letters.extend(word.chars().map(fold::fold));
            }
            if !letters.first().is_some_and(|first| has_word_ends(*first)) {
                return None;
            }
            mentions.keys.add(starts::near(name.trim_start()));
            mentions.names.push(Name { letters, number, past: 0 });
        }
        Some(mentions)
    }

    /// Hands out every mention that begins at one of the words and the number of its name.
    pub fn find(&mut self, text: &str, words: &[Start], mut found: impl FnMut(u32, Span)) {
        for start in words.iter().filter(|start| self.keys.has(start.near)) {
            let at = start.at as usize;
            // A stretch may begin within a word
            if text[..at].chars().next_back().is_some_and(fold::is_word) {
                continue;
            }
            for name in self.names.iter_mut().filter(|name| name.past <= at) {
                if let Some(end) = end_of(text, at, &name.letters) {
                    name.past = end;
                    found(name.number, Span::new(at, end));
                }
            }
        }
    }
}

/// A letter or digit of a script whose words have ends to ask for.
fn has_word_ends(c: char) -> bool {
    c.is_alphanumeric() && c < '\u{2e80}'
}

/// Where the name ends if it stands at `at`, with any run of blanks for each of its blanks.
fn end_of(text: &str, at: usize, name: &[char]) -> Option<usize> {
    let mut rest = text.get(at..)?.chars();
    for wanted in name {
        let c = rest.next()?;
        if *wanted == ' ' && c.is_whitespace() {
            rest = rest.as_str().trim_start().chars();
        } else if c.is_whitespace() || fold::fold(c) != *wanted {
            return None;
        }
    }
    let joined =
        rest.clone().next().is_some_and(char::is_alphanumeric) && name.last().is_some_and(|c| has_word_ends(*c));
    (!joined).then_some(text.len() - rest.as_str().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Searchable, Starts};

    #[test]
    fn finds_what_a_search_for_each_name_finds() {
        let text =
            "Ann  Lee, ANN\nLEE; Joann Lee, Ann Leeds. Łukasz\u{a0}Nowak-Ann Lee: émile zola’s, 7Ann Lee ann lee";
        for name in ["Ann Lee", "Lukasz Nowak", "Émile Zola", "Lee,", "ann", "a b", "Lee: émile"] {
            let mut found = Vec::new();
            let mut mentions = Mentions::new([(7, name)].into_iter()).expect("begins with a letter");
            let whole = Span::new(0, text.len());
            mentions.find(text, Starts::of(text, &[whole]).within(whole), |number, span| found.push((number, span)));
            let plain: Vec<_> = Searchable::new(text).find(name).map(|span| (7, span)).collect();
            assert_eq!(found, plain, "{name}");
        }
        assert!(Mentions::new([(0, "山田 太郎")].into_iter()).is_none());
        assert!(Mentions::new([(0, "(Ann)")].into_iter()).is_none());
    }

    #[test]
    fn a_stretch_begins_no_word_that_began_before() {
        let mut found = Vec::new();
        let mut mentions = Mentions::new([(0, "nn Lee")].into_iter()).expect("begins with a letter");
        let (text, stretch) = ("Ann Lee nn Lee", Span::new(1, 14));
        mentions.find(text, Starts::of(text, &[stretch]).within(stretch), |_, span| found.push(span));
        assert_eq!(found, [Span::new(8, 14)]);
    }
}
