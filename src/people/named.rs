//! The names of a sentence, and of whom its words are said. Positions only; what is told is for those who look for it.

use std::sync::LazyLock;

use super::ages::tells_age;
use super::names::{self, Name};
use super::streets::is_street as is_street_word;
use super::told_links::PRONOUNS;
use super::told_words::{ABBREVIATIONS, OTHERS, ROLES};
use crate::text::{Phrases, Span, floor, fold, words};

/// A row is no longer in front of what it tells, in bytes.
const LINE: usize = 200;
/// A title and the blank behind it are no longer, in bytes.
const TITLE: usize = 12;

static OTHER_PEOPLE: LazyLock<Phrases> = LazyLock::new(|| Phrases::parted(&[OTHERS]));
static ROLE_WORDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::parted(&[ROLES]));

/// Words that make the topic of a talk.
const TOPIC: usize = 3;

/// In front of who wrote something, in the topics' languages.
const BY: [&str; 8] = ["by", "gan", "par", "von", "di", "por", "door", "av"];

/// A person and what is told of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// The name, or the words that say who is meant without one.
    pub name: Span,
    pub matter: Span,
    /// Somebody is meant without a name.
    pub described: bool,
    /// The words are of what befalls people, and nothing else ties them to the person.
    pub broad: bool,
    /// The sentence speaks of work on such matters, or of people in the public eye.
    pub at_work: bool,
}

/// Whether a full stop behind the word ends no sentence.
pub(super) fn is_abbreviated(word: &str) -> bool {
    names::is_title(word) || ABBREVIATIONS.contains(word)
}

/// Whether something between a name and the words says that they are of others: those others themselves, a mark that
/// parts, or the year of a book.
pub(super) fn is_of_others(text: &str, name: Span, matter: Span) -> bool {
    if name.end > matter.start {
        return false;
    }
    let between = Span { start: name.end, end: matter.start }.of(text);
    // "Ann Bell; she was attacked"
    let goes_on = |part: &str| words(part).next().is_some_and(|word| PRONOUNS.contains(word));
    let parts = || between.split(';').skip(1).any(|part| !goes_on(part));
    between.contains(':')
        || parts()
        || between.contains("(19")
        || between.contains("(20")
        || !OTHER_PEOPLE.find(between).is_empty()
}

/// Whether a name and words stand in other cells, lines or parts of a list: "Living with diabetes - Ann Lee".
#[inline(never)]
pub(super) fn is_parted(text: &str, name: Span, matter: Span) -> bool {
    let behind = name.start >= matter.end;
    let (start, end) = if behind { (matter.end, name.start) } else { (name.end, matter.start) };
    let between = text.get(start as usize..end as usize).unwrap_or("");
    let parts = between.contains(['\t', '|']) || [" - ", " – ", " / "].iter().any(|mark| between.contains(mark));
    // "Grief (Ann Bell), Addiction (Carl Dunn)": a name in a bracket belongs to what stands in front of it
    let bracket = |at: u32| text[..at as usize].ends_with('(');
    let enclosed = bracket(name.start) && (behind && between == " (" || !behind && between.starts_with(')'));
    let rows = between.rfind('\n').is_some_and(|at| begins_row(&between[at + 1..]) && begins_row(line_at(text, start)));
    enclosed || rows || parts && (behind || between.contains('\n')) || behind && is_byline(text, between, matter, name)
}

/// "12 ", "p. 4 ", "- ": a row of a list or of a contents page.
fn begins_row(line: &str) -> bool {
    let line = line.trim_start();
    let page = matches!(line.as_bytes(), [_, b'.', b' ', b'0'..=b'9', ..] | [_, _, b'.', b' ', b'0'..=b'9', ..]);
    page || line.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '*' | '•' | '·'))
}

