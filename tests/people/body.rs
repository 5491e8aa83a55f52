//! Bodies in the forms that mail programs leave behind.

use blindcopy::text::{Body, QuoteStyle, Span};

fn show(text: &str, span: Option<Span>) -> &str {
    span.map_or("-", |s| s.of(text))
}

/// Style, from, to, cc of every quotation.
fn quotes(text: &str) -> Vec<(QuoteStyle, &str, &str, &str)> {
    let body = Body::parse(text);
    body.quotes
        .iter()
        .map(|q| {
            let h = q.headers.unwrap_or_default();
            (q.style, show(text, h.from), show(text, h.to), show(text, h.cc))
        })
        .collect()
}

#[test]
fn header_blocks_of_every_language_are_read() {
    let cases = [
        (
            "From: Ann <a@x.example>\nSent: 5 May 2025 10:12\nTo: Bob <b@x.example>; Cy <c@x.example>\nCc: Di\nSubject: Hello\n\nText",
            "Ann <a@x.example>",
            "Bob <b@x.example>; Cy <c@x.example>",
            "Di",
        ),
        ("-----Original Message-----\nFrom: Ann\nTo: Bob\n\nText", "Ann", "Bob", "-"),
        ("Von: Ann\nGesendet: Montag\nAn: Bob\nBetreff: Hallo\n\nText", "Ann", "Bob", "-"),
        ("De : Ann\nEnvoyé : lundi\nÀ : Bob\nCc : Di\nObjet : Bonjour", "Ann", "Bob", "Di"),
        ("De: Ann\nEnviado: lunes\nPara: Bob\nCC: Di\nAsunto: Hola", "Ann", "Bob", "Di"),
        ("Da: Ann\nInviato: lunedì\nA: Bob\nCc: Di\nOggetto: Ciao", "Ann", "Bob", "Di"),
        ("De: Ann\nEnviada em: segunda\nPara: Bob\nAssunto: Olá", "Ann", "Bob", "-"),
        ("Van: Ann\nVerzonden: maandag\nAan: Bob\nOnderwerp: Hoi", "Ann", "Bob", "-"),
        ("Od: Ann\nWysłano: poniedziałek\nDo: Bob\nDW: Di\nTemat: Hej", "Ann", "Bob", "Di"),
        ("Från: Ann\nSkickat: måndag\nTill: Bob\nKopia: Di\nÄmne: Hej", "Ann", "Bob", "Di"),
        ("Oddi wrth: Ann\nAnfonwyd: Llun\nAt: Bob\nPwnc: Helo", "Ann", "Bob", "-"),
        (
            "差出人: 安藤 <a@x.example>\n送信日時: 2025年5月5日\n宛先: 馬場\nCC: 千葉\n件名: こんにちは",
            "安藤 <a@x.example>",
            "馬場",
            "千葉",
        ),
        ("*From:* Ann <a@x.example>\n*Date:* 5 May\n*To:* Bob\n*Subject:* Hi", "Ann <a@x.example>", "Bob", "-"),
        (
            "---------- Forwarded message ---------\nFrom: Ann <a@x.example>\nDate: Mon\nSubject: Hi\nTo: <b@x.example>,\n <c@x.example>\n\nText",
            "Ann <a@x.example>",
            "<b@x.example>,\n <c@x.example>",
            "-",
        ),
        ("From: Ann <a@x.example>\n\nSent: Monday\n\nTo: Bob\n\nSubject: Hi", "Ann <a@x.example>", "Bob", "-"),
        (
            "Received: by mx.example\nDate: Mon\nMessage-ID: <1@x>\nTo: b@x.example\nFrom: a@x.example\nSubject: Hi",
            "a@x.example",
            "b@x.example",
            "-",
        ),
        ("Begin forwarded message:\n\nFrom: Ann\nSubject: Hi\nDate: Mon\nTo: Bob", "Ann", "Bob", "-"),
        ("________________________________\nFrom: Ann\nSent: Mon\nTo: Bob;\nCy\nSubject: Hi", "Ann", "Bob;\nCy", "-"),
    ];
    for (block, from, to, cc) in cases {
        let text = format!("Thanks.\n\n{block}");
        assert_eq!(quotes(&text), [(QuoteStyle::HeaderBlock, from, to, cc)], "{block}");
        let body = Body::parse(&text);
        assert_eq!(body.fresh.len(), 1);
        assert_eq!(body.fresh[0].of(&text).trim(), "Thanks.", "{block}");
    }
}

