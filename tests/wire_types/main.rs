//! `www/core/wire.d.ts` and the engine speak of the same members: each side is held against the other.

mod typescript;

use std::collections::BTreeSet;

use blindcopy::draft::{Draft, Field};
use blindcopy::report::{Arg, Counts, Edit, Finding, Fix, FixId, Place, Report, Separate, Severity, Verdict};
use blindcopy::text::Span;
use blindcopy::wire;
use serde_json::{Value, json};
use typescript::{Member, Type, Types};

fn types() -> Types {
    Types::read(include_str!("../../www/core/wire.d.ts"))
}

/// A report in which every member has a value, with text that is longer in bytes than in UTF-16 units.
fn full_report() -> (Draft, Report) {
    let draft = Draft { cc: vec!["Zoë <zoe@example.org>".into()], ..Draft::default() };
    let place = Place { field: Field::Cc, entry: 0, span: Span::new(0, draft.cc[0].len()) };
    let edits = vec![
        Edit::Move { place, to: Field::Bcc },
        Edit::Remove(place),
        Edit::Replace { place, with: "Zoë".into() },
        Edit::Insert { field: Field::To, text: "sender@example.org".into() },
    ];
    let fix = Fix {
        id: FixId::SendSeparately,
        label: "Send separately".into(),
        edits,
        drafts: vec![Separate { to: vec!["zoe@example.org".into()], cc: vec![] }],
    };
    let finding = Finding {
        rule: "visible-strangers",
        severity: Severity::Stop,
        message: "1 person".into(),
        advice: "Move".into(),
        args: vec![("count", Arg::Number(1)), ("organisation", Arg::Text("example.org".into()))],
        places: vec![place],
        fixes: vec![fix],
        key: "visible-strangers#0".into(),
    };
    let report = Report {
        verdict: Verdict::Stop,
        findings: vec![finding],
        audience: Counts { visible: 1, ..Counts::default() },
        unread: vec![Field::Body],
    };
    (draft, report)
}

#[test]
fn a_report_is_as_declared_and_has_every_member() {
    let types = types();
    let kind = types.named("Report");
    let (draft, report) = full_report();
    let written = serde_json::to_value(wire::report(&report, &draft)).expect("a report is JSON");
    let (mut seen, mut declared) = (BTreeSet::new(), BTreeSet::new());
    types.check(&written, kind, "Report", &mut seen).expect("the report fits wire.d.ts");
    types.members(kind, "Report", &mut declared);
    let missing: Vec<&String> = declared.difference(&seen).collect();
    assert!(missing.is_empty(), "declared, but the engine never writes it: {missing:?}");
    assert_eq!(written["findings"][0]["places"][0]["end"], json!(21), "UTF-16 units, not bytes");
}

#[test]
fn a_report_without_repairs_leaves_out_what_is_optional() {
    let types = types();
    let (draft, mut report) = full_report();
    report.findings[0].fixes[0].drafts.clear();
    let written = serde_json::to_value(wire::report(&report, &draft)).expect("a report is JSON");
    assert!(written["findings"][0]["fixes"][0].get("drafts").is_none());
    types.check(&written, types.named("Report"), "Report", &mut BTreeSet::new()).expect("fits");
}

#[test]
fn every_word_of_the_engine_is_declared() {
    let types = types();
    let (draft, mut report) = full_report();
    let check = |report: &Report| {
        let written = serde_json::to_value(wire::report(report, &draft)).expect("a report is JSON");
        types.check(&written, types.named("Report"), "Report", &mut BTreeSet::new()).expect("fits wire.d.ts");
    };
    report.unread = Field::ALL.to_vec();
    for verdict in [Verdict::Clear, Verdict::Note, Verdict::Warn, Verdict::Stop, Verdict::Unchecked] {
        report.verdict = verdict;
        check(&report);
    }
    for severity in [Severity::Note, Severity::Warn, Severity::Stop] {
        report.findings[0].severity = severity;
        check(&report);
    }
    for id in [FixId::MoveToBcc, FixId::SendSeparately, FixId::Cut, FixId::Remove, FixId::Replace] {
        report.findings[0].fixes[0].id = id;
        check(&report);
    }
}

