//! Patrols: a unit goes only to cells of its beat that its plan of the period names.

use super::check::{Case, Fault, Finding};
use super::situation::Unit;
use super::tree::{number, table, text, texts};
use std::collections::BTreeMap;
use toml::Table;

/// What a unit's patrol goes by.
#[derive(Clone, Debug)]
pub struct Patrol {
    /// Cells with their declared weights.
    beat: Vec<(usize, f64)>,
    points: usize,
    /// Period in milliseconds and the types that are counted (none: all).
    hot_spots: Option<(i64, Vec<String>)>,
}

impl Patrol {
    /// The patrol of a unit's table, if it has one; `residents` are those of each cell.
    pub fn read(unit: &Table, places: &BTreeMap<String, usize>, residents: &[f64]) -> Option<Self> {
        unit.get("patrol")?;
        let patrol = table(unit, "patrol");
        let cells: Vec<usize> = texts(&patrol, "beat")
            .iter()
            .map(|cell| places[cell])
            .collect();
        let listed = patrol.get("weights").and_then(toml::Value::as_array);
        let weights: Vec<f64> = match (listed, text(&patrol, "weights").as_deref()) {
            (Some(list), _) => list.iter().map(amount).collect(),
            (None, Some("residents")) => cells.iter().map(|&cell| residents[cell]).collect(),
            _ => vec![1.0; cells.len()],
        };
        let hot_spots = patrol.get("hot_spots").map(|_| {
            let settings = table(&patrol, "hot_spots");
            let period = text(&settings, "period").expect("a period");
            (
                super::quantities::duration(&period),
                texts(&settings, "types"),
            )
        });
        Some(Self {
            points: number(&patrol, "points").map_or(cells.len(), |points| points as usize),
            beat: cells.into_iter().zip(weights).collect(),
            hot_spots,
        })
    }

    /// The cells that it may go to by the plan in force at `at`.
    fn cells_at(&self, case: &Case<'_>, at: i64) -> Vec<usize> {
        let mut counts = vec![0.0; self.beat.len()];
        if let Some((period, types)) = &self.hot_spots {
            let begins = at.div_euclid(*period) * period;
            let last = (begins - period)..begins;
            let counted = case.records.incidents.iter().filter(|incident| {
                last.contains(&incident.reported)
                    && (types.is_empty() || types.contains(&incident.kind))
            });
            for incident in counted {
                let cell = case.place(&incident.place);
                if let Some(position) = self.beat.iter().position(|&(other, _)| other == cell) {
                    counts[position] += 1.0;
                }
            }
        }
        let nothing = counts.iter().all(|&count| count == 0.0);
        let weight = |position: usize| {
            if nothing {
                self.beat[position].1
            } else {
                counts[position]
            }
        };
        let mut order: Vec<usize> = (0..self.beat.len()).collect();
        order.sort_by(|&a, &b| weight(b).total_cmp(&weight(a)));
        let chosen = order.into_iter().take(self.points);
        chosen
            .filter(|&position| weight(position) > 0.0)
            .map(|position| self.beat[position].0)
            .collect()
    }
}

fn amount(value: &toml::Value) -> f64 {
    let whole = value.as_integer().map(|number| number as f64);
    whole.or(value.as_float()).expect("a number")
}

pub fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, changes) in &case.changes {
        let Unit {
            patrol: Some(patrol),
            ..
        } = case.unit(name)
        else {
            continue;
        };
        for pair in changes.windows(2) {
            let comes = pair[1].from == "patrolling" && pair[1].to == "patrolling";
            if !comes || pair[0].place == pair[1].place {
                continue;
            }
            // It set out at some instant since it was told of last.
            let mut at = pair[0].at;
            let period = patrol
                .hot_spots
                .as_ref()
                .map_or(i64::MAX, |(period, _)| *period);
            let mut allowed = patrol.cells_at(case, at);
            while at.div_euclid(period) < pair[1].at.div_euclid(period) {
                at += period;
                allowed.extend(patrol.cells_at(case, at));
            }
            if !allowed.contains(&case.place(&pair[1].place)) {
                let what = format!("{name} patrols {} at {}", pair[1].place, pair[1].at);
                findings.push(Finding {
                    fault: Fault::OffBeat,
                    what,
                });
            }
        }
    }
    findings
}
