//! Effects: declared, uncertain multipliers of an activity on a rate, a time, a chance or a delay.

use super::{ChannelId, RoleId, RoleSet, SpotId, TypeId, UnitId};
use crate::random::{Chance, Entity, Purpose, Spread};
use crate::units::Span;

/// What an activity is assumed to do to one quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// Declared name: the key of its draw.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// What it multiplies.
    pub quantity: Quantity,
    /// Where and for whom.
    pub reach: Reach,
    /// What brings it about.
    pub activity: Activity,
    /// Whose activity counts.
    pub counted: Counted,
    /// The multiplier at full effect.
    pub size: Spread,
    /// The dose of the full effect.
    pub full: Full,
    /// From the activity until it counts.
    pub delay: Span,
    /// How long it counts.
    pub memory: Memory,
}

/// What an effect multiplies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// How often a type happens.
    Rate,
    /// On-scene time.
    OnScene,
    /// Chance that a stage settles the matter.
    Settle,
    /// Chance that back-up is needed.
    BackUp,
    /// Chance that a volunteer comes.
    Attendance,
    /// From occurrence to report.
    Detection,
    /// From the report until a unit may be assigned.
    DispatchDelay,
}

/// Where and for whom an effect holds; everything when nothing is said.
#[derive(Clone, Debug, PartialEq)]
pub struct Reach {
    /// Stages by type; a quantity that has no stages asks whether any stage of the type is in.
    pub stages: Vec<Vec<bool>>,
    /// Units, by index.
    pub units: Vec<bool>,
    /// Channels, by index.
    pub channels: Vec<bool>,
    /// Cells and sites, by spot.
    pub spots: Vec<bool>,
}

/// What brings an effect about.
#[derive(Clone, Debug, PartialEq)]
pub enum Activity {
    /// It is simply in force, between two dates (numbered as in keys, both included) when given.
    InForce {
        /// First date.
        from: Option<i64>,
        /// Last date.
        to: Option<i64>,
    },
    /// Units of these roles are on duty there: idle, at work or patrolling, but not on their way
    /// to or from something.
    Presence(RoleSet),
    /// Units of these roles patrol there.
    Patrol(RoleSet),
    /// Units are present at duties, by index.
    Duties(Vec<bool>),
    /// Jobs of backlog stores, by index, are done.
    Jobs(Vec<bool>),
    /// An action of a points scheme.
    Action {
        /// Position of the scheme.
        scheme: usize,
        /// Position of its action.
        action: usize,
    },
}

/// Whose activity an effect counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Everybody's, everywhere.
    Together,
    /// What is done in the same cell.
    ByCell,
    /// What is done at the same site (what is at no site: in the same cell, at no site).
    BySite,
    /// What the same unit has done.
    ByUnit,
}

/// The dose of the full effect; below it the effect grows in proportion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Full {
    /// Units present, hours, jobs or times.
    Dose(f64),
    /// This share of the jobs that fall due in a period where they are counted.
    ShareOfJobs(f64),
}

/// How long an activity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    /// While it lasts: the dose is the number of units present, or 1.
    WhileItLasts,
    /// The dose adds up (hours, jobs or times) and halves in this time.
    HalfLife(Span),
    /// The dose adds up for good.
    Forever,
}

impl Effect {
    /// The multiplier at full effect in one replication: drawn by the effect's name, so the same
    /// for every plan.
    pub fn drawn(&self, chance: Chance) -> f64 {
        self.size
            .quantile(chance.uniform(Purpose::Parameter, Entity::named(&self.name), 0))
    }

    /// The multiplier at a dose when `size` has been drawn and `full` is the full dose:
    /// 1 + (size − 1) × min(1, dose / full).
    pub fn multiplier(size: f64, dose: f64, full: f64) -> f64 {
        if dose >= full {
            size
        } else {
            1.0 + (size - 1.0) * (dose / full)
        }
    }

    /// Whether it changes how often a type happens at a spot.
    pub fn changes_rate(&self, kind: TypeId, spot: SpotId) -> bool {
        self.quantity == Quantity::Rate && self.reach.holds_type(kind) && self.reach.holds_at(spot)
    }
}

impl Reach {
    /// Whether any stage of a type is in.
    pub fn holds_type(&self, kind: TypeId) -> bool {
        self.stages[kind.index()].contains(&true)
    }

    /// Whether a stage of a type is in.
    pub fn holds_stage(&self, kind: TypeId, stage: usize) -> bool {
        self.stages[kind.index()][stage]
    }

    /// Whether a cell or site is in.
    pub fn holds_at(&self, spot: SpotId) -> bool {
        self.spots[spot.index()]
    }

    /// Whether a unit is in.
    pub fn holds_unit(&self, unit: UnitId) -> bool {
        self.units[unit.index()]
    }

    /// Whether a channel is in.
    pub fn holds_channel(&self, channel: ChannelId) -> bool {
        self.channels[channel.index()]
    }
}

impl Activity {
    /// Whether the activity is units being somewhere, in hours.
    pub fn takes_time(&self) -> bool {
        matches!(self, Self::Presence(_) | Self::Patrol(_) | Self::Duties(_))
    }

    /// Whether units of `role` being there, patrolling or not, are this activity.
    pub fn counts(&self, role: RoleId, patrolling: bool) -> bool {
        match self {
            Self::Presence(roles) => roles.contains(role),
            Self::Patrol(roles) => patrolling && roles.contains(role),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_effect_grows_with_its_dose() {
        assert_eq!(Effect::multiplier(0.6, 0.0, 2.0), 1.0);
        assert_eq!(Effect::multiplier(0.6, 1.0, 2.0), 0.8);
        assert_eq!(Effect::multiplier(0.6, 2.0, 2.0), 0.6);
        assert_eq!(Effect::multiplier(1.5, 1.0, 2.0), 1.25);
        assert_eq!(Effect::multiplier(0.6, 9.0, 2.0), 0.6);
    }
}
