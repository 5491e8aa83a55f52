//! Sentences that name a person beside words of illness, crime, want or trouble: weaker proof than what `told` looks for,
//! so the name has to be surer and nobody may be at work on the matter. Who may read it is for the rules.

use std::sync::LazyLock;

use super::ages::tells_age;
use super::named::{Sentences, Told, has_role, is_abbreviated, is_of_others, is_parted};
use super::names;
use super::plight_words::{ARTICLES, OFFICIALS, OWN, PLIGHTS, PUBLICATIONS, SPEAKERS, SUBJECT, WORK};
use super::prose;
use super::told_links::PRONOUNS;
use super::told_words::READING;
use crate::text::{self, Phrases, Span, Starts, fold, sentence, tail};

/// How far in front of the words a name may stand, in bytes.
const NEAR: usize = 200;
/// Within so many bytes two capitalised words are a name without other proof.
const BESIDE: u32 = 64;
/// Where names stand behind what is said of them, they do within so many bytes.
const BEHIND: u32 = 48;
/// Sentences that go on about the same person, one after the other.
const CHAIN: usize = 3;

static WORKS: LazyLock<Phrases> = LazyLock::new(|| Phrases::parted(&[WORK]));
static PUBLISHING: LazyLock<Phrases> = LazyLock::new(|| Phrases::parted(&[PUBLICATIONS]));

/// What letters tell their readers of themselves, and what befalls people.
static OWNS: LazyLock<Phrases> = LazyLock::new(|| Phrases::parted(&[OWN, PLIGHTS]));

/// What these stretches tell: something that the reader has as a person ("your employment is terminated"), and a plight.
#[must_use]
pub fn tells_plight(text: &str, starts: &Starts, stretches: &[Span]) -> (bool, bool) {
    let all = stretches.iter().map(|stretch| OWNS.find_all_within(text, starts, *stretch));
    all.fold((false, false), |(own, plight), found| {
        let own = own || !found.spans(0).is_empty();
        (own, plight || own || !found.spans(1).is_empty())
    })
}

/// Where words for what befalls people stand in a stretch.
pub(super) fn words(text: &str, starts: &Starts, stretch: Span) -> Vec<Span> {
    OWNS.find_all_within(text, starts, stretch).spans(1)
}

/// The person whom the words at `matter` befall: the nearest name in front of them in the sentence, or the only one of
/// the sentence before. Reads a bounded stretch.
pub(super) fn plight(sentences: &mut Sentences<'_>, stretch: Span, matter: Span) -> Option<Told> {
    let text = sentences.text;
    if is_subject(text, stretch, matter) || is_in_address(text, stretch, matter) {
        return None;
    }
    let around = sentence(text, stretch, matter, NEAR, is_abbreviated);
    let named = sentences.names_in(around);
    // "Brad Krebs"
    if named.iter().any(|name| name.overlaps(matter) && names::is_given(name.of(text))) {
        return None;
    }
    let name = match named.iter().rfind(|name| name.end <= matter.start) {
        Some(name) if is_of_others(text, *name, matter) => None,
        Some(name) => Some(*name).filter(|name| is_sure(text, around, *name, matter.start - name.end <= BESIDE)),
        None => behind(text, named, matter).or_else(|| before(sentences, stretch, around, matter)),
    }?;
    if works_in(around.of(text)) {
        return None;
    }
    let broad = !tells_age_or_home(Span { start: name.end, end: stretch.end }.of(text));
    (!name.overlaps(matter) && !is_parted(text, name, matter)).then_some(Told {
        name,
        matter,
        described: false,
        broad,
        at_work: false,
    })
}

/// Whether a sentence speaks of work on such matters, or of people in the public eye.
#[must_use]
pub(super) fn works_in(sentence: &str) -> bool {
    !WORKS.find(sentence).is_empty()
}

/// Whether a line stands above titles of works and talks.
#[must_use]
pub fn announces_titles(line: &str) -> bool {
    works_in(line) || !PUBLISHING.find(line).is_empty()
}

/// Whether a line speaks of stories that are read together.
#[must_use]
pub fn announces_stories(line: &str) -> bool {
    READING.split('|').any(|words| fold::find_word(line, words).is_some())
}

/// "a book about depression": the word in front makes it a subject.
fn is_subject(text: &str, stretch: Span, matter: Span) -> bool {
    let before = Span { start: stretch.start, end: matter.start }.of(text).trim_end();
    SUBJECT.contains(tail(before, fold::is_letter))
}

/// Part of an address of a mailbox or a page.
fn is_in_address(text: &str, stretch: Span, matter: Span) -> bool {
    let before = Span { start: stretch.start, end: matter.start }.of(text);
    let after = Span { start: matter.end, end: stretch.end }.of(text);
    let start = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let end = after.split(char::is_whitespace).next().unwrap_or("");
    [start, end].iter().any(|part| part.contains(['@', '/']) && part.contains('.'))
}

/// Japanese tells first and names then: 夫の暴力から逃れてきた高木さん.
fn behind(text: &str, named: &[Span], matter: Span) -> Option<Span> {
    let next = named.iter().find(|name| name.start >= matter.end)?;
    let between = Span { start: matter.end, end: next.start };
    let near = next.start - matter.end <= BEHIND && !between.of(text).contains(['、', '。', '，']);
    (near && names::is_honoured(next.of(text))).then_some(*next)
}

