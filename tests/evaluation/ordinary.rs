//! Ordinary mail: every kind of `kinds` with texts, signatures, notices, quoted threads, in every language.

use blindcopy::draft::{Draft, Kind as Made, Prior};
use blindcopy::policy::Policy;

use crate::chance::Chance;
use crate::extras;
use crate::kinds::{KINDS, Kind};
use crate::lands::{LANDS, Land};
use crate::layout::{self, Form};
use crate::letters;
use crate::people::Person;
use crate::sample::{Labels, Sample};
use crate::scene::{Answer, Scene, Written};
use crate::texts::{self, Filling, Text};

const FORMS: [(usize, Form); 6] = [
    (60, Form::Chips),
    (12, Form::BareChips),
    (8, Form::Commas),
    (12, Form::Semicolons),
    (5, Form::LastFirst),
    (3, Form::Lines),
];

/// `each` mails of every kind; every second one in English, the others evenly over the other languages.
pub fn generate(each: usize, held_out: bool) -> Vec<Sample> {
    let all = |land: &Land| texts::read(land.ordinary).into_iter().chain(letters::ordinary(land)).collect();
    let texts: Vec<Vec<Text>> = LANDS.iter().map(all).collect();
    let label = if held_out { "ordinary held-out" } else { "ordinary" };
    let mut samples = Vec::new();
    for (k, kind) in KINDS.iter().enumerate() {
        for i in 0..each {
            let land = if i % 2 == 0 { 0 } else { 1 + (i / 2) % (LANDS.len() - 1) };
            let chance = Chance::of(label, k * 1_000_000 + i);
            samples.push(mail(kind, &LANDS[land], &texts[land], held_out, chance));
        }
    }
    samples
}

fn mail(kind: &Kind, land: &Land, texts: &[Text], held_out: bool, mut chance: Chance) -> Sample {
    let class = *chance.pick(kind.texts);
    let text = text_for(texts, class, held_out, &mut chance);
    let mut scene = Scene::new(land, chance);
    if let Some(from) = &text.from {
        scene.sender.address = from.trim_end_matches('>').rsplit(" <").next().unwrap_or_default().to_owned();
    }
    let mut scene = (kind.shape)(scene);
    let shown = text.from.clone().unwrap_or_else(|| layout::named(&scene.sender, &mut scene.chance));
    let organisation = scene.sender.host().split('.').next().unwrap_or_default().to_owned();
    let who = scene.sender.name();
    let filling = Filling { who: &who, org: &organisation };
    let mut draft = Draft {
        from: Some(shown),
        subject: texts::vary(&text.subject, &filling, &mut scene.chance),
        ..Draft::default()
    };
    draft.body = body(text, texts, &filling, &mut scene);
    answer(&mut draft, land, texts, &filling, &mut scene);
    sample(kind, land, draft, scene)
}

fn text_for<'a>(texts: &'a [Text], class: &str, held_out: bool, chance: &mut Chance) -> &'a Text {
    let mut of_class: Vec<&Text> = texts.iter().filter(|text| text.class == class).collect();
    if of_class.is_empty() {
        of_class = texts.iter().filter(|text| text.class == "office").collect();
    }
    let wanted: Vec<&Text> = of_class.iter().copied().filter(|text| text.held_out == held_out).collect();
    let from = if wanted.is_empty() { of_class } else { wanted };
    from[chance.below(from.len())]
}

/// The text, its signature and notice.
fn body(text: &Text, texts: &[Text], filling: &Filling, scene: &mut Scene) -> String {
    let mut body = texts::vary(&text.body, filling, &mut scene.chance);
    let extra = extras::extra(scene);
    if !extra.is_empty() {
        body = format!("{body}\n\n{extra}\n");
    }
    for (class, percent) in [("signature", 45), ("disclaimer", 30)] {
        if !scene.private_sender && scene.chance.percent(percent) {
            let extra = text_for(texts, class, false, &mut scene.chance);
            body.push_str("\n\n");
            body.push_str(&texts::vary(&extra.body, filling, &mut scene.chance));
            body.push('\n');
        }
    }
    body
}

