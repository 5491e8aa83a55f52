//! The greeting and the recipients do not agree: one name for several strangers, or "all" for two of them.

use super::{Findings, Found, Rule};
use crate::address::Recipient;
use crate::audience::Sending;
use crate::exposure;
use crate::mail::Mail;
use crate::people;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::fold::{self, WordSet};
use crate::text::{Greeting, Searchable, Span};

pub static RULE: Rule = Rule {
    id: "greeting-mismatch",
    severity: Severity::Warn,
    message: "The greeting names one person, and {count:stranger gets|strangers get} the message",
    advice: "Send it to that person alone, or greet them all",
    check,
};

/// Strangers who cannot all be meant by one name.
const SEVERAL: usize = 3;

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let Some(greeting) = &mail.body.greeting else { return };
    // On a public list everybody reads what is said to one of them
    if greeting.anonymous || mail.audience.public_list || mail.audience.sender.sending == Sending::Private {
        return;
    }
    let private: Vec<u32> = mail.audience.private_strangers(mail.matter.addressed).collect();
    let hidden = mail.audience.hidden_outsiders().len();
    let place = Place::in_body(greeting.span);
    let one = !greeting.plural && greeting.names.len() == 1;
    let known = one && is_readers_name(mail, greeting.names[0]);
    let one = one && (known || is_name(mail, greeting));
    if one && private.len() + hidden >= SEVERAL {
        out.add(Found {
            severity: Some(if known { Severity::Warn } else { Severity::Note }),
            args: vec![("count", Arg::from(private.len() + hidden))],
            places: vec![place],
            ..Found::default()
        });
    } else if greeting.plural && greeting.names.is_empty() && !says_two(mail, greeting) && is_pair(mail, &private) {
        let mut places = vec![place];
        places.extend(exposure::places(mail, &private));
        out.add(Found {
            severity: Some(Severity::Note),
            variant: Some(("all", "The greeting is for a group, and two strangers see each other's address")),
            advice: Some("Send to each separately, unless they know each other"),
            args: vec![("count", Arg::from(private.len()))],
            places,
            fixes: exposure::repairs(mail, &private),
            ..Found::default()
        });
    } else if let Some(name) = greeting.names.first().filter(|_| one && is_somebody_else(mail, greeting.names[0])) {
        let name = name.of(&mail.draft.body);
        out.add(Found {
            severity: Some(Severity::Note),
            variant: Some(("else", "The greeting names {name}, who is not the reader")),
            advice: Some("Check the address, or the text"),
            args: vec![("name", Arg::from(name))],
            places: vec![place],
            ..Found::default()
        });
    }
}

/// Whether the one word greeted is evidently a name: it has a title, or is a common given name. "Liebe Ehrenamtliche"
/// and "Annwyl rieni" are words for all of them.
fn is_name(mail: &Mail<'_>, greeting: &Greeting) -> bool {
    let [name] = greeting.names.as_slice() else { return false };
    let (name, whole) = (name.of(&mail.draft.body), greeting.span.of(&mail.draft.body));
    let titled = |word: &str| people::is_title(&word.trim_end_matches('.').to_lowercase());
    // 山田様 has its title behind; ご入居者様 and お客様 are what people are
    let japanese = !name.is_ascii() && whole.ends_with(['様', '殿']) && !name.starts_with(['ご', 'お', '御']) && !name.ends_with(['者', '員', '主']);
    japanese || people::is_given(&name.to_lowercase()) || whole.split_whitespace().any(titled)
}

#[rustfmt::skip]
static TWO: &[&str] = &[
    "both", "two", "beide", "beiden", "zwei", "deux", "ambos", "ambas", "dos", "dois", "duas", "entrambi", "entrambe", "due",
    "allebei", "twee", "obaj", "obie", "oboje", "båda", "två", "ddau", "ddwy",
];
/// Words for two readers, as greetings have them.
static PAIR: WordSet<{ TWO.len() }> = WordSet::new(TWO);

/// "Dear both": whoever writes so knows that two people read it, and lets each of them know.
fn says_two(mail: &Mail<'_>, greeting: &Greeting) -> bool {
    let line = greeting.span.of(&mail.draft.body);
    line.split(|c: char| !fold::is_letter(c)).any(|word| PAIR.contains(word))
}

/// Two strangers and nobody else outside, who are no couple.
fn is_pair(mail: &Mail<'_>, private: &[u32]) -> bool {
    private.len() == 2 && mail.audience.counts.outsiders == 2 && !exposure::is_family(mail)
}

/// The name greeted is part of some reader's name or address.
fn is_readers_name(mail: &Mail<'_>, name: Span) -> bool {
    let greeted = Searchable::folded_letters(name.of(&mail.draft.body));
    greeted.len() > 2
        && mail.audience.readers.iter().filter(|reader| reader.person.is_some()).any(|reader| {
            let local = reader.recipient.address.as_ref().map_or("", |address| address.local());
            let shown = reader.recipient.name.as_deref().unwrap_or("");
            let mut words = shown.split([' ', ',', '-']).chain(local.split(['.', '_', '-', '+']));
            words.any(|word| Searchable::folded_letters(word) == greeted)
        })
}

/// One private reader alone gets a sensitive message that greets somebody of another name.
fn is_somebody_else(mail: &Mail<'_>, name: Span) -> bool {
    let [reader] = mail.audience.readers.as_slice() else { return false };
    if !mail.matter.sensitive || reader.person.is_none() {
        return false;
    }
    let greeted = Searchable::folded_letters(name.of(&mail.draft.body));
    let words = words_of(reader.recipient);
    // A name that is only initials or numbers says nothing about whose it is
    let known = words.iter().filter(|word| word.len() > 2).count() >= 2;
    known && greeted.len() > 2 && !words.iter().any(|word| akin(word, &greeted))
}

/// The words of a full display name; an address alone may be a nickname.
fn words_of(recipient: &Recipient) -> Vec<String> {
    let name = recipient.name.as_deref().unwrap_or("");
    name.split([' ', ',', '-']).map(Searchable::folded_letters).filter(|word| !word.is_empty()).collect()
}

/// The same name, or one short for the other.
fn akin(a: &str, b: &str) -> bool {
    let start: usize = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    start >= 3 || a == b || a.contains(b) || b.contains(a)
}
