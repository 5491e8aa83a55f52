//! A text folded once for many look-ups of words: letter case, accents and runs of blanks make no difference.

use super::{Span, fold};

/// A text prepared for look-ups.
pub struct Searchable {
    folded: String,
    /// Byte of the original text for every byte of the folded one, and the length at the end.
    origin: Vec<u32>,
}

impl Searchable {
    /// Folds a text; linear in its length.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut origin = Vec::with_capacity(text.len() + 1);
        let mut blank = false;
        for (at, c) in text.char_indices() {
            // Accents that stand behind their letters, as file names of some systems have them
            if fold::is_accent(c) || c.is_whitespace() && blank {
                continue;
            }
            blank = c.is_whitespace();
            let c = if blank { ' ' } else { fold::fold(c) };
            folded.push(c);
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            origin.extend(std::iter::repeat_n(at, c.len_utf8()));
        }
        origin.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
        Searchable { folded, origin }
    }

    /// The letters of a text alone, folded: no blanks, digits or joiners.
    #[must_use]
    pub fn folded_letters(text: &str) -> String {
        let mut folded = String::with_capacity(text.len());
        folded.extend(Searchable::letters(text));
        folded
    }

    /// [`Searchable::folded_letters`], one by one.
    pub fn letters(text: &str) -> impl Iterator<Item = char> {
        text.chars().filter(|c| fold::is_letter(*c)).map(fold::fold)
    }

    /// Every place where `words` stand as whole words, in order; none for an empty needle.
    pub fn find<'s>(&'s self, words: &str) -> impl Iterator<Item = Span> + use<'s> {
        let needle = Searchable::new(words.trim()).folded;
        let found: Vec<(usize, usize)> = if needle.is_empty() {
            Vec::new()
        } else {
            self.folded.match_indices(&needle).map(|(at, _)| (at, at + needle.len())).collect()
        };
        let whole = |(start, end): &(usize, usize)| {
            let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let (first, last) = (self.folded[*start..].chars().next(), self.folded[..*end].chars().next_back());
            // Scripts without blanks between words have no word ends to ask for
            let joins = |a: Option<char>, b: Option<char>| inside(a) && inside(b) && a.is_some_and(|c| c < '\u{2e80}');
            !joins(first, self.folded[..*start].chars().next_back()) && !joins(last, self.folded[*end..].chars().next())
        };
        found.into_iter().filter(whole).map(|(start, end)| Span { start: self.origin[start], end: self.origin[end] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, words: &str) -> Vec<String> {
        Searchable::new(text).find(words).map(|span| span.of(text).to_owned()).collect()
    }

    #[test]
    fn case_accents_and_line_ends_make_no_difference() {
        assert_eq!(found("The Operation  \nHÉRON file", "operation heron"), ["Operation  \nHÉRON"]);
        assert_eq!(found("école", "Ecole"), ["école"]);
        assert_eq!(found("an e\u{301}cole", "École"), ["e\u{301}cole"]);
        assert!(found("\u{301}", "e").is_empty());
    }

    #[test]
    fn only_whole_words_count_where_a_script_has_them() {
        assert!(found("cooperation", "operation").is_empty());
        assert_eq!(found("被害者の会", "被害者"), ["被害者"]);
        assert!(found("anything", " ").is_empty());
    }
}
