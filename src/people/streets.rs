//! Words that streets are called by. Must not know who lives there.

use super::prose_words::{STREET_ENDS, STREETS};
use crate::text::Searchable;

/// Whether a word is one that streets are called by, or ends like the name of one.
pub(super) fn is_street(word: &str) -> bool {
    if STREETS.contains(word) {
        return true;
    }
    let folded = Searchable::folded_letters(word);
    word.starts_with(char::is_uppercase)
        && STREET_ENDS.iter().any(|end| folded.len() > end.len() + 1 && folded.ends_with(end))
}
