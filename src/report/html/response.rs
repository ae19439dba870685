//! Section 6: how long people wait, as curves for the first, the officer and the whole team.

use super::lines::Line;
use super::notation::{Notation, missing};
use super::prose::{Prose, both, word, words};
use super::section::{details, figure, section};
use super::view::{View, capitalised, pointer};
use super::words::Word;
use crate::language::Both;
use crate::report::figures::{CumulativeCurve, cumulative_curves};
use crate::report::saved::Curve;
use maud::{Markup, PreEscaped, html};

/// Minutes shown at least.
const UNTIL: f64 = 30.0;

/// The section; nothing without curves.
pub fn response(view: &View, number: usize) -> Option<Markup> {
    let figures: Vec<Markup> = wanted(view)
        .iter()
        .filter_map(|(who, class)| one(view, who, class.as_deref()))
        .collect();
    (!figures.is_empty()).then(|| {
        section(
            number,
            "",
            word(Word::Response),
            html! {
                div.g2 { @for figure in &figures { (figure) } }
                (table(view))
            },
        )
    })
}

/// Which curves are drawn: first and officer over all and urgent incidents, the team over all.
pub fn wanted(view: &View) -> Vec<(String, Option<String>)> {
    let urgent = view
        .plans()
        .first()
        .and_then(|plan| plan.priorities.first())
        .map(|priority| priority.name.clone());
    let mut wanted = vec![
        ("first".to_owned(), None),
        ("first".to_owned(), urgent.clone()),
    ];
    if let Some(role) = view.leading_role() {
        wanted.push((role.to_owned(), urgent));
    }
    wanted.push(("team".to_owned(), None));
    wanted.dedup();
    wanted
}

fn curve<'a>(view: &View<'a>, plan: usize, who: &str, class: Option<&str>) -> Option<&'a Curve> {
    let plan = view.plans().get(plan)?;
    plan.curves
        .iter()
        .find(|curve| curve.who == who && curve.class.as_deref() == class && curve.count > 0)
}

/// Key of the P90 of a curve.
fn key(who: &str, class: Option<&str>) -> String {
    match class {
        Some(class) => format!("response_p90_{who}@{class}"),
        None => format!("response_p90_{who}"),
    }
}

/// The name of a curve: `Urgent · first responder`.
fn name(view: &View, who: &str, class: Option<&str>) -> Both {
    let who = match who {
        "first" => words(Word::FirstResponder),
        "team" => words(Word::WholeTeam),
        role => view.role(role),
    };
    let class = class_name(view, class);
    Both::of(|language| format!("{} · {}", class.pick(language), who.pick(language)))
}

fn class_name(view: &View, class: Option<&str>) -> Both {
    let Some(class) = class else {
        return words(Word::AllIncidents);
    };
    let mut priorities = view.plans().iter().flat_map(|plan| &plan.priorities);
    let label = priorities
        .find(|priority| priority.name == class)
        .map(|priority| priority.label.as_str());
    capitalised(&Both::of_label(
        label.filter(|label| !label.is_empty()).unwrap_or(class),
    ))
}

fn target(view: &View, class: Option<&str>) -> Option<f64> {
    let class = class?;
    let plan = view.plans().first()?;
    plan.priorities
        .iter()
        .find(|priority| priority.name == class)?
        .target_minutes
}

/// The picture of one curve of all plans.
pub fn picture(view: &View, who: &str, class: Option<&str>) -> Option<String> {
    let minutes = Notation::minutes();
    let key = key(who, class);
    let mut until = UNTIL.max(target(view, class).unwrap_or(0.0) * 1.2);
    let mut curves = Vec::new();
    for plan in 0..view.plans().len() {
        let Some(curve) = curve(view, plan, who, class) else {
            continue;
        };
        let value = view.saved.measure(plan, &key).map(|measure| &measure.value);
        let p90 = value.and_then(|value| value.value);
        until = until.max(p90.unwrap_or(0.0).min(60.0) * 1.1);
        let text = match p90 {
            Some(p90) => Both::new(
                format!("{} min", minutes.value(p90)),
                format!("{} 分钟", minutes.value(p90)),
            ),
            None => missing(
                value
                    .and_then(|value| value.note.as_deref())
                    .or(Some("not reached")),
            ),
        };
        let short = view.short(plan);
        curves.push(CumulativeCurve {
            plan,
            points: curve.points.clone(),
            p90,
            label: Both::of(|language| format!("{} {}", short.pick(language), text.pick(language))),
        });
    }
    let until = if until > UNTIL {
        (until / 10.0).ceil() * 10.0
    } else {
        UNTIL
    };
    (!curves.is_empty())
        .then(|| cumulative_curves(&curves, until, target(view, class), name(view, who, class)))
}

fn one(view: &View, who: &str, class: Option<&str>) -> Option<Markup> {
    let picture = picture(view, who, class)?;
    let key = key(who, class);
    let values = view.values(&key);
    let called = Prose::text(&name(view, who, class));
    let title = if values.is_empty() {
        Prose::line(Line::CurveTitleNone, &[called])
    } else {
        Prose::line(Line::CurveTitle, &[called, Prose::list(&values)])
    };
    let (place, first) =
        (0..view.plans().len()).find_map(|plan| Some((plan, curve(view, plan, who, class)?)))?;
    let at = view
        .plans()
        .get(place)?
        .curves
        .iter()
        .position(|other| std::ptr::eq(other, first))?;
    let of = pointer(&[
        "plans",
        &place.to_string(),
        "curves",
        &at.to_string(),
        "count",
    ]);
    let about = Prose::line(
        Line::CurveSub,
        &[Prose::number(&first.count.to_string(), &of)],
    );
    Some(figure(&title, &about, html! { (PreEscaped(picture)) }))
}

/// P50, P90 and share within target by class and plan.
fn table(view: &View) -> Markup {
    let classes: Vec<Option<String>> = std::iter::once(None)
        .chain(
            view.plans()
                .first()
                .into_iter()
                .flat_map(|plan| &plan.priorities)
                .map(|priority| Some(priority.name.clone())),
        )
        .collect();
    let with = |stem: &str, class: &Option<String>| match class {
        Some(class) => format!("{stem}@{class}"),
        None => stem.to_owned(),
    };
    let value = |plan: usize, key: &str| -> Both {
        let notation = view.notation(key);
        view.saved.measure(plan, key).map_or_else(
            || Both::same("—"),
            |measure| notation.both(&measure.value).0,
        )
    };
    details(
        word(Word::DataTable),
        html! {
            table {
                thead { tr {
                    th { (word(Word::Class)) }
                    @for plan in 0..view.plans().len() { @for heading in ["P50", "P90", "≤ %"] {
                        th { (both(&view.short(plan))) " " (heading) }
                    } }
                } }
                tbody { @for class in &classes { tr {
                    th scope="row" { (both(&class_name(view, class.as_deref()))) }
                    @for plan in 0..view.plans().len() {
                        @for stem in ["response_p50_first", "response_p90_first", "within_target_first"] {
                            td { (both(&value(plan, &with(stem, class)))) }
                        }
                    }
                } } }
            }
        },
    )
}
