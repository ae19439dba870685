//! One row of a file of records.

use super::names::Names;
use super::records::{Archive, Layout};
use crate::language::{Both, both};
use crate::model::{CellId, PlaceId, PriorityId, RecordedIncident, SpotId, TypeId};
use crate::problems::Problem;
use crate::scenario_file::quantity;
use crate::scenario_file::sheet::Row;
use crate::units::{SimTime, Span};

/// Later than this nothing is simulated.
const LATEST: Span = Span::from_milliseconds(100 * 365 * 86_400_000);

impl Layout {
    /// The incident of a row; every problem of the row is reported.
    pub fn read_row(
        &self,
        row: &Row<'_>,
        number: u64,
        archive: &Archive<'_>,
    ) -> Option<RecordedIncident> {
        let reported = self.read_time(row, archive);
        let kind = match self.kind {
            Err(kind) => Some(kind),
            Ok(column) => find(
                archive.types,
                "E3104",
                Both::fixed("a declared type", "已声明的警情类型"),
                row,
                column,
                archive,
            )
            .map(TypeId::new),
        };
        let place = self.read_place(row, archive);
        let priority = self.read_priority(row, archive);
        let dispatch_delay = self.read_span(row, self.dispatch_delay, archive);
        let on_scene = self.read_span(row, self.on_scene, archive);
        let (spot, place, cell) = place?;
        Some(RecordedIncident {
            reported: reported?,
            kind: kind?,
            spot,
            place,
            cell,
            priority: priority?,
            dispatch_delay: dispatch_delay?,
            on_scene: on_scene?,
            row: number,
        })
    }

    fn read_time(&self, row: &Row<'_>, archive: &Archive<'_>) -> Option<SimTime> {
        let text = row.text(self.time);
        let complain = |found: Both| {
            let problem = Problem::new("E3102", found).at(&row.place(self.time));
            archive.inspection.report(problem.fix(Both::fixed(
                "write a number of time_unit since the period's start, or a date and hour",
                "写从时段起点算起、以 time_unit 为单位的数，或日期加钟点",
            )));
        };
        let since = match quantity::read_number(text) {
            Some(number) => number * self.unit.milliseconds() as f64,
            None => match quantity::read_date_time(text) {
                Ok(at) => at.duration_since(archive.start).as_millis() as f64,
                Err(_) => {
                    complain(both!("\"{text}\" is not a time", "“{text}”不是时间"));
                    return None;
                }
            },
        };
        if !(0.0..=LATEST.milliseconds() as f64).contains(&since) {
            complain(both!(
                "\"{text}\" is before the period's start or 100 years after it",
                "“{text}”早于时段起点，或在其 100 年之后"
            ));
            return None;
        }
        Some(SimTime::from_milliseconds(since.round() as i64))
    }

    fn read_place(
        &self,
        row: &Row<'_>,
        archive: &Archive<'_>,
    ) -> Option<(SpotId, PlaceId, CellId)> {
        let ground = archive.ground;
        if let Some(column) = self
            .cell
            .filter(|&column| self.position.is_none() || !row.text(column).is_empty())
        {
            let position = find(
                &ground.place_names,
                "E3103",
                Both::fixed("a cell or site", "网格或场所"),
                row,
                column,
                archive,
            )?;
            let (place, cell) = ground.place_at(position)?;
            return Some((SpotId::new(position), place, cell));
        }
        let (x, y) = self.position?;
        let (Some(x_km), Some(y_km)) = (
            quantity::read_number(row.text(x)),
            quantity::read_number(row.text(y)),
        ) else {
            let found = both!(
                "\"{}\", \"{}\" is not a position in kilometres",
                "“{}”、“{}”不是以公里计的位置",
                row.text(x),
                row.text(y)
            );
            archive
                .inspection
                .report(Problem::new("E3103", found).at(&row.place(x)));
            return None;
        };
        let cell = ground.cell_at((x_km, y_km));
        if cell.is_none() {
            let found = both!(
                "({x_km}, {y_km}) is in no cell of the grid",
                "({x_km}, {y_km}) 不在任何网格之内"
            );
            archive
                .inspection
                .report(
                    Problem::new("E3103", found)
                        .at(&row.place(x))
                        .fix(Both::fixed(
                            "x and y are kilometres from the south-western corner",
                            "x 和 y 是从西南角算起的公里数",
                        )),
                );
        }
        cell.map(|cell| (cell.into(), cell.into(), cell))
    }

    /// `Some(None)`: the type's own; `None`: not understood, and reported.
    fn read_priority(&self, row: &Row<'_>, archive: &Archive<'_>) -> Option<Option<PriorityId>> {
        let Some(column) = self.priority.filter(|&column| !row.text(column).is_empty()) else {
            return Some(None);
        };
        let text = row.text(column);
        let numbered = text
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        if let Some(position) = archive
            .priorities
            .position(text)
            .or(numbered.filter(|&position| position < archive.priorities.len()))
        {
            return Some(Some(PriorityId::new(position)));
        }
        find(
            archive.priorities,
            "E3105",
            Both::fixed(
                "a declared priority or its number",
                "已声明的警情等级或其序号",
            ),
            row,
            column,
            archive,
        )?;
        None
    }

    /// `Some(None)`: left out; `None`: not understood, and reported.
    fn read_span(
        &self,
        row: &Row<'_>,
        column: Option<usize>,
        archive: &Archive<'_>,
    ) -> Option<Option<Span>> {
        let Some(column) = column.filter(|&column| !row.text(column).is_empty()) else {
            return Some(None);
        };
        let text = row.text(column);
        let milliseconds =
            quantity::read_number(text).map(|number| number * self.unit.milliseconds() as f64);
        match milliseconds.filter(|length| (0.0..=LATEST.milliseconds() as f64).contains(length)) {
            Some(length) => Some(Some(Span::from_milliseconds(length.round() as i64))),
            None => {
                let found = both!(
                    "\"{text}\" is not a time of 0 or more",
                    "“{text}”不是大于或等于 0 的时长"
                );
                archive
                    .inspection
                    .report(Problem::new("E3106", found).at(&row.place(column)));
                None
            }
        }
    }
}

/// The position of the name in a column; `None` after reporting that it is unknown.
fn find(
    names: &Names,
    code: &'static str,
    kind: Both<&'static str>,
    row: &Row<'_>,
    column: usize,
    archive: &Archive<'_>,
) -> Option<usize> {
    let name = row.text(column);
    let position = names.position(name);
    if position.is_none() {
        // Suggestions are worked out for the first rows only: files may be long.
        let most = if row.line() < 1000 { names.len() } else { 0 };
        archive.inspection.report_unknown(
            code,
            kind,
            name,
            names.iter().take(most),
            &row.place(column),
        );
    }
    position
}
