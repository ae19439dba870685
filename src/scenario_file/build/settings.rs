//! Period, experiment, pattern, targets, measures and costs.

use super::ground::Ground;
use super::names::Names;
use super::roles::Roles;
use super::workforce::Workforce;
use crate::language::{Both, both};
use crate::model::{
    Beat, Bound, Calendar, CellId, Costs, Experiment, Extent, MeasureSettings, Pattern, Period,
    Priority, RoleId, Sharing, Target, YearlyItem,
};
use crate::problems::{Place, Problem};
use crate::scenario_file::inspection::Inspection;
use crate::scenario_file::quantity;
use crate::scenario_file::read::level;
use crate::scenario_file::tree::{Item, Table, Value};
use crate::units::Span;
use jiff::civil::DateTime;

/// The period's start; any day where it is not known.
pub fn read_start(root: &Table, inspection: &Inspection) -> DateTime {
    let start = root.table("period").and_then(|period| period.get("start"));
    if root.get("period").is_none() {
        let problem = Problem::new(
            "E1109",
            Both::fixed("the table [period] is missing", "缺少表 [period]"),
        );
        inspection.report(problem.fix(Both::fixed(
            "write [period] with start = \"2024-03-04 00:00\"",
            "写 [period]，其中 start = \"2024-03-04 00:00\"",
        )));
    }
    let read = start.and_then(|item| match &item.value {
        Value::Text(text) | Value::Date(text) => quantity::read_date_time(text).ok(),
        _ => None,
    });
    read.unwrap_or(DateTime::constant(2024, 1, 1, 0, 0, 0, 0))
}

/// Reads period and experiment.
pub fn read_period(root: &Table, start: DateTime) -> (Period, Experiment) {
    let empty = Table::default();
    let period = root.table("period").unwrap_or(&empty);
    let experiment = root.table("experiment").unwrap_or(&empty);
    let weeks = |count: i64| Extent::Time(Span::WEEK * count);
    (
        Period {
            calendar: Calendar::starting(start),
            warm_up: experiment.extent("warm_up").unwrap_or(weeks(1)),
            observed: experiment.extent("observed").unwrap_or(weeks(4)),
            run_out: period.duration("run_out").unwrap_or(Span::DAY),
            spread_over_year: experiment.flag("spread_over_year").unwrap_or(false),
        },
        Experiment {
            replications: experiment.count("replications").unwrap_or(100),
            seed: experiment.count("seed").unwrap_or(1),
        },
    )
}

/// Checks that something is observed.
pub fn check_observed(root: &Table, period: &Period, inspection: &Inspection) {
    if matches!(
        period.observed,
        Extent::Time(Span::ZERO) | Extent::Incidents(0)
    ) {
        let place = root.value_at(&["experiment", "observed"]);
        inspection.report(
            Problem::new("E2904", Both::fixed("nothing is observed", "没有观测时段"))
                .at(place)
                .fix(Both::fixed(
                    "write observed = \"4 weeks\"",
                    "写 observed = \"4 weeks\"",
                )),
        );
    }
}

/// Reads pattern and beats.
pub fn read_pattern(
    root: &Table,
    ground: &Ground,
    roles: &Roles,
    workforce: &Workforce,
    inspection: &Inspection,
) -> Pattern {
    let empty = Table::default();
    let table = root.table("pattern").unwrap_or(&empty);
    let mut wanted: Vec<RoleId> = Vec::new();
    for item in table.items("roles") {
        wanted.extend(
            roles
                .find(item, inspection)
                .filter(|role| !wanted.contains(role)),
        );
    }
    let beats = root
        .named("beats")
        .map(|beat| {
            let unit = beat
                .table
                .get("unit")
                .and_then(|item| Some((item.as_text()?, &item.place)));
            Beat {
                name: beat.name.into(),
                units: unit
                    .map(|(name, place)| workforce.find(name, place, inspection))
                    .unwrap_or_default(),
                cells: ground
                    .cell_names
                    .find_all(beat.table.items("cells"), inspection)
                    .into_iter()
                    .map(CellId::new)
                    .collect(),
                hours: beat.table.hours("hours"),
            }
        })
        .collect();
    Pattern {
        roles: wanted,
        sharing: if table.text("sharing") == Some("nobody") {
            Sharing::Nobody
        } else {
            Sharing::Nearest
        },
        beats,
    }
}

/// Reads the targets.
pub fn read_targets(root: &Table, inspection: &Inspection) -> Vec<Target> {
    let mut targets = Vec::new();
    for target in root.named("targets") {
        let bounds = [("min", Bound::Min as fn(f64) -> Bound), ("max", Bound::Max)];
        let given = bounds
            .iter()
            .filter_map(|(key, bound)| Some((target.table.get(key)?, bound)));
        let mut any = false;
        for (item, bound) in given {
            any = true;
            targets.extend(level(item).ok().map(|level| Target {
                measure: target.name.into(),
                bound: bound(level),
            }));
        }
        if !any {
            let found = both!(
                "the target of \"{}\" has no bound",
                "“{}”的目标没有界限",
                target.name
            );
            inspection.report(
                Problem::new("E2901", found)
                    .at(target.place)
                    .fix(Both::fixed(
                        "write { min = … } or { max = … }",
                        "写 { min = … } 或 { max = … }",
                    )),
            );
        }
    }
    targets
}

/// Reads the settings of the measures.
pub fn read_measures(
    root: &Table,
    types: &Names,
    priorities: &[Priority],
    inspection: &Inspection,
) -> MeasureSettings {
    let empty = Table::default();
    let table = root.table("measures").unwrap_or(&empty);
    let texts = |key: &str| {
        table
            .items(key)
            .iter()
            .filter_map(Item::as_text)
            .map(str::to_owned)
            .collect()
    };
    let thresholds = table
        .table("thresholds")
        .into_iter()
        .flat_map(|table| &table.entries);
    let bin = table.duration("bin").unwrap_or(Span::HOUR);
    if bin < Span::MINUTE || Span::WEEK.milliseconds() % bin.milliseconds() != 0 {
        let found = both!(
            "bins of {bin} do not divide a week into minutes or more",
            "宽 {bin} 的时间格不能把一周分成至少一分钟的等份"
        );
        inspection.report(Problem::new("E2902", found).at(table.place_of("bin", &Place::Nowhere)));
    }
    let class = table
        .get("coverage_class")
        .and_then(|item| types.find(item, inspection).and_then(|_| item.as_text()));
    MeasureSettings {
        headline: texts("headline"),
        within_minutes: table.numbers("within_minutes").unwrap_or_default(),
        thresholds: thresholds
            .filter_map(|(key, entry)| Some((key.clone(), level(&entry.item).ok()?)))
            .collect(),
        coverage_target: table
            .duration("coverage_target")
            .or_else(|| priorities.first()?.target),
        coverage_class: class.map(str::to_owned),
        bin,
    }
}

/// Reads the costs.
pub fn read_costs(root: &Table) -> Costs {
    let empty = Table::default();
    let table = root.table("costs").unwrap_or(&empty);
    let items = table.table("items");
    let names = items.into_iter().flat_map(|items| items.entries.keys());
    Costs {
        currency: table.text("currency").unwrap_or_default().into(),
        items: names
            .filter_map(|name| {
                Some(YearlyItem {
                    name: name.clone(),
                    per_year: items?.money(name, "year")?,
                })
            })
            .collect(),
    }
}
