//! What every replication of a scenario shares: orders, keys and edges computed once.

use super::UnitStatus;
use super::duty_ways::{self, DutyWays};
use crate::model::{
    BacklogStore, CellId, Duty, DutyId, Geography, PlaceId, Priority, Scenario, Unit, UnitId,
};
use crate::random::Entity;
use crate::units::Span;

/// A scenario made ready for any number of replications.
#[derive(Debug)]
pub struct Prepared<'a> {
    pub(super) scenario: &'a Scenario,
    /// Units by role, by index.
    pub(super) units_by_role: Vec<Vec<UnitId>>,
    /// Planned turn-out of each unit.
    pub(super) turn_out: Vec<Span>,
    /// Keys of the units' own draws.
    pub(super) unit_keys: Vec<Entity>,
    /// Keys of the teams that units are formed from.
    pub(super) post_keys: Vec<Entity>,
    /// Numbers of stages and roles in keys, from their names.
    pub(super) stage_keys: Vec<Vec<u64>>,
    pub(super) role_keys: Vec<u64>,
    pub(super) ferry_keys: Vec<Entity>,
    /// Units whose post moves, by index.
    pub(super) moving: Vec<UnitId>,
    /// Units posted for good in each cell, by cell × pattern role.
    pub(super) posted: Vec<Vec<UnitId>>,
    /// Those of the cell's dispatch area by planned time from their posts, by band × cell × pattern role.
    pub(super) nearest: Vec<Vec<(Span, UnitId)>>,
    /// Beats by cell × pattern role.
    pub(super) beats: Vec<Vec<usize>>,
    /// Times since Monday at which hours of beats, timetables, backlog or patrols begin or end, sorted.
    pub(super) edges: Vec<Span>,
    /// By duty: the longest that a unit of its roles is away for a backlog job of its dispatch area.
    pub(super) longest_jobs: Vec<Span>,
    /// By duty: its list of ways.
    ways_of_duty: Vec<usize>,
    duty_ways: Vec<DutyWays>,
    /// By store and cell: positions of the cell's jobs in the store's list, rising.
    pub(super) jobs_in: Vec<Vec<Vec<u32>>>,
    /// By store: mean on-site time of a job.
    pub(super) planned_on_site: Vec<Span>,
    /// Who answers for a cell may change with the hour.
    pub(super) answers_by_hour: bool,
    /// Some priority may interrupt something.
    pub(super) interrupts: bool,
}

impl<'a> Prepared<'a> {
    /// Prepares `scenario`.
    pub fn new(scenario: &'a Scenario) -> Self {
        let units = &scenario.units;
        let by_role = |role: usize| {
            let of_role = |&unit: &UnitId| units[unit.index()].role.index() == role;
            (0..units.len()).map(UnitId::new).filter(of_role).collect()
        };
        let turn_out = |unit: &Unit| unit.planned_turn_out(&scenario.roles);
        let mut this = Self {
            scenario,
            units_by_role: (0..scenario.roles.len()).map(by_role).collect(),
            turn_out: units.iter().map(turn_out).collect(),
            unit_keys: units.iter().map(|unit| Entity::named(&unit.name)).collect(),
            post_keys: units
                .iter()
                .map(|unit| Entity::named(&unit.post_name))
                .collect(),
            stage_keys: scenario
                .types
                .iter()
                .map(|kind| {
                    kind.stages
                        .iter()
                        .map(|stage| Entity::named(&stage.name).hash())
                        .collect()
                })
                .collect(),
            role_keys: scenario
                .roles
                .iter()
                .map(|role| Entity::named(&role.name).hash())
                .collect(),
            ferry_keys: scenario
                .geography
                .travel
                .ferries()
                .iter()
                .map(|ferry| Entity::named(&ferry.name))
                .collect(),
            moving: (0..units.len())
                .map(UnitId::new)
                .filter(|unit| units[unit.index()].moves())
                .collect(),
            posted: Vec::new(),
            nearest: Vec::new(),
            beats: Vec::new(),
            edges: hour_edges(scenario),
            longest_jobs: Vec::new(),
            ways_of_duty: Vec::new(),
            duty_ways: Vec::new(),
            jobs_in: scenario
                .backlog
                .iter()
                .map(|store| jobs_in(store, &scenario.geography))
                .collect(),
            planned_on_site: scenario
                .backlog
                .iter()
                .map(BacklogStore::planned_on_site)
                .collect(),
            answers_by_hour: !scenario.pattern.beats.is_empty()
                || units.iter().any(crate::model::Unit::moves),
            interrupts: scenario.priorities.iter().any(Priority::interrupts),
        };
        this.fill_pattern();
        this.longest_jobs = this.longest_jobs();
        (this.ways_of_duty, this.duty_ways) = DutyWays::of_all(&this);
        this
    }

