//! Why a finding matters, in the words of the catalogue that the hosts with windows use too.
//! The findings' own sentences come from the rules.

use blindcopy::report::{Arg, Finding};
use serde_json::Value;

const ENGLISH: &str = include_str!("../../www/core/locales/en/messages.json");

fn text<'a>(finding: &'a Finding, name: &str) -> Option<&'a str> {
    finding.args.iter().find(|(arg, _)| *arg == name).and_then(|(_, arg)| match arg {
        Arg::Text(text) => Some(text.as_str()),
        Arg::Number(_) => None,
    })
}

/// The reason in one sentence; `None` where the finding's message already says it.
pub fn why(finding: &Finding) -> Option<String> {
    let catalogue: Value = serde_json::from_str(ENGLISH).ok()?;
    let say = |key: &str| catalogue.get(key)?.get("message")?.as_str();
    let form = if finding.args.contains(&("count", Arg::Number(1))) { "one" } else { "other" };
    let base = format!("rule_{}", finding.rule);
    let by_value = ["variant", "basis"].into_iter();
    let mut keys: Vec<String> =
        by_value.filter_map(|name| Some(format!("{base}_{name}_{}", text(finding, name)?))).collect();
    if text(finding, "topic").is_some() {
        keys.push(format!("{base}_topic"));
    }
    keys.push(base);
    let sentence = keys.iter().find_map(|key| {
        let key = format!("{key}_why").replace('-', "_");
        say(&format!("{key}_{form}")).or_else(|| say(&key))
    })?;
    let mut filled = sentence.to_owned();
    for (name, arg) in &finding.args {
        let value = match arg {
            Arg::Number(n) => n.to_string(),
            Arg::Text(text) => {
                let spoken = format!("{name}_{text}").replace('-', "_");
                let is_word = matches!(*name, "field" | "topic");
                say(&spoken).filter(|_| is_word).unwrap_or(text).to_owned()
            }
        };
        filled = filled.replace(&format!("${name}$"), &value);
    }
    Some(filled).filter(|filled| !filled.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use blindcopy::report::Severity;
    use blindcopy::topics::Topic;

    fn finding(rule: &'static str, args: Vec<(&'static str, Arg)>) -> Finding {
        let (message, advice, key) = Default::default();
        Finding { rule, severity: Severity::Stop, message, advice, args, places: vec![], fixes: vec![], key }
    }

    #[test]
    fn every_topic_has_its_reason() {
        let mut seen = std::collections::HashSet::new();
        for topic in Topic::ALL {
            let why = why(&finding("visible-strangers", vec![("topic", Arg::from(topic.id()))])).expect("a reason");
            assert!(why.starts_with("The message is about "), "{why}");
            assert!(!why.contains('$'), "{why}");
            assert!(seen.insert(why), "{} has no words of its own", topic.id());
        }
    }

    #[test]
    fn the_most_telling_reason_is_given() {
        let args = vec![("basis", Arg::from("organisations")), ("parties", Arg::from(12))];
        let said = why(&finding("visible-strangers", args)).expect("a reason");
        assert!(said.starts_with("They are from 12 "), "{said}");
        assert!(why(&finding("visible-strangers", vec![])).is_some());
        assert_eq!(why(&finding("no-such-rule", vec![])), None);
    }
}
