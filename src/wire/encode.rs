//! A report becomes the plain shapes at the edge; here bytes turn into UTF-16 units.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::utf16::Utf16;
use crate::draft::{Draft, Field};
use crate::report::{Arg, Counts, Edit, Finding, Fix, Place, Report, Separate, Severity, Verdict};

/// The report as hosts see it.
#[derive(Debug, serde::Serialize)]
pub struct EdgeReport<'a> {
    pub version: &'static str,
    pub verdict: Verdict,
    pub findings: Vec<EdgeFinding<'a>>,
    pub audience: Counts,
    pub unread: &'a [Field],
}

/// One finding as hosts see it.
#[derive(Debug, serde::Serialize)]
pub struct EdgeFinding<'a> {
    pub rule: &'static str,
    pub severity: Severity,
    pub message: &'a str,
    pub advice: &'a str,
    pub args: Args<'a>,
    pub places: Vec<EdgePlace>,
    pub fixes: Vec<EdgeFix<'a>>,
    pub key: &'a str,
}

/// Named values, written as one object.
#[derive(Debug)]
pub struct Args<'a>(pub(super) &'a [(&'static str, Arg)]);

/// A place in UTF-16 units of the very string that was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct EdgePlace {
    pub field: Field,
    pub entry: u32,
    pub start: u32,
    pub end: u32,
}

#[derive(Debug, serde::Serialize)]
pub struct EdgeFix<'a> {
    pub id: &'static str,
    pub label: &'a str,
    pub edits: Vec<EdgeEdit<'a>>,
    #[serde(skip_serializing_if = "<[Separate]>::is_empty")]
    pub drafts: &'a [Separate],
}

#[derive(Debug, serde::Serialize)]
#[serde(untagged)]
pub enum EdgeEdit<'a> {
    Move {
        #[serde(rename = "move")]
        place: EdgePlace,
        to: Field,
    },
    Remove {
        remove: EdgePlace,
    },
    Replace {
        replace: EdgePlace,
        with: &'a str,
    },
    Insert {
        insert: Field,
        text: &'a str,
    },
}

impl Serialize for Separate {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(2))?;
        map.serialize_entry("to", &self.to)?;
        map.serialize_entry("cc", &self.cc)?;
        map.end()
    }
}

impl Serialize for Args<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        for (name, arg) in self.0 {
            match arg {
                Arg::Text(text) => map.serialize_entry(name, text)?,
                Arg::Number(n) => map.serialize_entry(name, n)?,
            }
        }
        map.end()
    }
}

/// The edge shape of `report`, whose places lie in `draft`.
#[must_use]
pub fn report<'a>(report: &'a Report, draft: &'a Draft) -> EdgeReport<'a> {
    let mut units = Units::new(draft);
    EdgeReport {
        version: env!("CARGO_PKG_VERSION"),
        verdict: report.verdict,
        findings: report.findings.iter().map(|f| finding(f, &mut units)).collect(),
        audience: report.audience,
        unread: &report.unread,
    }
}

fn finding<'a>(finding: &'a Finding, units: &mut Units<'a>) -> EdgeFinding<'a> {
    EdgeFinding {
        rule: finding.rule,
        severity: finding.severity,
        message: &finding.message,
        advice: &finding.advice,
        args: Args(&finding.args),
        places: finding.places.iter().map(|p| units.place(*p)).collect(),
        fixes: finding.fixes.iter().map(|f| fix(f, units)).collect(),
        key: &finding.key,
    }
}

fn fix<'a>(fix: &'a Fix, units: &mut Units<'a>) -> EdgeFix<'a> {
    let edits = fix
        .edits
        .iter()
        .map(|edit| match edit {
            Edit::Move { place, to } => EdgeEdit::Move { place: units.place(*place), to: *to },
            Edit::Remove(place) => EdgeEdit::Remove { remove: units.place(*place) },
            Edit::Replace { place, with } => EdgeEdit::Replace { replace: units.place(*place), with },
            Edit::Insert { field, text } => EdgeEdit::Insert { insert: *field, text },
        })
        .collect();
    EdgeFix { id: fix.id.name(), label: &fix.label, edits, drafts: &fix.drafts }
}

/// The maps of the strings that places lie in. Long strings keep theirs; of the others the last one does.
pub(super) struct Units<'a> {
    draft: &'a Draft,
    kept: Vec<(Field, u32, Utf16<'a>)>,
    last: Option<(Field, u32, Utf16<'a>)>,
}

/// Shorter strings are many and quickly mapped anew.
const KEEP_FROM: usize = 512;

impl<'a> Units<'a> {
    pub(super) fn new(draft: &'a Draft) -> Self {
        Units { draft, kept: Vec::new(), last: None }
    }

    pub(super) fn place(&mut self, place: Place) -> EdgePlace {
        let map = self.map(place);
        let (start, end) = (map.at(place.span.start as usize), map.at(place.span.end as usize));
        EdgePlace { field: place.field, entry: place.entry, start, end }
    }

    fn map(&mut self, place: Place) -> &Utf16<'a> {
        let text = self.draft.text(place.field, place.entry as usize).unwrap_or("");
        let is = |known: &(Field, u32, Utf16<'a>)| known.0 == place.field && known.1 == place.entry;
        let new = || (place.field, place.entry, Utf16::new(text));
        if text.len() < KEEP_FROM {
            if !self.last.as_ref().is_some_and(is) {
                self.last = None;
            }
            return &self.last.get_or_insert_with(new).2;
        }
        let at = self.kept.iter().position(is).unwrap_or_else(|| {
            self.kept.push(new());
            self.kept.len() - 1
        });
        &self.kept[at].2
    }
}
