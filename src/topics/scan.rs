//! One pass over a text: words, sentences, and the entries of the lexicons that stand in it.
//! Knows no weights: what the events mean together is decided in `weigh`.

use super::class::Class;
use super::fold::{self, Kind};
use super::table::{self, Entries, Pattern, Word};
use super::topic::TopicSet;
use crate::text::Span;

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
    pub classes: u32,
    /// Bits in the order of `LANGUAGES`.
    pub languages: u16,
    pub topics: TopicSet,
}

const WORD: u8 = 0x80;
const WIDE: u8 = 0x40;
const BLANK: u8 = 1;
const STOP: u8 = 2;
const LINE: u8 = 4;
const PARAGRAPH: u8 = 8;

static BYTES: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let c = byte as u8;
        table[byte] = match c {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => WORD,
            0x80..=0xff => WIDE,
            b' ' => BLANK,
            b'\n' => BLANK | LINE,
            b'\t' => BLANK | STOP,
            b'.' | b'!' | b'?' | b';' => STOP,
            _ => 0,
        };
        byte += 1;
    }
    table
};

/// A word that follows the first of a possible entry.
#[derive(Clone, Copy)]
struct Next {
    word: Word,
    start: usize,
    end: usize,
}

/// Most words that an entry has after its first.
const AHEAD: usize = 5;
/// Most entries that are compared at one place.
const AT_ONE_PLACE: usize = 12;

#[derive(Clone, Copy)]
struct Match {
    end: usize,
    words: u32,
    meta: u16,
    id: u32,
}

/// The scanner of one stretch of text.
pub struct Scan<'a> {
    text: &'a str,
    end: usize,
    style: Style,
    wanted: Wanted,
    /// Words and sentences that came before, over all stretches.
    word: u32,
    sentence: u32,
    ahead: [Next; AHEAD],
    known: usize,
    /// Up to where an entry of each language covers the text.
    covered: [usize; 16],
}

impl<'a> Scan<'a> {
    #[must_use]
    pub fn new(text: &'a str, style: Style, wanted: Wanted) -> Self {
        let none = Next { word: Word::EMPTY, start: 0, end: 0 };
        Scan { text, end: 0, style, wanted, word: 0, sentence: 0, ahead: [none; AHEAD], known: 0, covered: [0; 16] }
    }

