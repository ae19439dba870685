//! Which assumed values the differences hang on: a table for every plan, and what it comes to.

use super::layout::{Column, Group, tables};
use super::numbers::Notation;
use super::situation::{Situation, Style, list};
use super::words::Phrase;
use crate::experiment::{Dependence, Difference, Sensitivity};
use crate::language::{Both, Language};
use crate::units::at_most;

/// A headline difference and one assumed value that it depends on beyond chance.
struct Row<'a> {
    difference: &'a Difference,
    found: &'a Sensitivity,
    dependence: &'a Dependence,
}

/// For every plan: the share of the variance that assumed values explain, the difference in the
/// lower and the upper third of each value, and the ± of chance alone. `None` for a plan without
/// any that is beyond chance.
pub fn table(situation: &Situation, plan: usize, style: Style) -> Option<String> {
    let rows = rows(situation, plan);
    if rows.is_empty() {
        return None;
    }
    let language = style.language;
    let labels: Vec<String> = rows
        .iter()
        .map(|row| {
            let measure = row.difference.measure.label.pick(language);
            let assumed = &situation.comparison.assumed[row.dependence.assumed];
            let (low, high) = assumed.spread.range();
            let colon = language.pick(": ", "：");
            let label = Both::of_label(&assumed.label);
            let value = label.pick(language);
            format!(
                "{measure}{colon}{value} {}–{}",
                at_most(low, 4),
                at_most(high, 4)
            )
        })
        .collect();
    let column = |text: &dyn Fn(&Row) -> String| Column::right(rows.iter().map(text).collect());
    let share = |row: &Row| {
        let share = row.dependence.influence.map_or(0.0, |found| found.share);
        format!("{:.0} %", 100.0 * share)
    };
    let third = |row: &Row, value: Option<f64>| {
        let not_reached = || Phrase::NotReached.text(language).to_owned();
        value.map_or_else(not_reached, |value| {
            notation(situation, row, language).difference(value)
        })
    };
    let alone = |row: &Row| {
        let half_width = row.found.chance_half_width95;
        let both = half_width.zip(row.difference.estimate.half_width95);
        both.map_or_else(String::new, |(alone, all)| {
            let notation = notation(situation, row, language).grained(true);
            let [alone, all] = [alone, all].map(|width| notation.half_width(width));
            format!("{alone} / {all}")
        })
    };
    let group = |heading: Phrase, column: Column| Group {
        heading: heading.text(language).to_owned(),
        columns: vec![column],
    };
    let first = group(Phrase::ShareOfVariance, column(&share));
    let others = [
        group(
            Phrase::LowerThird,
            column(&|row| third(row, row.dependence.lower)),
        ),
        group(
            Phrase::UpperThird,
            column(&|row| third(row, row.dependence.upper)),
        ),
        group(Phrase::ChanceAlone, column(&alone)),
    ];
    Some(tables(&labels, &first, &others, style.width))
}

/// Which verdicts of a plan hang on an assumed value; `None` where nothing can be told.
pub fn sentence(situation: &Situation, plan: usize, language: Language) -> Option<String> {
    let told = pairs(situation, plan).any(|(_, found)| {
        let mut all = found.by.iter();
        all.any(|dependence| dependence.influence.is_some())
    });
    let id = situation.plans()[plan].id.as_str();
    if !told {
        let has = pairs(situation, plan).any(|(_, found)| !found.by.is_empty());
        return has.then(|| Phrase::AssumedUnknown.fill(language, &[id]));
    }
    let rows = rows(situation, plan);
    let hinges: Vec<String> = rows
        .iter()
        .filter(|row| row.dependence.verdict_hangs)
        .map(|row| {
            let measure = row.difference.measure.label.pick(language);
            let assumed = &situation.comparison.assumed[row.dependence.assumed];
            let label = Both::of_label(&assumed.label);
            Phrase::HangsOn.fill(language, &[measure, label.pick(language)])
        })
        .collect();
    Some(match (rows.is_empty(), hinges.is_empty()) {
        (_, false) => Phrase::VerdictsHang.fill(language, &[id, &list(&hinges, language)]),
        (false, true) => Phrase::VerdictsHold.fill(language, &[id]),
        (true, true) => Phrase::NothingAssumed.fill(language, &[id]),
    })
}

fn pairs<'a>(
    situation: &Situation<'a>,
    plan: usize,
) -> impl Iterator<Item = (&'a Difference, &'a Sensitivity)> {
    let comparison = situation.comparison;
    let all = comparison.differences.iter().zip(&comparison.sensitivities);
    all.filter(move |(difference, _)| difference.plan == plan && difference.headline)
}

/// In the order of the headline.
fn rows<'a>(situation: &Situation<'a>, plan: usize) -> Vec<Row<'a>> {
    let headline = &situation.comparison.headline;
    let place = |row: &Row| {
        headline
            .iter()
            .position(|key| *key == row.difference.measure.key)
    };
    let mut rows: Vec<Row<'a>> = pairs(situation, plan)
        .flat_map(|(difference, found)| {
            let real = found
                .by
                .iter()
                .filter(|dependence| dependence.beyond_chance);
            real.map(move |dependence| Row {
                difference,
                found,
                dependence,
            })
        })
        .collect();
    rows.sort_by_key(place);
    rows
}

fn notation(situation: &Situation, row: &Row, language: Language) -> Notation {
    let measure = &row.difference.measure;
    let largest = row.difference.estimate.value.unwrap_or_default();
    Notation::new(measure.unit, largest, situation.currency(), language)
}
