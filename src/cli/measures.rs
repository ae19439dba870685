//! `gridforce measures`: every performance measure with key, unit, better direction and definition.

use super::arguments;
use super::failure::Failure;
use super::session::Session;
use super::words::Word;
use crate::measures::{Description, descriptions};
use crate::report::{better_json, text_json};
use crate::statistics::Direction;
use comfy_table::{ContentArrangement, Table, presets};
use serde_json::{Value, json};

/// Prints the list of measures.
pub fn measures(arguments: &arguments::Measures, session: &Session) -> Result<(), Failure> {
    let all = descriptions();
    if arguments.json {
        let list: Value = all.iter().map(object).collect();
        let document = json!({ "schema": "gridforce.measures/1", "measures": list });
        return session.line(&format!("{document:#}"));
    }
    session.line(&table(&all, session))
}

fn object(measure: &Description) -> Value {
    json!({
        "key": measure.key,
        "unit": measure.unit.name(),
        "better": better_json(measure.better),
        "kind": measure.kind.name(),
        "label": text_json(&measure.label),
        "definition": text_json(&measure.definition),
    })
}

fn table(all: &[Description], session: &Session) -> String {
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
            measure.key.as_str(),
            measure.unit.name(),
            better.text(language),
            measure.definition.in_language(language),
        ]);
    }
    let lines: Vec<String> = table
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    lines.join("\n")
}
