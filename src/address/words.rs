//! Words of names and local parts in the form in which they compare. Knows letters, no language.

use crate::text::fold::{fold, is_word};

/// Signs that part the words of a local part.
pub(super) fn is_separator(c: char) -> bool {
    matches!(c, '.' | '-' | '_' | '+')
}

/// Most words that are read.
const MOST: usize = 32;

/// Words of letters and digits, folded: lower case without accents, apostrophes dropped. At most 32 are read.
pub(super) struct Words {
    /// All of them, one behind the other: one allocation for a name, not one for each of its words.
    joined: String,
    ends: [u32; MOST],
    count: usize,
}

impl Words {
    pub(super) fn of(text: &str) -> Self {
        let mut words = Words { joined: String::with_capacity(text.len()), ends: [0; MOST], count: 0 };
        let mut begun = 0;
        for c in text.chars() {
            if c.is_ascii_alphanumeric() {
                words.joined.push(c.to_ascii_lowercase());
            } else if is_word(c) {
                words.joined.push(fold(c));
            } else if matches!(u32::from(c), 0x300..=0x36F) {
                // An accent of its own
            } else if !matches!(c, '\'' | '’' | '‘') && words.joined.len() > begun {
                words.end();
                begun = words.joined.len();
                if words.count == MOST {
                    return words;
                }
            }
        }
        if words.joined.len() > begun {
            words.end();
        }
        words
    }

    #[inline]
    fn end(&mut self) {
        self.ends[self.count] = u32::try_from(self.joined.len()).unwrap_or(u32::MAX);
        self.count += 1;
    }

    pub(super) fn len(&self) -> usize {
        self.count
    }

    #[inline]
    pub(super) fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends[..self.count].get(at)? as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        self.joined.get(start..end)
    }

    pub(super) fn first(&self) -> Option<&str> {
        self.get(0)
    }

    pub(super) fn last(&self) -> Option<&str> {
        self.get(self.count.checked_sub(1)?)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.count).filter_map(|at| self.get(at))
    }

    /// The words without anything between them.
    pub(super) fn concat(&self) -> &str {
        &self.joined
    }

    /// The words with a blank between them.
    pub(super) fn spaced(&self) -> String {
        let mut spaced = String::with_capacity(self.joined.len() + self.count);
        for word in self.iter() {
            if !spaced.is_empty() {
                spaced.push(' ');
            }
            spaced.push_str(word);
        }
        spaced
    }

    /// Whether these words stand one after the other somewhere among them.
    pub(super) fn have_in_a_row<'w>(&self, mut wanted: impl Iterator<Item = &'w str> + Clone) -> bool {
        let Some(first) = wanted.next() else { return false };
        let goes_on = |from: usize| wanted.clone().zip(from + 1..).all(|(word, at)| self.get(at) == Some(word));
        (0..self.count).any(|at| self.get(at) == Some(first) && goes_on(at))
    }
}
