//! Follows what units do: activities, unit time, volunteers' hours, and areas with nobody free.

use super::axis::Axis;
use super::formula::State;
use super::level::Level;
use super::row::{Figures, UnitSums};
use super::tables::Activity;
use super::yardstick::Yardstick;
use crate::model::{Crew, RoleId, UnitId};
use crate::simulation::{Availability, UnitChange, UnitStatus};
use crate::units::{SimTime, Span};

/// The units of one replication.
pub(super) struct Workload {
    units: Vec<UnitNow>,
    /// Free units by role, then area.
    free: Vec<Vec<u32>>,
    sums: Vec<UnitSums>,
}

/// What one unit is doing.
#[derive(Clone, Debug)]
struct UnitNow {
    role: RoleId,
    area: usize,
    since: SimTime,
    activity: Option<Activity>,
    /// Its people's hours count as volunteered.
    volunteering: bool,
    free: bool,
    people: u32,
    /// Its role's people are volunteers.
    volunteers: bool,
    standing: bool,
}

impl Workload {
    /// Nobody is on duty yet.
    pub(super) fn new(yardstick: &Yardstick<'_>, axis: &Axis, states: &mut [Level]) -> Self {
        let scenario = yardstick.scenario;
        let geography = &scenario.geography;
        let units = scenario.units.iter().map(|unit| UnitNow {
            role: unit.role,
            area: geography.cells[geography.places[unit.post.index()].cell.index()]
                .area
                .index(),
            since: SimTime::START,
            activity: None,
            volunteering: false,
            free: false,
            volunteers: scenario.roles[unit.role.index()].volunteers,
            standing: unit.standing,
            people: match unit.crew {
                Crew::Staff { wanted, .. } => wanted,
                Crew::Volunteers { members, .. } => members,
            },
        });
        for role in (0..yardstick.roles()).map(RoleId::new) {
            states[State::NoFree(role).position()].set(
                axis,
                SimTime::START,
                yardstick.all_residents,
            );
        }
        Self {
            units: units.collect(),
            free: vec![vec![0; geography.areas.len()]; yardstick.roles()],
            sums: vec![UnitSums::default(); scenario.units.len()],
        }
    }

    /// Sums by unit, so that incidents can be added to them.
    pub(super) fn sums(&mut self) -> &mut [UnitSums] {
        &mut self.sums
    }

    /// Takes over a change of a unit's state.
    pub(super) fn change(
        &mut self,
        yardstick: &Yardstick<'_>,
        axis: &Axis,
        change: &UnitChange,
        states: &mut [Level],
        figures: &mut Figures,
    ) {
        let unit = &self.units[change.unit.index()];
        let before = unit.activity;
        let after = activity(change);
        let volunteering = unit.volunteers && is_out(change.to, unit.standing);
        if (before, unit.volunteering) != (after, volunteering) {
            self.settle(axis, change.unit, change.at, figures);
        }
        let unit = &mut self.units[change.unit.index()];
        unit.activity = after;
        unit.volunteering = volunteering;
        let on_calls = |activity| f64::from(u8::from(activity == Some(Activity::Calls)));
        let step = on_calls(after) - on_calls(before);
        states[State::Busy(unit.role).position()].add(axis, change.at, step);
        let free = change.availability == Availability::Free;
        if free != unit.free {
            unit.free = free;
            let (role, area) = (unit.role, unit.area);
            let count = &mut self.free[role.index()][area];
            *count = if free { *count + 1 } else { *count - 1 };
            let flips = *count == u32::from(free);
            if flips {
                let residents = self.without_free(role, yardstick);
                states[State::NoFree(role).position()].set(axis, change.at, residents);
            }
        }
    }

    /// Residents in whose area no unit of the role is free.
    fn without_free(&self, role: RoleId, yardstick: &Yardstick<'_>) -> f64 {
        let areas = self.free[role.index()]
            .iter()
            .zip(&yardstick.area_residents);
        areas
            .filter(|&(&count, _)| count == 0)
            .map(|(_, residents)| residents)
            .sum()
    }

    /// `people` came to a unit's window.
    pub(super) fn present(
        &mut self,
        axis: &Axis,
        at: SimTime,
        unit: UnitId,
        people: u32,
        figures: &mut Figures,
    ) {
        self.settle(axis, unit, at, figures);
        self.units[unit.index()].people = people;
    }

    /// A unit's people worked past their window's end.
    pub(super) fn overtime(&self, unit: UnitId, worked: Span, figures: &mut Figures) {
        let unit = &self.units[unit.index()];
        figures.overtime[unit.role.index()] += worked.milliseconds() * i64::from(unit.people);
    }

    /// Closes every interval at the end of the window.
    pub(super) fn finish(mut self, axis: &Axis, figures: &mut Figures) -> Vec<UnitSums> {
        for unit in (0..self.units.len()).map(UnitId::new) {
            self.settle(axis, unit, axis.to, figures);
        }
        self.sums
    }

    fn settle(&mut self, axis: &Axis, id: UnitId, at: SimTime, figures: &mut Figures) {
        let unit = &mut self.units[id.index()];
        let spent = axis.overlap(unit.since, at).milliseconds();
        unit.since = unit.since.max(at);
        if let Some(activity) = unit.activity {
            self.sums[id.index()].activity[activity as usize] += spent;
            figures.activity[unit.role.index()][activity as usize] += spent;
        }
        if unit.volunteering {
            figures.volunteered[unit.role.index()] += spent * i64::from(unit.people);
        }
    }
}

/// The activity that time on duty counts for; `None` off duty and in overtime.
fn activity(change: &UnitChange) -> Option<Activity> {
    if !change.in_window {
        return None;
    }
    match change.to {
        UnitStatus::OffDuty => None,
        UnitStatus::Travelling | UnitStatus::OnScene | UnitStatus::Holding => Some(Activity::Calls),
        UnitStatus::Returning if change.availability == Availability::Busy => Some(Activity::Calls),
        UnitStatus::Idle | UnitStatus::Returning => Some(Activity::Uncommitted),
        UnitStatus::Patrolling => Some(Activity::Patrol),
        UnitStatus::OnDuty => Some(Activity::Duties),
        UnitStatus::OnBacklog => Some(Activity::Backlog),
    }
}

/// Whether the hours of a volunteer unit count: standing, whenever it is at work; on call, when it is out.
fn is_out(status: UnitStatus, standing: bool) -> bool {
    match status {
        UnitStatus::OffDuty => false,
        UnitStatus::Idle | UnitStatus::Patrolling => standing,
        _ => true,
    }
}
