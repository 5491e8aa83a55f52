//! Entries written in one word, as hosts and local parts do: `victimsupport`, `familylaw`.
//! Knows labels only; texts with spaces are `scan`'s.

use super::class::Class;
use super::fold;
use super::scan::Wanted;
use super::table::{self, Entry, Meta, Pattern};
use crate::text::Span;

/// Letters of one word that tell enough where the label begins or ends with it.
const ONE_WORD: usize = 6;
/// Letters of one word that tell enough anywhere in the label.
const LONG_WORD: usize = 9;
/// Letters of several words that tell enough anywhere in the label.
const SEVERAL_WORDS: usize = 8;
/// Letters of a label that are looked at, so that the work stays linear.
const LONGEST: usize = 64;

/// The longest entry written in one word inside `label`, which lies at `offset` of its string.
pub fn find(label: &str, offset: usize, wanted: Wanted) -> Option<(Span, Meta)> {
    let folded = label.to_ascii_lowercase();
    let bytes = folded.as_bytes();
    let mut best: Option<(Span, Meta)> = None;
    for from in 0..bytes.len().saturating_sub(ONE_WORD - 1).min(LONGEST) {
        for (end, meta, several) in begin(bytes, from, wanted) {
            // A calling may end with the vowel that its entry leaves open: "jmpsicologo"
            let open = usize::from(meta.class == Class::Calling);
            let edge = from == 0 || end + open >= bytes.len() || end - from >= LONG_WORD;
            let alone = matches!(meta.class, Class::Service | Class::Calling) && end - from >= ONE_WORD && edge;
            let longer = best.is_none_or(|(span, _)| span.len() < end - from);
            if (several && end - from >= SEVERAL_WORDS || alone) && longer {
                best = Some((Span::new(offset + from, offset + end), meta));
            }
        }
    }
    // "beautytherapy" is harmless
    best.filter(|(_, meta)| meta.class != Class::Neutral)
}

/// The entries that stand at `from`: their end, what they mean, whether of several words.
fn begin(bytes: &[u8], from: usize, wanted: Wanted) -> Vec<(usize, Meta, bool)> {
    let index = table::index();
    let rest = bytes.get(from..).unwrap_or(&[]);
    // A short first word has no letters of the next in its key.
    let keys = table::keys(rest);
    let firsts = keys.filter(|key| index.may_begin(*key)).flat_map(|key| index.firsts(key));
    let mut found = Vec::new();
    for first in firsts {
        let Some(after) = strip(first.pattern, rest) else { continue };
        for (_, entry) in index.entries(first, None) {
            let meta = index.meta(entry);
            let inflected = first.pattern.flags & fold::ENDINGS != 0;
            if let Some(end) = whole(entry, meta, (after, inflected), bytes.len(), wanted) {
                found.push((end, meta, !entry.is_single()));
            }
        }
    }
    found
}

/// Where the entry ends in the label, if it names somebody and all of its words follow.
fn whole(entry: &Entry, meta: Meta, (after, inflected): (&[u8], bool), length: usize, wanted: Wanted) -> Option<usize> {
    let harmless = meta.class == Class::Neutral && !entry.is_single();
    let named = Class::Service.bit() | Class::Calling.bit() | Class::Strong.bit() | Class::Theme.bit();
    // A calling that is written so alone, as "Praxis" is, begins too much else.
    let bare = meta.class == Class::Calling && entry.is_single() && !inflected;
    let names = meta.class.bit() & named & wanted.classes != 0 && !meta.topics.and(wanted.topics).is_empty();
    if bare || meta.languages & wanted.languages == 0 || !names && !harmless {
        return None;
    }
    let left = entry.rest().try_fold(after, |left, pattern| strip(pattern, left))?;
    Some(length - left.len())
}

/// What is left behind the word; a plural s goes with a word that may be inflected.
fn strip(pattern: Pattern, bytes: &[u8]) -> Option<&[u8]> {
    let left = bytes.strip_prefix(pattern.bytes)?;
    let inflected = pattern.flags & fold::ENDINGS != 0;
    Some(if inflected { left.strip_prefix(b"s").unwrap_or(left) } else { left })
}
