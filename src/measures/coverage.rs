//! Follows which cells free units cover.

use super::axis::Axis;
use super::cell_clock::CellClock;
use super::covered::{Covered, cells_of};
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
    /// Residents reached by role.
    residents: Vec<Told>,
    first: Told,
    team: Told,
    clock: CellClock,
}

/// Residents that somebody reaches, and what was told of them last.
#[derive(Clone, Copy, Default)]
struct Told {
    residents: f64,
    told: f64,
}

impl Told {
    fn shift(&mut self, residents: f64, arrives: bool) {
        self.residents += if arrives { residents } else { -residents };
    }
}

impl Coverage {
    /// Nothing is covered yet.
    pub(super) fn new(yardstick: &Yardstick<'_>) -> Self {
        let cells = yardstick.residents.len();
        let units = &yardstick.scenario.units;
        let of_role = |role: RoleId| units.iter().filter(|unit| unit.role == role).count();
        let roles = (0..yardstick.roles()).map(RoleId::new);
        Self {
            band: 0,
            stands: vec![None; units.len()],
            by_role: roles
                .map(|role| Covered::none(cells, of_role(role)))
                .collect(),
            residents: vec![Told::default(); yardstick.roles()],
            first: Told::default(),
            team: Told::default(),
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

    /// One unit more or less reaches the cells around `place`.
    fn shift(&mut self, scene: &mut Scene<'_, '_>, unit: UnitId, place: PlaceId, arrives: bool) {
        let role = scene.yardstick.scenario.units[unit.index()].role;
        for &(word, mask) in scene.reach.cells(unit, self.band, place) {
            let word = word as usize;
            let covered = &mut self.by_role[role.index()];
            let flips = if arrives {
                covered.add(word, mask)
            } else {
                covered.remove(word, mask)
            };
            if flips != 0 {
                self.flip(scene, role, (word, flips), arrives);
            }
        }
    }

    /// The cells of `flips` are reached by the first unit of the role, or no longer by any.
    fn flip(
        &mut self,
        scene: &Scene<'_, '_>,
        role: RoleId,
        (word, flips): (usize, u64),
        arrives: bool,
    ) {
        let residents = &scene.yardstick.residents;
        for cell in cells_of(word, flips) {
            self.residents[role.index()].shift(residents[cell], arrives);
        }
        let first = scene.yardstick.coverage_roles;
        if first.contains(role) {
            let others = first.without(role).iter(self.by_role.len());
            let reached = others.fold(0, |reached, other| {
                reached | self.by_role[other.index()].word(word)
            });
            for cell in cells_of(word, flips & !reached) {
                self.first.shift(residents[cell], arrives);
                self.clock.set(scene.axis, scene.at, cell, arrives);
            }
        }
        let pattern = &scene.yardstick.scenario.pattern.roles;
        if pattern.contains(&role) {
            let others = pattern.iter().filter(|&&other| other != role);
            let whole = others.fold(flips, |whole, other| {
                whole & self.by_role[other.index()].word(word)
            });
            for cell in cells_of(word, whole) {
                self.team.shift(residents[cell], arrives);
            }
        }
    }

    fn publish(
        &mut self,
        yardstick: &Yardstick<'_>,
        axis: &Axis,
        at: SimTime,
        role: RoleId,
        states: &mut [Level],
    ) {
        let mut put = |state: State, of: &mut Told| {
            if of.residents != of.told {
                of.told = of.residents;
                states[state.position()].set(axis, at, of.residents / yardstick.all_residents);
            }
        };
        put(State::Covered(role), &mut self.residents[role.index()]);
        put(State::CoveredFirst, &mut self.first);
        put(State::CoveredTeam, &mut self.team);
    }
}

/// Where and when a shift happens.
struct Scene<'a, 's> {
    yardstick: &'a Yardstick<'s>,
    reach: &'a Reach<'s>,
    axis: &'a Axis,
    at: SimTime,
}
