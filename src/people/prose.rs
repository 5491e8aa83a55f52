//! People whom a sentence names one after the other: "the complainants are Ann Bell of 3 High Street and Carl Dunn".
//! Positions only; whether such a sentence may go to its readers is for the rules.

use std::sync::LazyLock;

use super::described;
use super::named::is_abbreviated;
use super::names;
use super::prose_words::{ANDS, ARE, COMPLAINTS, CONCERNED, FROM, IDIOMS};
use super::streets::is_street;
use crate::text::bytes::Stops;
use crate::text::{Phrases, Span, Starts, fold, head, put_in_order, put_in_order_by, sentence, tail, words};

/// People named in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enumerated {
    /// The sentence.
    pub span: Span,
    /// Each name, with the home behind it.
    pub people: Vec<Span>,
    pub names: Vec<Span>,
    /// The homes of the people stand with them.
    pub homes: bool,
    /// The words that say what being one of them tells, where there are any.
    pub concerned: Option<Span>,
    /// Something private stands beside each.
    pub told: bool,
    /// Something private stands beside one of them alone.
    pub one: bool,
    /// All of them are private people by their titles.
    pub titled: bool,
    /// What stands beside most of them may be titles of works and talks.
    pub titles: bool,
}

/// From the words that say what people are to the first name, in bytes.
const TO_NAME: usize = 40;
/// What no list of people goes on behind.
const ENDS: [char; 4] = ['.', ';', '!', '?'];
/// From one person to the next, in bytes.
const BETWEEN: usize = 60;
/// Behind a name a home begins within so many bytes, and ends within this many more.
const TO_HOME: usize = 24;
const HOME: usize = 48;
/// Bytes of a sentence that are read on either side.
const SENTENCE: usize = 600;
/// In front of the number of a house its holder's name begins within so many bytes.
const BEFORE_NUMBER: usize = 64;
/// From one number of a house to the next in a list of people, in bytes.
const APART: usize = 240;
/// Behind words that say what people are, so many bytes are read for their names.
const NAMED: usize = 800;
/// More people are a report.
const MOST: usize = 200;

static WORDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::parted(&[CONCERNED, COMPLAINTS, IDIOMS]));
/// What has to stand between the words of each list and the first name.
const LEADS: [fn(&str) -> bool; 2] = [are, come_from];

/// A name, and where its home ends if one stands behind it.
#[derive(Clone, Copy)]
struct Person {
    name: Span,
    home: Option<u32>,
}

impl Person {
    fn span(&self) -> Span {
        Span { start: self.name.start, end: self.home.unwrap_or(self.name.end) }
    }
}

/// The sentences of these stretches that name several people with their homes, or say what being one of them tells.
///
/// Linear in the length of the text.
#[must_use]
pub fn enumerated(text: &str, starts: &Starts, stretches: &[Span]) -> Vec<Enumerated> {
    let mut found: Vec<Enumerated> = Vec::new();
    for stretch in stretches {
        let words = WORDS.find_all_within(text, starts, *stretch);
        let idioms = words.spans(2);
        let roles = [0, 1].map(|list| {
            let mut roles = words.spans(list);
            roles.retain(|role| !idioms.iter().any(|idiom| idiom.overlaps(*role)));
            roles.retain(|role| may_introduce(text, *stretch, *role, LEADS[list]));
            roles
        });
        let people: Vec<Person> =
            windows(text, *stretch, &roles.concat()).into_iter().flat_map(|window| people(text, window)).collect();
        for (roles, leads) in roles.into_iter().zip(LEADS) {
            for role in roles {
                found.extend(concerned(text, *stretch, role, &people, leads));
            }
        }
        for group in people.chunk_by(|last, next| is_next(text, *last, *next)) {
            let homes: Vec<Person> = group.iter().filter(|person| person.home.is_some()).copied().collect();
            let known = |span: Span| found.iter().any(|found| found.span.overlaps(span));
            if homes.len() >= 2 && !known(homes[0].name) {
                found.push(listed(text, *stretch, &homes, None));
            }
        }
    }
    found
}

