//! The report on the terminal: a table, then what it says in sentences.

use super::judgement;
use super::layout::{Column, Group, tables, wrap};
use super::sentences;
use super::situation::{Situation, Style};
use super::words::Phrase;
use super::{chance_table, comparison_table, plan_table, selection_words, sensitivity, warm_up};
use crate::language::Both;
use crate::measures::Unit;
use crate::statistics::Verdict;

/// A comparison of plans.
pub fn comparison(situation: &Situation, style: Style) -> String {
    let language = style.language;
    let mut lines = Vec::new();
    lines.extend(sentences::partial(situation, language));
    lines.extend(sentences::imprecise(situation, language));
    if !situation.comparison.same_demand {
        lines.push(Phrase::DifferentDemand.text(language).to_owned());
    }
    let paragraph = method(situation, style);
    if !style.brief {
        lines.push(paragraph);
        lines.extend(sentences::unclear(situation, language));
    }
    lines.extend(sentences::slower(situation, language));
    lines.extend(selection_words::sentences(situation, language));
    lines.extend(judgement::best(situation, language));
    lines.extend(judgement::requirements(situation, language));
    lines.extend(warm_up::sentences(situation, style.every_measure, language));
    if !style.brief {
        lines.extend(sentences::pattern(situation, language));
        lines.extend(sentences::sources(situation, language));
    }
    let mut text = comparison_table::table(situation, style);
    text.push('\n');
    if style.every_measure {
        text.push_str(&common_chance(situation, style));
    }
    if !style.brief {
        text.push_str(&assumed(situation, style));
    }
    text + &wrapped(&lines, style)
}

/// Which assumed values the verdicts hang on; nothing where none is uncertain.
fn assumed(situation: &Situation, style: Style) -> String {
    let language = style.language;
    let mut text = String::new();
    for plan in 1..situation.plans().len() {
        let id = situation.plans()[plan].id.as_str();
        if let Some(table) = sensitivity::table(situation, plan, style) {
            let heading = Phrase::AssumedHeading.fill(language, &[id]);
            text.push_str(&wrapped(&[heading], style));
            text.push_str(&table);
        }
        if let Some(sentence) = sensitivity::sentence(situation, plan, language) {
            text.push_str(&wrapped(&[sentence], style));
            text.push('\n');
        }
    }
    text
}

/// What common random numbers gained, under its heading.
fn common_chance(situation: &Situation, style: Style) -> String {
    let table = chance_table::table(situation, style);
    if table.is_empty() {
        return table;
    }
    let heading = Phrase::CommonChance.text(style.language).to_owned();
    format!("{}{table}\n", wrapped(&[heading], style))
}

/// How the numbers are to be read.
fn method(situation: &Situation, style: Style) -> String {
    let language = style.language;
    let mut sentences = vec![sentences::method(situation, language)];
    let differences = &situation.comparison.differences;
    if differences
        .iter()
        .any(|difference| difference.verdict == Some(Verdict::Same))
    {
        sentences.push(Phrase::SameMeans.text(language).to_owned());
    }
    if situation
        .shown(style.every_measure)
        .iter()
        .any(|measure| measure.unit == Unit::Share)
    {
        sentences.push(Phrase::Points.text(language).to_owned());
    }
    if style.every_measure {
        sentences.push(Phrase::OrdinaryOthers.text(language).to_owned());
    }
    sentences.join(language.pick(" ", ""))
}

/// One plan.
pub fn run(situation: &Situation, style: Style) -> String {
    let language = style.language;
    let mut text = String::new();
    if let Some(plan) = situation.plans().first()
        && !style.brief
    {
        let mut head = vec![plan.name.clone()];
        if !plan.question.is_empty() {
            let question = Both::of_label(&plan.question);
            head.push(Phrase::Question.fill(language, &[question.pick(language)]));
        }
        text.push_str(&wrapped(&head, style));
        text.push('\n');
    }
    text.push_str(&plan_table::table(situation, style));
    text.push('\n');
    let mut lines = Vec::new();
    lines.extend(sentences::partial(situation, language));
    lines.extend(sentences::imprecise(situation, language));
    if !style.brief {
        lines.push(Phrase::ReliefMeans.text(language).to_owned());
        lines.push(sentences::method(situation, language));
        lines.extend(sentences::pattern(situation, language));
        text.push_str(&staff(situation, style));
        text.push('\n');
    }
    lines.extend(judgement::shortcomings(situation, language));
    lines.extend(judgement::requirements(situation, language));
    lines.extend(warm_up::sentences(situation, style.every_measure, language));
    if !style.brief {
        lines.extend(sentences::sources(situation, language));
    }
    text + &wrapped(&lines, style)
}

/// Lines wrapped to the width, continued ones indented.
fn wrapped(lines: &[String], style: Style) -> String {
    let mut text = String::new();
    for line in lines {
        for (position, part) in wrap(line, style.width.saturating_sub(2)).iter().enumerate() {
            text.push_str(if position > 0 { "  " } else { "" });
            text.push_str(part);
            text.push('\n');
        }
    }
    text
}

/// People and hours by role.
fn staff(situation: &Situation, style: Style) -> String {
    let language = style.language;
    let (Some(plan), Some(scenario)) = (situation.plans().first(), situation.scenarios.first())
    else {
        return String::new();
    };
    let labels: Vec<String> = plan
        .staff
        .iter()
        .map(|staff| {
            scenario
                .roles
                .get(staff.role.index())
                .map_or_else(String::new, |role| role.label.clone())
        })
        .collect();
    let optional = |value: Option<f64>, decimals: usize| {
        value.map_or_else(|| "—".to_owned(), |value| format!("{value:.decimals$}"))
    };
    let columns: [(Phrase, Vec<String>); 5] = [
        (
            Phrase::Units,
            plan.staff
                .iter()
                .map(|staff| staff.units.to_string())
                .collect(),
        ),
        (
            Phrase::People,
            plan.staff
                .iter()
                .map(|staff| staff.people.to_string())
                .collect(),
        ),
        (
            Phrase::HoursAsked,
            plan.staff
                .iter()
                .map(|staff| format!("{:.0}", staff.asked_hours_per_week + 0.0))
                .collect(),
        ),
        (
            Phrase::Relief,
            plan.staff
                .iter()
                .map(|staff| optional(staff.relief_factor, 2))
                .collect(),
        ),
        (
            Phrase::Nights,
            plan.staff
                .iter()
                .map(|staff| optional(staff.night_shifts, 1))
                .collect(),
        ),
    ];
    let mut groups = columns.into_iter().map(|(heading, texts)| Group {
        heading: heading.text(language).to_owned(),
        columns: vec![Column::right(texts)],
    });
    let Some(first) = groups.next() else {
        return String::new();
    };
    tables(&labels, &first, &groups.collect::<Vec<_>>(), style.width)
}
