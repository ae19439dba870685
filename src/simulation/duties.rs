//! Scheduled duties: their occurrences, naming units for them, filling gaps.

use super::agenda::Event;
use super::record::{Availability, DutyRecord, Recorder};
use super::unit_state::Task;
use super::world::World;
use crate::model::{Duty, DutyId, UnitId};
use crate::units::{SimTime, Span};

/// The occurrence of a duty that is being prepared or kept.
#[derive(Clone, Debug, Default)]
pub(super) struct DutyState {
    /// Beginning and end of the occurrence.
    pub(super) occurrence: Option<(SimTime, SimTime)>,
    /// Occurrences so far.
    number: u32,
    /// Units that are named and have not set out.
    named: u32,
    /// Units have been named for it, so that whoever is missing may join.
    mustered: bool,
    pub(super) keepers: Vec<UnitId>,
    pub(super) kept: Span,
}

impl DutyState {
    /// The same without an occurrence.
    fn emptied(&self) -> Self {
        Self {
            number: self.number,
            named: self.named,
            ..Self::default()
        }
    }
}

impl<'a, R: Recorder + ?Sized> World<'a, R> {
    pub(super) fn begin_duties(&mut self) {
        for duty in 0..self.scenario.duties.len() {
            self.schedule_duty(DutyId::new(duty), SimTime::START);
        }
    }

