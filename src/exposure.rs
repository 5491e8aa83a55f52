//! The decision "who x what": how grave it is that these people see each other, given what the mail is about.
//! Every step is monotone: one more stranger never makes it milder, one more colleague never graver.

use crate::audience::{PartyKind, Sending, Standing};
use crate::draft::Field;
use crate::mail::Mail;
use crate::report::{Place, Severity};
use crate::text::{self, FormLetter, Span, put_in_order};
use crate::topics::{Hit, How, Source};

pub use entries::{hidden_places, places};
pub use readers::{is_readers_name, reader_words};
pub use repairs::{move_to_bcc, remove, repairs, send_separately_from_bcc};

mod entries;
mod greeted;
mod readers;
mod repairs;
mod shared;
mod students;

/// Private people from whom on an organisation's mail stops whatever it says.
pub const PRIVATE_STOP: usize = 5;
/// Parties of about one person that stop a sensitive mail.
const SENSITIVE_PARTIES: usize = 5;
/// Parties of about one person that an ordinary mail asks about.
const ORDINARY_PARTIES: usize = 10;
/// People whom a private sender may write to openly.
const PRIVATE_SENDER: usize = 30;
/// People of one organisation who still count as "about one person".
const ABOUT_ONE: usize = 2;
/// Readers of the own organisation who make "several".
const SEVERAL: usize = 3;
/// A larger number than a family's.
const FAMILY: usize = 4;

/// What the finding rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A sensitive matter before strangers.
    Sensitive,
    /// Private people, whatever the mail says.
    PrivatePeople,
    /// Many outside organisations.
    Organisations,
    /// A private sender before a crowd.
    Crowd,
    /// A sensitive matter before recipients that nobody can see through.
    Unknown,
    /// Readers of the own organisation who are themselves concerned.
    Colleagues,
    /// Students of the own university who are themselves concerned.
    Students,
    /// A letter to one reader about what is that reader's own, before several.
    FormLetter,
}

impl Basis {
    /// The name at the edge.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Basis::Sensitive => "sensitive",
            Basis::PrivatePeople => "private-people",
            Basis::Organisations => "organisations",
            Basis::Crowd => "crowd",
            Basis::Unknown => "unknown",
            Basis::Colleagues => "colleagues",
            Basis::Students => "students",
            Basis::FormLetter => "form-letter",
        }
    }
}

/// How grave it is, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exposure {
    pub severity: Severity,
    pub basis: Basis,
}

/// Parties that see each other anew, counted by kind.
#[derive(Default)]
struct Parties {
    private: usize,
    individual: usize,
    /// People on domains under their own names, where the matter is a sensitive one.
    owners: usize,
    /// Organisations with about one person here.
    single: usize,
    /// Organisations and groups whatever their number of people.
    all: usize,
}

impl Parties {
    fn of(mail: &Mail<'_>) -> Self {
        let mut parties = Parties::default();
        let met = mail.audience.parties.iter().enumerate().filter(|(_, party)| !party.people.is_empty());
        for (number, party) in met {
            parties.all += 1;
            match party.kind {
                // On one professional host with the sender: to each other they are of one trade, unless they are
                // themselves the people concerned
                PartyKind::Individual if !mail.matter.addressed && mail.is_peer(party) => {}
                PartyKind::Private => parties.private += 1,
                PartyKind::Individual => parties.individual += 1,
                PartyKind::Organisation if party.people.len() > ABOUT_ONE => {}
                PartyKind::Organisation if mail.matter.sensitive && mail.owners()[number] => parties.owners += 1,
                PartyKind::Organisation => parties.single += 1,
                PartyKind::Group => {}
            }
        }
        // To somebody new, the people of the thread are one more party, who see the newcomer too
        if parties.all > 0 && mail.audience.shown_kinds().next().is_some() {
            parties.all += 1;
            parties.private += usize::from(mail.audience.shown_kinds().any(|kind| kind == PartyKind::Private));
        }
        parties
    }

    /// Parties of about one person each.
    fn ones(&self) -> usize {
        self.private + self.individual + self.owners + self.single
    }
}

/// The gravest reason for which these readers should not see each other; `None` where there is none.
#[must_use]
pub fn judge(mail: &Mail<'_>, private_stop: usize) -> Option<Exposure> {
    let parties = Parties::of(mail);
    let sensitive = mail.matter.sensitive.then(|| judge_sensitive(mail, &parties)).flatten();
    let ordinary = judge_ordinary(mail, &parties, private_stop);
    let judged = graver(sensitive, ordinary);
    let stops = judged.is_some_and(|exposure| exposure.severity == Severity::Stop);
    if stops { judged } else { graver(judged, judge_form_letter(mail)) }
}

/// The first where both are as grave.
fn graver(one: Option<Exposure>, other: Option<Exposure>) -> Option<Exposure> {
    match (one, other) {
        (Some(a), Some(b)) => Some(if b.severity > a.severity { b } else { a }),
        (one, other) => one.or(other),
    }
}

/// What is written to each as one of many speaks to each as the person concerned, and never to two jointly.
fn judge_form_letter(mail: &Mail<'_>) -> Option<Exposure> {
    let private = mail.audience.may_show_private_people();
    let basis = if private { Basis::FormLetter } else { Basis::Students };
    greeted::form_letter(mail).map(|_| Exposure { severity: Severity::Stop, basis })
}

