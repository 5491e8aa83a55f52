//! A value becomes a draft. Unknown members are ignored, `null` is an error, absent is empty.

use super::value::{BadInput, Value};
use crate::draft::{Attachment, Day, Draft, Field, InspectedHidden, InspectedPeople, Inspection, Kind, Opening, Prior};
use crate::text::quoted;

type Decoded<T> = Result<T, BadInput>;

/// Decodes a `Draft`.
///
/// # Errors
/// The path of the first member that does not fit, what was found and what was expected.
pub fn draft(value: Value) -> Decoded<Draft> {
    let mut draft = Draft::default();
    for (name, value) in members(value, "")? {
        match name.as_str() {
            "from" => draft.from = Some(text(value, "from")?),
            "to" => draft.to = texts(value, "to")?,
            "cc" => draft.cc = texts(value, "cc")?,
            "bcc" => draft.bcc = texts(value, "bcc")?,
            "subject" => draft.subject = text(value, "subject")?,
            "body" => draft.body = text(value, "body")?,
            "attachments" => draft.attachments = each(value, "attachments", attachment)?,
            "today" => draft.today = Some(day(value, "today")?),
            "kind" => draft.kind = Some(one_of(value, "kind", &KINDS)?),
            "prior" => draft.prior = Some(prior(value)?),
            "audience" => draft.opening = Some(one_of(value, "audience", &OPENINGS)?),
            "unread" => draft.unread = each(value, "unread", field)?,
            _ => {}
        }
    }
    Ok(draft)
}

const KINDS: [(&str, Kind); 4] =
    [("new", Kind::New), ("reply", Kind::Reply), ("reply_all", Kind::ReplyAll), ("forward", Kind::Forward)];

const OPENINGS: [(&str, Opening); 4] = [
    ("addressed", Opening::Addressed),
    ("group", Opening::Group),
    ("organisation", Opening::Organisation),
    ("public", Opening::Public),
];

fn prior(value: Value) -> Decoded<Prior> {
    let mut prior = Prior::default();
    for (name, value) in members(value, "prior")? {
        match name.as_str() {
            "from" => prior.from = Some(text(value, "prior.from")?),
            "to" => prior.to = texts(value, "prior.to")?,
            "cc" => prior.cc = texts(value, "prior.cc")?,
            _ => {}
        }
    }
    Ok(prior)
}

fn attachment(value: Value, path: &str) -> Decoded<Attachment> {
    let mut attachment = Attachment::default();
    let mut named = false;
    for (name, value) in members(value, path)? {
        let here = format!("{path}.{name}");
        match name.as_str() {
            "name" => {
                attachment.name = text(value, &here)?;
                named = true;
            }
            "size" => attachment.size = Some(whole(&value, &here)?),
            "inspection" => attachment.inspection = Some(inspection(value, &here)?),
            _ => {}
        }
    }
    if named { Ok(attachment) } else { Err(BadInput::new(&format!("{path}.name"), "nothing", "string")) }
}

fn inspection(value: Value, path: &str) -> Decoded<Inspection> {
    let mut inspection = Inspection::default();
    for (name, value) in members(value, path)? {
        let here = format!("{path}.{name}");
        match name.as_str() {
            "kind" => inspection.kind = text(value, &here)?,
            "readInFull" => inspection.read_in_full = boolean(&value, &here)?,
            "people" => inspection.people = each(value, &here, inspected_people)?,
            "hidden" => inspection.hidden = each(value, &here, inspected_hidden)?,
            _ => {}
        }
    }
    Ok(inspection)
}

fn inspected_people(value: Value, path: &str) -> Decoded<InspectedPeople> {
    let mut people = InspectedPeople::default();
    for (name, value) in members(value, path)? {
        let here = format!("{path}.{name}");
        match name.as_str() {
            "where" => people.place = text(value, &here)?,
            "count" => people.count = u32::try_from(whole(&value, &here)?).unwrap_or(u32::MAX),
            "data" => people.data = texts(value, &here)?,
            _ => {}
        }
    }
    Ok(people)
}

