//! Values of the tree read as what they mean; quiet, because the check of keys has complained already.

use super::distribution;
use super::inspection::Inspection;
use super::quantity::{self, Complaint};
use super::tree::{Item, Table, Value};
use crate::language::{Both, both};
use crate::model::{DailyHours, Extent};
use crate::random::{Distribution, Spread};
use crate::units::{Probability, Span};
use jiff::civil::Date;

impl Table {
    /// True or false.
    pub fn flag(&self, key: &str) -> Option<bool> {
        match self.get(key)?.value {
            Value::Flag(flag) => Some(flag),
            _ => None,
        }
    }

    /// A whole number.
    pub fn count(&self, key: &str) -> Option<u64> {
        match self.get(key)?.value {
            Value::Integer(integer) => u64::try_from(integer).ok(),
            _ => None,
        }
    }

    /// A whole number of things that are simulated one by one, at most a million.
    pub fn number_of(&self, key: &str) -> Option<u32> {
        self.count(key).map(|count| count.min(1_000_000) as u32)
    }

    /// A finite number.
    pub fn number(&self, key: &str) -> Option<f64> {
        self.get(key)?
            .as_number()
            .filter(|number| number.is_finite())
    }

    /// A duration.
    pub fn duration(&self, key: &str) -> Option<Span> {
        quantity::read_duration(self.text(key)?).ok()
    }

    /// A date, in quotes or bare.
    pub fn date(&self, key: &str) -> Option<Date> {
        match &self.get(key)?.value {
            Value::Text(text) | Value::Date(text) => quantity::read_date(text).ok(),
            _ => None,
        }
    }

    /// A share.
    pub fn share(&self, key: &str) -> Option<Probability> {
        share(self.get(key)?)
    }

    /// Money per hour or year.
    pub fn money(&self, key: &str, per: &str) -> Option<f64> {
        quantity::read_money(self.text(key)?, per).ok()
    }

    /// Hours of the week; always when the key is left out.
    pub fn hours(&self, key: &str) -> DailyHours {
        match self.get(key) {
            None => DailyHours::always(),
            Some(item) => quantity::read_hours(item.as_list().iter().filter_map(Item::as_text))
                .unwrap_or_default(),
        }
    }

    /// A distribution.
    pub fn distribution(&self, key: &str) -> Option<Distribution> {
        distribution::read(self.get(key)?, &Inspection::default())
    }

    /// A duration or a number of incidents.
    pub fn extent(&self, key: &str) -> Option<Extent> {
        let text = self.text(key)?;
        match text.strip_suffix("incidents") {
            Some(number) => number.trim().parse().ok().map(Extent::Incidents),
            None => quantity::read_duration(text).ok().map(Extent::Time),
        }
    }

    /// An uncertain number.
    pub fn spread(&self, key: &str) -> Option<Spread> {
        let item = self.get(key)?;
        let text = match item.as_text() {
            Some(text) => text.to_owned(),
            None => item.in_words().english,
        };
        quantity::read_spread(&text).ok()
    }

    /// The items of a list; none when the key is left out.
    pub fn items(&self, key: &str) -> &[Item] {
        self.get(key).map_or(&[], Item::as_list)
    }

    /// The numbers of a list, when all are numbers.
    pub fn numbers(&self, key: &str) -> Option<Vec<f64>> {
        self.get(key)?
            .as_list()
            .iter()
            .map(Item::as_number)
            .collect()
    }

    /// The label, or the name in its place.
    pub fn label_or(&self, name: &str) -> String {
        self.text("label").unwrap_or(name).to_owned()
    }
}

/// A share.
pub fn share(item: &Item) -> Option<Probability> {
    match &item.value {
        Value::Text(text) => quantity::read_share(text).ok(),
        _ => Probability::new(item.as_number()?),
    }
}

/// A level of a measure: a number, a share as a fraction, or a duration in minutes.
pub fn level(item: &Item) -> Result<f64, Complaint> {
    let text = match &item.value {
        Value::Text(text) => text.as_str(),
        _ => {
            let number = item.as_number().filter(|number| number.is_finite());
            return number.ok_or_else(|| not_a_level(&item.in_words().english));
        }
    };
    if text.ends_with('%') {
        quantity::read_share(text).map(Probability::value)
    } else {
        quantity::read_duration(text)
            .map(Span::minutes)
            .map_err(|_| not_a_level(text))
    }
}

fn not_a_level(text: &str) -> Complaint {
    Complaint::new(
        "E1211",
        both!(
            "\"{text}\" is not a level of a measure",
            "“{text}”不是指标的数值"
        ),
        Both::fixed(
            "write a number, a share such as \"85 %\" or a duration such as \"15 min\"",
            "写数，或 \"85 %\" 这样的比例，或 \"15 min\" 这样的时长",
        ),
    )
}
