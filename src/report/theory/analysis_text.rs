//! An analysis for people.

use super::assumption_words::{approximation, assumption, found};
use super::method_words::method;
use super::place_tables::{cells, units};
use super::refusal_words::refusal;
use super::words::Phrase;
use crate::analysis::{Analysis, Departure, Effects, Figure, FigureUnit, Hour, Model, Size};
use crate::language::Language;
use crate::measures::Measure;
use crate::problems::Place;
use crate::queueing::NoAnswer;
use crate::report::layout::{Column, Group, tables, wrap};
use crate::report::sentences::hour_of_week;
use crate::report::situation::{Style, list};
use crate::units::Span;

/// Where a dotted key is written; [`Place::Nowhere`] when the default speaks.
pub type Where<'a> = &'a dyn Fn(&str) -> Place;

/// An analysis for people; `measures` are those of the scenario, for their labels.
pub fn analysis(
    analysis: &Analysis,
    measures: &[Measure],
    place: Where<'_>,
    style: Style,
) -> String {
    let language = style.language;
    let mut lines = vec![Phrase::Model.fill(language, &[&model(analysis, language)])];
    lines.extend(
        analysis
            .departures
            .iter()
            .map(|departure| sentence(departure, analysis, place, language)),
    );
    lines.extend(outcome(analysis, language));
    if let (Some(hour), false) = (peak(&analysis.hours), style.brief) {
        lines.push(peak_sentence(analysis, hour, language));
    }
    let mut text = wrapped(&lines, style);
    if analysis.has_figures() {
        text.push('\n');
        text.push_str(&figures(analysis, measures, style));
    }
    if let (Some(found), false) = (&analysis.tables, style.brief) {
        text.push('\n');
        text.push_str(&units(found, style));
        if style.every_measure {
            text.push('\n');
            text.push_str(&cells(found, style));
        }
    }
    if analysis.has_figures() && !style.brief {
        let methods: Vec<String> = analysis
            .methods()
            .into_iter()
            .map(|of| method(of, language).to_owned())
            .collect();
        let sources = Phrase::Sources.fill(language, &[&methods.join(language.pick("; ", "；"))]);
        text.push('\n');
        text.push_str(&wrapped(&[sources], style));
    }
    text
}

fn model(analysis: &Analysis, language: Language) -> String {
    let name = match analysis.model {
        Model::OneUnit => Phrase::OneUnit,
        Model::Team => Phrase::Team,
        Model::JointStart => Phrase::JointStart,
        Model::None => Phrase::NoModel,
    };
    let name = name.text(language);
    match analysis.size {
        None => name.to_owned(),
        Some(size) => format!(
            "{name}{}{}",
            language.pick("; ", "；"),
            in_words(size, language)
        ),
    }
}

fn in_words(size: Size, language: Language) -> String {
    let line = if size.loss {
        Phrase::Loss
    } else {
        Phrase::Line
    };
    let counts = [size.units, size.streams].map(|count| count.to_string());
    Phrase::Size.fill(language, &[&counts[0], &counts[1], line.text(language)])
}

fn sentence(
    departure: &Departure,
    analysis: &Analysis,
    place: Where<'_>,
    language: Language,
) -> String {
    let written = written(departure, place, language);
    let approximate = analysis.figures.iter().any(|figure| !figure.exact);
    let mut parts = vec![
        assumption(departure, language).to_owned(),
        found(departure, language),
        written,
    ];
    let phrase = match departure.approximation {
        Some(how) if approximate => {
            parts.push(approximation(how, language).to_owned());
            Phrase::Approximated
        }
        None => Phrase::OnlySimulated,
        Some(_) => Phrase::Fails,
    };
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    phrase.fill(language, &parts)
}

/// The key of a departure with file and line, or that the default speaks.
pub(super) fn written(departure: &Departure, place: Where<'_>, language: Language) -> String {
    match place(&departure.key) {
        Place::Nowhere => Phrase::Default.fill(language, &[&departure.key]),
        known => list(&[departure.key.clone(), known.in_words(language)], language),
    }
}

/// What there is, what is left out and what to do about it.
fn outcome(analysis: &Analysis, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(reason) = &analysis.refusal {
        let phrase = if analysis.has_figures() {
            Phrase::NoTables
        } else {
            Phrase::NoFigures
        };
        lines.push(phrase.fill(language, &[&refusal(reason, language)]));
        if matches!(reason, NoAnswer::TooLarge { .. }) {
            lines.push(advice(analysis).text(language).to_owned());
        }
        return lines;
    }
    let approximate = analysis.figures.iter().any(|figure| !figure.exact);
    if !analysis.has_figures() {
        let stuck = |departure: &Departure| departure.approximation.is_none();
        let only_simulated = analysis.departures.iter().any(stuck);
        let phrase = if only_simulated {
            Phrase::OnlySimulation
        } else {
            Phrase::TryApproximate
        };
        lines.push(phrase.text(language).to_owned());
    } else if approximate {
        lines.push(Phrase::Marked.text(language).to_owned());
    } else {
        lines.extend(left_out(analysis, language));
    }
    lines
}

