//! What the words of a mail prove together: points for each topic, by where a word stands and the company
//! it keeps. Must not look at bytes of the text but through `scan`.
//!
//! Points are small on purpose: `ENOUGH` makes a matter sensitive, and no word that is common in offices
//! reaches it by itself, in whatever place.

use super::aside;
use super::attached;
use super::beside;
use super::class::Class;
use super::contributors;
use super::distinct::Distinct;
use super::gathering;
use super::lean;
use super::near::{self, ENOUGH, Near};
use super::scan::{Event, Scan, Style, Wanted};
use super::sender::{self, Told};
use super::texts::{Choice, Hit, How, Matter, Source, Texts};
use super::topic::{Topic, TopicSet};
use crate::text::{put_in_order, put_in_order_by};

/// Points of one topic, by the place they come from.
#[derive(Clone, Copy, Default)]
struct Points {
    sender: u32,
    /// What the sender's calling says to those whom it serves.
    calling: u32,
    subject: u32,
    /// The part of `subject` that addresses the reader.
    subject_addressed: u32,
    list: u32,
    /// The strongest address in the fresh text, with its company.
    addressed: u32,
    /// The strongest of headline and text that says what is the reader's own.
    own: u32,
    /// Distinct strong mentions in the fresh text.
    mentions: u32,
}

impl Points {
    /// All of them; on paths of work the headline and the sender say no more together than the stronger, and never enough.
    fn total(self, work: bool) -> u32 {
        // Common words said to the reader in the headline and again below are still common words: no sum.
        let text = self.addressed.max(self.subject_addressed).max(self.mentions.min(2));
        let told = if work { self.sender.max(self.subject).min(ENOUGH / 2) } else { self.sender + self.subject };
        told.max(self.calling) + self.list + text
    }

    /// Whether the words themselves, without the sender, speak to the people concerned.
    fn is_addressed(self) -> bool {
        self.is_told(self.addressed.max(self.subject_addressed))
    }

    fn is_told(self, told: u32) -> bool {
        told >= 3 && told + self.subject >= ENOUGH
    }
}

struct Weighing {
    points: [Points; Topic::ALL.len()],
    /// The topics that the sender's name and address tell.
    dealt: TopicSet,
    hits: Vec<(Hit, bool)>,
}

impl Weighing {
    fn raise(&mut self, topics: TopicSet, mut change: impl FnMut(&mut Points)) {
        for topic in topics.iter() {
            if let Some(points) = self.points.get_mut(topic as usize) {
                change(points);
            }
        }
    }

    /// Counts what is a matter of the readers' own, if they work for the sender: there only what is said to be theirs is,
    /// where the sender deals with such matters.
    fn raise_own(&mut self, near: &Near, points: u32) {
        let topics = near.event.topics;
        if !near.others && (near.own || topics.and(self.dealt).is_empty()) {
            self.raise(topics, |topic| topic.own = topic.own.max(points));
        }
    }

    /// Notes a hit; a weak one is told only if its topic decides.
    fn hit(&mut self, event: &Event, source: Source, how: How, weak: bool) {
        for topic in event.topics.iter() {
            self.hits.push((Hit { topic, source, span: event.span, how }, weak));
        }
    }
}

/// How the mail speaks to its readers.
#[derive(Clone, Copy)]
struct Manner {
    /// The headline or the sender is about work on a theme, or about everyday trade.
    office: bool,
    /// To those who work on a matter.
    peers: bool,
    /// To those who bring something to the work, as authors, volunteers and suppliers do: the headline and the sender
    /// only say what the work is about.
    work: bool,
    /// To several private people.
    private: bool,
}

