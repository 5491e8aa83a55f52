//! Per language: names, mailbox hosts and the words of reply headers. Plain tables of common knowledge.
//!
//! Hosts are real because a mailbox host is what the engine must know; every local part carries a made-up mark.

pub struct Land {
    pub code: &'static str,
    pub language: &'static str,
    pub given: &'static [&'static str],
    pub family: &'static [&'static str],
    pub mailboxes: &'static [&'static str],
    /// How an answered message is introduced: From, Sent, To, Cc, Subject.
    pub headers: [&'static str; 5],
    /// "On {day} {who} wrote:"
    pub wrote: &'static str,
    /// Prefixes of a reply and of a forwarded message.
    pub prefixes: [&'static str; 2],
    pub breaches: &'static str,
    pub ordinary: &'static str,
}

macro_rules! texts {
    ($code:literal, $set:literal) => {
        include_str!(concat!("texts/", $code, "-", $set, ".md"))
    };
}

// One line an entry: a reader of a language checks a line, not a column.
#[rustfmt::skip]
pub static LANDS: [Land; 11] = [
    Land {
        code: "en",
        language: "English",
        given: &["Anna", "Jack", "Priya", "Oliver", "Grace", "Samuel", "Zainab", "Harry", "Emily", "Kwame", "Sophie", "Liam", "Fatima", "Daniel", "Chloe", "Marcus", "Ruth", "Declan", "Joyce", "Peter"],
        family: &["Archer", "Bennett", "Chowdhury", "Dunmore", "Ellison", "Fairclough", "Gallagher", "Hartley", "Iqbal", "Jennings", "Kowalczyk", "Lockwood", "Mensah", "Norris", "O'Brien", "Patel", "Quigley", "Rowntree", "Sutcliffe", "Thackeray", "Underhill", "Whitcombe", "Yeates", "Ashdown"],
        mailboxes: &["gmail.com", "hotmail.co.uk", "yahoo.co.uk", "outlook.com", "btinternet.com", "icloud.com", "hotmail.com", "aol.com", "sky.com", "virginmedia.com", "live.co.uk", "talktalk.net", "protonmail.com", "yahoo.com", "comcast.net", "bigpond.com", "eircom.net", "shaw.ca", "me.com", "ntlworld.com"],
        headers: ["From", "Sent", "To", "Cc", "Subject"],
        wrote: "On {day} March 2026, {who} wrote:",
        prefixes: ["RE: ", "FW: "],
        breaches: texts!("en", "breaches"),
        ordinary: texts!("en", "ordinary"),
    },
    Land {
        code: "cy",
        language: "Welsh",
        given: &["Siân", "Gethin", "Rhiannon", "Owain", "Catrin", "Dafydd", "Bethan", "Ieuan", "Lowri", "Hywel", "Nerys", "Aled", "Elin", "Rhodri", "Gwenllian", "Emyr"],
        family: &["Bowen", "Cadwaladr", "Davies", "Eynon", "Gwilym", "Howells", "Jenkins", "Llewelyn", "Morgan", "Nicholas", "Prosser", "Rees", "Tudur", "Vaughan", "Watkins", "Probert", "Gruffydd", "Penry"],
        mailboxes: &["gmail.com", "btinternet.com", "hotmail.co.uk", "yahoo.co.uk", "outlook.com", "icloud.com", "tiscali.co.uk", "hotmail.com", "live.co.uk"],
        headers: ["Oddi wrth", "Anfonwyd", "At", "Cc", "Pwnc"],
        wrote: "Ar {day} Mawrth 2026, ysgrifennodd {who}:",
        prefixes: ["ATB: ", "YML: "],
        breaches: texts!("cy", "breaches"),
        ordinary: texts!("cy", "ordinary"),
    },
    Land {
        code: "fr",
        language: "French",
        given: &["Camille", "Julien", "Amélie", "Mathieu", "Élodie", "Karim", "Sandrine", "Benoît", "Nadia", "François", "Hélène", "Théo", "Aïcha", "Gilles", "Margaux", "Rémi"],
        family: &["Lefèvre", "Marchand", "Benali", "Rousseau", "Garnier", "Chevallier", "Dupré", "Fontaine", "Haddad", "Lacombe", "Mercier", "Noël", "Perrin", "Renaud", "Sauvage", "Traoré", "Vasseur", "Blanchet"],
        mailboxes: &["gmail.com", "orange.fr", "free.fr", "laposte.net", "hotmail.fr", "yahoo.fr", "sfr.fr", "wanadoo.fr", "outlook.fr", "live.fr", "hotmail.com", "neuf.fr"],
        headers: ["De", "Envoyé", "À", "Cc", "Objet"],
        wrote: "Le {day} mars 2026, {who} a écrit :",
        prefixes: ["RE: ", "TR: "],
        breaches: texts!("fr", "breaches"),
        ordinary: texts!("fr", "ordinary"),
    },
    Land {
        code: "de",
        language: "German",
        given: &["Katrin", "Jürgen", "Svenja", "Matthias", "Ayşe", "Holger", "Birgit", "Timo", "Gudrun", "Mehmet", "Anneliese", "Stefan", "Franziska", "Dieter", "Jutta", "Lukas"],
        family: &["Albrecht", "Böhm", "Drescher", "Engelhardt", "Förster", "Grünwald", "Hartmann", "Jäger", "Kessler", "Lindner", "Mühlbauer", "Öztürk", "Petersen", "Reinhardt", "Schäfer", "Thiele", "Vogelsang", "Zimmermann"],
        mailboxes: &["gmx.de", "web.de", "t-online.de", "gmail.com", "googlemail.com", "freenet.de", "outlook.de", "yahoo.de", "posteo.de", "hotmail.de", "gmx.net", "arcor.de", "icloud.com"],
        headers: ["Von", "Gesendet", "An", "Cc", "Betreff"],
        wrote: "Am {day}. März 2026 schrieb {who}:",
        prefixes: ["AW: ", "WG: "],
        breaches: texts!("de", "breaches"),
        ordinary: texts!("de", "ordinary"),
    },
    Land {
        code: "es",
        language: "Spanish",
        given: &["Lucía", "Álvaro", "Marta", "Íñigo", "Pilar", "Sergio", "Rocío", "Javier", "Nuria", "Andrés", "Inés", "Ramón", "Beatriz", "Óscar", "Teresa", "Hugo"],
        family: &["Aguilar", "Bermúdez", "Cabrera", "Domínguez", "Escobar", "Fuentes", "Gallego", "Herrera", "Ibáñez", "Jurado", "Lozano", "Montoya", "Núñez", "Ortega", "Peña", "Quintana", "Salazar", "Vidal"],
        mailboxes: &["gmail.com", "hotmail.com", "hotmail.es", "yahoo.es", "outlook.es", "telefonica.net", "icloud.com", "terra.es", "ono.com", "outlook.com"],
        headers: ["De", "Enviado", "Para", "CC", "Asunto"],
        wrote: "El {day} de marzo de 2026, {who} escribió:",
        prefixes: ["RE: ", "RV: "],
        breaches: texts!("es", "breaches"),
        ordinary: texts!("es", "ordinary"),
    },
    Land {
        code: "it",
        language: "Italian",
        given: &["Giulia", "Matteo", "Chiara", "Niccolò", "Francesca", "Davide", "Elisa", "Paolo", "Silvia", "Tommaso", "Marta", "Enrico", "Ilaria", "Fabio", "Lidia", "Sandro"],
        family: &["Amato", "Barbieri", "Caruso", "D'Angelo", "Esposito", "Fontana", "Gallo", "Innocenti", "Leone", "Marchetti", "Negri", "Orlando", "Pellegrini", "Ricci", "Santoro", "Testa", "Vitale", "Zanetti"],
        mailboxes: &["libero.it", "gmail.com", "alice.it", "tiscali.it", "virgilio.it", "tin.it", "hotmail.it", "yahoo.it", "icloud.com", "outlook.it", "email.it"],
        headers: ["Da", "Inviato", "A", "Cc", "Oggetto"],
        wrote: "Il giorno {day} marzo 2026 {who} ha scritto:",
        prefixes: ["R: ", "I: "],
        breaches: texts!("it", "breaches"),
        ordinary: texts!("it", "ordinary"),
    },
    Land {
        code: "pt",
        language: "Portuguese",
        given: &["Inês", "João", "Mariana", "Tiago", "Luísa", "Gonçalo", "Sofia", "Rui", "Beatriz", "Nuno", "Fátima", "Vasco", "Helena", "Duarte", "Cláudia", "André"],
        family: &["Almeida", "Barros", "Cardoso", "Esteves", "Fonseca", "Guerreiro", "Henriques", "Leitão", "Magalhães", "Nogueira", "Pacheco", "Queirós", "Ramalho", "Seixas", "Teixeira", "Vieira", "Brandão", "Simões"],
        mailboxes: &["gmail.com", "sapo.pt", "hotmail.com", "outlook.pt", "iol.pt", "clix.pt", "netcabo.pt", "uol.com.br", "bol.com.br", "live.com.pt", "yahoo.com.br"],
        headers: ["De", "Enviado", "Para", "Cc", "Assunto"],
        wrote: "No dia {day} de março de 2026, {who} escreveu:",
        prefixes: ["RE: ", "ENC: "],
        breaches: texts!("pt", "breaches"),
        ordinary: texts!("pt", "ordinary"),
    },
    Land {
        code: "nl",
        language: "Dutch",
        given: &["Sanne", "Joost", "Femke", "Willem", "Anouk", "Bram", "Marieke", "Thijs", "Loes", "Rachid", "Ilse", "Pieter", "Hanneke", "Daan", "Yasmina", "Gerrit"],
        family: &["van den Berg", "Bakker", "de Groot", "Hendriks", "Jansen", "Kuipers", "van Leeuwen", "Mulder", "Noordhof", "Postma", "El Amrani", "Schouten", "Timmermans", "Veenstra", "Wolters", "Zijlstra", "Brouwer", "Dekker"],
        mailboxes: &["gmail.com", "ziggo.nl", "kpnmail.nl", "hotmail.nl", "live.nl", "xs4all.nl", "planet.nl", "home.nl", "hetnet.nl", "hotmail.com", "outlook.com", "casema.nl", "telenet.be"],
        headers: ["Van", "Verzonden", "Aan", "CC", "Onderwerp"],
        wrote: "Op {day} maart 2026 schreef {who}:",
        prefixes: ["RE: ", "FW: "],
        breaches: texts!("nl", "breaches"),
        ordinary: texts!("nl", "ordinary"),
    },
    Land {
        code: "pl",
        language: "Polish",
        given: &["Agnieszka", "Paweł", "Małgorzata", "Krzysztof", "Żaneta", "Tomasz", "Łucja", "Michał", "Bożena", "Grzegorz", "Ewelina", "Rafał", "Dorota", "Sławomir", "Halina", "Wojciech"],
        family: &["Adamczyk", "Borkowska", "Czarnecki", "Dąbrowska", "Głowacki", "Jabłońska", "Kamiński", "Lewandowska", "Malinowski", "Nowicka", "Ostrowski", "Piątek", "Rutkowska", "Sikora", "Tomaszewska", "Urban", "Wróbel", "Zając"],
        mailboxes: &["wp.pl", "o2.pl", "onet.pl", "interia.pl", "gmail.com", "op.pl", "gazeta.pl", "tlen.pl", "poczta.onet.pl", "poczta.fm", "outlook.com"],
        headers: ["Od", "Wysłano", "Do", "DW", "Temat"],
        wrote: "W dniu {day} marca 2026 {who} napisał(a):",
        prefixes: ["ODP: ", "PD: "],
        breaches: texts!("pl", "breaches"),
        ordinary: texts!("pl", "ordinary"),
    },
    Land {
        code: "sv",
        language: "Swedish",
        given: &["Elsa", "Björn", "Ingrid", "Göran", "Åsa", "Lennart", "Malin", "Örjan", "Linnea", "Per", "Sara", "Mikael", "Hanna", "Torsten", "Leila", "Gustav"],
        family: &["Andersson", "Bergström", "Claesson", "Ekström", "Forsberg", "Gunnarsson", "Hedlund", "Isaksson", "Jönsson", "Källström", "Lindqvist", "Månsson", "Nyberg", "Öberg", "Rosén", "Sjögren", "Wallin", "Åkesson"],
        mailboxes: &["gmail.com", "telia.com", "hotmail.com", "hotmail.se", "live.se", "bredband.net", "comhem.se", "spray.se", "icloud.com", "outlook.com", "yahoo.se"],
        headers: ["Från", "Skickat", "Till", "Kopia", "Ämne"],
        wrote: "Den {day} mars 2026 skrev {who}:",
        prefixes: ["SV: ", "VB: "],
        breaches: texts!("sv", "breaches"),
        ordinary: texts!("sv", "ordinary"),
    },
    Land {
        code: "ja",
        language: "Japanese",
        given: &["美咲", "健太", "由美子", "大輔", "さくら", "隆", "恵子", "翔", "千尋", "誠", "直美", "拓也"],
        family: &["佐藤", "鈴木", "高橋", "田中", "渡辺", "伊藤", "山本", "中村", "小林", "加藤", "吉田", "松本", "井上", "清水"],
        mailboxes: &["yahoo.co.jp", "docomo.ne.jp", "gmail.com", "ezweb.ne.jp", "softbank.ne.jp", "icloud.com", "au.com", "nifty.com", "hotmail.co.jp", "outlook.jp", "i.softbank.jp"],
        headers: ["差出人", "送信日時", "宛先", "CC", "件名"],
        wrote: "2026年3月{day}日、{who} のメール:",
        prefixes: ["RE: ", "FW: "],
        breaches: texts!("ja", "breaches"),
        ordinary: texts!("ja", "ordinary"),
    },
];

/// Latin spelling of the Japanese names, by position in the tables above; local parts are always ASCII.
#[rustfmt::skip]
pub static JAPANESE_LOCAL: [&[&str]; 2] = [
    &["misaki", "kenta", "yumiko", "daisuke", "sakura", "takashi", "keiko", "sho", "chihiro", "makoto", "naomi", "takuya"],
    &["sato", "suzuki", "takahashi", "tanaka", "watanabe", "ito", "yamamoto", "nakamura", "kobayashi", "kato", "yoshida", "matsumoto", "inoue", "shimizu"],
];

/// A letter without its mark, for a local part; anything else is left out.
pub fn plain_letter(c: char) -> Option<&'static str> {
    const PLAIN: [(&str, &str); 24] = [
        ("áàâãåą", "a"),
        ("ä", "ae"),
        ("ć", "c"),
        ("ç", "c"),
        ("éèêëę", "e"),
        ("íìîï", "i"),
        ("ł", "l"),
        ("ńñ", "n"),
        ("óòôõ", "o"),
        ("ö", "oe"),
        ("śş", "s"),
        ("ß", "ss"),
        ("úùû", "u"),
        ("ü", "ue"),
        ("ýÿ", "y"),
        ("żź", "z"),
        ("æ", "ae"),
        ("ø", "o"),
        ("đ", "d"),
        ("ğ", "g"),
        ("ŵ", "w"),
        ("ŷ", "y"),
        ("œ", "oe"),
        ("ý", "y"),
    ];
    PLAIN.iter().find(|(marked, _)| marked.contains(c)).map(|(_, plain)| *plain)
}
