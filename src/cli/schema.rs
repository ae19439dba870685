//! `gridforce schema`: the JSON Schema of the scenario file.

use super::failure::Failure;
use super::session::Session;
use crate::scenario_file;

/// Prints the schema.
pub fn schema(session: &Session) -> Result<(), Failure> {
    session.line(&format!("{:#}", scenario_file::schema()))
}
