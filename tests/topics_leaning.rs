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
        ("Bydd y seicolegydd yn gweld eich plant cyn adolygu'r cynllun.", Topic::MentalHealth),
    ] {
        let found = read("Tuesday", body, true);
        assert!(found.sensitive, "{body}");
        assert!(found.topics.contains(&topic), "{body}: {:?}", found.topics);
    }
}

/// "Autistes" is a word of one weight in French and of another in Spanish, of which French articles look like words.
#[test]
fn a_word_counts_in_each_language_by_itself() {
    let body =
        "Bonjour,\n\nle café des parents d'enfants autistes a lieu jeudi. Les frères et les sœurs sont les bienvenus.";
    assert!(read("Jeudi", body, true).sensitive);
    assert!(!read("Jeudi", body, false).sensitive);
}

#[test]
fn a_short_letter_speaks_to_its_readers_two_sentences_on() {
    let (matter, other) = ("The methadone is kept downstairs.", "The coffee is kept downstairs.");
    for (middle, sensitive) in [("Bring a coat.", true), ("Bring a coat. Lunch is hot. Rain is near.", false)] {
        let body = |told: &str| format!("Here is your key. {middle} {told}");
        assert_eq!(read("Noon", &body(matter), true).sensitive, sensitive, "{middle}");
        assert!(!read("Noon", &body(other), true).sensitive, "{middle}");
    }
}

#[test]
fn what_befell_the_readers_and_whom_they_hide_from_tell_a_matter() {
    for body in [
        "The compensation for what happened to you in the home is agreed.",
        "Die Entschädigung für das, was Ihnen im Heim geschehen ist, ist bewilligt.",
        "L'indemnité pour ce qui vous est arrivé au foyer est accordée.",
        "La indemnización por lo que les ocurrió está aprobada.",
        "L'indennizzo per quanto vi è accaduto è stato riconosciuto.",
        "De compensatie voor wat u in het tehuis is overkomen is toegekend.",
        "Ersättningen för det som hände er på barnhemmet är beviljad.",
        "Don't tell him where you are going.",
        "No le digáis adónde vais.",
        "Não lhe digam para onde vão.",
        "Vertel hem niet waar jullie heen gaan.",
        "Nie mówcie mu, dokąd jedziecie.",
        "Säg inte till honom vart ni ska.",
        "Ne lui dites pas où vous allez.",
        "Non ditegli dove andate.",
    ] {
        assert!(read("Tuesday", body, true).sensitive, "{body}");
    }
    for body in [
        "Tell us where you are going, and we book the hotel.",
        "Hola, decidnos adónde vais. Las habitaciones están listas, os espero.",
        "Boken om cancer går till tryck på fredag. Skicka era fakturor och bildtexter.",
        "The book about cancer goes to print on Friday. Please send us your invoices.",
        "Das Kinderbuch über Krebs geht am Freitag in Druck. Bitte schickt eure Rechnungen.",
        "Jan Kol har gett era namn som referenser.",
    ] {
        assert!(!read("Tuesday", body, true).sensitive, "{body}");
    }
}

