//! Rules of dispatch: who is sent, in which order, and what units do afterwards.

use super::UnitId;
use crate::units::Span;

/// All settings of dispatch.
#[derive(Clone, Debug)]
pub struct DispatchRules {
    /// How a unit is chosen.
    pub policy: PolicyChoice,
    /// Order of the waiting line.
    pub line: LineRule,
    /// How several needs are filled.
    pub several: Several,
    /// An incident that cannot be assigned stops the scan.
    pub blocking: bool,
    /// Units of other dispatch areas are candidates only while the incident's own has none.
    pub own_area_first: bool,
    /// Re-assign before arrival when it saves more than this.
    pub reassign_margin: Option<Span>,
    /// Returning units may be sent.
    pub redispatch_on_the_way: bool,
    /// The unit is busy while it travels.
    pub travel_occupies: bool,
    /// Where a unit goes after a job.
    pub afterwards: Afterwards,
    /// When it is free again.
    pub free_from: FreeFrom,
    /// Where it starts from when it takes a waiting incident at that instant.
    pub next_job_from: NextJobFrom,
    /// A unit is sent only if it would arrive this long before its window's end (the highest priority ignores it).
    pub last_call: Span,
    /// Reserve cutoff: units of each role that must stay free, by priority then role; all zero without a reserve.
    pub reserve: Vec<Vec<u32>>,
    /// Order of units per cell, for *preference list*.
    pub preferences: Option<Preferences>,
}

/// A shipped dispatch policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyChoice {
    /// Least planned time.
    Nearest,
    /// The cell's responsible units, then neighbours', then the dispatch area's, then all.
    OwnCellFirst,
    /// The lowest role that may start.
    LowestSufficientRole,
    /// The cell's list of units.
    PreferenceList,
}

/// Order of units per cell.
#[derive(Clone, Debug)]
pub struct Preferences {
    /// Per cell, groups of equally preferred units, most preferred first.
    pub groups: Vec<Vec<Vec<UnitId>>>,
    /// How a member of a group is chosen.
    pub ties: Ties,
}

/// How equals are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ties {
    /// Lowest index.
    Lowest,
    /// Evenly at random, keyed by incident.
    Split,
}

/// Order of the waiting line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineRule {
    /// Priority, then report time, then number.
    Priority,
    /// Report time, then number.
    FirstCome,
    /// No line: what cannot be assigned when it first may be is lost.
    Loss,
}

/// How several needs of one incident are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Several {
    /// Each as soon as possible.
    AsTheyCome,
    /// None until all that must come are free at one instant.
    Together,
    /// Those free now go; the other needs lapse.
    WhoeverIsFree,
}

/// Where a unit goes after a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Afterwards {
    /// Travels to its post.
    Return,
    /// Is at its post at once.
    AtPost,
    /// Stays where it is.
    Stay,
}

/// When a unit is free again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FreeFrom {
    /// From clearing the scene.
    Clearing,
    /// From being back at its post.
    Return,
}

/// Where the next job starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextJobFrom {
    /// From the scene just cleared.
    Scene,
    /// From the post.
    Post,
}
