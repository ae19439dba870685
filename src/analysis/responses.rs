//! Responses and waits by class of incidents.

use super::analyse::Effort;
use super::answer::Analysis;
use super::effects::Effects;
use super::figure::Basis;
use super::places::Origin;
use super::service::Service;
use super::waits::Waits;
use crate::model::{LineRule, Scenario};
use crate::queueing::hypercube::Answer;
use crate::random::Distribution;
use crate::units::Span;

/// A class of incidents: the ending of its keys, and which streams belong to it.
struct Class {
    suffix: String,
    streams: Vec<usize>,
}

impl Service<'_> {
    /// All incidents, then each priority and each type, where there are several.
    fn classes(&self) -> Vec<Class> {
        let streams = |keep: &dyn Fn(&Origin) -> bool| -> Vec<usize> {
            (0..self.origins.len())
                .filter(|&at| keep(&self.origins[at]))
                .collect()
        };
        let mut classes = vec![Class {
            suffix: String::new(),
            streams: streams(&|_| true),
        }];
        let scenario: &Scenario = self.scenario;
        for (position, priority) in scenario.priorities.iter().enumerate() {
            classes.push(Class {
                suffix: format!("@{}", priority.name),
                streams: streams(&|origin| self.priority(origin) == position),
            });
        }
        for (position, kind) in scenario.types.iter().enumerate() {
            classes.push(Class {
                suffix: format!("@{}", kind.name),
                streams: streams(&|origin| origin.kind == position),
            });
        }
        let all = self.origins.len();
        classes.retain(|class| {
            let part = !class.streams.is_empty() && class.streams.len() < all;
            class.suffix.is_empty() || part
        });
        classes
    }

    /// Mean wait of a stream's incidents.
    fn wait_of(&self, waits: Option<&Waits>, origin: usize) -> f64 {
        let Some(waits) = waits else {
            return 0.0;
        };
        let priority = self.priority(&self.origins[origin]);
        waits
            .by_priority
            .get(priority)
            .map_or(waits.mean, |(wait, _)| *wait)
    }

    /// Waits of every class but all together.
    pub fn waits_by_class(&self, waits: &Waits, effort: Effort, analysis: &mut Analysis) {
        let wait = Basis {
            method: waits.priority_method,
            effects: Effects::WAIT,
            effort,
        };
        let share = Basis {
            method: if waits.by_priority.is_empty() {
                waits.share_method
            } else {
                waits.priority_method
            },
            effects: Effects::DELAY,
            effort,
        };
        // Under a rate that changes, classes differ in when they come.
        if self.rate_changes() || self.shifts() {
            return;
        }
        for class in self.classes().iter().skip(1) {
            let (mut mean, mut delayed, mut total) = (0.0, 0.0, 0.0);
            for origin in class.streams.iter().map(|&origin| &self.origins[origin]) {
                let (wait, share) = *waits
                    .by_priority
                    .get(self.priority(origin))
                    .unwrap_or(&(waits.mean, waits.share));
                mean += origin.rate * wait;
                delayed += origin.rate * share;
                total += origin.rate;
            }
            analysis.minutes(format!("wait_mean{}", class.suffix), mean / total, wait);
            analysis.share(
                format!("wait_share{}", class.suffix),
                delayed / total,
                share,
            );
        }
    }

    /// Responses of every class: mean, and shares within times where waits are known that well.
    pub fn responses(
        &self,
        answer: &Answer,
        waits: Option<&Waits>,
        basis: Basis,
        analysis: &mut Analysis,
    ) {
        let served = answer.dispatched();
        let travel = self.travel_minutes();
        let mean = if self.loss() {
            basis
        } else {
            basis.with(Effects::WAIT)
        };
        for class in self.classes() {
            let (mut trips, mut response, mut total, mut rate) = (0.0, 0.0, 0.0, 0.0);
            for &origin in &class.streams {
                let kind = &self.scenario.types[self.origins[origin].kind];
                let before = kind.dispatch_delay.mean_minutes() + self.wait_of(waits, origin);
                let pairs = served.row(origin).into_iter().zip(travel.row(origin));
                for (&share, &minutes) in pairs.filter(|(share, _)| **share > 0.0) {
                    trips += share * minutes;
                    response += share * (before + minutes);
                    total += share;
                }
                rate += self.origins[origin].rate;
            }
            if total <= 0.0 {
                continue;
            }
            let key = |name: &str| format!("{name}{}", class.suffix);
            if self.loss() || waits.is_some() {
                analysis.minutes(key("response_mean_first"), response / total, mean);
            }
            if class.suffix.is_empty() {
                analysis.minutes("travel_mean_first", trips / total, basis);
            } else if self.loss() {
                let wanted = rate / self.rate();
                let lost = 1.0 - total * (1.0 - answer.lost) / wanted;
                analysis.share(key("unanswered_first"), lost, basis.with(Effects::LOST));
                analysis.share(key("wait_share"), lost, basis.with(Effects::LOST));
            }
            self.within(answer, &class, basis, analysis);
        }
    }

    /// Shares of a class within the asked times and the targets of its priorities.
    fn within(&self, answer: &Answer, class: &Class, basis: Basis, analysis: &mut Analysis) {
        let in_order = self.loss() || self.scenario.dispatch.line == LineRule::FirstCome || {
            !self.priorities_order()
        };
        let exponential = self.busy.iter().all(|busy| busy.exponential);
        let known = self.loss() || answer.wait_rate.is_some() && exponential;
        if !(in_order && known && self.trips_are_fixed() && self.fixed_delay()) {
            return;
        }
        let basis = basis.with(Effects::WITHIN.or(Effects::WAIT).or(Effects::LOST));
        if class.suffix.is_empty() {
            for &minutes in &self.scenario.measures.within_minutes {
                let within = self.share_within(answer, &class.streams, |_| Some(minutes));
                if let Some(share) = within {
                    analysis.share(format!("within_{minutes}min_first"), share, basis);
                }
            }
        }
        let target = |origin: &Origin| {
            let priority = &self.scenario.priorities[self.priority(origin)];
            priority.target.map(Span::minutes)
        };
        if let Some(share) = self.share_within(answer, &class.streams, target) {
            analysis.share(format!("within_target_first{}", class.suffix), share, basis);
        }
    }

    /// Share of the streams' incidents answered within their time; those without one are left
    /// out, and `None` without any.
    fn share_within(
        &self,
        answer: &Answer,
        streams: &[usize],
        time: impl Fn(&Origin) -> Option<f64>,
    ) -> Option<f64> {
        let wait_rate = answer.wait_rate.unwrap_or(0.0);
        let (mut within, mut wanted) = (0.0, 0.0);
        for &stream in streams {
            let origin = &self.origins[stream];
            let Some(minutes) = time(origin) else {
                continue;
            };
            let delay = self.scenario.types[origin.kind]
                .dispatch_delay
                .mean_minutes();
            // In whole milliseconds, as trips and targets are compared.
            let limit = Span::from_minutes(minutes - delay);
            for (unit, trip) in self.trips.row(stream).iter().enumerate() {
                if let Some(left) = trip
                    .map(|trip| limit - trip)
                    .filter(|left| *left >= Span::ZERO)
                {
                    let later = -libm::expm1(-wait_rate * left.minutes());
                    within += answer.at_once[(stream, unit)] + answer.later[(stream, unit)] * later;
                }
            }
            wanted += origin.rate / self.rate();
        }
        (wanted > 0.0).then(|| within * (1.0 - answer.lost) / wanted)
    }

    /// Whether all types have the same fixed dispatch delay.
    fn fixed_delay(&self) -> bool {
        let delay = |origin: &Origin| match self.scenario.types[origin.kind].dispatch_delay {
            Distribution::Fixed(span) => Some(span),
            _ => None,
        };
        let first = self.origins.first().and_then(delay);
        first.is_some() && self.origins.iter().all(|origin| delay(origin) == first)
    }
}
