//! One pass over a text: words, sentences, and the entries of the lexicons that stand in it.
//! Knows no weights: what the events mean together is decided in `weigh`.

use super::class::Class;
use super::fold::{self, Kind};
use super::found::{Found, Match};
use super::table::{self, Entry, First, Index, Pattern};
use super::topic::TopicSet;
use super::word::{self, Keys, Word};
use crate::text::{Span, runs};

/// An entry of the lexicons that stands in the text.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    pub span: Span,
    /// Number of its first word in the text; an ideograph counts as a word.
    pub word: u32,
    /// Number of its last word.
    pub last: u32,
    pub sentence: u32,
    /// The same for the same entry.
    pub entry: u32,
    pub class: Class,
    pub languages: u16,
    pub topics: TopicSet,
}

/// What may part the words of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Running text: blanks, one line end, hyphens, apostrophes.
    Prose,
    /// Names of files, hosts, lists: dots and underscores too.
    Name,
}

/// What to look for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Bits of `Class::bit`.
    pub classes: u64,
    /// Bits in the order of `LANGUAGES`.
    pub languages: u16,
    pub topics: TopicSet,
}

/// Letters from which on a word is searched for entries inside it.
const COMPOUND: usize = 10;

/// A word that follows the first of a possible entry.
#[derive(Clone, Copy)]
struct Next {
    word: Word,
    start: usize,
    end: usize,
}

/// Most words that an entry has after its first.
const AHEAD: usize = 5;

/// The scanner of one text, stretch by stretch.
pub struct Scan<'a> {
    text: &'a str,
    end: usize,
    style: Style,
    wanted: Wanted,
    index: &'static Index,
    /// Words and sentences that came before, over all stretches.
    word: u32,
    sentence: u32,
    ahead: [Next; AHEAD],
    known: usize,
    found: Found,
}

impl<'a> Scan<'a> {
    #[must_use]
    pub fn new(text: &'a str, style: Style, wanted: Wanted) -> Self {
        let none = Next { word: Word::EMPTY, start: 0, end: 0 };
        let index = table::index();
        Scan {
            text,
            end: 0,
            style,
            wanted,
            index,
            word: 0,
            sentence: 0,
            ahead: [none; AHEAD],
            known: 0,
            found: Found::new(),
        }
    }

    /// Scans one stretch; later stretches must lie behind. Spans that do not fit the text give nothing.
    pub fn run(&mut self, span: Span, out: &mut Vec<Event>) {
        let (start, end) = (span.start as usize, (span.end as usize).min(self.text.len()));
        let Some(stretch) = self.text.get(start..end) else { return };
        self.end = end;
        self.sentence += 1;
        let mut last = start;
        runs::each(stretch.as_bytes(), |run| {
            let (from, to) = (start + run.start, start + run.end);
            self.sentence += u32::from(self.is_break(last, from));
            last = to;
            if run.wide {
                self.wide_run(from, to, out);
            } else {
                self.ascii_word(from, to, out);
            }
        });
    }

    /// Whether a sentence ends between two runs: a full stop and a blank, a tab, an empty line.
    #[inline]
    fn is_break(&self, from: usize, to: usize) -> bool {
        match self.text.as_bytes().get(from..to) {
            Some([one]) => *one == b'\t',
            Some(gap) => word::ends_sentence(gap),
            None => false,
        }
    }

