//! The rules: each a value in a file of its own that reads a parsed mail and adds findings.
//! Rules never parse, never import each other and never see JavaScript.

mod always_bcc;
mod attachment_lists;
mod attachment_missing;
mod bcc_not_enough;
mod correction_repeats;
mod findings;
mod greeting_mismatch;
mod lone_outsider;
mod merge_leftovers;
mod mistyped_host;
mod name_shows_address;
mod names_in_addresses;
mod new_people_on_reply;
mod not_read;
mod open_audience;
mod own_patterns;
mod own_terms;
mod people_in_body;
mod person_in_text;
mod personal_identifiers;
mod private_mailbox;
mod quoted_headers;
mod readers_in_body;
mod reply_all_from_bcc;
mod sharing_links;
mod unknown_readers;
mod visible_strangers;

pub use findings::{Findings, Found, Rule, plain};

/// Every rule, in the order in which findings of equal weight and place are shown.
pub static RULES: &[&Rule] = &[
    &visible_strangers::RULE,
    &correction_repeats::RULE,
    &people_in_body::RULE,
    &readers_in_body::RULE,
    &open_audience::RULE,
    &personal_identifiers::RULE,
    &person_in_text::RULE,
    &quoted_headers::RULE,
    &bcc_not_enough::RULE,
    &always_bcc::RULE,
    &reply_all_from_bcc::RULE,
    &new_people_on_reply::RULE,
    &mistyped_host::RULE,
    &name_shows_address::RULE,
    &private_mailbox::RULE,
    &lone_outsider::RULE,
    &unknown_readers::RULE,
    &greeting_mismatch::RULE,
    &attachment_lists::RULE,
    &attachment_missing::RULE,
    &sharing_links::RULE,
    &merge_leftovers::RULE,
    &own_terms::RULE,
    &own_patterns::RULE,
    &names_in_addresses::RULE,
    &not_read::RULE,
];
