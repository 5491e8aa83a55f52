//! What must hold for every draft: for the rules about people, the order of recipients, the letter case of their
//! addresses and the split over To and Cc change no verdict; a colleague more never raises it, a stranger more never
//! lowers it; a repair loses and doubles nobody and leaves nothing above a note, and a removal takes out those named alone.
//! Rules about slips of the hand are exempt and say so on their pages.

mod support;

use std::collections::BTreeMap;

use blindcopy::address;
use blindcopy::check::Checker;
use blindcopy::draft::{Draft, Kind, Prior};
use blindcopy::policy::Policy;
use blindcopy::repair;
use blindcopy::report::{Edit, Finding, FixId, Report, Severity};
use proptest::prelude::*;

const SENDERS: [&str; 5] = [
    "Case Update <case-update@examplefield.police.uk>",
    "office@harlow-family-law.example",
    "events@museum.example",
    "host-person@gmail.com",
    "Clinic <clinic@examplefield.nhs.uk>",
];
const SUBJECTS: [&str; 5] =
    ["Update", "Summer party", "Your witness statement", "Survivors support group on Tuesday", "Minutes"];
const BODIES: [&str; 4] = [
    "See below.",
    "Thank you for your statement. The bail date has moved.",
    "Our HIV support group meets at seven.",
    "The invoice is attached.",
];
const HOSTS: [&str; 8] = [
    "gmail.com",
    "yahoo.co.uk",
    "gmx.de",
    "client.example",
    "supplier.example",
    "parliament.uk",
    "nhs.net",
    "third.example",
];

/// Names of a greeting; the last is none that people are called by.
const NAMES: [&str; 5] = ["Anna", "Tom", "Priya", "Annabel", "Zorblax"];
const NAMED: [&str; 7] = [
    "Anna Sample <anna.sample@gmail.com>",
    "Anna Specimen <anna.specimen@yahoo.co.uk>",
    "tspecimen01@outlook.com",
    "Priya Muster <priya.muster@gmx.de>",
    "Zorblax Probe <zorblax@hotmail.com>",
    "a-reader01@icloud.com",
    "Tom Sample <tom.sample@gmail.com>",
];
const SALUTATIONS: [&str; 3] = ["Dear client,", "Dear Sir or Madam,", "Hello,"];
const LETTERS: [&str; 3] = ["Your claim is with us.", "See you at ten.", "Your HIV test is ready."];

fn stranger() -> impl Strategy<Value = String> {
    (0..HOSTS.len(), 0..40u32).prop_map(|(host, n)| format!("reader-{n}@{}", HOSTS[host]))
}

/// Mails that a reader may have come into by a slip of the hand: one outside among colleagues, an answer to all from Bcc,
/// somebody new in a thread, a name that shows another address, a private mailbox beside the office's.
fn slips() -> impl Strategy<Value = Draft> {
    let odd = prop::sample::select(vec![
        "Zoë Probe <zoe@elsewhere.example>",
        "\"desk@kunde.example\" <someone@elsewhere.example>",
        "reader-01@counicl.example",
        "Ann One <ann.one@gmail.com>",
        "mailto:reader-02%40gmial.com",
    ]);
    let greeted = prop::sample::select(vec!["", "Dear Zoë,\n\n", "Dear Ann,\n\n", "Hello all,\n\n"]);
    let colleagues = prop::collection::vec(r"Ann One <ann\.one@council\.example>|c-[a-z]{1,2}@council\.example", 1..19);
    (odd, greeted, colleagues, 0..4_u8, any::<prop::sample::Index>()).prop_map(|(odd, greeted, mut to, how, at)| {
        let at = at.index(to.len() + 1);
        to.insert(at, odd.to_owned());
        let cc = to.split_off(to.len().div_ceil(2));
        let draft = Draft { from: Some("desk@council.example".to_owned()), to, cc, subject: "Rota".to_owned(), ..Draft::default() };
        let quoted = "Thank you for your witness statement.\n\nOn Mon, 2 Mar 2026, r@one.example wrote:\n> I saw it as a victim.";
        let thread = |to: &[&str]| Prior { from: Some("r@one.example".to_owned()), to: to.iter().map(|one| (*one).to_owned()).collect(), cc: vec![] };
        match how {
            0 | 1 => Draft { body: format!("{greeted}see below."), ..draft },
            2 => {
                let mut to = vec!["Ann Writer <r@one.example>".to_owned(), "b@two.example".to_owned()];
                to.push(odd.to_owned());
                let prior = Some(thread(&["b@two.example"]));
                Draft { kind: Some(Kind::ReplyAll), to, prior, body: format!("{greeted}I agree."), ..draft }
            }
            _ => {
                let prior = Some(thread(&["desk@council.example"]));
                Draft { kind: Some(Kind::Reply), to: vec!["r@one.example".to_owned()], cc: vec![odd.to_owned()], prior, body: format!("{greeted}{quoted}"), ..draft }
            }
        }
    })
}

