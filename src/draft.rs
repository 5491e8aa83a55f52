//! What a host hands over: the draft as its writer sees it. Plain values; nothing is parsed here.

/// A field of the draft, named as at the edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    From,
    To,
    Cc,
    Bcc,
    Subject,
    Body,
    Attachments,
}

impl Field {
    /// Every field, in the order in which places are sorted.
    pub const ALL: [Field; 7] =
        [Field::From, Field::To, Field::Cc, Field::Bcc, Field::Subject, Field::Body, Field::Attachments];

    /// The name at the edge.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Field::From => "from",
            Field::To => "to",
            Field::Cc => "cc",
            Field::Bcc => "bcc",
            Field::Subject => "subject",
            Field::Body => "body",
            Field::Attachments => "attachments",
        }
    }

    /// As English sentences name it.
    #[must_use]
    pub fn spoken(self) -> &'static str {
        match self {
            Field::From => "the sender",
            Field::To => "To",
            Field::Cc => "Cc",
            Field::Bcc => "Bcc",
            Field::Subject => "the subject",
            Field::Body => "the body",
            Field::Attachments => "the attachments",
        }
    }
}

/// How the draft came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    New,
    Reply,
    ReplyAll,
    Forward,
}

impl Kind {
    /// The name at the edge.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::New => "new",
            Kind::Reply => "reply",
            Kind::ReplyAll => "reply_all",
            Kind::Forward => "forward",
        }
    }
}

/// Who can open what is being made: a mail goes to its recipients, a form or a share may go further.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opening {
    Addressed,
    Group,
    Organisation,
    Public,
}

/// The message that is being answered or forwarded, where the host knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prior {
    pub from: Option<String>,
    pub to: Vec<String>,
    pub cc: Vec<String>,
}

/// A list of people or hidden data that an inspection found in an attachment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inspection {
    pub kind: String,
    pub read_in_full: bool,
    pub people: Vec<InspectedPeople>,
    pub hidden: Vec<InspectedHidden>,
}

/// A list of people in an attachment: where it stands, how many they are, what is told of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InspectedPeople {
    pub place: String,
    pub count: u32,
    pub data: Vec<String>,
}

/// Something in an attachment that its reader does not see at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InspectedHidden {
    pub place: String,
    pub what: String,
    pub count: Option<u32>,
}

/// A file beside the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment {
    pub name: String,
    /// Bytes, where the host knows.
    pub size: Option<u64>,
    pub inspection: Option<Inspection>,
}

/// A calendar day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

/// A draft as a host hands it over. Absent fields are empty; only `unread` says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The sender as the host shows it: `Name <addr>` or an address.
    pub from: Option<String>,
    /// Each entry is one chip, or one typed or pasted run of addresses.
    pub to: Vec<String>,
    pub cc: Vec<String>,
    pub bcc: Vec<String>,
    pub subject: String,
    /// What the writer sees: lines by `\n`, table cells by `\t`.
    pub body: String,
    pub attachments: Vec<Attachment>,
    pub today: Option<Day>,
    pub kind: Option<Kind>,
    pub prior: Option<Prior>,
    pub opening: Option<Opening>,
    /// Fields that the host could not read in full.
    pub unread: Vec<Field>,
}

impl Draft {
    /// The string behind a place: entry `entry` of `field`, or `None` where there is no such entry.
    #[must_use]
    pub fn text(&self, field: Field, entry: usize) -> Option<&str> {
        match field {
            Field::From => self.from.as_deref(),
            Field::To => self.to.get(entry).map(String::as_str),
            Field::Cc => self.cc.get(entry).map(String::as_str),
            Field::Bcc => self.bcc.get(entry).map(String::as_str),
            Field::Subject => Some(&self.subject),
            Field::Body => Some(&self.body),
            Field::Attachments => self.attachments.get(entry).map(|a| a.name.as_str()),
        }
    }

    /// The entries of a recipient field; empty for every other field.
    #[must_use]
    pub fn entries(&self, field: Field) -> &[String] {
        match field {
            Field::To => &self.to,
            Field::Cc => &self.cc,
            Field::Bcc => &self.bcc,
            _ => &[],
        }
    }
}
