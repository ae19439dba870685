//! Where a simulation's results go: known to be writable before it starts.

use super::arguments::Simulation;
use super::failure::Failure;
use super::session::Session;
use super::words::Word;
use crate::report::{OutputFile, Situation, try_file, try_folder, write_tables};
use serde_json::Value;
use std::io::{self, Write};
use std::path::Path;

/// Finds out whether every file asked for can be written.
pub fn try_all(simulation: &Simulation, session: &Session) -> Result<(), Failure> {
    if let Some(file) = &simulation.output {
        let extension = file.extension().and_then(|extension| extension.to_str());
        if !extension.is_some_and(|extension| extension.eq_ignore_ascii_case("json")) {
            let shown = file.display().to_string();
            let message = Word::JsonOnly.fill(session.language, &[&shown]);
            return Err(Failure::Usage(message));
        }
        try_file(file).map_err(Failure::result(file, session.language))?;
    }
    for folder in [&simulation.csv, &simulation.records].into_iter().flatten() {
        try_folder(folder).map_err(Failure::result(folder, session.language))?;
    }
    Ok(())
}

/// Writes the result file and the tables that were asked for.
pub fn write(
    simulation: &Simulation,
    situation: &Situation,
    document: &Value,
    session: &Session,
) -> Result<(), Failure> {
    if let Some(file) = &simulation.output {
        write_json(file, document).map_err(Failure::result(file, session.language))?;
        saved(file, session);
    }
    if let Some(folder) = &simulation.csv {
        write_tables(situation, folder).map_err(Failure::result(folder, session.language))?;
        saved(folder, session);
    }
    Ok(())
}

/// Tells what was written.
pub fn saved(path: &Path, session: &Session) {
    if !session.quiet {
        session.note(&Word::Saved.fill(session.language, &[&path.display().to_string()]));
    }
}

fn write_json(file: &Path, document: &Value) -> io::Result<()> {
    let mut output = OutputFile::create(file)?;
    writeln!(output, "{document}")?;
    output.finish()
}
