//! A value becomes a policy. Unknown members are refused: a misspelt setting must not look like a setting.

use super::decode::{each, field, members, one_of, text, texts, whole};
use super::value::{BadInput, Value};
use crate::address::{HostKind, fold_host, is_open_registry};
use crate::policy::{Level, Pattern, Policy, RuleSetting, Terms};
use crate::report::Severity;
use crate::text::quoted;

type Decoded<T> = Result<T, BadInput>;

const SEVERITIES: [(&str, Severity); 3] =
    [("note", Severity::Note), ("warn", Severity::Warn), ("stop", Severity::Stop)];

const LEVELS: [(&str, Level); 4] = [
    ("off", Level::Off),
    ("note", Level::At(Severity::Note)),
    ("warn", Level::At(Severity::Warn)),
    ("stop", Level::At(Severity::Stop)),
];

const MEMBERS: &str = "one of version, organisation, trusted, individuals, sharedHosts, knowEachOther, alwaysBcc, \
     rules, topics, languages, terms, patterns, override, unchecked, adapters, locked";

/// Decodes a `Policy`. Names of rules and topics are checked where the checker is made.
///
/// # Errors
/// The path of the first member that does not fit, what was found and what was expected.
pub fn policy(value: Value) -> Decoded<Policy> {
    let mut policy = Policy::default();
    let mut version = None;
    for (name, value) in members(value, "")? {
        let path = name.as_str();
        match path {
            "version" => version = Some(whole(&value, path)?),
            "organisation" => organisation(value, &mut policy)?,
            "trusted" => policy.trusted = each(value, path, known_domain)?,
            "individuals" => policy.individuals = each(value, path, domain)?,
            "sharedHosts" => policy.shared_hosts = each(value, path, domain)?,
            "knowEachOther" => policy.know_each_other = each(value, path, group)?,
            "alwaysBcc" => policy.always_bcc = each(value, path, domain)?,
            "rules" => policy.rules = rules(value)?,
            "topics" => policy.topics_off = topics(value)?,
            "languages" => policy.languages = texts(value, path)?,
            "terms" => policy.terms = each(value, path, terms)?,
            "patterns" => policy.patterns = each(value, path, pattern)?,
            // Hosts act on these four; here they are only held to their shape
            "override" => drop(one_of(value, path, &[("allow", ()), ("reason", ()), ("never", ())])?),
            "unchecked" => drop(one_of(value, path, &[("pass", ()), ("ask", ()), ("hold", ())])?),
            "adapters" => adapters(value)?,
            "locked" => drop(each(value, path, lock)?),
            other => return Err(BadInput::new(other, "an unknown member", MEMBERS)),
        }
    }
    match version {
        Some(1) => Ok(policy),
        Some(other) => Err(BadInput::new("version", &other.to_string(), "1")),
        None => Err(BadInput::new("version", "nothing", "1")),
    }
}

fn organisation(value: Value, policy: &mut Policy) -> Decoded<()> {
    for (name, value) in members(value, "organisation")? {
        match name.as_str() {
            "name" => policy.organisation_name = Some(text(value, "organisation.name")?),
            "domains" => policy.organisation_domains = each(value, "organisation.domains", known_domain)?,
            other => return Err(unknown("organisation", other, "name or domains")),
        }
    }
    Ok(())
}

/// A domain, `*.domain`, `!domain`, or an address: no blanks, no empty labels.
fn domain(value: Value, path: &str) -> Decoded<String> {
    let written = text(value, path)?;
    let bare = written.strip_prefix('!').unwrap_or(&written);
    let host = bare.rsplit('@').next().unwrap_or(bare);
    let host = host.strip_prefix("*.").unwrap_or(host);
    let host = host.strip_suffix('.').unwrap_or(host);
    let fits = !host.is_empty()
        && host.split('.').all(|label| !label.is_empty())
        && !host.contains(|c: char| c.is_whitespace() || "*!,;:/<>\"".contains(c));
    if fits {
        Ok(written)
    } else {
        Err(BadInput::new(path, &quoted(&written), "a domain like \"example.org\" or \"*.example.org\", or an address"))
    }
}

/// A domain whose people are known: not one at which anybody can have a mailbox, which would make strangers colleagues.
fn known_domain(value: Value, path: &str) -> Decoded<String> {
    closed(domain(value, path)?, path)
}

/// People who know each other, as addresses and domains.
fn group(value: Value, path: &str) -> Decoded<Vec<String>> {
    let written = texts(value, path)?.into_iter().enumerate();
    written.map(|(at, one)| closed(one, &format!("{path}[{at}]"))).collect()
}

fn closed(written: String, path: &str) -> Decoded<String> {
    let host = fold_host(written.trim_start_matches('@').trim_start_matches("*."));
    // An exception takes nobody in, and an address is one person
    let whole = !written.starts_with('!') && !host.contains('@');
    if whole && (HostKind::of(&host).is_personal() || is_open_registry(&host)) {
        return Err(BadInput::new(
            path,
            &quoted(&written),
            "a domain of your own people, not one where anybody can have an address",
        ));
    }
    Ok(written)
}

