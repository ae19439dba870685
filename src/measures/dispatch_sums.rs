//! Sums over replications behind the shares of a cell's answered incidents by unit.

use super::tables::DispatchFractions;
use ndarray::Array2;

/// Sums for shares of a cell's answered incidents by unit; the denominators are kept once per cell.
#[derive(Clone, Debug)]
pub(super) struct DispatchSums {
    a: Array2<f64>,
    aa: Array2<f64>,
    ab: Array2<f64>,
    b: Vec<f64>,
    bb: Vec<f64>,
    count: f64,
}

impl DispatchSums {
    /// No replication yet, of `cells` cells and `units` units.
    pub(super) fn new(shape: (usize, usize)) -> Self {
        Self {
            a: Array2::zeros(shape),
            aa: Array2::zeros(shape),
            ab: Array2::zeros(shape),
            b: vec![0.0; shape.0],
            bb: vec![0.0; shape.0],
            count: 0.0,
        }
    }

    /// Takes in one replication: counts by (cell, unit), and all answered incidents by cell.
    pub(super) fn fold(&mut self, counts: &[((usize, usize), u32)], answered: &[f64]) {
        self.count += 1.0;
        for &((cell, unit), count) in counts {
            let count = f64::from(count);
            self.a[[cell, unit]] += count;
            self.aa[[cell, unit]] += count * count;
            self.ab[[cell, unit]] += count * answered[cell];
        }
        for (cell, &count) in answered.iter().enumerate() {
            self.b[cell] += count;
            self.bb[cell] += count * count;
        }
    }

    /// The shares and their standard errors.
    pub(super) fn fractions(&self) -> DispatchFractions {
        let mut share = Array2::zeros(self.a.raw_dim());
        let mut standard_error = Array2::zeros(self.a.raw_dim());
        let n = self.count;
        for ((cell, unit), &a) in self.a.indexed_iter() {
            let (b, bb) = (self.b[cell], self.bb[cell]);
            if b == 0.0 || a == 0.0 {
                continue;
            }
            let ratio = a / b;
            share[[cell, unit]] = ratio;
            let (aa, ab) = (self.aa[[cell, unit]], self.ab[[cell, unit]]);
            let squares = (aa - 2.0 * ratio * ab + ratio * ratio * bb).max(0.0);
            if n > 1.0 {
                standard_error[[cell, unit]] = libm::sqrt(squares / ((n - 1.0) * n)) / (b / n);
            }
        }
        DispatchFractions {
            share,
            standard_error,
        }
    }
}