fn base() -> impl Strategy<Value = Draft> {
    let parts = (0..SENDERS.len(), 0..SUBJECTS.len(), 0..BODIES.len());
    let readers = (prop::collection::vec(stranger(), 0..14), prop::collection::vec(stranger(), 0..6));
    (parts, readers).prop_map(|((from, subject, body), (to, cc))| Draft {
        from: Some(SENDERS[from].to_owned()),
        to,
        cc,
        subject: SUBJECTS[subject].to_owned(),
        body: BODIES[body].to_owned(),
        ..Draft::default()
    })
}

/// The gravest finding of the rules about people.
fn gravest(draft: &Draft) -> Option<Severity> {
    let mut checker = Checker::new(Policy::default()).expect("the default policy is good");
    let findings = checker.check(draft).findings;
    findings.iter().filter(|f| f.rule == "visible-strangers").map(|f| f.severity).max()
}

/// How often each person stands in the draft, by field name.
fn people(draft: &Draft, fields: &[&[String]]) -> BTreeMap<String, usize> {
    let own = draft.from.as_deref().unwrap_or("");
    let own: Vec<String> =
        address::parse(own).recipients.iter().filter_map(|r| r.address.as_ref()).map(address::person_key).collect();
    let mut people = BTreeMap::new();
    for entry in fields.iter().copied().flatten() {
        for address in address::parse(entry).recipients.iter().filter_map(|r| r.address.as_ref()) {
            let key = address::person_key(address);
            if !own.contains(&key) {
                *people.entry(key).or_default() += 1;
            }
        }
    }
    people
}

