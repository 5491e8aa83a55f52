//! A message that was read from a file, in the shapes at the edge: a draft that hosts can hand back, and its problems.

use crate::draft::{Draft, Field, Kind};
use crate::message::Message;

/// The `MessageReport` of a message.
#[derive(Debug, serde::Serialize)]
pub struct EdgeMessage<'a> {
    pub draft: EdgeDraft<'a>,
    pub problems: Vec<EdgeMessageProblem<'a>>,
}

/// The members of a `Draft` that a message can fill; what is empty is absent.
#[derive(Debug, serde::Serialize)]
pub struct EdgeDraft<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub to: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub cc: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    pub bcc: &'a [String],
    #[serde(skip_serializing_if = "str::is_empty")]
    pub subject: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub body: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<EdgeAttachment<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    #[serde(skip_serializing_if = "<[Field]>::is_empty")]
    pub unread: &'a [Field],
}

#[derive(Debug, serde::Serialize)]
pub struct EdgeAttachment<'a> {
    pub name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
}

/// Something that was not read, or not as it was written.
#[derive(Debug, serde::Serialize)]
pub struct EdgeMessageProblem<'a> {
    /// A short name that does not change, for catalogues.
    pub id: &'static str,
    pub message: String,
    /// What was found: a charset's name, a boundary.
    pub found: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// Counted from 1.
    pub line: usize,
}

/// The edge shape of a message that was read.
#[must_use]
pub fn message(message: &Message) -> EdgeMessage<'_> {
    let problems = message.problems.iter().map(|problem| EdgeMessageProblem {
        id: problem.trouble.id(),
        message: problem.message(),
        found: &problem.found,
        field: problem.field,
        line: problem.line,
    });
    EdgeMessage { draft: edge_draft(&message.draft), problems: problems.collect() }
}

fn edge_draft(draft: &Draft) -> EdgeDraft<'_> {
    let attachments = draft.attachments.iter();
    EdgeDraft {
        from: draft.from.as_deref(),
        to: &draft.to,
        cc: &draft.cc,
        bcc: &draft.bcc,
        subject: &draft.subject,
        body: &draft.body,
        attachments: attachments.map(|one| EdgeAttachment { name: &one.name, size: one.size }).collect(),
        kind: draft.kind.map(Kind::name),
        unread: &draft.unread,
    }
}
