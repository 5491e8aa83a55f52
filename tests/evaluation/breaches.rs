//! Breaches: a sensitive matter before strangers, or an organisation that shows five or more private people to each other.

use blindcopy::draft::Draft;
use blindcopy::policy::Policy;

use crate::chance::Chance;
use crate::lands::{LANDS, Land};
use crate::layout::{self, FIELDS, FORMS};
use crate::letters;
use crate::people::{People, Person, firm, firms};
use crate::sample::{Labels, Sample};
use crate::texts::{self, Filling, Text};

/// Smallest and largest number of people exposed, and the band's share.
const SIZES: [(usize, (usize, usize, &str)); 8] = [
    (14, (2, 2, "2")),
    (14, (3, 4, "3-4")),
    (20, (5, 9, "5-9")),
    (20, (10, 17, "10-17")),
    (18, (18, 56, "18-56")),
    (9, (57, 250, "57-250")),
    (3, (251, 781, "251-781")),
    (2, (782, 2000, "782-2000")),
];

/// Who the people are, by host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mix {
    OneHost,
    Mailboxes,
    WithFirms,
    WithColleagues,
    MostlyFirms,
    OnlyFirms,
}

const MIXES: [(usize, Mix); 6] = [
    (22, Mix::OneHost),
    (30, Mix::Mailboxes),
    (18, Mix::WithFirms),
    (16, Mix::WithColleagues),
    (8, Mix::MostlyFirms),
    (6, Mix::OnlyFirms),
];

impl Mix {
    /// The other where it has private people alone.
    fn or(self, other: Mix) -> Mix {
        if other == Mix::OneHost { other } else { self }
    }

    fn name(self) -> &'static str {
        match self {
            Mix::OneHost => "one mailbox host",
            Mix::Mailboxes => "several mailbox hosts",
            Mix::WithFirms => "mailboxes and organisations",
            Mix::WithColleagues => "mailboxes, organisations and colleagues",
            Mix::MostlyFirms => "organisations and a few mailboxes",
            Mix::OnlyFirms => "one person each of many organisations",
        }
    }
}

/// What makes the matter sensitive, or that nothing does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Telling {
    /// The text addresses its readers as the people concerned, or its subject or sender says so.
    Text,
    /// A harmless text, from a police force, a clinic, a court or a victims' service.
    Sender,
    /// A harmless text from an organisation nobody has heard of: only for five people and more.
    Nothing,
}

/// `count` breaches, evenly over the languages.
pub fn generate(count: usize, held_out: bool) -> Vec<Sample> {
    let texts: Vec<Vec<Text>> = LANDS.iter().map(|land| texts::read(land.breaches)).collect();
    let label = if held_out { "breach held-out" } else { "breach" };
    (0..count)
        .map(|i| {
            let mut chance = Chance::of(label, i);
            breach(&LANDS[i % LANDS.len()], &texts[i % LANDS.len()], held_out, &mut chance)
        })
        .collect()
}

/// Letters to two, three or four private people, each text several times.
pub fn letters(each: usize, held_out: bool) -> Vec<Sample> {
    let mut samples = Vec::new();
    for (l, land) in LANDS.iter().enumerate() {
        for (t, text) in letters::letters(land).iter().enumerate().filter(|(_, text)| text.held_out == held_out) {
            for i in 0..each {
                let mut chance = Chance::of("letter", (l * 1000 + t) * 1000 + i);
                samples.push(letter(land, text, i, &mut chance));
            }
        }
    }
    samples
}

fn letter(land: &Land, text: &Text, turn: usize, chance: &mut Chance) -> Sample {
    let (people, size) = *chance.pick(&[(2, "2"), (2, "2"), (3, "3-4"), (4, "3-4")]);
    let mix = [Mix::Mailboxes, Mix::OneHost, Mix::WithColleagues][turn % 3];
    let mut crowd = People::new(land);
    let sender = Sender::of(text, &[], Telling::Text, &mut crowd, chance);
    let mut visible = recipients(Mix::Mailboxes.or(mix), people, true, &sender, &mut crowd, chance);
    if mix == Mix::WithColleagues {
        visible.push(crowd.member(&sender.host, chance));
    }
    let labels =
        Labels { language: land.language, class: text.class.clone(), size, mix: mix.name(), fields: "", form: "" };
    write(land, text, &sender, visible, labels, chance)
}

fn breach(land: &Land, texts: &[Text], held_out: bool, chance: &mut Chance) -> Sample {
    let (low, high, size) = chance.weighted(&SIZES);
    let people = chance.between(low, high);
    let telling = match chance.below(100) {
        0..=64 => Telling::Text,
        65..=79 => Telling::Sender,
        _ if people >= 5 => Telling::Nothing,
        _ => Telling::Text,
    };
    let mut mix = chance.weighted(&MIXES);
    // Without a sensitive matter it takes five private people; organisations alone take five and a sensitive one.
    let firms_suffice = telling == Telling::Text || telling == Telling::Sender;
    if (mix == Mix::MostlyFirms && (!firms_suffice || people < 5))
        || (mix == Mix::OnlyFirms && (!firms_suffice || people < 6))
    {
        mix = Mix::Mailboxes;
    }
    let text = text_for(texts, telling, held_out, chance);
    let mut crowd = People::new(land);
    let sender = Sender::of(text, texts, telling, &mut crowd, chance);
    let visible = recipients(mix, people, telling == Telling::Nothing, &sender, &mut crowd, chance);
    write(
        land,
        text,
        &sender,
        visible,
        Labels { language: land.language, class: class_of(text, telling), size, mix: mix.name(), fields: "", form: "" },
        chance,
    )
}

