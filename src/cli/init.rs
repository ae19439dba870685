//! `gridforce init`: writes a working example.

use super::arguments;
use super::failure::Failure;
use super::session::Session;
use super::templates::{TEMPLATES, Template};
use super::words::Word;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes the chosen example, or lists all.
pub fn init(arguments: &arguments::Init, session: &Session) -> Result<(), Failure> {
    if arguments.list {
        return list(session);
    }
    let language = session.language;
    let template = chosen(arguments).ok_or_else(|| {
        Failure::Usage(match &arguments.template {
            Some(name) => Word::UnknownTemplate.fill(language, &[name]),
            None => Word::NoTemplates.text(language).to_owned(),
        })
    })?;
    let folder = arguments
        .folder
        .clone()
        .unwrap_or_else(|| PathBuf::from(template.name));
    refuse_overwriting(&folder, template, session)?;
    write(&folder, template)?;
    let count = template.files.len().to_string();
    let shown = folder.display().to_string();
    let named_alike = folder.file_name().is_some_and(|name| name == template.name);
    let wrote = match named_alike || arguments.template.is_some() {
        true => Word::Wrote,
        false => Word::WroteExample,
    };
    session.line(&wrote.fill(language, &[&shown, &count, template.name]))?;
    session.line(&Word::Next.fill(language, &[&next_command(&folder, template)]))
}

fn chosen(arguments: &arguments::Init) -> Option<&'static Template> {
    if let Some(name) = &arguments.template {
        return Template::named(name);
    }
    let folder = arguments.folder.as_deref().and_then(Path::file_name);
    folder
        .and_then(|name| Template::named(name.to_str()?))
        .or_else(Template::default)
}

fn list(session: &Session) -> Result<(), Failure> {
    let width = TEMPLATES.iter().map(|t| t.name.len()).max().unwrap_or(0);
    for template in TEMPLATES {
        let line = format!("{:width$}  {}", template.name, template.title());
        session.line(line.trim_end())?;
    }
    Ok(())
}

/// An example never replaces what is already there.
fn refuse_overwriting(
    folder: &Path,
    template: &Template,
    session: &Session,
) -> Result<(), Failure> {
    let present = template
        .files
        .iter()
        .find(|(path, _)| folder.join(path).exists());
    match present {
        Some((path, _)) => {
            let shown = folder.display().to_string();
            session.error(&Word::FolderNotEmpty.fill(session.language, &[&shown, path]));
            Err(Failure::Shown(6))
        }
        None => Ok(()),
    }
}

fn write(folder: &Path, template: &Template) -> Result<(), Failure> {
    for (path, bytes) in template.files {
        let target = folder.join(path);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(Failure::file(parent))?;
        }
        fs::write(&target, bytes).map_err(Failure::file(&target))?;
    }
    Ok(())
}

/// The comparison to try next: the baseline and at most five plans.
fn next_command(folder: &Path, template: &Template) -> String {
    let plans = template.plans();
    let command = if plans.len() > 1 { "compare" } else { "run" };
    let files = plans.iter().take(6).map(|plan| {
        let file = folder.join(plan).display().to_string();
        if file.contains(' ') {
            format!("'{file}'")
        } else {
            file
        }
    });
    format!(
        "gridforce {command} {}",
        files.collect::<Vec<_>>().join(" ")
    )
}
