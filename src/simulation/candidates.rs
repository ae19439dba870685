//! Legal candidates: who may be sent to fill a slot, and in what planned time.

use super::case::Slot;
use super::record::{Availability, Recorder};
use super::world::World;
use crate::model::{UnitId, Wanted};
use crate::units::Span;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// Collects the legal candidates with their planned times, of one dispatch area or of all.
    pub(super) fn fill_pool(
        &self,
        case: usize,
        slot: usize,
        area: Option<usize>,
        pool: &mut Vec<(Span, UnitId)>,
    ) {
        let state = &self.cases[case];
        let Slot { roles, skills, .. } = state.slots[slot];
        let (wanted, place) = (state.wanted(), state.place);
        let urgent = wanted.priority.index() == 0;
        let travel = &self.scenario.geography.travel;
        for role in roles.and(self.free_roles).iter(self.free.len()) {
            let mode = self.scenario.roles[role.index()].mode;
            let times = travel.times_to(mode, self.band, place.index());
            for ready in self.free_units.of(role.index(), area).iter().flatten() {
                let fit = ready.skills.covers(skills) && (urgent || !ready.highest_only);
                if !fit || self.is_picked(ready.unit) {
                    continue;
                }
                let trip = match (ready.from, &times) {
                    (Some(from), Some(times)) => {
                        let way = times.from(from.index());
                        way.map(|way| way + ready.turn_out)
                    }
                    _ => self.planned_trip(ready.unit, place),
                };
                let Some(planned) = trip else { continue };
                let sent = !ready.limited || self.may_be_sent(ready.unit, wanted, planned);
                if sent && (urgent || self.now + planned < ready.latest) {
                    pool.push((planned, ready.unit));
                }
            }
        }
    }

    /// Whether a unit has been picked already for this case.
    pub(super) fn is_picked(&self, unit: UnitId) -> bool {
        self.picks.iter().any(|&(_, picked)| picked == unit)
    }

    /// Planned time of a unit that may be sent now; `None` when it may not.
    pub(super) fn legal(&self, unit: UnitId, case: usize, slot: usize) -> Option<Span> {
        let urgent = self.cases[case].priority.index() == 0;
        match self.units[unit.index()].availability {
            Availability::Busy => return None,
            Availability::HighestOnly if !urgent => return None,
            _ => {}
        }
        if self.is_picked(unit) {
            return None;
        }
        self.within_reach(unit, case, slot)
    }

    /// Planned time of a unit that may be sent so far, has the skills and can come before its window ends.
    pub(super) fn within_reach(&self, unit: UnitId, case: usize, slot: usize) -> Option<Span> {
        let case = &self.cases[case];
        if !self.scenario.units[unit.index()]
            .skills
            .covers(case.slots[slot].skills)
        {
            return None;
        }
        let planned = self.planned_trip(unit, case.place)?;
        if !self.may_be_sent(unit, case.wanted(), planned) {
            return None;
        }
        let latest = self.units[unit.index()].window_end - self.scenario.dispatch.last_call;
        (case.priority.index() == 0 || self.now + planned < latest).then_some(planned)
    }

    /// Whether a trip of this planned time is one that the unit may be sent on.
    fn may_be_sent(&self, unit: UnitId, wanted: Wanted, planned: Span) -> bool {
        self.scenario.units[unit.index()]
            .sent_to
            .allows(wanted, planned)
    }
}
