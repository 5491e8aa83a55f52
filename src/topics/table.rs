//! The compiled lexicons: which entries begin with a word. Knows bytes and tables, no mail.

use super::class::Class;
use super::fold;
use super::topic::TopicSet;

mod data {
    include!(concat!(env!("OUT_DIR"), "/lexicons.rs"));
}

static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicons.bin"));

/// Longest folded word that is kept; the rest of a longer one is not compared.
pub const LONGEST: usize = 64;

/// A word of the text, folded, with the look that folding takes away.
#[derive(Clone, Copy)]
pub struct Word {
    bytes: [u8; LONGEST],
    len: u8,
    /// Begins with a capital.
    pub capital: bool,
    /// Has no small letter.
    pub capitals: bool,
}

impl Word {
    /// A word without letters.
    pub const EMPTY: Word = Word { bytes: [0; LONGEST], len: 0, capital: false, capitals: true };

    /// Adds one character of the text.
    pub fn push(&mut self, c: char) {
        if self.len == 0 {
            self.capital = c.is_uppercase();
        }
        self.capitals &= !c.is_lowercase();
        let (bytes, len) = (&mut self.bytes, &mut self.len);
        fold::fold(c, |byte| {
            if let Some(place) = bytes.get_mut(usize::from(*len)) {
                *place = byte;
                *len += 1;
            }
        });
    }

    /// A word of ASCII letters and digits.
    #[must_use]
    pub fn ascii(raw: &[u8]) -> Self {
        let mut word = Word::EMPTY;
        let kept = raw.len().min(LONGEST);
        let mut small = false;
        for (to, from) in word.bytes.iter_mut().zip(raw) {
            small |= from.is_ascii_lowercase();
            *to = from | 0x20;
        }
        word.len = u8::try_from(kept).unwrap_or(0);
        word.capital = raw.first().is_some_and(u8::is_ascii_uppercase);
        word.capitals = !small;
        word
    }

    #[must_use]
    pub fn folded(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.len)).unwrap_or(&[])
    }
}

/// What an entry does, for which languages and topics.
#[derive(Clone, Copy, Debug)]
pub struct Meta {
    pub class: Class,
    pub languages: u16,
    pub topics: TopicSet,
}

/// The meta with this number.
#[must_use]
pub fn meta(number: u16) -> Meta {
    let (class, languages, topics) = data::METAS.get(usize::from(number)).copied().unwrap_or_default();
    let class = Class::ALL.get(usize::from(class)).copied().unwrap_or(Class::Neutral);
    Meta { class, languages, topics: TopicSet(topics) }
}

/// Whether some entry may begin with a word of this key.
#[inline]
#[must_use]
pub fn may_begin(key: u32) -> bool {
    in_filter(&data::FILTER, key)
}

/// Whether some entry may stand inside a longer word from here on.
#[inline]
#[must_use]
pub fn may_continue(key: u32) -> bool {
    in_filter(&data::TAILS, key)
}

#[inline]
fn in_filter(filter: &[u32; 1 << (fold::FILTER_BITS - 5)], key: u32) -> bool {
    let bit = (fold::spread(key) >> (32 - fold::FILTER_BITS)) as usize;
    filter[bit / 32] & 1 << (bit % 32) != 0
}

/// A word of a pattern as it lies in the table.
#[derive(Clone, Copy)]
pub struct Pattern<'a> {
    pub bytes: &'a [u8],
    pub flags: u8,
}

impl Pattern<'_> {
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
    pub fn matches(self, folded: &[u8], word: &Word) -> bool {
        let Some(ending) = folded.strip_prefix(self.bytes) else { return false };
        let ending_fits = ending.is_empty()
            || self.flags & fold::ANY_ENDING != 0
            || self.flags & fold::SHORT_ENDING != 0 && ending.len() <= 3;
        ending_fits
            && (self.flags & fold::CAPITAL == 0 || word.capital)
            && (self.flags & fold::CAPITALS == 0 || word.capitals)
    }
}

/// The entries that begin with one first word.
#[derive(Clone, Copy)]
pub struct Entries<'a> {
    pub first: Pattern<'a>,
    body: &'a [u8],
}

/// One entry: the words after the first, and what it means.
pub struct Entry<'a> {
    rest: &'a [u8],
    words: u8,
    pub meta: u16,
    /// The same for the same entry, and for no other.
    pub id: u32,
}

impl<'a> Entry<'a> {
    /// The words after the first.
    pub fn rest(&self) -> impl Iterator<Item = Pattern<'a>> {
        let mut bytes = self.rest;
        (0..self.words).map_while(move |_| {
            let (pattern, left) = take_word(bytes)?;
            bytes = left;
            Some(pattern)
        })
    }
}

impl<'a> Entries<'a> {
    pub fn iter(self) -> impl Iterator<Item = Entry<'a>> {
        let mut bytes = self.body;
        std::iter::from_fn(move || {
            let (&words, rest) = bytes.split_first()?;
            let mut left = rest;
            for _ in 0..words {
                left = take_word(left)?.1;
            }
            let (number, after) = left.split_first_chunk::<2>()?;
            let length = rest.len() - left.len();
            bytes = after;
            let id = (rest.as_ptr() as usize).wrapping_sub(BLOB.as_ptr() as usize);
            let id = u32::try_from(id).unwrap_or(u32::MAX);
            Some(Entry { rest: rest.get(..length)?, words, meta: u16::from_le_bytes(*number), id })
        })
    }
}

/// Every first word that shares the bucket of this key.
pub fn bucket(key: u32) -> impl Iterator<Item = Entries<'static>> {
    let number = (fold::spread(key) >> (32 - fold::BUCKET_BITS)) as usize;
    let start = data::BUCKETS[number] as usize;
    let end = data::BUCKETS[number + 1] as usize;
    let mut bytes = BLOB.get(start..end).unwrap_or(&[]);
    std::iter::from_fn(move || {
        let (first, rest) = take_word(bytes)?;
        let (size, rest) = rest.split_first_chunk::<2>()?;
        let (body, left) = rest.split_at_checked(usize::from(u16::from_le_bytes(*size)))?;
        bytes = left;
        Some(Entries { first, body })
    })
}

fn take_word(bytes: &[u8]) -> Option<(Pattern<'_>, &[u8])> {
    let (&[len, flags], rest) = bytes.split_first_chunk::<2>()?;
    let (word, rest) = rest.split_at_checked(usize::from(len))?;
    Some((Pattern { bytes: word, flags }, rest))
}

/// The known public-sector host that this host is or lies below, and what its mail is about.
#[must_use]
pub fn known_host(host: &str) -> Option<(crate::text::Span, TopicSet)> {
    let host = host.strip_suffix('.').unwrap_or(host);
    data::HOSTS.iter().find_map(|(known, topics)| {
        let start = host.len().checked_sub(known.len())?;
        let (before, end) = host.split_at_checked(start)?;
        let fits = end.eq_ignore_ascii_case(known) && (before.is_empty() || before.ends_with('.'));
        fits.then(|| (crate::text::Span::new(start, host.len()), TopicSet(*topics)))
    })
}