    /// The scenario.
    pub fn scenario(&self) -> &'a Scenario {
        self.scenario
    }

    /// Pattern roles.
    pub(super) fn slots(&self) -> usize {
        self.scenario.pattern.roles.len()
    }

    fn fill_pattern(&mut self) {
        let geography = &self.scenario.geography;
        let cells = geography.cells.len();
        let home =
            |unit: UnitId| geography.places[self.scenario.units[unit.index()].post.index()].cell;
        for cell in 0..cells {
            for &role in &self.scenario.pattern.roles {
                let posted = self.units_by_role[role.index()]
                    .iter()
                    .copied()
                    .filter(|&unit| home(unit).index() == cell)
                    .filter(|unit| !self.moving.contains(unit));
                self.posted.push(posted.collect());
                let names = |beat: &usize| {
                    let beat = &self.scenario.pattern.beats[*beat];
                    beat.cells.contains(&CellId::new(cell))
                        && beat
                            .units
                            .iter()
                            .any(|unit| self.scenario.units[unit.index()].role == role)
                };
                self.beats.push(
                    (0..self.scenario.pattern.beats.len())
                        .filter(names)
                        .collect(),
                );
            }
        }
        for band in 0..geography.travel.bands().count() {
            for cell in 0..cells {
                for &role in &self.scenario.pattern.roles {
                    let area = geography.cells[cell].area;
                    let mut near: Vec<(Span, UnitId)> = self.units_by_role[role.index()]
                        .iter()
                        .filter(|unit| !self.moving.contains(unit))
                        .filter(|&&unit| geography.cells[home(unit).index()].area == area)
                        .filter_map(|&unit| {
                            let post = self.scenario.units[unit.index()].post;
                            Some((self.planned_from(unit, post, band, cell)?, unit))
                        })
                        .collect();
                    near.sort_unstable();
                    self.nearest.push(near);
                }
            }
        }
    }

    /// By duty: the longest that a unit of its roles is away for a backlog job of its dispatch area.
    fn longest_jobs(&self) -> Vec<Span> {
        if self.scenario.duties.is_empty() {
            return Vec::new();
        }
        let by_unit = duty_ways::longest_jobs(self);
        let of_duty = |duty: &Duty| {
            let units = self.scenario.units.iter().zip(&by_unit);
            let units = units.filter(|(unit, _)| duty.roles.contains(unit.role));
            units
                .map(|(_, &longest)| longest)
                .max()
                .unwrap_or(Span::ZERO)
        };
        self.scenario.duties.iter().map(of_duty).collect()
    }

    /// Ways to a duty.
    pub(super) fn ways_to(&self, duty: DutyId) -> &DutyWays {
        &self.duty_ways[self.ways_of_duty[duty.index()]]
    }

    /// Planned time from a post of the unit to a cell, turn-out included.
    pub(super) fn planned_from(
        &self,
        unit: UnitId,
        post: PlaceId,
        band: usize,
        cell: usize,
    ) -> Option<Span> {
        let declared = &self.scenario.units[unit.index()];
        let travel = &self.scenario.geography.travel;
        let table = if travel.is_by_unit() {
            travel.of_unit(unit.index(), cell)
        } else {
            let mode = self.scenario.roles[declared.role.index()].mode;
            travel.planned(mode, band, post.index(), cell)
        };
        Some(table? + self.turn_out[unit.index()])
    }
}

/// By cell: positions of its jobs in the store's list.
fn jobs_in(store: &BacklogStore, geography: &Geography) -> Vec<Vec<u32>> {
    let mut positions = vec![Vec::new(); geography.cells.len()];
    for (position, &(spot, _)) in store.jobs.iter().enumerate() {
        positions[geography.cell_at(spot).index()].push(position as u32);
    }
    positions
}

fn hour_edges(scenario: &Scenario) -> Vec<Span> {
    let beats = scenario
        .pattern
        .beats
        .iter()
        .flat_map(|beat| beat.hours.edges());
    let stores = scenario
        .backlog
        .iter()
        .flat_map(|store| store.hours.edges());
    let patrols = scenario
        .units
        .iter()
        .filter_map(|unit| unit.patrol.as_ref())
        .flat_map(|patrol| patrol.hours.edges());
    let timetables = scenario
        .units
        .iter()
        .flat_map(|unit| &unit.timetable)
        .flat_map(|posting| posting.hours.edges());
    let mut edges: Vec<Span> = beats
        .chain(stores)
        .chain(patrols)
        .chain(timetables)
        .collect();
    edges.sort_unstable();
    edges.dedup();
    edges
}

impl UnitStatus {
    /// Word used in records.
    pub fn word(self) -> &'static str {
        match self {
            Self::OffDuty => "off duty",
            Self::Idle => "idle",
            Self::Patrolling => "patrolling",
            Self::Travelling => "travelling",
            Self::OnScene => "on scene",
            Self::Holding => "holding",
            Self::Returning => "returning",
            Self::OnDuty => "on duty task",
            Self::OnBacklog => "on backlog",
        }
    }
}
