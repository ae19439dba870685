//! Points for sites: a score that falls with incidents and rises again, and what is done at low scores.

use super::{SpotId, StoreId};
use crate::units::Span;

/// A scheme of points for sites.
#[derive(Clone, Debug, PartialEq)]
pub struct PointsScheme {
    /// Declared name.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// The sites, each with a score of its own.
    pub sites: Vec<SpotId>,
    /// The score that a site begins with and never passes.
    pub base: u32,
    /// Points taken off by an incident that becomes known at the site, by type.
    pub deductions: Vec<u32>,
    /// How often points are given back.
    pub period: Option<Span>,
    /// Points given back at the end of each period.
    pub recovery: u32,
    /// What is done at low scores, in declared order.
    pub actions: Vec<PointsAction>,
}

/// What is done when a score has fallen.
#[derive(Clone, Debug, PartialEq)]
pub struct PointsAction {
    /// Declared name.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// Done when the score falls to this or lower; again only after it has been above.
    pub at_most: i64,
    /// Backlog store of which one job is released at the site.
    pub releases: Option<StoreId>,
    /// How long it is in force; nothing: it happens and is over.
    pub lasts: Span,
    /// Points given back when it is over: the job done, or the time passed.
    pub restores: u32,
}
