//! Units out of normal dispatch: what they are sent to, and from how near.

use super::quantities::duration_of;
use super::tree::{self, texts};
use crate::replay::records::Incident;
use toml::Table;

/// A rule; an empty list names everything.
#[derive(Clone, Debug)]
pub struct Rule {
    priorities: Vec<String>,
    types: Vec<String>,
    stages: Vec<String>,
    channels: Vec<String>,
    /// Longest planned time, turn-out included.
    within: i64,
}

impl Rule {
    /// The rules of a unit; `None` when it is simply in dispatch.
    pub fn read(unit: &Table, role: &Table) -> Option<Vec<Self>> {
        let holder = if unit.contains_key("sent_to") {
            unit
        } else {
            role
        };
        holder.get("sent_to")?;
        let rules = tree::list(holder, "sent_to").into_iter().map(|rule| Self {
            priorities: texts(&rule, "priorities"),
            types: texts(&rule, "types"),
            stages: texts(&rule, "stages"),
            channels: texts(&rule, "channels"),
            within: duration_of(&rule, "within").unwrap_or(i64::MAX),
        });
        Some(rules.collect())
    }

    /// The longest planned time at which a unit is sent to a stage of an incident; `None` when it never is.
    pub fn reach(&self, incident: &Incident, priority: &str, stage: &str) -> Option<i64> {
        let named = |names: &[String], name: &str| {
            names.is_empty() || names.iter().any(|other| other == name)
        };
        let holds = named(&self.priorities, priority)
            && named(&self.types, &incident.kind)
            && named(&self.stages, stage)
            && named(&self.channels, &incident.channel);
        holds.then_some(self.within)
    }
}
