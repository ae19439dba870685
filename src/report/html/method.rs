//! Section 12: how it was computed, what the words mean, whether the replications are enough, and the command that repeats it.

use super::cards::weeks;
use super::lines::Line;
use super::prose::{Prose, line, word};
use super::section::{figure, section};
use super::view::View;
use super::words::Word;
use crate::report::figures::convergence_line;
use maud::{Markup, PreEscaped, html};

/// The section.
pub fn method(view: &View, number: usize) -> Markup {
    let saved = view.saved;
    let slots = [
        Prose::number(&saved.replications.to_string(), "/replications"),
        weeks(view),
    ];
    section(
        number,
        "",
        word(Word::Method),
        html! {
            div.g2.meth {
                div {
                    p.first { (line(Line::Method, &slots)) }
                    p { (line(Line::Glossary, &[])) }
                }
                (convergence(view))
            }
            pre { (command(view)) }
            p.note { (line(Line::Repeat, &[])) }
        },
    )
}

/// How the interval of the first headline measure narrowed, and whether that is enough.
fn convergence(view: &View) -> Markup {
    let (Some(found), Some(picture)) = (view.saved.convergence.as_ref(), picture(view)) else {
        return html! { p.note { (line(Line::NoConvergence, &[])) } };
    };
    let measure = Prose::text(&view.measure(&found.measure));
    let number = Prose::number(&view.saved.replications.to_string(), "/replications");
    let plan = view.saved.position(found.plan.as_deref());
    let (title, about) = match plan {
        Some(plan) => {
            let difference = view.saved.difference(plan, &found.measure);
            let verdict = difference.and_then(|(_, found)| found.verdict.as_deref());
            let title = match verdict {
                Some("unclear") => Line::NotEnough,
                Some(_) => Line::Enough,
                None => Line::Narrowed,
            };
            let (name, base) = (Prose::text(&view.short(plan)), Prose::text(&view.short(0)));
            (
                Prose::line(title, &[number, measure.clone(), name.clone()]),
                Prose::line(Line::NarrowedSub, &[name, base, measure]),
            )
        }
        None => (
            Prose::line(Line::Narrowed, &[number, measure.clone()]),
            Prose::line(Line::NarrowedRunSub, &[measure]),
        ),
    };
    figure(&title, &about, html! { (PreEscaped(picture)) })
}

/// The line of half-widths; `None` where none is known.
pub fn picture(view: &View) -> Option<String> {
    let found = view.saved.convergence.as_ref()?;
    let notation = view.notation(&found.measure);
    let unit = if found.plan.is_some() {
        &notation.difference_unit
    } else {
        &notation.unit
    };
    let points: Vec<(f64, f64)> = found
        .points
        .iter()
        .map(|(count, width)| (*count as f64, notation.scaled(*width)))
        .collect();
    (points.len() > 1).then(|| convergence_line(&points, unit, view.measure(&found.measure)))
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
