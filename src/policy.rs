//! What an organisation decides: its own hosts, levels of rules, words and patterns.

use crate::draft::Field;
use crate::report::Severity;

/// A level that a policy gives a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Off,
    At(Severity),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleSetting {
    pub rule: String,
    pub level: Option<Level>,
    pub limit: Option<u32>,
}

/// The organisation's own words: any of them raises a finding of this level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    pub id: String,
    pub words: Vec<String>,
    pub level: Severity,
    /// Empty: subject and body.
    pub fields: Vec<Field>,
    pub message: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    pub id: String,
    pub regex: String,
    pub label: String,
    pub level: Severity,
}

/// The decoded policy. Host lists keep their written form: `example.org`, `*.example.org`, `!press.example.org`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    pub organisation_name: Option<String>,
    pub organisation_domains: Vec<String>,
    pub trusted: Vec<String>,
    pub individuals: Vec<String>,
    pub shared_hosts: Vec<String>,
    pub know_each_other: Vec<Vec<String>>,
    pub always_bcc: Vec<String>,
    pub rules: Vec<RuleSetting>,
    /// Topic ids that are switched off.
    pub topics_off: Vec<String>,
    /// Languages of the lexicons in use; empty: all.
    pub languages: Vec<String>,
    pub terms: Vec<Terms>,
    pub patterns: Vec<Pattern>,
}
