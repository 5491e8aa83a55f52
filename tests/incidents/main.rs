//! Public breaches replayed as drafts: one readable file an incident, expanded to mixes of hosts, fields and forms.
//! Every draft must stop, with its harmless text too, and be quiet once the exposed people are in Bcc.

#[allow(dead_code, reason = "the evaluation draws more than the replays do")]
#[path = "../evaluation/chance.rs"]
mod chance;
#[allow(dead_code, reason = "the evaluation reads more than the replays do")]
#[path = "../evaluation/lands.rs"]
mod lands;
#[allow(dead_code, reason = "the evaluation lays out more than the replays do")]
#[path = "../evaluation/layout.rs"]
mod layout;
#[allow(dead_code, reason = "the evaluation draws more than the replays do")]
#[path = "../evaluation/people.rs"]
mod people;

use std::fmt::Write as _;
use std::path::Path;

use blindcopy::check::Checker;
use blindcopy::draft::Draft;
use blindcopy::policy::Policy;
use blindcopy::repair;
use blindcopy::report::{FixId, Verdict};

use chance::Chance;
use lands::LANDS;
use layout::{FIELDS, FORMS, Fields};
use people::{People, Person, firms};

struct Incident {
    name: String,
    from: String,
    people: usize,
    /// A host that all of them share in one more mix.
    host: Option<String>,
    /// Nobody among them but private people.
    only_private: bool,
    texts: Vec<Text>,
}

struct Text {
    title: String,
    subject: String,
    body: String,
}

fn read(path: &Path) -> Incident {
    let source = std::fs::read_to_string(path).expect("an incident's file can be read");
    let mut sections = source.split("\n## ");
    let head = sections.next().unwrap_or_default();
    let value = |key: &str| head.lines().find_map(|line| line.strip_prefix(key)).map(|value| value.trim().to_owned());
    let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let texts = sections.map(text).collect::<Vec<_>>();
    assert!(!texts.is_empty() && value("source:").is_some(), "{name}: a source and at least one text");
    Incident {
        from: value("from:").expect("an incident has a sender"),
        people: value("people:").and_then(|people| people.parse().ok()).expect("an incident has a number of people"),
        host: value("host:"),
        only_private: value("mixes:").is_some_and(|mixes| mixes == "private"),
        texts,
        name,
    }
}

fn text(section: &str) -> Text {
    let (title, rest) = section.split_once('\n').unwrap_or((section, ""));
    let (subject, body) = rest.split_once("\n\n").unwrap_or((rest, ""));
    Text {
        title: title.to_owned(),
        subject: subject.trim_start_matches("subject:").trim().to_owned(),
        body: body.trim_end().to_owned(),
    }
}

/// The mixes of hosts of one incident, each with the people it makes.
fn mixes(incident: &Incident, chance: &mut Chance) -> Vec<(String, Vec<Person>)> {
    let mut crowd = People::new(&LANDS[0]);
    let own = incident.from.trim_end_matches('>').rsplit('@').next().unwrap_or_default().to_owned();
    let mut mixes = Vec::new();
    for host in ["gmail.com", "btinternet.com", "icloud.com"] {
        mixes.push((format!("all on {host}"), private(incident.people, Some(host), &mut crowd, chance)));
    }
    mixes.push(("mailbox hosts".to_owned(), private(incident.people, None, &mut crowd, chance)));
    if let Some(host) = &incident.host {
        let members = (0..incident.people).map(|_| crowd.member(host, chance)).collect();
        mixes.push((format!("all on {host}"), members));
    }
    if !incident.only_private {
        let organisations = incident.people * 2 / 5;
        let mut mixed = private(incident.people - organisations, None, &mut crowd, chance);
        mixed.extend(firms(organisations, chance).iter().map(|host| crowd.member(host, chance)));
        chance.shuffle(&mut mixed);
        mixes.push(("mailboxes and organisations".to_owned(), mixed.clone()));
        mixed.extend((0..3).map(|_| crowd.member(&own, chance)));
        chance.shuffle(&mut mixed);
        mixes.push(("mailboxes, organisations and colleagues".to_owned(), mixed));
    }
    mixes
}

fn private(people: usize, host: Option<&str>, crowd: &mut People, chance: &mut Chance) -> Vec<Person> {
    let mut found: Vec<Person> = Vec::with_capacity(people);
    while found.len() < people {
        let host = host.unwrap_or_else(|| crowd.mailbox_host(chance));
        let person = crowd.private(host, chance);
        // Few people with one family name could be a household.
        if people > 4 || found.iter().all(|other| other.family != person.family) {
            found.push(person);
        }
    }
    found
}

