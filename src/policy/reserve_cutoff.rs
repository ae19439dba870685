//! Units kept in reserve for higher priorities.

use super::{Candidate, Candidates, DispatchPolicy, Request};
use crate::model::{RoleId, RoleSet, UnitId};
use crate::units::Span;

/// Leaves an incident of priority p waiting while no more than r(p) units of a role are free,
/// and lets another policy choose otherwise.
pub struct ReserveCutoff {
    policy: Box<dyn DispatchPolicy>,
    /// Units to keep, by priority then role.
    reserve: Vec<Vec<u32>>,
}

impl ReserveCutoff {
    /// Wraps `policy` with a reserve by priority then role.
    pub fn new(policy: Box<dyn DispatchPolicy>, reserve: Vec<Vec<u32>>) -> Self {
        Self { policy, reserve }
    }
}

impl DispatchPolicy for ReserveCutoff {
    fn choose<'c>(
        &self,
        request: &Request<'_>,
        candidates: Candidates<'c>,
    ) -> Option<Candidate<'c>> {
        let kept_back: RoleSet = self.reserve[request.priority().index()]
            .iter()
            .enumerate()
            .filter(|&(_, &units)| units > 0)
            .map(|(role, &units)| (RoleId::new(role), units))
            .filter(|&(role, units)| candidates.count_of(role) <= units)
            .map(|(role, _)| role)
            .collect();
        self.policy
            .choose(request, candidates.without_roles(kept_back))
    }

    fn may_send(&self, request: &Request<'_>, unit: UnitId) -> bool {
        self.policy.may_send(request, unit)
    }

    fn ask_again(&self, request: &Request<'_>) -> Option<Span> {
        self.policy.ask_again(request)
    }
}
