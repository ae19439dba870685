//! `gridforce analyse`: what queueing theory says of a scenario, without simulation.

use super::arguments;
use super::failure::Failure;
use super::plans::Plans;
use super::session::Session;
use crate::analysis::{Effort, analyse as analysis_of};
use crate::report::{Style, analysis, analysis_document};

/// Prints the analysis; that there is no answer, and why, is an answer too.
pub fn analyse(arguments: &arguments::Analyse, session: &Session) -> Result<(), Failure> {
    let plans = Plans::read(std::slice::from_ref(&arguments.scenario), session)?;
    let Some(scenario) = plans.scenarios.first() else {
        return Ok(());
    };
    let found = analysis_of(scenario, Effort::full(arguments.approximate));
    if arguments.json {
        return session.line(&format!("{:#}", analysis_document(&scenario.id, &found)));
    }
    let style = Style {
        language: session.language,
        width: session.width,
        every_measure: session.verbose,
        brief: session.quiet,
    };
    session.write(&analysis(&found, style))
}
