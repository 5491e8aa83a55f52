//! Who sees whom: the distinct people of a draft, the parties they belong to, what they already know.
//!
//! By the contract colleagues are of the sender's organisation, an outside organisation is one party, and a person on
//! a personal-mailbox host or a host of individuals is one. Must not know the mail's topic, rules or JavaScript.

use crate::text::put_in_order;
use std::collections::HashMap;

use crate::address::{Address, Recipient};
use crate::circle::Circle;
use crate::draft::Field;
use crate::facts::{Facts, Known};
use crate::report::{Counts, Place};

pub use sender::{Sender, Sending};

mod sender;
mod shown;

/// One entry of To, Cc or Bcc as it was parsed.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    pub place: Place,
    pub recipient: &'a Recipient,
    pub facts: &'a Facts,
    /// Index into `Audience::people`; `None` for the sender.
    pub person: Option<u32>,
}

impl Reader<'_> {
    /// In To or Cc, where every reader sees it.
    #[must_use]
    pub fn is_visible(&self) -> bool {
        matches!(self.place.field, Field::To | Field::Cc)
    }
}

/// What somebody is to the sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Colleague,
    /// Outside, and no stranger: the policy trusts the host.
    Trusted,
    Outsider,
    /// No address to read, or a list of unknown membership.
    Unknown,
}

/// One distinct person (or list, or chip without an address) among the readers.
#[derive(Clone, Debug)]
pub struct Person {
    pub standing: Standing,
    /// Index of the first reader that is this person; a visible one where there is one.
    pub reader: u32,
    /// In To or Cc at least once.
    pub visible: bool,
    /// Somebody else's message already showed this person to the others.
    pub shown: bool,
    /// Index into `Audience::parties`, for outsiders.
    pub party: Option<u32>,
}

/// What makes a party one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartyKind {
    /// A person on a personal-mailbox host.
    Private,
    /// A person on a host whose members are individuals to the sender.
    Individual,
    /// An outside organisation, by its registrable domain.
    Organisation,
    /// People who know each other, by policy.
    Group,
}

/// People who evidently know each other, in the order of their first mention.
#[derive(Clone, Debug)]
pub struct Party {
    pub kind: PartyKind,
    /// The organisation's domain; empty for people.
    pub name: String,
    /// Visible people of it who were not shown before, as indexes into `people`.
    pub people: Vec<u32>,
}

/// Everybody a draft reaches.
#[derive(Clone, Debug)]
pub struct Audience<'a> {
    pub sender: Sender,
    pub readers: Vec<Reader<'a>>,
    pub people: Vec<Person>,
    pub parties: Vec<Party>,
    pub counts: Counts,
    /// A public mailing list is among the visible readers.
    pub public_list: bool,
    /// Without a sender, the domain that most visible people share, where its members are individuals: whoever sends, it is
    /// a university or a parliament before its people or one of them before the others. Empty where there is none.
    pub house: String,
}

/// What the audience is worked out from.
pub struct Sources<'a> {
    pub circle: &'a Circle,
    pub from: Option<&'a Known>,
    /// Every entry with its parsed recipients, To before Cc before Bcc.
    pub entries: Vec<(Field, u32, &'a [Known])>,
}

impl<'a> Audience<'a> {
    /// Works out who sees whom; `shown`: the keys of people whom somebody else's message already showed to each other.
    #[must_use]
    pub fn new(sources: &Sources<'a>, shown: &[String]) -> Self {
        let sender = Sender::of(sources.circle, sources.from);
        let mut audience = Audience {
            sender,
            readers: Vec::new(),
            people: Vec::new(),
            parties: Vec::new(),
            counts: Counts::default(),
            public_list: false,
            house: String::new(),
        };
        audience.meet(sources, shown);
        audience.forget_lone_shown();
        let shared = audience.shared_host();
        audience.form_parties(sources, shared.as_deref());
        audience.house = shared.filter(|domain| audience.has_individuals(sources.circle, domain)).unwrap_or_default();
        audience.count();
        audience
    }

    /// The people with their indices.
    pub fn everybody(&self) -> impl Iterator<Item = (u32, &Person)> {
        (0u32..).zip(&self.people)
    }

    /// The indices of the people who are so.
    #[must_use]
    pub fn those(&self, are: impl Fn(&Person) -> bool) -> Vec<u32> {
        self.everybody().filter(|(_, person)| are(person)).map(|(index, _)| index).collect()
    }

    /// Whether somebody is of the sender's organisation, or would be if the sender were of the house that most share.
    #[must_use]
    pub fn is_colleague(&self, person: &Person) -> bool {
        let domain = || self.readers.get(person.reader as usize).map_or("", |reader| reader.facts.domain());
        person.standing == Standing::Colleague || !self.house.is_empty() && domain() == self.house
    }

    /// The visible colleagues.
    #[must_use]
    pub fn colleagues(&self) -> Vec<u32> {
        self.those(|person| person.visible && self.is_colleague(person))
    }

