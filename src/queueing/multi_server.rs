//! M/M/c: one line, several equal servers.

use super::no_answer::is_positive;
use super::{NoAnswer, erlang_c};

/// One first-come line before equal servers: Poisson arrivals, exponential service.
/// Rates are per any one unit of time, and times come out in that unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MultiServer {
    arrival_rate: f64,
    service_rate: f64,
    servers: usize,
    chance_of_waiting: f64,
}

impl MultiServer {
    /// The line with calls at `arrival_rate` and `servers` that each serve at `service_rate`.
    ///
    /// # Errors
    /// [`NoAnswer::Unstable`] when the load is not below the number of servers;
    /// [`NoAnswer::Invalid`] when a rate is not a positive number.
    pub fn new(arrival_rate: f64, service_rate: f64, servers: usize) -> Result<Self, NoAnswer> {
        if !(is_positive(arrival_rate) && is_positive(service_rate)) {
            return Err(NoAnswer::Invalid("a rate is not a number above 0"));
        }
        let chance_of_waiting = erlang_c(arrival_rate / service_rate, servers)?;
        Ok(Self {
            arrival_rate,
            service_rate,
            servers,
            chance_of_waiting,
        })
    }

    /// Mean number of busy servers, in erlang.
    pub fn offered_load(&self) -> f64 {
        self.arrival_rate / self.service_rate
    }

    /// Share of time a server is busy.
    pub fn utilisation(&self) -> f64 {
        self.offered_load() / self.servers as f64
    }

    /// Chance that a call has to wait (Erlang C).
    pub fn chance_of_waiting(&self) -> f64 {
        self.chance_of_waiting
    }

    /// Rate at which the line shrinks while all servers are busy, less the arrivals; a wait,
    /// once there is one, is exponential with this rate.
    pub fn wait_rate(&self) -> f64 {
        self.servers as f64 * self.service_rate - self.arrival_rate
    }

    /// Mean wait before service, over all calls.
    pub fn mean_wait(&self) -> f64 {
        self.chance_of_waiting / self.wait_rate()
    }

    /// Mean time from call to end of service.
    pub fn mean_time_in_system(&self) -> f64 {
        self.mean_wait() + 1.0 / self.service_rate
    }

    /// Mean number of waiting calls.
    pub fn mean_waiting(&self) -> f64 {
        self.arrival_rate * self.mean_wait()
    }

    /// Mean number of calls waiting or in service.
    pub fn mean_in_system(&self) -> f64 {
        self.mean_waiting() + self.offered_load()
    }

    /// Chance that a call waits at most `time`; 0 for a negative time.
    pub fn wait_within(&self, time: f64) -> f64 {
        if time < 0.0 {
            return 0.0;
        }
        1.0 - self.chance_of_waiting * libm::exp(-self.wait_rate() * time)
    }

    /// Chance that exactly `calls` are waiting or in service.
    pub fn probability(&self, calls: usize) -> f64 {
        let load = self.offered_load();
        // Downwards from the chance that all servers are busy and nobody waits: no term of
        // the chain is ever larger than 1, whatever the load.
        let full = self.chance_of_waiting * (1.0 - self.utilisation());
        if calls >= self.servers {
            let waiting = (calls - self.servers) as f64;
            return full * libm::pow(self.utilisation(), waiting);
        }
        (calls..self.servers)
            .rev()
            .fold(full, |probability, fewer| {
                probability * (fewer + 1) as f64 / load
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worked_examples_come_out() {
        let clinic = MultiServer::new(6.0, 3.0, 3).unwrap();
        assert!((clinic.probability(0) - 1.0 / 9.0).abs() < 1e-12);
        assert!((clinic.mean_time_in_system() - 0.481_481_481_481_481_5).abs() < 1e-12);
        assert!((clinic.mean_waiting() - 8.0 / 9.0).abs() < 1e-12);
        let single = MultiServer::new(0.25, 1.0 / 3.0, 1).unwrap();
        assert!((single.mean_wait() - 9.0).abs() < 1e-11);
        assert!((single.mean_in_system() - 3.0).abs() < 1e-11);
        assert!((single.probability(4) - 0.25 * 0.75_f64.powi(4)).abs() < 1e-12);
    }

    #[test]
    fn probabilities_sum_to_one() {
        let line = MultiServer::new(7.0, 1.0, 9).unwrap();
        let sum: f64 = (0..400).map(|calls| line.probability(calls)).sum();
        assert!((sum - 1.0).abs() < 1e-12);
        assert!((line.wait_within(0.0) - (1.0 - line.chance_of_waiting())).abs() < 1e-15);
    }

    #[test]
    fn what_is_no_line_is_refused() {
        assert!(MultiServer::new(0.0, 1.0, 1).is_err());
        assert!(MultiServer::new(1.0, f64::INFINITY, 1).is_err());
        assert!(matches!(
            MultiServer::new(3.2, 1.0, 3),
            Err(NoAnswer::Unstable { .. })
        ));
    }
}
