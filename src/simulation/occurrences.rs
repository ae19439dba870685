//! Occurrences: whether a candidate happens, when it becomes known, and what it sets off.

use super::Prevented;
use super::arrivals::Occurrence;
use super::effects::Subject;
use super::record::Recorder;
use super::world::World;
use crate::demand::{Candidate, set_off};
use crate::model::Quantity;
use crate::units::SimTime;

impl<R: Recorder + ?Sized> World<'_, R> {
    /// Decides on the next candidate if it occurs no later than `at`, before anything else that
    /// happens at that instant; whether there was one. At the end there is nothing to decide.
    pub(super) fn decide_before(&mut self, at: SimTime) -> bool {
        let occurs = self.arrivals.next_occurrence();
        if occurs > at || occurs >= self.demand.window.end {
            return false;
        }
        self.events += 1;
        if let Some(mut occurrence) = self.arrivals.take_occurrence() {
            let candidate = &mut occurrence.candidate;
            if candidate.happens(self.rate_factor(candidate), occurrence.layer, self.chance) {
                self.change_detection(candidate);
                self.set_off(&occurrence);
                self.arrivals.happens(occurrence);
            } else if !occurrence.added && candidate.reported < self.demand.window.end {
                // Others are only there because detection might have brought them forward.
                self.recorder.incident_prevented(&Prevented {
                    kind: candidate.kind,
                    priority: candidate.priority,
                    spot: candidate.spot,
                    cell: candidate.cell,
                    occurs: candidate.occurred,
                    reported: candidate.reported,
                    counted: self.demand.window.contains(candidate.reported),
                });
            }
        }
        true
    }

    /// What effects multiply the rate of the candidate by at its occurrence.
    fn rate_factor(&mut self, candidate: &Candidate) -> f64 {
        let subject = Subject::of(candidate);
        let kind = candidate.kind;
        self.effects
            .factor(Quantity::Rate, subject, candidate.occurred, |effect| {
                effect.reach.holds_type(kind)
            })
    }

    fn change_detection(&mut self, candidate: &mut Candidate) {
        if !self.effects.change(Quantity::Detection) {
            return;
        }
        let subject = Subject::of(candidate);
        let (kind, channel) = (candidate.kind, candidate.channel);
        let factor =
            self.effects
                .factor(Quantity::Detection, subject, candidate.occurred, |effect| {
                    effect.reach.holds_type(kind) && effect.reach.holds_channel(channel)
                });
        let delay = candidate.reported.since(candidate.occurred);
        candidate.reported = candidate.occurred + delay.scaled(factor);
    }

    /// The candidates that an incident sets off, those after the end left out.
    fn set_off(&mut self, parent: &Occurrence) {
        for layer in 0..self.arrivals.layers_set_off(parent.candidate.kind) {
            for child in set_off(self.scenario, &parent.candidate, layer, self.chance) {
                if child.occurred < self.demand.window.end {
                    self.arrivals.set_off(child, layer, parent);
                }
            }
        }
    }
}

impl Subject {
    /// A candidate, where it arises.
    pub(super) fn of(candidate: &Candidate) -> Self {
        Self {
            spot: candidate.spot,
            cell: candidate.cell,
            unit: None,
        }
    }
}
