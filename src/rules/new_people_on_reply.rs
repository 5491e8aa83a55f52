//! Somebody new joins a thread about a matter of the people concerned, and reads what is quoted below.

use super::{Findings, Found, Rule};
use crate::audience::{PartyKind, Standing};
use crate::exposure;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Severity};

pub static RULE: Rule = Rule {
    id: "new-people-on-reply",
    severity: Severity::Note,
    message: "{count:person was|people were} not on the message you answer, which stands below",
    advice: "Cut what they should not read, or write to them apart",
    check,
};

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let known = mail.prior.keys();
    if !mail.answers() || known.len() < 2 || mail.body.quotes.is_empty() {
        return;
    }
    let thread = || mail.prior.from.iter().chain(&mail.prior.readers);
    let places: Vec<_> = mail
        .audience
        .readers
        .iter()
        .filter(|reader| {
            let Some(person) = reader.person.map(|p| &mail.audience.people[p as usize]) else { return false };
            if person.standing != Standing::Outsider || known.contains(&reader.facts.key) {
                return false;
            }
            // One more of a firm that is in the thread already is everyday work
            let kind = person.party.map(|party| mail.audience.parties[party as usize].kind);
            let joined = thread().any(|known| known.facts.domain() == reader.facts.domain());
            let private = matches!(kind, Some(PartyKind::Private | PartyKind::Individual));
            private || !joined
        })
        .map(|reader| reader.place)
        .collect();
    if places.is_empty() {
        return;
    }
    // What the thread says tells its matter as well as what is written above it
    if mail.matter.sensitive || mail.body.quotes.iter().any(|quote| mail.is_sensitive_quote(quote)) {
        let fixes = exposure::remove(mail, &places);
        out.add(Found { args: vec![("count", Arg::from(places.len()))], fixes, places, ..Found::default() });
    }
}
