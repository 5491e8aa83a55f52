//! The tables of the evaluation, as Markdown: printed, and kept in the documentation.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use blindcopy::report::{Severity, Verdict};

use crate::bodies;
use crate::engine::{Outcome, above_note};
use crate::kinds::KINDS;
use crate::peers::PEERS;
use crate::sample::Sample;
use crate::tally::{self, Breaches};

/// Of a hundred breaches of every shape so many should stop.
pub const BREACHES_STOP: f64 = 99.0;
/// Of a hundred letters to two, three or four people from a sender who tells nothing. More would take single words for
/// the reader's own, and friends would be held for their mothers' operations.
pub const LETTERS_STOP: f64 = 88.0;

pub type Set = [(Sample, Outcome)];

/// Everything that was measured.
pub struct Measured {
    pub breaches: Vec<(Sample, Outcome)>,
    pub breaches_held_out: Vec<(Sample, Outcome)>,
    pub letters: Vec<(Sample, Outcome)>,
    pub letters_held_out: Vec<(Sample, Outcome)>,
    pub bodies: Vec<(Sample, Outcome)>,
    pub bodies_held_out: Vec<(Sample, Outcome)>,
    pub ordinary: Vec<(Sample, Outcome)>,
    pub ordinary_held_out: Vec<(Sample, Outcome)>,
}

pub fn all(measured: &Measured) -> String {
    let mut out = String::new();
    summary(&mut out, measured);
    peers(&mut out, measured);
    breach_table(&mut out, "Breaches by language", &measured.breaches, |sample| sample.labels.language);
    breach_table(&mut out, "Held-out breaches by language", &measured.breaches_held_out, |s| s.labels.language);
    breach_table(&mut out, "Letters by language", &measured.letters, |sample| sample.labels.language);
    breach_table(&mut out, "Held-out letters by language", &measured.letters_held_out, |s| s.labels.language);
    breach_table(&mut out, "Letters by matter", &measured.letters, |sample| &sample.labels.class);
    breach_table(&mut out, "Breaches by number of people", &measured.breaches, |sample| sample.labels.size);
    breach_table(&mut out, "Breaches by hosts", &measured.breaches, |sample| sample.labels.mix);
    breach_table(&mut out, "Breaches by matter", &measured.breaches, |sample| &sample.labels.class);
    breach_table(&mut out, "Breaches by field", &measured.breaches, |sample| sample.labels.fields);
    breach_table(&mut out, "Breaches by form", &measured.breaches, |sample| sample.labels.form);
    bodies(&mut out, measured);
    kinds(&mut out, &measured.ordinary);
    rules(&mut out, measured);
    out
}

fn summary(out: &mut String, measured: &Measured) {
    out.push_str("## Summary\n\n| | drafts | result | bound |\n|---|---:|---:|---:|\n");
    let sets = [
        ("breaches", &measured.breaches, BREACHES_STOP),
        ("breaches, held out", &measured.breaches_held_out, BREACHES_STOP),
        ("letters", &measured.letters, LETTERS_STOP),
        ("letters, held out", &measured.letters_held_out, LETTERS_STOP),
    ];
    for (name, set, least) in sets {
        let all = tally::together(set);
        let _ = writeln!(out, "| {name}: stopped | {} | {:.2} % | ≥ {least} % |", all.all, all.recall());
        let _ = writeln!(out, "| {name}: above note once repaired | {} | {} | 0 |", all.stop, all.unrepaired);
    }
    for (name, set) in
        [("exposures in the body", &measured.bodies), ("exposures in the body, held out", &measured.bodies_held_out)]
    {
        let (found, wrong) = (bodies::above_note(set, false), bodies::above_note(set, true));
        let look_alikes = set.iter().filter(|(sample, _)| bodies::is_look_alike(sample)).count();
        let _ = writeln!(
            out,
            "| {name}: above note | {} | {found:.2} % | ≥ {} % |",
            set.len() - look_alikes,
            bodies::EXPOSED
        );
        let _ = writeln!(
            out,
            "| {name}: look-alikes above note | {look_alikes} | {wrong:.2} % | ≤ {} % |",
            bodies::LOOK_ALIKES
        );
    }
    for (name, set) in [("ordinary mail", &measured.ordinary), ("ordinary mail, held out", &measured.ordinary_held_out)]
    {
        let rates = [("stop", STOP, "1"), ("above note", ABOVE_NOTE, "5"), ("any note", ANY, "20")];
        for (level, alarms, bound) in rates {
            let _ = writeln!(
                out,
                "| {name}: {level}, per 1,000 | {} | {:.2} | ≤ {bound} |",
                set.len(),
                tally::per_thousand(set, alarms)
            );
        }
    }
    out.push('\n');
}

pub type Alarm = fn(&Sample, &Outcome) -> bool;
pub const STOP: Alarm = |_, outcome| outcome.verdict == Verdict::Stop;
pub const ABOVE_NOTE: Alarm = |_, outcome| above_note(outcome.verdict);
pub const ANY: Alarm = |_, outcome| outcome.verdict != Verdict::Clear;

