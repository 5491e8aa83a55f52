//! Leaves out entries that others make needless, so that lexicons can be written freely and ship small.
//! Knows how entries match; must not know what classes weigh beyond which of them do at least as much.

use super::class::Class;
use super::{Group, Word, fold};
use std::collections::BTreeSet;

/// The classes whose entries do all that one of this class does where they stand inside it.
fn stronger(class: Class) -> &'static [Class] {
    match class {
        Class::Strong | Class::Theme => &[Class::Strong, Class::Theme],
        Class::Service => &[Class::Service, Class::Strong, Class::Theme],
        Class::Calling => &[Class::Calling, Class::Service, Class::Strong, Class::Theme],
        Class::Own => &[Class::Own, Class::Strong, Class::Theme],
        Class::Company => &[Class::Company, Class::Strong, Class::Theme, Class::Own, Class::Role],
        Class::Hint => &[Class::Hint, Class::Strong, Class::Theme],
        Class::Trace => &[Class::Trace, Class::Hint, Class::Strong, Class::Theme, Class::Own],
        Class::Thing => &[Class::Own],
        Class::Told => &[Class::Told],
        Class::Role => &[Class::Role],
        Class::Did => &[Class::Did],
        Class::Neutral => &[Class::Neutral],
        Class::Office => &[Class::Office, Class::Trade],
        Class::Firm => &[Class::Firm],
        _ => &[],
    }
}

/// The groups without needless entries.
pub fn prune(groups: Vec<Group>) -> Vec<Group> {
    let mut kept: Vec<BTreeSet<Vec<Word>>> = Vec::with_capacity(groups.len());
    for group in &groups {
        let others: Vec<&Group> = groups
            .iter()
            .filter(|other| {
                other.language == group.language
                    && other.topics & group.topics == group.topics
                    && stronger(group.class).contains(&other.class)
            })
            .collect();
        let needed = |entry: &&Vec<Word>| {
            !others
                .iter()
                .any(|other| other.entries.iter().any(|one| makes_needless(one, other.class, entry, group.class)))
                && (group.class != Class::Neutral || protects(entry, group.language, &groups))
        };
        kept.push(group.entries.iter().filter(needed).cloned().collect());
    }
    let parts = groups.into_iter().zip(kept);
    parts.map(|(group, entries)| Group { entries, ..group }).collect()
}

/// Whether `one` does all that `entry` does. Of two that do the same the first is kept.
fn makes_needless(one: &[Word], of: Class, entry: &[Word], class: Class) -> bool {
    let inside = if class == Class::Own || of == Class::Theme && class != Class::Service {
        entry.get(..one.len())
    } else {
        Some(entry)
    };
    if one.len() > entry.len() || !inside.is_some_and(|inside| covers(one, inside)) {
        return false;
    }
    let alike = one.len() == entry.len() && covers(entry, one);
    !alike || !stronger(of).contains(&class) || (of, one) < (class, entry)
}

/// Whether the words of `one` stand in a row in `entry`.
fn covers(one: &[Word], entry: &[Word]) -> bool {
    if let ([one], [entry]) = (one, entry)
        && one.letters.as_bytes()[0] >= 0xe3
    {
        return entry.letters.contains(&one.letters);
    }
    entry.windows(one.len()).any(|row| one.iter().zip(row).all(|(one, other)| covers_word(one, other)))
}

fn covers_word(one: &Word, other: &Word) -> bool {
    let Some(left) = other.letters.strip_prefix(&one.letters) else { return one.letters == "_" };
    // A mark for capitals matches less, the mark for compounds more.
    let case = one.before == other.before || one.before.is_empty() && !other.before.contains('~');
    // Room for at least one letter of inflection, where the other may have some.
    let needs = if left.is_empty() { 0 } else { left.len() + ending(other).min(1) };
    case && (ending(one) == usize::MAX || ending(other) != usize::MAX && needs <= ending(one))
}

/// Most letters that may follow the word.
fn ending(word: &Word) -> usize {
    match word.after.as_str() {
        "*" => usize::MAX,
        "+" => 3,
        "" if word.letters.len() >= fold::INFLECTED => 2,
        _ => 0,
    }
}

/// Whether a harmless entry takes words away from any other of its language.
fn protects(entry: &[Word], language: usize, groups: &[Group]) -> bool {
    let others = groups
        .iter()
        .filter(|group| group.language == language && !group.class.is_grammar() && group.class != Class::Neutral);
    others.flat_map(|group| &group.entries).any(|other| {
        covers(other, entry) || other.first().is_some_and(|first| entry.iter().any(|word| covers_word(first, word)))
    })
}
