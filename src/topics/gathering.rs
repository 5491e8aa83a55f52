//! Whether people concerned meet: "our HIV support group". Must not know how a text is weighed beyond that.

use super::beside::{self, CLOSE, apart};
use super::class::Class;
use super::scan::Event;
use super::topic::{Topic, TopicSet};
use crate::text::lower::lowered;
use crate::text::{has_one_of, is_one_of, tail, words};

/// Events right beside one.
const NEIGHBOURS: usize = 8;
/// What no tea is given in aid of.
const CONFIDED: TopicSet = TopicSet::of(Topic::SupportGroups)
    .with(Topic::Addiction)
    .with(Topic::MentalHealth)
    .with(Topic::SexualHealth)
    .with(Topic::GenderSexuality)
    .with(Topic::Abuse);
/// Words from a gathering to what its people have in common.
const GATHERED: u32 = 9;

/// People of whom a gathering is said to be: a course *on* violence is for those who work on it, one *for women who* are
/// through it is not.
const PEOPLE: &str = "\
    people women men parents families menschen frauen männer eltern personnes femmes hommes familles personas \
    mujeres hombres familias persone donne uomini genitori pessoas mulheres homens mensen vrouwen mannen ouders \
    osób kobiet rodziców personer kvinnor föräldrar pobl menywod fenywod rieni rai \
    those ceux celles quien quem quienes chi coloro wie alle tych 患者";
/// What is in the names of gatherings that stay together: groups and circles, and no tea for which friends bake.
const LASTING: &str = "grou gruppe grupo grup groep grŵp circ círc cerc kreis kring krąg cylch グループ の会";
/// What leads from a gathering to those who meet.
const FOR: &str = "for of de des du d für von per di dei per para do da dos voor van dla för av i o";
/// What makes it any gathering, not the one that writer and readers go to.
const ANY: &str = "a an any some un une eine einer una uno um uma een en ett";
/// Letters of the words that may stand between where nobody is named.
const SMALL: usize = 4;

/// Whether the event says what "our" gathering has in common: "our HIV support group", "notre groupe de parole VIH".
pub fn is_ours(governed: impl Fn(Class) -> bool, events: &[Event], number: usize, text: &str) -> bool {
    let Some(event) = events.get(number) else { return false };
    let fits = |other: &&Event| other.languages & event.languages != 0 && other.sentence == event.sentence;
    // A course and a workshop may be work.
    let meets = |other: &Event| {
        let work = |work: &Event| beside::is_work(work) && work.span.overlaps(other.span);
        other.class == Class::Gathering && !beside::around(events, number).any(work)
    };
    let mut after = events.get(number + 1..).unwrap_or(&[]).iter().take(NEIGHBOURS).filter(fits);
    // A support group alone says nothing of what it is for: the makers of software have one.
    let bare = || {
        beside::around(events, number).any(|other| other.class == Class::Ours && other.span.start == event.span.start)
    };
    // "Our autism parents' circle", and not "our cancer research group".
    let next = |other: &Event| other.word <= event.last + 2 && (other.word > event.last || !bare()) && meets(other);
    if governed(Class::Our) && !beside::is_office_next(events, number) && after.any(next) {
        return true;
    }
    let before = || events.get(..number).unwrap_or(&[]).iter().rev().take(NEIGHBOURS).filter(fits);
    before().any(|gathering| {
        let near = event.word.saturating_sub(gathering.last) <= beside::GOVERNED && meets(gathering);
        let our = |other: &Event| other.class == Class::Our && gathering.word.saturating_sub(other.last) <= 1;
        // "Our group bakes for the refuge"
        let leads = |gap: &str| words(gap).next().is_none_or(|first| is_one_of(first, FOR)) || is_for_people(gap);
        near && before().any(our) && leads(between(text, gathering, event)) && !beside::is_about(text, gathering, event)
    })
}