    /// Scans one stretch; later stretches must lie behind. Spans that do not fit the text give nothing.
    pub fn run(&mut self, span: Span, out: &mut Vec<Event>) {
        let bytes = self.text.as_bytes();
        let (mut at, end) = (span.start as usize, (span.end as usize).min(bytes.len()));
        if at > end || !self.text.is_char_boundary(at) || !self.text.is_char_boundary(end) {
            return;
        }
        self.end = end;
        self.sentence += 1;
        let mut gap = 0u8;
        while at < end {
            let class = BYTES[usize::from(bytes[at])];
            if class < WIDE {
                if class & gap & LINE != 0 {
                    gap |= PARAGRAPH;
                }
                gap |= class;
                at += 1;
                continue;
            }
            if gap & PARAGRAPH != 0 || gap & (STOP | BLANK) == STOP | BLANK {
                self.sentence += 1;
            }
            gap = 0;
            let start = at;
            while at < end && BYTES[usize::from(bytes[at])] == WORD {
                at += 1;
            }
            if at < end && bytes[at] >= 0x80 {
                (at, gap) = self.wide(start, at, out);
            } else {
                self.ascii_word(start, at, out);
            }
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
        let key = ascii_key(bytes, start, len);
        if table::may_begin(key) {
            let word = Word::ascii(&bytes[start..end]);
            self.at_word(key, &word, start, end, out);
        }
        if len >= 10 && (3..len - 4).any(|from| table::may_continue(ascii_key(bytes, start + from, len - from))) {
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

    /// Goes on from the first byte outside ASCII; returns where it stopped and the gap there.
    fn wide(&mut self, start: usize, at: usize, out: &mut Vec<Event>) -> (usize, u8) {
        let Some(c) = self.char_at(at) else { return (self.end, 0) };
        match fold::kind(c) {
            Kind::Letter | Kind::Silent => {
                let (word, end) = self.read_word(start);
                self.word += 1;
                let key = fold::key(word.folded());
                if table::may_begin(key) {
                    self.at_word(key, &word, start, end, out);
                }
                if word.folded().len() >= 10 {
                    self.inside_word(&word, start, end, out);
                }
                return (end.max(at + c.len_utf8()), 0);
            }
            _ if at > start => {
                self.ascii_word(start, at, out);
                return (at, 0);
            }
            Kind::Ideograph => self.ideograph(at, out),
            Kind::Stop => return (at + c.len_utf8(), STOP | BLANK),
            Kind::Gap => {}
        }
        (at + c.len_utf8(), 0)
    }

    fn ideograph(&mut self, at: usize, out: &mut Vec<Event>) {
        self.word += 1;
        let Some(pair) = self.text.as_bytes().get(at..at + 6) else { return };
        let key = fold::key(pair);
        if !table::may_begin(key) {
            return;
        }
        let rest = self.text.get(at..self.end).unwrap_or("");
        let mut found = Found::new();
        for entries in table::bucket(key) {
            if entries.first.is_ideographs() && rest.as_bytes().starts_with(entries.first.bytes) {
                let end = at + entries.first.bytes.len();
                self.follow(entries, end, ideographs(entries.first.bytes), &mut found);
            }
        }
        self.emit(at, &found, out);
    }

    fn at_word(&mut self, key: u32, word: &Word, start: usize, end: usize, out: &mut Vec<Event>) {
        let mut found = Found::new();
        for entries in table::bucket(key) {
            if entries.first.matches(word.folded(), word) {
                self.follow(entries, end, 1, &mut found);
            }
        }
        self.emit(start, &found, out);
    }

    fn inside_word(&mut self, word: &Word, start: usize, end: usize, out: &mut Vec<Event>) {
        let mut found = Found::new();
        let folded = word.folded();
        for from in 3..folded.len().saturating_sub(4) {
            let rest = &folded[from..];
            let key = fold::key(rest);
            if !table::may_continue(key) {
                continue;
            }
            for entries in table::bucket(key) {
                if entries.first.flags & fold::INNER != 0 && entries.first.matches(rest, word) {
                    self.follow(entries, end, 1, &mut found);
                }
            }
        }
        self.emit(start, &found, out);
    }

    /// Compares the words after the first of each entry with the text.
    fn follow(&mut self, entries: Entries<'static>, end: usize, words: u32, found: &mut Found) {
        self.known = 0;
        for entry in entries.iter() {
            let (mut here, mut count, mut fits) = (end, words, true);
            for (number, pattern) in entry.rest().enumerate() {
                let Some(next) = self.next(number, end).copied() else {
                    fits = false;
                    break;
                };
                let Some(after) = self.compare(pattern, &next) else {
                    fits = false;
                    break;
                };
                (here, count) = (after, count + 1);
            }
            if fits {
                found.push(Match { end: here, words: count, meta: entry.meta, id: entry.id });
            }
        }
    }

    /// Where a matching word ends.
    fn compare(&self, pattern: Pattern<'_>, next: &Next) -> Option<usize> {
        if pattern.is_ideographs() {
            let rest = self.text.as_bytes().get(next.start..self.end)?;
            return rest.starts_with(pattern.bytes).then(|| next.start + pattern.bytes.len());
        }
        let fits = pattern.is_any() || pattern.matches(next.word.folded(), &next.word);
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
        let (mut at, mut lines) = (from, 0);
        loop {
            let c = self.char_at(at)?;
            let kind = if c.is_ascii_alphanumeric() {
                Kind::Letter
            } else if c.is_ascii() {
                Kind::Gap
            } else {
                fold::kind(c)
            };
            match kind {
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
        let ascii = rest.bytes().take_while(|byte| BYTES[usize::from(*byte)] == WORD).count();
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
    fn emit(&mut self, start: usize, found: &Found, out: &mut Vec<Event>) {
        for one in found.all() {
            let meta = table::meta(one.meta);
            let mut languages = meta.languages & self.wanted.languages;
            if !meta.class.is_grammar() {
                languages &= !self.taken(start, one.end, found);
            }
            let topics = meta.topics.and(self.wanted.topics);
            if languages == 0
                || (topics.is_empty() && !meta.topics.is_empty())
                || meta.class.bit() & self.wanted.classes == 0
            {
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
        for one in found.all() {
            let meta = table::meta(one.meta);
            if meta.class.is_grammar() {
                continue;
            }
            for (number, covered) in self.covered.iter_mut().enumerate() {
                if meta.languages & 1 << number != 0 {
                    *covered = (*covered).max(one.end);
                }
            }
        }
    }

    /// The languages in which another entry has these words: a longer one here, or one that began before.
    fn taken(&self, start: usize, end: usize, found: &Found) -> u16 {
        let metas = found.all().iter().filter(|other| other.end > end).map(|other| table::meta(other.meta));
        let longer = metas.filter(|meta| !meta.class.is_grammar()).fold(0, |set, meta| set | meta.languages);
        let before = self.covered.iter().enumerate().filter(|(_, covered)| **covered > start);
        before.fold(longer, |set, (number, _)| set | 1 << number)
    }
}

struct Found {
    list: [Match; AT_ONE_PLACE],
    len: usize,
}

impl Found {
    fn new() -> Self {
        Found { list: [Match { end: 0, words: 0, meta: 0, id: 0 }; AT_ONE_PLACE], len: 0 }
    }

    fn push(&mut self, one: Match) {
        if let Some(place) = self.list.get_mut(self.len) {
            *place = one;
            self.len += 1;
        }
    }

    fn all(&self) -> &[Match] {
        self.list.get(..self.len).unwrap_or(&[])
    }
}

fn ideographs(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len() / 3).unwrap_or(1).max(1)
}

/// The key of a word of ASCII letters and digits.
#[inline]
fn ascii_key(bytes: &[u8], start: usize, len: usize) -> u32 {
    let raw = match bytes.get(start..).and_then(|rest| rest.first_chunk::<4>()) {
        Some(four) => u32::from_le_bytes(*four),
        None => {
            let mut four = [0; 4];
            for (to, from) in four.iter_mut().zip(bytes.get(start..).unwrap_or(&[])) {
                *to = *from;
            }
            u32::from_le_bytes(four)
        }
    };
    let folded = raw | 0x2020_2020;
    if len >= 4 { folded } else { folded & ((1 << (8 * len)) - 1) }
}
