//! The greeting and the recipients do not agree: one name for several strangers, or "all" for two of them.

use super::{Findings, Found, Rule};
use crate::audience::{Person, Reader, Sending, Standing};
use crate::exposure;
use crate::mail::Mail;
use crate::people;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::fold;
use crate::text::lower::lowered;
use crate::text::{Greeting, Searchable, Span, words};

pub static RULE: Rule = Rule {
    id: "greeting-mismatch",
    severity: Severity::Warn,
    message: "The greeting names one person, and {count:stranger gets|strangers get} the message",
    advice: "Send it to that person alone, or greet them all",
    check,
};

/// So many outside may get a letter to somebody else.
const FEW: usize = 2;
/// Letters of a surname behind an initial.
const SURNAME: usize = 4;
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
    if one && private.len() + hidden >= SEVERAL && !exposure::is_family(mail) {
        out.add(Found {
            severity: Some(if known { Severity::Warn } else { Severity::Note }),
            args: vec![("count", Arg::from(private.len() + hidden))],
            places: vec![place],
            ..Found::default()
        });
    } else if greeting.plural
        && greeting.names.is_empty()
        && !greeting.says_two(&mail.draft.body)
        && !is_among_peers(greeting.span.of(&mail.draft.body))
        && is_pair(mail, &private)
    {
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
    } else if let Some((name, severity)) = somebody_else(mail, greeting) {
        let name = name.of(&mail.draft.body);
        out.add(Found {
            severity: Some(severity),
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
    let titled = |word: &str| people::is_title(&lowered(word.trim_end_matches('.')));
    // 山田様 has its title behind; ご入居者様 and お客様 are what people are
    let japanese = !name.is_ascii()
        && whole.ends_with(['様', '殿'])
        && !name.starts_with(['ご', 'お', '御'])
        && !name.ends_with(['者', '員', '主']);
    greeting.titled || japanese || people::is_given(&lowered(name)) || whole.split_whitespace().any(titled)
}

/// How words for those of one trade or one team begin, folded.
const PEERS: &str = "colleag confrer consoeur kolleg coleg companer collegh collega kolez koled kollego gydweith team equip squadr zespol";

/// Whether the greeting calls the readers those of one work: they know of each other.
fn is_among_peers(greeting: &str) -> bool {
    let is_peer = |word: &str| {
        let folded = Searchable::folded_letters(word);
        PEERS.split(' ').any(|peer| folded.starts_with(peer))
    };
    words(greeting).any(is_peer)
}

/// Two strangers and nobody else outside, who are no couple.
fn is_pair(mail: &Mail<'_>, private: &[u32]) -> bool {
    private.len() == 2 && mail.audience.counts.outsiders == 2 && !exposure::is_family(mail)
}

/// The name greeted is part of some reader's name or address.
fn is_readers_name(mail: &Mail<'_>, name: Span) -> bool {
    let name = name.of(&mail.draft.body);
    let greeted: Vec<String> = name.split(' ').map(Searchable::folded_letters).collect();
    let joined = greeted.concat();
    joined.len() > 2
        && mail.audience.readers.iter().filter(|reader| reader.person.is_some()).any(|reader| {
            let local = reader.recipient.address.as_ref().map_or("", |address| address.local());
            let shown = reader.recipient.name.as_deref().unwrap_or("");
            let words = || shown.split([' ', ',', '-']).chain(local.split(['.', '_', '-', '+']));
            let has = |wanted: &String| words().any(|word| Searchable::folded_letters(word) == *wanted);
            // Where names are written without blanks, the family's stands first
            let unspaced =
                joined.starts_with(|c| c >= '\u{2e80}') && Searchable::folded_letters(shown).starts_with(&joined);
            unspaced || greeted.iter().all(has)
        })
}

/// The name greeted that is no reader's, and how grave that is: evidently for another at a private mailbox; at an
/// organisation's, where assistants and colleagues read, only if the letter tells what a person alone has.
fn somebody_else(mail: &Mail<'_>, greeting: &Greeting) -> Option<(Span, Severity)> {
    let [name] = greeting.names.as_slice() else { return None };
    let called = name.of(&mail.draft.body);
    if is_office(&mail.draft.body[..name.start as usize], called) {
        return None;
    }
    let outside: Vec<&Person> = mail.audience.people.iter().filter(|p| p.standing == Standing::Outsider).collect();
    let unknown = mail.audience.counts.unknown > 0;
    let apart = mail.audience.readers.iter().all(|reader| !may_be(reader, called));
    if unknown || !(1..=FEW).contains(&outside.len()) || greeting.plural && !greeting.titled || !apart {
        return None;
    }
    let mut readers = outside.iter().filter_map(|person| mail.audience.readers.get(person.reader as usize));
    let private = readers.any(|reader| reader.facts.personal && tells_who(reader));
    let (own, plight) = people::tells_plight(&mail.draft.body, mail.starts, mail.own_words);
    if !private {
        return (own && greeting.titled).then_some((*name, Severity::Note));
    }
    let full = called.split_whitespace().count() > 1;
    let tells = mail.matter.sensitive || own || plight;
    // "Dear Happy Camper" is no name, and nor need the only word of a greeting be
    let named = greeting.titled || full && (tells || people::is_given(called)) || mail.matter.sensitive;
    let grave = mail.matter.sensitive && (greeting.titled || full) && outside.len() == 1;
    named.then_some((*name, if grave { Severity::Warn } else { Severity::Note }))
}

/// How words for offices begin, folded: letters greet people by them too.
const OFFICES: &str = "presid prasid prezes prezyd vorsitz voorzit chair mayor burgem burgerm burmistr wojt sindac alcald prefe direct direkt \
    dirett direto dyrekt profes rektor rector retto reitor minist conseill consej consigl vereador councill cadeir \
    ordforand kanzl pfarr pastor dekan decan mecenas avvocat abogad advoc headt princip speaker landr oberb rechtsan \
    concej juez juiz assess wethoud sedzi doutor doktor dotto secret sekret segret";

/// "Madame la Présidente", "Sehr geehrter Herr Bürgermeister": what the reader is, and no name.
fn is_office(before: &str, called: &str) -> bool {
    let folded = Searchable::folded_letters(called);
    let office = || !called.contains(' ') && OFFICES.split(' ').any(|office| folded.starts_with(office));
    before.ends_with(" la ") || before.ends_with(" le ") || office()
}

/// The name greeted can be this reader's, as far as the name shown, the address, or the house they are at tells.
fn may_be(reader: &Reader<'_>, called: &str) -> bool {
    let local = reader.recipient.address.as_ref().map_or("", |address| address.local());
    let house = if reader.facts.personal { "" } else { reader.facts.domain() };
    [reader.recipient.name.as_deref().unwrap_or(""), local, house].iter().any(|known| people::can_be(called, known))
}

/// The mailbox is evidently somebody's by name: in full, or an initial and a surname (`m.arkwright77@`).
fn tells_who(reader: &Reader<'_>) -> bool {
    let local = reader.recipient.address.as_ref().map_or("", |address| address.local());
    let letters = |word: &str| word.chars().filter(|c| fold::is_letter(*c)).count();
    let shown = reader.recipient.name.as_deref().is_none_or(|name| name.contains('@'));
    let parts: Vec<usize> = local.split(['.', '_']).map(letters).collect();
    reader.facts.full_name || shown && matches!(parts.as_slice(), [1, long] if *long >= SURNAME)
}
