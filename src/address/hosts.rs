//! What a host says about the people behind it: private mailboxes, members of an institution, a shared
//! professional service, mailing lists. Reads `data/hosts`. Must not know senders or policies.
//!
//! Hosts are in the form that [`Address::host`](super::Address::host) has; nothing here allocates.

use super::suffix::registrable;
use super::trie::Trie;

static HOSTS: Trie = Trie::new(include_bytes!(concat!(env!("OUT_DIR"), "/hosts.bin")));
static FAMILIES: Trie = Trie::new(include_bytes!(concat!(env!("OUT_DIR"), "/families.bin")));
static FIRST_LABELS: Trie = Trie::new(include_bytes!(concat!(env!("OUT_DIR"), "/firsts.bin")));
static PREFIXES: Trie = Trie::new(include_bytes!(concat!(env!("OUT_DIR"), "/prefixes.bin")));

const PERSONAL: u8 = 1;
const INDIVIDUALS: u8 = 2;
const SHARED: u8 = 4;
const LISTS: u8 = 8;

/// The lists that a host of this registrable domain is on, a bit each.
fn lists(host: &str, domain: &str) -> u8 {
    let mut found = 0;
    let (mut node, mut end) = (Some(HOSTS.root()), host.len());
    while let Some(here) = node {
        let start = host[..end].rfind('.').map_or(0, |dot| dot + 1);
        let Some(child) = here.child(&host[start..end]) else { break };
        found |= child.value >> 4;
        if start == 0 {
            found |= child.value & 15;
            break;
        }
        (node, end) = (child.below, start - 1);
    }
    let Some((first, _)) = host.split_once('.') else { return found };
    found |= FIRST_LABELS.root().child(first).map_or(0, |c| c.value);
    let Some((name, suffix)) = domain.split_once('.') else { return found };
    if domain.len() == host.len() {
        found |= FAMILIES.root().child(name).map_or(0, |c| c.value);
    }
    if let Some(hyphen) = name.find('-')
        && let Some(below) = PREFIXES.root().child(suffix).and_then(|c| c.below)
    {
        found |= below.child(&name[..=hyphen]).map_or(0, |c| c.value);
    }
    found
}

/// What the lists say about one host, looked up once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HostKind(u8);

impl HostKind {
    /// Looks the host up, in the form that [`Address::host`](super::Address::host) has.
    #[must_use]
    pub fn of(host: &str) -> Self {
        HostKind(lists(host, registrable(host)))
    }

    /// [`HostKind::of`] a host and the bytes in front of its registrable domain.
    #[must_use]
    pub fn with_domain(host: &str) -> (Self, usize) {
        let domain = registrable(host);
        (HostKind(lists(host, domain)), host.len() - domain.len())
    }

    /// A provider of private mailboxes (gmail.com, orange.fr): two people there are strangers to each other.
    #[must_use]
    pub fn is_personal(self) -> bool {
        self.0 & PERSONAL != 0
    }

    /// An institution whose members are individuals to somebody outside: parliaments, universities and the like.
    #[must_use]
    pub fn is_individuals(self) -> bool {
        self.0 & INDIVIDUALS != 0
    }

    /// A professional host that serves many organisations (nhs.net, cjsm.net): it makes nobody colleagues.
    #[must_use]
    pub fn is_shared(self) -> bool {
        self.0 & SHARED != 0
    }

    /// A host of mailing lists (lists.example.org, groups.io): nobody sees who reads there.
    #[must_use]
    pub fn is_list_host(self) -> bool {
        self.0 & LISTS != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(of: fn(HostKind) -> bool, hosts: &[&str]) {
        let wrong: Vec<_> = hosts.iter().filter(|h| !of(HostKind::of(h))).collect();
        assert!(wrong.is_empty(), "not found: {wrong:?}");
    }

    fn none(of: fn(HostKind) -> bool, hosts: &[&str]) {
        let wrong: Vec<_> = hosts.iter().filter(|h| of(HostKind::of(h))).collect();
        assert!(wrong.is_empty(), "wrongly found: {wrong:?}");
    }

    #[test]
    fn knows_personal_mailboxes() {
        all(
            HostKind::is_personal,
            &["gmail.com", "googlemail.com", "yahoo.co.uk", "hotmail.fr", "outlook.com", "btinternet.com"],
        );
        all(
            HostKind::is_personal,
            &["gmx.de", "t-online.de", "orange.fr", "libero.it", "wp.pl", "qq.com", "docomo.ne.jp", "uol.com.br"],
        );
        all(
            HostKind::is_personal,
            &["anything.freeserve.co.uk", "xtra.co.nz", "bigpond.com", "me.com", "pm.me", "yandex.ru"],
        );
        none(
            HostKind::is_personal,
            &["example.org", "example.co.uk", "gmail.example.com", "yahoo.example.org", "mail.yahoo.co.uk"],
        );
        none(
            HostKind::is_personal,
            &["parliament.uk", "nhs.net", "com", "", ".", "co.uk", "microsoft.com", "bt.com", "192.0.2.1"],
        );
    }

    #[test]
    fn knows_institutions_services_and_lists() {
        all(
            HostKind::is_individuals,
            &["parliament.uk", "europarl.europa.eu", "mail.house.gov", "cs.example.ac.uk", "uni-jena.de"],
        );
        all(
            HostKind::is_individuals,
            &["students.example.org", "u-bordeaux.fr", "example.edu.au", "nhs.net", "bundestag.de"],
        );
        none(
            HostKind::is_individuals,
            &["example.org", "uni.example.org", "gmail.com", "uni-mail.example.com", "ac.example.uk"],
        );
        all(HostKind::is_shared, &["nhs.net", "cjsm.net", "police.example.cjsm.net", "ac-paris.fr", "hin.ch"]);
        none(HostKind::is_shared, &["example.nhs.uk", "gmail.com", "example.com"]);
        all(
            HostKind::is_list_host,
            &["lists.example.org", "googlegroups.com", "team.groups.io", "vger.kernel.org", "listserv.example.edu"],
        );
        none(HostKind::is_list_host, &["example.org", "playlists.example.org", "mail.example.org"]);
    }
}
