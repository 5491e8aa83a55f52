//! A draft, parsed once: what rules read. Rules never parse, so whatever they need is here.
//! Must not know rules or JavaScript.

use std::cell::OnceCell;
use std::sync::LazyLock;

use crate::address::{self, Address, Recipient};
use crate::audience::{Audience, Party, PartyKind, Sources, Standing};
use crate::circle::Circle;
use crate::draft::{Draft, Field, Kind, Opening};
use crate::facts::{Hosts, Known};
use crate::patterns::Match;
use crate::people::{Identifier, PeopleList};
use crate::policy::Policy;
use crate::report::Place;
use crate::text::{Body, Quote, Span, Starts};
use crate::topics::{Choice, Matter, Source};

pub use body::BodyParts;
pub use outside::OutsideReaders;
pub use prior::PriorMessage;
pub use quoted::{Quoted, QuotedHeader};

use body::Asked;
use prior::{is_answer, shown_before};
use telling::SenderParts;

mod body;
mod listed;
mod matter;
mod outside;
mod owners;
mod prior;
mod quoted;
mod telling;

/// The parts of a draft that are parsed, remembered between checks while their text is the same.
#[derive(Default)]
pub struct Parts {
    from: Vec<Part<Vec<Known>>>,
    to: Vec<Part<Vec<Known>>>,
    cc: Vec<Part<Vec<Known>>>,
    bcc: Vec<Part<Vec<Known>>>,
    body: Option<Part<BodyParts>>,
    hosts: Hosts,
}

/// A text and what was read from it. Equal texts read alike: the text itself is compared, never a hash.
struct Part<T> {
    text: String,
    read: T,
}

impl Parts {
    /// Reads what changed since the last draft.
    pub fn update(&mut self, draft: &Draft) {
        renew(&mut self.from, draft.from.as_slice(), &mut self.hosts);
        renew(&mut self.to, &draft.to, &mut self.hosts);
        renew(&mut self.cc, &draft.cc, &mut self.hosts);
        renew(&mut self.bcc, &draft.bcc, &mut self.hosts);
        let asked = Asked::by(draft);
        if self.body.as_ref().is_none_or(|part| part.text != draft.body || part.read.asked != asked) {
            let read = BodyParts::read(&draft.body, asked, &mut self.hosts);
            self.body = Some(Part { text: draft.body.clone(), read });
        }
    }

    /// Who sends, where somebody does.
    fn from(&self) -> Option<&Known> {
        self.from.first()?.read.first()
    }

    fn entries(&self) -> Vec<(Field, u32, &[Known])> {
        let fields = [(Field::To, &self.to), (Field::Cc, &self.cc), (Field::Bcc, &self.bcc)];
        let mut entries = Vec::new();
        for (field, parts) in fields {
            for (entry, part) in (0u32..).zip(parts) {
                entries.push((field, entry, part.read.as_slice()));
            }
        }
        entries
    }
}

fn renew(parts: &mut Vec<Part<Vec<Known>>>, texts: &[String], hosts: &mut Hosts) {
    parts.truncate(texts.len());
    for (at, text) in texts.iter().enumerate() {
        match parts.get_mut(at) {
            Some(part) if part.text == *text => {}
            Some(part) => *part = Part { text: text.clone(), read: Known::read(text, hosts) },
            None => parts.push(Part { text: text.clone(), read: Known::read(text, hosts) }),
        }
    }
}

/// Why a field was not read in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapReason {
    /// The host says so.
    Host,
    TooLong,
    /// The host shortened the field: one entry stands for people whom it does not name.
    Shortened,
}

impl GapReason {
    /// The reason at the edge.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            GapReason::Host => "not readable",
            GapReason::TooLong => "too long",
            GapReason::Shortened => "shortened",
        }
    }
}

/// A field that was not read in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    pub field: Field,
    pub reason: GapReason,
    /// UTF-16 units of the cut string that were read, where it was cut.
    pub read_up_to: Option<usize>,
    /// The entry that stands for the rest, where one does.
    pub place: Option<Place>,
}

