//! Selecting the best of several plans sequentially, plans that are beaten dropping out.

use super::boundary::Boundary;
use super::{Direction, Estimate};

/// Kim and Nelson's fully sequential procedure with common random numbers: after every look, plans
/// that another beats drop out, until one is left. Where the best plan is better than every other
/// by the tolerance δ it is selected with the stated confidence, for normal observations; what is
/// nearer to the best than δ may be selected in its place. It takes differences from any source.
///
/// ```
/// use gridforce::random::{Chance, Entity, Purpose, normal_quantile};
/// use gridforce::statistics::{Direction, Selector, ratio_difference};
///
/// // Plan 2 is best by 1; each replication has a common part and one of its own.
/// let seen = |plan: u64, replications: u32| -> Vec<(f64, f64)> {
///     let draw = |replication: u32, name: &str, index: u64| {
///         let chance = Chance::new(7, replication);
///         normal_quantile(chance.uniform(Purpose::Custom(1), Entity::named(name), index))
///     };
///     (0..replications)
///         .map(|r| (3.0 * draw(r, "all", 0) + draw(r, "own", plan) + [0.0, 0.2, 1.2][plan as usize], 1.0))
///         .collect()
/// };
/// let mut selector = Selector::new(3, 0.95, 1.0, Direction::HigherIsBetter).unwrap();
/// let mut replications = 20;
/// while selector.contenders().count() > 1 {
///     selector.look(|one, other| {
///         ratio_difference(&seen(one as u64, replications), &seen(other as u64, replications)).estimate
///     });
///     replications += 20;
/// }
/// assert_eq!(selector.contenders().next(), Some(2));
/// ```
///
/// Source: S.-H. Kim and B. L. Nelson (2001), ACM TOMACS 11, 251–273.
#[derive(Clone, Debug)]
pub struct Selector {
    error: f64,
    tolerance: f64,
    direction: Direction,
    /// How far apart two replications of one plan can lie at most, where that is known.
    span: Option<f64>,
    /// By pair (one, other), one < other; `None` until a first difference had an interval.
    boundaries: Vec<Option<Boundary>>,
    contending: Vec<bool>,
}

/// A plan that another beat at a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beaten {
    /// The plan that drops out.
    pub plan: usize,
    /// The plan that beat it.
    pub by: usize,
}

impl Selector {
    /// A contest of `plans` with the probability `confidence` of a right selection and the tolerance
    /// δ (in the unit of the measure). `None` for no plan, a confidence outside (0.5, 1) or a δ
    /// that is negative or not a number.
    pub fn new(
        plans: usize,
        confidence: f64,
        tolerance: f64,
        direction: Direction,
    ) -> Option<Self> {
        let error = (1.0 - confidence) / plans.saturating_sub(1).max(1) as f64;
        Self::with_error(plans, error, tolerance, direction)
    }

    /// The same with the chance `error` of a wrong decision on any one pair.
    pub fn with_error(
        plans: usize,
        error: f64,
        tolerance: f64,
        direction: Direction,
    ) -> Option<Self> {
        let sound = error > 0.0 && error < 0.5 && tolerance >= 0.0 && tolerance.is_finite();
        (plans > 0 && sound).then(|| Self {
            error,
            tolerance,
            direction,
            span: None,
            boundaries: vec![None; plans * plans],
            contending: vec![true; plans],
        })
    }

    /// The same for values of which no two can lie farther apart than `span` (1 for shares). A pair
    /// whose difference is the same in every replication so far is decided only with it, by
    /// [`Boundary::without_spread`].
    #[must_use]
    pub fn within(self, span: Option<f64>) -> Self {
        Self { span, ..self }
    }

    /// Plans that are still in, in order.
    pub fn contenders(&self) -> impl Iterator<Item = usize> {
        let plans = self.contending.iter().enumerate();
        plans
            .filter(|(_, contends)| **contends)
            .map(|(plan, _)| plan)
    }

    /// Takes a plan out for a reason of the caller's.
    pub fn drop_out(&mut self, plan: usize) {
        self.contending[plan] = false;
    }

    /// Looks at the differences one − other of all contenders over the replications that both have
    /// so far: the first with an interval settles a pair's variance, later ones are held against
    /// it. Returns who drops out.
    pub fn look(&mut self, difference: impl Fn(usize, usize) -> Estimate) -> Vec<Beaten> {
        self.look_among(difference, |_| true)
    }

    /// As [`Selector::look`], where only some plans `may_beat` others, such as those that are
    /// known to meet every target.
    pub fn look_among(
        &mut self,
        difference: impl Fn(usize, usize) -> Estimate,
        may_beat: impl Fn(usize) -> bool,
    ) -> Vec<Beaten> {
        let contenders: Vec<usize> = self.contenders().collect();
        let mut beaten: Vec<Beaten> = Vec::new();
        for (at, &one) in contenders.iter().enumerate() {
            for &other in &contenders[at + 1..] {
                let found = difference(one, other);
                let Some((by, plan)) = self.decide(one, other, &found) else {
                    continue;
                };
                // A plan that is itself beaten at this look still counts, as all look at once.
                if may_beat(by) && !beaten.iter().any(|known| known.plan == plan) {
                    beaten.push(Beaten { plan, by });
                }
            }
        }
        for found in &beaten {
            self.contending[found.plan] = false;
        }
        beaten
    }

