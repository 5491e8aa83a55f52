//! What the words of a mail lean towards where they do not prove it. An organisation hardly ever writes one mail to
//! several private people who are strangers, so before such readers less is enough; who reads, others know.

use super::aside;
use super::attached::Attached;
use super::beside;
use super::class::{Class, JAPANESE};
use super::gathering;
use super::near::{self, ENOUGH};
use super::scan::Event;
use super::sender::{self, Told};
use super::texts::{Hit, How, Source};
use super::topic::{CARE, Topic, TopicSet};
use crate::text::Span;
use crate::text::lower::lowered;

/// Points that are enough before such readers: one telling word said to them, or two that keep company.
const TENDS: u32 = 4;
/// What a word is worth that only says something.
const TRACE: u32 = 2;
/// What common words add at most: ten of them say no more than a few.
const COMMON: u32 = 3;
/// Words that are counted, so that the work stays linear.
const MOST: usize = 64;
/// How many times as often another language is spoken where a word of one only looks alike.
const ODD: u32 = 4;
/// Events on each side that may overlap one.
const BESIDE: usize = 6;

/// Points by topic and language: words of two languages say nothing together.
type Points = [[u32; 16]; Topic::ALL.len()];

#[derive(Default)]
struct Leaning {
    /// The topics of the people whom the sender deals with.
    serves: TopicSet,
    /// Topics that a telling word said to the reader names, or two that only say something.
    telling: TopicSet,
    /// Topics of which a word that only says something was said to the reader.
    traced: TopicSet,
    points: Points,
    common: Points,
    said: Vec<Said>,
    hits: Vec<(Hit, u16)>,
}

/// A word or an entry that was counted.
struct Said {
    word: String,
    place: (Source, Span),
    entry: u32,
    topics: TopicSet,
    languages: u16,
    points: u32,
}

impl Said {
    /// The same word, the same entry, or one in the same place.
    fn is_like(&self, other: &Said) -> bool {
        let here = self.place.0 == other.place.0 && self.place.1.overlaps(other.place.1);
        here || self.entry == other.entry || !other.word.is_empty() && self.word == other.word
    }

    fn says(&self, topic: Topic, language: u16) -> bool {
        self.topics.has(topic) && self.languages & 1 << language != 0
    }
}

impl Leaning {
    fn count(&mut self, event: &Event, (source, text): (Source, &str), worth: Worth) {
        let topics = if worth.told { event.topics } else { event.topics.and(self.serves) };
        if worth.points == 0 || topics.is_empty() || self.said.len() >= MOST {
            return;
        }
        let word = lowered(event.span.of(text));
        let (place, languages) = ((source, event.span), event.languages);
        let said = Said { word, place, entry: event.entry, topics, languages, points: worth.points };
        let like = self.said.iter().filter(|other| other.is_like(&said) && !other.topics.and(topics).is_empty());
        let in_any_language = like.map(|other| other.points).max().unwrap_or(0);
        if !self.add(&said, worth.common) {
            return;
        }
        if worth.told && worth.telling {
            self.telling = self.telling.or(topics);
        }
        if worth.told && event.class == Class::Trace && worth.points >= TRACE.max(in_any_language + 1) {
            self.telling = self.telling.or(self.traced.and(topics));
            self.traced = self.traced.or(topics);
        }
        for topic in topics.iter() {
            self.hits.push((Hit { topic, source, span: event.span, how: How::Addressed }, languages));
        }
        self.said.push(said);
    }

    /// Adds what a word says; whether it says more than was said. The same word twice, or two entries in one place, say no
    /// more of a topic in a language than the stronger.
    fn add(&mut self, said: &Said, common: bool) -> bool {
        let like: Vec<&Said> = self.said.iter().filter(|other| other.is_like(said)).collect();
        let mut more = false;
        for topic in said.topics.iter() {
            for language in (0..16).filter(|language| said.languages & 1 << language != 0) {
                let known = like.iter().filter(|other| other.says(topic, language)).map(|other| other.points);
                let gain = said.points.saturating_sub(known.max().unwrap_or(0));
                let (topic, language) = (topic as usize, language as usize);
                let spent = &mut self.common[topic][language];
                let counted = if common { gain.min(COMMON.saturating_sub(*spent)) } else { gain };
                *spent += if common { counted } else { 0 };
                self.points[topic][language] += counted;
                more |= gain > 0;
            }
        }
        more
    }