/// The draft with everything that was read from it.
pub struct Mail<'a> {
    pub draft: &'a Draft,
    pub circle: &'a Circle,
    pub audience: Audience<'a>,
    pub body: &'a Body,
    /// The recipients that quoted headers show, topmost first.
    pub quoted: &'a [QuotedHeader],
    /// What the writer wrote now, without signature and notice.
    pub own_words: &'a [Span],
    /// Where the words of it begin.
    pub starts: &'a Starts,
    /// Personal numbers, dates and addresses in what the writer wrote, and in all that is published.
    pub identifiers: &'a [Identifier],
    /// Rows of it that each describe a person.
    pub lists: &'a [PeopleList],
    /// E-mail addresses in it, by the key of their person.
    pub addresses_in_body: &'a [(String, Span)],
    pub matter: Matter,
    /// Languages and topics in use.
    pub choice: Choice,
    pub prior: PriorMessage,
    /// The mail answers one that already showed these people to each other.
    pub shown: Vec<String>,
    pub gaps: Vec<Gap>,
    /// Where patterns of the policy matched.
    pub matches: Vec<Match>,
    /// Looked for once: a sender of a hundred words may have a hit in each.
    sender_parts: OnceCell<SenderParts>,
    outside: OnceCell<OutsideReaders>,
    /// Asked by every rule that weighs who sees whom.
    owners: OnceCell<Vec<bool>>,
}

impl<'a> Mail<'a> {
    /// Reads a draft whose parts are up to date.
    #[must_use]
    pub fn new(draft: &'a Draft, parts: &'a Parts, circle: &'a Circle, choice: &Choice) -> Self {
        static EMPTY: LazyLock<BodyParts> = LazyLock::new(BodyParts::default);
        let read = parts.body.as_ref().map_or(&*EMPTY, |part| &part.read);
        let (body, quoted) = (&read.body, read.quoted.as_slice());
        let prior = PriorMessage::read(draft, quoted);
        let shown = shown_before(draft, parts.from(), &prior);
        let sources = Sources { circle, from: parts.from(), entries: parts.entries() };
        let audience = Audience::new(&sources, &shown);
        let matter = matter::own(draft, (body, &read.own_words), &audience, choice);
        Mail {
            draft,
            circle,
            audience,
            body,
            quoted,
            own_words: &read.own_words,
            starts: &read.starts,
            identifiers: &read.identifiers,
            lists: &read.lists,
            addresses_in_body: &read.addresses,
            matter,
            choice: *choice,
            prior,
            shown,
            gaps: Vec::new(),
            matches: Vec::new(),
            sender_parts: OnceCell::new(),
            outside: OnceCell::new(),
            owners: OnceCell::new(),
        }
    }

    /// Counts the parties outside that read the body.
    #[must_use]
    pub fn outside_readers(&self) -> OutsideReaders {
        *self.outside.get_or_init(|| OutsideReaders::of(&self.audience, self.circle))
    }

    /// Whether a quoted message is a matter of the people concerned, by its subject and its text, as if it were sent to
    /// private people now. Costs another pass over the quotation: for rules that have found whom it would show.
    #[must_use]
    pub fn is_sensitive_quote(&self, quote: &Quote) -> bool {
        matter::quoted(&self.draft.body, quote, &self.choice).sensitive
    }

    /// Keys of everybody whom every reader sees: the sender, To and Cc.
    pub fn visible_keys(&self) -> impl Iterator<Item = &str> {
        let visible = self.audience.readers.iter().filter(|reader| reader.is_visible());
        let keys = visible.map(|reader| reader.facts.key.as_str());
        keys.chain(self.audience.sender.key.as_deref())
    }

    /// The party is a person on the professional host that the sender is on, too.
    #[must_use]
    pub fn is_peer(&self, party: &Party) -> bool {
        let host = &self.audience.sender.host;
        // Only a shared host leaves a sender with an address and without an organisation
        let shared = self.audience.sender.organisation.is_empty() && !host.is_empty();
        let on_it = |person: &u32| self.audience.facts(*person).is_some_and(|facts| facts.host == *host);
        shared && party.people.iter().all(on_it)
    }

