//! What happened in one replication, told in minutes.

use gridforce::demand::draw;
use gridforce::model::{CellId, RoleId, Scenario, StoreId, UnitId};
use gridforce::policy::shipped;
use gridforce::random::Chance;
use gridforce::simulation::{
    Availability, Departure, DutyRecord, IncidentRecord, JobRecord, Outcome, PointsRecord,
    Prevented, Recorder, Replication, Responsible, StageRecord, UnitChange, UnitStatus, Visit,
    WindowRecord, simulate,
};
use gridforce::units::{SimTime, Span};

mod effects;

/// Everything that happened in one replication.
pub struct Story {
    scenario: Scenario,
    /// One record per incident, by number.
    pub incidents: Vec<IncidentRecord>,
    told: Told,
}

#[derive(Default)]
struct Told {
    incidents: Vec<IncidentRecord>,
    changes: Vec<UnitChange>,
    responsible: Vec<(SimTime, CellId, RoleId, Responsible)>,
    windows: Vec<WindowRecord>,
    overtime: Vec<(SimTime, UnitId, Span)>,
    duties: Vec<DutyRecord>,
    jobs: Vec<JobRecord>,
    due: Vec<(SimTime, StoreId, CellId, u32, u32)>,
    prevented: Vec<Prevented>,
    points: Vec<PointsRecord>,
}

impl Recorder for Told {
    fn unit_changed(&mut self, change: &UnitChange) {
        self.changes.push(*change);
    }
    fn incident_ended(&mut self, record: &IncidentRecord) {
        self.incidents.push(record.clone());
    }
    fn responsible_changed(&mut self, at: SimTime, cell: CellId, role: RoleId, who: Responsible) {
        self.responsible.push((at, cell, role, who));
    }
    fn window_began(&mut self, window: &WindowRecord) {
        self.windows.push(*window);
    }
    fn overtime_ended(&mut self, at: SimTime, unit: UnitId, worked: Span) {
        self.overtime.push((at, unit, worked));
    }
    fn duty_ended(&mut self, record: &DutyRecord) {
        self.duties.push(*record);
    }
    fn job_done(&mut self, record: &JobRecord) {
        self.jobs.push(*record);
    }
    fn incident_prevented(&mut self, prevented: &Prevented) {
        self.prevented.push(*prevented);
    }
    fn points_changed(&mut self, record: &PointsRecord) {
        self.points.push(*record);
    }
    fn jobs_due(&mut self, at: SimTime, store: StoreId, cell: CellId, due: u32, done: u32) {
        self.due.push((at, store, cell, due, done));
    }
}

impl Story {
    /// Runs one replication of `scenario`.
    pub fn of(scenario: Scenario, replication: u32) -> Self {
        let chance = Chance::new(scenario.experiment.seed, replication);
        let calendar = scenario.period.calendar_of(u64::from(replication));
        let demand = draw(&scenario, chance, calendar);
        let mut told = Told::default();
        let policy = shipped(&scenario);
        let replication = Replication::new(&demand, chance, calendar, &*policy);
        simulate(&scenario, &replication, &mut told);
        let mut incidents = std::mem::take(&mut told.incidents);
        incidents.sort_by_key(|record| record.number);
        // Every candidate of the first layer happens or is prevented, unless repeats and further
        // layers come to them.
        let alone = demand.layers.is_empty()
            && scenario.recorded.is_some()
            && told.prevented.len() + incidents.len() == demand.incidents.len();
        let more = !demand.layers.is_empty() || scenario.recorded.is_none();
        assert!(alone || more, "one record per incident");
        Self {
            scenario,
            incidents,
            told,
        }
    }

    /// The visits of an incident, as in `a sent 0 came 5 began 5 left 35 cleared`.
    pub fn visits(&self, incident: usize) -> Vec<String> {
        let tell = |visit: &Visit| self.visit(visit);
        self.incidents[incident].visits.iter().map(tell).collect()
    }

    fn visit(&self, visit: &Visit) -> String {
        let mut text = format!("{} sent {}", self.unit(visit.unit), clock(visit.assigned));
        let parts = [
            ("came", visit.arrived),
            ("held", visit.held),
            ("began", visit.began),
            ("left", visit.left),
        ];
        for (word, at) in parts {
            if let Some(at) = at {
                text += &format!(" {word} {}", clock(at));
            }
        }
        text + match visit.departure {
            Departure::NotYet => " not yet",
            Departure::Cleared => " cleared",
            Departure::StoodDown => " stood down",
            Departure::Interrupted => " interrupted",
            Departure::Reassigned => " reassigned",
            Departure::HoldEnded => " hold ended",
        }
    }

    /// The only visit of an incident.
    pub fn visit_of(&self, incident: usize) -> String {
        let visits = self.visits(incident);
        assert_eq!(visits.len(), 1, "{visits:?}");
        visits[0].clone()
    }

    /// How and when an incident ended, as in `settled at scene 35`.
    pub fn end(&self, incident: usize) -> String {
        let record = &self.incidents[incident];
        let stages = &self.scenario.types[record.kind.index()].stages;
        let how = match record.outcome {
            Outcome::Settled(stage) => format!("settled at {}", stages[usize::from(stage)].name),
            other => format!("{other:?}").to_lowercase(),
        };
        record
            .ended
            .map_or(how.clone(), |at| format!("{how} {}", clock(at)))
    }

