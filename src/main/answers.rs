//! What stands on an output line for a good input line. Must not know lines.

use blindcopy::check::Checker;
use blindcopy::wire::{self, BadInput, Value};
use serde::Serialize;

use super::lines::text_member;

/// The report on a draft.
pub fn report(checker: &mut Checker, value: Value, out: &mut Vec<u8>) -> Result<(), BadInput> {
    let draft = wire::draft(value)?;
    let report = checker.check(&draft);
    write(&wire::report(&report, &draft), out)
}

/// The recipients in a list of addresses.
pub fn addresses(value: Value, out: &mut Vec<u8>) -> Result<(), BadInput> {
    let text = text_member(value, "input")?;
    write(&wire::addresses(&text), out)
}

/// The identifiers of people in a text.
pub fn identifiers(value: Value, out: &mut Vec<u8>) -> Result<(), BadInput> {
    let text = text_member(value, "text")?;
    write(&wire::identifiers(&text), out)
}

fn write(answer: &impl Serialize, out: &mut Vec<u8>) -> Result<(), BadInput> {
    serde_json::to_writer(out, answer).map_err(|error| BadInput {
        path: String::new(),
        found: error.to_string(),
        expected: "an answer that can be written".to_owned(),
    })
}
