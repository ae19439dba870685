//! Values that are only assumed, and how differences depend on them, as saved.

use super::document::Saved;
use serde::Deserialize;

/// A value that is drawn anew in each replication.
#[derive(Clone, Debug, Deserialize)]
pub struct AssumedValue {
    /// Its name.
    pub name: String,
    /// What people call it.
    pub label: String,
}

/// How a difference depends on one of them.
#[derive(Clone, Debug, Deserialize)]
pub struct Dependence {
    /// Name of the value.
    pub name: String,
    /// The difference over the least third of what was drawn.
    pub lower_third: Option<f64>,
    /// The difference over the greatest third.
    pub upper_third: Option<f64>,
    /// Whether the verdict is another in the two.
    pub verdict_hangs: bool,
}

impl Saved {
    /// What people call an assumed value.
    pub fn assumed_label<'a>(&'a self, name: &'a str) -> &'a str {
        let found = self.assumed.iter().find(|value| value.name == name);
        found.map_or(name, |value| &value.label)
    }
}