fn inspected_hidden(value: Value, path: &str) -> Decoded<InspectedHidden> {
    let mut hidden = InspectedHidden::default();
    for (name, value) in members(value, path)? {
        let here = format!("{path}.{name}");
        match name.as_str() {
            "where" => hidden.place = text(value, &here)?,
            "what" => hidden.what = text(value, &here)?,
            "count" => hidden.count = Some(u32::try_from(whole(&value, &here)?).unwrap_or(u32::MAX)),
            _ => {}
        }
    }
    Ok(hidden)
}

fn day(value: Value, path: &str) -> Decoded<Day> {
    const EXPECTED: &str = "a date like \"2026-11-21\"";
    let text = text(value, path)?;
    let part = |range: std::ops::Range<usize>| text.get(range).and_then(|digits| digits.parse::<u16>().ok());
    // A time after the date is let pass: hosts hand over what their clock prints
    let day = match (part(0..4), text.get(4..5), part(5..7), text.get(7..8), part(8..10)) {
        (Some(year), Some("-"), Some(month @ 1..=12), Some("-"), Some(day @ 1..=31)) => {
            Day { year, month: month as u8, day: day as u8 }
        }
        _ => return Err(BadInput::new(path, &quoted(&text), EXPECTED)),
    };
    Ok(day)
}

pub(super) fn members(value: Value, path: &str) -> Decoded<Vec<(String, Value)>> {
    match value {
        Value::Map(members) => Ok(members),
        other => Err(BadInput::new(path, other.kind(), "object")),
    }
}

pub(super) fn text(value: Value, path: &str) -> Decoded<String> {
    match value {
        Value::Text(text) => Ok(text),
        other => Err(BadInput::new(path, other.kind(), "string")),
    }
}

pub(super) fn texts(value: Value, path: &str) -> Decoded<Vec<String>> {
    each(value, path, text)
}

/// Decodes every item of an array, each under the path `path[index]`.
pub(super) fn each<T>(value: Value, path: &str, decode: impl Fn(Value, &str) -> Decoded<T>) -> Decoded<Vec<T>> {
    match value {
        Value::List(items) => {
            let mut decoded = Vec::with_capacity(items.len());
            for (index, item) in items.into_iter().enumerate() {
                // A path is needed only where an item does not fit; plain texts are many
                let item = match item {
                    item @ Value::Text(_) => decode(item, "").map_err(|bad| located(bad, path, index))?,
                    item => decode(item, &format!("{path}[{index}]"))?,
                };
                decoded.push(item);
            }
            Ok(decoded)
        }
        other => Err(BadInput::new(path, other.kind(), "array")),
    }
}

fn located(mut bad: BadInput, path: &str, index: usize) -> BadInput {
    bad.path = format!("{path}[{index}]{}", bad.path);
    bad
}

pub(super) fn one_of<T: Copy>(value: Value, path: &str, choices: &[(&str, T)]) -> Decoded<T> {
    let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
    one_of_names(value, path, &names).map(|at| choices[at].1)
}

/// The place of a text among those allowed.
fn one_of_names(value: Value, path: &str, names: &[&str]) -> Decoded<usize> {
    let expected = || {
        let names: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
        format!("one of {}", names.join(", "))
    };
    match value {
        Value::Text(text) => {
            names.iter().position(|name| *name == text).ok_or_else(|| BadInput::new(path, &quoted(&text), &expected()))
        }
        other => Err(BadInput::new(path, other.kind(), &expected())),
    }
}

pub(super) fn field(value: Value, path: &str) -> Decoded<Field> {
    let choices = Field::ALL.map(|field| (field.name(), field));
    one_of(value, path, &choices)
}

fn boolean(value: &Value, path: &str) -> Decoded<bool> {
    match value {
        Value::Bool(b) => Ok(*b),
        other => Err(BadInput::new(path, other.kind(), "boolean")),
    }
}

/// A whole number of at least zero.
pub(super) fn whole(value: &Value, path: &str) -> Decoded<u64> {
    match value {
        Value::Whole(n) => Ok(*n),
        Value::Number(n) => Err(BadInput::new(path, n.as_str(), "a whole number of at least 0")),
        other => Err(BadInput::new(path, other.kind(), "number")),
    }
}
