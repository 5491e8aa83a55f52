//! What is read to tell what a mail is about, and what comes out of it. Plain data: must not know how words weigh.

use super::class::LANGUAGES;
use super::topic::{Topic, TopicSet};
use crate::text::Span;

/// The texts of a draft that tell what it is about.
#[derive(Clone, Copy, Debug, Default)]
pub struct Texts<'a> {
    pub subject: &'a str,
    pub body: &'a str,
    /// Stretches of `body` that the writer wrote now, in order: no quotes, no signature, no disclaimer.
    pub fresh: &'a [Span],
    /// Where the writer signs in `body`: who writes is told there too, but proves nothing alone.
    pub signature: Option<Span>,
    pub sender_name: &'a str,
    pub sender_local: &'a str,
    pub sender_host: &'a str,
    /// Hosts of everybody outside the sender's organisation; an empty one where somebody is unknown.
    pub reader_hosts: &'a [&'a str],
    /// Name and local part of each private person, where there are several whom the sender may serve.
    pub private_readers: &'a [(&'a str, &'a str)],
    /// Names of groups and lists, and local parts of list addresses, each with a number of the caller's.
    pub lists: &'a [(u32, &'a str)],
    /// Names of attached files, each with a number of the caller's.
    pub attachments: &'a [(u32, &'a str)],
    /// An organisation writes to private people together, openly or in Bcc, who are no family: less is enough then.
    pub before_private_people: bool,
    /// A person writes from home to several others who are no family, and greets them as one or not at all: less is
    /// enough of what people confide in a circle.
    pub before_a_circle: bool,
    /// Whoever writes is the person concerned: fills in a form that others can open.
    pub writer_concerned: bool,
}

/// The string that a hit stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    Subject,
    Body,
    SenderName,
    SenderLocal,
    SenderHost,
    List(u32),
    Attachment(u32),
}

/// What a hit proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// The topic is spoken of.
    Mention,
    /// The readers are addressed as the people concerned.
    Addressed,
    /// Subject, sender or list say what the mail is about.
    Declared,
}

/// Words that tell a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub topic: Topic,
    pub source: Source,
    /// Bytes of that source's string.
    pub span: Span,
    pub how: How,
}

/// What the mail is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matter {
    /// By source, then by place; a place that tells several topics has a hit for each.
    pub hits: Vec<Hit>,
    /// The mail is a matter of the people concerned: two private readers are enough to expose them.
    pub sensitive: bool,
    /// The text or subject addresses its readers as the people concerned.
    pub addressed: bool,
    /// It says so of what is the readers' own: "your HIV test", and not "the patient you saw has HIV".
    pub own: bool,
    /// Abuse, family law, adoption or child protection: a shared surname never silences.
    pub family_blind: bool,
    /// What makes it sensitive; where nothing does, what it speaks of. In their fixed order.
    pub topics: Vec<Topic>,
}

/// Languages and topics in use.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    pub(super) languages: u16,
    pub(super) topics: TopicSet,
}

impl Default for Choice {
    fn default() -> Self {
        Choice { languages: (1 << LANGUAGES.len()) - 1, topics: TopicSet::ALL }
    }
}

impl Choice {
    /// From ids as a policy has them. No language: all of them; `cy-GB` counts as `cy`. Unknown ids are ignored.
    #[must_use]
    pub fn new(languages: &[String], topics_off: &[String]) -> Self {
        let mut choice = Choice::default();
        if !languages.is_empty() {
            let bit = |id: &String| {
                let primary = id.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase();
                LANGUAGES.iter().position(|known| *known == primary).map_or(0, |number| 1 << number)
            };
            choice.languages = languages.iter().map(bit).fold(0, |set, bit| set | bit);
        }
        for topic in topics_off.iter().filter_map(|id| Topic::from_id(id)) {
            choice.topics = choice.topics.without(topic);
        }
        choice
    }
}
