//! Why an effect never comes about: nobody does what brings it about, where it counts, in time.

use super::hands::is_on_duty;
use super::idle_effects::Asked;
use crate::language::Both;
use crate::model::{Activity, CellId, Counted, Extent, SpotId, Unit};
use crate::units::{SimTime, Span};
use std::collections::BTreeSet;

impl Asked<'_> {
    /// Why it comes about at no time of the period.
    pub fn without_time(&self) -> Option<Both<&'static str>> {
        let in_time = match self.effect.activity {
            Activity::InForce { from, to } => self.is_in_period(from, to),
            _ => self
                .length()
                .is_none_or(|length| self.effect.delay < length),
        };
        (!in_time).then_some(Both::fixed(
            "it comes about at no time of the period",
            "整个时期内它都不会产生",
        ))
    }

    /// Why it never comes about.
    pub fn without_activity(&self) -> Option<Both<&'static str>> {
        let mut doers = self.scenario.units.iter().zip(&self.effect.reach.units);
        let of_these = self.effect.counted == Counted::ByUnit;
        let hands = matches!(
            self.effect.activity,
            Activity::Presence(_) | Activity::Patrol(_)
        );
        if (of_these || hands)
            && !doers.any(|(unit, &is_in)| (is_in || !of_these) && self.does(unit))
        {
            return Some(Both::fixed(
                "no unit does what brings it about",
                "没有单位做产生它的事",
            ));
        }
        let done = self.done_at()?;
        let subjects = self.subjects();
        let cells = |spots: &BTreeSet<SpotId>| -> BTreeSet<CellId> {
            let geography = &self.scenario.geography;
            spots.iter().map(|&spot| geography.cell_at(spot)).collect()
        };
        let counts = match self.effect.counted {
            Counted::Together | Counted::ByUnit => !done.is_empty(),
            Counted::ByCell => !cells(&done).is_disjoint(&cells(&subjects)),
            Counted::BySite => !done.is_disjoint(&subjects),
        };
        (!counts).then_some(Both::fixed(
            "what brings it about is done nowhere that it concerns",
            "产生它的事不在它所及之处进行",
        ))
    }

    /// Whether it is in force on some day of some replication.
    fn is_in_period(&self, from: Option<i64>, to: Option<i64>) -> bool {
        let period = &self.scenario.period;
        let date = |at: SimTime| period.calendar.date_number(at - self.effect.delay);
        let later = if period.spread_over_year { 52 * 7 } else { 0 };
        let ends_before = to.is_some_and(|to| to < date(SimTime::START));
        let begins_after = from
            .zip(self.length())
            .is_some_and(|(from, length)| from > date(SimTime::START + length) + later);
        !ends_before && !begins_after
    }

    /// How long a replication is; `None`: until so many incidents have happened.
    fn length(&self) -> Option<Span> {
        let period = &self.scenario.period;
        match (period.warm_up, period.observed) {
            (Extent::Time(warm_up), Extent::Time(observed)) => {
                Some(warm_up + observed + period.run_out)
            }
            _ => None,
        }
    }

    /// Whether a unit does what brings it about.
    fn does(&self, unit: &Unit) -> bool {
        let scenario = self.scenario;
        match &self.effect.activity {
            Activity::InForce { .. } | Activity::Action { .. } => false,
            Activity::Presence(roles) => roles.contains(unit.role),
            Activity::Patrol(roles) => {
                let patrols = |hours| is_on_duty(unit, hours);
                let patrol = unit.patrol.as_ref();
                roles.contains(unit.role) && patrol.is_some_and(|patrol| patrols(&patrol.hours))
            }
            Activity::Duties(marks) => {
                let mut duties = scenario.duties.iter().zip(marks);
                duties.any(|(duty, &is_meant)| is_meant && duty.roles.contains(unit.role))
            }
            Activity::Jobs(marks) => {
                let mut stores = scenario.backlog.iter().zip(marks);
                let takes = unit.takes_backlog;
                stores
                    .any(|(store, &is_meant)| is_meant && takes && store.roles.contains(unit.role))
            }
        }
    }

    /// Cells and sites at which what brings it about may be done; `None`: anywhere.
    fn done_at(&self) -> Option<BTreeSet<SpotId>> {
        let scenario = self.scenario;
        Some(match &self.effect.activity {
            Activity::InForce { .. } | Activity::Presence(_) => return None,
            Activity::Patrol(_) => {
                let units = scenario.units.iter().filter(|unit| self.does(unit));
                let patrols = units.filter_map(|unit| unit.patrol.as_ref());
                let beats = patrols.flat_map(|patrol| &patrol.beat);
                beats.map(|&(cell, _)| cell.into()).collect()
            }
            Activity::Duties(marks) => {
                let duties = scenario.duties.iter().zip(marks);
                let meant = duties.filter(|&(_, &is_meant)| is_meant);
                meant.map(|(duty, _)| duty.spot).collect()
            }
            Activity::Jobs(marks) => {
                let stores = scenario.backlog.iter().zip(marks);
                let meant = stores.filter(|&(_, &is_meant)| is_meant);
                let jobs = meant.flat_map(|(store, _)| &store.jobs);
                jobs.map(|&(spot, _)| spot).collect()
            }
            Activity::Action { scheme, .. } => {
                let scheme = &scenario.points[*scheme];
                scheme.sites.iter().copied().collect()
            }
        })
    }
}