/// Decides what the mail is about. Total and linear in the texts.
#[must_use]
pub fn matter(texts: &Texts, choice: &Choice) -> Matter {
    let wanted = Wanted { classes: 0, languages: choice.languages, topics: choice.topics };
    let (mut told, wanted) = sender::told(texts, wanted);
    let dealt = told.iter().fold(TopicSet::NONE, |set, (_, event)| set.or(event.topics));
    let mut weighing = Weighing { points: [Points::default(); Topic::ALL.len()], dealt, hits: Vec::new() };
    let subject = scan_subject(texts, wanted);
    let body = scan_body(texts, wanted);
    let spoken = lean::languages(&subject, &body);
    let trade = subject.iter().any(|event| event.class == Class::Trade && event.languages & spoken != 0);
    let headed = contributors::are_headed(&subject, texts.subject) || contributors::have_a_heading(&body, texts.body);
    let contributors = headed && !contributors::greets_people_concerned(&body, texts.body)
        || contributors::are_spoken_to(&subject, texts.subject)
        || contributors::are_spoken_to(&body, texts.body);
    let peers = contributors || near::greets_peers(&body);
    let office =
        peers || trade || subject.iter().any(|event| event.class == Class::Office && event.languages & spoken != 0);
    let office = office || sender::is_at_everyday(&told);
    let private = !texts.private_readers.is_empty();
    let manner = Manner { office, peers, work: trade || contributors, private };
    weigh_subject(&subject, texts.subject, &body, manner, &mut weighing);
    let shared = sender::shared(&told, texts.reader_hosts, wanted);
    weigh_sender(&told, manner, shared, &mut weighing);
    if !peers {
        let daily = || beside::is_of_daily_life(&subject, &body, spoken);
        weigh_calling(sender::callings(&told, texts.private_readers, wanted), &body, texts.body, daily, &mut weighing);
    }
    for (number, name) in texts.lists {
        weigh_list(Source::List(*number), name, wanted, &mut weighing);
    }
    for (number, name) in texts.attachments {
        weigh_attachment(Source::Attachment(*number), name, wanted, &mut weighing);
    }
    weigh_body(&body, texts.body, manner, &mut weighing);
    let mut matter = conclude(weighing, manner);
    let one_by_one = || private && (sender::is_gathering(&told) || speaks_to_one(&subject, &body));
    let served = texts.before_private_people || one_by_one();
    if !matter.sensitive && !peers && !trade && (served || texts.before_a_circle) {
        told.extend(sender::signed(texts, wanted));
        let attached = attached::read(texts.attachments, Wanted { classes: TEXT, ..wanted });
        let leaning = lean::leaning(&told, (&subject, texts.subject), (&body, texts.body), &attached);
        if served || is_confided(&leaning, texts, (&subject, &body)) {
            lean(&mut matter, leaning);
        }
    }
    matter
}

/// Whether the words are what people who meet for it confide in each other, or name where they meet. Friends tell of their
/// operations, divorces and debts too, and of three weeks without wine, in one word or over a dinner.
fn is_confided(leaning: &[Hit], texts: &Texts, (subject, body): (&[Event], &[Event])) -> bool {
    let mut first = "";
    let several = leaning.iter().any(|hit| {
        let word = match hit.source {
            Source::Subject => hit.span.of(texts.subject),
            Source::Body => hit.span.of(texts.body),
            _ => return false,
        };
        let confided = matches!(hit.topic, Topic::Addiction | Topic::SupportGroups);
        first = if first.is_empty() && confided { word } else { first };
        confided && !word.eq_ignore_ascii_case(first)
    });
    let named = || (0..body.len()).any(|number| gathering::is_named_by(body, number, texts.body));
    (several || named()) && !subject.iter().chain(body).any(beside::is_work)
}

/// Whether the text speaks to one reader of what is between the two: several who are strangers should each have had a
/// message of their own.
fn speaks_to_one(subject: &[Event], body: &[Event]) -> bool {
    subject.iter().chain(body).any(|event| event.class == Class::One)
}

/// The classes that subject and body are read for.
const TEXT: u64 =
    !(Class::Service.bit() | Class::Firm.bit() | Class::Calling.bit() | Class::BackOffice.bit() | Class::Neutral.bit());

fn scan_subject(texts: &Texts, wanted: Wanted) -> Vec<Event> {
    let mut events = Vec::new();
    sender::scan_whole(texts.subject, Style::Prose, Wanted { classes: TEXT, ..wanted }, &mut events);
    // A headline is one sentence, whatever its full stops.
    events.iter_mut().for_each(|event| event.sentence = 0);
    if !texts.writer_concerned {
        aside::drop_writers_own(&mut events);
    }
    events
}