#[test]
fn forms_and_itineraries_are_no_headers() {
    for text in [
        "From: London\nTo: Paris\nDate: 5 May",
        "To: All staff\nFrom: The director\nDate: 5 May\nSubject: Parking",
        "From: now on\nwe meet on Mondays",
        "Date: 5 May\nPlace: Hall",
        "De: nada",
        "A: yes\nB: no",
    ] {
        assert_eq!(quotes(text), [], "{text}");
    }
}

#[test]
fn marked_lines_and_attributions_are_quotes_and_answers_between_them_fresh() {
    let text = "Hi\n\nOn Mon, 5 May 2025 at 10:12, Ann <a@x.example> wrote:\n\n> one\n> two\n\nAnswer\n\n> three\n>> four\n\nBye";
    let body = Body::parse(text);
    let fresh: Vec<_> = body.fresh.iter().map(|f| f.of(text).trim()).collect();
    assert_eq!(fresh, ["Hi", "Answer", "Bye"]);
    assert_eq!(
        quotes(text),
        [(QuoteStyle::Attribution, "Ann <a@x.example>", "-", "-"), (QuoteStyle::Prefixed, "-", "-", "-")]
    );
}

#[test]
fn nested_headers_are_quotes_of_their_own() {
    let text = "Ok\n\n> From: Ann <a@x.example>\n> To: b@x.example,\n>  c@x.example\n> Subject: x\n>\n> text\n>\n> -----Original Message-----\n> From: Cy <c@x.example>\n> To: Ann\n>\n> more";
    let found = quotes(text);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].1, "Ann <a@x.example>");
    assert_eq!(found[1].1, "Cy <c@x.example>");
    let to = Body::parse(text).quotes[0].headers.unwrap().to.unwrap();
    let pieces: Vec<_> = blindcopy::text::Headers::pieces(to, text).map(|s| s.of(text)).collect();
    assert_eq!(pieces, ["b@x.example,", "c@x.example"]);
}

#[test]
fn unmarked_attributions_run_to_the_end() {
    let text = "Ja.\n\nAm Mo., 5. Mai 2025 um 10:12 Uhr schrieb Ann <a@x.example>:\n\nHallo,\nFrage?\n\nGruß";
    let body = Body::parse(text);
    assert_eq!(body.quotes.len(), 1);
    assert_eq!(body.quotes[0].span.end as usize, text.len());
}

#[test]
fn lotus_notes_headers_are_read() {
    let colon = "Fine.\n\n\tAnn Lee\n\t05/12/2001 10:12 AM\n\t\t \n\t\t To: Bob Ray/HOU/ECT@ECT, Cy\n\t\t cc: Di\n\t\t Subject: Re: gas\n\nText";
    assert_eq!(quotes(colon), [(QuoteStyle::Notes, "Ann Lee", "Bob Ray/HOU/ECT@ECT, Cy", "Di")]);
    let column = "Fine.\n\n\"Ann Lee\" <ann@x.example>\n05/12/2006 10:12 AM                                    To\n          \"Bob\" <bob@x.example>,\n          \"Cy\" <cy@x.example>\n                                                       cc\n\n                                                  Subject\n          Re: gas\n\nText";
    let found = quotes(column);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].0, found[0].1), (QuoteStyle::Notes, "\"Ann Lee\" <ann@x.example>"));
    assert!(found[0].2.starts_with("\"Bob\"") && found[0].2.ends_with("<cy@x.example>"));
}

#[test]
fn separators_without_a_header_still_begin_a_quote() {
    let text = "See below.\n\n-----Ursprüngliche Nachricht-----\n\nHallo Ann";
    assert_eq!(quotes(text), [(QuoteStyle::Separator, "-", "-", "-")]);
}

