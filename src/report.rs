//! What the engine says about a draft: findings with places and repairs, counts, the verdict.
//! Positions are bytes here; `wire` turns them into UTF-16 units.

use crate::draft::Field;
use crate::text::Span;

/// How much a finding matters: a quiet mark, a question at Send, a held Send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    Note,
    Warn,
    Stop,
}

impl Severity {
    /// The name at the edge.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warn => "warn",
            Severity::Stop => "stop",
        }
    }
}

/// The outcome for a whole draft. `Unchecked` never looks like `Clear`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    Clear,
    Note,
    Warn,
    Stop,
    Unchecked,
}

impl Verdict {
    /// The name at the edge.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Clear => "clear",
            Verdict::Note => "note",
            Verdict::Warn => "warn",
            Verdict::Stop => "stop",
            Verdict::Unchecked => "unchecked",
        }
    }
}

/// A stretch of one string of the draft. `entry` is 0 for from, subject and body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub field: Field,
    pub entry: u32,
    pub span: Span,
}

impl Place {
    /// A stretch of the body.
    #[must_use]
    pub fn in_body(span: Span) -> Self {
        Place { field: Field::Body, entry: 0, span }
    }
}

/// A value of a finding's `args`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    Text(String),
    Number(u64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}
impl From<usize> for Arg {
    fn from(n: usize) -> Self {
        Arg::Number(n as u64)
    }
}

/// One step of a repair; positions are those of the draft as reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Takes the entry at the place, with its separator, to the end of another field.
    Move {
        place: Place,
        to: Field,
    },
    /// Takes the text, and for a recipient its separator, away.
    Remove(Place),
    Replace {
        place: Place,
        with: String,
    },
    /// Appends to a field.
    Insert {
        field: Field,
        text: String,
    },
}

/// What kind of repair it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixId {
    MoveToBcc,
    SendSeparately,
    Cut,
    Remove,
    Replace,
}

impl FixId {
    /// The name at the edge.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            FixId::MoveToBcc => "move-to-bcc",
            FixId::SendSeparately => "send-separately",
            FixId::Cut => "cut",
            FixId::Remove => "remove",
            FixId::Replace => "replace",
        }
    }
}

/// One message of "send separately": the very text of each recipient.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Separate {
    pub to: Vec<String>,
    pub cc: Vec<String>,
}

/// A repair: all of its edits or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    pub id: FixId,
    pub label: String,
    pub edits: Vec<Edit>,
    pub drafts: Vec<Separate>,
}

impl Fix {
    /// Whether the writer alone can tell if it is right: somebody who may be meant would not get the message. The advice
    /// is said before it.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        self.id == FixId::Remove && self.label.starts_with("Remove ")
    }
}

/// One hazard in a draft: what it is, where it stands, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub rule: &'static str,
    pub severity: Severity,
    pub message: String,
    pub advice: String,
    pub args: Vec<(&'static str, Arg)>,
    /// The first is the primary one.
    pub places: Vec<Place>,
    pub fixes: Vec<Fix>,
    /// Rule and ordinal; holds no address and no hash of one.
    pub key: String,
}

/// Distinct people in To and Cc other than the sender; `strangers` counts parties.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    pub visible: u32,
    pub colleagues: u32,
    pub outsiders: u32,
    pub strangers: u32,
    pub unknown: u32,
}

/// What the engine says about one draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub verdict: Verdict,
    /// Most severe first, then by place, then in the order of the rules.
    pub findings: Vec<Finding>,
    pub audience: Counts,
    /// Fields that were not read in full, in the order of [`Field::ALL`].
    pub unread: Vec<Field>,
}
