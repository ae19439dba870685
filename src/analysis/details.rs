//! Figures of the hypercube model by class, role, unit and cell.

use super::answer::{Analysis, CellFigure, UnitFigure};
use super::coverage::covered;
use super::dispatching::Dispatching;
use crate::model::LineRule;
use crate::queueing::hypercube::{Answer, Hypercube, Line, ServiceTimes};
use crate::queueing::priority_waits;

impl Dispatching<'_> {
    /// Mean waits by priority, where priorities order the line and units are alike.
    pub(super) fn waits_by_class(&self, analysis: &mut Analysis, city: &Hypercube) {
        let (rules, ServiceTimes::Same(time)) = (&self.scenario.dispatch, self.service()) else {
            return;
        };
        if rules.line != LineRule::Priority
            || self.scenario.priorities.len() < 2
            || city.line() == Line::Loss
        {
            return;
        }
        let mut rates = vec![0.0; self.scenario.priorities.len()];
        for origin in &self.origins {
            rates[self.scenario.types[origin.kind].priority.index()] += origin.rate;
        }
        let Ok(waits) = priority_waits(&rates, 1.0 / time, self.units.len()) else {
            return;
        };
        for ((priority, wait), rate) in self.scenario.priorities.iter().zip(waits).zip(rates) {
            if rate > 0.0 && self.memoryless(analysis) {
                analysis.minutes(format!("wait_mean@{}", priority.name), wait);
            }
        }
    }

    pub(super) fn availability(&self, analysis: &mut Analysis, answer: &Answer) {
        for (position, role) in self.scenario.roles.iter().enumerate() {
            let of_role =
                |bit: &usize| self.scenario.units[self.units[*bit]].role.index() == position;
            let bits: Vec<usize> = (0..self.units.len()).filter(of_role).collect();
            if !bits.is_empty() {
                let busy: f64 = bits.iter().map(|&bit| answer.workloads[bit]).sum();
                analysis.share(format!("busy_{}", role.name), busy / bits.len() as f64);
            }
        }
        if let Some(share) = covered(self.scenario, &answer.states) {
            analysis.share("covered_first", share);
        }
    }

    pub(super) fn tables(&self, analysis: &mut Analysis, answer: &Answer) {
        let travel = answer.mean_travel_by_unit(&self.travel);
        let each = answer
            .workloads
            .iter()
            .zip(answer.unit_shares())
            .zip(travel)
            .zip(&self.units);
        analysis.units = each
            .map(|(((busy, share), travel), &unit)| UnitFigure {
                name: self.scenario.units[unit].name.clone(),
                busy: *busy,
                share,
                travel_mean_minutes: travel,
            })
            .collect();
        let dispatched = answer.dispatched();
        for (position, cell) in self.scenario.geography.cells.iter().enumerate() {
            let mut by_unit = vec![0.0; self.units.len()];
            let mut minutes = 0.0;
            for (number, _) in self
                .origins
                .iter()
                .enumerate()
                .filter(|(_, origin)| origin.cell.index() == position)
            {
                for (unit, sum) in by_unit.iter_mut().enumerate() {
                    let share = dispatched[(number, unit)];
                    *sum += share;
                    minutes += if share > 0.0 {
                        share * self.travel[(number, unit)]
                    } else {
                        0.0
                    };
                }
            }
            let share: f64 = by_unit.iter().sum();
            if share > 0.0 {
                by_unit.iter_mut().for_each(|part| *part /= share);
                analysis.cells.push(CellFigure {
                    name: cell.name.clone(),
                    share,
                    travel_mean_minutes: minutes / share,
                    by_unit,
                });
            }
        }
    }
}
