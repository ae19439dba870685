//! The check of every key and value by itself: known, of the right kind, within bounds.

use super::kind::{Kind, Section};
use super::top::SOURCE;
use crate::language::{Both, both};
use crate::problems::{Place, Problem};
use crate::scenario_file::distribution;
use crate::scenario_file::inspection::{Inspection, advice};
use crate::scenario_file::quantity::{self, Complaint};
use crate::scenario_file::tree::{Item, Table, Value};
use crate::units::Span;

/// Nothing is counted beyond this.
const MOST: u64 = 1_000_000;

/// Checks a table against its section and reports everything wrong with its keys and values.
pub fn check(table: &Table, section: &Section, place: &Place, inspection: &Inspection) {
    for (name, entry) in &table.entries {
        match section.key(name) {
            Some(key) => check_value(&entry.item, &key.kind, inspection),
            None => {
                let known: Vec<&str> = section.keys.iter().map(|key| key.name).collect();
                let found = both!("unknown key \"{name}\"", "未知的键“{name}”");
                let problem = Problem::new("E1107", found).at(&entry.key_place);
                inspection.report(match advice(name, known) {
                    Some(advice) => problem.fix(advice),
                    None => problem,
                });
            }
        }
    }
    for key in section.keys.iter().filter(|key| key.required) {
        if !table.entries.contains_key(key.name) {
            let found = both!("the key \"{}\" is missing", "缺少键“{}”", key.name);
            let fix = Both::fixed("{0}: {1}", "{0}：{1}")
                .fill(&[&Both::same(key.name), &key.kind.in_words()]);
            inspection.report(Problem::new("E1109", found).at(place).fix(fix));
        }
    }
}

fn check_value(item: &Item, kind: &Kind, inspection: &Inspection) {
    match (kind, &item.value) {
        (Kind::Section(section), Value::Table(table)) => {
            check(table, section, &item.place, inspection);
        }
        (Kind::Named(section), Value::Table(table)) => {
            for (name, entry) in &table.entries {
                check_name(name, &entry.key_place, inspection);
                match &entry.item.value {
                    Value::Table(table) => check(table, section, &entry.key_place, inspection),
                    _ => report_kind(&entry.item, &Kind::Section(section), inspection),
                }
            }
        }
        (Kind::Map(of), Value::Table(table)) => {
            for (name, entry) in &table.entries {
                check_name(name, &entry.key_place, inspection);
                check_value(&entry.item, of, inspection);
            }
        }
        (Kind::List(of, least, most), Value::List(list)) => {
            if list.len() < *least || list.len() > *most {
                let length = Both::same(list.len().to_string());
                let found = Both::fixed("{0} items, where {1} are needed", "有 {0} 项，需要 {1}")
                    .fill(&[&length, &of_length(*least, *most)]);
                inspection.report(Problem::new("E1110", found).at(&item.place));
            }
            list.iter()
                .for_each(|item| check_value(item, of, inspection));
        }
        (Kind::Hours, Value::List(list)) if list.is_empty() => {
            let found = Both::fixed("no hours at all", "没有写任何时段");
            inspection.report(
                Problem::new("E1110", found)
                    .at(&item.place)
                    .fix(Both::fixed(
                        "write hours, or leave the key out",
                        "写时段，或不写这个键",
                    )),
            );
        }
        (Kind::Hours | Kind::Windows | Kind::ClockTimes, Value::List(list)) => {
            list.iter()
                .for_each(|item| check_value(item, kind, inspection));
        }
        (Kind::Distribution, _) => {
            distribution::read(item, inspection);
        }
        (Kind::DistributionBy, Value::Table(table)) if !table.is_one_value() => {
            for entry in table.entries.values() {
                distribution::read(&entry.item, inspection);
            }
        }
        (Kind::DistributionBy, _) => {
            distribution::read(item, inspection);
        }
        (Kind::Either(kinds), _) => match kinds.iter().find(|kind| kind.fits(item)) {
            Some(kind) => check_value(item, kind, inspection),
            None => report_kind(item, kind, inspection),
        },
        (Kind::Sources, Value::Table(table)) => check_sources(table, inspection),
        _ if !kind.fits(item) => report_kind(item, kind, inspection),
        _ => {
            if let Err(complaint) = check_leaf(item, kind) {
                inspection.report(complaint.into_problem(&item.place));
            }
        }
    }
}

