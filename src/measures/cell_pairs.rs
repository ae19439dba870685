//! Paired differences of one measure in every cell.

use super::pair::mean_response;
use super::row::{CellResponses, Figures};
use super::sample::Sample;
use crate::statistics::{Direction, Estimate, ratio_difference};

/// A measure that is compared cell by cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellMeasure {
    /// Mean first response, minutes.
    ResponseMeanFirst,
    /// Share of first responses within target.
    WithinTargetFirst,
}

impl CellMeasure {
    /// Every measure that is compared cell by cell.
    pub const ALL: [Self; 2] = [Self::ResponseMeanFirst, Self::WithinTargetFirst];

    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ResponseMeanFirst => "response_mean_first",
            Self::WithinTargetFirst => "within_target_first",
        }
    }

    /// Which way it is good.
    pub const fn better(self) -> Direction {
        match self {
            Self::ResponseMeanFirst => Direction::LowerIsBetter,
            Self::WithinTargetFirst => Direction::HigherIsBetter,
        }
    }

    fn pair(self, here: &CellResponses) -> (f64, f64) {
        let responses = &here.responses;
        match self {
            Self::ResponseMeanFirst => mean_response(responses),
            Self::WithinTargetFirst => {
                (responses.within_target.into(), responses.with_target.into())
            }
        }
    }
}

impl Sample<'_, '_> {
    /// The differences this plan − `baseline` by cell, in declared order; both have the same cells.
    pub fn cell_differences(&self, baseline: &Self, measure: CellMeasure) -> Vec<Estimate> {
        let cells = self.yardstick.residents.len();
        (0..cells)
            .map(|cell| {
                let pairs = |rows: &[Figures]| -> Vec<(f64, f64)> {
                    rows.iter().map(|row| row.in_cell(cell, measure)).collect()
                };
                ratio_difference(&pairs(self.figures), &pairs(baseline.figures)).estimate
            })
            .collect()
    }
}

impl Figures {
    fn in_cell(&self, cell: usize, measure: CellMeasure) -> (f64, f64) {
        self.cells
            .binary_search_by_key(&cell, |here| here.cell)
            .map_or((0.0, 0.0), |position| measure.pair(&self.cells[position]))
    }
}
