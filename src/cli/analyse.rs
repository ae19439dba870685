//! `gridforce analyse`: what queueing theory says of a scenario, without simulation.

use super::arguments;
use super::failure::Failure;
use super::plans::Plans;
use super::session::Session;
use crate::analysis::{Effort, analyse as analysis_of};
use crate::measures::Yardstick;
use crate::problems::Place;
use crate::report::{Style, analysis, analysis_document};

/// Prints the analysis; that there is no answer, and why, is an answer too.
pub fn analyse(arguments: &arguments::Analyse, session: &Session) -> Result<(), Failure> {
    let plans = Plans::read(std::slice::from_ref(&arguments.scenario), session)?;
    let Some(scenario) = plans.scenarios.first() else {
        return Ok(());
    };
    let found = analysis_of(scenario, Effort::full(arguments.approximate));
    let place = |key: &str| {
        let keys = plans.keys.first();
        keys.map_or(Place::Nowhere, |keys| keys.place_of(key))
    };
    if arguments.json {
        let document = analysis_document(&scenario.id, &found, &place);
        return session.line(&format!("{document:#}"));
    }
    let style = Style {
        language: session.language,
        width: session.width,
        every_measure: session.verbose,
        brief: session.quiet,
    };
    let measures = Yardstick::new(scenario, &[]).measures();
    session.write(&analysis(&found, &measures, &place, style))
}