/// The message below, where there is one, and what the host knows of it.
fn answer(draft: &mut Draft, land: &Land, texts: &[Text], filling: &Filling, scene: &mut Scene) {
    if scene.answer == Answer::New {
        return;
    }
    let everyone: Vec<Person> = scene.to.iter().chain(&scene.cc).cloned().collect();
    let Some((author, rest)) = everyone.split_first() else { return };
    let author = if scene.answer == Answer::Own { scene.sender.clone() } else { author.clone() };
    let mut readers: Vec<Person> = rest.to_vec();
    readers.push(scene.sender.clone());
    let chance = &mut scene.chance;
    draft.kind = Some(if readers.len() > 1 { Made::ReplyAll } else { Made::Reply });
    draft.subject = format!("{}{}", land.prefixes[0], draft.subject);
    if scene.answer == Answer::Known {
        draft.prior = Some(Prior {
            from: Some(layout::named(&author, chance)),
            to: layout::entries(&readers, Form::Chips, chance),
            cc: Vec::new(),
        });
    }
    let class = *chance.pick(&["office", "client"]);
    let below = text_for(texts, class, false, chance);
    let name = author.name();
    let below = texts::vary(&below.body, &Filling { who: &name, org: filling.org }, chance);
    let [from, sent, to, _, subject] = land.headers;
    if scene.answer == Answer::Known && chance.percent(40) {
        let wrote = texts::vary(
            land.wrote,
            &Filling { who: &layout::named(&author, &mut Chance::of("wrote", 1)), org: "" },
            chance,
        );
        let quoted: String = below.lines().map(|line| format!("> {line}\n")).collect();
        draft.body = format!("{}\n\n{wrote}\n{quoted}", draft.body);
        return;
    }
    let listed =
        readers.iter().map(|person| format!("{} <{}>", person.name(), person.address)).collect::<Vec<_>>().join("; ");
    let day = chance.between(2, 27);
    let top = format!(
        "{from}: {} <{}>\n{sent}: 2026-03-{day:02} 10:17\n{to}: {listed}\n{subject}: {}",
        author.name(),
        author.address,
        draft.subject
    );
    let rule = if chance.percent(40) { "-----Original Message-----\n" } else { "" };
    draft.body = format!("{}\n\n{rule}{top}\n\n{below}", draft.body);
}

fn written(written: Written, people: &[Person], form: Form, chance: &mut Chance) -> Vec<String> {
    match written {
        Written::Addresses | Written::NoSender => layout::entries(people, form, chance),
        Written::Names => people.iter().map(Person::name).collect(),
        Written::Notes => people.iter().map(notes).collect(),
    }
}

fn notes(person: &Person) -> String {
    format!("{}/Trading/Example@Example", person.name())
}

fn sample(kind: &Kind, land: &Land, mut draft: Draft, mut scene: Scene) -> Sample {
    let form = scene.chance.weighted(&FORMS);
    let newcomers = std::mem::take(&mut scene.newcomers);
    scene.cc.extend(newcomers);
    let visible: Vec<Person> = scene.to.iter().chain(&scene.cc).cloned().collect();
    draft.to = written(scene.written, &scene.to, form, &mut scene.chance);
    draft.cc = written(scene.written, &scene.cc, form, &mut scene.chance);
    match scene.written {
        Written::NoSender => draft.from = None,
        Written::Notes => draft.from = Some(notes(&scene.sender)),
        Written::Addresses | Written::Names => {}
    }
    draft.bcc = layout::entries(&scene.bcc, Form::Semicolons, &mut scene.chance);
    let mut policy = Policy::default();
    if scene.declared {
        policy.know_each_other.push(visible.iter().map(|person| person.address.clone()).collect());
    }
    let labels = Labels {
        language: land.language,
        class: kind.name.to_owned(),
        size: "",
        mix: "",
        fields: "",
        form: form.name(),
    };
    let sender_is_private = scene.private_sender;
    Sample { draft, policy, visible, hidden: scene.bcc.len(), sender: scene.sender.address, sender_is_private, labels }
}
