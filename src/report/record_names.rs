//! Names of a scenario's things, as record files write them.

use crate::model::{
    CellId, ChannelId, Crew, IncidentType, PlaceId, PriorityId, RoleId, Scenario, TypeId, UnitId,
};
use crate::simulation::Cause;

/// Finds names by identity; an identity that the scenario does not have has none.
#[derive(Clone, Copy)]
pub struct Names<'a>(pub &'a Scenario);

impl<'a> Names<'a> {
    /// The plan.
    pub fn plan(self) -> String {
        self.0.id.clone()
    }

    /// The declared type.
    pub fn declared(self, kind: TypeId) -> Option<&'a IncidentType> {
        self.0.types.get(kind.index())
    }

    /// A type.
    pub fn kind(self, kind: TypeId) -> String {
        text(self.declared(kind).map(|kind| &kind.name))
    }

    /// The stage at `position` of a type.
    pub fn stage(self, kind: TypeId, position: u8) -> String {
        let stages = self.declared(kind).map(|kind| &kind.stages);
        let stage = stages.and_then(|stages| stages.get(usize::from(position)));
        text(stage.map(|stage| &stage.name))
    }

    /// A priority.
    pub fn priority(self, priority: PriorityId) -> String {
        let priority = self.0.priorities.get(priority.index());
        text(priority.map(|priority| &priority.name))
    }

    /// A cell.
    pub fn cell(self, cell: CellId) -> String {
        let cell = self.0.geography.cells.get(cell.index());
        text(cell.map(|cell| &cell.name))
    }

    /// A cell or site.
    pub fn place(self, place: PlaceId) -> String {
        let place = self.0.geography.places.get(place.index());
        text(place.map(|place| &place.name))
    }

    /// A channel.
    pub fn channel(self, channel: ChannelId) -> String {
        let channel = self.0.channels.get(channel.index());
        text(channel.map(|channel| &channel.name))
    }

    /// A unit.
    pub fn unit(self, unit: UnitId) -> String {
        text(self.0.units.get(unit.index()).map(|unit| &unit.name))
    }

    /// A role.
    pub fn role(self, role: RoleId) -> String {
        text(self.0.roles.get(role.index()).map(|role| &role.name))
    }

    /// The role of a unit.
    pub fn role_of(self, unit: UnitId) -> String {
        let unit = self.0.units.get(unit.index());
        unit.map_or_else(String::new, |unit| self.role(unit.role))
    }

    /// People on a unit's list.
    pub fn listed(self, unit: UnitId) -> u32 {
        self.0
            .units
            .get(unit.index())
            .map_or(0, |unit| match unit.crew {
                Crew::Staff { people, .. } => people,
                Crew::Volunteers { members, .. } => members,
            })
    }

    /// What a unit's state belongs to: a word and a name.
    pub fn cause(self, cause: Cause) -> (&'static str, String) {
        match cause {
            Cause::None => ("", String::new()),
            Cause::Incident(number) => ("incident", number.index().to_string()),
            Cause::Duty(duty) => {
                let duty = self.0.duties.get(duty.index());
                ("duty", text(duty.map(|duty| &duty.name)))
            }
            Cause::Break => ("break", String::new()),
            Cause::Job(store) => {
                let store = self.0.backlog.get(store.index());
                ("backlog", text(store.map(|store| &store.name)))
            }
        }
    }
}

fn text(name: Option<&String>) -> String {
    name.cloned().unwrap_or_default()
}