/// The line in which a position lies, from its beginning, or a piece of a long one.
fn line_at(text: &str, at: u32) -> &str {
    let at = at as usize;
    let before = &text[floor(text, at.saturating_sub(LINE))..at];
    &text[at - before.len() + before.rfind('\n').map_or(0, |end| end + 1)..]
}

/// "Living with diabetes, by Nora Fenn"; "8 My depression, Ann Bell" as a whole row: whose work something is.
fn is_byline(text: &str, between: &str, matter: Span, name: Span) -> bool {
    let Some((_, by)) = between.rsplit_once(',') else { return false };
    let ends = || text[name.end as usize..].starts_with('\n') || name.end as usize == text.len();
    let row = || {
        let line = line_at(text, matter.start);
        let front = &line[..line.len() - (text.len() - name.start as usize)];
        !between.contains('\n') && (is_page(front) || is_talk(front))
    };
    let by = by.trim();
    BY.contains(&by) || by.is_empty() && ends() && row()
}

/// "8 My depression": a page with what is on it. "9.00", "1." are hours and numbers of people.
fn is_page(front: &str) -> bool {
    let behind = front.trim_start_matches(|c: char| c.is_ascii_digit());
    behind.len() < front.len() && behind.starts_with(' ')
}

/// An hour and a topic in front of a name, without cells: "10.30 Living with depression". Fewer words name an illness or
/// a treatment, and whose appointment it is.
pub(super) fn is_talk(front: &str) -> bool {
    let hour = front.starts_with(|c: char| c.is_ascii_digit()) && !front.contains(['\t', '|', ';']);
    hour && words(front).filter(|word| !word.starts_with(|c: char| c.is_ascii_digit())).nth(TOPIC - 1).is_some()
}

/// "The tenant, Karim Benali": what stands right in front is said of people.
pub(super) fn has_role(text: &str, around: Span, name: Span) -> bool {
    let before = Span { start: around.start, end: name.start }.of(text);
    let role = ROLE_WORDS.find(before).into_iter().next_back();
    let word = before.split_whitespace().next_back().unwrap_or("");
    names::is_title(word.trim_end_matches('.'))
        || role.is_some_and(|role| before[role.end as usize..].chars().all(|c| !c.is_alphanumeric()))
}

/// The names of sentences. Several words of a sentence ask for them one after the other, so the last few are remembered.
pub(super) struct Sentences<'a> {
    pub text: &'a str,
    known: [(Span, Vec<Span>); 2],
    next: usize,
}

impl<'a> Sentences<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Sentences { text, known: [const { (Span { start: 0, end: 0 }, Vec::new()) }; 2], next: 0 }
    }

    /// [`names_in`] of one of the text's sentences.
    pub(super) fn names_in(&mut self, sentence: Span) -> &[Span] {
        let at = self.known.iter().position(|(known, _)| *known == sentence).unwrap_or_else(|| {
            let at = self.next;
            self.next = (at + 1) % self.known.len();
            self.known[at] = (sentence, names_in(self.text, sentence));
            at
        });
        &self.known[at].1
    }
}

