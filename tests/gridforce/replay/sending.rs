//! Units out of normal dispatch: sent only to what a rule of theirs holds for, and only when that is near enough.

use super::check::{Case, Fault, Finding, about_visit};
use super::quantities::duration;
use super::records::{Incident, Visit};
use super::tree::{self, text, texts};
use toml::Table;

/// A rule; an empty list names everything.
#[derive(Clone, Debug)]
pub struct Rule {
    priorities: Vec<String>,
    types: Vec<String>,
    stages: Vec<String>,
    channels: Vec<String>,
    within: Option<i64>,
}

impl Rule {
    /// The rules of a unit; `None` when it is simply in dispatch.
    pub fn read(unit: &Table) -> Option<Vec<Self>> {
        unit.get("sent_to")?;
        let rules = tree::list(unit, "sent_to").into_iter().map(|rule| Self {
            priorities: texts(&rule, "priorities"),
            types: texts(&rule, "types"),
            stages: texts(&rule, "stages"),
            channels: texts(&rule, "channels"),
            within: text(&rule, "within").map(|text| duration(&text)),
        });
        Some(rules.collect())
    }

    fn holds(&self, incident: &Incident, visit: &Visit) -> bool {
        let named = |names: &[String], name: &String| names.is_empty() || names.contains(name);
        // Back-up may have raised the priority before or after this unit was sent.
        let priority = [&incident.priority, &incident.final_priority];
        priority
            .into_iter()
            .any(|priority| named(&self.priorities, priority))
            && named(&self.types, &incident.kind)
            && named(&self.stages, &visit.stage)
            && named(&self.channels, &incident.channel)
            && self.within.is_none_or(|within| visit.planned <= within)
    }
}

pub fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for incident in &case.records.incidents {
        for visit in &incident.visits {
            let Some(rules) = &case.unit(&visit.unit).sent_to else {
                continue;
            };
            let sent = !case.stays(incident, visit);
            if sent && !rules.iter().any(|rule| rule.holds(incident, visit)) {
                let what = "it is kept for other matters, or for nearer ones";
                findings.push(about_visit(Fault::OutOfDispatch, incident, visit, what));
            }
        }
    }
    findings
}
