//! The long run of a line whose rate and staff repeat after a period.

use super::NoAnswer;
use super::time_varying::ChangingLine;

/// Change of the mean waiting line from one period to the next, relative, at which the line
/// has forgotten its beginning.
const SETTLED: f64 = 1e-10;
/// Periods after which a line that has not settled is given up.
const MOST_PERIODS: usize = 200;

/// Totals over a stretch of the period, in the long run.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stretch {
    /// Calls that come.
    pub arrivals: f64,
    /// Calls among them that have to wait.
    pub delayed: f64,
    /// Waiting calls, times time.
    pub waiting: f64,
    /// Busy servers, times time.
    pub busy: f64,
    /// Servers, times time.
    pub servers: f64,
    /// Time with all servers busy.
    pub all_busy: f64,
}

/// Number of totals.
pub(super) const TOTALS: usize = 6;

impl Stretch {
    /// The totals that were integrated.
    pub(super) fn of(totals: &[f64]) -> Self {
        Self {
            arrivals: totals[0],
            delayed: totals[1],
            waiting: totals[2],
            busy: totals[3],
            servers: totals[4],
            all_busy: totals[5],
        }
    }
}

impl ChangingLine<'_> {
    /// The long run of a line that repeats after `period`: totals over each of `stretches`
    /// equal parts of it. Only times from 0 to the period are asked for.
    ///
    /// # Errors
    /// [`NoAnswer::Unstable`] when more calls come than the servers can serve, and those of
    /// [`ChangingLine::moments`].
    pub fn long_run(&self, period: f64, stretches: usize) -> Result<Vec<Stretch>, NoAnswer> {
        let mut line = self.empty()?;
        let mut last = f64::NAN;
        let mut change = f64::INFINITY;
        for _ in 0..MOST_PERIODS {
            line.restart();
            let mut found = Vec::with_capacity(stretches);
            for stretch in 1..=stretches {
                line.forget_totals();
                self.carry(&mut line, period * stretch as f64 / stretches as f64)?;
                found.push(Stretch::of(line.totals()));
            }
            let sum = |of: fn(&Stretch) -> f64| found.iter().map(of).sum::<f64>();
            let (arrivals, servers) = (sum(|part| part.arrivals), sum(|part| part.servers));
            if arrivals / self.service_rate >= servers {
                return Err(NoAnswer::Unstable {
                    offered_load: arrivals / self.service_rate / period,
                    servers: (servers / period).round() as usize,
                });
            }
            let present = sum(|part| part.waiting + part.busy);
            change = (present - last).abs() / present.max(f64::MIN_POSITIVE);
            if change < SETTLED {
                return Ok(found);
            }
            last = present;
        }
        Err(NoAnswer::Unsettled(change))
    }
}

#[cfg(test)]
mod tests {
    use super::super::MultiServer;
    use super::*;

    #[test]
    fn a_constant_line_is_erlangs() {
        let line = ChangingLine {
            arrival_rate: &|_| 2.4,
            service_rate: 1.0,
            servers: &|_| 3,
            jumps: &[],
        };
        let found = line.long_run(24.0, 24).unwrap();
        let exact = MultiServer::new(2.4, 1.0, 3).unwrap();
        for part in found {
            assert!((part.arrivals - 2.4).abs() < 1e-9);
            assert!((part.waiting - exact.mean_waiting()).abs() < 1e-7);
            assert!((part.busy - 2.4).abs() < 1e-7);
            assert!((part.all_busy - exact.chance_of_waiting()).abs() < 1e-7);
            assert!((part.delayed - 2.4 * exact.chance_of_waiting()).abs() < 1e-7);
        }
    }

    #[test]
    fn what_comes_is_served_although_a_shift_is_overloaded() {
        let line = ChangingLine {
            arrival_rate: &|time| if time < 8.0 { 3.0 } else { 0.5 },
            service_rate: 1.0,
            servers: &|_| 2,
            jumps: &[8.0],
        };
        let found = line.long_run(24.0, 3).unwrap();
        let sum = |of: fn(&Stretch) -> f64| found.iter().map(of).sum::<f64>();
        // In the long run all that comes keeps servers busy for a unit of time each.
        assert!((sum(|part| part.busy) - 32.0).abs() < 1e-6);
        assert!(found[0].waiting > found[1].waiting && found[1].waiting > found[2].waiting);
        let too_few = ChangingLine {
            servers: &|_| 1,
            ..line
        };
        assert!(matches!(
            too_few.long_run(24.0, 3),
            Err(NoAnswer::Unstable { .. })
        ));
    }
}
