//! Figures under the keys of the measures.

use super::answer::{Analysis, Figure};

impl Analysis {
    /// Adds a time in minutes.
    pub(super) fn minutes(&mut self, key: impl Into<String>, value: f64) {
        self.figures.push(Figure {
            key: key.into(),
            value,
            minutes: true,
        });
    }

    /// Adds a share; what rounding puts outside [0, 1] is put back.
    pub(super) fn share(&mut self, key: impl Into<String>, value: f64) {
        self.figures.push(Figure {
            key: key.into(),
            value: value.clamp(0.0, 1.0),
            minutes: false,
        });
    }
}
