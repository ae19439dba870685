//! Land links and ferries: planned times, and the earliest that anybody can be somewhere.

use super::quantities::{DrawnTime, WEEK, contains};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

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

/// How people of one mode get about; times in milliseconds.
#[derive(Clone, Debug)]
pub struct Roads {
    /// Links from each place: (to, time).
    pub links: Vec<Vec<(usize, i64)>>,
    /// Time within each place.
    pub own: Vec<i64>,
    pub ferries: Vec<Ferry>,
}

/// Whether closed ferries are closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hours {
    Kept,
    Ignored,
}

impl Roads {
    /// Planned time at `week` (since Monday): ferries with half their headway or the mean delay, closed ones not at all.
    pub fn planned(&self, week: i64, from: usize, to: usize) -> Option<f64> {
        if from == to {
            return Some(self.own[from] as f64);
        }
        let time = |ferry: &Ferry| {
            if contains(&ferry.hours, 7, week) {
                return Some(ferry.headway / 2 + ferry.crossing);
            }
            let (hours, delay) = ferry.on_call.as_ref()?;
            contains(hours, 7, week).then_some(delay.mean as i64 + ferry.crossing)
        };
        self.search(from, to, 0, |ferry, at| Some(at + time(ferry)?))
            .map(|time| time as f64)
    }

    /// Time by land; `None` when a ferry is needed.
    pub fn by_land(&self, from: usize, to: usize) -> Option<i64> {
        if from == to {
            return Some(self.own[from]);
        }
        self.search(from, to, 0, |_, _| None)
    }

    /// The earliest instant (since a Monday) at which somebody who is at `from` at `start` can be at `to`, when
    /// every boat is just leaving.
    pub fn earliest(&self, start: i64, from: usize, to: usize, hours: Hours) -> Option<i64> {
        self.search(from, to, start, |ferry, at| {
            let scheduled = match hours {
                Hours::Ignored => Some(at),
                Hours::Kept => next_opening(&ferry.hours, at),
            };
            let called = ferry.on_call.as_ref();
            let called =
                called.and_then(|(hours, delay)| Some(next_opening(hours, at)? + delay.least));
            let leaves = [scheduled, called].into_iter().flatten().min()?;
            Some(leaves + ferry.crossing)
        })
    }

    /// Dijkstra's search; `cross` gives when a crossing that is wanted at an instant ends.
    fn search(
        &self,
        from: usize,
        to: usize,
        start: i64,
        cross: impl Fn(&Ferry, i64) -> Option<i64>,
    ) -> Option<i64> {
        let mut best = vec![i64::MAX; self.links.len()];
        best[from] = start;
        let mut open = BinaryHeap::from([Reverse((start, from))]);
        while let Some(Reverse((at, place))) = open.pop() {
            if place == to {
                return Some(at);
            }
            if at > best[place] {
                continue;
            }
            let by_land = self.links[place]
                .iter()
                .map(|&(next, time)| (next, at + time));
            let landings = self
                .ferries
                .iter()
                .filter(|ferry| ferry.ends.contains(&place));
            let by_water = landings.filter_map(|ferry| {
                let [a, b] = ferry.ends;
                Some((if a == place { b } else { a }, cross(ferry, at)?))
            });
            for (next, time) in by_land.chain(by_water) {
                if time < best[next] {
                    best[next] = time;
                    open.push(Reverse((time, next)));
                }
            }
        }
        None
    }
}

/// `at`, when it lies within a window of the week; otherwise when the next one opens.
fn next_opening(hours: &[(i64, i64)], at: i64) -> Option<i64> {
    if contains(hours, 7, at) {
        return Some(at);
    }
    let wait = |&(from, _): &(i64, i64)| (from - at).rem_euclid(WEEK);
    hours.iter().map(wait).min().map(|wait| at + wait)
}

#[test]
fn closed_ferries_are_waited_for() {
    let hour = 3_600_000;
    let roads = Roads {
        links: vec![Vec::new(), Vec::new()],
        own: vec![0, 0],
        ferries: vec![Ferry {
            ends: [0, 1],
            crossing: 60_000,
            headway: 120_000,
            hours: (0..7)
                .map(|day| ((24 * day + 6) * hour, (24 * day + 22) * hour))
                .collect(),
            on_call: None,
        }],
    };
    assert_eq!(
        roads.earliest(23 * hour, 0, 1, Hours::Kept),
        Some(30 * hour + 60_000)
    );
    assert_eq!(
        roads.earliest(23 * hour, 0, 1, Hours::Ignored),
        Some(23 * hour + 60_000)
    );
    assert_eq!(roads.planned(7 * hour, 0, 1), Some(120_000.0));
    assert_eq!(roads.planned(23 * hour, 0, 1), None);
    assert_eq!(roads.by_land(0, 1), None);
}
