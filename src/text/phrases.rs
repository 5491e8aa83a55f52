//! A short list of phrases looked for in one pass: at each word's beginning, by its first two letters.

use super::starts::{self, Keys};
use super::{Span, Start, Starts, fold};

/// Phrases in folded letters, found as whole words whatever their case, accents and line ends.
pub struct Phrases {
    phrases: Vec<Vec<char>>,
    keys: Keys,
}

impl Phrases {
    /// Prepares a list; phrases of fewer than two letters are never found.
    #[must_use]
    pub fn new(written: &[&str]) -> Self {
        let mut phrases: Vec<Vec<char>> =
            written.iter().map(|phrase| phrase.chars().map(fold::fold).collect()).collect();
        phrases.retain(|phrase| phrase.len() > 1);
        phrases.sort_unstable();
        let mut keys = Keys::NONE;
        phrases.iter().for_each(|phrase| keys.add(starts::key(phrase.iter().copied())));
        Phrases { phrases, keys }
    }

    /// Every place of every phrase, in order; of two that begin together the longer.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Span> {
        let mut found = Vec::new();
        starts::each(text, Span::new(0, text.len()), |start| {
            if self.keys.has(start) {
                self.at(text, start, &mut found);
            }
        });
        found
    }

    /// [`Phrases::find`] in one stretch of a text whose words are known.
    #[must_use]
    pub fn find_within(&self, text: &str, starts: &Starts, stretch: Span) -> Vec<Span> {
        let mut found = Vec::new();
        let upto = Span { start: 0, end: stretch.end }.of(text);
        let may_begin = starts.within(stretch).iter().filter(|start| self.keys.has(**start));
        may_begin.for_each(|start| self.at(upto, *start, &mut found));
        found
    }

    fn at(&self, text: &str, start: Start, found: &mut Vec<Span>) {
        let at = start.at as usize;
        if found.last().is_none_or(|last| last.end <= start.at)
            && let Some(end) = self.longest(text, at)
        {
            found.push(Span::new(at, end));
        }
    }

    fn longest(&self, text: &str, at: usize) -> Option<usize> {
        let mut letters = text[at..].chars();
        let first = fold::fold(letters.next()?);
        // Any blank of the text stands for a phrase's blank
        let second = letters.next().map(|c| if c.is_whitespace() { ' ' } else { fold::fold(c) })?;
        let from = self.phrases.partition_point(|phrase| (phrase[0], phrase[1]) < (first, second));
        let here = self.phrases[from..].iter().take_while(|phrase| (phrase[0], phrase[1]) == (first, second));
        here.filter_map(|phrase| end_of(text, at, phrase)).max()
    }
}

/// Where the phrase ends if it stands at `at`, with any run of blanks for each of its blanks.
fn end_of(text: &str, at: usize, phrase: &[char]) -> Option<usize> {
    let mut rest = text[at..].chars();
    for wanted in phrase {
        if *wanted == ' ' {
            let trimmed = rest.as_str().trim_start();
            if trimmed.len() == rest.as_str().len() {
                return None;
            }
            rest = trimmed.chars();
        } else if fold::fold(rest.next()?) != *wanted {
            return None;
        }
    }
    let end = text.len() - rest.as_str().len();
    let joined = rest.next().is_some_and(|c| c.is_alphanumeric() && c < '\u{2e80}');
    (!joined).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_whole_and_folded() {
        let phrases = Phrases::new(&["data breach", "data", "adresses étaient visibles", "誤送信"]);
        let text = "A DATA\n  Breach; database; data; Adresses etaient visibles; 先ほどの誤送信です";
        let found: Vec<&str> = phrases.find(text).iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["DATA\n  Breach", "data", "Adresses etaient visibles", "誤送信"]);
        assert!(Phrases::new(&[]).find("anything").is_empty());
    }
}