/// Checks what one value says.
fn check_leaf(item: &Item, kind: &Kind) -> Result<(), Complaint> {
    let text = match &item.value {
        Value::Text(text) | Value::Date(text) => text.clone(),
        _ => item.in_words().english,
    };
    match kind {
        Kind::Duration => quantity::read_duration(&text).map(drop),
        Kind::LongerDuration => match quantity::read_duration(&text)? {
            Span::ZERO => Err(out_of_range(
                item,
                &Both::fixed("a duration above 0", "大于 0 的时长").into(),
            )),
            _ => Ok(()),
        },
        Kind::Period if quantity::read_duration(&text)? < Span::MINUTE => {
            Err(out_of_range(item, &kind.in_words()))
        }
        Kind::Extent => match text.strip_suffix("incidents") {
            Some(number)
                if number
                    .trim()
                    .parse::<u64>()
                    .is_ok_and(|n| n <= 1_000_000_000) =>
            {
                Ok(())
            }
            _ => quantity::read_duration(&text).map(drop),
        },
        Kind::Speed => quantity::read_speed(&text).map(drop),
        Kind::Rate => quantity::read_rate(&text).map(drop),
        Kind::Share => quantity::read_share(&text).map(drop),
        Kind::Spread => quantity::read_spread(&text).map(drop),
        Kind::Money(per) => quantity::read_money(&text, per).map(drop),
        Kind::Hours => quantity::read_hours([text.as_str()]).map(drop),
        Kind::Windows => quantity::read_window(&text).map(drop),
        Kind::ClockTimes => match quantity::read_clock_interval(&text) {
            Some(_) => Ok(()),
            None => Err(Complaint::new(
                "E1206",
                both!(
                    "\"{text}\" is not hours of the day",
                    "“{text}”不是一天中的时段"
                ),
                Both::fixed(
                    "write clock times such as \"12:00-12:30\"",
                    "写钟点，如 \"12:00-12:30\"",
                ),
            )),
        },
        Kind::DayOfYear => quantity::read_day_of_year(&text).map(drop),
        Kind::Date => quantity::read_date(&text).map(drop),
        Kind::DateTime => quantity::read_date_time(&text).map(drop),
        Kind::Word(words) if !words.contains(&text.as_str()) => {
            let accepted = words
                .iter()
                .map(|word| format!("\"{word}\""))
                .collect::<Vec<_>>()
                .join(", ");
            Err(Complaint::new(
                "E1210",
                both!(
                    "\"{text}\" is not one of the words for this key",
                    "“{text}”不是这个键可用的词"
                ),
                both!("accepted: {accepted}", "可用：{accepted}"),
            ))
        }
        Kind::TimeUnit if quantity::read_time_unit(&text).is_none() => Err(Complaint::new(
            "E1201",
            both!("\"{text}\" is not a unit of time", "“{text}”不是时间单位"),
            quantity::TIME_UNITS,
        )),
        Kind::Level => crate::scenario_file::read::level(item).map(drop),
        Kind::Count(least) => match item.value {
            Value::Integer(integer)
                if (*least..=MOST).contains(&(integer.max(-1).cast_unsigned())) =>
            {
                Ok(())
            }
            _ => Err(out_of_range(item, &kind.in_words())),
        },
        Kind::Seed => match item.value {
            Value::Integer(0..) => Ok(()),
            _ => Err(out_of_range(item, &kind.in_words())),
        },
        Kind::Number(least, most) => match item.as_number() {
            Some(number) if (*least..=*most).contains(&number) => Ok(()),
            _ => Err(out_of_range(item, &kind.in_words())),
        },
        Kind::Text if text.chars().any(char::is_control) => Err(Complaint::new(
            "E1113",
            both!(
                "\"{}\" holds a line break or another control character",
                "“{}”中有换行或其他控制字符",
                text.escape_debug()
            ),
            Both::fixed(
                "write one line of visible characters",
                "写成一行，只用可见字符",
            ),
        )),
        Kind::Name | Kind::Path if text.is_empty() => Err(Complaint::new(
            "E1108",
            Both::fixed("the text is empty", "文本是空的"),
            kind.in_words(),
        )),
        _ => Ok(()),
    }
}

fn out_of_range(item: &Item, wanted: &Both) -> Complaint {
    Complaint::new(
        "E1209",
        Both::fixed("{0} is out of range", "{0} 超出范围").fill(&[&item.in_words()]),
        Both::fixed("write {0}", "写{0}").fill(&[wanted]),
    )
}

fn of_length(least: usize, most: usize) -> Both {
    if most == usize::MAX {
        both!("{least} or more", "{least} 项或更多")
    } else if least == most {
        both!("{least}", "{least} 项")
    } else {
        both!("{least} to {most}", "{least} 到 {most} 项")
    }
}

fn check_name(name: &str, place: &Place, inspection: &Inspection) {
    let wrong = name.trim() != name || name.is_empty() || name.chars().any(char::is_control);
    if wrong || name.len() > 200 {
        let found = both!(
            "\"{}\" cannot be a name",
            "“{}”不能用作名称",
            name.escape_debug()
        );
        inspection.report(Problem::new("E1111", found).at(place).fix(Both::fixed(
            "a name has 1 to 200 bytes, no space at its ends and no line break",
            "名称有 1 到 200 个字节，两端没有空格，也没有换行",
        )));
    }
}

fn check_sources(table: &Table, inspection: &Inspection) {
    for entry in table.entries.values() {
        let Some(table) = entry.item.as_table() else {
            report_kind(&entry.item, &Kind::Section(&SOURCE), inspection);
            continue;
        };
        let is_key = |name: &str| SOURCE.key(name).is_some();
        let nested = table
            .entries
            .iter()
            .any(|(name, entry)| !is_key(name) && entry.item.as_table().is_some());
        let mut own = table.clone();
        let mut below = table.clone();
        own.entries
            .retain(|name, entry| is_key(name) || entry.item.as_table().is_none());
        below
            .entries
            .retain(|name, entry| !is_key(name) && entry.item.as_table().is_some());
        if !own.entries.is_empty() || !nested {
            check(&own, &SOURCE, &entry.key_place, inspection);
        }
        check_sources(&below, inspection);
    }
}

fn report_kind(item: &Item, kind: &Kind, inspection: &Inspection) {
    inspection.report(Problem::new("E1108", kind.refusal(item)).at(&item.place));
}

impl Complaint {
    /// The complaint as a problem at `place`.
    pub fn into_problem(self, place: &Place) -> Problem {
        Problem::new(self.code, self.found).at(place).fix(self.fix)
    }
}
