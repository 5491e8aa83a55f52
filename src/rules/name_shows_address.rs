//! A display name that is itself an address, and not the one the mail goes to.

use super::{Findings, Found, Rule};
use crate::address;
use crate::exposure;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Severity};

pub static RULE: Rule = Rule {
    id: "name-shows-address",
    severity: Severity::Warn,
    message: "{shown} is only a name: the message goes to {host}",
    advice: "Check the address",
    check,
};

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    // A copy to the writer goes to nobody else, whatever it is called
    for reader in mail.audience.readers.iter().filter(|reader| reader.person.is_some()) {
        let Some(shown) = Mail::address_in_name(reader.recipient) else { continue };
        let shown_host = address::fold_host(shown.host());
        // Another mailbox of the same organisation is an alias, not a trap
        if !reader.facts.host.is_empty() && address::registrable(&shown_host) != reader.facts.domain() {
            out.add(Found {
                args: vec![("shown", Arg::from(shown.text.as_str())), ("host", Arg::from(reader.facts.host.as_str()))],
                places: vec![reader.place],
                fixes: exposure::remove(mail, &[reader.place]),
                ..Found::default()
            });
        }
    }
}
