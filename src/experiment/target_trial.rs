//! One target of one plan, decided while replications are run.

use crate::measures::{Measure, Sample};
use crate::model::{Bound, Target};
use crate::statistics::{Boundary, Estimate, Note};

/// A target and what is known of it so far. A value within the measure's threshold of the bound
/// may be decided either way.
pub(super) struct TargetTrial {
    key: String,
    bound: Bound,
    /// `None`: the plan does not have the measure, so that it cannot meet the target.
    measure: Option<Measure>,
    tolerance: f64,
    error: f64,
    boundary: Option<Boundary>,
    met: Option<bool>,
}

impl TargetTrial {
    /// A trial of `target` in the plan that has these measures; `cost_tolerance` stands in for the
    /// threshold of measures without one.
    pub(super) fn new(target: &Target, measures: &[Measure], cost_tolerance: f64) -> Self {
        let measure = measures
            .iter()
            .find(|measure| measure.key == target.measure);
        let threshold = measure.map_or(0.0, |measure| measure.threshold);
        Self {
            key: target.measure.clone(),
            bound: target.bound,
            met: measure.is_none().then_some(false),
            measure: measure.cloned(),
            tolerance: if threshold > 0.0 {
                threshold
            } else {
                cost_tolerance
            },
            error: 0.0,
            boundary: None,
        }
    }

    /// The same with the chance `error` of a wrong decision.
    pub(super) fn with_error(self, error: f64) -> Self {
        Self { error, ..self }
    }

    /// Key of the measure.
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// Whether it is decided that the target is met.
    pub(super) fn is_met(&self) -> bool {
        self.met == Some(true)
    }

    /// Whether it is decided that the target is missed.
    pub(super) fn is_missed(&self) -> bool {
        self.met == Some(false)
    }

    /// Looks at the plan's replications so far.
    pub(super) fn look(&mut self, sample: &Sample<'_, '_>) {
        let (None, Some(measure)) = (self.met, &self.measure) else {
            return;
        };
        if sample.is_reached_nowhere(measure) {
            self.met = Some(matches!(self.bound, Bound::Min(_)));
            return;
        }
        let estimate = sample.estimate(measure);
        self.met = self.decide(&estimate);
    }

    fn decide(&mut self, estimate: &Estimate) -> Option<bool> {
        let span = self.measure.as_ref().and_then(Measure::span);
        let asked = (self.error, self.tolerance, span);
        let boundary = Boundary::at_a_look(&mut self.boundary, estimate, asked)?;
        let width = boundary.width(estimate.replications);
        let beyond = match self.bound {
            Bound::Min(bound) => estimate.value? - bound,
            Bound::Max(bound) => bound - estimate.value?,
        };
        // The bound itself is good.
        let exact = estimate.note == Some(Note::Fixed) || width == 0.0;
        if beyond > width || (exact && beyond == 0.0) {
            Some(true)
        } else {
            (beyond < -width).then_some(false)
        }
    }
}
