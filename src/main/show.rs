//! A report for people: the sentence first, then who, why, the words that told, what to do, what was not read.
//! Must not decide anything.

use blindcopy::address;
use blindcopy::draft::{Draft, Field};
use blindcopy::mail::GapReason;
use blindcopy::message::Trouble;
use blindcopy::repair;
use blindcopy::report::{Arg, Counts, Finding, Fix, Place, Report, Verdict};

use super::excerpt;
use super::input::Input;
use super::plain::{columns, cut, folded, line, wrapped};
use super::terminal::{Style, Terminal, state, word};
use super::why::why;

/// Names that a sentence gives before it counts.
const NAMES: usize = 3;
/// Recipients that a repaired field shows.
const RECIPIENTS: usize = 12;
/// Findings that are shown in full.
const FINDINGS: usize = 10;

struct Page<'a> {
    out: String,
    draft: &'a Draft,
    terminal: &'a Terminal,
}

/// The whole page.
pub fn report(report: &Report, input: &Input, terminal: &Terminal) -> String {
    let mut page = Page { out: String::new(), draft: &input.draft, terminal };
    match report.verdict {
        Verdict::Clear => {
            page.heading(Verdict::Clear, &clear(&report.audience));
            if report.audience.visible > 1 && report.audience.unknown > 0 {
                page.paragraph("", &unknown(&report.audience));
            } else if report.audience.visible > 1
                && input.draft.from.as_deref().is_none_or(|from| from.trim().is_empty())
            {
                page.paragraph("", "Without a From colleagues cannot be told from strangers.");
            }
        }
        Verdict::Unchecked => page.unchecked(report),
        _ => {}
    }
    // The heading of a message that is not checked names its unread fields; an entry that hides people stands below
    let said = |f: &Finding| f.rule == "not-read" && f.places.is_empty() && report.verdict == Verdict::Unchecked;
    let mut shown = report.findings.iter().filter(|f| !said(f));
    for finding in shown.by_ref().take(FINDINGS) {
        page.finding(finding);
    }
    let rest = shown.count();
    if rest > 0 {
        page.part();
        page.paragraph("", &format!("And {rest} more findings; --format json has all of them."));
    }
    page.audience(report);
    page.problems(input);
    page.out
}

/// What a clear report may truly say: that nothing was found is not that nobody is shown.
fn clear(counts: &Counts) -> String {
    match counts {
        Counts { visible: 0, .. } => "Nobody stands in To or Cc.".to_owned(),
        Counts { strangers: 0 | 1, unknown: 0, .. } | Counts { visible: 1, .. } => {
            "Nobody here is shown to a stranger.".to_owned()
        }
        Counts { visible, .. } => format!("Nothing was found against showing these {visible} people to each other."),
    }
}

/// The field was cut where it was too long, or shortened by the host: the rest of it was read.
fn is_read_in_part(finding: &Finding, field: Field) -> bool {
    let is = |name, value| finding.args.iter().any(|(key, arg)| *key == name && *arg == Arg::from(value));
    finding.rule == "not-read" && is("field", field.name()) && !is("reason", GapReason::Host.name())
}

/// Whom a clear report knows nothing of.
fn unknown(counts: &Counts) -> String {
    match counts {
        Counts { unknown: 1, .. } => "It is not known who is behind one of them.".to_owned(),
        Counts { unknown, .. } => format!("It is not known who is behind {unknown} of them."),
    }
}

