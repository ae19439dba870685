//! One replication's whole history, as the recorder is told it.

use gridforce::demand::{Demand, draw};
use gridforce::model::{Scenario, UnitId};
use gridforce::policy::shipped;
use gridforce::random::Chance;
use gridforce::simulation::{
    IncidentRecord, PointsRecord, Prevented, Recorder, Replication, UnitChange, WindowRecord,
    simulate,
};
use gridforce::units::SimTime;

/// Everything that happened.
#[derive(Debug, PartialEq)]
pub struct History {
    pub demand: Demand,
    /// Incidents in the order in which they ended.
    pub incidents: Vec<IncidentRecord>,
    pub changes: Vec<UnitChange>,
    pub windows: Vec<WindowRecord>,
    pub prevented: Vec<Prevented>,
    pub points: Vec<PointsRecord>,
}

#[derive(Default)]
struct Notes {
    incidents: Vec<IncidentRecord>,
    changes: Vec<UnitChange>,
    windows: Vec<WindowRecord>,
    prevented: Vec<Prevented>,
    points: Vec<PointsRecord>,
}

impl Recorder for Notes {
    fn unit_changed(&mut self, change: &UnitChange) {
        self.changes.push(*change);
    }

    fn incident_ended(&mut self, record: &IncidentRecord) {
        self.incidents.push(record.clone());
    }

    fn incident_prevented(&mut self, prevented: &Prevented) {
        self.prevented.push(*prevented);
    }

    fn points_changed(&mut self, record: &PointsRecord) {
        self.points.push(*record);
    }

    fn window_began(&mut self, window: &WindowRecord) {
        self.windows.push(*window);
    }
}

impl History {
    /// Replication 0 of `scenario` under `seed`.
    pub fn of(scenario: &Scenario, seed: u64) -> Self {
        let chance = Chance::new(seed, 0);
        let calendar = scenario.period.calendar_of(0);
        let demand = draw(scenario, chance, calendar);
        let mut notes = Notes::default();
        let policy = shipped(scenario);
        let replication = Replication::new(&demand, chance, calendar, &*policy);
        simulate(scenario, &replication, &mut notes);
        Self {
            demand,
            incidents: notes.incidents,
            changes: notes.changes,
            windows: notes.windows,
            prevented: notes.prevented,
            points: notes.points,
        }
    }

    /// Incidents by number.
    pub fn by_number(&self) -> Vec<&IncidentRecord> {
        let mut incidents: Vec<_> = self.incidents.iter().collect();
        incidents.sort_by_key(|record| record.number);
        incidents
    }

    /// Changes of one unit, in order.
    pub fn changes_of(&self, unit: UnitId) -> impl Iterator<Item = &UnitChange> {
        self.changes
            .iter()
            .filter(move |change| change.unit == unit)
    }

    /// Visits of one unit with their incidents, in order of assignment.
    pub fn visits_of(&self, unit: UnitId) -> Vec<(&IncidentRecord, &gridforce::simulation::Visit)> {
        let mut visits: Vec<_> = self
            .incidents
            .iter()
            .flat_map(|record| record.visits.iter().map(move |visit| (record, visit)))
            .filter(|(_, visit)| visit.unit == unit)
            .collect();
        visits.sort_by_key(|(_, visit)| (visit.assigned, visit.left.unwrap_or(SimTime::NEVER)));
        visits
    }
}
