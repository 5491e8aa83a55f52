//! What a mail is about, and whether that is a matter of the very people who read it.
//! Sees strings and spans of one draft; must not know recipients, rules or policy.
//!
//! A matter is *sensitive* when the fresh text addresses its readers as the people concerned, or the
//! subject, the sender or the name of a list says so. One word is never enough where the word is at home
//! in offices: the company it keeps decides, by the weights in `weigh`.

mod aside;
mod attached;
mod beside;
pub mod class;
mod contributors;
mod distinct;
mod fold;
mod found;
mod gathering;
mod joined;
mod lean;
mod near;
mod scan;
mod sender;
mod table;
mod texts;
mod topic;
mod weigh;
mod word;

pub use sender::{is_mediator, is_practice};
pub use texts::{Choice, Hit, How, Matter, Source, Texts};
pub use topic::{Topic, TopicSet};
pub use weigh::matter;
