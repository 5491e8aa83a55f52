//! Lists of people as they are pasted, and what looks like one and is none.

use blindcopy::people::{ListSort, PeopleList, identifiers, people_rows};
use blindcopy::text::Body;

fn lists(text: &str) -> Vec<PeopleList> {
    people_rows(text, &Body::parse(text), &identifiers(text, None))
}

/// Count and data of the only list.
fn only(text: &str) -> (u32, Vec<&'static str>, ListSort) {
    let found = lists(text);
    assert_eq!(found.len(), 1, "{text}\n{found:#?}");
    (found[0].count, found[0].data.clone(), found[0].sort)
}

#[test]
fn pasted_tables_lists_and_sentences_are_read() {
    use ListSort::Concerned;
    let cases: &[(&str, u32, &[&str])] = &[
        (
            "Hi,\n\nName\tDOB\tNHS number\nAnna Smith\t02/12/1984\t943 476 5919\nBo Ray\t31/01/1990\t943 476 5870\n\nThanks",
            2,
            &["date-of-birth", "details", "name", "uk-nhs-number"],
        ),
        (
            "Name,Email,Status\n\"Smith, Anna\",a.smith@gmail.com,open\n\"Ray, Bo\",bo@web.de,closed",
            2,
            &["details", "email", "name"],
        ),
        ("1. Anna Smith 07700 900123\n2. Bo Ray 07700 900456\n3. Cy Lee 07700 900789", 3, &["name", "phone"]),
        (
            "Anna Smith, 02/12/1984, LS1 4AB\nBo Ray, 31/01/1990, M1 1AE\nCy Lee, 01/06/2001, B33 8TH",
            3,
            &["address", "date-of-birth", "name"],
        ),
        (
            "Anna Smith (DOB 02/12/1984), Bo Ray (DOB 31/01/1990) and Cy Lee (DOB 01/06/2001) were seen.",
            3,
            &["date-of-birth", "name"],
        ),
        (
            "Name: Anna Smith\nDOB: 02/12/1984\nPhone: 07700 900123\n\nName: Bo Ray\nDOB: 31/01/1990\nPhone: 07700 900456\n",
            2,
            &["date-of-birth", "name", "phone"],
        ),
        (
            "Anna Smith\n14 Mill Lane\nLeeds LS1 4AB\n07700 900123\n\nBo Ray\n2 High Street\nLeeds LS2 4AB\n07700 900456",
            2,
            &["address", "name", "phone", "uk-postcode"],
        ),
        ("Surname\tForename\tOutcome\nSmith\tAnna\tConvicted\nRay\tBo\tReleased", 2, &["details", "name"]),
        ("anna@gmail.com\nbo@web.de\ncy@orange.fr", 3, &["email"]),
        ("Nachname;Vorname;Geburtsdatum\nSchmidt;Anna;02.12.1984\nRoth;Bo;31.01.1990", 2, &["date-of-birth", "name"]),
        (
            "氏名\t生年月日\n山田 太郎\t1984年12月2日\n鈴木 花子\t1990年1月31日",
            2,
            &["date-of-birth", "details", "name"],
        ),
        ("• Siân Jones – AB 12 34 56 C\n• Łukasz Nowak – CE 65 43 21 D", 2, &["name", "uk-nino"]),
        ("Victims:\nAnna Smith\nBeth Jones\nCarla Gray\nDavid Lee", 4, &["name"]),
        ("Ref 1234\tAnna Smith\ta.smith@gmail.com\nRef 1235\tBo Ray\tbo@web.de", 2, &["email", "name"]),
        ("Anna Smith <anna@gmail.com>; Bo Ray <bo@web.de>; Cy Lee <cy@orange.fr>", 3, &["email", "name"]),
    ];
    for (text, count, data) in cases {
        let (found, told, sort) = only(text);
        let told: Vec<_> = told.into_iter().filter(|d| data.contains(d) || *d != "details").collect();
        let data: Vec<_> = data.iter().copied().filter(|d| told.contains(d) || *d != "details").collect();
        assert_eq!((found, told, sort), (*count, data, Concerned), "{text}");
    }
}

#[test]
fn ordinary_lists_are_none() {
    for text in [
        "Agenda\n10:00 Opening Remarks\n10:30 Budget Review 12/05/2025\n11:00 Coffee Break\n12:00 Closing Session",
        "Chicken Soup 4.50\nRoast Beef 12.00\nApple Pie 5.50",
        "Item\tQty\tPrice\nBlue Widget\t2\t10.00\nRed Widget\t5\t12.00",
        "Invoice 2024-001\t12/05/2024\t100.00\nInvoice 2024-002\t13/05/2024\t200.00",
        "Budget Forecast\nProject Phoenix\nRisk Register\nNext Steps",
        "Regards\n\nAnna Smith\nClerk | Example Ltd\nT: 01632 960001\nM: 07700 900123\nanna@example.org",
        "From: Anna Smith <anna@gmail.com>\nTo: Bo Ray <bo@web.de>; Cy Lee <cy@orange.fr>\nSubject: x\n\nText",
        "See you on 12/05/2025.\nBring the file 12345678.\nCall 020 7946 0123.",
        "Dear Anna\n\nThank you for your letter.\n\nYours sincerely\nBo Ray",
        "",
        "\n\n\n",
    ] {
        assert_eq!(lists(text), [], "{text}");
    }
}

