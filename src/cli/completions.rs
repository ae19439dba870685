//! `gridforce completions`: shell completions.

use super::arguments;
use super::failure::Failure;
use super::help;
use super::session::Session;

/// Prints the completions of one shell.
pub fn completions(arguments: &arguments::Completions, session: &Session) -> Result<(), Failure> {
    let mut grammar = help::grammar(session.language);
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut grammar, "gridforce", &mut script);
    session.write(&String::from_utf8_lossy(&script))
}
