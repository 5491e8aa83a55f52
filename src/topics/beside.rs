//! What stands around an event in the text: its neighbours, its sentence, words of work and words for the reader.
//! Must not know points.

use super::class::Class;
use super::scan::Event;

/// Words within which others keep company.
const COMPANY: u32 = 60;
/// Events on each side that are looked at, so that the work stays linear on any text.
const COMPANY_EVENTS: usize = 40;
/// From a possessive to what it governs, in words.
pub const GOVERNED: u32 = 3;
/// Words within which a hint is the reader's own: "your tablets", "attacked you".
pub const CLOSE: u32 = 3;

/// Sentences on each side that are said to the same reader.
const NEXT: u32 = 2;

/// Words of everyday trade or of common work from which on a mail is none to those whom a calling serves.
const DAILY: usize = 2;
/// Letters of an article.
const ARTICLE: usize = 4;

/// Words behind which the theme of a text stands.
const ABOUT: &[&str] =
    &["on", "about", "regarding", "sur", "über", "zu", "sobre", "su", "sul", "sulla", "over", "o", "om", "am"];

/// The events around one, nearest side first, within the reach of company.
pub fn around(events: &[Event], number: usize) -> impl Iterator<Item = &Event> {
    let here = events.get(number).map_or(0, |event| event.word);
    let near = move |other: &&Event| other.word.abs_diff(here) <= COMPANY;
    let before = events[..number].iter().rev().take(COMPANY_EVENTS).take_while(near);
    let after = events.iter().skip(number + 1).take(COMPANY_EVENTS).take_while(near);
    before.chain(after)
}

/// Words from the end of one event to the beginning of a later one; none where they overlap.
pub fn apart(one: &Event, later: &Event) -> u32 {
    later.word.saturating_sub(one.last)
}

/// Whether the sentence says you or your in the event's language.
pub fn is_spoken_to(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    let you =
        |other: &&Event| matches!(other.class, Class::You | Class::Your) && other.languages & event.languages != 0;
    around(events, number).filter(|other| other.sentence == event.sentence).any(|other| you(&other))
}

/// Whether the sentence names people who are concerned, or, where the matter is said to be the reader's `own`, the
/// reader's people: "your patient's statement".
pub fn names_others(events: &[Event], number: usize, own: bool) -> bool {
    let Some(event) = events.get(number) else { return false };
    let mut sentence = around(events, number).filter(|other| other.sentence == event.sentence);
    let has = |role: &Event| {
        let your = |other: &Event| other.class == Class::Your && other.last + 1 == role.word;
        !own || around(events, number).any(your)
    };
    sentence.any(|other| other.class == Class::Role && !other.span.overlaps(event.span) && has(other))
}

/// Whether a sentence beside does: a short letter tells its matter in one and asks in another.
fn is_beside(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    around(events, number).any(|other| {
        matches!(other.class, Class::You | Class::Your)
            && other.languages & event.languages != 0
            && other.sentence.abs_diff(event.sentence) <= NEXT
    })
}

/// Whether the sentence speaks to whoever it may concern: "if you live with".
pub fn is_conditional(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    let before = events.get(..number).unwrap_or(&[]).iter().rev().take(COMPANY_EVENTS);
    before
        .take_while(|other| other.sentence == event.sentence)
        .any(|other| other.class == Class::If && other.languages & event.languages != 0)
}

/// Whether the event is a word of work, or of everyday trade.
pub fn is_work(event: &Event) -> bool {
    matches!(event.class, Class::Office | Class::Everyday)
}

/// Whether the sentence has words of work.
pub fn is_of_work(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    let mut sentence = around(events, number).filter(|other| other.sentence == event.sentence);
    sentence.any(|other| {
        matches!(other.class, Class::Office | Class::Trade | Class::Paper | Class::Everyday)
            && other.languages & event.languages != 0
            && !is_part(other, event)
    })
}

/// Whether a sentence beside speaks to the reader, and not to whoever it may concern.
pub fn is_told_beside(events: &[Event], number: usize) -> bool {
    is_beside(events, number) && !is_conditional(events, number)
}

/// Whether a text has no word for its readers, and none of work, of trade or of the writer's family: what it names then, in
/// a few words, is what it tells them.
pub fn is_bare(events: &[Event]) -> bool {
    let other = |class| {
        matches!(
            class,
            Class::You
                | Class::Your
                | Class::Capacity
                | Class::Contribution
                | Class::Desk
                | Class::Everyday
                | Class::Office
                | Class::Paper
                | Class::Trade
                | Class::Mine
        )
    };
    !events.iter().any(|event| other(event.class))
}

/// Whether somebody with a calling writes of something else: to helpers, to friends, to the family.
pub fn is_of_daily_life(subject: &[Event], body: &[Event], spoken: u16) -> bool {
    let mut seen: Vec<u32> = Vec::new();
    subject.iter().chain(body).filter(|event| event.languages & spoken != 0).any(|event| match event.class {
        Class::Mine => true,
        Class::Everyday | Class::Office | Class::Contribution if !seen.contains(&event.entry) => {
            seen.push(event.entry);
            seen.len() >= DAILY
        }
        _ => false,
    })
}

/// Whether the event opens its sentence, or what follows a greeting, but for an article.
pub fn is_opening(event: &Event, text: &str) -> bool {
    let before = text.get(..event.span.start as usize).unwrap_or("");
    let clause = before.rsplit(['.', '!', '?', ',', ':', '\n', '。', '、']).next().unwrap_or("").trim();
    clause.chars().count() <= ARTICLE && !clause.contains(' ')
}

/// Whether a greeting calls its readers so: "Dear appellants".
pub fn is_greeting(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    events.get(..number).unwrap_or(&[]).iter().rev().take(8).any(|dear| {
        let fits = dear.class == Class::Dear && dear.languages & event.languages != 0;
        fits && dear.sentence == event.sentence && apart(dear, event) <= CLOSE
    })
}

/// Whether a word is a part of what names a matter: the guests of "guests of the children's home" are no hotel's.
fn is_part(word: &Event, matter: &Event) -> bool {
    matches!(matter.class, Class::Told | Class::Strong | Class::Theme | Class::Own | Class::Hint)
        && (matter.span.start..=matter.span.end).contains(&word.span.start)
        && word.span.end <= matter.span.end
        && word.span.len() < matter.span.len()
}

/// Whether work on the theme follows at once: "your witness statement template".
pub fn is_office_next(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    events[number + 1..].iter().take(4).any(|next| {
        matches!(next.class, Class::Office | Class::Trade)
            && next.word == event.last + 1
            && next.languages & event.languages != 0
    })
}

/// Whether the thing only treats of what follows: "your statement on domestic abuse".
pub fn is_about(text: &str, thing: &Event, other: &Event) -> bool {
    let gap = text.get(thing.span.end as usize..other.span.start as usize).unwrap_or("");
    gap.split_whitespace().take(9).any(|word| ABOUT.iter().any(|about| about.eq_ignore_ascii_case(word)))
}
