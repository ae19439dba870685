//! Recorded incidents, read row by row from a CSV file.

use super::ground::Ground;
use super::names::Names;
use crate::language::{Both, both};
use crate::model::{RecordedIncident, TypeId};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::load::beside;
use crate::scenario_file::quantity;
use crate::scenario_file::sheet::Sheet;
use crate::scenario_file::tree::Table;
use crate::units::Span;
use jiff::civil::DateTime;

const COLUMNS: [&str; 8] = [
    "time",
    "type",
    "cell",
    "x",
    "y",
    "priority",
    "dispatch_delay",
    "on_scene",
];

/// What records name.
pub struct Archive<'t> {
    pub ground: &'t Ground,
    pub types: &'t Names,
    pub priorities: &'t Names,
    pub start: DateTime,
    pub inspection: &'t Inspection,
}

/// The columns of a file of records, and what its rows have in common.
pub struct Layout {
    pub time: usize,
    pub kind: Result<usize, TypeId>,
    pub cell: Option<usize>,
    pub position: Option<(usize, usize)>,
    pub priority: Option<usize>,
    pub dispatch_delay: Option<usize>,
    pub on_scene: Option<usize>,
    pub unit: Span,
}

/// The recorded incidents by report time; `None` without `[records]`.
pub fn read(root: &Table, archive: &Archive<'_>) -> Option<Vec<RecordedIncident>> {
    let table = root.table("records")?;
    let item = table.get("file")?;
    let inspection = archive.inspection;
    let path = beside(&item.place, item.as_text()?);
    let text = inspection.read_text(&path, &item.place)?;
    let mut sheet = Sheet::parse(&path, &text, inspection)?;
    sheet.report_unknown_columns(&COLUMNS, inspection);
    let layout = Layout::of(&sheet, table, &item.place, archive)?;
    let mut incidents = Vec::new();
    let mut rows: u64 = 0;
    while let Some(row) = sheet.next_row(inspection) {
        rows += 1;
        incidents.extend(layout.read_row(&row, rows, archive));
    }
    if rows == 0 {
        let found = both!("{} holds no incident", "{} 中没有一起警情", path.display());
        inspection.report(Problem::new("E3107", found).at(&Place::File(path.as_path().into())));
    }
    incidents.sort_by_key(|incident| incident.reported);
    Some(incidents)
}

impl Layout {
    fn of(sheet: &Sheet<'_>, table: &Table, place: &Place, archive: &Archive<'_>) -> Option<Self> {
        let inspection = archive.inspection;
        let time = sheet.needed_column("time", inspection);
        let cell = sheet.column("cell");
        let position = sheet.column("x").zip(sheet.column("y"));
        if cell.is_none() && position.is_none() {
            sheet.needed_column("cell", inspection);
            return None;
        }
        if cell.is_none()
            && archive
                .ground
                .cells
                .iter()
                .all(|cell| cell.centre_km.is_none())
        {
            let found = Both::fixed(
                "x and y need cells with positions",
                "x 和 y 需要有位置的网格",
            );
            inspection.report(Problem::new("E3108", found).at(place));
            return None;
        }
        let kind = match (sheet.column("type"), table.get("type")) {
            (Some(column), _) => Ok(column),
            (None, Some(item)) => Err(TypeId::new(archive.types.find(item, inspection)?)),
            (None, None) if archive.types.len() == 1 => Err(TypeId::new(0)),
            (None, None) => {
                sheet.needed_column("type", inspection);
                return None;
            }
        };
        Some(Self {
            time: time?,
            kind,
            cell,
            position,
            priority: sheet.column("priority"),
            dispatch_delay: sheet.column("dispatch_delay"),
            on_scene: sheet.column("on_scene"),
            unit: table
                .text("time_unit")
                .and_then(quantity::read_time_unit)
                .unwrap_or(Span::MINUTE),
        })
    }
}