    /// The stages of an incident, as in `scene 0 began 5 ended 35 settled`.
    pub fn stages(&self, incident: usize) -> Vec<String> {
        let record = &self.incidents[incident];
        let stages = &self.scenario.types[record.kind.index()].stages;
        let tell = |stage: &StageRecord| {
            let name = &stages[usize::from(stage.stage)].name;
            let mut text = format!("{name} {}", clock(stage.entered));
            if let Some(at) = stage.began {
                text += &format!(" began {}", clock(at));
            }
            if let Some(at) = stage.ended {
                text += &format!(" ended {}", clock(at));
            }
            text + if stage.settled { " settled" } else { "" }
        };
        record.stages.iter().map(tell).collect()
    }

    /// What a unit did, as in `35 returning`; *over* is outside its window. Only what it is at the end
    /// of an instant is told.
    pub fn changes(&self, unit: &str) -> Vec<String> {
        let mut told: Vec<(SimTime, String)> = Vec::new();
        for change in &self.told.changes {
            if self.unit(change.unit) != unit {
                continue;
            }
            told.pop_if(|(at, _)| *at == change.at);
            let text = state(change);
            if told.last().is_none_or(|(_, before)| *before != text) {
                told.push((change.at, text));
            }
        }
        told.iter()
            .map(|(at, text)| format!("{} {text}", clock(*at)))
            .collect()
    }

    /// Who answers for a cell over time, as in `0 shared a`.
    pub fn responsible(&self, cell: &str) -> Vec<String> {
        let cells = &self.scenario.geography.cells;
        let own = self.told.responsible.iter();
        own.filter(|(_, id, _, _)| cells[id.index()].name == cell)
            .map(|&(at, _, _, who)| match who {
                Responsible::Own(unit) => format!("{} own {}", clock(at), self.unit(unit)),
                Responsible::Shared(unit) => format!("{} shared {}", clock(at), self.unit(unit)),
                Responsible::Vacant => format!("{} vacant", clock(at)),
            })
            .collect()
    }

    /// The windows that began, as in `a 480 to 960 with 1`, or `without 1` when not formed.
    pub fn windows(&self) -> Vec<String> {
        let tell = |window: &WindowRecord| {
            let word = if window.formed { "with" } else { "without" };
            let (from, to) = (clock(window.at), clock(window.ends));
            format!(
                "{} {from} to {to} {word} {}",
                self.unit(window.unit),
                window.present
            )
        };
        self.told.windows.iter().map(tell).collect()
    }

    /// Overtime, as in `a 504 after 24`.
    pub fn overtime(&self) -> Vec<String> {
        let tell = |&(at, unit, worked): &(SimTime, UnitId, Span)| {
            format!("{} {} after {}", self.unit(unit), clock(at), length(worked))
        };
        self.told.overtime.iter().map(tell).collect()
    }

    /// Duties kept, as in `480 to 540 kept 60 of 60`.
    pub fn duties(&self) -> Vec<String> {
        let tell = |duty: &DutyRecord| {
            let (from, to) = (clock(duty.from), clock(duty.to));
            format!(
                "{from} to {to} kept {} of {}",
                length(duty.kept),
                length(duty.asked)
            )
        };
        self.told.duties.iter().map(tell).collect()
    }

    /// Backlog jobs done, as in `a 22`.
    pub fn jobs(&self) -> Vec<String> {
        let tell = |job: &JobRecord| format!("{} {}", self.unit(job.unit), clock(job.at));
        self.told.jobs.iter().map(tell).collect()
    }

    /// Jobs that fell due, as in `1440: 1 of 2`.
    pub fn due(&self) -> Vec<String> {
        let tell = |&(at, _, _, due, done): &(SimTime, StoreId, CellId, u32, u32)| {
            format!("{}: {done} of {due}", clock(at))
        };
        self.told.due.iter().map(tell).collect()
    }

    /// How long work on an incident took, from its beginning to its end.
    pub fn worked(&self, incident: usize) -> String {
        let visit = &self.incidents[incident].visits[0];
        let (began, left) = visit.began.zip(visit.left).expect("it was worked on");
        length(left.since(began))
    }

    /// When the first visit of an incident arrived, in milliseconds.
    pub fn came(&self, incident: usize) -> i64 {
        let visit = &self.incidents[incident].visits[0];
        visit.arrived.expect("it came").milliseconds()
    }

    fn unit(&self, unit: UnitId) -> &str {
        &self.scenario.units[unit.index()].name
    }
}

fn state(change: &UnitChange) -> String {
    let mut text = change.to.word().to_owned();
    let resting = matches!(change.to, UnitStatus::Idle | UnitStatus::Returning);
    match change.availability {
        Availability::HighestOnly => text += " for the highest",
        Availability::Busy if resting => text += " busy",
        _ => {}
    }
    if !change.in_window && change.to != UnitStatus::OffDuty {
        text += " over";
    }
    text
}

/// An instant in minutes, exact: `5`, `5:30`, `5:30.250`.
fn clock(at: SimTime) -> String {
    length(at.since(SimTime::START))
}

fn length(span: Span) -> String {
    let all = span.milliseconds();
    let (minutes, seconds, rest) = (all / 60_000, all / 1_000 % 60, all % 1_000);
    match (seconds, rest) {
        (0, 0) => format!("{minutes}"),
        (_, 0) => format!("{minutes}:{seconds:02}"),
        _ => format!("{minutes}:{seconds:02}.{rest:03}"),
    }
}
