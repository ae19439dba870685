//! `gridforce compare`: compares plans with a baseline on the same incidents.

use super::arguments;
use super::failure::Failure;
use super::plans::names;
use super::request::contest;
use super::session::Session;
use super::simulate::{Job, simulate};
use crate::report::Document;

/// Simulates the plans and shows how they differ from the first.
pub fn compare(arguments: &arguments::Compare, session: &Session) -> Result<(), Failure> {
    let mut files = vec![arguments.base.clone()];
    files.extend(arguments.plans.iter().cloned());
    let next = format!("gridforce compare {} -o report.html", names(&files));
    let job = Job {
        files,
        simulation: &arguments.simulation,
        require: &arguments.require,
        selection: contest(arguments, session)?,
        different_demand: arguments.different_demand,
        document: Document::Comparison,
        next,
    };
    simulate(&job, session)
}
