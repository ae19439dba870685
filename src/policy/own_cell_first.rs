//! The cell's own units first, then ever wider rings.

use super::{Candidate, Candidates, DispatchPolicy, Request};

/// Sends a unit that answers for the cell; else for a neighbouring cell; else of the dispatch
/// area; else any. Inside a ring the least planned time decides.
#[derive(Clone, Copy, Debug, Default)]
pub struct OwnCellFirst;

impl DispatchPolicy for OwnCellFirst {
    fn choose<'c>(&self, _: &Request<'_>, candidates: Candidates<'c>) -> Option<Candidate<'c>> {
        candidates.min_by_key(Candidate::ring)
    }
}
