//! Planned times from wherever a unit is: exact, or between bounds.

use super::board::Board;
use super::whereabouts::Spot;

/// Rounding of constants and means to whole milliseconds.
pub const ROUNDING: i64 = 20;

/// A planned time that lies between two bounds, turn-out included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    pub least: i64,
    pub most: i64,
    /// There surely is a route.
    pub sure: bool,
}

impl Reach {
    pub fn is_exact(self) -> bool {
        self.sure && self.least == self.most
    }
}

impl Board<'_> {
    /// Planned time of a new trip of a unit; `None` when there surely is no route.
    pub fn reach(&self, unit: usize, to: usize, now: i64) -> Option<Reach> {
        let plan = self.case.plan;
        let declared = &plan.units[unit];
        let turn_out = plan.turn_out(unit);
        let week = self.case.week(now);
        let exact = |time: i64| Reach {
            least: time + turn_out,
            most: time + turn_out,
            sure: true,
        };
        if let Some(row) = plan.times_of(declared) {
            return row[to].map(exact);
        }
        let state = &self.states[unit];
        let way = |from: usize| plan.roads.planned(declared.mode, week, from, to);
        if state.just_cleared && state.since == now && plan.dispatch.next_from_post {
            return way(self.case.post(unit, now)).map(exact);
        }
        match self.spot(unit, now) {
            Spot::At(place) => way(place).map(exact),
            Spot::Between { a, b, whole, along } => {
                let back = way(a).map(|time| time + along);
                let on = way(b).map(|time| time + whole - along);
                back.into_iter().chain(on).min().map(exact)
            }
            Spot::Among(places) => {
                let nearest = places.iter().filter_map(|&place| way(place)).min();
                nearest.map(|time| Reach {
                    least: time + turn_out,
                    most: i64::MAX,
                    sure: places.iter().all(|&place| way(place).is_some()),
                })
            }
            Spot::Unknown => Some(Reach {
                least: 0,
                most: i64::MAX,
                sure: false,
            }),
        }
    }
}
