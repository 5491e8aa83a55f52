//! Whom a host belongs to: the sender's own organisation, a trusted one, people who know each other.
//! Policy lists are matched label by label as data, never compiled into patterns. Must not know drafts or rules.

use crate::address::{self, Address};
use crate::facts::Facts;
use crate::policy::Policy;
use crate::text::lower::lowered;

/// A list of hosts and addresses as a policy writes it. Exceptions win whatever their order.
///
/// `example.org` is that host and all below it, `*.example.org` only those below it,
/// `name@example.org` one address; a leading `!` excepts.
#[derive(Clone, Debug, Default)]
pub struct HostList {
    listed: Vec<Pattern>,
    excepted: Vec<Pattern>,
}

#[derive(Clone, Debug)]
struct Pattern {
    local: Option<String>,
    host: String,
    below_only: bool,
}

impl HostList {
    /// A list in its written form.
    #[must_use]
    pub fn new(written: &[String]) -> Self {
        let mut list = HostList::default();
        for entry in written {
            match entry.strip_prefix('!') {
                Some(rest) => list.excepted.push(Pattern::new(rest)),
                None => list.listed.push(Pattern::new(entry)),
            }
        }
        list
    }

    /// Nothing is listed; exceptions alone list nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// True where the list names the address or its host and no exception does.
    #[must_use]
    pub fn has(&self, address: &Address, host: &str) -> bool {
        let names = |pattern: &Pattern| pattern.fits(address.local(), host);
        self.listed.iter().any(names) && !self.excepted.iter().any(names)
    }

    /// True where an exception names the address or its host.
    #[must_use]
    pub fn excepts(&self, address: &Address, host: &str) -> bool {
        self.excepted.iter().any(|pattern| pattern.fits(address.local(), host))
    }
}

impl Pattern {
    fn new(written: &str) -> Self {
        let (local, host) = match written.rsplit_once('@') {
            Some((local, host)) if !local.is_empty() => (Some(lowered(local)), host),
            Some((_, host)) => (None, host),
            None => (None, written),
        };
        let below_only = host.starts_with("*.");
        let host = address::fold_host(host.trim_start_matches("*."));
        Pattern { local, host, below_only }
    }

    fn fits(&self, local: &str, host: &str) -> bool {
        if let Some(wanted) = &self.local {
            return host == self.host && lowered(local) == *wanted;
        }
        match host.strip_suffix(self.host.as_str()) {
            Some("") => !self.below_only,
            Some(labels) => labels.ends_with('.'),
            None => false,
        }
    }
}

/// The policy's lists, made ready once.
#[derive(Clone, Debug, Default)]
pub struct Circle {
    own: HostList,
    trusted: HostList,
    individuals: HostList,
    shared: HostList,
    always_bcc: HostList,
    groups: Vec<HostList>,
}

impl Circle {
    /// The lists of a policy.
    #[must_use]
    pub fn new(policy: &Policy) -> Self {
        Circle {
            own: HostList::new(&policy.organisation_domains),
            trusted: HostList::new(&policy.trusted),
            individuals: HostList::new(&policy.individuals),
            shared: HostList::new(&policy.shared_hosts),
            always_bcc: HostList::new(&policy.always_bcc),
            groups: policy.know_each_other.iter().map(|group| HostList::new(group)).collect(),
        }
    }

    /// True where the policy names the organisation's own hosts.
    #[must_use]
    pub fn names_own(&self) -> bool {
        !self.own.is_empty()
    }

    /// One of the organisation's own hosts, by the policy; `host` is folded here and below.
    #[must_use]
    pub fn is_own(&self, address: &Address, host: &str) -> bool {
        self.own.has(address, host)
    }

    /// An exception of the policy: never a colleague, whatever the sender's host says.
    #[must_use]
    pub fn is_excepted(&self, address: &Address, host: &str) -> bool {
        self.own.excepts(address, host)
    }

    /// Outside, and no stranger.
    #[must_use]
    pub fn is_trusted(&self, address: &Address, host: &str) -> bool {
        self.trusted.has(address, host)
    }

    /// Its members are individuals to the sender: parliaments, universities, shared professional hosts.
    #[must_use]
    pub fn is_individuals(&self, address: &Address, facts: &Facts) -> bool {
        let host = facts.host.as_str();
        let excepted = self.individuals.excepts(address, host);
        !excepted && (facts.individuals || self.individuals.has(address, host) || self.is_shared(address, facts))
    }

    /// A host that many organisations share, so that a common host makes nobody colleagues.
    #[must_use]
    pub fn is_shared(&self, address: &Address, facts: &Facts) -> bool {
        let host = facts.host.as_str();
        !self.shared.excepts(address, host) && (facts.shared || self.shared.has(address, host))
    }

    /// Somebody whom the policy wants in Bcc and nowhere else.
    #[must_use]
    pub fn is_always_bcc(&self, address: &Address, host: &str) -> bool {
        self.always_bcc.has(address, host)
    }

    /// The group of people who know each other that names the address, by its index in the policy.
    #[must_use]
    pub fn group(&self, address: &Address, host: &str) -> Option<usize> {
        self.groups.iter().position(|group| group.has(address, host))
    }
}
