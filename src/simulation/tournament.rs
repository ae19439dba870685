//! The next own event of every unit, found by a tournament: a new one takes the place of the old.

use crate::model::UnitId;
use crate::units::SimTime;

/// One instant by unit, in a tree whose nodes hold the earlier of two: setting one costs a step
/// for every doubling of the units, and nothing stays behind that has been overtaken.
pub(super) struct Tournament {
    /// From 1, the root: the least key below; the leaves are the second half.
    nodes: Vec<u64>,
    /// Bits of a key that hold the unit, below the instant: of units at one instant the first comes first.
    bits: u32,
}

/// The key of a unit with nothing to come.
const NEVER: u64 = u64::MAX;

impl Tournament {
    /// Nothing is to come for any of so many units.
    pub(super) fn new(units: usize) -> Self {
        let leaves = units.next_power_of_two();
        Self {
            nodes: vec![NEVER; 2 * leaves],
            bits: leaves.trailing_zeros(),
        }
    }

    /// The next event of `unit` is at `at`.
    pub(super) fn set(&mut self, unit: UnitId, at: SimTime) {
        let key = (at.milliseconds() as u64) << self.bits | unit.index() as u64;
        let latest = NEVER >> self.bits;
        let is_to_come = at < SimTime::NEVER && at.milliseconds() as u64 <= latest;
        self.put(unit.index(), if is_to_come { key } else { NEVER });
    }

    /// The earliest of all, and the first unit that it is of.
    pub(super) fn first(&self) -> Option<(SimTime, UnitId)> {
        let key = self.nodes[1];
        let unit = key & !(NEVER << self.bits);
        let at = SimTime::from_milliseconds((key >> self.bits) as i64);
        (key != NEVER).then(|| (at, UnitId::new(unit as usize)))
    }

    /// Nothing more is to come for `unit`.
    pub(super) fn remove(&mut self, unit: UnitId) {
        self.put(unit.index(), NEVER);
    }

    fn put(&mut self, unit: usize, key: u64) {
        let mut node = self.nodes.len() / 2 + unit;
        self.nodes[node] = key;
        while node > 1 {
            let least = self.nodes[node].min(self.nodes[node ^ 1]);
            node /= 2;
            if self.nodes[node] == least {
                break;
            }
            self.nodes[node] = least;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_finds_the_earliest_and_of_these_the_first(
            units in 1_usize..20,
            steps in proptest::collection::vec((0_usize..20, proptest::option::of(0_i64..9)), 0..60),
        ) {
            let mut tournament = Tournament::new(units);
            let mut expected = vec![SimTime::NEVER; units];
            for (unit, at) in steps {
                let unit = unit % units;
                expected[unit] = at.map_or(SimTime::NEVER, SimTime::from_milliseconds);
                tournament.set(UnitId::new(unit), expected[unit]);
                let first = expected.iter().zip(0..).min().filter(|&(&at, _)| at < SimTime::NEVER);
                let first = first.map(|(&at, unit)| (at, UnitId::new(unit)));
                prop_assert_eq!(tournament.first(), first);
            }
        }
    }
}
