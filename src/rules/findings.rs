//! What a rule is, and where it puts what it finds: sentences filled, levels applied, keys given.

use crate::draft::Field;
use crate::mail::Mail;
use crate::policy::RulePolicy;
use crate::report::{Arg, Finding, Fix, Place, Severity};

/// One hazard: what it says, how grave it can get, and how it is found.
pub struct Rule {
    /// Kebab-case, names the hazard; its page is `tests/rules/<id>.md`.
    pub id: &'static str,
    /// The gravest level that it reaches by itself.
    pub severity: Severity,
    /// What, with the evidence: 90 characters at most, `{placeholders}` filled from the args.
    pub message: &'static str,
    /// What to do, as an imperative: 60 characters at most.
    pub advice: &'static str,
    pub check: fn(&Mail<'_>, &RulePolicy<'_>, &mut Findings<'_>),
}

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
    /// No policy makes it graver than the rule says.
    pub capped: bool,
}

/// Collects the findings of one rule.
pub struct Findings<'a> {
    rule: &'static Rule,
    policy: &'a RulePolicy<'a>,
    ordinal: usize,
    found: &'a mut Vec<Finding>,
}

impl<'a> Findings<'a> {
    /// Findings of `rule`, which go to the end of `found`.
    pub fn new(rule: &'static Rule, policy: &'a RulePolicy<'a>, found: &'a mut Vec<Finding>) -> Self {
        Findings { rule, policy, ordinal: 0, found }
    }

    /// Adds a finding, its sentences filled and its level as the policy has it.
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
        let asked = self.policy.severity(severity, self.rule.severity);
        self.found.push(Finding {
            rule: self.rule.id,
            severity: if found.capped { asked.min(severity) } else { asked },
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
///
/// `{count:person|people}` gives the number and the form that fits it; `{field}` is named as people do.
fn fill(template: &str, args: &[(&'static str, Arg)]) -> String {
    let filled = each_placeholder(template, |name, forms| match (args.iter().find(|(arg, _)| *arg == name)?, forms) {
        (("field", Arg::Text(text)), _) => Some(spoken(text).unwrap_or(text).to_owned()),
        ((_, Arg::Text(text)), _) => Some(text.clone()),
        ((_, Arg::Number(n)), None) => Some(n.to_string()),
        ((_, Arg::Number(n)), Some((one, many))) => Some(format!("{n} {}", if *n == 1 { one } else { many })),
    });
    match filled.strip_prefix("the ") {
        Some(rest) if template.starts_with("{field}") => format!("The {rest}"),
        _ => filled,
    }
}

/// A field by its name at the edge, as English sentences name it.
fn spoken(name: &str) -> Option<&'static str> {
    Field::ALL.into_iter().find(|field| field.name() == name).map(Field::spoken)
}

/// The template for people to read: its placeholders by name, in the form for several.
#[must_use]
pub fn plain(template: &str) -> String {
    each_placeholder(template, |name, forms| forms.map(|(_, many)| format!("{{{name}}} {many}")))
}

/// A template with each placeholder replaced; where `with` gives nothing it stays as it is written.
fn each_placeholder<'t>(
    template: &'t str,
    with: impl Fn(&'t str, Option<(&'t str, &'t str)>) -> Option<String>,
) -> String {
    let mut filled = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((inside, after)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        let (name, forms) =
            inside.split_once(':').map_or((inside, None), |(name, forms)| (name, forms.split_once('|')));
        match with(name, forms) {
            Some(text) => filled.push_str(&text),
            None => filled.extend(["{", inside, "}"]),
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
        let field = |name| [("field", Arg::from(name))];
        assert_eq!(fill("{field} was cut, so read {field}", &field("body")), "The body was cut, so read the body");
        assert_eq!(fill("{field} was cut; check {field}", &field("to")), "To was cut; check To");
        assert_eq!(fill("{count:person|people} here", &args), "3 people here");
        assert_eq!(fill("{count:person is|people are} here", &[("count", Arg::from(1))]), "1 person is here");
        assert_eq!(plain("{count:person|people} see {who}"), "{count} people see {who}");
    }
}
