//! `gridforce man`: manual pages.

use super::arguments;
use super::failure::Failure;
use super::help;
use super::session::Session;
use super::words::Word;
use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use std::fs;
use std::io::{self, Write};

/// Prints the page of a command, or writes the pages of all into a folder.
pub fn man(arguments: &arguments::Man, session: &Session) -> Result<(), Failure> {
    let mut grammar = help::grammar(session.language);
    grammar.build();
    let Some(folder) = &arguments.output else {
        let command = match &arguments.command {
            Some(name) => grammar.find_subcommand(name).ok_or_else(|| {
                Failure::Usage(Word::UnknownCommand.fill(session.language, &[name]))
            })?,
            None => &grammar,
        };
        return session.write(&page(command, session).map_err(Failure::output)?);
    };
    fs::create_dir_all(folder).map_err(Failure::file(folder))?;
    let commands: Vec<&Command> = std::iter::once(&grammar)
        .chain(grammar.get_subcommands())
        .collect();
    for command in &commands {
        let file = folder.join(Man::new((*command).clone()).get_filename());
        let text = page(command, session).map_err(Failure::output)?;
        fs::write(&file, text).map_err(Failure::file(&file))?;
    }
    let (shown, count) = (folder.display().to_string(), commands.len().to_string());
    session.line(&Word::Wrote.fill(session.language, &[&shown, &count]))
}

/// The manual page of one command as roff.
fn page(command: &Command, session: &Session) -> io::Result<String> {
    let language = session.language;
    let man = Man::new(command.clone());
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    let is_program = command.get_name() == "gridforce";
    let name = if is_program { "" } else { command.get_name() };
    let mut examples = Roff::new();
    examples.control("SH", [Word::ManExample.text(language)]);
    examples.text([bold(help::example(name))]);
    examples.to_writer(&mut page)?;
    man.render_options_section(&mut page)?;
    if is_program {
        man.render_subcommands_section(&mut page)?;
    }
    list(&mut page, Word::ManExit.text(language), &EXIT, session)?;
    list(
        &mut page,
        Word::ManEnvironment.text(language),
        &ENVIRONMENT,
        session,
    )?;
    let page = String::from_utf8_lossy(&page).into_owned();
    // The headings of the generator are English only.
    let headings = [
        (".SH NAME", Word::ManName),
        (".SH SYNOPSIS", Word::ManUsage),
    ];
    let translate = |page: String, (english, word): (&str, Word)| {
        page.replace(
            &format!("{english}\n"),
            &format!(".SH {}\n", word.text(language)),
        )
    };
    Ok(headings.into_iter().fold(page, translate))
}

const EXIT: [(&str, Word); 7] = [
    ("0", Word::Exit0),
    ("1", Word::Exit1),
    ("2", Word::Exit2),
    ("3", Word::Exit3),
    ("4", Word::Exit4),
    ("6", Word::Exit6),
    ("130", Word::Exit130),
];

const ENVIRONMENT: [(&str, Word); 2] = [
    ("GRIDFORCE_LANG", Word::EnvironmentLanguage),
    ("NO_COLOR", Word::EnvironmentColour),
];

/// A section of terms with their meaning.
fn list(
    page: &mut dyn Write,
    heading: &str,
    terms: &[(&str, Word)],
    session: &Session,
) -> io::Result<()> {
    let mut roff = Roff::new();
    roff.control("SH", [heading]);
    for (term, meaning) in terms {
        roff.control("TP", []);
        roff.text([bold(*term)]);
        roff.text([roman(meaning.text(session.language))]);
    }
    roff.to_writer(page)
}
