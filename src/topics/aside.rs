//! What takes a word away from the reader: the writer's own matter or family. And a wish, which puts nothing in doubt.
//! Must not know points.

use super::beside;
use super::class::{Class, JAPANESE};
use super::scan::Event;

/// Words from "my" to what is the writer's: "my second chemo".
const OWNED: u32 = 2;
/// Words from a person of the writer's family to what is theirs: "my daughter had a hospital appointment".
const FAMILY: u32 = 4;
/// Events that are looked back for that person, so that the work stays linear.
const BACK: usize = 12;

/// Leaves out what is said of the writer and the writer's own people: "my divorce" and "Mum's chemo" are no matters of
/// those who read it.
pub fn drop_writers_own(events: &mut Vec<Event>) {
    if !events.iter().any(|event| matches!(event.class, Class::Mine | Class::My)) {
        return;
    }
    let mut number = 0;
    // In order, for events are
    let personal = |class| events.iter().filter(move |event| event.class == class).map(|event| event.sentence);
    let [mine, my]: [Vec<u32>; 2] = [Class::Mine, Class::My].map(|class| personal(class).collect());
    let own: Vec<bool> = (0..events.len())
        .map(|at| {
            let beside = |sentences: &[u32]| sentences.binary_search(&events[at].sentence).is_ok();
            beside(&mine) && is_of_family(events, at) || beside(&my) && is_of_writer(events, at)
        })
        .collect();
    events.retain(|_| {
        number += 1;
        !own.get(number - 1).copied().unwrap_or(false)
    });
}

fn is_of_family(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number).filter(|event| !event.class.is_grammar()) else { return false };
    let same = |other: &&Event| {
        other.class == Class::Mine && other.sentence == event.sentence && other.languages & event.languages != 0
    };
    let reach = if event.languages == JAPANESE { 1 } else { FAMILY };
    let before = events.get(..number).unwrap_or(&[]).iter().rev().take(BACK).filter(same);
    let mut after = events.get(number + 1..).unwrap_or(&[]).iter().take(4).filter(same);
    let yours = |mine: &Event| {
        beside::around(events, number)
            .any(|other| other.class == Class::Your && other.word > mine.last && other.word < event.word)
    };
    let owner =
        before.into_iter().any(|mine| event.word > mine.last && event.word - mine.last <= reach && !yours(mine));
    owner || after.any(|mine| mine.word == event.last + 1)
}

/// Whether it is the writer's own: "my biopsy results", and neither "my clients' divorce" nor "my cancer clinic".
fn is_of_writer(events: &[Event], number: usize) -> bool {
    let is_matter = |event: &&Event| {
        matches!(event.class, Class::Strong | Class::Theme | Class::Own | Class::Thing | Class::Hint | Class::Trace)
            && event.languages != JAPANESE
    };
    let Some(event) = events.get(number).filter(is_matter) else { return false };
    let before = || events.get(..number).unwrap_or(&[]).iter().rev().take(BACK);
    // "Divorce" is French too: what it is in the language of "my" it is.
    let alike = beside::around(events, number).filter(|other| other.span == event.span);
    let languages = alike.fold(event.languages, |set, other| set | other.languages);
    let my = |other: &Event| {
        other.class == Class::My
            && other.sentence == event.sentence
            && other.languages & languages != 0
            && (1..=OWNED).contains(&event.word.saturating_sub(other.last))
    };
    // Those whom the writer serves, where they meet, and who else serves them.
    let others = |other: &Event| {
        matches!(other.class, Class::Role | Class::Company | Class::Gathering | Class::Ours | Class::Office)
            && other.entry != event.entry
            && other.sentence == event.sentence
            && other.last + OWNED >= event.word
            && other.word <= event.last + 1
            && other.span != event.span
    };
    before().any(my) && !beside::around(events, number).any(others)
}

/// Whether the sentence leaves open whom it concerns. "If you want a screen" speaks to those who are called.
pub fn is_in_doubt(events: &[Event], number: usize) -> bool {
    let Some(event) = events.get(number) else { return false };
    beside::is_conditional(events, number) && {
        let doubts = |other: &Event| {
            other.class == Class::If
                && other.sentence == event.sentence
                && other.word <= event.word
                && !beside::around(events, number).any(|wish| {
                    wish.class == Class::You && wish.span.start == other.span.start && wish.span.end > other.span.end
                })
        };
        beside::around(events, number).any(doubts)
    }
}