fn weigh_subject(events: &[Event], text: &str, body: &[Event], manner: Manner, weighing: &mut Weighing) {
    let Manner { office, peers, work, .. } = manner;
    for near in near::addresses(events, text) {
        let Near { event, points, own, .. } = near;
        let points = match points {
            _ if work && !own || peers && !is_personal(&near, manner) => 0,
            ENOUGH.. => points,
            _ if office => 0,
            _ => points + near::support(event, body),
        };
        weighing.raise(event.topics, |topic| topic.subject_addressed = topic.subject_addressed.max(points));
        weighing.raise_own(&near, points);
        weighing.hit(event, Source::Subject, How::Addressed, points < ENOUGH);
    }
    let mut seen = Distinct::default();
    for event in events {
        let points = match event.class {
            Class::Strong | Class::Told if office => 3,
            Class::Theme if office => 1,
            Class::Strong | Class::Told | Class::Theme => ENOUGH,
            Class::Role | Class::Own if office => 1,
            Class::Role => 3,
            Class::Own => 4,
            Class::Company | Class::Thing => 1,
            _ => continue,
        };
        let gain = seen.gain(event, points);
        weighing.raise(event.topics, |topic| topic.subject += gain);
        let weak = !matches!(event.class, Class::Strong | Class::Told | Class::Theme);
        weighing.hit(event, Source::Subject, How::Declared, weak);
    }
}

/// `shared`: what the readers work on as the sender does.
fn weigh_sender(told: &[Told], manner: Manner, shared: TopicSet, weighing: &mut Weighing) {
    // "Magistrates' Court" is no letter to magistrates, nor "Harlow Solicitors" one to solicitors.
    let is_house = |class| matches!(class, Class::Service | Class::Firm);
    let serves = |place: &Source| told.iter().any(|(at, other)| at == place && is_house(other.class));
    // To colleagues a hospital is where they work.
    let back_office = manner.peers
        || told.iter().any(|(source, event)| match event.class {
            Class::BackOffice => true,
            Class::Capacity => !serves(source),
            _ => false,
        });
    let shares = |event: &Event| !event.topics.and(shared).is_empty();
    for (source, event) in told {
        let points = match event.class {
            Class::Service | Class::Strong | Class::Theme | Class::Role if back_office || shares(event) => 3,
            Class::Service | Class::Strong | Class::Theme => ENOUGH,
            Class::Role => 4,
            Class::Firm | Class::Calling => 2,
            _ => continue,
        };
        weighing.raise(event.topics, |topic| topic.sender = topic.sender.max(points));
        let weak = matches!(event.class, Class::Firm | Class::Calling | Class::Role);
        weighing.hit(event, *source, How::Declared, weak);
    }
}

/// A calling says enough where the text speaks of what it serves, or is not `daily`.
fn weigh_calling(
    callings: TopicSet,
    body: &[Event],
    text: &str,
    daily: impl FnOnce() -> bool,
    weighing: &mut Weighing,
) {
    // Most senders are called nothing of the kind
    let serves = |near: &Near| near.own && near.points >= 3 && !near.event.topics.and(callings).is_empty();
    if !callings.is_empty() && (near::addresses(body, text).iter().any(serves) || !daily()) {
        weighing.raise(callings, |topic| topic.calling = ENOUGH);
    }
}

const NAMES: u64 = Class::Service.bit()
    | Class::Strong.bit()
    | Class::Theme.bit()
    | Class::Role.bit()
    | Class::Ours.bit()
    | Class::Office.bit()
    | Class::Trade.bit()
    | Class::BackOffice.bit();

fn weigh_list(source: Source, name: &str, wanted: Wanted, weighing: &mut Weighing) {
    let mut events = Vec::new();
    sender::scan_whole(name, Style::Name, Wanted { classes: NAMES, ..wanted }, &mut events);
    let office = |event: &Event| matches!(event.class, Class::Office | Class::Trade | Class::BackOffice);
    let points = if events.iter().any(office) { 3 } else { ENOUGH };
    for event in events.iter().filter(|event| !office(event)) {
        weighing.raise(event.topics, |topic| topic.list = topic.list.max(points));
        weighing.hit(event, source, How::Declared, false);
    }
}

fn weigh_attachment(source: Source, name: &str, wanted: Wanted, weighing: &mut Weighing) {
    let mut events = Vec::new();
    let classes = Class::Strong.bit() | Class::Theme.bit() | Class::Role.bit();
    sender::scan_whole(name, Style::Name, Wanted { classes, ..wanted }, &mut events);
    for event in &events {
        weighing.hit(event, source, How::Mention, false);
    }
}

