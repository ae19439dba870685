//! Land links and ferries: planned times, and the earliest that anybody can be somewhere.

use super::hours::contains;
use super::quantities::{DrawnTime, WEEK};
use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::rc::Rc;

/// A ferry between two places, both ways.
#[derive(Clone, Debug)]
pub struct Ferry {
    pub ends: [usize; 2],
    pub crossing: i64,
    pub headway: i64,
    /// Windows of the week.
    pub hours: Vec<(i64, i64)>,
    /// Windows of the week in which it can be called, and the delay until it comes.
    pub on_call: Option<(Vec<(i64, i64)>, DrawnTime)>,
}

/// How people of one mode get about by land; times in milliseconds.
#[derive(Clone, Debug, Default)]
pub struct Way {
    /// Links from each place: (to, time).
    pub links: Vec<Vec<(usize, i64)>>,
    /// Time within each place.
    pub own: Vec<i64>,
    /// Hours of the week with a factor on the time of links.
    pub slow: Vec<(Vec<(i64, i64)>, f64)>,
}

/// A row of a table of times; `None` where there is no way.
pub type Row = Vec<Option<i64>>;

/// What planned times hang on: mode, conditions, origin, with or without ferries.
type Asked = (usize, Vec<u64>, usize, bool);

/// All ways to get about.
#[derive(Debug, Default)]
pub struct Roads {
    pub ways: Vec<Way>,
    pub ferries: Vec<Ferry>,
    /// Places that a declared link or ferry joins.
    pub joined: Vec<(usize, usize)>,
    /// Times from place to place in a table, in place of links.
    pub table: Option<Vec<Row>>,
    /// Times of each unit to and from each place, in place of all others.
    pub of_unit: BTreeMap<String, Row>,
    /// Planned times that have been asked for before.
    pub(super) known: RefCell<BTreeMap<Asked, Rc<Row>>>,
}

/// Whether closed ferries are closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hours {
    Kept,
    Ignored,
}

impl Ferry {
    /// Planned time at `week`: half the headway or the mean delay, and the crossing; `None` when it is closed.
    fn planned(&self, week: i64) -> Option<i64> {
        if contains(&self.hours, week) {
            return Some(self.headway / 2 + self.crossing);
        }
        let (hours, delay) = self.on_call.as_ref()?;
        contains(hours, week).then_some(delay.mean.round() as i64 + self.crossing)
    }
}

impl Way {
    /// Factor on the time of links at `week`.
    fn factor(&self, week: i64) -> f64 {
        let slow = self.slow.iter().filter(|(hours, _)| contains(hours, week));
        slow.map(|(_, factor)| factor).product()
    }

    /// The least factor that ever holds.
    fn least_factor(&self) -> f64 {
        self.slow
            .iter()
            .map(|(_, factor)| factor.min(1.0))
            .product()
    }
}

impl Roads {
    /// Planned time at `week` (since Monday).
    pub fn planned(&self, mode: usize, week: i64, from: usize, to: usize) -> Option<i64> {
        self.time(mode, week, from, to, true)
    }

    /// Time by land; `None` when a ferry is needed.
    pub fn by_land(&self, mode: usize, week: i64, from: usize, to: usize) -> Option<i64> {
        self.time(mode, week, from, to, false)
    }

    /// Whether the planned route goes by land alone.
    pub fn is_by_land(&self, mode: usize, week: i64, from: usize, to: usize) -> bool {
        let planned = self.planned(mode, week, from, to);
        planned.is_some() && self.by_land(mode, week, from, to) == planned
    }

    /// What travel times depend on at `week`: equal when nothing has changed.
    pub fn conditions(&self, mode: usize, week: i64) -> Vec<u64> {
        let ferries = self.ferries.iter();
        let mut conditions: Vec<u64> = ferries
            .map(|ferry| ferry.planned(week).map_or(0, i64::unsigned_abs))
            .collect();
        conditions.push(self.ways[mode].factor(week).to_bits());
        conditions
    }