    /// Of each party whether it is a person on a domain under that person's name; of none where the mail greets somebody
    /// by name or with others.
    #[must_use]
    pub fn owners(&self) -> &[bool] {
        self.owners.get_or_init(|| {
            let alone = owners::speaks_to_each(self.body);
            let is_owner = |party: &Party| {
                alone && party.kind == PartyKind::Organisation && owners::is_owner(&self.audience, party)
            };
            self.audience.parties.iter().map(is_owner).collect()
        })
    }

    /// The span lies in what the writer wrote now, outside signature and notice.
    #[must_use]
    pub fn is_own_word(&self, span: Span) -> bool {
        let after = self.own_words.partition_point(|words| words.end <= span.start);
        self.own_words.get(after).is_some_and(|words| words.start <= span.start && span.end <= words.end)
    }

    /// The draft answers a message, by its kind or by its subject.
    #[must_use]
    pub fn answers(&self) -> bool {
        match self.draft.kind {
            Some(kind) => matches!(kind, Kind::Reply | Kind::ReplyAll),
            None => is_answer(&self.draft.subject),
        }
    }

    /// The address that a display name shows, where it shows one.
    #[must_use]
    pub fn address_in_name(recipient: &Recipient) -> Option<Address> {
        let name = recipient.name.as_deref().filter(|name| name.contains('@'))?;
        let mut shown = address::parse(name.trim_matches(['\'', '"', ' '])).recipients.into_iter();
        let only = shown.next().filter(|_| shown.next().is_none())?;
        only.address.filter(|address| address.host().contains('.'))
    }

    /// Somebody outside the sender's organisation gets it, in whichever field, or somebody unknown does.
    #[must_use]
    pub fn reaches_outside(&self) -> bool {
        let published = self.draft.opening.is_some_and(|opening| opening >= Opening::Group);
        published || self.audience.people.iter().any(|p| matches!(p.standing, Standing::Outsider | Standing::Unknown))
    }

    /// The fields of which an entry stands for people whom it does not name, once each and where nothing says so yet.
    pub fn note_shortened(&mut self) {
        for reader in &self.audience.readers {
            let Place { field, entry, span } = reader.place;
            let text = self.draft.text(field, entry as usize).unwrap_or("");
            if address::hides_people(span.of(text)) && !self.gaps.iter().any(|gap| gap.field == field) {
                let reason = GapReason::Shortened;
                self.gaps.push(Gap { field, reason, read_up_to: None, place: Some(reader.place) });
            }
        }
    }

    /// The fields that were not read in full, once each, in the fields' order.
    #[must_use]
    pub fn unread(&self) -> Vec<Field> {
        Field::ALL.into_iter().filter(|field| self.gaps.iter().any(|gap| gap.field == *field)).collect()
    }

    /// What the sender's organisation is called: by policy, else its domain; empty where there is none.
    #[must_use]
    pub fn organisation(&self, policy: &Policy) -> String {
        policy.organisation_name.clone().unwrap_or_else(|| self.audience.sender.organisation.clone())
    }

    /// The place of a topic's hit in the draft.
    #[must_use]
    pub fn place(&self, source: Source, span: Span) -> Option<Place> {
        let (field, entry) = match source {
            Source::Subject => (Field::Subject, 0),
            Source::Body => (Field::Body, 0),
            Source::Attachment(index) => (Field::Attachments, index),
            Source::SenderName | Source::SenderLocal | Source::SenderHost => {
                let (from, sender) = (self.draft.from.as_ref()?, self.audience.sender.recipient.as_ref());
                let parts = self.sender_parts.get_or_init(|| SenderParts::of(from, sender));
                return Some(Place { field: Field::From, entry: 0, span: parts.span(source) });
            }
            // The words of a list are parts of an address: the whole entry is their place
            Source::List(reader) => return self.audience.readers.get(reader as usize).map(|r| r.place),
        };
        Some(Place { field, entry, span })
    }
}
