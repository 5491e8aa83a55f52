//! Files and standard input: drafts as JSON or as messages, and policies. Must not know what is done with them.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use blindcopy::draft::Draft;
use blindcopy::message::{self, Message, Problem, Trouble};
use blindcopy::policy::Policy;
use blindcopy::wire::{self, BadInput, Value};

use super::{exit, labels};

/// Larger files are no mail; they would only use up the machine.
pub const MOST_BYTES: u64 = 256 << 20;

/// Why there is no input, and the exit code for it.
pub struct Failure {
    pub code: u8,
    pub message: String,
}

impl Failure {
    pub fn new(code: u8, message: impl Into<String>) -> Self {
        Failure { code, message: message.into() }
    }
}

/// A draft with what could not be read of it.
pub struct Input {
    pub draft: Draft,
    pub problems: Vec<Problem>,
}

/// The file's name as errors and output give it.
pub fn shown_name(file: &Path) -> String {
    if file == Path::new("-") { "standard input".to_owned() } else { super::plain::line(&file.display().to_string()) }
}

/// The bytes of a file, or of standard input for `-`; `wanted` is what it should hold.
fn bytes(file: &Path, wanted: &str) -> Result<Vec<u8>, Failure> {
    let unreadable = |error: &io::Error| {
        let message = format!("{}: found {}, expected {wanted}", shown_name(file), unread(error));
        Failure::new(exit::UNREADABLE, message)
    };
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().take(MOST_BYTES + 1).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes))
    };
    read.map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > MOST_BYTES {
        let message = format!("{}: found more than {} MB, expected {wanted}", shown_name(file), MOST_BYTES >> 20);
        return Err(Failure::new(exit::BAD_INPUT, message));
    }
    Ok(bytes)
}

/// Why a file cannot be read, in words rather than in the system's numbers.
fn unread(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file".to_owned(),
        io::ErrorKind::IsADirectory => "a folder".to_owned(),
        io::ErrorKind::PermissionDenied => "a file that may not be read".to_owned(),
        _ => error.to_string(),
    }
}

/// The draft in a file: JSON or a message by its suffix, else JSON where the first sign is `{`.
pub fn draft(file: &Path) -> Result<Input, Failure> {
    let bytes = bytes(file, "a message or a draft")?;
    let suffix = file.extension().map(|suffix| suffix.to_ascii_lowercase());
    let suffix = suffix.as_ref().and_then(|suffix| suffix.to_str());
    let is_json = match suffix {
        Some("json") => true,
        Some("eml") => false,
        _ => without_mark(&bytes).trim_ascii_start().first() == Some(&b'{'),
    };
    if !is_json {
        let message = match suffix {
            Some("eml" | "emlx" | "mbox" | "mht") => message::read_with(&bytes, &decode),
            Some("htm" | "html") => page(&bytes),
            _ => message(&bytes),
        };
        if message.problems.iter().any(|problem| problem.trouble == Trouble::Empty) {
            let message = format!("{}: found nothing, expected a message", shown_name(file));
            return Err(Failure::new(exit::BAD_INPUT, message));
        }
        return Ok(Input { draft: message.draft, problems: message.problems });
    }
    let bad = |what: String| Failure::new(exit::BAD_INPUT, format!("{}: {what}", shown_name(file)));
    let draft = value(bytes).and_then(wire::draft).map_err(|error| bad(said(&error)))?;
    Ok(Input { draft, problems: Vec::new() })
}

/// A message saved as a web page: what it shows, with the fields above its text as on any other page.
fn page(bytes: &[u8]) -> Message {
    let source = format!("Content-Type: text/html; charset=utf-8\n\n{}", labels::text(bytes));
    let shown = message::read_with(source.as_bytes(), &decode);
    let mut message = message(shown.draft.body.as_bytes());
    message.problems.extend(shown.problems);
    message
}

/// The message in a file that no mail program need have stored: it may have been pasted, with a mail program's labels.
fn message(bytes: &[u8]) -> Message {
    let Some(pasted) = labels::as_message(bytes) else {
        return message::read_with(bytes, &decode);
    };
    let mut message = message::read_with(pasted.message.as_bytes(), &decode);
    for problem in &mut message.problems {
        problem.line += pasted.above;
    }
    message
}

