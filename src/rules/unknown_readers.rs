//! A list or a group gets what only the people concerned should read: nobody sees who is behind it.

use super::{Findings, Found, Rule};
use crate::audience::{Person, Standing};
use crate::exposure::{self, Basis};
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Severity};

pub static RULE: Rule = Rule {
    id: "unknown-readers",
    severity: Severity::Warn,
    message: "It is not known who reads {list}, and this message is about its readers",
    advice: "Check who is behind it, or write to the person",
    check,
};

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    if !mail.matter.addressed {
        return;
    }
    let behind = |person: &Person| person.standing == Standing::Unknown && is_known_list(mail, person);
    let lists = mail.audience.those(behind);
    // Two and more are the business of the rule about visible strangers
    let [list] = lists.as_slice() else { return };
    let recipient = mail.audience.recipient(*list);
    let name = recipient.and_then(|r| r.name.clone().or_else(|| r.address.as_ref().map(|a| a.text.clone())));
    let mut places = exposure::places(mail, &lists);
    places.extend(exposure::hidden_places(mail, &lists));
    places.extend(exposure::telling(mail, Basis::Unknown));
    out.add(Found {
        severity: Some(Severity::Note),
        args: vec![("list", Arg::from(name.unwrap_or_default()))],
        places,
        ..Found::default()
    });
}

/// A chip without an address may well be one person whom the host did not resolve, unless its name says otherwise.
fn is_known_list(mail: &Mail<'_>, person: &Person) -> bool {
    let reader = mail.audience.readers.get(person.reader as usize);
    reader.is_some_and(|reader| reader.recipient.address.is_some() || reader.facts.list)
}
