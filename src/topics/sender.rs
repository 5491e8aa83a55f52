//! What the sender's name and address say by themselves: a service for people concerned, its back
//! office, a firm. Must not know the text of the mail.

use super::class::Class;
use super::joined;
use super::scan::{Event, Scan, Style, Wanted};
use super::table;
use super::texts::{Source, Texts};
use super::topic::{CARE, TopicSet};
use crate::text::lower::{lowered, smalls};
use crate::text::{Span, fold, has_one_of, is_one_of, tail};

/// Words in the sender, each with the string it stands in.
pub type Told = (Source, Event);

/// The classes that a sender can show.
const CLASSES: u64 = Class::Service.bit()
    | Class::Strong.bit()
    | Class::Theme.bit()
    | Class::Role.bit()
    | Class::Firm.bit()
    | Class::Hint.bit()
    | Class::Everyday.bit()
    | Class::Capacity.bit()
    | Class::Calling.bit()
    | Class::Gathering.bit()
    | Class::BackOffice.bit();

/// Bytes of a signature that only says who writes.
const SIGNATURE: usize = 400;

/// Letters of a calling that tells enough in a host.
const HOST_WORD: usize = 9;

/// What names and hosts of those hold who treat animals: their patients read no mail.
const ANIMALS: &str = "veterin vétérin weteryn tierarzt tierärzt tierkl milfeddyg 動物病院 どうぶつ";
/// The same, unless people are treated with their help: "equine therapy".
const BEASTS: &str = "animal equine dieren djur zwierz 動物";
/// How people are treated.
const HELP: &str = "therap thérap terap assist 療法 介在";

/// Whole words in front of a clinic: "Cat Clinic". Alone they say nothing, for people are called Cat, veterans are vets, and
/// dogs are trained for the deaf.
const PETS: &str = "\
    cat cats dog dogs pet pets paw paws vet vets puppies kittens horses chats chiens pattes katzen hunde pfote pfoten gatos \
    perros mascotas gatti cani zampe patas cães katten honden poten koty łapa łapka katter hundar tass cathod cŵn";

/// Everything that the sender's name and address say of the people who read, and what is wanted of the texts: where animals
/// are treated, no word of health is a matter of the readers.
pub fn told(texts: &Texts, wanted: Wanted) -> (Vec<Told>, Wanted) {
    let told = named(texts, wanted);
    if !treats_animals(texts, &told) {
        return (told, wanted);
    }
    let wanted = Wanted { topics: TopicSet(wanted.topics.0 & !CARE.0), ..wanted };
    (named(texts, wanted), wanted)
}

/// Whether the sender treats animals. `told` is what its name and address say.
fn treats_animals(texts: &Texts, told: &[Told]) -> bool {
    let mut buffer = String::new();
    let mut has_animals = |text: &str| {
        buffer.clear();
        buffer.extend(text.chars().flat_map(smalls));
        has_one_of(&buffer, ANIMALS) || has_one_of(&buffer, BEASTS) && !has_one_of(&buffer, HELP)
    };
    let cares = |event: &Event| !event.topics.and(CARE).is_empty();
    has_animals(texts.sender_name)
        || has_animals(texts.sender_host)
        || told.iter().any(|(source, event)| cares(event) && is_behind_a_pet(part_of(texts, *source), event.span))
}

fn part_of<'a>(texts: &Texts<'a>, source: Source) -> &'a str {
    match source {
        Source::SenderName => texts.sender_name,
        Source::SenderLocal => texts.sender_local,
        _ => texts.sender_host,
    }
}

/// Whether no more than a blank, a hyphen or "&" lies between the name of a pet and `care`. PET is a scan.
fn is_behind_a_pet(text: &str, care: Span) -> bool {
    let before = text[..care.start as usize].trim_end_matches([' ', '-', '&']);
    let word = tail(before, fold::is_letter);
    word != "PET" && is_one_of(word, PETS)
}

fn named(texts: &Texts, wanted: Wanted) -> Vec<Told> {
    let wanted = Wanted { classes: CLASSES, ..wanted };
    let mut told = Vec::new();
    let mut events = Vec::new();
    scan_whole(texts.sender_name, Style::Prose, wanted, &mut events);
    told.extend(events.drain(..).map(|event| (Source::SenderName, event)));
    for (source, text) in [(Source::SenderLocal, texts.sender_local), (Source::SenderHost, texts.sender_host)] {
        scan_whole(text, Style::Name, wanted, &mut events);
        told.extend(events.drain(..).map(|event| (source, event)));
        for (start, label) in labels(text) {
            if let Some((span, meta)) = joined::find(label, start, wanted) {
                let known = told.iter().any(|(at, event)| *at == source && event.span.overlaps(span));
                if !known {
                    told.push((source, event(span, meta.class, meta.topics.and(wanted.topics))));
                }
            }
        }
    }
    if let Some((span, topics)) = table::known_host(texts.sender_host) {
        let topics = topics.and(wanted.topics);
        if !topics.is_empty() {
            told.push((Source::SenderHost, event(span, Class::Service, topics)));
        }
    }
    told
}

