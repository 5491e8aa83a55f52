//! The engine under measurement; the only file of the evaluation that calls it.

use blindcopy::check::Checker;
use blindcopy::policy::Policy;
use blindcopy::repair;
use blindcopy::report::{Finding, FixId, Severity, Verdict};

use crate::sample::Sample;

/// What the engine said of a sample.
pub struct Outcome {
    pub verdict: Verdict,
    /// Rules that spoke, with their severity.
    pub rules: Vec<(&'static str, Severity)>,
    /// The verdict once everybody exposed was moved to Bcc; `None` where that repair was not offered.
    pub repaired: Option<Verdict>,
    /// Rule that still speaks above note after the repair.
    pub left: Option<&'static str>,
}

/// Measures every sample, in order.
pub fn measure(samples: &[Sample]) -> Vec<Outcome> {
    let mut plain = checker(&Policy::default());
    samples
        .iter()
        .map(|sample| {
            if sample.policy == Policy::default() {
                outcome(&mut plain, sample)
            } else {
                outcome(&mut checker(&sample.policy), sample)
            }
        })
        .collect()
}

fn checker(policy: &Policy) -> Checker {
    Checker::new(policy.clone()).expect("the sets' policies name only what exists")
}

fn outcome(checker: &mut Checker, sample: &Sample) -> Outcome {
    let report = checker.check(&sample.draft);
    let rules = report.findings.iter().map(|finding| (finding.rule, finding.severity)).collect();
    let fix =
        report.findings.iter().flat_map(|finding: &Finding| &finding.fixes).find(|fix| fix.id == FixId::MoveToBcc);
    let mut outcome = Outcome { verdict: report.verdict, rules, repaired: None, left: None };
    if let Some(fix) = fix {
        let repaired = repair::apply(&sample.draft, fix).expect("the edits of a fix fit the draft they were made for");
        let again = checker.check(&repaired);
        outcome.repaired = Some(again.verdict);
        outcome.left =
            again.findings.iter().find(|finding| finding.severity > Severity::Note).map(|finding| finding.rule);
    }
    outcome
}

/// Whether a verdict asks or holds, or leaves it open.
pub fn above_note(verdict: Verdict) -> bool {
    !matches!(verdict, Verdict::Clear | Verdict::Note)
}