fn class_of(text: &Text, telling: Telling) -> String {
    match telling {
        Telling::Text => text.class.clone(),
        Telling::Sender => "harmless text, telling sender".to_owned(),
        Telling::Nothing => "harmless text, any organisation".to_owned(),
    }
}

/// Held-out breaches take held-out texts where the language has them for this class.
fn text_for<'a>(texts: &'a [Text], telling: Telling, held_out: bool, chance: &mut Chance) -> &'a Text {
    let fits = |text: &&Text| (telling == Telling::Text) != (text.class == "plain") && text.class != "sender";
    let fitting: Vec<&Text> = texts.iter().filter(fits).filter(|text| text.held_out == held_out).collect();
    let any: Vec<&Text> = texts.iter().filter(fits).collect();
    let from = if fitting.is_empty() { &any } else { &fitting };
    from[chance.below(from.len())]
}

struct Sender {
    shown: String,
    name: String,
    organisation: String,
    address: String,
    host: String,
    private: bool,
}

impl Sender {
    fn of(text: &Text, texts: &[Text], telling: Telling, crowd: &mut People, chance: &mut Chance) -> Sender {
        let written = match telling {
            Telling::Text => text.from.clone(),
            Telling::Sender => {
                let telling: Vec<&Text> = texts.iter().filter(|text| text.class == "sender").collect();
                chance.pick(&telling).from.clone()
            }
            Telling::Nothing => None,
        };
        match written.as_deref() {
            Some("private") => {
                let host = crowd.mailbox_host(chance);
                Sender::person(crowd.private(host, chance), true)
            }
            Some(written) => Sender::service(written, crowd, chance),
            None => {
                let host = firm(chance);
                Sender::person(crowd.member(&host, chance), false)
            }
        }
    }

    fn person(person: Person, private: bool) -> Sender {
        let host = person.host().to_owned();
        let organisation = host.split('.').next().unwrap_or_default().to_owned();
        Sender {
            shown: format!("{} <{}>", person.name(), person.address),
            name: person.name(),
            organisation,
            address: person.address,
            host,
            private,
        }
    }

    /// A sender as the text gives it: `Display name <address>`.
    fn service(written: &str, crowd: &mut People, chance: &mut Chance) -> Sender {
        let (name, address) = written.trim_end_matches('>').split_once(" <").unwrap_or((written, written));
        let host = address.rsplit_once('@').map_or("", |(_, host)| host).to_owned();
        let signed = crowd.member(&host, chance).name();
        Sender {
            shown: written.to_owned(),
            name: signed,
            organisation: name.to_owned(),
            address: address.to_owned(),
            host,
            private: false,
        }
    }
}

fn recipients(
    mix: Mix,
    people: usize,
    five_private: bool,
    sender: &Sender,
    crowd: &mut People,
    chance: &mut Chance,
) -> Vec<Person> {
    let at_least = if five_private { people.min(5) } else { people.min(2) };
    let organisations = match mix {
        Mix::OneHost | Mix::Mailboxes => 0,
        Mix::WithFirms | Mix::WithColleagues => (people / 3).min(people - at_least),
        Mix::MostlyFirms => (people * 3 / 4).min(people - at_least),
        Mix::OnlyFirms => people,
    };
    let one_host = crowd.mailbox_host(chance);
    let mut visible: Vec<Person> = Vec::new();
    while visible.len() < people - organisations {
        let host = if mix == Mix::OneHost { one_host } else { crowd.mailbox_host(chance) };
        let person = crowd.private(host, chance);
        // Two or three people with one family name could be a household; that is not what is measured here.
        if people > 4 || visible.iter().all(|other: &Person| other.family != person.family) {
            visible.push(person);
        }
    }
    for host in firms(organisations, chance) {
        visible.push(crowd.member(&host, chance));
    }
    if mix == Mix::WithColleagues && !sender.private {
        for _ in 0..chance.between(1, 3) {
            visible.push(crowd.member(&sender.host, chance));
        }
    }
    chance.shuffle(&mut visible);
    visible
}

fn write(
    land: &Land,
    text: &Text,
    sender: &Sender,
    visible: Vec<Person>,
    mut labels: Labels,
    chance: &mut Chance,
) -> Sample {
    let filling = Filling { who: &sender.name, org: &sender.organisation };
    let (fields, form) = (chance.weighted(&FIELDS), chance.weighted(&FORMS));
    let mut subject = texts::vary(&text.subject, &filling, chance);
    let mut body = texts::vary(&text.body, &filling, chance);
    if !sender.private && chance.percent(25) {
        body = format!("{body}\n\n--\n{}\n{}\nwww.{}\n", sender.name, sender.organisation, sender.host);
    }
    if chance.percent(12) {
        // Sent before, that time in Bcc: the repetition is where it goes wrong.
        body = format!("{body}\n\n{}\n\n{body}", earlier(land, sender, &subject, chance));
        subject = format!("{}{subject}", chance.pick(&land.prefixes));
    }
    let mut draft = Draft { from: Some(sender.shown.clone()), subject, body, ..Draft::default() };
    layout::lay_out(&mut draft, &visible, fields, form, chance);
    (labels.fields, labels.form) = (fields.name(), form.name());
    Sample {
        draft,
        policy: Policy::default(),
        visible,
        hidden: 0,
        sender: sender.address.clone(),
        sender_is_private: sender.private,
        labels,
    }
}

/// The header of the sender's own earlier mail, which showed nobody.
fn earlier(land: &Land, sender: &Sender, subject: &str, chance: &mut Chance) -> String {
    let [from, sent, to, _, title] = land.headers;
    let day = chance.between(2, 27);
    let Sender { shown, .. } = sender;
    format!("{from}: {shown}\n{sent}: 2026-03-{day:02} 10:17\n{to}: {shown}\n{title}: {subject}")
}
