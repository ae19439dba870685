//! Work that does not come from incidents: scheduled duties and backlog.

use super::{DailyHours, PlaceId, RoleSet, SpotId};
use crate::random::Distribution;
use crate::units::Span;

/// A duty that holds units at a place during fixed hours.
#[derive(Clone, Debug)]
pub struct Duty {
    /// Declared name, with the site's when one duty is declared for all sites of a kind.
    pub name: String,
    /// Name of the declaration, which may stand for several sites.
    pub declared: String,
    /// The cell or site.
    pub spot: SpotId,
    /// Where.
    pub place: PlaceId,
    /// When; each interval is one occurrence.
    pub hours: DailyHours,
    /// First and last day of the year it is held ((month, day), both included), when bounded.
    pub season: Option<((u8, u8), (u8, u8))>,
    /// Roles that may keep it.
    pub roles: RoleSet,
    /// Units asked for.
    pub number: u32,
    /// Whether an incident may call a unit away.
    pub preemptible: bool,
    /// A unit goes (back) only if more than this remains.
    pub worth_returning: Span,
}

/// Jobs that fill idle time.
#[derive(Clone, Debug)]
pub struct BacklogStore {
    /// Declared name.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// Jobs that fall due each period, by cell or site; none where only points release them.
    pub jobs: Vec<(SpotId, u32)>,
    /// Visits in one job (a round).
    pub visits_per_job: u32,
    /// On-site time of one visit.
    pub on_site: Distribution,
    /// Jobs are released at the beginning of a period and due at its end.
    pub period: Span,
    /// Roles that may do them.
    pub roles: RoleSet,
    /// Hours in which a job may be begun.
    pub hours: DailyHours,
}

impl BacklogStore {
    /// Mean on-site time of a whole job: what decisions count with.
    pub fn planned_on_site(&self) -> Span {
        Span::from_minutes(self.on_site.mean_minutes() * f64::from(self.visits_per_job))
    }
}
