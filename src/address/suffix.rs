//! Public suffixes: which part of a host somebody registered. Reads `data/public-suffix`, both sections.
//! Must not know what an organisation does with its hosts.

use super::trie::Trie;

static SUFFIXES: Trie = Trie::new(include_bytes!(concat!(env!("OUT_DIR"), "/suffixes.bin")));

/// Value of an exception rule (`!city.kawasaki.jp`); other values are ordinary rules.
const EXCEPTION: u8 = 2;

/// Bytes of the public suffix at the end of `host` (lower case, no trailing dot, Unicode labels), by the algorithm
/// of <https://publicsuffix.org/list/>: the longest rule wins, exceptions win over all, else the last label.
fn suffix_len(host: &str) -> usize {
    let last_dot = host.rfind('.');
    let mut best = last_dot.map_or(host.len(), |dot| host.len() - dot - 1);
    let (mut node, mut end) = (Some(SUFFIXES.root()), host.len());
    while let Some(here) = node {
        let start = host[..end].rfind('.').map_or(0, |dot| dot + 1);
        let child = here.child(&host[start..end]);
        if child.is_some_and(|c| c.value == EXCEPTION) {
            return host.len() - end - 1;
        }
        if child.is_some_and(|c| c.value != 0) || here.any().is_some() {
            best = best.max(host.len() - start);
        }
        node = child.and_then(|c| c.below);
        if start == 0 {
            break;
        }
        end = start - 1;
    }
    best
}

fn is_ip(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or(host);
    host.starts_with('[') || host.contains(':') || !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit())
}

/// The registered domain that `host` is or lies under: `mail.example.co.uk` gives `example.co.uk`.
///
/// The host itself where it is a public suffix, an IP address or empty. Takes the form that
/// [`Address::host`](super::Address::host) has: lower case, no trailing dot, Unicode labels. Does not allocate.
#[must_use]
pub fn registrable(host: &str) -> &str {
    if is_ip(host) {
        return host;
    }
    let Some(before) = host.len().checked_sub(suffix_len(host) + 1) else { return host };
    host[..before].rfind('.').map_or(host, |dot| &host[dot + 1..])
}

/// Whether there are hosts that end so: the last label is a top-level domain of the list.
#[must_use]
pub fn is_public(end: &str) -> bool {
    SUFFIXES.root().child(end.rsplit('.').next().unwrap_or(end)).is_some()
}

/// Whether anybody can register a domain right below `host`: a country or one of the general registries, or its part for
/// firms and the like (`co.uk`). Not those of public bodies (`gov.uk`, `police.uk`) nor those of one firm (`bbc`).
#[must_use]
pub fn is_open_registry(host: &str) -> bool {
    const GENERAL: [&str; 14] =
        ["com", "org", "net", "info", "biz", "co", "or", "ne", "me", "ltd", "plc", "nom", "asso", "firm"];
    let (first, rest) = host.split_once('.').unwrap_or((host, ""));
    let country = |label: &str| label.len() == 2 && is_public(label);
    if rest.is_empty() {
        country(first) || GENERAL[..5].contains(&first)
    } else {
        country(rest) && GENERAL.contains(&first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_registries_that_are_open_to_everybody() {
        for open in ["com", "org", "uk", "de", "co.uk", "org.uk", "com.au", "or.jp"] {
            assert!(is_open_registry(open), "{open}");
        }
        for closed in
            ["example.org", "gov", "gov.uk", "police.uk", "ac.uk", "intranet", "", "com.example", "example.co.uk"]
        {
            assert!(!is_open_registry(closed), "{closed}");
        }
    }

    #[test]
    fn finds_the_registered_domain() {
        for (host, expected) in [
            ("example.com", "example.com"),
            ("mail.eu.example.com", "example.com"),
            ("example.co.uk", "example.co.uk"),
            ("a.b.example.co.uk", "example.co.uk"),
            ("co.uk", "co.uk"),
            ("uk", "uk"),
            ("leeds.police.uk", "leeds.police.uk"),
            ("north.someplace.sch.uk", "north.someplace.sch.uk"),
            ("a.b.ck", "a.b.ck"),
            ("www.ck", "www.ck"),
            ("x.www.ck", "www.ck"),
            ("city.kawasaki.jp", "city.kawasaki.jp"),
            ("x.city.kawasaki.jp", "city.kawasaki.jp"),
            ("x.y.kawasaki.jp", "x.y.kawasaki.jp"),
            ("w.x.y.kawasaki.jp", "x.y.kawasaki.jp"),
            ("reader.github.io", "reader.github.io"),
            ("www.食狮.公司.cn", "食狮.公司.cn"),
            ("host.unknown-top", "host.unknown-top"),
            ("a.b.unknown-top", "b.unknown-top"),
            ("192.0.2.1", "192.0.2.1"),
            ("[ipv6:2001:db8::1]", "[ipv6:2001:db8::1]"),
            ("", ""),
            (".", "."),
        ] {
            assert_eq!(registrable(host), expected, "{host}");
        }
    }

    /// Every rule of the list, read again from its text, matches as the list's algorithm says.
    #[test]
    fn agrees_with_every_rule_of_the_list() {
        let list = include_str!("../data/public-suffix/public_suffix_list.dat");
        let rules = list.lines().filter_map(|l| l.split_whitespace().next()).filter(|r| !r.starts_with("//"));
        let mut count = 0;
        for rule in rules {
            let (host, expected) = match (rule.strip_prefix('!'), rule.strip_prefix("*.")) {
                (Some(exception), _) => (exception.to_owned(), exception.to_owned()),
                (_, Some(parent)) => (format!("zz-reg.zz-any.{parent}"), format!("zz-reg.zz-any.{parent}")),
                _ => (format!("zz-reg.{rule}"), format!("zz-reg.{rule}")),
            };
            assert_eq!(registrable(&host), expected, "{rule}");
            assert_eq!(registrable(&format!("deep.er.{host}")), expected, "{rule}");
            count += 1;
        }
        assert!(count > 9000, "{count}");
    }
}
