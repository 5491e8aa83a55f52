//! Lists put in order, by one search for all of them: the standard library's is compiled anew for every type and costs
//! the module several kilobytes each time.

use std::cmp::Ordering;

/// So many are put in order where they stand.
const FEW: usize = 16;

/// Puts items in order; equal ones stay as they stood.
pub fn put_in_order<T: Ord>(items: &mut [T]) {
    put_in_order_by(items, T::cmp);
}

/// [`put_in_order`] by a comparison, which must be a total order.
pub fn put_in_order_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if items.is_sorted_by(|a, b| compare(a, b) != Ordering::Greater) {
        return;
    }
    if items.len() <= FEW {
        for from in 1..items.len() {
            let mut at = from;
            while at > 0 && compare(&items[at], &items[at - 1]) == Ordering::Less {
                items.swap(at, at - 1);
                at -= 1;
            }
        }
        return;
    }
    let mut order = ordered(items.len(), &|a, b| compare(&items[a], &items[b]));
    // Each item goes to its place along the circle of those that take each other's
    for start in 0..items.len() {
        let mut at = start;
        while let from = std::mem::replace(&mut order[at], at)
            && from != start
        {
            items.swap(at, from);
            at = from;
        }
    }
}

/// Every item once, in order.
#[must_use]
pub fn distinct<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    put_in_order(&mut items);
    items.dedup();
    items
}

/// Which item comes where.
#[inline(never)]
fn ordered(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_put_in_order_as_the_standard_library_does_it() {
        for count in [0, 1, 2, FEW, FEW + 1, 100, 1000] {
            let items: Vec<(u64, usize)> =
                (0..count).map(|at| ((at as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 58, at)).collect();
            let (mut ours, mut theirs) = (items.clone(), items.clone());
            put_in_order_by(&mut ours, |a, b| a.0.cmp(&b.0));
            theirs.sort_by_key(|item| item.0);
            assert_eq!(ours, theirs);
            put_in_order(&mut ours);
            theirs.sort_unstable();
            assert_eq!(ours, theirs);
            let keys: std::collections::BTreeSet<u64> = items.iter().map(|item| item.0).collect();
            assert_eq!(distinct(items.iter().map(|item| item.0)), keys.into_iter().collect::<Vec<_>>());
        }
    }
}
