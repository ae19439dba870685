//! Quantiles of pooled durations, their intervals and their differences.

use std::collections::BTreeMap;

use super::estimate::Note;
use super::histogram::Histogram;
use super::sectioning::{from_sections, paired_from_sections, with_fewer_sections};
use super::{Estimate, PairedEstimate};
use crate::random::normal_quantile;
use crate::units::Span;

/// A quantile of durations, some of which may be infinite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantile {
    /// Finite, in minutes.
    Minutes(f64),
    /// It falls among the durations that were never reached: infinite.
    NotReached,
    /// There was no duration at all.
    Empty,
}

impl Quantile {
    /// The finite value in minutes.
    pub fn minutes(self) -> Option<f64> {
        match self {
            Self::Minutes(minutes) => Some(minutes),
            Self::NotReached | Self::Empty => None,
        }
    }

    /// Why there is no finite value.
    fn note(self) -> Option<Note> {
        match self {
            Self::Minutes(_) => None,
            Self::NotReached => Some(Note::NotReached),
            Self::Empty => Some(Note::NothingObserved),
        }
    }
}

/// The `p`-quantile of the pooled histograms, one per replication, with an interval by
/// sectioning. Sections are merged until each holds 10 / (1 − p) observations.
///
/// ```
/// use gridforce::statistics::{Histogram, quantile_estimate};
/// use gridforce::units::Span;
///
/// // Twenty replications of a hundred durations each, evenly from 0 to 50 min.
/// let replications: Vec<Histogram> = (0..20)
///     .map(|replication| {
///         let mut histogram = Histogram::default();
///         for step in 0..100 {
///             let minutes = f64::from((step * 13 + replication * 7) % 100) / 2.0;
///             histogram.add(Span::from_minutes(minutes));
///         }
///         histogram
///     })
///     .collect();
/// assert_eq!(quantile_estimate(&replications, 0.9).value, Some(44.5));
/// ```
pub fn quantile_estimate(replications: &[Histogram], p: f64) -> Estimate {
    let count = replications.len();
    let overall = Histogram::merged(replications).quantile(p);
    if let Some(note) = overall.note() {
        return Estimate::missing(count, note);
    }
    let sections = with_fewer_sections(count, |sections| {
        let pooled = sections.iter().map(|section| {
            let pooled = Histogram::merged(&replications[section.clone()]);
            is_enough(&pooled, p).then_some(pooled)
        });
        pooled.collect::<Option<Vec<_>>>()
    });
    let values = sections.map(|sections| {
        let values = sections.iter().map(|pooled| pooled.quantile(p).minutes());
        values.collect::<Option<Vec<_>>>()
    });
    estimate(overall.minutes().unwrap_or_default(), values, count)
}

/// Whether the `p`-quantile is infinite in each of several sections of the replications, which
/// would happen less than once in thirty times if it were finite.
pub fn never_reached(replications: &[Histogram], p: f64) -> bool {
    let infinite = with_fewer_sections(replications.len(), |sections| {
        let pooled = sections.iter().map(|section| {
            let pooled = Histogram::merged(&replications[section.clone()]);
            (pooled.count() > 0).then(|| pooled.quantile(p) == Quantile::NotReached)
        });
        pooled.collect::<Option<Vec<bool>>>()
    });
    infinite.is_some_and(|infinite| infinite.into_iter().all(|infinite| infinite))
}

/// The difference plan − baseline of two pooled `p`-quantiles, with an interval from the
/// differences within each section. Equal histories give exactly 0 ± 0, whatever the quantile.
///
/// Replications that only one side has are left out.
pub fn quantile_difference(plan: &[Histogram], baseline: &[Histogram], p: f64) -> PairedEstimate {
    let count = plan.len().min(baseline.len());
    let pooled = |range: std::ops::Range<usize>| {
        (
            Histogram::merged(&plan[range.clone()]),
            Histogram::merged(&baseline[range]),
        )
    };
    let overall = pooled(0..count);
    let Some(values) = both_quantiles(&overall, p) else {
        let (plan, baseline) = (overall.0.quantile(p), overall.1.quantile(p));
        let note = plan.note().or(baseline.note());
        let note = note.unwrap_or(Note::NothingObserved);
        return PairedEstimate::alone(Estimate::missing(count, note));
    };
    let sections = with_fewer_sections(count, |sections| {
        let both = sections.iter().map(|section| {
            let both = pooled(section.clone());
            (is_enough(&both.0, p) && is_enough(&both.1, p)).then_some(both)
        });
        both.collect::<Option<Vec<_>>>()
    });
    let value = values.0 - values.1;
    let by_section = sections.map(|sections| {
        let values = sections.iter().map(|both| both_quantiles(both, p));
        values.collect::<Option<Vec<_>>>()
    });
    match by_section {
        Some(None) => PairedEstimate::alone(Estimate::without_interval(
            value,
            count,
            Note::PartlyReached,
        )),
        Some(values) => paired_from_sections(value, values, count),
        None => paired_from_sections(value, None, count),
    }
}

