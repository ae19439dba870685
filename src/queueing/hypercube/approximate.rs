//! Larson's and Jarvis's approximations, for large fleets.

use ndarray::Array2;

use super::correction::correction_factors;
use super::{Answer, Atom, Hypercube, Line, Method, ServiceTimes};
use crate::queueing::{MultiServer, NoAnswer, erlang_b};

/// Rounds after which an iteration that has not settled is given up.
const MOST_ROUNDS: usize = 10_000;
/// Change of a workload in one round at which the iteration has settled.
const SETTLED: f64 = 1e-13;
/// A unit so improbable, after so many busy better ones, is not looked at.
const NEGLIGIBLE: f64 = 1e-16;

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
        let mut workloads = vec![round.utilisation; self.units];
        for _ in 0..MOST_ROUNDS {
            let sent = round.sent(&workloads);
            let next = round.workloads(&sent, &service);
            let change = workloads
                .iter()
                .zip(&next)
                .fold(0.0, |most: f64, (one, other)| most.max((one - other).abs()));
            let settled = change < SETTLED;
            workloads = next;
            if settled {
                return Ok(self.describe(&round, workloads, &service));
            }
            if self.method() == Method::Jarvis {
                round = Round::new(self, round.load(&sent, &workloads, &service));
            }
        }
        Err(NoAnswer::Unsettled(SETTLED))
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

/// What is fixed within one round: the load and what follows from it.
struct Round<'c> {
    city: &'c Hypercube,
    utilisation: f64,
    all_busy: f64,
    factors: Vec<f64>,
}

impl<'c> Round<'c> {
    fn new(city: &'c Hypercube, load: f64) -> Self {
        let units = city.units as f64;
        // A load on its way to settling may be too high for a line for a moment.
        let line = match city.line {
            Line::Endless => MultiServer::new(load.min(units * 0.999_999), 1.0, city.units).ok(),
            Line::Loss => None,
        };
        let all_busy = line.map_or_else(
            || erlang_b(load, city.units),
            |line| line.chance_of_waiting(),
        );
        let mut levels = vec![all_busy; city.units + 1];
        for busy in (0..city.units).rev() {
            // From the full level downwards each level is (busy + 1) / load of the next.
            let full = match line {
                Some(line) if busy + 1 == city.units => line.probability(city.units),
                _ => levels[busy + 1],
            };
            levels[busy] = full * (busy + 1) as f64 / load;
        }
        let mean: f64 = levels
            .iter()
            .enumerate()
            .map(|(busy, share)| busy as f64 * share)
            .sum();
        Self {
            city,
            utilisation: mean / units,
            all_busy,
            factors: correction_factors(&levels),
        }
    }

    /// For atom and unit: share of calls times the chance that all better units are busy,
    /// as corrected; the unit itself is not asked.
    fn sent(&self, workloads: &[f64]) -> Array2<f64> {
        let total = self.city.total_rate();
        let mut sent = Array2::zeros((self.city.atoms.len(), self.city.units));
        for (number, atom) in self.city.atoms.iter().enumerate() {
            let mut better = atom.rate / total;
            let mut place = 0;
            for group in atom.preferences.groups() {
                if better < NEGLIGIBLE {
                    break;
                }
                for &unit in group {
                    sent[(number, unit as usize)] =
                        better * self.in_group(place, group, unit, workloads);
                }
                place += group.len();
                better *= group
                    .iter()
                    .map(|&unit| workloads[unit as usize])
                    .product::<f64>();
            }
        }
        sent
    }

    /// The corrected chance that the members of the group asked before `unit` are busy, over
    /// all orders of asking: they are asked in random order, which splits calls evenly.
    fn in_group(&self, place: usize, group: &[u32], unit: u32, workloads: &[f64]) -> f64 {
        // Sums of the products of every choice of 0, 1, 2 … others.
        let mut products = vec![1.0];
        for &other in group.iter().filter(|&&other| other != unit) {
            products.push(0.0);
            for chosen in (1..products.len()).rev() {
                products[chosen] += products[chosen - 1] * workloads[other as usize];
            }
        }
        let others = (group.len() - 1) as f64;
        let mut choices = 1.0;
        let mut sum = 0.0;
        for (before, product) in products.iter().enumerate() {
            sum += self.factors[place + before] * product / choices;
            choices *= (others - before as f64) / (before + 1) as f64;
        }
        sum / group.len() as f64
    }

    /// Workloads that follow from who is sent, scaled to the utilisation there must be.
    fn workloads(&self, sent: &Array2<f64>, service: &[f64]) -> Vec<f64> {
        let city = self.city;
        let total = city.total_rate();
        let mut asked = vec![0.0; city.units];
        for ((number, unit), share) in sent.indexed_iter().filter(|(_, share)| **share > 0.0) {
            asked[unit] += total * share * city.service_time(&city.atoms[number], unit);
        }
        let waits = if city.line == Line::Endless {
            self.all_busy
        } else {
            0.0
        };
        // A unit takes waiting calls in proportion to its rate; its work with them is equal.
        let from_line = waits * total / service.iter().sum::<f64>();
        let raw: Vec<f64> = asked
            .iter()
            .map(|asked| (asked + from_line) / (1.0 + asked))
            .collect();
        let scale = self.utilisation * city.units as f64 / raw.iter().sum::<f64>();
        raw.iter()
            .map(|workload| (workload * scale).min(1.0))
            .collect()
    }

    /// Load from the mean service time of the calls as they are sent.
    fn load(&self, sent: &Array2<f64>, workloads: &[f64], service: &[f64]) -> f64 {
        let city = self.city;
        let (mut time, mut weight) = (0.0, 0.0);
        for ((number, unit), share) in sent.indexed_iter().filter(|(_, share)| **share > 0.0) {
            let share = share * (1.0 - workloads[unit]);
            time += share * city.service_time(&city.atoms[number], unit);
            weight += share;
        }
        let mut mean = time / weight;
        if city.line == Line::Endless {
            let later = city.units as f64 / service.iter().sum::<f64>();
            mean = (1.0 - self.all_busy) * mean + self.all_busy * later;
        }
        city.total_rate() * mean
    }
}
