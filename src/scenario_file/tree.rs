//! The document tree: what the files say, every value with the place it stands at.

use crate::language::Both;
use crate::problems::Place;
use indexmap::IndexMap;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it says.
    pub value: Value,
    /// Where it says so.
    pub place: Place,
}

/// What a value says.
#[derive(Clone, Debug)]
pub enum Value {
    /// Text.
    Text(String),
    /// A whole number; those beyond 64 bits come as `Number`.
    Integer(i64),
    /// A number with a point, or one that is not finite.
    Number(f64),
    /// True or false.
    Flag(bool),
    /// A bare TOML date or time.
    Date(String),
    /// A list.
    List(Vec<Item>),
    /// A table.
    Table(Table),
}

/// Keys with their values, in declared order.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The entries.
    pub entries: IndexMap<String, Entry>,
}

/// A value under a key.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where the key stands.
    pub key_place: Place,
    /// The value.
    pub item: Item,
}

impl Item {
    /// The table, when it is one.
    pub fn as_table(&self) -> Option<&Table> {
        match &self.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }

    /// The text, when it is one.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, whole or not, when it is one.
    pub fn as_number(&self) -> Option<f64> {
        match self.value {
            Value::Integer(integer) => Some(integer as f64),
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The items of a list; a single value counts as a list of one.
    pub fn as_list(&self) -> &[Self] {
        match &self.value {
            Value::List(list) => list,
            _ => std::slice::from_ref(self),
        }
    }

    /// The place of what another file has changed last in this table, and its own when none has.
    pub fn changed_at(&self) -> &Place {
        let entries = self.as_table().into_iter().flat_map(|table| &table.entries);
        let places = entries.map(|(_, entry)| &entry.item.place);
        let mut changed = places.filter(|place| place.path() != self.place.path());
        changed.next_back().unwrap_or(&self.place)
    }

    /// The value in a few words, for findings.
    pub fn in_words(&self) -> Both {
        Both::same(match &self.value {
            Value::Text(text) if text.chars().count() > 60 => {
                let head: String = text.chars().take(57).collect();
                format!("\"{head}…\"")
            }
            Value::Text(text) => format!("\"{text}\""),
            Value::Integer(integer) => integer.to_string(),
            Value::Number(number) if number.abs() >= 1e15 => format!("{number:e}"),
            Value::Number(number) => number.to_string(),
            Value::Flag(flag) => flag.to_string(),
            Value::Date(date) => date.clone(),
            Value::List(_) => return Both::fixed("a list", "列表").into(),
            Value::Table(_) => return Both::fixed("a table", "表").into(),
        })
    }
}

impl Table {
    /// The value under `key`.
    pub fn get(&self, key: &str) -> Option<&Item> {
        self.entries.get(key).map(|entry| &entry.item)
    }

    /// The table under `key`.
    pub fn table(&self, key: &str) -> Option<&Self> {
        self.get(key)?.as_table()
    }

    /// The text under `key`.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_text()
    }

    /// The named tables under `key`, in declared order.
    pub fn named(&self, key: &str) -> impl Iterator<Item = Named<'_>> {
        self.table(key)
            .into_iter()
            .flat_map(|table| &table.entries)
            .filter_map(|(name, entry)| {
                Some(Named {
                    name,
                    table: entry.item.as_table()?,
                    place: &entry.key_place,
                })
            })
    }

    /// The place of the value under `key`, or `otherwise`.
    pub fn place_of<'t>(&'t self, key: &str, otherwise: &'t Place) -> &'t Place {
        self.get(key).map_or(otherwise, |item| &item.place)
    }

    /// The place of the name at a path, such as that of a declared stage.
    pub fn name_at(&self, path: &[&str]) -> &Place {
        let entry = self.find(path);
        entry.map_or(&Place::Nowhere, |entry| &entry.key_place)
    }

