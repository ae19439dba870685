//! Everything that one replication contributes to the measures of one plan.

use super::formula::State;
use super::level::WeekSums;
use super::single_weeks::WeekResponses;
use super::together::Together;
use super::yardstick::Yardstick;
use crate::statistics::Histogram;

/// One replication of one plan, measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What the measures are taken from; kept for every replication.
    pub(super) figures: Figures,
    /// What only the tables need; folded and dropped.
    pub(super) detail: Detail,
}

impl Row {
    /// What the measures are taken from, without what only tables need.
    pub(crate) fn into_figures(self) -> Figures {
        self.figures
    }
}

/// The numbers behind the measures.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Length of the observed window, milliseconds.
    pub(super) milliseconds: f64,
    /// By incident class: all, priorities, types.
    pub(super) classes: Vec<ClassCounts>,
    /// Response times by [`response_position`].
    pub(super) responses: Vec<Responses>,
    /// Value × milliseconds of every [`State`].
    pub(super) states: Vec<f64>,
    /// By role: milliseconds of unit time on each activity.
    pub(super) activity: Vec<[i64; 5]>,
    /// By role: person-milliseconds of overtime.
    pub(super) overtime: Vec<i64>,
    /// By role: person-milliseconds of volunteers, present or out.
    pub(super) volunteered: Vec<i64>,
    /// Unit-time of duties asked and present, milliseconds.
    pub(super) duties: (i64, i64),
    /// Backlog jobs due and done in time.
    pub(super) jobs: (u64, u64),
    /// Actions of points schemes taken, one scheme after the other.
    pub(super) actions: Vec<u32>,
    /// How laddered incidents ended.
    pub(super) ladder: Ladder,
    /// First responses of the cells that had incidents, by rising cell.
    pub(super) cells: Vec<CellResponses>,
}

/// Counts of one incident class.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ClassCounts {
    pub(super) counted: u32,
    pub(super) prevented: u32,
    pub(super) asked: u32,
    /// By `Reason`.
    pub(super) unanswered: [u32; 5],
    pub(super) within_minutes: Vec<u32>,
    pub(super) assigned: u32,
    pub(super) waited: u32,
    pub(super) wait_milliseconds: i64,
    pub(super) travel_milliseconds: i64,
    pub(super) detection_milliseconds: i64,
    pub(super) alone: Histogram,
    pub(super) alone_milliseconds: i64,
    pub(super) held: u32,
    pub(super) held_milliseconds: i64,
    pub(super) left_alone: u32,
    pub(super) cross_cell: u32,
    pub(super) cross_area: u32,
    /// By `TeamEnd`: by the plan's own denominators, and by those common to all plans.
    pub(super) team: [[u32; 3]; 2],
}

/// Response times of one kind of arrival and one class.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Responses {
    pub(super) histogram: Histogram,
    pub(super) milliseconds: i64,
    pub(super) with_target: u32,
    pub(super) within_target: u32,
}

impl Responses {
    /// How many were answered.
    pub(super) fn answered(&self) -> u64 {
        self.histogram.count() - self.histogram.unanswered()
    }
}

/// First responses in one cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct CellResponses {
    pub(super) cell: usize,
    pub(super) counted: u32,
    pub(super) responses: Responses,
}

/// How incidents of types with several stages ended.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ladder {
    /// Ended in any way but *open*.
    pub(super) ended: u32,
    /// The same of types that have a station's stage.
    pub(super) ended_with_station: u32,
    pub(super) settled_below_station: u32,
    /// Settled, by stage.
    pub(super) settled: Vec<u32>,
    /// By `Ending`.
    pub(super) otherwise: [u32; 5],
}

/// What only the tables need.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// Length of the observed window, milliseconds.
    pub(super) milliseconds: f64,
    /// By unit.
    pub(super) units: Vec<UnitSums>,
    /// Answered incidents by (cell, unit) of the first responder, rising.
    pub(super) dispatch: Vec<((usize, usize), u32)>,
    /// Milliseconds that each cell was covered; empty without a coverage target.
    pub(super) covered: Vec<i64>,
    /// Milliseconds that each cell's pattern was whole; empty without a pattern.
    pub(super) whole: Vec<i64>,
    /// The same, all free.
    pub(super) whole_free: Vec<i64>,
    /// Observed milliseconds in each bin of the week, and how often each began.
    pub(super) bins: WeekSums,
    /// Counted incidents by bin of the report.
    pub(super) reported: Vec<u32>,
    /// Team and waiting alone by cell.
    pub(super) cells_together: Vec<Together>,
    /// The same by bin of the report.
    pub(super) bins_together: Vec<Together>,
    /// First responses of single weeks.
    pub(super) weeks: WeekResponses,
    /// States over the week, by [`State::position`].
    pub(super) week: Vec<Option<WeekSums>>,
}

/// What one unit did.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct UnitSums {
    /// Milliseconds by activity.
    pub(super) activity: [i64; 5],
    /// Incidents that it answered first.
    pub(super) answered: u32,
    /// From assignment to arrival, of those.
    pub(super) travel_milliseconds: i64,
}

/// Whether denominators are the plan's own or those that all compared plans share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Types for which the plan itself says so.
    Own,
    /// Types for which every compared plan says so.
    Common,
}

impl Figures {
    /// Nothing yet.
    pub(super) fn empty(yardstick: &Yardstick<'_>) -> Self {
        let roles = yardstick.roles();
        let stages = yardstick
            .scenario
            .types
            .iter()
            .map(|kind| kind.stages.len());
        let points = yardstick.scenario.points.iter();
        let actions = points.map(|scheme| scheme.actions.len());
        let thresholds = yardstick.scenario.measures.within_minutes.len();
        let counts = ClassCounts {
            within_minutes: vec![0; thresholds],
            ..ClassCounts::default()
        };
        Self {
            milliseconds: 0.0,
            classes: vec![counts; yardstick.classes()],
            responses: vec![Responses::default(); yardstick.response_kinds() * yardstick.classes()],
            states: vec![0.0; State::count(roles)],
            activity: vec![[0; 5]; roles],
            overtime: vec![0; roles],
            volunteered: vec![0; roles],
            duties: (0, 0),
            jobs: (0, 0),
            actions: vec![0; actions.sum()],
            ladder: Ladder {
                settled: vec![0; stages.max().unwrap_or(0)],
                ..Ladder::default()
            },
            cells: Vec::new(),
        }
    }

    /// Length of the observed window in weeks.
    pub fn weeks(&self) -> f64 {
        self.milliseconds / crate::units::Span::WEEK.milliseconds() as f64
    }
}
