//! The lexicons as they are asked: which entries begin with a word. Knows bytes and tables, no mail.
//!
//! What is shipped is the lexicons' plain text, folded and pruned, because that is smallest; an index by first
//! words is laid beside it on first use, in one pass without a search (a third of a millisecond at most).

use super::class::Class;
use super::fold;
use super::topic::TopicSet;
use std::sync::OnceLock;

mod data {
    include!(concat!(env!("OUT_DIR"), "/lexicons.rs"));
}

static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicons.bin"));

/// What an entry does, for which languages and topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meta {
    pub class: Class,
    pub languages: u16,
    pub topics: TopicSet,
}

/// A word of a pattern: folded letters and how it matches. No letters: any word.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    pub bytes: &'static [u8],
    pub flags: u8,
}

impl Pattern {
    /// Reads the written form: `~` inside a word, `^` capital, `^^` capitals; `*`, `+`, `=` for the ending.
    fn read(written: &'static [u8]) -> Self {
        let (mut bytes, mut flags) = (written, 0);
        for (mark, flag) in [(b'~', fold::INNER), (b'^', fold::CAPITAL), (b'^', fold::CAPITALS)] {
            if let [first, rest @ ..] = bytes
                && *first == mark
            {
                (bytes, flags) = (rest, flags | flag);
            }
        }
        if let [rest @ .., mark @ (b'*' | b'+' | b'=')] = bytes {
            bytes = rest;
            flags |= match mark {
                b'*' => fold::ANY_ENDING,
                b'+' => fold::SHORT_ENDING,
                _ => 0,
            };
        } else if bytes.len() >= fold::INFLECTED {
            flags |= fold::USUAL_ENDING;
        }
        Pattern { bytes: if bytes == b"_" { b"" } else { bytes }, flags }
    }

    /// Matches any word.
    #[must_use]
    pub fn is_any(self) -> bool {
        self.bytes.is_empty()
    }

    /// Written without spaces: compared with what stands in the text, not with a word.
    #[must_use]
    pub fn is_ideographs(self) -> bool {
        self.bytes.first().is_some_and(|byte| *byte >= 0xe3)
    }

    /// Whether a folded word, or its rest from inside, matches.
    #[must_use]
    pub fn matches(self, folded: &[u8], look: Look) -> bool {
        let Some(ending) = folded.strip_prefix(self.bytes) else { return false };
        let longest = match self.flags & fold::ENDINGS {
            fold::ANY_ENDING => usize::MAX,
            fold::SHORT_ENDING => 3,
            fold::USUAL_ENDING => 2,
            _ => 0,
        };
        ending.len() <= longest
            && (self.flags & fold::CAPITAL == 0 || look.capital)
            && (self.flags & fold::CAPITALS == 0 || look.capitals)
    }
}

/// The look of a word that folding takes away.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// Begins with a capital.
    pub capital: bool,
    /// Has no small letter.
    pub capitals: bool,
}

/// One entry: the words after the first, and what it means.
#[derive(Clone, Copy)]
pub struct Entry {
    rest: &'static [u8],
    /// The first letters of the second word; zero where there is none, or where it can be any.
    pub second: [u8; 2],
    group: u16,
    /// The number of its first word.
    first: u16,
    /// The next one of its first word.
    next: u32,
    /// The next one with the same `second`.
    next_alike: u32,
}

impl Entry {
    /// Whether the entry is of one word.
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.rest.is_empty()
    }

    /// The words after the first.
    pub fn rest(&self) -> impl Iterator<Item = Pattern> + use<> {
        let words = (!self.rest.is_empty()).then_some(self.rest);
        words.into_iter().flat_map(|rest| rest.split(|byte| *byte == b' ')).map(Pattern::read)
    }
}

/// A first word, and where its entries begin.
#[derive(Clone, Copy)]
pub struct First {
    key: u64,
    pub pattern: Pattern,
    number: u16,
    entries: u32,
    /// Those without the first letters of a second word.
    open: u32,
}

/// Entries by the keys of their first words.
pub struct Index {
    filter: Box<[u64; FILTER]>,
    /// The same for words that stand inside longer ones.
    tails: Box<[u64; FILTER]>,
    /// The same for words with an entry that any word may follow, or none.
    open: Box<[u64; FILTER]>,
    /// The same for first words with the first letters of a second one.
    seconds: Box<[u64; FILTER]>,
    /// Open addressing: the last entry, plus one, of each first word with the first letters of a second one. Common words
    /// begin hundreds of entries, and what follows them in a text is almost never among those.
    pairs: Vec<u16>,
    /// Open addressing: number of a first word, plus one.
    slots: Vec<u16>,
    firsts: Vec<First>,
    entries: Vec<Entry>,
    groups: Vec<Meta>,
}

