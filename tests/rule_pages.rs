//! The rules' pages are their tests: every case on every page runs here.
//!
//! A case is a heading, a `draft` block and an `expect` block. The expectation lists every finding of the whole
//! report, one a line, `stop visible-strangers`, or says `nothing`; after `marks` it may name texts that the finding
//! marks. `leaves warn quoted-headers` says what a repair cannot remove; else every repair must leave at most notes.
//! `offers Remove 1 recipient` gives the label of a repair: where one is given, all are; `offers nothing` says that
//! there is none.

mod support;

use std::fs;

use blindcopy::report::{FixId, Severity};
use blindcopy::rules::RULES;
use blindcopy::{draft::Draft, policy::Policy, repair};

struct Case {
    title: String,
    draft: String,
    expect: Vec<String>,
}

fn page(rule: &str) -> String {
    let path = format!("{}/tests/rules/{rule}.md", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|_| panic!("the rule {rule} has no page: write tests/rules/{rule}.md"))
}

fn cases(page: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut title = String::new();
    let mut draft = None;
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(heading) = line.strip_prefix("### ") {
            title = heading.to_owned();
        }
        let Some(kind) = line.strip_prefix("```") else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
        match kind {
            "draft" => draft = Some(block.join("\n")),
            "expect" => {
                let draft = draft.take().unwrap_or_else(|| panic!("{title}: an expect block without a draft block"));
                let expect = block.iter().filter(|line| !line.trim().is_empty()).map(|line| line.trim().to_owned());
                cases.push(Case { title: title.clone(), draft, expect: expect.collect() });
            }
            _ => {}
        }
    }
    assert!(draft.is_none(), "{title}: a draft block without an expect block");
    cases
}

#[test]
fn every_case_of_every_page_holds() {
    let mut wrong = Vec::new();
    for rule in RULES {
        for case in cases(&page(rule.id)) {
            if let Err(why) = run(&case) {
                wrong.push(format!("{} / {}: {why}", rule.id, case.title));
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases fail:\n{}", wrong.len(), wrong.join("\n"));
}

fn run(case: &Case) -> Result<(), String> {
    let (draft, policy) = support::read_draft(&case.draft);
    let report = support::checker(&policy).check(&draft);
    let apart = ["leaves ", "offers "];
    let is_finding = |l: &&String| *l != "nothing" && !apart.iter().any(|word| l.starts_with(word));
    let wanted: Vec<&String> = case.expect.iter().filter(is_finding).collect();
    let got = support::lines(&report);
    let names: Vec<&str> = wanted.iter().map(|line| line.split(" marks ").next().unwrap_or(line).trim()).collect();
    if got != names {
        let told: Vec<String> =
            report.findings.iter().map(|f| format!("{}: {}", support::line(f), f.message)).collect();
        return Err(format!("expected {names:?}, got {told:?}"));
    }
    for (line, finding) in wanted.iter().zip(&report.findings) {
        let Some((_, marks)) = line.split_once(" marks ") else { continue };
        let found = support::marks(&draft, finding);
        for mark in marks.split('"').skip(1).step_by(2) {
            if !found.iter().any(|text| text == mark) {
                return Err(format!("{mark:?} is not marked, only {found:?}"));
            }
        }
    }
    let offers: Vec<&str> = case.expect.iter().filter_map(|line| line.strip_prefix("offers ")).collect();
    let labels: Vec<&str> = report.findings.iter().flat_map(|f| &f.fixes).map(|fix| fix.label.as_str()).collect();
    let are_all = offers.is_empty() || offers == labels || offers == ["nothing"] && labels.is_empty();
    if !are_all {
        return Err(format!("expected the repairs {offers:?}, got {labels:?}"));
    }
    let leaves: Vec<&str> = case.expect.iter().filter_map(|line| line.strip_prefix("leaves ")).collect();
    repairs_work(&draft, &policy, &leaves)
}

/// Every repair applies, removes its finding, and leaves nothing above note but what the page says.
fn repairs_work(draft: &Draft, policy: &Policy, leaves: &[&str]) -> Result<(), String> {
    let mut checker = support::checker(policy);
    for finding in checker.check(draft).findings {
        for fix in &finding.fixes {
            let name = format!("{} of {}", fix.id.name(), finding.rule);
            let repaired = repair::apply(draft, fix).ok_or(format!("{name} does not apply"))?;
            let after = checker.check(&repaired);
            let same = |f: &&blindcopy::report::Finding| f.rule == finding.rule && f.severity >= finding.severity;
            if fix.id != FixId::Cut && after.findings.iter().filter(same).count() > 0 {
                return Err(format!("{name} leaves the finding: {:?}", support::lines(&after)));
            }
            let above: Vec<String> = after
                .findings
                .iter()
                .filter(|f| f.severity > Severity::Note && f.rule != finding.rule)
                .map(support::line)
                .filter(|line| !leaves.contains(&line.as_str()))
                .collect();
            let was_there = |line: &String| checker_lines(policy, draft).contains(line);
            if above.iter().any(|line| !was_there(line)) {
                return Err(format!("{name} raises {above:?}"));
            }
        }
    }
    Ok(())
}

fn checker_lines(policy: &Policy, draft: &Draft) -> Vec<String> {
    support::lines(&support::checker(policy).check(draft))
}

#[test]
fn every_page_is_complete() {
    for rule in RULES {
        let page = page(rule.id);
        for section in ["## What it catches", "## Why it matters", "## What to do", "## Cases"] {
            assert!(page.contains(section), "tests/rules/{}.md has no section {section:?}", rule.id);
        }
        let cases = cases(&page);
        let fires = |case: &&Case| case.expect.iter().any(|line| line.split(' ').nth(1) == Some(rule.id));
        let (firing, quiet): (Vec<&Case>, Vec<&Case>) = cases.iter().partition(fires);
        assert!(!firing.is_empty(), "tests/rules/{}.md has no case that fires", rule.id);
        assert!(!quiet.is_empty(), "tests/rules/{}.md has no case that must not fire", rule.id);
        assert!(cases.iter().any(|case| !case.draft.is_ascii()), "tests/rules/{}.md has no case beyond ASCII", rule.id);
    }
}

#[test]
fn sentences_are_short_and_plain() {
    for rule in RULES {
        assert!(
            blindcopy::rules::plain(rule.message).chars().count() <= 90,
            "{}: the message is longer than 90 characters",
            rule.id
        );
        assert!(rule.advice.chars().count() <= 60, "{}: the advice is longer than 60 characters", rule.id);
        let text = format!("{} {}", rule.message, rule.advice);
        assert!(!text.contains('!'), "{}: no exclamation marks", rule.id);
    }
}
