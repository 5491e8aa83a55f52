//! Exposure in the body: rows that each describe a person, quoted headers, and prose about somebody; and look-alikes that
//! show nobody. What is no header is read by two private people in Bcc, so that nothing but the body is judged.

use blindcopy::draft::{Draft, Kind};
use blindcopy::policy::Policy;
use blindcopy::report::Severity;

use crate::engine::Outcome;
use crate::sample::{Labels, Sample};

/// Of a hundred exposures so many should be above note. Three or four private people in a quoted header of no sensitive
/// matter stay silent on purpose, as they do in To.
pub const EXPOSED: f64 = 70.0;
/// Of a hundred look-alikes at most so many may be above note.
pub const LOOK_ALIKES: f64 = 5.0;

/// What sections are called.
pub const KINDS: [&str; 3] = ["rows", "headers", "prose"];

/// The rules that read bodies.
const RULES: [&str; 6] = [
    "people-in-body",
    "personal-identifiers",
    "person-in-text",
    "quoted-headers",
    "readers-in-body",
    "unknown-readers",
];

/// Two people who have nothing to do with each other.
const READERS: [&str; 2] = ["reader.one.zz1@gmail.com", "reader.two.zz2@yahoo.com"];

/// Marks what shows nobody.
const LOOK_ALIKE: &str = "look-alike";

/// The samples of one part.
pub fn generate(held_out: bool) -> Vec<Sample> {
    let source = include_str!("texts/bodies.md");
    let sections = source.split("\n# ").skip(1).map(|section| section.split_once('\n').unwrap_or((section, "")));
    let part = sections.filter(|(title, _)| title.ends_with(" held-out") == held_out);
    part.map(|(title, rest)| sample(title.trim_end_matches(" held-out"), rest)).collect()
}

fn sample(title: &str, rest: &str) -> Sample {
    let (head, body) = rest.split_once("\n\n").unwrap_or((rest, ""));
    let value = |key: &str| head.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": "));
    let from = value("from").unwrap_or_default().to_owned();
    let to = value("to").map(|to| to.split(", ").map(str::to_owned).collect::<Vec<_>>());
    let bcc = if to.is_some() { Vec::new() } else { READERS.map(str::to_owned).to_vec() };
    let (class, look_alike) = title.split_once(' ').unwrap_or((title, ""));
    let draft = Draft {
        to: to.unwrap_or_else(|| vec![from.clone()]),
        from: Some(from.clone()),
        bcc,
        subject: value("subject").unwrap_or_default().to_owned(),
        body: body.trim_end().to_owned(),
        kind: value("kind")
            .and_then(|name| [Kind::Reply, Kind::ReplyAll, Kind::Forward].into_iter().find(|kind| kind.name() == name)),
        ..Draft::default()
    };
    let labels = Labels {
        language: "",
        class: class.to_owned(),
        size: "",
        mix: "",
        fields: "",
        form: if look_alike == LOOK_ALIKE { LOOK_ALIKE } else { "" },
    };
    Sample {
        hidden: draft.bcc.len(),
        draft,
        policy: Policy::default(),
        visible: Vec::new(),
        sender: from,
        sender_is_private: false,
        labels,
    }
}

/// The sample shows nobody.
pub fn is_look_alike(sample: &Sample) -> bool {
    sample.labels.form == LOOK_ALIKE
}

/// The gravest that a rule about the body said.
pub fn said(outcome: &Outcome) -> Option<Severity> {
    outcome.rules.iter().filter(|(rule, _)| RULES.contains(rule)).map(|(_, severity)| *severity).max()
}

/// How often a rule about the body was above note, in percent.
pub fn above_note(set: &[(Sample, Outcome)], look_alikes: bool) -> f64 {
    let of: Vec<bool> = set
        .iter()
        .filter(|(sample, _)| is_look_alike(sample) == look_alikes)
        .map(|(_, outcome)| said(outcome) > Some(Severity::Note))
        .collect();
    crate::tally::percent(of.iter().filter(|above| **above).count(), of.len())
}
