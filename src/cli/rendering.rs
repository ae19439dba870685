//! A result turned into a page, a spreadsheet or pictures, and written.

use super::arguments::Rendering;
use super::failure::Failure;
use super::printing;
use super::session::Session;
use super::words::Word;
use crate::report::{
    Edition, OutputFile, Saved, SavedError, named_figures, page, try_file, try_folder, workbook,
};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The form that a file name asks for.
pub fn of_ending(file: &Path) -> Option<Rendering> {
    let ending = file.extension()?.to_str()?.to_ascii_lowercase();
    match ending.as_str() {
        "html" | "htm" => Some(Rendering::Html),
        "pdf" => Some(Rendering::Pdf),
        "xlsx" => Some(Rendering::Xlsx),
        _ => None,
    }
}

/// The result that a document holds; `file` is where it comes from.
pub fn saved(document: &Value, file: &Path, session: &Session) -> Result<Saved, Failure> {
    Saved::read(document).map_err(|error| refused(&error, file, session))
}

/// Why a document is no result, in the reader's language.
pub fn refused(error: &SavedError, file: &Path, session: &Session) -> Failure {
    let file = file.display().to_string();
    let language = session.language;
    let message = match error {
        SavedError::NotJson(why) => Word::NotWholeJson.fill(language, &[&file, why]),
        SavedError::NotAResult => Word::NotAResult.fill(language, &[&file]),
        SavedError::OtherVersion(schema) => Word::OtherVersion.fill(language, &[&file, schema]),
        SavedError::Incomplete(why) => Word::IncompleteResult.fill(language, &[&file, why]),
    };
    session.error(&message);
    Failure::Invalid
}

/// Writes the result in this form; a file appears only when it is whole.
pub fn write(
    saved: &Saved,
    form: Rendering,
    target: &Path,
    session: &Session,
) -> Result<(), Failure> {
    let failed = Failure::result(target, session.language);
    match form {
        Rendering::Html => write_whole(target, todays(saved, session).as_bytes()).map_err(failed),
        Rendering::Pdf => {
            let browser = printer(target, session)?;
            printing::print(&browser, &todays(saved, session), target).map_err(failed)
        }
        Rendering::Xlsx => {
            let bytes = workbook(saved, session.language).map_err(|error| {
                let why = error.to_string();
                Failure::Usage(Word::SheetFailed.fill(session.language, &[&why]))
            })?;
            write_whole(target, &bytes).map_err(failed)
        }
        Rendering::SvgDir => write_figures(saved, target, session).map_err(failed),
    }
}

/// Finds out whether the result can be written in this form, leaving nothing behind.
pub fn try_target(form: Rendering, target: &Path, session: &Session) -> Result<(), Failure> {
    if form == Rendering::Pdf {
        printer(target, session)?;
    }
    let tried = match form {
        Rendering::SvgDir => try_folder(target),
        Rendering::Html | Rendering::Pdf | Rendering::Xlsx => try_file(target),
    };
    tried.map_err(Failure::result(target, session.language))
}

/// The browser that prints `target`.
fn printer(target: &Path, session: &Session) -> Result<PathBuf, Failure> {
    printing::browser().ok_or_else(|| {
        let page = target.with_extension("html");
        let names = [target, &page].map(|file| file.display().to_string());
        let message = Word::NoBrowser.fill(session.language, &[&names[0], &names[1]]);
        Failure::Problem("E4003", message, 6)
    })
}

/// The page as it is today.
fn todays(saved: &Saved, session: &Session) -> String {
    let edition = Edition {
        language: session.language,
        date: today(),
    };
    page(saved, &edition)
}

fn write_whole(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut output = OutputFile::create(target)?;
    output.write_all(bytes)?;
    output.finish()
}

fn write_figures(saved: &Saved, folder: &Path, session: &Session) -> io::Result<()> {
    try_folder(folder)?;
    for figure in named_figures(saved, session.language) {
        write_whole(
            &folder.join(format!("{}.svg", figure.name)),
            figure.svg.as_bytes(),
        )?;
    }
    Ok(())
}

/// The day: that of `SOURCE_DATE_EPOCH` (seconds since 1970), otherwise today, both in UTC.
fn today() -> Option<String> {
    let wanted = std::env::var("SOURCE_DATE_EPOCH").ok();
    let instant = match wanted.and_then(|text| text.trim().parse::<i64>().ok()) {
        Some(seconds) => Timestamp::from_second(seconds).ok()?,
        None => Timestamp::now(),
    };
    Some(instant.to_zoned(TimeZone::UTC).date().to_string())
}
