//! A host that looks like another: one letter off a large mailbox host, or off a host of this very message.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Findings, Found, Rule};
use crate::address::{HostKind, fold_host, is_public};
use crate::audience::{Reader, Standing};
use crate::exposure;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Edit, Fix, FixId, Place, Severity};

pub static RULE: Rule = Rule {
    id: "mistyped-host",
    severity: Severity::Warn,
    message: "{host} looks like {meant}, mistyped",
    advice: "Check the address",
    check,
};

/// Mailbox hosts that are typed by hand most; those that differ by one letter from another of the world's mailbox
/// hosts are found to be such and left alone.
const TYPED: &str = "gmail.com googlemail.com icloud.com hotmail.com hotmail.co.uk outlook.com yahoo.com yahoo.co.uk btinternet.com \
    virginmedia.com protonmail.com web.de t-online.de freenet.de orange.fr wanadoo.fr laposte.net libero.it virgilio.it tiscali.it \
    telefonica.net ziggo.nl kpnmail.nl interia.pl telia.com comhem.se docomo.ne.jp softbank.ne.jp ezweb.ne.jp uol.com.br";

/// Those of them that have no other ending.
const COM_ALONE: [&str; 3] = ["gmail.com", "googlemail.com", "icloud.com"];

/// Providers that have hosts in many countries: what is one letter off is compared with their host there.
const FAMILIES: [&str; 3] = ["hotmail", "outlook", "yahoo"];

/// [`TYPED`] one by one: every host of a message is compared with them.
static HOSTS: LazyLock<Vec<&str>> = LazyLock::new(|| TYPED.split(' ').collect());

/// Shorter names differ by a letter too often to mean anything.
const SHORTEST: usize = 6;
/// So are names of their owners.
const SHORT_NAME: usize = 3;
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
    let established = hosts.iter().filter(|(_, (count, _))| *count >= ESTABLISHED).map(|(host, _)| *host);
    let mut known = HOSTS.clone();
    known.push(own);
    known.extend(established.take(COMPARED));
    for (host, (count, personal)) in &hosts {
        if *personal && !ends_wrong(host) || *host == own || *count > 1 {
            continue;
        }
        let meant = known.iter().find(|known| known.len() >= SHORTEST && is_slip(host, known)).copied();
        let Some(meant) = meant.map(str::to_owned).or_else(|| in_family(host)) else { continue };
        let places = places(mail, host);
        if !places.is_empty() {
            let foreign = !host.is_ascii() && meant.is_ascii();
            let alphabet = ("alphabet", "{host} has a letter of another alphabet, and looks like {meant}");
            out.add(Found {
                variant: foreign.then_some(alphabet),
                args: vec![("host", Arg::from(*host)), ("meant", Arg::from(meant.as_str()))],
                fixes: correction(mail, &places, host, &meant)
                    .map_or_else(|| exposure::remove(mail, &places), |fix| vec![fix]),
                places,
                ..Found::default()
            });
        }
    }
}

/// The same people on the host that was meant; none where an entry does not show its host as it is.
fn correction(mail: &Mail<'_>, places: &[Place], host: &str, meant: &str) -> Option<Fix> {
    let edit = |place: &Place| {
        let written = mail.draft.text(place.field, place.entry as usize)?;
        Some(Edit::Replace { place: *place, with: on_host(place.span.of(written), host, meant)? })
    };
    let edits = places.iter().map(edit).collect::<Option<Vec<_>>>()?;
    Some(Fix { id: FixId::Replace, label: format!("Change to {meant}"), edits, drafts: Vec::new() })
}

/// An entry with another host in every address on `host`, the names as they are; `None` where there is no such address.
fn on_host(entry: &str, host: &str, meant: &str) -> Option<String> {
    let mut changed = String::with_capacity(entry.len());
    let (mut rest, mut found) = (entry, false);
    while let Some((before, behind)) = rest.split_once('@') {
        let end = behind.find(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '-')).unwrap_or(behind.len());
        let here = fold_host(&behind[..end]) == host;
        changed.extend([before, "@", if here { meant } else { &behind[..end] }]);
        found |= here;
        rest = &behind[end..];
    }
    changed.push_str(rest);
    found.then_some(changed)
}

/// Where readers outside are on the host; none where the policy knows it.
fn places(mail: &Mail<'_>, host: &str) -> Vec<Place> {
    let on = |reader: &&Reader<'_>| {
        let standing = reader.person.map(|p| mail.audience.people[p as usize].standing);
        !matches!(standing, Some(Standing::Colleague | Standing::Trusted)) && reader.facts.host == host
    };
    mail.audience.readers.iter().filter(on).map(|reader| reader.place).collect()
}

/// The host of a provider with many countries that this one is a letter off.
fn in_family(host: &str) -> Option<String> {
    let (name, end) = host.split_once('.')?;
    let near = |family: &&&str| name.as_bytes().first() == family.as_bytes().first() && is_one_off(name, family);
    let meant = FAMILIES.iter().find(near).map(|family| format!("{family}.{end}"))?;
    (is_public(end) && HostKind::of(&meant).is_personal()).then_some(meant)
}