/// Words of 64 bits in a filter.
const FILTER: usize = 2048;
/// Many more than there are first words, and than there are pairs with them, so that a search ends soon.
const SLOTS: usize = 1 << 15;
const _: () = assert!(data::ENTRIES < SLOTS * 7 / 8);
/// No entry.
const NONE: u32 = u32::MAX;

/// The index, built on first use.
#[must_use]
pub fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| Index::build(BLOB))
}

#[inline]
fn spread(key: u64) -> u64 {
    let mixed = key.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed ^ mixed >> 32
}

/// The word of the filter and the two bits in it that a key sets.
#[inline]
fn filter_bits(key: u64) -> (usize, u64) {
    let hash = key.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((hash >> 53) as usize, 1 << (hash >> 47 & 63) | 1 << (hash >> 41 & 63))
}

/// The key of a first word together with the first letters of a second one.
#[inline]
fn followed(key: u64, second: [u8; 2]) -> u64 {
    key.rotate_left(16) ^ u64::from(u16::from_le_bytes(second))
}

impl Index {
    /// Lines: `!` with class, language and topics of what follows, or an entry; one that begins with a blank has the
    /// first word of the one above.
    fn build(blob: &'static [u8]) -> Self {
        let mut index = Index {
            filter: Box::new([0; FILTER]),
            tails: Box::new([0; FILTER]),
            open: Box::new([0; FILTER]),
            seconds: Box::new([0; FILTER]),
            pairs: vec![0; SLOTS],
            slots: vec![0; SLOTS],
            firsts: Vec::with_capacity(data::ENTRIES),
            entries: Vec::with_capacity(data::ENTRIES),
            groups: Vec::new(),
        };
        let mut above: &'static [u8] = &[];
        for line in blob.split(|byte| *byte == b'\n') {
            match line {
                [b'!', class, language, topics] => index.groups.push(Meta {
                    class: Class::ALL.get(usize::from(class - b' ')).copied().unwrap_or(Class::Neutral),
                    languages: 1 << (language - b' '),
                    topics: TopicSet(data::TOPICS.get(usize::from(topics - b' ')).copied().unwrap_or(0)),
                }),
                [] => {}
                line => {
                    let end = line.iter().position(|byte| *byte == b' ').unwrap_or(line.len());
                    above = if end > 0 { &line[..end] } else { above };
                    index.add(above, line.get(end + 1..).unwrap_or(&[]));
                }
            }
        }
        index
    }