    /// The winner and the loser of a pair, if its difference is decided.
    fn decide(&mut self, one: usize, other: usize, found: &Estimate) -> Option<(usize, usize)> {
        let place = one * self.contending.len() + other;
        // A difference of values within a span lies within twice of it.
        let span = self.span.map(|span| 2.0 * span);
        let asked = (self.error, self.tolerance, span);
        let boundary = Boundary::at_a_look(&mut self.boundaries[place], found, asked)?;
        let value = match self.direction {
            Direction::HigherIsBetter => found.value?,
            Direction::LowerIsBetter => -found.value?,
        };
        let width = boundary.width(found.replications);
        let never_apart = value == 0.0 && width == 0.0;
        if value > width || never_apart {
            // The first of equals.
            Some((one, other))
        } else if value < -width {
            Some((other, one))
        } else {
            None
        }
    }

    /// The replications after which every pair of contenders is decided; `None` while the
    /// variance of one is not known.
    pub fn decided_after(&self) -> Option<f64> {
        let plans = self.contending.len();
        let contenders: Vec<usize> = self.contenders().collect();
        let mut longest: f64 = 0.0;
        for (at, &one) in contenders.iter().enumerate() {
            for &other in &contenders[at + 1..] {
                longest = longest.max(self.boundaries[one * plans + other]?.closed_after());
            }
        }
        Some(longest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::Note;

    const BETTER: Direction = Direction::LowerIsBetter;

    /// Differences of plans with these values, each with the same error over 20 replications.
    fn of(values: &'static [f64], error: f64) -> impl Fn(usize, usize) -> Estimate {
        move |one, other| Estimate::with_error(values[one] - values[other], error, 19, 20)
    }

    #[test]
    fn whoever_is_clearly_beaten_drops_out() {
        let mut selector = Selector::new(3, 0.95, 0.5, BETTER).unwrap();
        let beaten = selector.look(of(&[9.0, 3.0, 3.1], 0.4));
        assert_eq!(beaten, [Beaten { plan: 0, by: 1 }]);
        assert_eq!(selector.contenders().collect::<Vec<_>>(), [1, 2]);
        // Three plans at 95 %: η = (0.05^(−2/19) − 1) / 2; S² = 3.2; closed after 2 η 19 S² / δ².
        let eta = 0.5 * (0.05_f64.powf(-2.0 / 19.0) - 1.0);
        let closed = (2.0 * eta * 19.0 * 3.2 / 0.25).ceil();
        assert_eq!(selector.decided_after(), Some(closed));
    }

    #[test]
    fn what_has_no_interval_is_not_decided() {
        let mut selector = Selector::new(2, 0.95, 0.5, BETTER).unwrap();
        let beaten = selector.look(|_, _| Estimate::without_interval(-9.0, 20, Note::Few));
        assert_eq!(beaten, []);
        assert_eq!(selector.decided_after(), None);
    }

    #[test]
    fn the_first_of_equals_stays_and_only_some_may_beat() {
        let same = |_, _| Estimate::fixed(0.0, 20);
        let mut selector = Selector::new(3, 0.95, 0.0, BETTER).unwrap();
        selector.look(same);
        assert_eq!(selector.contenders().collect::<Vec<_>>(), [0]);
        let mut selector = Selector::new(3, 0.95, 0.0, BETTER).unwrap();
        let fixed = |one: usize, other: usize| Estimate::fixed(one as f64 - other as f64, 20);
        selector.look_among(fixed, |plan| plan == 1);
        assert_eq!(selector.contenders().collect::<Vec<_>>(), [0, 1]);
        selector.drop_out(0);
        assert_eq!(selector.contenders().collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn plans_that_have_not_differed_yet_are_not_equal() {
        // Nothing lost in 20 replications of either: a share may still be 3 in 20.
        let alike = |replications| move |_, _| Estimate::with_error(0.0, 0.0, 19, replications);
        let mut selector = Selector::new(2, 0.95, 0.01, BETTER).unwrap();
        assert_eq!(selector.look(alike(100_000)), []);
        let mut selector = selector.within(Some(1.0));
        assert_eq!(selector.look(alike(1198)), []);
        assert_eq!(selector.look(alike(1199)), [Beaten { plan: 1, by: 0 }]);
    }

    #[test]
    fn a_contest_without_sense_is_refused() {
        for (plans, confidence, tolerance) in [
            (0, 0.95, 1.0),
            (2, 1.0, 1.0),
            (2, 0.4, 1.0),
            (2, f64::NAN, 1.0),
            (2, 0.95, -1.0),
            (2, 0.95, f64::INFINITY),
        ] {
            assert!(Selector::new(plans, confidence, tolerance, BETTER).is_none());
        }
    }
}
