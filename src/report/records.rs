//! Records of single replications as CSV: one row per incident, one per change of a unit's state.

use super::record_texts::{departure, outcome, outcome_stage, span_list, status};
use super::table_file::TableFile;
use crate::model::{Calendar, PlaceId, RoleId, Scenario, UnitId};
use crate::simulation::{
    Availability, Cause, IncidentRecord, Recorder, StageRecord, UnitChange, Visit,
};
use crate::units::SimTime;
use std::io;
use std::path::Path;

/// Columns of `incidents.csv`. Times are milliseconds since the replication's start; `*_local` is the
/// local date and time. `visits` and `stages` are lists, separated by spaces, of fields separated by `;`:
/// a visit is unit;role;stage;must_come;assigned;planned;from;arrived;held;began;left;departure,
/// a stage is stage;entered;began;ended;settled; what did not happen is empty.
const INCIDENTS: [&str; 23] = [
    "plan",
    "replication",
    "number",
    "row",
    "type",
    "priority",
    "final_priority",
    "cell",
    "place",
    "channel",
    "occurred_ms",
    "reported_ms",
    "reported_local",
    "ready_ms",
    "counted",
    "outcome",
    "outcome_stage",
    "ended_ms",
    "ended_local",
    "left_alone",
    "units_sent",
    "visits",
    "stages",
];

/// Columns of `units.csv`.
const UNITS: [&str; 13] = [
    "plan",
    "replication",
    "at_ms",
    "at_local",
    "unit",
    "role",
    "from",
    "to",
    "availability",
    "in_window",
    "place",
    "cause",
    "cause_name",
];

/// The two files, open for all plans and replications.
pub struct RecordFiles {
    incidents: TableFile,
    units: TableFile,
}

impl RecordFiles {
    /// Opens `incidents.csv` and `units.csv` in `folder`, which exists.
    pub fn create(folder: &Path) -> io::Result<Self> {
        Ok(Self {
            incidents: TableFile::create(&folder.join("incidents.csv"), &INCIDENTS)?,
            units: TableFile::create(&folder.join("units.csv"), &UNITS)?,
        })
    }

    /// The recorder of one replication of `scenario`.
    pub fn replication<'a>(
        &'a mut self,
        scenario: &'a Scenario,
        replication: u64,
    ) -> ReplicationRecords<'a> {
        ReplicationRecords {
            files: self,
            scenario,
            replication: replication.to_string(),
            calendar: scenario.period.calendar_of(replication),
            incidents: Vec::new(),
            failed: None,
        }
    }

    /// Puts the finished files in their place.
    pub fn finish(self) -> io::Result<()> {
        self.incidents.finish()?;
        self.units.finish()
    }
}

/// Writes the records of one replication; incidents at its end, in order of report.
pub struct ReplicationRecords<'a> {
    files: &'a mut RecordFiles,
    scenario: &'a Scenario,
    replication: String,
    calendar: Calendar,
    incidents: Vec<IncidentRecord>,
    failed: Option<io::Error>,
}

