//! Entries written in one word, as hosts and local parts do: `victimsupport`, `familylaw`.
//! Knows labels only; texts with spaces are `scan`'s.

use super::class::Class;
use super::fold;
use super::scan::Wanted;
use super::table::{self, Entries, Entry, Meta, Pattern};
use crate::text::Span;

/// Letters of one word that tell enough where the label begins or ends with it.
const ONE_WORD: usize = 6;
/// Letters of several words that tell enough anywhere in the label.
const SEVERAL_WORDS: usize = 8;

/// The longest entry written in one word inside `label`, which lies at `offset` of its string.
pub fn find(label: &str, offset: usize, wanted: Wanted) -> Option<(Span, Meta)> {
    let folded = label.to_ascii_lowercase();
    let bytes = folded.as_bytes();
    let mut best: Option<(Span, Meta)> = None;
    for from in 0..bytes.len().saturating_sub(ONE_WORD - 1).min(64) {
        let rest = &bytes[from..];
        // The key of a short first word has no letters of the next.
        for length in 2..=4 {
            let key = fold::key(rest.get(..length).unwrap_or(rest));
            if rest[0] >= 0x80 || !table::may_begin(key) {
                continue;
            }
            for (end, meta, several) in table::bucket(key).flat_map(|entries| begin(entries, bytes, from, wanted)) {
                let edge = from == 0 || end == bytes.len();
                let alone = meta.class == Class::Service && end - from >= ONE_WORD && edge;
                let longer = best.is_none_or(|(span, _)| span.len() < end - from);
                if (several && end - from >= SEVERAL_WORDS || alone) && longer {
                    best = Some((Span::new(offset + from, offset + end), meta));
                }
            }
        }
    }
    best
}

/// The entries with this first word that stand at `from`: their end, what they mean, whether of several words.
fn begin(entries: Entries<'static>, bytes: &[u8], from: usize, wanted: Wanted) -> Vec<(usize, Meta, bool)> {
    let rest = bytes.get(from..).unwrap_or(&[]);
    let Some(after) = strip(entries.first, rest) else { return Vec::new() };
    let all = entries.iter();
    all.filter_map(|entry| {
        let (end, meta) = whole(&entry, after, bytes.len(), wanted)?;
        Some((end, meta, entry.rest().next().is_some()))
    })
    .collect()
}

/// Where the entry ends in the label, if all of its words follow.
fn whole(entry: &Entry, after: &[u8], length: usize, wanted: Wanted) -> Option<(usize, Meta)> {
    let meta = table::meta(entry.meta);
    let named = meta.class.bit() & (Class::Service.bit() | Class::Strong.bit() | Class::Theme.bit());
    if named & wanted.classes == 0
        || meta.languages & wanted.languages == 0
        || meta.topics.and(wanted.topics).is_empty()
    {
        return None;
    }
    let mut left = after;
    for pattern in entry.rest() {
        left = strip(pattern, left)?;
    }
    Some((length - left.len(), meta))
}

/// What is left behind the word; a plural s goes with a word that may be inflected.
fn strip<'a>(pattern: Pattern, bytes: &'a [u8]) -> Option<&'a [u8]> {
    let left = bytes.strip_prefix(pattern.bytes)?;
    let inflected = pattern.flags & (fold::SHORT_ENDING | fold::ANY_ENDING) != 0;
    Some(if inflected { left.strip_prefix(b"s").unwrap_or(left) } else { left })
}
