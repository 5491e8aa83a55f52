//! The command line's words as a request. Every wrong word is named, with what would be right.

use std::ffi::OsString;
use std::path::PathBuf;

/// How results are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    #[default]
    Text,
    Json,
}

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Request {
    Help(Option<&'static str>),
    Version,
    Check { policy: Option<PathBuf>, format: Format, file: PathBuf },
    CheckLines { policy: Option<PathBuf> },
    AddressLines,
    IdentifierLines,
    Inspect,
    Rules { format: Format },
}

/// The verbs, in the order of the help.
pub const VERBS: [&str; 5] = ["check", "addresses", "identifiers", "inspect", "rules"];

/// What may follow a verb.
#[derive(Default)]
struct Given {
    policy: Option<PathBuf>,
    format: Option<Format>,
    lines: bool,
    help: bool,
    files: Vec<PathBuf>,
}

/// Reads the words after the program's name.
///
/// # Errors
/// A sentence that names the word that is wrong and says what would be right.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Request, String> {
    let mut words = words.into_iter();
    let Some(first) = words.next() else { return Err(format!("no command given, expected {}", verbs())) };
    let first = first.to_string_lossy().into_owned();
    match first.as_str() {
        "-h" | "--help" => return Ok(Request::Help(None)),
        "-V" | "--version" => return Ok(Request::Version),
        "help" => {
            let about = words.next().map(|word| word.to_string_lossy().into_owned());
            return match about {
                None => Ok(Request::Help(None)),
                Some(about) => Ok(Request::Help(Some(verb(&about)?))),
            };
        }
        _ => {}
    }
    let verb = verb(&first)?;
    let given = options(verb, words)?;
    if given.help {
        return Ok(Request::Help(Some(verb)));
    }
    request(verb, given)
}

fn verbs() -> String {
    VERBS.join(", ")
}

fn verb(word: &str) -> Result<&'static str, String> {
    let known = VERBS.iter().copied().find(|verb| *verb == word);
    known.ok_or_else(|| format!("unknown command {word:?}, expected {}", verbs()))
}

/// The options that a verb takes.
fn takes(verb: &str) -> &'static [&'static str] {
    match verb {
        "check" => &["--policy", "--format", "--jsonl"],
        "addresses" | "identifiers" => &["--jsonl"],
        _ => &["--format"],
    }
}

fn options(verb: &str, mut words: impl Iterator<Item = OsString>) -> Result<Given, String> {
    let mut given = Given::default();
    let mut options_end = false;
    while let Some(word) = words.next() {
        let text = word.to_string_lossy().into_owned();
        if options_end || text == "-" || !text.starts_with('-') {
            given.files.push(word.into());
            continue;
        }
        let (name, inline) = match text.split_once('=') {
            Some((name, _)) => (name, true),
            None => (text.as_str(), false),
        };
        match name {
            "--" => options_end = true,
            "-h" | "--help" => given.help = true,
            _ if !takes(verb).contains(&name) => {
                return Err(format!("{verb}: unknown option {name}, expected {}", takes(verb).join(" or ")));
            }
            "--jsonl" if inline => return Err(format!("{verb}: --jsonl takes no value, found {text}")),
            "--jsonl" if given.lines => return Err(format!("{verb}: --jsonl is given twice")),
            "--jsonl" => given.lines = true,
            _ => {
                let value = if inline { Some(after_sign(&word)) } else { words.next() };
                let value = value.filter(|v| !v.is_empty());
                set(verb, name, value, &mut given)?;
            }
        }
    }
    Ok(given)
}

/// What follows the first `=`, in the file system's own bytes where the platform shows them.
fn after_sign(word: &std::ffi::OsStr) -> OsString {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::{OsStrExt, OsStringExt};
        let bytes = word.as_bytes();
        let at = bytes.iter().position(|&b| b == b'=').map_or(bytes.len(), |at| at + 1);
        OsString::from_vec(bytes[at..].to_vec())
    }
    #[cfg(not(unix))]
    {
        word.to_string_lossy().split_once('=').map_or_else(OsString::new, |(_, value)| value.into())
    }
}

