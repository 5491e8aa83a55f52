//! Who a word is said to, and which words keep it company: finds the places where a text addresses its
//! reader, and weighs each by what stands around it.

use super::beside;
use super::class::{Class, JAPANESE};
use super::distinct::Distinct;
use super::gathering;
use super::scan::Event;
use super::topic::Topic;

/// Points that make a matter sensitive.
pub const ENOUGH: u32 = 6;
/// Events of the body that may support the subject.
const BODY_EVENTS: usize = 200;
/// From a pronoun to the deed.
const DEED: u32 = 6;
/// Between a pronoun and the matter that a sentence tells of.
const TOLD: u32 = 10;
/// Events on each side that may stand at the same place.
const BESIDE: usize = 4;
/// Japanese counts characters.
const IDEOGRAPHS: u32 = 3;
/// German, Italian and Polish put the owner behind.
const POSTPOSED: u16 = 1 << 3 | 1 << 5 | 1 << 8;

/// Words that part a possessive from what follows: in "your report on debt" the debt is nobody's.
const PARTING: &str = "\
    of on about for to and or with from in at by the is are will was sur pour et ou avec le la les est sont \
    über zu zum zur für und oder mit von der die das ist sobre para y con el los las es su per e il gli i è sul \
    sull sulla sullo sulle sui sugli o os as com over voor en met de het van dla z na do om för och med till av \
    am ar yn a";

/// Words that make what follows the owner of what stands before: "the autism of your child".
const GENITIVE: &[&str] =
    &["of", "van", "de", "von", "di", "do", "da", "av", "del", "della", "dei", "delle", "dos", "das"];

/// An address and its weight.
pub struct Near<'a> {
    pub event: &'a Event,
    pub points: u32,
    /// Said to be the reader's own, not only told in a sentence that speaks to the reader.
    pub own: bool,
    /// The sentence names others who are concerned: "your patient's statement", "the patient you saw".
    pub others: bool,
    /// What around it counted.
    pub company: Vec<&'a Event>,
}

/// The last marker of each class, by language.
#[derive(Default)]
pub struct Markers {
    last: [[Option<usize>; 16]; 5],
}

impl Markers {
    fn row(class: Class) -> Option<usize> {
        match class {
            Class::Your => Some(0),
            Class::You => Some(1),
            Class::Our => Some(2),
            Class::Dear => Some(3),
            Class::As => Some(4),
            _ => None,
        }
    }

    pub fn note(&mut self, number: usize, event: &Event) {
        if let Some(row) = Self::row(event.class) {
            for language in 0..16 {
                if event.languages & 1 << language != 0 {
                    self.last[row][language] = Some(number);
                }
            }
        }
    }

    /// The nearest marker before the event in one of its languages, in its sentence, within `reach` words.
    pub fn before<'a>(&self, class: Class, events: &'a [Event], event: &Event, reach: u32) -> Option<&'a Event> {
        let row = self.last.get(Self::row(class)?)?;
        (0..16).filter(|language| event.languages & 1 << language != 0).find_map(|language| {
            let marker = events.get(row[language]?)?;
            let reach = if 1 << language == JAPANESE { reach * IDEOGRAPHS } else { reach };
            let near = event.word.saturating_sub(marker.last) <= reach && marker.sentence == event.sentence;
            (near && marker.span.end <= event.span.start).then_some(marker)
        })
    }
}

/// Every address in the events, which lie in the order of the text.
pub fn addresses<'a>(events: &'a [Event], text: &str) -> Vec<Near<'a>> {
    let mut found = Vec::new();
    let mut markers = Markers::default();
    for (number, event) in events.iter().enumerate() {
        markers.note(number, event);
        let Some((base, own)) = base(&markers, events, number, text) else { continue };
        let others = beside::names_others(events, number, own);
        let mut near = Near { event, points: base, own, others, company: Vec::new() };
        // What is named beside words of work says no more by their company.
        if base < ENOUGH && (own || event.class != Class::Strong) {
            near.points += company(events, number, text, &mut near.company);
        }
        found.push(near);
    }
    found
}