fn decode<T>(value: &Value, decode: impl Fn(wire::Value) -> Result<T, wire::BadInput>) -> Result<T, wire::BadInput> {
    decode(serde_json::from_value(value.clone()).expect("JSON is a value"))
}

/// Every member of `kind`, each replaced by `null` once: the value with its path, as the errors spell it.
fn spoilt(types: &Types, whole: &Value, kind: &Type, pointer: &str, path: &str, into: &mut Vec<(Value, String)>) {
    match kind {
        Type::Named(name) => spoilt(types, whole, types.named(name), pointer, path, into),
        Type::Union(kinds) => spoilt(types, whole, kinds.last().expect("types"), pointer, path, into),
        Type::Array(item) => spoilt(types, whole, item, &format!("{pointer}/0"), &format!("{path}[0]"), into),
        Type::Record(item) => {
            let name = "visible-strangers";
            spoilt(types, whole, item, &format!("{pointer}/{name}"), &format!("{path}.{name}"), into);
        }
        Type::Object(members) => {
            for Member { name, kind, .. } in members {
                let pointer = format!("{pointer}/{name}");
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                let mut broken = whole.clone();
                *broken.pointer_mut(&pointer).expect("the sample has every member") = Value::Null;
                into.push((broken, path.clone()));
                spoilt(types, whole, kind, &pointer, &path, into);
            }
        }
        _ => {}
    }
}

/// Decodes a sample with every member, then with each in turn spoilt: the engine must know it and say where.
fn knows_every_member<T>(
    name: &str,
    mut sample: Value,
    read: impl Fn(wire::Value) -> Result<T, wire::BadInput> + Copy,
) {
    let types = types();
    let kind = types.named(name);
    if let Some(today) = sample.get_mut("today") {
        *today = json!("2026-11-21");
    }
    if let Some(locked) = sample.get_mut("locked") {
        *locked = json!(["override"]);
    }
    types.check(&sample, kind, name, &mut BTreeSet::new()).expect("the sample fits");
    if let Err(bad) = decode(&sample, read) {
        panic!("{name}: {bad} in {sample}");
    }
    let mut cases = Vec::new();
    spoilt(&types, &sample, kind, "", "", &mut cases);
    assert!(cases.len() > 10);
    for (broken, path) in cases {
        let bad =
            decode(&broken, read).err().unwrap_or_else(|| panic!("{name}.{path} is declared, the engine ignores it"));
        assert_eq!((bad.path.as_str(), bad.found.as_str()), (path.as_str(), "null"), "{name}: {bad}");
    }
}

#[test]
fn every_declared_member_of_a_draft_is_read() {
    let types = types();
    knows_every_member("Draft", types.sample(types.named("Draft")), wire::draft);
}

#[test]
fn every_declared_member_of_a_policy_is_read() {
    let types = types();
    knows_every_member("Policy", types.sample(types.named("Policy")), wire::policy);
}