/// Every name in a stretch.
pub(super) fn names_in(text: &str, stretch: Span) -> Vec<Span> {
    let piece = stretch.of(text);
    let mut found: Vec<Span> = Vec::new();
    let (mut skip, mut letter) = (0, false);
    for (at, c) in piece.char_indices() {
        let inside = std::mem::replace(&mut letter, fold::is_word(c));
        // Most characters stand within a word or between two
        if inside || !letter || at < skip {
            continue;
        }
        let begins = c.is_uppercase() || c.is_ascii_lowercase() && begins_with_small_title(&piece[at..]);
        if begins && let Some(end) = aged(&piece[at..]) {
            skip = at + end;
            found.push(Span::new(at, skip).shifted(stretch.start as usize));
            continue;
        }
        if begins && let Some(name) = names::leading(&piece[at..]) {
            let name = without_first_word(&piece[at..], Name { start: 0, ..name });
            skip = at + name.end;
            // A capital goes on behind it: "Leeds City Council"
            let rest = piece[skip..].strip_prefix(' ').unwrap_or("");
            if rest.starts_with(char::is_uppercase) || is_street(piece, at, &piece[at + name.start..skip]) {
                continue;
            }
            // "Ann Lee's"; "Ann Lee, Mill Lane": a comma stands in a name behind its first word only
            let shown = &piece[at + name.start..at + name.end];
            let shown = shown
                .split_once(',')
                .map_or(shown, |(full, rest)| if ends_at_comma(full, rest) { full } else { shown });
            let shown = shown.strip_suffix("'s").or_else(|| shown.strip_suffix("’s")).unwrap_or(shown);
            let end = at + name.start + shown.len();
            found.push(Span::new(at + name.start, end).shifted(stretch.start as usize));
        }
    }
    // "担当者様": what somebody is, and no name
    let honoured = names::honoured(piece).filter(|(_, kanji)| !kanji.ends_with(['者', '員', '長', '方', '客']));
    found.extend(honoured.map(|(name, _)| name.shifted(stretch.start as usize)));
    found
}

/// "el señor Gil": many languages write titles small. "We miss Ann", "2 hr Training" have none.
fn begins_with_small_title(piece: &str) -> bool {
    if !piece.as_bytes().first_chunk().is_some_and(|[first, second]| names::may_begin_title(*first, *second)) {
        return false;
    }
    let Some(end) = piece.bytes().take(TITLE).position(|byte| byte == b' ') else { return false };
    let (word, behind) = (&piece[..end], &piece[end + 1..]);
    if !behind.starts_with(char::is_uppercase) {
        return false;
    }
    let word = word.trim_end_matches('.');
    names::is_title(word) && (word.len() > 2 && word != "miss" || word == "sr")
}

/// The length of a given name that an age stands behind: "Chloe (5)".
fn aged(piece: &str) -> Option<usize> {
    let end = piece.find(|c: char| !fold::is_letter(c))?;
    let (word, behind) = piece.split_at(end);
    let near = behind.starts_with([',', ' ']) && behind.len() > 2 && behind.bytes().take(4).any(|b| b.is_ascii_digit());
    (near && names::is_given(word) && tells_age(behind)).then_some(end)
}

/// "Ann Lee, Mill Lane", "Smits, MRSA": what stands behind the comma is no given name.
fn ends_at_comma(full: &str, rest: &str) -> bool {
    full.contains(' ') || full.contains(char::is_lowercase) && !rest.contains(char::is_lowercase)
}

/// "9 Elm Grove", "12 Heol y Bont": a number in front and a word for streets at either end.
fn is_street(piece: &str, at: usize, name: &str) -> bool {
    let house = piece[..at].trim_end().trim_end_matches(char::is_alphabetic).ends_with(|c: char| c.is_ascii_digit());
    house && (name.rsplit(' ').take(1).chain(name.split(' ').take(1))).any(is_street_word)
}

/// "When Anna Smith": a first word that begins the sentence is no part of a name whose second is a given one.
fn without_first_word(piece: &str, name: Name) -> Name {
    let shown = &piece[name.start..name.end];
    // "Ihrer Nachbarin Renate Kuhn": what somebody is stands in front of the name
    if let Some(role) = ROLE_WORDS.find(shown).last()
        && let Some(rest) = shown.get(role.end as usize + 1..).filter(|rest| rest.starts_with(char::is_uppercase))
    {
        return Name { start: name.end - rest.len(), ..name };
    }
    match shown.split_once(' ') {
        Some((first, rest))
            if name.words >= 3
                && !names::is_given(first)
                && !names::is_titled(shown)
                && (rest.split(' ').next().is_some_and(names::is_given) || !ROLE_WORDS.find(first).is_empty()) =>
        {
            Name { start: name.end - rest.len(), words: name.words - 1, ..name }
        }
        _ => name,
    }
}