/// The points of what is said to the reader, and whether as the reader's own; `None` where it is not.
fn base(markers: &Markers, events: &[Event], number: usize, text: &str) -> Option<(u32, bool)> {
    let event = events.get(number)?;
    let governed = |class: Class| is_governed(markers, class, events, number, text);
    let spoken_to = || beside::is_spoken_to(events, number);
    let cast = |reach| {
        let marker = markers.before(Class::As, events, event, reach)?;
        (spoken_to() && !beside::is_conditional(events, number) && marker.sentence == event.sentence).then_some(ENOUGH)
    };
    let own = |points| (points, true);
    match event.class {
        Class::Told => Some(own(ENOUGH)),
        Class::Strong | Class::Theme | Class::Own | Class::Hint
            if gathering::is_ours(governed, events, number, text) =>
        {
            Some(own(ENOUGH))
        }
        Class::Yours => Some(own(3)),
        Class::Strong | Class::Theme | Class::Own if governed(Class::Your) && !is_whom(events, number) => {
            Some(own(if beside::is_office_next(events, number) { 2 } else { ENOUGH }))
        }
        Class::Strong if is_of_a_group(event) && governed(Class::Our) && !beside::is_office_next(events, number) => {
            Some(own(4))
        }
        Class::Strong | Class::Theme if is_greeted(markers, events, number, text) => Some(own(ENOUGH)),
        Class::Strong | Class::Theme => {
            cast(1).map(own).or_else(|| told_of(events, number).map(|points| (points, false)))
        }
        Class::Thing => governed(Class::Your).then_some(own(3)),
        Class::Did if beside::is_conditional(events, number) => None,
        Class::Did => markers.before(Class::You, events, event, DEED).map(|_| own(3)),
        Class::Ours if beside::is_office_next(events, number) => None,
        Class::Ours if governed(Class::Our) => Some(own(4)),
        Class::Ours => governed(Class::Your).then_some(own(3)),
        Class::Role => {
            let dear = markers.before(Class::Dear, events, event, beside::GOVERNED);
            // "Hello all, your patient rang" greets no patient
            let yours = markers.before(Class::Your, events, event, 1);
            dear.filter(|_| yours.is_none()).map(|_| ENOUGH).or_else(|| cast(2)).map(own)
        }
        _ => None,
    }
}

/// Whether the words are what people are called: "your whistle-blowers" are others than the reader.
fn is_whom(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    let beside = events.get(number.saturating_sub(BESIDE)..events.len().min(number + BESIDE)).unwrap_or(&[]);
    beside.iter().any(|other| other.class == Class::Role && other.span == event.span)
}

/// Whether a possessive of the class governs the event, in front of it or, where the language has it so, behind.
pub fn is_governed(markers: &Markers, class: Class, events: &[Event], number: usize, text: &str) -> bool {
    let Some(event) = events.get(number) else { return false };
    let between = |from: &Event, to: &Event| text.get(from.span.end as usize..to.span.start as usize).unwrap_or("");
    if markers.before(class, events, event, beside::GOVERNED).is_some_and(|marker| !parts(between(marker, event))) {
        return true;
    }
    owner(events, number).filter(|_| class == Class::Your).is_some_and(|after| {
        let gap = between(event, after).trim();
        gap.is_empty() && event.languages & POSTPOSED != 0 || GENITIVE.contains(&gap)
    })
}

/// What the body adds to a common word that the subject says to the reader: at most half of what is enough.
pub fn support(event: &Event, body: &[Event]) -> u32 {
    let mut seen = Distinct::default();
    let related = body.iter().take(BODY_EVENTS).filter(|other| {
        !other.topics.and(event.topics).is_empty()
            && other.languages & event.languages != 0
            && other.entry != event.entry
    });
    let points = related.map(|other| {
        let worth = match other.class {
            Class::Strong | Class::Told | Class::Theme | Class::Own => 2,
            Class::Company | Class::Role => 1,
            _ => 0,
        };
        if worth > 0 { seen.gain(other, worth) } else { 0 }
    });
    points.sum::<u32>().min(ENOUGH / 2)
}

/// Whether the text greets those who work on a matter: "Dear colleagues".
pub fn greets_peers(events: &[Event]) -> bool {
    events.iter().enumerate().filter(|(_, event)| event.class == Class::Dear).any(|(number, dear)| {
        let next = events.get(number + 1..).unwrap_or(&[]).iter().take(4);
        let near = |other: &&Event| other.word <= dear.last + 2 && other.sentence == dear.sentence;
        next.take_while(near).any(|other| other.class == Class::Office && other.languages & dear.languages != 0)
    })
}

/// Topics in which the people concerned run their own meetings.
fn is_of_a_group(event: &Event) -> bool {
    event.topics.has(Topic::SupportGroups) || event.topics.has(Topic::Addiction)
}