/// Every form and field for a small list; for a long one every form once, the fields in turn; for a huge one three.
fn layouts(people: usize) -> Vec<(Fields, layout::Form)> {
    let all = FIELDS.iter().flat_map(|(_, fields)| FORMS.iter().map(move |(_, form)| (*fields, *form)));
    if people <= 60 {
        return all.collect();
    }
    let most = if people <= 300 { FORMS.len() } else { 3 };
    FORMS.iter().enumerate().take(most).map(|(i, (_, form))| (FIELDS[i % FIELDS.len()].1, *form)).collect()
}

/// What is wrong with the engine's answer to this draft, if anything.
fn wrong(checker: &mut Checker, draft: &Draft) -> Option<String> {
    let report = checker.check(draft);
    if report.verdict != Verdict::Stop {
        return Some(format!("is {}, expected stop", report.verdict.name()));
    }
    let fixes = report.findings.iter().flat_map(|finding| &finding.fixes);
    let Some(fix) = fixes.into_iter().find(|fix| fix.id == FixId::MoveToBcc) else {
        return Some("stops without offering Bcc".to_owned());
    };
    let Some(repaired) = repair::apply(draft, fix) else {
        return Some("has a repair that does not fit the draft".to_owned());
    };
    let again = checker.check(&repaired);
    let quiet = matches!(again.verdict, Verdict::Clear | Verdict::Note);
    (!quiet).then(|| format!("is {} once repaired: {:?}", again.verdict.name(), again.findings.first().map(|f| f.rule)))
}

#[test]
fn every_public_incident_stops_and_its_repair_is_quiet() {
    replay(20 - SMALL, |name| !name.starts_with("small-"));
}

/// The ones that counting rules miss: two clients, a self-help group.
#[test]
fn every_small_group_stops_and_its_repair_is_quiet() {
    replay(SMALL, |name| name.starts_with("small-"));
}

/// The least number of small groups that must be found, so that a lost folder does not pass.
const SMALL: usize = 6;

/// Replays the incidents whose file names are wanted; fails with a line for every class of drafts that goes wrong.
fn replay(at_least: usize, wanted: impl Fn(&str) -> bool) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/incidents");
    let files = std::fs::read_dir(folder).expect("the folder of incidents").flatten();
    let mut paths: Vec<_> = files.map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    paths.sort();
    let mut incidents: Vec<Incident> = paths.iter().map(|path| read(path)).collect();
    incidents.retain(|incident| wanted(&incident.name));
    assert!(incidents.len() >= at_least, "only {} incidents were found", incidents.len());
    let mut checker = Checker::new(Policy::default()).expect("the default policy");
    let (mut drafts, mut failures, mut said) = (0_usize, 0_usize, String::new());
    for incident in &incidents {
        let (all, wrong) = replay_one(&mut checker, incident, &mut said);
        drafts += all;
        failures += wrong;
    }
    println!("{drafts} drafts, {failures} wrong");
    assert!(failures == 0, "{failures} of {drafts} drafts:\n{said}");
}

/// All drafts of one incident: how many, how many of them wrong.
fn replay_one(checker: &mut Checker, incident: &Incident, said: &mut String) -> (usize, usize) {
    let mut chance = Chance::of(&incident.name, 0);
    let (mut drafts, mut failures) = (0, 0);
    for (mix, people) in mixes(incident, &mut chance) {
        for text in &incident.texts {
            let mut wrongs = Vec::new();
            for (fields, form) in layouts(incident.people) {
                let mut draft = Draft {
                    from: Some(incident.from.clone()),
                    subject: text.subject.clone(),
                    body: text.body.clone(),
                    ..Draft::default()
                };
                layout::lay_out(&mut draft, &people, fields, form, &mut chance);
                drafts += 1;
                wrongs.extend(wrong(checker, &draft).map(|what| format!("{}, {}: {what}", fields.name(), form.name())));
            }
            if let Some(first) = wrongs.first() {
                failures += wrongs.len();
                let (name, title, subject, count) = (&incident.name, &text.title, &text.subject, wrongs.len());
                let _ = writeln!(said, "{name}, {mix}, {title} text \"{subject}\": {count} wrong, first {first}");
            }
        }
    }
    (drafts, failures)
}
