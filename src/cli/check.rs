//! `gridforce check`: validates scenario files and runs nothing.

use super::arguments::{self, Form};
use super::failure::Failure;
use super::plans::{count, must_exist, names, show};
use super::session::Session;
use super::words::Word;
use crate::problems::{Problems, Severity};
use crate::scenario_file;
use serde_json::json;

/// Validates every file and shows every problem.
pub fn check(arguments: &arguments::Check, session: &Session) -> Result<(), Failure> {
    let mut all = Problems::new();
    for file in &arguments.files {
        must_exist(file, "toml")?;
        let problems = match scenario_file::read(file) {
            Ok(loaded) => loaded.warnings,
            Err(problems) => problems,
        };
        if arguments.format == Form::Human {
            let shown = file.display().to_string();
            show(&problems, session);
            if problems.has_errors() {
                session.error(&count(&problems, &shown, session));
            } else if !session.quiet {
                let warnings = problems.count(Severity::Warning);
                let warnings = Severity::Warning.count(warnings, session.language);
                session.line(&Word::SoundFile.fill(session.language, &[&shown, &warnings]))?;
            }
        }
        all.merge(problems);
    }
    machine_readable(arguments, &all, session)?;
    let denied = arguments.deny_warnings && all.count(Severity::Warning) > 0;
    if denied && arguments.format == Form::Human {
        session.error(Word::WarningsDenied.text(session.language));
    }
    if all.has_errors() || denied {
        return Err(Failure::Invalid);
    }
    if arguments.format == Form::Human && !session.quiet {
        let command = if arguments.files.len() > 1 {
            "compare"
        } else {
            "run"
        };
        let next = format!("gridforce {command} {}", names(&arguments.files));
        session.line(&Word::Next.fill(session.language, &[&next]))?;
    }
    Ok(())
}

fn machine_readable(
    arguments: &arguments::Check,
    all: &Problems,
    session: &Session,
) -> Result<(), Failure> {
    let document = match arguments.format {
        Form::Human => return Ok(()),
        Form::Json => json!({
            "schema": "gridforce.check/1",
            "engine": env!("CARGO_PKG_VERSION"),
            "errors": all.count(Severity::Error),
            "warnings": all.count(Severity::Warning),
            "problems": all.to_json(),
        }),
        Form::Sarif => all.to_sarif(),
    };
    session.line(&format!("{document:#}"))
}
