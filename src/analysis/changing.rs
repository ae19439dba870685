//! Rates and staff that change over the week: M(t)/M/s(t) by integration.

use super::answer::Hour;
use super::service::Service;
use crate::model::{Profile, Schedule, Unit};
use crate::queueing::{ChangingLine, NoAnswer, Stretch};
use crate::units::Span;

/// Longest period, in days, after which rotating shifts are taken to repeat.
const MOST_DAYS: i64 = 84;
/// Hours of a week.
const HOURS: usize = 168;

/// The line in the long run, averaged over its period.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LongRun {
    /// Mean wait in minutes.
    pub wait: f64,
    /// Share of incidents that wait.
    pub delayed: f64,
    /// Share of the units' time on duty that they are busy.
    pub busy: f64,
    /// The week hour by hour.
    pub hours: Vec<Hour>,
}

impl Service<'_> {
    /// Whether the rate changes over the week.
    pub fn rate_changes(&self) -> bool {
        let kinds = self
            .origins
            .iter()
            .map(|origin| &self.scenario.types[origin.kind]);
        kinds
            .flat_map(|kind| &kind.profile.week)
            .any(|factor| (factor - 1.0).abs() >= 1e-9)
    }

    /// The line by integration, with service times of the mean of all.
    ///
    /// # Errors
    /// [`NoAnswer::Unstable`] when more comes than can be served; those of the integration.
    pub fn long_run(&self) -> Result<LongRun, NoAnswer> {
        let (mean, _) = self.moments(|_| true);
        let days = self.days();
        let on_duty = |minute: f64| self.on_duty(minute);
        let jumps = self.jumps(days);
        let streams = self.streams();
        let rate = |minute: f64| rate_at(&streams, minute);
        let minutes = days as f64 * Span::DAY.minutes();
        let line = ChangingLine {
            arrival_rate: &rate,
            service_rate: 1.0 / mean,
            servers: &on_duty,
            jumps: &jumps,
        };
        let bins = line.long_run(minutes, 24 * days as usize)?;
        let width = minutes / bins.len() as f64;
        let sum = |of: fn(&Stretch) -> f64| bins.iter().map(of).sum::<f64>();
        let (arrivals, waiting, busy) = (
            sum(|bin| bin.arrivals),
            sum(|bin| bin.waiting),
            sum(|bin| bin.busy),
        );
        let staff = sum(|bin| bin.servers);
        let hours = (0..HOURS).map(|hour| {
            let of_hour = || bins.iter().skip(hour % bins.len()).step_by(HOURS);
            let mean =
                |of: fn(&Stretch) -> f64| of_hour().map(of).sum::<f64>() / of_hour().count() as f64;
            Hour {
                incidents: mean(|bin| bin.arrivals),
                waiting: mean(|bin| bin.waiting) / width,
                busy: mean(|bin| bin.busy) / width,
                all_busy: mean(|bin| bin.all_busy) / width,
            }
        });
        Ok(LongRun {
            wait: waiting / arrivals,
            delayed: sum(|bin| bin.delayed) / arrivals,
            busy: busy / staff,
            hours: hours.collect(),
        })
    }

    /// Rate and profile of every type.
    fn streams(&self) -> Vec<(f64, &Profile)> {
        let kinds = self.scenario.types.iter().enumerate();
        let of_kind = |kind: usize| self.rate_of(|origin| origin.kind == kind);
        kinds
            .map(|(kind, of)| (of_kind(kind), &*of.profile))
            .collect()
    }

    fn crews(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().map(|&unit| &self.scenario.units[unit])
    }

    /// Days after which rates and shifts repeat.
    fn days(&self) -> i64 {
        let repeats = |profile: &Profile| {
            let bins = (Span::DAY.minutes() / profile.bin.minutes()) as usize;
            let whole = bins as f64 * profile.bin.minutes() == Span::DAY.minutes();
            let alike = |pair: (&f64, &f64)| (pair.0 - pair.1).abs() < 1e-9;
            let later = profile.week.iter().skip(bins);
            let flat = profile.week.len() == 1;
            flat || whole && profile.week.iter().zip(later).all(alike)
        };
        if !self.shifts() && self.streams().iter().all(|(_, profile)| repeats(profile)) {
            return 1;
        }
        let cycle = |unit: &Unit| match unit.schedule {
            Schedule::Always => 7,
            Schedule::Cycle { days, .. } => days,
        };
        let both = self.crews().map(cycle).fold(7, |period, days| {
            let mut both = period;
            while both % days != 0 && both < MOST_DAYS {
                both += period;
            }
            both
        });
        both.min(MOST_DAYS)
    }

    /// Units on duty at a minute from the Monday before the period's start.
    fn on_duty(&self, minute: f64) -> usize {
        let on_duty = |unit: &&Unit| match &unit.schedule {
            Schedule::Always => true,
            Schedule::Cycle {
                days,
                anchor_date,
                windows,
            } => {
                let cycle = *days as f64 * Span::DAY.minutes();
                let monday = (self.monday() - anchor_date) as f64 * Span::DAY.minutes();
                let since = (monday + minute).rem_euclid(cycle);
                windows.iter().any(|window| {
                    let (from, to) = (window.from.minutes(), window.to.minutes());
                    from <= since && since < to || from <= since + cycle && since + cycle < to
                })
            }
        };
        self.crews().filter(on_duty).count()
    }

    /// Date number of the Monday on or before the period's start.
    fn monday(&self) -> i64 {
        let start = self
            .scenario
            .period
            .calendar
            .date_number(crate::units::SimTime::START);
        // 1 January 1970 was a Thursday.
        start - (start + 3).rem_euclid(7)
    }

    /// Minutes of the period at which the rate or the staff jumps.
    fn jumps(&self, days: i64) -> Vec<f64> {
        let mut jumps = Vec::new();
        let end = days as f64 * Span::DAY.minutes();
        for kind in self.scenario.types.iter().map(|kind| &kind.profile) {
            let bins = (end / kind.bin.minutes()).ceil() as i64;
            jumps.extend((0..bins).map(|bin| bin as f64 * kind.bin.minutes()));
        }
        for unit in self.crews() {
            let Schedule::Cycle {
                days,
                anchor_date,
                windows,
            } = &unit.schedule
            else {
                continue;
            };
            let cycle = *days as f64 * Span::DAY.minutes();
            let first = (anchor_date - self.monday()) as f64 * Span::DAY.minutes();
            let edges = windows.iter().flat_map(|window| [window.from, window.to]);
            for edge in edges.map(|edge| (first + edge.minutes()).rem_euclid(cycle)) {
                let mut at = edge;
                while at < end {
                    jumps.push(at);
                    at += cycle;
                }
            }
        }
        jumps.sort_by(f64::total_cmp);
        jumps.dedup();
        jumps
    }
}

/// Incidents per minute at a minute of the week, from rates and profiles.
fn rate_at(streams: &[(f64, &Profile)], minute: f64) -> f64 {
    let within = minute.rem_euclid(Span::WEEK.minutes());
    let of = |(rate, profile): &(f64, &Profile)| {
        let bin = (within / profile.bin.minutes()) as usize % profile.week.len();
        rate * profile.week[bin]
    };
    streams.iter().map(of).sum()
}
