//! What is read from a body by itself. Must not know the rest of the draft, but for what it asks of the body.

use super::quoted::{self, QuotedHeader};
use crate::address::{self, Address};
use crate::draft::{Day, Draft, Opening};
use crate::facts::Hosts;
use crate::people::{self, Identifier, PeopleList};
use crate::text::{Body, Span, Starts, put_in_order};

/// What is read from a body without knowing the rest of the draft.
#[derive(Default)]
pub struct BodyParts {
    pub body: Body,
    pub quoted: Vec<QuotedHeader>,
    /// What the writer wrote now, without signature and notice.
    pub own_words: Vec<Span>,
    /// Where the words of it begin.
    pub starts: Starts,
    pub identifiers: Vec<Identifier>,
    pub lists: Vec<PeopleList>,
    /// Addresses in the text, by the key of their person.
    pub addresses: Vec<(String, Span)>,
    pub(super) asked: Asked,
}

/// What the rest of the draft asks of the body.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Asked {
    today: Option<Day>,
    /// What others wrote counts as well: it is published, not sent.
    whole: bool,
}

impl Asked {
    pub(super) fn by(draft: &Draft) -> Self {
        Asked { today: draft.today, whole: draft.opening.is_some_and(|opening| opening > Opening::Addressed) }
    }
}

/// Lines behind the writer's words that are read with them: a list ends where nothing goes on with it.
const BEHIND: usize = 3;

impl BodyParts {
    pub(super) fn read(text: &str, asked: Asked, hosts: &mut Hosts) -> Self {
        let body = Body::parse(text);
        let own_words = own_words(&body);
        // Numbers and lists in what others wrote before concern no rule of a mail
        let end = own_words.last().map_or(0, |words| words.end);
        // A list of the readers may stand below the signature
        let last = u32::try_from(body.fresh_end()).map_or(end, |fresh| fresh.max(end));
        let behind = body.lines.get(body.line_at(last) + BEHIND).map_or(text.len(), |line| line.span.start as usize);
        let (until, behind) = if asked.whole { (text.len(), text.len()) } else { (end as usize, behind) };
        let quoted = quoted::read(text, &body, hosts);
        let identifiers = people::identifiers_before(text, asked.today, behind);
        let addresses = identifiers.iter().filter(|found| found.kind == "email");
        let addresses = addresses.filter_map(|found| Some((Address::new(found.span.of(text))?, found.span)));
        let addresses = addresses.map(|(address, span)| (address::person_key(&address), span)).collect();
        let lists = people::people_rows_before(text, &body, &identifiers, until);
        BodyParts {
            starts: Starts::of(text, &own_words),
            own_words,
            body,
            quoted,
            identifiers,
            lists,
            addresses,
            asked,
        }
    }
}

/// What the writer wrote now, without signature and notice: these speak of the sender, not of the matter.
fn own_words(body: &Body) -> Vec<Span> {
    let mut words = Vec::with_capacity(body.fresh.len() + 2);
    let mut aside: Vec<Span> = body.signature.into_iter().chain(body.disclaimer).collect();
    put_in_order(&mut aside);
    for fresh in &body.fresh {
        let mut at = fresh.start;
        for skip in aside.iter().filter(|skip| skip.overlaps(*fresh)) {
            words.push(Span { start: at, end: skip.start.max(at) });
            at = at.max(skip.end);
        }
        words.push(Span { start: at, end: fresh.end.max(at) });
    }
    words.retain(|span| !span.is_empty());
    words
}