/// The people whom a sentence names behind words that say what they are.
fn concerned(text: &str, stretch: Span, role: Span, people: &[Person], leads: fn(&str) -> bool) -> Option<Enumerated> {
    let behind = &people[people.partition_point(|person| person.name.start < role.end)..];
    let first = behind.first()?;
    let between = Span { start: role.end, end: first.name.start }.of(text);
    if between.len() > TO_NAME || between.contains(ENDS) || !leads(between.trim()) {
        return None;
    }
    let mut named = vec![*first];
    for next in &behind[1..] {
        if !is_next(text, *named.last()?, *next) || named.len() >= MOST {
            break;
        }
        named.push(*next);
    }
    let sure = |person: &&Person| {
        let name = person.name.of(text);
        person.home.is_some() || names::is_given(name) || names::is_titled(name) || names::is_honoured(name)
    };
    let enough = named.len() >= 2 && named.iter().filter(sure).count() * 2 >= named.len();
    enough.then(|| listed(text, stretch, &named, Some(role)))
}

fn listed(text: &str, stretch: Span, people: &[Person], concerned: Option<Span>) -> Enumerated {
    let all = Span { start: people[0].name.start, end: people[people.len() - 1].span().end };
    Enumerated {
        span: sentence(text, stretch, all, SENTENCE, is_abbreviated),
        people: people.iter().map(Person::span).collect(),
        names: people.iter().map(|person| person.name).collect(),
        homes: people.iter().all(|person| person.home.is_some()),
        concerned,
        told: false,
        one: false,
        titled: false,
        titles: false,
    }
}

/// Whether a name can begin near enough behind the words: almost nowhere, and then nothing has to be read for names.
fn may_introduce(text: &str, stretch: Span, role: Span, leads: fn(&str) -> bool) -> bool {
    let rest = Span { start: role.end, end: stretch.end.max(role.end) }.of(text);
    let near = rest.char_indices().take_while(|(at, c)| *at <= TO_NAME && !ENDS.contains(c));
    near.filter(|(_, c)| c.is_uppercase() || *c >= '\u{3000}').any(|(at, _)| leads(rest[..at].trim()))
}

/// "are", a colon, a bracket or nothing at all: what follows is who they are.
fn are(between: &str) -> bool {
    let words = between.trim_end_matches([':', '(', '：', '–', ' ']);
    words.is_empty() || ARE.contains(last_word(words))
}

/// "have come from"
fn come_from(between: &str) -> bool {
    FROM.contains(last_word(between.trim_end_matches([':', ' '])))
}

fn last_word(piece: &str) -> &str {
    tail(piece, fold::is_letter)
}

/// Whether a person stands next in the same list: a comma or "and" between, and nothing that goes on with a sentence.
fn is_next(text: &str, last: Person, next: Person) -> bool {
    let between = Span { start: last.span().end, end: next.name.start.max(last.span().end) }.of(text);
    if between.len() > BETWEEN || between.contains("\n\n") || between.contains(". ") {
        return false;
    }
    let and = || words(between).any(|word| ANDS.contains(word));
    between.contains([',', ';', '&', '、', '，', '・']) || between.trim() == "と" || and()
}

/// Where people may be named: around numbers of houses, and behind words that say what people are. Everything else is
/// passed by unread.
fn windows(text: &str, stretch: Span, roles: &[Span]) -> Vec<Span> {
    let bytes = text.as_bytes();
    let (from, to) = (stretch.start as usize, stretch.end as usize);
    let floor = |at: usize| (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let mut found: Vec<(usize, usize)> =
        roles.iter().map(|role| (role.start as usize, (role.end as usize + NAMED).min(to))).collect();
    let houses = houses(&bytes[..to], from);
    // One home alone makes no list
    let near = |one: Option<&usize>, other: &usize| one.is_some_and(|one| one.abs_diff(*other) <= APART);
    for (number, house) in houses.iter().enumerate() {
        let before = number.checked_sub(1).and_then(|before| houses.get(before));
        if near(before, house) || near(houses.get(number + 1), house) {
            found.push((house.saturating_sub(BEFORE_NUMBER).max(from), (house + BEFORE_NUMBER).min(to)));
        }
    }
    put_in_order(&mut found);
    let mut merged: Vec<(usize, usize)> = Vec::new();
    for (start, end) in found {
        match merged.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => merged.push((start, end)),
        }
    }
    merged.into_iter().map(|(start, end)| Span::new(floor(start).max(from), floor(end))).collect()
}