    fn add(&mut self, first: &'static [u8], rest: &'static [u8]) {
        let second = match rest {
            [b'_' | b'~' | b'^', ..] | [] => [0, 0],
            [one] => [*one, 0],
            [one, b'*' | b'+' | b'=' | b' ', ..] => [*one, 0],
            [one, two, ..] => [*one, *two],
        };
        let group = u16::try_from(self.groups.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let pattern = Pattern::read(first);
        let place = self.place(pattern);
        let entry = u32::try_from(self.entries.len()).unwrap_or(NONE);
        let number = self.firsts[place].number;
        let slot = (second[1] != 0).then(|| self.pair(number, second));
        let first = &mut self.firsts[place];
        let (filter, key) = match slot {
            None => (&mut self.open, first.key),
            Some(_) => (&mut self.seconds, followed(first.key, second)),
        };
        let (word, bits) = filter_bits(key);
        filter[word] |= bits;
        let next = std::mem::replace(&mut first.entries, entry);
        let next_alike = match slot {
            None => std::mem::replace(&mut first.open, entry),
            Some(slot) => {
                let last = std::mem::replace(&mut self.pairs[slot], u16::try_from(entry + 1).unwrap_or(0));
                u32::from(last).checked_sub(1).unwrap_or(NONE)
            }
        };
        self.entries.push(Entry { rest, second, group, first: number, next, next_alike });
    }

    /// The slot of a first word with the first letters of a second one; it is empty where no entry has them.
    #[inline]
    fn pair(&self, first: u16, second: [u8; 2]) -> usize {
        let mut slot = spread(u64::from(first) << 16 | u64::from(u16::from_le_bytes(second))) as usize % SLOTS;
        while let Some(number) = usize::from(self.pairs[slot]).checked_sub(1) {
            let known = &self.entries[number];
            if known.first == first && known.second == second {
                break;
            }
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    /// The number of a first word, new or known.
    fn place(&mut self, pattern: Pattern) -> usize {
        let key = pattern_key(pattern);
        let mut slot = spread(key) as usize % SLOTS;
        while let Some(number) = usize::from(self.slots[slot]).checked_sub(1) {
            let known = self.firsts[number];
            if known.key == key && known.pattern.flags == pattern.flags && known.pattern.bytes == pattern.bytes {
                return number;
            }
            slot = (slot + 1) % SLOTS;
        }
        let number = u16::try_from(self.firsts.len()).unwrap_or(u16::MAX);
        self.firsts.push(First { key, pattern, number, entries: NONE, open: NONE });
        self.slots[slot] = u16::try_from(self.firsts.len()).unwrap_or(u16::MAX);
        let (word, bits) = filter_bits(key);
        self.filter[word] |= bits;
        if pattern.flags & fold::INNER != 0 {
            self.tails[word] |= bits;
        }
        self.firsts.len() - 1
    }

    /// Whether some entry may begin with a word of this key.
    #[inline]
    #[must_use]
    pub fn may_begin(&self, key: u64) -> bool {
        let (word, bits) = filter_bits(key);
        self.filter[word] & bits == bits
    }

    /// Whether some entry of this key may go on with a word of these first letters, as [`Index::entries`] is asked.
    #[inline]
    #[must_use]
    pub fn may_go_on(&self, key: u64, second: Option<[u8; 2]>) -> bool {
        let has = |filter: &[u64; FILTER], key| {
            let (word, bits) = filter_bits(key);
            filter[word] & bits == bits
        };
        second.is_none_or(|second| has(&self.open, key) || second[1] != 0 && has(&self.seconds, followed(key, second)))
    }

    /// Whether some entry may stand inside a longer word from here on.
    #[inline]
    #[must_use]
    pub fn may_continue(&self, key: u64) -> bool {
        let (word, bits) = filter_bits(key);
        self.tails[word] & bits == bits
    }

    /// Every first word of this key.
    pub fn firsts(&self, key: u64) -> impl Iterator<Item = &First> {
        let mut slot = spread(key) as usize % SLOTS;
        std::iter::from_fn(move || {
            loop {
                let number = usize::from(*self.slots.get(slot)?).checked_sub(1)?;
                slot = (slot + 1) % SLOTS;
                let first = self.firsts.get(number)?;
                if first.key == key {
                    return Some(first);
                }
            }
        })
    }

    /// The entries of a first word, each with its number, the last one first. With the first letters of the word that
    /// follows, those that need others are left out.
    pub fn entries(&self, first: &First, second: Option<[u8; 2]>) -> impl Iterator<Item = (u32, &Entry)> {
        let mut at = match second {
            None => [first.entries, NONE],
            Some([_, 0]) => [first.open, NONE],
            Some(second) => {
                let last = self.pairs.get(self.pair(first.number, second)).copied().unwrap_or(0);
                [first.open, u32::from(last).checked_sub(1).unwrap_or(NONE)]
            }
        };
        std::iter::from_fn(move || {
            let [one, other] = at;
            let other_first = one == NONE || other != NONE && other > one;
            let number = if other_first { other } else { one };
            let entry = self.entries.get(number as usize)?;
            let next = if second.is_none() { entry.next } else { entry.next_alike };
            at[usize::from(other_first)] = next;
            Some((number, entry))
        })
    }

    /// What an entry does.
    #[must_use]
    pub fn meta(&self, entry: &Entry) -> Meta {
        let none = Meta { class: Class::Neutral, languages: 0, topics: TopicSet::NONE };
        self.groups.get(usize::from(entry.group)).copied().unwrap_or(none)
    }
}

/// The key under which a first word lies: as many of its first letters as every word has that it matches.
fn pattern_key(pattern: Pattern) -> u64 {
    let bytes = pattern.bytes;
    if pattern.is_ideographs() {
        return key(bytes, 6);
    }
    match bytes.len() {
        0..4 => key(bytes, bytes.len()),
        4 if pattern.flags & fold::ENDINGS == 0 && pattern.flags & fold::INNER == 0 => key(bytes, 4) | EXACT,
        length => key(bytes, length.min(6)),
    }
}

/// Marks the key of a whole word of four letters.
pub const EXACT: u64 = 1 << 56;

/// The key of the first `length` bytes, at most six.
#[must_use]
pub fn key(bytes: &[u8], length: usize) -> u64 {
    bytes.iter().take(length.min(6)).rev().fold(0, |key, byte| key << 8 | u64::from(*byte)) | (length as u64) << 48
}

/// The keys of the first two to six bytes, and that of a whole word of four.
pub fn keys(bytes: &[u8]) -> impl Iterator<Item = u64> {
    let six = key(bytes, 6) & 0xFFFF_FFFF_FFFF;
    let of = move |length: u64| six & ((1 << (8 * length)) - 1) | length << 48;
    (2..=6).map(of).chain([of(4) | EXACT])
}

/// The known public-sector host that this host is or lies below, and what its mail is about.
#[must_use]
pub fn known_host(host: &str) -> Option<(crate::text::Span, TopicSet)> {
    let host = host.strip_suffix('.').unwrap_or(host);
    data::HOSTS.iter().find_map(|(known, topics)| {
        let start = host.len().checked_sub(known.len())?;
        // Asked first, for almost nothing is parted there
        let parted = start == 0 || host.as_bytes().get(start - 1) == Some(&b'.');
        let fits = parted && host.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(known));
        fits.then(|| (crate::text::Span::new(start, host.len()), TopicSet(*topics)))
    })
}
