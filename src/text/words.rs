//! Runs of letters in a text, one after the other, at its beginning and at its end. Must not know what they say.

use super::fold::{fold, is_letter, same};

/// The words of a text: runs of letters of any script.
#[derive(Clone, Debug)]
pub struct Words<'a>(&'a str);

/// The words of `text` in order; none is empty.
#[must_use]
pub fn words(text: &str) -> Words<'_> {
    Words(text)
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    // One copy of it for all who ask keeps the module small
    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.0.trim_start_matches(|c| !is_letter(c));
        let word = head(rest, is_letter);
        self.0 = &rest[word.len()..];
        (!word.is_empty()).then_some(word)
    }
}

/// What a text begins with as far as `is` holds.
#[must_use]
#[inline(never)]
pub fn head(text: &str, is: fn(char) -> bool) -> &str {
    &text[..text.find(|c| !is(c)).unwrap_or(text.len())]
}

/// What a text ends with as far as `is` holds.
#[must_use]
#[inline(never)]
pub fn tail(text: &str, is: fn(char) -> bool) -> &str {
    &text[text.trim_end_matches(is).len()..]
}

/// Whether the word is one of a list whose words are parted by spaces, case and accents apart.
#[must_use]
#[inline(never)]
pub fn is_one_of(word: &str, list: &str) -> bool {
    let Some(first) = word.chars().next().map(fold) else { return false };
    // Almost every word of a list begins otherwise
    list.split_ascii_whitespace().any(|one| one.starts_with(|c| fold(c) == first) && same(one, word))
}

/// Whether the text has one of a list's words in it, as they are written.
#[must_use]
#[inline(never)]
pub fn has_one_of(text: &str, list: &str) -> bool {
    let text = text.as_bytes();
    list.split(' ').any(|one| {
        let one = one.as_bytes();
        (0..(text.len() + 1).saturating_sub(one.len())).any(|at| text[at..].starts_with(one))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_lists() {
        assert!(is_one_of("LAPKA", "kot łapka") && !is_one_of("lap", "kot łapka"));
        assert!(has_one_of("mustervet", "tier vet") && !has_one_of("muster", "tier vet"));
    }

    #[test]
    fn runs_of_letters_are_words() {
        assert_eq!(words(" Ann, l'été-12 ").collect::<Vec<_>>(), ["Ann", "l", "été"]);
        assert_eq!(words("12 ").next(), None);
        assert_eq!((head("Łódź 3", is_letter), head("3", is_letter)), ("Łódź", ""));
        assert_eq!((tail("in Łódź", is_letter), tail("3", is_letter)), ("Łódź", ""));
    }
}
