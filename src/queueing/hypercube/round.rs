//! One round of Larson's and Jarvis's approximations.

use ndarray::Array2;

use super::correction::correction_factors;
use super::{Hypercube, Line};
use crate::queueing::{MultiServer, erlang_b};

/// A unit so improbable, after so many busy better ones, is not looked at.
const NEGLIGIBLE: f64 = 1e-16;

/// What is fixed within one round: the load and what follows from it.
pub(super) struct Round<'c> {
    city: &'c Hypercube,
    /// Mean share of time a unit is busy.
    pub(super) utilisation: f64,
    /// Share of time all units are busy.
    pub(super) all_busy: f64,
    factors: Vec<f64>,
}

impl<'c> Round<'c> {
    /// The round with this load, in erlang.
    pub(super) fn new(city: &'c Hypercube, load: f64) -> Self {
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
    pub(super) fn sent(&self, workloads: &[f64]) -> Array2<f64> {
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
    pub(super) fn workloads(&self, sent: &Array2<f64>, service: &[f64]) -> Vec<f64> {
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
    pub(super) fn load(&self, sent: &Array2<f64>, workloads: &[f64], service: &[f64]) -> f64 {
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