    /// The value at a dotted path, split already.
    pub fn find<S: AsRef<str>>(&self, path: &[S]) -> Option<&Entry> {
        let (first, rest) = path.split_first()?;
        let entry = self.entries.get(first.as_ref())?;
        if rest.is_empty() {
            Some(entry)
        } else {
            entry.item.as_table()?.find(rest)
        }
    }

    /// Takes away the value at a dotted path; whether there was one.
    pub fn remove(&mut self, path: &[String]) -> bool {
        match path {
            [] => false,
            [last] => self.entries.shift_remove(last).is_some(),
            [first, rest @ ..] => match self.entries.get_mut(first) {
                Some(Entry {
                    item:
                        Item {
                            value: Value::Table(table),
                            ..
                        },
                    ..
                }) => table.remove(rest),
                _ => false,
            },
        }
    }

    /// Lays `over` upon this table: tables merge by key, everything else is replaced.
    pub fn merge(&mut self, over: Self) {
        for (key, new) in over.entries {
            let Some(old) = self.entries.get_mut(&key) else {
                self.entries.insert(key, new);
                continue;
            };
            match (&mut old.item.value, new.item.value) {
                (Value::Table(base), Value::Table(table))
                    if !base.is_one_value() && !table.is_one_value() =>
                {
                    base.merge(table);
                }
                (old_value, new_value) => {
                    *old_value = new_value;
                    old.key_place = new.key_place;
                    old.item.place = new.item.place;
                }
            }
        }
    }

    /// Whether the table writes a distribution, which is one value and never merged.
    pub fn is_one_value(&self) -> bool {
        ["values", "mixture"]
            .iter()
            .any(|key| matches!(self.get(key).map(|item| &item.value), Some(Value::List(_))))
            || (self.text("file").is_some()
                && self
                    .entries
                    .keys()
                    .all(|key| FILE_KEYS.contains(&key.as_str())))
    }
}

/// Keys of a distribution given by a file of values.
const FILE_KEYS: [&str; 2] = ["file", "unit"];

/// A named table.
#[derive(Clone, Copy, Debug)]
pub struct Named<'t> {
    /// Its name.
    pub name: &'t str,
    /// Its entries.
    pub table: &'t Table,
    /// Where the name stands.
    pub place: &'t Place,
}

/// Splits a dotted path; a part in double quotes may hold dots.
pub fn split_path(path: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut quoted = false;
    for letter in path.chars() {
        match letter {
            '"' => quoted = !quoted,
            '.' if !quoted => parts.push(String::new()),
            letter => parts
                .last_mut()
                .expect("there is a first part")
                .push(letter),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problems::Source;
    use std::sync::Arc;
    use toml::de::DeTable;

    fn table(text: &str) -> Table {
        let source = Arc::new(Source {
            path: "x.toml".into(),
            text: text.into(),
        });
        Table::from_toml(DeTable::parse(text).unwrap().get_ref(), &source)
    }

    #[test]
    fn tables_merge_by_key_and_lists_are_replaced() {
        let mut base = table("[a]\nx = 1\nl = [1, 2]\n[b]\n");
        base.merge(table("[c]\n[a]\nl = [3]\ny = 2\n"));
        let keys: Vec<_> = base.entries.keys().collect();
        assert_eq!(keys, ["a", "b", "c"]);
        let a = base.table("a").unwrap();
        assert_eq!(a.get("l").unwrap().as_list().len(), 1);
        assert_eq!(a.get("x").unwrap().as_number(), Some(1.0));
    }

    #[test]
    fn a_distribution_is_replaced_whole() {
        let mut base = table("t = { values = [1], weights = [1] }");
        base.merge(table("t = { file = \"a.csv\" }"));
        assert_eq!(base.table("t").unwrap().entries.len(), 1);
    }

    #[test]
    fn removes_by_dotted_path() {
        let mut base = table("[units.\"a.b\"]\nx = 1\n[units.c]\n");
        assert!(base.remove(&split_path("units.\"a.b\"")));
        assert!(!base.remove(&split_path("units.d")));
        assert_eq!(base.table("units").unwrap().entries.len(), 1);
    }
}
