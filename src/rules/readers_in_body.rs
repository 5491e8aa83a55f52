//! The text names its own readers: Bcc hides the list of them, and the body shows it.

use std::collections::BTreeMap;

use super::{Findings, Found, Rule};
use crate::audience::{PartyKind, Reader, Sending, Standing};
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};
use crate::text::{Mentions, Searchable, Span, put_in_order};

pub static RULE: Rule = Rule {
    id: "readers-in-body",
    severity: Severity::Stop,
    message: "The text shows {count} of its readers to the others",
    advice: "Take their names and addresses out of the text",
    check,
};

/// Private readers whom an organisation's text may not list, whatever it is about.
const MANY: usize = 5;
/// Above this many readers only addresses are looked for: a name more or less decides nothing then.
const NAMES_OF: usize = 100;

fn check(mail: &Mail<'_>, policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let private = private_readers(mail);
    if private.len() < 2 {
        return;
    }
    let shown = shown(mail, &private);
    // Whom every reader sees in To or Cc anyway, the text does not show anew
    let anew: Vec<u32> = shown.keys().copied().filter(|p| !mail.audience.people[*p as usize].visible).collect();
    let from_organisation = mail.audience.sender.sending != Sending::Private;
    let severity = match anew.len() {
        0 => return,
        1 if mail.matter.sensitive => Severity::Warn,
        _ if mail.matter.sensitive => Severity::Stop,
        n if from_organisation && n >= policy.limit(MANY) => Severity::Warn,
        _ => return,
    };
    let mut spans: Vec<Span> = anew.iter().filter_map(|person| shown.get(person)).flatten().copied().collect();
    put_in_order(&mut spans);
    let places = spans.into_iter().map(Place::in_body).collect();
    let args = vec![("count", Arg::from(anew.len()))];
    out.add(Found { severity: Some(severity), args, places, ..Found::default() });
}

/// Readers on private mailboxes, by the key of their address.
fn private_readers<'a>(mail: &Mail<'a>) -> BTreeMap<&'a str, u32> {
    let mut private = BTreeMap::new();
    for (index, person) in mail.audience.everybody() {
        let Some(Reader { recipient, facts, .. }) = mail.audience.readers.get(person.reader as usize) else { continue };
        if person.standing != Standing::Outsider {
            continue;
        }
        let kind = mail.audience.party_of(recipient, facts, mail.circle).map(|(kind, _)| kind);
        if matches!(kind, Some(PartyKind::Private | PartyKind::Individual)) {
            private.insert(facts.key.as_str(), index);
        }
    }
    private
}

/// Where the writer's own words show each of these readers, by address or by full name.
fn shown(mail: &Mail<'_>, private: &BTreeMap<&str, u32>) -> BTreeMap<u32, Vec<Span>> {
    let mut shown: BTreeMap<u32, Vec<Span>> = BTreeMap::new();
    for (key, span) in mail.addresses_in_body {
        // A list stands below the signature as well as above it
        if let Some(person) = private.get(key.as_str()).filter(|_| !mail.body.is_quoted(span.start)) {
            shown.entry(*person).or_default().push(*span);
        }
    }
    if private.len() <= NAMES_OF {
        let greeted = |span: Span| mail.body.greeting.as_ref().is_some_and(|greeting| greeting.span.overlaps(span));
        by_name(mail, private, |person, span| {
            if mail.is_own_word(span) && !greeted(span) {
                shown.entry(person).or_default().push(span);
            }
        });
    }
    shown
}

/// Where the text gives the full name of one of them.
fn by_name(mail: &Mail<'_>, private: &BTreeMap<&str, u32>, mut found: impl FnMut(u32, Span)) {
    let name = |person: &u32| mail.audience.recipient(*person).and_then(|recipient| recipient.name.as_deref());
    let full = |name: &str| name.split_whitespace().nth(1).is_some() && !name.contains('@');
    let named = || private.values().filter_map(|person| Some((*person, name(person).filter(|name| full(name))?)));
    if let Some(mut mentions) = Mentions::new(named()) {
        mail.own_words.iter().for_each(|words| mentions.find(&mail.draft.body, mail.starts.within(*words), &mut found));
        return;
    }
    let text = Searchable::new(&mail.draft.body);
    for (person, name) in named() {
        text.find(name).for_each(|span| found(person, span));
    }
}