    /// The name and the address of a sender say no more together than the stronger.
    fn count_sender(&mut self, told: &[Told]) {
        for (source, event) in told {
            let points = match event.class {
                Class::Role | Class::Hint | Class::Trace => 3,
                Class::Firm | Class::Calling => 2,
                _ => continue,
            };
            for topic in event.topics.iter() {
                for points_of in self.points[topic as usize].iter_mut() {
                    *points_of = (*points_of).max(points);
                }
                let hit = Hit { topic, source: *source, span: event.span, how: How::Addressed };
                self.hits.push((hit, event.languages));
            }
        }
    }

    fn is_enough(&self, topic: Topic, languages: u16) -> bool {
        if !self.serves.or(self.telling).has(topic) {
            return false;
        }
        let points = self.points[topic as usize].iter().enumerate();
        points.filter(|(language, _)| languages & 1 << language != 0).any(|(_, points)| *points >= TENDS)
    }
}

/// The words that lean towards topics, of the topics for which they are enough.
///
/// A sender who deals with the people concerned is believed on common words. Anybody else has to say a telling word to
/// the reader: friends write about their mothers' operations too, and garages about appointments.
///
/// What is attached counts as a headline does, where the text speaks to the reader and the file is called by hardly more
/// than a matter.
pub fn leaning(told: &[Told], subject: (&[Event], &str), body: (&[Event], &str), attached: &[Attached]) -> Vec<Hit> {
    let serves = serves(told);
    let trades = sender::is_at_everyday(told);
    let mut leaning = Leaning { serves, ..Leaning::default() };
    leaning.count_sender(told);
    let spoken = spoken(subject.0, body.0);
    // French races are no English courses.
    let is_said = |event: &&Event| event.languages & spoken != 0;
    let everyday = everyday(subject.0, spoken) + everyday(body.0, spoken);
    let headline =
        subject.0.iter().enumerate().filter(|(number, _)| !is_telling(subject.0, *number)).map(|(_, event)| event);
    // Clinics pay for the journey, and give refunds.
    let cares = !serves.and(CARE).is_empty() && !told.iter().any(|(_, event)| event.class == Class::Everyday);
    let aside = trades
        || everyday >= 2 && !cares
        || headline.filter(is_said).any(|event| beside::is_work(event) && !is_gathering(subject.0, event));
    let speaks = speaks(body.0);
    let bare = beside::is_bare(subject.0) && beside::is_bare(body.0);
    let meets = subject.0.iter().filter(is_said).any(|event| event.class == Class::Gathering);
    for (source, (events, text)) in [(Source::Subject, subject), (Source::Body, body)] {
        let addresses = near::addresses(events, text);
        let governed: Vec<u32> = addresses.iter().filter(|near| near.points >= 3).map(|near| near.event.word).collect();
        for (number, event) in events.iter().enumerate() {
            let mut worth = worth(events, number, text, governed.binary_search(&event.word).is_ok(), meets);
            let names = matches!(event.class, Class::Hint | Class::Strong | Class::Theme);
            if names && (meets || beside::is_told_beside(events, number)) {
                worth = worth.told(beside::is_of_work(events, number));
            } else if names && bare && beside::is_opening(event, text) {
                worth = worth.told(event.class == Class::Hint);
            }
            // A headline says what the mail tells its readers; one of work says what the work is about.
            if source == Source::Subject && speaks && names && !beside::is_of_work(events, number) {
                worth = Worth { told: true, points: worth.points.max(TENDS), ..worth };
            }
            leaning.count(event, (source, text), if aside { worth.halved() } else { worth });
        }
    }
    for file in attached.iter().filter(|_| speaks && !aside) {
        for event in file.matters() {
            leaning.count(event, (file.source, file.name), Worth::TELLING);
        }
    }
    let enough = |(hit, languages): &(Hit, u16)| leaning.is_enough(hit.topic, languages & spoken);
    let enough: Vec<bool> = leaning.hits.iter().map(enough).collect();
    leaning.hits.into_iter().zip(enough).filter(|(_, enough)| *enough).map(|((hit, _), _)| hit).collect()
}

