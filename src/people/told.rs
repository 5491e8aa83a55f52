//! Sentences that tell of a named person what is nobody's business but theirs: ill, arrested, in debt.
//! Finds the name and the words; who may read them is for the rules.

use crate::text::lower::lowered;
use std::sync::LazyLock;

use super::ages::tells_birthday;
use super::described;
use super::named::{Sentences, Told, has_role, is_abbreviated, is_of_others, is_parted};
use super::names;
use super::plight::{goes_on, plight, whom, works_in};
use super::plight_words::PLIGHTS;
use super::told_links::{HEADS, LINKS, PRONOUNS, STATES, SUBJECTS, TROUBLES};
use super::told_words::{HAD, ILLNESSES, KEPT, OF_ANYBODY, OWES, PAIRS, POSSESSIVES, PUBLISHED, READING, TOLD};
use crate::text::{Phrases, Span, Starts, fold, put_in_order_by, sentence, tail};

/// How far from the words a name may stand, in bytes.
const NEAR: usize = 200;
/// Names right beside words that are said of people only need no other proof.
const BESIDE: u32 = 24;
/// How far from a word for debts its sum may stand.
const SUM: usize = 48;
/// How far in front of what somebody has the word for having may stand, and how many words between.
const LINKED: usize = 64;
const BETWEEN: usize = 2;
/// Bytes behind a matter that are read for what makes it somebody's work.
const HEAD: usize = 32;
/// A text that tells of more people than this is a report.
const MOST: usize = 64;
/// Words of one kind beside which names are looked for, and surer ones; where there are more, they are what the text is
/// about.
const TRIES: usize = 2048;
const SURE_TRIES: usize = 256;

struct Words {
    /// [`TOLD`], [`OF_ANYBODY`], [`OWES`], [`HAD`], [`ILLNESSES`], [`STATES`], [`TROUBLES`], and the first of each of
    /// [`PAIRS`], and [`KEPT`] and [`PLIGHTS`].
    matters: Phrases,
    links: Phrases,
    heads: Phrases,
    published: Phrases,
    /// What has to stand beside the first of a pair, and whether it is said of people only.
    pairs: Vec<(Phrases, bool)>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    matters: Phrases::parted(
        &[TOLD, OF_ANYBODY, OWES, HAD, ILLNESSES, STATES, TROUBLES]
            .into_iter()
            .chain(PAIRS.iter().map(|(first, ..)| *first))
            .chain([KEPT, PLIGHTS])
            .collect::<Vec<_>>(),
    ),
    links: Phrases::parted(&[LINKS]),
    heads: Phrases::parted(&[HEADS]),
    published: Phrases::parted(&[PUBLISHED, READING]),
    pairs: PAIRS.iter().map(|(_, second, people)| (Phrases::parted(&[second]), *people)).collect(),
});

/// What these stretches of a text tell of people by name, in order; nothing where it is a text for the public.
///
/// Linear in the length of the text: around each of the words a bounded stretch is read.
#[must_use]
pub fn told(text: &str, starts: &Starts, stretches: &[Span]) -> Vec<Told> {
    let words = &*WORDS;
    let mut found = Vec::new();
    let mut sentences = Sentences::new(text);
    for stretch in stretches {
        let matters = words.matters.find_all_within(text, starts, *stretch);
        let kept = matters.spans(7 + words.pairs.len());
        let keeps = |matter: Span| kept.iter().any(|kept| kept.start == matter.start && kept.end > matter.end);
        let mut tries = vec![0; 9 + words.pairs.len()];
        for (list, matter) in matters.all() {
            tries[list] += 1;
            if tries[list] <= TRIES && !(list == 0 && keeps(matter)) {
                found.extend(of_list(&mut sentences, *stretch, list, matter));
            }
            let sure = matches!(list, 3..=5) || list == 8 + words.pairs.len();
            if sure && tries[list] <= SURE_TRIES && !is_at_work(Span { start: matter.end, end: stretch.end }.of(text)) {
                found.extend(plight(&mut sentences, *stretch, matter));
            }
        }
        if found.len() > MOST {
            break;
        }
    }
    let place = |told: &Told| (told.name, told.broad, told.matter);
    put_in_order_by(&mut found, |a, b| place(a).cmp(&place(b)));
    found.dedup_by_key(|told| told.name);
    let public = || stretches.iter().any(|stretch| !words.published.find_within(text, starts, *stretch).is_empty());
    if !found.is_empty() && public() { Vec::new() } else { found }
}