/// Whether the event says what the people of a gathering have in common, and whether that is "our" gathering.
pub fn gathered(events: &[Event], number: usize, text: &str) -> Option<bool> {
    let event = events.get(number)?;
    let before = || {
        let before = events.get(..number).unwrap_or(&[]).iter().rev().take(24);
        before.take_while(|other| other.sentence == event.sentence && apart(other, event) <= GATHERED + 3)
    };
    let fits = |other: &&Event| other.languages & event.languages != 0;
    let gathering =
        before().filter(fits).find(|other| other.class == Class::Gathering && apart(other, event) <= GATHERED)?;
    if beside::is_about(text, gathering, event) {
        return None;
    }
    let ours = before().filter(fits).any(|other| other.class == Class::Our && apart(other, gathering) <= CLOSE);
    let course = before().any(|other| other.class == Class::Office && other.span.overlaps(gathering.span));
    let people = || is_for_people(text.get(gathering.span.end as usize..event.span.start as usize).unwrap_or(""));
    (ours || !course || people()).then_some(ours)
}

/// The same for what stands before the gathering, or is one: "our coming-out group", "our survivors".
pub fn gathers(events: &[Event], number: usize) -> Option<bool> {
    let event = events.get(number)?;
    let fits = |other: &&Event| other.languages & event.languages != 0 && other.sentence == event.sentence;
    let before = events.get(..number)?.iter().rev().take(8).filter(fits);
    let ours = before.clone().any(|other| other.class == Class::Our && apart(other, event) <= 2);
    let mut after = events.get(number + 1..)?.iter().take(8).filter(fits);
    let gathering = after.any(|other| {
        let office =
            events.iter().skip(number + 1).take(8).any(|work| beside::is_work(work) && work.span.overlaps(other.span));
        other.class == Class::Gathering && other.word <= event.last + 1 && !office
    });
    let counts = matches!(event.class, Class::Hint | Class::Strong);
    (counts && (ours || gathering)).then_some(ours)
}

/// Whether what parts a gathering from its matter says for which people it is.
pub fn is_for_people(gap: &str) -> bool {
    gap.split_whitespace().take(9).any(|word| is_one_of(word, PEOPLE))
}

/// Whether a gathering that writer and readers know is named by what its people go through: "the bereaved parents' circle",
/// "die Gruppe für Angehörige von Spielern". Not a group that sings at a hospice, nor a tea in aid of one.
pub fn is_named_by(events: &[Event], number: usize, text: &str) -> bool {
    let Some(event) = events.get(number) else { return false };
    let confided = !event.topics.and(CONFIDED).is_empty();
    let lasts = |meets: &Event| {
        let name = lowered(meets.span.of(text));
        meets.class == Class::Gathering && has_one_of(&name, LASTING)
    };
    let matter = matches!(event.class, Class::Strong | Class::Theme | Class::Hint | Class::Role);
    let small = |gap: &str| words(gap).all(|word| word.chars().count() <= SMALL);
    // "Le groupe deuil", "y grŵp galar"
    let named = |gap: &str| confided && gap.trim().is_empty();
    let leads = |gap: &str| {
        let first = words(gap).next();
        named(gap) || first.is_some_and(|first| is_one_of(first, FOR)) && (is_for_people(gap) || confided && small(gap))
    };
    let known = |start: u32| {
        let before = text.get(..start as usize).unwrap_or("").trim_end();
        !before.ends_with(char::is_alphabetic) || !is_one_of(tail(before, char::is_alphabetic), ANY)
    };
    matter
        && beside::around(events, number).any(|meets| {
            // "The survivors' group", "the depression group"
            let whole = event.span.start < meets.span.start && meets.span.end == event.span.end;
            // A support group may be one of facilities
            if whole && confided && event.class != Class::Hint && lasts(meets) && known(event.span.start) {
                return true;
            }
            if !lasts(meets) || meets.sentence != event.sentence || meets.languages & event.languages == 0 {
                return false;
            }
            if meets.span.end <= event.span.start {
                return apart(meets, event) <= GATHERED
                    && known(meets.span.start)
                    && leads(between(text, meets, event));
            }
            let close = event.span.end <= meets.span.start && apart(event, meets) <= CLOSE && known(event.span.start);
            close && (confided && event.last + 1 == meets.word || is_for_people(between(text, event, meets)))
        })
}

fn between<'t>(text: &'t str, one: &Event, later: &Event) -> &'t str {
    text.get(one.span.end as usize..later.span.start as usize).unwrap_or("")
}
