//! Sorting by instant without moving large items more than once.

use crate::units::SimTime;

/// Sorts by instant; items at one instant stay in their order. Only the keys are sorted, and every
/// item moves once: with ten million candidates there is no room for a second list of them.
pub(super) fn sort_by_instant<T: Copy>(items: &mut [T], instant: impl Fn(&T) -> SimTime) {
    let keys = items.iter().zip(0_u32..);
    let mut order: Vec<(SimTime, u32)> = keys.map(|(item, at)| (instant(item), at)).collect();
    order.sort_unstable();
    for start in 0..items.len() {
        let first = items[start];
        let mut to = start;
        loop {
            let from = std::mem::replace(&mut order[to].1, to as u32) as usize;
            if from == start {
                break;
            }
            items[to] = items[from];
            to = from;
        }
        items[to] = first;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_a_stable_sort_does(instants in proptest::collection::vec(0_i64..20, 0..60)) {
            let mut items: Vec<(i64, usize)> = instants.into_iter().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|&(at, _)| at);
            sort_by_instant(&mut items, |&(at, _)| SimTime::from_milliseconds(at));
            prop_assert_eq!(items, expected);
        }
    }
}
