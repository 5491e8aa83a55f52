//! What holds for any text: no panic, ordered spans, linear time, a count that the way of listing does not change.

use blindcopy::address::{self, List};
use proptest::prelude::*;

fn assert_ordered(text: &str, list: &List) {
    let mut last = 0;
    for recipient in &list.recipients {
        let (start, end) = (recipient.span.start as usize, recipient.span.end as usize);
        assert!(start >= last && end >= start && end <= text.len(), "{text:?} {list:#?}");
        assert!(text.is_char_boundary(start) && text.is_char_boundary(end), "{text:?} {list:#?}");
        last = end;
    }
    for problem in &list.problems {
        assert!(text.get(problem.span.start as usize..problem.span.end as usize).is_some(), "{text:?} {problem:?}");
    }
}

/// Text that is dense in what a list gives a meaning to.
fn dense() -> impl Strategy<Value = String> {
    let pieces = [
        "ann@example.org",
        "Ann",
        "Lee",
        "<",
        ">",
        "\"",
        "(",
        ")",
        "[",
        "]",
        ",",
        ";",
        ":",
        "@",
        ".",
        " ",
        "\n",
        "\t",
        "\r\n ",
        "\\",
        "'",
        "=?utf-8?Q?a=2C?=",
        "=?",
        "?=",
        "mailto:",
        "?cc=",
        "&bcc=",
        "%2C",
        "|",
        "/",
        "/o=x/cn=y",
        " at ",
        " dot ",
        "é",
        "，",
        "\u{200b}",
        "\u{a0}",
        "＠",
        "BEGIN:VCARD\n",
        "EMAIL:",
        "FN:",
        "END:VCARD\n",
        "To:",
        "Team:",
        "undisclosed-recipients:;",
        "用户@例え.jp",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..24).prop_map(|chosen| chosen.concat())
}

fn mailbox() -> impl Strategy<Value = String> {
    let local = "[a-z]{1,8}(\\.[a-z]{1,8})?[0-9]{0,2}";
    let name =
        prop_oneof![Just(String::new()), "[A-Z][a-z]{1,7} [A-Z][a-z]{1,7}", "\"[A-Z][a-z]{1,7}, [A-Z][a-z]{1,7}\""];
    (name, local, "[a-z]{2,8}\\.(org|com|test)").prop_map(|(name, local, host)| {
        if name.is_empty() { format!("{local}@{host}") } else { format!("{name} <{local}@{host}>") }
    })
}

/// An entry as directories write it: a department before or behind the comma in a name, or a name of a Notes directory.
fn directory_entry() -> impl Strategy<Value = String> {
    let department = prop::sample::select(vec!["HR/Ops", "IT/A2", "R&D/QA", "Finance/Legal", "Sales/North", "PR / IT"]);
    let names = (0..4u8, "[A-Z][a-z]{3,7}", "[A-Z][a-z]{3,7}", department, "x[0-9]{3}@[a-z]{2,8}\\.org");
    names.prop_map(|(form, last, first, department, address)| match form {
        0 => format!("{last} {department}, {first} <{address}>"),
        1 => format!("{last}, {first} {department} <{address}>"),
        2 => format!("{first} {last}/Unit/Org"),
        _ => format!("\"{last}, {first}\" <{address}>"),
    })
}

fn addresses(text: &str) -> Vec<String> {
    address::parse(text).recipients.into_iter().filter_map(|r| r.address).map(|a| a.text).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        assert_ordered(&text, &address::parse(&text));
    }

    #[test]
    fn any_mixture_of_signs_is_read(text in dense()) {
        let list = address::parse(&text);
        assert_ordered(&text, &list);
        for recipient in &list.recipients {
            let _ = (address::looks_like_list(recipient), address::full_name_in(recipient), address::surname_of(recipient));
            if let Some(found) = &recipient.address {
                let _ = (address::person_key(found), address::registrable(found.host()), address::HostKind::of(found.host()));
                prop_assert_eq!(format!("{}@", found.local()), &found.text[..=found.local().len()]);
            }
        }
    }

    #[test]
    fn separators_do_not_change_who_is_listed(people in prop::collection::vec(mailbox(), 1..12)) {
        let expected = addresses(&people.join(", "));
        prop_assert_eq!(expected.len(), people.len());
        for separator in [",", ";", "; ", "\n", "\r\n", " ,\n ", ";\n", "，", "\t"] {
            prop_assert_eq!(&addresses(&people.join(separator)), &expected, "{:?}", separator);
        }
    }

    #[test]
    fn departments_and_directories_part_nobody(people in prop::collection::vec(directory_entry(), 1..8), comma in any::<bool>()) {
        let text = people.join(if comma { ", " } else { "; " });
        let read: Vec<_> = address::parse(&text).recipients.iter().map(|r| r.span.of(&text).to_owned()).collect();
        prop_assert_eq!(read, people, "{}", text);
    }

    #[test]
    fn a_recipient_is_read_again_from_its_own_span(people in prop::collection::vec(mailbox(), 1..8)) {
        let text = people.join("; ");
        for recipient in address::parse(&text).recipients {
            let again = address::parse(recipient.span.of(&text));
            prop_assert_eq!(again.recipients.len(), 1);
            prop_assert_eq!(&again.recipients[0].address, &recipient.address);
            prop_assert_eq!(&again.recipients[0].name, &recipient.name);
        }
    }

    #[test]
    fn a_broken_neighbour_hides_nobody(junk in "[\"(<\\[:]{1,6}", person in mailbox()) {
        let text = format!("{junk}ann@example.org\n{person}");
        let found = addresses(&text);
        prop_assert!(found.contains(&addresses(&person)[0]), "{:?} {:?}", text, found);
    }
}

/// Long enough that work which grows faster than the text would not end within the run; it has to end.
const ENDLESS: usize = 500_000;

#[test]
fn hostile_text_is_read_to_its_end() {
    let units = [
        "\"",
        "(",
        ")",
        "<",
        ">",
        ",",
        ";",
        ":",
        "@",
        "a@",
        "[",
        "@[",
        ".",
        "\\",
        "'",
        "=?",
        "=?a?q?",
        "mailto:",
        "(\"",
        "<\"",
        "@(",
        "a b ",
        "g:",
        "A, ",
        "<@a,",
        ".(x)",
        "a@b.example ",
        "<a@b.example>",
        "Ann <a@b.example>;",
        "Ann\na@b.example\n",
        "x\t",
        " \n",
        "\u{200b}",
        "a@b.example, ",
        "\"a\"@",
        "at dot ",
        "EMAIL:a@b\n",
        "BEGIN:VCARD\n",
        "%2C",
        "/o=",
    ];
    for unit in units {
        let text = unit.repeat(ENDLESS / unit.len());
        assert_ordered(&text, &address::parse(&text));
    }
}

#[test]
fn five_thousand_recipients_and_deep_nesting_are_read() {
    let many: String = (0..5000).map(|n| format!("Ann Lee <reader{n}@example{}.org>; ", n % 700)).collect();
    assert_eq!(address::parse(&many).recipients.len(), 5000);
    let nested = format!("{}ann@example.org{}", "g:".repeat(50_000), ";".repeat(50_000));
    assert_eq!(addresses(&nested), ["ann@example.org"]);
    let comments = format!("{}x{} ann@example.org", "(".repeat(50_000), ")".repeat(50_000));
    assert_eq!(addresses(&comments), ["ann@example.org"]);
}
