//! Short lists of phrases looked for in one pass: at each word's beginning, by its first letters.

use super::order::put_in_order;
use super::starts::{self, Keys};
use super::{Span, Start, Starts, fold};

/// Phrases in folded letters, found as whole words whatever their case, accents and line ends.
pub struct Phrases {
    written: Vec<&'static str>,
    /// The key of each phrase's first letters and its place, in order.
    heads: Vec<(u32, u16)>,
    /// Where the keys of each [`bucket`] begin among the heads.
    buckets: Box<[u16; BUCKETS + 1]>,
    /// Where each list begins among the phrases.
    lists: Vec<u16>,
    /// The near keys of all phrases, the far ones of those that have one, and the near ones of the others.
    near: Keys,
    far: Keys,
    short: Keys,
}

/// Behind the last word of a phrase: it may go on with any letters.
const STEM: u8 = b'*';

/// Marks far keys among the heads.
const FAR: u32 = 1 << 16;

const BUCKETS: usize = 512;

/// Where a key is looked for among the heads; in their order.
fn bucket(head: u32) -> usize {
    let spread = if head & FAR == 0 { head >> 4 } else { 256 + (head & !FAR) / 64 };
    (spread as usize).min(BUCKETS - 1)
}

impl Phrases {
    /// Prepares a list; phrases of fewer than two letters are never found. `demen*` stands for every word that begins so,
    /// of three letters at least.
    #[must_use]
    pub fn new(written: &[&'static str]) -> Self {
        Phrases::lists(&[written])
    }

    /// Prepares several lists that are looked for together, each as if it were alone.
    #[must_use]
    pub fn lists(lists: &[&[&'static str]]) -> Self {
        let mut phrases = Phrases::none();
        lists.iter().for_each(|list| phrases.add_list(list));
        phrases.sorted()
    }

    /// [`Phrases::lists`] for lists that are each one text, the phrases parted by `|`: a table of as many places as there
    /// are phrases costs a browser more than the marks.
    #[must_use]
    pub fn parted(lists: &[&'static str]) -> Self {
        let mut phrases = Phrases::none();
        lists.iter().for_each(|list| phrases.add_list(&list.split('|').collect::<Vec<_>>()));
        phrases.sorted()
    }

    fn none() -> Self {
        let none = Keys::new;
        let buckets = Box::new([0; BUCKETS + 1]);
        let (written, heads, lists) = (Vec::new(), Vec::new(), Vec::new());
        Phrases { written, heads, buckets, lists, near: none(), far: none(), short: none() }
    }

    fn add_list(&mut self, list: &[&'static str]) {
        self.lists.push(self.next());
        list.iter().filter(|phrase| phrase.chars().nth(1).is_some()).for_each(|phrase| self.add(phrase));
    }

    fn sorted(mut self) -> Self {
        put_in_order(&mut self.heads);
        for (head, _) in &self.heads {
            self.buckets[bucket(*head) + 1] += 1;
        }
        (1..=BUCKETS).for_each(|at| self.buckets[at] += self.buckets[at - 1]);
        self
    }

    fn next(&self) -> u16 {
        u16::try_from(self.written.len()).unwrap_or(u16::MAX)
    }

    fn add(&mut self, phrase: &'static str) {
        let letters = phrase.trim_end_matches(char::from(STEM));
        let near = starts::near(letters);
        self.near.add(near);
        let head = match starts::far(letters) {
            Some(far) => {
                self.far.add(far);
                FAR | u32::from(far)
            }
            None => {
                self.short.add(near);
                u32::from(near)
            }
        };
        self.heads.push((head, self.next()));
        self.written.push(phrase);
    }

    /// Every place of every phrase, in order; of two that begin together the longer.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Span> {
        let mut found = Found::new(self, text);
        starts::each(text, Span::new(0, text.len()), |at, near| {
            // The far key costs more: most words are passed by without it
            if self.near.has(near) {
                found.at(Start { at, near, far: starts::far_at(text, at as usize) });
            }
        });
        found.spans(0)
    }

    /// The longest phrase of the first list that a text begins with.
    #[must_use]
    pub fn leading(&self, text: &str) -> Option<Span> {
        let near = starts::near(text);
        let mut found = Found::new(self, text);
        if self.near.has(near) {
            found.at(Start { at: 0, near, far: starts::far_at(text, 0) });
        }
        found.spans(0).first().copied()
    }

    /// [`Phrases::find`] in one stretch of a text whose words are known.
    #[must_use]
    pub fn find_within(&self, text: &str, starts: &Starts, stretch: Span) -> Vec<Span> {
        self.find_all_within(text, starts, stretch).spans(0)
    }

    /// [`Phrases::find_within`] for every list.
    #[must_use]
    pub fn find_all_within<'p>(&'p self, text: &'p str, starts: &Starts, stretch: Span) -> Found<'p> {
        let mut found = Found::new(self, Span { start: 0, end: stretch.end }.of(text));
        starts.within(stretch).iter().for_each(|start| found.at(*start));
        found
    }

    /// Whether a phrase may begin with the letters at `start`; false for most that none does.
    #[inline]
    fn may_begin(&self, start: Start) -> bool {
        self.near.has(start.near) && (self.far.has(start.far) || self.short.has(start.near))
    }

    /// The phrases of a key, by their places.
    fn heads(&self, head: u32) -> impl Iterator<Item = u16> {
        let (from, to) = (self.buckets[bucket(head)], self.buckets[bucket(head) + 1]);
        let here = self.heads.get(usize::from(from)..usize::from(to)).unwrap_or(&[]);
        here.iter().filter(move |(known, _)| *known == head).map(|(_, place)| *place)
    }

    /// The list that a phrase is of.
    fn list(&self, place: u16) -> usize {
        self.lists.partition_point(|first| *first <= place) - 1
    }
}

/// The places of the phrases of several lists.
pub struct Found<'p> {
    phrases: &'p Phrases,
    text: &'p str,
    found: Vec<(usize, Span)>,
}

impl<'p> Found<'p> {
    fn new(phrases: &'p Phrases, text: &'p str) -> Self {
        Found { phrases, text, found: Vec::new() }
    }

    /// The places of all phrases with the numbers of their lists, in order.
    pub fn all(&self) -> impl Iterator<Item = (usize, Span)> {
        self.found.iter().copied()
    }

    /// The places of the phrases of one list, in order.
    #[must_use]
    pub fn spans(&self, list: usize) -> Vec<Span> {
        self.found.iter().filter(|(of, _)| *of == list).map(|(_, span)| *span).collect()
    }

    /// Whether a phrase of the list stands anywhere.
    #[must_use]
    pub fn has(&self, list: usize) -> bool {
        self.found.iter().any(|(of, _)| *of == list)
    }

    #[inline]
    fn at(&mut self, start: Start) {
        if self.phrases.may_begin(start) {
            self.look(start);
        }
    }

    fn look(&mut self, start: Start) {
        let phrases = self.phrases;
        for place in phrases.heads(FAR | u32::from(start.far)).chain(phrases.heads(start.near.into())) {
            let phrase = phrases.written[usize::from(place)];
            let Some(end) = end_of(self.text, start.at as usize, phrase) else { continue };
            let list = phrases.list(place);
            let span = Span { start: start.at, end: Span::new(end, end).end };
            match self.found.iter_mut().rfind(|(of, _)| *of == list) {
                Some((_, last)) if last.start == span.start => last.end = last.end.max(span.end),
                Some((_, last)) if last.end > span.start => {}
                _ => self.found.push((list, span)),
            }
        }
    }
}

/// Where the phrase ends if it stands at `at`, with any run of blanks for each of its blanks.
fn end_of(text: &str, at: usize, phrase: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut end = at;
    // Almost all letters are ASCII on both sides, and need no look at what they are
    for (place, wanted) in phrase.bytes().enumerate() {
        let byte = bytes.get(end).copied().unwrap_or(b'\n');
        let small = wanted.is_ascii_lowercase() && byte | 0x20 == wanted;
        let single = || wanted == b' ' && byte == b' ' && bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric);
        if !small && !single() {
            if !(wanted | byte).is_ascii() || matches!(wanted, STEM | b' ') {
                return end_slowly(text, end, &phrase[place..]);
            }
            if !byte.eq_ignore_ascii_case(&wanted) {
                return None;
            }
        }
        end += 1;
    }
    ends_word(text, end)
}

/// [`end_of`] for whatever letters and blanks.
fn end_slowly(text: &str, at: usize, phrase: &str) -> Option<usize> {
    let mut rest = text[at..].chars();
    for wanted in phrase.chars().map(fold::fold) {
        if wanted == char::from(STEM) {
            rest = rest.as_str().trim_start_matches(fold::is_word).chars();
        } else if wanted == ' ' {
            let trimmed = rest.as_str().trim_start();
            if trimmed.len() == rest.as_str().len() {
                return None;
            }
            rest = trimmed.chars();
        } else if fold::fold(rest.next()?) != wanted {
            return None;
        }
    }
    ends_word(text, text.len() - rest.as_str().len())
}

fn ends_word(text: &str, end: usize) -> Option<usize> {
    let joined = text[end..].chars().next().is_some_and(|c| fold::is_word(c) && c < '\u{2e80}');
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

    #[test]
    fn lists_do_not_know_of_each_other() {
        let phrases = Phrases::lists(&[&["data", "lost data"], &[], &["data breach", "a"], &["breach"]]);
        let text = "data breach, lost  data breach";
        let whole = Span::new(0, text.len());
        let found = phrases.find_all_within(text, &Starts::of(text, &[whole]), whole);
        let of = |list| found.spans(list).iter().map(|span| span.of(text)).collect::<Vec<_>>();
        assert_eq!((of(0), of(1)), (vec!["data", "lost  data"], vec![]));
        assert_eq!((of(2), of(3)), (vec!["data breach", "data breach"], vec!["breach", "breach"]));
    }
}
