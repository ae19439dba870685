//! `gridforce run`: simulates one plan.

use super::arguments;
use super::failure::Failure;
use super::plans::names;
use super::session::Session;
use super::simulate::{Job, simulate};
use crate::report::Document;

/// Simulates the plan and shows its measures.
pub fn run(arguments: &arguments::Run, session: &Session) -> Result<(), Failure> {
    let files = vec![arguments.plan.clone()];
    let next = format!("gridforce compare {} PLAN.toml", names(&files));
    let job = Job {
        files,
        simulation: &arguments.simulation,
        require: &[],
        selection: None,
        different_demand: true,
        document: Document::Run,
        next,
    };
    simulate(&job, session)
}
