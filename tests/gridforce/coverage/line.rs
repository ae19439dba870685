//! M/M/c lines and M/M/∞ by recursion over customers, without the simulation: a source of made-up observations.

use super::experiment::quantile;
use gridforce::queueing::MultiServer;
use gridforce::random::{Chance, Entity, Purpose, Stream};

/// Poisson calls, equal servers with exponential service, then an exponential trip; minutes.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub servers: usize,
    /// Offered load per server.
    pub load: f64,
    /// Length of one replication.
    pub minutes: f64,
}

const SERVICE: f64 = 10.0;
const TRIP: f64 = 5.0;
/// Lengths of the line's memory before the window begins.
const WARM_UP: f64 = 30.0;

/// Waits and responses of the customers of one replication.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub waits: Vec<f64>,
    /// Wait and trip.
    pub responses: Vec<f64>,
}

impl Line {
    /// Theory's answer with `servers` servers under the calls of this line.
    pub fn theory(&self, servers: usize) -> MultiServer {
        MultiServer::new(self.rate(), 1.0 / SERVICE, servers).expect("a stable line")
    }

    fn rate(&self) -> f64 {
        self.load * self.servers as f64 / SERVICE
    }

    /// The share of responses of at most `minutes` with `servers` servers.
    pub fn within(&self, servers: usize, minutes: f64) -> f64 {
        let theory = self.theory(servers);
        let (waits, a, b) = (theory.chance_of_waiting(), theory.wait_rate(), 1.0 / TRIP);
        let trip = 1.0 - libm::exp(-b * minutes);
        let both = 1.0 - (b * libm::exp(-a * minutes) - a * libm::exp(-b * minutes)) / (b - a);
        (1.0 - waits) * trip + waits * both
    }

    /// The `p`-quantile of responses with `servers` servers.
    pub fn quantile(&self, servers: usize, p: f64) -> f64 {
        quantile(|minutes| self.within(servers, minutes), p)
    }

    /// Mean response with `servers` servers.
    pub fn mean(&self, servers: usize) -> f64 {
        self.theory(servers).mean_wait() + TRIP
    }

    /// One replication with this many servers and with one more, under the same calls.
    pub fn replicate(&self, experiment: u64, replication: u32) -> [Seen; 2] {
        let stream = |name: &str| {
            let chance = Chance::new(experiment, replication);
            chance.stream(Purpose::Custom(20), Entity::named(name), 0)
        };
        let (mut calls, mut work, mut trips) = (stream("calls"), stream("work"), stream("trips"));
        let mut free = [self.servers, self.servers + 1].map(|servers| vec![f64::MIN; servers]);
        let mut seen = [Seen::default(), Seen::default()];
        let slowest = self.theory(self.servers).wait_rate();
        let mut now = -WARM_UP / slowest;
        loop {
            now += exponential(&mut calls, 1.0 / self.rate());
            if now > self.minutes {
                return seen;
            }
            let (service, trip) = (
                exponential(&mut work, SERVICE),
                exponential(&mut trips, TRIP),
            );
            for (free, seen) in free.iter_mut().zip(&mut seen) {
                let next = free.iter_mut().min_by(|one, other| one.total_cmp(other));
                let next = next.expect("a server");
                let begins = next.max(now);
                *next = begins + service;
                if now >= 0.0 {
                    seen.waits.push(begins - now);
                    seen.responses.push(begins - now + trip);
                }
            }
        }
    }
}

/// An exponential draw by inversion.
pub fn exponential(stream: &mut Stream, mean: f64) -> f64 {
    -mean * libm::log(stream.uniform())
}