impl ReplicationRecords<'_> {
    /// Writes the incidents and tells whether everything was written.
    pub fn finish(mut self) -> io::Result<()> {
        let mut incidents = std::mem::take(&mut self.incidents);
        incidents.sort_by_key(|record| record.number);
        for record in &incidents {
            self.write_incident(record)?;
        }
        self.failed.map_or(Ok(()), Err)
    }

    fn write_incident(&mut self, record: &IncidentRecord) -> io::Result<()> {
        let scenario = self.scenario;
        let kind = scenario.types.get(record.kind.index());
        let priority = |id: crate::model::PriorityId| {
            name(
                scenario
                    .priorities
                    .get(id.index())
                    .map(|priority| &priority.name),
            )
        };
        let visits: Vec<String> = record
            .visits
            .iter()
            .map(|visit| self.visit(record, visit))
            .collect();
        let stages: Vec<String> = record
            .stages
            .iter()
            .map(|stage| self.stage(record, stage))
            .collect();
        let cell = scenario.geography.cells.get(record.cell.index());
        let channel = scenario.channels.get(record.channel.index());
        let row = [
            scenario.id.clone(),
            self.replication.clone(),
            record.number.index().to_string(),
            self.row(record),
            name(kind.map(|kind| &kind.name)),
            priority(record.priority),
            priority(record.final_priority),
            name(cell.map(|cell| &cell.name)),
            self.place(record.place),
            name(channel.map(|channel| &channel.name)),
            milliseconds(record.occurred),
            milliseconds(record.reported),
            self.calendar.stamp(record.reported),
            milliseconds(record.ready),
            record.counted.to_string(),
            outcome(record.outcome).to_owned(),
            outcome_stage(record.outcome, kind),
            record.ended.map_or_else(String::new, milliseconds),
            record
                .ended
                .map_or_else(String::new, |at| self.calendar.stamp(at)),
            record.left_alone.to_string(),
            record.visits.len().to_string(),
            visits.join(" "),
            stages.join(" "),
        ];
        self.files.incidents.row(&row)
    }

    /// The row of the log that a replayed incident comes from.
    fn row(&self, record: &IncidentRecord) -> String {
        let log = self.scenario.recorded.as_ref();
        let replayed = log.and_then(|log| log.get(record.number.index()));
        replayed.map_or_else(String::new, |replayed| replayed.row.to_string())
    }

    fn visit(&self, record: &IncidentRecord, visit: &Visit) -> String {
        span_list(&[
            self.unit(visit.unit),
            self.role(visit.role),
            self.stage_name(record, visit.stage),
            visit.must_come.to_string(),
            milliseconds(visit.assigned),
            visit.planned.milliseconds().to_string(),
            self.place(visit.from),
            visit.arrived.map_or_else(String::new, milliseconds),
            visit.held.map_or_else(String::new, milliseconds),
            visit.began.map_or_else(String::new, milliseconds),
            visit.left.map_or_else(String::new, milliseconds),
            departure(visit.departure).to_owned(),
        ])
    }

    fn stage(&self, record: &IncidentRecord, stage: &StageRecord) -> String {
        span_list(&[
            self.stage_name(record, stage.stage),
            milliseconds(stage.entered),
            stage.began.map_or_else(String::new, milliseconds),
            stage.ended.map_or_else(String::new, milliseconds),
            stage.settled.to_string(),
        ])
    }

    fn stage_name(&self, record: &IncidentRecord, position: u8) -> String {
        let kind = self.scenario.types.get(record.kind.index());
        name(
            kind.and_then(|kind| kind.stages.get(usize::from(position)))
                .map(|stage| &stage.name),
        )
    }

    fn unit(&self, unit: UnitId) -> String {
        name(self.scenario.units.get(unit.index()).map(|unit| &unit.name))
    }

    fn role(&self, role: RoleId) -> String {
        name(self.scenario.roles.get(role.index()).map(|role| &role.name))
    }

    fn place(&self, place: PlaceId) -> String {
        name(
            self.scenario
                .geography
                .places
                .get(place.index())
                .map(|place| &place.name),
        )
    }

    fn cause(&self, cause: Cause) -> (&'static str, String) {
        match cause {
            Cause::None => ("", String::new()),
            Cause::Incident(number) => ("incident", number.index().to_string()),
            Cause::Duty(duty) => {
                let duty = self.scenario.duties.get(duty.index());
                ("duty", name(duty.map(|duty| &duty.name)))
            }
            Cause::Break => ("break", String::new()),
            Cause::Job(store) => {
                let store = self.scenario.backlog.get(store.index());
                ("backlog", name(store.map(|store| &store.name)))
            }
        }
    }
}

impl Recorder for ReplicationRecords<'_> {
    fn unit_changed(&mut self, change: &UnitChange) {
        let role = self
            .scenario
            .units
            .get(change.unit.index())
            .map(|unit| unit.role);
        let (cause, cause_name) = self.cause(change.cause);
        let row = [
            self.scenario.id.clone(),
            self.replication.clone(),
            milliseconds(change.at),
            self.calendar.stamp(change.at),
            self.unit(change.unit),
            role.map_or_else(String::new, |role| self.role(role)),
            status(change.from).to_owned(),
            status(change.to).to_owned(),
            match change.availability {
                Availability::Busy => "busy",
                Availability::HighestOnly => "highest only",
                Availability::Free => "free",
            }
            .to_owned(),
            change.in_window.to_string(),
            self.place(change.place),
            cause.to_owned(),
            cause_name,
        ];
        if let Err(error) = self.files.units.row(&row) {
            self.failed.get_or_insert(error);
        }
    }

    fn incident_ended(&mut self, record: &IncidentRecord) {
        self.incidents.push(record.clone());
    }
}

fn name(name: Option<&String>) -> String {
    name.cloned().unwrap_or_default()
}

fn milliseconds(at: SimTime) -> String {
    at.milliseconds().to_string()
}