/// Where numbers begin that a house may have: short, and no part of a longer one, of a date or of a sum.
fn houses(bytes: &[u8], from: usize) -> Vec<usize> {
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let joins = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at)).is_some_and(|byte| matches!(byte, b' ' | b'-' | b'/' | b'.' | b':' | b','))
    };
    let mut found = Vec::new();
    let mut at = from;
    let mut digits = Stops::new(|byte| byte.is_ascii_digit());
    while let Some(start) = digits.next(bytes, at) {
        let end = start + bytes[start..].iter().take_while(|b| b.is_ascii_digit()).count();
        let goes_on =
            joins(start.checked_sub(1)) && digit(start.checked_sub(2)) || joins(Some(end)) && digit(Some(end + 1));
        if end - start <= 4 && !goes_on {
            found.push(start);
        }
        at = end;
    }
    found
}

/// Every name of a stretch, with the home behind it.
fn people(text: &str, stretch: Span) -> Vec<Person> {
    let piece = stretch.of(text);
    let mut found = Vec::new();
    // It may begin within a word
    let mut letter = text[..stretch.start as usize].chars().next_back().is_some_and(fold::is_word);
    let mut skip = 0;
    for (at, c) in piece.char_indices() {
        let begins = at >= skip && !letter && c.is_uppercase();
        letter = fold::is_word(c);
        if begins && let Some(name) = names::leading(&piece[at..]) {
            // "Ann Bell, Storgatan 12": what follows the comma in a sentence is something else
            let shown = &piece[at..at + name.end];
            let cut = shown.find(',').filter(|comma| shown[..*comma].contains(' '));
            let (start, end) = (at, cut.map_or(at + name.end, |comma| at + comma));
            skip = end;
            let home =
                home(&piece[end..]).map(|length| Span::new(end, end + length).shifted(stretch.start as usize).end);
            found.push(Person { name: Span::new(start, end).shifted(stretch.start as usize), home });
        }
    }
    let honoured = names::honoured(piece);
    found.extend(honoured.map(|(name, _)| Person { name: name.shifted(stretch.start as usize), home: None }));
    put_in_order_by(&mut found, |a, b| a.name.cmp(&b.name));
    found
}

