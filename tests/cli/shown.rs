//! What people see in a terminal: the sentence, who, why, the words, the repair; safe, narrow, coloured where it may be.

use serde_json::json;

use super::{STOPS, file, finish, program, run};

#[test]
fn a_stop_says_who_why_and_what_to_do() {
    let out = run(&["check", "-"], STOPS.as_bytes()).out;
    let first = out.lines().next().expect("a line");
    assert_eq!(first, "◎ Stop  5 people outside hospital.example would see each other's address.");
    for part in [
        "Ann Example, reader-02@gmail.com, Cy Example and 2 more",
        "The message is about sexual health",
        "│ Your HIV clinic appointment",
        "Do  Send 5 separate messages.",
        "To   clinic@hospital.example",
        "Bcc  Ann Example <reader-01@gmail.com>",
        "Or  Move 5 people to Bcc:",
    ] {
        assert!(out.contains(part), "{part} is missing:\n{out}");
    }
    let lines: Vec<&str> = out.lines().collect();
    let at = lines
        .iter()
        .position(|line| line.contains("HIV clinic on Monday") || line.contains("Your HIV"))
        .expect("a line");
    let (text, below) =
        (lines[at].split_once("│ ").expect("a gutter").1, lines[at + 1].split_once("│ ").expect("one").1);
    let start = below.find('^').expect("a mark");
    let end = start + below[start..].find(' ').unwrap_or(below.len() - start);
    assert!(text[start..end].contains("HIV"), "{:?} is marked", &text[start..end]);
}

#[test]
fn a_removal_comes_after_the_advice_and_shows_who_stays() {
    let draft = json!({
        "from": "me@firm.example",
        "to": ["anna@client.example", "\"müller@kunde.example\" <someone@elsewhere.example>"],
        "subject": "Contract",
    });
    let ran = run(&["check", &file("doubtful.json", draft.to_string().as_bytes())], b"");
    let (advice, repair) = ran.out.split_once("  Or  Remove 1 recipient:\n").expect("the repair");
    assert!(advice.contains("  Do  Check the address.\n"), "{advice}");
    assert_eq!(repair.lines().next(), Some("      To   anna@client.example"));
}

#[test]
fn who_had_it_in_bcc_may_answer_the_sender_alone() {
    let draft = json!({
        "from": "renée@firm.example", "kind": "reply_all", "subject": "Re: Plan",
        "to": ["The Chair <chair@club.example>", "a@one.example"], "cc": ["b@two.example"],
        "prior": { "from": "chair@club.example", "to": ["a@one.example", "b@two.example"] },
    });
    let name = file("from-bcc.json", draft.to_string().as_bytes());
    let shown = run(&["check", &name], b"").out;
    assert!(
        shown.contains(
            "  Do  Reply only to The Chair:\n      To   The Chair <chair@club.example>\n      Cc   (nobody)\n"
        ),
        "{shown}"
    );
    let report: serde_json::Value =
        serde_json::from_str(&run(&["check", "--format", "json", &name], b"").out).expect("JSON");
    let fix = &report["findings"][0]["fixes"][0];
    assert_eq!((&fix["id"], &fix["label"]), (&json!("remove"), &json!("Reply only to The Chair")));
    let gone = |field: &str, entry: u32| json!({ "remove": { "field": field, "entry": entry, "start": 0, "end": 13 } });
    assert_eq!(fix["edits"], json!([gone("to", 1), gone("cc", 0)]));
}

