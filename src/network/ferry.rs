//! Ferries: crossings with a headway, hours and perhaps an on-call boat.

use crate::units::Span;

/// A ferry line between two nodes, running both ways.
#[derive(Clone, Debug, PartialEq)]
pub struct Ferry {
    /// Declared name: the key of its phases.
    pub name: String,
    /// Landing node at one end.
    pub from: usize,
    /// Landing node at the other end.
    pub to: usize,
    /// Time on the boat.
    pub crossing: Span,
    /// Time between departures.
    pub headway: Span,
    /// Hours of the week in which boats leave, as disjoint sorted intervals since Monday 00:00.
    pub hours: Vec<(Span, Span)>,
    /// A boat that can be called, and when.
    pub on_call: Option<OnCall>,
}

/// A boat that comes when called.
#[derive(Clone, Debug, PartialEq)]
pub struct OnCall {
    /// Hours of the week in which it can be called.
    pub hours: Vec<(Span, Span)>,
    /// Mean of the delay until it comes: what plans count with.
    pub planned_delay: Span,
}

/// How a ferry can be used at one time of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FerryRoute {
    /// Boats leave by headway.
    Scheduled,
    /// A boat can be called.
    Called,
    /// Nothing crosses.
    Closed,
}

impl Ferry {
    /// How it can be used at `since_monday`; scheduled boats are preferred to called ones.
    pub fn route(&self, since_monday: Span) -> FerryRoute {
        let within = |hours: &[(Span, Span)]| {
            hours
                .iter()
                .any(|&(from, to)| from <= since_monday && since_monday < to)
        };
        if within(&self.hours) {
            FerryRoute::Scheduled
        } else if self
            .on_call
            .as_ref()
            .is_some_and(|on_call| within(&on_call.hours))
        {
            FerryRoute::Called
        } else {
            FerryRoute::Closed
        }
    }

    /// Planned time from landing to landing: half the headway, or the mean delay, and the crossing.
    pub fn planned(&self, route: FerryRoute) -> Option<Span> {
        match (route, &self.on_call) {
            (FerryRoute::Scheduled, _) => Some(self.headway / 2 + self.crossing),
            (FerryRoute::Called, Some(on_call)) => Some(on_call.planned_delay + self.crossing),
            _ => None,
        }
    }

    /// The landing at the other side of `node`.
    pub fn opposite(&self, node: usize) -> usize {
        if node == self.from {
            self.to
        } else {
            self.from
        }
    }
}