/// The only person of the sentence before, where the words' own names nobody and speaks of neither writer nor readers:
/// "Bitte holen Sie Frau Kranz. Sie hat Krebs."
fn before(sentences: &mut Sentences<'_>, stretch: Span, around: Span, matter: Span) -> Option<Span> {
    let mut words = text::words(around.of(sentences.text));
    let speaks = |word: &str| SPEAKERS.contains(word);
    if !goes_on(sentences.text, around) && words.clone().any(speaks)
        || words.next().is_none_or(|first| ARTICLES.contains(first))
    {
        return None;
    }
    whom(sentences, stretch, around, matter, false)
}

/// Whether a sentence begins with a word for whoever was named before it. A German "Sie" may be the reader.
#[inline(never)]
pub(super) fn goes_on(text: &str, around: Span) -> bool {
    let first = text::words(around.of(text)).next();
    first.is_some_and(|first| PRONOUNS.contains(first) && !first.eq_ignore_ascii_case("sie"))
}

/// The only person whom the sentence before names; where it goes on itself ("She was late. She is ill."), the one before that.
/// `of_people`: nothing but people is told of, so any two capitalised words are a name.
#[inline(never)]
pub(super) fn whom(
    sentences: &mut Sentences<'_>,
    stretch: Span,
    around: Span,
    matter: Span,
    of_people: bool,
) -> Option<Span> {
    let text = sentences.text;
    let mut around = around;
    for _ in 0..CHAIN {
        let last = sentence_before(text, stretch, around)?;
        let sure = |name: &Span| is_sure(text, last, *name, of_people) && !is_of_others(text, *name, matter);
        let mut named = sentences.names_in(last).iter().copied().filter(sure);
        if let Some(name) = named.next() {
            return Some(name).filter(|_| named.next().is_none());
        }
        if !goes_on(text, last) {
            return None;
        }
        around = last;
    }
    None
}

/// The sentence before another one of the same paragraph.
fn sentence_before(text: &str, stretch: Span, around: Span) -> Option<Span> {
    let end =
        Span { start: stretch.start, end: around.start }.of(text).trim_end_matches(['.', ' ', '\n', '。', '!']).len();
    let end = stretch.start as usize + end;
    // Below a blank line begins what tells nothing of who signed above it
    let begins = around.start as usize + around.len() - around.of(text).trim_start().len();
    if text.get(end..begins).is_none_or(|gap| gap.matches('\n').count() > 1) {
        return None;
    }
    Some(sentence(text, stretch, Span::new(end, end), NEAR, is_abbreviated)).filter(|last| last.start < around.start)
}

/// A title, a role, a common given name, an age or a home tells that two capitalised words are a person's; so does
/// standing right in front of what befalls only people. Not the office of those who deal with such matters.
pub(super) fn is_sure(text: &str, around: Span, name: Span, beside: bool) -> bool {
    let shown = name.of(text);
    let before = Span { start: around.start, end: name.start }.of(text);
    let title = before.split_whitespace().next_back().unwrap_or("").trim_end_matches('.');
    let first = shown.split_whitespace().next().unwrap_or("").trim_end_matches('.');
    if OFFICIALS.contains(title) || OFFICIALS.contains(first) {
        return false;
    }
    beside && is_written_as_name(shown)
        || names::is_honoured(shown)
        || names::is_titled(shown)
        || names::is_given(shown)
        || has_role(text, around, name)
        || tells_age_or_home(Span { start: name.end, end: around.end }.of(text))
}

/// Two words or more that begin with a capital and go on small: no abbreviations, no keys.
fn is_written_as_name(shown: &str) -> bool {
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let small = |word: &str| word.chars().nth(1).is_some_and(|c| c.is_lowercase() || matches!(c, '\'' | '’'));
    let mut words = shown.split(' ').filter(capital);
    // "Ihre Laborwerte"
    let speaks = shown.split(' ').any(|word| SPEAKERS.contains(word) || word == "Sie" || word.starts_with("Ihr"));
    !shown.contains([',', '\n', '\t']) && words.clone().count() > 1 && words.all(small) && !speaks
}

/// "(8 Jahre)", ", 62,", " of 3 Mill Lane" right behind a name.
pub(super) fn tells_age_or_home(rest: &str) -> bool {
    tells_age(rest) || prose::home(rest).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::told;
    use crate::text::{Span, Starts};

    fn named(text: &str) -> Vec<&str> {
        let whole = [Span::new(0, text.len())];
        told(text, &Starts::of(text, &whole), &whole).iter().map(|told| told.name.of(text)).collect()
    }

    #[test]
    fn a_name_and_what_befalls_it() {
        assert_eq!(named("Mrs Anna Sample missed her chemotherapy."), ["Mrs Anna Sample"]);
        assert_eq!(named("Bitte holen Sie Frau Kranz. Sie hat Krebs."), ["Frau Kranz"]);
    }

    #[test]
    fn no_name_stands_beside_a_footer_a_word_for_you_or_an_address() {
        assert!(
            named("See below.\n\nAnna Sample\n\nWe are open. The firm is a disability confident employer.").is_empty()
        );
        assert!(named("See below.\n\nAnna Sample\n\nIt is a disability confident employer.").is_empty());
        assert!(named("Ihre Laborwerte sind da, Ihr Diabetes ist gut eingestellt.").is_empty());
        assert!(named("Anna Sample\tanna.sample@north-diabetes.example").is_empty());
    }
}