fn judge_sensitive(mail: &Mail<'_>, parties: &Parties) -> Option<Exposure> {
    let at = |severity, basis| Some(Exposure { severity, basis });
    // Where the mail speaks to its readers as the people concerned, a member of a university or a
    // parliament is as private as a person on a mailbox host
    let addressed = if mail.matter.addressed { parties.individual } else { 0 };
    let private = parties.private + parties.owners + addressed;
    let strangers = parties.all >= 2;
    let exposed = strangers && (private >= 2 || parties.ones() >= SENSITIVE_PARTIES) && !is_family(mail);
    let together = exposed && shared::is_known(mail);
    if exposed && !together {
        return at(Severity::Stop, Basis::Sensitive);
    }
    let students = concerned_students(mail).len();
    if students > 0 && students + private >= 2 {
        return at(Severity::Stop, Basis::Students);
    }
    if mail.audience.counts.unknown >= 2 {
        return at(Severity::Warn, Basis::Unknown);
    }
    let colleagues = mail.audience.colleagues().len();
    let hidden = has_hidden_outsiders(mail) || students::are_hidden(mail);
    if mail.matter.own && colleagues >= SEVERAL && !hidden {
        return at(Severity::Warn, Basis::Colleagues);
    }
    // What two organisations read of others is their work, unless it is said to be their own
    let concerned = mail.matter.own || mail.matter.addressed && private > 0;
    if together || concerned && strangers && !is_family(mail) {
        return at(Severity::Note, Basis::Sensitive);
    }
    None
}

fn judge_ordinary(mail: &Mail<'_>, parties: &Parties, private_stop: usize) -> Option<Exposure> {
    let at = |severity, basis| Some(Exposure { severity, basis });
    if mail.audience.public_list {
        return None;
    }
    if mail.audience.sender.sending == Sending::Private {
        let crowd = parties.all > PRIVATE_SENDER;
        return crowd.then_some(Exposure { severity: Severity::Warn, basis: Basis::Crowd });
    }
    if parties.private >= private_stop {
        return at(Severity::Stop, Basis::PrivatePeople);
    }
    if parties.ones() >= ORDINARY_PARTIES {
        return at(Severity::Warn, Basis::Organisations);
    }
    None
}

/// Where outsiders stand in Bcc, they are whom the mail addresses, and the colleagues have a copy.
fn has_hidden_outsiders(mail: &Mail<'_>) -> bool {
    !mail.audience.hidden_outsiders().is_empty()
}

/// A couple or a family: a few private people with one surname. It never silences what families hide from each other.
#[must_use]
pub fn is_family(mail: &Mail<'_>) -> bool {
    if mail.matter.family_blind {
        return false;
    }
    let parties = Parties::of(mail);
    let private = parties.private <= FAMILY && parties.ones() == parties.private + parties.owners;
    private && shared::have_one_surname(mail)
}

/// The people whom the finding is about, by index.
#[must_use]
pub fn people(mail: &Mail<'_>, basis: Basis) -> Vec<u32> {
    match basis {
        Basis::Unknown => mail.audience.those(|person| person.visible && person.standing == Standing::Unknown),
        Basis::Colleagues => mail.audience.colleagues(),
        Basis::Students => with_students(mail, strangers(mail)),
        _ => strangers(mail),
    }
}

fn strangers(mail: &Mail<'_>) -> Vec<u32> {
    mail.audience.strangers().map(|(index, _)| index).collect()
}

/// The visible students whom a sensitive matter addresses as the people concerned, or a letter that is written to each alone.
fn concerned_students(mail: &Mail<'_>) -> Vec<u32> {
    let students = students::visible(mail);
    let concerned = || mail.matter.sensitive && mail.matter.addressed || greeted::form_letter(mail).is_some();
    if !students.is_empty() && concerned() { students } else { Vec::new() }
}

/// The people, and the students who are concerned as they are.
fn with_students(mail: &Mail<'_>, mut people: Vec<u32>) -> Vec<u32> {
    people.extend(concerned_students(mail));
    put_in_order(&mut people);
    people.dedup();
    people
}

/// The exposed, and with a sensitive matter the unknown beside them: they would be warned of as soon as those are gone.
#[must_use]
pub fn to_repair(mail: &Mail<'_>, exposed: Vec<u32>) -> Vec<u32> {
    let mut exposed = with_students(mail, exposed);
    if mail.matter.sensitive && mail.audience.counts.unknown >= 2 {
        exposed.extend(people(mail, Basis::Unknown));
        put_in_order(&mut exposed);
        exposed.dedup();
    }
    exposed
}

/// Those of the people whose display name or address gives a full name.
#[must_use]
pub fn named(mail: &Mail<'_>, people: &[u32]) -> Vec<u32> {
    let named = |person: &u32| mail.audience.facts(*person).is_some_and(|facts| facts.full_name);
    people.iter().copied().filter(named).collect()
}

/// The words that make the matter sensitive, as places, or those of a form letter.
#[must_use]
pub fn telling(mail: &Mail<'_>, basis: Basis) -> Vec<Place> {
    if basis == Basis::FormLetter || basis == Basis::Students && !mail.matter.sensitive {
        let place = |letter: FormLetter| {
            let field = if letter.in_subject { Field::Subject } else { Field::Body };
            Place { field, entry: 0, span: letter.span }
        };
        return greeted::form_letter(mail).map(place).into_iter().collect();
    }
    if !mail.matter.sensitive {
        return Vec::new();
    }
    let hits = mail.matter.hits.iter().filter(|hit| hit.how != How::Mention);
    let mut places: Vec<Place> = hits.filter_map(|hit| mail.place(hit.source, whole(mail, hit))).collect();
    // One word may tell of several topics, and every part of an address is marked as the whole entry
    put_in_order(&mut places);
    places.dedup();
    places
}

/// Words are told of as a person would read them out.
fn whole(mail: &Mail<'_>, hit: &Hit) -> Span {
    match hit.source {
        Source::Subject => text::to_phrase_end(&mail.draft.subject, hit.span),
        Source::Body => text::to_phrase_end(&mail.draft.body, hit.span),
        _ => hit.span,
    }
}