/// One letter more, less, other or swapped; or letters that look alike (`rn` for `m`, `0` for `o`, `1` for `l`).
fn is_slip(host: &str, meant: &str) -> bool {
    let far = host.len().abs_diff(meant.len()) > 2;
    if far && host.is_ascii() || host == meant || are_numbered(host, meant) {
        return false;
    }
    if !host.is_ascii() && meant.is_ascii() {
        return host.chars().map(latin).eq(meant.chars());
    }
    if far {
        return false;
    }
    // Another ending of the same name is another country's host, not a slip: `example.co` for `example.com` is one, and
    // so is an ending that there is none of
    let ((name, end), (meant_name, meant_end)) = (first_label(host), first_label(meant));
    if name == meant_name && COM_ALONE.contains(&meant) {
        return true;
    }
    if name == meant_name && end.contains('.') && end.split('.').next().is_some_and(|label| label.len() >= SHORTEST) {
        return is_slip(end, meant_end);
    }
    if name == meant_name {
        let shorter = end.len() < meant_end.len() && !end.contains('.');
        return is_one_off(end, meant_end) && (shorter || !is_public(end));
    }
    // Short names differ by a letter too often to mean anything, but swapped letters do
    let telling = meant_name.len() > SHORT_NAME || is_swapped(name, meant_name);
    end == meant_end && (telling && is_one_off(name, meant_name) || skeleton(name).eq(skeleton(meant_name)))
}

/// The first label of a host, and what stands behind its dot.
fn first_label(host: &str) -> (&str, &str) {
    let end = host.bytes().position(|byte| byte == b'.').unwrap_or(host.len());
    (&host[..end], host.get(end + 1..).unwrap_or(""))
}

/// Hosts that differ in a number only are numbered: `school12.example.org` beside `school13.example.org`.
fn are_numbered(host: &str, other: &str) -> bool {
    let name = |host: &str| -> String { host.chars().filter(|c| !c.is_ascii_digit()).collect() };
    let has_number = |host: &str| host.bytes().any(|b| b.is_ascii_digit());
    has_number(host) && has_number(other) && name(host) == name(other)
}

/// The name of a provider under an ending that it has no host under.
fn ends_wrong(host: &str) -> bool {
    let (name, end) = first_label(host);
    let of_name = |typed: &&&str| typed.strip_prefix(name).is_some_and(|end| end.starts_with('.'));
    let mut same = HOSTS.iter().filter(of_name);
    same.any(|typed| is_slip(host, typed) && (!is_public(end) || end.len() < 3 && typed.ends_with(".com")))
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

/// A name as its letters look: `rn` like `m`, `vv` like `w`, `0` like `o`, `1` and `i` like `l`.
fn skeleton(name: &str) -> impl Iterator<Item = u8> {
    let mut bytes = name.bytes().peekable();
    std::iter::from_fn(move || {
        let byte = bytes.next()?;
        Some(match byte {
            b'r' if bytes.next_if_eq(&b'n').is_some() => b'm',
            b'v' if bytes.next_if_eq(&b'v').is_some() => b'w',
            b'0' => b'o',
            b'1' | b'i' => b'l',
            _ => byte,
        })
    })
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

/// The same letters in another order.
fn is_swapped(a: &str, b: &str) -> bool {
    let sum = |name: &str| name.bytes().map(u32::from).sum::<u32>();
    a.len() == b.len() && sum(a) == sum(b)
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
            ("gmail.fr", "gmail.com"),
            ("hotmail.cim", "hotmail.com"),
            ("docomo.ne.pj", "docomo.ne.jp"),
            ("web.ed", "web.de"),
            ("wbe.de", "web.de"),
            ("museum.exmaple", "museum.example"),
        ] {
            assert!(is_slip(host, meant), "{host} {meant}");
        }
        for (host, meant) in [
            ("gmail.com", "gmail.com"),
            ("example.org", "example.com"),
            ("north.example", "south.example"),
            ("school12.example", "school13.example"),
            ("firm5.example.org", "firm54.example.org"),
            ("orange.es", "orange.fr"),
            ("web.dk", "web.de"),
            ("abc.example", "bbc.example"),
        ] {
            assert!(!is_slip(host, meant), "{host} {meant}");
        }
    }

    #[test]
    fn a_correction_changes_the_host_alone() {
        for (entry, corrected) in [
            ("Zoë <zoe.one@Gmial.com>", Some("Zoë <zoe.one@gmail.com>")),
            ("a@gmial.com <a@gmial.com>", Some("a@gmail.com <a@gmail.com>")),
            (
                "\"Ann @ home\" <ann@gmial.com> (an@other.example)",
                Some("\"Ann @ home\" <ann@gmail.com> (an@other.example)"),
            ),
            ("mailto:ann%40gmial.com", None),
            ("Ann", None),
        ] {
            assert_eq!(on_host(entry, "gmial.com", "gmail.com").as_deref(), corrected, "{entry}");
        }
    }

    #[test]
    fn a_provider_is_mistyped_in_any_country() {
        for (host, meant) in
            [("hotmial.se", "hotmail.se"), ("outlok.de", "outlook.de"), ("yaho.com.br", "yahoo.com.br")]
        {
            assert_eq!(in_family(host).as_deref(), Some(meant));
        }
        for host in ["wahoo.de", "hotmail.se", "hotmails24.de", "yahoo.museum.example", "hotmial.exmaple", ""] {
            assert_eq!(in_family(host), None, "{host}");
        }
        assert!(ends_wrong("hotmail.co.ku") && ends_wrong("gmail.co") && ends_wrong("outlook.con"));
        assert!(!ends_wrong("hotmail.fr") && !ends_wrong("gmail.com") && !ends_wrong("yahoo.co.jp"));
    }
}