    /// Outsiders who stand in Bcc alone.
    #[must_use]
    pub fn hidden_outsiders(&self) -> Vec<u32> {
        self.those(|person| !person.visible && person.standing == Standing::Outsider)
    }

    /// Visible people who are strangers to somebody: outsiders in a party and not shown before.
    pub fn strangers(&self) -> impl Iterator<Item = (u32, &Person)> {
        self.everybody().filter(|(_, person)| person.visible && !person.shown && person.party.is_some())
    }

    /// The kinds of the visible outsiders whom somebody else's message already showed to each other.
    pub fn shown_kinds(&self) -> impl Iterator<Item = PartyKind> {
        let shown = self.people.iter().filter(|person| person.visible && person.shown);
        shown.filter_map(|person| person.party).filter_map(|party| self.parties.get(party as usize)).map(|p| p.kind)
    }

    /// Strangers who are people of their own, with those on hosts of individuals where `individuals` says so.
    pub fn private_strangers(&self, individuals: bool) -> impl Iterator<Item = u32> {
        let private = move |kind| kind == PartyKind::Private || (individuals && kind == PartyKind::Individual);
        let kind = |person: &Person| person.party.and_then(|party| self.parties.get(party as usize)).map(|p| p.kind);
        self.strangers().filter(move |(_, person)| kind(person).is_some_and(private)).map(|(index, _)| index)
    }

