//! Numbers that stand alone in a line or a cell, and what their neighbours of the same length say of them.
//! Where most of a column fails every check, the few that pass do so by chance. Knows no kinds and no text.

use std::collections::BTreeMap;

use super::kinds::Identifier;

/// Which column of which length: the cell's place in its line, and the number of digits.
pub(super) type Column = (u16, usize);

/// How many numbers a column has, and how many of them were given out.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    seen: u32,
    passed: u32,
}

/// The numbers without a label that stand alone.
#[derive(Debug, Default)]
pub(super) struct Peers {
    columns: BTreeMap<Column, Tally>,
    /// Where a number begins that was given out for standing alone, and its column; in the order of the text.
    unproved: Vec<(u32, Column)>,
}

impl Peers {
    /// A number stands alone in a column; `given` is where it begins if it was taken for an identifier.
    pub(super) fn note(&mut self, column: Column, given: Option<usize>) {
        let tally = self.columns.entry(column).or_default();
        tally.seen += 1;
        if let Some(start) = given.and_then(|start| u32::try_from(start).ok()) {
            tally.passed += 1;
            self.unproved.push((start, column));
        }
    }

    /// Whether nothing was given out that could be taken back.
    pub(super) fn are_settled(&self) -> bool {
        self.unproved.is_empty()
    }

    /// Takes back what was given out where fewer than two in three of the column passed.
    pub(super) fn settle(&self, found: &mut Vec<Identifier>) {
        let chance = |column: &Column| self.columns.get(column).is_some_and(|t| t.passed * 3 < t.seen * 2);
        if self.unproved.iter().any(|(_, column)| chance(column)) {
            found.retain(|identifier| {
                let place = self.unproved.binary_search_by_key(&identifier.span.start, |(start, _)| *start);
                !place.is_ok_and(|n| chance(&self.unproved[n].1))
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::people::identifiers;

    #[test]
    fn one_number_among_many_passes_by_chance() {
        let kinds = |text: &str| identifiers(text, None).len();
        // A PESEL by its check digit and its date
        assert_eq!(kinds("A\t44051401359\nB\t02070803628"), 2);
        assert_eq!(kinds("A\t44051401359\nB\t11111111112\nC\t98765432109\nD\t12345678901"), 0);
        // Another column, another length: no neighbours
        assert_eq!(kinds("A\t44051401359\t11111111112\nB\t02070803628\t98765432109"), 2);
    }
}
