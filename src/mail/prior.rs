//! The message that a draft answers: who had it, and to whom it already showed each other.
//! Must not know who the present readers are.

use super::quoted::{Quoted, QuotedHeader};
use crate::draft::{Draft, Kind};
use crate::facts::{Hosts, Known};
use crate::text::lower::lowered;

/// The message that is answered, as far as the host or the topmost quoted header tells.
#[derive(Default)]
pub struct PriorMessage {
    pub from: Vec<Known>,
    /// To and Cc.
    pub readers: Vec<Known>,
    /// The host handed it over: nothing of it is missing.
    pub given: bool,
}

impl PriorMessage {
    pub(super) fn read(draft: &Draft, quoted: &[QuotedHeader]) -> Self {
        if let Some(prior) = &draft.prior {
            let mut hosts = Hosts::default();
            let from = prior.from.as_deref().map(|from| Known::read(from, &mut hosts)).unwrap_or_default();
            let readers = prior.to.iter().chain(&prior.cc).flat_map(|entry| Known::read(entry, &mut hosts)).collect();
            return PriorMessage { from, readers, given: true };
        }
        // Only the topmost: what an older message showed, the one that is answered may have kept from others
        let Some(header) = quoted.first().filter(|header| header.quote == 0) else {
            return PriorMessage::default();
        };
        let read = |quoted: &[Quoted]| quoted.iter().map(|q| q.known.clone()).collect();
        PriorMessage { from: read(&header.from), readers: read(&header.others), given: false }
    }

    /// Keys of everybody it names.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        self.from.iter().chain(&self.readers).map(|known| known.facts.key.clone()).collect()
    }

    fn is_from(&self, own: Option<&str>) -> bool {
        self.from.iter().any(|known| Some(known.facts.key.as_str()) == own)
    }
}

/// Keys of the people whom a message that is answered already showed to each other.
///
/// The sender's own earlier mail exempts nobody: it may be the very slip that is about to be repeated.
pub(super) fn shown_before(draft: &Draft, from: Option<&Known>, prior: &PriorMessage) -> Vec<String> {
    let own = from.map(|from| from.facts.key.as_str());
    let answers = match draft.kind {
        Some(Kind::Reply | Kind::ReplyAll) => true,
        Some(Kind::New) => prior.given,
        Some(Kind::Forward) => false,
        None => prior.given || is_answer(&draft.subject),
    };
    if answers && !prior.from.is_empty() && !prior.is_from(own) { prior.keys() } else { Vec::new() }
}

/// A subject that begins with a reply prefix of the webmails' languages.
pub(super) fn is_answer(subject: &str) -> bool {
    const PREFIXES: [&str; 12] = ["re", "aw", "antw", "sv", "vs", "odp", "res", "rif", "r", "ynt", "回复", "返信"];
    let subject = subject.trim_start();
    let Some((prefix, _)) = subject.split_once([':', '：']) else {
        return false;
    };
    // Counted prefixes: "Re[2]:"
    let prefix = lowered(prefix.trim_end().trim_end_matches(|c: char| c.is_ascii_digit() || "[]()".contains(c)));
    PREFIXES.contains(&prefix.as_str())
}