/// The person of whom words of one of the lists of [`Words::matters`] are said.
fn of_list(sentences: &mut Sentences<'_>, stretch: Span, list: usize, matter: Span) -> Option<Told> {
    let text = sentences.text;
    match list {
        0 => person(sentences, stretch, matter, true).or_else(|| going_on(sentences, stretch, matter)),
        1 => person(sentences, stretch, matter, false),
        2 if has_sum(text, around(text, stretch, matter, SUM)) => person(sentences, stretch, matter, false),
        3..=6 => had(sentences, stretch, matter, list < 6),
        _ => {
            let (second, of_people) = WORDS.pairs.get(list.checked_sub(7)?)?;
            let near = around(text, stretch, matter, NEAR);
            let paired = |other: &Span| !other.shifted(near.start as usize).overlaps(matter);
            second.find(near.of(text)).iter().any(paired).then(|| person(sentences, stretch, matter, *of_people))?
        }
    }
}

/// The sentence around some words; the full stop of a title or of an address does not end it.
fn around(text: &str, stretch: Span, matter: Span, reach: usize) -> Span {
    sentence(text, stretch, matter, reach, is_abbreviated)
}

/// The person nearest to some words in their sentence: by name, else by a description that fits nobody else, else by a
/// given name. What only people are said to be makes a name of any two capitalised words beside it; else a title or a
/// common given name has to tell that it is one.
fn person(sentences: &mut Sentences<'_>, stretch: Span, matter: Span, of_people: bool) -> Option<Told> {
    let text = sentences.text;
    let around = around(text, stretch, matter, NEAR);
    let gap = |name: &Span| {
        if name.end <= matter.start { matter.start - name.end } else { name.start.saturating_sub(matter.end) }
    };
    let before = Span { start: around.start, end: matter.start }.of(text).trim_end();
    // "she has been sectioned"
    let pronoun = before.rsplit(|c: char| !c.is_alphabetic()).take(2).any(|word| PRONOUNS.contains(word));
    let sure = |name: &Span| {
        let near = gap(name) <= BESIDE || pronoun;
        let beside = of_people && near && name.end <= matter.start;
        beside
            || names::is_honoured(name.of(text))
            || names::is_titled(name.of(text))
            || names::is_given(name.of(text))
            || has_role(text, around, *name)
            || tells_birthday(Span { start: name.end, end: around.end }.of(text))
    };
    let apart =
        |name: &Span| !name.overlaps(matter) && !is_of_others(text, *name, matter) && !is_parted(text, *name, matter);
    // "Mr Lang was dismissed and Ann Lee left": whom words are said of stands in front more often than behind
    let order = |name: &Span| gap(name) + if name.start >= matter.end { BESIDE } else { 0 };
    let named = sentences.names_in(around).iter().copied().filter(|name| apart(name) && sure(name)).min_by_key(order);
    let described = || {
        let all = described::descriptions(around.of(text)).into_iter();
        all.map(|found| found.shifted(around.start as usize)).filter(apart).min_by_key(gap)
    };
    let given = || given(text, around, matter).filter(|_| of_people).filter(apart);
    let name = named.or_else(described).or_else(given)?;
    Some(Told {
        name,
        matter,
        described: named.is_none() && !names::is_given(name.of(text)),
        broad: false,
        at_work: works_in(around.of(text)),
    })
}

/// "Ann Bell was late. She has cancer.": the person of whom a sentence goes on.
fn going_on(sentences: &mut Sentences<'_>, stretch: Span, matter: Span) -> Option<Told> {
    let around = around(sentences.text, stretch, matter, NEAR);
    let name = if goes_on(sentences.text, around) { whom(sentences, stretch, around, matter, true) } else { None }?;
    let at_work = works_in(around.of(sentences.text));
    Some(Told { name, matter, described: false, broad: false, at_work })
}

/// A common given name alone, right in front of the words: "Sandra has relapsed".
fn given(text: &str, around: Span, matter: Span) -> Option<Span> {
    let before = Span { start: around.start, end: matter.start }.of(text);
    let trimmed = before.trim_end_matches(|c: char| !c.is_alphabetic());
    let word = tail(trimmed, fold::is_letter);
    let start = around.start as usize + trimmed.len() - word.len();
    let near = before.len() - trimmed.len() <= 3 && word.starts_with(char::is_uppercase);
    (near && names::is_given(word)).then(|| Span::new(start, start + word.len()))
}

/// Whose a matter is that somebody has: "her depression", "Ann Lee's asylum claim", "Ann Lee has a drinking problem".
/// What work is made of is nobody's: "Ann Lee has a depression group".
fn had(sentences: &mut Sentences<'_>, stretch: Span, matter: Span, of_people: bool) -> Option<Told> {
    let text = sentences.text;
    let near = around(text, stretch, matter, LINKED);
    if is_at_work(Span { start: matter.end, end: near.end }.of(text)) {
        return None;
    }
    if is_somebodys(text, stretch, matter) {
        return person(sentences, stretch, matter, of_people);
    }
    let before = Span { start: near.start, end: matter.start }.of(text);
    let subject = |word: &str| SUBJECTS.contains(word);
    let few = |between: &str| {
        let mut words = between.split_whitespace();
        !between.contains([',', ';', ':']) && words.clone().count() <= BETWEEN && !words.any(subject)
    };
    let genitive = before.rmatch_indices(['\'', '’']).map(|(at, mark)| (at, at + mark.len()));
    let genitive = genitive.filter(|(_, end)| before[*end..].starts_with("s ")).map(|(at, end)| (at, end + 1)).next();
    let links = WORDS.links.find(before).into_iter();
    let link = links.map(|link| (link.start as usize, link.end as usize)).chain(genitive).max_by_key(|(_, end)| *end);
    let (start, _) = link.filter(|(_, end)| few(&before[*end..]))?;
    let whole = Span { start: Span::new(near.start as usize + start, matter.end as usize).start, end: matter.end };
    person(sentences, stretch, whole, of_people)
}

