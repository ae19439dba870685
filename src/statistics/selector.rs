//! Selecting the best of several plans sequentially, plans that are beaten dropping out.

use super::boundary::Boundary;
use super::{Direction, Estimate, Note};

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
            boundaries: vec![None; plans * plans],
            contending: vec![true; plans],
        })
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
        if self.boundaries[place].is_none() {
            self.boundaries[place] = Boundary::new(found, self.error, self.tolerance);
        }
        let boundary = self.boundaries[place]?;
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

/// Which plans are shown to be no worse than the best by `tolerance`: with the stated confidence
/// all of these statements hold at once. `difference(one, other)` is one − other, paired.
///
/// A plan is shown so when, against every other, the upper end of a one-sided interval of what the
/// other is better by does not exceed the tolerance (Bonferroni over all ordered pairs). A
/// difference without an interval shows nothing, an exact one is its own interval.
/// After J. C. Hsu (1984), *Annals of Statistics* 12, 1136–1144 (multiple comparisons with the best).
pub fn no_worse_than_best(
    plans: usize,
    confidence: f64,
    tolerance: f64,
    direction: Direction,
    difference: impl Fn(usize, usize) -> Estimate,
) -> Vec<bool> {
    let pairs = plans * plans.saturating_sub(1);
    // One-sided, so that the two-sided interval may miss twice as often.
    let missed = 2.0 * (1.0 - confidence) / pairs.max(1) as f64;
    let shown = |plan: usize, other: usize| {
        let found = difference(plan, other);
        let ends = match (found.note, found.value) {
            (Some(Note::Fixed), Some(value)) => Some((value, value)),
            _ => found.interval(1.0 - missed),
        };
        ends.is_some_and(|(low, high)| match direction {
            Direction::HigherIsBetter => low >= -tolerance,
            Direction::LowerIsBetter => high <= tolerance,
        })
    };
    (0..plans)
        .map(|plan| (0..plans).all(|other| other == plan || shown(plan, other)))
        .collect()
}
