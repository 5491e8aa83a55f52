//! What was not read, or not as it was written, and where. Knows the draft's fields, nothing of how they are read.

use std::fmt;

use crate::draft::Field;

/// More than these tell nobody anything new.
const MOST: usize = 40;

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    Empty,
    NoHeaders,
    NoBlankLine,
    Stray,
    Repeated,
    Charset,
    NameCharset,
    BadBytes,
    Transfer,
    BadTransfer,
    NoBoundary,
    BoundaryMissing,
    NotClosed,
    TooDeep,
    TooMany,
    Encrypted,
    Tnef,
    Invitation,
    Several,
    InvitationFile,
    OutlookFile,
    OtherFile,
    HtmlNotClosed,
}

impl Trouble {
    /// A short name that does not change, for catalogues.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.texts().0
    }

    /// Whether something of the field stayed unread. The other troubles were got over.
    #[must_use]
    pub fn loses(self) -> bool {
        !matches!(
            self,
            Trouble::Empty
                | Trouble::NoBlankLine
                | Trouble::Stray
                | Trouble::Repeated
                | Trouble::NameCharset
                | Trouble::BadBytes
                | Trouble::NoBoundary
                // The one that is read is read in full
                | Trouble::Several
        )
    }

    /// Id, and the sentence with `{}` for what was found.
    fn texts(self) -> (&'static str, &'static str) {
        match self {
            Trouble::Empty => ("empty", "The message is empty."),
            Trouble::NoHeaders => ("no-headers", "No header was found, so everything is taken for the body."),
            Trouble::NoBlankLine => {
                ("no-blank-line", "The headers end without an empty line; the body is taken from here.")
            }
            Trouble::Stray => ("stray", "This line before the headers is none of them and was passed over."),
            Trouble::Repeated => ("repeated", "{} is given more than once; the first is taken."),
            Trouble::Charset => ("charset", "The character set {} is not known, so this was not read."),
            Trouble::NameCharset => ("name-charset", "The character set {} is not known, so a name stays encoded."),
            Trouble::BadBytes => ("bad-bytes", "Some bytes are not {} and are shown as replacement characters."),
            Trouble::Transfer => ("transfer", "The transfer encoding {} is not known, so this was not decoded."),
            Trouble::BadTransfer => ("bad-transfer", "The {} text is damaged and was read as far as it goes."),
            Trouble::NoBoundary => ("no-boundary", "The boundary between the parts is not declared; {} is taken."),
            Trouble::BoundaryMissing => {
                ("boundary-missing", "The boundary {} never appears, so the parts were not read.")
            }
            Trouble::NotClosed => ("not-closed", "The message ends before its last boundary and may be cut."),
            Trouble::TooDeep => ("too-deep", "Parts within parts beyond {} levels were not read."),
            Trouble::TooMany => ("too-many", "Parts beyond the first {} were not read."),
            Trouble::Encrypted => ("encrypted", "The body is encrypted ({}) and was not read."),
            Trouble::Tnef => ("tnef", "The body is inside {}, which was not read."),
            Trouble::Invitation => ("invitation", "The body is inside {}, an invitation that was not read."),
            Trouble::Several => ("several", "The file holds {} messages; only the first was read."),
            Trouble::InvitationFile => (
                "invitation-file",
                "This is a calendar invitation (.ics), which is not checked. Whom it asks is usually shown to all of them.",
            ),
            Trouble::OutlookFile => (
                "outlook-file",
                "This is an Outlook file (.msg), which cannot be read here. Save the message as .eml, or paste its text.",
            ),
            Trouble::OtherFile => (
                "other-file",
                "This is a file of another kind ({}), not a message. Save the message as .eml, or paste its text.",
            ),
            Trouble::HtmlNotClosed => ("html-not-closed", "The HTML text is cut inside {}; what follows was not read."),
        }
    }
}

/// One thing that was not read, or not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub trouble: Trouble,
    /// The field it concerns; `None` for the message as a whole.
    pub field: Option<Field>,
    /// Line of the input, counted from 1.
    pub line: usize,
    /// What was found: a charset's name, a boundary.
    pub found: String,
}

impl Problem {
    /// The problem in one English sentence.
    #[must_use]
    pub fn message(&self) -> String {
        self.trouble.texts().1.replace("{}", &self.found)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        if let Some(field) = self.field {
            write!(f, "{}: ", field.name())?;
        }
        f.write_str(&self.message())
    }
}

/// Collects problems, turning offsets of the input into lines.
pub(super) struct Problems<'a> {
    bytes: &'a [u8],
    pub list: Vec<Problem>,
}

impl<'a> Problems<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Problems { bytes, list: Vec::new() }
    }

    /// Notes trouble at byte `at`; each kind of it counts once for a field and what was found.
    #[inline(never)] // called from many places and seldom: the engine is sent over the wire
    pub fn add(&mut self, trouble: Trouble, field: Option<Field>, at: usize, found: &str) {
        let known = |p: &Problem| p.trouble == trouble && p.field == field && (p.found == found || trouble.loses());
        if self.list.len() >= MOST || self.list.iter().any(known) {
            return;
        }
        let before = &self.bytes[..at.min(self.bytes.len())];
        let line = 1 + before.iter().filter(|&&b| b == b'\n').count();
        let found = found.chars().filter(|c| !c.is_control()).take(60).collect();
        self.list.push(Problem { trouble, field, line, found });
    }

    /// Every field that lost something.
    pub fn unread(&self) -> Vec<Field> {
        let headers = [Field::From, Field::To, Field::Cc, Field::Subject];
        let lost = |field: &Field| {
            let hits = |p: &Problem| p.field.map_or(headers.contains(field), |of| of == *field);
            self.list.iter().any(|p| p.trouble.loses() && hits(p))
        };
        Field::ALL.into_iter().filter(lost).collect()
    }
}
