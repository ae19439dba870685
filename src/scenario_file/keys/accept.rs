//! What a kind of value accepts: its shape, and in words.

use super::kind::Kind;
use crate::scenario_file::tree::{Item, Value};

impl Kind {
    /// Whether a value has the shape of this kind, whatever it says.
    pub fn fits(&self, item: &Item) -> bool {
        let value = &item.value;
        let text = matches!(value, Value::Text(_));
        let number = matches!(value, Value::Integer(_) | Value::Number(_));
        let date = matches!(value, Value::Date(_));
        match self {
            Self::Text | Self::Name | Self::Path | Self::Word(_) | Self::TimeUnit => text,
            Self::DayOfYear | Self::Windows | Self::ClockTimes | Self::Hours => text,
            Self::Date | Self::DateTime => text || date,
            // A bare number fits, so that the complaint can name the units.
            Self::Duration | Self::LongerDuration | Self::Extent | Self::Speed => text || number,
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

    /// What is accepted, in a few words.
    pub fn in_words(&self) -> String {
        match self {
            Self::Text => "a text".into(),
            Self::Name => "a name in quotes".into(),
            Self::Path => "the path of a file".into(),
            Self::Flag => "true or false".into(),
            Self::Count(least) => format!("a whole number from {least} to a million"),
            Self::Seed => "a whole number of 0 or more".into(),
            Self::Number(least, most) => format!("a number from {least} to {most}"),
            Self::Duration | Self::LongerDuration => "a duration such as \"8 min\"".into(),
            Self::Extent => {
                "a duration such as \"4 weeks\" or a number such as \"2000 incidents\"".into()
            }
            Self::Speed => "a speed such as \"25 km/h\"".into(),
            Self::Rate => "a rate such as \"7 per 1000 residents per year\"".into(),
            Self::Share => "a share such as 0.85 or \"85 %\"".into(),
            Self::Money(per) => format!("money such as \"180000 per {per}\""),
            Self::Hours => "hours of the week such as \"Mon-Fri 08:00-12:00\"".into(),
            Self::Windows => "windows such as \"Mon-Fri 08:30-17:30\" or \"1 08:00-20:00\"".into(),
            Self::ClockTimes => "clock times such as \"12:00-12:30\"".into(),
            Self::DayOfYear => "a day of the year such as \"10-01\"".into(),
            Self::Date => "a date such as \"2024-03-04\"".into(),
            Self::DateTime => "a date and hour such as \"2024-03-04 00:00\"".into(),
            Self::Distribution => "a distribution such as \"exponential 30 min\"".into(),
            Self::DistributionBy => "a distribution, or a table of them by name".into(),
            Self::Spread => "a number, or a range such as \"0.6 to 0.9 likely 0.8\"".into(),
            Self::Word(words) => format!("one of \"{}\"", words.join("\", \"")),
            Self::TimeUnit => "a unit of time such as \"min\"".into(),
            Self::Level => "a number, a share or a duration".into(),
            Self::List(of, ..) => format!("a list, each item {}", of.in_words()),
            Self::Map(of) => format!("a table by name, each value {}", of.in_words()),
            Self::Section(_) => "a table".into(),
            Self::Named(_) => "named tables".into(),
            Self::Either(kinds) => kinds
                .iter()
                .map(Self::in_words)
                .collect::<Vec<_>>()
                .join(", or "),
            Self::Sources => "tables with \"from\" and \"grade\"".into(),
        }
    }
}
