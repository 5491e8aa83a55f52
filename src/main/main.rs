//! The command line: what is asked, what goes in and out, exit codes. Must not know how the engine works inside.

mod answers;
mod args;
mod excerpt;
mod exit;
mod help;
mod input;
mod labels;
mod lines;
mod plain;
mod rules;
mod show;
mod terminal;
mod why;

use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use blindcopy::check::Checker;
use blindcopy::message::Trouble;
use blindcopy::policy::Policy;
use blindcopy::report::Verdict;
use blindcopy::wire;

use args::{Format, Request};
use input::{Failure, shown_name};
use terminal::Terminal;

fn main() -> ExitCode {
    ExitCode::from(run())
}

/// Does what the command line asks for; gives the exit code.
fn run() -> u8 {
    let outcome = args::parse(std::env::args_os().skip(1))
        .map_err(|wrong| Failure::new(exit::USAGE, format!("{wrong} (see blindcopy --help)")))
        .and_then(answer);
    outcome.unwrap_or_else(|failure| {
        // nobody may be listening any more, and that is no reason to fail otherwise
        let _ = writeln!(io::stderr(), "blindcopy: {}", failure.message);
        failure.code
    })
}

fn answer(request: Request) -> Result<u8, Failure> {
    match request {
        Request::Help(about) => print(&help::text(about), 0),
        Request::Version => print(concat!("blindcopy ", env!("CARGO_PKG_VERSION"), "\n"), 0),
        Request::Check { policy, format, file } => check(policy.as_deref(), format, &file),
        Request::CheckLines { policy } => {
            let mut checker = checker(policy.as_deref())?;
            answer_lines(|value, out| answers::report(&mut checker, value, out))
        }
        Request::AddressLines => answer_lines(answers::addresses),
        Request::IdentifierLines => answer_lines(answers::identifiers),
        Request::Inspect => Err(Failure::new(exit::USAGE, "inspect: not part of this version yet")),
        Request::Rules { format: Format::Text } => print(&rules::text(&Terminal::of_stdout()), 0),
        Request::Rules { format: Format::Json } => print(&rules::json(), 0),
    }
}

fn checker(policy: Option<&Path>) -> Result<Checker, Failure> {
    let Some(file) = policy else {
        return Checker::new(Policy::default()).map_err(|error| Failure::new(exit::BAD_POLICY, error.to_string()));
    };
    let bad = |what: String| Failure::new(exit::BAD_POLICY, format!("{}: {}", shown_name(file), plain::line(&what)));
    Checker::new(input::policy(file)?).map_err(|error| bad(error.to_string()))
}

fn check(policy: Option<&Path>, format: Format, file: &Path) -> Result<u8, Failure> {
    if policy == Some(Path::new("-")) && file == Path::new("-") {
        return Err(Failure::new(exit::USAGE, "check: standard input cannot be both the policy and the message"));
    }
    let mut checker = checker(policy)?;
    let input = input::draft(file)?;
    let report = checker.check(&input.draft);
    let code = match report.verdict {
        // Nothing is said of the messages behind the first
        Verdict::Clear | Verdict::Note if input.problems.iter().any(|p| p.trouble == Trouble::Several) => 3,
        Verdict::Clear | Verdict::Note => 0,
        Verdict::Warn => 1,
        Verdict::Stop => 2,
        Verdict::Unchecked => 3,
    };
    if format == Format::Text {
        let shown = show::report(&report, &input, &Terminal::of_stdout());
        return print(&shown, code);
    }
    for problem in &input.problems {
        let _ = writeln!(io::stderr(), "blindcopy: {}: {problem}", shown_name(file));
    }
    let edge = wire::report(&report, &input.draft);
    let json = serde_json::to_string(&edge).map_err(|error| Failure::new(exit::UNWRITABLE, error.to_string()))?;
    print(&(json + "\n"), code)
}

/// Writes to standard output; a reader that went away is no trouble.
fn print(text: &str, code: u8) -> Result<u8, Failure> {
    let mut out = io::stdout().lock();
    quietly(out.write_all(text.as_bytes()).and_then(|()| out.flush()))?;
    Ok(code)
}

/// True where it was written, false where nobody reads any more.
fn quietly(written: io::Result<()>) -> Result<bool, Failure> {
    match written {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(false),
        Err(error) => Err(Failure::new(exit::UNWRITABLE, format!("standard output: {error}"))),
    }
}

fn answer_lines<F>(answer: F) -> Result<u8, Failure>
where
    F: FnMut(wire::Value, &mut Vec<u8>) -> Result<(), wire::BadInput>,
{
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let from = io::BufReader::with_capacity(1 << 16, io::stdin().lock());
    match lines::each(from, &mut out, answer) {
        Ok(true) => Ok(0),
        Ok(false) => Ok(exit::BAD_INPUT),
        Err(lines::Trouble::Read(error)) => Err(Failure::new(exit::UNREADABLE, format!("standard input: {error}"))),
        Err(lines::Trouble::Write(error)) => {
            // what is still in the buffer has nowhere to go
            let _ = out.into_parts();
            quietly(Err(error)).map(|_| exit::BAD_INPUT)
        }
    }
}
