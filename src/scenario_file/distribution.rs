//! Distributions of the tree: as text, as values, from a file of values, or as a mixture.

use super::inspection::Inspection;
use super::quantity::{self, Complaint, TIME_UNITS};
use super::tree::{Item, Table, Value};
use crate::language::{Both, both};
use crate::problems::Problem;
use crate::random::{Distribution, Empirical};
use crate::units::Span;

/// The distribution; `None` after reporting why not.
pub fn read(item: &Item, inspection: &Inspection) -> Option<Distribution> {
    match &item.value {
        Value::Text(text) => match quantity::read_distribution(text) {
            Ok(distribution) => Some(distribution),
            Err(complaint) => {
                inspection.report(complaint.into_problem(&item.place));
                None
            }
        },
        Value::Table(table) => of_table(table, item, inspection),
        _ => {
            let text = item.in_words().english;
            let complaint = match item.as_number() {
                Some(_) => quantity::read_duration(&text).err(),
                None => quantity::read_distribution(&text).err(),
            };
            if let Some(complaint) = complaint {
                inspection.report(complaint.into_problem(&item.place));
            }
            None
        }
    }
}

fn of_table(table: &Table, item: &Item, inspection: &Inspection) -> Option<Distribution> {
    let forms: [(&str, &[&str]); 3] = [
        ("values", &["values", "weights"]),
        ("file", &["file", "unit"]),
        ("mixture", &["mixture"]),
    ];
    let Some((form, keys)) = forms.iter().find(|(form, _)| table.get(form).is_some()) else {
        report(
            item,
            Both::fixed("the table is not a distribution", "这个表不是分布"),
            inspection,
        );
        return None;
    };
    for (name, entry) in &table.entries {
        if !keys.contains(&name.as_str()) {
            inspection.report_unknown(
                "E1107",
                Both::fixed("a key here", "此处的键"),
                name,
                keys.iter().copied(),
                &entry.key_place,
            );
            return None;
        }
    }
    match *form {
        "values" => of_values(table, item, inspection),
        "file" => of_file(table, item, inspection),
        _ => of_parts(table, item, inspection),
    }
}

fn report(item: &Item, found: impl Into<Both>, inspection: &Inspection) {
    let fix = Both::fixed(
        "write { values = [\"5 min\"], weights = [1] }, { file = \"times.csv\", unit = \"min\" } or { mixture = [{ weight = 1, of = \"12 min\" }] }",
        "写 { values = [\"5 min\"], weights = [1] }、{ file = \"times.csv\", unit = \"min\" } 或 { mixture = [{ weight = 1, of = \"12 min\" }] }",
    );
    inspection.report(Complaint::new("E1208", found, fix).into_problem(&item.place));
}

fn of_values(table: &Table, item: &Item, inspection: &Inspection) -> Option<Distribution> {
    let mut values = Vec::new();
    for value in table.items("values") {
        let text = value
            .as_text()
            .map_or_else(|| value.in_words().english, str::to_owned);
        match quantity::read_duration(&text) {
            Ok(span) => values.push(span),
            Err(complaint) => inspection.report(complaint.into_problem(&value.place)),
        }
    }
    if values.len() < table.items("values").len() {
        return None;
    }
    let weights = match table.get("weights") {
        None => vec![1.0; values.len()],
        Some(_) => table.numbers("weights").unwrap_or_default(),
    };
    let made = (weights.len() == values.len())
        .then(|| Empirical::weighted(values.into_iter().zip(weights).collect()))
        .flatten();
    if made.is_none() {
        report(
            item,
            Both::fixed(
                "the values need one weight each, not negative, not all 0",
                "每个值要有一个权重，不能为负，不能全为 0",
            ),
            inspection,
        );
    }
    made.map(Distribution::Empirical)
}

fn of_file(table: &Table, item: &Item, inspection: &Inspection) -> Option<Distribution> {
    let unit = table.text("unit").unwrap_or("min");
    let Some(unit) = quantity::read_time_unit(unit) else {
        let found = both!("\"{unit}\" is not a unit of time", "“{unit}”不是时间单位");
        let complaint = Complaint::new("E1201", found, TIME_UNITS);
        inspection.report(complaint.into_problem(table.place_of("unit", &item.place)));
        return None;
    };
    let file = table.get("file")?;
    let Some(name) = file.as_text() else {
        report(
            item,
            Both::fixed("the file needs a name", "文件要写名称"),
            inspection,
        );
        return None;
    };
    let path = super::load::beside(&file.place, name);
    let text = inspection.read_text(&path, &file.place)?;
    let mut values = Vec::new();
    let mut sound = true;
    for (index, line) in text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
    {
        match quantity::read_number(line).filter(|number| (0.0..=1e9).contains(number)) {
            Some(number) => {
                let milliseconds = number * unit.milliseconds() as f64;
                values.push(Span::from_milliseconds(milliseconds.round() as i64));
            }
            // The first line may be a heading.
            None if index == 0 => {}
            None => {
                sound = false;
                let place = super::sheet::row_place(&path.as_path().into(), index as u64 + 1, None);
                let found = both!(
                    "\"{}\" is not a time of 0 or more",
                    "“{}”不是大于或等于 0 的时长",
                    line.trim()
                );
                inspection.report(Problem::new("E1304", found).at(&place));
            }
        }
    }
    let made = Distribution::empirical(values);
    if made.is_none() && sound {
        report(
            item,
            both!("{} holds no value", "{} 中没有值", path.display()),
            inspection,
        );
    }
    made.filter(|_| sound)
}

fn of_parts(table: &Table, item: &Item, inspection: &Inspection) -> Option<Distribution> {
    let mut parts = Vec::new();
    for part in table.items("mixture") {
        let Some((weight, of)) = part
            .as_table()
            .and_then(|part| Some((part.number("weight")?, part.get("of")?)))
        else {
            report(
                part,
                Both::fixed(
                    "a part of a mixture needs a weight and of",
                    "混合分布的每一部分要写 weight 和 of",
                ),
                inspection,
            );
            return None;
        };
        parts.push((weight, read(of, inspection)?));
    }
    let made = Distribution::mixture(parts);
    if made.is_none() {
        report(
            item,
            Both::fixed(
                "the weights of a mixture are not negative and not all 0",
                "混合分布的权重不能为负，不能全为 0",
            ),
            inspection,
        );
    }
    made
}
