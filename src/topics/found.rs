//! The entries found at one place of a text, and up to where earlier ones cover it. Decides which of several
//! overlapping entries counts: the longest, and of those that cross the one that began first.

use super::class::Class;
use super::table::Meta;

/// Most entries that are kept at one place; more never mean anything else.
const AT_ONE_PLACE: usize = 24;

/// An entry that stands at the place.
#[derive(Clone, Copy)]
pub struct Match {
    pub end: usize,
    pub words: u32,
    /// The same for the same entry.
    pub id: u32,
    pub meta: Meta,
    /// The languages in which nothing else has its words, once that is known.
    pub free: u16,
}

impl Match {
    /// The languages in which it takes words from others: in a harmless phrase no word is one of another language.
    fn takes(&self) -> u16 {
        if self.meta.class == Class::Neutral && self.words > 1 { u16::MAX } else { self.meta.languages }
    }
}

/// What stands at one place.
pub struct Found {
    list: Vec<Match>,
    /// Up to where an entry of each language covers the text, and its rank.
    covered: [(usize, u8); 16],
    furthest: usize,
}

impl Found {
    #[must_use]
    pub fn new() -> Self {
        Found { list: Vec::with_capacity(AT_ONE_PLACE), covered: [(0, 0); 16], furthest: 0 }
    }

    /// Begins a new place.
    pub fn clear(&mut self) {
        self.list.clear();
    }

    /// Adds an entry; the same of another language joins it.
    pub fn push(&mut self, one: Match) {
        let like = |other: &&mut Match| {
            other.end == one.end && other.meta.class == one.meta.class && other.meta.topics == one.meta.topics
        };
        if let Some(other) = self.list.iter_mut().find(like) {
            other.meta.languages |= one.meta.languages;
            other.id = other.id.min(one.id);
        } else if self.list.len() < AT_ONE_PLACE {
            self.list.push(one);
        }
    }

    #[must_use]
    pub fn all(&self) -> &[Match] {
        &self.list
    }

    /// The languages in which another entry of no lower rank has the words of this one, which begin at `start`.
    #[must_use]
    pub fn taken(&self, start: usize, one: &Match) -> u16 {
        let rank = rank(one.meta.class);
        // A harmless entry takes its very words too; what the name of a service says stays.
        let alike = |other: &Match| {
            other.end == one.end
                && other.meta.class == Class::Neutral
                && !matches!(one.meta.class, Class::Neutral | Class::Service)
        };
        let longer =
            self.list.iter().filter(|other| (other.end > one.end || alike(other)) && outranks(other.meta.class, rank));
        let taken = longer.fold(0, |set, other| set | other.takes());
        if self.furthest <= start {
            return taken;
        }
        let before = self.covered.iter().enumerate().filter(|(_, (end, over))| *end > start && *over >= rank);
        before.fold(taken, |set, (number, _)| set | 1 << number)
    }

    /// Remembers what the entries of this place, which begin at `start`, cover; what is taken itself takes nothing.
    pub fn cover(&mut self, start: usize) {
        for number in 0..self.list.len() {
            let one = self.list[number];
            self.list[number].free = one.takes() & !self.taken(start, &one);
        }
        for one in self.list.iter().filter(|one| one.free != 0 && !one.meta.class.is_grammar()) {
            let (rank, mut languages) = (rank(one.meta.class), one.free);
            if rank == 0 {
                continue;
            }
            self.furthest = self.furthest.max(one.end);
            while let Some(covered) = self.covered.get_mut(languages.trailing_zeros() as usize) {
                *covered = (*covered).max((one.end, rank));
                languages &= languages - 1;
            }
        }
    }
}

fn outranks(class: Class, rank_of_other: u8) -> bool {
    !class.is_grammar() && rank(class) >= rank_of_other
}

/// A longer entry takes words from a shorter one only if it proves as much, or is harmless.
fn rank(class: Class) -> u8 {
    match class {
        Class::Neutral => 4,
        Class::Strong | Class::Told | Class::Theme | Class::Service => 3,
        Class::Own => 2,
        Class::Hint | Class::Trace => 0,
        _ => 1,
    }
}
