//! JSON line by line: order, errors on their lines, readers that go away.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;

use serde_json::{Value, json};

use super::{program, run};

fn lines(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).expect("JSON on every line")).collect()
}

#[test]
fn every_draft_has_its_report_in_order() {
    let drafts: String = (0..50)
        .map(|n| {
            let to: Vec<_> = (0..n).map(|m| format!("a{m}@example.org")).collect();
            json!({"from": "x@example.org", "to": to}).to_string() + "\r\n"
        })
        .collect();
    let ran = run(&["check", "--jsonl"], drafts.as_bytes());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let visible: Vec<_> = lines(&ran.out).iter().map(|report| report["audience"]["visible"].as_u64()).collect();
    assert_eq!(visible, (0..50).map(Some).collect::<Vec<_>>());
}

#[test]
fn a_bad_line_is_told_on_its_line() {
    let input = b"{\"to\":[\"a@example.org\",\"b@example.org\",3]}\n{}\n\nnull\n{\"body\":\"\xff\"}\n{\"body\":\"x\"}";
    let ran = run(&["check", "--jsonl"], input);
    assert_eq!((ran.code, ran.err.as_str()), (65, ""));
    let out = lines(&ran.out);
    assert_eq!(out.len(), 6);
    assert_eq!(
        ran.out.lines().next(),
        Some(r#"{"error":{"line":1,"path":"to[2]","found":"number","expected":"string"}}"#)
    );
    assert_eq!(out[1]["verdict"], "clear");
    assert_eq!((&out[2]["error"]["line"], &out[2]["error"]["found"]), (&json!(3), &json!("nothing")));
    assert_eq!((&out[3]["error"]["found"], &out[3]["error"]["expected"]), (&json!("null"), &json!("object")));
    assert_eq!(out[4]["error"]["line"], 5);
    assert_eq!(out[5]["verdict"], "clear");
}

#[test]
fn strange_texts_have_reports() {
    let input = r#"{"body":"\ud800 \u0000 \u202e \udc00","to":["\ud83d\ude00 <a@example.org>","\udfff"]}"#;
    let ran = run(&["check", "--jsonl"], input.as_bytes());
    assert_eq!(ran.code, 0, "{}", ran.out);
    let long = json!({"from": "x@example.org", "to": ["a@example.org"], "body": "é".repeat(1_000_000)}).to_string();
    assert_eq!(run(&["check", "--jsonl"], long.as_bytes()).code, 0);
}

#[test]
fn addresses_are_read_line_by_line() {
    let input = "{\"input\":\"😀 <a@example.org>; staff: b@example.org;\"}\n{\"input\":7}\n{\"inputs\":\"\"}\n{\"input\":\"Ann\"}\n";
    let ran = run(&["addresses", "--jsonl"], input.as_bytes());
    assert_eq!(ran.code, 65);
    let out = lines(&ran.out);
    let first = &out[0]["recipients"];
    assert_eq!(first[0], json!({"name": "😀", "address": "a@example.org", "group": null, "start": 0, "end": 18}));
    assert_eq!((&first[1]["address"], &first[1]["group"]), (&json!("b@example.org"), &json!("staff")));
    assert_eq!(out[1], json!({"error": {"line": 2, "path": "input", "found": "number", "expected": "string"}}));
    assert_eq!(out[2], json!({"error": {"line": 3, "path": "input", "found": "nothing", "expected": "string"}}));
    assert_eq!(out[3]["recipients"][0]["address"], Value::Null);
    assert_eq!(run(&["addresses", "--jsonl"], b"").code, 0);
}

#[test]
fn identifiers_are_found_line_by_line() {
    let input = "{\"text\":\"😀 IBAN GB82 WEST 1234 5698 7654 32\"}\n{\"text\":null}\n{\"text\":\"nothing\"}\n";
    let ran = run(&["identifiers", "--jsonl"], input.as_bytes());
    assert_eq!(ran.code, 65);
    let out = lines(&ran.out);
    assert_eq!(out[0], json!({"identifiers": [{"kind": "iban", "start": 8, "end": 35}]}));
    assert_eq!(out[1], json!({"error": {"line": 2, "path": "text", "found": "null", "expected": "string"}}));
    assert_eq!(out[2], json!({"identifiers": []}));
}

#[test]
fn a_reader_that_goes_away_is_no_trouble() {
    let mut child = program()
        .args(["check", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut stdin = child.stdin.take().expect("a pipe");
    let writer = std::thread::spawn(move || {
        for _ in 0..20_000 {
            if stdin.write_all(b"{\"to\":[\"a@example.org\"]}\n").is_err() {
                break;
            }
        }
    });
    let mut first = String::new();
    BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut first).expect("a line");
    assert!(first.contains("verdict"));
    let mut err = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut err).expect("UTF-8");
    assert!(child.wait().expect("an end").code().is_some(), "ended by a signal");
    assert_eq!(err, "");
    writer.join().expect("a writer");
}
