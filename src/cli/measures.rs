//! `gridforce measures`: every performance measure with key, unit, better direction and definition.

use super::arguments;
use super::failure::Failure;
use super::session::Session;
use super::words::Word;
use crate::measures::{Entry, entries};
use crate::report::{better_json, wrap};
use crate::statistics::Direction;
use serde_json::{Value, json};

/// Prints the list of measures.
pub fn measures(arguments: &arguments::Measures, session: &Session) -> Result<(), Failure> {
    let all: Vec<&Entry> = entries().collect();
    if arguments.json {
        let list: Value = all.iter().map(|entry| object(entry)).collect();
        let document = json!({ "schema": "gridforce.measures/1", "measures": list });
        return session.line(&format!("{document:#}"));
    }
    session.write(&text(&all, session))
}

fn object(measure: &Entry) -> Value {
    json!({
        "key": measure.pattern,
        "by_class": measure.by_class,
        "unit": measure.unit.name(),
        "better": better_json(measure.better),
        "kind": measure.kind.name(),
        "threshold": measure.threshold,
        "label": { "en": measure.label[0], "zh-CN": measure.label[1] },
        "definition": { "en": measure.definition[0], "zh-CN": measure.definition[1] },
    })
}

/// The key with its placeholders; `[@class]` where a priority or a type may be named.
fn key(measure: &Entry) -> String {
    let class = if measure.by_class { "[@class]" } else { "" };
    format!("{}{class}", measure.pattern)
}

/// One paragraph per measure: key, unit and direction, then what it is.
fn text(all: &[&Entry], session: &Session) -> String {
    let language = session.language;
    let mut text = String::new();
    for measure in all {
        let better = match measure.better {
            Some(Direction::HigherIsBetter) => Word::Higher,
            Some(Direction::LowerIsBetter) => Word::Lower,
            None => Word::Neither,
        };
        let facts = [measure.unit.name(), better.text(language)];
        let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        text.push_str(&format!(
            "{}  ({})\n",
            key(measure),
            facts.join(language.pick(", ", "，"))
        ));
        let definition = language.pick(measure.definition[0], measure.definition[1]);
        for line in wrap(definition, session.width - 4) {
            text.push_str(&format!("    {line}\n"));
        }
    }
    text
}
