//! `gridforce measures`: every performance measure with key, unit, better direction and definition.

use super::arguments;
use super::failure::Failure;
use super::session::Session;
use super::words::Word;
use crate::measures::{Description, descriptions};
use crate::report::{better_json, text_json};
use crate::statistics::Direction;
use comfy_table::{ContentArrangement, Table, TableStyle};
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