fn set(verb: &str, name: &str, value: Option<OsString>, given: &mut Given) -> Result<(), String> {
    if name == "--policy" {
        let value = value.ok_or_else(|| format!("{verb}: --policy lacks its file"))?;
        if given.policy.replace(value.into()).is_some() {
            return Err(format!("{verb}: --policy is given twice"));
        }
        return Ok(());
    }
    let value = value.map(|value| value.to_string_lossy().into_owned());
    let format = match value.as_deref() {
        Some("text") => Format::Text,
        Some("json") => Format::Json,
        Some(other) => return Err(format!("{verb}: --format found {other:?}, expected text or json")),
        None => return Err(format!("{verb}: --format lacks its value, expected text or json")),
    };
    if given.format.replace(format).is_some() {
        return Err(format!("{verb}: --format is given twice"));
    }
    Ok(())
}

fn request(verb: &'static str, given: Given) -> Result<Request, String> {
    let Given { policy, format, lines, files, .. } = given;
    let mut files = files.into_iter();
    let (file, second) = (files.next(), files.next());
    let stray = |file: &PathBuf| format!("{verb}: found {:?}, expected no file", file.display().to_string());
    match verb {
        "check" if lines => match (file, format) {
            (Some(file), _) => Err(format!("{}; drafts come on standard input", stray(&file))),
            (None, Some(_)) => Err("check: --format goes with a file, --jsonl always writes JSON".to_owned()),
            (None, None) => Ok(Request::CheckLines { policy }),
        },
        "check" => match (file, second) {
            (None, _) => {
                Err("check: no file given, expected a message, a JSON draft or - for standard input".to_owned())
            }
            (Some(_), Some(second)) => {
                Err(format!("check: found a second file {:?}, expected one", second.display().to_string()))
            }
            (Some(file), None) => Ok(Request::Check { policy, format: format.unwrap_or_default(), file }),
        },
        "inspect" => Ok(Request::Inspect),
        _ => match file {
            Some(file) => Err(stray(&file)),
            None if verb == "rules" => Ok(Request::Rules { format: format.unwrap_or_default() }),
            None if !lines => Err(format!("{verb}: expected --jsonl")),
            None if verb == "addresses" => Ok(Request::AddressLines),
            None => Ok(Request::IdentifierLines),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &str) -> Result<Request, String> {
        parse(words.split_whitespace().map(OsString::from))
    }

    #[test]
    fn requests_are_read() {
        let check = |policy: Option<&str>, format| {
            Ok(Request::Check { policy: policy.map(PathBuf::from), format, file: PathBuf::from("a.eml") })
        };
        assert_eq!(parsed("check a.eml"), check(None, Format::Text));
        assert_eq!(parsed("check --format json --policy p.json a.eml"), check(Some("p.json"), Format::Json));
        assert_eq!(parsed("check a.eml --format=text --policy=p.json"), check(Some("p.json"), Format::Text));
        let dash = Request::Check { policy: None, format: Format::Text, file: PathBuf::from("-x") };
        assert_eq!(parsed("check -- -x"), Ok(dash));
        assert_eq!(parsed("check --jsonl"), Ok(Request::CheckLines { policy: None }));
        assert_eq!(parsed("addresses --jsonl"), Ok(Request::AddressLines));
        assert_eq!(parsed("rules --format json"), Ok(Request::Rules { format: Format::Json }));
        assert_eq!(parsed("rules --help"), Ok(Request::Help(Some("rules"))));
        assert_eq!(parsed("help check"), Ok(Request::Help(Some("check"))));
        assert_eq!(parsed("-V"), Ok(Request::Version));
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (words, named) in [
            ("", "no command"),
            ("chek", "\"chek\""),
            ("help chek", "\"chek\""),
            ("check", "no file"),
            ("check a b", "\"b\""),
            ("check --polcy p a", "--polcy"),
            ("check --format xml a", "\"xml\""),
            ("check --format", "--format lacks"),
            ("check --policy= a", "--policy lacks"),
            ("check --policy p --policy q a", "twice"),
            ("check --jsonl a", "\"a\""),
            ("check --jsonl=1", "--jsonl=1"),
            ("check --jsonl --format json", "--format"),
            ("addresses", "--jsonl"),
            ("addresses --jsonl a", "\"a\""),
            ("addresses --format json", "--format"),
            ("rules all", "\"all\""),
        ] {
            let error = parsed(words).expect_err(words);
            assert!(error.contains(named), "{words}: {error}");
        }
    }
}
