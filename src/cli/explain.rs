//! `gridforce explain`: cause, mend and an example for a problem code.

use super::arguments;
use super::failure::Failure;
use super::session::Session;
use super::words::Word;
use crate::problems::catalogue;

/// Prints the page of a code.
pub fn explain(arguments: &arguments::Explain, session: &Session) -> Result<(), Failure> {
    let code = arguments.code.trim().to_uppercase();
    match catalogue::entry(&code) {
        Some(entry) => session.line(entry.page(session.language).trim_end()),
        None => {
            let codes: Vec<&str> = catalogue::all().map(|entry| entry.code).collect();
            let unknown = Word::UnknownCode.fill(session.language, &[&arguments.code]);
            let known = Word::Codes.fill(session.language, &[&codes.join(" ")]);
            Err(Failure::Usage(format!("{unknown} {known}")))
        }
    }
}
