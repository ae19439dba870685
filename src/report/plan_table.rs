//! The table of one plan: measures with values and how they stand against targets.

use super::comparison_table::{label, notation};
use super::judgement::status;
use super::layout::{Column, Group, tables};
use super::situation::{Situation, Style};
use super::words::Phrase;
use crate::model::Bound;

/// The table of headline measures (or of all) of a run's plan.
pub fn table(situation: &Situation, style: Style) -> String {
    let language = style.language;
    let Some(plan) = situation.plans().first() else {
        return String::new();
    };
    let (mut labels, mut values, mut widths) = (Vec::new(), Vec::new(), Vec::new());
    let (mut bounds, mut states) = (Vec::new(), Vec::new());
    for measure in situation.shown(style.every_measure) {
        let notation = notation(situation, measure, language);
        labels.push(label(measure, &notation, language));
        let (value, width) = plan.value(&measure.key).map_or_else(
            || ("—".to_owned(), String::new()),
            |value| notation.estimate(&value.estimate, language),
        );
        values.push(value);
        widths.push(width);
        let target = plan
            .targets
            .iter()
            .find(|target| target.target.measure == measure.key);
        bounds.push(
            target.map_or_else(String::new, |target| match target.target.bound {
                Bound::Min(bound) => format!(">= {}", notation.value(bound)),
                Bound::Max(bound) => format!("<= {}", notation.value(bound)),
            }),
        );
        states.push(target.map_or_else(String::new, |target| {
            status(target.status).text(language).to_owned()
        }));
    }
    let first = Group {
        heading: plan.id.clone(),
        columns: vec![Column::right(values), Column::left(widths)],
    };
    let has_targets = bounds.iter().any(|bound| !bound.is_empty());
    let targets = Group {
        heading: Phrase::Target.text(language).to_owned(),
        columns: vec![Column::left(bounds), Column::left(states)],
    };
    let others = if has_targets {
        vec![targets]
    } else {
        Vec::new()
    };
    tables(&labels, &first, &others, style.width)
}
