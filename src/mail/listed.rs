//! What stands above a list of people, and what it makes of them: authors, characters, the dead.
//! Must not know who reads the list.

use super::Mail;
use crate::people::{PeopleList, announces_stories, announces_titles};
use crate::text::Span;

/// Lines above a list in which its heading or introduction stands.
const ABOVE: usize = 4;
/// Longer lines are no headings, in bytes.
const HEADING: usize = 160;

impl Mail<'_> {
    /// Whether one of the short lines above a list, or the subject, is so.
    #[inline(never)]
    #[must_use]
    pub fn introduces(&self, list: &PeopleList, is: fn(&str) -> bool) -> bool {
        let text = self.draft.body.as_str();
        let first = self.body.line_at(list.span.start);
        let mut above = self.body.lines[..first].iter().rev().take(ABOVE).map(|line| line.text(text));
        is(&self.draft.subject) || above.any(|line| line.len() <= HEADING && is(line))
    }

    /// Whether it has titles of works and talks beside those whose they are, below a word that announces them, or the
    /// people of a story.
    #[must_use]
    pub fn is_programme(&self, list: &PeopleList) -> bool {
        let titles = list.titles || has_topics(&self.draft.body, list);
        // In rows a book club has its members; of whom it read, it writes sentences
        let told = self.body.line_at(list.span.start) == self.body.line_at(list.span.end);
        titles && self.introduces(list, announces_titles) || told && self.introduces(list, announces_stories)
    }
}

/// Several words in front of the names and no cells: "12 Living with diabetes, Ann Bell".
fn has_topics(text: &str, list: &PeopleList) -> bool {
    let topic = |name: &&Span| {
        let next = list.rows.partition_point(|row| row.start <= name.start);
        let row = next.checked_sub(1).map(|last| list.rows[last]);
        let front = row.map_or("", |row| Span { start: row.start, end: name.start }.of(text));
        !front.contains(['\t', '|', ';']) && front.split(' ').filter(|word| is_word(word)).nth(1).is_some()
    };
    list.names.iter().filter(topic).count() * 2 >= list.rows.len()
}

/// Two letters or more, and no figure.
fn is_word(piece: &str) -> bool {
    piece.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !piece.bytes().any(|b| b.is_ascii_digit())
}