    pub(super) fn duty(&self, duty: DutyId) -> &'a Duty {
        &self.scenario.duties[duty.index()]
    }

    /// Notes the next occurrence that begins at or after `after` and before the replication ends.
    fn schedule_duty(&mut self, duty: DutyId, after: SimTime) {
        let declared = self.duty(duty);
        let week = self.calendar.since_monday(after);
        let next = |from: SimTime| {
            let starts = declared.hours.intervals.iter().map(|&(begins, ends)| {
                let wait = begins - week;
                let wait = if wait < Span::ZERO {
                    wait + Span::WEEK
                } else {
                    wait
                };
                (from + wait, from + wait + (ends - begins))
            });
            let (season_from, season_to) = declared
                .season
                .map_or((None, None), |(from, to)| (Some(from), Some(to)));
            let held = |&(begins, _): &(SimTime, SimTime)| {
                self.calendar.in_season(begins, season_from, season_to)
            };
            starts.filter(held).min()
        };
        let mut week_from = after;
        let occurrence = loop {
            if week_from >= self.demand.window.end {
                return;
            }
            if let Some(occurrence) = next(week_from) {
                break occurrence;
            }
            week_from += Span::WEEK;
        };
        let (from, to) = occurrence;
        // Named early enough not to begin backlog work that the duty would cut short, and looked at
        // again when the first would set out.
        let way = self.longest_way(duty, from);
        for lead in [way + self.prepared.longest_jobs[duty.index()], way] {
            let lead = lead.min(from.since(self.now));
            self.agenda.add(from - lead, Event::DutyMuster(duty));
        }
        self.agenda.add(from, Event::DutyBegin(duty));
        let number = self.duties[duty.index()].number + 1;
        self.agenda.add(to, Event::DutyEnd(duty, number));
        self.duties[duty.index()] = DutyState {
            occurrence: Some(occurrence),
            number,
            ..self.duties[duty.index()].emptied()
        };
    }

    /// Planned way from the post that the unit has just before `begins`, turn-out included.
    fn planned_from_post(&self, unit: UnitId, duty: &Duty, begins: SimTime) -> Option<Span> {
        let post = self.post_before(unit, begins);
        let way = self.planned(unit, post, duty.place, self.band)?;
        Some(way + self.prepared.turn_out[unit.index()])
    }

    fn longest_way(&self, duty: DutyId, begins: SimTime) -> Span {
        let ways = self.prepared.ways_to(duty);
        let fixed = ways.fixed(self.band).last().map(|&(way, _)| way);
        let moving = ways.moving.iter();
        let moving =
            moving.filter_map(|&unit| self.planned_from_post(unit, self.duty(duty), begins));
        moving.chain(fixed).max().unwrap_or(Span::ZERO)
    }

    /// Units that it still misses, counting those named for it.
    fn missing(&self, duty: DutyId) -> usize {
        let state = &self.duties[duty.index()];
        let found = state.named as usize + state.keepers.len();
        (self.duty(duty).number as usize).saturating_sub(found)
    }

    /// Names the nearest units that will be on duty; they set out so as to be there at the beginning.
    pub(super) fn muster_duty(&mut self, duty: DutyId) {
        let declared = self.duty(duty);
        let Some((from, _)) = self.duties[duty.index()].occurrence else {
            return;
        };
        let is_fit = |&(planned, unit): &(Span, UnitId)| {
            let state = &self.units[unit.index()];
            state.named.is_none()
                && !matches!(state.task, Task::Duty { .. })
                && self.on_duty_between(unit, from - planned, from)
        };
        let missing = self.missing(duty);
        let ways = self.prepared.ways_to(duty);
        let fixed = ways.fixed(self.band).iter().copied().filter(is_fit);
        let mut named: Vec<(Span, UnitId)> = fixed.take(missing).collect();
        if !ways.moving.is_empty() {
            let way = |&unit: &UnitId| Some((self.planned_from_post(unit, declared, from)?, unit));
            named.extend(ways.moving.iter().filter_map(way).filter(is_fit));
            named.sort_unstable();
        }
        for &(planned, unit) in named.iter().take(missing) {
            self.name_for_duty(duty, unit, (from - planned).max(self.now));
        }
        if !std::mem::replace(&mut self.duties[duty.index()].mustered, true) {
            let position = self.mustered.partition_point(|&other| other < duty);
            self.mustered.insert(position, duty);
        }
    }

    fn name_for_duty(&mut self, duty: DutyId, unit: UnitId, leaves: SimTime) {
        self.units[unit.index()].named = Some((duty, leaves));
        self.duties[duty.index()].named += 1;
        self.agenda.add(leaves, Event::DutyDepart(duty, unit));
    }

    /// Whether the unit's present or next window holds both instants.
    fn on_duty_between(&self, unit: UnitId, from: SimTime, to: SimTime) -> bool {
        let state = &self.units[unit.index()];
        (state.in_window || state.window_begin <= from) && state.window_end > to
    }

    pub(super) fn depart_for_duty(&mut self, duty: DutyId, unit: UnitId) {
        let named = &mut self.units[unit.index()].named;
        if named.take_if(|&mut (other, _)| other == duty).is_some() {
            self.duties[duty.index()].named -= 1;
        }
        if self.missing(duty) == 0 {
            return;
        }
        if self.units[unit.index()].availability == Availability::Free {
            self.go_to_duty(duty, unit);
        } else {
            self.fill_duty(duty);
        }
    }

    /// Duties that miss a unit take the nearest free one, in declared order.
    pub(super) fn fill_duties(&mut self) {
        self.duty_left = false;
        for position in 0..self.mustered.len() {
            self.fill_duty(self.mustered[position]);
        }
    }

    pub(super) fn fill_duty(&mut self, duty: DutyId) {
        let declared = self.duty(duty);
        let Some((from, to)) = self.duties[duty.index()].occurrence else {
            return;
        };
        if !self.duties[duty.index()].mustered {
            return;
        }
        while self.missing(duty) > 0 {
            let worthwhile = |&(planned, unit): &(Span, UnitId)| {
                let there = self.now + planned;
                there + declared.worth_returning < to && there < self.units[unit.index()].window_end
            };
            let nearest = declared
                .roles
                .and(self.free_roles)
                .iter(self.free.len())
                .flat_map(|role| self.free_units.of(role.index(), None).iter().flatten())
                .filter(|ready| {
                    let kept_for_another =
                        self.units[ready.unit.index()].named.is_some() && self.now < from;
                    !ready.highest_only && !kept_for_another
                })
                .filter_map(|ready| {
                    Some((self.planned_trip(ready.unit, declared.place)?, ready.unit))
                })
                .filter(worthwhile)
                .min();
            match nearest {
                Some((planned, unit)) if self.now + planned < from => {
                    self.name_for_duty(duty, unit, from - planned);
                }
                Some((_, unit)) => self.go_to_duty(duty, unit),
                None => return,
            }
        }
    }

    /// The occurrence of this number ends; its keepers are free.
    pub(super) fn end_duty(&mut self, duty: DutyId, number: u32) {
        let state = &self.duties[duty.index()];
        let Some((from, _)) = state.occurrence.filter(|_| state.number == number) else {
            return;
        };
        for unit in std::mem::take(&mut self.duties[duty.index()].keepers) {
            let came = self.credit(unit);
            if came {
                self.after_job(unit, self.duty(duty).place);
            } else {
                self.stand_down(unit);
            }
        }
        let asked = self.now.since(from) * i64::from(self.duty(duty).number);
        let kept = self.duties[duty.index()].kept;
        self.recorder.duty_ended(&DutyRecord {
            duty,
            from,
            to: self.now,
            asked,
            kept,
        });
        self.duties[duty.index()] = self.duties[duty.index()].emptied();
        self.mustered.retain(|&other| other != duty);
        self.schedule_duty(duty, self.now);
    }

    /// Occurrences cut by the end of the replication are not reported.
    pub(super) fn finish_duties(&mut self) {
        self.duties.clear();
    }
}