/// The languages in which the mail says you, your, our or dear, and Japanese, which need not: a word of another one
/// is a word that only looks alike. So is an odd "os" or "te" in an English letter: a language that says it far less
/// often than another is none of the mail's. All where nothing shows.
fn spoken(subject: &[Event], body: &[Event]) -> u16 {
    let events = || subject.iter().chain(body);
    let says = |class| matches!(class, Class::You | Class::Your | Class::Our | Class::Dear);
    let mut times = [0u32; 16];
    for event in events().filter(|event| says(event.class)) {
        for (language, times) in times.iter_mut().enumerate() {
            *times += u32::from(event.languages & 1 << language != 0);
        }
    }
    let most = times.iter().copied().max().unwrap_or(0);
    let often = times.iter().enumerate().filter(|(_, times)| **times > 0 && **times * ODD >= most);
    let shown = often.fold(JAPANESE, |set, (language, _)| set | 1 << language);
    let nothing = shown == JAPANESE && !events().any(|event| event.languages == JAPANESE);
    if nothing { u16::MAX } else { shown }
}

/// The languages that the mail is written in, as far as it shows, and English, in which everybody trades; all where
/// nothing shows.
pub fn languages(subject: &[Event], body: &[Event]) -> u16 {
    match spoken(subject, body) {
        JAPANESE => u16::MAX,
        languages => languages | 1,
    }
}

/// The topics of the people whom the sender's name or address says it deals with.
fn serves(told: &[Told]) -> TopicSet {
    let concerned = |class| {
        matches!(
            class,
            Class::Role | Class::Hint | Class::Trace | Class::Firm | Class::Calling | Class::Service | Class::Theme
        )
    };
    told.iter().filter(|(_, event)| concerned(event.class)).fold(TopicSet::NONE, |set, (_, event)| set.or(event.topics))
}

/// Whether a sentence that is not about work speaks to the reader.
fn speaks(events: &[Event]) -> bool {
    let speaking = |class| matches!(class, Class::You | Class::Your | Class::Dear);
    let you = events.iter().enumerate().filter(|(_, event)| speaking(event.class));
    you.take(MOST).any(|(number, _)| !beside::is_of_work(events, number))
}

/// Words of everyday trade, each once, that are no part of a telling phrase.
fn everyday(events: &[Event], spoken: u16) -> usize {
    let mut seen: Vec<u32> = Vec::new();
    let is_everyday = |event: &Event| event.class == Class::Everyday && event.languages & spoken != 0;
    for (number, event) in events.iter().enumerate().filter(|(_, event)| is_everyday(event)) {
        if seen.len() < 2 && !seen.contains(&event.word) && !is_telling(events, number) && !meets(events, number) {
            seen.push(event.word);
        }
    }
    seen.len()
}

/// Whether a word is part of a telling phrase: a compensation order is none of trade.
fn is_telling(events: &[Event], number: usize) -> bool {
    let beside = events.get(number.saturating_sub(BESIDE)..events.len().min(number + BESIDE)).unwrap_or(&[]);
    events.get(number).is_some_and(|event| {
        let tells = |class| {
            matches!(class, Class::Hint | Class::Trace | Class::Strong | Class::Theme | Class::Told | Class::Own)
        };
        beside.iter().any(|other| tells(other.class) && other.span.overlaps(event.span))
    })
}

/// A workshop is work, and may be where people concerned meet.
fn is_gathering(events: &[Event], work: &Event) -> bool {
    events.iter().any(|event| event.class == Class::Gathering && event.span.overlaps(work.span))
}

/// Whether the very word is also what people concerned do together: a workshop, and no theatre group.
fn meets(events: &[Event], number: usize) -> bool {
    let beside = events.get(number.saturating_sub(BESIDE)..events.len().min(number + BESIDE)).unwrap_or(&[]);
    let same = |event: &Event| beside.iter().any(|other| other.class == Class::Gathering && other.span == event.span);
    events.get(number).is_some_and(same)
}

#[derive(Clone, Copy)]
struct Worth {
    points: u32,
    /// A word that offices use every day.
    common: bool,
    /// Its sentence speaks to the reader, or to the people of a gathering.
    told: bool,
    /// Names a matter, where common words only keep it company.
    telling: bool,
}

impl Worth {
    /// Of what is said to the reader, and names a matter.
    const TELLING: Worth = Worth { points: TENDS, common: false, told: true, telling: true };

    /// What names a matter needs no pronoun in its own sentence, but for one of work.
    fn told(self, work: bool) -> Self {
        Worth { told: true, points: if work { self.points } else { self.points.max(TENDS) }, ..self }
    }