/// The smallest value whose share of the weight reaches `p`, among (minutes, weight) in rising
/// order of minutes; +∞ stands for a duration never reached.
pub fn weighted_quantile(rising: &[(f64, f64)], p: f64) -> Quantile {
    let total: f64 = rising.iter().map(|&(_, weight)| weight).sum();
    if total.is_nan() || total <= 0.0 {
        return Quantile::Empty;
    }
    let wanted = p * (1.0 - 1e-12) * total;
    let mut reached = 0.0;
    let found = rising.iter().find(|&&(_, weight)| {
        reached += weight;
        weight > 0.0 && reached >= wanted
    });
    match found.or(rising.last()) {
        Some(&(minutes, _)) if minutes.is_finite() => Quantile::Minutes(minutes),
        Some(_) => Quantile::NotReached,
        None => Quantile::Empty,
    }
}

/// The `p`-quantile of histograms pooled with a weight each, as when only a part of a cell's
/// incidents counts.
pub fn pooled_quantile<'h>(
    parts: impl IntoIterator<Item = (&'h Histogram, f64)>,
    p: f64,
) -> Quantile {
    let mut weights: BTreeMap<Span, f64> = BTreeMap::new();
    let mut unanswered = 0.0;
    for (histogram, weight) in parts {
        for (edge, count) in histogram.buckets() {
            *weights.entry(edge).or_default() += f64::from(count) * weight;
        }
        unanswered += histogram.unanswered() as f64 * weight;
    }
    let mut rising: Vec<(f64, f64)> = weights
        .into_iter()
        .map(|(edge, weight)| (edge.minutes(), weight))
        .collect();
    rising.push((f64::INFINITY, unanswered));
    weighted_quantile(&rising, p)
}

/// What each replication contributes to a pooled quantile Q, to the first order (Bahadur):
/// Q − (n_r(Q) − p n_r) / n̄ × s, where n_r(Q) of its n_r durations are at most Q. s is the
/// reciprocal of the density at Q, the slope of the quantile over p ± h, with Bofinger's h. `None`
/// where the quantile is infinite, or where durations lie so close together that it has no slope.
///
/// Source: Koenker (2005), *Quantile Regression*, chapter 3.
pub fn quantile_parts(replications: &[Histogram], p: f64) -> Option<Vec<f64>> {
    let pooled = Histogram::merged(replications);
    let quantile = pooled.quantile(p).minutes()?;
    let count = pooled.count() as f64;
    let z = normal_quantile(p);
    let density = (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    let h = (4.5 * density.powi(4) / (2.0 * z * z + 1.0).powi(2) / count).powf(0.2);
    let low = (p - h).max(0.0);
    let high = (p + h).min(1.0);
    // Where the upper end is infinite, the slope below it has to do.
    let (above, upper) = pooled
        .quantile(high)
        .minutes()
        .map_or((p, quantile), |upper| (high, upper));
    let slope = (upper - pooled.quantile(low).minutes()?) / (above - low);
    let mean = count / replications.len() as f64;
    (slope > 0.0).then(|| {
        let part = |own: &Histogram| {
            let within = own.at_most(quantile) as f64;
            quantile - (within - p * own.count() as f64) / mean * slope
        };
        replications.iter().map(part).collect()
    })
}

/// Whether a section holds 10 / (1 − p) observations; a hair less, for rounding of 1 − p.
fn is_enough(pooled: &Histogram, p: f64) -> bool {
    pooled.count() as f64 * (1.0 - p) > 10.0 - 1e-9
}

/// Two quantiles in minutes; of equal histories the difference is 0 even where they are infinite.
fn both_quantiles(both: &(Histogram, Histogram), p: f64) -> Option<(f64, f64)> {
    let minutes = both
        .0
        .quantile(p)
        .minutes()
        .zip(both.1.quantile(p).minutes());
    minutes.or_else(|| (both.0 == both.1 && both.0.count() > 0).then_some((0.0, 0.0)))
}

/// `values` are missing as a whole when observations are few, inside when one is infinite.
fn estimate(overall: f64, values: Option<Option<Vec<f64>>>, replications: usize) -> Estimate {
    match values {
        Some(None) => Estimate::without_interval(overall, replications, Note::PartlyReached),
        Some(values) => from_sections(overall, values, replications),
        None => from_sections(overall, None, replications),
    }
}
