//! How recipients stand in the fields of a compose window: as chips or as one typed or pasted run, in one field or split.

use blindcopy::draft::Draft;

use crate::chance::Chance;
use crate::people::Person;

/// Which visible field shows whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fields {
    To,
    Cc,
    Split,
    /// The sender in To and everybody in Cc, as people do who have heard that To should hold oneself.
    SelfThenCc,
}

/// How one field holds its people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Chips,
    BareChips,
    Commas,
    Semicolons,
    Lines,
    /// `Last, First <a@b>; Last, First <a@b>` as Outlook copies it.
    LastFirst,
    /// Bare addresses, one a line, as a spreadsheet column pastes.
    Column,
}

impl Fields {
    pub fn name(self) -> &'static str {
        match self {
            Fields::To => "all in To",
            Fields::Cc => "all in Cc",
            Fields::Split => "split over To and Cc",
            Fields::SelfThenCc => "the sender in To, the others in Cc",
        }
    }
}

impl Form {
    pub fn name(self) -> &'static str {
        match self {
            Form::Chips => "chips",
            Form::BareChips => "chips without names",
            Form::Commas => "one run, commas",
            Form::Semicolons => "one run, semicolons",
            Form::Lines => "one run, lines",
            Form::LastFirst => "one run, Last, First <address>;",
            Form::Column => "one column of addresses",
        }
    }
}

pub const FIELDS: [(usize, Fields); 4] =
    [(35, Fields::To), (40, Fields::Cc), (17, Fields::Split), (8, Fields::SelfThenCc)];

pub const FORMS: [(usize, Form); 7] = [
    (35, Form::Chips),
    (15, Form::BareChips),
    (12, Form::Commas),
    (13, Form::Semicolons),
    (8, Form::Lines),
    (10, Form::LastFirst),
    (7, Form::Column),
];

/// Puts the people into To and Cc of the draft.
pub fn lay_out(draft: &mut Draft, people: &[Person], fields: Fields, form: Form, chance: &mut Chance) {
    let cut = match fields {
        Fields::To => people.len(),
        Fields::Cc | Fields::SelfThenCc => 0,
        Fields::Split => chance.between(1, people.len().saturating_sub(1).max(1)),
    };
    let (to, cc) = people.split_at(cut.min(people.len()));
    draft.to = entries(to, form, chance);
    draft.cc = entries(cc, form, chance);
    if fields == Fields::SelfThenCc {
        draft.to.extend(draft.from.clone());
    }
}

/// The entries of one field.
pub fn entries(people: &[Person], form: Form, chance: &mut Chance) -> Vec<String> {
    if people.is_empty() {
        return Vec::new();
    }
    let each = |chance: &mut Chance| -> Vec<String> { people.iter().map(|person| named(person, chance)).collect() };
    let addresses = || -> Vec<String> { people.iter().map(|person| person.address.clone()).collect() };
    match form {
        Form::Chips => each(chance),
        Form::BareChips => addresses(),
        Form::Commas => vec![each(chance).join(", ")],
        Form::Semicolons => vec![each(chance).join("; ")],
        Form::Lines => vec![each(chance).join("\n")],
        Form::LastFirst => vec![people.iter().map(last_first).collect::<Vec<_>>().join("; ")],
        Form::Column => vec![addresses().join("\n")],
    }
}

fn last_first(person: &Person) -> String {
    if person.is_japanese() {
        return format!("{} <{}>", person.name(), person.address);
    }
    format!("{}, {} <{}>", person.family, person.given, person.address)
}

/// One recipient as an address book writes it.
pub fn named(person: &Person, chance: &mut Chance) -> String {
    let Person { given, family, address } = person;
    match chance.below(20) {
        0..=9 => format!("{} <{address}>", person.name()),
        10..=13 => address.clone(),
        14 | 15 => format!("\"{family}, {given}\" <{address}>"),
        16 => format!("'{address}' <{address}>"),
        17 => format!("{given} <{address}>"),
        18 => format!("{} {given} <{address}>", family.to_uppercase()),
        _ => format!("\"{}\" <{address}>", person.name()),
    }
}
