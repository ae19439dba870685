//! Sentences beside the tables: how sure, where slower, where and when the pattern is not whole, whence the values.

use super::numbers::Notation;
use super::situation::{Situation, list};
use super::words::Phrase;
use crate::experiment::{Comparison, PlanResult, Status};
use crate::language::{Both, Language};
use crate::measures::{Unit, WeekState};
use crate::model::Grade;
use crate::statistics::{Needed, Verdict};
use crate::units::{Span, at_most};

/// How many replications, which family, what seed.
pub fn method(situation: &Situation, language: Language) -> String {
    let comparison = situation.comparison;
    let others = comparison.plans.len().saturating_sub(1);
    let weeks = &at_most(comparison.observed_weeks, 1);
    let seed = comparison.seed.to_string();
    let replications = replications(comparison);
    match (comparison.replications, others) {
        (1, 0) => Phrase::OneReplication.fill(language, &[weeks, &seed]),
        (1, _) => Phrase::PairedOne.fill(language, &[weeks, &seed]),
        (_, 0) => Phrase::Intervals.fill(language, &[&replications, weeks, &seed]),
        (_, 1) => {
            let measures = comparison.family_size.to_string();
            Phrase::FamilyOfOne.fill(language, &[&measures, &replications, weeks, &seed])
        }
        _ => {
            let measures = (comparison.family_size / others).to_string();
            let plans = others.to_string();
            let values = [plans.as_str(), &measures, &replications, weeks, &seed];
            Phrase::Family.fill(language, &values)
        }
    }
}

/// How many replications; from the fewest to the most where a selection gave some plans more.
fn replications(comparison: &Comparison) -> String {
    let spent = comparison.selection.iter().flat_map(|found| &found.plans);
    let most = spent.map(|plan| plan.replications).max();
    match (comparison.replications, most) {
        (fewest, Some(most)) if most > fewest => format!("{fewest}–{most}"),
        (all, _) => all.to_string(),
    }
}

/// That the run was stopped early, if it was.
pub fn partial(situation: &Situation, language: Language) -> Option<String> {
    let comparison = situation.comparison;
    (comparison.status == Status::Partial).then(|| {
        let done = comparison.replications.to_string();
        let wanted = comparison.replications_wanted.to_string();
        Phrase::Partial.fill(language, &[&done, &wanted])
    })
}

/// Precisions that were asked for and are not reached.
pub fn imprecise(situation: &Situation, language: Language) -> Vec<String> {
    let comparison = situation.comparison;
    let missed = comparison.precision.iter().filter(|found| !found.reached);
    missed
        .filter_map(|found| {
            let (plan, half_width) = found.widest?;
            let plan = situation.plans().get(plan)?.id.as_str();
            let measure = situation.measure(&found.measure)?;
            let replications = comparison.replications.to_string();
            let name = measure.label.pick(language);
            let said = match half_width {
                Some(half_width) => {
                    let notation =
                        Notation::new(measure.unit, found.wanted, situation.currency(), language);
                    let (have, want) = (notation.fine(half_width), notation.fine(found.wanted));
                    let unit = match measure.unit {
                        Unit::Share => Phrase::PercentagePoints.text(language),
                        _ => notation.unit.as_str(),
                    };
                    let values = [replications.as_str(), name, plan, &have, &want, unit];
                    Phrase::PrecisionMissed.fill(language, &values)
                }
                None => Phrase::PrecisionUnknown.fill(language, &[&replications, name, plan]),
            };
            let more = Phrase::MaxReps.text(language);
            let space = language.pick(" ", "");
            Some(match comparison.status {
                Status::Complete => format!("{said}{space}{more}"),
                Status::Partial => said,
            })
        })
        .collect()
}

/// What unclear differences need.
pub fn unclear(situation: &Situation, language: Language) -> Vec<String> {
    let plans = situation.plans().iter().enumerate().skip(1);
    plans
        .filter_map(|(position, plan)| {
            let measures: Vec<String> = situation
                .comparison
                .differences
                .iter()
                .filter(|difference| difference.plan == position)
                .filter(|difference| difference.verdict == Some(Verdict::Unclear))
                .map(|difference| {
                    let name = difference.measure.label.pick(language);
                    match difference.replications_needed {
                        Some(Needed::Replications(0)) | None => {
                            Phrase::NeededNone.fill(language, &[name])
                        }
                        Some(Needed::Replications(more)) => {
                            Phrase::NeededFor.fill(language, &[name, &more.to_string()])
                        }
                        Some(Needed::TooMany) => Phrase::NeededMany.fill(language, &[name]),
                    }
                })
                .collect();
            (!measures.is_empty()).then(|| {
                Phrase::StillNeeded.fill(language, &[&plan.id, &list(&measures, language)])
            })
        })
        .collect()
}

