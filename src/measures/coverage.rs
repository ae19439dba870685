//! Follows which cells free units cover.

use super::axis::Axis;
use super::cell_clock::CellClock;
use super::covered::{Covered, cells_of};
use super::formula::State;
use super::level::Level;
use super::reach::Reach;
use super::yardstick::Yardstick;
use crate::model::{PlaceId, RoleId, RoleSet, UnitId};
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

    /// Takes over what units came to within one instant.
    pub(super) fn change(
        &mut self,
        scene: &Scene<'_, '_>,
        changes: &[UnitChange],
        states: &mut [Level],
    ) {
        let mut roles = RoleSet::EMPTY;
        for change in changes {
            let covers = match change.availability {
                Availability::Free => true,
                Availability::HighestOnly => scene.yardstick.hand_over_covers,
                Availability::Busy => false,
            };
            let stands = covers.then_some(change.place);
            let unit = change.unit;
            let before = std::mem::replace(&mut self.stands[unit.index()], stands);
            if before == stands {
                continue;
            }
            let role = scene.yardstick.scenario.units[unit.index()].role;
            for (place, arrives) in [(before, false), (stands, true)] {
                if let Some(place) = place {
                    self.shift(scene, (unit, role), (change.at, place), arrives);
                }
            }
            roles = roles.with(role);
        }
        if let (false, Some(change)) = (roles.is_empty(), changes.first()) {
            self.publish(scene, change.at, roles, states);
        }
    }

    /// Another time band is in force: what free units reach changes where they stand.
    pub(super) fn change_band(
        &mut self,
        scene: &Scene<'_, '_>,
        at: SimTime,
        band: usize,
        states: &mut [Level],
    ) {
        let role_of = |unit: usize| scene.yardstick.scenario.units[unit].role;
        let covering: Vec<(UnitId, RoleId, PlaceId)> = self
            .stands
            .iter()
            .enumerate()
            .filter_map(|(unit, place)| Some((UnitId::new(unit), role_of(unit), (*place)?)))
            .collect();
        for &(unit, role, place) in &covering {
            self.shift(scene, (unit, role), (at, place), false);
        }
        self.band = band;
        for &(unit, role, place) in &covering {
            self.shift(scene, (unit, role), (at, place), true);
        }
        self.publish(scene, at, RoleSet::ALL, states);
    }

    /// Milliseconds that each cell was covered.
    pub(super) fn finish(self, axis: &Axis) -> Vec<i64> {
        self.clock.finish(axis)
    }

    /// One unit more or less reaches the cells around `place`.
    fn shift(
        &mut self,
        scene: &Scene<'_, '_>,
        (unit, role): (UnitId, RoleId),
        (at, place): (SimTime, PlaceId),
        arrives: bool,
    ) {
        for &(word, mask) in scene.reach.cells(unit, self.band, place) {
            let word = word as usize;
            let covered = &mut self.by_role[role.index()];
            let flips = if arrives {
                covered.add(word, mask)
            } else {
                covered.remove(word, mask)
            };
            if flips != 0 {
                self.flip(scene, (at, role), (word, flips), arrives);
            }
        }
    }

    /// The cells of `flips` are reached by the first unit of the role, or no longer by any.
    fn flip(
        &mut self,
        scene: &Scene<'_, '_>,
        (at, role): (SimTime, RoleId),
        (word, flips): (usize, u64),
        arrives: bool,
    ) {
        let roles = self.by_role.len();
        let reached_by = |role: RoleId| self.by_role[role.index()].word(word);
        let mut firsts = 0;
        let first = scene.yardstick.coverage_roles;
        if first.contains(role) {
            let others = first.without(role).iter(roles);
            firsts = flips & !others.fold(0, |reached, other| reached | reached_by(other));
        }
        let mut whole = 0;
        let pattern = &scene.yardstick.scenario.pattern.roles;
        if pattern.contains(&role) {
            let others = pattern.iter().filter(|&&other| other != role);
            whole = others.fold(flips, |whole, &other| whole & reached_by(other));
        }
        let sign = if arrives { 1.0 } else { -1.0 };
        for cell in cells_of(word, flips) {
            let residents = sign * scene.yardstick.residents[cell];
            let bit = 1 << (cell % 64);
            self.residents[role.index()].residents += residents;
            if firsts & bit != 0 {
                self.first.residents += residents;
                self.clock.set(scene.axis, at, cell, arrives);
            }
            if whole & bit != 0 {
                self.team.residents += residents;
            }
        }
    }

    fn publish(
        &mut self,
        scene: &Scene<'_, '_>,
        at: SimTime,
        roles: RoleSet,
        states: &mut [Level],
    ) {
        let mut put = |state: State, of: &mut Told| {
            if of.residents != of.told {
                of.told = of.residents;
                states[state.position()].set(scene.axis, at, of.residents);
            }
        };
        for role in roles.iter(self.residents.len()) {
            put(State::Covered(role), &mut self.residents[role.index()]);
        }
        put(State::CoveredFirst, &mut self.first);
        put(State::CoveredTeam, &mut self.team);
    }
}

/// What coverage is measured by.
pub(super) struct Scene<'a, 's> {
    pub yardstick: &'a Yardstick<'s>,
    pub reach: &'a Reach<'s>,
    pub axis: &'a Axis,
}