fn advice(analysis: &Analysis) -> Phrase {
    match analysis.model {
        Model::OneUnit => Phrase::TryApproximate,
        Model::Team | Model::JointStart | Model::None => Phrase::OnlySimulation,
    }
}

/// Kinds of figures that departures keep back.
fn left_out(analysis: &Analysis, language: Language) -> Option<String> {
    let loss = analysis.size.is_some_and(|size| size.loss);
    let kinds = [
        (Effects::WAIT, Phrase::Waits, !loss),
        (Effects::DELAY, Phrase::Delays, !loss),
        (
            Effects::WHERE,
            Phrase::Where,
            analysis.model == Model::OneUnit,
        ),
        (Effects::BUSY, Phrase::BusyShares, true),
        (Effects::LOST, Phrase::Lost, loss),
    ];
    let touched = |effects: Effects| {
        analysis
            .departures
            .iter()
            .filter(move |departure| departure.touches.meet(effects))
    };
    let mut kept_back = Vec::new();
    let mut for_good = true;
    for (effects, phrase, meant) in kinds {
        if meant && touched(effects).next().is_some() {
            kept_back.push(phrase.text(language).to_owned());
            for_good &= touched(effects).any(|departure| departure.approximation.is_none());
        }
    }
    let phrase = if for_good {
        Phrase::LeftOutForGood
    } else {
        Phrase::LeftOut
    };
    (!kept_back.is_empty()).then(|| phrase.fill(language, &[&list(&kept_back, language)]))
}

/// The hour of the week with the longest line.
fn peak(hours: &[Hour]) -> Option<(usize, Hour)> {
    let most = hours.iter().map(|hour| hour.waiting).fold(0.0, f64::max);
    // Days that are alike differ by rounding: the first of them speaks.
    let near = |hour: &Hour| hour.waiting > 0.0 && hour.waiting >= most * (1.0 - 1e-6);
    let (at, hour) = hours.iter().enumerate().find(|(_, hour)| near(hour))?;
    Some((at, *hour))
}

fn peak_sentence(analysis: &Analysis, (at, hour): (usize, Hour), language: Language) -> String {
    let units = analysis.size.map_or(0, |size| size.units);
    let values = [
        hour_of_week(Span::HOUR * at as i64, language),
        format!("{:.2}", hour.waiting),
        format!("{:.2}", hour.busy),
        units.to_string(),
    ];
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    Phrase::Peak.fill(language, &values)
}

pub(super) fn wrapped(lines: &[String], style: Style) -> String {
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

fn figures(analysis: &Analysis, measures: &[Measure], style: Style) -> String {
    let language = style.language;
    let mark = |exact: bool| if exact { "" } else { "~" };
    let each = || analysis.figures.iter();
    let mut labels: Vec<String> = each()
        .map(|figure| label(&figure.key, measures, language))
        .collect();
    let mut values: Vec<String> = each()
        .map(|figure| format!("{}{}", mark(figure.exact), shown(figure, language)))
        .collect();
    let mut keys: Vec<String> = each().map(|figure| figure.key.clone()).collect();
    if let Some(found) = &analysis.tables {
        labels.push(Phrase::AllInterdistrict.text(language).to_owned());
        let share = format!("{:.2}", 100.0 * found.interdistrict);
        let share = Phrase::PerCent.fill(language, &[&share]);
        values.push(format!("{}{share}", mark(found.exact)));
        keys.push("interdistrict".to_owned());
    }
    let column = |heading: Phrase, column: Column| Group {
        heading: heading.text(language).to_owned(),
        columns: vec![column],
    };
    let keys = column(Phrase::Key, Column::left(keys));
    tables(
        &labels,
        &column(Phrase::Value, Column::right(values)),
        &[keys],
        style.width,
    )
}

/// The measure's label, or its key where the scenario has no such measure.
pub(super) fn label(key: &str, measures: &[Measure], language: Language) -> String {
    let measure = measures.iter().find(|measure| measure.key == key);
    measure.map_or_else(|| key.to_owned(), |of| of.label.pick(language).to_owned())
}

/// A figure with its unit: minutes and numbers to three decimals, shares in per cent to two.
pub(super) fn shown(figure: &Figure, language: Language) -> String {
    let (phrase, number) = match figure.unit {
        FigureUnit::Minutes => (Phrase::Minutes, format!("{:.3}", figure.value)),
        FigureUnit::Share => (Phrase::PerCent, format!("{:.2}", 100.0 * figure.value)),
        FigureUnit::Incidents => (Phrase::Incidents, format!("{:.3}", figure.value)),
    };
    phrase.fill(language, &[&number])
}
