//! What words lean towards counts only before several private people, and one word in passing not even there.

use blindcopy::text::Span;
use blindcopy::topics::{Choice, Matter, Texts, Topic, matter};

fn read(subject: &str, body: &str, before_private_people: bool) -> Matter {
    let fresh = [Span::new(0, body.len())];
    let texts = Texts { subject, body, fresh: &fresh, before_private_people, ..Texts::default() };
    matter(&texts, &Choice::default())
}

#[test]
fn one_telling_word_said_to_private_people_is_enough() {
    for (body, topic) in [
        ("Your methadone is ready at the chemist.", Topic::Addiction),
        ("Ihr Methadon liegt in der Apotheke bereit.", Topic::Addiction),
        ("Votre méthadone vous attend à la pharmacie.", Topic::Addiction),
        ("Our group for women who left violent men meets on Tuesday.", Topic::Abuse),
        ("Nuestro grupo de viudas se reúne el martes.", Topic::SupportGroups),
        ("Care famiglie, il caffè dei genitori di bambini autistici è giovedì.", Topic::Disability),
        ("Wasze dzieci autystyczne są zaproszone.", Topic::Disability),
    ] {
        let found = read("Tuesday", body, true);
        assert!(found.sensitive, "{body}");
        assert!(found.topics.contains(&topic), "{body}: {:?}", found.topics);
    }
}

#[test]
fn it_is_not_enough_before_others() {
    for body in ["Bring the stoma bags, please, both of you.", "Your tickets and the widows' pension leaflet are here."]
    {
        assert!(!read("Tuesday", body, false).sensitive, "{body}");
    }
}

#[test]
fn a_word_in_passing_is_not_enough() {
    for (subject, body) in [
        ("Your order", "Your order has left our warehouse. We give five pence of every order to cancer research."),
        ("Choir", "We sing on Sunday. The takings go to widows."),
        ("Software", "Version 4 reminds patients of their dialysis. Your licence is attached."),
        ("If you need help", "The concert is on Friday. If you live with depression, the helpline is open."),
    ] {
        let found = read(subject, body, true);
        assert!(!found.sensitive, "{body}: {:?}", found.hits);
    }
}

#[test]
fn words_of_two_languages_say_nothing_together() {
    // German "wache" and English "thief": a name and a title, not a matter.
    assert!(!read("Thief", "Wache", true).sensitive);
}

#[test]
fn the_same_word_again_says_no_more() {
    assert!(!read("The court", "The court is wet. The court stays shut. A court again.", true).sensitive);
}
