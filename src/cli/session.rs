//! What every command needs: the reader's language and the two streams.

use super::arguments::{Display, When};
use super::failure::Failure;
use super::locale;
use super::words::Word;
use crate::language::Language;
use std::io::{self, IsTerminal, Write};

/// How this invocation talks.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    /// Language of everything people read.
    pub language: Language,
    /// Only results and problems.
    pub quiet: bool,
    /// More than usual.
    pub verbose: bool,
    /// Columns of tables.
    pub width: usize,
}

impl Session {
    /// Settles language, colour and width.
    pub fn new(display: &Display, language: Language) -> Self {
        let choice = match display.color {
            When::Auto => anstream::ColorChoice::Auto,
            When::Always => anstream::ColorChoice::Always,
            When::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
        Self {
            quiet: display.quiet,
            verbose: display.verbose,
            ..Self::plain(language)
        }
    }

    /// A session before its flags are known.
    pub fn plain(language: Language) -> Self {
        Self {
            language,
            quiet: false,
            verbose: false,
            width: 80,
        }
    }

    /// Writes text to standard output as it is.
    pub fn write(&self, text: &str) -> Result<(), Failure> {
        let mut out = anstream::stdout().lock();
        out.write_all(text.as_bytes())
            .and_then(|()| out.flush())
            .map_err(Failure::output)
    }

    /// Writes one line to standard output.
    pub fn line(&self, text: &str) -> Result<(), Failure> {
        self.write(&format!("{text}\n"))
    }

    /// Writes one line of diagnostics to standard error; a closed one is nobody's loss.
    pub fn note(&self, text: &str) {
        let _ = writeln!(anstream::stderr().lock(), "{text}");
    }

    /// Writes an error to standard error.
    pub fn error(&self, text: &str) {
        self.failure(None, text);
    }

    /// Writes an error to standard error, with its code in the catalogue where it has one.
    pub fn failure(&self, code: Option<&str>, text: &str) {
        let red = anstyle::AnsiColor::Red.on_default().bold();
        let error = Word::Error.text(self.language);
        let code = code.map_or_else(String::new, |code| format!("[{code}]"));
        self.note(&format!("{red}{error}{code}:{red:#} {text}"));
    }

    /// Whether diagnostics go to a terminal that can draw more than ASCII.
    pub fn draws_blocks(&self) -> bool {
        io::stderr().is_terminal() && locale::is_utf8()
    }
}
