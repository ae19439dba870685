//! Larson's and Jarvis's approximations, for large fleets.

use super::extrapolation::Extrapolation;
use super::round::Round;
use super::{Answer, Atom, Hypercube, Line, Method, ServiceTimes};
use crate::queueing::NoAnswer;

/// Rounds after which an iteration that has not settled is given up.
const MOST_ROUNDS: usize = 300;
/// Change of a workload in one round at which the iteration has settled.
const SETTLED: f64 = 1e-14;
/// Change below which the limit is guessed from the last rounds.
const NEAR: f64 = 0.5;
/// Change left after the last round that is still below the error of the method.
const GOOD_ENOUGH: f64 = 1e-3;

/// Workloads on their way to where they settle.
struct Search {
    workloads: Vec<f64>,
    /// Largest change of a workload in the last round.
    change: f64,
    /// How far towards the next values a round goes: less when they swing to and fro.
    pace: f64,
    /// Rounds before the pace may fall again.
    patience: u32,
    rounds: Extrapolation,
}

impl Search {
    fn new(workloads: Vec<f64>) -> Self {
        Self {
            workloads,
            change: f64::INFINITY,
            pace: 1.0,
            patience: 4,
            rounds: Extrapolation::new(10),
        }
    }

    /// Goes towards `next`; whether the workloads have settled.
    fn step(&mut self, next: Vec<f64>) -> bool {
        let differences = self
            .workloads
            .iter()
            .zip(&next)
            .map(|(one, other)| (one - other).abs());
        let change = differences.fold(0.0, f64::max);
        // At rounding level the change stops falling; it is then as small as it gets.
        let settled = change < SETTLED || (change < 1e-11 && change >= self.change);
        if change > self.change && self.patience == 0 {
            self.pace = (self.pace / 2.0).max(0.25);
            self.patience = 4;
        }
        self.patience = self.patience.saturating_sub(1);
        self.change = change;
        if change < NEAR {
            self.rounds.push(&self.workloads);
        }
        for (workload, next) in self.workloads.iter_mut().zip(next) {
            *workload += self.pace * (next - *workload);
        }
        if !settled
            && change < NEAR
            && let Some(guess) = self.rounds.limit(&self.workloads)
        {
            self.workloads = guess;
        }
        settled
    }
}

impl Hypercube {
    /// The approximate answer: Larson's when all service times are the same, otherwise
    /// Jarvis's. Workloads are found from each other, as if units were independent but for
    /// Larson's correction, until they settle.
    ///
    /// # Errors
    /// [`NoAnswer::Invalid`] when a list leaves units out; [`NoAnswer::Unsettled`] when the
    /// workloads do not settle.
    pub fn approximate(&self) -> Result<Answer, NoAnswer> {
        if self
            .atoms
            .iter()
            .any(|atom| atom.preferences.units().len() < self.units)
        {
            return Err(NoAnswer::Invalid(
                "the approximation needs every unit in every list",
            ));
        }
        let service = self.service_rates();
        let mut round = Round::new(self, self.first_load());
        let mut search = Search::new(vec![round.utilisation; self.units]);
        for _ in 0..MOST_ROUNDS {
            let sent = round.sent(&search.workloads);
            let next = round.workloads(&sent, &service);
            if search.step(next) {
                return Ok(self.describe(&round, search.workloads, &service));
            }
            if self.method() == Method::Jarvis {
                round = Round::new(self, round.load(&sent, &search.workloads, &service));
            }
        }
        if search.change < GOOD_ENOUGH {
            return Ok(self.describe(&round, search.workloads, &service));
        }
        Err(NoAnswer::Unsettled(search.change))
    }

    fn method(&self) -> Method {
        if matches!(self.service, ServiceTimes::Same(_)) {
            Method::Larson
        } else {
            Method::Jarvis
        }
    }

    /// Load if every call got its first unit.
    fn first_load(&self) -> f64 {
        let first = |atom: &Atom| {
            let group = atom.preferences.group(0).unwrap_or(&[]);
            let sum: f64 = group
                .iter()
                .map(|&unit| self.service_time(atom, unit as usize))
                .sum();
            atom.rate * sum / group.len().max(1) as f64
        };
        self.atoms.iter().map(first).sum()
    }

    fn describe(&self, round: &Round<'_>, workloads: Vec<f64>, service: &[f64]) -> Answer {
        let mut at_once = round.sent(&workloads);
        for (number, mut row) in at_once.outer_iter_mut().enumerate() {
            row.iter_mut()
                .zip(&workloads)
                .for_each(|(share, busy)| *share *= 1.0 - busy);
            // A call finds somebody free as often as not all are busy, wherever it comes from.
            let wanted = (1.0 - round.all_busy) * self.atoms[number].rate / self.total_rate();
            let sum = row.sum();
            row.mapv_inplace(|share| if sum > 0.0 { share * wanted / sum } else { 0.0 });
        }
        let waits = if self.line == Line::Endless {
            round.all_busy
        } else {
            0.0
        };
        let mut later = self.sent_later(waits, service);
        let lost = round.all_busy - waits;
        at_once /= 1.0 - lost;
        later /= 1.0 - lost;
        let wait_rate = service.iter().sum::<f64>() - self.total_rate();
        Answer {
            method: self.method(),
            workloads,
            lost,
            chance_of_waiting: waits,
            mean_wait: if waits > 0.0 { waits / wait_rate } else { 0.0 },
            wait_rate: (waits > 0.0).then_some(wait_rate),
            at_once,
            later,
            states: Vec::new(),
        }
    }
}
