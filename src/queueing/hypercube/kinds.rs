//! The exact answer for small fleets when service times depend on unit and kind of call.

use ndarray::Array2;

use super::tree::Tree;
use super::{Answer, Hypercube, Line, MOST_EXACT_UNITS, Method};
use crate::queueing::NoAnswer;
use crate::queueing::chain::Chain;

/// Most states that are solved.
const MOST_STATES: usize = 400_000;

/// The states: what each unit is doing (0: free, k: a call of kind k − 1), and for a full
/// fleet also how many calls wait. Kinds of waiting calls need not be known: they are drawn,
/// in the proportion of the rates, when a call leaves the line.
struct States {
    units: usize,
    kinds: usize,
    longest: usize,
}

impl States {
    fn without_line(&self) -> usize {
        power(self.kinds + 1, self.units)
    }

    fn count(&self) -> usize {
        self.without_line()
            .saturating_add(self.longest.saturating_mul(power(self.kinds, self.units)))
    }

    fn doing(&self, state: usize) -> (Vec<usize>, usize) {
        let (mut rest, base, least, waiting) = if state < self.without_line() {
            (state, self.kinds + 1, 0, 0)
        } else {
            let full = power(self.kinds, self.units);
            let beyond = state - self.without_line();
            (beyond % full, self.kinds, 1, beyond / full + 1)
        };
        let digit = |_| {
            let digit = rest % base + least;
            rest /= base;
            digit
        };
        ((0..self.units).map(digit).collect(), waiting)
    }

    fn at(&self, doing: &[usize], waiting: usize) -> usize {
        let number = |base: usize, least: usize| {
            doing
                .iter()
                .rev()
                .fold(0, |number, kind| number * base + kind - least)
        };
        if waiting == 0 {
            number(self.kinds + 1, 0)
        } else {
            self.without_line()
                + (waiting - 1) * power(self.kinds, self.units)
                + number(self.kinds, 1)
        }
    }
}

fn power(base: usize, exponent: usize) -> usize {
    u32::try_from(exponent)
        .ok()
        .and_then(|exponent| base.checked_pow(exponent))
        .unwrap_or(usize::MAX)
}

fn busy_mask(doing: &[usize]) -> u32 {
    doing
        .iter()
        .enumerate()
        .fold(0, |mask, (unit, &kind)| mask | u32::from(kind > 0) << unit)
}

impl Hypercube {
    pub(super) fn solve_kinds(&self, most_states: usize) -> Result<Answer, NoAnswer> {
        let most = most_states.min(MOST_STATES);
        let kinds = self
            .atoms
            .iter()
            .map(|atom| atom.kind + 1)
            .max()
            .unwrap_or(1);
        let mut states = States {
            units: self.units,
            kinds,
            longest: if self.line == Line::Endless { 16 } else { 0 },
        };
        loop {
            if states.count() > most || self.units > MOST_EXACT_UNITS {
                let with_line = if states.count() == usize::MAX {
                    format!("{}^{}", kinds + 1, self.units)
                } else {
                    states.count().to_string()
                };
                return Err(NoAnswer::TooLarge {
                    units: self.units,
                    states: with_line,
                    most,
                });
            }
            let trees: Vec<Tree> = (0..kinds)
                .map(|kind| Tree::new(&self.atoms, |atom| atom.kind == kind && atom.rate > 0.0))
                .collect();
            let (chain, groups) = self.chain_of_kinds(&states, &trees);
            let shares = chain.stationary(&groups)?;
            let full = power(kinds, self.units);
            let at_end: f64 = shares[shares.len() - full..].iter().sum();
            if self.line == Line::Loss || at_end < 1e-13 {
                return Ok(self.describe_kinds(&states, &trees, &shares));
            }
            states.longest *= 2;
        }
    }

