//! Whom the writer speaks to, held against who reads: each as one of many, or all of them together by name.
//! Judges no matter.

use crate::address::Recipient;
use crate::mail::Mail;
use crate::people;
use crate::text::{self, FormLetter, Searchable, Span};

/// A larger number than is greeted by name.
const TOGETHER: usize = 4;
/// Letters that two forms of a name have in common: "Piotr" and "Piotrze".
const STEM: usize = 3;

/// A form letter that an organisation would show several private people in: it speaks to each of them alone.
pub(super) fn form_letter(mail: &Mail<'_>) -> Option<FormLetter> {
    if !mail.audience.shows_private_people() {
        return None;
    }
    text::form_letter(&mail.draft.subject, &mail.draft.body, mail.body, mail.own_words)
}

/// The greeting names all the strangers, two to four, and nobody else: whoever wrote it knows that they all read it.
pub(super) fn names_all(mail: &Mail<'_>) -> bool {
    let Some(greeting) = mail.body.greeting.as_ref().filter(|g| g.plural && g.names.len() > 1) else { return false };
    let strangers: Vec<&Recipient> =
        mail.audience.strangers().filter_map(|(person, _)| mail.audience.recipient(person)).collect();
    if strangers.len() < 2 || strangers.len() > TOGETHER || strangers.len() != greeting.names.len() {
        return false;
    }
    let readers: Vec<Vec<String>> = strangers.iter().map(|stranger| words_of(stranger)).collect();
    let shown = |name: &Span| name.of(&mail.draft.body);
    let names: Vec<Vec<String>> = greeting.names.iter().map(|name| words_greeted(shown(name))).collect();
    let is_name = |(span, words): (&Span, &Vec<String>)| {
        let called = shown(span).split_whitespace().any(text::is_called);
        let is_readers = || readers.iter().any(|reader| fits(words, reader) || begins(words, reader));
        !called && (people::is_given(&shown(span).to_lowercase()) || is_readers())
    };
    greeting.names.iter().zip(&names).all(is_name)
        && strangers.iter().zip(&readers).all(|(stranger, reader)| {
            names.iter().any(|name| fits(name, reader) || stranger.name.is_none() && begins(name, reader))
        })
}

fn words_greeted(name: &str) -> Vec<String> {
    folded(name.split([' ', '-', '\u{a0}', '\u{3000}']))
}

/// The words of the name that is shown, and of the address.
fn words_of(recipient: &Recipient) -> Vec<String> {
    let shown = recipient.name.as_deref().unwrap_or("");
    let local = recipient.address.as_ref().map_or("", |address| address.local());
    folded(shown.split([' ', ',', '-', '\u{3000}']).chain(local.split(['.', '_', '-', '+'])))
}

fn folded<'a>(words: impl Iterator<Item = &'a str>) -> Vec<String> {
    words.map(Searchable::folded_letters).filter(|word| !word.is_empty()).collect()
}

/// One word of both is the same name, or another form of it.
fn fits(name: &[String], reader: &[String]) -> bool {
    let akin = |a: &str, b: &str| {
        let alike = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
        a == b || alike >= STEM && alike + 2 >= a.chars().count().min(b.chars().count())
    };
    let holds = |a: &str, b: &str| a.len() > STEM && b.contains(a);
    name.iter().any(|word| reader.iter().any(|other| akin(word, other) || holds(word, other)))
}

/// An address that shows no whole name begins as the name does: `ebevan90` for Elin.
fn begins(name: &[String], reader: &[String]) -> bool {
    let first = |words: &[String]| words.first().and_then(|word| word.chars().next());
    first(name).is_some() && first(name) == first(reader)
}
