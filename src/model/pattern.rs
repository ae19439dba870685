//! The staffing pattern: which roles every cell wants, and who answers when headcount is short.

use super::{CellId, DailyHours, RoleId, UnitId};

/// The roles wanted in each cell and the rule for sharing them.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// Roles wanted in every cell, in declared order; empty when the scenario has no pattern.
    pub roles: Vec<RoleId>,
    /// Who answers for a cell that nobody is posted in.
    pub sharing: Sharing,
    /// Units named for cells at certain hours, in declared order.
    pub beats: Vec<Beat>,
}

/// The rule for cells without a unit of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// The on-duty unit of the role in the same dispatch area with the least planned time from its post.
    Nearest,
    /// Nobody: the slot is vacant.
    Nobody,
}

/// Units named for cells at certain hours.
#[derive(Clone, Debug)]
pub struct Beat {
    /// Declared name.
    pub name: String,
    /// Units named (the teams of one declared unit), first on duty answers.
    pub units: Vec<UnitId>,
    /// The cells.
    pub cells: Vec<CellId>,
    /// When.
    pub hours: DailyHours,
}