/// "depression group": what stands behind a matter makes it the work of somebody.
pub(super) fn is_at_work(behind: &str) -> bool {
    let near = &behind[..(0..=behind.len().min(HEAD)).rev().find(|at| behind.is_char_boundary(*at)).unwrap_or(0)];
    let blanks = near.len() - near.trim_start_matches([' ', '-']).len();
    WORDS.heads.leading(&near[blanks..]).is_some()
}

/// "her depression": the word in front says that it is somebody's.
fn is_somebodys(text: &str, stretch: Span, matter: Span) -> bool {
    let before = Span { start: stretch.start, end: matter.start }.of(text).trim_end();
    let word = tail(before, fold::is_word);
    POSSESSIVES.contains(word)
}

/// Three digits or more before any cents, as sums of money are written, or months and weeks of a debt.
fn has_sum(text: &str, stretch: Span) -> bool {
    let piece = stretch.of(text);
    let money = ["£", "€", "$", "eur", "kr", "zł", "pln", "円", "gbp", "pound", "dollar", "chf"];
    let folded = lowered(piece);
    let digits = piece.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}')));
    let large = digits.map(|run| run.bytes().filter(u8::is_ascii_digit).count()).any(|count| count >= 3);
    let months =
        ["か月", "months", "monate", "mois de", "meses de", "mesi di", "maanden", "miesiąc", "miesięcy", "månader"];
    large && money.iter().any(|sign| folded.contains(sign)) || months.iter().any(|months| folded.contains(months))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(&str, &str)> {
        let whole = [Span::new(0, text.len())];
        told(text, &Starts::of(text, &whole), &whole).iter().map(|t| (t.name.of(text), t.matter.of(text))).collect()
    }

    #[test]
    fn a_name_and_what_is_told_of_it_stand_in_one_sentence() {
        assert_eq!(
            all("Mrs. Anna Kowalska, who tested\npositive, sat here."),
            [("Mrs. Anna Kowalska", "tested\npositive")]
        );
        assert_eq!(all("When Anna Lee was arrested, we left."), [("Anna Lee", "was arrested")]);
        assert_eq!(all("Tunde Olawale was evicted."), [("Tunde Olawale", "was evicted")]);
        assert_eq!(all("田中花子さんは先週、乳がんと診断されました。").len(), 1);
        assert_eq!(all("Bei Frau Krüger wurde Brustkrebs diagnostiziert.").len(), 1);
        assert_eq!(all("Ann Lee owes £1,240 in rent.").len(), 1);
        assert_eq!(all("Ann Lee, born 3. May 1975, is off with her depression.").len(), 1);
        assert_eq!(all("患者の佐藤恵子様(昭和33年4月12日生、電話 090-0000-1111)は乳がんと診断されました。").len(), 1);
        assert_eq!(all("Sandra has relapsed.").len(), 1);
        assert_eq!(all("Bo Ray’s asylum claim was heard.").len(), 1);
        assert_eq!(all("Bo Ray has a drinking problem.").len(), 1);
        assert_eq!(all("Meneer Muster zit in de schuldsanering.").len(), 1);
        assert_eq!(all("Bo Ray is away this term, she has been sectioned.").len(), 1);
        assert_eq!(all("Bo Ray is in custody.").len(), 1);
        assert_eq!(all("Bo Ray is in custody of the police.").len(), 1);
        assert!(all("Bo Ray is in custody of the keys.").is_empty());
        assert!(all("Bo Ray has a talk on divorce.").is_empty());
        assert!(all("Bo Ray has a depression group on Mondays.").is_empty());
        assert!(all("Bo Ray has written a paper on depression.").is_empty());
        assert!(all("North Bank has debts.").is_empty());
        assert!(all("担当者様、患者が乳がんと診断された場合の手順です。").is_empty());
        assert!(all("Ann Lee spoke about depression.").is_empty());
        assert!(all("Ann Lee wrote. The suspect was arrested.").is_empty());
        assert!(all("Ann Lee owes me a coffee.").is_empty());
        assert!(all("Ann Lee was charged with leading the review.").is_empty());
        assert!(all("Leeds City Council is in arrears.").is_empty());
        assert!(all("In the play Ann Lee was arrested.").is_empty());
    }
}
