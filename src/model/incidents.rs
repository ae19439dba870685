//! Incident types, their sources, priorities, intake channels, surges and recorded incidents.

use super::{
    CellId, ChannelId, DailyHours, PlaceId, PriorityId, Profile, RoleId, SpotId, Stage, TypeId,
};
use crate::random::Distribution;
use crate::units::{Probability, Rate, SimTime, Span};
use std::sync::Arc;

/// A kind of incident.
#[derive(Clone, Debug)]
pub struct IncidentType {
    /// Declared name; also an incident class in measure keys.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// Its priority.
    pub priority: PriorityId,
    /// Where it arises and how often.
    pub sources: Vec<Source>,
    /// How the rate varies over the week and the year.
    pub profile: Arc<Profile>,
    /// Intake channels with their shares (summing to 1).
    pub channels: Vec<(ChannelId, Probability)>,
    /// From the report until a unit may be assigned.
    pub dispatch_delay: Distribution,
    /// How long the caller waits before giving up, when callers do.
    pub patience: Option<Distribution>,
    /// The ladder of stages; the first is where it starts unless its channel says otherwise.
    pub stages: Vec<Stage>,
    /// Incidents that one sets off, if it does.
    pub repeats: Option<Repeats>,
}

/// Incidents of the same type that every incident sets off (near repeats).
#[derive(Clone, Debug, PartialEq)]
pub struct Repeats {
    /// Mean number set off directly by each, below 1.
    pub branching: f64,
    /// From an incident to one that it sets off.
    pub delay: Distribution,
    /// Chance that it happens at the same place; otherwise at a neighbouring source of the type.
    pub same_place: Probability,
    /// Positions of the neighbouring sources of each source, by position: those in the same cell
    /// and in the cells next to it.
    pub neighbours: Vec<Vec<usize>>,
    /// By spot: the position of its source; out of range, or of all sources, where there is none.
    pub source_at: Vec<usize>,
}

/// A place where a type arises.
#[derive(Clone, Debug)]
pub struct Source {
    /// Name of the cell or site: the key of its random stream.
    pub name: String,
    /// The cell or site.
    pub spot: SpotId,
    /// Where its incidents happen.
    pub place: PlaceId,
    /// The cell they are counted in.
    pub cell: CellId,
    /// Undisturbed rate, those set off by others included.
    pub rate: Rate,
}

/// A degree of urgency; the first declared is the highest.
#[derive(Clone, Debug)]
pub struct Priority {
    /// Declared name; also an incident class in measure keys.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// Target for the first response, from the report.
    pub target: Option<Span>,
    /// Whether it may interrupt backlog work.
    pub interrupts_backlog: bool,
    /// Whether it may interrupt pre-emptible duties.
    pub interrupts_duties: bool,
    /// Whether it may interrupt jobs of lower priority.
    pub interrupts_jobs: bool,
}

impl Priority {
    /// Whether it may interrupt anything.
    pub fn interrupts(&self) -> bool {
        self.interrupts_backlog || self.interrupts_duties || self.interrupts_jobs
    }
}

/// How a matter becomes known.
#[derive(Clone, Debug)]
pub struct Channel {
    /// Declared name.
    pub name: String,
    /// From occurrence to report.
    pub detection: Distribution,
    /// Who is told first.
    pub first: ToldFirst,
    /// Stage that matters from this channel start at, by name within the type; `None`: the first.
    pub starts_at: Option<String>,
}

/// Who hears of a matter first.
#[derive(Clone, Debug)]
pub enum ToldFirst {
    /// The switchboard: the type's dispatch delay applies.
    Switchboard,
    /// The cell's responsible unit of a role, at once if it is free; otherwise the switchboard after a delay of its own.
    Responsible {
        /// The role.
        role: RoleId,
        /// From the report until the switchboard may assign, when the responsible unit was not free.
        switchboard_delay: Distribution,
    },
}

/// A time with more (or fewer) incidents than the profile says; multiplies the rate and is not normalised away.
#[derive(Clone, Debug)]
pub struct Surge {
    /// Declared name.
    pub name: String,
    /// Factor on the rate.
    pub factor: f64,
    /// First day of the year it holds (month 1–12, day), if bounded; both ends included, any year.
    pub from: Option<(u8, u8)>,
    /// Last day of the year it holds (month 1–12, day), if bounded.
    pub to: Option<(u8, u8)>,
    /// Hours of the week.
    pub hours: DailyHours,
    /// Types it concerns, by index.
    pub types: Vec<bool>,
    /// Cells it concerns, by index.
    pub cells: Vec<bool>,
}

/// An incident that is replayed instead of drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordedIncident {
    /// When it was reported.
    pub reported: SimTime,
    /// Its type.
    pub kind: TypeId,
    /// The cell or site.
    pub spot: SpotId,
    /// Where.
    pub place: PlaceId,
    /// The cell it is counted in.
    pub cell: CellId,
    /// Its priority; `None`: the type's.
    pub priority: Option<PriorityId>,
    /// Its dispatch delay; `None`: drawn.
    pub dispatch_delay: Option<Span>,
    /// Its on-scene time in its first stage; `None`: drawn.
    pub on_scene: Option<Span>,
    /// Row number in its file, from 1 after the header: names it in keys.
    pub row: u64,
}
