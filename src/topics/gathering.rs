//! Whether people concerned meet: "our HIV support group". Must not know how a text is weighed beyond that.

use super::class::Class;
use super::near;
use super::scan::Event;

/// Events right beside one.
const NEIGHBOURS: usize = 8;

/// Whether the event says what "our" gathering has in common: "our HIV support group", "notre groupe de parole VIH".
pub fn is_ours(governed: impl Fn(Class) -> bool, events: &[Event], number: usize, text: &str) -> bool {
    let Some(event) = events.get(number) else { return false };
    let fits = |other: &&Event| other.languages & event.languages != 0 && other.sentence == event.sentence;
    // A course and a workshop may be work.
    let meets = |other: &Event| {
        let work = |work: &Event| near::is_work(work) && work.span.overlaps(other.span);
        other.class == Class::Gathering && !near::around(events, number).any(work)
    };
    let mut after = events.get(number + 1..).unwrap_or(&[]).iter().take(NEIGHBOURS).filter(fits);
    // A support group alone says nothing of what it is for: the makers of software have one.
    let bare =
        || near::around(events, number).any(|other| other.class == Class::Ours && other.span.start == event.span.start);
    // "Our autism parents' circle", and not "our cancer research group".
    let next = |other: &Event| other.word <= event.last + 2 && (other.word > event.last || !bare()) && meets(other);
    if governed(Class::Our) && !near::is_office_next(events, number) && after.any(next) {
        return true;
    }
    let before = || events.get(..number).unwrap_or(&[]).iter().rev().take(NEIGHBOURS).filter(fits);
    before().any(|gathering| {
        let near = event.word.saturating_sub(gathering.last) <= near::GOVERNED && meets(gathering);
        let our = |other: &Event| other.class == Class::Our && gathering.word.saturating_sub(other.last) <= 1;
        near && before().any(our) && !near::is_about(text, gathering, event)
    })
}
