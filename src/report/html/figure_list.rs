//! Every picture of the report by name, for files of their own.

use super::changes::change_map;
use super::maps::{ALONE, COVERED, MEAN, WHOLE_FREE, has, plan_map};
use super::view::View;
use super::{differs, equity, method, ranges, response, when, workload};
use crate::language::Language;
use crate::report::figures::{Breaks, standalone};
use crate::report::saved::Saved;

/// A picture with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedFigure {
    /// File name without its ending; made of the plans' positions, never of their names.
    pub name: String,
    /// The picture as an SVG document.
    pub svg: String,
}

/// Every picture of the report in one language.
pub fn named_figures(saved: &Saved, language: Language) -> Vec<NamedFigure> {
    let view = View::new(saved);
    let mut all: Vec<(String, String)> = Vec::new();
    let mut add = |name: String, made: Option<String>| all.extend(made.map(|svg| (name, svg)));
    for plan in 0..saved.plans.len() {
        add(
            format!("staffing-{plan}"),
            Some(differs::picture(&view, plan)),
        );
        for (name, pick, breaks) in [
            ("covered", COVERED, Breaks::COVERED),
            ("team-free", WHOLE_FREE, Breaks::COVERED),
            ("alone", ALONE, Breaks::RESPONSE),
            ("response", MEAN, Breaks::RESPONSE),
        ] {
            let made = has(&view, pick).then(|| plan_map(&view, plan, pick, &breaks));
            add(format!("{name}-{plan}"), made);
        }
        if plan > 0 {
            add(format!("change-{plan}"), Some(change_map(&view, plan)));
        }
        if let Some(role) = view.leading_role() {
            let state = format!("no_free_{role}");
            add(
                format!("week-no-free-{plan}"),
                when::plan_week(&view, plan, &state, &Breaks::NO_FREE),
            );
        }
        let made = when::plan_week(&view, plan, "alone_mean", &Breaks::RESPONSE);
        add(format!("week-alone-{plan}"), made);
        let made = when::plan_week(&view, plan, "pattern_whole_free", &Breaks::COVERED);
        add(format!("week-team-free-{plan}"), made);
    }
    add("week-incidents".into(), when::demand_picture(&view));
    for (position, (who, class)) in response::wanted(&view).iter().enumerate() {
        add(
            format!("curve-{}", position + 1),
            response::picture(&view, who, class.as_deref()),
        );
    }
    for (position, key) in ranges::wanted(&view).iter().enumerate() {
        add(
            format!("range-{}", position + 1),
            ranges::picture(&view, key),
        );
    }
    add("convergence".into(), method::picture(&view));
    add("workload".into(), workload::picture(&view));
    add("residents-ranked".into(), equity::ranked_picture(&view));
    add("slowest-cells".into(), equity::slowest_picture(&view));
    let shapes = view.ground.shapes();
    all.into_iter()
        .map(|(name, svg)| NamedFigure {
            name,
            svg: standalone(&svg, &shapes, language),
        })
        .collect()
}