    /// The address of a person, where there is one.
    #[must_use]
    pub fn address(&self, person: u32) -> Option<&'a Address> {
        let person = self.people.get(person as usize)?;
        self.readers.get(person.reader as usize)?.recipient.address.as_ref()
    }

    /// The first entry of a person.
    #[must_use]
    pub fn recipient(&self, person: u32) -> Option<&'a Recipient> {
        let person = self.people.get(person as usize)?;
        self.readers.get(person.reader as usize).map(|reader| reader.recipient)
    }

    /// What the entry of a person says by itself.
    #[must_use]
    pub fn facts(&self, person: u32) -> Option<&'a Facts> {
        let person = self.people.get(person as usize)?;
        self.readers.get(person.reader as usize).map(|reader| reader.facts)
    }

    /// The party an entry would be in, were it a reader; `None` for the sender, colleagues, trusted hosts and lists.
    #[must_use]
    pub fn party_of<'k>(
        &self,
        recipient: &Recipient,
        facts: &'k Facts,
        circle: &Circle,
    ) -> Option<(PartyKind, &'k str)> {
        let address = recipient.address.as_ref()?;
        let is_sender = self.sender.key.as_ref() == Some(&facts.key);
        let outside = self.standing(recipient, facts, circle) == Standing::Outsider;
        if !outside || is_sender {
            return None;
        }
        Some(match party_of(address, facts, circle, None) {
            (PartyKind::Organisation, _) => (PartyKind::Organisation, facts.domain()),
            (kind, _) => (kind, ""),
        })
    }

    /// Distinct people from the entries; the sender is nobody's reader.
    fn meet(&mut self, sources: &Sources<'a>, shown: &[String]) {
        let count = sources.entries.iter().map(|(.., entries)| entries.len()).sum();
        let mut known: HashMap<&str, u32> = HashMap::with_capacity(count);
        self.readers.reserve(count);
        self.people.reserve(count);
        let mut shown: Vec<&str> = shown.iter().map(String::as_str).collect();
        put_in_order(&mut shown);
        for (field, entry, known_entries) in &sources.entries {
            for Known { recipient, facts } in *known_entries {
                let place = Place { field: *field, entry: *entry, span: recipient.span };
                let reader = u32::try_from(self.readers.len()).unwrap_or(u32::MAX);
                let person = if self.sender.key.as_ref() == Some(&facts.key) {
                    None
                } else {
                    let fresh = u32::try_from(self.people.len()).unwrap_or(u32::MAX);
                    // Two entries that nobody can read need not be one person
                    let index = if facts.tells_who() { *known.entry(&facts.key).or_insert(fresh) } else { fresh };
                    if index == fresh {
                        let standing = self.standing(recipient, facts, sources.circle);
                        let shown = facts.tells_who() && shown.binary_search(&facts.key.as_str()).is_ok();
                        self.people.push(Person { standing, reader, visible: false, shown, party: None });
                    }
                    Some(index)
                };
                self.readers.push(Reader { place, recipient, facts, person });
                self.mark_visible(reader, person);
            }
        }
    }

    /// One person cannot have been shown to "each other": a lone one is as new to the rest as they are.
    fn forget_lone_shown(&mut self) {
        let shown = |person: &&mut Person| person.shown && person.visible && person.standing == Standing::Outsider;
        let mut shown = self.people.iter_mut().filter(shown);
        if let (Some(only), None) = (shown.next(), shown.next()) {
            only.shown = false;
        }
    }

    fn mark_visible(&mut self, reader: u32, person: Option<u32>) {
        let entry = &self.readers[reader as usize];
        if !entry.is_visible() {
            return;
        }
        self.public_list |= entry.facts.list_host;
        if let Some(person) = person.and_then(|index| self.people.get_mut(index as usize)) {
            if !person.visible {
                person.reader = reader;
            }
            person.visible = true;
        }
    }

    fn standing(&self, recipient: &Recipient, facts: &Facts, circle: &Circle) -> Standing {
        let Some(address) = &recipient.address else {
            return Standing::Unknown;
        };
        if facts.list {
            return Standing::Unknown;
        }
        if circle.is_own(address, &facts.host) {
            return Standing::Colleague;
        }
        let own = &self.sender.organisation;
        if !own.is_empty() && facts.domain() == own && !circle.is_excepted(address, &facts.host) {
            return Standing::Colleague;
        }
        if circle.is_trusted(address, &facts.host) { Standing::Trusted } else { Standing::Outsider }
    }

    /// Without a sender, the host that most visible people share: to somebody it is the own organisation.
    fn shared_host(&self) -> Option<String> {
        if self.sender.sending != Sending::Unknown {
            return None;
        }
        let visible = || self.people.iter().filter(|person| person.visible);
        let domains = || {
            let facts = visible().map(|person| self.readers[person.reader as usize].facts);
            facts.filter(|facts| !facts.host.is_empty() && !facts.personal).map(Facts::domain)
        };
        // Boyer and Moore: where one has more than half, it is the one left when each pair of different ones is struck out
        let (mut likely, mut lead) = ("", 0usize);
        for domain in domains() {
            if lead == 0 {
                likely = domain;
            }
            lead = if domain == likely { lead + 1 } else { lead - 1 };
        }
        let count = domains().filter(|domain| *domain == likely).count();
        (count * 2 > visible().count()).then(|| likely.to_owned())
    }

    fn has_individuals(&self, circle: &Circle, domain: &str) -> bool {
        self.readers.iter().any(|Reader { recipient, facts, .. }| {
            let individuals = |address| circle.is_individuals(address, facts);
            facts.domain() == domain && recipient.address.as_ref().is_some_and(individuals)
        })
    }

    fn form_parties(&mut self, sources: &Sources<'a>, shared: Option<&str>) {
        let mut known: HashMap<Id<'a>, u32> = HashMap::new();
        for index in 0..self.people.len() {
            let person = &self.people[index];
            if person.standing != Standing::Outsider || !person.visible {
                continue;
            }
            let Reader { recipient, facts, .. } = self.readers[person.reader as usize];
            let Some(address) = recipient.address.as_ref() else {
                continue;
            };
            let (kind, group) = party_of(address, facts, sources.circle, shared);
            let fresh = u32::try_from(self.parties.len()).unwrap_or(u32::MAX);
            let party = match kind {
                // A party of one, and everybody is here once
                PartyKind::Private | PartyKind::Individual => fresh,
                PartyKind::Organisation => *known.entry(Id::Domain(facts.domain())).or_insert(fresh),
                PartyKind::Group => *known.entry(Id::Group(group)).or_insert(fresh),
            };
            if party == fresh {
                let name = if kind == PartyKind::Organisation { facts.domain().to_owned() } else { String::new() };
                self.parties.push(Party { kind, name, people: Vec::new() });
            }
            let person = &mut self.people[index];
            person.party = Some(party);
            if !person.shown {
                self.parties[party as usize].people.push(u32::try_from(index).unwrap_or(u32::MAX));
            }
        }
    }

    fn count(&mut self) {
        let mut counts = Counts::default();
        for person in self.people.iter().filter(|person| person.visible) {
            counts.visible += 1;
            match person.standing {
                Standing::Colleague => counts.colleagues += 1,
                Standing::Unknown => counts.unknown += 1,
                Standing::Outsider | Standing::Trusted => counts.outsiders += 1,
            }
        }
        let newly = self.parties.iter().filter(|party| !party.people.is_empty()).count();
        counts.strangers = u32::try_from(newly).unwrap_or(u32::MAX);
        self.counts = counts;
    }
}

/// What makes two people one party.
#[derive(PartialEq, Eq, Hash)]
enum Id<'a> {
    Domain(&'a str),
    Group(usize),
}

/// The kind of party, and the group's index in the policy where it is a group.
fn party_of(address: &Address, facts: &Facts, circle: &Circle, shared: Option<&str>) -> (PartyKind, usize) {
    if let Some(group) = circle.group(address, &facts.host) {
        return (PartyKind::Group, group);
    }
    if facts.personal {
        return (PartyKind::Private, 0);
    }
    let individuals = shared != Some(facts.domain()) && circle.is_individuals(address, facts);
    (if individuals { PartyKind::Individual } else { PartyKind::Organisation }, 0)
}
