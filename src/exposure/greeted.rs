//! Whom the writer speaks to, held against who reads: each as one of many, or all of them together by name.
//! Judges no matter.

use super::students;
use crate::address::{self, Recipient};
use crate::audience::{self, Sending};
use crate::mail::Mail;
use crate::people;
use crate::text::{self, FormLetter, Searchable};

/// A larger number than is greeted by name.
const TOGETHER: usize = 4;
/// Names of a greeting that are held against them.
const NAMES: usize = 8;
/// Letters that two forms of a name have in common: "Piotr" and "Piotrze".
const STEM: usize = 3;

/// A form letter that an organisation would show several private people in, or a university its students: it speaks to
/// each of them alone.
pub(super) fn form_letter(mail: &Mail<'_>) -> Option<FormLetter> {
    if !mail.audience.may_show_private_people() && !students::are_several(mail) {
        return None;
    }
    // Somebody unknown may write "Your result" to friends; "Dear student" is what only an organisation writes
    let unknown = mail.audience.sender.sending == Sending::Unknown;
    if unknown && !text::calls_one_reader(&mail.draft.body, mail.body) {
        return None;
    }
    let by_office = mail.audience.sender.recipient.as_ref().is_some_and(|sender| !address::gives_full_name(sender));
    text::form_letter(&mail.draft.subject, &mail.draft.body, mail.body, mail.own_words, by_office)
}

/// The greeting names all the strangers, two to four, each by a name of their own: whoever wrote it knows that they all
/// read it. Names of others beside them change nothing, so that one more reader never makes it milder.
pub(super) fn names_all(mail: &Mail<'_>) -> bool {
    let Some(greeting) = mail.body.greeting.as_ref().filter(|g| g.plural && g.names.len() > 1) else { return false };
    let strangers = mail.audience.strangers().filter_map(|(person, _)| mail.audience.recipient(person));
    let readers: Vec<Reader> = strangers
        .take(TOGETHER + 1)
        .map(|stranger| Reader { words: words_of(stranger), unnamed: stranger.name.is_none() })
        .collect();
    let shown = greeting.names.iter().map(|name| name.of(&mail.draft.body));
    // What readers are called may be a name: "Frau Burger", "Herr Kunde"
    let is_name = |words: &Vec<String>| {
        let of_reader = |word: &String| readers.iter().any(|reader| reader.words.contains(word));
        !words.iter().any(|word| text::is_called(word)) || words.iter().any(of_reader)
    };
    let names: Vec<Vec<String>> = shown.map(words_greeted).filter(is_name).take(NAMES).collect();
    (2..=TOGETHER).contains(&readers.len()) && each_has_one(&readers, &names, 0)
}

/// The greeting names one of these readers, and none of the others can be meant by the name.
pub(super) fn greets(mail: &Mail<'_>, these: &[&audience::Reader<'_>], others: &[&audience::Reader<'_>]) -> bool {
    let names = mail.body.greeting.iter().flat_map(|greeting| &greeting.names);
    let greets_one = |name: &str, readers: &[&audience::Reader<'_>]| {
        readers.iter().any(|reader| {
            let shown = reader.recipient.name.as_deref().unwrap_or("");
            let local = reader.recipient.address.as_ref().map_or("", |address| address.local());
            [shown, local].iter().any(|known| people::can_be(name, known))
        })
    };
    names.map(|name| name.of(&mail.draft.body)).any(|name| greets_one(name, these) && !greets_one(name, others))
}

struct Reader {
    words: Vec<String>,
    /// Shown by an address alone.
    unnamed: bool,
}

/// Whether each of the readers can have a name that nobody else has; `taken` has a bit for each name that is gone.
fn each_has_one(readers: &[Reader], names: &[Vec<String>], taken: u32) -> bool {
    let Some((reader, others)) = readers.split_first() else { return true };
    names.iter().enumerate().any(|(number, name)| {
        let bit = 1 << number;
        let fits = fits(name, &reader.words) || reader.unnamed && begins(name, &reader.words);
        taken & bit == 0 && fits && each_has_one(others, names, taken | bit)
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
        let near = || alike >= STEM && alike + 2 >= a.chars().count().min(b.chars().count());
        a == b || near() || people::is_bent(a, b)
    };
    let holds = |a: &str, b: &str| a.len() > STEM && b.contains(a);
    name.iter().any(|word| reader.iter().any(|other| akin(word, other) || holds(word, other)))
}

/// An address that shows no whole name begins as the name does: `ebevan90` for Elin.
fn begins(name: &[String], reader: &[String]) -> bool {
    let first = |words: &[String]| words.first().and_then(|word| word.chars().next());
    first(name).is_some() && first(name) == first(reader)
}
