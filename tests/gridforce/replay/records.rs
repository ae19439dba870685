//! Record files as read: incidents with visits and stages, changes of units' states.

use jiff::civil::DateTime;
use std::collections::BTreeMap;
use std::path::Path;

/// A CSV file as it is: a header and rows.
#[derive(Clone, Debug)]
pub struct Rows {
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Rows {
    /// Reads the file at `path`.
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).expect("a record file");
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let words = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
        let header = words(reader.headers().expect("a header"));
        let rows = reader
            .records()
            .map(|row| words(&row.expect("a row")))
            .collect();
        Self { header, rows }
    }

    /// Position of a column.
    pub fn column(&self, name: &str) -> usize {
        let position = self.header.iter().position(|header| header == name);
        position.unwrap_or_else(|| panic!("no column {name}"))
    }
}

/// The records of one replication.
#[derive(Debug)]
pub struct Replication {
    pub start: DateTime,
    pub incidents: Vec<Incident>,
    pub changes: Vec<Change>,
}

#[derive(Debug)]
pub struct Incident {
    pub number: usize,
    pub kind: String,
    pub priority: String,
    pub final_priority: String,
    pub channel: String,
    pub place: String,
    pub occurred: i64,
    pub reported: i64,
    pub ready: i64,
    pub outcome: String,
    pub outcome_stage: String,
    pub ended: Option<i64>,
    pub visits: Vec<Visit>,
    pub stages: Vec<StageTimes>,
}

#[derive(Clone, Debug)]
pub struct Visit {
    pub unit: String,
    pub role: String,
    pub stage: String,
    pub assigned: i64,
    pub planned: i64,
    pub from: String,
    pub arrived: Option<i64>,
    pub held: Option<i64>,
    pub began: Option<i64>,
    pub left: Option<i64>,
}

#[derive(Clone, Debug)]
pub struct StageTimes {
    pub stage: String,
    pub entered: i64,
    pub began: Option<i64>,
    pub ended: Option<i64>,
    pub settled: bool,
    pub place: String,
}

#[derive(Clone, Debug)]
pub struct Change {
    pub at: i64,
    pub unit: String,
    pub from: String,
    pub to: String,
    pub availability: String,
    pub in_window: bool,
    pub place: String,
    /// The incident that it is about, if any.
    pub incident: Option<usize>,
}

/// The replications of the files, by number.
pub fn replications(incidents: &Rows, units: &Rows) -> BTreeMap<String, Replication> {
    let mut found: BTreeMap<String, Replication> = BTreeMap::new();
    let field = |name: &'static str| {
        let column = units.column(name);
        move |row: &Vec<String>| row[column].clone()
    };
    let (replication, at, local, unit, from, to) = (
        field("replication"),
        field("at_ms"),
        field("at_local"),
        field("unit"),
        field("from"),
        field("to"),
    );
    let (availability, in_window, place) =
        (field("availability"), field("in_window"), field("place"));
    let (cause, cause_name) = (field("cause"), field("cause_name"));
    for row in &units.rows {
        let of = found
            .entry(replication(row))
            .or_insert_with(|| Replication {
                start: local(row).parse().expect("a date and hour"),
                incidents: Vec::new(),
                changes: Vec::new(),
            });
        of.changes.push(Change {
            at: instant(&at(row)),
            unit: unit(row),
            from: from(row),
            to: to(row),
            availability: availability(row),
            in_window: in_window(row) == "true",
            place: place(row),
            incident: (cause(row) == "incident")
                .then(|| cause_name(row).parse().expect("a number")),
        });
    }
    let replication = incidents.column("replication");
    for row in &incidents.rows {
        let of = found
            .get_mut(&row[replication])
            .expect("units of the same replication");
        of.incidents.push(incident(incidents, row));
    }
    found
}

fn incident(rows: &Rows, row: &[String]) -> Incident {
    let field = |name: &str| row[rows.column(name)].clone();
    let list = |name: &str| {
        let items = field(name);
        let items = items.split(' ').filter(|item| !item.is_empty());
        items
            .map(|item| item.split(';').map(str::to_owned).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    Incident {
        number: field("number").parse().expect("a number"),
        kind: field("type"),
        priority: field("priority"),
        final_priority: field("final_priority"),
        channel: field("channel"),
        place: field("place"),
        occurred: instant(&field("occurred_ms")),
        reported: instant(&field("reported_ms")),
        ready: instant(&field("ready_ms")),
        outcome: field("outcome"),
        outcome_stage: field("outcome_stage"),
        ended: perhaps(&field("ended_ms")),
        visits: list("visits").iter().map(|fields| visit(fields)).collect(),
        stages: list("stages").iter().map(|fields| stage(fields)).collect(),
    }
}

/// unit;role;stage;must_come;assigned;planned;from;arrived;held;began;left;departure;need
fn visit(fields: &[String]) -> Visit {
    assert_eq!(fields.len(), 13, "{fields:?}");
    Visit {
        unit: fields[0].clone(),
        role: fields[1].clone(),
        stage: fields[2].clone(),
        assigned: instant(&fields[4]),
        planned: instant(&fields[5]),
        from: fields[6].clone(),
        arrived: perhaps(&fields[7]),
        held: perhaps(&fields[8]),
        began: perhaps(&fields[9]),
        left: perhaps(&fields[10]),
    }
}

/// stage;entered;began;ended;settled;backed_up;place
fn stage(fields: &[String]) -> StageTimes {
    assert_eq!(fields.len(), 7, "{fields:?}");
    StageTimes {
        stage: fields[0].clone(),
        entered: instant(&fields[1]),
        began: perhaps(&fields[2]),
        ended: perhaps(&fields[3]),
        settled: fields[4] == "true",
        place: fields[6].clone(),
    }
}

fn instant(text: &str) -> i64 {
    text.parse().expect("milliseconds")
}

fn perhaps(text: &str) -> Option<i64> {
    (!text.is_empty()).then(|| instant(text))
}
