//! The exact answer when service times do not depend on the kind of call.

use ndarray::Array2;

use super::space::Space;
use super::tree::Tree;
use super::{Answer, Hypercube, Line, Method};
use crate::queueing::NoAnswer;

/// Most units solved exactly: 2^20 states.
pub const MOST_EXACT_UNITS: usize = 20;

impl Hypercube {
    /// The exact answer, from the long-run shares of all states.
    ///
    /// The line of an endless model needs no states of its own: while calls wait all units
    /// are busy, so the number waiting is geometric and waits are exponential.
    ///
    /// # Errors
    /// [`NoAnswer::TooLarge`] for more than 20 units, or, where service times depend on the
    /// kind of call, for more than 400,000 states.
    pub fn solve(&self) -> Result<Answer, NoAnswer> {
        self.solve_within(1 << MOST_EXACT_UNITS)
    }

    /// The same with at most so many states.
    ///
    /// # Errors
    /// Those of [`Hypercube::solve`], [`NoAnswer::TooLarge`] at the lower of both limits.
    pub fn solve_within(&self, most_states: usize) -> Result<Answer, NoAnswer> {
        if self.has_kinds() {
            return self.solve_kinds(most_states);
        }
        let most = most_states.min(1 << MOST_EXACT_UNITS);
        if self.units > MOST_EXACT_UNITS || 1 << self.units > most {
            return Err(NoAnswer::TooLarge {
                units: self.units,
                states: format!("2^{}", self.units),
                most,
            });
        }
        let tree = Tree::new(&self.atoms, |atom| atom.rate > 0.0);
        let service = self.service_rates();
        let capacity: f64 = service.iter().sum();
        let mut shares = Space::new(&tree, service.clone()).settle()?;
        let full = shares.len() - 1;
        let mut waits = 0.0;
        if self.line == Line::Endless {
            let growth = self.total_rate() / capacity;
            let beyond = shares[full] * growth / (1.0 - growth);
            shares.iter_mut().for_each(|share| *share /= 1.0 + beyond);
            waits = (shares[full] / (1.0 - growth)).min(1.0);
        }
        let waiting = waits - if waits > 0.0 { shares[full] } else { 0.0 };
        let mut at_once = self.sent_at_once(&tree, &shares);
        let mut later = self.sent_later(waits, &service);
        let served = at_once.sum() + later.sum();
        at_once /= served;
        later /= served;
        let wait_rate = capacity - self.total_rate();
        Ok(Answer {
            method: Method::Exact,
            workloads: self.workloads(&shares, waiting),
            lost: (1.0 - served).max(0.0),
            chance_of_waiting: waits,
            mean_wait: if waits > 0.0 { waits / wait_rate } else { 0.0 },
            wait_rate: (waits > 0.0).then_some(wait_rate),
            at_once,
            later,
            states: shares,
        })
    }

    fn workloads(&self, shares: &[f64], waiting: f64) -> Vec<f64> {
        let mut busy = vec![waiting; self.units];
        for (state, share) in shares.iter().enumerate() {
            for (unit, busy) in busy.iter_mut().enumerate() {
                if state >> unit & 1 == 1 {
                    *busy += share;
                }
            }
        }
        busy
    }

    /// Share of all calls that come from the atom and get the unit at once.
    fn sent_at_once(&self, tree: &Tree, shares: &[f64]) -> Array2<f64> {
        let mut by_node = Array2::zeros((tree.len(), self.units));
        for (state, &chance) in shares.iter().enumerate() {
            tree.sent(state as u32, |node, unit, share| {
                by_node[(node, unit)] += chance * share
            });
        }
        self.by_atom(tree, &by_node)
    }

    /// From the shares of time a node of the tree would send a unit, to shares of all calls.
    pub(super) fn by_atom(&self, tree: &Tree, by_node: &Array2<f64>) -> Array2<f64> {
        let total = self.total_rate();
        let mut sent = Array2::zeros((self.atoms.len(), self.units));
        for (number, atom) in self.atoms.iter().enumerate() {
            for &node in tree.path(number) {
                sent.row_mut(number)
                    .scaled_add(atom.rate / total, &by_node.row(node as usize));
            }
        }
        sent
    }

    /// Share of all calls that come from the atom, wait and get the unit: any unit may be
    /// free first, in proportion to its `service` rate.
    pub(super) fn sent_later(&self, waits: f64, service: &[f64]) -> Array2<f64> {
        let (total, capacity) = (self.total_rate(), service.iter().sum::<f64>());
        Array2::from_shape_fn((self.atoms.len(), self.units), |(atom, unit)| {
            waits * self.atoms[atom].rate / total * service[unit] / capacity
        })
    }
}