fn scan_body(texts: &Texts, wanted: Wanted) -> Vec<Event> {
    let mut events = Vec::with_capacity(texts.body.len() / 64);
    let mut scan = Scan::new(texts.body, Style::Prose, Wanted { classes: TEXT, ..wanted });
    for span in texts.fresh {
        scan.run(*span, &mut events);
    }
    if !texts.writer_concerned {
        aside::drop_writers_own(&mut events);
    }
    events
}

/// What is a matter of the reader's own even among those who work on it. Colleagues have themes, volunteers have not; and
/// what private people have with those they work for is nobody's work: "Dear colleague, your grievance will be heard".
fn is_personal(near: &Near, manner: Manner) -> bool {
    let at_work = || manner.private && near.own && !near.others && near.event.topics.has(Topic::Employment);
    match near.event.class {
        Class::Told | Class::Strong | Class::Own => true,
        Class::Theme => manner.work || at_work(),
        _ => false,
    }
}

/// Among peers common words said to the reader are about their work.
fn weigh_body(events: &[Event], text: &str, manner: Manner, weighing: &mut Weighing) {
    let mut seen = Distinct::default();
    for event in events {
        let strong = matches!(event.class, Class::Strong | Class::Told);
        if strong {
            let gain = seen.gain(event, 1);
            weighing.raise(event.topics, |topic| topic.mentions += gain);
        }
        if strong || event.class == Class::Theme {
            weighing.hit(event, Source::Body, How::Mention, false);
        }
    }
    for near in near::addresses(events, text) {
        let Near { event, points, own, .. } = near;
        if manner.work && !own {
            continue;
        }
        if manner.peers && !is_personal(&near, manner) {
            continue;
        }
        // Beside a headline of work a sentence that only names a matter is about the work too.
        let points = if manner.office && !own { points.min(2) } else { points };
        weighing.raise(event.topics, |topic| topic.addressed = topic.addressed.max(points));
        weighing.raise_own(&near, points);
        weighing.hit(event, Source::Body, How::Addressed, points < ENOUGH);
        for other in near.company {
            weighing.hit(other, Source::Body, How::Mention, true);
        }
    }
}

/// Topics in which a family may be on both sides.
const FAMILY: TopicSet = TopicSet::of(Topic::Abuse).with(Topic::FamilyLaw).with(Topic::AdoptionChildren);

fn conclude(weighing: Weighing, manner: Manner) -> Matter {
    let deciding = |topic: Topic| weighing.points[topic as usize].total(manner.work) >= ENOUGH;
    let decided: TopicSet =
        Topic::ALL.iter().filter(|topic| deciding(**topic)).fold(TopicSet::NONE, |set, topic| set.with(*topic));
    let spoken =
        weighing.hits.iter().filter(|(_, weak)| !weak).fold(TopicSet::NONE, |set, (hit, _)| set.with(hit.topic));
    let topics = if decided.is_empty() { spoken } else { decided };
    let mut hits: Vec<Hit> = Vec::with_capacity(weighing.hits.len());
    hits.extend(weighing.hits.iter().filter(|(hit, weak)| !weak || decided.has(hit.topic)).map(|(hit, _)| *hit));
    order(&mut hits);
    Matter {
        hits,
        sensitive: !decided.is_empty(),
        addressed: weighing.points.iter().any(|points| points.is_addressed()),
        own: weighing.points.iter().any(|points| points.is_told(points.own)),
        family_blind: !decided.or(spoken).and(FAMILY).is_empty(),
        topics: topics.iter().collect(),
    }
}

/// Takes what the words lean towards for what the mail is about.
fn lean(matter: &mut Matter, mut leaning: Vec<Hit>) {
    if leaning.is_empty() {
        return;
    }
    matter.sensitive = true;
    matter.topics = leaning.iter().map(|hit| hit.topic).collect();
    put_in_order(&mut matter.topics);
    matter.topics.dedup();
    matter.hits.append(&mut leaning);
    order(&mut matter.hits);
}

/// Of several hits at one place the one that proves most stays.
fn order(hits: &mut Vec<Hit>) {
    let place = |hit: &Hit| (hit.source, hit.span, hit.topic, std::cmp::Reverse(hit.how));
    put_in_order_by(hits, |a, b| place(a).cmp(&place(b)));
    hits.dedup_by_key(|hit| (hit.source, hit.span, hit.topic));
}