#[test]
fn signatures_end_what_was_written() {
    let cases = [
        (
            "Text here.\n\nKind regards\nAnn Lee\nClerk | Example\nT: 01632 960001",
            "Kind regards\nAnn Lee\nClerk | Example\nT: 01632 960001",
        ),
        ("Text.\n\n-- \nAnn Lee\nExample", "-- \nAnn Lee\nExample"),
        ("Text.\n\nMit freundlichen Grüßen,\nAnn Lee", "Mit freundlichen Grüßen,\nAnn Lee"),
        ("Texte.\n\nBien cordialement,\n\nAnn Lee", "Bien cordialement,\n\nAnn Lee"),
        ("Text.\n\nThanks, Ann", "Thanks, Ann"),
        ("Text.\n\nCofion cynnes\nAnn", "Cofion cynnes\nAnn"),
        ("Tekst.\n\nPozdrawiam\nAnn\n\nPS. One more", "Pozdrawiam\nAnn"),
        ("本文です。\n\nよろしくお願いいたします。\n安藤", "よろしくお願いいたします。\n安藤"),
        (
            "Text.\n\nAnn Lee\nClerk\nTel: 01632 960001\nwww.example.org",
            "Ann Lee\nClerk\nTel: 01632 960001\nwww.example.org",
        ),
        ("Text.\n\nRegards\nTom\n\nAnn Lee\t02/12/1984\t9434765919\nBo Ray\t31/01/1990\t9434765870", "Regards\nTom"),
        ("Thanks for the list, Anna has it", "-"),
        ("Best of luck\nwith it", "-"),
        ("Love is all you need\n", "-"),
    ];
    for (text, want) in cases {
        let body = Body::parse(text);
        assert_eq!(show(text, body.signature), want, "{text}");
    }
}

#[test]
fn notices_are_told_from_what_was_written() {
    let notice = "This email and any attachments are confidential and intended solely for the use of the addressee. If you are not the intended recipient, please delete it.";
    let text = format!("Text.\n\nRegards\nAnn\n\n{notice}\n\nFrom: Cy <c@x.example>\nTo: Ann\nSubject: x\n\nmore");
    let body = Body::parse(&text);
    assert_eq!(show(&text, body.disclaimer), notice);
    assert_eq!(show(&text, body.signature), "Regards\nAnn\n".trim_end());
    let german = "Diese E-Mail enthält vertrauliche Informationen und ist nur für den genannten Empfänger bestimmt. Bitte löschen Sie sie sonst umgehend.";
    assert_eq!(show(german, Body::parse(german).disclaimer), german);
    let plain = "The confidential list of patients was read out to the committee by the clerk on Monday, and then it was put away.";
    assert_eq!(Body::parse(plain).disclaimer, None);
}

