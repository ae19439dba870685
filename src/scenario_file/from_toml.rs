//! The document tree of a TOML text.

use super::tree::{Entry, Item, Table, Value};
use crate::problems::{Place, Source};
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

impl Item {
    /// The value read from TOML.
    pub fn from_toml(value: &Spanned<DeValue<'_>>, source: &Arc<Source>) -> Self {
        let place = Place::Text {
            source: source.clone(),
            span: value.span(),
        };
        let value = match value.get_ref() {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(digits) => {
                match i64::from_str_radix(digits.as_str(), digits.radix()) {
                    Ok(integer) => Value::Integer(integer),
                    Err(_) => Value::Number(digits.as_str().parse().unwrap_or(f64::INFINITY)),
                }
            }
            DeValue::Float(digits) => {
                Value::Number(digits.as_str().parse().unwrap_or(f64::INFINITY))
            }
            DeValue::Boolean(flag) => Value::Flag(*flag),
            DeValue::Datetime(date) => Value::Date(date.to_string()),
            DeValue::Array(list) => Value::List(
                list.iter()
                    .map(|item| Self::from_toml(item, source))
                    .collect(),
            ),
            DeValue::Table(table) => Value::Table(Table::from_toml(table, source)),
        };
        Self { value, place }
    }
}

impl Table {
    /// The table read from TOML.
    pub fn from_toml(table: &DeTable<'_>, source: &Arc<Source>) -> Self {
        let entries = table
            .iter()
            .map(|(key, value)| {
                let key_place = Place::Text {
                    source: source.clone(),
                    span: key.span(),
                };
                let item = Item::from_toml(value, source);
                (key.get_ref().to_string(), Entry { key_place, item })
            })
            .collect();
        Self { entries }
    }
}
