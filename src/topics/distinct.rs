//! What was counted once and is not counted again. Must not know what an event means.

use super::scan::Event;
use super::topic::TopicSet;

/// Remembers what was counted, up to a limit beyond which nothing counts.
#[derive(Default)]
pub struct Distinct {
    seen: Vec<Seen>,
}

struct Seen {
    entry: u32,
    start: u32,
    topics: TopicSet,
    worth: u32,
}

impl Distinct {
    /// What an event adds to what was counted: an entry or a place that was seen before only what it is worth more.
    pub fn gain(&mut self, event: &Event, worth: u32) -> u32 {
        let known = self.seen.iter_mut().find(|seen| {
            !seen.topics.and(event.topics).is_empty() && (seen.entry == event.entry || seen.start == event.span.start)
        });
        if let Some(seen) = known {
            let more = worth.saturating_sub(seen.worth);
            seen.worth += more;
            return more;
        }
        if self.seen.len() >= 64 {
            return 0;
        }
        self.seen.push(Seen { entry: event.entry, start: event.span.start, topics: event.topics, worth });
        worth
    }
}
