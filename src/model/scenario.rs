//! The whole of a validated situation.

use super::{
    BacklogStore, Channel, Costs, DispatchRules, Duty, Effect, Experiment, Geography, IncidentType,
    MeasureSettings, Pattern, Period, PointsScheme, Priority, RecordedIncident, Role, Scales,
    SpotId, Surge, Target, TypeId, Unit,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// One plan for one jurisdiction, ready to be simulated.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// File stem; unique in a run.
    pub id: String,
    /// Label.
    pub name: String,
    /// The planner's question.
    pub question: String,
    /// A what-if condition: never named best.
    pub condition: bool,
    /// When.
    pub period: Period,
    /// How often, unless the command says otherwise.
    pub experiment: Experiment,
    /// Where.
    pub geography: Geography,
    /// Kinds of staff.
    pub roles: Vec<Role>,
    /// Names of skills, indexed as in skill sets.
    pub skills: Vec<String>,
    /// Crews.
    pub units: Vec<Unit>,
    /// What every cell wants.
    pub pattern: Pattern,
    /// Degrees of urgency, highest first.
    pub priorities: Vec<Priority>,
    /// How matters become known; the first is the default.
    pub channels: Vec<Channel>,
    /// Kinds of incident.
    pub types: Vec<IncidentType>,
    /// Times with more incidents.
    pub surges: Vec<Surge>,
    /// Replayed incidents, by report time; when present the types' rates are not drawn.
    pub recorded: Option<Vec<RecordedIncident>>,
    /// Who is sent.
    pub dispatch: DispatchRules,
    /// Scheduled duties.
    pub duties: Vec<Duty>,
    /// Work for idle time.
    pub backlog: Vec<BacklogStore>,
    /// Points for sites.
    pub points: Vec<PointsScheme>,
    /// What activities are assumed to do.
    pub effects: Vec<Effect>,
    /// Money beside salaries.
    pub costs: Costs,
    /// Wishes.
    pub targets: Vec<Target>,
    /// Settings of the measures.
    pub measures: MeasureSettings,
    /// Where the colours of maps change.
    pub scales: Scales,
    /// Where the values come from.
    pub provenance: Vec<Provenance>,
    /// Fingerprint of geography, period and demand as written: equal in plans that may be compared.
    pub demand_fingerprint: u64,
}

impl Scenario {
    /// Where incidents of a type happen: as recorded, otherwise at its sources.
    pub fn spots_of(&self, kind: TypeId) -> BTreeSet<SpotId> {
        match &self.recorded {
            Some(recorded) => {
                let of_type = recorded.iter().filter(|incident| incident.kind == kind);
                of_type.map(|incident| incident.spot).collect()
            }
            None => {
                let sources = self.types[kind.index()].sources.iter();
                sources.map(|source| source.spot).collect()
            }
        }
    }
}

/// Where a value of the scenario file comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Provenance {
    /// Dotted key or table of the file that it speaks for.
    pub key: String,
    /// How well it is known.
    pub grade: Grade,
    /// Source or reason.
    pub from: String,
    /// When it was read, measured or chosen.
    pub date: Option<Date>,
}

/// How well a value is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// Computed from records.
    Measured,
    /// Read in a named document.
    Document,
    /// Chosen.
    Assumed,
}