fn peers(out: &mut String, measured: &Measured) {
    out.push_str("## Beside counting rules\n\nThe same drafts; each rule is given the true recipients.\n\n");
    out.push_str("| rule | speaks on breaches | of 2-4 people | of 5-17 people | on ordinary mail, per 1,000 |\n|---|---:|---:|---:|---:|\n");
    let row = |out: &mut String, name: &str, speaks: &dyn Fn(&Sample, &Outcome) -> bool| {
        let share = |sizes: &[&str]| {
            let of: Vec<bool> = measured
                .breaches
                .iter()
                .filter(|(sample, _)| sizes.is_empty() || sizes.contains(&sample.labels.size))
                .map(|(sample, outcome)| speaks(sample, outcome))
                .collect();
            tally::percent(of.iter().filter(|speaks| **speaks).count(), of.len())
        };
        let (all, small, middle) = (share(&[]), share(&["2", "3-4"]), share(&["5-9", "10-17"]));
        let ordinary = tally::per_thousand(&measured.ordinary, speaks);
        let _ = writeln!(out, "| {name} | {all:.1} % | {small:.1} % | {middle:.1} % | {ordinary:.2} |");
    };
    row(out, "**Blindcopy, stop**", &STOP);
    row(out, "**Blindcopy, warn or stop**", &ABOVE_NOTE);
    for (i, peer) in PEERS.iter().enumerate() {
        row(out, peer.name, &|sample, _| tally::peers(sample)[i]);
    }
    out.push('\n');
}

fn breach_table<'a>(out: &mut String, title: &str, set: &'a Set, label: impl Fn(&'a Sample) -> &'a str) {
    let _ = writeln!(
        out,
        "## {title}\n\n| | drafts | stop | warn | note | silent | above note once repaired |\n|---|---:|---:|---:|---:|---:|---:|"
    );
    let mut groups: Vec<(&str, Breaches)> = tally::by(set, label).into_iter().collect();
    // Numbers in their own order, words by the alphabet.
    groups.sort_by_key(|(name, _)| {
        name.split('-').next().and_then(|first| first.parse::<usize>().ok()).unwrap_or(usize::MAX)
    });
    for (name, group) in groups {
        let Breaches { all, warn, note, silent, unrepaired, .. } = group;
        let _ =
            writeln!(out, "| {name} | {all} | {:.1} % | {warn} | {note} | {silent} | {unrepaired} |", group.recall());
    }
    out.push('\n');
}

fn bodies(out: &mut String, measured: &Measured) {
    out.push_str("## Exposure in the body\n\nWhat the rules about the body say; what is no header is read by two private people in Bcc.\n\n");
    out.push_str("| | drafts | above note | note | silent | look-alikes | above note | note |\n|---|---:|---:|---:|---:|---:|---:|---:|\n");
    for (part, set) in [("", &measured.bodies), (", held out", &measured.bodies_held_out)] {
        for kind in bodies::KINDS {
            let of = |look_alike: bool| {
                let mut counts = [0_usize; 3];
                let drafts = set
                    .iter()
                    .filter(|(sample, _)| sample.labels.class == kind && bodies::is_look_alike(sample) == look_alike);
                for (_, outcome) in drafts {
                    let said = bodies::said(outcome);
                    counts[said.map_or(0, |severity| if severity > Severity::Note { 2 } else { 1 })] += 1;
                }
                counts
            };
            let ([silent, note, above], [quiet, noted, wrong]) = (of(false), of(true));
            let (all, look_alikes) = (silent + note + above, quiet + noted + wrong);
            let _ = writeln!(
                out,
                "| {kind}{part} | {all} | {above} | {note} | {silent} | {look_alikes} | {wrong} | {noted} |"
            );
        }
    }
    out.push('\n');
}

fn kinds(out: &mut String, set: &Set) {
    out.push_str("## Ordinary mail by kind\n\nShares model a company's mail: about 35 of 1,000 mails go to five or more people outside, 60 to two or more.\n\n");
    out.push_str("| kind | of 1,000 mails | stop | warn or stop | note or more |\n|---|---:|---:|---:|---:|\n");
    for kind in &KINDS {
        let rate = |alarms: Alarm| 100.0 * tally::of_kind(set, kind.name, alarms);
        let _ = writeln!(
            out,
            "| {} | {:.2} | {:.1} % | {:.1} % | {:.1} % |",
            kind.name,
            kind.share as f64 / 100.0,
            rate(STOP),
            rate(ABOVE_NOTE),
            rate(ANY)
        );
    }
    out.push('\n');
}

fn rules(out: &mut String, measured: &Measured) {
    let mut seen: BTreeMap<(&str, Severity), usize> = BTreeMap::new();
    for (_, outcome) in measured.breaches.iter().chain(&measured.ordinary) {
        for rule in &outcome.rules {
            *seen.entry(*rule).or_default() += 1;
        }
    }
    out.push_str(
        "## By rule\n\n| rule | severity | of breaches | of ordinary mail, per 1,000 |\n|---|---|---:|---:|\n",
    );
    for (rule, severity) in seen.keys() {
        let speaks = |_: &Sample, outcome: &Outcome| outcome.rules.contains(&(*rule, *severity));
        let breaches = measured.breaches.iter().filter(|(sample, outcome)| speaks(sample, outcome)).count();
        let ordinary = tally::per_thousand(&measured.ordinary, speaks);
        let _ = writeln!(
            out,
            "| {rule} | {} | {:.1} % | {ordinary:.2} |",
            severity.name(),
            tally::percent(breaches, measured.breaches.len())
        );
    }
    out.push('\n');
}
