//! The whole check: reads a draft, runs the rules, orders what they found, gives the verdict.
//! The same draft, policy and version give the same report, byte for byte. Must not know JSON or JavaScript.

use crate::circle::Circle;
use crate::draft::{Draft, Field};
use crate::mail::{Gap, GapReason, Mail, Parts};
use crate::patterns::Patterns;
use crate::policy::{BadPolicy, Policy, RulePolicy};
use crate::report::{Counts, Edit, Finding, FixId, Place, Report, Severity, Verdict};
use crate::rules::{Findings, RULES, Rule};
use crate::text::{floor, put_in_order, put_in_order_by};
use crate::topics::class::LANGUAGES;
use crate::topics::{Choice, Topic};

/// Bytes of one string that are read; what lies beyond is said to be unread.
pub const MAX_TEXT: usize = 4 << 20;
/// Bytes of all entries of one recipient field that are read.
pub const MAX_FIELD: usize = 4 << 20;

/// Checks drafts under one policy, and remembers the parts of the last draft that did not change.
pub struct Checker {
    policy: Policy,
    circle: Circle,
    choice: Choice,
    patterns: Patterns,
    parts: Parts,
}

impl Checker {
    /// A checker for a policy.
    ///
    /// # Errors
    /// A rule, a topic or a language that does not exist, or a pattern that is no regular expression.
    pub fn new(policy: Policy) -> Result<Self, BadPolicy> {
        known_names(&policy)?;
        let choice = Choice::new(&policy.languages, &policy.topics_off);
        let patterns = Patterns::new(&policy.patterns)?;
        Ok(Checker { circle: Circle::new(&policy), choice, policy, patterns, parts: Parts::default() })
    }

    /// The policy in force.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Checks one draft. Total: any draft has a report.
    pub fn check(&mut self, draft: &Draft) -> Report {
        self.read(draft, |mail, policy| {
            let mut findings = Vec::new();
            for rule in RULES {
                run(rule, mail, policy, &mut findings);
            }
            spare_corrected(&mut findings);
            order(&mut findings);
            let unread = mail.unread();
            let verdict = verdict(&findings, &unread, mail.audience.counts);
            Report { verdict, findings, audience: mail.audience.counts, unread }
        })
    }

