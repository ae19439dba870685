//! Figures by unit and cell, and how much help crosses borders.

use super::answer::{Analysis, CellFigure, Tables, UnitFigure};
use super::figure::Basis;
use super::method::Method;
use super::service::Service;
use crate::model::CellId;
use crate::queueing::hypercube::Answer;
use ndarray::{Array2, Axis};

impl Service<'_> {
    /// Shares of served incidents answered by a unit of another cell and of another area.
    pub fn across(&self, answer: &Answer, basis: Basis, analysis: &mut Analysis) {
        let geography = &self.scenario.geography;
        let home = |unit: usize| {
            let post = self.scenario.units[self.units[unit]].post;
            geography.places[post.index()].cell
        };
        let area = |cell: CellId| geography.cells[cell.index()].area;
        let (mut other_cell, mut other_area) = (0.0, 0.0);
        for ((origin, unit), share) in answer.dispatched().indexed_iter() {
            let (cell, home) = (self.origins[origin].cell, home(unit));
            other_cell += if cell == home { 0.0 } else { *share };
            other_area += if area(cell) == area(home) {
                0.0
            } else {
                *share
            };
        }
        analysis.share("cross_cell", other_cell, basis);
        analysis.share("cross_area", other_area, basis);
    }

    /// The tables by unit and cell.
    pub fn tables(&self, answer: &Answer, method: Method, exact: bool) -> Tables {
        let served = answer.dispatched();
        let first = Array2::from_shape_fn(served.raw_dim(), |(origin, unit)| {
            self.preferences(origin).is_first(unit)
        });
        let other = |(origin, unit): (usize, usize)| !first[(origin, unit)];
        let outside =
            Array2::from_shape_fn(
                served.raw_dim(),
                |at| {
                    if other(at) { served[at] } else { 0.0 }
                },
            );
        Tables {
            method,
            exact: exact && !method.approximates(),
            interdistrict: outside.sum(),
            units: self.unit_figures(answer, &served, &outside),
            cells: self.cell_figures(&served),
        }
    }

    fn unit_figures(
        &self,
        answer: &Answer,
        served: &Array2<f64>,
        outside: &Array2<f64>,
    ) -> Vec<UnitFigure> {
        let travel = answer.mean_travel_by_unit(&self.travel_minutes());
        let shares = served.sum_axis(Axis(0));
        let outside = outside.sum_axis(Axis(0));
        let figure = |unit: usize| UnitFigure {
            name: self.scenario.units[self.units[unit]].name.clone(),
            busy: answer.workloads[unit],
            share: shares[unit],
            travel_mean_minutes: travel[unit],
            interdistrict: (shares[unit] > 0.0).then(|| outside[unit] / shares[unit]),
        };
        (0..self.units.len()).map(figure).collect()
    }

    fn cell_figures(&self, served: &Array2<f64>) -> Vec<CellFigure> {
        let cells = &self.scenario.geography.cells;
        let mut by_unit = Array2::<f64>::zeros((cells.len(), self.units.len()));
        let mut minutes = vec![0.0; cells.len()];
        let travel = self.travel_minutes();
        for ((origin, unit), &share) in served.indexed_iter().filter(|(_, share)| **share > 0.0) {
            let cell = self.origins[origin].cell.index();
            by_unit[(cell, unit)] += share;
            minutes[cell] += share * travel[(origin, unit)];
        }
        let rows = cells.iter().zip(by_unit.outer_iter()).zip(minutes);
        let figure =
            |((cell, row), minutes): ((&crate::model::Cell, ndarray::ArrayView1<'_, f64>), f64)| {
                let share = row.sum();
                (share > 0.0).then(|| CellFigure {
                    name: cell.name.clone(),
                    share,
                    travel_mean_minutes: minutes / share,
                    by_unit: row.iter().map(|part| part / share).collect(),
                })
            };
        rows.filter_map(figure).collect()
    }
}
