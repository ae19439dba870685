//! Lines whose arrival rate and number of servers change over time, by integration.

use super::NoAnswer;
use super::integration::integrate;
use super::long_run::TOTALS;
use super::no_answer::is_positive;

/// Error allowed in one step of the integration.
const TOLERANCE: f64 = 1e-12;
/// Share of time the line may be at its longest before it is given more room.
const CUT: f64 = 1e-10;
/// Longest line that is followed.
const LONGEST: usize = 20_000;

/// M(t)/M/s(t): Poisson arrivals at a rate that depends on the time, exponential service, an
/// endless line. When servers leave, the call in service goes on with another or waits.
pub struct ChangingLine<'f> {
    /// Calls per unit of time, at a time.
    pub arrival_rate: &'f dyn Fn(f64) -> f64,
    /// Calls a server finishes per unit of time.
    pub service_rate: f64,
    /// Servers on duty, at a time.
    pub servers: &'f dyn Fn(f64) -> usize,
    /// Times at which the rate or the number of servers jumps, in rising order.
    pub jumps: &'f [f64],
}

/// The state of a line at one moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// The time.
    pub time: f64,
    /// Mean number of calls waiting or in service.
    pub mean_in_system: f64,
    /// Mean number of calls waiting.
    pub mean_waiting: f64,
    /// Chance that a call of this moment has to wait.
    pub chance_of_waiting: f64,
}

/// A line on its way: totals so far, then the share of time with each number of calls.
pub(super) struct State {
    now: f64,
    values: Vec<f64>,
}

impl State {
    fn shares(&self) -> &[f64] {
        &self.values[TOTALS..]
    }

    /// What has been added up.
    pub(super) fn totals(&self) -> &[f64] {
        &self.values[..TOTALS]
    }

    /// Begins to add up anew.
    pub(super) fn forget_totals(&mut self) {
        self.values[..TOTALS].fill(0.0);
    }

    /// Sets the clock back to the beginning of the period.
    pub(super) fn restart(&mut self) {
        self.now = 0.0;
    }
}

impl ChangingLine<'_> {
    /// The line at each of `times` (rising, from 0 up), empty at time 0.
    ///
    /// # Errors
    /// [`NoAnswer::Invalid`] for a service rate that is not above 0 or times that do not rise;
    /// [`NoAnswer::TooLong`] when the line grows beyond 20,000 calls.
    pub fn moments(&self, times: &[f64]) -> Result<Vec<Moment>, NoAnswer> {
        let rising = times.first().is_none_or(|&first| first >= 0.0)
            && times.windows(2).all(|pair| pair[0] <= pair[1])
            && times.iter().all(|time| time.is_finite());
        if !rising {
            return Err(NoAnswer::Invalid("the times do not rise"));
        }
        let mut line = self.empty()?;
        let mut moments = Vec::with_capacity(times.len());
        for &time in times {
            self.carry(&mut line, time)?;
            moments.push(self.describe(line.shares(), time));
        }
        Ok(moments)
    }

    /// The empty line at time 0.
    pub(super) fn empty(&self) -> Result<State, NoAnswer> {
        if !is_positive(self.service_rate) {
            return Err(NoAnswer::Invalid("the service rate is not above 0"));
        }
        let mut values = vec![0.0; TOTALS + 32];
        values[TOTALS] = 1.0;
        Ok(State { now: 0.0, values })
    }

    /// Carries the line on to `until`, giving it more room where it needs it.
    pub(super) fn carry(&self, line: &mut State, until: f64) -> Result<(), NoAnswer> {
        while line.now < until {
            let now = line.now;
            let later = self.jumps.partition_point(|&jump| jump <= now);
            let jump = self.jumps.get(later).copied().unwrap_or(until);
            // A short leg, so that the room is looked at before the line outgrows it.
            let leg = now + 4.0 / self.service_rate;
            let next = until.min(jump).min(leg);
            let mut trial = line.values.clone();
            // Rates are taken from inside the leg, on the right side of every jump.
            let inside =
                |time: f64| time.clamp(now + 1e-9 * (next - now), next - 1e-9 * (next - now));
            let equations = |time: f64, now: &[f64], slope: &mut [f64]| {
                self.flows(inside(time), now, slope);
            };
            integrate(&equations, &mut trial, now, next, TOLERANCE);
            if trial.last().is_some_and(|&last| last > CUT) {
                if line.values.len() >= LONGEST {
                    return Err(NoAnswer::TooLong(LONGEST));
                }
                let room = line.shares().len();
                line.values.resize(TOTALS + 2 * room, 0.0);
                continue;
            }
            line.values = trial;
            line.now = next;
        }
        Ok(())
    }

    fn flows(&self, time: f64, values: &[f64], slope: &mut [f64]) {
        let arrivals = (self.arrival_rate)(time).max(0.0);
        let servers = (self.servers)(time);
        slope.fill(0.0);
        let (totals, slope) = slope.split_at_mut(TOTALS);
        let shares = &values[TOTALS..];
        let (mut waiting, mut busy, mut all_busy) = (0.0, 0.0, 0.0);
        for calls in 0..shares.len() {
            let share = shares[calls];
            let served = calls.min(servers) as f64;
            if calls > 0 {
                let up = arrivals * shares[calls - 1];
                let down = self.service_rate * served * share;
                slope[calls] += up - down;
                slope[calls - 1] += down - up;
            }
            busy += served * share;
            if calls >= servers {
                waiting += (calls - servers) as f64 * share;
                all_busy += share;
            }
        }
        totals.copy_from_slice(&[
            arrivals,
            arrivals * all_busy,
            waiting,
            busy,
            servers as f64,
            all_busy,
        ]);
    }

    fn describe(&self, shares: &[f64], time: f64) -> Moment {
        let servers = (self.servers)(time);
        let mut moment = Moment {
            time,
            mean_in_system: 0.0,
            mean_waiting: 0.0,
            chance_of_waiting: 0.0,
        };
        for (calls, share) in shares.iter().enumerate() {
            moment.mean_in_system += share * calls as f64;
            if calls >= servers {
                moment.mean_waiting += share * (calls - servers) as f64;
                moment.chance_of_waiting += share;
            }
        }
        moment
    }
}

