//! What went wrong, by class with one example each; the held-out part is never shown.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use blindcopy::report::{Severity, Verdict};

use crate::engine::{Outcome, above_note};
use crate::print;
use crate::sample::Sample;
use crate::tables::Measured;

/// Classes of breaches that did not stop or were not repaired, and of ordinary mail that was spoken about.
pub fn explain(measured: &Measured) -> String {
    let mut out = String::from("# Breaches that did not stop\n");
    groups(&mut out, &measured.breaches, |sample, outcome| {
        (outcome.verdict != Verdict::Stop)
            .then(|| format!("{} | {} | {}", sample.labels.class, sample.labels.language, outcome.verdict.name()))
    });
    out.push_str("\n# Letters that did not stop\n");
    groups(&mut out, &measured.letters, |sample, outcome| {
        (outcome.verdict != Verdict::Stop)
            .then(|| format!("{} | {} | {}", sample.labels.language, sample.labels.class, sample.draft.subject))
    });
    out.push_str("\n# Stopped breaches that are above note once repaired\n");
    groups(&mut out, &measured.breaches, |_, outcome| {
        let bad = outcome.verdict == Verdict::Stop && outcome.repaired.is_none_or(above_note);
        bad.then(|| {
            format!(
                "left: {}, {}",
                outcome.left.unwrap_or("no repair offered"),
                outcome.repaired.map_or("none", Verdict::name)
            )
        })
    });
    out.push_str("\n# Ordinary mail above note\n");
    groups(&mut out, &measured.ordinary, |sample, outcome| {
        above_note(outcome.verdict).then(|| {
            format!("{} | {} | {}", sample.labels.class, outcome.verdict.name(), spoke(outcome, Severity::Warn))
        })
    });
    out.push_str("\n# Ordinary mail with a note\n");
    groups(&mut out, &measured.ordinary, |sample, outcome| {
        (outcome.verdict == Verdict::Note)
            .then(|| format!("{} | {}", sample.labels.class, spoke(outcome, Severity::Note)))
    });
    out
}

fn spoke(outcome: &Outcome, from: Severity) -> String {
    let rules: Vec<&str> =
        outcome.rules.iter().filter(|(_, severity)| *severity >= from).map(|(rule, _)| *rule).collect();
    rules.join(", ")
}

fn groups(out: &mut String, set: &[(Sample, Outcome)], class: impl Fn(&Sample, &Outcome) -> Option<String>) {
    let mut groups: BTreeMap<String, (usize, &Sample)> = BTreeMap::new();
    for (sample, outcome) in set {
        if let Some(class) = class(sample, outcome) {
            let group = groups.entry(class).or_insert((0, sample));
            group.0 += 1;
            // The shortest example is the easiest to read.
            if sample.visible.len() < group.1.visible.len() {
                group.1 = sample;
            }
        }
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
    for (class, (count, sample)) in groups {
        let mut example = print::draft(&sample.draft).to_string();
        if example.len() > 1500 {
            let end = (0..=1500).rev().find(|end| example.is_char_boundary(*end)).unwrap_or(0);
            example.truncate(end);
        }
        let _ = writeln!(out, "{count} x {class}\n    {example}");
    }
}
