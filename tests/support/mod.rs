//! What several test programs share: drafts written as mails, and the findings of a draft in one line each.
#![allow(dead_code)] // each test program uses its part

use blindcopy::check::Checker;
use blindcopy::draft::Draft;
use blindcopy::policy::Policy;
use blindcopy::report::{Finding, Report};
use blindcopy::wire::{self, Value};

/// A draft written as headers, a blank line and a body.
///
/// `To`, `Cc` and `Bcc` may stand several times, each one entry. `Kind`, `Audience`, `Today`, `Unread`, `Attachment`,
/// `Prior-From`, `Prior-To`, `Prior-Cc` set the members of that name; `Policy` holds a policy as JSON.
pub fn read_draft(text: &str) -> (Draft, Policy) {
    let (head, body) = text.split_once("\n\n").unwrap_or((text.trim_end(), ""));
    let mut members: Vec<(String, serde_json::Value)> = vec![("body".into(), body.trim_end().into())];
    let mut prior = serde_json::Map::new();
    let mut policy = Policy::default();
    for line in head.lines() {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("a header line has no colon: {line:?}"));
        let value = value.trim();
        match name {
            "From" | "Subject" | "Today" | "Kind" | "Audience" => members.push((name.to_lowercase(), value.into())),
            "To" | "Cc" | "Bcc" | "Unread" => push(&mut members, &name.to_lowercase(), value.into()),
            "Attachment" => push(&mut members, "attachments", serde_json::json!({ "name": value })),
            "Prior-From" => drop(prior.insert("from".into(), value.into())),
            "Prior-To" => drop(prior.insert("to".into(), serde_json::json!([value]))),
            "Prior-Cc" => drop(prior.insert("cc".into(), serde_json::json!([value]))),
            "Policy" => policy = wire::policy(value_of(value)).unwrap_or_else(|bad| panic!("{bad}")),
            other => panic!("unknown header {other:?}"),
        }
    }
    if !prior.is_empty() {
        members.push(("prior".into(), prior.into()));
    }
    let json = serde_json::Value::Object(members.into_iter().collect());
    (wire::draft(value_of(&json.to_string())).unwrap_or_else(|bad| panic!("{bad}")), policy)
}

fn value_of(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_else(|bad| panic!("{bad} in {json}"))
}

fn push(members: &mut Vec<(String, serde_json::Value)>, name: &str, value: serde_json::Value) {
    match members.iter_mut().find(|(member, _)| member == name) {
        Some((_, serde_json::Value::Array(list))) => list.push(value),
        _ => members.push((name.to_owned(), serde_json::Value::Array(vec![value]))),
    }
}

pub fn checker(policy: &Policy) -> Checker {
    Checker::new(policy.clone()).unwrap_or_else(|bad| panic!("{bad}"))
}

/// `stop visible-strangers` for each finding, in the report's order.
pub fn lines(report: &Report) -> Vec<String> {
    report.findings.iter().map(line).collect()
}

pub fn line(finding: &Finding) -> String {
    format!("{} {}", finding.severity.name(), finding.rule)
}

/// The texts at a finding's places.
pub fn marks(draft: &Draft, finding: &Finding) -> Vec<String> {
    let at = |place: &blindcopy::report::Place| {
        let text = draft.text(place.field, place.entry as usize).expect("a place lies in the draft");
        let marked = text.get(place.span.start as usize..place.span.end as usize);
        marked.expect("a place lies on character boundaries").to_owned()
    };
    finding.places.iter().map(at).collect()
}
