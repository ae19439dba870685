//! The table of what common random numbers gained: paired differences against independent runs.

use super::layout::{Column, Group, tables};
use super::situation::{Situation, Style};
use crate::measures::Measure;
use crate::statistics::Pairing;

/// Headline measures down, plans across; empty when nothing was paired.
pub fn table(situation: &Situation, style: Style) -> String {
    let language = style.language;
    let measures: Vec<&Measure> = situation
        .shown(false)
        .into_iter()
        .filter(|measure| {
            let mut plans = 1..situation.plans().len();
            plans.any(|plan| pairing(situation, plan, measure).is_some())
        })
        .collect();
    if measures.is_empty() {
        return String::new();
    }
    let names = measures
        .iter()
        .map(|measure| measure.label.pick(language).to_owned());
    let labels: Vec<String> = names.collect();
    let mut groups = (1..situation.plans().len()).map(|plan| {
        let (gains, correlations) = measures
            .iter()
            .map(|measure| texts(pairing(situation, plan, measure)))
            .unzip();
        Group {
            heading: situation.plans()[plan].id.clone(),
            columns: vec![Column::right(gains), Column::right(correlations)],
        }
    });
    groups.next().map_or_else(String::new, |first| {
        tables(&labels, &first, &groups.collect::<Vec<_>>(), style.width)
    })
}

fn pairing(situation: &Situation, plan: usize, measure: &Measure) -> Option<Pairing> {
    let mut differences = situation.comparison.differences.iter();
    let found = differences
        .find(|difference| difference.plan == plan && difference.measure.key == measure.key)?;
    found.pairing
}

/// `4.8×` and `(0.80)`.
fn texts(pairing: Option<Pairing>) -> (String, String) {
    let Some(pairing) = pairing else {
        return ("—".to_owned(), String::new());
    };
    let gained = pairing.variance_reduction;
    let gained = gained.map_or_else(|| "∞".to_owned(), |times| format!("{times:.1}×"));
    let correlation = pairing.correlation;
    let correlation = correlation.map_or_else(String::new, |correlation| {
        format!("({correlation:.2})").replace("-0.00", "0.00")
    });
    (gained, correlation)
}
