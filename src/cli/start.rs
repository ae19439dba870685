//! From the typed arguments to an exit code.

use super::arguments::{Arguments, Command};
use super::complaint::complaint;
use super::failure::Failure;
use super::session::Session;
use super::words::Word;
use super::{
    analyse, check, compare, completions, explain, help, init, locale, man, measures, report, run,
    schema,
};
use crate::language::Language;
use clap::FromArgMatches;
use clap::error::ErrorKind;
use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the program with these arguments (the first is its name) and gives its exit code.
pub fn start(arguments: Vec<OsString>) -> ExitCode {
    let language = locale::language_of(&arguments);
    explain_panics(language);
    let outcome = std::panic::catch_unwind(|| follow(arguments, language));
    ExitCode::from(outcome.unwrap_or(1))
}

fn follow(arguments: Vec<OsString>, language: Language) -> u8 {
    let mut grammar = help::grammar(language);
    let help = help_of(&arguments, &grammar);
    let parsed = grammar
        .try_get_matches_from_mut(arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) => return refuse(&error, &help, language),
    };
    let session = Session::new(&arguments.display, language);
    match obey(&arguments.command, &session) {
        Ok(()) => 0,
        Err(failure) => {
            if let Some(message) = failure.message(language) {
                session.failure(failure.problem(), &message);
            }
            failure.code()
        }
    }
}

fn obey(command: &Command, session: &Session) -> Result<(), Failure> {
    match command {
        Command::Init(arguments) => init::init(arguments, session),
        Command::Check(arguments) => check::check(arguments, session),
        Command::Run(arguments) => run::run(arguments, session),
        Command::Compare(arguments) => compare::compare(arguments, session),
        Command::Analyse(arguments) => analyse::analyse(arguments, session),
        Command::Report(arguments) => report::report(arguments, session),
        Command::Measures(arguments) => measures::measures(arguments, session),
        Command::Explain(arguments) => explain::explain(arguments, session),
        Command::Schema => schema::schema(session),
        Command::Man(arguments) => man::man(arguments, session),
        Command::Completions(arguments) => completions::completions(arguments, session),
    }
}

/// The command whose help is nearest: the program's, or that of the command typed.
fn help_of(arguments: &[OsString], grammar: &clap::Command) -> String {
    let mut typed = arguments
        .iter()
        .skip(1)
        .filter_map(|argument| argument.to_str());
    match typed.find(|word| grammar.find_subcommand(word).is_some()) {
        Some(command) => format!("gridforce {command}"),
        None => "gridforce".to_owned(),
    }
}

/// Help and version are answers; anything else is a mistake.
fn refuse(error: &clap::Error, help: &str, language: Language) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = error.print();
            0
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            2
        }
        _ => {
            let session = Session::plain(language);
            session.error(&complaint(error, language));
            session.note(&Word::SeeHelp.fill(language, &[help]));
            2
        }
    }
}

/// A panic is a bug: says so, and what to send.
fn explain_panics(language: Language) {
    std::panic::set_hook(Box::new(move |panic| {
        let session = Session::plain(language);
        let what = panic.to_string().replace('\n', " ");
        let version = env!("CARGO_PKG_VERSION");
        session.error(&Word::Bug.fill(language, &[version, &what]));
        session.note(Word::SendIt.text(language));
    }));
}