/// Where the home that stands behind a name ends: behind marks and small words like "of" or "wohnhaft in".
pub(super) fn home(rest: &str) -> Option<usize> {
    if !rest.bytes().take(TO_HOME + HOME).any(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut at = 0;
    for _ in 0..5 {
        let left = &rest[at..];
        at += left.len() - left.trim_start_matches([' ', '\u{a0}', ',', '(', '–', '-']).len();
        let left = &rest[at..];
        if at > TO_HOME || left.starts_with(['\n', '.', ';', ')']) {
            return None;
        }
        if let Some(length) = street(left).or_else(|| described::door(left)) {
            return Some(at + length);
        }
        let word = head(left, fold::is_letter);
        if word.is_empty() || word.starts_with(char::is_uppercase) {
            return None;
        }
        at += word.len();
    }
    None
}

/// The length of a street with its number at the beginning: "3 High Street", "12, rue des Lilas", "Lindenweg 4b".
fn street(rest: &str) -> Option<usize> {
    let digits = house(rest);
    let mut at = digits.unwrap_or(0);
    let mut street = false;
    for _ in 0..5 {
        let left = &rest[at..];
        let blanks = left.len() - left.trim_start_matches([' ', '\u{a0}', ',', '.', '/']).len();
        let next = at + blanks;
        if next > HOME || left[..blanks].contains(',') && street && digits.is_some() {
            break;
        }
        if digits.is_none()
            && street
            && let Some(number) = house(&rest[next..])
        {
            return Some(next + number);
        }
        let word = rest[next..].split(|c: char| !(fold::is_letter(c) || c == '-')).next().unwrap_or("");
        let known = is_street(word);
        if word.is_empty() || !(known || word.starts_with(char::is_uppercase) || word.len() <= 4) {
            break;
        }
        street |= known;
        at = next + word.len();
        if digits.is_some() && known && word.starts_with(char::is_uppercase) {
            return Some(at);
        }
    }
    (digits.is_some() && street).then_some(at)
}

/// The length of a house's number: up to four digits and a letter, not a part of something longer.
fn house(rest: &str) -> Option<usize> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let letters = head(&rest[digits..], fold::is_word);
    ((1..=4).contains(&digits) && letters.len() <= 1).then_some(digits + letters.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(Vec<&str>, bool)> {
        let whole = [Span::new(0, text.len())];
        let found = enumerated(text, &Starts::of(text, &whole), &whole);
        found.iter().map(|f| (f.people.iter().map(|p| p.of(text)).collect(), f.concerned.is_some())).collect()
    }

    #[test]
    fn people_are_named_with_their_homes() {
        let text = "We heard Ann Bell (3 High Street), Carl Dunn of Flat 5 and Priya Nair, 11B Mill Lane. Yes.";
        assert_eq!(
            all(text),
            [(vec!["Ann Bell (3 High Street", "Carl Dunn of Flat 5", "Priya Nair, 11B Mill Lane"], false)]
        );
        for text in [
            "Es sind Sabine Muster (Lindenweg 4) und Jan Probe, wohnhaft Hauptstr. 12b.",
            "Il s'agit de Ann Dubois, 12 rue des Lilas, et de Jean Petit, 4, avenue Foch.",
            "Son Ana Ruiz (2.º B) y Luis Gil (calle Mayor 12).",
            "Sono Anna Verdi, via Roma 7, e Luca Neri, interno 4.",
            "To Anna Nowak, ul. Lipowa 4, i Jan Kowal, ul. Polna 9.",
            "Det är Anna Berg, Storgatan 12, och Jan Lund, Björkvägen 3.",
        ] {
            assert_eq!(all(text).first().map(|(people, _)| people.len()), Some(2), "{text}");
        }
    }

    #[test]
    fn words_say_what_people_are() {
        for text in [
            "The complainants are Ann Bell, Carl Dunn and Priya Nair.",
            "Die Betroffenen sind Frau Krüger und Herr Lang.",
            "Los morosos: Ana Ruiz, Luis Gil.",
            "Die Beschwerden kommen von Sabine Lorenz und Jan Petersen.",
            "被害者は田中花子様、佐藤健一様です。",
        ] {
            assert_eq!(all(text).first().map(|(_, concerned)| *concerned), Some(true), "{text}");
        }
    }

    #[test]
    fn other_names_are_no_list_of_people() {
        for text in [
            "Patients asked Ann Bell and Carl Dunn about parking.",
            "The victims were heard. Ann Bell and Carl Dunn spoke.",
            "We serve patients in Great Hallam, Little Hallam and Upper Hallam.",
            "Ann Bell of Mill Lane Surgery met Carl Dunn of North Bank.",
            "Refer patients to Dr Ann Lee and Dr Bob Ray.",
            "New patients are welcome: Dr Ann Lee and Dr Bob Ray join us.",
            "Die Patienten von Frau Dr. Lang und Herrn Dr. Krüger.",
            "Complaints are handled by Ann Bell and Carl Dunn.",
            "Please meet Ann Bell and Carl Dunn at 3 High Street.",
            "Victims Commissioner Ann Bell and Carl Dunn open the house.",
            "The victims include Tower Bridge and Tate Modern.",
            "On stage are the usual suspects, which include Ann Bell, Carl Dunn and Priya Nair.",
            "Dazu kamen die üblichen Verdächtigen: Sabine Lorenz und Jan Petersen.",
        ] {
            assert!(all(text).is_empty(), "{text}: {:?}", all(text));
        }
    }
}