/// The topics that every reader outside works on too, by their hosts: to other police forces a police force is one of
/// them. Ends at the first reader who works on nothing of the sender's.
pub fn shared(told: &[Told], reader_hosts: &[&str], wanted: Wanted) -> TopicSet {
    let services = told.iter().filter(|(_, event)| event.class == Class::Service);
    let mut shared = services.fold(TopicSet::NONE, |set, (_, event)| set.or(event.topics));
    let mut last = None;
    for host in reader_hosts.iter().filter(|host| !host.is_empty()) {
        if shared.is_empty() {
            break;
        }
        if last != Some(host) {
            shared = shared.and(served(host, wanted));
            last = Some(host);
        }
    }
    if reader_hosts.is_empty() || reader_hosts.contains(&"") { TopicSet::NONE } else { shared }
}

fn served(host: &str, wanted: Wanted) -> TopicSet {
    let told = named(&Texts { sender_host: host, ..Texts::default() }, wanted);
    let services = told.iter().filter(|(_, event)| event.class == Class::Service);
    services.fold(TopicSet::NONE, |set, (_, event)| set.or(event.topics))
}

/// The topics of a sender's calling that do not every reader has too: to other psychologists a psychologist is one of
/// them. Ends at the first reader who is called nothing alike.
pub fn callings(told: &[Told], readers: &[(&str, &str)], wanted: Wanted) -> TopicSet {
    let of = |told: &[Told]| {
        // A short word in a host is often the name of a firm: "praxis-seminare"
        let names = |source: &Source, event: &Event| *source != Source::SenderHost || event.span.len() >= HOST_WORD;
        let callings = told.iter().filter(|(source, event)| event.class == Class::Calling && names(source, event));
        callings.fold(TopicSet::NONE, |set, (_, event)| set.or(event.topics))
    };
    let callings = of(told);
    let alike = |reader: &(&str, &str)| {
        let (sender_name, sender_local) = *reader;
        !of(&named(&Texts { sender_name, sender_local, ..Texts::default() }, wanted)).and(callings).is_empty()
    };
    let serves = readers.len() >= 2 && !callings.is_empty() && !readers.iter().all(alike);
    if serves { callings } else { TopicSet::NONE }
}

/// How those are called who stand between two sides.
const MEDIATORS: &str = "mediat médiat mediaci mediacj mediaz mediaç mediador medling medlare cyfryng 調停人";

/// Whether a name, an address or a signature is a mediator's.
pub fn is_mediator(text: &str) -> bool {
    let text = lowered(text);
    has_one_of(&text, MEDIATORS) && !text.contains("immediat")
}

/// How the hosts of lawyers are called, beside what the lexicons have.
const LAW: &str = "law legal solicitor barrister cyfreith avocat notar anwalt anwaelt kanzlei recht abogad avvocat advo adwokat kancelari juri";

/// Whether a name or a host is one of a practice or a service: whoever is behind it may act for the people concerned.
#[must_use]
pub fn is_practice(name: &str, host: &str) -> bool {
    let wanted = Wanted { classes: 0, languages: u16::MAX, topics: TopicSet::ALL };
    let acts = |(_, event): &Told| !matches!(event.class, Class::Hint | Class::Everyday | Class::Gathering);
    has_one_of(host, LAW)
        || named(&Texts { sender_name: name, sender_host: host, ..Texts::default() }, wanted).iter().any(acts)
}

/// What the writer signs as: less than the name and the address of a sender, for organisations praise themselves there.
pub fn signed(texts: &Texts, wanted: Wanted) -> Vec<Told> {
    let Some(span) = texts.signature.filter(|span| span.len() < SIGNATURE) else { return Vec::new() };
    let mut events = Vec::new();
    Scan::new(texts.body, Style::Prose, Wanted { classes: CLASSES, ..wanted }).run(span, &mut events);
    let aside = |event: &Event| matches!(event.class, Class::BackOffice | Class::Capacity | Class::Everyday);
    if events.iter().any(aside) {
        return Vec::new();
    }
    let told = events.into_iter().filter(|event| event.class != Class::Gathering).map(|event| {
        let class = if event.class == Class::Service { Class::Hint } else { event.class };
        (Source::Body, Event { class, ..event })
    });
    told.collect()
}

/// Whether the sender is called by where people meet: a circle, a group.
pub fn is_gathering(told: &[Told]) -> bool {
    told.iter().any(|(_, event)| event.class == Class::Gathering)
}

/// A sender of everyday trade who deals with nobody's matter: a travel agency, a choir.
pub fn is_at_everyday(told: &[Told]) -> bool {
    let matter = |class| {
        matches!(
            class,
            Class::Service | Class::Strong | Class::Theme | Class::Role | Class::Firm | Class::Hint | Class::Calling
        )
    };
    told.iter().any(|(_, event)| event.class == Class::Everyday) && !told.iter().any(|(_, event)| matter(event.class))
}

/// Scans a whole string.
pub fn scan_whole(text: &str, style: Style, wanted: Wanted, out: &mut Vec<Event>) {
    if !text.is_empty() {
        Scan::new(text, style, wanted).run(Span::new(0, text.len()), out);
    }
}

fn event(span: Span, class: Class, topics: TopicSet) -> Event {
    Event { span, word: 0, last: 0, sentence: 0, entry: u32::MAX, class, languages: u16::MAX, topics }
}

/// The runs of letters and digits, with where each starts.
fn labels(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|label| !label.is_empty())
        .map(move |label| (label.as_ptr() as usize - start, label))
}
