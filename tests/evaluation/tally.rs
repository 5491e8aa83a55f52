//! Counts outcomes: shares of breaches that stop, alarms per thousand ordinary mails.

use std::collections::BTreeMap;

use blindcopy::report::Verdict;

use crate::engine::{Outcome, above_note};
use crate::kinds::KINDS;
use crate::peers::{Counts, PEERS};
use crate::sample::Sample;

/// Breaches of one group.
#[derive(Clone, Copy, Debug, Default)]
pub struct Breaches {
    pub all: usize,
    pub stop: usize,
    pub warn: usize,
    pub note: usize,
    pub silent: usize,
    /// Stopped, and still above note (or without the repair) after moving the exposed people to Bcc.
    pub unrepaired: usize,
}

impl Breaches {
    pub fn add(&mut self, outcome: &Outcome) {
        self.all += 1;
        match outcome.verdict {
            Verdict::Stop => self.stop += 1,
            Verdict::Warn => self.warn += 1,
            Verdict::Note => self.note += 1,
            Verdict::Clear | Verdict::Unchecked => self.silent += 1,
        }
        if outcome.verdict == Verdict::Stop && outcome.repaired.is_none_or(above_note) {
            self.unrepaired += 1;
        }
    }

    pub fn recall(&self) -> f64 {
        percent(self.stop, self.all)
    }
}

/// Breaches by a label.
pub fn by<'a>(set: &'a [(Sample, Outcome)], label: impl Fn(&'a Sample) -> &'a str) -> BTreeMap<&'a str, Breaches> {
    let mut groups: BTreeMap<&str, Breaches> = BTreeMap::new();
    for (sample, outcome) in set {
        groups.entry(label(sample)).or_default().add(outcome);
    }
    groups
}

/// All breaches of a set as one group.
pub fn together(set: &[(Sample, Outcome)]) -> Breaches {
    let mut all = Breaches::default();
    set.iter().for_each(|(_, outcome)| all.add(outcome));
    all
}

/// Alarms per thousand mails of a company whose mail is made of `KINDS` in their shares.
pub fn per_thousand(set: &[(Sample, Outcome)], alarms: impl Fn(&Sample, &Outcome) -> bool) -> f64 {
    KINDS.iter().map(|kind| kind.share as f64 / 100.0 * of_kind(set, kind.name, &alarms)).sum()
}

/// Share of the mails of one kind that alarm.
pub fn of_kind(set: &[(Sample, Outcome)], kind: &str, alarms: impl Fn(&Sample, &Outcome) -> bool) -> f64 {
    let (mut all, mut hits) = (0_usize, 0_usize);
    for (sample, outcome) in set.iter().filter(|(sample, _)| sample.labels.class == kind) {
        all += 1;
        hits += usize::from(alarms(sample, outcome));
    }
    hits as f64 / all.max(1) as f64
}

/// Whether each counting rule speaks.
pub fn peers(sample: &Sample) -> [bool; PEERS.len()] {
    let counts = Counts::of(sample);
    std::array::from_fn(|i| (PEERS[i].speaks)(&counts))
}

pub fn percent(part: usize, all: usize) -> f64 {
    part as f64 * 100.0 / all.max(1) as f64
}
