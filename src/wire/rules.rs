//! The rules as hosts list them.

use crate::report::Severity;
use crate::rules::{RULES, plain};

/// One rule's description; `message` and `advice` carry `{placeholders}` that a finding's `args` fill.
#[derive(Debug, serde::Serialize)]
pub struct EdgeRule {
    pub id: &'static str,
    pub severity: Severity,
    pub message: String,
    pub advice: String,
    /// Where in the project its page stands.
    pub page: String,
}

/// Every rule, in the order in which findings of equal weight and place are shown.
#[must_use]
pub fn rules() -> Vec<EdgeRule> {
    let rule = |rule: &&crate::rules::Rule| EdgeRule {
        id: rule.id,
        severity: rule.severity,
        message: plain(rule.message),
        advice: plain(rule.advice),
        page: format!("tests/rules/{}.md", rule.id),
    };
    RULES.iter().map(rule).collect()
}
