//! The counting rules of other senders' aids, on the same drafts. They are given the true list of recipients,
//! so that a difference is one of judgement, not of reading.

use std::collections::HashSet;

use crate::sample::Sample;

pub struct Peer {
    pub name: &'static str,
    pub speaks: fn(&Counts) -> bool,
}

/// What those rules count.
pub struct Counts {
    /// Entries in To and Cc, each as often as it is written.
    pills: usize,
    distinct: usize,
    all_fields: usize,
    outsiders: usize,
    hosts: usize,
    outside_hosts: usize,
}

impl Counts {
    pub fn of(sample: &Sample) -> Self {
        let host_of =
            |address: &str| address.rsplit_once('@').map_or(String::new(), |(_, host)| host.to_ascii_lowercase());
        let own = host_of(&sample.sender);
        let distinct: HashSet<String> =
            sample.visible.iter().map(|person| person.address.to_ascii_lowercase()).collect();
        let hosts: HashSet<String> = distinct.iter().map(|address| host_of(address)).collect();
        let outside = |host: &String| sample.sender_is_private || *host != own;
        Counts {
            pills: sample.visible.len(),
            distinct: distinct.len(),
            all_fields: sample.visible.len() + sample.hidden,
            outsiders: distinct
                .iter()
                .filter(|address| **address != sample.sender && outside(&host_of(address)))
                .count(),
            outside_hosts: hosts.iter().filter(|host| **host != own).count(),
            hosts: hosts.len(),
        }
    }
}

pub static PEERS: [Peer; 11] = [
    Peer { name: "five or more outsiders", speaks: |c| c.outsiders >= 5 },
    Peer { name: "two or more outsiders", speaks: |c| c.outsiders >= 2 },
    Peer { name: "Thunderbird, 15", speaks: |c| c.pills >= 15 },
    Peer { name: "Roundcube, more than 5", speaks: |c| c.pills > 5 },
    Peer { name: "Evolution, 10 and not one domain", speaks: |c| c.pills >= 10 && c.hosts > 1 },
    Peer { name: "Limit non-BCC, more than 10", speaks: |c| c.distinct > 10 },
    Peer { name: "DS-BCC, more than 4", speaks: |c| c.pills > 4 && c.outsiders >= 2 },
    Peer { name: "Cypht, more than 20", speaks: |c| c.all_fields > 20 },
    Peer { name: "OutlookOkan, 10 outside domains", speaks: |c| c.outside_hosts >= 10 },
    Peer { name: "FlexConfirmMail Thunderbird, 2 outside domains", speaks: |c| c.outside_hosts >= 2 },
    Peer { name: "FlexConfirmMail Outlook, 4 domains", speaks: |c| c.hosts >= 4 },
];
