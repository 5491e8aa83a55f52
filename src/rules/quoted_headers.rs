//! A quoted or forwarded header shows addresses to readers who did not have them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Findings, Found, Rule};
use crate::audience::{PartyKind, Sending, Standing};
use crate::draft::Field;
use crate::facts::Known;
use crate::mail::{Mail, QuotedHeader};
use crate::policy::RulePolicy;
use crate::report::{Arg, Edit, Fix, FixId, Place, Severity};
use crate::text::Span;

pub static RULE: Rule = Rule {
    id: "quoted-headers",
    severity: Severity::Stop,
    message: "The quoted header shows the addresses of {count:person|people} to readers who did not have them",
    advice: "Cut the quoted header",
    check,
};

/// Private people whose addresses a quoted header may not carry to new readers, whatever the mail says.
const PRIVATE: usize = 5;
/// Parties of about one person that a sensitive mail's header may not carry on.
const PARTIES: usize = 5;

/// Whom one header shows anew.
#[derive(Default)]
struct Shown {
    people: BTreeMap<String, Span>,
    parties: BTreeSet<(String, String)>,
    private: usize,
}

fn check(mail: &Mail<'_>, policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let mut worst: Option<Severity> = None;
    let mut people: BTreeMap<String, Span> = BTreeMap::new();
    let mut blocks = Vec::new();
    for header in mail.quoted {
        let shown = newly_shown(mail, header);
        let Some(severity) = weigh(mail, &shown, policy) else { continue };
        worst = worst.max(Some(severity));
        people.extend(shown.people);
        blocks.push(header.span);
    }
    let Some(severity) = worst else { return };
    let mut spans: Vec<Span> = people.values().copied().collect();
    spans.sort_unstable();
    let place = |span| Place { field: Field::Body, entry: 0, span };
    let edits = blocks.iter().map(|span| Edit::Remove(place(*span))).collect();
    let label = "Cut the quoted header".to_owned();
    out.add(Found {
        severity: Some(severity),
        args: vec![("count", Arg::from(people.len()))],
        places: spans.into_iter().map(place).collect(),
        fixes: vec![Fix { id: FixId::Cut, label, edits, drafts: Vec::new() }],
        ..Found::default()
    });
}

/// The people in the header, where a reader from outside did not have it: those who did saw all of it already.
fn newly_shown(mail: &Mail<'_>, header: &QuotedHeader) -> Shown {
    let had: BTreeSet<&str> = header.everybody().map(|quoted| quoted.known.facts.key.as_str()).collect();
    let new_reader = mail.audience.people.iter().any(|person| {
        let outside = matches!(person.standing, Standing::Outsider | Standing::Unknown);
        outside && !had.contains(mail.audience.readers[person.reader as usize].facts.key.as_str())
    });
    let mut shown = Shown::default();
    if !new_reader {
        return shown;
    }
    let visible: BTreeSet<String> = mail.visible_keys();
    for quoted in header.everybody() {
        let Known { recipient, facts } = &quoted.known;
        let Some((kind, name)) = mail.audience.party_of(recipient, facts, mail.circle) else { continue };
        if visible.contains(&facts.key) || shown.people.contains_key(&facts.key) {
            continue;
        }
        shown.private += usize::from(kind == PartyKind::Private);
        let person = if name.is_empty() { facts.key.clone() } else { String::new() };
        shown.parties.insert((name.to_owned(), person));
        shown.people.insert(facts.key.clone(), quoted.span);
    }
    shown
}

fn weigh(mail: &Mail<'_>, shown: &Shown, policy: &RulePolicy<'_>) -> Option<Severity> {
    let sensitive = mail.matter.sensitive && shown.parties.len() >= 2;
    if sensitive && (shown.private >= 2 || shown.parties.len() >= PARTIES) {
        return Some(Severity::Stop);
    }
    let from_organisation = mail.audience.sender.sending != Sending::Private;
    (from_organisation && shown.private >= policy.limit(PRIVATE)).then_some(Severity::Warn)
}
