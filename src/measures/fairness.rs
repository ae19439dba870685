//! Fairness between residents: the worst-served fifth and the Gini coefficient.

use super::row::Figures;
use super::sample::Sample;
use super::yardstick::Yardstick;
use crate::statistics::{
    Estimate, Note, PairedEstimate, Quantile, gini, pooled_quantile, sectioned,
    sectioned_difference,
};
use std::ops::Range;

const SHARE: f64 = 0.2;
const P: f64 = 0.9;

/// Gini coefficient over residents of their cell's mean first response. Cells without an answered
/// incident are left out.
pub(super) fn gini_of_responses(yardstick: &Yardstick<'_>, rows: &[Figures]) -> Option<f64> {
    let sums = CellSums::of(yardstick, rows.iter());
    let weighted: Vec<(f64, f64)> = sums
        .iter()
        .zip(&yardstick.residents)
        .filter(|(cell, _)| cell.answered > 0)
        .map(|(cell, &residents)| (cell.mean(), residents))
        .collect();
    if weighted.is_empty() {
        return None;
    }
    gini(&weighted)
}

/// P90 of first responses in the cells where the worst-served fifth of residents live.
pub(super) struct WorstFifth<'a> {
    rows: &'a [Figures],
    /// Weight of each cell for even replications (ranked on the odd) and for odd ones.
    weights: [Vec<f64>; 2],
}

impl<'a> WorstFifth<'a> {
    /// Ranks the cells on each half of the replications, for use in the other half.
    pub(super) fn of(sample: &Sample<'a, '_>) -> Self {
        let rows = sample.figures;
        let half = |first: usize| rows.iter().skip(first).step_by(2);
        Self {
            rows,
            weights: [
                weights(sample.yardstick, half(1)),
                weights(sample.yardstick, half(0)),
            ],
        }
    }

    /// The pooled quantile with an interval by sectioning.
    pub(super) fn estimate(&self) -> Estimate {
        let count = self.rows.len();
        if count < 2 {
            return Estimate::missing(count, Note::Few);
        }
        match self.quantile(0..count) {
            Quantile::NotReached => Estimate::missing(count, Note::NotReached),
            Quantile::Empty => Estimate::missing(count, Note::NothingObserved),
            Quantile::Minutes(_) => sectioned(count, |range| self.section(range)),
        }
    }

    /// The difference this − `other`, by section.
    pub(super) fn difference(&self, other: &Self) -> PairedEstimate {
        let count = self.rows.len();
        let missing = |note| PairedEstimate::alone(Estimate::missing(count, note));
        if count < 2 {
            return missing(Note::Few);
        }
        let all = (self.quantile(0..count), other.quantile(0..count));
        if all.0 == Quantile::NotReached && all.1 == Quantile::NotReached {
            let rows = self.rows.iter().zip(other.rows);
            let equal = self.weights == other.weights
                && rows.clone().all(|(own, theirs)| own.cells == theirs.cells);
            if !equal {
                return missing(Note::NotReached);
            }
            let nothing = Estimate::with_error(0.0, 0.0, (count - 1).min(9), count);
            return PairedEstimate::alone(nothing);
        }
        if all.0 == Quantile::NotReached || all.1 == Quantile::NotReached {
            return missing(Note::NotReached);
        }
        sectioned_difference(
            count,
            |range| self.section(range),
            |range| other.section(range),
        )
    }

    /// A section's quantile; `None` with too few incidents for one, unless it is the whole.
    fn section(&self, range: Range<usize>) -> Option<f64> {
        let whole = range.len() == self.rows.len();
        if !whole && self.weight(range.clone()) * (1.0 - P) < 10.0 - 1e-9 {
            return None;
        }
        self.quantile(range).minutes()
    }

    fn quantile(&self, range: Range<usize>) -> Quantile {
        let parts = range.flat_map(|replication| {
            let weights = &self.weights[replication % 2];
            let cells = self.rows[replication].cells.iter();
            cells.map(|cell| (&cell.responses.histogram, weights[cell.cell]))
        });
        pooled_quantile(parts.filter(|&(_, weight)| weight > 0.0), P)
    }

    fn weight(&self, range: Range<usize>) -> f64 {
        range
            .map(|replication| {
                let weights = &self.weights[replication % 2];
                self.rows[replication]
                    .cells
                    .iter()
                    .map(|cell| cell.responses.histogram.count() as f64 * weights[cell.cell])
                    .sum::<f64>()
            })
            .sum()
    }
}

/// The share of each cell's residents that belong to the worst-served fifth, by (share not within
/// target, then mean answered response, then index).
fn weights<'r>(yardstick: &Yardstick<'_>, rows: impl Iterator<Item = &'r Figures>) -> Vec<f64> {
    let sums = CellSums::of(yardstick, rows);
    let mut order: Vec<usize> = (0..sums.len()).collect();
    order.sort_by(|&one, &other| {
        let (a, b) = (&sums[one], &sums[other]);
        b.not_within()
            .total_cmp(&a.not_within())
            .then(b.mean().total_cmp(&a.mean()))
            .then(one.cmp(&other))
    });
    let mut needed = SHARE * yardstick.all_residents;
    let mut weights = vec![0.0; sums.len()];
    for cell in order {
        let residents = yardstick.residents[cell];
        if needed <= 0.0 {
            break;
        }
        if residents > 0.0 {
            weights[cell] = (needed / residents).min(1.0);
            needed -= residents;
        }
    }
    weights
}

/// First responses of one cell over several replications.
#[derive(Clone, Debug, Default)]
struct CellSums {
    milliseconds: i64,
    answered: u64,
    with_target: u64,
    within_target: u64,
}

impl CellSums {
    fn of<'r>(yardstick: &Yardstick<'_>, rows: impl Iterator<Item = &'r Figures>) -> Vec<Self> {
        let mut sums = vec![Self::default(); yardstick.residents.len()];
        for cell in rows.flat_map(|row| &row.cells) {
            let sum = &mut sums[cell.cell];
            sum.milliseconds += cell.responses.milliseconds;
            sum.answered += cell.responses.answered();
            sum.with_target += u64::from(cell.responses.with_target);
            sum.within_target += u64::from(cell.responses.within_target);
        }
        sums
    }

    /// Mean answered response in minutes; 0 without any.
    fn mean(&self) -> f64 {
        self.milliseconds as f64 / 60_000.0 / self.answered.max(1) as f64
    }

    /// Share not within target; 0 without any target.
    fn not_within(&self) -> f64 {
        let missed = self.with_target - self.within_target;
        missed as f64 / self.with_target.max(1) as f64
    }
}
