//! The lowest role that may start goes first.

use super::{Candidate, Candidates, DispatchPolicy, Request};

/// Among the candidates that may start (or among all, if none may), sends one of the lowest rank,
/// the nearest of them. Higher roles come when a need names them or the first asks for back-up.
#[derive(Clone, Copy, Debug, Default)]
pub struct LowestSufficientRole;

impl DispatchPolicy for LowestSufficientRole {
    fn choose<'c>(
        &self,
        request: &Request<'_>,
        candidates: Candidates<'c>,
    ) -> Option<Candidate<'c>> {
        let may_start = request.may_start();
        candidates.min_by_key(|candidate| (!may_start.contains(candidate.role()), candidate.rank()))
    }
}
