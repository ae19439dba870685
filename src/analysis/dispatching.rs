//! One unit to every incident: the hypercube model, exact or approximate.

use super::analyse::Effort;
use super::answer::{Analysis, Departure};
use super::choice::eligible;
use super::departures::{CONSTANT_RATE, dispatch_delay};
use super::places::{Origin, origins, return_minutes, travel_minutes};
use super::service::on_scene;
use crate::model::{FreeFrom, LineRule, Scenario, Ties};
use crate::queueing::hypercube::{Answer, Atom, Hypercube, Line, Preferences, ServiceTimes};
use crate::queueing::{MultiServer, NoAnswer, general_service_wait};
use ndarray::Array2;

/// What the model is built from.
pub(super) struct Dispatching<'s> {
    pub scenario: &'s Scenario,
    pub units: Vec<usize>,
    pub origins: Vec<Origin>,
    pub travel: Array2<f64>,
}

/// Analyses a scenario of this shape.
pub(super) fn analyse(scenario: &Scenario, departures: Vec<Departure>, effort: Effort) -> Analysis {
    let stuck = departures
        .iter()
        .any(|departure| departure.approximation.is_none());
    let exact = departures.is_empty();
    let analysis = Analysis::new("hypercube (Larson 1974)", departures);
    if stuck || (!exact && !effort.approximate) {
        return analysis;
    }
    let origins = origins(scenario);
    let model = Dispatching {
        scenario,
        units: eligible(scenario),
        travel: travel_minutes(scenario, &origins),
        origins,
    };
    match model.solve(effort, exact) {
        Ok((city, answer)) => model.describe(analysis, &city, &answer),
        Err(reason) => Analysis {
            size: model.size(),
            ..analysis
        }
        .refused(reason),
    }
}

