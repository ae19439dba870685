//! All checks of one replication, and what they need to look up.

use super::records::{Change, Incident, Replication, Visit};
use super::situation::{Situation, Unit};
use super::stages::Stage;
use super::{attendance, duty, incident, line, movement, patrol, sending};
use jiff::ToSpan;
use jiff::civil::DateTime;
use std::collections::BTreeMap;

/// What is impossible about a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    TwoPlaces,
    TooFast,
    ClosedFerry,
    WrongPlan,
    AwayFromPost,
    OffBeat,
    OffDuty,
    Lost,
    Order,
    Ladder,
    Line,
    Attendance,
    OutOfDispatch,
}

/// One finding.
#[derive(Clone, Debug)]
pub struct Finding {
    pub fault: Fault,
    pub what: String,
}

/// A replication with its plan, indexed.
pub struct Case<'a> {
    pub plan: &'a Situation,
    pub records: &'a Replication,
    /// Changes by unit, in order.
    pub changes: BTreeMap<&'a str, Vec<&'a Change>>,
    /// Visits by unit, in order of assignment.
    pub visits: BTreeMap<&'a str, Vec<(&'a Incident, &'a Visit)>>,
}

/// Everything that is wrong with a replication.
pub fn findings(plan: &Situation, records: &Replication) -> Vec<Finding> {
    let case = Case::new(plan, records);
    [
        incident::check(&case),
        duty::check(&case),
        movement::check(&case),
        patrol::check(&case),
        line::check(&case),
        attendance::check(&case),
        sending::check(&case),
    ]
    .concat()
}

impl<'a> Case<'a> {
    fn new(plan: &'a Situation, records: &'a Replication) -> Self {
        let mut changes: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
        for change in &records.changes {
            changes.entry(&change.unit).or_default().push(change);
        }
        let mut visits: BTreeMap<&str, Vec<(&Incident, &Visit)>> = BTreeMap::new();
        for incident in &records.incidents {
            for visit in &incident.visits {
                visits
                    .entry(&visit.unit)
                    .or_default()
                    .push((incident, visit));
            }
        }
        for list in visits.values_mut() {
            list.sort_by_key(|(_, visit)| (visit.assigned, visit.left.unwrap_or(i64::MAX)));
        }
        Self {
            plan,
            records,
            changes,
            visits,
        }
    }

    /// The declared unit of this name.
    pub fn unit(&self, name: &str) -> &'a Unit {
        let unit = self.plan.units.get(name);
        unit.unwrap_or_else(|| panic!("{name} is declared"))
    }

    /// The place that a name means.
    pub fn place(&self, name: &str) -> usize {
        let place = self.plan.places.get(name);
        *place.unwrap_or_else(|| panic!("{name} is declared"))
    }

    /// The declared stage of this name.
    pub fn stage(&self, incident: &Incident, name: &str) -> &'a Stage {
        let stages = &self.plan.types[&incident.kind].stages;
        let stage = stages.iter().find(|stage| stage.name == name);
        stage.unwrap_or_else(|| panic!("{name} is a stage of {}", incident.kind))
    }

    /// Where a visit goes.
    pub fn destination(&self, incident: &Incident, visit: &Visit) -> usize {
        let mut entries = incident.stages.iter();
        let entry =
            entries.rfind(|entry| entry.stage == visit.stage && entry.entered <= visit.assigned);
        self.place(entry.map_or(&incident.place, |entry| &entry.place))
    }

    /// Whether the unit was with the incident before and stays for this stage.
    pub fn stays(&self, incident: &Incident, visit: &Visit) -> bool {
        let others = incident.visits.iter();
        others
            .filter(|other| other.unit == visit.unit && other.stage != visit.stage)
            .any(|other| other.left == Some(visit.assigned))
    }

    /// The change with which a unit sets out for an incident.
    pub fn sending(&self, incident: &Incident, visit: &Visit) -> Option<&'a Change> {
        let changes = self.changes.get(visit.unit.as_str())?;
        let first = changes.partition_point(|change| change.at < visit.assigned);
        changes[first..]
            .iter()
            .take_while(|change| change.at == visit.assigned)
            .find(|change| change.to == "travelling" && change.incident == Some(incident.number))
            .copied()
    }

    /// Local date and time of an instant.
    pub fn local(&self, at: i64) -> DateTime {
        self.records.start.saturating_add(at.milliseconds())
    }

    /// Milliseconds since the Monday midnight of the week in which the replication starts.
    pub fn since_monday(&self, at: i64) -> i64 {
        let start = self.records.start;
        let day = i64::from(start.weekday().to_monday_zero_offset());
        let time = start.time();
        let minutes = i64::from(time.hour()) * 60 + i64::from(time.minute());
        (day * 24 * 60 + minutes) * 60_000 + i64::from(time.second()) * 1_000 + at
    }
}

/// A finding about an incident.
pub fn about(fault: Fault, incident: &Incident, what: &str) -> Finding {
    let what = format!("incident {}: {what}", incident.number);
    Finding { fault, what }
}

/// A finding about a visit.
pub fn about_visit(fault: Fault, incident: &Incident, visit: &Visit, what: &str) -> Finding {
    let what = format!(
        "incident {}, {} at {}: {what}",
        incident.number, visit.unit, visit.assigned
    );
    Finding { fault, what }
}
