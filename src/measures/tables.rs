//! The tables beside the headline: by cell, by unit, by time of the week, and the curves of response times.

use super::formula::State;
use super::settling::Settled;
use super::single_weeks::WeekRange;
use super::yardstick::Yardstick;
use crate::model::{CellId, RoleId, UnitId};
use crate::statistics::Estimate;
use crate::units::Span;
use ndarray::Array2;

/// All tables of one plan.
#[derive(Clone, Debug)]
pub struct Tables {
    /// One row per cell, in declared order.
    pub cells: Vec<CellRow>,
    /// One row per unit, in declared order.
    pub units: Vec<UnitRow>,
    /// Who answers where.
    pub dispatch: DispatchFractions,
    /// States over the week.
    pub week: WeekTable,
    /// Distributions of response times.
    pub curves: Vec<Curve>,
    /// How far single weeks lie apart, for the measures whose weeks are followed.
    pub single_weeks: Vec<WeekRange>,
    /// The warm-up against what MSER-5 suggests; `None` when replications are too short to tell.
    pub settled: Option<Settled>,
}

/// What happens in one cell.
#[derive(Clone, Debug, PartialEq)]
pub struct CellRow {
    /// The cell.
    pub cell: CellId,
    /// Counted incidents per week.
    pub incidents: Estimate,
    /// Mean first response of answered incidents, minutes.
    pub response_mean_first: Estimate,
    /// P90 of the first response, minutes.
    pub response_p90_first: Estimate,
    /// Share of first responses within target.
    pub within_target_first: Estimate,
    /// Share of time covered by a free unit that may start or hold; `None` without a coverage target.
    pub covered_first: Option<Estimate>,
    /// Share of time with every pattern role answered for; `None` without a pattern.
    pub pattern_whole: Option<Estimate>,
    /// Share of time with every pattern role answered for by a free unit; `None` without a pattern.
    pub pattern_whole_free: Option<Estimate>,
    /// Share of answered incidents that each role answered first, indexed by role.
    pub answered_by: Vec<Estimate>,
    /// Share of incidents that nobody came to.
    pub unanswered_first: Estimate,
    /// Share of incidents asking for the whole team where it was there; `None` where no type asks for it.
    pub team_complete: Option<Estimate>,
    /// Mean time that the first unit waited alone where two or more must come, minutes.
    pub alone_mean: Estimate,
}

/// What one unit does.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitRow {
    /// The unit.
    pub unit: UnitId,
    /// Hours on duty within its windows, per week.
    pub on_duty_hours: Estimate,
    /// Share of time on duty for each of [`Activity::ALL`], in that order.
    pub activity: [Estimate; 5],
    /// Share of all answered incidents that it answered first.
    pub answered: Estimate,
    /// Mean travel time of its first answers, from assignment to arrival, minutes.
    pub travel_mean: Estimate,
}

/// What a unit's time on duty is spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activity {
    /// Travelling to, at or holding an incident, or returning while not free.
    Calls,
    /// Scheduled duties and breaks.
    Duties,
    /// Backlog work.
    Backlog,
    /// Patrolling.
    Patrol,
    /// Idle, or returning while free.
    Uncommitted,
}

impl Activity {
    /// Every activity, in the order of tables; their shares sum to 1.
    pub const ALL: [Self; 5] = [
        Self::Calls,
        Self::Duties,
        Self::Backlog,
        Self::Patrol,
        Self::Uncommitted,
    ];

    /// Name used in keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Calls => "calls",
            Self::Duties => "duties",
            Self::Backlog => "backlog",
            Self::Patrol => "patrol",
            Self::Uncommitted => "uncommitted",
        }
    }
}

/// Shares of first answers by cell and unit.
#[derive(Clone, Debug, PartialEq)]
pub struct DispatchFractions {
    /// Share of a cell's answered incidents that a unit answered first, `[cell, unit]`; 0 where none was answered.
    pub share: Array2<f64>,
    /// Standard error of each share; 0 where it is not known.
    pub standard_error: Array2<f64>,
}

/// States by time of the week.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekTable {
    /// Width of a bin; bin i begins i widths after Monday 00:00.
    pub bin: Span,
    /// The series.
    pub series: Vec<WeekSeries>,
}

/// One state over the week.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekSeries {
    /// What it shows.
    pub state: WeekState,
    /// Time average over each bin; for incidents the number reported per bin and week, and what is
    /// told of incidents by their report.
    pub mean: Vec<Estimate>,
    /// Value at the beginning of each bin; empty for what is told of incidents.
    pub at_beginning: Vec<Estimate>,
}

/// A state that is followed over the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekState {
    /// Counted incidents by their report.
    Incidents,
    /// Incidents known and not ended.
    Present,
    /// Incidents in the line.
    Waiting,
    /// Units of a role committed to calls.
    Busy(RoleId),
    /// Share of residents in whose dispatch area no unit of a role is free.
    NoFree(RoleId),
    /// Share of cells with every pattern role answered for.
    PatternWhole,
    /// Share of cells with every pattern role answered for by a free unit.
    PatternWholeFree,
    /// Share of residents covered by a free unit that may start or hold.
    Covered,
    /// Mean minutes that the first unit waited alone where two or more must come.
    AloneMean,
    /// Share of incidents asking for the whole team where it was there.
    TeamComplete,
}

impl WeekState {
    /// The states that a plan's week table follows.
    pub(super) fn followed(yardstick: &Yardstick<'_>) -> Vec<Self> {
        let roles = (0..yardstick.roles()).map(RoleId::new);
        let mut states = vec![Self::Present, Self::Waiting];
        states.extend(roles.clone().map(Self::Busy));
        states.extend(roles.map(Self::NoFree));
        if !yardstick.scenario.pattern.roles.is_empty() {
            states.extend([Self::PatternWhole, Self::PatternWholeFree]);
        }
        if yardstick.reach.is_some() {
            states.push(Self::Covered);
        }
        states
    }

    /// Where a row keeps the state; `None` for what is counted by report.
    pub(super) fn position(self) -> Option<usize> {
        let state = match self {
            Self::Incidents | Self::AloneMean | Self::TeamComplete => return None,
            Self::Present => State::Present,
            Self::Waiting => State::Waiting,
            Self::Busy(role) => State::Busy(role),
            Self::NoFree(role) => State::NoFree(role),
            Self::PatternWhole => State::PatternWhole,
            Self::PatternWholeFree => State::PatternWholeFree,
            Self::Covered => State::CoveredFirst,
        };
        Some(state.position())
    }
}

/// Distribution function of a response time, pooled over all replications.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Whose arrival: `first`, `team` or a role's name.
    pub who: String,
    /// Incident class; `None`: all.
    pub class: Option<String>,
    /// Incidents in the denominator.
    pub count: u64,
    /// Minutes and the share of incidents answered by then, rising; ends below 1 when some are never answered.
    pub points: Vec<(f64, f64)>,
}