    /// Reads one draft and hands it to `with`, as the rules see it. Places lie in `draft`.
    pub fn read<T>(&mut self, draft: &Draft, with: impl FnOnce(&Mail<'_>, &Policy) -> T) -> T {
        let (cut, gaps) = cut_to_size(draft);
        let draft = cut.as_ref().unwrap_or(draft);
        self.parts.update(draft);
        let mut mail = Mail::new(draft, &self.parts, &self.circle, &self.choice);
        mail.gaps = gaps;
        mail.note_shortened();
        mail.matches = self.patterns.find(draft);
        with(&mail, &self.policy)
    }
}

fn run(rule: &'static Rule, mail: &Mail<'_>, policy: &Policy, found: &mut Vec<Finding>) {
    let policy = RulePolicy::new(policy, rule.id);
    if !policy.is_off() {
        (rule.check)(mail, &policy, &mut Findings::new(rule, &policy, found));
    }
}

/// Whose address one finding corrects, no other takes out of the message: they would go unseen, and were meant.
fn spare_corrected(findings: &mut [Finding]) {
    let edits = findings.iter().flat_map(|finding| &finding.fixes).flat_map(|fix| &fix.edits);
    let mut corrected: Vec<Place> = edits
        .filter_map(|edit| match edit {
            Edit::Replace { place, .. } => Some(*place),
            _ => None,
        })
        .collect();
    if corrected.is_empty() {
        return;
    }
    put_in_order(&mut corrected);
    let spares = |edit: &Edit| !matches!(edit, Edit::Remove(place) if corrected.binary_search(place).is_ok());
    for finding in findings {
        finding.fixes.retain(|fix| fix.id != FixId::Remove || fix.edits.iter().all(spares));
    }
}

/// Most severe first, then by place, then in the order of the rules.
fn order(findings: &mut [Finding]) {
    let rule = |finding: &Finding| RULES.iter().position(|rule| rule.id == finding.rule);
    put_in_order_by(findings, |a, b| {
        let by_place = || match (a.places.first(), b.places.first()) {
            (Some(a), Some(b)) => a.cmp(b),
            // A finding about the whole message comes after those that can be pointed at
            (a, b) => b.is_some().cmp(&a.is_some()),
        };
        b.severity.cmp(&a.severity).then_with(by_place).then_with(|| rule(a).cmp(&rule(b)))
    });
}

fn verdict(findings: &[Finding], unread: &[Field], counts: Counts) -> Verdict {
    let worst = findings.iter().map(|finding| finding.severity).max();
    match worst {
        Some(Severity::Stop) => Verdict::Stop,
        Some(Severity::Warn) => Verdict::Warn,
        _ if unread.iter().any(|field| could_raise(*field, counts)) => Verdict::Unchecked,
        Some(Severity::Note) => Verdict::Note,
        None => Verdict::Clear,
    }
}

/// Whether what stands in an unread field could have made the verdict graver.
fn could_raise(field: Field, counts: Counts) -> bool {
    match field {
        Field::To | Field::Cc | Field::Bcc => true,
        Field::Body | Field::Subject => counts.outsiders >= 2,
        // An attachment that nobody looked into is at most a note; an unread sender is taken for an organisation
        Field::From | Field::Attachments => false,
    }
}

/// The draft cut to what is read, where it is too long, and what was left out.
fn cut_to_size(draft: &Draft) -> (Option<Draft>, Vec<Gap>) {
    let too_long = |text: &str| text.len() > MAX_TEXT;
    let entries = [(Field::To, &draft.to), (Field::Cc, &draft.cc), (Field::Bcc, &draft.bcc)];
    let total = |entries: &[String]| entries.iter().map(String::len).sum::<usize>();
    let mut gaps: Vec<Gap> = draft
        .unread
        .iter()
        .map(|field| Gap { field: *field, reason: GapReason::Host, read_up_to: None, place: None })
        .collect();
    let fits = !too_long(&draft.body)
        && !too_long(&draft.subject)
        && !draft.from.as_deref().is_some_and(too_long)
        && entries.iter().all(|(_, entries)| total(entries) <= MAX_FIELD);
    if fits {
        return (None, gaps);
    }
    let mut short = draft.clone();
    let mut cut = |text: &mut String, field, room: usize| {
        if text.len() > room {
            text.truncate(floor(text, room));
            let read_up_to = Some(text.encode_utf16().count());
            gaps.push(Gap { field, reason: GapReason::TooLong, read_up_to, place: None });
        }
    };
    cut(&mut short.body, Field::Body, MAX_TEXT);
    cut(&mut short.subject, Field::Subject, MAX_TEXT);
    if let Some(from) = &mut short.from {
        cut(from, Field::From, MAX_TEXT);
    }
    for (field, entries) in [(Field::To, &mut short.to), (Field::Cc, &mut short.cc), (Field::Bcc, &mut short.bcc)] {
        let mut room = MAX_FIELD;
        for entry in entries.iter_mut() {
            cut(entry, field, room);
            room = room.saturating_sub(entry.len());
        }
    }
    gaps.dedup_by_key(|gap| gap.field);
    (Some(short), gaps)
}

fn known_names(policy: &Policy) -> Result<(), BadPolicy> {
    for setting in &policy.rules {
        if !RULES.iter().any(|rule| rule.id == setting.rule) {
            let known: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
            return Err(unknown(format!("rules.{}", setting.rule), "an unknown rule", &known));
        }
    }
    for topic in &policy.topics_off {
        if Topic::from_id(topic).is_none() {
            let known: Vec<&str> = Topic::ALL.iter().map(|topic| topic.id()).collect();
            return Err(unknown(format!("topics.{topic}"), "an unknown topic", &known));
        }
    }
    for (at, language) in policy.languages.iter().enumerate() {
        if !LANGUAGES.contains(&language.as_str()) {
            return Err(unknown(format!("languages[{at}]"), "an unknown language", LANGUAGES));
        }
    }
    Ok(())
}

fn unknown(path: String, found: &str, known: &[&str]) -> BadPolicy {
    BadPolicy { path, found: found.to_owned(), expected: format!("one of {}", known.join(", ")) }
}