#[test]
fn it_fits_the_terminal() {
    let long = format!("{STOPS}{}\n{}\n", "word ".repeat(60), "x".repeat(300));
    for columns in ["40", "60", "80", "200"] {
        let out = finish(program().args(["check", "-"]).env("COLUMNS", columns), long.as_bytes()).out;
        let most = columns.parse::<usize>().expect("a number").min(100);
        for line in out.lines() {
            assert!(line.chars().count() <= most, "{columns}: {line}");
        }
    }
    assert!(run(&["rules"], b"").out.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn text_of_others_cannot_steer_the_terminal() {
    let draft = json!({
        "from": "clinic@hospital.example",
        "to": ["\u{1b}[2J\u{202e}Ann <reader-01@gmail.com>", "\u{7}reader-02@gmail.com", "reader-03@gmail.com",
               "reader-04@gmail.com", "reader-05@gmail.com", "reader-06@gmail.com"],
        "subject": "\u{1b}]0;x\u{7} your HIV clinic appointment\u{9b}31m",
        "body": "your HIV clinic\r\u{2028}appointment \u{1b}[31m",
    });
    let name = file("steers.json", draft.to_string().as_bytes());
    let ran = run(&["check", &name], b"");
    assert_eq!(ran.code, 2);
    let steers = |c: char| c != '\n' && (c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c) || c == '\u{2028}');
    assert!(!ran.out.contains(steers), "{:?}", ran.out);
    assert!(ran.out.contains("[2J"), "{}", ran.out);
}

#[test]
fn colour_is_for_terminals_that_have_it() {
    assert!(!run(&["check", "-"], STOPS.as_bytes()).out.contains('\u{1b}'));
    let forced = finish(program().args(["check", "-"]).env("CLICOLOR_FORCE", "1"), STOPS.as_bytes()).out;
    assert!(forced.starts_with("\u{1b}[1;31m◎ Stop"), "{forced}");
    let both =
        finish(program().args(["check", "-"]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1"), STOPS.as_bytes()).out;
    assert!(!both.contains('\u{1b}'));
}

#[test]
fn signs_need_no_more_than_ascii_where_there_is_no_more() {
    let out = finish(program().args(["check", "-"]).env("LANG", "C"), STOPS.as_bytes()).out;
    assert!(out.is_ascii() && out.starts_with("# Stop  "), "{out}");
}

#[test]
fn what_was_not_read_is_said() {
    let damaged = "From: a@example.org\nTo: b@example.net\nContent-Transfer-Encoding: base64\n\naGVsbG8*gdGhlcmU=\n";
    let out = run(&["check", "-"], damaged.as_bytes()).out;
    assert!(out.contains("Not read\n    line 5  The body: The base64 text is damaged"), "{out}");
    let ran = run(&["check", "--format", "json", "-"], damaged.as_bytes());
    assert!(ran.err.starts_with("blindcopy: standard input: line 5: body: The base64"), "{}", ran.err);
    let out = run(&["check", "-"], b"no header here\n").out;
    assert!(out.starts_with("◌ Not checked  "), "{out}");
}

#[test]
fn a_clear_message_is_a_quiet_line() {
    let ran = run(&["check", "-"], b"From: a@example.org\nTo: b@example.org\n\nLunch?\n");
    assert_eq!((ran.code, ran.out.lines().next()), (0, Some("○ Clear  Nobody here is shown to a stranger.")));
}

#[test]
fn clear_says_no_more_than_is_true() {
    let said = |message: &str| run(&["check", "-"], message.as_bytes()).out;
    let strangers = said("From: a@example.org\nTo: b@example.net, c@gmail.com\n\nLunch?\n");
    assert!(
        strangers.starts_with("○ Clear  Nothing was found against showing these 2 people to each other."),
        "{strangers}"
    );
    let nobody = said("From: a@example.org\nBcc: b@example.net\n\nLunch?\n");
    assert!(nobody.starts_with("○ Clear  Nobody stands in To or Cc."), "{nobody}");
    let sender = said("To: b@example.net, c@example.net\n\nLunch?\n");
    assert!(sender.contains("Without a From colleagues cannot be told from strangers."), "{sender}");
}

#[test]
fn a_file_that_is_no_message_is_named() {
    let ran = run(&["check", "-"], b"%PDF-1.7\n");
    assert_eq!(ran.code, 3);
    assert!(ran.out.contains("This is a file of another kind (PDF)"), "{}", ran.out);
}

#[test]
fn further_character_sets_are_read() {
    let message = b"From: a@example.org\nTo: =?koi8-r?B?5NE=?= <b@example.org>\nContent-Type: text/plain; charset=koi8-r\n\n\xc4\xc1\n";
    let ran = run(&["check", "-"], message);
    assert_eq!(ran.code, 0);
    assert!(!ran.out.contains("character set"), "{}", ran.out);
}
