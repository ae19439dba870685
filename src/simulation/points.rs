//! Points for sites: scores fall with incidents that become known, rise again, and set off actions.

use super::agenda::Event;
use super::effects::Deed;
use super::record::Recorder;
use super::record_effects::{PointsCause, PointsRecord};
use super::stores::Origin;
use super::world::World;
use crate::model::{Activity, IncidentId, PointsScheme, SpotId, TypeId};
use crate::units::{SimTime, Span};

/// One site of a scheme.
#[derive(Clone, Debug)]
pub(super) struct SiteState {
    score: i64,
    /// By action: whether it has been taken, and the score has not been above since.
    taken: Vec<bool>,
}

impl SiteState {
    /// The sites of `scheme` at the beginning.
    pub(super) fn of(scheme: &PointsScheme) -> Vec<Self> {
        let fresh = Self {
            score: i64::from(scheme.base),
            taken: vec![false; scheme.actions.len()],
        };
        vec![fresh; scheme.sites.len()]
    }
}

impl<R: Recorder + ?Sized> World<'_, R> {
    pub(super) fn begin_points(&mut self) {
        for (scheme, declared) in self.scenario.points.iter().enumerate() {
            if let Some(period) = declared.period {
                let event = Event::PointsPeriod(scheme as u16);
                self.agenda.add(SimTime::START + period, event);
            }
        }
    }

    /// Points are given back.
    pub(super) fn turn_points(&mut self, scheme: usize) {
        let declared = &self.scenario.points[scheme];
        for site in 0..declared.sites.len() {
            if self.points[scheme][site].score < i64::from(declared.base) {
                self.give_points(scheme, site, declared.recovery, PointsCause::Recovery);
            }
        }
        if let Some(period) = declared.period {
            let event = Event::PointsPeriod(scheme as u16);
            self.agenda.add(self.now + period, event);
        }
    }

    /// An incident that has become known takes points off its site.
    pub(super) fn take_points(&mut self, kind: TypeId, spot: SpotId, number: IncidentId) {
        for (scheme, declared) in self.scenario.points.iter().enumerate() {
            let points = i64::from(declared.deductions[kind.index()]);
            if points == 0 {
                continue;
            }
            if let Some(site) = declared.sites.iter().position(|&site| site == spot) {
                self.change_score(scheme, site, -points, PointsCause::Incident(number));
            }
        }
    }

    fn give_points(&mut self, scheme: usize, site: usize, points: u32, cause: PointsCause) {
        if points > 0 {
            self.change_score(scheme, site, i64::from(points), cause);
        }
    }

    fn change_score(&mut self, scheme: usize, site: usize, change: i64, cause: PointsCause) {
        let declared = &self.scenario.points[scheme];
        let state = &mut self.points[scheme][site];
        state.score = (state.score + change).min(i64::from(declared.base));
        let score = state.score;
        let mut due = Vec::new();
        for (action, at_most) in declared.actions.iter().map(|one| one.at_most).enumerate() {
            let is_low = score <= at_most;
            if is_low && !state.taken[action] {
                due.push(action);
            }
            state.taken[action] = is_low;
        }
        self.tell_points(scheme, site, cause);
        for action in due {
            self.take_action(scheme, site, action);
        }
    }

    fn take_action(&mut self, scheme: usize, site: usize, action: usize) {
        let declared = &self.scenario.points[scheme];
        let what = &declared.actions[action];
        let spot = declared.sites[site];
        let origin = Origin {
            scheme,
            site,
            action,
        };
        self.tell_points(scheme, site, PointsCause::Action(action));
        if let Some(store) = what.releases {
            return self.release_job(store, spot, origin);
        }
        let deed = Deed { spot, unit: None };
        let is_meant = |activity: &Activity| *activity == Activity::Action { scheme, action };
        if what.lasts > Span::ZERO {
            let ends = self.now + what.lasts;
            self.effects.presence(is_meant, deed, self.now, 1.0);
            self.effects.presence(is_meant, deed, ends, -1.0);
            let event = Event::ActionEnd(scheme as u16, site as u32, action as u16);
            self.agenda.add(ends, event);
        } else {
            self.effects.done(is_meant, deed, self.now);
            self.end_action(origin);
        }
    }

    /// An action is over, or the job that it released is done in time: its points are given back.
    pub(super) fn end_action(&mut self, origin: Origin) {
        let Origin {
            scheme,
            site,
            action,
        } = origin;
        let points = self.scenario.points[scheme].actions[action].restores;
        self.give_points(scheme, site, points, PointsCause::Restored(action));
    }

    fn tell_points(&mut self, scheme: usize, site: usize, cause: PointsCause) {
        self.recorder.points_changed(&PointsRecord {
            at: self.now,
            scheme,
            site: self.scenario.points[scheme].sites[site],
            cause,
            score: self.points[scheme][site].score,
        });
    }
}
