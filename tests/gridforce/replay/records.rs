//! Record files as read: incidents with visits and stages, changes of units' states, windows.

use super::scenario::situation::Situation;
use jiff::civil::DateTime;
use std::collections::BTreeMap;
use std::path::Path;

/// A CSV file as it is: a header and rows.
#[derive(Clone, Debug)]
pub struct Rows {
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// The record files of one command.
#[derive(Clone, Debug)]
pub struct Files {
    pub incidents: Rows,
    pub units: Rows,
    pub windows: Rows,
}

impl Rows {
    /// Reads the file at `path`.
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).expect("a record file");
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let words = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
        let header = words(reader.headers().expect("a header"));
        let rows = reader.records();
        let rows = rows.map(|row| words(&row.expect("a row"))).collect();
        Self { header, rows }
    }

    /// Position of a column.
    pub fn column(&self, name: &str) -> usize {
        let position = self.header.iter().position(|header| header == name);
        position.unwrap_or_else(|| panic!("no column {name}"))
    }

    /// Gives the fields of a row by the name of their column.
    fn fields<'r>(&'r self, row: &'r [String]) -> impl Fn(&str) -> &'r str {
        move |name| &row[self.column(name)]
    }
}

impl Files {
    /// Reads the files in `folder`.
    pub fn read(folder: &Path) -> Self {
        let rows = |name: &str| Rows::read(&folder.join(name));
        Self {
            incidents: rows("incidents.csv"),
            units: rows("units.csv"),
            windows: rows("windows.csv"),
        }
    }
}

/// The records of one replication. Units, places, duties and stores are positions in the plan.
#[derive(Debug)]
pub struct Replication {
    pub start: DateTime,
    /// By number.
    pub incidents: Vec<Incident>,
    /// In the order of the file.
    pub changes: Vec<Change>,
    pub windows: Vec<WindowRow>,
}

#[derive(Debug)]
pub struct Incident {
    pub number: usize,
    pub kind: String,
    pub priority: String,
    pub final_priority: String,
    pub cell: usize,
    pub place: usize,
    pub channel: String,
    pub occurred: i64,
    pub reported: i64,
    pub ready: i64,
    pub outcome: String,
    pub outcome_stage: String,
    pub ended: Option<i64>,
    pub visits: Vec<Visit>,
    pub stages: Vec<StageTimes>,
}

impl Incident {
    /// The last entry of its stage that began before a visit or with it.
    pub fn entry_of(&self, visit: &Visit) -> Option<&StageTimes> {
        let mut entries = self.stages.iter();
        entries.rfind(|entry| entry.stage == visit.stage && entry.entered <= visit.assigned)
    }
}

#[derive(Clone, Debug)]
pub struct Visit {
    pub unit: usize,
    pub stage: String,
    pub need: usize,
    pub must_come: bool,
    pub assigned: i64,
    pub planned: i64,
    pub from: usize,
    pub arrived: Option<i64>,
    pub held: Option<i64>,
    pub began: Option<i64>,
    pub left: Option<i64>,
    pub departure: String,
}

#[derive(Clone, Debug)]
pub struct StageTimes {
    pub stage: String,
    pub entered: i64,
    pub began: Option<i64>,
    pub ended: Option<i64>,
    pub settled: bool,
    pub backed_up: bool,
    /// Where it takes place.
    pub place: usize,
}

/// What a unit's state belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    None,
    Incident(usize),
    Duty(usize),
    Break,
    Backlog(usize),
}

#[derive(Clone, Debug)]
pub struct Change {
    pub at: i64,
    pub unit: usize,
    pub from: String,
    pub to: String,
    pub availability: String,
    pub in_window: bool,
    pub place: usize,
    pub cause: Cause,
}

#[derive(Clone, Debug)]
pub struct WindowRow {
    pub at: i64,
    pub unit: usize,
    pub ends: i64,
    pub listed: u32,
    pub came: u32,
    pub joined: u32,
    pub present: u32,
    pub formed: bool,
}

