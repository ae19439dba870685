//! How much of the time, and for how many residents, units are free.

use super::answer::Analysis;
use super::figure::Basis;
use super::places::planned;
use super::service::Service;
use crate::measures::coverage_roles;
use crate::model::{RoleSet, Scenario};
use crate::queueing::hypercube::Answer;

/// Shares of time in each state of busy units, with what has been asked of them before.
struct States<'a> {
    shares: &'a [f64],
    known: Vec<(u64, f64)>,
}

impl States<'_> {
    /// Share of time that some unit of the mask is free.
    fn some_free(&mut self, mask: u64) -> f64 {
        if let Some(&(_, share)) = self.known.iter().find(|(of, _)| *of == mask) {
            return share;
        }
        let free = |(state, _): &(usize, &f64)| mask & !(*state as u64) != 0;
        let states = self.shares.iter().enumerate();
        let share = states.filter(free).map(|(_, share)| share).sum();
        self.known.push((mask, share));
        share
    }
}

impl Service<'_> {
    /// Coverage and the time without a free unit, from the states of an exact answer.
    pub fn availability(&self, answer: &Answer, basis: Basis, analysis: &mut Analysis) {
        let scenario = self.scenario;
        if answer.states.is_empty() {
            return;
        }
        let mut states = States {
            shares: &answer.states,
            known: Vec::new(),
        };
        let role = |unit: usize| scenario.units[unit].role;
        for (position, of) in scenario.roles.iter().enumerate() {
            let members: Vec<usize> = (0..scenario.units.len())
                .filter(|&unit| role(unit).index() == position)
                .collect();
            if !members.is_empty() && members.iter().all(|unit| self.units.contains(unit)) {
                let share = self.no_free(&members, &mut states);
                analysis.share(format!("no_free_{}", of.name), share, basis);
            }
        }
        if scenario.measures.coverage_target.is_none()
            || scenario.geography.travel.bands().count() > 1
        {
            return;
        }
        if let Some(share) = self.covered(coverage_roles(scenario), &mut states) {
            analysis.share("covered_first", share, basis);
        }
        for (position, of) in scenario.roles.iter().enumerate() {
            let only = RoleSet::EMPTY.with(crate::model::RoleId::new(position));
            if let Some(share) = self.covered(only, &mut states) {
                analysis.share(format!("covered_{}", of.name), share, basis);
            }
        }
    }

    /// Share of residents in whose dispatch area no member is free; where nobody lives
    /// anywhere, each cell counts as one resident.
    fn no_free(&self, members: &[usize], states: &mut States<'_>) -> f64 {
        let geography = &self.scenario.geography;
        let mut found = 0.0;
        for (cell, weight) in weights(self.scenario).into_iter().enumerate() {
            let area = geography.cells[cell].area;
            let here = |unit: &&usize| {
                let post = self.scenario.units[**unit].post;
                geography.cells[geography.places[post.index()].cell.index()].area == area
            };
            let mask = self.mask(members.iter().filter(here).copied());
            found += weight * (1.0 - states.some_free(mask));
        }
        found
    }

    /// Share of residents whose cell a free unit of the roles reaches within the target; `None`
    /// where units that are never sent would count.
    fn covered(&self, roles: RoleSet, states: &mut States<'_>) -> Option<f64> {
        let scenario = self.scenario;
        let target = scenario.measures.coverage_target?;
        let members: Vec<usize> = (0..scenario.units.len())
            .filter(|&unit| roles.contains(scenario.units[unit].role))
            .collect();
        if members.is_empty() || !members.iter().all(|unit| self.units.contains(unit)) {
            return None;
        }
        let mut found = 0.0;
        for (cell, weight) in weights(scenario).into_iter().enumerate() {
            let place = crate::model::CellId::new(cell).into();
            let near =
                |unit: &usize| planned(scenario, *unit, place).is_some_and(|way| way <= target);
            let mask = self.mask(members.iter().copied().filter(near));
            found += weight * states.some_free(mask);
        }
        Some(found)
    }

    fn mask(&self, units: impl Iterator<Item = usize>) -> u64 {
        let bit = |unit: usize| self.units.iter().position(|&known| known == unit);
        units.filter_map(bit).fold(0, |mask, bit| mask | 1 << bit)
    }
}

/// Each cell's share of the residents.
fn weights(scenario: &Scenario) -> Vec<f64> {
    let cells = &scenario.geography.cells;
    let total: f64 = cells.iter().map(|cell| cell.residents).sum();
    let share = |residents: f64| {
        if total > 0.0 {
            residents / total
        } else {
            1.0 / cells.len() as f64
        }
    };
    cells.iter().map(|cell| share(cell.residents)).collect()
}