/// A member that can be locked, or a path below one that is a map. A lock on anything else would hold nothing.
fn lock(value: Value, path: &str) -> Decoded<String> {
    const WHOLE: [&str; 10] = [
        "trusted",
        "individuals",
        "sharedHosts",
        "knowEachOther",
        "alwaysBcc",
        "languages",
        "terms",
        "patterns",
        "override",
        "unchecked",
    ];
    let written = text(value, path)?;
    let fits = match written.split_once('.') {
        None => {
            WHOLE.contains(&written.as_str())
                || ["organisation", "rules", "topics", "adapters"].contains(&written.as_str())
        }
        Some(("organisation", member)) => matches!(member, "name" | "domains"),
        Some(("rules", id)) => super::rules().iter().any(|rule| rule.id == id),
        Some(("topics" | "adapters", name)) => !name.is_empty(),
        Some(_) => false,
    };
    let expected = "a member of a policy like \"override\", or a path in one like \"rules.visible-strangers\"";
    if fits { Ok(written) } else { Err(BadInput::new(path, &quoted(&written), expected)) }
}

fn rules(value: Value) -> Decoded<Vec<RuleSetting>> {
    let mut settings = Vec::new();
    for (rule, value) in members(value, "rules")? {
        let path = format!("rules.{rule}");
        let mut setting = RuleSetting { rule, ..RuleSetting::default() };
        if let Value::Map(members) = value {
            for (name, value) in members {
                let here = format!("{path}.{name}");
                match name.as_str() {
                    "level" => setting.level = Some(one_of(value, &here, &LEVELS)?),
                    "limit" => setting.limit = Some(u32::try_from(whole(&value, &here)?).unwrap_or(u32::MAX)),
                    other => return Err(unknown(&path, other, "level or limit")),
                }
            }
        } else {
            setting.level = Some(one_of(value, &path, &LEVELS)?);
        }
        settings.push(setting);
    }
    Ok(settings)
}

fn topics(value: Value) -> Decoded<Vec<String>> {
    let mut off = Vec::new();
    for (topic, value) in members(value, "topics")? {
        if !one_of(value, &format!("topics.{topic}"), &[("off", false), ("on", true)])? {
            off.push(topic);
        }
    }
    Ok(off)
}

fn terms(value: Value, path: &str) -> Decoded<Terms> {
    let (mut id, mut words, mut level, mut fields, mut message) = (None, None, None, Vec::new(), None);
    for (name, value) in members(value, path)? {
        let here = format!("{path}.{name}");
        match name.as_str() {
            "id" => id = Some(text(value, &here)?),
            "words" => words = Some(some_words(value, &here)?),
            "level" => level = Some(one_of(value, &here, &SEVERITIES)?),
            "where" => fields = each(value, &here, field)?,
            "message" => message = Some(text(value, &here)?),
            other => return Err(unknown(path, other, "id, words, level, where or message")),
        }
    }
    Ok(Terms {
        id: required(id, path, "id", "string")?,
        words: required(words, path, "words", "array")?,
        level: required(level, path, "level", "one of \"note\", \"warn\", \"stop\"")?,
        fields,
        message,
    })
}

/// Words to look for: at least one, none of them empty. Others would look like a watch that is none.
fn some_words(value: Value, path: &str) -> Decoded<Vec<String>> {
    let words = texts(value, path)?;
    match words.iter().position(|word| word.trim().is_empty()) {
        Some(at) => Err(BadInput::new(&format!("{path}[{at}]"), "an empty word", "a word to look for")),
        None if words.is_empty() => Err(BadInput::new(path, "no words", "at least one word to look for")),
        None => Ok(words),
    }
}

fn pattern(value: Value, path: &str) -> Decoded<Pattern> {
    let (mut id, mut regex, mut label, mut level) = (None, None, None, None);
    for (name, value) in members(value, path)? {
        let here = format!("{path}.{name}");
        match name.as_str() {
            "id" => id = Some(text(value, &here)?),
            "regex" => regex = Some(text(value, &here)?),
            "label" => label = Some(text(value, &here)?),
            "level" => level = Some(one_of(value, &here, &SEVERITIES)?),
            other => return Err(unknown(path, other, "id, regex, label or level")),
        }
    }
    Ok(Pattern {
        id: required(id, path, "id", "string")?,
        regex: required(regex, path, "regex", "string")?,
        label: required(label, path, "label", "string")?,
        level: required(level, path, "level", "one of \"note\", \"warn\", \"stop\"")?,
    })
}

fn adapters(value: Value) -> Decoded<()> {
    for (adapter, value) in members(value, "adapters")? {
        let path = format!("adapters.{adapter}");
        for (field, value) in members(value, &path)? {
            texts(value, &format!("{path}.{field}"))?;
        }
    }
    Ok(())
}

fn required<T>(value: Option<T>, path: &str, name: &str, expected: &str) -> Decoded<T> {
    value.ok_or_else(|| BadInput::new(&format!("{path}.{name}"), "nothing", expected))
}

fn unknown(path: &str, name: &str, expected: &str) -> BadInput {
    BadInput::new(&format!("{path}.{name}"), "an unknown member", expected)
}