impl Page<'_> {
    /// A heading with its sign; what follows a finding stands below its sentence.
    fn heading(&mut self, state: Verdict, sentence: &str) {
        let lead = format!("{} {}  ", self.terminal.sign(state), word(state));
        let indent = columns(&lead);
        for (n, text) in wrapped(sentence, self.terminal.columns - indent).into_iter().enumerate() {
            if n == 0 {
                self.out.push_str(&self.terminal.paint(Style::State(state), &lead));
            } else {
                self.out.push_str(&" ".repeat(indent));
            }
            self.out.push_str(&self.terminal.paint(Style::Strong, &text));
            self.out.push('\n');
        }
    }

    fn part(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    /// A paragraph, indented, after a label that stands on its first line.
    fn paragraph(&mut self, label: &str, text: &str) {
        let indent = 2 + if label.is_empty() { 0 } else { columns(label) + 2 };
        for (n, text) in wrapped(text, self.terminal.columns - indent).into_iter().enumerate() {
            if n == 0 && !label.is_empty() {
                self.out.push_str(&format!("  {}  {text}\n", self.terminal.paint(Style::Quiet, label)));
            } else {
                self.out.push_str(&format!("{}{text}\n", " ".repeat(indent)));
            }
        }
    }

    fn unchecked(&mut self, report: &Report) {
        let unread = &report.unread;
        let fields = listed(&unread.iter().map(|field| field.spoken().to_owned()).collect::<Vec<_>>());
        let in_part = |field: &Field| report.findings.iter().any(|finding| is_read_in_part(finding, *field));
        let heading = if unread.iter().all(in_part) {
            format!("Only part of {fields} could be read, so this message is not checked to the end.")
        } else {
            format!("{} could not be read, so this message is not checked.", capital(&fields))
        };
        self.heading(Verdict::Unchecked, &heading);
        self.paragraph("", "Look at To and Cc yourself before you send.");
    }

    fn finding(&mut self, finding: &Finding) {
        self.part();
        let state = state(finding.severity);
        self.heading(state, &ended(&line(&finding.message)));
        let (people, telling): (Vec<Place>, Vec<Place>) =
            finding.places.iter().partition(|p| matches!(p.field, Field::To | Field::Cc | Field::Bcc));
        if !people.is_empty() {
            self.paragraph("", &self.who(&people));
        }
        if let Some(why) = why(finding) {
            self.paragraph("", &why);
        }
        if !telling.is_empty() {
            self.out.push('\n');
            excerpt::write(&mut self.out, self.draft, &telling, Style::State(state), self.terminal);
        }
        self.out.push('\n');
        let advised = finding.fixes.iter().all(Fix::is_doubtful);
        if advised {
            self.paragraph("Do", &ended(&line(&finding.advice)));
        }
        for (n, fix) in finding.fixes.iter().enumerate() {
            self.fix(if n == 0 && !advised { "Do" } else { "Or" }, fix);
        }
    }

    /// Up to three names, then how many more.
    fn who(&self, places: &[Place]) -> String {
        let mut names: Vec<String> = places.iter().take(NAMES).map(|place| self.name(*place)).collect();
        match places.len().saturating_sub(NAMES) {
            0 => listed(&names),
            more => {
                names.truncate(NAMES);
                format!("{} and {more} more", names.join(", "))
            }
        }
    }

    fn name(&self, place: Place) -> String {
        let text = self.draft.text(place.field, place.entry as usize).map_or("", |text| place.span.of(text));
        let first = address::parse(text).recipients.into_iter().next();
        // a name that looks like an address must not hide the address
        let said = first.and_then(|r| r.name.filter(|name| !name.contains('@')).or(r.address.map(|a| a.text)));
        cut(&folded(said.as_deref().unwrap_or(text)), 40, self.terminal.more())
    }

    /// A repair and, where it changes who gets the message, the fields as they would be.
    fn fix(&mut self, label: &str, fix: &Fix) {
        let repaired = if fix.drafts.is_empty() { repair::apply(self.draft, fix) } else { None };
        let changed = |now: &Draft| (&now.to, &now.cc, &now.bcc) != (&self.draft.to, &self.draft.cc, &self.draft.bcc);
        let Some(repaired) = repaired.filter(changed) else {
            return self.paragraph(label, &ended(&line(&fix.label)));
        };
        self.paragraph(label, &format!("{}:", line(&fix.label)));
        for (name, field) in [("To ", Field::To), ("Cc ", Field::Cc), ("Bcc", Field::Bcc)] {
            let (before, now) = (self.draft.entries(field), repaired.entries(field));
            if before.is_empty() && now.is_empty() {
                continue;
            }
            for (n, text) in wrapped(&self.recipients(now), self.terminal.columns - 11).into_iter().enumerate() {
                let name = if n == 0 { name } else { "   " };
                self.out.push_str(&format!("      {}  {text}\n", self.terminal.paint(Style::Strong, name)));
            }
        }
    }

    fn recipients(&self, entries: &[String]) -> String {
        let mut shown = Vec::new();
        let mut count = 0;
        for entry in entries {
            for recipient in address::parse(entry).recipients {
                count += 1;
                if shown.len() < RECIPIENTS {
                    shown.push(folded(recipient.span.of(entry)));
                }
            }
        }
        match count - shown.len() {
            0 if count == 0 => "(nobody)".to_owned(),
            0 => shown.join(", "),
            more => format!("{} and {more} more", shown.join(", ")),
        }
    }

    fn audience(&mut self, report: &Report) {
        let counts = report.audience;
        if counts.visible == 0 {
            return;
        }
        self.part();
        let people = if counts.visible == 1 { "person" } else { "people" };
        let mut kinds = Vec::new();
        for (n, what) in [(counts.colleagues, "colleagues"), (counts.outsiders, "outside"), (counts.unknown, "unknown")]
        {
            if n > 0 {
                kinds.push(format!("{n} {}", if n == 1 { what.trim_end_matches('s') } else { what }));
            }
        }
        let some = report.unread.iter().any(|field| matches!(field, Field::To | Field::Cc));
        let at_least = if some { "At least " } else { "" };
        let mut text = format!("{at_least}{} {people} in To and Cc: {}", counts.visible, kinds.join(", "));
        if counts.strangers > 1 {
            text.push_str(&format!("; {} parties that may not know each other", counts.strangers));
        }
        for text in wrapped(&(text + "."), self.terminal.columns - 2) {
            self.out.push_str(&format!("  {}\n", self.terminal.paint(Style::Quiet, &text)));
        }
    }

    fn problems(&mut self, input: &Input) {
        for (title, lost) in [("Not read", true), ("Read otherwise than written", false)] {
            let is_lost = |trouble: Trouble| trouble.loses() || trouble == Trouble::Several;
            let mut found = input.problems.iter().filter(|p| is_lost(p.trouble) == lost).peekable();
            if found.peek().is_none() {
                continue;
            }
            self.part();
            self.out.push_str(&format!("  {}\n", self.terminal.paint(Style::Strong, title)));
            for problem in found {
                let field = problem.field.map_or(String::new(), |field| format!("{}: ", capital(field.spoken())));
                let text = line(&problem.message());
                self.paragraph(&format!("  line {}", problem.line), &format!("{field}{text}"));
            }
        }
    }
}

/// "a", "a and b", "a, b and c".
fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

fn ended(sentence: &str) -> String {
    if sentence.ends_with(['.', '?', '…']) { sentence.to_owned() } else { format!("{sentence}.") }
}
