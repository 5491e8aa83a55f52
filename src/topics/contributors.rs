//! Whether a mail speaks to its readers as people who take part in the work: authors, volunteers, applicants for a job,
//! journalists, the staff of a firm.
//! Must not know points.

use super::beside;
use super::class::{Class, JAPANESE};
use super::near::{self, Markers};
use super::scan::Event;
use crate::text::{self, Span, is_one_of, words};

/// From the greeting to what the readers are called ("Hi to our whole team of volunteers"), and characters behind that.
const GREETED: u32 = 6;
const GREETING: usize = 120;

/// Whether the text speaks to its readers as people who take part in the work: "Dear authors", "your manuscript".
pub fn are_spoken_to(events: &[Event], text: &str) -> bool {
    let greeted = holds(events, |markers, number, event| {
        event.class == Class::Capacity && is_greeted_alone(markers, events, number, text)
    });
    // Partners of patients who have a group of their own are none of a firm's.
    let theirs = |markers: &Markers, number, event: &Event| {
        event.class == Class::Ours && near::is_governed(markers, Class::Your, events, number, text)
    };
    let bring = |markers: &Markers, number, event: &Event| {
        event.class == Class::Contribution
            && (event.languages == JAPANESE
                || near::is_governed(markers, Class::Your, events, number, text)
                || speaks(events, number))
    };
    greeted && !holds(events, theirs) || holds(events, bring)
}

/// Those who work together, as a greeting calls them.
const TEAM: &str = "team equipe equipo equipa squadra zespole teamet dîm tîm";
/// Words of such a greeting: "Good morning team", "Bonjour l'équipe".
const TEAM_WORDS: usize = 3;

/// Whether the first line calls the readers people who take part in the work, and says no more: "Trustees,", "Hi team,".
fn are_called_first(events: &[Event], text: &str) -> bool {
    let line = text.trim_start();
    let first = text::head(line, |c| !matches!(c, ',' | ':' | '!' | '–' | '\n'));
    if line[first.len()..].starts_with('\n') {
        return false;
    }
    let from = text.len() - line.len();
    let line = Span::new(from, from + first.trim_end().len());
    let opens = || events.iter().filter(|event| event.span.start == line.start);
    let called = || opens().any(|event| event.class == Class::Capacity && event.span == line);
    let said: Vec<&str> = words(first).take(TEAM_WORDS + 1).collect();
    let team = said.last().is_some_and(|last| is_one_of(last, TEAM))
        && (said.len() == 1 || said.len() <= TEAM_WORDS && opens().any(|event| event.class == Class::Dear));
    team || called()
}

/// Whether the headline is one among people at work: "Rota week 32", "Press release: appeal for witnesses". Not where it
/// tells the reader of something that is the reader's: "Press release about your case".
pub fn are_headed(subject: &[Event], text: &str) -> bool {
    subject.iter().any(|event| event.class == Class::Desk)
        && !near::addresses(subject, text).iter().any(|near| near.own)
}

/// Whether the text greets the people concerned, by whatever it is headed: "Dear witnesses".
pub fn greets_people_concerned(events: &[Event], text: &str) -> bool {
    near::addresses(events, text).iter().any(|near| near.own && near.event.class == Class::Role)
}

/// The letters of "Para" and "Till", the longest that a memo has in front of whom it is for.
const MEMO: usize = 4;

/// Whether a line of the text begins so: "PRESS RELEASE", or a memo's "To: outside counsel"; or the first one with what
/// its readers are called.
pub fn have_a_heading(events: &[Event], text: &str) -> bool {
    let begins = |event: &Event| {
        let before = text.get(..event.span.start as usize).unwrap_or("");
        let label =
            before.trim_end().strip_suffix(':').map(|label| (label, label.trim_end_matches(char::is_alphabetic)));
        let memo = label.filter(|(label, before)| label[before.len()..].chars().count() <= MEMO);
        let before = memo.map_or(before, |(_, before)| before);
        before.trim_end_matches([' ', '\t', '*', '#', '_']).chars().next_back().is_none_or(|c| c == '\n')
    };
    events.iter().any(|event| event.class == Class::Desk && begins(event)) || are_called_first(events, text)
}

/// Whether a greeting calls its readers this and nothing that people concerned are called: not "Dear survivors and
/// volunteers".
fn is_greeted_alone(markers: &Markers, events: &[Event], number: usize, text: &str) -> bool {
    let Some(event) = events.get(number) else { return false };
    // In Japanese the words themselves greet.
    let dear =
        if event.languages == JAPANESE { Some(event) } else { markers.before(Class::Dear, events, event, GREETED) };
    let Some(dear) = dear else { return false };
    let (from, to) = (dear.span.start as usize, event.span.end as usize);
    let whole = text.get(from..to).unwrap_or("");
    // The greeting is over at the first mark; a longer one is none.
    let rest = text.get(to..).unwrap_or("").char_indices().take(GREETING);
    let over = |c: char| matches!(c, ',' | '\n' | '!' | ':' | '.' | '、' | '。' | '–');
    let line = to + rest.take_while(|(_, c)| !over(*c)).last().map_or(0, |(at, c)| at + c.len_utf8());
    let concerned = |other: &&Event| {
        matches!(other.class, Class::Role | Class::Strong | Class::Theme | Class::Hint)
            && (from..line).contains(&(other.span.start as usize))
            && !other.span.overlaps(event.span)
    };
    !whole.contains([',', '\n', ':', '!']) && !beside::around(events, number).any(|other| concerned(&other))
}

/// Whether something holds of an event, with the markers before it.
fn holds(events: &[Event], mut what: impl FnMut(&Markers, usize, &Event) -> bool) -> bool {
    let mut markers = Markers::default();
    events.iter().enumerate().any(|(number, event)| {
        markers.note(number, event);
        what(&markers, number, event)
    })
}

/// Whether the words themselves say you: "thank you for applying to be". Whoever is called a client is none of the reader's.
fn speaks(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    beside::around(events, number).take(8).any(|other| {
        matches!(other.class, Class::You | Class::Your)
            && other.languages & event.languages != 0
            && event.span.start <= other.span.start
            && other.span.overlaps(event.span)
    })
}