impl Dispatching<'_> {
    fn size(&self) -> String {
        let line = if self.scenario.dispatch.line == LineRule::Loss {
            "nothing waits"
        } else {
            "one line"
        };
        format!(
            "{} units, {} streams of incidents, {line}",
            self.units.len(),
            self.origins.len()
        )
    }

    fn solve(&self, effort: Effort, exact: bool) -> Result<(Hypercube, Answer), NoAnswer> {
        if !effort.patient && self.units.len() > effort.most_exact_units {
            return Err(NoAnswer::TooLarge {
                what: format!("{} units", self.units.len()),
                instead: "gridforce analyse takes its time",
            });
        }
        let city = self.city()?;
        let answer = match city.solve() {
            Err(NoAnswer::TooLarge { .. }) if effort.approximate => city.approximate(),
            // Where busy times follow the place, every stream is a kind of its own.
            _ if !exact && matches!(self.service(), ServiceTimes::ByKind(_)) => city.approximate(),
            other => other,
        }?;
        Ok((city, answer))
    }

    fn city(&self) -> Result<Hypercube, NoAnswer> {
        let preferences = |number: usize| self.preferences(number);
        let by_kind = matches!(self.service(), ServiceTimes::ByKind(_));
        let atom = |(number, origin): (usize, &Origin)| Atom {
            rate: origin.rate,
            kind: if by_kind { self.kind_of(number) } else { 0 },
            preferences: preferences(number),
        };
        let atoms = self.origins.iter().enumerate().map(atom).collect();
        let line = if self.scenario.dispatch.line == LineRule::Loss {
            Line::Loss
        } else {
            Line::Endless
        };
        Hypercube::new(self.units.len(), atoms, self.service(), line)
    }

    fn preferences(&self, number: usize) -> Preferences {
        let row = self.travel.row(number);
        let Some(declared) = &self.scenario.dispatch.preferences else {
            return Preferences::by_travel(&row.to_vec(), false);
        };
        let cell = self.origins[number].cell.index();
        let position = |unit: &crate::model::UnitId| {
            self.units.iter().position(|&known| known == unit.index())
        };
        let groups = declared.groups.get(cell).into_iter().flatten();
        let groups = groups.map(|group| group.iter().filter_map(position).collect::<Vec<usize>>());
        match declared.ties {
            Ties::Split => Preferences::with_ties(groups),
            Ties::Lowest => Preferences::strict(groups.flat_map(|mut group| {
                group.sort_unstable();
                group
            })),
        }
    }

    /// Whether busy times depend on the place of the incident.
    fn travels(&self) -> bool {
        let rules = &self.scenario.dispatch;
        rules.travel_occupies || rules.free_from == FreeFrom::Return
    }

    fn kind_of(&self, number: usize) -> usize {
        if self.travels() {
            number
        } else {
            self.origins[number].kind
        }
    }

    pub(super) fn service(&self) -> ServiceTimes {
        let on_scene =
            |kind: usize, unit: usize| on_scene(self.scenario, kind, self.units[unit]).mean_minutes;
        let units = 0..self.units.len();
        if self.travels() {
            let back = return_minutes(self.scenario, &self.origins);
            let rules = &self.scenario.dispatch;
            let time = |origin: usize, unit: usize| {
                let there = if rules.travel_occupies {
                    self.travel[(origin, unit)]
                } else {
                    0.0
                };
                let home = if rules.free_from == FreeFrom::Return {
                    back[(origin, unit)]
                } else {
                    0.0
                };
                there + home + on_scene(self.origins[origin].kind, unit)
            };
            let row = |origin: usize| units.clone().map(|unit| time(origin, unit)).collect();
            return ServiceTimes::ByKind((0..self.origins.len()).map(row).collect());
        }
        let kinds = 0..self.scenario.types.len();
        let table: Vec<Vec<f64>> = kinds
            .map(|kind| units.clone().map(|unit| on_scene(kind, unit)).collect())
            .collect();
        let alike = |row: &Vec<f64>| table.first() == Some(row);
        match table.first() {
            Some(first) if table.iter().all(alike) => {
                let same = first.iter().all(|time| first.first() == Some(time));
                if same {
                    ServiceTimes::Same(first.first().copied().unwrap_or(0.0))
                } else {
                    ServiceTimes::ByUnit(first.clone())
                }
            }
            _ => ServiceTimes::ByKind(table),
        }
    }

    fn describe(&self, mut analysis: Analysis, city: &Hypercube, answer: &Answer) -> Analysis {
        analysis.model = answer.method.describe().to_owned();
        analysis.exact &= !answer.states.is_empty();
        analysis.size = self.size();
        let rate = |kind: usize| {
            self.origins
                .iter()
                .filter(|origin| origin.kind == kind)
                .map(|origin| origin.rate)
                .sum()
        };
        let (delay, same_delay) = dispatch_delay(self.scenario, rate);
        let travel = answer.mean_travel(&self.travel);
        let wait = self.mean_wait(&analysis, city, answer);
        analysis.minutes("response_mean_first", delay + wait + travel);
        let within = |minutes: f64| answer.response_within(&self.travel, minutes - delay);
        // Only a first-come line has waits of that distribution.
        let ordered = self.scenario.dispatch.line != LineRule::Priority
            || self.scenario.priorities.len() == 1;
        if same_delay && ordered && self.memoryless(&analysis) {
            for &minutes in &self.scenario.measures.within_minutes {
                if let Some(share) = within(minutes) {
                    analysis.share(
                        format!("within_{minutes}min_first"),
                        share * (1.0 - answer.lost),
                    );
                }
            }
        }
        analysis.minutes("wait_mean", wait);
        analysis.share("wait_share", answer.chance_of_waiting + answer.lost);
        self.waits_by_class(&mut analysis, city);
        analysis.minutes("travel_mean_first", travel);
        if city.line() == Line::Loss {
            analysis.share("unanswered_first", answer.lost);
        }
        self.availability(&mut analysis, answer);
        self.tables(&mut analysis, answer);
        analysis
    }

    /// Whether waits are those of exponential service at a constant rate.
    pub(super) fn memoryless(&self, analysis: &Analysis) -> bool {
        analysis.departures.iter().all(|departure| {
            departure.assumption != CONSTANT_RATE
                && departure.assumption != "on-scene times are exponential"
        })
    }

    /// Mean wait: of the hypercube, and for other than exponential times as Kimura has it.
    fn mean_wait(&self, analysis: &Analysis, city: &Hypercube, answer: &Answer) -> f64 {
        if answer.mean_wait <= 0.0 || self.memoryless(analysis) {
            return answer.mean_wait;
        }
        let (mut mean, mut square, mut total) = (0.0, 0.0, 0.0);
        for ((origin, unit), share) in answer.dispatched().indexed_iter() {
            let time = on_scene(self.scenario, self.origins[origin].kind, self.units[unit]);
            let trip = if self.scenario.dispatch.travel_occupies {
                self.travel[(origin, unit)]
            } else {
                0.0
            };
            if *share > 0.0 {
                mean += share * (time.mean_minutes + trip);
                square += share * (time.second_moment + trip * (2.0 * time.mean_minutes + trip));
                total += share;
            }
        }
        let (mean, square) = (mean / total, square / total);
        let rate = city.total_rate();
        let variation = (square / (mean * mean) - 1.0).max(0.0);
        let general = general_service_wait(rate, mean, variation, self.units.len());
        let exponential =
            MultiServer::new(rate, 1.0 / mean, self.units.len()).map(|line| line.mean_wait());
        match (general, exponential) {
            (Ok(general), Ok(exponential)) if exponential > 0.0 => {
                answer.mean_wait * general / exponential
            }
            _ => answer.mean_wait,
        }
    }
}
