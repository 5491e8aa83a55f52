//! Whether somebody whom the text names reads it, as far as names tell. Must not know what is told of them.

use crate::mail::Mail;
use crate::text::{Searchable, Span, words};

/// The folded words of the greeting and of the readers' names and addresses, of two letters and more.
#[must_use]
pub fn reader_words(mail: &Mail<'_>) -> Vec<String> {
    let mut known = Vec::new();
    let mut add = |name: &str| {
        for word in words(name) {
            let word = Searchable::folded_letters(word);
            if word.chars().nth(1).is_some() {
                known.push(word);
            }
        }
    };
    for name in mail.body.greeting.iter().flat_map(|greeting| &greeting.names) {
        add(name.of(&mail.draft.body));
    }
    for reader in mail.audience.readers.iter().filter(|reader| reader.person.is_some()) {
        add(reader.recipient.name.as_deref().unwrap_or(""));
        add(reader.recipient.address.as_ref().map_or("", |address| address.local()));
    }
    known
}

/// A word of the name is one of a reader's name or address, or of the greeting: the reader, or somebody of the family.
#[must_use]
pub fn is_readers_name(mail: &Mail<'_>, name: Span) -> bool {
    let known = reader_words(mail);
    words(name.of(&mail.draft.body)).map(Searchable::folded_letters).any(|word| {
        let is = |known: &String| {
            *known == word
                || known.len() > word.len() && known.ends_with(word.as_str())
                // 木村 is whom 木村太郎様 is called as well
                || !known.is_ascii() && word.starts_with(known.as_str())
        };
        word.chars().nth(1).is_some() && known.iter().any(is)
    })
}
