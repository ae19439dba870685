//! A validated situation in the field's words: geography, workforce, demand, response plans, rules and targets.
//!
//! Everything here is plain data. Names are resolved to indices ([`CellId`], [`RoleId`], …),
//! quantities carry their unit in the type, and every value has been checked: a [`Scenario`]
//! can be simulated without failing.

mod calendar;
mod costs;
mod dispatch;
mod effects;
mod geography;
mod incidents;
mod index;
mod pattern;
mod period;
mod points;
mod profile;
mod scenario;
mod sending;
mod stages;
mod targets;
mod work;
mod workforce;

pub use calendar::{Calendar, DailyHours};
pub use costs::{Costs, YearlyItem};
pub use dispatch::{
    Afterwards, DispatchRules, FreeFrom, LineRule, NextJobFrom, PolicyChoice, Preferences, Several,
    Ties,
};
pub use effects::{Activity, Counted, Effect, Full, Memory, Quantity, Reach};
pub use geography::{Area, Cell, Geography, Mode, Place, Site};
pub use incidents::{
    Channel, IncidentType, Priority, RecordedIncident, Repeats, Source, Surge, ToldFirst,
};
pub use index::{
    AreaId, CellId, ChannelId, DutyId, IncidentId, PlaceId, PriorityId, RoleId, RoleSet, SkillSet,
    SpotId, StoreId, TypeId, UnitId,
};
pub use pattern::{Beat, Pattern, Sharing};
pub use period::{Experiment, Extent, Period};
pub use points::{PointsAction, PointsScheme};
pub use profile::Profile;
pub use scenario::{Grade, Provenance, Scenario};
pub use sending::{Sending, SentTo, Wanted};
pub use stages::{BackUp, Follows, Need, OnSceneRule, Spot, Stage, StagePlace, StartRule};
pub use targets::{Bound, MeasureSettings, Target};
pub use work::{BacklogStore, Duty};
pub use workforce::{Crew, HotSpots, Patrol, Posting, Role, Schedule, Short, Unit, Window};