/// The replications of the files, by number.
pub fn replications(plan: &Situation, files: &Files) -> BTreeMap<String, Replication> {
    let mut found: BTreeMap<String, Replication> = BTreeMap::new();
    for row in &files.units.rows {
        let field = files.units.fields(row);
        let replication = found.entry(field("replication").into());
        let replication = replication.or_insert_with(|| Replication {
            start: field("at_local").parse().expect("a date and hour"),
            incidents: Vec::new(),
            changes: Vec::new(),
            windows: Vec::new(),
        });
        replication.changes.push(change(plan, &field));
    }
    for row in &files.windows.rows {
        let field = files.windows.fields(row);
        let replication = found.get_mut(field("replication")).expect("its units");
        replication.windows.push(WindowRow {
            at: instant(field("at_ms")),
            unit: plan.unit(field("unit")),
            ends: perhaps(field("ends_ms")).unwrap_or(i64::MAX),
            listed: number(field("listed")),
            came: number(field("came")),
            joined: number(field("joined")),
            present: number(field("present")),
            formed: field("formed") == "true",
        });
    }
    for row in &files.incidents.rows {
        let field = files.incidents.fields(row);
        let replication = found.get_mut(field("replication")).expect("its units");
        replication.incidents.push(incident(plan, &field));
    }
    found
}

fn change<'r>(plan: &Situation, field: &impl Fn(&str) -> &'r str) -> Change {
    let name = field("cause_name");
    let duty = || plan.duties.iter().position(|duty| duty.name == name);
    let store = || plan.stores.iter().position(|store| store.name == name);
    Change {
        at: instant(field("at_ms")),
        unit: plan.unit(field("unit")),
        from: field("from").into(),
        to: field("to").into(),
        availability: field("availability").into(),
        in_window: field("in_window") == "true",
        place: plan.ground.place(field("place")),
        cause: match field("cause") {
            "incident" => Cause::Incident(name.parse().expect("a number")),
            "duty" => Cause::Duty(duty().expect("a declared duty")),
            "break" => Cause::Break,
            "backlog" => Cause::Backlog(store().expect("a declared store")),
            _ => Cause::None,
        },
    }
}

fn incident<'r>(plan: &Situation, field: &impl Fn(&str) -> &'r str) -> Incident {
    let list = |name: &str| {
        let items = field(name).split(' ').filter(|item| !item.is_empty());
        items
            .map(|item| item.split(';').collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    Incident {
        number: field("number").parse().expect("a number"),
        kind: field("type").into(),
        priority: field("priority").into(),
        final_priority: field("final_priority").into(),
        cell: plan.ground.place(field("cell")),
        place: plan.ground.place(field("place")),
        channel: field("channel").into(),
        occurred: instant(field("occurred_ms")),
        reported: instant(field("reported_ms")),
        ready: instant(field("ready_ms")),
        outcome: field("outcome").into(),
        outcome_stage: field("outcome_stage").into(),
        ended: perhaps(field("ended_ms")),
        visits: list("visits")
            .iter()
            .map(|fields| visit(plan, fields))
            .collect(),
        stages: list("stages")
            .iter()
            .map(|fields| stage(plan, fields))
            .collect(),
    }
}

/// unit;role;stage;must_come;assigned;planned;from;arrived;held;began;left;departure;need
fn visit(plan: &Situation, fields: &[&str]) -> Visit {
    assert_eq!(fields.len(), 13, "{fields:?}");
    Visit {
        unit: plan.unit(fields[0]),
        stage: fields[2].into(),
        must_come: fields[3] == "true",
        assigned: instant(fields[4]),
        planned: instant(fields[5]),
        from: plan.ground.place(fields[6]),
        arrived: perhaps(fields[7]),
        held: perhaps(fields[8]),
        began: perhaps(fields[9]),
        left: perhaps(fields[10]),
        departure: fields[11].into(),
        need: fields[12].parse().expect("a number"),
    }
}

/// stage;entered;began;ended;settled;backed_up;place
fn stage(plan: &Situation, fields: &[&str]) -> StageTimes {
    assert_eq!(fields.len(), 7, "{fields:?}");
    StageTimes {
        stage: fields[0].into(),
        entered: instant(fields[1]),
        began: perhaps(fields[2]),
        ended: perhaps(fields[3]),
        settled: fields[4] == "true",
        backed_up: fields[5] == "true",
        place: plan.ground.place(fields[6]),
    }
}

fn instant(text: &str) -> i64 {
    text.parse().expect("milliseconds")
}

fn number(text: &str) -> u32 {
    text.parse().expect("a number")
}

fn perhaps(text: &str) -> Option<i64> {
    (!text.is_empty()).then(|| instant(text))
}
