//! A short list of phrases looked for in one pass: at each word's beginning, by its first two letters.

use super::{Span, fold, runs};

/// Phrases in folded letters, found as whole words whatever their case, accents and line ends.
pub struct Phrases {
    /// By first letters; the index into `phrases` says which.
    sorted: Vec<([char; 2], u32)>,
    phrases: Vec<Vec<char>>,
    /// One bit for each pair of first letters, so that most words are passed by with one look.
    seen: [u64; 16],
}

impl Phrases {
    /// Prepares a list; phrases of fewer than two letters are never found.
    #[must_use]
    pub fn new(written: &[&str]) -> Self {
        let phrases: Vec<Vec<char>> = written.iter().map(|phrase| phrase.chars().map(fold::fold).collect()).collect();
        let mut sorted: Vec<([char; 2], u32)> =
            (0u32..).zip(&phrases).filter_map(|(at, phrase)| Some(([*phrase.first()?, *phrase.get(1)?], at))).collect();
        sorted.sort_unstable();
        let mut seen = [0; 16];
        for (first, _) in &sorted {
            let bit = bit(*first);
            seen[bit / 64] |= 1 << (bit % 64);
        }
        Phrases { sorted, phrases, seen }
    }

    /// Every place of every phrase, in order; of two that begin together the longer.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Span> {
        let mut found = Vec::new();
        let mut past = 0;
        let mut begin = |at: usize| {
            if at >= past
                && let Some(end) = self.longest(text, at)
            {
                found.push(Span::new(at, end));
                past = end;
            }
        };
        runs::each(text.as_bytes(), |run| {
            if !run.wide {
                return begin(run.start);
            }
            let mut in_word = false;
            for (at, c) in text[run.start..run.end].char_indices() {
                let letter = c.is_alphanumeric();
                // Scripts without blanks between words begin one at every character
                if letter && (!in_word || c >= '\u{2e80}') {
                    begin(run.start + at);
                }
                in_word = letter;
            }
        });
        found
    }

    fn longest(&self, text: &str, at: usize) -> Option<usize> {
        let mut letters = text[at..].chars().map(fold::fold);
        let first = [letters.next()?, letters.next()?];
        let bit = bit(first);
        if self.seen[bit / 64] & (1 << (bit % 64)) == 0 {
            return None;
        }
        let from = self.sorted.partition_point(|(letters, _)| *letters < first);
        let here = self.sorted[from..].iter().take_while(|(letters, _)| *letters == first);
        here.filter_map(|(_, phrase)| end_of(text, at, &self.phrases[*phrase as usize])).max()
    }
}

fn bit(first: [char; 2]) -> usize {
    (first[0] as usize).wrapping_mul(31).wrapping_add(first[1] as usize) % 1024
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
