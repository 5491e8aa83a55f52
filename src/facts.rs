//! What an entry says by itself, worked out once when it is parsed: who it is, and what kind of host it is on.
//! Must not know the sender, the policy or the other entries.

use crate::address::{self, HostKind, Recipient};
use crate::text::lower::lowered;

/// A parsed entry with its facts.
#[derive(Clone, Debug)]
pub struct Known {
    pub recipient: Recipient,
    pub facts: Facts,
}

/// The facts of one entry.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Equal for two entries of one person. A name without an address has a key that no address has;
    /// empty where the entry cannot be read, which tells nothing about who it is.
    pub key: String,
    /// The host, folded; empty where there is no address.
    pub host: String,
    domain_at: usize,
    /// On a host of personal mailboxes.
    pub personal: bool,
    /// On a host whose members are individuals to a sender outside.
    pub individuals: bool,
    /// On a host that many organisations share.
    pub shared: bool,
    /// On a host of public mailing lists.
    pub list_host: bool,
    /// A list or a group: nobody sees who is behind it.
    pub list: bool,
    /// Name or address gives a full name.
    pub full_name: bool,
}

impl Known {
    /// Reads every entry of a recipient field's string.
    #[must_use]
    pub fn read(text: &str, hosts: &mut Hosts) -> Vec<Known> {
        let recipients = address::parse(text).recipients.into_iter();
        recipients.map(|recipient| Known { facts: Facts::of(&recipient, hosts), recipient }).collect()
    }
}

/// The last hosts that were met: many people share one, and looking it up costs more than remembering it.
#[derive(Default)]
pub struct Hosts {
    known: Vec<(String, (HostKind, usize))>,
    /// The one that gives way to the next.
    oldest: usize,
}

/// So many are compared one by one.
const HOSTS: usize = 16;

impl Hosts {
    /// What the host is, and where its registrable domain begins.
    fn kind(&mut self, host: &str) -> (HostKind, usize) {
        if let Some((_, known)) = self.known.iter().find(|(name, _)| name == host) {
            return *known;
        }
        let fresh = HostKind::with_domain(host);
        if self.known.len() < HOSTS {
            self.known.push((host.to_owned(), fresh));
        } else if let Some(place) = self.known.get_mut(self.oldest) {
            host.clone_into(&mut place.0);
            place.1 = fresh;
            self.oldest = (self.oldest + 1) % HOSTS;
        }
        fresh
    }
}

impl Facts {
    fn of(recipient: &Recipient, hosts: &mut Hosts) -> Self {
        let Some(address) = &recipient.address else {
            // No address begins with a blank, so a name never meets one
            let name = recipient.name.as_deref().filter(|name| !name.contains(char::REPLACEMENT_CHARACTER));
            let key = name.map_or_else(String::new, |name| format!(" {}", lowered(name)));
            let list = address::is_list(recipient, HostKind::default());
            return Facts { key, list, full_name: !list && address::gives_full_name(recipient), ..Facts::default() };
        };
        let host = address::fold_host(address.host());
        let (kind, domain_at) = hosts.kind(&host);
        let list = address::is_list(recipient, kind);
        Facts {
            key: address::person_key(address),
            domain_at,
            personal: kind.is_personal(),
            individuals: kind.is_individuals(),
            shared: kind.is_shared(),
            list_host: kind.is_list_host(),
            list,
            full_name: !list && address::gives_full_name(recipient),
            host,
        }
    }

    /// Whether the entry tells who it is, so that its key compares.
    #[must_use]
    pub fn tells_who(&self) -> bool {
        !self.key.is_empty()
    }

    /// The registrable domain of the host.
    #[must_use]
    pub fn domain(&self) -> &str {
        &self.host[self.domain_at..]
    }
}