#[test]
fn what_our_group_has_in_common_is_enough_whoever_writes() {
    for body in [
        "Our HIV support group meets tonight at seven.",
        "Our breast cancer group meets on Tuesday, in the back room of the library.",
        "Our autism parents' circle is on Friday.",
        "Notre groupe de parole VIH se retrouve mardi.",
        "Unsere Gruppe Brustkrebs trifft sich am Dienstag.",
        "Nuestro grupo de VIH se reúne el martes.",
        "Vår cancergrupp träffas på tisdag.",
        "Onze hiv-groep komt dinsdag bij elkaar.",
        "Nasza grupa HIV spotyka się we wtorek.",
    ] {
        assert!(read("Tuesday", body, false).sensitive, "{body}");
    }
    for body in [
        "Our group meets on Tuesday to read a novel about cancer.",
        "Our working group on HIV meets on Tuesday.",
        "Our cancer research group meets on Tuesday.",
        "Our HIV course for nurses is on Tuesday.",
        "The cancer group at the hospital has bought our software.",
    ] {
        assert!(!read("Tuesday", body, false).sensitive, "{body}");
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

#[test]
fn an_invitation_to_a_meeting_is_said_to_those_who_meet() {
    assert!(
        read("Thursday's group", "The anxiety course carries on. Please come anyway if you have a bad week.", true)
            .sensitive
    );
    assert!(!read("Anxiety course", "Your managers' training is booked.", true).sensitive);
}

#[test]
fn two_words_of_one_matter_in_a_sentence_to_the_reader_are_enough() {
    let body = "Could you come to the police station and look at photographs of the thieves?";
    assert!(read("Tuesday", body, true).sensitive);
    assert!(!read("Tuesday", "The police station is closed on Tuesday.", true).sensitive);
}

#[test]
fn contributors_are_not_the_people_concerned() {
    for (subject, body) in [
        ("Rota", "Dear volunteers, the hospice shop needs you on Saturday."),
        ("Your tenders", "The HIV test kits lot is opened on Monday."),
        ("Ihre Vorträge zu HIV", "Liebe Referentinnen, bitte senden Sie Ihre Folien."),
        ("Vos interventions sur le VIH", "Chers intervenants, merci d'envoyer vos diapositives."),
        ("Państwa artykuł o przemocy domowej", "Szanowni Autorzy, prosimy o korektę."),
        ("HIVに関するご講演", "ご登壇者の皆様、スライドをお送りください。"),
    ] {
        assert!(!read(subject, body, true).sensitive, "{subject}");
    }
    assert!(read("Rota", "Dear volunteers, your HIV test was positive.", true).sensitive);
    assert!(read("Thursday", "Dear survivors and volunteers, we meet at six.", true).sensitive);
}

#[test]
fn a_headline_tells_what_the_mail_says_to_its_readers() {
    let body = "Could you both come on the 25th? It takes twenty minutes.";
    assert!(read("Identification procedure", body, true).sensitive);
    assert!(!read("Identification procedure", "The room is closed on the 25th.", true).sensitive);
    assert!(!read("Identification procedure", "Your training is on the 25th.", true).sensitive);
}

#[test]
fn a_wish_puts_nothing_in_doubt() {
    assert!(read("Thursday", "If you want to say how the break-in changed things, ring me.", true).sensitive);
    assert!(!read("Thursday", "The hall is open. Whether you know of a break-in, the wardens ask.", true).sensitive);
}

#[test]
fn the_writers_own_family_is_no_matter_of_the_readers() {
    for (subject, body) in [
        ("Mum's chemotherapy", "She sits up again. You can come on Sunday."),
        ("Mammas cellgifter", "Hon mår bättre. Ni kan komma på söndag."),
        ("Mamas Chemotherapie", "Es geht ihr besser. Ihr könnt am Sonntag kommen."),
        ("母の抗がん剤", "少し元気になりました。日曜日にお越しください。"),
    ] {
        assert!(!read(subject, body, false).sensitive, "{subject}");
    }
    assert!(read("Your chemotherapy", "You can come on Sunday.", false).sensitive);
}

#[test]
fn one_everyday_word_does_not_make_a_mail_of_trade() {
    let body = "You are booked for dialysis on Monday. Parking is by the garden.";
    assert!(read("Monday", body, true).sensitive);
    assert!(!read("Wine", "Your wine and your parcel are here. You find the widows' stall outside.", true).sensitive);
}

#[test]
fn a_short_letter_tells_in_one_sentence_and_asks_in_the_next() {
    for (subject, body) in [
        ("Ugoda", "Szanowni Klienci, strona przeciwna proponuje ugodę. Państwa udział to 8 tysięcy złotych."),
        ("Kontrola", "Minęły dwa tygodnie od przerwania ciąży. Zapraszamy na wizytę kontrolną."),
        ("Rate", "Non ha pagato le sue rate. Il 12 procediamo con il pignoramento."),
    ] {
        assert!(read(subject, body, true).sensitive, "{body}");
    }
    for (subject, body) in [
        ("Horario", "La consulta de dietas cierra el lunes. Traed vuestras zapatillas el martes."),
        ("Numéro de mai", "Le tribunal a rendu son jugement. Votre photo est en page 3."),
    ] {
        assert!(!read(subject, body, true).sensitive, "{body}");
    }
}

#[test]
fn a_word_of_trade_inside_a_matter_is_none_of_trade() {
    assert!(read("Ex ospiti", "Come ex ospiti dell'istituto potete chiedere un risarcimento.", true).sensitive);
    assert!(!read("Ospiti", "I vostri ospiti possono chiedere un rimborso.", true).sensitive);
}

#[test]
fn what_a_charity_race_is_for_is_not_its_runners_matter() {
    for body in [
        "Il vostro pettorale per la corsa contro il tumore al seno si ritira sabato. Serve il certificato medico.",
        "Vuestro dorsal para la carrera contra el cáncer de mama se recoge el sábado con el certificado médico.",
    ] {
        assert!(!read("Sabato", body, true).sensitive, "{body}");
    }
}

#[test]
fn what_the_writer_tells_of_the_writer_is_no_matter_of_the_readers() {
    for (subject, body) in [
        ("My divorce", "It came through today, drinks are on me."),
        ("My news", "My biopsy results are back and all is well. Thank you for your messages."),
        ("Meine Scheidung", "Seit heute ist sie durch."),
        ("Mon divorce", "C'est fait, je vous invite à dîner."),
        ("Mi divorcio", "Ya está, os invito a cenar."),
        ("Mój rozwód", "Od dziś po wszystkim."),
        ("Mijn scheiding", "Vandaag is het rond."),
    ] {
        assert!(!read(subject, body, true).sensitive, "{subject}: {body}");
    }
    for (subject, body) in [
        ("My HIV patients", "The clinic moves to Monday, bring your tablets."),
        ("My cancer group", "We meet on Tuesday. Your chemo dates are on the list."),
        ("Next week", "My clinic is shut, so your methadone is at the chemist."),
    ] {
        assert!(read(subject, body, true).sensitive, "{subject}: {body}");
    }
}
