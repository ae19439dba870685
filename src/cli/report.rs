//! `gridforce report`: renders a saved result again.

use super::arguments::{self, Rendering};
use super::failure::Failure;
use super::outputs;
use super::plans::must_exist;
use super::rendering;
use super::session::Session;
use crate::report::Saved;
use std::path::PathBuf;

/// Reads the result and writes it in the form asked for.
pub fn report(arguments: &arguments::Report, session: &Session) -> Result<(), Failure> {
    let result = &arguments.result;
    must_exist(result, "json")?;
    let bytes = std::fs::read(result).map_err(Failure::file(result))?;
    let text = String::from_utf8_lossy(&bytes);
    let (saved, _) =
        Saved::read_text(&text).map_err(|error| rendering::refused(&error, result, session))?;
    let of_name = arguments.output.as_deref().and_then(rendering::of_ending);
    let form = arguments.format.or(of_name).unwrap_or(Rendering::Html);
    let target = arguments
        .output
        .clone()
        .unwrap_or_else(|| beside(arguments, form));
    rendering::try_target(form, &target, session)?;
    rendering::write(&saved, form, &target, session)?;
    outputs::saved(&target, session);
    Ok(())
}

/// The result's own name with another ending.
fn beside(arguments: &arguments::Report, form: Rendering) -> PathBuf {
    let stem = arguments
        .result
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    let name = match form {
        Rendering::Html => format!("{stem}.html"),
        Rendering::Pdf => format!("{stem}.pdf"),
        Rendering::Xlsx => format!("{stem}.xlsx"),
        Rendering::SvgDir => format!("{stem}-figures"),
    };
    arguments.result.with_file_name(name)
}
