//! Units and calls while they are served in the second simulator.

use super::log::Call;

/// What became of a call, as a record shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    pub lost: bool,
    pub visits: Vec<Visit>,
}

/// One unit at one call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    pub unit: usize,
    pub assigned: i64,
    pub arrived: Option<i64>,
    pub left: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    Idle,
    Going(usize),
    /// On scene, before the work has begun.
    Waiting(usize),
    Working(usize),
    Returning,
}

/// A trip between two cells; the unit stands still until `leaves`.
#[derive(Clone, Copy, Debug)]
pub struct Leg {
    pub from: usize,
    pub to: usize,
    pub leaves: i64,
    pub arrives: i64,
}

#[derive(Clone, Debug)]
pub struct Unit {
    pub home: usize,
    pub place: usize,
    pub doing: Doing,
    pub leg: Option<Leg>,
    /// End of its own work.
    pub until: i64,
    /// Cleared at this very instant.
    pub fresh: bool,
}

impl Unit {
    pub fn at(home: usize) -> Self {
        Self {
            home,
            place: home,
            doing: Doing::Idle,
            leg: None,
            until: i64::MAX,
            fresh: false,
        }
    }

    /// When it does something next by itself.
    pub fn next(&self) -> i64 {
        match self.doing {
            Doing::Going(_) | Doing::Returning => self.leg.expect("a trip").arrives,
            Doing::Working(_) => self.until,
            Doing::Idle | Doing::Waiting(_) => i64::MAX,
        }
    }

    /// Time to a cell from where it is: from a place, or by turning back or going on.
    pub fn time_to(&self, cell: usize, now: i64, times: &[Vec<i64>], from_post: bool) -> i64 {
        match self.leg {
            Some(leg) if now > leg.leaves => {
                let back = now - leg.leaves + times[leg.from][cell];
                back.min(leg.arrives - now + times[leg.to][cell])
            }
            Some(leg) => times[leg.from][cell],
            None if self.fresh && from_post => times[self.home][cell],
            None => times[self.place][cell],
        }
    }
}

/// A call on its way through.
#[derive(Clone, Debug)]
pub struct Case {
    pub call: Call,
    pub ready: bool,
    pub in_line: bool,
    /// Units still to be sent.
    pub open: usize,
    /// Units that were not to be had and are not waited for.
    pub lapsed: usize,
    pub begun: bool,
    /// End of common work.
    pub common: i64,
    /// Work left after an interruption.
    pub left_over: Option<i64>,
    pub closed: bool,
    pub service: Service,
}

impl Case {
    pub fn of(call: &Call) -> Self {
        Self {
            open: call.need,
            call: call.clone(),
            ready: false,
            in_line: false,
            lapsed: 0,
            begun: false,
            common: i64::MAX,
            left_over: None,
            closed: false,
            service: Service {
                lost: false,
                visits: Vec::new(),
            },
        }
    }

    /// When it becomes ready.
    pub fn ready_at(&self) -> i64 {
        if self.ready {
            i64::MAX
        } else {
            self.call.reported + self.call.delay
        }
    }

    /// The last visit of a unit.
    pub fn visit(&mut self, unit: usize) -> &mut Visit {
        let found = self
            .service
            .visits
            .iter_mut()
            .rev()
            .find(|visit| visit.unit == unit);
        found.expect("a visit of the unit")
    }
}
