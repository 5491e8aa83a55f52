//! A repair leaves lists that are lists again: the table that the page's own repair is held to as well
//! (`tests/front/repair.test.mjs`), and hostile text in linear time.

use std::fmt::Write;

use blindcopy::address;
use blindcopy::draft::{Draft, Field};
use blindcopy::repair;
use blindcopy::report::{Edit, Fix, FixId, Place};
use blindcopy::text::Span;
use serde_json::Value;

fn moves(text: &str, taken: &[&str]) -> Fix {
    let place = |part: &str| {
        let start = text.find(part).expect("the table takes what is there");
        Place { field: Field::To, entry: 0, span: Span::new(start, start + part.len()) }
    };
    let edits = taken.iter().map(|part| Edit::Move { place: place(part), to: Field::Bcc }).collect();
    Fix { id: FixId::MoveToBcc, label: String::new(), edits, drafts: Vec::new() }
}

#[test]
fn what_is_left_is_a_list() {
    let table: Vec<Value> = serde_json::from_str(include_str!("lists.json")).expect("the table is JSON");
    let mut wrong = String::new();
    for case in &table {
        let text = case["text"].as_str().expect("a text");
        let taken: Vec<&str> = case["take"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        let draft = Draft { to: vec![text.to_owned(), "z@x.test".to_owned()], ..Draft::default() };
        let after = repair::apply(&draft, &moves(text, &taken)).expect("the edits fit");
        let expected: Vec<&str> = case["left"].as_str().into_iter().chain(["z@x.test"]).collect();
        if after.to != expected || after.bcc != taken {
            let _ = writeln!(wrong, "{}: {:?} and {:?}", case["what"], after.to, after.bcc);
        }
    }
    assert!(table.len() > 40 && wrong.is_empty(), "{wrong}");
}

/// What the engine itself reads is what a repair is offered for: nobody may be left behind or come up anew.
#[test]
fn everybody_can_be_moved_out_of_every_list_of_the_table() {
    let table: Vec<Value> = serde_json::from_str(include_str!("lists.json")).expect("the table is JSON");
    for text in table.iter().filter_map(|case| case["text"].as_str()) {
        let found = address::parse(text).recipients;
        let spans: Vec<Span> = found.iter().map(|r| r.span).collect();
        let place = |span: &Span| Place { field: Field::To, entry: 0, span: *span };
        let edits = spans.iter().map(|span| Edit::Move { place: place(span), to: Field::Bcc }).collect();
        let fix = Fix { id: FixId::MoveToBcc, label: String::new(), edits, drafts: Vec::new() };
        let draft = Draft { to: vec![text.to_owned()], ..Draft::default() };
        let after = repair::apply(&draft, &fix).expect("the edits fit");
        let left: Vec<_> = after.to.iter().flat_map(|entry| address::parse(entry).recipients).collect();
        assert!(left.is_empty(), "{text:?} leaves {:?}: {left:?}", after.to);
        let moved = after.bcc.iter().flat_map(|entry| address::parse(entry).recipients);
        let addresses = |list: &mut dyn Iterator<Item = address::Recipient>| -> Vec<String> {
            list.filter_map(|r| r.address).map(|a| a.text).collect()
        };
        assert_eq!(addresses(&mut found.into_iter()), addresses(&mut moved.into_iter()), "{text:?}");
    }
}

#[test]
fn hostile_text_is_linear() {
    for piece in [
        "(",
        "\"",
        "Team: ",
        "<",
        "[",
        "@[",
        "BEGIN:VCARD\n",
        ": ;",
        "\\",
        "x:\n",
        ", ",
        "@:",
        "1:2",
        " :",
        "x://",
        "; :",
    ] {
        let text = format!("a@x.test, {}, b@x.test", piece.repeat(200_000));
        let draft = Draft { to: vec![text.clone()], ..Draft::default() };
        let after = repair::apply(&draft, &moves(&text, &["a@x.test", "b@x.test"])).expect("the edits fit");
        assert_eq!(after.bcc, ["a@x.test", "b@x.test"]);
    }
}