/// M(t)/M/∞: the mean number in service at each of `times` (rising, from 0 up), empty at
/// time 0. The number is Poisson with this mean.
/// Source: S. G. Eick, W. A. Massey and W. Whitt (1993), Operations Research 41, 731–742.
pub fn infinite_servers_mean(
    arrival_rate: impl Fn(f64) -> f64,
    service_rate: f64,
    times: &[f64],
) -> Vec<f64> {
    let equations = |time: f64, mean: &[f64], slope: &mut [f64]| {
        slope[0] = arrival_rate(time) - service_rate * mean[0];
    };
    let mut mean = [0.0];
    let mut now = 0.0;
    let step = |&time: &f64| {
        integrate(&equations, &mut mean, now, time, TOLERANCE);
        now = time;
        mean[0]
    };
    times.iter().map(step).collect()
}

/// The mean number in service of M(t)/M/∞ with arrivals `mean_rate` + `swing` sin(`pace` t),
/// a long time after its beginning.
/// Source: S. G. Eick, W. A. Massey and W. Whitt (1993), Management Science 39, 241–252.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SinusoidalLoad {
    /// Mean arrivals per unit of time.
    pub mean_rate: f64,
    /// Half the difference between the highest and the lowest rate.
    pub swing: f64,
    /// Radians per unit of time.
    pub pace: f64,
    /// Calls a server finishes per unit of time.
    pub service_rate: f64,
}

impl SinusoidalLoad {
    /// Mean number in service at `time`.
    pub fn mean(&self, time: f64) -> f64 {
        let angle = self.pace * time;
        let square = self.service_rate * self.service_rate + self.pace * self.pace;
        let wave = self.service_rate * libm::sin(angle) - self.pace * libm::cos(angle);
        self.mean_rate / self.service_rate + self.swing / square * wave
    }

    /// By how much the mean number swings to either side.
    pub fn amplitude(&self) -> f64 {
        self.swing / libm::hypot(self.service_rate, self.pace)
    }

    /// How long after the arrivals the number in service has its peak.
    pub fn peak_lag(&self) -> f64 {
        libm::atan(self.pace / self.service_rate) / self.pace
    }
}

#[cfg(test)]
mod tests {
    use super::super::MultiServer;
    use super::*;

    #[test]
    fn a_constant_line_settles_at_its_known_state() {
        let line = ChangingLine {
            arrival_rate: &|_| 1.5,
            service_rate: 1.0,
            servers: &|_| 3,
            jumps: &[],
        };
        let settled = line.moments(&[200.0]).unwrap()[0];
        let exact = MultiServer::new(1.5, 1.0, 3).unwrap();
        assert!((settled.mean_in_system - exact.mean_in_system()).abs() < 1e-8);
        assert!((settled.chance_of_waiting - exact.chance_of_waiting()).abs() < 1e-8);
    }

    #[test]
    fn many_servers_are_as_good_as_endless() {
        let rate = |time: f64| 20.0 + 8.0 * libm::sin(time);
        let line = ChangingLine {
            arrival_rate: &rate,
            service_rate: 1.0,
            servers: &|_| 200,
            jumps: &[],
        };
        let endless = infinite_servers_mean(rate, 1.0, &[30.0, 31.5]);
        let wave = SinusoidalLoad {
            mean_rate: 20.0,
            swing: 8.0,
            pace: 1.0,
            service_rate: 1.0,
        };
        for (moment, endless) in line.moments(&[30.0, 31.5]).unwrap().iter().zip(endless) {
            assert!((moment.mean_in_system - endless).abs() < 1e-7);
            assert!((wave.mean(moment.time) - endless).abs() < 1e-9);
        }
    }

    #[test]
    fn an_overloaded_hour_is_an_answer() {
        let line = ChangingLine {
            arrival_rate: &|time| if time < 5.0 { 4.0 } else { 0.5 },
            service_rate: 1.0,
            servers: &|time| if time < 5.0 { 2 } else { 3 },
            jumps: &[5.0],
        };
        let moments = line.moments(&[5.0, 30.0]).unwrap();
        assert!(moments[0].mean_in_system > 10.0);
        assert!(moments[1].chance_of_waiting < 0.05);
    }
}
