//! A host that looks like another: one letter off a large mailbox host, or off a host of this very message.

use std::collections::BTreeMap;

use super::{Findings, Found, Rule};
use crate::audience::Standing;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Place, Severity};

pub static RULE: Rule = Rule {
    id: "mistyped-host",
    severity: Severity::Warn,
    message: "{host} looks like {meant}, mistyped",
    advice: "Check the address",
    check,
};

/// Mailbox hosts that are typed by hand most; those that differ by one letter from another of the world's mailbox
/// hosts are found to be such and left alone.
const TYPED: [&str; 16] = [
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.co.uk",
    "outlook.com",
    "yahoo.com",
    "yahoo.co.uk",
    "icloud.com",
    "btinternet.com",
    "virginmedia.com",
    "protonmail.com",
    "web.de",
    "t-online.de",
    "orange.fr",
    "wanadoo.fr",
    "libero.it",
];

/// Shorter names differ by a letter too often to mean anything.
const SHORTEST: usize = 6;
/// Readers on a host who make it the one that was meant.
const ESTABLISHED: usize = 2;
/// Hosts of the message that are compared with: more would make the work grow with its square.
const COMPARED: usize = 50;

fn check(mail: &Mail<'_>, _policy: &RulePolicy<'_>, out: &mut Findings<'_>) {
    let mut hosts: BTreeMap<&str, (usize, bool)> = BTreeMap::new();
    for facts in mail.audience.everybody().filter_map(|(index, _)| mail.audience.facts(index)) {
        hosts.entry(&facts.host).or_insert((0, facts.personal)).0 += 1;
    }
    let own = mail.audience.sender.host.as_str();
    let established: Vec<&str> =
        hosts.iter().filter(|(_, (count, _))| *count >= ESTABLISHED).map(|(host, _)| *host).take(COMPARED).collect();
    for (host, (count, personal)) in &hosts {
        if *personal && !ends_wrong(host) || *host == own || *count > 1 {
            continue;
        }
        let candidates = TYPED.iter().copied().chain([own]).chain(established.iter().copied());
        let meant = candidates.filter(|known| known.len() >= SHORTEST).find(|known| is_slip(host, known));
        if let Some(meant) = meant {
            let places = places(mail, host);
            let foreign = !host.is_ascii() && meant.is_ascii();
            let alphabet = ("alphabet", "{host} has a letter of another alphabet, and looks like {meant}");
            out.add(Found {
                variant: foreign.then_some(alphabet),
                args: vec![("host", Arg::from(*host)), ("meant", Arg::from(meant))],
                places,
                ..Found::default()
            });
        }
    }
}

fn places(mail: &Mail<'_>, host: &str) -> Vec<Place> {
    let on = |reader: &&crate::audience::Reader<'_>| {
        let standing = reader.person.map(|p| mail.audience.people[p as usize].standing);
        standing != Some(Standing::Colleague) && reader.facts.host == host
    };
    mail.audience.readers.iter().filter(on).map(|reader| reader.place).collect()
}

/// One letter more, less, other or swapped; or letters that look alike (`rn` for `m`, `0` for `o`, `1` for `l`).
fn is_slip(host: &str, meant: &str) -> bool {
    if host == meant || are_numbered(host, meant) {
        return false;
    }
    if !host.is_ascii() && meant.is_ascii() {
        return host.chars().map(latin).eq(meant.chars());
    }
    if host.len().abs_diff(meant.len()) > 2 {
        return false;
    }
    // Another ending of the same name is another country's host, not a slip: `example.co` for `example.com` is one
    let (name, end) = host.split_once('.').unwrap_or((host, ""));
    let (meant_name, meant_end) = meant.split_once('.').unwrap_or((meant, ""));
    if name == meant_name && WRONG_ENDS.contains(&end) && meant_end.starts_with(['c', 'd', 'f']) {
        return TYPED.contains(&meant);
    }
    if name == meant_name && end.contains('.') && end.split('.').next().is_some_and(|label| label.len() >= SHORTEST) {
        return is_slip(end, meant_end);
    }
    if name == meant_name {
        return is_one_off(end, meant_end) && end.len() < meant_end.len() && !end.contains('.');
    }
    end == meant_end && (is_one_off(name, meant_name) || skeleton(name) == skeleton(meant_name))
}

/// Hosts that differ in a number only are numbered: `school12.example.org` beside `school13.example.org`.
fn are_numbered(host: &str, other: &str) -> bool {
    let name = |host: &str| -> String { host.chars().filter(|c| !c.is_ascii_digit()).collect() };
    let has_number = |host: &str| host.bytes().any(|b| b.is_ascii_digit());
    has_number(host) && has_number(other) && name(host) == name(other)
}

/// Endings that slips of the hand make of `com`, `co.uk`, `de` and `fr`; large providers have no host under any.
const WRONG_ENDS: [&str; 24] = [
    "co", "con", "cm", "om", "cpm", "vom", "xom", "comm", "coom", "ocm", "cmo", "cim", "clm", "ccom", "coim", "co.ku", "co.u", "co.uj",
    "couk", "cou.k", "ed", "dee", "rf", "fe",
];

/// The name of a provider under one of them.
fn ends_wrong(host: &str) -> bool {
    let (name, end) = host.split_once('.').unwrap_or((host, ""));
    WRONG_ENDS.contains(&end) && TYPED.iter().any(|typed| typed.split('.').next() == Some(name))
}

/// The Latin letter that a letter of another script is drawn like.
fn latin(c: char) -> char {
    match c {
        'а' | 'α' => 'a',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' => 'e',
        'һ' => 'h',
        'і' | 'ι' | 'ı' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'ӏ' => 'l',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'ν' => 'v',
        'х' | 'χ' => 'x',
        'у' | 'γ' => 'y',
        _ => c,
    }
}

fn skeleton(name: &str) -> String {
    name.replace("rn", "m").replace("vv", "w").replace('0', "o").replace(['1', 'i'], "l")
}

/// Damerau-Levenshtein distance of exactly one, by common prefix and suffix.
fn is_one_off(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let prefix = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let suffix = a[prefix..].iter().rev().zip(b[prefix..].iter().rev()).take_while(|(x, y)| x == y).count();
    match (&a[prefix..a.len() - suffix], &b[prefix..b.len() - suffix]) {
        ([_], [_]) | ([], [_]) | ([_], []) => true,
        ([x, y], [v, w]) => x == w && y == v,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_one_letter_off() {
        for (host, meant) in [
            ("gmial.com", "gmail.com"),
            ("gmai.com", "gmail.com"),
            ("gmaill.com", "gmail.com"),
            ("gmail.co", "gmail.com"),
            ("rnuseum.example", "museum.example"),
            ("hotrnail.com", "hotmail.com"),
            ("hotmail.con", "hotmail.com"),
            ("yahoo.co.ku", "yahoo.co.uk"),
            ("council.exmaple.org", "council.example.org"),
            ("gm\u{430}il.com", "gmail.com"),
        ] {
            assert!(is_slip(host, meant), "{host} {meant}");
        }
        for (host, meant) in [
            ("gmail.com", "gmail.com"),
            ("example.org", "example.com"),
            ("north.example", "south.example"),
            ("school12.example", "school13.example"),
            ("firm5.example.org", "firm54.example.org"),
        ]
        {
            assert!(!is_slip(host, meant), "{host} {meant}");
        }
    }
}
