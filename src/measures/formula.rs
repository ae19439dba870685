//! What a measure is computed from; one variant per formula of the list.

use crate::model::RoleId;

/// A formula, with its role or position filled in; the class is beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Formula {
    /// Mean of a response time.
    ResponseMean(Who),
    /// Quantile of a response time, in per cent.
    ResponseQuantile(Who, u8),
    /// Share of responses within the class's target.
    WithinTarget(Who),
    /// Share of first responses within the threshold of this position.
    WithinMinutes(usize),
    /// Share without the arrival.
    Unanswered(Who),
    /// Share without a first response for one reason.
    UnansweredBecause(Reason),
    /// Share of team incidents with one end.
    Team(TeamEnd),
    /// Mean time that the first waits alone.
    AloneMean,
    /// Quantile of the time that the first waits alone, in per cent.
    AloneQuantile(u8),
    /// Mean time of holding.
    HeldMean,
    /// Mean wait for the first assignment.
    WaitMean,
    /// Share of incidents that wait.
    WaitShare,
    /// Mean travel of the unit that arrives first.
    TravelMean,
    /// Mean time from occurrence to report.
    DetectionMean,
    /// Share left alone.
    LeftAlone,
    /// First responder posted in another cell.
    CrossCell,
    /// First responder posted in another dispatch area.
    CrossArea,
    /// Counted incidents per week.
    Incidents,
    /// Incidents per week that effects have prevented.
    Prevented,
    /// Times per week that the action of this position (over all schemes) is taken.
    Actions(usize),
    /// Time average of a state.
    Average(State),
    /// Cells per responsible unit of a role.
    PatternShare(RoleId),
    /// P90 of the first response where the worst-served fifth of residents live.
    WorstFifth,
    /// Gini coefficient of mean first responses over residents.
    Gini,
    /// Share of time on duty spent on one activity, by position in `Activity::ALL`.
    ActivityShare(RoleId, usize),
    /// Hours of overtime per person and week.
    Overtime(RoleId),
    /// Hours of volunteers per week.
    VolunteerHours,
    /// Unit-time of duties present / asked.
    DutyKept,
    /// Backlog jobs done in time / due.
    VisitsDone,
    /// Laddered incidents settled below the station's stage.
    SettledBelowStation,
    /// Laddered incidents settled at the stage of this position.
    Rung(usize),
    /// Laddered incidents that ended otherwise, by position in [`Ending::ALL`].
    RungOther(Ending),
    /// Money per year.
    Cost,
    /// Night shifts.
    NightShifts(RoleId),
}

/// Whose arrival a response time ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// The first unit that may start or hold.
    First,
    /// The first unit of a role.
    Role(RoleId),
    /// The last unit of the whole team.
    Team,
}

/// Why nobody came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// There is no line.
    Lost,
    /// The deadline passed.
    Expired,
    /// The caller gave up.
    Withdrawn,
    /// Still open at the end of the run-out.
    Open,
    /// Closed by plan before the arrival.
    Closed,
}

/// How an incident that a whole team must come to ended, as to the team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TeamEnd {
    /// All came.
    Complete,
    /// Closed by plan before the rest came.
    StoodDown,
    /// Neither.
    Incomplete,
}

/// How a laddered incident ended without being settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Left the system by plan.
    Referred,
    /// Closed unsettled.
    Unsettled,
    /// Expired.
    Expired,
    /// Withdrawn.
    Withdrawn,
    /// Lost.
    Lost,
}

/// A quantity that is followed through time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Incidents known and not ended.
    Present,
    /// Incidents in the line.
    Waiting,
    /// Share of residents covered by a free unit that may start or hold.
    CoveredFirst,
    /// Share of residents covered by a free unit of every pattern role.
    CoveredTeam,
    /// Share of cells with a whole pattern.
    PatternWhole,
    /// The same, weighted by residents.
    PatternWholeResidents,
    /// Share of cells with a pattern all their own.
    PatternOwn,
    /// Share of cells with a whole pattern of free units.
    PatternWholeFree,
    /// Share of residents covered by a free unit of a role.
    Covered(RoleId),
    /// Cells per responsible unit; 0 without one.
    CellsPerUnit(RoleId),
    /// 1 while a role has a responsible unit.
    Sharing(RoleId),
    /// Share of residents in whose area no unit of a role is free.
    NoFree(RoleId),
    /// Units committed to calls.
    Busy(RoleId),
}

impl State {
    const SINGLE: usize = 8;
    const BY_ROLE: usize = 5;

    /// How many states a scenario with `roles` roles has.
    pub(super) fn count(roles: usize) -> usize {
        Self::SINGLE + Self::BY_ROLE * roles
    }

    /// Position in a row's list of states.
    pub(super) fn position(self) -> usize {
        let by_role =
            |role: RoleId, kind: usize| Self::SINGLE + Self::BY_ROLE * role.index() + kind;
        match self {
            Self::Present => 0,
            Self::Waiting => 1,
            Self::CoveredFirst => 2,
            Self::CoveredTeam => 3,
            Self::PatternWhole => 4,
            Self::PatternWholeResidents => 5,
            Self::PatternOwn => 6,
            Self::PatternWholeFree => 7,
            Self::Covered(role) => by_role(role, 0),
            Self::CellsPerUnit(role) => by_role(role, 1),
            Self::Sharing(role) => by_role(role, 2),
            Self::NoFree(role) => by_role(role, 3),
            Self::Busy(role) => by_role(role, 4),
        }
    }
}