    /// The character at `at`, which is a boundary inside the stretch.
    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..self.end)?.chars().next()
    }

    #[inline]
    fn ascii_word(&mut self, start: usize, end: usize, out: &mut Vec<Event>) {
        let bytes = self.text.as_bytes();
        let len = end - start;
        if len == 1 && self.is_genitive(start) {
            return;
        }
        self.word += 1;
        let keys = Keys::ascii(bytes, start, len).kept(self.index);
        if keys.any() {
            let second = self.peek(end);
            let keys = keys.going_on(self.index, second);
            if keys.any() {
                self.at_word(keys, second, &Word::ascii(&bytes[start..end]), Span::new(start, end), out);
            }
        }
        if len >= COMPOUND && (3..len - 5).any(|from| self.index.may_continue(Keys::ascii(bytes, start + from, 6).0[2]))
        {
            let word = Word::ascii(&bytes[start..end]);
            self.inside_word(&word, start, end, out);
        }
    }

    /// A lone s after an apostrophe belongs to the word before.
    fn is_genitive(&self, start: usize) -> bool {
        let bytes = self.text.as_bytes();
        let before = bytes.get(..start).unwrap_or(&[]);
        matches!(bytes.get(start), Some(b's' | b'S')) && (before.ends_with(b"'") || before.ends_with("’".as_bytes()))
    }

    /// A run with characters outside ASCII: words, ideographs, and marks that part them.
    fn wide_run(&mut self, start: usize, end: usize, out: &mut Vec<Event>) {
        let mut at = start;
        while let Some(c) = self.char_at(at).filter(|_| at < end) {
            match fold::kind_of(c) {
                Kind::Letter | Kind::Silent => {
                    let (word, stop) = self.read_word(at);
                    let stop = stop.max(at + c.len_utf8());
                    self.wide_word(&word, at, stop, out);
                    at = stop;
                    continue;
                }
                Kind::Ideograph => self.ideograph(at, out),
                Kind::Stop => self.sentence += 1,
                Kind::Gap => {}
            }
            at += c.len_utf8();
        }
    }

    fn wide_word(&mut self, word: &Word, start: usize, end: usize, out: &mut Vec<Event>) {
        if end - start == 1 && self.is_genitive(start) {
            return;
        }
        self.word += 1;
        let keys = Keys::of(word.folded()).kept(self.index);
        if keys.any() {
            self.at_word(keys, self.peek(end), word, Span::new(start, end), out);
        }
        if word.folded().len() >= COMPOUND {
            self.inside_word(word, start, end, out);
        }
    }

    fn ideograph(&mut self, at: usize, out: &mut Vec<Event>) {
        self.word += 1;
        let rest = self.text.as_bytes().get(at..self.end).unwrap_or(&[]);
        let key = table::key(rest, 6);
        if rest.len() < 6 || !self.index.may_begin(key) {
            return;
        }
        self.found.clear();
        for first in self.index.firsts(key) {
            let bytes = first.pattern.bytes;
            if first.pattern.is_ideographs() && rest.starts_with(bytes) {
                self.known = 0;
                let end = at + bytes.len();
                self.follow(first, self.peek(end), end, u32::try_from(bytes.len() / 3).unwrap_or(1));
            }
        }
        self.emit(at, out);
    }

    fn at_word(&mut self, keys: Keys, second: Option<[u8; 2]>, word: &Word, at: Span, out: &mut Vec<Event>) {
        let (start, end) = (at.start as usize, at.end as usize);
        self.found.clear();
        self.known = 0;
        for key in keys.0.into_iter().filter(|key| *key != 0) {
            for first in self.index.firsts(key) {
                if first.pattern.matches(word.folded(), word.look) {
                    self.follow(first, second, end, 1);
                }
            }
        }
        self.emit(start, out);
    }

    fn inside_word(&mut self, word: &Word, start: usize, end: usize, out: &mut Vec<Event>) {
        self.found.clear();
        self.known = 0;
        let (folded, second) = (word.folded(), self.peek(end));
        for from in 3..folded.len().saturating_sub(5) {
            let rest = folded.get(from..).unwrap_or(&[]);
            let key = table::key(rest, 6);
            if !self.index.may_continue(key) {
                continue;
            }
            for first in self.index.firsts(key) {
                if first.pattern.flags & fold::INNER != 0 && first.pattern.matches(rest, word.look) {
                    self.follow(first, second, end, 1);
                }
            }
        }
        self.emit(start, out);
    }

    /// Compares the words after the first of each entry with the text.
    fn follow(&mut self, first: &First, second: Option<[u8; 2]>, end: usize, words: u32) {
        let index = self.index;
        for (number, entry) in index.entries(first, second) {
            let meta = index.meta(entry);
            // What is not wanted still counts where it takes words away: the harmless.
            let wanted = meta.class.bit() & (self.wanted.classes | Class::Neutral.bit()) != 0;
            if !wanted || meta.languages & self.wanted.languages == 0 {
                continue;
            }
            let Some((here, count)) = self.whole(entry, end, words) else { continue };
            self.found.push(Match { end: here, words: count, id: number, meta, free: 0 });
        }
    }

    /// Where an entry ends whose first word does at `end`, and how many words it has.
    fn whole(&mut self, entry: &Entry, end: usize, words: u32) -> Option<(usize, u32)> {
        if entry.is_single() {
            return Some((end, words));
        }
        let (mut here, mut count) = (end, words);
        for (number, pattern) in entry.rest().enumerate() {
            let next = *self.next(number, end)?;
            here = self.compare(pattern, &next)?;
            count += 1;
        }
        Some((here, count))
    }

    /// The first two letters of the next word where it follows plainly, and no letters where none can follow; `None`
    /// where one must look closer.
    #[inline]
    fn peek(&self, end: usize) -> Option<[u8; 2]> {
        match self.text.as_bytes().get(end..self.end)? {
            [b' ' | b'\n', one, two, ..] if one.is_ascii_alphanumeric() && two.is_ascii() => {
                Some([one | 0x20, two | 0x20])
            }
            [] => Some([0, 0]),
            [mark, ..] if mark.is_ascii() && !mark.is_ascii_alphanumeric() && !self.may_part(char::from(*mark)) => {
                Some([0, 0])
            }
            _ => None,
        }
    }

    /// Where a matching word ends.
    fn compare(&self, pattern: Pattern, next: &Next) -> Option<usize> {
        if pattern.is_ideographs() {
            let rest = self.text.as_bytes().get(next.start..self.end)?;
            return rest.starts_with(pattern.bytes).then(|| next.start + pattern.bytes.len());
        }
        let fits = pattern.is_any() || pattern.matches(next.word.folded(), next.word.look);
        (fits && next.end > next.start).then_some(next.end)
    }

    /// The word with this number after `end`; read once and kept.
    fn next(&mut self, number: usize, end: usize) -> Option<&Next> {
        while self.known <= number {
            let from = match self.known.checked_sub(1) {
                Some(before) => self.ahead.get(before)?.end,
                None => end,
            };
            let next = self.read_next(from)?;
            *self.ahead.get_mut(self.known)? = next;
            self.known += 1;
        }
        self.ahead.get(number)
    }

    fn read_next(&self, from: usize) -> Option<Next> {
        let bytes = self.text.as_bytes();
        let (mut at, mut lines) = (from, 0);
        loop {
            if at < self.end && bytes[at] == b' ' {
                at += 1;
                continue;
            }
            let c = self.char_at(at)?;
            match fold::kind_of(c) {
                Kind::Letter if self.is_genitive(at) && !self.char_at(at + 1).is_some_and(char::is_alphanumeric) => {
                    at += 1
                }
                Kind::Letter => {
                    let (word, end) = self.read_word(at);
                    return Some(Next { word, start: at, end });
                }
                Kind::Ideograph => return Some(Next { word: Word::EMPTY, start: at, end: at }),
                Kind::Stop => return None,
                Kind::Silent | Kind::Gap if self.may_part(c) => {
                    lines += u32::from(c == '\n');
                    at += c.len_utf8();
                }
                _ => return None,
            }
            if lines > 1 || at - from > 24 {
                return None;
            }
        }
    }

    /// Whether the words of an entry may be parted by this character.
    fn may_part(&self, c: char) -> bool {
        match c {
            ' ' | '\n' | '\r' | '-' | '\'' | '"' | '\u{a0}' | '\u{202f}' | '\u{3000}' => true,
            '‐' | '‑' | '’' | '‘' | '“' | '”' | '„' | '«' | '»' => true,
            '_' | '.' | '+' => self.style == Style::Name,
            c => fold::kind(c) == Kind::Silent && !c.is_ascii(),
        }
    }

    /// The word that begins at `start`, and its end.
    fn read_word(&self, start: usize) -> (Word, usize) {
        let rest = self.text.get(start..self.end).unwrap_or("");
        let ascii = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        if rest.as_bytes().get(ascii).is_none_or(u8::is_ascii) {
            return (Word::ascii(&rest.as_bytes()[..ascii]), start + ascii);
        }
        let mut word = Word::EMPTY;
        for (at, c) in rest.char_indices() {
            let inside =
                c.is_ascii_alphanumeric() || !c.is_ascii() && matches!(fold::kind(c), Kind::Letter | Kind::Silent);
            if !inside {
                return (word, start + at);
            }
            word.push(c);
        }
        (word, self.end)
    }

    /// Hands out what was found at one place: for each language the longest alone.
    fn emit(&mut self, start: usize, out: &mut Vec<Event>) {
        for one in self.found.all() {
            let meta = one.meta;
            let mut languages = meta.languages & self.wanted.languages;
            if !meta.class.is_grammar() {
                languages &= !self.found.taken(start, one);
            }
            let topics = meta.topics.and(self.wanted.topics);
            let off = topics.is_empty() && !meta.topics.is_empty();
            if languages == 0 || off || meta.class.bit() & self.wanted.classes == 0 {
                continue;
            }
            out.push(Event {
                span: Span::new(start, one.end),
                word: self.word,
                last: self.word + one.words - 1,
                sentence: self.sentence,
                entry: one.id,
                class: meta.class,
                languages,
                topics,
            });
        }
        self.found.cover(start);
    }
}
