//! The nearest unit by planned time.

use super::{Candidate, Candidates, DispatchPolicy, Request};

/// Sends the candidate with the least planned time, ties to the lowest index.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nearest;

impl DispatchPolicy for Nearest {
    fn choose<'c>(&self, _: &Request<'_>, mut candidates: Candidates<'c>) -> Option<Candidate<'c>> {
        candidates.next()
    }
}
