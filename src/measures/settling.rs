//! How long a plan takes from an empty beginning to its usual load, against its warm-up.

use crate::statistics::{mser5, without_cycle};
use crate::units::{SimTime, Span};

const HOUR: i64 = Span::HOUR.milliseconds();
const DAY: usize = 24;
const WEEK: usize = 7 * DAY;

/// The warm-up of a plan, and what MSER-5 would discard of the incidents present.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settled {
    /// What is discarded, mean over replications.
    pub warm_up: Span,
    /// What would be discarded of the series of hourly means.
    pub suggested: Span,
    /// Whether the series has settled in its first half.
    pub settled: bool,
}

impl Settled {
    /// Whether the warm-up is as long as suggested.
    pub fn is_enough(&self) -> bool {
        self.settled && self.suggested <= self.warm_up
    }
}

/// Incidents present, integrated by hour from the very beginning.
#[derive(Clone, Debug, Default)]
pub(super) struct Hourly {
    present: f64,
    since: i64,
    /// Incidents × milliseconds, of the whole hours so far and of the present one.
    hours: Vec<f64>,
    hour: f64,
}

impl Hourly {
    /// Another number is present from `at` on.
    pub(super) fn set(&mut self, at: SimTime, present: f64) {
        let to = at.milliseconds();
        loop {
            let end = (self.hours.len() as i64 + 1) * HOUR;
            self.hour += self.present * (to.min(end) - self.since) as f64;
            if to < end {
                break;
            }
            self.since = end;
            self.hours.push(std::mem::take(&mut self.hour));
        }
        self.since = to;
        self.present = present;
    }

    /// The means of the whole hours before `to`.
    pub(super) fn finish(mut self, to: SimTime) -> Vec<f64> {
        self.set(to, 0.0);
        self.hours
            .truncate((to.milliseconds() / HOUR).max(0) as usize);
        self.hours.iter().map(|sum| sum / HOUR as f64).collect()
    }
}

/// Sums over replications.
#[derive(Clone, Debug, Default)]
pub(super) struct HourlySums {
    replications: f64,
    /// By hour from the beginning, as far as every replication goes.
    present: Vec<f64>,
    warm_up: f64,
}

impl HourlySums {
    /// Takes in one replication.
    pub(super) fn fold(&mut self, present: &[f64], warm_up: Span) {
        if self.replications == 0.0 {
            self.present = vec![0.0; present.len()];
        }
        self.present.truncate(present.len());
        for (sum, value) in self.present.iter_mut().zip(present) {
            *sum += value;
        }
        self.warm_up += warm_up.milliseconds() as f64;
        self.replications += 1.0;
    }

    /// What the mean over replications suggests; `None` when it is too short to tell. What
    /// repeats by hour of the week (of the day, below two weeks) is taken out before.
    pub(super) fn settled(&self) -> Option<Settled> {
        let mean: Vec<f64> = self
            .present
            .iter()
            .map(|sum| sum / self.replications)
            .collect();
        let series = match mean.len() {
            hours if hours >= 2 * WEEK => without_cycle(&mean, WEEK),
            hours if hours >= 2 * DAY => without_cycle(&mean, DAY),
            _ => mean,
        };
        let found = mser5(&series)?;
        Some(Settled {
            warm_up: Span::from_milliseconds((self.warm_up / self.replications) as i64),
            suggested: Span::HOUR * found.discard as i64,
            settled: found.settled,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: f64) -> SimTime {
        SimTime::START + Span::from_minutes(minutes)
    }

    #[test]
    fn hours_are_integrated_exactly() {
        let mut hourly = Hourly::default();
        hourly.set(at(30.0), 2.0);
        hourly.set(at(90.0), 1.0);
        hourly.set(at(180.0), 0.0);
        // Half an hour of 2; half of 2 and half of 1; 1; nothing; the fifth is not whole.
        assert_eq!(hourly.finish(at(250.0)), [1.0, 1.5, 1.0, 0.0]);
        assert_eq!(Hourly::default().finish(at(59.0)), [0.0_f64; 0]);
    }

    /// A load of 8 that is reached after ten hours, with nights of half of it, over four weeks.
    #[test]
    fn a_slow_beginning_is_found_under_the_rhythm_of_the_day() {
        let load = |hour: usize| {
            let usual = if hour % DAY < 8 { 4.0 } else { 8.0 };
            let noise = [0.02, -0.01, 0.03, -0.04][hour / 3 % 4];
            usual * (hour as f64 / 10.0).min(1.0) + noise
        };
        let series: Vec<f64> = (0..4 * WEEK).map(load).collect();
        let mut sums = HourlySums::default();
        sums.fold(&series, Span::HOUR * 4);
        let found = sums.settled().unwrap();
        assert_eq!((found.suggested, found.settled), (Span::HOUR * 10, true));
        assert!(!found.is_enough());
        assert!(
            Settled {
                warm_up: Span::DAY,
                ..found
            }
            .is_enough()
        );
    }

    #[test]
    fn replications_count_as_far_as_all_go() {
        let mut sums = HourlySums::default();
        sums.fold(&[2.0; 60], Span::HOUR);
        sums.fold(&[4.0; 55], Span::HOUR * 3);
        let found = sums.settled().unwrap();
        assert_eq!(sums.present, [6.0; 55]);
        assert_eq!(found.warm_up, Span::HOUR * 2);
        assert_eq!(found.suggested, Span::ZERO);
        sums.fold(&[4.0; 49], Span::HOUR);
        assert_eq!(sums.settled(), None);
    }
}
