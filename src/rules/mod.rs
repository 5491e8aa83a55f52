//! The rules: each a value in a file of its own that reads a parsed mail and adds findings.
//! Rules never parse, never import each other and never see JavaScript.

mod findings;

pub use findings::{Findings, Found, Rule, plain};

macro_rules! rules {
    ($($module:ident),+ $(,)?) => {
        $(mod $module;)+

        /// Every rule, in the order in which findings of equal weight and place are shown.
        pub static RULES: &[&Rule] = &[$(&$module::RULE),+];
    };
}

rules! {
    visible_strangers,
    correction_repeats,
    people_in_body,
    readers_in_body,
    open_audience,
    personal_identifiers,
    person_in_text,
    quoted_headers,
    bcc_not_enough,
    always_bcc,
    reply_all_from_bcc,
    new_people_on_reply,
    mistyped_host,
    name_shows_address,
    private_mailbox,
    lone_outsider,
    unknown_readers,
    greeting_mismatch,
    attachment_lists,
    attachment_missing,
    sharing_links,
    merge_leftovers,
    own_terms,
    own_patterns,
    names_in_addresses,
    not_read,
}
