//! One JSON value a line in, one out, in the same order and in bounded memory. Must not know what the values mean.

use std::io::{self, BufRead, Read, Write};

use blindcopy::wire::{BadInput, Value};
use serde::Serialize;

use super::input;

/// A longer line is refused, not read.
const MOST_BYTES: u64 = 64 << 20;

/// What stands on the output line of an input line that was bad.
#[derive(Serialize)]
struct ErrorLine<'a> {
    error: Located<'a>,
}

#[derive(Serialize)]
struct Located<'a> {
    line: u64,
    #[serde(flatten)]
    error: &'a BadInput,
}

/// Which side failed.
#[derive(Debug)]
pub enum Trouble {
    Read(io::Error),
    Write(io::Error),
}

/// Reads every line of `from`, writes what `answer` makes of it to `to`; true where every line was good.
///
/// # Errors
/// What reading or writing came to.
pub fn each<F>(mut from: impl BufRead, to: &mut impl Write, mut answer: F) -> Result<bool, Trouble>
where
    F: FnMut(Value, &mut Vec<u8>) -> Result<(), BadInput>,
{
    let mut all_good = true;
    let mut out = Vec::new();
    for line in 1.. {
        let mut bytes = Vec::new();
        if from.by_ref().take(MOST_BYTES + 1).read_until(b'\n', &mut bytes).map_err(Trouble::Read)? == 0 {
            break;
        }
        out.clear();
        let answered = if bytes.len() as u64 > MOST_BYTES && bytes.last() != Some(&b'\n') {
            drop(bytes);
            pass_line(&mut from).map_err(Trouble::Read)?;
            let found = format!("a line of more than {} MB", MOST_BYTES >> 20);
            Err(BadInput { path: String::new(), found, expected: "object".to_owned() })
        } else {
            input::value(bytes).and_then(|value| answer(value, &mut out))
        };
        if let Err(error) = answered {
            all_good = false;
            out.clear();
            let line = ErrorLine { error: Located { line, error: &error } };
            serde_json::to_writer(&mut out, &line).map_err(|error| Trouble::Write(error.into()))?;
        }
        out.push(b'\n');
        to.write_all(&out).map_err(Trouble::Write)?;
    }
    to.flush().map_err(Trouble::Write)?;
    Ok(all_good)
}

/// Reads to the end of the line and keeps nothing.
fn pass_line(from: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = from.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        match buffer.iter().position(|&b| b == b'\n') {
            Some(at) => {
                from.consume(at + 1);
                return Ok(());
            }
            None => {
                let len = buffer.len();
                from.consume(len);
            }
        }
    }
}

/// The one text member that a line must have.
pub fn text_member(value: Value, name: &str) -> Result<String, BadInput> {
    let wrong = |path: &str, found: &str, expected: &str| BadInput {
        path: path.to_owned(),
        found: found.to_owned(),
        expected: expected.to_owned(),
    };
    let Value::Map(members) = value else { return Err(wrong("", value.kind(), "object")) };
    let member = members.into_iter().rev().find(|(member, _)| member == name);
    match member {
        Some((_, Value::Text(text))) => Ok(text),
        Some((_, other)) => Err(wrong(name, other.kind(), "string")),
        None => Err(wrong(name, "nothing", "string")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(input: &[u8]) -> (bool, String) {
        let mut out = Vec::new();
        let good = each(input, &mut out, |value, out| {
            out.extend(text_member(value, "x")?.as_bytes());
            Ok(())
        });
        (good.expect("no trouble"), String::from_utf8(out).expect("UTF-8"))
    }

    #[test]
    fn every_line_has_its_answer() {
        assert_eq!(answers(b"{\"x\":\"a\"}\r\n{\"x\":\"b\"}"), (true, "a\nb\n".to_owned()));
        assert_eq!(answers(b""), (true, String::new()));
        let (good, out) = answers(b"{\"x\":1}\n\n{\"x\":\"b\"}\n[]\n{}\n");
        assert!(!good);
        let lines: Vec<_> = out.lines().collect();
        assert_eq!(lines[0], r#"{"error":{"line":1,"path":"x","found":"number","expected":"string"}}"#);
        assert_eq!(lines[1], r#"{"error":{"line":2,"path":"","found":"nothing","expected":"object"}}"#);
        assert_eq!(lines[2], "b");
        assert_eq!(lines[3], r#"{"error":{"line":4,"path":"","found":"array","expected":"object"}}"#);
        assert_eq!(lines[4], r#"{"error":{"line":5,"path":"x","found":"nothing","expected":"string"}}"#);
    }

    #[test]
    fn a_line_without_end_is_passed_over() {
        let long = std::io::repeat(b'a').take(MOST_BYTES + 9);
        let input = std::io::BufReader::new(long.chain(&b"\n{\"x\":\"b\"}\n"[..]));
        let mut out = Vec::new();
        let good = each(input, &mut out, |value, out| {
            out.extend(text_member(value, "x")?.as_bytes());
            Ok(())
        });
        assert!(!good.expect("no trouble"));
        let out = String::from_utf8(out).expect("UTF-8");
        assert!(out.starts_with(r#"{"error":{"line":1,"#) && out.ends_with("}}\nb\n"), "{out}");
    }
}
