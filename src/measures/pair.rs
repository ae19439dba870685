//! Numerator and denominator that one replication gives to a ratio.

use super::formula::{Formula, State, Who};
use super::measure::Measure;
use super::row::{Basis, ClassCounts, Figures, Responses};
use super::yardstick::Yardstick;
use crate::model::RoleId;
use crate::units::{DAYS_PER_YEAR, Span};

const MINUTE: f64 = 60_000.0;
const HOUR: f64 = 3_600_000.0;

impl Figures {
    /// Numerator and denominator of a ratio; (0, 0) where nothing was observed.
    pub(super) fn pair(
        &self,
        yardstick: &Yardstick<'_>,
        measure: &Measure,
        basis: Basis,
    ) -> (f64, f64) {
        let class = &self.classes[measure.class_position];
        let responses = |who: Who| {
            &self.responses[yardstick.response_position(who, basis, measure.class_position)]
        };
        match measure.formula {
            Formula::ResponseMean(who) => mean_response(responses(who)),
            Formula::WithinTarget(who) => {
                let responses = responses(who);
                (responses.within_target.into(), responses.with_target.into())
            }
            Formula::Unanswered(who) => {
                let histogram = &responses(who).histogram;
                (histogram.unanswered() as f64, histogram.count() as f64)
            }
            Formula::Team(end) => {
                let own = yardstick.common.is_none() || basis == Basis::Own;
                let ends = class.team[if own { 0 } else { 1 }];
                (ends[end as usize].into(), ends.iter().sum::<u32>().into())
            }
            Formula::Incidents => (class.counted.into(), self.weeks()),
            Formula::Prevented => (class.prevented.into(), self.weeks()),
            Formula::CrossCell => (class.cross_cell.into(), class.answered()),
            Formula::CrossArea => (class.cross_area.into(), class.answered()),
            Formula::TravelMean => (class.travel_milliseconds as f64 / MINUTE, class.answered()),
            formula => class
                .pair(formula)
                .unwrap_or_else(|| self.plan_pair(yardstick, formula)),
        }
    }

    /// Ratios that have no classes.
    fn plan_pair(&self, yardstick: &Yardstick<'_>, formula: Formula) -> (f64, f64) {
        let weeks = self.weeks();
        let state = |state: State| self.states[state.position()];
        match formula {
            Formula::Average(kind) => (state(kind), self.milliseconds),
            Formula::PatternShare(role) => (
                state(State::CellsPerUnit(role)),
                state(State::Sharing(role)),
            ),
            Formula::ActivityShare(role, activity) => {
                let spent = &self.activity[role.index()];
                (spent[activity] as f64, spent.iter().sum::<i64>() as f64)
            }
            Formula::Overtime(role) => {
                let people = f64::from(yardstick.people[role.index()]);
                let hours = self.overtime[role.index()] as f64 / HOUR;
                (hours, people * weeks)
            }
            Formula::VolunteerHours => {
                let milliseconds: i64 = self.volunteered.iter().sum();
                (milliseconds as f64 / HOUR, weeks)
            }
            Formula::DutyKept => (self.duties.1 as f64, self.duties.0 as f64),
            Formula::VisitsDone => (self.jobs.1 as f64, self.jobs.0 as f64),
            Formula::SettledBelowStation => (
                self.ladder.settled_below_station.into(),
                self.ladder.ended_with_station.into(),
            ),
            Formula::Rung(stage) => {
                let settled = self.ladder.settled.get(stage).copied().unwrap_or(0);
                (settled.into(), self.ladder.ended.into())
            }
            Formula::RungOther(ending) => (
                self.ladder.otherwise[ending as usize].into(),
                self.ladder.ended.into(),
            ),
            Formula::Actions(action) => (self.actions[action].into(), weeks),
            Formula::Cost => self.cost(yardstick),
            _ => (0.0, 0.0),
        }
    }

    /// Money for volunteers' hours, and years.
    fn cost(&self, yardstick: &Yardstick<'_>) -> (f64, f64) {
        let scenario = yardstick.scenario;
        let years = self.milliseconds / (Span::DAY * DAYS_PER_YEAR).milliseconds() as f64;
        let hours = |role: RoleId| self.volunteered[role.index()] as f64 / HOUR;
        let money: f64 = (0..scenario.roles.len())
            .map(RoleId::new)
            .map(|role| hours(role) * scenario.roles[role.index()].price_per_hour)
            .sum();
        (money, years)
    }
}

impl ClassCounts {
    fn answered(&self) -> f64 {
        f64::from(self.asked - self.unanswered.iter().sum::<u32>())
    }

    /// Ratios of one class; `None` for formulas that have none.
    fn pair(&self, formula: Formula) -> Option<(f64, f64)> {
        let asked = f64::from(self.asked);
        Some(match formula {
            Formula::WithinMinutes(position) => {
                let within = self.within_minutes.get(position).copied().unwrap_or(0);
                (within.into(), asked)
            }
            Formula::UnansweredBecause(reason) => (self.unanswered[reason as usize].into(), asked),
            Formula::AloneMean => (
                self.alone_milliseconds as f64 / MINUTE,
                self.alone.count() as f64,
            ),
            Formula::HeldMean => (self.held_milliseconds as f64 / MINUTE, self.held.into()),
            Formula::WaitMean => (self.wait_milliseconds as f64 / MINUTE, self.assigned.into()),
            Formula::WaitShare => (self.waited.into(), asked),
            Formula::DetectionMean => (
                self.detection_milliseconds as f64 / MINUTE,
                self.counted.into(),
            ),
            Formula::LeftAlone => (self.left_alone.into(), asked),
            _ => return None,
        })
    }
}

/// Minutes over answered incidents.
pub(super) fn mean_response(responses: &Responses) -> (f64, f64) {
    let minutes = responses.milliseconds as f64 / MINUTE;
    (minutes, responses.answered() as f64)
}