/// The quoted names that a decoder matches on, in its source.
fn matched(source: &str, function: &str) -> BTreeSet<String> {
    let body = source.split(&format!("fn {function}(")).nth(1).unwrap_or_else(|| panic!("no function {function}"));
    let body = body.split("\nfn ").next().unwrap_or(body).split("\npub").next().unwrap_or(body);
    let arms = body.lines().filter_map(|line| line.trim_start().strip_prefix('"')?.split_once("\" =>"));
    arms.map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn the_engine_reads_no_member_that_is_not_declared() {
    let types = types();
    let mut declared = BTreeSet::new();
    types.members(types.named("Draft"), "", &mut declared);
    types.members(types.named("Policy"), "", &mut declared);
    let last = |path: &String| path.rsplit('.').next().unwrap_or(path).to_owned();
    let declared: BTreeSet<String> = declared.iter().map(last).collect();
    let decoders = [
        (
            include_str!("../../src/wire/decode.rs"),
            &["draft", "prior", "attachment", "inspection", "inspected_people", "inspected_hidden"][..],
        ),
        (include_str!("../../src/wire/policy.rs"), &["policy", "organisation", "rules", "terms", "pattern"][..]),
    ];
    for (source, functions) in decoders {
        for function in functions {
            let names = matched(source, function);
            assert!(!names.is_empty(), "{function} matches no member: this test reads its arms");
            let unknown: Vec<&String> = names.difference(&declared).collect();
            assert!(unknown.is_empty(), "{function} reads {unknown:?}, which wire.d.ts does not have");
        }
    }
}

#[test]
fn people_are_as_declared_and_have_every_member() {
    use blindcopy::{check::Checker, policy::Policy};
    let types = types();
    let draft = Draft {
        from: Some("Ann <ann@office.example>".into()),
        to: vec!["ben@office.example, Zoë <zoe@gmail.com>".into()],
        cc: vec!["cy@firm.example".into(), "Dee from sales".into()],
        bcc: vec!["eve@gmail.com; fay@firm.example".into()],
        ..Draft::default()
    };
    let mut checker = Checker::new(Policy::default()).expect("the empty policy is good");
    let people = checker.read(&draft, |mail, _| wire::people(mail));
    let written = serde_json::to_value(&people).expect("people are JSON");
    let (mut seen, mut declared) = (BTreeSet::new(), BTreeSet::new());
    for (at, person) in written.as_array().expect("a list").iter().enumerate() {
        types.check(person, types.named("Person"), "Person", &mut seen).unwrap_or_else(|error| panic!("{at}: {error}"));
    }
    types.members(types.named("Person"), "Person", &mut declared);
    let missing: Vec<&String> = declared.difference(&seen).collect();
    assert!(missing.is_empty(), "declared, but the engine never writes it: {missing:?}");
    let said: Vec<_> = people
        .iter()
        .map(|p| (p.place.field.name(), p.place.start, p.standing, p.organisation.as_str(), p.shown))
        .collect();
    assert_eq!(
        said,
        [
            ("to", 0, "colleague", "office.example", true),
            ("to", 20, "outsider", "", true),
            ("cc", 0, "outsider", "firm.example", true),
            ("cc", 0, "unknown", "", true),
            ("bcc", 0, "outsider", "", false),
            ("bcc", 15, "outsider", "firm.example", false),
        ]
    );
}

#[test]
fn what_is_read_from_lists_and_messages_is_as_declared() {
    let types = types();
    let list = "Friends: Zoë <zoe@example.org>, x@example.org;, nobody";
    let written = serde_json::to_value(wire::addresses(list)).expect("JSON");
    types.check(&written, types.named("AddressReport"), "AddressReport", &mut BTreeSet::new()).expect("fits wire.d.ts");
    assert_eq!(written["recipients"][0]["end"], json!(30), "UTF-16 units, not bytes: {written}");

    let mail = "From: a@example.org\nTo: b@example.org\nCc: c@example.org\nBcc: d@example.org\nSubject: RE: x\n\
                In-Reply-To: <1@example.org>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=x-unheard-of\n\n\u{e9}\n";
    let message = blindcopy::message::read(mail.as_bytes());
    let written = serde_json::to_value(wire::message(&message)).expect("JSON");
    let mut seen = BTreeSet::new();
    types.check(&written, types.named("MessageReport"), "MessageReport", &mut seen).expect("fits wire.d.ts");
    for member in ["draft.from", "draft.to", "draft.cc", "draft.bcc", "draft.subject", "draft.unread", "problems[].id"]
    {
        assert!(seen.contains(&format!("MessageReport.{member}")), "{member} in {written}");
    }
    decode(&written["draft"], wire::draft).expect("what was read can be handed back");
}

#[test]
fn rules_are_listed_as_declared() {
    let types = types();
    let written = serde_json::to_value(wire::rules()).expect("JSON");
    assert!(!written.as_array().expect("a list").is_empty());
    let kind = Type::Array(Box::new(Type::Named("RuleInfo".to_owned())));
    types.check(&written, &kind, "RuleInfo", &mut BTreeSet::new()).expect("fits wire.d.ts");
}
