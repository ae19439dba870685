//! What a policy is told: the request and the situation around it.

use crate::model::{CellId, PlaceId, PriorityId, RoleSet, Scenario, TypeId, UnitId};
use crate::random::{Chance, Entity, Purpose, Stream};
use crate::units::SimTime;

/// One open need of one incident that asks for a unit.
pub struct Request<'a> {
    pub(crate) situation: &'a Situation<'a>,
    pub(crate) kind: TypeId,
    pub(crate) priority: PriorityId,
    pub(crate) place: PlaceId,
    pub(crate) roles: RoleSet,
    pub(crate) may_start: RoleSet,
    pub(crate) reported: SimTime,
    pub(crate) key: Entity,
    pub(crate) stage: usize,
    pub(crate) chance: Chance,
}

impl Request<'_> {
    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        self.situation.scenario
    }

    /// Now.
    pub fn at(&self) -> SimTime {
        self.situation.at
    }

    /// Type of the incident.
    pub fn kind(&self) -> TypeId {
        self.kind
    }

    /// Its priority.
    pub fn priority(&self) -> PriorityId {
        self.priority
    }

    /// Its cell.
    pub fn cell(&self) -> CellId {
        self.situation.cell
    }

    /// Where a unit is wanted.
    pub fn place(&self) -> PlaceId {
        self.place
    }

    /// When it was reported.
    pub fn reported(&self) -> SimTime {
        self.reported
    }

    /// Roles that the need accepts.
    pub fn roles(&self) -> RoleSet {
        self.roles
    }

    /// Roles that may start the work of the stage.
    pub fn may_start(&self) -> RoleSet {
        self.may_start
    }

    /// Chance keyed by the incident and its stage: the only chance a policy may use.
    pub fn chance(&self, purpose: Purpose) -> Stream {
        self.chance.stream(purpose, self.key, self.stage as u64)
    }
}

/// What can be seen at the instant of a request.
pub struct Situation<'a> {
    pub(crate) scenario: &'a Scenario,
    pub(crate) at: SimTime,
    pub(crate) cell: CellId,
    /// Since when each unit has been free.
    pub(crate) idle_since: &'a [SimTime],
    /// Responsible unit per cell and pattern role, cell by cell.
    pub(crate) responsible: &'a [Option<UnitId>],
    /// Where each unit is posted now.
    pub(crate) posts: &'a [PlaceId],
}

impl Situation<'_> {
    /// See [`Candidate::ring`](super::Candidate::ring).
    pub(crate) fn ring(&self, unit: UnitId) -> u8 {
        let geography = &self.scenario.geography;
        if self.answers_for(unit, self.cell) {
            return 0;
        }
        if geography.neighbours[self.cell.index()]
            .iter()
            .any(|&cell| self.answers_for(unit, cell))
        {
            return 1;
        }
        let home = self.post_cell(unit);
        let area = |cell: CellId| geography.cells[cell.index()].area;
        if area(home) == area(self.cell) { 2 } else { 3 }
    }

    fn answers_for(&self, unit: UnitId, cell: CellId) -> bool {
        let roles = self.scenario.pattern.roles.len();
        let slots = &self.responsible[cell.index() * roles..(cell.index() + 1) * roles];
        slots.contains(&Some(unit)) || self.post_cell(unit) == cell
    }

    fn post_cell(&self, unit: UnitId) -> CellId {
        self.scenario.geography.places[self.posts[unit.index()].index()].cell
    }
}
