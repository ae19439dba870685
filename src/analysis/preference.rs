//! In which order units are preferred for the incidents of a stream.

use super::service::Service;
use crate::model::{CellId, PlaceId, PolicyChoice, Sharing, Ties, UnitId};
use crate::policy::Situation;
use crate::queueing::hypercube::Preferences;
use crate::units::{SimTime, Span};

impl Service<'_> {
    /// The list of the stream's units, best first, as the scenario's policy has it when every
    /// unit is at its post.
    pub fn preferences(&self, origin: usize) -> Preferences {
        let scenario = self.scenario;
        let reached = |unit: &usize| self.trips[(origin, *unit)].is_some();
        let mut order: Vec<usize> = (0..self.units.len()).filter(reached).collect();
        let trip = |unit: usize| self.trips[(origin, unit)];
        match scenario.dispatch.policy {
            PolicyChoice::Nearest => order.sort_by_key(|&unit| (trip(unit), unit)),
            PolicyChoice::LowestSufficientRole => {
                let kind = &scenario.types[self.origins[origin].kind];
                let may_start = kind.stages.first().map(|stage| stage.may_start);
                let rank = |unit: usize| {
                    let role = scenario.units[self.units[unit]].role;
                    let starts = may_start.is_some_and(|roles| roles.contains(role));
                    (!starts, scenario.roles[role.index()].rank)
                };
                order.sort_by_key(|&unit| (rank(unit), trip(unit), unit));
            }
            PolicyChoice::OwnCellFirst => {
                let cell = self.cell_of(origin);
                let responsible = self.responsible();
                let posts: Vec<PlaceId> = scenario.units.iter().map(|unit| unit.post).collect();
                let situation = Situation {
                    scenario,
                    at: SimTime::START,
                    cell,
                    idle_since: &[],
                    posts: &posts,
                    responsible: &responsible,
                };
                let ring = |unit: usize| situation.ring(UnitId::new(self.units[unit]));
                order.sort_by_key(|&unit| (ring(unit), trip(unit), unit));
            }
            PolicyChoice::PreferenceList => return self.listed(origin),
        }
        if scenario.dispatch.own_area_first {
            let geography = &scenario.geography;
            let area = |cell: CellId| geography.cells[cell.index()].area;
            let home = |unit: usize| {
                let post = scenario.units[self.units[unit]].post;
                geography.places[post.index()].cell
            };
            let own = area(self.cell_of(origin));
            order.sort_by_key(|&unit| area(home(unit)) != own);
        }
        Preferences::strict(order)
    }

    /// A stream that not every unit can be sent to.
    pub fn short_list(&self) -> Option<usize> {
        let length =
            |origin: usize| -> usize { self.preferences(origin).groups().map(<[u32]>::len).sum() };
        (0..self.origins.len()).find(|&origin| length(origin) < self.units.len())
    }

    fn cell_of(&self, origin: usize) -> CellId {
        let place = self.origins[origin].place;
        self.scenario.geography.places[place.index()].cell
    }

    /// The list of the file, without units that have no way; a unit counts where it first stands.
    fn listed(&self, origin: usize) -> Preferences {
        let Some(declared) = &self.scenario.dispatch.preferences else {
            return Preferences::strict([]);
        };
        let mut seen = vec![false; self.units.len()];
        let mut groups = Vec::new();
        for group in declared
            .groups
            .get(self.cell_of(origin).index())
            .into_iter()
            .flatten()
        {
            let position =
                |unit: &UnitId| self.units.iter().position(|&known| known == unit.index());
            let mut members: Vec<usize> = group.iter().filter_map(position).collect();
            members.retain(|&unit| {
                self.trips[(origin, unit)].is_some() && !std::mem::replace(&mut seen[unit], true)
            });
            members.sort_unstable();
            groups.push(members);
        }
        match declared.ties {
            Ties::Split => Preferences::with_ties(groups),
            Ties::Lowest => Preferences::strict(groups.into_iter().flatten()),
        }
    }

    /// Who answers for each cell and pattern role while everybody is on duty: the first unit
    /// posted there, the one that a beat always names, or the nearest.
    fn responsible(&self) -> Vec<Option<UnitId>> {
        let scenario = self.scenario;
        let geography = &scenario.geography;
        let mut found = Vec::new();
        for cell in (0..geography.cells.len()).map(CellId::new) {
            for &role in &scenario.pattern.roles {
                let of_role = |unit: &UnitId| scenario.units[unit.index()].role == role;
                let home =
                    |unit: UnitId| geography.places[scenario.units[unit.index()].post.index()].cell;
                let units = (0..scenario.units.len()).map(UnitId::new).filter(of_role);
                let posted = units.clone().find(|&unit| home(unit) == cell);
                let beat = || {
                    let beats = scenario.pattern.beats.iter();
                    let mut here = beats.filter(|beat| beat.cells.contains(&cell));
                    here.find_map(|beat| beat.units.iter().copied().find(of_role))
                };
                let nearest = || {
                    let area = |cell: CellId| geography.cells[cell.index()].area;
                    let near = units.clone().filter(|&unit| area(home(unit)) == area(cell));
                    let near = near.filter_map(|unit| {
                        let way = super::places::planned(scenario, unit.index(), cell.into())?;
                        Some((way, unit))
                    });
                    near.min().map(|(_, unit): (Span, UnitId)| unit)
                };
                let shared = scenario.pattern.sharing == Sharing::Nearest;
                found.push(
                    posted
                        .or_else(beat)
                        .or_else(|| shared.then(nearest).flatten()),
                );
            }
        }
        found
    }
}
