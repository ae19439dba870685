//! Selecting the best plan while replications are run: who still competes, and how it ended.

use super::compare::ExperimentError;
use super::contest::{Contender, Contest, Criterion, Outcome, Place, Selection};
use super::target_trial::TargetTrial;
use crate::measures::{Kind, Measure, Sample, Yardstick};
use crate::model::Scenario;
use crate::statistics::{Direction, Estimate, Note, Selector, no_worse};

/// Tolerance of costs without a threshold, as a share of the baseline's.
const COST_TOLERANCE: f64 = 0.01;

/// A selection under way.
pub(super) struct Selecting<'a> {
    contest: &'a Contest,
    measure: Measure,
    /// By plan: the measure that it is ranked by.
    measures: Vec<Option<Measure>>,
    direction: Direction,
    tolerance: f64,
    selector: Selector,
    /// By plan: its targets, none where they do not count.
    trials: Vec<Vec<TargetTrial>>,
    places: Vec<Place>,
}

impl<'a> Selecting<'a> {
    /// A selection among `plans`.
    ///
    /// # Errors
    /// When no plan has the measure, it has no better direction, no tolerance is known, or what
    /// is asked makes no sense.
    pub(super) fn new(
        contest: &'a Contest,
        plans: &[Scenario],
        yardsticks: &[Yardstick<'_>],
    ) -> Result<Self, ExperimentError> {
        let all: Vec<Vec<Measure>> = yardsticks.iter().map(Yardstick::measures).collect();
        let key = match &contest.criterion {
            Criterion::Measure(key) => key.as_str(),
            Criterion::CheapestThatMeetsTargets => COST,
        };
        let find = |key: &str| -> Vec<Option<Measure>> {
            let of_plan = all.iter().map(|measures| {
                let mut measures = measures.iter();
                measures.find(|measure| measure.key == key).cloned()
            });
            of_plan.collect()
        };
        let measures = find(key);
        let unknown = || ExperimentError::UnknownMeasure(key.to_owned());
        let first = measures
            .iter()
            .flatten()
            .next()
            .ok_or_else(unknown)?
            .clone();
        let directionless = || ExperimentError::NothingBetter(key.to_owned());
        let direction = first.better.ok_or_else(directionless)?;
        let cost = yardsticks[0].fixed_cost();
        let own = Some(first.threshold).filter(|threshold| *threshold > 0.0);
        let of_cost = Some(COST_TOLERANCE * cost).filter(|_| key == COST);
        let mut found = measures.iter().flatten();
        let exact = found.all(|measure| measure.kind == Kind::Fixed);
        let tolerance = contest.tolerance.or(own).or(of_cost);
        let tolerance = tolerance
            .or_else(|| exact.then_some(0.0))
            .ok_or_else(|| ExperimentError::NoTolerance(key.to_owned()))?;
        let counts_targets = contest.criterion == Criterion::CheapestThatMeetsTargets;
        let trials: Vec<Vec<TargetTrial>> = plans
            .iter()
            .zip(&all)
            .map(|(plan, measures)| {
                let targets = plan.targets.iter().filter(|_| counts_targets);
                targets
                    .map(|target| TargetTrial::new(target, measures, tolerance))
                    .collect()
            })
            .collect();
        let places: Vec<Place> = plans
            .iter()
            .zip(&measures)
            .map(|(plan, measure)| match measure {
                _ if plan.condition => Place::Condition,
                None => Place::WithoutMeasure,
                Some(_) => Place::Contending,
            })
            .collect();
        let competing = places.iter().filter(|place| **place == Place::Contending);
        // The best plan is taken wrongly only if one of its own targets, or one decision on
        // another plan (its cost, or a target that it misses), is wrong.
        let others = competing.count().saturating_sub(1);
        let targets = trials.iter().map(Vec::len).max().unwrap_or(0);
        let error = (1.0 - contest.confidence) / (others + targets).max(1) as f64;
        let mut selector = Selector::with_error(plans.len(), error, tolerance, direction)
            .filter(|_| contest.confidence > 0.5)
            .ok_or(ExperimentError::Senseless)?
            .within(first.span());
        for (plan, place) in places.iter().enumerate() {
            if *place != Place::Contending {
                selector.drop_out(plan);
            }
        }
        let trials = trials.into_iter().map(|trials| {
            trials
                .into_iter()
                .map(|trial| trial.with_error(error))
                .collect()
        });
        Ok(Self {
            contest,
            measure: first,
            direction,
            tolerance,
            selector,
            trials: trials.collect(),
            measures,
            places,
        })
    }

    /// Whether a plan needs more replications.
    pub(super) fn needs(&self, plan: usize) -> bool {
        self.places[plan] == Place::Contending
    }

    /// Looks at the replications so far; `true` when it is decided.
    pub(super) fn look(&mut self, samples: &[Sample<'_, '_>]) -> bool {
        self.try_targets(samples);
        self.drop_unreached(samples);
        let (measures, trials) = (&self.measures, &self.trials);
        let beaten = self.selector.look_among(
            |one, other| difference(samples, measures, one, other),
            |plan| trials[plan].iter().all(TargetTrial::is_met),
        );
        for found in beaten {
            self.places[found.plan] = Place::Beaten(found.by);
        }
        let contenders: Vec<usize> = self.selector.contenders().collect();
        match contenders.as_slice() {
            [] => true,
            [plan] => self.trials[*plan].iter().all(TargetTrial::is_met),
            _ => false,
        }
    }

    fn try_targets(&mut self, samples: &[Sample<'_, '_>]) {
        let contenders: Vec<usize> = self.selector.contenders().collect();
        for plan in contenders {
            for trial in &mut self.trials[plan] {
                trial.look(&samples[plan]);
            }
            let missed = self.trials[plan].iter().filter(|trial| trial.is_missed());
            let missed: Vec<String> = missed.map(|trial| trial.key().to_owned()).collect();
            if !missed.is_empty() {
                self.places[plan] = Place::Misses(missed);
                self.selector.drop_out(plan);
            }
        }
    }

    /// A quantile that is infinite in every section is beaten by one that is finite in each.
    fn drop_unreached(&mut self, samples: &[Sample<'_, '_>]) {
        if self.direction != Direction::LowerIsBetter {
            return;
        }
        let contenders: Vec<usize> = self.selector.contenders().collect();
        let measure = |plan: usize| self.measures[plan].as_ref();
        let finite = contenders.iter().copied().find(|&plan| {
            let estimate = measure(plan).map(|measure| samples[plan].estimate(measure));
            estimate.is_some_and(|estimate| estimate.standard_error.is_some())
        });
        let Some(finite) = finite else {
            return;
        };
        let never = |plan: &usize| {
            measure(*plan).is_some_and(|measure| samples[*plan].is_reached_nowhere(measure))
        };
        let unreached: Vec<usize> = contenders.iter().copied().filter(never).collect();
        for plan in unreached {
            self.places[plan] = Place::Beaten(finite);
            self.selector.drop_out(plan);
        }
    }

    /// How it ended; `decided` says whether the last look was decisive.
    pub(super) fn result(mut self, samples: &[Sample<'_, '_>], decided: bool) -> Selection {
        let last = self.selector.contenders().next();
        let outcome = match (decided, last) {
            (false, _) => Outcome::Undecided,
            (true, None) => Outcome::NoPlan,
            (true, Some(plan)) => {
                self.places[plan] = Place::Selected;
                Outcome::Selected(plan)
            }
        };
        let no_worse = self.no_worse(samples);
        let plans = self.places.into_iter().zip(samples).zip(no_worse);
        Selection {
            decided_after: (!decided).then(|| self.selector.decided_after()).flatten(),
            plans: plans
                .map(|((place, sample), no_worse)| Contender {
                    replications: sample.figures.len(),
                    place,
                    no_worse,
                })
                .collect(),
            criterion: self.contest.criterion.clone(),
            measure: self.measure,
            confidence: self.contest.confidence,
            tolerance: self.tolerance,
            outcome,
        }
    }

    /// Which other plans are shown to be no worse than the selected one (than all that are still
    /// in, when it is not decided), when the measure alone decides.
    fn no_worse(&self, samples: &[Sample<'_, '_>]) -> Vec<Option<bool>> {
        let mut found = vec![None; self.places.len()];
        let best: Vec<usize> = self.selector.contenders().collect();
        if self.contest.criterion == Criterion::CheapestThatMeetsTargets {
            return found;
        }
        let competing =
            |plan: &usize| !matches!(self.places[*plan], Place::Condition | Place::WithoutMeasure);
        let competing: Vec<usize> = (0..self.places.len()).filter(competing).collect();
        let at = |plan: &usize| competing.iter().position(|other| other == plan);
        let shown = no_worse(
            competing.len(),
            &best.iter().filter_map(at).collect::<Vec<_>>(),
            (self.contest.confidence, self.tolerance, self.direction),
            |one, other| difference(samples, &self.measures, competing[one], competing[other]),
        );
        for (&plan, shown) in competing.iter().zip(shown) {
            found[plan] = Some(shown).filter(|_| best != [plan]);
        }
        found
    }
}

/// Key of the measure that the scenario's rule ranks plans by.
const COST: &str = "cost";

/// The difference one − other over the replications that both have.
fn difference(
    samples: &[Sample<'_, '_>],
    measures: &[Option<Measure>],
    one: usize,
    other: usize,
) -> Estimate {
    match measures[one].as_ref().zip(measures[other].as_ref()) {
        Some((own, theirs)) => samples[one].difference(own, &samples[other], theirs),
        None => Estimate::missing(0, Note::NothingObserved),
    }
}