#[test]
fn greetings_name_people_or_groups() {
    let cases: [(&str, &[&str], bool, bool); 42] = [
        ("Dear Anna,", &["Anna"], false, false),
        ("Dear Anna and Tom,\nText", &["Anna", "Tom"], true, false),
        ("Dear Mr Smith,", &["Smith"], false, false),
        ("Dear Dr. Anna O'Neill,", &["Anna O'Neill"], false, false),
        ("Hi Tom, Anna, Bill,", &["Tom", "Anna", "Bill"], true, false),
        ("Hi Tom, please find it attached", &["Tom"], false, false),
        ("Hi Tom, Thanks", &["Tom"], false, false),
        ("Dear all", &[], true, false),
        ("Hi both,", &[], true, false),
        ("Hello everyone!", &[], true, false),
        ("Dear colleagues,", &[], true, false),
        ("Dear Sir or Madam,", &[], false, true),
        ("Dear Sir/Madam", &[], false, true),
        ("Annwyl Siân,", &["Siân"], false, false),
        ("Annwyl bawb,", &[], true, false),
        ("Bonjour Madame Dupont,", &["Dupont"], false, false),
        ("Chers collègues,", &[], true, false),
        ("Madame, Monsieur,", &[], false, true),
        ("Liebe Anna, lieber Tom,", &["Anna", "Tom"], true, false),
        ("Liebe Kolleginnen und Kollegen,", &[], true, false),
        ("Sehr geehrte Damen und Herren,", &[], false, true),
        ("Sehr geehrter Herr Dr. Müller,", &["Müller"], false, false),
        ("Sehr geehrte Frau Lang, sehr geehrter Herr Krüger,", &["Lang", "Krüger"], true, false),
        ("Dear Ben and Priya, dear Mr Grant,", &["Ben", "Priya", "Grant"], true, false),
        ("Dear Tom, dear all,", &["Tom"], true, false),
        ("Dear Tom, hello from Leeds", &["Tom"], false, false),
        ("Hallo zusammen,", &[], true, false),
        ("Estimada Sra. García:", &["García"], false, false),
        ("Hola a todos,", &[], true, false),
        ("Gentile Dott.ssa Rossi,", &["Rossi"], false, false),
        ("Olá a todos,", &[], true, false),
        ("Beste allen,", &[], true, false),
        ("Geachte heer De Vries,", &["De Vries"], false, false),
        ("Szanowni Państwo,", &[], false, true),
        ("Dzień dobry,", &[], false, false),
        ("Pani Anno, Panie Janie,\nDziękuję", &["Anno", "Janie"], true, false),
        ("Frau Lang, Herr Krüger,", &["Lang", "Krüger"], true, false),
        ("Mr and Mrs Lowe,", &["Lowe"], true, false),
        ("Sig.ra Rossi,", &["Rossi"], false, false),
        ("Hej alla!", &[], true, false),
        ("山田様、鈴木様", &["山田", "鈴木"], true, false),
        ("各位", &[], true, false),
    ];
    for (text, names, plural, anonymous) in cases {
        let greeting = Body::parse(text).greeting.unwrap_or_else(|| panic!("{text}"));
        let found: Vec<_> = greeting.names.iter().map(|n| n.of(text)).collect();
        assert_eq!((found.as_slice(), greeting.plural, greeting.anonymous), (names, plural, anonymous), "{text}");
    }
    for text in [
        "The list is here.",
        "Please see below",
        "",
        "High winds today",
        "Best of luck",
        "Frau Lang, 54, liegt auf Station",
        "Mr Lowe, who was ill,",
        "Frau,",
        "Panie Janie",
    ] {
        assert_eq!(Body::parse(text).greeting, None, "{text}");
    }
}

#[test]
fn any_text_is_taken_apart_without_panic_and_spans_fit() {
    let pieces = [
        "From: a",
        "\n",
        "> ",
        "To",
        ":",
        "é",
        "様",
        "On 1",
        " wrote:",
        "\t",
        "-- ",
        "Dear ",
        "Anna",
        ", ",
        "@",
        "--",
        "\r\n",
        "Subject: ",
        "Regards",
        "10:12 ",
        "From: x@y\n",
        "Original Message",
        "   To\n",
        "cc\n",
        "Subject\n",
    ];
    let mut seed = 7u64;
    for _ in 0..4_000 {
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[(seed >> 33) as usize % pieces.len()]);
        }
        let body = Body::parse(&text);
        let mut at = 0;
        let mut parts: Vec<Span> = body.fresh.iter().copied().chain(body.quotes.iter().map(|q| q.span)).collect();
        parts.sort_unstable();
        for part in parts {
            assert!(part.start >= at, "{text:?} {body:?}");
            at = part.end;
            assert!(text.get(part.start as usize..part.end as usize).is_some());
        }
        let headers =
            body.quotes.iter().filter_map(|q| q.headers).flat_map(|h| [h.from, h.to, h.cc, h.bcc, h.subject, h.sent]);
        let greeting = body.greeting.iter().flat_map(|g| g.names.iter().copied().chain([g.span]));
        for span in headers.flatten().chain(greeting).chain(body.signature).chain(body.disclaimer) {
            assert!(text.get(span.start as usize..span.end as usize).is_some(), "{text:?} {span:?}");
        }
    }
}
