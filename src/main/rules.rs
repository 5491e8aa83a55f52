//! The list of rules, for people and for programs.

use blindcopy::wire;

use super::plain::wrapped;
use super::terminal::{Style, Terminal, state};

/// Every rule: id and gravest level, what it says, its page.
pub fn text(terminal: &Terminal) -> String {
    let mut out = String::new();
    for rule in wire::rules() {
        let state = state(rule.severity);
        out.push_str(&format!(
            "{} {:<5} {}\n",
            terminal.paint(Style::State(state), terminal.sign(state)),
            rule.severity.name(),
            terminal.paint(Style::Strong, rule.id)
        ));
        for line in wrapped(&spelled(&format!("{}. {}.", rule.message, rule.advice)), terminal.columns - 8) {
            out.push_str(&format!("        {line}\n"));
        }
        out.push_str(&format!("        {}\n", terminal.paint(Style::Quiet, &rule.page)));
    }
    out
}

/// A rule's words with the places for its evidence as help texts write them: `N` for a number, `HOST` for a host.
fn spelled(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for part in words.split_inclusive('}') {
        let Some((before, name)) = part.strip_suffix('}').and_then(|part| part.split_once('{')) else {
            out.push_str(part);
            continue;
        };
        out.push_str(before);
        let is_number = matches!(name, "count" | "readers" | "named");
        out.push_str(&if is_number { "N".to_owned() } else { name.to_uppercase() });
    }
    out
}

/// As JSON, in the shape of `RuleInfo`.
pub fn json() -> String {
    // plain strings cannot fail to be written
    serde_json::to_string(&wire::rules()).unwrap_or_default() + "\n"
}
