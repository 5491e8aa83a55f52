//! The command line as others run it: every command, every exit code, every format.

mod shown;
mod streams;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use blindcopy::check::Checker;
use blindcopy::policy::Policy;
use blindcopy::{message, wire};
use serde_json::{Value, json};

/// What a run came to.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// The program, with nothing of this terminal in its environment.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_blindcopy"));
    for name in ["NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM", "LC_ALL", "LC_CTYPE"] {
        command.env_remove(name);
    }
    command.env("LANG", "C.UTF-8");
    command
}

pub fn run(args: &[&str], input: &[u8]) -> Ran {
    finish(program().args(args), input)
}

pub fn finish(command: &mut Command, input: &[u8]) -> Ran {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // a program that answers while it reads would wait for us, and we for it
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("an end");
    writer.join().expect("a writer");
    Ran {
        code: output.status.code().expect("an exit code"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// A file with this content.
pub fn file(name: &str, content: &[u8]) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{name}"));
    std::fs::write(&path, content).expect("a file");
    path.to_str().expect("UTF-8").to_owned()
}

/// A message of a clinic to five patients, which stops.
pub const STOPS: &str = "From: Clinic <clinic@hospital.example>\n\
To: clinic@hospital.example\n\
Cc: Ann Example <reader-01@gmail.com>, reader-02@gmail.com, Cy Example <reader-03@hotmail.co.uk>,\n reader-04@yahoo.com, reader-05@icloud.com\n\
Subject: Your HIV clinic appointment\n\nDear all,\n\nplease come to your appointment at the HIV clinic on Monday.\n";

fn outside(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("office@firm-{n}.example")).collect()
}

fn warns() -> Value {
    json!({"from": "desk@example.org", "to": outside(12), "subject": "Opening hours", "body": "We open at nine."})
}

#[test]
fn verdicts_are_exit_codes() {
    let clear = json!({"from": "a@example.org", "to": ["b@example.org"], "body": "Lunch?"});
    let unchecked = json!({"from": "a@example.org", "to": ["b@example.net"], "unread": ["cc"]});
    for (name, content, code, verdict) in [
        ("clear.json", clear.to_string(), 0, "clear"),
        ("warn.json", warns().to_string(), 1, "warn"),
        ("stop.eml", STOPS.to_owned(), 2, "stop"),
        ("unchecked.json", unchecked.to_string(), 3, "unchecked"),
    ] {
        let file = file(name, content.as_bytes());
        let ran = run(&["check", "--format", "json", &file], b"");
        let report: Value = serde_json::from_str(&ran.out).expect("a report");
        assert_eq!((ran.code, report["verdict"].as_str()), (code, Some(verdict)), "{name}: {}", ran.out);
        assert_eq!(run(&["check", &file], b"").code, code, "{name} as text");
    }
}

#[test]
fn a_note_exits_with_0() {
    let draft = json!({"from": "a@example.org", "to": ["b@example.org"], "unread": ["attachments"]});
    let ran = run(&["check", "--format=json", "-"], draft.to_string().as_bytes());
    let report: Value = serde_json::from_str(&ran.out).expect("a report");
    assert_eq!((ran.code, report["verdict"].as_str()), (0, Some("note")));
}

#[test]
fn the_report_is_the_engine_s() {
    let ran = run(&["check", "--format", "json", "-"], STOPS.as_bytes());
    let draft = message::read(STOPS.as_bytes()).draft;
    let report = Checker::new(Policy::default()).expect("a checker").check(&draft);
    let expected = serde_json::to_string(&wire::report(&report, &draft)).expect("JSON");
    assert_eq!(ran.out, expected + "\n");
}

#[test]
fn drafts_are_told_from_messages() {
    let draft = warns().to_string();
    for (name, content, code) in [
        ("x.json", draft.as_bytes(), 1),
        ("x.draft", draft.as_bytes(), 1),
        ("y.draft", format!("\u{feff}\n {draft}").as_bytes(), 1),
        ("x.txt", STOPS.as_bytes(), 2),
        ("x.JSON", STOPS.as_bytes(), 65),
    ] {
        assert_eq!(run(&["check", &file(name, content)], b"").code, code, "{name}");
    }
    assert_eq!(run(&["check", "-"], draft.as_bytes()).code, 1);
    assert_eq!(run(&["check", "-"], STOPS.as_bytes()).code, 2);
    // a message by its suffix, whatever its first sign
    assert_eq!(run(&["check", &file("brace.eml", b"{\n")], b"").code, 3);
}

#[test]
fn what_was_pasted_with_labels_in_another_language_is_checked() {
    let german = STOPS
        .replace("From:", "Von:")
        .replace("To:", "An:")
        .replace("Cc:", "Kopie (CC):")
        .replace("Subject:", "Betreff:");
    assert_eq!(run(&["check", "-"], STOPS.as_bytes()).out, run(&["check", "-"], german.as_bytes()).out);
    for (name, text, code) in [
        ("german.txt", german.clone(), 2),
        ("german.pasted", format!("-----Original-----\n\n{german}"), 2),
        // a stored message is read as it is, and so has no header here
        ("german.eml", german.clone(), 3),
    ] {
        assert_eq!(run(&["check", &file(name, text.as_bytes())], b"").code, code, "{name}");
    }
    let text = "\n> Od: a@firm.example\n> Do: b@example.org\n> Temat: =?x-none?q?a?=\n>\n> Witam";
    let ran = run(&["check", "-"], text.as_bytes());
    assert!(ran.code == 0 && ran.out.contains("line 4  The subject: The character set x-none"), "{}", ran.out);
}

#[test]
fn a_message_saved_as_a_web_page_is_checked() {
    let (head, body) = STOPS.split_once("\n\n").expect("headers above a text");
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let fields: Vec<String> = head.lines().map(|line| format!("<b>{}</b>", escaped(line))).collect();
    let page = format!(
        "<html><head><title>Mail</title></head><body><p>{}</p><p>{}</p></body></html>",
        fields.join("<br>"),
        escaped(body)
    );
    for name in ["saved.html", "saved.HTM"] {
        let ran = run(&["check", &file(name, page.as_bytes())], b"");
        assert_eq!((ran.code, ran.out.lines().next()), (2, run(&["check", "-"], STOPS.as_bytes()).out.lines().next()));
    }
    let cut = run(&["check", &file("cut.html", page.replace("</p><p>", "<!-- ").as_bytes())], b"");
    assert!(cut.out.contains("The HTML text is cut inside"), "{}", cut.out);
}

#[test]
fn wrong_commands_exit_with_64() {
    for args in [
        &[][..],
        &["chek"],
        &["check"],
        &["check", "a", "b"],
        &["check", "--format", "xml", "a"],
        &["check", "--jsonl", "a"],
        &["check", "--policy"],
        &["check", "--policy", "-", "-"],
        &["addresses"],
        &["rules", "all"],
        &["inspect", "a.xlsx"],
    ] {
        let ran = run(args, b"");
        assert_eq!((ran.code, ran.out.as_str()), (64, ""), "{args:?}");
        assert!(ran.err.starts_with("blindcopy: ") && ran.err.lines().count() == 1, "{args:?}: {}", ran.err);
    }
}

#[test]
fn bad_drafts_exit_with_65_and_say_where() {
    for (content, told) in [
        ("{\"to\": [\"a\", \"b\", 3]}", "to[2]: found number, expected string"),
        ("{\"cc\": null}", "cc: found null"),
        ("{\"to\": [\"a\"", "found JSON that breaks off at column 11, expected object"),
        ("{\n\"to\": a}", "found no JSON at line 2, column 7"),
        ("{\"kind\": \"replied\"}", "kind: found"),
    ] {
        let ran = run(&["check", &file("bad.json", content.as_bytes())], b"");
        assert_eq!((ran.code, ran.out.as_str()), (65, ""), "{content}");
        assert!(ran.err.contains("cli-bad.json: ") && ran.err.contains(told), "{content}: {}", ran.err);
    }
    let deep = "[".repeat(100_000);
    assert_eq!(run(&["check", &file("deep.json", deep.as_bytes())], b"").code, 65);
}

#[test]
fn a_file_that_says_nothing_or_too_much_is_never_clear() {
    for (name, content, told) in [
        ("nothing.eml", &b" \r\n"[..], "found nothing, expected a message"),
        ("nothing.json", b"", "found nothing, expected object"),
        ("wide.json", b"\xFF\xFE{\0}\0", "not UTF-8"),
    ] {
        let ran = run(&["check", &file(name, content)], b"");
        assert_eq!((ran.code, ran.out.as_str()), (65, ""), "{name}");
        assert!(ran.err.contains(told), "{name}: {}", ran.err);
    }
    let head = "From desk@example.org Mon Nov  2 09:00:00 2026\nFrom: desk@example.org\nTo: b@example.org\n";
    let two = format!("{head}\nHello\n\n{head}\nHello again\n");
    let ran = run(&["check", &file("two.mbox", two.as_bytes())], b"");
    assert!(ran.code == 3 && ran.out.contains("2 messages; only the first was read"), "{}", ran.out);
    let ran = run(&["check", "--format", "json", &file("two.mbox", two.as_bytes())], b"");
    assert!(ran.code == 3 && ran.err.contains("2 messages"), "{}", ran.err);
    assert!(!ran.out.contains("again"), "{}", ran.out);
    let ran = run(&["check", &file("a.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")], b"");
    assert!(ran.code == 3 && ran.out.contains("calendar invitation"), "{}", ran.out);
}

#[test]
fn names_without_addresses_are_not_called_known() {
    let ran = run(&["check", "-"], br#"{"from": "a@example.org", "to": ["Lee, Ann; Roe, Bob"]}"#);
    assert!(ran.code == 0 && ran.out.contains("not known who is behind 2 of them"), "{}", ran.out);
}

#[test]
fn a_field_that_hides_people_is_not_checked_and_says_where() {
    let draft = br#"{"from": "a@firm.example", "to": ["b@example.org, +3 more"]}"#;
    let ran = run(&["check", "-"], draft);
    assert_eq!(ran.code, 3, "{}", ran.out);
    assert!(ran.out.contains("To shows only some of its people.\n  +3 more\n"), "{}", ran.out);
    assert!(ran.out.contains("Only part of To could be read"), "{}", ran.out);
    assert!(ran.out.contains("At least 2 people in To and Cc"), "{}", ran.out);
    let ran = run(&["check", "--format", "json", "-"], br#"{"to": ["b@example.org"], "unread": ["body", "cc"]}"#);
    assert!(
        ran.out.contains("\"Cc could not be read in full") && ran.out.contains("Check the body yourself"),
        "{}",
        ran.out
    );
}

#[test]
fn unreadable_files_exit_with_66() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    for (args, said) in [
        (&["check", "nowhere.eml"][..], "nowhere.eml: found no such file, expected a message or a draft".to_owned()),
        (&["check", folder], format!("{folder}: found a folder, expected a message or a draft")),
        (&["check", "--policy", "nowhere.json", "-"], "nowhere.json: found no such file, expected a policy".to_owned()),
    ] {
        let ran = run(args, STOPS.as_bytes());
        assert_eq!((ran.code, ran.out.as_str()), (66, ""), "{args:?}");
        assert_eq!(ran.err, format!("blindcopy: {said}\n"));
    }
}

#[test]
fn bad_policies_exit_with_78_and_say_where() {
    for (content, told) in [
        ("{\"version\": 1, \"rules\": {\"visible-stranger\": \"off\"}}", "visible-stranger"),
        ("{\"version\": 2}", "version"),
        ("{\"version\": 1, \"truste\": []}", "truste"),
        ("{\"version\": 1, \"locked\": [\"override\", \"overide\"]}", "locked[1]"),
        ("{\"version\": 1, \"locked\": [\"rules.visible-stranger\"]}", "locked[0]"),
        ("{\"version\": 1, \"locked\": [\"terms.0\"]}", "locked[0]"),
        ("{\"version\": 1, \"terms\": [{\"id\": \"a\", \"words\": [], \"level\": \"note\"}]}", "terms[0].words"),
        ("{\"version\": 1, \"terms\": [{\"id\": \"a\", \"words\": [\" \"], \"level\": \"note\"}]}", "words[0]"),
        (
            "{\"version\": 1, \"trusted\": [\"example.org\", \"gmail.com\"]}",
            "trusted[1]: found \"gmail.com\", expected a domain of your own people",
        ),
        (
            "{\"version\": 1, \"organisation\": {\"domains\": [\"*.co.uk\"]}}",
            "organisation.domains[0]: found \"*.co.uk\", expected",
        ),
        (
            "{\"version\": 1, \"knowEachOther\": [[\"a@example.org\", \"web.de\"]]}",
            "knowEachOther[0][1]: found \"web.de\"",
        ),
        ("{", "found JSON that breaks off at column 1"),
        ("", "nothing"),
    ] {
        let policy = file("bad-policy.json", content.as_bytes());
        let ran = run(&["check", "--policy", &policy, "-"], STOPS.as_bytes());
        assert_eq!((ran.code, ran.out.as_str()), (78, ""), "{content}");
        assert!(ran.err.contains("cli-bad-policy.json: ") && ran.err.contains(told), "{content}: {}", ran.err);
        assert_eq!(run(&["check", "--jsonl", "--policy", &policy], b"{}\n").code, 78);
    }
}

#[test]
fn one_person_and_exceptions_may_be_at_a_host_that_is_open_to_everybody() {
    let content =
        r#"{"version": 1, "trusted": ["a-01@gmail.com", "police.uk", "!gmail.com"], "individuals": ["gmail.com"]}"#;
    let policy = file("open-policy.json", content.as_bytes());
    assert_eq!(run(&["check", "--jsonl", "--policy", &policy], b"{}\n").code, 0);
}

#[test]
fn a_policy_changes_the_verdict() {
    let policy = file("policy.json", br#"{"version": 1, "rules": {"visible-strangers": "note"}}"#);
    assert_eq!(run(&["check", "--policy", &policy, "-"], STOPS.as_bytes()).code, 0);
    let draft = warns().to_string() + "\n";
    let ran = run(&["check", "--jsonl", "--policy", &policy], draft.as_bytes());
    assert!(ran.code == 0 && ran.out.contains("\"verdict\":\"note\""), "{}", ran.out);
}

#[test]
fn rules_are_listed_with_their_pages() {
    let ran = run(&["rules", "--format", "json"], b"");
    assert_eq!(ran.code, 0);
    let rules: Vec<Value> = serde_json::from_str(&ran.out).expect("a list");
    let text = run(&["rules"], b"").out;
    assert!(rules.iter().any(|rule| rule["id"] == "visible-strangers"));
    assert!(!text.contains(['{', '}']) && text.contains("N people would see each other's address"), "{text}");
    for rule in &rules {
        let page = rule["page"].as_str().expect("a page");
        assert!(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(page).is_file(), "{page}");
        for member in ["id", "severity", "message", "advice"] {
            assert!(rule[member].as_str().is_some_and(|text| !text.is_empty()), "{rule}");
        }
        assert!(text.contains(rule["id"].as_str().expect("an id")) && text.contains(page));
    }
}

#[test]
fn help_names_every_command() {
    let help = run(&["--help"], b"");
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for verb in ["check", "addresses", "identifiers", "inspect", "rules"] {
        assert!(help.out.contains(&format!("\n  {verb} ")), "{verb}");
        let of_verb = run(&[verb, "--help"], b"");
        assert!(of_verb.code == 0 && of_verb.out.starts_with(&format!("usage: blindcopy {verb}")), "{verb}");
        assert!(of_verb.out.lines().chain(help.out.lines()).all(|line| line.chars().count() <= 80));
    }
    assert_eq!(run(&["--version"], b"").out, format!("blindcopy {}\n", env!("CARGO_PKG_VERSION")));
}
