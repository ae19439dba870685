//! Adding figures under the keys of the measures.

use super::analyse::Effort;
use super::answer::{Analysis, Figure, FigureUnit};
use super::effects::Effects;
use super::method::Method;

/// Where figures come from and what they rest on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Basis {
    pub method: Method,
    pub effects: Effects,
    pub effort: Effort,
}

impl Basis {
    /// What rests on more than this.
    pub fn with(self, effects: Effects) -> Self {
        Self {
            effects: self.effects.or(effects),
            ..self
        }
    }
}

impl Analysis {
    /// Adds a time in minutes.
    pub(super) fn minutes(&mut self, key: impl Into<String>, value: f64, basis: Basis) {
        self.put(key.into(), value, FigureUnit::Minutes, basis);
    }

    /// Adds a number of incidents.
    pub(super) fn incidents(&mut self, key: impl Into<String>, value: f64, basis: Basis) {
        self.put(key.into(), value, FigureUnit::Incidents, basis);
    }

    /// Adds a share; what rounding puts outside [0, 1] is put back.
    pub(super) fn share(&mut self, key: impl Into<String>, value: f64, basis: Basis) {
        self.put(key.into(), value.clamp(0.0, 1.0), FigureUnit::Share, basis);
    }

    /// Whether figures on this basis are given at all: when exact, or when approximations are
    /// wanted and there are some.
    pub(super) fn gives(&self, basis: Basis) -> bool {
        let exact = self.is_exact(basis.effects) && !basis.method.approximates();
        exact || basis.effort.approximate && self.can_approximate(basis.effects)
    }

    fn put(&mut self, key: String, value: f64, unit: FigureUnit, basis: Basis) {
        if value.is_finite() && self.gives(basis) && self.figure(&key).is_none() {
            self.figures.push(Figure {
                key,
                value,
                unit,
                exact: self.is_exact(basis.effects) && !basis.method.approximates(),
                method: basis.method,
            });
        }
    }
}
