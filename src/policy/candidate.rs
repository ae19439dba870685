//! Legal candidates of one request, nearest first.

use super::Situation;
use crate::model::{RoleId, RoleSet, UnitId};
use crate::units::Span;

/// A unit that may be sent now. Only the simulation makes one, and it cannot outlive its request.
#[derive(Clone, Copy)]
pub struct Candidate<'c> {
    planned: Span,
    unit: UnitId,
    situation: &'c Situation<'c>,
}

impl Candidate<'_> {
    /// The unit.
    pub fn unit(&self) -> UnitId {
        self.unit
    }

    /// Planned travel time to the incident, turn-out included.
    pub fn planned(&self) -> Span {
        self.planned
    }

    /// Its role.
    pub fn role(&self) -> RoleId {
        self.situation.scenario.units[self.unit.index()].role
    }

    /// Authority of its role.
    pub fn rank(&self) -> u32 {
        self.situation.scenario.roles[self.role().index()].rank
    }

    /// How long it has been free.
    pub fn idle_for(&self) -> Span {
        self.situation
            .at
            .since(self.situation.idle_since[self.unit.index()])
    }

    /// How near its beat is: 0 it answers for the incident's cell, 1 for a neighbouring cell,
    /// 2 it belongs to the cell's dispatch area, 3 to another.
    pub fn ring(&self) -> u8 {
        self.situation.ring(self.unit)
    }
}

/// The legal candidates: an iterator, nearest first, ties to the lowest index. Taking only the
/// first costs one pass; the rest is sorted when it is asked for.
pub struct Candidates<'c> {
    pool: &'c mut Vec<(Span, UnitId)>,
    next: usize,
    situation: &'c Situation<'c>,
}

impl<'c> Candidates<'c> {
    /// Candidates from a pool of planned times and units in any order.
    pub(crate) fn new(pool: &'c mut Vec<(Span, UnitId)>, situation: &'c Situation<'c>) -> Self {
        Self {
            pool,
            next: 0,
            situation,
        }
    }

    /// How many candidates of `role` there are (those already taken included).
    pub fn count_of(&self, role: RoleId) -> u32 {
        let has_role = |&&(_, unit): &&(Span, UnitId)| {
            self.situation.scenario.units[unit.index()].role == role
        };
        self.pool.iter().filter(has_role).count() as u32
    }

    /// The same candidates without some roles; call it before taking any.
    #[must_use]
    pub fn without_roles(self, roles: RoleSet) -> Self {
        if !roles.is_empty() {
            let units = &self.situation.scenario.units;
            self.pool
                .retain(|&(_, unit)| !roles.contains(units[unit.index()].role));
        }
        self
    }
}

impl<'c> Iterator for Candidates<'c> {
    type Item = Candidate<'c>;

    fn next(&mut self) -> Option<Candidate<'c>> {
        match self.next {
            0 => {
                let nearest = (0..self.pool.len()).min_by_key(|&position| self.pool[position])?;
                self.pool.swap(0, nearest);
            }
            1 => self.pool[1..].sort_unstable(),
            _ => {}
        }
        let &(planned, unit) = self.pool.get(self.next)?;
        self.next += 1;
        Some(Candidate {
            planned,
            unit,
            situation: self.situation,
        })
    }
}
