//! Who sends, and which organisation they send for. Must not know the readers.

use crate::address::Recipient;
use crate::circle::Circle;
use crate::facts::Known;

/// For whom somebody sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sending {
    /// No From, and no organisation in the policy.
    Unknown,
    /// From a personal mailbox: a person without an organisation.
    Private,
    Organisation,
}

/// Who sends, as far as the draft and the policy tell.
#[derive(Clone, Debug)]
pub struct Sender {
    pub sending: Sending,
    pub recipient: Option<Recipient>,
    pub key: Option<String>,
    pub host: String,
    /// The registrable domain whose members are colleagues; empty where there is none.
    pub organisation: String,
    /// On a host whose members are individuals.
    pub individuals: bool,
}

impl Sender {
    /// What the From field and the policy tell.
    pub(super) fn of(circle: &Circle, known: Option<&Known>) -> Self {
        let Some((address, Known { recipient, facts })) =
            known.and_then(|known| Some((known.recipient.address.as_ref()?, known)))
        else {
            let sending = if circle.names_own() { Sending::Organisation } else { Sending::Unknown };
            let recipient = known.map(|known| known.recipient.clone());
            return Sender {
                sending,
                recipient,
                key: None,
                host: String::new(),
                organisation: String::new(),
                individuals: false,
            };
        };
        let own = circle.is_own(address, &facts.host);
        let sending = if facts.personal && !own { Sending::Private } else { Sending::Organisation };
        // A host that many share makes nobody colleagues; the policy alone can say which of them are
        let learnt = !facts.personal && !circle.is_shared(address, facts);
        let organisation = if learnt { facts.domain().to_owned() } else { String::new() };
        let (key, host) = (Some(facts.key.clone()), facts.host.clone());
        let individuals = circle.is_individuals(address, facts);
        Sender { sending, recipient: Some(recipient.clone()), key, host, organisation, individuals }
    }
}