/// In how many cells each plan is slower than the baseline beyond chance, and by how much at most.
pub fn slower(situation: &Situation, language: Language) -> Vec<String> {
    let minutes = Notation::new(Unit::Minutes, 0.0, "", language);
    let maps = situation.comparison.cells.iter();
    maps.filter(|map| map.measure == "response_mean_first")
        .filter_map(|map| {
            let plan = situation.plans().get(map.plan)?.id.as_str();
            if situation.comparison.replications < 2 {
                return Some(Phrase::SlowerUnknown.fill(language, &[plan]));
            }
            let worse = map
                .rows
                .iter()
                .filter(|row| row.verdict == Some(Verdict::Worse));
            let count = worse.clone().count();
            let most = worse
                .filter_map(|row| Some((row.estimate.value?, row.cell)))
                .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            Some(match most {
                None => Phrase::SlowerNowhere.fill(language, &[plan]),
                Some((most, cell)) => {
                    let (most, cell) = (minutes.difference(most), situation.cell(cell));
                    match count {
                        1 => Phrase::SlowerCell.fill(language, &[plan, &most, cell]),
                        _ => Phrase::SlowerCells
                            .fill(language, &[plan, &count.to_string(), &most, cell]),
                    }
                }
            })
        })
        .collect()
}

/// Where and when each plan's pattern is not whole; nothing for a plan without a pattern.
pub fn pattern(situation: &Situation, language: Language) -> Vec<String> {
    let plans = situation.plans().iter();
    plans
        .filter_map(|plan| pattern_of(situation, plan, language))
        .collect()
}

fn pattern_of(situation: &Situation, plan: &PlanResult, language: Language) -> Option<String> {
    let shares: Vec<(f64, crate::model::CellId)> = plan
        .tables
        .cells
        .iter()
        .filter_map(|row| Some((row.pattern_whole?.value?, row.cell)))
        .collect();
    let least = shares
        .iter()
        .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))?;
    let gaps = shares.iter().filter(|(share, _)| *share < 1.0).count();
    if gaps == 0 {
        return Some(Phrase::PatternWhole.fill(language, &[&plan.id]));
    }
    if shares.iter().all(|(share, _)| *share == 0.0) {
        return Some(Phrase::PatternNever.fill(language, &[&plan.id]));
    }
    let percent = Notation::new(Unit::Share, 0.0, "", language);
    let week = &plan.tables.week;
    let series = week
        .series
        .iter()
        .find(|series| series.state == WeekState::PatternWhole)?;
    let (bin, shortest) = series
        .mean
        .iter()
        .enumerate()
        .filter_map(|(bin, estimate)| Some((bin, estimate.value?)))
        .min_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)))?;
    let values = [
        plan.id.as_str(),
        &gaps.to_string(),
        &shares.len().to_string(),
        situation.cell(least.1),
        &percent.value(least.0),
        &hour_of_week(week.bin * bin as i64, language),
        &percent.value(shortest),
    ];
    Some(Phrase::PatternGaps.fill(language, &values))
}

/// `Mon 02:00`.
pub fn hour_of_week(since_monday: Span, language: Language) -> String {
    const DAYS: [Phrase; 7] = [
        Phrase::Monday,
        Phrase::Tuesday,
        Phrase::Wednesday,
        Phrase::Thursday,
        Phrase::Friday,
        Phrase::Saturday,
        Phrase::Sunday,
    ];
    let minutes = since_monday.milliseconds() / 60_000;
    let day = DAYS[(minutes / 1_440).rem_euclid(7) as usize].text(language);
    let space = language.pick(" ", "");
    format!("{day}{space}{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// How many values are measured, read in documents or assumed, and what is synthetic; each note once.
pub fn sources(situation: &Situation, language: Language) -> Vec<String> {
    let mut keys = std::collections::BTreeMap::new();
    for source in situation
        .scenarios
        .iter()
        .flat_map(|scenario| &scenario.provenance)
    {
        keys.insert((source.key.as_str(), source.from.as_str()), source.grade);
    }
    let count = |grade: Grade| keys.values().filter(|of| **of == grade).count().to_string();
    let mut lines = Vec::new();
    if !keys.is_empty() {
        let counts = [Grade::Measured, Grade::Document, Grade::Assumed].map(count);
        let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
        lines.push(Phrase::Grades.fill(language, &counts));
    }
    let mut seen: Vec<&str> = Vec::new();
    for note in situation.notes {
        if !note.is_empty() && !seen.contains(&note.as_str()) {
            seen.push(note);
            let note = Both::of_label(note);
            lines.push(Phrase::Synthetic.fill(language, &[note.pick(language)]));
        }
    }
    lines
}
