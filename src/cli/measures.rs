//! `gridforce measures`: every performance measure with key, unit, better direction and definition.

use super::arguments;
use super::failure::Failure;
use super::session::Session;
use super::words::Word;
use crate::measures::{Entry, entries};
use crate::report::better_json;
use crate::statistics::Direction;
use comfy_table::{ContentArrangement, Table, presets};
use serde_json::{Value, json};

/// Prints the list of measures.
pub fn measures(arguments: &arguments::Measures, session: &Session) -> Result<(), Failure> {
    let all: Vec<&Entry> = entries().collect();
    if arguments.json {
        let list: Value = all.iter().map(|entry| object(entry)).collect();
        let document = json!({ "schema": "gridforce.measures/1", "measures": list });
        return session.line(&format!("{document:#}"));
    }
    session.line(&table(&all, session))
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

fn table(all: &[&Entry], session: &Session) -> String {
    let language = session.language;
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(session.width as u16);
    let headings = [Word::Key, Word::Unit, Word::Better, Word::Definition];
    table.set_header(headings.map(|word| word.text(language)));
    for measure in all {
        let better = match measure.better {
            Some(Direction::HigherIsBetter) => Word::Higher,
            Some(Direction::LowerIsBetter) => Word::Lower,
            None => Word::Neither,
        };
        table.add_row([
            key(measure).as_str(),
            measure.unit.name(),
            better.text(language),
            language.pick(measure.definition[0], measure.definition[1]),
        ]);
    }
    let lines: Vec<String> = table
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    lines.join("\n")
}