    fn halved(self) -> Self {
        Worth { points: self.points / 2, ..self }
    }
}

/// What an event is worth. Less beside words of work, and where it is said to whoever it may concern.
fn worth(events: &[Event], number: usize, text: &str, governed: bool, meets: bool) -> Worth {
    let nothing = Worth { points: 0, common: false, told: false, telling: false };
    let Some(event) = events.get(number) else { return nothing };
    let gathered = gathering::gathered(events, number, text).or_else(|| gathering::gathers(events, number));
    let passing = meets && is_of_meeting(events, number) || outweighs(events, number) || is_on_paper(events, number);
    let work = beside::is_of_work(events, number) && !passing;
    let aside = gathered.is_none() && work || aside::is_in_doubt(events, number);
    let spoken_to =
        beside::is_spoken_to(events, number) || gathered == Some(true) || beside::is_greeting(events, number);
    // Japanese speaks to its reader by politeness, without a word for you.
    let told = spoken_to || gathered.is_some() || event.class == Class::Told || event.languages == JAPANESE;
    let close = spoken_to && (is_close(events, number) || is_paired(events, number));
    let points = match event.class {
        Class::Told => ENOUGH,
        Class::Strong | Class::Theme | Class::Hint if spoken_to || gathered.is_some() => ENOUGH,
        Class::Strong | Class::Theme | Class::Hint | Class::Own | Class::Role => 3,
        Class::Trace if close => 3,
        Class::Thing | Class::Did | Class::Yours | Class::Ours if governed => 3,
        Class::Trace => TRACE,
        Class::Company | Class::Thing | Class::Did | Class::Yours | Class::Ours => 1,
        _ => return nothing,
    };
    let work = matches!(event.class, Class::Company | Class::Thing | Class::Did | Class::Yours | Class::Ours);
    let worth =
        Worth { points, common: work && points < 3, told, telling: !work && (event.class != Class::Trace || close) };
    if aside && event.class != Class::Told { worth.halved() } else { worth }
}

/// Whether a possessive or a pronoun stands right beside the event.
fn is_close(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    beside::around(events, number).any(|other| {
        let gap = if other.word > event.word { beside::apart(event, other) } else { beside::apart(other, event) };
        let you = matches!(other.class, Class::You | Class::Your) && other.languages & event.languages != 0;
        you && other.sentence == event.sentence && gap <= beside::CLOSE
    })
}

/// Whether the sentence says something else of the same matter: "look at photographs of the thieves at the station".
fn is_paired(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    beside::around(events, number).any(|other| {
        matches!(other.class, Class::Trace | Class::Hint | Class::Strong)
            && other.sentence == event.sentence
            && other.entry != event.entry
            && !other.span.overlaps(event.span)
            && other.languages & event.languages != 0
            && !other.topics.and(event.topics).is_empty()
    })
}

/// Whether one everyday word is all the work that a sentence names beside two words of one matter: "you give your
/// account to the jury, so book no holidays".
fn outweighs(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    let mut sentence = beside::around(events, number).filter(|other| other.sentence == event.sentence);
    let work = |class| matches!(class, Class::Office | Class::Trade | Class::Paper);
    let mut everyday: Vec<u32> = Vec::new();
    let alone = sentence.all(|other| {
        if other.class == Class::Everyday && !everyday.contains(&other.word) {
            everyday.push(other.word);
        }
        !work(other.class) && everyday.len() < 2
    });
    alone && is_paired(events, number)
}

/// Whether the sentence has no words of work but what passes over a desk, beside what is the reader's own: "attached are
/// your results", "before we review your children's plans".
fn is_on_paper(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    let mut sentence = beside::around(events, number).filter(|other| other.sentence == event.sentence);
    is_close(events, number)
        && sentence.all(|other| !matches!(other.class, Class::Office | Class::Trade | Class::Everyday))
}

/// Whether all words of work in the sentence name the meeting: a course, a workshop.
fn is_of_meeting(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    let sentence = || beside::around(events, number).filter(|other| other.sentence == event.sentence);
    let meeting =
        |work: &Event| sentence().any(|other| other.class == Class::Gathering && other.span.overlaps(work.span));
    sentence().all(|other| match other.class {
        Class::Office | Class::Everyday => meeting(other),
        Class::Trade | Class::Paper => false,
        _ => true,
    })
}
