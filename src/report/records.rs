//! Records of single replications as CSV: one row per incident, per change of a unit's state, per window.

use super::record_names::Names;
use super::record_texts::{departure, outcome, outcome_stage, span_list, status};
use super::table_file::TableFile;
use crate::model::{Calendar, Scenario};
use crate::simulation::{
    Availability, IncidentRecord, Recorder, StageRecord, UnitChange, Visit, WindowRecord,
};
use crate::units::SimTime;
use std::io;
use std::path::Path;

/// Columns of `incidents.csv`. Times are milliseconds since the replication's start; `*_local` is the
/// local date and time. `visits` and `stages` are lists, separated by spaces, of fields separated by `;`:
/// a visit is unit;role;stage;must_come;assigned;planned;from;arrived;held;began;left;departure;need,
/// a stage is stage;entered;began;ended;settled;backed_up;place; what did not happen is empty.
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

/// Columns of `windows.csv`.
const WINDOWS: [&str; 13] = [
    "plan",
    "replication",
    "at_ms",
    "at_local",
    "unit",
    "role",
    "ends_ms",
    "ends_local",
    "listed",
    "came",
    "joined",
    "present",
    "formed",
];

/// The files, open for all plans and replications.
pub struct RecordFiles {
    incidents: TableFile,
    units: TableFile,
    windows: TableFile,
}

impl RecordFiles {
    /// Opens `incidents.csv`, `units.csv` and `windows.csv` in `folder`, which exists.
    pub fn create(folder: &Path) -> io::Result<Self> {
        Ok(Self {
            incidents: TableFile::create(&folder.join("incidents.csv"), &INCIDENTS)?,
            units: TableFile::create(&folder.join("units.csv"), &UNITS)?,
            windows: TableFile::create(&folder.join("windows.csv"), &WINDOWS)?,
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
            names: Names(scenario),
            replication: replication.to_string(),
            calendar: scenario.period.calendar_of(replication),
            incidents: Vec::new(),
            failed: None,
        }
    }

    /// Puts the finished files in their place.
    pub fn finish(self) -> io::Result<()> {
        self.incidents.finish()?;
        self.units.finish()?;
        self.windows.finish()
    }
}

/// Writes the records of one replication; incidents at its end, in order of report.
pub struct ReplicationRecords<'a> {
    files: &'a mut RecordFiles,
    names: Names<'a>,
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
        let (names, calendar) = (self.names, self.calendar);
        let visits = record.visits.iter().map(|visit| self.visit(record, visit));
        let visits: Vec<String> = visits.collect();
        let stages = record.stages.iter().map(|stage| self.stage(record, stage));
        let stages: Vec<String> = stages.collect();
        let row = [
            names.plan(),
            self.replication.clone(),
            record.number.index().to_string(),
            self.row(record),
            names.kind(record.kind),
            names.priority(record.priority),
            names.priority(record.final_priority),
            names.cell(record.cell),
            names.place(record.place),
            names.channel(record.channel),
            milliseconds(record.occurred),
            milliseconds(record.reported),
            calendar.stamp(record.reported),
            milliseconds(record.ready),
            record.counted.to_string(),
            outcome(record.outcome).to_owned(),
            outcome_stage(record.outcome, names.declared(record.kind)),
            perhaps(record.ended),
            record
                .ended
                .map_or_else(String::new, |at| calendar.stamp(at)),
            record.left_alone.to_string(),
            record.visits.len().to_string(),
            visits.join(" "),
            stages.join(" "),
        ];
        self.files.incidents.row(&row)
    }

    /// The row of the log that a replayed incident comes from.
    fn row(&self, record: &IncidentRecord) -> String {
        let log = self.names.0.recorded.as_ref();
        let replayed = log.and_then(|log| log.get(record.number.index()));
        replayed.map_or_else(String::new, |replayed| replayed.row.to_string())
    }

    fn visit(&self, record: &IncidentRecord, visit: &Visit) -> String {
        let names = self.names;
        span_list(&[
            names.unit(visit.unit),
            names.role(visit.role),
            names.stage(record.kind, visit.stage),
            visit.must_come.to_string(),
            milliseconds(visit.assigned),
            visit.planned.milliseconds().to_string(),
            names.place(visit.from),
            perhaps(visit.arrived),
            perhaps(visit.held),
            perhaps(visit.began),
            perhaps(visit.left),
            departure(visit.departure).to_owned(),
            visit.need.to_string(),
        ])
    }

    fn stage(&self, record: &IncidentRecord, stage: &StageRecord) -> String {
        span_list(&[
            self.names.stage(record.kind, stage.stage),
            milliseconds(stage.entered),
            perhaps(stage.began),
            perhaps(stage.ended),
            stage.settled.to_string(),
            stage.backed_up.to_string(),
            self.names.place(stage.place),
        ])
    }

    /// Remembers the first row that could not be written.
    fn note(&mut self, written: io::Result<()>) {
        if let Err(error) = written {
            self.failed.get_or_insert(error);
        }
    }
}

impl Recorder for ReplicationRecords<'_> {
    fn unit_changed(&mut self, change: &UnitChange) {
        let names = self.names;
        let (cause, cause_name) = names.cause(change.cause);
        let row = [
            names.plan(),
            self.replication.clone(),
            milliseconds(change.at),
            self.calendar.stamp(change.at),
            names.unit(change.unit),
            names.role_of(change.unit),
            status(change.from).to_owned(),
            status(change.to).to_owned(),
            match change.availability {
                Availability::Busy => "busy",
                Availability::HighestOnly => "highest only",
                Availability::Free => "free",
            }
            .to_owned(),
            change.in_window.to_string(),
            names.place(change.place),
            cause.to_owned(),
            cause_name,
        ];
        let written = self.files.units.row(&row);
        self.note(written);
    }

    fn window_began(&mut self, window: &WindowRecord) {
        let names = self.names;
        let ends = Some(window.ends).filter(|&ends| ends < SimTime::NEVER);
        let row = [
            names.plan(),
            self.replication.clone(),
            milliseconds(window.at),
            self.calendar.stamp(window.at),
            names.unit(window.unit),
            names.role_of(window.unit),
            perhaps(ends),
            ends.map_or_else(String::new, |at| self.calendar.stamp(at)),
            names.listed(window.unit).to_string(),
            window.came.to_string(),
            window.joined.to_string(),
            window.present.to_string(),
            window.formed.to_string(),
        ];
        let written = self.files.windows.row(&row);
        self.note(written);
    }

    fn incident_ended(&mut self, record: &IncidentRecord) {
        self.incidents.push(record.clone());
    }
}

fn milliseconds(at: SimTime) -> String {
    at.milliseconds().to_string()
}

fn perhaps(at: Option<SimTime>) -> String {
    at.map_or_else(String::new, milliseconds)
}