/// The possessive that follows at once, or behind one word.
fn owner(events: &[Event], number: usize) -> Option<&Event> {
    let event = events.get(number)?;
    let next = events.get(number + 1..)?.iter().take(4);
    next.take_while(|next| next.word <= event.last + 2).find(|next| {
        next.class == Class::Your
            && next.word > event.last
            && next.sentence == event.sentence
            && next.languages & event.languages != 0
    })
}

fn parts(gap: &str) -> bool {
    let mut words = gap.split(|c: char| c.is_whitespace() || matches!(c, '\'' | '’'));
    words.any(|word| !word.is_empty() && PARTING.split(' ').any(|parting| parting.eq_ignore_ascii_case(word)))
        || gap.contains([',', ':', '(', ')', '/'])
}

/// Whether the greeting names the matter: "Dear parents of children with autism".
fn is_greeted(markers: &Markers, events: &[Event], number: usize, text: &str) -> bool {
    let Some(event) = events.get(number) else { return false };
    let Some(dear) = markers.before(Class::Dear, events, event, TOLD) else { return false };
    let gap = text.get(dear.span.end as usize..event.span.start as usize).unwrap_or("");
    let work =
        beside::around(events, number).any(|other| other.class == Class::Office && other.sentence == event.sentence);
    // "We are down to our last HIV test" greets nobody
    let before = text.get(..dear.span.start as usize).unwrap_or("").trim_end_matches([' ', '\u{a0}']);
    let opens = before.is_empty() || before.ends_with('\n');
    let ours = || beside::around(events, number).any(|our| our.class == Class::Our && our.span.end == dear.span.end);
    !gap.contains([',', ':', '\n', '–'])
        && !work
        && (opens || gap.trim().is_empty() || !ours() || gathering::is_for_people(gap))
}

/// The points of a matter that a sentence names while it speaks to the reader. Work on it makes them fewer.
fn told_of(events: &[Event], number: usize) -> Option<u32> {
    let event = events.get(number)?;
    let sentence = || beside::around(events, number).filter(|other| other.sentence == event.sentence);
    let you = |other: &Event| matches!(other.class, Class::You | Class::Your) && other.languages & event.languages != 0;
    let reach = if event.languages == JAPANESE { TOLD * IDEOGRAPHS } else { TOLD };
    let near = sentence().find(|other| you(other) && other.word.abs_diff(event.word) <= reach)?;
    let work = sentence().any(|other| matches!(other.class, Class::Office | Class::Trade | Class::Paper));
    (near.word != event.word && !beside::is_conditional(events, number)).then_some(match event.class {
        Class::Strong if beside::is_office_next(events, number) => 2,
        Class::Strong if work => 4,
        Class::Strong => ENOUGH,
        _ if work => 0,
        _ => 4,
    })
}

/// What the company of an event is worth, each entry once.
fn company<'a>(events: &'a [Event], number: usize, text: &str, told: &mut Vec<&'a Event>) -> u32 {
    let Some(event) = events.get(number) else { return 0 };
    let mut seen = Distinct::default();
    seen.gain(event, ENOUGH);
    let (mut points, mut common) = (0, false);
    for other in beside::around(events, number) {
        let strong = matches!(other.class, Class::Strong | Class::Theme);
        // A group of people concerned may be about any topic, and so may an appointment or a statement.
        let group = event.class == Class::Ours || is_of_a_group(event);
        let thing =
            event.class == Class::Thing && other.sentence == event.sentence && !beside::is_about(text, event, other);
        let any = strong && (group || thing);
        let apart = !any && other.topics.and(event.topics).is_empty() || other.languages & event.languages == 0;
        if apart || other.span.overlaps(event.span) {
            continue;
        }
        let same = other.sentence == event.sentence;
        let worth = match other.class {
            Class::Strong | Class::Told | Class::Theme if same => 3,
            Class::Strong | Class::Told | Class::Theme => 2,
            Class::Company | Class::Role | Class::Own if same => 3,
            Class::Company | Class::Role | Class::Own => 1,
            Class::Thing if other.word == event.last + 1 => 3,
            // One more common word says something, ten say no more.
            Class::Did | Class::Thing | Class::Yours | Class::Ours if !common => {
                common = true;
                1
            }
            _ => continue,
        };
        let gain = seen.gain(other, worth);
        if gain > 0 {
            points += gain;
            told.push(other);
        }
        if points >= ENOUGH {
            break;
        }
    }
    points
}
