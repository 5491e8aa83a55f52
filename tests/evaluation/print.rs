//! Drafts as JSON lines in the shape that `blindcopy check --jsonl` reads; what is expected of them stands in `expected`.

use std::io::Write as _;

use blindcopy::draft::{Draft, Kind};
use serde_json::{Value, json};

use crate::sample::Sample;

/// Prints one line a sample.
pub fn jsonl(samples: &[Sample]) {
    let mut out = std::io::stdout().lock();
    for sample in samples {
        let mut line = draft(&sample.draft);
        let labels = &sample.labels;
        let breach = !labels.size.is_empty();
        line["expected"] = json!({ "verdict": if breach { "stop" } else { "clear or note" }, "class": labels.class, "language": labels.language, "mix": labels.mix });
        if !sample.policy.know_each_other.is_empty() {
            line["policy"] = json!({ "version": 1, "knowEachOther": sample.policy.know_each_other });
        }
        // A reader that has seen enough closes the pipe.
        if writeln!(out, "{line}").is_err() {
            return;
        }
    }
}

/// One draft in the contract's shape.
pub fn draft(draft: &Draft) -> Value {
    let mut line = json!({ "from": draft.from, "to": draft.to, "cc": draft.cc, "bcc": draft.bcc, "subject": draft.subject, "body": draft.body });
    if let Some(kind) = draft.kind {
        line["kind"] = json!(match kind {
            Kind::New => "new",
            Kind::Reply => "reply",
            Kind::ReplyAll => "reply_all",
            Kind::Forward => "forward",
        });
    }
    if let Some(prior) = &draft.prior {
        line["prior"] = json!({ "from": prior.from, "to": prior.to, "cc": prior.cc });
    }
    line
}
