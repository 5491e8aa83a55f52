//! What the words of a mail lean towards where they do not prove it. An organisation hardly ever writes one mail to
//! several private people who are strangers, so before such readers less is enough; who reads, others know.

use super::class::Class;
use super::near::{self, Distinct};
use super::scan::Event;
use super::sender::Told;
use super::topic::Topic;
use super::weigh::ENOUGH;
use super::{Hit, How, Source};

/// Points that are enough before such readers: one telling word said to them, or two that keep company.
const TENDS: u32 = 4;
/// What common words add at most: ten of them say no more than a few.
const COMMON: u32 = 3;
/// Words within which a hint is the reader's own: "your tablets", "attacked you".
const CLOSE: u32 = 3;
/// Words from a gathering to what its people have in common.
const GATHERED: u32 = 9;

/// Points by topic and language: words of two languages say nothing together.
type Points = [[u32; 16]; Topic::ALL.len()];

struct Leaning {
    points: Points,
    common: Points,
    seen: Distinct,
    hits: Vec<(Hit, u16)>,
}

impl Leaning {
    fn count(&mut self, event: &Event, source: Source, Worth { points, common }: Worth) {
        let gain = if points > 0 { self.seen.gain(event, points) } else { 0 };
        if gain == 0 {
            return;
        }
        for topic in event.topics.iter() {
            for language in (0..16).filter(|language| event.languages & 1 << language != 0) {
                let spent = &mut self.common[topic as usize][language];
                let gain = if common { gain.min(COMMON - *spent) } else { gain };
                *spent += if common { gain } else { 0 };
                self.points[topic as usize][language] += gain;
            }
            let hit = Hit { topic, source, span: event.span, how: How::Addressed };
            self.hits.push((hit, event.languages));
        }
    }

    fn is_enough(&self, topic: Topic, languages: u16) -> bool {
        let points = self.points[topic as usize].iter().enumerate();
        points.filter(|(language, _)| languages & 1 << language != 0).any(|(_, points)| *points >= TENDS)
    }
}

/// The words that lean towards topics, of the topics for which they are enough. `office`: the subject is about work.
pub fn leaning(told: &[Told], subject: (&[Event], &str), body: (&[Event], &str), office: bool) -> Vec<Hit> {
    let none = [[0; 16]; Topic::ALL.len()];
    let mut leaning = Leaning { points: none, common: none, seen: Distinct::default(), hits: Vec::new() };
    for (source, event) in told {
        match event.class {
            Class::Role | Class::Hint | Class::Trace => leaning.count(event, *source, Worth::of(3)),
            Class::Firm => leaning.count(event, *source, Worth::common(2)),
            _ => {}
        }
    }
    let everyday = subject.0.iter().chain(body.0).filter(|event| event.class == Class::Everyday).count();
    let aside = office || everyday >= 2 || subject.0.iter().any(|event| event.class == Class::Everyday);
    for (source, (events, text)) in [(Source::Subject, subject), (Source::Body, body)] {
        let governed: Vec<u32> =
            near::addresses(events, text).iter().filter(|near| near.points >= 3).map(|near| near.event.word).collect();
        for (number, event) in events.iter().enumerate() {
            let worth = worth(events, number, text, governed.contains(&event.word));
            leaning.count(event, source, if aside { worth.halved() } else { worth });
        }
    }
    let enough: Vec<bool> = leaning.hits.iter().map(|(hit, languages)| leaning.is_enough(hit.topic, *languages)).collect();
    leaning.hits.into_iter().zip(enough).filter(|(_, enough)| *enough).map(|((hit, _), _)| hit).collect()
}

#[derive(Clone, Copy)]
struct Worth {
    points: u32,
    /// A word that offices use every day.
    common: bool,
}

impl Worth {
    fn of(points: u32) -> Self {
        Worth { points, common: false }
    }

    fn common(points: u32) -> Self {
        Worth { points, common: true }
    }

    fn halved(self) -> Self {
        Worth { points: self.points / 2, ..self }
    }
}

/// What an event is worth. Less beside words of work, and where it is said to whoever it may concern.
fn worth(events: &[Event], number: usize, text: &str, governed: bool) -> Worth {
    let Some(event) = events.get(number) else { return Worth::of(0) };
    let gathered = gathered(events, number, text).or_else(|| gathers(events, number));
    let aside = gathered.is_none() && near::is_of_work(events, number) || near::is_conditional(events, number);
    let told = near::is_spoken_to(events, number) || gathered == Some(true);
    let worth = match event.class {
        Class::Told => Worth::of(ENOUGH),
        Class::Strong | Class::Theme if told => Worth::of(ENOUGH),
        Class::Strong | Class::Theme => Worth::of(3),
        Class::Own | Class::Role => Worth::of(3),
        Class::Hint if told => Worth::of(ENOUGH),
        Class::Hint => Worth::of(if gathered.is_some() { ENOUGH } else { 3 }),
        Class::Trace => Worth::of(if told && is_close(events, number) { 3 } else { 2 }),
        Class::Thing | Class::Did | Class::Yours | Class::Ours if governed => Worth::of(3),
        Class::Company | Class::Thing | Class::Did | Class::Yours | Class::Ours => Worth::common(1),
        _ => Worth::of(0),
    };
    if aside && event.class != Class::Told { worth.halved() } else { worth }
}

/// Whether a possessive or a pronoun stands right beside the event.
fn is_close(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    near::around(events, number).take_while(|other| other.word.abs_diff(event.word) <= CLOSE + 2).any(|other| {
        let gap = if other.word > event.word { other.word - event.last } else { event.word - other.last };
        let you = matches!(other.class, Class::You | Class::Your) && other.languages & event.languages != 0;
        you && other.sentence == event.sentence && gap <= CLOSE
    })
}

/// The same for what stands before the gathering, or is one: "our coming-out group", "our survivors".
fn gathers(events: &[Event], number: usize) -> Option<bool> {
    let event = events.get(number)?;
    let fits = |other: &&Event| other.languages & event.languages != 0 && other.sentence == event.sentence;
    let before = events.get(..number)?.iter().rev().take(8).filter(fits);
    let ours = before.clone().any(|other| other.class == Class::Our && event.word - other.last.min(event.word) <= 2);
    let mut after = events.get(number + 1..)?.iter().take(8).filter(fits);
    let gathering = after.any(|other| other.class == Class::Gathering && other.word <= event.last + 1);
    let counts = matches!(event.class, Class::Hint | Class::Strong);
    (counts && (ours || gathering)).then_some(ours)
}

/// Whether the event says what the people of a gathering have in common, and whether that is "our" gathering.
fn gathered(events: &[Event], number: usize, text: &str) -> Option<bool> {
    let event = events.get(number)?;
    let before = || {
        let before = events.get(..number).unwrap_or(&[]).iter().rev().take(24);
        before.take_while(|other| other.sentence == event.sentence && event.word - other.last.min(event.word) <= GATHERED + 3)
    };
    let fits = |other: &&Event| other.languages & event.languages != 0;
    let gathering = before()
        .filter(fits)
        .find(|other| other.class == Class::Gathering && event.word - other.last.min(event.word) <= GATHERED)?;
    if near::is_about(text, gathering, event) {
        return None;
    }
    let ours = |other: &Event| other.class == Class::Our && gathering.word - other.last.min(gathering.word) <= CLOSE;
    Some(before().filter(fits).any(ours))
}
