//! What an entry says by itself, worked out once when it is parsed: who it is, and what kind of host it is on.
//! Must not know the sender, the policy or the other entries.

use crate::address::{self, Address, Recipient};

/// A parsed entry with its facts.
#[derive(Clone, Debug)]
pub struct Known {
    pub recipient: Recipient,
    pub facts: Facts,
}

/// The facts of one entry.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Equal for two entries of one person. A name without an address has a key that no address has.
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
    pub fn read(text: &str) -> Vec<Known> {
        let recipients = address::parse(text).recipients.into_iter();
        recipients.map(|recipient| Known { facts: Facts::of(&recipient), recipient }).collect()
    }
}

impl Facts {
    #[must_use]
    pub fn of(recipient: &Recipient) -> Self {
        let full_name = address::full_name_in(recipient);
        match &recipient.address {
            Some(address) => Facts::of_address(recipient, address, full_name),
            None => {
                // No address begins with a blank, so a name never meets one
                let key = match &recipient.name {
                    Some(name) => format!(" {}", name.to_lowercase()),
                    None => format!(" {}", recipient.span.start),
                };
                Facts { key, full_name, ..Facts::default() }
            }
        }
    }

    fn of_address(recipient: &Recipient, address: &Address, full_name: bool) -> Self {
        let host = address::fold_host(address.host());
        let list_host = address::is_list_host(&host);
        Facts {
            key: address::person_key(address),
            domain_at: host.len() - address::registrable(&host).len(),
            personal: address::is_personal(&host),
            individuals: address::is_individuals(&host),
            shared: address::is_shared(&host),
            list_host,
            list: list_host || address::looks_like_list(recipient),
            full_name,
            host,
        }
    }

    /// The registrable domain of the host.
    #[must_use]
    pub fn domain(&self) -> &str {
        &self.host[self.domain_at..]
    }
}
