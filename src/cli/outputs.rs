//! Where a simulation's results go: known to be writable before it starts.

use super::arguments::Simulation;
use super::failure::Failure;
use super::rendering;
use super::session::Session;
use super::words::Word;
use crate::report::{OutputFile, Situation, try_file, try_folder, write_tables};
use serde_json::Value;
use std::io::{self, Write};
use std::path::Path;

/// Finds out whether every file asked for can be written.
pub fn try_all(simulation: &Simulation, session: &Session) -> Result<(), Failure> {
    if let Some(file) = &simulation.output {
        match rendering::of_ending(file) {
            Some(form) => rendering::try_target(form, file, session)?,
            None if is_json(file) => {
                try_file(file).map_err(Failure::result(file, session.language))?;
            }
            None => {
                let shown = file.display().to_string();
                let message = Word::OutputEnding.fill(session.language, &[&shown]);
                return Err(Failure::Usage(message));
            }
        }
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
        match rendering::of_ending(file) {
            None => write_json(file, document).map_err(Failure::result(file, session.language))?,
            Some(form) => {
                let saved = rendering::saved(document, file, session)?;
                rendering::write(&saved, form, file, session)?;
            }
        }
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

fn is_json(file: &Path) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

fn write_json(file: &Path, document: &Value) -> io::Result<()> {
    let mut output = OutputFile::create(file)?;
    writeln!(output, "{document}")?;
    output.finish()
}
