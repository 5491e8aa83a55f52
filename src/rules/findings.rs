//! Where rules put what they find: sentences filled, levels applied, keys given.

use super::Rule;
use crate::policy::RulePolicy;
use crate::report::{Arg, Finding, Fix, Place, Severity};

/// What a rule reports; everything but the places has a default in the rule itself.
#[derive(Default)]
pub struct Found {
    pub severity: Option<Severity>,
    /// Another sentence than the rule's own, under a name that hosts translate by.
    pub variant: Option<(&'static str, &'static str)>,
    pub advice: Option<&'static str>,
    pub args: Vec<(&'static str, Arg)>,
    pub places: Vec<Place>,
    pub fixes: Vec<Fix>,
}

/// Collects the findings of one rule.
pub struct Findings<'a> {
    rule: &'static Rule,
    policy: &'a RulePolicy<'a>,
    ordinal: usize,
    found: &'a mut Vec<Finding>,
}

impl<'a> Findings<'a> {
    pub fn new(rule: &'static Rule, policy: &'a RulePolicy<'a>, found: &'a mut Vec<Finding>) -> Self {
        Findings { rule, policy, ordinal: 0, found }
    }

    pub fn add(&mut self, found: Found) {
        self.ordinal += 1;
        let mut args = found.args;
        let template = match found.variant {
            Some((name, sentence)) => {
                args.push(("variant", Arg::from(name)));
                sentence
            }
            None => self.rule.message,
        };
        let severity = found.severity.unwrap_or(self.rule.severity);
        self.found.push(Finding {
            rule: self.rule.id,
            severity: self.policy.severity(severity, self.rule.severity),
            message: fill(template, &args),
            advice: fill(found.advice.unwrap_or(self.rule.advice), &args),
            args,
            places: found.places,
            fixes: found.fixes,
            key: format!("{}:{}", self.rule.id, self.ordinal),
        });
    }
}

/// Puts the args into a template's `{placeholders}`; an unknown one stays as it is written.
fn fill(template: &str, args: &[(&'static str, Arg)]) -> String {
    let mut filled = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        match args.iter().find(|(arg, _)| *arg == name) {
            Some((_, Arg::Text(text))) => filled.push_str(text),
            Some((_, Arg::Number(n))) => filled.push_str(&n.to_string()),
            None => {
                filled.push('{');
                filled.push_str(name);
                filled.push('}');
            }
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_and_unknown_ones_kept() {
        let args = [("count", Arg::from(3)), ("who", Arg::from("A"))];
        assert_eq!(fill("{count} of {who}, {other} {", &args), "3 of A, {other} {");
    }
}