/// The policy in a file.
pub fn policy(file: &Path) -> Result<Policy, Failure> {
    let bad = |what: String| Failure::new(exit::BAD_POLICY, format!("{}: {what}", shown_name(file)));
    value(bytes(file, "a policy")?).and_then(wire::policy).map_err(|error| bad(said(&error)))
}

/// An error about a value in one printable line.
pub fn said(error: &BadInput) -> String {
    super::plain::line(&error.to_string())
}

/// Character sets that the engine leaves to its host.
fn decode(label: &str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
    // what the standard replaces by nothing, for it is unsafe, is not known either
    (encoding != encoding_rs::REPLACEMENT).then(|| encoding.decode(bytes).0.into_owned())
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// The JSON value that the bytes hold. Escapes of half a surrogate pair are read as U+FFFD, which has the same length.
pub fn value(mut bytes: Vec<u8>) -> Result<Value, BadInput> {
    mend_surrogates(&mut bytes);
    let bytes = without_mark(&bytes).trim_ascii_end();
    serde_json::from_slice(bytes).map_err(|error| {
        let found = match bytes.trim_ascii() {
            [] => "nothing".to_owned(),
            _ if std::str::from_utf8(bytes).is_err() => "bytes that are not UTF-8".to_owned(),
            _ => not_json(&error),
        };
        BadInput { path: String::new(), found, expected: "object".to_owned() }
    })
}

/// What is wrong with a text that should be JSON, and where; within one line the column says it.
fn not_json(error: &serde_json::Error) -> String {
    let place = match (error.line(), error.column()) {
        (0 | 1, column) => format!("column {column}"),
        (line, column) => format!("line {line}, column {column}"),
    };
    if error.is_eof() { format!("JSON that breaks off at {place}") } else { format!("no JSON at {place}") }
}

/// Writes `\ufffd` over every escaped surrogate without its other half, which `serde_json` refuses.
fn mend_surrogates(json: &mut [u8]) {
    let mut at = 0;
    while let Some(found) = json[at..].iter().position(|&b| b == b'\\') {
        at += found;
        match (escape(json, at), escape(json, at + 6)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => at += 12,
            (Some(0xD800..=0xDFFF), _) => {
                json[at + 2..at + 6].copy_from_slice(b"fffd");
                at += 6;
            }
            (Some(_), _) => at += 6,
            // the escaped sign is passed over too: it may be another backslash
            (None, _) => at = json.len().min(at + 2),
        }
    }
}

/// The UTF-16 unit that an escape at `at` stands for.
fn escape(json: &[u8], at: usize) -> Option<u16> {
    let digits = json.get(at..at + 6)?.strip_prefix(b"\\u")?;
    let digits = digits.iter().all(u8::is_ascii_hexdigit).then_some(digits)?;
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_surrogates_are_mended() {
        for (json, expected) in [
            (r#""\ud800""#, "\u{FFFD}"),
            (r#""\uDC00x""#, "\u{FFFD}x"),
            (r#""\ud83d\ude00""#, "😀"),
            (r#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
            (r#""\\ud800""#, "\\ud800"),
            (r#""\\\ud800""#, "\\\u{FFFD}"),
        ] {
            assert_eq!(value(json.into()), Ok(Value::Text(expected.to_owned())), "{json}");
        }
        assert!(value(br#""\ud8"#.to_vec()).is_err());
        assert!(value(b"\"\\".to_vec()).is_err());
    }

    #[test]
    fn what_is_no_json_is_told_in_plain_words() {
        let found = |json: &[u8]| value(json.to_vec()).expect_err("no JSON").found;
        assert_eq!(found(b"not json"), "no JSON at column 2");
        assert_eq!(found(b"{\"to\": [\"a@example.org\"\n"), "JSON that breaks off at column 23");
        assert_eq!(found(b"{\n \"to\": x\n}"), "no JSON at line 2, column 8");
        assert_eq!(found(b" "), "nothing");
        assert_eq!(found(b"\xff"), "bytes that are not UTF-8");
    }

    #[test]
    fn a_byte_order_mark_is_passed_over() {
        assert_eq!(value(b"\xEF\xBB\xBF[]".to_vec()), Ok(Value::List(Vec::new())));
    }
}
