//! What a dispatch policy is.

use super::{Candidate, Candidates, Request};
use crate::model::UnitId;
use crate::units::Span;

/// Chooses which unit is sent.
///
/// A policy keeps no state between calls and takes chance only from [`Request::chance`].
pub trait DispatchPolicy: Send + Sync {
    /// One of `candidates` (legal, nearest first, ties to the lowest index), or `None`: let it wait.
    fn choose<'c>(
        &self,
        request: &Request<'_>,
        candidates: Candidates<'c>,
    ) -> Option<Candidate<'c>>;

    /// Whether a unit may be sent at all, free or not: asked before it is taken away from something
    /// else. Default: yes.
    fn may_send(&self, _request: &Request<'_>, _unit: UnitId) -> bool {
        true
    }

    /// After *let it wait*: ask again after this time, even if nothing else happens. Default: do not.
    fn ask_again(&self, _request: &Request<'_>) -> Option<Span> {
        None
    }
}
