//! Why a finding matters, in one sentence. Words alone; the findings' own messages come from the rules.

use blindcopy::report::{Arg, Finding};

fn text<'a>(finding: &'a Finding, name: &str) -> Option<&'a str> {
    finding.args.iter().find(|(arg, _)| *arg == name).and_then(|(_, arg)| match arg {
        Arg::Text(text) => Some(text.as_str()),
        Arg::Number(_) => None,
    })
}

/// What a message is about, so that "The message is about ..." reads on.
fn about(topic: &str) -> Option<&'static str> {
    Some(match topic {
        "crime-victims" => "victims or witnesses of a crime",
        "police-courts" => "an investigation or a court case",
        "sexual-health" => "sexual health",
        "health" => "somebody's health",
        "mental-health" => "mental health",
        "abuse" => "abuse",
        "addiction" => "addiction and recovery",
        "gender-sexuality" => "gender or sexuality",
        "disability" => "disability or special needs",
        "legal-claims" => "a legal claim",
        "family-law" => "a family case",
        "debts-benefits" => "debts or benefits",
        "housing" => "housing need",
        "asylum-immigration" => "asylum or immigration",
        "employment" => "somebody's employment",
        "whistle-blowing" => "whistle-blowing",
        "adoption-children" => "adoption or the protection of children",
        "support-groups" => "a support group",
        "redress" => "a redress scheme",
        _ => return None,
    })
}

/// The reason; `None` where the message already says it.
pub fn why(finding: &Finding) -> Option<String> {
    if let Some(about) = text(finding, "topic").and_then(about) {
        return Some(format!("The message is about {about}: being on this list says something about each of them."));
    }
    let reason = match text(finding, "basis")? {
        "sensitive" | "colleagues" => "Being on this list says something about each of them.",
        "private-people" => "Their private addresses, once shown, cannot be taken back.",
        "crowd" => "So many addresses, once shown, cannot be taken back.",
        "organisations" => "They are from organisations or households that may not know of each other.",
        "unknown" => "Nobody can tell who is behind a list or a name without an address.",
        _ => return None,
    };
    Some(reason.to_owned())
}

#[cfg(test)]
mod tests {
    use super::about;
    use blindcopy::topics::Topic;

    #[test]
    fn every_topic_has_its_words() {
        for topic in Topic::ALL {
            assert!(about(topic.id()).is_some(), "{} has no words", topic.id());
        }
    }
}
