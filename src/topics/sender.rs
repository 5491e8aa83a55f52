//! What the sender's name and address say by themselves: a service for people concerned, its back
//! office, a firm. Must not know the text of the mail.

use super::class::Class;
use super::joined;
use super::scan::{Event, Scan, Style, Wanted};
use super::table;
use super::texts::{Source, Texts};
use super::topic::TopicSet;
use crate::text::Span;

/// Words in the sender, each with the string it stands in.
pub type Told = (Source, Event);

/// The classes that a sender can show.
const CLASSES: u32 = Class::Service.bit()
    | Class::Strong.bit()
    | Class::Theme.bit()
    | Class::Role.bit()
    | Class::Firm.bit()
    | Class::Hint.bit()
    | Class::Everyday.bit()
    | Class::Capacity.bit()
    | Class::BackOffice.bit();

/// Everything that the sender says.
pub fn told(texts: &Texts, wanted: Wanted) -> Vec<Told> {
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
    let told = told(&Texts { sender_host: host, ..Texts::default() }, wanted);
    let services = told.iter().filter(|(_, event)| event.class == Class::Service);
    services.fold(TopicSet::NONE, |set, (_, event)| set.or(event.topics))
}

/// A sender of everyday trade who deals with nobody's matter: a travel agency, a choir.
pub fn is_at_everyday(told: &[Told]) -> bool {
    let matter = |class| {
        matches!(class, Class::Service | Class::Strong | Class::Theme | Class::Role | Class::Firm | Class::Hint)
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
