//! Follows which cells free units cover.

use super::axis::Axis;
use super::cell_clock::CellClock;
use super::formula::State;
use super::level::Level;
use super::reach::Reach;
use super::yardstick::Yardstick;
use crate::model::{PlaceId, RoleId, UnitId};
use crate::simulation::{Availability, UnitChange};
use crate::units::SimTime;

/// Cells in reach of free units, by role.
pub(super) struct Coverage {
    band: usize,
    /// Where each covering unit stands; `None` when it does not cover.
    stands: Vec<Option<PlaceId>>,
    by_role: Vec<Covered>,
    first: Covered,
    /// Pattern roles that reach each cell.
    team: Vec<u8>,
    team_residents: f64,
    clock: CellClock,
}

/// Cells covered by some group of units.
struct Covered {
    units: Vec<u16>,
    residents: f64,
}

impl Covered {
    fn none(cells: usize) -> Self {
        Self {
            units: vec![0; cells],
            residents: 0.0,
        }
    }

    /// One unit more or less reaches a cell; whether that covers (`Some(true)`) or uncovers it.
    fn shift(&mut self, cell: usize, arrives: bool, residents: f64) -> Option<bool> {
        let count = &mut self.units[cell];
        *count = if arrives { *count + 1 } else { *count - 1 };
        let flips = *count == u16::from(arrives);
        if !flips {
            return None;
        }
        self.residents += if arrives { residents } else { -residents };
        Some(arrives)
    }
}

impl Coverage {
    /// Nothing is covered yet.
    pub(super) fn new(yardstick: &Yardstick<'_>) -> Self {
        let cells = yardstick.residents.len();
        Self {
            band: 0,
            stands: vec![None; yardstick.scenario.units.len()],
            by_role: (0..yardstick.roles())
                .map(|_| Covered::none(cells))
                .collect(),
            first: Covered::none(cells),
            team: vec![0; cells],
            team_residents: 0.0,
            clock: CellClock::new(cells),
        }
    }

    /// Takes over a change of a unit's state.
    pub(super) fn change(
        &mut self,
        yardstick: &Yardstick<'_>,
        reach: &Reach<'_>,
        axis: &Axis,
        change: &UnitChange,
        states: &mut [Level],
    ) {
        let covers = match change.availability {
            Availability::Free => true,
            Availability::HighestOnly => yardstick.hand_over_covers,
            Availability::Busy => false,
        };
        let stands = covers.then_some(change.place);
        let before = self.stands[change.unit.index()];
        if stands == before {
            return;
        }
        self.stands[change.unit.index()] = stands;
        let mut scene = Scene {
            yardstick,
            reach,
            axis,
            at: change.at,
        };
        if let Some(place) = before {
            self.shift(&mut scene, change.unit, place, false);
        }
        if let Some(place) = stands {
            self.shift(&mut scene, change.unit, place, true);
        }
        let role = yardstick.scenario.units[change.unit.index()].role;
        self.publish(yardstick, axis, change.at, role, states);
    }

    /// Another time band is in force: what free units reach changes where they stand.
    pub(super) fn change_band(
        &mut self,
        yardstick: &Yardstick<'_>,
        reach: &Reach<'_>,
        axis: &Axis,
        at: SimTime,
        band: usize,
        states: &mut [Level],
    ) {
        let mut scene = Scene {
            yardstick,
            reach,
            axis,
            at,
        };
        let covering: Vec<(UnitId, PlaceId)> = self
            .stands
            .iter()
            .enumerate()
            .filter_map(|(unit, place)| Some((UnitId::new(unit), (*place)?)))
            .collect();
        for &(unit, place) in &covering {
            self.shift(&mut scene, unit, place, false);
        }
        self.band = band;
        for &(unit, place) in &covering {
            self.shift(&mut scene, unit, place, true);
        }
        for role in (0..yardstick.roles()).map(RoleId::new) {
            self.publish(yardstick, axis, at, role, states);
        }
    }

    /// Milliseconds that each cell was covered.
    pub(super) fn finish(self, axis: &Axis) -> Vec<i64> {
        self.clock.finish(axis)
    }

    fn shift(&mut self, scene: &mut Scene<'_, '_>, unit: UnitId, place: PlaceId, arrives: bool) {
        let role = scene.yardstick.scenario.units[unit.index()].role;
        let first = scene.yardstick.coverage_roles.contains(role);
        let pattern = &scene.yardstick.scenario.pattern.roles;
        let in_pattern = pattern.contains(&role);
        for &cell in scene.reach.cells(unit, self.band, place) {
            let cell = cell as usize;
            let residents = scene.yardstick.residents[cell];
            let flips = self.by_role[role.index()].shift(cell, arrives, residents);
            if first && let Some(covered) = self.first.shift(cell, arrives, residents) {
                self.clock.set(scene.axis, scene.at, cell, covered);
            }
            if in_pattern && let Some(covered) = flips {
                let whole = pattern.len() as u8;
                if covered {
                    self.team[cell] += 1;
                    self.team_residents += if self.team[cell] == whole {
                        residents
                    } else {
                        0.0
                    };
                } else {
                    self.team_residents -= if self.team[cell] == whole {
                        residents
                    } else {
                        0.0
                    };
                    self.team[cell] -= 1;
                }
            }
        }
    }

    fn publish(
        &self,
        yardstick: &Yardstick<'_>,
        axis: &Axis,
        at: SimTime,
        role: RoleId,
        states: &mut [Level],
    ) {
        let mut put = |state: State, residents: f64| {
            states[state.position()].set(axis, at, residents / yardstick.all_residents);
        };
        put(State::Covered(role), self.by_role[role.index()].residents);
        put(State::CoveredFirst, self.first.residents);
        put(State::CoveredTeam, self.team_residents);
    }
}

/// Where and when a shift happens.
struct Scene<'a, 's> {
    yardstick: &'a Yardstick<'s>,
    reach: &'a Reach<'s>,
    axis: &'a Axis,
    at: SimTime,
}