    fn chain_of_kinds(&self, states: &States, trees: &[Tree]) -> (Chain, Vec<u32>) {
        let mut chain = Chain::new(states.count());
        let mut groups = Vec::with_capacity(states.count());
        let per_group = states.longest.div_ceil(40).max(1);
        let kind_rates = self.kind_rates(states.kinds);
        for state in 0..states.count() {
            let (mut doing, waiting) = states.doing(state);
            let busy = doing.iter().filter(|&&kind| kind > 0).count();
            groups.push((busy + waiting.div_ceil(per_group)) as u32);
            if busy == self.units && waiting < states.longest {
                chain.add(state, states.at(&doing, waiting + 1), self.total_rate());
            }
            for (kind, tree) in trees.iter().enumerate() {
                let mut rates = vec![0.0; self.units];
                tree.add_rates(busy_mask(&doing), &mut rates);
                for (unit, rate) in rates
                    .into_iter()
                    .enumerate()
                    .filter(|&(_, rate)| rate > 0.0)
                {
                    doing[unit] = kind + 1;
                    chain.add(state, states.at(&doing, 0), rate);
                    doing[unit] = 0;
                }
            }
            for unit in (0..self.units).filter(|&unit| states.doing(state).0[unit] > 0) {
                let kind = doing[unit];
                let rate = 1.0 / self.kind_time(kind - 1, unit);
                if waiting == 0 {
                    doing[unit] = 0;
                    chain.add(state, states.at(&doing, 0), rate);
                } else {
                    for (next, share) in kind_rates.iter().enumerate() {
                        doing[unit] = next + 1;
                        chain.add(
                            state,
                            states.at(&doing, waiting - 1),
                            rate * share / self.total_rate(),
                        );
                    }
                }
                doing[unit] = kind;
            }
        }
        (chain, groups)
    }

    fn kind_rates(&self, kinds: usize) -> Vec<f64> {
        let mut rates = vec![0.0; kinds];
        for atom in &self.atoms {
            rates[atom.kind] += atom.rate;
        }
        rates
    }

    fn kind_time(&self, kind: usize, unit: usize) -> f64 {
        let of_kind = |atom: &&super::Atom| atom.kind == kind;
        self.atoms
            .iter()
            .find(of_kind)
            .map_or(1.0, |atom| self.service_time(atom, unit))
    }

    fn describe_kinds(&self, states: &States, trees: &[Tree], shares: &[f64]) -> Answer {
        let mut workloads = vec![0.0; self.units];
        let mut freed = vec![0.0; self.units];
        let (mut waits, mut line) = (0.0, 0.0);
        let mut by_node: Vec<Array2<f64>> = trees
            .iter()
            .map(|tree| Array2::zeros((tree.len(), self.units)))
            .collect();
        let mut masks = vec![0.0; 1 << self.units];
        for (state, &share) in shares.iter().enumerate().filter(|(_, share)| **share > 0.0) {
            let (doing, waiting) = states.doing(state);
            let mask = busy_mask(&doing);
            for unit in (0..self.units).filter(|&unit| doing[unit] > 0) {
                workloads[unit] += share;
                if waiting > 0 {
                    freed[unit] += share / self.kind_time(doing[unit] - 1, unit);
                }
            }
            if mask.count_ones() as usize == self.units && self.line == Line::Endless {
                waits += share;
                line += share * waiting as f64;
            }
            if waiting == 0 {
                masks[mask as usize] += share;
            }
            for (tree, sums) in trees.iter().zip(&mut by_node) {
                tree.sent(mask, |node, unit, part| sums[(node, unit)] += share * part);
            }
        }
        let mut at_once = Array2::zeros((self.atoms.len(), self.units));
        for (tree, sums) in trees.iter().zip(&by_node) {
            at_once += &self.by_atom(tree, sums);
        }
        let mut later = if waits > 0.0 {
            self.sent_later(waits, &freed)
        } else {
            Array2::zeros(at_once.raw_dim())
        };
        let served = at_once.sum() + later.sum();
        at_once /= served;
        later /= served;
        Answer {
            method: Method::Exact,
            workloads,
            lost: (1.0 - served).max(0.0),
            chance_of_waiting: waits,
            mean_wait: line / self.total_rate(),
            wait_rate: None,
            at_once,
            later,
            states: masks,
        }
    }
}