    fn time(&self, mode: usize, week: i64, from: usize, to: usize, ferries: bool) -> Option<i64> {
        if let Some(table) = &self.table {
            return table[from][to];
        }
        if from == to {
            return Some(self.ways[mode].own[from]);
        }
        let key = (mode, self.conditions(mode, week), from, ferries);
        if let Some(row) = self.known.borrow().get(&key) {
            return row[to];
        }
        let factor = self.ways[mode].factor(week);
        let row = self.search(mode, from, 0, factor, |ferry, at| {
            Some(at + ferry.planned(week).filter(|_| ferries)?)
        });
        let row = Rc::new(row);
        self.known.borrow_mut().insert(key, row.clone());
        row[to]
    }

    /// The earliest instant (since a Monday) at which somebody who is at `from` at `start` can be at `to`, when
    /// every boat is just leaving and the roads are at their fastest.
    pub fn earliest(
        &self,
        mode: usize,
        start: i64,
        from: usize,
        to: usize,
        hours: Hours,
    ) -> Option<i64> {
        if let Some(table) = &self.table {
            return Some(start + table[from][to]?);
        }
        let factor = self.ways[mode].least_factor();
        self.search(mode, from, start, factor, |ferry, at| {
            let scheduled = match hours {
                Hours::Ignored => Some(at),
                Hours::Kept => next_opening(&ferry.hours, at),
            };
            let called = ferry.on_call.as_ref();
            let called =
                called.and_then(|(hours, delay)| Some(next_opening(hours, at)? + delay.least));
            let leaves = [scheduled, called].into_iter().flatten().min()?;
            Some(leaves + ferry.crossing)
        })[to]
    }

    /// Dijkstra's search; `cross` gives when a crossing that is wanted at an instant ends.
    fn search(
        &self,
        mode: usize,
        from: usize,
        start: i64,
        factor: f64,
        cross: impl Fn(&Ferry, i64) -> Option<i64>,
    ) -> Row {
        let links = &self.ways[mode].links;
        let mut best = vec![None; links.len()];
        best[from] = Some(start);
        let mut open = BinaryHeap::from([Reverse((start, from))]);
        while let Some(Reverse((at, place))) = open.pop() {
            if best[place].is_some_and(|best| at > best) {
                continue;
            }
            let by_land = links[place]
                .iter()
                .map(|&(next, time)| (next, at + (time as f64 * factor).round() as i64));
            let ferries = self.ferries.iter();
            let landings = ferries.filter(|ferry| ferry.ends.contains(&place));
            let by_water = landings.filter_map(|ferry| {
                let [a, b] = ferry.ends;
                Some((if a == place { b } else { a }, cross(ferry, at)?))
            });
            for (next, time) in by_land.chain(by_water) {
                if best[next].is_none_or(|best| time < best) {
                    best[next] = Some(time);
                    open.push(Reverse((time, next)));
                }
            }
        }
        best
    }
}

/// `at`, when it lies within a window of the week; otherwise when the next one opens.
fn next_opening(hours: &[(i64, i64)], at: i64) -> Option<i64> {
    if contains(hours, at) {
        return Some(at);
    }
    let wait = |&(from, _): &(i64, i64)| (from - at).rem_euclid(WEEK);
    hours.iter().map(wait).min().map(|wait| at + wait)
}

#[test]
fn closed_ferries_are_waited_for() {
    let hour = 3_600_000;
    let roads = Roads {
        ways: vec![Way {
            links: vec![Vec::new(), Vec::new()],
            own: vec![0, 0],
            slow: Vec::new(),
        }],
        ferries: vec![Ferry {
            ends: [0, 1],
            crossing: 60_000,
            headway: 120_000,
            hours: (0..7)
                .map(|day| ((24 * day + 6) * hour, (24 * day + 22) * hour))
                .collect(),
            on_call: None,
        }],
        ..Roads::default()
    };
    let earliest = |hours| roads.earliest(0, 23 * hour, 0, 1, hours);
    assert_eq!(earliest(Hours::Kept), Some(30 * hour + 60_000));
    assert_eq!(earliest(Hours::Ignored), Some(23 * hour + 60_000));
    assert_eq!(roads.planned(0, 7 * hour, 0, 1), Some(120_000));
    assert_eq!(roads.planned(0, 23 * hour, 0, 1), None);
    assert_eq!(roads.by_land(0, 7 * hour, 0, 1), None);
}
