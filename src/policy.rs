//! What an organisation decides: its own hosts, levels of rules, words and patterns.

use std::fmt;

use crate::draft::Field;
use crate::report::Severity;

/// A level that a policy gives a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Off,
    At(Severity),
}

/// What a policy says of one rule.
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

/// The organisation's own regular expression: a match raises a finding of this level.
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

/// The policy as one rule sees it.
pub struct RulePolicy<'p> {
    pub policy: &'p Policy,
    level: Option<Level>,
    limit: Option<u32>,
}

impl<'p> RulePolicy<'p> {
    /// What the policy says of the rule with this id; of several settings the last.
    #[must_use]
    pub fn new(policy: &'p Policy, rule: &str) -> Self {
        let setting = policy.rules.iter().rfind(|setting| setting.rule == rule);
        RulePolicy { policy, level: setting.and_then(|s| s.level), limit: setting.and_then(|s| s.limit) }
    }

    /// The policy switches the rule off.
    #[must_use]
    pub fn is_off(&self) -> bool {
        self.level == Some(Level::Off)
    }

    /// The policy asks for the rule, whatever its default.
    #[must_use]
    pub fn is_asked_for(&self) -> bool {
        matches!(self.level, Some(Level::At(_)))
    }

    /// The number from which the rule speaks: the policy's, else the rule's own.
    #[must_use]
    pub fn limit(&self, own: usize) -> usize {
        self.limit.map_or(own, |limit| limit as usize)
    }

    /// The level of a finding: the rule's gravest takes the policy's level, a milder one never gets graver than it.
    #[must_use]
    pub fn severity(&self, found: Severity, gravest: Severity) -> Severity {
        match self.level {
            Some(Level::At(level)) if found == gravest => level,
            Some(Level::At(level)) => found.min(level),
            _ => found,
        }
    }
}

/// A policy that names something which does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadPolicy {
    /// Path of the member, for instance `rules.visible-stranger`.
    pub path: String,
    pub found: String,
    pub expected: String,
}

impl fmt::Display for BadPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: found {}, expected {}", self.path, self.found, self.expected)
    }
}

impl std::error::Error for BadPolicy {}
