//! Section 12: how it was computed, what the words mean, and the command that repeats it.

use super::cards::weeks;
use super::lines::Line;
use super::prose::{Prose, line, word};
use super::section::section;
use super::view::View;
use super::words::Word;
use maud::{Markup, html};

/// The section.
pub fn method(view: &View, number: usize) -> Markup {
    let saved = view.saved;
    let slots = [
        Prose::number(&saved.replications.to_string(), "/replications"),
        Prose::number(&weeks(saved.observed_weeks), "/observed_weeks"),
    ];
    section(
        number,
        "",
        word(Word::Method),
        html! {
            p { (line(Line::Method, &slots)) }
            p { (line(Line::Glossary, &[])) }
            pre { (command(view)) }
            p.note { (line(Line::Repeat, &[])) }
        },
    )
}

/// The command that repeats the result.
fn command(view: &View) -> String {
    let saved = view.saved;
    let files: Vec<String> = saved
        .plans
        .iter()
        .map(|plan| quoted(&format!("{}.toml", plan.id)))
        .collect();
    let verb = if saved.compares() { "compare" } else { "run" };
    format!(
        "gridforce {verb} {} \\\n  --reps {} --seed {} -o report.html\n# gridforce {} · {}",
        files.join(" "),
        saved.replications,
        saved.seed,
        saved.engine,
        saved.fingerprint.as_deref().unwrap_or("—")
    )
}

/// A file name as a shell reads it back.
fn quoted(name: &str) -> String {
    let plain = name
        .chars()
        .all(|letter| letter.is_alphanumeric() || "-_./".contains(letter));
    if plain {
        name.to_owned()
    } else {
        format!("'{}'", name.replace('\'', "'\\''"))
    }
}
