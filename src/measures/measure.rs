//! One performance measure of one plan: its key, unit, direction, words and practical threshold.

use super::formula::Formula;
use crate::language::Both;
use crate::model::RoleId;
use crate::statistics::Direction;

/// A performance measure, expanded for one plan: role, class and threshold are filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Key used in targets, requirements, JSON and CSV, such as `response_p90_first@urgent`.
    pub key: String,
    /// Unit of its values.
    pub unit: Unit,
    /// Which way it is good; `None` when neither is.
    pub better: Option<Direction>,
    /// How it is taken from the replications.
    pub kind: Kind,
    /// Smallest difference that matters in practice, in the unit.
    pub threshold: f64,
    /// Short name for table headers.
    pub label: Both,
    /// What it is, in one sentence.
    pub definition: Both,
    /// Role that it is about, if any.
    pub role: Option<RoleId>,
    /// Incident class (name of a priority or a type) that it is about, if any.
    pub class: Option<String>,
    /// Where its value is found in a row.
    pub(super) formula: Formula,
    /// Position of the class in a row.
    pub(super) class_position: usize,
}

impl Measure {
    /// How far apart two replications can lie at most, where that is known: shares within 1. Of
    /// costs only the hours of volunteers vary; where these have not differed between plans in any
    /// replication, the difference is that of what is fixed, and nothing.
    pub fn span(&self) -> Option<f64> {
        match self.unit {
            Unit::Share => Some(1.0),
            Unit::MoneyPerYear => Some(0.0),
            _ => None,
        }
    }
}

/// Unit of a measure's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Share in [0, 1], shown in per cent; differences in percentage points.
    Share,
    /// Incidents.
    Incidents,
    /// Incidents per week.
    IncidentsPerWeek,
    /// Times per week.
    TimesPerWeek,
    /// Cells per unit.
    CellsPerUnit,
    /// Hours per person and week.
    HoursPerPersonWeek,
    /// Hours per week.
    HoursPerWeek,
    /// Windows per person and 28 days.
    WindowsPerPerson28Days,
    /// Money per year, in the scenario's currency.
    MoneyPerYear,
    /// A number without a unit, such as a Gini coefficient.
    Number,
}

impl Unit {
    /// Short name, as in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Minutes => "min",
            Self::Share => "share",
            Self::Incidents => "incidents",
            Self::IncidentsPerWeek => "incidents/week",
            Self::TimesPerWeek => "times/week",
            Self::CellsPerUnit => "cells/unit",
            Self::HoursPerPersonWeek => "h/person/week",
            Self::HoursPerWeek => "h/week",
            Self::WindowsPerPerson28Days => "windows/person/28 days",
            Self::MoneyPerYear => "money/year",
            Self::Number => "1",
        }
    }
}

/// How a measure is taken from the replications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Sum over replications divided by a sum over replications.
    Ratio,
    /// Quantile of the pooled incidents, interval by sectioning.
    Quantile,
    /// Another function of the pooled incidents, interval by sectioning.
    Pooled,
    /// Follows from the plan alone; no interval.
    Fixed,
}

impl Kind {
    /// Short name, as in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ratio => "ratio",
            Self::Quantile => "quantile",
            Self::Pooled => "pooled",
            Self::Fixed => "fixed",
        }
    }
}
