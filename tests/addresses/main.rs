//! Address lists: the table of forms, the fields of links, faults that are told, and what holds for any text.

mod any_text;

use blindcopy::address::{self, Recipient};
use blindcopy::draft::Field;

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let tail = &rest[at + 1..];
        let (c, len) = match tail.chars().next() {
            Some('n') => ('\n', 1),
            Some('t') => ('\t', 1),
            Some('r') => ('\r', 1),
            Some('u') => {
                let end = tail.find('}').expect("\\u{...} is closed");
                (u32::from_str_radix(&tail[2..end], 16).ok().and_then(char::from_u32).expect("a character"), end + 1)
            }
            _ => ('\\', 0),
        };
        out.push(c);
        rest = &tail[len..];
    }
    out + rest
}

/// The columns of a recipient as its line writes them, as many as `wanted` has.
fn columns(recipient: &Recipient, input: &str, wanted: &str) -> Vec<(String, String)> {
    let or_dash = |text: Option<&str>| text.unwrap_or("-").to_owned();
    let covered = recipient.span.of(input);
    let found = [
        or_dash(recipient.name.as_deref()),
        or_dash(recipient.address.as_ref().map(|a| a.text.as_str())),
        or_dash(recipient.group.as_deref()),
        covered.to_owned(),
    ];
    let wanted = wanted.split(" | ").map(|column| unescape(column.trim()));
    let resolved = wanted.map(|column| if column == "=" { input.to_owned() } else { column });
    resolved.zip(found).collect()
}

fn check(input: &str, expected: &[&str], wrong: &mut Vec<String>) {
    let input = unescape(input);
    let list = address::parse(&input);
    let expected: Vec<&str> = expected.iter().copied().filter(|line| *line != "nobody").collect();
    let fits = list.recipients.len() == expected.len()
        && list
            .recipients
            .iter()
            .zip(&expected)
            .all(|(r, line)| columns(r, &input, line).iter().all(|(want, got)| want == got));
    if !fits {
        wrong.push(format!("{input:?}\n    expected {expected:?}\n    found {:#?}", list.recipients));
    }
}

#[test]
fn every_form_of_the_table_is_read() {
    let table = include_str!("cases.txt");
    let mut wrong = Vec::new();
    let mut count = 0;
    let mut case: Option<(&str, Vec<&str>)> = None;
    for line in table.lines().chain(["#"]) {
        match (line.strip_prefix("    "), &mut case) {
            (Some(recipient), Some((_, expected))) => expected.push(recipient.trim()),
            _ => {
                if let Some((input, expected)) = case.take() {
                    assert!(!expected.is_empty(), "{input}: a case says who is in it");
                    check(input, &expected, &mut wrong);
                    count += 1;
                }
                let is_input = !line.is_empty() && !line.starts_with("# ") && !line.starts_with("## ") && line != "#";
                case = is_input.then(|| (line, Vec::new()));
            }
        }
    }
    assert!(count > 120, "{count} cases");
    assert!(wrong.is_empty(), "{} of {count} cases:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn links_say_in_which_field() {
    let list = address::parse(
        "mailto:ann@example.org?cc=bob@example.org&bcc=cy@example.org%2Cdi@example.org&body=x@y.example",
    );
    let found: Vec<_> =
        list.recipients.iter().map(|r| (r.address.as_ref().map(|a| a.text.as_str()), r.field)).collect();
    assert_eq!(
        found,
        [
            (Some("ann@example.org"), None),
            (Some("bob@example.org"), Some(Field::Cc)),
            (Some("cy@example.org"), Some(Field::Bcc)),
            (Some("di@example.org"), Some(Field::Bcc)),
        ]
    );
}

#[test]
fn faults_are_told_and_keep_the_recipient() {
    for (input, fault) in [
        ("Ann <ann@example.org", "< is not closed"),
        ("\"ann@example.org", "A quote or bracket is not closed"),
        ("ann@", "The address has no host after @"),
        ("@example.org", "The address has nothing before @"),
        ("ann@bob@example.org", "The address has more than one @"),
        ("<ann..lee@example.org>", "The part before @ has a dot too many"),
        ("ann@example..org", "The host has a dot too many"),
        ("<ann\"x\"lee@example.org>", "Quotes stand inside a word of the address"),
        ("Ann Lee", "The entry has no address"),
        ("Ann <Lee>", "There is no address between < and >"),
    ] {
        let list = address::parse(input);
        let faults: Vec<&str> = list.problems.iter().map(|p| p.message.as_str()).collect();
        assert_eq!((list.recipients.len(), faults), (1, vec![fault]), "{input}");
    }
    assert!(address::parse("Ann Lee <ann@example.org>, \"b c\"@example.org").problems.is_empty());
}
