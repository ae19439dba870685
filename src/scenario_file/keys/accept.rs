//! What a kind of value accepts: its shape, and in words.

use super::kind::Kind;
use crate::language::{Both, both};
use crate::scenario_file::tree::{Item, Value};

impl Kind {
    /// Whether a value has the shape of this kind, whatever it says.
    pub fn fits(&self, item: &Item) -> bool {
        let value = &item.value;
        let text = matches!(value, Value::Text(_));
        let number = matches!(value, Value::Integer(_) | Value::Number(_));
        let date = matches!(value, Value::Date(_));
        match self {
            Self::Text | Self::Lines | Self::Name | Self::Path | Self::Word(_) | Self::TimeUnit => {
                text
            }
            Self::DayOfYear | Self::Windows | Self::ClockTimes | Self::Hours => text,
            Self::Date | Self::DateTime => text || date,
            // A bare number fits, so that the complaint can name the units.
            Self::Duration | Self::LongerDuration | Self::Period | Self::Extent | Self::Speed => {
                text || number
            }
            Self::Rate | Self::Money(_) | Self::Share | Self::Level | Self::Spread => {
                text || number
            }
            Self::Count(_) | Self::Seed | Self::Number(..) => number,
            Self::Flag => matches!(value, Value::Flag(_)),
            Self::Distribution | Self::DistributionBy => true,
            Self::List(..) => matches!(value, Value::List(_)),
            Self::Map(_) | Self::Section(_) | Self::Named(_) | Self::Sources => {
                matches!(value, Value::Table(_))
            }
            Self::Either(kinds) => kinds.iter().any(|kind| kind.fits(item)),
        }
    }

    /// That a value has another shape.
    pub fn refusal(&self, item: &Item) -> Both {
        Both::fixed(
            "{0} stands where {1} is needed",
            "此处需要{1}，写的却是 {0}",
        )
        .fill(&[&item.in_words(), &self.in_words()])
    }

    /// What is accepted, in a few words.
    pub fn in_words(&self) -> Both {
        let words = match self {
            Self::Text => Both::fixed("a text", "一行文本"),
            Self::Lines => Both::fixed("a text of several lines", "多行文本"),
            Self::Name => Both::fixed("a name in quotes", "加引号的名称"),
            Self::Path => Both::fixed("the path of a file", "文件路径"),
            Self::Flag => Both::fixed("true or false", "true 或 false"),
            Self::Count(least) => {
                return both!(
                    "a whole number from {least} to a million",
                    "从 {least} 到一百万的整数"
                );
            }
            Self::Seed => Both::fixed("a whole number of 0 or more", "大于或等于 0 的整数"),
            Self::Number(least, most) => {
                return both!(
                    "a number from {least} to {most}",
                    "从 {least} 到 {most} 的数"
                );
            }
            Self::Duration | Self::LongerDuration => {
                Both::fixed("a duration such as \"8 min\"", "时长，如 \"8 min\"")
            }
            Self::Period => Both::fixed(
                "a duration of at least 1 min, such as \"2 weeks\"",
                "至少 1 分钟的时长，如 \"2 weeks\"",
            ),
            Self::Extent => Both::fixed(
                "a duration such as \"4 weeks\" or a number such as \"2000 incidents\"",
                "时长，如 \"4 weeks\"，或起数，如 \"2000 incidents\"",
            ),
            Self::Speed => Both::fixed("a speed such as \"25 km/h\"", "速度，如 \"25 km/h\""),
            Self::Rate => Both::fixed(
                "a rate such as \"7 per 1000 residents per year\"",
                "发生率，如 \"7 per 1000 residents per year\"",
            ),
            Self::Share => Both::fixed(
                "a share such as 0.85 or \"85 %\"",
                "比例，如 0.85 或 \"85 %\"",
            ),
            Self::Money(per) => {
                return both!(
                    "money such as \"180000 per {per}\"",
                    "金额，如 \"180000 per {per}\""
                );
            }
            Self::Hours => Both::fixed(
                "hours of the week such as \"Mon-Fri 08:00-12:00\"",
                "一周中的时段，如 \"Mon-Fri 08:00-12:00\"",
            ),
            Self::Windows => Both::fixed(
                "windows such as \"Mon-Fri 08:30-17:30\" or \"1 08:00-20:00\"",
                "勤务时段，如 \"Mon-Fri 08:30-17:30\" 或 \"1 08:00-20:00\"",
            ),
            Self::ClockTimes => Both::fixed(
                "clock times such as \"12:00-12:30\"",
                "钟点，如 \"12:00-12:30\"",
            ),
            Self::DayOfYear => Both::fixed(
                "a day of the year such as \"10-01\"",
                "一年中的某天，如 \"10-01\"",
            ),
            Self::Date => Both::fixed("a date such as \"2024-03-04\"", "日期，如 \"2024-03-04\""),
            Self::DateTime => Both::fixed(
                "a date and hour such as \"2024-03-04 00:00\"",
                "日期加钟点，如 \"2024-03-04 00:00\"",
            ),
            Self::Distribution => Both::fixed(
                "a distribution such as \"exponential 30 min\"",
                "分布，如 \"exponential 30 min\"",
            ),
            Self::DistributionBy => Both::fixed(
                "a distribution, or a table of them by name",
                "分布，或按名称列出分布的表",
            ),
            Self::Spread => Both::fixed(
                "a number, or a range such as \"0.6 to 0.9 likely 0.8\"",
                "数，或范围，如 \"0.6 to 0.9 likely 0.8\"",
            ),
            Self::Word(words) => {
                let words = words.join("\", \"");
                return both!("one of \"{words}\"", "以下之一：\"{words}\"");
            }
            Self::TimeUnit => Both::fixed("a unit of time such as \"min\"", "时间单位，如 \"min\""),
            Self::Level => Both::fixed("a number, a share or a duration", "数、比例或时长"),
            Self::List(of, ..) => {
                return Both::fixed("a list, each item {0}", "列表，每一项为{0}")
                    .fill(&[&of.in_words()]);
            }
            Self::Map(of) => {
                return Both::fixed(
                    "a table by name, each value {0}",
                    "按名称列出的表，每个值为{0}",
                )
                .fill(&[&of.in_words()]);
            }
            Self::Section(_) => Both::fixed("a table", "表"),
            Self::Named(_) => Both::fixed("named tables", "带名称的表"),
            Self::Either(kinds) => {
                let kinds = kinds.iter().map(Self::in_words);
                let either = Both::fixed("{0}, or {1}", "{0}，或{1}");
                return kinds
                    .reduce(|first, next| either.fill(&[&first, &next]))
                    .unwrap_or_default();
            }
            Self::Sources => Both::fixed(
                "tables with \"from\" and \"grade\"",
                "含 \"from\" 和 \"grade\" 的表",
            ),
        };
        words.into()
    }
}