/// The lists as chips, or each in one run: separated, in lines, as a group.
fn pasted_as(draft: Draft, how: u8) -> Draft {
    let (to, cc) = match how {
        1 => (draft.to.join("; "), draft.cc.join(", ")),
        2 => (draft.to.join("\n"), draft.cc.join("\r\n")),
        3 => (format!("Friends: {};", draft.to.join(", ")), format!("\"A, B\": {};, Nobody:;", draft.cc.join(","))),
        4 => (format!("All: {}", draft.to.join("\n")), format!("One:{}\nTwo:", draft.cc.join("\n"))),
        _ => return draft,
    };
    Draft { to: vec![to], cc: vec![cc], ..draft }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn order_case_and_split_change_nothing(draft in base(), swap in any::<prop::sample::Index>()) {
        let before = gravest(&draft);
        let mut all: Vec<String> = draft.to.iter().chain(&draft.cc).map(|a| a.to_uppercase()).collect();
        all.reverse();
        let at = if all.is_empty() { 0 } else { swap.index(all.len()) };
        let cc = all.split_off(at);
        prop_assert_eq!(before, gravest(&Draft { to: vec![all.join("; ")], cc, ..draft.clone() }));
    }

    #[test]
    fn a_colleague_never_raises(draft in base()) {
        let own = address::parse(draft.from.as_deref().unwrap_or(""));
        let host = own.recipients[0].address.as_ref().expect("senders have an address").host().to_owned();
        prop_assume!(host != "gmail.com");
        let mut more = draft.clone();
        more.cc.push(format!("colleague@{host}"));
        prop_assert!(gravest(&more) <= gravest(&draft));
    }

    #[test]
    fn a_stranger_never_lowers(draft in base(), host in 0..3usize, to in any::<bool>()) {
        let mut more = draft.clone();
        let new = ["new-reader@hotmail.com", "new-reader@new-firm.example", "new-reader@europarl.europa.eu"][host];
        if to { more.to.insert(0, new.to_owned()) } else { more.cc.push(new.to_owned()) }
        prop_assert!(gravest(&more) >= gravest(&draft));
    }

    #[test]
    fn a_stranger_never_lowers_whoever_is_greeted(
        greeted in prop::sample::subsequence(&NAMES[..], 0..=4),
        mut readers in prop::sample::subsequence(&NAMED[..], 1..=5).prop_shuffle(),
        text in 0..LETTERS.len(),
        form in 0..SALUTATIONS.len(),
    ) {
        let salutation = match greeted.as_slice() {
            [] => SALUTATIONS[form].to_owned(),
            [one] => format!("Dear {one},"),
            [some @ .., last] => format!("Dear {} and {last},", some.join(", ")),
        };
        let to = |readers: &[&str]| Draft {
            from: Some("Adoption team <adoption@examplefield.gov.uk>".to_owned()),
            to: readers.iter().map(|reader| (*reader).to_owned()).collect(),
            subject: "Thursday".to_owned(),
            body: format!("{salutation}\n\n{}", LETTERS[text]),
            ..Draft::default()
        };
        let more = gravest(&to(&readers));
        readers.pop();
        prop_assert!(more >= gravest(&to(&readers)));
    }

    #[test]
    fn a_repair_leaves_nothing_above_a_note(draft in base(), lists in 0..4_u8, names in 0..3_u8) {
        let mut draft = draft;
        draft.cc.extend((0..lists).map(|n| format!("list-{n}@lists.example.org")));
        draft.to.extend((0..names).map(|n| format!("Member {n}")));
        let report = Checker::new(Policy::default()).expect("good").check(&draft);
        let ours = report.findings.iter().filter(|f| f.rule == "visible-strangers");
        for fix in ours.flat_map(|f| &f.fixes).filter(|fix| fix.id == FixId::MoveToBcc) {
            let after = repair::apply(&draft, fix).expect("a repair applies to the draft it was made for");
            prop_assert!(gravest(&after) <= Some(Severity::Note), "{:?}", after);
        }
    }

    #[test]
    fn a_repair_loses_and_doubles_nobody(draft in base(), pasted in 0..5_u8) {
        let draft = pasted_as(draft, pasted);
        let before = people(&draft, &[&draft.to, &draft.cc, &draft.bcc]);
        let report = Checker::new(Policy::default()).expect("good").check(&draft);
        for fix in report.findings.iter().flat_map(|f| &f.fixes) {
            let after = repair::apply(&draft, fix).expect("a repair applies to the draft it was made for");
            let kept = match fix.id {
                FixId::MoveToBcc => people(&after, &[&after.to, &after.cc, &after.bcc]),
                FixId::SendSeparately => {
                    let lists: Vec<&[String]> = fix.drafts.iter().flat_map(|d| [d.to.as_slice(), d.cc.as_slice()]).collect();
                    people(&draft, &lists)
                }
                _ => continue,
            };
            let distinct: Vec<&String> = before.keys().collect();
            prop_assert_eq!(distinct, kept.keys().collect::<Vec<_>>());
            if fix.id == FixId::MoveToBcc {
                prop_assert_eq!(&before, &kept);
            }
        }
    }

    #[test]
    fn a_removal_takes_out_those_named_alone(draft in slips(), pasted in 0..5_u8) {
        let draft = pasted_as(draft, pasted);
        let mut checker = Checker::new(Policy::default()).expect("good");
        let report = checker.check(&draft);
        for finding in &report.findings {
            for fix in finding.fixes.iter().filter(|fix| fix.id == FixId::Remove) {
                let after = repair::apply(&draft, fix).expect("a repair applies to the draft it was made for");
                prop_assert_eq!(left(&draft, &fix.edits), people(&after, &[&after.to, &after.cc, &after.bcc]), "{:?}", after);
                prop_assert!(after.to.is_empty() == draft.to.is_empty(), "{:?} leaves nobody in To", after);
                let again = checker.check(&after);
                prop_assert!(how_many(&again, finding) < how_many(&report, finding), "{} stays in {:?}", finding.rule, after);
                let raised = again.findings.iter().find(|f| f.severity > Severity::Note && how_many(&again, f) > how_many(&report, f));
                prop_assert!(raised.is_none(), "{:?} comes anew in {:?}", raised, after);
            }
        }
    }
}

fn how_many(report: &Report, finding: &Finding) -> usize {
    report.findings.iter().filter(|other| other.rule == finding.rule && other.severity >= finding.severity).count()
}

/// The people of a draft without those whom the edits take out.
fn left(draft: &Draft, edits: &[Edit]) -> BTreeMap<String, usize> {
    let mut left = people(draft, &[&draft.to, &draft.cc, &draft.bcc]);
    for edit in edits {
        let Edit::Remove(place) = edit else { continue };
        let text = draft.text(place.field, place.entry as usize).map_or("", |text| place.span.of(text));
        for key in people(draft, &[&[text.replace("%40", "@")]]).into_keys() {
            let count = left.get_mut(&key).expect("who is taken out was there");
            *count -= 1;
        }
    }
    left.retain(|_, count| *count > 0);
    left
}
