//! Texts that must come out as a matter of their readers, and ordinary ones that must not.
//! Cases are data under `tests/topics`; the files called `held-out` were never used to correct a lexicon.

use blindcopy::text::Span;
use blindcopy::topics::{Choice, Matter, Texts, matter};
use std::path::Path;

/// One written case; `{one|other}` stands for any of the alternatives.
#[derive(Debug, Default)]
struct Case {
    place: String,
    from: String,
    subject: String,
    list: String,
    attachment: String,
    body: String,
}

fn cases(folder: &str) -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/topics").join(folder);
    let mut files: Vec<_> =
        std::fs::read_dir(&root).expect("the folder of cases").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let mut all = Vec::new();
    for file in files {
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&file).expect("a readable case file");
        let mut line = 1;
        for part in text.split("\n---\n") {
            all.push(case(part, &format!("{folder}/{name}:{line}")));
            line += part.matches('\n').count() + 2;
        }
    }
    all
}

fn case(text: &str, place: &str) -> Case {
    let mut case = Case { place: place.to_owned(), ..Case::default() };
    let mut lines = text.lines().skip_while(|line| line.is_empty() || line.starts_with('#'));
    for line in lines.by_ref() {
        let (key, value) = match line.split_once(':') {
            Some((key, value)) => (key, value.trim().to_owned()),
            None if line.is_empty() => break,
            None => panic!("{place}: not a header: {line:?}"),
        };
        match key {
            "from" => case.from = value,
            "subject" => case.subject = value,
            "list" => case.list = value,
            "attachment" => case.attachment = value,
            _ => panic!("{place}: unknown header {key:?}"),
        }
    }
    case.body = lines.collect::<Vec<_>>().join("\n");
    case
}

/// A small generator, so that every run expands the same texts.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides.max(1)
    }
}

fn expand(text: &str, dice: &mut Dice) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (inside, left) = after.split_once('}').expect("a closing brace");
        out.push_str(before);
        let choices: Vec<&str> = inside.split('|').collect();
        out.push_str(choices[dice.below(choices.len())]);
        rest = left;
    }
    out.push_str(rest);
    out
}

fn weigh(case: &Case, dice: &mut Dice) -> (Matter, String) {
    let from = expand(&case.from, dice);
    let (name, address) = match from.rsplit_once('<') {
        Some((name, address)) => (name.trim().to_owned(), address.trim_end_matches('>').to_owned()),
        None => (String::new(), from.clone()),
    };
    let (local, host) = address.rsplit_once('@').unwrap_or((&address, ""));
    let (subject, body, list, attachment) = (
        expand(&case.subject, dice),
        expand(&case.body, dice),
        expand(&case.list, dice),
        expand(&case.attachment, dice),
    );
    let lists = [(0, list.as_str())];
    let attachments = [(0, attachment.as_str())];
    let texts = Texts {
        subject: &subject,
        body: &body,
        fresh: &[Span::new(0, body.len())],
        sender_name: &name,
        sender_local: local,
        sender_host: host,
        reader_hosts: &[],
        private_readers: &[],
        signature: None,
        lists: if list.is_empty() { &[] } else { &lists },
        attachments: if attachment.is_empty() { &[] } else { &attachments },
        before_private_people: false,
        before_a_circle: false,
        writer_concerned: false,
    };
    let found = matter(&texts, &Choice::default());
    for hit in &found.hits {
        let text = match hit.source {
            blindcopy::topics::Source::Subject => texts.subject,
            blindcopy::topics::Source::Body => texts.body,
            blindcopy::topics::Source::SenderName => texts.sender_name,
            blindcopy::topics::Source::SenderLocal => texts.sender_local,
            blindcopy::topics::Source::SenderHost => texts.sender_host,
            blindcopy::topics::Source::List(_) => &list,
            blindcopy::topics::Source::Attachment(_) => &attachment,
        };
        assert!(!hit.span.of(text).is_empty(), "{}: a hit outside its text: {hit:?}", case.place);
    }
    let shown = format!("{from} | {subject} | {list} | {body}");
    (found, shown)
}

/// How many expansions of each case came out sensitive, and a report of those that did not come out as wanted.
fn run(folder: &str, wanted: bool, rounds: usize) -> (usize, usize, String) {
    let (mut right, mut all, mut report) = (0, 0, String::new());
    for case in cases(folder) {
        let mut dice = Dice(7);
        let mut shown_already = false;
        for _ in 0..rounds {
            let (found, shown) = weigh(&case, &mut dice);
            all += 1;
            if found.sensitive == wanted {
                right += 1;
            } else if !shown_already {
                shown_already = true;
                let topics: Vec<&str> = found.topics.iter().map(|topic| topic.id()).collect();
                report.push_str(&format!("{}: {topics:?} {}\n", case.place, shown.replace('\n', " / ")));
            }
        }
    }
    (right, all, report)
}

fn at_least(folder: &str, wanted: bool, thousandths: usize) {
    let (right, all, report) = run(folder, wanted, 20);
    println!("{folder}: {right} of {all}\n{report}");
    assert!(all > 0 && right * 1000 >= all * thousandths, "{folder}: {right} of {all}\n{report}");
}

#[test]
fn matters_of_the_readers_are_sensitive() {
    at_least("sensitive", true, 1000);
}

#[test]
fn ordinary_mail_is_not() {
    at_least("ordinary", false, 1000);
}

#[test]
fn unseen_texts_come_out_alike() {
    at_least("held-out-sensitive", true, 800);
    at_least("held-out-ordinary", false, 900);
}