#[test]
fn contact_lists_and_attendance_are_told_from_people_concerned() {
    assert_eq!(
        only("Key contacts:\nAnna Smith 020 7946 0123\nBo Ray 020 7946 0124\nCy Lee 020 7946 0125").2,
        ListSort::Contacts
    );
    assert_eq!(only("Anna Smith anna@example.org\nBo Ray bo@example.org\nCy Lee cy@example.org").2, ListSort::Contacts);
    assert_eq!(only("Present:\nAnna Smith\nBeth Jones\nCarla Gray").2, ListSort::Attendance);
    assert_eq!(only("Teilnehmer:\nAnna Schmidt anna@web.de\nBernd Roth bernd@gmx.de").2, ListSort::Attendance);
    assert_eq!(only("Team\nAnna Smith 02/12/1984 AB123456C\nBo Ray 31/01/1990 CE654321D").2, ListSort::Concerned);
}

#[test]
fn rows_carry_their_names_and_places() {
    let text = "1) Anna Smith\t07700 900123\n2) Bo Ray\t07700 900456";
    let found = lists(text);
    let names: Vec<_> = found[0].names.iter().map(|n| n.of(text)).collect();
    let rows: Vec<_> = found[0].rows.iter().map(|n| n.of(text)).collect();
    assert_eq!(names, ["Anna Smith", "Bo Ray"]);
    assert_eq!(rows, ["1) Anna Smith\t07700 900123", "2) Bo Ray\t07700 900456"]);
    assert!(!found[0].quoted);
    let quoted = "Ok\n\n> Anna Smith 07700 900123\n> Bo Ray 07700 900456";
    assert!(lists(quoted)[0].quoted);
}

#[test]
fn any_text_is_read_without_panic_and_spans_fit() {
    let pieces = [
        "Anna Smith",
        "Bo",
        " ",
        "\n",
        "\t",
        ",",
        ";",
        "02/12/1984",
        "a@x.example",
        "07700 900123",
        "Name",
        "Surname",
        "> ",
        "1. ",
        "• ",
        "様",
        "山田",
        "é",
        "LS1 4AB",
        ":",
        "\"",
        "Team\n",
        "|",
        "-- \n",
        "From: x@y.example\nTo: z\n",
    ];
    let mut seed = 5u64;
    for _ in 0..4_000 {
        let mut text = String::new();
        for _ in 0..16 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[(seed >> 33) as usize % pieces.len()]);
        }
        for list in lists(&text) {
            for span in list.rows.iter().chain(&list.names).chain([&list.span]) {
                assert!(
                    text.get(span.start as usize..span.end as usize).is_some_and(|s| !s.is_empty()),
                    "{text:?} {list:?}"
                );
            }
            assert!(list.count >= 2 && list.count as usize <= list.rows.len(), "{text:?} {list:?}");
        }
    }
}

#[test]
fn rows_without_a_heading_are_read_in_any_shape() {
    let lists_of_three = [
        "THORNE Agnes – ch. 104 – Alzheimer\nHAMEL René – ch. 107 – insuline\nTISSOT Marcel – ch. 115 – soins palliatifs",
        "bay 3 Mr Rahman KX19 FTV\nbay 4 Mrs Penn LM70 OYE\nbay 7 Ms Coates YB15 RRU",
        "CTS/20418 - Dorothy Hallam\nCTS/20422 - Imran Qureshi\nCTS/20431 - Shelley Bains",
        "Altos / Ann Frobisher / 01632 960881\nAltos / Gwen Pask / 01632 960140\nBasses / Olga Bankole / 07700 900590",
        "Flat 6 (Mrs Quigley) ..... £3,450.00\nFlat 11 (Mr Papadakis) ... £1,150.00\nFlat 14 (Ms Sharpe) . £9,020.75",
        "Alfie Gannon\tADHD, meds at 12\nPoppy Nwosu\tadopted\nGrace Clegg\tautism",
        "101号室 田中様 48,000円\n203号室 山本様 120,000円\n305号室 小林様 24,000円",
    ];
    for text in lists_of_three {
        let found = lists(text);
        assert_eq!(found.len(), 1, "{text}");
        assert!(found[0].described && found[0].count == 3, "{text}");
        let rows: Vec<&str> = found[0].rows.iter().map(|row| row.of(text)).collect();
        assert_eq!(rows, text.lines().collect::<Vec<_>>());
        assert_eq!(found[0].span.of(text), text);
    }
}

#[test]
fn what_is_said_of_several_makes_a_matter_of_a_list() {
    let told = |text: &str| lists(text).iter().any(|list| list.private_matter);
    assert!(told("Karen Mills: epilepsy\nJohn Hart: diabetes\nSara Nair: none"));
    assert!(!told("Karen Mills: 07700 900111\nJohn Hart: 07700 900112\nSara Nair: 07700 900113"));
}

#[test]
fn rows_of_works_roles_and_things_are_no_lists() {
    for text in [
        "Anna Holt, Dusk, oil, £1,200\nPeter Rye, Harbour, etching, £240\nMaya Sen, Untitled, £3,600",
        "Stevie Wonder - Superstition 4:26\nAmy Winehouse - Valerie 3:39\nGeorge Michael - Faith 3:13",
        "Ernaux, Annie. Les Années. Gallimard, 2008.\nPerec, Georges. La Vie. Hachette, 1978.\nDuras, Marguerite. Minuit, 1984.",
        "MARY ROSE II  IMO 9319466  04:30\nEDITH MAERSK  IMO 9321548  07:15\nSIR WINSTON  IMO 8803769  11:00",
        "Victoria Street\t12 June\t£4,200\nGeorge Road\t14 June\t£3,100\nArthur Lane\t19 June\t£2,750",
        "1 Tom Hadley 31:12\n2 Ben Frost 31:40\n3 Abdi Warsame 31:55",
        "2010, Ann Muster <ann-01@gmail.com>\n2012, Ben Muster <ben-01@gmail.com>\n2014, Eva Muster <eva-01@gmail.com>",
    ] {
        assert!(lists(text).iter().all(|list| !list.described), "{text}");
    }
}
