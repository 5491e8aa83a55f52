//! One draft of a set with what is known of it: who it really reaches, what is expected, and the labels it is counted under.

use blindcopy::draft::Draft;
use blindcopy::policy::Policy;

use crate::people::Person;

pub struct Sample {
    pub draft: Draft,
    pub policy: Policy,
    /// The people in To and Cc, in order, each as often as they are written.
    pub visible: Vec<Person>,
    /// How many readers Bcc has.
    pub hidden: usize,
    /// The sender's address.
    pub sender: String,
    /// Whether the sender writes from a host where anybody can have a mailbox.
    pub sender_is_private: bool,
    pub labels: Labels,
}

#[derive(Clone, Debug)]
pub struct Labels {
    pub language: &'static str,
    /// The topic of a breach, the kind of an ordinary mail.
    pub class: String,
    /// Number of people exposed, as a band; empty for ordinary mail.
    pub size: &'static str,
    /// Kinds of hosts; empty for ordinary mail.
    pub mix: &'static str,
    /// Which field shows them, and how it holds them.
    pub fields: &'static str,
    pub form: &'static str,
}
