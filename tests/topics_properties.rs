//! What must hold for any text: spans fit, looks of a word make no difference, work ends, nothing panics.

use blindcopy::text::Span;
use blindcopy::topics::{Choice, How, Matter, Source, Texts, matter};
use proptest::prelude::*;

fn body(text: &str) -> Matter {
    let fresh = [Span::new(0, text.len())];
    matter(&Texts { body: text, fresh: &fresh, ..Texts::default() }, &Choice::default())
}

fn subject(text: &str) -> Matter {
    matter(&Texts { subject: text, ..Texts::default() }, &Choice::default())
}

fn told(matter: &Matter, text: &str) -> Vec<String> {
    let addressed = matter.hits.iter().filter(|hit| hit.how == How::Addressed);
    let mut words: Vec<String> = addressed.map(|hit| hit.span.of(text).to_owned()).collect();
    words.dedup();
    words
}

#[test]
fn the_look_of_a_word_makes_no_difference() {
    let looks = [
        "Thank you for your witness statement to us.",
        "THANK YOU FOR YOUR WITNESS STATEMENT TO US.",
        "Thank you for your witness\nstatement to us.",
        "Thank you for your witness-statement to us.",
        "Thank you for your wit\u{ad}ness state\u{ad}ment to us.",
        "Thank you for your witness\u{a0}statement to us.",
        "Thank you for your witness’s statement to us.",
        "Thank you for your ｗｉｔｎｅｓｓ statement to us.",
    ];
    for text in looks {
        assert!(body(text).sensitive, "{text:?}");
    }
    for text in ["Votre procédure de divorce", "VOTRE PROCÉDURE DE DIVORCE", "Votre proce\u{301}dure de divorce"] {
        assert!(subject(text).sensitive, "{text:?}");
    }
}

#[test]
fn spans_cover_the_very_words() {
    let text = "Zoë 👋🏽 – merci. We have “your witness statement”, thank you.";
    assert_eq!(told(&body(text), text), ["witness statement"]);
    let text = "先日はありがとうございました。患者の皆様、受付は九時からです。";
    assert_eq!(told(&body(text), text), ["患者の皆様"]);
}

#[test]
fn a_word_alone_proves_nothing() {
    for word in
        ["case", "patient", "suspect", "witness", "victim", "complaint", "claim", "appeal", "statement", "hearing"]
    {
        assert!(!subject(word).sensitive, "{word}");
        assert!(!subject(&format!("Your {word}")).sensitive, "your {word}");
        assert!(
            !body(&format!("Thank you for your {word}. We will look at the {word} on Monday.")).sensitive,
            "{word}"
        );
    }
}

#[test]
fn only_what_the_writer_wrote_counts() {
    let text = "See below.\n> As a victim of crime you can ask for your witness statement.";
    let fresh = [Span::new(0, 10)];
    let texts = Texts { body: text, fresh: &fresh, ..Texts::default() };
    let found = matter(&texts, &Choice::default());
    assert!(!found.sensitive && found.hits.is_empty());
}

#[test]
fn topics_and_languages_can_be_switched_off() {
    let texts = Texts { subject: "Your rent arrears", ..Texts::default() };
    let found = matter(&texts, &Choice::default());
    assert!(found.sensitive && found.addressed);
    let off: Vec<String> = found.topics.iter().map(|topic| topic.id().to_owned()).collect();
    assert!(!matter(&texts, &Choice::new(&[], &off)).sensitive);
    assert!(!matter(&texts, &Choice::new(&["fr".to_owned()], &[])).sensitive);
    assert!(matter(&texts, &Choice::new(&["en-GB".to_owned()], &[])).sensitive);
}

#[test]
fn families_are_no_shelter_from_their_own() {
    assert!(subject("Child protection conference").family_blind);
    assert!(subject("Your divorce petition").family_blind);
    assert!(!subject("Your rent arrears").family_blind);
}

#[test]
fn attachments_tell_a_topic_and_no_more() {
    let attachments = [(3, "witness-statements_2024.xlsx")];
    let found = matter(&Texts { attachments: &attachments, ..Texts::default() }, &Choice::default());
    assert!(!found.sensitive);
    assert!(found.hits.iter().any(|hit| hit.source == Source::Attachment(3) && hit.how == How::Mention));
}

/// Words that meet each other in every way, with what stands between words.
const PIECES: &[&str] = &[
    "your",
    "Your ",
    "you ",
    "victim",
    " support",
    "witness ",
    "statement",
    "survivors",
    " ",
    "\n",
    "\n\n",
    ".",
    "-",
    "'s",
    "’",
    "\u{ad}",
    "é",
    "e\u{301}",
    "ÜBER",
    "ß",
    "患者",
    "の皆様",
    "被害",
    "ご",
    "ｖ",
    "\u{200d}",
    "👋🏽",
    "\0",
    "\u{202e}",
    "İ",
    "ŉ",
    "ǆ",
    "Selbsthilfegruppe",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "our ",
    "as a ",
];

proptest! {
    #[test]
    fn every_hit_lies_in_its_text(pieces in prop::collection::vec(0..PIECES.len(), 0..60), noise in ".{0,12}") {
        let text: String = pieces.iter().map(|piece| PIECES[*piece]).chain([noise.as_str()]).collect();
        let fresh = [Span::new(0, text.len())];
        let names = [(0, text.as_str())];
        let texts = Texts {
            subject: &text, body: &text, fresh: &fresh, signature: Some(fresh[0]), sender_name: &text, sender_local: &text, sender_host: &text,
            reader_hosts: &[text.as_str()], private_readers: &[(text.as_str(), text.as_str()); 2], lists: &names, attachments: &names, before_private_people: true, before_a_circle: true,
            writer_concerned: false,
        };
        let found = matter(&texts, &Choice::default());
        for hit in &found.hits {
            let (start, end) = (hit.span.start as usize, hit.span.end as usize);
            prop_assert!(text.get(start..end).is_some_and(|words| !words.is_empty()), "{hit:?}");
        }
        prop_assert_eq!(found, matter(&texts, &Choice::default()));
    }

    #[test]
    fn any_span_is_taken(text in ".{0,40}", start in 0usize..50, end in 0usize..50) {
        let fresh = [Span::new(start, end)];
        let _ = matter(&Texts { body: &text, fresh: &fresh, ..Texts::default() }, &Choice::default());
    }
}

/// Long enough that work which grows faster than the text would not end within the run; it has to end.
const ENDLESS: usize = 500_000;

#[test]
fn the_work_grows_with_the_text_alone() {
    for piece in ["your statement ", "you ", "victim support ", "a", "患者", "é", "as a ", "survivor. ", "your\n"] {
        let text = piece.repeat(ENDLESS / piece.len());
        assert!(body(&text).hits.iter().all(|hit| hit.span.end as usize <= text.len()), "{piece:?}");
    }
}
